//! Sends the mails that changes have asked for, at least once each.
//!
//! A mail is leased, read, put into words, sent, and settled: forgotten once a mail server has taken it, otherwise due again later, or given up. Nothing is
//! locked meanwhile. Whoever is killed on the way has its leases lapse, and then another sends the mail, with the same
//! Message-ID: so none is lost, and one may be sent twice. Where a process has the store for itself, it does not wait for the leases of the one before.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::app::App;
use crate::app::mails::{LeasedMail, Outcome};
use crate::error::Error;
use crate::mail::{Failure, Post};
use crate::trace::{KeyValue, Tracer};

/// How many mails are sent at the same time.
const AT_ONCE: usize = 8;
/// How long to wait until the next look, when nobody tells of a change.
const LOOK: Duration = Duration::from_secs(1);
/// The shortest time between two looks that find little, however often somebody tells of changes.
const REST: Duration = Duration::from_millis(100);
/// How often to try to note what came of a mail. One that was sent and can't be noted is sent again.
const NOTES: u32 = 5;

/// See the module.
pub struct Outbox {
    app: Arc<App>,
    post: Arc<Post>,
    tracer: Tracer,
    under_way: JoinSet<()>,
    /// Whether the last look failed, so that it is told once.
    failing: bool,
}

impl Outbox {
    /// One that has not begun.
    #[must_use]
    pub fn new(app: Arc<App>, post: Post, tracer: Tracer) -> Self {
        Self { app, post: Arc::new(post), tracer, under_way: JoinSet::new(), failing: false }
    }

    /// Sends until it is told to stop, then lets end what is under way.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => break,
                () = self.turn() => {}
            }
        }
        while self.under_way.join_next().await.is_some() {}
    }

    /// Begins to send what is due, and waits until there may be more. It may be dropped wherever it waits: what it has leased was given to a
    /// task, or is due again when the lease lapses.
    async fn turn(&mut self) {
        let mut changes = self.app.feed().changes();
        let room = AT_ONCE.saturating_sub(self.under_way.len());
        let leased = if room == 0 { Vec::new() } else { self.lease(room).await };
        let more = leased.len() == room;
        for mail in leased {
            let (app, post) = (Arc::clone(&self.app), Arc::clone(&self.post));
            let span = self.tracer.resume(mail.trace.as_deref(), || {
                let attributes = vec![
                    KeyValue::new("rolecall.mail_id", mail.mail.mail_id.clone()),
                    KeyValue::new("rolecall.account_id", mail.account_id.to_string()),
                    KeyValue::new("rolecall.attempt", i64::from(mail.attempts)),
                ];
                ("send mail".into(), attributes)
            });
            self.under_way.spawn(async move {
                let outcome = span.around(send(&app, &post, &mail)).await;
                span.set(KeyValue::new("rolecall.outcome", outcome));
                if matches!(outcome, "failed" | "refused") {
                    span.fail(outcome);
                }
            });
        }
        if more {
            // There may be more than there is room for. It is looked for when half of the room is free, and not for each mail anew.
            while self.under_way.len() > AT_ONCE / 2 {
                self.under_way.join_next().await;
            }
        } else {
            sleep(REST).await;
            let _ = timeout(LOOK, changes.changed()).await;
            while self.under_way.try_join_next().is_some() {}
        }
    }

    async fn lease(&mut self, room: usize) -> Vec<LeasedMail> {
        let leased = self.app.lease_mails(u32::try_from(room).unwrap_or(u32::MAX)).await;
        let failed = leased.as_ref().err();
        match failed {
            Some(error) if !self.failing => {
                log(error, "mails wait, because they can't be looked for")
            }
            None if self.failing => tracing::info!("mails are sent again"),
            _ => {}
        }
        self.failing = failed.is_some();
        leased.unwrap_or_default()
    }
}

/// Sends a mail, and notes what came of it, which is told in a word.
async fn send(app: &App, post: &Post, leased: &LeasedMail) -> &'static str {
    let (mail, account) = (leased.mail.mail_id.as_str(), leased.account_id.as_str());
    let outcome = match app.letter(leased).await {
        Ok(Some(letter)) => match timeout(post.patience(), post.send(&letter)).await {
            Ok(Ok(())) => Outcome::Sent,
            Ok(Err(Failure { permanent: true, error })) => Outcome::Refused(error),
            Ok(Err(Failure { permanent: false, error })) => Outcome::Failed(error),
            Err(_) => {
                let patience = post.patience();
                Outcome::Failed(format!("the mail was not taken within {patience:?}"))
            }
        },
        Ok(None) => Outcome::NotWanted,
        // Nothing is known of the mail, so nothing is noted: it is due again when its lease lapses.
        Err(error) => {
            log(&error, "a mail can't be read");
            return "unread";
        }
    };
    let word = match &outcome {
        Outcome::Sent => {
            tracing::info!(mail, account, "a mail was sent");
            "sent"
        }
        Outcome::NotWanted => {
            tracing::info!(mail, account, "a mail has lost its sense");
            "dropped"
        }
        Outcome::Failed(error) => {
            tracing::warn!(mail, account, error, attempts = leased.attempts, "a mail was not sent");
            "failed"
        }
        Outcome::Refused(error) => {
            tracing::warn!(mail, account, error, "a mail was refused");
            "refused"
        }
    };
    for _ in 0..NOTES {
        match app.settle_mail(leased, &outcome).await {
            Ok(()) => break,
            Err(error) => log(&error, "what came of a mail can't be noted"),
        }
        sleep(LOOK).await;
    }
    word
}

fn log(error: &Error, what: &str) {
    let cause = error.details().cause.as_ref().map(ToString::to_string).unwrap_or_default();
    tracing::error!(%error, cause, "{what}");
}
