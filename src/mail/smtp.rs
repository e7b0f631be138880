//! A mail server, by SMTP.
//!
//! Connections are kept for a while and used again. Not by the pool of `lettre`: it takes a connection back on which somebody stopped waiting for
//! an answer, and then that answer, which comes late, is read as the one to the next command. Here one is kept only after an exchange that was
//! whole.

mod url;

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::{Address, Message};
use tokio::time::Instant;

use crate::mail::{Failure, MailError, SmtpConfig};
use crate::trace::{self, KeyValue, Kind};

use url::Security;
pub use url::Url;

/// How long a mail server may take to let a connection be made.
const CONNECT: Duration = Duration::from_secs(10);
/// How long a connection is kept that nobody uses: shorter than mail servers do (RFC 5321, 4.5.3.2.7).
const IDLE: Duration = Duration::from_secs(60);

/// A mail server.
pub(super) struct Smtp {
    url: Url,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    hello: ClientId,
    idle: Mutex<Vec<Idle>>,
}

/// A connection that nobody uses.
struct Idle {
    connection: AsyncSmtpConnection,
    since: Instant,
}

impl Smtp {
    /// Reads the password and the certificates.
    pub(super) fn open(config: &SmtpConfig) -> Result<Self, MailError> {
        let read =
            |path: &PathBuf| fs::read_to_string(path).map_err(|error| MailError::file(path, error));
        let password = config.password.as_ref().map(read).transpose()?;
        // Whoever writes a file ends its line.
        let password = password.map(|text| text.trim_end_matches(['\r', '\n']).to_owned());
        let credentials = config.url.user.clone().zip(password);
        let ca = config.ca.as_ref().map(read).transpose()?;
        let tls = match config.url.security {
            Security::None => None,
            Security::StartTls | Security::Tls => Some(tls(&config.url.host, ca.as_deref())?),
        };
        Ok(Self {
            url: config.url.clone(),
            tls,
            credentials: credentials.map(|(user, password)| Credentials::new(user, password)),
            hello: ClientId::default(),
            idle: Mutex::default(),
        })
    }

    /// Sends a message. Whoever stops waiting closes the connection with it.
    pub(super) async fn send(&self, message: &Message) -> Result<(), Failure> {
        let span = trace::span(Kind::Client, || {
            let attributes = vec![
                KeyValue::new("network.protocol.name", "smtp"),
                KeyValue::new("server.address", self.url.host.clone()),
                KeyValue::new("server.port", i64::from(self.url.port)),
            ];
            ("SMTP".into(), attributes)
        });
        let sent = span.around(self.hand_over(message)).await;
        if let Err(failure) = &sent {
            span.fail(if failure.permanent { "refused" } else { "failed" });
        }
        sent
    }

    async fn hand_over(&self, message: &Message) -> Result<(), Failure> {
        let mut connection = match self.reuse().await {
            Some(connection) => connection,
            // A server that can't be reached, or does not let us in, says nothing of the mail.
            None => self.connect().await.map_err(Failure::for_now)?,
        };
        let sent = deliver(&mut connection, message).await;
        let whole = match &sent {
            Ok(()) => true,
            Err(Undelivered::Error { error, .. }) if error.status().is_some() => {
                connection.command(Rset).await.is_ok()
            }
            Err(_) => false,
        };
        if whole {
            self.keep(connection);
        }
        sent.map_err(Undelivered::into_failure)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let at_once = self.tls.clone().filter(|_| self.url.security == Security::Tls);
        let server = (self.url.host.as_str(), self.url.port);
        let connected =
            AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT), &self.hello, at_once, None);
        let mut connection = connected.await?;
        if let (Security::StartTls, Some(tls)) = (self.url.security, &self.tls) {
            connection.starttls(tls.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }

    /// A connection that was kept and is still there.
    async fn reuse(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let kept = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
            let Idle { mut connection, since } = kept;
            if since.elapsed() < IDLE && connection.test_connected().await {
                return Some(connection);
            }
        }
    }

    /// No more are kept than were used at once, since one is taken before another is made.
    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|kept| kept.since.elapsed() < IDLE);
        idle.push(Idle { connection, since: Instant::now() });
    }
}

fn tls(host: &str, ca: Option<&str>) -> Result<TlsParameters, MailError> {
    let failed = |error: Error| MailError::Tls(error.to_string());
    let builder = TlsParameters::builder(host.to_owned());
    let builder = match ca {
        Some(pem) => builder
            .certificate_store(CertificateStore::None)
            .add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(failed)?),
        None => builder,
    };
    builder.build().map_err(failed)
}

/// Why a message was not taken.
enum Undelivered {
    /// The server takes no address beyond ASCII.
    Address,
    /// It answered otherwise, or not at all; `ours`: it was about this mail, and not about all that we send.
    Error { ours: bool, error: Error },
}

impl Undelivered {
    fn of_all(error: Error) -> Self {
        Self::Error { ours: false, error }
    }

    fn of_this(error: Error) -> Self {
        Self::Error { ours: true, error }
    }

    fn into_failure(self) -> Failure {
        match self {
            Self::Address => {
                Failure::refused("the mail server takes no addresses beyond ASCII (SMTPUTF8)")
            }
            Self::Error { ours: true, error } if error.is_permanent() => Failure::refused(error),
            Self::Error { error, .. } => Failure::for_now(error),
        }
    }
}

/// The exchange of one message.
async fn deliver(
    connection: &mut AsyncSmtpConnection,
    message: &Message,
) -> Result<(), Undelivered> {
    let mut parameters = Vec::new();
    if message.envelope().to().iter().any(|to| !is_ascii(to)) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Undelivered::Address);
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    // Refused here is the sender, and so whatever we send: an operator can mend it, and no mail is to be given up for it.
    let from = Mail::new(message.envelope().from().cloned(), parameters);
    connection.command(from).await.map_err(Undelivered::of_all)?;
    for to in message.envelope().to() {
        let to = Rcpt::new(to.clone(), Vec::new());
        connection.command(to).await.map_err(Undelivered::of_this)?;
    }
    connection.command(Data).await.map_err(Undelivered::of_this)?;
    let answer = connection.message(&message.formatted()).await;
    answer.map(drop).map_err(Undelivered::of_this)
}

fn is_ascii(address: &Address) -> bool {
    AsRef::<str>::as_ref(address).is_ascii()
}
