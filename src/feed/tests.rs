//! How far what is kept can be trusted, and what a feed tells its follower.

use std::sync::Mutex;

use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;

use super::*;
use crate::clock::SystemClock;
use crate::store::conformance::fixtures::{Tested, at, commit, key, new_account, nothing};
use crate::store::embedded::{EmbeddedStore, Options};

fn feed() -> Feed {
    let config = Config {
        poll_interval: Duration::from_millis(10),
        max_staleness: Duration::from_secs(5),
        outage_limit: Duration::from_secs(60),
    };
    Feed::new(config, Arc::new(SystemClock))
}

/// INV-STALENESS.
#[test]
fn what_is_kept_is_trusted_by_its_age_and_by_whether_the_store_can_be_reached() {
    let seconds = |age| Some(Duration::from_secs(age));
    let feed = feed();
    for (age, failing, standing) in [
        (None, false, Standing::Late),
        (None, true, Standing::Lost),
        (seconds(0), false, Standing::Fresh),
        (seconds(5), true, Standing::Fresh),
        (seconds(6), false, Standing::Late),
        (seconds(6), true, Standing::Outage),
        (seconds(60), true, Standing::Outage),
        (seconds(61), true, Standing::Lost),
        (seconds(61), false, Standing::Late),
    ] {
        assert_eq!(feed.standing_at(age, failing), standing, "{age:?} {failing}");
    }
}

#[test]
fn memory_answers_until_it_is_lost_but_for_when_the_store_can_be_asked_instead() {
    for (standing, answers, is_cut_off) in [
        (Standing::Fresh, true, false),
        (Standing::Late, false, false),
        (Standing::Outage, true, true),
        (Standing::Lost, false, true),
    ] {
        let told = (standing.answers_from_memory(), standing.is_cut_off());
        assert_eq!(told, (answers, is_cut_off), "{standing:?}");
    }
}

/// What a follower was told, in order.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Changes(Vec<(String, u64)>, Vec<String>),
    StartOver(Epoch),
    Applied(u64),
}

#[derive(Default)]
struct Listener(Mutex<Vec<Told>>);

impl Listener {
    fn told(&self) -> Vec<Told> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    fn hear(&self, told: Told) {
        self.0.lock().unwrap().push(told);
    }
}

impl Follower for Listener {
    fn apply(&self, news: &News) {
        let changes = news.changes.iter();
        let changes = changes
            .map(|change| (change.account_id.as_str().to_owned(), change.logged.revision.0))
            .collect();
        self.hear(Told::Changes(changes, news.keys.iter().map(ToString::to_string).collect()));
    }

    fn start_over(&self, epoch: Epoch) {
        self.hear(Told::StartOver(epoch));
    }

    fn applied(&self, poll: u64) {
        self.hear(Told::Applied(poll));
    }
}

#[tokio::test]
async fn a_follower_is_told_of_everything_since_it_began() {
    let directory = tempfile::tempdir().unwrap();
    let embedded = Arc::new(EmbeddedStore::open(directory.path(), &Options::default()).unwrap());
    let store: Tested = embedded.clone();
    let (feed, listener, mut cursor) = (feed(), Listener::default(), None);
    new_account(&store, "before").await;
    let account_id = new_account(&store, "a").await;
    assert_eq!(feed.age(), None);
    feed.poll(&*store, &listener, &mut cursor).await;
    let epoch = store.epoch().await.unwrap();
    assert_eq!(listener.told(), [Told::StartOver(epoch), Told::Applied(1)]);
    assert_eq!((feed.standing(), feed.begun()), (Standing::Fresh, 1));

    commit(&store, &account_id, nothing()).await.unwrap();
    store.add_key(&key("k")).await.unwrap();
    feed.poll(&*store, &listener, &mut cursor).await;
    let changes = Told::Changes(vec![("a".to_owned(), 2)], vec!["k".to_owned()]);
    assert_eq!(listener.told(), [changes, Told::Applied(2)]);

    // In another history, and where the log was trimmed of what is to be told, everything is forgotten.
    embedded.renew_epoch().await.unwrap();
    feed.poll(&*store, &listener, &mut cursor).await;
    let epoch = store.epoch().await.unwrap();
    assert_eq!(listener.told(), [Told::StartOver(epoch), Told::Applied(3)]);
    commit(&store, &account_id, nothing()).await.unwrap();
    assert_eq!(store.trim_log(at(60)).await.unwrap(), 4);
    feed.poll(&*store, &listener, &mut cursor).await;
    assert_eq!(listener.told(), [Told::StartOver(epoch), Told::Applied(4)]);
    assert_eq!(feed.metrics().restarts.get(), 3);
}

#[tokio::test]
async fn what_is_counted_has_names_for_export() {
    let directory = tempfile::tempdir().unwrap();
    let store = EmbeddedStore::open(directory.path(), &Options::default()).unwrap();
    let feed = feed();
    let mut registry = Registry::with_prefix("rolecall");
    feed.metrics().register(&mut registry);
    feed.poll(&store, &Listener::default(), &mut None).await;
    let mut text = String::new();
    encode(&mut text, &registry).unwrap();
    for line in [
        "rolecall_feed_polls_total 1",
        "rolecall_feed_failed_polls_total 0",
        "rolecall_feed_changes_total 0",
        "rolecall_feed_restarts_total 1",
        "rolecall_feed_position 0",
        "# UNIT rolecall_feed_lag_seconds seconds",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}
