//! Connections are taken one after the other, and greeted at the same time.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio_rustls::TlsAcceptor;
use tokio_stream::wrappers::ReceiverStream;

use crate::tls::{Connection, Current};

/// How many handshakes are under way at once. Those who come after wait in the system's queue.
const HANDSHAKES: usize = 1_024;

/// How long a handshake may take: whoever is slower is not there, or means harm.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// How long to wait after a connection could not be taken, most likely because there are too many: without it, the loop would take a whole core.
const PAUSE: Duration = Duration::from_millis(50);

/// How many connections may wait to be served.
const WAITING: usize = 64;

/// Connections as they come, encrypted if there is something to encrypt them with. A client that does not finish its handshake holds nobody up.
#[must_use]
pub fn accept(
    listener: TcpListener,
    tls: Option<Arc<Current>>,
) -> ReceiverStream<io::Result<Connection>> {
    let (send, connections) = mpsc::channel(WAITING);
    tokio::spawn(accept_all(listener, tls, send));
    ReceiverStream::new(connections)
}

async fn accept_all(
    listener: TcpListener,
    tls: Option<Arc<Current>>,
    send: mpsc::Sender<io::Result<Connection>>,
) {
    let room = Arc::new(Semaphore::new(HANDSHAKES));
    loop {
        let accepted = tokio::select! {
            accepted = next(&listener, &room) => accepted,
            // Nobody serves any more: the address is given back.
            () = send.closed() => return,
        };
        let (permit, stream) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        let greeted = greet(permit, stream, tls.as_ref().map(|tls| tls.load()), send.clone());
        tokio::spawn(greeted);
    }
}

async fn next(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(OwnedSemaphorePermit, TcpStream)> {
    let permit = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    // Answers are small: they are not to wait for each other. If it fails, the connection is gone already, which whoever reads from it sees.
    let _ = stream.set_nodelay(true);
    Ok((permit, stream))
}

async fn greet(
    permit: OwnedSemaphorePermit,
    stream: TcpStream,
    tls: Option<Arc<rustls::ServerConfig>>,
    send: mpsc::Sender<io::Result<Connection>>,
) {
    let connection = match tls {
        None => Some(Connection::plain(stream)),
        Some(config) => handshake(stream, config).await,
    };
    drop(permit);
    if let Some(connection) = connection {
        // It fails where nobody serves any more.
        let _ = send.send(Ok(connection)).await;
    }
}

async fn handshake(stream: TcpStream, config: Arc<rustls::ServerConfig>) -> Option<Connection> {
    let shaken = tokio::time::timeout(HANDSHAKE, TlsAcceptor::from(config).accept(stream)).await;
    let why = match shaken {
        Ok(Ok(stream)) => match Connection::encrypted(stream) {
            Some(connection) => return Some(connection),
            None => "its certificate can't be read".to_owned(),
        },
        Ok(Err(error)) => error.to_string(),
        Err(_) => format!("it took longer than {HANDSHAKE:?}"),
    };
    // Port scanners fail all day long: that is no reason to fill a log.
    tracing::debug!(why, "a handshake failed");
    None
}
