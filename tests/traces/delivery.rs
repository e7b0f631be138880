//! A collector that is not there, hangs, or must be trusted first. Nobody waits for it.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::authority::Authority;
use crate::collector::Collector;
use crate::world::{TRACE, World, traceparent};

const CHECK: &str = "rolecall.v1.AuthorizationService/CheckPermission";

/// What the end may take: the bound of the last spans, and some time to start and stop.
const SOON: Duration = Duration::from_secs(8);

/// What a call may take: far longer than it does, and far shorter than anybody waits for a collector.
const PROMPTLY: Duration = Duration::from_secs(2);

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_at_the_end_is_delivered() {
    let collector = Collector::start().await;
    let endpoint = collector.endpoint();
    let mut world = World::start(&["--otlp-endpoint", &endpoint, "--trace-sampling", "1"]).await;
    world.found().await;
    for _ in 0..50 {
        world.check(Some(&traceparent(true))).await;
    }
    world.stop();
    let spans = collector.spans();
    assert_eq!(spans.iter().filter(|span| span.name == CHECK).count(), 50);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_away_delays_nothing_and_it_is_told_once_that_spans_are_lost() {
    let endpoint = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let told =
        ["--otlp-endpoint", &endpoint, "--trace-sampling", "1", "--http-addr", "127.0.0.1:0"];
    let mut world = World::start(&told).await;
    world.found().await;
    let begun = Instant::now();
    world.check(None).await;
    assert!(begun.elapsed() < PROMPTLY);
    world.logged("spans are lost").await;
    for _ in 0..3 {
        world.check(None).await;
        // Longer than it takes until the next ones are lost.
        tokio::time::sleep(Duration::from_millis(700)).await;
    }
    let metrics = world.get("/metrics").await;
    let lost = metrics.lines().find_map(|line| line.strip_prefix("rolecall_spans_lost_total "));
    assert!(lost.unwrap().parse::<u64>().unwrap() >= 2, "{metrics}");
    assert!(world.stop() < SOON);
    assert_eq!(world.log().matches("spans are lost").count(), 1, "{}", world.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_hangs_delays_neither_a_call_nor_the_end() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    // Takes connections, reads, and never answers.
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || stream.unwrap().read_to_end(&mut Vec::new()));
        }
    });
    let mut world = World::start(&["--otlp-endpoint", &endpoint, "--trace-sampling", "1"]).await;
    world.found().await;
    for _ in 0..20 {
        let begun = Instant::now();
        world.check(None).await;
        assert!(begun.elapsed() < PROMPTLY);
    }
    let took = world.stop();
    assert!(took < SOON, "{took:?}");
    assert!(world.log().contains("spans are lost"), "{}", world.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_is_trusted_by_the_authority_that_is_named_and_by_no_other() {
    let (ours, other) = (Authority::new("ours"), Authority::new("other"));
    let collector = Collector::start_with_tls(&ours.server()).await;
    let endpoint = format!("https://localhost:{}", collector.port());
    let folder = tempfile::tempdir().unwrap();
    for (authority, trusted) in [(&other, false), (&ours, true)] {
        let ca = folder.path().join("ca.pem");
        fs::write(&ca, authority.pem()).unwrap();
        let ca = ca.display().to_string();
        let told = ["--otlp-endpoint", &endpoint, "--otlp-ca", &ca, "--trace-sampling", "0"];
        let world = World::start(&told).await;
        world.found().await;
        world.check(Some(&traceparent(true))).await;
        if trusted {
            collector.has(TRACE, CHECK).await;
        } else {
            world.logged("spans are lost").await;
            assert!(collector.spans().is_empty());
        }
    }
}
