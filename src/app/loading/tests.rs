//! Who waits for which read, and who is turned away.

use futures_util::poll;

use super::*;
use crate::app::App;
use crate::app::gate::{Gate, LONG};
use crate::ids::UserId;

/// Only what is read from now on is good enough.
const NEWEST: Bounds = Bounds { newest: true, at_least: None };

fn account_id(name: &str) -> AccountId {
    AccountId::parse(name).unwrap()
}

fn person(name: &str) -> PersonRef {
    PersonRef::User(UserId::parse(name).unwrap())
}

/// So many people that a read of them has no room for more.
fn crowd() -> Vec<PersonRef> {
    (0..TOGETHER).map(|n| person(&format!("u{n}"))).collect()
}

async fn load(app: &App, account: &str, people: &[PersonRef]) -> Result<Found> {
    let wanted = Wanted { people: people.iter().collect(), workspaces: vec![] };
    app.loader.load(&account_id(account), &wanted, NEWEST).await
}

#[test]
fn what_was_read_before_is_good_enough_from_the_asked_revision_of_the_same_history_on() {
    let at_least =
        |revision| Bounds { newest: false, at_least: Some((Epoch(7), Revision(revision))) };
    let any = Bounds { newest: false, at_least: None };
    for (bounds, epoch, revision, admits) in [
        (any, 7, 0, true),
        (at_least(5), 7, 4, false),
        (at_least(5), 7, 5, true),
        (at_least(5), 7, 6, true),
        // Revisions are counted anew in another history.
        (at_least(5), 8, 5, false),
        (at_least(5), 8, 6, false),
        (at_least(0), 8, 0, false),
        (NEWEST, 7, 9, false),
        (Bounds { newest: true, ..at_least(5) }, 7, 9, false),
    ] {
        let admitted = bounds.admit(Epoch(epoch), Revision(revision));
        assert_eq!(admitted, admits, "{bounds:?} {epoch} {revision}");
    }
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_is_not_read() {
    let (app, gate, _folder) = Gate::app();
    let (ada, bob, cem) = ([person("ada")], [person("bob")], [person("cem")]);
    let mut first = Box::pin(load(&app, "a", &ada));
    assert!(poll!(&mut first).is_pending());
    gate.0.until_came(1).await;
    let mut second = Box::pin(load(&app, "a", &bob));
    assert!(poll!(&mut second).is_pending());
    drop(second);
    gate.0.open();
    first.await.unwrap();
    load(&app, "a", &cem).await.unwrap();
    let asked: Vec<_> = gate.0.asked().into_iter().map(|reads| reads.people).collect();
    assert_eq!(asked, [ada, cem].map(|people| people.map(PersonKey::Id).to_vec()));
}

#[tokio::test]
async fn only_so_many_reads_of_an_account_are_in_line() {
    let (app, gate, _folder) = Gate::app();
    let (ada, crowd) = ([person("ada")], crowd());
    let mut waiting = vec![Box::pin(load(&app, "a", &ada))];
    assert!(poll!(&mut waiting[0]).is_pending());
    gate.0.until_came(1).await;
    for _ in 0..IN_LINE {
        waiting.push(Box::pin(load(&app, "a", &crowd)));
        assert!(poll!(waiting.last_mut().unwrap()).is_pending());
    }
    let turned_away = tokio::time::timeout(LONG, load(&app, "a", &ada)).await.unwrap();
    let error = turned_away.unwrap_err();
    assert_eq!(
        (error.reason(), error.details().retry_after),
        (Reason::Overloaded, Some(RETRY_AFTER))
    );
    // Another account has a line of its own.
    let mut other = Box::pin(load(&app, "b", &ada));
    assert!(poll!(&mut other).is_pending());
    gate.0.open();
    for waiting in waiting.into_iter().chain([other]) {
        waiting.await.unwrap();
    }
    assert_eq!(gate.0.asked().len(), 1 + IN_LINE + 1);
}
