//! A set of changes is written whole, or nothing has happened.

use super::fixtures::*;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::{
    Answered, Change, Changes, MailContent, OutboxMail, Reads, RequestKey, RoleChange, StoreError,
};

pub(crate) async fn a_commit_raises_the_revision_by_one(store: Tested) {
    let account_id: AccountId = id("a");
    let made = Changes { account: Some(account(&account_id)), ..nothing() };
    assert_eq!(commit(&store, &account_id, made).await.unwrap(), Revision(1));
    for n in 2..5 {
        assert_eq!(commit(&store, &account_id, nothing()).await.unwrap(), Revision(n));
        assert_eq!(read(&store, &account_id, &Reads::default()).await.revision, Revision(n));
    }
    // Another account counts for itself.
    new_account(&store, "b").await;
    assert_eq!(commit(&store, &id("b"), nothing()).await.unwrap(), Revision(2));
}

pub(crate) async fn a_failed_commit_leaves_nothing(store: Tested) {
    let account_id: AccountId = id("a");
    put_account(&store, limited(&account_id, 1)).await;
    let key = request_key();
    let reads = Reads {
        people: vec![by_member("m")],
        workspaces: vec![id("w")],
        holders_in: vec![None],
        people_per_role: true,
        invitations: true,
        request: Some(key.clone()),
        ..Reads::default()
    };
    let before = read(&store, &account_id, &reads).await;
    // Each has something of everything, and one fault.
    let too_many = Changes { counters: seats(2).counters, ..everything(&account_id) };
    let below = CounterKey::Holders(id("role"), None);
    let negative = Changes { counters: Counters::from([(below, -1)]), ..everything(&account_id) };
    let mut dangling = everything(&account_id);
    dangling.members[0].assignments = vec![assignment("x", Some("unknown"))];
    for (changes, is_seats) in [(too_many, true), (negative, false), (dangling, false)] {
        let error = commit(&store, &account_id, changes).await.unwrap_err();
        assert_eq!(matches!(error, StoreError::Seats { .. }), is_seats, "{error}");
        assert_eq!(read(&store, &account_id, &reads).await, before);
        assert_eq!(store.members(&account_id, None, 9).await.unwrap(), []);
        assert_eq!(store.workspaces(&account_id, None, 9).await.unwrap(), []);
        assert_eq!(store.changes(&account_id, Revision(1), 9).await.unwrap(), []);
        assert_eq!(store.audit(&account_id, Revision(1), 9).await.unwrap(), []);
        assert_eq!(store.outbox(&account_id, 9).await.unwrap(), []);
    }
    // Without a fault the same is written.
    commit(&store, &account_id, everything(&account_id)).await.unwrap();
    let after = read(&store, &account_id, &reads).await;
    assert!(after.answered.is_some() && after.people.len() == 1 && after.workspaces.len() == 1);
    assert_eq!(store.outbox(&account_id, 9).await.unwrap().len(), 1);
}

pub(crate) async fn a_counter_below_zero_is_refused(store: Tested) {
    let account_id = new_account(&store, "a").await;
    assert_corrupt(commit(&store, &account_id, seats(-1)).await);
    commit(&store, &account_id, seats(3)).await.unwrap();
    let mut changes = seats(-4);
    changes.workspaces = vec![workspace("w")];
    assert_corrupt(commit(&store, &account_id, changes).await);
    assert_eq!(seats_used(&store, &account_id).await, 3);
    assert_eq!(store.workspaces(&account_id, None, 1).await.unwrap(), []);
}

pub(crate) async fn a_counter_at_zero_is_gone(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, seats(3)).await.unwrap();
    commit(&store, &account_id, seats(-3)).await.unwrap();
    commit(&store, &account_id, seats(0)).await.unwrap();
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(facts.counters, Counters::new());
}

fn request_key() -> RequestKey {
    RequestKey { caller: "c".to_owned(), method: "S.M".to_owned(), request_id: id("q") }
}

/// Something of everything that a change can hold.
fn everything(account_id: &AccountId) -> Changes {
    let answered = Answered {
        fingerprint: "f".to_owned(),
        answer: "{}".to_owned(),
        revision: Revision(2),
        time: at(1),
    };
    let content = MailContent::Invitation { invitation_id: id("i"), generation: 1 };
    let mut account = limited(account_id, 1);
    account.display_name = "changed".to_owned();
    Changes {
        account: Some(account),
        roles: vec![RoleChange::PutEdited(
            id("admin"),
            crate::model::account_roles::EditedRole {
                permissions: [id("client.read")].into(),
                update_time: at(1),
            },
        )],
        workspaces: vec![workspace("w")],
        members: vec![member("m")],
        counters: seats(1).counters,
        outbox: vec![OutboxMail { mail_id: "mail".to_owned(), content, create_time: at(1) }],
        log: vec![Change::Account],
        answer: Some((request_key(), answered)),
        ..nothing()
    }
}
