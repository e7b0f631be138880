//! A network that fails when a test wants it to: a TCP proxy on loopback, in front of a server.
//!
//! Whoever includes this by `#[path]` may use a part of it, and allows `dead_code` there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::time::sleep;

/// Passes bytes on, both ways, until it is told otherwise. It works on a thread of its own, so that it outlives any runtime, and is gone when
/// it is dropped.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    weather: watch::Sender<Weather>,
    trap: Arc<Mutex<Trap>>,
    _end: oneshot::Sender<()>,
}

/// When a connection is cut, seen from the bytes that were waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The server never sees the last of them.
    BeforeTheServer,
    /// The server has answered, but the client never sees any of the answer.
    BeforeTheAnswer,
}

/// What all connections go by.
#[derive(Clone, Debug, Default)]
struct Weather {
    paused: bool,
    refusing: bool,
    /// Connections that began at an earlier count are cut.
    storms: u64,
}

#[derive(Debug, Default)]
struct Trap {
    armed: Option<(Cut, Vec<u8>)>,
    sprung: usize,
}

impl Proxy {
    pub fn start(server: SocketAddr) -> Self {
        let (weather, seen) = watch::channel(Weather::default());
        let trap = Arc::new(Mutex::new(Trap::default()));
        let (end, ended) = oneshot::channel::<()>();
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        listener.set_nonblocking(true).unwrap();
        let springs = Arc::clone(&trap);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    _ = ended => {}
                    () = accept(listener, server, seen, springs) => {}
                }
            });
        });
        Self { address, weather, trap, _end: end }
    }

    /// Where clients connect to.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends all connections there are. New ones are taken.
    pub fn cut_all(&self) {
        self.weather.send_modify(|weather| weather.storms += 1);
    }

    /// Ends, once, the connection by which a client sends these bytes.
    pub fn cut_at(&self, bytes: &[u8], cut: Cut) {
        assert!(!bytes.is_empty());
        self.trap.lock().unwrap().armed = Some((cut, bytes.to_vec()));
    }

    /// How many connections [`Self::cut_at`] has ended.
    pub fn times_cut(&self) -> usize {
        self.trap.lock().unwrap().sprung
    }

    /// Passes nothing on until [`Self::resume`]. New connections are taken, and wait too.
    pub fn pause(&self) {
        self.weather.send_modify(|weather| weather.paused = true);
    }

    pub fn resume(&self) {
        self.weather.send_modify(|weather| weather.paused = false);
    }

    /// Refuses new connections, as a server that is not there does. Those there are stay.
    pub async fn refuse(&self) {
        self.weather.send_modify(|weather| weather.refusing = true);
        while TcpStream::connect(self.address).await.is_ok() {
            sleep(Duration::from_millis(1)).await;
        }
    }

    /// Takes new connections again.
    pub async fn admit(&self) {
        self.weather.send_modify(|weather| weather.refusing = false);
        while TcpStream::connect(self.address).await.is_err() {
            sleep(Duration::from_millis(1)).await;
        }
    }
}

async fn accept(
    listener: TcpListener,
    server: SocketAddr,
    mut weather: watch::Receiver<Weather>,
    trap: Arc<Mutex<Trap>>,
) {
    let address = listener.local_addr().unwrap();
    let mut listener = Some(listener);
    loop {
        let refusing = weather.borrow_and_update().refusing;
        match (&listener, refusing) {
            (Some(_), true) => listener = None,
            (None, false) => listener = Some(TcpListener::bind(address).await.unwrap()),
            (Some(open), false) => {
                tokio::select! {
                    Ok((client, _)) = open.accept() => {
                        tokio::spawn(connect(client, server, weather.clone(), Arc::clone(&trap)));
                    }
                    Ok(()) = weather.changed() => {}
                }
            }
            (None, true) => {
                let _ = weather.changed().await;
            }
        }
    }
}

/// One connection, from its beginning to its end.
async fn connect(
    client: TcpStream,
    server: SocketAddr,
    mut weather: watch::Receiver<Weather>,
    trap: Arc<Mutex<Trap>>,
) {
    let storms = weather.borrow().storms;
    let Ok(server) = TcpStream::connect(server).await else { return };
    // What is slow here is meant.
    let _ = (client.set_nodelay(true), server.set_nodelay(true));
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let (mute, muted) = watch::channel(false);
    let waits = weather.clone();
    let until_cut = async { weather.wait_for(|weather| weather.storms > storms).await.is_ok() };
    tokio::select! {
        _ = until_cut => {}
        _ = ask(from_client, to_server, waits.clone(), &trap, &mute) => {}
        _ = answer(from_server, to_client, waits, muted) => {}
    }
}

/// Passes on what the client sends, and looks in it for what was waited for.
async fn ask(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    weather: watch::Receiver<Weather>,
    trap: &Mutex<Trap>,
    mute: &watch::Sender<bool>,
) -> io::Result<()> {
    // The end of what was passed on: what is waited for may come in pieces.
    let mut before: Vec<u8> = Vec::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return Ok(());
        }
        fair(&weather).await;
        let chunk = &buffer[..count];
        before.extend_from_slice(chunk);
        let cut = spring(&mut trap.lock().unwrap(), &before);
        match cut {
            Some(Cut::BeforeTheServer) => return Ok(()),
            Some(Cut::BeforeTheAnswer) => {
                mute.send_replace(true);
                to.write_all(chunk).await?;
                // A server that is asked no more answers what it was asked, and goes: the other direction ends the connection then.
                to.shutdown().await?;
                return std::future::pending().await;
            }
            None => to.write_all(chunk).await?,
        }
        let longest = trap.lock().unwrap().armed.as_ref().map_or(0, |(_, bytes)| bytes.len() - 1);
        before.drain(..before.len().saturating_sub(longest));
    }
}

/// Whether the bytes have what is waited for in them. What has been found is waited for no longer.
fn spring(trap: &mut Trap, bytes: &[u8]) -> Option<Cut> {
    let (cut, awaited) = trap.armed.as_ref()?;
    let cut = *cut;
    bytes.windows(awaited.len()).any(|window| window == awaited).then(|| {
        trap.armed = None;
        trap.sprung += 1;
        cut
    })
}

/// Passes on what the server sends. If it is not to be passed on, the connection ends when the server has said all of it.
async fn answer(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    weather: watch::Receiver<Weather>,
    muted: watch::Receiver<bool>,
) -> io::Result<()> {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = from.read(&mut buffer).await?;
        fair(&weather).await;
        if *muted.borrow() {
            while from.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
            return Ok(());
        }
        if count == 0 {
            return Ok(());
        }
        to.write_all(&buffer[..count]).await?;
    }
}

/// Waits while the proxy is paused.
async fn fair(weather: &watch::Receiver<Weather>) {
    let _ = weather.clone().wait_for(|weather| !weather.paused).await;
}
