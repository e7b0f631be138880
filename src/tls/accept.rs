//! Connections are taken one after the other, and greeted at the same time.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::AbortHandle;
use tokio_rustls::TlsAcceptor;
use tokio_stream::wrappers::ReceiverStream;

use crate::tls::{Connection, Current};

/// How many and how long.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// How many handshakes are under way at once. For one more, the oldest is dropped: whoever is silent keeps nobody out.
    handshakes: usize,
    /// How long a handshake may take: whoever is slower is not there, or means harm.
    handshake: Duration,
    /// How many connections are open at once, those of handshakes among them. One more is closed as it comes.
    connections: usize,
    /// How long a client may take to begin to speak HTTP/2.
    preface: Duration,
}

const LIMITS: Limits = Limits {
    handshakes: 1_024,
    handshake: Duration::from_secs(5),
    connections: 10_000,
    preface: Duration::from_secs(10),
};

/// How long to wait after a connection could not be taken, most likely because there are too many: without it, the loop would take a whole core.
const PAUSE: Duration = Duration::from_millis(50);

/// How many connections may wait to be served.
const WAITING: usize = 64;

/// Connections as they come, encrypted if there is something to encrypt them with. A client that does not finish its handshake holds nobody
/// up, and nor does one that says nothing after it.
#[must_use]
pub fn accept(
    listener: TcpListener,
    tls: Option<Arc<Current>>,
) -> ReceiverStream<io::Result<Connection>> {
    accept_within(LIMITS, listener, tls)
}

fn accept_within(
    limits: Limits,
    listener: TcpListener,
    tls: Option<Arc<Current>>,
) -> ReceiverStream<io::Result<Connection>> {
    let (send, connections) = mpsc::channel(WAITING);
    tokio::spawn(accept_all(limits, listener, tls, send));
    ReceiverStream::new(connections)
}

async fn accept_all(
    limits: Limits,
    listener: TcpListener,
    tls: Option<Arc<Current>>,
    send: mpsc::Sender<io::Result<Connection>>,
) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let mut greeted = VecDeque::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // Nobody serves any more: the address is given back.
            () = send.closed() => return,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else {
            tracing::debug!("a connection was closed as it came: there are too many");
            continue;
        };
        // Answers are small: they are not to wait for each other. If it fails, the connection is gone already, which whoever reads from it sees.
        let _ = stream.set_nodelay(true);
        make_room(&mut greeted, limits.handshakes);
        let config = tls.as_ref().map(|tls| tls.load());
        let greeting = tokio::spawn(greet(limits, permit, stream, config, send.clone()));
        greeted.push_back(greeting.abort_handle());
    }
}

/// Drops the oldest that are under way, if there are as many as there may be.
fn make_room(greeted: &mut VecDeque<AbortHandle>, most: usize) {
    if greeted.len() >= most {
        greeted.retain(|greeting| !greeting.is_finished());
    }
    while greeted.len() >= most
        && let Some(oldest) = greeted.pop_front()
    {
        oldest.abort();
    }
}

async fn greet(
    limits: Limits,
    permit: OwnedSemaphorePermit,
    stream: TcpStream,
    tls: Option<Arc<rustls::ServerConfig>>,
    send: mpsc::Sender<io::Result<Connection>>,
) {
    let connection = match tls {
        None => Some(Connection::plain(stream)),
        Some(config) => handshake(limits.handshake, stream, config).await,
    };
    if let Some(connection) = connection {
        // It fails where nobody serves any more.
        let _ = send.send(Ok(connection.within(permit, limits.preface))).await;
    }
}

async fn handshake(
    limit: Duration,
    stream: TcpStream,
    config: Arc<rustls::ServerConfig>,
) -> Option<Connection> {
    let shaken = tokio::time::timeout(limit, TlsAcceptor::from(config).accept(stream)).await;
    let why = match shaken {
        Ok(Ok(stream)) => match Connection::encrypted(stream) {
            Some(connection) => return Some(connection),
            None => "its certificate can't be read".to_owned(),
        },
        Ok(Err(error)) => error.to_string(),
        Err(_) => format!("it took longer than {limit:?}"),
    };
    // Port scanners fail all day long: that is no reason to fill a log.
    tracing::debug!(why, "a handshake failed");
    None
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio_stream::StreamExt as _;

    use super::*;

    const SMALL: Limits = Limits {
        handshakes: 2,
        handshake: Duration::from_secs(60),
        connections: 3,
        preface: Duration::from_millis(300),
    };

    async fn listen() -> (TcpListener, std::net::SocketAddr) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        (listener, address)
    }

    /// Whether the other end has closed a connection.
    async fn is_closed(stream: &mut TcpStream) -> bool {
        let read = tokio::time::timeout(Duration::from_millis(100), stream.read(&mut [0])).await;
        matches!(read, Ok(Ok(0) | Err(_)))
    }

    #[tokio::test]
    async fn one_that_is_silent_is_closed_and_one_that_speaks_is_not() {
        let (listener, address) = listen().await;
        let mut connections = accept_within(SMALL, listener, None);
        let _silent = TcpStream::connect(address).await.unwrap();
        let mut connection = connections.next().await.unwrap().unwrap();
        let error = connection.read(&mut [0; 64]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);

        let mut speaks = TcpStream::connect(address).await.unwrap();
        speaks.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await.unwrap();
        let mut connection = connections.next().await.unwrap().unwrap();
        connection.read_exact(&mut [0; 24]).await.unwrap();
        tokio::time::sleep(SMALL.preface * 2).await;
        speaks.write_all(b"x").await.unwrap();
        connection.read_exact(&mut [0; 1]).await.unwrap();
    }

    #[tokio::test]
    async fn one_too_many_is_closed_until_there_is_room_again() {
        let (listener, address) = listen().await;
        let mut connections = accept_within(SMALL, listener, None);
        let mut open = Vec::new();
        for _ in 0..SMALL.connections {
            let client = TcpStream::connect(address).await.unwrap();
            open.push((client, connections.next().await.unwrap().unwrap()));
        }
        assert!(is_closed(&mut TcpStream::connect(address).await.unwrap()).await);
        open.pop();
        let mut next = TcpStream::connect(address).await.unwrap();
        assert!(!is_closed(&mut next).await);
        connections.next().await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn the_oldest_handshake_makes_room_for_the_next_one() {
        let silent = || tokio::spawn(std::future::pending::<()>());
        let tasks = [silent(), silent(), silent()];
        let mut greeted = VecDeque::new();
        for task in &tasks {
            make_room(&mut greeted, 2);
            greeted.push_back(task.abort_handle());
        }
        let [oldest, second, third] = tasks;
        assert!(oldest.await.unwrap_err().is_cancelled());
        assert!(!second.is_finished() && !third.is_finished());
        second.abort();
        third.abort();
    }
}
