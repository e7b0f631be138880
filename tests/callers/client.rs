//! A client that shows what it is told to, and sends messages as they are.

use std::net::SocketAddr;
use std::sync::Arc;

use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tonic::transport::{Channel, Endpoint, Uri};
use tonic::{Request, Status};
use tonic_types::StatusExt;

use crate::authority::{Authority, Identity};

/// A connection over TLS to a server whose certificate the authority signed.
pub async fn connect(
    address: SocketAddr,
    authority: &Authority,
    identity: Option<&Identity>,
) -> Result<Channel, tonic::transport::Error> {
    let config = Arc::new(config(authority, identity));
    let connector = tower::service_fn(move |_: Uri| {
        let config = Arc::clone(&config);
        async move { shake_hands(address, config).await.map(TokioIo::new) }
    });
    // Not `https`: with that the library asks for TLS of its own.
    Endpoint::from_static("http://localhost").connect_with_connector(connector).await
}

/// Why a server hangs up on a client who only listens. (Whoever asks something meanwhile may find the connection broken before they hear it:
/// with TLS 1.3 a client is done before the server has looked at its certificate.)
pub async fn farewell(
    address: SocketAddr,
    authority: &Authority,
    identity: &Identity,
) -> std::io::Error {
    match shake_hands(address, Arc::new(config(authority, Some(identity)))).await {
        Err(error) => error,
        Ok(mut stream) => {
            // The settings of HTTP/2 are what a server says first to whom it believes.
            stream.read_u8().await.expect_err("the server talks to this client")
        }
    }
}

async fn shake_hands(
    address: SocketAddr,
    config: Arc<ClientConfig>,
) -> std::io::Result<TlsStream<TcpStream>> {
    let stream = TcpStream::connect(address).await?;
    // Otherwise every call waits for the server's system to say that it heard its beginning.
    stream.set_nodelay(true)?;
    let name = ServerName::try_from("localhost").unwrap();
    TlsConnector::from(config).connect(name, stream).await
}

fn config(authority: &Authority, identity: Option<&Identity>) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(authority.pem().as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots);
    let mut config = match identity {
        None => builder.with_no_client_auth(),
        Some(Identity { cert, key }) => {
            let chain = vec![CertificateDer::from_pem_slice(cert.as_bytes()).unwrap()];
            let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap();
            builder.with_client_auth_cert(chain, key).unwrap()
        }
    };
    config.alpn_protocols = vec![b"h2".to_vec()];
    config
}

/// Asks a method, showing an API key or a token if there is one. The answer is not looked into.
pub async fn call(
    channel: &Channel,
    method: &str,
    bearer: Option<&str>,
    message: Vec<u8>,
) -> Result<(), Status> {
    let path = format!("/rolecall.v1.{method}").parse().unwrap();
    let mut client = tonic::client::Grpc::new(channel.clone());
    client.ready().await.map_err(|error| Status::unavailable(error.to_string()))?;
    let mut request = Request::new(message);
    if let Some(bearer) = bearer {
        let value = format!("Bearer {bearer}").parse().unwrap();
        request.metadata_mut().insert("authorization", value);
    }
    // Of a method that streams, the first message is the answer.
    let mut answers = client.server_streaming(request, path, crate::bytes_codec::Bytes).await?;
    answers.get_mut().message().await.map(|_| ())
}

/// What came out of a call: `OK`, or the code and the reason. What was shown is never repeated.
pub fn outcome(answer: &Result<(), Status>, bearer: Option<&str>) -> String {
    let Err(status) = answer else { return "OK".to_owned() };
    if let Some(bearer) = bearer {
        // Of a key the secret, of a token the signature.
        let secret = match bearer.strip_prefix("rck_") {
            Some(key) => key.split_once('_').map(|(_, secret)| secret),
            None => bearer.rsplit('.').next(),
        };
        let said = format!("{status:?}");
        let secret = secret.filter(|secret| !secret.is_empty());
        assert!(secret.is_none_or(|secret| !said.contains(secret)), "{said}");
    }
    let details = status.get_error_details();
    let reason = details.error_info().map_or("no reason", |info| info.reason.as_str());
    format!("{:?} {reason}", status.code())
}
