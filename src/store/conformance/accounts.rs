//! The account itself and its roles; nothing crosses from one to another: INV-ISOLATE.

use std::collections::BTreeSet;

use super::fixtures::*;
use crate::domain::account::{Account, AccountState};
use crate::domain::revision::Revision;
use crate::ids::{AccountId, Name, RoleId};
use crate::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use crate::store::{Change, Changes, PersonKey, Reads, RoleChange};

pub(crate) async fn an_account_is_read_back_exactly(store: Tested) {
    let account_id: AccountId = id("a|B:c@d.e-_");
    let first = Account {
        plan: Some(id("pro")),
        display_name: "Ünïcode « 名前 » 'quoted' \"twice\" \\ \n 🦀".to_owned(),
        seat_limit: Some(u32::MAX),
        create_time: at(-3_000_000_000),
        ..account(&account_id)
    };
    put_account(&store, first.clone()).await;
    assert_eq!(read(&store, &account_id, &Reads::default()).await.account, first);

    let second = Account {
        model_id: id("other"),
        model_version: id("2.0"),
        plan: None,
        display_name: String::new(),
        seat_limit: None,
        state: AccountState::Closed,
        update_time: at(9),
        ..first
    };
    put_account(&store, second.clone()).await;
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!((facts.account, facts.revision), (second, Revision(2)));
}

pub(crate) async fn an_account_that_is_not_there_is_not_found(store: Tested) {
    let account_id: AccountId = id("nobody");
    assert_eq!(store.read(&account_id, &Reads::default()).await.unwrap(), None);
    let unit = store.begin(&account_id, &Reads::default()).await.unwrap();
    assert_eq!(unit.facts(), None);
    assert_corrupt(unit.commit(&workspaces(&["w"])).await);
    assert_eq!(store.workspaces(&account_id, None, 10).await.unwrap(), []);
    assert_eq!(store.members(&account_id, None, 10).await.unwrap(), []);
    assert_eq!(store.changes(&account_id, Revision(0), 10).await.unwrap(), []);
    assert_eq!(store.audit(&account_id, Revision(0), 10).await.unwrap(), []);
    assert_eq!(store.outbox(&account_id, 10).await.unwrap(), []);
}

pub(crate) async fn an_account_is_made_by_its_own_unit_only(store: Tested) {
    let changes = Changes { account: Some(account(&id("other"))), ..nothing() };
    assert_corrupt(commit(&store, &id("one"), changes).await);
    for account_id in ["one", "other"] {
        assert_eq!(store.read(&id(account_id), &Reads::default()).await.unwrap(), None);
    }
}

pub(crate) async fn nothing_crosses_accounts(store: Tested) {
    let accounts: [AccountId; 2] = ["a", "b"].map(id);
    for (n, account_id) in (1..).zip(&accounts) {
        // Just enough, if nobody else's seats are counted.
        put_account(&store, limited(account_id, u32::try_from(n).unwrap())).await;
        let mut somebody = member("m");
        somebody.user_id = Some(id("u"));
        somebody.email = Some(id("m@example.com"));
        somebody.display_name = format!("in {account_id}");
        somebody.assignments = vec![assignment("x", Some("w"))];
        let mut changes = people([somebody]);
        changes.workspaces = vec![workspace("w")];
        changes.counters = seats(n).counters;
        changes.log = vec![Change::Account; usize::try_from(n).unwrap()];
        commit(&store, account_id, changes).await.unwrap();
    }
    for (n, account_id) in (1..).zip(&accounts) {
        for key in [by_member("m"), by_user("u"), PersonKey::Email(id("m@example.com"))] {
            let found = find(&store, account_id, key).await.unwrap();
            assert_eq!(found.display_name, format!("in {account_id}"));
        }
        assert_eq!(seats_used(&store, account_id).await, n);
        assert_eq!(store.members(account_id, None, 10).await.unwrap().len(), 1);
        assert_eq!(store.workspaces(account_id, None, 10).await.unwrap().len(), 1);
        let log = store.changes(account_id, Revision(1), 10).await.unwrap();
        assert_eq!(log.len(), 1);
        assert_eq!(log[0].changes.len(), usize::try_from(n).unwrap());
    }
    // Taking it all away in one account leaves it in the other.
    commit(&store, &accounts[0], people([revoked(member("m"))])).await.unwrap();
    let there = find(&store, &accounts[1], by_user("u")).await.unwrap();
    assert_eq!(there.assignments.len(), 1);
}

pub(crate) async fn roles_are_made_changed_and_deleted(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let custom = |text: &str| CustomRole {
        display_name: text.to_owned(),
        description: "Beschreibung — é".to_owned(),
        license: Some(id("full")),
        permissions: BTreeSet::from([id("client.read"), id("client.write")]),
        create_time: at(1),
        update_time: at(2),
    };
    let edited = EditedRole { permissions: BTreeSet::new(), update_time: at(3) };
    let (first, second): (RoleId, RoleId) = (id("r1"), id("r2"));
    let name: Name = id("admin");
    let plain = CustomRole { license: None, permissions: BTreeSet::new(), ..custom("two") };
    let put = |roles| Changes { roles, ..nothing() };
    let made = put(vec![
        RoleChange::PutCustom(first.clone(), custom("one")),
        RoleChange::PutCustom(second.clone(), plain.clone()),
        RoleChange::PutEdited(name.clone(), edited.clone()),
    ]);
    commit(&store, &account_id, made).await.unwrap();
    let changed = put(vec![RoleChange::PutCustom(first.clone(), custom("changed"))]);
    commit(&store, &account_id, changed).await.unwrap();
    let roles = read(&store, &account_id, &Reads::default()).await.roles;
    let expected = [(first.clone(), custom("changed")), (second.clone(), plain)];
    assert_eq!(
        roles,
        AccountRoles { custom: expected.into(), edited: [(name.clone(), edited)].into() }
    );

    let gone = put(vec![
        RoleChange::DeleteCustom(first),
        RoleChange::DeleteCustom(second),
        RoleChange::DeleteEdited(name),
    ]);
    commit(&store, &account_id, gone).await.unwrap();
    let roles = read(&store, &account_id, &Reads::default()).await.roles;
    assert_eq!(roles, AccountRoles::default());
}
