//! Mails: from what one says to words, and from words to a mail server.
//!
//! [`Post`] is all of it: templates ([`templates`]), the message that they make ([`message`]), and a [`Mailer`] that takes it somewhere. It keeps
//! nothing and tries once; when to try again is the business of whoever sends.

mod failure;
mod file;
mod message;
mod neutral;
mod smtp;
mod templates;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;
use std::{fs, io};

use lettre::message::Mailbox;

use crate::domain::mail::Letter;

pub use failure::Failure;
pub use smtp::Url;

use smtp::Smtp;
use templates::Templates;

/// How mails are sent.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where they go.
    pub mailer: Mailer,
    /// Whom they come from.
    pub from: Sender,
    /// A folder of templates that take the place of those that are built in.
    pub templates: Option<PathBuf>,
    /// How long it may take to send one: less than its lease, so that it is settled before that lapses.
    pub patience: Duration,
}

/// How long it may take to send a mail, where nothing else is said: half of its lease.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Where mails go.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// Nowhere: the log says that one would be sent. Its link can't be seen anywhere.
    Log,
    /// Into a folder, a file each, links and all: for development.
    File(PathBuf),
    /// To a mail server.
    Smtp(SmtpConfig),
}

/// How to reach a mail server.
#[derive(Debug, Clone)]
pub struct SmtpConfig {
    /// Where it is, and as whom.
    pub url: Url,
    /// A file that holds the user's password.
    pub password: Option<PathBuf>,
    /// A file of certificates, by which its own is verified instead of by the system's.
    pub ca: Option<PathBuf>,
}

/// Whom mails come from: an address, with or without a name.
#[derive(Debug, Clone)]
pub struct Sender(Mailbox);

/// Why a text is no sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is not an address, with or without a name before it")]
pub struct InvalidSender;

impl FromStr for Sender {
    type Err = InvalidSender;

    fn from_str(text: &str) -> Result<Self, InvalidSender> {
        let mailbox: Mailbox = text.parse().map_err(|_| InvalidSender)?;
        // It is what mail servers are told, and what message ids are made of.
        let plain = mailbox.email.to_string().is_ascii() && !text.chars().any(char::is_control);
        if plain { Ok(Self(mailbox)) } else { Err(InvalidSender) }
    }
}

/// Why mails can't be sent by these settings.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Templates are wrong: every mistake in them, a line each.
    #[error("templates of mails are wrong:\n{}", .0.join("\n"))]
    Templates(Vec<String>),
    /// A file or folder can't be used.
    #[error("can't use `{0}` for mails: {1}")]
    File(String, io::Error),
    /// What a connection to the mail server is encrypted with can't be used.
    #[error("can't connect to the mail server with TLS: {0}")]
    Tls(String),
}

impl MailError {
    fn file(path: &Path, error: io::Error) -> Self {
        Self::File(path.display().to_string(), error)
    }
}

/// Sends mails.
pub struct Post {
    templates: Templates,
    from: Mailbox,
    way: Way,
    patience: Duration,
}

/// A mailer that is ready.
enum Way {
    Log,
    File(PathBuf),
    Smtp(Smtp),
}

impl Post {
    /// Reads and tries the templates, and whatever the mailer needs. Nothing is sent yet, and the mail server is not asked.
    ///
    /// # Errors
    /// Something of it can't be used.
    pub fn open(config: &Config) -> Result<Self, MailError> {
        let templates =
            Templates::load(config.templates.as_deref()).map_err(MailError::Templates)?;
        let way = match &config.mailer {
            Mailer::Log => Way::Log,
            Mailer::File(folder) => {
                let made = fs::create_dir_all(folder);
                made.map_err(|error| MailError::file(folder, error))?;
                Way::File(folder.clone())
            }
            Mailer::Smtp(config) => Way::Smtp(Smtp::open(config)?),
        };
        Ok(Self { templates, from: config.from.0.clone(), way, patience: config.patience })
    }

    /// How long it may take to send one.
    #[must_use]
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// Puts a letter into words and sends it, once. Sent again it has the same Message-ID.
    ///
    /// Whoever no longer waits for the answer does not know whether it was sent.
    ///
    /// # Errors
    /// It was not sent, as far as is known.
    pub async fn send(&self, letter: &Letter) -> Result<(), Failure> {
        let words = self.templates.render(letter).map_err(Failure::refused)?;
        match &self.way {
            Way::Log => {
                let (to, subject) = (letter.to.as_given(), &words.subject);
                tracing::info!(mail = letter.mail_id, to, subject, "a mail would be sent");
                Ok(())
            }
            Way::File(folder) => {
                let message = message::make(&self.from, letter, words)?;
                file::write(folder, &letter.mail_id, message.formatted()).await
            }
            Way::Smtp(smtp) => smtp.send(&message::make(&self.from, letter, words)?).await,
        }
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post").field("from", &self.from).finish_non_exhaustive()
    }
}
