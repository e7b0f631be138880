//! Mails on their way are leased by one at a time, and none is lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fixtures::*;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::ids::AccountId;
use crate::store::{
    Changes, DeadMail, LeasedMail, MailContent, MailFate, MailLease, OutboxMail, StoreError,
};

fn mail(mail_id: &str, second: i64) -> OutboxMail {
    let content = MailContent::Invitation { invitation_id: id("i"), generation: 1 };
    OutboxMail { mail_id: mail_id.to_owned(), content, create_time: at(second) }
}

async fn put(store: &Tested, account: &AccountId, outbox: &[OutboxMail]) {
    let changes = Changes { outbox: outbox.to_vec(), ..nothing() };
    commit(store, account, changes).await.unwrap();
}

/// Leases from one second to another.
fn lease(lease_id: &str, now: i64, until: i64) -> MailLease {
    MailLease { lease_id: lease_id.to_owned(), now: at(now), until: at(until) }
}

fn ids(leased: &[LeasedMail]) -> Vec<&str> {
    leased.iter().map(|leased| leased.mail.mail_id.as_str()).collect()
}

pub(crate) async fn mails_of_all_accounts_are_leased_when_they_are_due(store: Tested) {
    let (one, two) = (new_account(&store, "one").await, new_account(&store, "two").await);
    put(&store, &two, &[mail("b", 3), mail("a", 2)]).await;
    // The same id in another account is another mail.
    put(&store, &one, &[mail("a", 1), mail("late", 50)]).await;
    assert_eq!(store.lease_mails(&lease("early", 0, 9), 10).await.unwrap(), []);
    let first = store.lease_mails(&lease("l", 10, 20), 2).await.unwrap();
    let leased = |account: &AccountId, mail: OutboxMail, attempts| LeasedMail {
        account_id: account.clone(),
        due_time: mail.create_time,
        mail,
        lease_id: "l".to_owned(),
        attempts,
        trace: None,
    };
    assert_eq!(first, [leased(&one, mail("a", 1), 1), leased(&two, mail("a", 2), 1)]);
    assert_eq!(ids(&store.lease_mails(&lease("m", 10, 20), 10).await.unwrap()), ["b"]);
    assert_eq!(store.lease_mails(&lease("n", 19, 30), 10).await.unwrap(), []);
    // They wait until they are settled, and are told of.
    assert_eq!(store.outbox(&two, 10).await.unwrap(), [mail("b", 3), mail("a", 2)]);
    assert!(store.mail_done(&first[0]).await.unwrap());
    assert_eq!(store.outbox(&one, 10).await.unwrap(), [mail("late", 50)]);
    assert_eq!(store.outbox(&two, 10).await.unwrap().len(), 2);
}

pub(crate) async fn a_mail_is_told_with_the_trace_that_it_was_asked_for_in(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".to_owned();
    for (mail_id, trace) in [("a", Some(trace.clone())), ("b", None)] {
        let changes = Changes { outbox: vec![mail(mail_id, 1)], trace, ..nothing() };
        commit(&store, &account_id, changes).await.unwrap();
    }
    // Also when it is tried again.
    for (lease_id, now) in [("first", 10), ("second", 40)] {
        let leased = store.lease_mails(&lease(lease_id, now, now + 10), 2).await.unwrap();
        let told = leased.iter().find(|leased| leased.mail.mail_id == "a").unwrap();
        assert_eq!(told.trace.as_ref(), Some(&trace));
        let other = leased.iter().find(|leased| leased.mail.mail_id == "b").unwrap();
        assert_eq!(other.trace, None);
    }
}

pub(crate) async fn no_mail_is_leased_twice_at_the_same_time(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let mails: Vec<_> = (0..200).map(|at| mail(&format!("mail_{at:03}"), 1)).collect();
    put(&store, &account_id, &mails).await;
    let workers = (0..8).map(|worker| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            let (mut had, mut misses) = (Vec::new(), 0);
            // Whoever comes just when others have locked all that is due finds nothing.
            while misses < 50 && had.len() < 200 {
                let lease = lease(&format!("{worker}-{}", had.len()), 10, 20);
                let leased = match store.lease_mails(&lease, 7).await {
                    Ok(leased) => leased,
                    Err(StoreError::Busy(_)) => Vec::new(),
                    Err(error) => panic!("{error}"),
                };
                misses += usize::from(leased.is_empty());
                had.extend(leased.into_iter().map(|leased| leased.mail.mail_id));
            }
            had
        })
    });
    let mut all = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        all.extend(worker.await.unwrap());
    }
    assert_eq!(all.len(), 200, "each once");
    assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), 200);
}

pub(crate) async fn a_lease_that_lapsed_is_no_longer_good_once_another_has_the_mail(store: Tested) {
    let account_id = new_account(&store, "a").await;
    put(&store, &account_id, &[mail("a", 1), mail("b", 2), mail("c", 3)]).await;
    let first = store.lease_mails(&lease("first", 10, 20), 10).await.unwrap();
    assert_eq!(first.len(), 3);
    // It has lapsed, but nobody else has the mail.
    assert!(store.mail_done(&first[2]).await.unwrap());
    let second = store.lease_mails(&lease("second", 20, 30), 10).await.unwrap();
    assert_eq!(ids(&second), ["a", "b"]);
    assert_eq!(second[0].attempts, 2);
    assert_eq!(second[0].due_time, at(20), "since the lease lapsed");
    for stale in &first {
        assert!(!store.mail_done(stale).await.unwrap());
        assert!(!store.mail_failed(stale, "late", MailFate::Dead(at(21))).await.unwrap());
    }
    assert_eq!(store.outbox(&account_id, 10).await.unwrap().len(), 2);
    assert_eq!(store.dead_mails(&account_id, None, 10).await.unwrap(), []);
    for held in &second {
        assert!(store.mail_done(held).await.unwrap());
        assert!(!store.mail_done(held).await.unwrap(), "it is gone");
    }
    assert_eq!(store.outbox(&account_id, 10).await.unwrap(), []);
}

pub(crate) async fn a_mail_that_failed_is_due_when_it_is_said(store: Tested) {
    let account_id = new_account(&store, "a").await;
    put(&store, &account_id, &[mail("a", 1)]).await;
    let leased = store.lease_mails(&lease("l", 10, 20), 1).await.unwrap();
    assert!(store.mail_failed(&leased[0], "busy", MailFate::Again(at(40))).await.unwrap());
    assert!(!store.mail_done(&leased[0]).await.unwrap(), "the lease has ended");
    assert_eq!(store.lease_mails(&lease("m", 39, 50), 1).await.unwrap(), []);
    let again = store.lease_mails(&lease("m", 40, 50), 1).await.unwrap();
    assert_eq!((again[0].attempts, again[0].due_time), (2, at(40)));
}

pub(crate) async fn a_mail_that_was_given_up_is_listed_until_it_is_tried_anew(store: Tested) {
    let (one, two) = (new_account(&store, "one").await, new_account(&store, "two").await);
    for account in [&one, &two] {
        put(&store, account, &[mail("c", 1), mail("a", 1), mail("b", 1)]).await;
    }
    for leased in store.lease_mails(&lease("l", 10, 20), 10).await.unwrap() {
        let dead = leased.account_id == one;
        let fate = if dead { MailFate::Dead(at(11)) } else { MailFate::Again(at(15)) };
        assert!(store.mail_failed(&leased, "550 ada@example.com", fate).await.unwrap());
    }
    let dead = |mail_id| DeadMail {
        mail: mail(mail_id, 1),
        attempts: 1,
        error: "550 ada@example.com".to_owned(),
        dead_time: at(11),
    };
    assert_eq!(store.dead_mails(&one, None, 2).await.unwrap(), [dead("a"), dead("b")]);
    assert_eq!(store.dead_mails(&one, Some(&id("b")), 2).await.unwrap(), [dead("c")]);
    assert_eq!(store.dead_mails(&two, None, 9).await.unwrap(), []);
    assert_eq!(store.outbox(&one, 9).await.unwrap(), [], "none of them waits");
    let others = store.lease_mails(&lease("m", 1000, 1010), 9).await.unwrap();
    assert!(others.iter().all(|leased| leased.account_id == two) && others.len() == 3);

    assert!(!store.retry_mail(&one, &id("z"), at(1000)).await.unwrap(), "there is none");
    for _ in 0..2 {
        assert!(store.retry_mail(&one, &id("b"), at(1000)).await.unwrap());
    }
    // One that is on its way stays so.
    assert!(store.retry_mail(&two, &id("b"), at(1000)).await.unwrap());
    assert_eq!(store.outbox(&one, 9).await.unwrap(), [mail("b", 1)]);
    assert_eq!(store.dead_mails(&one, None, 9).await.unwrap(), [dead("a"), dead("c")]);
    let again = store.lease_mails(&lease("n", 1000, 1020), 9).await.unwrap();
    assert_eq!((ids(&again), again[0].attempts), (vec!["b"], 1));
    assert_eq!(again[0].account_id, one);
}

pub(crate) async fn an_invitation_is_found_by_its_id_in_whatever_state(store: Tested) {
    let (one, two) = (new_account(&store, "one").await, new_account(&store, "two").await);
    let canceled =
        Invitation { state: InvitationState::Canceled, ..invitation("x", "m", Some("m")) };
    let changes = Changes {
        invitations: vec![canceled.clone(), invitation("y", "m", None)],
        ..people([member("m")])
    };
    commit(&store, &one, changes).await.unwrap();
    assert_eq!(store.invitation(&one, &id("x")).await.unwrap(), Some(canceled));
    assert_eq!(store.invitation(&one, &id("y")).await.unwrap(), Some(invitation("y", "m", None)));
    assert_eq!(store.invitation(&two, &id("x")).await.unwrap(), None);
    assert_eq!(store.invitation(&id("none"), &id("x")).await.unwrap(), None);
}
