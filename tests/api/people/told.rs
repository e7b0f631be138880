//! What the audit tells of the account, of people and of invitations, beside what the model has of them.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::account::{Account as AccountRow, AccountState};
use rolecall::domain::assignment::AssignmentState;
use rolecall::domain::invitation::{Invitation as Row, InvitationState};
use rolecall::domain::member::Member;
use rolecall::store::AuditEvent;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::members::newcomer;
use super::naive::{Account, Held, Invitation, Person, Said};
use super::product::Product;

/// The account, once it was told of, and people and invitations, by id.
#[derive(Clone, Default)]
pub struct Told {
    pub account: Option<AccountRow>,
    pub members: BTreeMap<String, Member>,
    pub invitations: BTreeMap<String, Row>,
}

impl Told {
    /// What is known after an audit event.
    pub fn after(&self, event: &AuditEvent) -> Self {
        let mut after = self.clone();
        let account: Option<AccountRow> =
            serde_json::from_value(event.after["account"].clone()).unwrap();
        after.account = account.or(after.account);
        for member in list::<Member>(&event.after["members"]) {
            after.members.insert(member.member_id.to_string(), member);
        }
        for row in list::<Row>(&event.after["invitations"]) {
            after.invitations.insert(row.invitation_id.to_string(), row);
        }
        // Whoever is in a team that is deleted is not named.
        if event.method == "TeamService.DeleteTeam" {
            let deleted: Vec<_> = event.after["teams"].as_array().unwrap().iter().collect();
            let is_deleted = |id: &str| deleted.iter().any(|row| row["delete"] == id);
            for member in after.members.values_mut() {
                member.teams.retain(|team| !is_deleted(team.team_id.as_str()));
            }
        }
        after
    }

    /// Where the model has somebody or something otherwise; nothing: nowhere.
    pub fn difference(&self, product: &Product, account: &Account) -> String {
        let theirs = seen_account(product, account);
        if let Some(ours) =
            self.account.as_ref().map(seen_account_row).filter(|ours| *ours != theirs)
        {
            return format!("the account is\n    {ours}, and in the model\n    {theirs}");
        }
        let people = self.members.iter().map(|(id, row)| (id, seen_member(row)));
        let invitations = self
            .invitations
            .iter()
            .map(|(id, row)| (id, seen_row(row, &self.members[row.member_id.as_str()])));
        let ours: BTreeMap<_, _> = people.chain(invitations).collect();
        let people = account.people.iter().map(|(id, person)| (id, seen_person(person)));
        let invitations = account
            .invitations
            .iter()
            .map(|(id, row)| (id, seen_invitation(row, &account.people[&row.member])));
        let theirs: BTreeMap<_, _> = people.chain(invitations).collect();
        let ids: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
        let mut other = ids.into_iter().filter(|id| ours.get(*id) != theirs.get(*id));
        other.next().map_or_else(String::new, |id| {
            format!("{id} is\n    {:?}, and in the model\n    {:?}", ours.get(id), theirs.get(id))
        })
    }
}

/// What somebody holds.
pub fn held(member: &Member) -> Vec<Held> {
    let held = member.assignments.iter().map(|held| Held {
        role: held.role_id.to_string(),
        workspace: held.workspace_id.as_ref().map(ToString::to_string),
        pending: held.state == AssignmentState::Pending,
        on: !held.options.is_empty(),
    });
    held.collect()
}

/// Somebody goes by what stands before the `@` of their address.
fn name(member: &Member) -> String {
    member.email.as_ref().unwrap().normal().split_once('@').unwrap().0.to_owned()
}

/// The founder, who holds nothing yet.
pub fn founder(member: &Member) -> Person {
    Person { known: true, state: member.state, founder: true, ..newcomer(&name(member)) }
}

fn seen_account_row(row: &AccountRow) -> String {
    let plan = row.plan.as_ref().map(ToString::to_string);
    format!("{} {plan:?} {:?}", row.state == AccountState::Closed, row.seat_limit)
}

fn seen_account(product: &Product, account: &Account) -> String {
    let plan = product.plans.get(account.plan).map(ToString::to_string);
    let limit = account.limit.map(|limit| u32::try_from(limit).unwrap());
    format!("{} {plan:?} {limit:?}", account.closed)
}

fn seen_member(row: &Member) -> String {
    let (who, known) = (name(row), row.user_id.is_some());
    assert!(row.user_id.as_ref().is_none_or(|user| user.as_str() == who), "{row:?}");
    let mut held = held(row);
    held.sort();
    let teams: BTreeSet<_> = row.teams.iter().map(|team| team.team_id.as_str()).collect();
    let Member { display_name, state, founder, .. } = row;
    format!("{who} {known} {display_name} {state:?} {founder} {held:?} {teams:?}")
}

fn seen_person(person: &Person) -> String {
    let Person { who, known, name, state, founder, held, teams, .. } = person;
    let mut held: Vec<_> = held.values().collect();
    held.sort();
    format!("{who} {known} {name} {state:?} {founder} {held:?} {teams:?}")
}

fn seen_row(row: &Row, member: &Member) -> String {
    let inviter = row.inviter.as_ref().map(ToString::to_string);
    let theirs = Member { assignments: row.offers(member), ..member.clone() };
    let mut offers = if row.state.is_open() { held(&theirs) } else { Vec::new() };
    offers.sort();
    format!("{} {inviter:?} {:?} {} {offers:?}", row.member_id, row.state, row.generation)
}

fn seen_invitation(row: &Invitation, person: &Person) -> String {
    let Invitation { member, inviter, brings, state, generation, .. } = row;
    let brings = brings.iter().filter(|_| row.is_open());
    let mut offers: Vec<_> = brings.filter_map(|id| person.held.get(id)).collect();
    offers.sort();
    format!("{member} {inviter:?} {state:?} {generation} {offers:?}")
}

/// What only the service can say of what happened.
pub fn said(before: &Told, event: &AuditEvent) -> Said {
    let members: Vec<Member> = list(&event.after["members"]);
    let invitations: Vec<Row> = list(&event.after["invitations"]);
    let mut new = members.iter().map(|row| row.member_id.to_string());
    let member = new.find(|id| !before.members.contains_key(id)).unwrap_or_default();
    let mut new = invitations.iter().map(|row| row.invitation_id.to_string());
    let invitation = new.find(|id| !before.invitations.contains_key(id)).unwrap_or_default();
    let waits = invitations.iter().any(|row| row.state == InvitationState::AwaitingApproval);
    Said { member, invitation, waits }
}

/// Rows of an audit event.
pub fn list<T: DeserializeOwned>(value: &Value) -> Vec<T> {
    serde_json::from_value(value.clone()).unwrap()
}
