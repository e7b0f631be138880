//! Who is found, and who may be there at the same time.

use super::fixtures::*;
use crate::domain::member::Member;
use crate::ids::AccountId;
use crate::store::{PersonKey, Reads};

pub(crate) async fn a_user_is_a_member_once(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let user = |name| Member { user_id: Some(id("u")), ..member(name) };
    commit(&store, &account_id, people([user("m1")])).await.unwrap();
    assert_corrupt(commit(&store, &account_id, people([user("m2")])).await);
    assert_corrupt(commit(&store, &account_id, people([user("m2"), user("m3")])).await);
    // Those who were revoked are in nobody's way, and any number of people have no user id.
    commit(&store, &account_id, people([revoked(user("m1"))])).await.unwrap();
    commit(&store, &account_id, people([user("m2"), member("m3"), member("m4")])).await.unwrap();
    commit(&store, &account_id, people([revoked(user("m5"))])).await.unwrap();
    assert_corrupt(commit(&store, &account_id, people([user("m1")])).await);
}

pub(crate) async fn an_address_is_a_members_once(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let at = |name, email: &str| Member { email: Some(id(email)), ..member(name) };
    commit(&store, &account_id, people([at("m1", "ana@example.com")])).await.unwrap();
    assert_corrupt(commit(&store, &account_id, people([at("m2", "ANA@Example.COM")])).await);
    commit(&store, &account_id, people([at("m2", "ana@x.example.com")])).await.unwrap();
    commit(&store, &account_id, people([revoked(at("m1", "ana@example.com"))])).await.unwrap();
    commit(&store, &account_id, people([at("m3", "Ana@example.com")])).await.unwrap();
    let found = find(&store, &account_id, PersonKey::Email(id("aNa@example.com"))).await.unwrap();
    assert_eq!(found.member_id, id("m3"));
    assert_eq!(found.email.unwrap().as_given(), "Ana@example.com");
}

pub(crate) async fn members_may_trade_what_is_unique_in_one_commit(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let with = |name, user: &str, email: &str| Member {
        user_id: Some(id(user)),
        email: Some(id(email)),
        ..member(name)
    };
    let before = [with("m1", "u1", "one@x.org"), with("m2", "u2", "two@x.org")];
    let after = [with("m1", "u2", "two@x.org"), with("m2", "u1", "one@x.org")];
    for members in [before, after] {
        commit(&store, &account_id, people(members.clone())).await.unwrap();
        assert_eq!(store.members(&account_id, None, 9).await.unwrap(), members);
    }
    // Whoever comes may stand before the one who goes.
    let next = [with("m3", "u2", "two@x.org"), revoked(with("m1", "u2", "two@x.org"))];
    commit(&store, &account_id, people(next)).await.unwrap();
}

pub(crate) async fn the_one_who_is_not_revoked_is_found_first(store: Tested) {
    let account_id = new_account(&store, "a").await;
    for name in ["m9", "m5"] {
        commit(&store, &account_id, people([revoked(known(name))])).await.unwrap();
    }
    commit(&store, &account_id, people([known("m7")])).await.unwrap();
    commit(&store, &account_id, people([revoked(known("m6"))])).await.unwrap();
    assert_found(&store, &account_id, "m7").await;
    // By member id each is found, whatever became of them.
    for name in ["m5", "m6", "m7", "m9"] {
        let found = find(&store, &account_id, by_member(name)).await.unwrap();
        assert_eq!(found.member_id, id(name));
    }
    assert_eq!(find(&store, &account_id, by_member("m1")).await, None);
    assert_eq!(find(&store, &account_id, by_user("unknown")).await, None);
}

pub(crate) async fn the_one_who_was_revoked_last_is_found_otherwise(store: Tested) {
    let account_id = new_account(&store, "a").await;
    for name in ["m1", "m3", "m2"] {
        commit(&store, &account_id, people([known(name)])).await.unwrap();
        commit(&store, &account_id, people([revoked(known(name))])).await.unwrap();
    }
    assert_found(&store, &account_id, "m2").await;
    // A later change of somebody who was revoked before does not revoke them again, whatever their clock says.
    let touched = Member { update_time: at(1_000_000), ..revoked(known("m3")) };
    commit(&store, &account_id, people([touched])).await.unwrap();
    assert_found(&store, &account_id, "m2").await;
    // In one commit the ids tell.
    commit(&store, &account_id, people([revoked(known("m5")), revoked(known("m4"))]))
        .await
        .unwrap();
    assert_found(&store, &account_id, "m5").await;
}

pub(crate) async fn each_person_is_read_once(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, people([known("m1"), member("m2")])).await.unwrap();
    let keys = vec![
        by_member("m1"),
        by_user("u"),
        PersonKey::Email(id("p@example.com")),
        by_member("unknown"),
        by_member("m2"),
        by_member("m2"),
    ];
    let reads = Reads { people: keys, ..Reads::default() };
    let facts = sorted(read(&store, &account_id, &reads).await);
    assert_eq!(facts.people, [known("m1"), member("m2")]);
}

fn known(name: &str) -> Member {
    Member { user_id: Some(id("u")), email: Some(id("P@example.com")), ..member(name) }
}

async fn assert_found(store: &Tested, account_id: &AccountId, name: &str) {
    for key in [by_user("u"), PersonKey::Email(id("p@example.com"))] {
        let found = find(store, account_id, key.clone()).await.unwrap();
        assert_eq!(found.member_id, id(name), "{key:?}");
    }
}
