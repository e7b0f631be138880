//! A reader of changes.

use std::time::Duration;

use rolecall::app::watch;
use rolecall::feed;
use rolecall::grpc::proto::v1::changed_item::Item;
use rolecall::grpc::proto::v1::watch_changes_response::Message;
use rolecall::grpc::proto::v1::{
    AccountChange, Heartbeat, WatchChangesRequest, WatchChangesResponse,
};
use tonic::{Request, Status, Streaming};

use crate::harness::{Config, Service, TEST_CALLER};

/// Longer than anything takes here.
const LONG: Duration = Duration::from_secs(20);

/// What is told to readers, with little silence and small pages.
pub fn config() -> Config {
    let watches = watch::Config {
        heartbeat: Duration::from_millis(200),
        page: 3,
        ..watch::Config::default()
    };
    let poll_interval = Duration::from_millis(20);
    let freshness = feed::Config { poll_interval, ..feed::Config::default() };
    Config { watches, freshness, ..Config::default() }
}

/// Of what somebody wants to be told.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub account: &'static str,
    pub cursor: String,
    pub caller: Option<&'static str>,
}

impl Wanted {
    /// Of all accounts, from now on.
    pub fn all() -> Self {
        Self::default()
    }

    /// Of one account, from now on.
    pub fn of(account: &'static str) -> Self {
        Self { account, ..Self::default() }
    }

    /// From a cursor on.
    pub fn after(self, cursor: &str) -> Self {
        Self { cursor: cursor.to_owned(), ..self }
    }

    /// As whoever the harness knows by this name.
    pub fn by(self, caller: &'static str) -> Self {
        Self { caller: Some(caller), ..self }
    }

    pub async fn open(&self, service: &Service) -> Result<Reading, Status> {
        let (account_id, cursor) = (self.account.to_owned(), self.cursor.clone());
        let mut request = Request::new(WatchChangesRequest { account_id, cursor });
        if let Some(caller) = self.caller {
            request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
        }
        let opened = service.watch().watch_changes(request).await?;
        Ok(Reading(opened.into_inner()))
    }

    /// Where that begins.
    pub async fn start(&self, service: &Service) -> String {
        let first = self.open(service).await.unwrap().next().await.unwrap();
        assert_eq!(first.message, Some(Message::Heartbeat(Heartbeat {})));
        first.cursor
    }
}

/// An open stream.
pub struct Reading(Streaming<WatchChangesResponse>);

impl Reading {
    pub async fn next(&mut self) -> Result<WatchChangesResponse, Status> {
        let next = tokio::time::timeout(LONG, self.0.message()).await;
        Ok(next.expect("it stays silent")?.expect("a stream has no end without a reason"))
    }

    /// The next changes, whatever silence is told before, and the cursor after them.
    pub async fn changes(&mut self) -> (Vec<AccountChange>, String) {
        loop {
            let WatchChangesResponse { message, cursor } = self.next().await.unwrap();
            match message.unwrap() {
                Message::Changes(told) => return (told.changes, cursor),
                Message::Heartbeat(_) => {}
                Message::StartOver(_) => panic!("nothing was forgotten"),
            }
        }
    }

    /// So many changes, and the cursor after them.
    pub async fn some(&mut self, count: usize) -> (Vec<AccountChange>, String) {
        let (mut all, mut last) = (Vec::new(), String::new());
        while all.len() < count {
            let (changes, cursor) = self.changes().await;
            all.extend(changes);
            last = cursor;
        }
        (all, last)
    }

    /// Waits for a heartbeat, before which nothing is told.
    pub async fn silence(&mut self) -> String {
        let told = self.next().await.unwrap();
        assert_eq!(told.message, Some(Message::Heartbeat(Heartbeat {})));
        told.cursor
    }

    /// Why it ends, whatever is told before.
    pub async fn end(&mut self) -> Status {
        loop {
            if let Err(end) = self.next().await {
                return end;
            }
        }
    }
}

/// Account and revision of changes.
pub fn places(changes: &[AccountChange]) -> Vec<(&str, i64)> {
    changes.iter().map(|change| (change.account_id.as_str(), change.revision)).collect()
}

/// What is to be looked at again.
pub fn items(change: &AccountChange) -> Vec<&Item> {
    change.changed.iter().map(|changed| changed.item.as_ref().unwrap()).collect()
}
