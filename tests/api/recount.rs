//! Counters equal a recount (INV-COUNT), and every change is in the history: after a random sequence of changes by concurrent clients.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{AssignmentState, Member, MemberState};
use rolecall::ids::MemberId;
use rolecall::store::{Change, Reads};

use crate::harness::{
    AssignmentSpec, Company, Random, SYSTEM, Service, Spec, on_every_backend, role,
};
use crate::retries::all;

const CLIENTS: usize = 4;
const STEPS: usize = 40;
const TEAMS: [&str; 2] = ["red", "blue"];

#[test]
fn counters_equal_a_recount_after_random_changes_by_concurrent_clients() {
    on_every_backend(async |service| {
        let service = &service;
        for (seed, model) in ["agendize", "sitee", "respond_io", "dexem"].into_iter().enumerate() {
            let company = service.founding(model).called(model).with_seats(25).open().await;
            company.opens("w0", if model == "respond_io" { "olivia" } else { "" }).await;
            for team in TEAMS {
                company.forms(team, "").await;
            }
            let company = &company;
            let clients = (0..CLIENTS).map(async |client| {
                let seed = u64::try_from(seed * CLIENTS + client).unwrap();
                change_at_random(company, Random::seeded(seed)).await
            });
            let done: usize = all(clients.collect()).await.into_iter().sum();
            assert!(done > STEPS / 2, "{model}: only {done} changes were made");
            assert_recounted(service, company).await;
            assert_history(service, company).await;
        }
    });
}

/// Some are refused: for want of seats, or since somebody would be the last holder. How many were not.
async fn change_at_random(company: &Company<'_>, mut random: Random) -> usize {
    let mut done = 0;
    for _ in 0..STEPS {
        let name = format!("p{}", random.below(30));
        let specs: Vec<_> =
            (0..=random.below(5) / 4).map(|_| any_role(company, &mut random)).collect();
        let team = TEAMS[random.below(TEAMS.len())];
        let answer = match random.below(14) {
            0 | 1 => company.try_add(SYSTEM, &name, &specs).await.map(|_| ()),
            2 | 3 => company.invite("olivia", &name, &specs).await.map(|_| ()),
            4 => {
                let workspace = format!("w{}", random.below(4));
                company.try_workspace(SYSTEM, &workspace, "").await.map(|_| ())
            }
            5 => company.join(SYSTEM, &name, team).await.map(|_| ()),
            6 => company.leave(SYSTEM, &name, team).await.map(|_| ()),
            7 => company.suspend(SYSTEM, &name).await.map(|_| ()),
            8 => company.reactivate(SYSTEM, &name).await.map(|_| ()),
            9 => {
                let workspace = ["w0", "w1", ""][random.below(3)];
                company.revoke(SYSTEM, &name, workspace).await.map(|_| ())
            }
            10 => company.unassign(SYSTEM, &name, specs[0].clone()).await.map(|_| ()),
            _ => company.assign(SYSTEM, &name, specs[0].clone()).await.map(|_| ()),
        };
        match answer {
            Ok(()) => done += 1,
            Err(status) => assert_ne!(status.code(), tonic::Code::Internal, "{status:?}"),
        }
    }
    done
}

fn any_role(company: &Company<'_>, random: &mut Random) -> AssignmentSpec {
    let workspace = format!("w{}", random.below(3));
    let (account_wide, in_workspaces): (&[&str], &[&str]) = match company.id.as_str() {
        "agendize" => (
            &["administrator", "analytics", "billing", "chat_operator", "cdo"],
            &["staff_administrator", "scheduler", "reader"],
        ),
        "sitee" => {
            (&["user", "contributor", "marketing", "manager", "admin", "primary_admin"], &[])
        }
        "respond_io" => (&["org_admin"], &["owner", "manager", "agent", "agent"]),
        _ => (&["analyst", "administrator", "owner"], &[]),
    };
    let at = random.below(account_wide.len() + in_workspaces.len());
    match account_wide.get(at) {
        Some(id) => role(id),
        None => role(in_workspaces[at - account_wide.len()]).at(&workspace),
    }
}

async fn everybody(service: &Service, company: &Company<'_>) -> Vec<Member> {
    let mut people = Vec::new();
    let mut after: Option<MemberId> = None;
    loop {
        let page = service.store().members(&company.account_id(), after.as_ref(), 7).await.unwrap();
        let Some(last) = page.last() else { return people };
        after = Some(last.member_id.clone());
        people.extend(page.into_iter().map(rolecall::grpc::convert::member));
    }
}

/// Counts everything once more, from what the people hold, as the pages of the products say it.
async fn assert_recounted(service: &Service, company: &Company<'_>) {
    let people = everybody(service, company).await;
    assert!(people.len() > 5);
    let mut active: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut invited: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let counts = |person: &&Member| {
        ![MemberState::Suspended, MemberState::Revoked].contains(&person.state())
    };
    for person in people.iter().filter(counts) {
        for held in &person.assignments {
            let in_force =
                person.state() == MemberState::Active && held.state() == AssignmentState::Active;
            let count = if in_force { &mut active } else { &mut invited };
            count.entry(&held.role_id).or_default().insert(&person.member_id);
        }
    }
    for row in company.roles().await {
        let nobody = BTreeSet::new();
        let active = active.get(row.role_id.as_str()).unwrap_or(&nobody);
        let waiting = invited.get(row.role_id.as_str()).unwrap_or(&nobody);
        let only_waiting = waiting.difference(active).count();
        let counted = (row.active_member_count, row.invited_member_count);
        let expected = (i32::try_from(active.len()).unwrap(), i32::try_from(only_waiting).unwrap());
        assert_eq!(counted, expected, "{} of {}", row.role_id, company.id);
    }
    for team in company.teams("").await {
        let is_in = |person: &&Member| {
            let mut teams = person.teams.iter();
            person.state() != MemberState::Revoked && teams.any(|row| row.team_id == team.team_id)
        };
        let expected = i32::try_from(people.iter().filter(is_in).count()).unwrap();
        assert_eq!(team.member_count, expected, "{} of {}", team.team_id, company.id);
    }
    let mut seats: BTreeMap<String, i32> = BTreeMap::new();
    for class in people
        .iter()
        .filter(|person| !person.founder && counts(person))
        .flat_map(|person| classes(&company.id, person))
    {
        *seats.entry(class).or_default() += 1;
    }
    assert_eq!(company.seats_by_class().await, seats.into_iter().collect::<Vec<_>>());
    assert!(company.seats().await.used <= 25);
}

/// The seats that somebody takes, by the page of the product.
fn classes(model: &str, person: &Member) -> BTreeSet<String> {
    let roles = person.assignments.iter().map(|held| held.role_id.as_str());
    let classes: BTreeSet<&str> = match model {
        "agendize" => {
            let class = |role| match role {
                "chat_operator" => "chat_operator",
                "staff_administrator" | "scheduler" | "reader" => "staff",
                _ => "access",
            };
            let mut classes: BTreeSet<_> = roles.map(class).collect();
            if classes.contains("access") {
                classes.remove("staff");
            }
            classes
        }
        "dexem" => roles.collect(),
        _ => ["member"].into(),
    };
    classes.into_iter().map(str::to_owned).collect()
}

/// One row in the change log and one audit event for every revision, and each member's last change among them.
async fn assert_history(service: &Service, company: &Company<'_>) {
    let id = company.account_id();
    let facts = service.store().read(&id, &Reads::default()).await.unwrap().unwrap();
    let log = service.store().changes(&id, Revision(0), 10_000).await.unwrap();
    let audit = service.store().audit(&id, Revision(0), 10_000).await.unwrap();
    let expected: Vec<_> = (1..=facts.revision.0).map(Revision).collect();
    assert_eq!(log.iter().map(|row| row.revision).collect::<Vec<_>>(), expected);
    assert_eq!(audit.iter().map(|(revision, _)| *revision).collect::<Vec<_>>(), expected);
    let mut named = BTreeSet::new();
    for row in &log {
        assert!(!row.changes.is_empty(), "revision {} changed nothing", row.revision);
        named.extend(row.changes.iter().filter_map(|change| match change {
            Change::Member(id, _) | Change::Erased(id) => Some(id.to_string()),
            Change::Account
            | Change::Roles
            | Change::Workspace(_)
            | Change::Team(_)
            | Change::Departure(_) => None,
            Change::Unknown(_) => panic!("revision {} can't be read", row.revision),
        }));
    }
    let people: BTreeSet<_> =
        everybody(service, company).await.into_iter().map(|person| person.member_id).collect();
    assert_eq!(named, people);
    for (_, event) in &audit {
        assert!(event.method.contains('.') && event.caller == "loopback", "{event:?}");
        assert_eq!(event.actor.is_some(), event.method.ends_with(".InviteUser"), "{event:?}");
    }
}
