//! Invitations by themselves, what has lapsed, and confirmed addresses.

use super::fixtures::*;
use crate::domain::invitation::{ConfirmedAddress, Invitation, InvitationState};
use crate::domain::member::Member;
use crate::ids::AccountId;
use crate::store::{Changes, InvitationPage, LapsedPage, Reads};

pub(crate) async fn an_invitation_is_read_by_its_id_with_those_it_is_about(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let ended = Invitation {
        state: InvitationState::Expired,
        offered: vec![assignment("x", Some("w"))],
        ..invitation("i", "m1", Some("m2"))
    };
    let mut changes = people([member("m1"), member("m2"), member("m3")]);
    changes.invitations = vec![ended.clone(), invitation("j", "m3", None)];
    commit(&store, &account_id, changes).await.unwrap();
    let reads = Reads { invitation: Some(id("i")), ..Reads::default() };
    let facts = sorted(read(&store, &account_id, &reads).await);
    assert_eq!((facts.invitations, facts.people), (vec![ended], vec![member("m1"), member("m2")]));
    // One that is open is there once, however it is asked for.
    let reads = Reads { invitation: Some(id("j")), invitations: true, ..Reads::default() };
    assert_eq!(read(&store, &account_id, &reads).await.invitations.len(), 1);
    let other = new_account(&store, "b").await;
    assert_eq!(read(&store, &other, &reads).await.invitations, []);
}

pub(crate) async fn invitations_come_in_pages_newest_first(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let mut changes = people([member("m1"), member("m2")]);
    let canceled = Invitation { state: InvitationState::Canceled, ..invitation("i2", "m2", None) };
    changes.invitations =
        vec![invitation("i1", "m1", None), canceled, invitation("i3", "m1", Some("m2"))];
    commit(&store, &account_id, changes).await.unwrap();
    let list = async |page: InvitationPage| {
        let found = store.invitations(&account_id, &page).await.unwrap();
        for (row, member) in &found {
            assert_eq!(row.member_id, member.member_id);
        }
        found.into_iter().map(|(row, _)| row.invitation_id.to_string()).collect::<Vec<_>>()
    };
    let all = InvitationPage { limit: 9, ..InvitationPage::default() };
    assert_eq!(list(all.clone()).await, ["i3", "i2", "i1"]);
    assert_eq!(list(InvitationPage { limit: 2, ..all.clone() }).await, ["i3", "i2"]);
    assert_eq!(list(InvitationPage { before: Some(id("i2")), ..all.clone() }).await, ["i1"]);
    assert_eq!(
        list(InvitationPage { member_id: Some(id("m1")), ..all.clone() }).await,
        ["i3", "i1"]
    );
    let states = vec![InvitationState::Canceled, InvitationState::Expired];
    assert_eq!(list(InvitationPage { states, ..all }).await, ["i2"]);
}

pub(crate) async fn what_has_lapsed_is_found_in_every_account(store: Tested) {
    for account in ["a", "b"] {
        let account_id = new_account(&store, account).await;
        let mut holder = member("m3");
        holder.assignments = vec![assignment(&format!("x{account}"), None)];
        holder.assignments[0].expire_time = Some(at(20));
        let mut changes = people([member("m1"), member("m2"), holder]);
        let confirming = InvitationState::Unconfirmed;
        changes.invitations = vec![
            Invitation { expire_time: at(10), ..invitation("i1", "m1", None) },
            Invitation { expire_time: at(10), ..invitation("i2", "m1", None) },
            Invitation { expire_time: at(30), state: confirming, ..invitation("i3", "m2", None) },
            Invitation { state: InvitationState::Expired, ..invitation("i4", "m3", None) },
        ];
        commit(&store, &account_id, changes).await.unwrap();
    }
    let list = async |second: i64, account: Option<&str>, after: Option<(&str, &str)>, limit| {
        let page = LapsedPage {
            now: at(second),
            account: account.map(id),
            after: after.map(|(account, member)| (id(account), id(member))),
            limit,
        };
        let found = store.lapsed(&page).await.unwrap();
        found.iter().map(|(account, member)| format!("{account} {member}")).collect::<Vec<_>>()
    };
    assert!(list(9, None, None, 9).await.is_empty());
    assert_eq!(list(10, None, None, 9).await, ["a m1", "b m1"]);
    assert_eq!(list(20, None, None, 3).await, ["a m1", "a m3", "b m1"]);
    assert_eq!(list(20, None, Some(("a", "m3")), 9).await, ["b m1", "b m3"]);
    assert_eq!(list(30, Some("b"), None, 9).await, ["b m1", "b m2", "b m3"]);
}

pub(crate) async fn an_address_is_confirmed_once_for_each_user_whatever_the_account(store: Tested) {
    let confirmed =
        |email: &str, user: &str| ConfirmedAddress { email: id(email), user_id: id(user) };
    let confirm = async |account_id: &AccountId, rows: Vec<ConfirmedAddress>| {
        let emails = [("ana", "ANA@x.org"), ("bob", "bob@x.org")];
        let mut changes =
            people(emails.map(|(name, email)| Member { email: Some(id(email)), ..member(name) }));
        changes.invitations =
            vec![invitation("i-ana", "ana", None), invitation("i-bob", "bob", None)];
        commit(&store, account_id, Changes { confirmed: rows, ..changes }).await.unwrap();
    };
    let confirmed_by = async |account_id: &AccountId, invitation: &str| {
        let reads = Reads { invitation: Some(id(invitation)), ..Reads::default() };
        sorted(read(&store, account_id, &reads).await).confirmed_by
    };
    let (one, two) = (new_account(&store, "a").await, new_account(&store, "b").await);
    confirm(&one, vec![confirmed("Ana@x.org", "u2")]).await;
    confirm(&two, vec![confirmed("ana@X.org", "u1"), confirmed("ana@x.org", "u2")]).await;
    assert_eq!(confirmed_by(&one, "i-ana").await, [id("u1"), id("u2")]);
    assert_eq!(confirmed_by(&two, "i-ana").await, [id("u1"), id("u2")]);
    assert_eq!(confirmed_by(&one, "i-bob").await, []);
    assert_eq!(confirmed_by(&one, "i-nobody").await, []);
    assert_eq!(read(&store, &one, &Reads::default()).await.confirmed_by, []);
    // What is refused confirms nothing.
    let changes = Changes { confirmed: vec![confirmed("bob@x.org", "u1")], ..seats(-1) };
    assert_corrupt(commit(&store, &one, changes).await);
    assert_eq!(confirmed_by(&one, "i-bob").await, []);
}
