//! A decision that allows allocates nothing, unless it masks a field: it is made on every request of other services. Nor does a call that is not
//! traced, for the sake of traces.

#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::collections::BTreeMap;
use std::sync::Arc;

use allocation_counter::measure;
use http::HeaderMap;
use jiff::Timestamp;
use opentelemetry::trace::TracerProvider;
use opentelemetry_sdk::trace::{Sampler, SdkTracerProvider};
use rolecall::decision::{ActingAsTable, Facts, Instance, MemberTable, Outcome, Query, decide};
use rolecall::domain::assignment::{Assignment, AssignmentState};
use rolecall::domain::member::{Member, MemberState};
use rolecall::domain::workspace::WorkspaceState;
use rolecall::ids::{AssignmentId, MemberId, Name, RoleId, UserId, WorkspaceId};
use rolecall::model::account_roles::AccountRoles;
use rolecall::model::tables::PlanIndex;
use rolecall::model::{RoleTable, compile, read};
use rolecall::trace::{self, Kind, Tracer};

const MODEL: &str = r#"
rolecall: 1
model: m
version: "1"
name: {en: M}
permissions:
  all:
    name: {en: x}
    list: {files.view: {en: x}, files.manage: {en: x}, notes.view: {en: x}, people.help: {en: x}}
visibilities: {own: {name: {en: x}, any: [{owner: $user_id}]}}
fields: {file.price: {name: {en: x}, carried_by: [notes.view]}}
roles:
  agent:
    name: {en: x}
    held_in: workspace
    grants: ["*"]
    visibility: {own: [files.view]}
    fields: {file.price: hidden}
founder: {account: boss}
impersonation: {permission: people.help, reach: [files.*], up_to: same_rank}
"#;

/// Somebody who holds the role in two workspaces.
fn agent(name: &str) -> Member {
    let held = |workspace: &str| Assignment {
        assignment_id: AssignmentId::parse(workspace).unwrap(),
        role_id: RoleId::parse("agent").unwrap(),
        workspace_id: Some(WorkspaceId::parse(workspace).unwrap()),
        options: BTreeMap::<Name, Name>::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: Timestamp::UNIX_EPOCH,
    };
    Member {
        member_id: MemberId::parse(&format!("mem_{name}")).unwrap(),
        user_id: Some(UserId::parse(name).unwrap()),
        email: None,
        display_name: String::new(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: vec![held("lyon"), held("paris")],
        work_handovers: Vec::new(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn to_allow_allocates_nothing() {
    let model = MODEL.replace("founder:", "  boss: {name: {en: x}, held_in: account}\nfounder:");
    let tables = Arc::new(compile(&read(&model).unwrap()));
    let roles = RoleTable::new(tables, &AccountRoles::default());
    let [ann, bob] =
        ["ann", "bob"].map(|name| MemberTable::new(&roles, PlanIndex::LOWEST, &agent(name)));
    let paris = WorkspaceId::parse("paris").unwrap();
    let owned = Instance { attributes: [("owner".to_owned(), vec!["bob".to_owned()])].into() };
    let facts = |acting_as| Facts {
        roles: &roles,
        closed: false,
        workspace: Some(WorkspaceState::Active),
        person: Some(&ann),
        acting_as,
    };
    let query = |permission, instance| Query {
        permission,
        workspace: Some(&paris),
        instance,
        now: Timestamp::UNIX_EPOCH,
    };
    let themselves = facts(ActingAsTable::Themselves);
    let as_bob = facts(ActingAsTable::Other(&bob));
    for (facts, query, expected, allocations) in [
        (&themselves, query("people.help", None), Outcome::Allowed, 0),
        (&themselves, query("files.manage", None), Outcome::Conditional, 0),
        (&as_bob, query("files.view", Some(&owned)), Outcome::Allowed, 0),
        // The one thing that is made for the answer.
        (&themselves, query("notes.view", None), Outcome::Allowed, 1),
    ] {
        let mut outcome = None;
        let measured = measure(|| outcome = Some(decide(facts, &query).outcome));
        assert_eq!(outcome, Some(expected), "{}", query.permission);
        assert_eq!(measured.count_total, allocations, "{}", query.permission);
    }
}

#[test]
fn what_is_not_traced_allocates_nothing_for_it() {
    let sampler = Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(0.0)));
    let provider = SdkTracerProvider::builder().with_sampler(sampler).build();
    let sampled = Tracer::new(provider.tracer("rolecall"), Arc::default());
    for (tracer, case) in [(Tracer::default(), "nobody collects"), (sampled, "nothing is sampled")]
    {
        let call = || {
            let span = tracer.call(&HeaderMap::new(), || panic!("it needs no name"));
            let _within = span.enter();
            drop(trace::span(Kind::Client, || panic!("nor does what it is a part of")));
            assert_eq!(trace::noted(), None);
        };
        // What a thread makes once does not count.
        call();
        assert_eq!(measure(call).count_total, 0, "{case}");
    }
}
