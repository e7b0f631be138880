//! What a commit leaves behind: change log, audit, mails, answers.

use serde_json::json;

use super::fixtures::*;
use crate::domain::revision::Revision;
use crate::ids::AccountId;
use crate::store::{
    Answered, AuditEvent, Change, Changes, Departure, LoggedChange, MailContent, OutboxMail, Reads,
    RequestKey, Successor,
};

pub(crate) async fn the_change_log_has_every_revision(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let logs = [
        vec![Change::Account, Change::Roles],
        vec![],
        vec![
            Change::Workspace(id("w")),
            Change::Member(id("m"), Some(id("u"))),
            Change::Member(id("n"), None),
            Change::Departure(Departure {
                member_id: id("m"),
                user_id: Some(id("u")),
                workspace_id: Some(id("w")),
                successor: Some(Successor { member_id: id("n"), user_id: None }),
            }),
        ],
    ];
    let mut expected = vec![LoggedChange { revision: Revision(1), changes: vec![], time: at(6) }];
    for (n, log) in (2_u32..).zip(logs) {
        let mut changes = Changes { log: log.clone(), ..nothing() };
        changes.audit.time = at(10 * i64::from(n));
        commit(&store, &account_id, changes).await.unwrap();
        let time = at(10 * i64::from(n));
        expected.push(LoggedChange { revision: Revision(n.into()), changes: log, time });
    }
    let page =
        async |after, limit| store.changes(&account_id, Revision(after), limit).await.unwrap();
    assert_eq!(page(0, 100).await, expected);
    assert_eq!(page(1, 2).await, expected[1..3]);
    assert_eq!(page(3, 1).await, expected[3..]);
    assert_eq!(page(4, 100).await, []);
    assert_eq!(page(u64::MAX, 100).await, []);
    assert_eq!(page(0, 0).await, []);
}

pub(crate) async fn audit_events_are_read_back_exactly(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let event = AuditEvent {
        method: "MemberService.SuspendMember".to_owned(),
        caller: "Bürö".to_owned(),
        // Not a member: an audit outlives everybody.
        actor: Some(id("gone")),
        time: at(42),
        before: json!({"états": ["a", null, 1, -2.5, true], "deep": {"x": {"y": []}}}),
        after: json!("x".repeat(1_000_000)),
    };
    let changes = Changes { audit: event.clone(), ..nothing() };
    commit(&store, &account_id, changes).await.unwrap();
    let first = (Revision(1), nothing().audit);
    let second = (Revision(2), event);
    let page = async |after, limit| store.audit(&account_id, Revision(after), limit).await.unwrap();
    assert_eq!(page(0, 1).await, [first]);
    assert_eq!(page(1, 10).await, [second]);
    assert_eq!(page(2, 10).await, []);
}

pub(crate) async fn mails_are_read_back_oldest_first(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let mail = |mail_id: &str, second| OutboxMail {
        mail_id: mail_id.to_owned(),
        content: MailContent::Invitation { invitation_id: id("i"), generation: 7 },
        create_time: at(second),
    };
    // Neither ids nor clocks tell the order.
    let mails = [mail("z", 3), mail("b", 2), mail("a", 5), mail("y", 1)];
    let (first, second) = mails.split_at(2);
    for outbox in [first, second] {
        let changes = Changes { outbox: outbox.to_vec(), ..nothing() };
        commit(&store, &account_id, changes).await.unwrap();
    }
    assert_eq!(store.outbox(&account_id, 100).await.unwrap(), mails);
    assert_eq!(store.outbox(&account_id, 3).await.unwrap(), mails[..3]);
    let again = Changes { outbox: vec![mail("z", 9)], ..nothing() };
    assert_corrupt(commit(&store, &account_id, again).await);
}

pub(crate) async fn an_answer_is_found_again(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    let key = request_key("caller", "S.M", "q");
    let answered = answered("f", 2);
    let changes = Changes { answer: Some((key.clone(), answered.clone())), ..nothing() };
    commit(&store, &account_id, changes).await.unwrap();
    assert_eq!(asked(&store, &account_id, &key).await, Some(answered.clone()));
    let reads = Reads { request: Some(key.clone()), ..Reads::default() };
    let unit = store.begin(&account_id, &reads).await.unwrap();
    assert_eq!(unit.facts().unwrap().answered, Some(answered));
    drop(unit);
    // Every part of the key counts.
    for key in [
        request_key("other", "S.M", "q"),
        request_key("caller", "S.N", "q"),
        request_key("caller", "S.M", "Q"),
    ] {
        assert_eq!(asked(&store, &account_id, &key).await, None);
    }
    assert_eq!(asked(&store, &other, &key).await, None);
}

pub(crate) async fn an_answer_is_kept_where_nothing_changed(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let key = request_key("caller", "S.M", "q");
    let answered = answered("f", 1);
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    unit.remember(&key, &answered).await.unwrap();
    assert_eq!(asked(&store, &account_id, &key).await, Some(answered));
    let facts = store.read(&account_id, &Reads::default()).await.unwrap().unwrap();
    assert_eq!(facts.revision, Revision(1));
    assert_eq!(store.changes(&account_id, Revision(1), 10).await.unwrap(), []);
    assert_eq!(store.audit(&account_id, Revision(1), 10).await.unwrap(), []);
}

pub(crate) async fn an_answer_gives_way_to_a_later_one(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let key = request_key("caller", "S.M", "q");
    for (fingerprint, revision) in [("f", 2), ("g", 3)] {
        let answered = answered(fingerprint, revision);
        let changes = Changes { answer: Some((key.clone(), answered.clone())), ..nothing() };
        commit(&store, &account_id, changes).await.unwrap();
        assert_eq!(asked(&store, &account_id, &key).await, Some(answered));
    }
}

async fn asked(store: &Tested, account_id: &AccountId, key: &RequestKey) -> Option<Answered> {
    let reads = Reads { request: Some(key.clone()), ..Reads::default() };
    read(store, account_id, &reads).await.answered
}

fn request_key(caller: &str, method: &str, request_id: &str) -> RequestKey {
    RequestKey { caller: caller.to_owned(), method: method.to_owned(), request_id: id(request_id) }
}

fn answered(fingerprint: &str, revision: u64) -> Answered {
    Answered {
        fingerprint: fingerprint.to_owned(),
        // Kept as it is, spaces and order included.
        answer: "{ \"b\": 1,  \"a\": \"é\" }".to_owned(),
        revision: Revision(revision),
        time: at(30),
    }
}
