//! Readers that don't take what is told to them. (Over a connection there is room for much that nobody reads; so they are without one.)

use std::sync::Arc;
use std::time::Duration;

use rolecall::app::access::{Access, By, Credentials};
use rolecall::app::watch::{self, Told, Wanted, Watch};
use rolecall::domain::caller::{Caller, CallerName, Scope};
use rolecall::error::{Reason, Result};

use super::reading::config;
use crate::harness::{Config, Service, on_every_backend_as};

struct Trusted(Arc<Caller>);

#[async_trait::async_trait]
impl Credentials for Trusted {
    async fn caller(&self) -> Result<Arc<Caller>> {
        Ok(Arc::clone(&self.0))
    }
}

async fn open(service: &Service, cursor: &str) -> Watch {
    let caller = Arc::new(Caller::trusted(CallerName::Loopback));
    let access = Access { caller: Arc::clone(&caller), scope: Scope::Watch, by: By::Programs };
    let wanted = Wanted::parse(None, cursor).unwrap();
    service.app().watch(access, Arc::new(Trusted(caller)), wanted).await.unwrap()
}

#[test]
fn who_takes_no_message_for_too_long_is_dropped_and_goes_on_from_the_last_cursor() {
    let config = config();
    let patience = Duration::from_millis(300);
    let watches = watch::Config { patience, ..config.watches };
    on_every_backend_as(&Config { watches, ..config }, async |service| {
        let acme = service.founding("sitee").open().await;
        let mut watch = open(&service, "").await;
        let start = watch.next().await.unwrap().unwrap();
        for at in 0..10 {
            acme.opens(&format!("place-{at}"), "").await;
        }
        tokio::time::sleep(4 * patience).await;
        // One page was waiting for it, and no more.
        let page = watch.next().await.unwrap().unwrap();
        assert!(count(&page) <= 3, "{page:?}");
        let end = watch.next().await.unwrap().unwrap_err();
        assert_eq!(end.reason(), Reason::SlowReader);
        assert!(watch.next().await.is_none());

        // Nothing is lost by it, and to read for longer than that is not to be slow.
        assert_ne!(start.cursor, page.cursor);
        let (mut watch, mut told) = (open(&service, &page.cursor).await, count(&page));
        while told < 10 {
            told += count(&watch.next().await.unwrap().unwrap());
        }
        assert_eq!(told, 10);
        for _ in 0..4 {
            assert_eq!(count(&watch.next().await.unwrap().unwrap()), 0, "silence, and no end");
        }
    });
}

fn count(told: &Told) -> usize {
    match &told.news {
        watch::News::Changes(changes) => changes.len(),
        watch::News::Nothing | watch::News::StartOver => 0,
    }
}
