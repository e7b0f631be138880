//! What is kept of a person is found, and forgotten.

use serde_json::json;

use super::fixtures::*;
use crate::domain::member::Member;
use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId};
use crate::store::{
    Answered, AuditEvent, Change, Changes, Departure, Erasure, MailContent, MembershipsOf,
    OutboxMail, Reads, RequestKey, Successor,
};

fn known(member_id: &str, user_id: &str) -> Member {
    Member { user_id: Some(id(user_id)), ..member(member_id) }
}

pub(crate) async fn the_memberships_of_somebody_come_in_pages(store: Tested) {
    let mut expected: Vec<(AccountId, MemberId)> = Vec::new();
    for name in ["a", "b", "c"] {
        let account_id = new_account(&store, name).await;
        let all = [
            revoked(known("m1", "ada")),
            revoked(known("m2", "ada")),
            known("m3", "ada"),
            known("m4", "bob"),
        ];
        commit(&store, &account_id, people(all)).await.unwrap();
        expected.extend(["m1", "m2", "m3"].map(|member| (account_id.clone(), id(member))));
    }
    let asked = MembershipsOf { user_id: id("ada"), among: None, after: None, limit: 100 };
    assert_eq!(store.memberships_of(&asked).await.unwrap(), expected);
    let mut seen: Vec<(AccountId, MemberId)> = Vec::new();
    loop {
        let page = MembershipsOf { after: seen.last().cloned(), limit: 2, ..asked.clone() };
        let found = store.memberships_of(&page).await.unwrap();
        if found.is_empty() {
            break;
        }
        seen.extend(found);
    }
    assert_eq!(seen, expected);
    let among = MembershipsOf { among: Some(["b"].map(id).into()), ..asked.clone() };
    assert_eq!(store.memberships_of(&among).await.unwrap(), expected[3..6]);
    let nobody = MembershipsOf { user_id: id("nobody"), ..asked };
    assert_eq!(store.memberships_of(&nobody).await.unwrap(), []);
}

/// Somebody leaves, and the other takes over.
fn departure(leaver: &Member, successor: &Member) -> Change {
    Change::Departure(Departure {
        member_id: leaver.member_id.clone(),
        user_id: leaver.user_id.clone(),
        workspace_id: None,
        successor: Some(Successor {
            member_id: successor.member_id.clone(),
            user_id: successor.user_id.clone(),
        }),
    })
}

/// A change that tells of somebody in everything that it leaves behind.
fn telling(who: &Member, mail: &str, request: &str, caller: &str) -> Changes {
    let key =
        RequestKey { caller: caller.to_owned(), method: "S.M".to_owned(), request_id: id(request) };
    let text = json!({ "member_id": who.member_id }).to_string();
    let answered =
        Answered { fingerprint: String::new(), answer: text, revision: Revision(1), time: at(0) };
    let content =
        MailContent::MoreAccess { member_id: who.member_id.clone(), assignments: Vec::new() };
    let audit = AuditEvent {
        caller: caller.to_owned(),
        after: json!({ "members": [who] }),
        ..nothing().audit
    };
    Changes {
        log: vec![Change::Account, Change::Member(who.member_id.clone(), who.user_id.clone())],
        outbox: vec![OutboxMail { mail_id: mail.to_owned(), content, create_time: at(0) }],
        answer: Some((key, answered)),
        audit,
        ..people([who.clone()])
    }
}

pub(crate) async fn a_person_is_forgotten_in_everything_that_is_kept(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let (ada, bob) = (known("mem_ada", "ada"), known("mem_bob", "bob"));
    let about_ada = telling(&ada, "mail-1", "r1", "key:program");
    let about_bob = telling(&bob, "mail-2", "r2", "user:ada");
    let beside = telling(&bob, "mail-3", "r3", "key:program");
    let mut beside = beside;
    beside.log.extend([departure(&ada, &bob), departure(&bob, &ada)]);
    let mut request_keys = Vec::new();
    for changes in [about_ada, about_bob, beside] {
        request_keys.extend(changes.answer.clone().map(|(key, _)| key));
        commit(&store, &account_id, changes).await.unwrap();
    }
    let words = Erasure::words(&id("ada"), &[id("mem_ada")]);
    let mentions = store.mentions(&account_id, &words).await.unwrap().unwrap();
    let [(revision, event)] = &mentions.events[..] else { panic!("one: {mentions:?}") };
    assert_eq!((*revision, mentions.revision), (Revision(2), Revision(4)));
    assert_eq!(event, &store.audit(&account_id, Revision(1), 1).await.unwrap()[0].1);
    assert_eq!(store.mentions(&id("nowhere"), &words).await.unwrap(), None);

    let told = AuditEvent { after: json!("somebody"), before: json!(null), ..event.clone() };
    let erasure = Erasure {
        user_id: id("ada"),
        members: vec![id("mem_ada")],
        caller: ("user:ada".to_owned(), "user:mem_ada".to_owned()),
        mails: words.clone(),
        words,
        events: vec![(*revision, told.clone())],
    };
    let gone = Member { user_id: None, display_name: String::new(), ..revoked(ada) };
    let log = vec![Change::Erased(id("mem_ada"))];
    let erased = Changes { erasure: Some(erasure), log, ..people([gone]) };
    commit(&store, &account_id, erased).await.unwrap();

    let audit = store.audit(&account_id, Revision(1), 10).await.unwrap();
    assert_eq!(audit[0].1, told);
    assert_eq!(
        (audit[1].1.caller.as_str(), audit[2].1.caller.as_str()),
        ("user:mem_ada", "key:program")
    );
    let log = store.changes(&account_id, Revision(1), 10).await.unwrap();
    assert_eq!(log[0].changes, [Change::Account, Change::Member(id("mem_ada"), None)]);
    assert_eq!(log[1].changes[1], Change::Member(id("mem_bob"), Some(id("bob"))));
    let nameless = known("mem_ada", "ada");
    let nameless = Member { user_id: None, ..nameless };
    assert_eq!(log[2].changes[2..], [departure(&nameless, &bob), departure(&bob, &nameless)]);
    assert_eq!(log[3].changes, [Change::Erased(id("mem_ada"))]);
    let mails = store.outbox(&account_id, 10).await.unwrap();
    assert_eq!(
        mails.iter().map(|mail| mail.mail_id.as_str()).collect::<Vec<_>>(),
        ["mail-2", "mail-3"]
    );
    for (key, kept) in request_keys.into_iter().zip([false, false, true]) {
        let reads = Reads { request: Some(key), ..Reads::default() };
        assert_eq!(read(&store, &account_id, &reads).await.answered.is_some(), kept);
    }
}
