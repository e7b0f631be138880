//! A stream of changes lasts no longer than what it was opened with.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use rolecall::clock::{Clock, SystemClock};
use rolecall::grpc::proto::v1::watch_changes_response::Message;
use rolecall::grpc::proto::v1::watch_service_client::WatchServiceClient;
use rolecall::grpc::proto::v1::{Heartbeat, WatchChangesRequest, WatchChangesResponse};
use serde_json::json;
use tonic::metadata::MetadataValue;
use tonic::transport::Channel;
use tonic::{Request, Status, Streaming};

use crate::client;
use crate::issuer::now;
use crate::methods::workspace;
use crate::world::{World, an_hour_ago};

/// How long what was read is good for, unless it is told before that it was changed.
const FRESHNESS: Duration = Duration::from_secs(5);

type Changes = Streaming<WatchChangesResponse>;

async fn open(channel: &Channel, bearer: &str, timeout: Option<Duration>) -> Changes {
    let mut request = Request::new(WatchChangesRequest::default());
    let value: MetadataValue<_> = format!("Bearer {bearer}").parse().unwrap();
    request.metadata_mut().insert("authorization", value);
    if let Some(timeout) = timeout {
        request.set_timeout(timeout);
    }
    let opened = WatchServiceClient::new(channel.clone()).watch_changes(request).await;
    let mut changes = opened.unwrap().into_inner();
    let first = changes.message().await.unwrap().unwrap();
    assert_eq!(first.message, Some(Message::Heartbeat(Heartbeat {})));
    changes
}

/// Why it ends.
async fn end(changes: &mut Changes, bearer: &str) -> String {
    let next = tokio::time::timeout(Duration::from_secs(12), changes.message()).await;
    let end: Result<(), Status> = next.expect("it goes on").map(|told| panic!("{told:?}"));
    client::outcome(&end, Some(bearer))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_as_soon_as_its_key_is_revoked_and_no_other_does() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    let (id, text) = world.make_key("one", "watch", |_| {}).await;
    let other = world.key("other", "watch,manage").await;
    let mut revoked = open(&channel, &text, None).await;
    let mut going_on = open(&channel, &other, None).await;
    let begun = Instant::now();
    assert!(world.store.revoke_key(&id, an_hour_ago()).await.unwrap());
    assert_eq!(end(&mut revoked, &text).await, "Unauthenticated CREDENTIALS_REVOKED");
    // Told by the log, and not found out when the clock says so.
    assert!(begun.elapsed() < FRESHNESS / 2, "{:?}", begun.elapsed());

    add_workspace(&channel, &other, "lyon").await;
    let told = going_on.message().await.unwrap().unwrap().message;
    assert!(matches!(told, Some(Message::Changes(_))), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_soon_after_its_key_or_token_has_expired() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    let soon = SystemClock.now() + SignedDuration::from_secs(2);
    let (_, key) = world.make_key("short", "watch", |key| key.expire_time = Some(soon)).await;
    let mut claims = world.provider.claims("service-abc");
    // Clocks may differ by half a minute.
    claims["exp"] = json!(now() - 28);
    let token = world.provider.sign(&claims);
    let begun = Instant::now();
    let (mut by_key, mut by_token) =
        (open(&channel, &key, None).await, open(&channel, &token, None).await);
    assert_eq!(end(&mut by_key, &key).await, "Unauthenticated CREDENTIALS_EXPIRED");
    assert_eq!(end(&mut by_token, &token).await, "Unauthenticated CREDENTIALS_EXPIRED");
    assert!(begun.elapsed() < Duration::from_secs(2) + 2 * FRESHNESS, "{:?}", begun.elapsed());
}

/// A deadline is for the beginning of an answer: a stream has none that could come late.
#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_does_not_end_a_stream_that_has_begun() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    let key = world.key("watcher", "watch,manage").await;
    let timeout = Duration::from_secs(1);
    let mut changes = open(&channel, &key, Some(timeout)).await;
    tokio::time::sleep(timeout + timeout / 2).await;
    add_workspace(&channel, &key, "lyon").await;
    let told = changes.message().await.unwrap().unwrap().message;
    assert!(matches!(told, Some(Message::Changes(_))), "{told:?}");
}

async fn add_workspace(channel: &Channel, key: &str, id: &str) {
    let message = prost::Message::encode_to_vec(&workspace("acme", id, "olivia"));
    client::call(channel, "AccountService/AddWorkspace", Some(key), message).await.unwrap();
}
