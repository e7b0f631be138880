//! What the tests of the suite write, and how.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::account::{Account, AccountState};
use crate::domain::api_key::{ApiKey, KeyText, SECRET_BYTES};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::caller::Scopes;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::Revision;
use crate::domain::standing::Standing;
use crate::domain::team::Team;
use crate::domain::workspace::{Workspace, WorkspaceState};
use crate::ids::{AccountId, KeyId, PersonRef};
use crate::store::{AuditEvent, Changes, Facts, PersonKey, Reads, Store, StoreError, TeamChange};

/// A store under test.
pub(crate) type Tested = Arc<dyn Store>;

/// An id of any kind.
pub(crate) fn id<T: TryFrom<String, Error: Debug>>(text: impl Into<String>) -> T {
    T::try_from(text.into()).unwrap()
}

/// A time, to the microsecond: no backend must keep more.
pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::new(1_800_000_000 + second, 123_456_000).unwrap()
}

/// An account without a limit.
pub(crate) fn account(account_id: &AccountId) -> Account {
    Account {
        account_id: account_id.clone(),
        model_id: id("model"),
        model_version: id("1"),
        plan: None,
        display_name: "Account".to_owned(),
        seat_limit: None,
        state: AccountState::Active,
        create_time: at(0),
        update_time: at(0),
    }
}

/// An account with a limit.
pub(crate) fn limited(account_id: &AccountId, seat_limit: u32) -> Account {
    Account { seat_limit: Some(seat_limit), ..account(account_id) }
}

/// A workspace.
pub(crate) fn workspace(workspace_id: &str) -> Workspace {
    Workspace {
        workspace_id: id(workspace_id),
        display_name: format!("Workspace {workspace_id}"),
        state: WorkspaceState::Active,
        create_time: at(1),
        update_time: at(2),
    }
}

/// A team.
pub(crate) fn team(team_id: &str, workspace_id: Option<&str>) -> Team {
    Team {
        team_id: id(team_id),
        workspace_id: workspace_id.map(id),
        display_name: format!("Team {team_id}"),
        create_time: at(1),
        update_time: at(2),
    }
}

/// An active member who holds nothing.
pub(crate) fn member(member_id: &str) -> Member {
    Member {
        member_id: id(member_id),
        user_id: None,
        email: None,
        display_name: format!("Member {member_id}"),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: Vec::new(),
        work_handovers: Vec::new(),
        create_time: at(3),
        update_time: at(4),
    }
}

/// The member, revoked.
pub(crate) fn revoked(member: Member) -> Member {
    Member { state: MemberState::Revoked, ..member }
}

/// An assignment in force, without options.
pub(crate) fn assignment(assignment_id: &str, workspace_id: Option<&str>) -> Assignment {
    Assignment {
        assignment_id: id(assignment_id),
        role_id: id("role"),
        workspace_id: workspace_id.map(id),
        options: BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: at(5),
    }
}

/// A pending invitation.
pub(crate) fn invitation(
    invitation_id: &str,
    member_id: &str,
    inviter: Option<&str>,
) -> Invitation {
    Invitation {
        invitation_id: id(invitation_id),
        member_id: id(member_id),
        inviter: inviter.map(id),
        assignments: Vec::new(),
        offered: Vec::new(),
        locale: None,
        state: InvitationState::Pending,
        generation: 1,
        create_time: at(1),
        expire_time: at(2),
    }
}

/// A change that writes nothing but its audit event.
pub(crate) fn nothing() -> Changes {
    Changes {
        account: None,
        roles: Vec::new(),
        workspaces: Vec::new(),
        teams: Vec::new(),
        members: Vec::new(),
        invitations: Vec::new(),
        confirmed: Vec::new(),
        counters: Counters::new(),
        outbox: Vec::new(),
        trace: None,
        erasure: None,
        log: Vec::new(),
        audit: AuditEvent {
            method: "TestService.Change".to_owned(),
            caller: "suite".to_owned(),
            actor: None,
            time: at(6),
            before: serde_json::Value::Null,
            after: serde_json::Value::Null,
        },
        answer: None,
    }
}

/// A change of people.
pub(crate) fn people(members: impl IntoIterator<Item = Member>) -> Changes {
    Changes { members: members.into_iter().collect(), ..nothing() }
}

/// A change of workspaces.
pub(crate) fn workspaces(ids: &[&str]) -> Changes {
    Changes { workspaces: ids.iter().map(|id| workspace(id)).collect(), ..nothing() }
}

/// A change of teams.
pub(crate) fn teams(teams: impl IntoIterator<Item = Team>) -> Changes {
    Changes { teams: teams.into_iter().map(TeamChange::Put).collect(), ..nothing() }
}

/// A change of the seats in use.
pub(crate) fn seats(delta: i64) -> Changes {
    Changes { counters: Counters::from([(seat_counter(), delta)]), ..nothing() }
}

/// A counter of seats.
pub(crate) fn seat_counter() -> CounterKey {
    CounterKey::Seats(id("seat"), Standing::Active)
}

/// A new account without a limit.
pub(crate) async fn new_account(store: &Tested, account_id: &str) -> AccountId {
    let account_id: AccountId = id(account_id);
    put_account(store, account(&account_id)).await;
    account_id
}

/// Writes an account.
pub(crate) async fn put_account(store: &Tested, account: Account) {
    let account_id = account.account_id.clone();
    commit(store, &account_id, Changes { account: Some(account), ..nothing() }).await.unwrap();
}

/// Commits a change, whatever is there.
pub(crate) async fn commit(
    store: &Tested,
    account: &AccountId,
    changes: Changes,
) -> Result<Revision, StoreError> {
    store.begin(account, &Reads::default()).await?.commit(&changes).await
}

/// Reads an account that is there.
pub(crate) async fn read(store: &Tested, account: &AccountId, reads: &Reads) -> Facts {
    store.read(account, reads).await.unwrap().unwrap()
}

/// What there is of a person.
pub(crate) async fn find(store: &Tested, account: &AccountId, key: PersonKey) -> Option<Member> {
    let reads = Reads { people: vec![key], ..Reads::default() };
    let mut found = read(store, account, &reads).await.people;
    assert!(found.len() <= 1);
    found.pop()
}

/// Names a person by member id.
pub(crate) fn by_member(member_id: &str) -> PersonKey {
    PersonKey::Id(PersonRef::Member(id(member_id)))
}

/// Names a person by user id.
pub(crate) fn by_user(user_id: &str) -> PersonKey {
    PersonKey::Id(PersonRef::User(id(user_id)))
}

/// How many seats are in use.
pub(crate) async fn seats_used(store: &Tested, account: &AccountId) -> i64 {
    used_of(&read(store, account, &Reads::default()).await)
}

/// How many seats were in use.
pub(crate) fn used_of(facts: &Facts) -> i64 {
    let is_seat = |key: &CounterKey| matches!(key, CounterKey::Seats(..));
    facts.counters.iter().filter(|(key, _)| is_seat(key)).map(|(_, value)| value).sum()
}

/// Facts in an order that can be compared: a store promises none.
pub(crate) fn sorted(mut facts: Facts) -> Facts {
    facts.people.sort_by(|a, b| a.member_id.cmp(&b.member_id));
    facts.workspaces.sort_by(|a, b| a.workspace_id.cmp(&b.workspace_id));
    facts.teams.sort_by(|a, b| a.team.team_id.cmp(&b.team.team_id));
    facts.invitations.sort_by(|a, b| a.invitation_id.cmp(&b.invitation_id));
    facts.confirmed_by.sort();
    facts
}

/// The store refused what it must not hold.
#[track_caller]
pub(crate) fn assert_corrupt<T: Debug>(result: Result<T, StoreError>) {
    assert!(matches!(result, Err(StoreError::Corrupt(_))), "{result:?}");
}

/// An API key of a program that may do everything.
pub(crate) fn key(key_id: &str) -> ApiKey {
    let key_id: KeyId = id(key_id);
    ApiKey {
        hash: KeyText::new(&key_id, &[7; SECRET_BYTES]).hash(),
        key_id,
        name: "facturation à Nîmes".to_owned(),
        scopes: Scopes::all(),
        accounts: None,
        create_time: at(0),
        expire_time: None,
        revoke_time: None,
    }
}
