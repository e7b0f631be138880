//! A connection, encrypted or not.

use std::future::Future as _;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::Sleep;
use tokio_rustls::server::TlsStream;

use crate::tls::ClientCertificate;

/// Who is at the other end.
#[derive(Debug, Clone, Default)]
pub struct Peer {
    /// Where they call from, for the log alone: in between there may be a proxy.
    pub address: Option<SocketAddr>,
    /// The certificate that they showed, if they did.
    pub certificate: Option<Arc<ClientCertificate>>,
}

/// See the module.
pub struct Connection {
    stream: Stream,
    peer: Peer,
    preface: Option<Preface>,
    /// Its place among the connections that may be open.
    _place: Option<OwnedSemaphorePermit>,
}

/// What is waited for from a client that has said nothing yet.
struct Preface {
    missing: usize,
    over: Pin<Box<Sleep>>,
}

/// How long the preface of HTTP/2 is, in bytes (RFC 9113, 3.4).
const PREFACE: usize = 24;

enum Stream {
    Plain(TcpStream),
    Encrypted(Box<TlsStream<TcpStream>>),
}

impl Connection {
    pub(super) fn plain(stream: TcpStream) -> Self {
        let peer = Peer { address: stream.peer_addr().ok(), certificate: None };
        Self { stream: Stream::Plain(stream), peer, preface: None, _place: None }
    }

    /// `None`: the certificate of the other end was verified, and can't be read.
    pub(super) fn encrypted(stream: TlsStream<TcpStream>) -> Option<Self> {
        let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
        let certificate = match shown {
            Some(shown) => Some(Arc::new(ClientCertificate::read(shown)?)),
            None => None,
        };
        let peer = Peer { address: stream.get_ref().0.peer_addr().ok(), certificate };
        let stream = Stream::Encrypted(Box::new(stream));
        Some(Self { stream, peer, preface: None, _place: None })
    }

    /// With a place among those that may be open, and so much time for the preface of HTTP/2: whoever says nothing is to keep nobody out.
    pub(super) fn within(self, place: OwnedSemaphorePermit, time: Duration) -> Self {
        let over = Box::pin(tokio::time::sleep(time));
        let preface = Some(Preface { missing: PREFACE, over });
        Self { preface, _place: Some(place), ..self }
    }

    /// Who is at the other end.
    #[must_use]
    pub fn peer(&self) -> &Peer {
        &self.peer
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = match &mut self.stream {
            Stream::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Stream::Encrypted(stream) => Pin::new(stream).poll_read(context, buffer),
        };
        let Some(preface) = &mut self.preface else { return read };
        preface.missing = preface.missing.saturating_sub(buffer.filled().len() - before);
        if preface.missing == 0 {
            self.preface = None;
        } else if read.is_pending() && preface.over.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match &mut self.stream {
            Stream::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Stream::Encrypted(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(stream) => Pin::new(stream).poll_flush(context),
            Stream::Encrypted(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Stream::Encrypted(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match &mut self.stream {
            Stream::Plain(stream) => Pin::new(stream).poll_write_vectored(context, bytes),
            Stream::Encrypted(stream) => Pin::new(stream).poll_write_vectored(context, bytes),
        }
    }

    fn is_write_vectored(&self) -> bool {
        match &self.stream {
            Stream::Plain(stream) => stream.is_write_vectored(),
            Stream::Encrypted(stream) => stream.is_write_vectored(),
        }
    }
}
