//! The network that fails on demand.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::postgres::{Cluster, Version, connect};
use crate::proxy::{Cut, Proxy};

/// In front of a server that sends back whatever it is sent.
async fn before_an_echo() -> Proxy {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = Proxy::start(listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let (mut from, mut to) = stream.split();
                let _ = tokio::io::copy(&mut from, &mut to).await;
            });
        }
    });
    proxy
}

async fn ask(stream: &mut TcpStream, question: &[u8]) -> std::io::Result<Vec<u8>> {
    stream.write_all(question).await?;
    let mut answer = vec![0; question.len()];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}

#[tokio::test]
async fn it_passes_bytes_on_until_it_cuts() {
    let proxy = before_an_echo().await;
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    assert_eq!(ask(&mut stream, b"hello").await.unwrap(), b"hello");
    proxy.cut_all();
    assert!(ask(&mut stream, b"still there?").await.is_err());
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    assert_eq!(ask(&mut stream, b"again").await.unwrap(), b"again");
}

#[tokio::test]
async fn it_waits_while_it_is_paused() {
    let proxy = before_an_echo().await;
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    assert_eq!(ask(&mut stream, b"hello").await.unwrap(), b"hello");
    proxy.pause();
    let mut late = tokio::spawn(async move { ask(&mut stream, b"late").await });
    assert!(timeout(Duration::from_millis(100), &mut late).await.is_err());
    proxy.resume();
    assert_eq!(late.await.unwrap().unwrap(), b"late");
}

#[tokio::test]
async fn it_refuses_whoever_is_new() {
    let proxy = before_an_echo().await;
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    assert_eq!(ask(&mut stream, b"hello").await.unwrap(), b"hello");
    proxy.refuse().await;
    assert!(TcpStream::connect(proxy.address()).await.is_err());
    assert_eq!(ask(&mut stream, b"still here").await.unwrap(), b"still here");
    proxy.admit().await;
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    assert_eq!(ask(&mut stream, b"hello").await.unwrap(), b"hello");
}

#[tokio::test]
async fn it_finds_bytes_that_come_in_pieces() {
    let proxy = before_an_echo().await;
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    proxy.cut_at(b"COMMIT", Cut::BeforeTheServer);
    for piece in [b"a CO", b"COMM"] {
        assert_eq!(ask(&mut stream, piece).await.unwrap(), piece);
    }
    assert!(ask(&mut stream, b"IT").await.is_err());
    assert_eq!(proxy.times_cut(), 1);
}

#[tokio::test]
async fn a_commit_can_be_lost_on_its_way_there_and_back() {
    let cluster = Cluster::shared(Version::Oldest);
    let proxy = Proxy::start(cluster.address());
    let database = cluster.database().await;
    let observer = connect(&database.url()).await.unwrap();
    observer.batch_execute("CREATE TABLE numbers (number int)").await.unwrap();
    for (cut, committed) in [(Cut::BeforeTheServer, 0), (Cut::BeforeTheAnswer, 1)] {
        let client = connect(&database.url_at(proxy.address())).await.unwrap();
        client.batch_execute("BEGIN; INSERT INTO numbers VALUES (1)").await.unwrap();
        proxy.cut_at(b"COMMIT", cut);
        assert!(client.batch_execute("COMMIT").await.unwrap_err().is_closed());
        let row = observer.query_one("SELECT count(*) FROM numbers", &[]).await.unwrap();
        assert_eq!(row.get::<_, i64>(0), committed, "{cut:?}");
    }
    assert_eq!(proxy.times_cut(), 2);
}
