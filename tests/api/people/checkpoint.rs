//! While nobody changes an account: all that the API and the store say of it, against the model.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::counter::{CounterKey, Counters, add, counters};
use rolecall::domain::invitation::InvitationState;
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1;
use rolecall::grpc::proto::v1::{ListMembersRequest, ListWorkspacesRequest};
use rolecall::model::RoleTable;
use rolecall::store::Reads;

use crate::harness::{Company, inner};

use super::naive::{Account, Person};
use super::product::Product;

/// As many as there never are.
const ALL: i32 = 1000;

pub async fn hold(company: &Company<'_>, product: &Product, account: &Account) {
    hold_account(company, product, account).await;
    hold_people(company, account).await;
    hold_roles(company, account).await;
    hold_recount(company, account).await;
}

async fn hold_account(company: &Company<'_>, product: &Product, account: &Account) {
    let seen = company.account().await;
    let limit = account.limit.map(|limit| i32::try_from(limit).unwrap());
    assert_eq!(seen.state() == v1::AccountState::Closed, account.closed);
    assert_eq!(seen.plan, product.plans.get(account.plan).copied().unwrap_or_default());
    assert_eq!(seen.seat_limit, limit);
    let request = ListWorkspacesRequest {
        account_id: company.id.clone(),
        ..ListWorkspacesRequest::default()
    };
    let rows = inner(company.service.accounts().list_workspaces(request).await).unwrap();
    let rows = rows.workspaces.into_iter().map(|row| {
        let closed = row.state() == v1::WorkspaceState::Closed;
        (row.workspace_id, row.display_name, closed)
    });
    let expected = account.workspaces.iter();
    let expected = expected.map(|(id, row)| (id.clone(), row.name.clone(), row.closed));
    assert_eq!(rows.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let mut classes: BTreeMap<&str, i32> = BTreeMap::new();
    for class in account.people.values().flat_map(|person| account.seats_of(product, person)) {
        *classes.entry(class).or_default() += 1;
    }
    let classes: Vec<_> =
        classes.into_iter().map(|(class, used)| (class.to_owned(), used)).collect();
    assert_eq!(company.seats_by_class().await, classes);
    assert_eq!(company.seats().await.used, i32::try_from(account.seats_used(product)).unwrap());
    let in_team = |team: &str| {
        let people = account.people.values().filter(|person| person.teams.contains(team));
        i32::try_from(people.count()).unwrap()
    };
    let expected = account.teams.iter().map(|(id, team)| {
        (id.clone(), team.name.clone(), team.workspace.clone().unwrap_or_default(), in_team(id))
    });
    let teams = company.teams("").await.into_iter();
    let teams =
        teams.map(|row| (row.team_id, row.display_name, row.workspace_id, row.member_count));
    assert_eq!(teams.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

async fn hold_people(company: &Company<'_>, account: &Account) {
    let request = ListMembersRequest {
        account_id: company.id.clone(),
        page_size: ALL,
        ..ListMembersRequest::default()
    };
    let listed = inner(company.service.members().list_members(request).await).unwrap();
    assert!(listed.next_page_token.is_empty(), "fewer are in the account than fit on a page");
    let seen = listed.members.into_iter().map(|row| {
        let member = row.member.unwrap();
        let held: BTreeSet<_> = member
            .assignments
            .iter()
            .map(|held| {
                (
                    held.role_id.clone(),
                    held.workspace_id.clone(),
                    held.state() == v1::AssignmentState::Pending,
                )
            })
            .collect();
        (member.member_id.clone(), (member.state(), held))
    });
    let seen: BTreeMap<_, _> = seen.collect();
    let there = account.people.iter().filter(|(_, person)| !person.is_gone());
    let expected = there.map(|(id, person)| {
        let held = person.held.values();
        let held = held.map(|held| {
            (held.role.clone(), held.workspace.clone().unwrap_or_default(), held.pending)
        });
        (id.clone(), (state(person), held.collect()))
    });
    assert_eq!(seen, expected.collect::<BTreeMap<_, _>>());
    let mut invitations = BTreeMap::new();
    let mut page_token = String::new();
    loop {
        let ask = |request: &mut v1::ListInvitationsRequest| {
            request.page_size = ALL;
            request.page_token.clone_from(&page_token);
        };
        let listed = company.list_invitations(ask).await.unwrap();
        let rows = listed.invitations.into_iter();
        invitations.extend(
            rows.map(|row| (row.invitation_id.clone(), (row.member_id.clone(), row.state()))),
        );
        page_token = listed.next_page_token;
        if page_token.is_empty() {
            break;
        }
    }
    let expected = account.invitations.iter().map(|(id, row)| {
        use v1::InvitationState as Wire;
        let state = match row.state {
            InvitationState::Pending => Wire::Pending,
            InvitationState::AwaitingApproval => Wire::AwaitingApproval,
            InvitationState::Unconfirmed | InvitationState::Accepted => Wire::Accepted,
            InvitationState::Canceled => Wire::Canceled,
            InvitationState::Expired => Wire::Expired,
        };
        (id.clone(), (row.member.clone(), state))
    });
    assert_eq!(invitations, expected.collect::<BTreeMap<_, _>>());
}

fn state(person: &Person) -> v1::MemberState {
    match person.state {
        MemberState::Invited => v1::MemberState::Invited,
        MemberState::Unconfirmed => v1::MemberState::Unconfirmed,
        MemberState::Active => v1::MemberState::Active,
        MemberState::Suspended => v1::MemberState::Suspended,
        MemberState::Revoked => v1::MemberState::Revoked,
    }
}

/// How many hold each role, and how many only once they accept or confirm.
async fn hold_roles(company: &Company<'_>, account: &Account) {
    let mut own: BTreeSet<_> = account.roles.keys().cloned().collect();
    for role in company.roles().await {
        let is_in_force = |person: &&Person| {
            let mut held = person.held.values();
            person.state == MemberState::Active
                && held.any(|held| held.role == role.role_id && !held.pending)
        };
        let waits = |person: &&Person| {
            let mut held = person.held.values();
            !is_in_force(person)
                && person.state != MemberState::Suspended
                && held.any(|held| held.role == role.role_id)
        };
        let people = || account.people.values();
        let expected = (people().filter(is_in_force).count(), people().filter(waits).count());
        let expected = (i32::try_from(expected.0).unwrap(), i32::try_from(expected.1).unwrap());
        let seen = (role.active_member_count, role.invited_member_count);
        assert_eq!(seen, expected, "{} of {}", role.role_id, company.id);
        own.remove(&role.role_id);
    }
    assert!(own.is_empty(), "{own:?} are not listed");
}

/// The counters of the store are the sums over its members.
async fn hold_recount(company: &Company<'_>, account: &Account) {
    let (store, id) = (company.service.store(), company.account_id());
    let places = account.workspaces.keys().map(|id| Some(id.clone().try_into().unwrap()));
    let reads = Reads {
        holders_in: places.chain([None]).collect(),
        people_per_role: true,
        teams: account.teams.keys().map(|id| id.clone().try_into().unwrap()).collect(),
        ..Reads::default()
    };
    let facts = store.read(&id, &reads).await.unwrap().unwrap();
    let tables = company.service.models().await.of(&facts.account).unwrap();
    let roles = RoleTable::new(tables, &facts.roles);
    let mut recounted = Counters::new();
    for member in store.members(&id, None, u32::MAX).await.unwrap() {
        add(&mut recounted, counters(&roles, &member));
    }
    recounted.retain(|key, _| !matches!(key, CounterKey::Team(_)));
    let mut kept = facts.counters;
    kept.retain(|key, count| *count != 0 && !matches!(key, CounterKey::Team(_)));
    assert_eq!(kept, recounted, "{}", company.id);
}
