//! TLS: certificates that change under way, and clients that hang.

use std::fs;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use crate::authority::Authority;
use crate::client;
use crate::methods::method;
use crate::world::{ACME, World};

const READ: &str = "AccountService/GetAccount";

/// A little more than the time between two looks at the files.
const A_WHILE: Duration = Duration::from_millis(4_500);

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_read_again_when_it_changes_and_kept_when_the_new_one_is_no_good() {
    let world = World::start().await;
    let key = world.key("billing", "read").await;
    let open = world.channel(None).await;
    let answers = async |channel: &tonic::transport::Channel| {
        let request = method(READ).request(&ACME);
        client::call(channel, READ, Some(&key), request).await.is_ok()
    };
    let believes =
        async |authority: &Authority| client::connect(world.address, authority, None).await.is_ok();

    // No certificate at all, then one whose key is another's: the old one stays.
    let other = Authority::new("other");
    let (good, unrelated) = (other.server(), other.server());
    let (cert, secret) = (world.folder.path().join("tls.crt"), world.folder.path().join("tls.key"));
    for (new, key) in [("-----BEGIN", "nonsense"), (&good.cert, &unrelated.key)] {
        fs::write(&cert, new).unwrap();
        fs::write(&secret, key).unwrap();
        tokio::time::sleep(A_WHILE).await;
        assert!(believes(&world.authority).await && !believes(&other).await);
    }

    // Its own key comes a moment later, as files do.
    fs::write(&secret, &good.key).unwrap();
    tokio::time::sleep(A_WHILE).await;
    assert!(!believes(&world.authority).await && believes(&other).await);
    let renewed = client::connect(world.address, &other, None).await.unwrap();
    assert!(answers(&renewed).await);
    assert!(answers(&open).await, "a connection that was open stays open");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_of_clients_is_read_again_too() {
    let world = World::start().await;
    let other = Authority::new("other");
    let names = || vec![crate::authority::uri("spiffe://prod.example/billing")];
    let answers = async |identity| {
        let Ok(channel) = client::connect(world.address, &world.authority, Some(&identity)).await
        else {
            return false;
        };
        client::call(&channel, READ, None, method(READ).request(&ACME)).await.is_ok()
    };
    assert!(answers(world.clients.client(names())).await);
    assert!(!answers(other.client(names())).await);
    fs::write(world.folder.path().join("clients.crt"), other.pem()).unwrap();
    tokio::time::sleep(A_WHILE).await;
    assert!(!answers(world.clients.client(names())).await);
    assert!(answers(other.client(names())).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_hangs_in_a_handshake_holds_nobody_up_and_is_hung_up_on() {
    let world = World::start().await;
    let key = world.key("billing", "read").await;
    let first = Instant::now();
    let mut stuck = Vec::new();
    for _ in 0..200 {
        stuck.push(TcpStream::connect(world.address).await.unwrap());
    }
    let begun = Instant::now();
    assert_eq!(world.ask(method(READ), Some(&key), &ACME).await, "OK");
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    let ended = tokio::time::timeout(Duration::from_secs(15), stuck[0].readable()).await;
    assert!(ended.is_ok(), "it is hung up on");
    assert_eq!(stuck[0].try_read(&mut [0; 1]).unwrap(), 0);
    assert!(first.elapsed() > Duration::from_secs(4));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_tls_gets_no_answer() {
    let world = World::start().await;
    let plain = tonic::transport::Endpoint::from_shared(format!("http://{}", world.address));
    let channel = plain.unwrap().connect().await;
    let refused = match channel {
        Err(_) => true,
        Ok(channel) => {
            client::call(&channel, READ, None, method(READ).request(&ACME)).await.is_err()
        }
    };
    assert!(refused);
}
