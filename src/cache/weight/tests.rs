//! The estimates against what is allocated.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use allocation_counter::measure;
use jiff::Timestamp;
use moka::sync::Cache;

use super::*;
use crate::cache::entry::Seen;
use crate::domain::account::{Account, AccountState};
use crate::domain::assignment::AssignmentState;
use crate::domain::email::Email;
use crate::domain::member::MemberState;
use crate::domain::revision::{Epoch, Revision};
use crate::domain::workspace::WorkspaceState;
use crate::ids::{AccountId, AssignmentId, MemberId, ModelVersion, RoleId};
use crate::ids::{DottedName, UserId, WorkspaceId};
use crate::model::account_roles::{AccountRoles, CustomRole};
use crate::model::{compile, read};
use crate::shipped;

const MANY: usize = 3_000;
/// What of an allocation is lost on average: sizes go in steps of an eighth.
const LOST: usize = 16;

/// How often is measured at most. What other threads have thrown away may be freed by the one that measures, and is then missing: a measure
/// that is right shows that the estimate is.
const MEASURES: usize = 50;
/// For how long others are let go on in between.
const PAUSE: Duration = Duration::from_millis(20);

/// Kinds of entries that don't weigh what they take, but for 15 in a hundred.
#[derive(Default)]
struct Scales(Vec<String>);

impl Scales {
    fn weigh(&mut self, kind: &str, entry: impl Fn(usize) -> (OwnedKey, Kept)) {
        let mut told = String::new();
        for _ in 0..MEASURES {
            let (weight, taken) = weigh(&entry);
            told = format!("{kind}: {weight} by estimate, {taken} taken");
            println!("{told}");
            if 100 * weight.abs_diff(taken) <= 15 * taken {
                return;
            }
            std::thread::sleep(PAUSE);
        }
        self.0.push(told);
    }

    fn are_right(self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

/// What an entry weighs by estimate, and what it takes.
fn weigh(entry: impl Fn(usize) -> (OwnedKey, Kept)) -> (usize, usize) {
    let mut kept = None;
    let allocated = measure(|| {
        let cache = Cache::builder().max_capacity(u64::MAX).weigher(of).build();
        for at in 0..MANY {
            let (key, value) = entry(at);
            cache.insert(key, value);
        }
        cache.run_pending_tasks();
        kept = Some(cache);
    });
    let weight = usize::try_from(kept.unwrap().weighted_size()).unwrap() / MANY;
    let bytes = usize::try_from(allocated.bytes_current).unwrap_or(0) / MANY;
    (weight, bytes + bytes / LOST)
}

fn time() -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap()
}

fn account_id(at: usize) -> AccountId {
    AccountId::parse(&format!("acme-{at:06}")).unwrap()
}

fn person(at: usize) -> OwnedKey {
    let user = UserId::parse(&format!("auth0|{at:024}")).unwrap();
    Key::Person(account_id(at), PersonRef::User(user))
}

fn seen() -> Seen {
    Seen::new(Revision(1), 1)
}

/// The compiled models that are shipped.
fn models() -> Vec<Arc<Tables>> {
    shipped::MODELS.iter().map(|(_, text)| Arc::new(compile(&read(text).unwrap()))).collect()
}

fn table(tables: &Arc<Tables>, at: usize, own: AccountRoles) -> AccountTable {
    let account = Account {
        account_id: account_id(at),
        model_id: tables.definition.id.clone(),
        model_version: ModelVersion::parse(tables.definition.version.as_str()).unwrap(),
        plan: tables.definition.plans.first().map(|plan| plan.id.clone()),
        display_name: format!("The company of number {at}"),
        seat_limit: None,
        state: AccountState::Active,
        create_time: time(),
        update_time: time(),
    };
    AccountTable::new(Arc::clone(tables), account, own)
}

fn slot(table: Option<AccountTable>) -> Kept {
    let table = Some((table.map(Arc::new), seen()));
    Kept::Account(Arc::new(Slot { epoch: Epoch(1), table, through: AtomicU64::new(1) }))
}

/// Somebody who holds so many roles.
fn member(tables: &Tables, at: usize, roles: usize) -> Member {
    let assignment = |number: usize| Assignment {
        assignment_id: AssignmentId::parse(&format!("asg_{at:016}{number:016}")).unwrap(),
        role_id: RoleId::parse(tables.definition.founder.account.as_str()).unwrap(),
        workspace_id: None,
        options: BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: time(),
    };
    Member {
        member_id: MemberId::parse(&format!("mem_{at:032}")).unwrap(),
        user_id: Some(UserId::parse(&format!("auth0|{at:024}")).unwrap()),
        email: Some(Email::parse(&format!("somebody.{at}@example.com")).unwrap()),
        display_name: format!("Somebody of number {at}"),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: (0..roles).map(assignment).collect(),
        work_handovers: Vec::new(),
        create_time: time(),
        update_time: time(),
    }
}

fn membership(account: &Arc<AccountTable>, at: usize, roles: usize) -> Kept {
    let member = Arc::new(member(account.tables(), at, roles));
    let membership = Some(Arc::new(Membership::new(account, member)));
    Kept::Person(Arc::new(Person { membership, seen: seen() }))
}

#[test]
fn nobody_weighs_what_it_takes() {
    let mut scales = Scales::default();
    let nobody = || Kept::Person(Arc::new(Person { membership: None, seen: seen() }));
    scales.weigh("nobody", |at| (person(at), nobody()));
    scales.weigh("no account", |at| (Key::Account(account_id(at)), slot(None)));
    scales.are_right();
}

#[test]
fn a_person_weighs_what_they_take() {
    let mut scales = Scales::default();
    for tables in models() {
        let account = Arc::new(table(&tables, 0, AccountRoles::default()));
        for roles in [0, 1, 2, 5] {
            let kind = format!("{} roles of `{}`", roles, tables.definition.id);
            scales.weigh(&kind, |at| (person(at), membership(&account, at, roles)));
        }
    }
    scales.are_right();
}

#[test]
fn an_account_weighs_what_it_takes() {
    let mut scales = Scales::default();
    for tables in models() {
        let kind = format!("an account on `{}`", tables.definition.id);
        let entry = |at| slot(Some(table(&tables, at, AccountRoles::default())));
        scales.weigh(&kind, |at| (Key::Account(account_id(at)), entry(at)));
    }
    scales.are_right();
}

#[test]
fn an_account_with_roles_of_its_own_weighs_what_it_takes() {
    let mut scales = Scales::default();
    for tables in models().into_iter().filter(|tables| tables.definition.custom_roles.is_some()) {
        for permissions in [2, 20] {
            let kind = format!("10 roles of {permissions} on `{}`", tables.definition.id);
            let names = tables.permissions().take(permissions);
            let granted: BTreeSet<DottedName> = names.map(|(_, row)| row.name.clone()).collect();
            let own = || {
                let role = |number: usize| (role_id(number), custom(&granted));
                AccountRoles { custom: (0..10).map(role).collect(), ..AccountRoles::default() }
            };
            let entry = |at| slot(Some(table(&tables, at, own())));
            scales.weigh(&kind, |at| (Key::Account(account_id(at)), entry(at)));
        }
    }
    scales.are_right();
}

fn role_id(number: usize) -> RoleId {
    RoleId::parse(&format!("role_{number:032}")).unwrap()
}

fn custom(granted: &BTreeSet<DottedName>) -> CustomRole {
    CustomRole {
        display_name: "Support of the second level".to_owned(),
        description: "Answers what the first level could not.".to_owned(),
        license: None,
        permissions: granted.clone(),
        create_time: time(),
        update_time: time(),
    }
}

#[test]
fn a_workspace_weighs_what_it_takes() {
    let mut scales = Scales::default();
    scales.weigh("a workspace", |at| {
        let id = WorkspaceId::parse(&format!("workspace-{at}")).unwrap();
        (
            Key::Workspace(account_id(at), id),
            Kept::Workspace(Arc::new((Some(WorkspaceState::Active), seen()))),
        )
    });
    scales.are_right();
}
