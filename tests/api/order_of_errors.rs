//! Where several things are wrong, the first of a fixed order is told: what is malformed, what the actor may not do, what does not
//! exist, what exists already, what the state forbids, what the seats forbid.

use rolecall::domain::account::AccountState;
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::{AssignmentSpec, ErrorReason};
use tonic::{Code, Status};

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

/// One seat, which `sven` would take again; plan `starter`; `ada` is an agent, `mark` a manager.
async fn scene(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").on_plan("starter").with_seats(3).open().await;
    acme.opens("paris", "olivia").await;
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme.has("ada", &[role("agent").at("paris")]).await;
    acme.has("sven", &[role("agent").at("paris")]).await;
    acme.by_hand("sven", |sven| sven.state = MemberState::Suspended).await;
    acme.account_by_hand(|account| account.seat_limit = Some(2)).await;
    acme
}

fn agent() -> AssignmentSpec {
    role("agent").at("paris")
}

type Case = (&'static str, &'static str, AssignmentSpec, Code, ErrorReason);

#[test]
fn the_first_of_several_errors_is_told_by_assign_role() {
    let cases: Vec<Case> = vec![
        // Malformed, and the actor is unknown, and the workspace.
        (
            "nobody",
            "ada",
            agent().at("nowhere").with("x", "on"),
            Code::InvalidArgument,
            ErrorReason::UnknownOption,
        ),
        ("nobody", "none", role("agent"), Code::InvalidArgument, ErrorReason::RoleNotHeldAtLevel),
        // Not permitted, and unknown, and beyond the plan.
        (
            "nobody",
            "none",
            role("nonesuch").at("nowhere"),
            Code::PermissionDenied,
            ErrorReason::ActorNotAMember,
        ),
        (
            "ada",
            "none",
            role("nonesuch").at("paris"),
            Code::PermissionDenied,
            ErrorReason::ActorLacksPermission,
        ),
        (
            "mark",
            "none",
            role("owner").at("paris"),
            Code::PermissionDenied,
            ErrorReason::RoleNotDelegable,
        ),
        (
            "mark",
            "none",
            agent().with("mask_email", "on"),
            Code::PermissionDenied,
            ErrorReason::ActorLacksPermission,
        ),
        // Unknown, and beyond the plan.
        (
            "olivia",
            "none",
            agent().with("mask_email", "on"),
            Code::NotFound,
            ErrorReason::MemberNotFound,
        ),
        (SYSTEM, "none", role("nonesuch").at("nowhere"), Code::NotFound, ErrorReason::RoleNotFound),
        (SYSTEM, "none", agent().at("nowhere"), Code::NotFound, ErrorReason::WorkspaceNotFound),
        // The state.
        (
            "olivia",
            "ada",
            agent().with("mask_email", "on"),
            Code::FailedPrecondition,
            ErrorReason::PlanRequired,
        ),
        (
            "olivia",
            "sven",
            role("manager").at("paris"),
            Code::FailedPrecondition,
            ErrorReason::MemberState,
        ),
    ];
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let token = acme.token().await;
        for (actor, to, spec, code, reason) in cases.clone() {
            acme.assign(actor, to, spec).await.refused(code, reason);
        }
        assert_eq!(acme.token().await, token, "what is refused changes nothing");
    });
}

#[test]
fn the_first_of_several_errors_is_told_by_invite_user_and_add_member() {
    let masked = || agent().with("mask_email", "on");
    let cases: Vec<Case> = vec![
        ("ada", "new", agent().with("x", "on"), Code::InvalidArgument, ErrorReason::UnknownOption),
        ("ada", "new", masked(), Code::PermissionDenied, ErrorReason::ActorLacksPermission),
        ("mark", "new", masked(), Code::PermissionDenied, ErrorReason::ActorLacksPermission),
        (SYSTEM, "new", masked().at("nowhere"), Code::NotFound, ErrorReason::WorkspaceNotFound),
        (SYSTEM, "new", masked(), Code::FailedPrecondition, ErrorReason::PlanRequired),
        (SYSTEM, "new", agent(), Code::ResourceExhausted, ErrorReason::SeatsExhausted),
    ];
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        for (actor, whom, spec, code, reason) in cases.clone() {
            let specs = std::slice::from_ref(&spec);
            acme.invite(actor, whom, specs).await.refused(code, reason);
            acme.try_add(actor, whom, specs).await.refused(code, reason);
        }
        let refused = acme.try_add(SYSTEM, "ada", &[masked()]).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
        let refused = acme.try_add(SYSTEM, "ada", &[masked().at("nowhere")]).await;
        refused.refused(Code::NotFound, ErrorReason::WorkspaceNotFound);
        let refused = acme.invite(SYSTEM, "sven", &[role("manager").at("paris")]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
    });
}

#[test]
fn a_closed_account_is_told_to_those_who_may_and_ask_for_what_there_is() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.account_by_hand(|account| account.state = AccountState::Closed).await;
        let closed = |refused: Result<(), Status>| {
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::AccountClosed);
            assert_eq!(details.metadata("account_id"), "acme");
            assert_eq!(details.precondition(), "account/acme");
        };
        closed(acme.assign("olivia", "ada", role("manager").at("paris")).await.map(|_| ()));
        closed(acme.invite(SYSTEM, "new", &[agent()]).await.map(|_| ()));
        closed(acme.try_add(SYSTEM, "new", &[]).await.map(|_| ()));
        closed(acme.try_workspace("olivia", "lyon", "").await.map(|_| ()));
        let refused = acme.assign("ada", "mark", agent()).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.assign(SYSTEM, "none", agent()).await;
        refused.refused(Code::NotFound, ErrorReason::MemberNotFound);
        let refused = acme.try_add(SYSTEM, "ada", &[]).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
        let refused = acme.try_workspace(SYSTEM, "paris", "").await;
        refused.refused(Code::AlreadyExists, ErrorReason::WorkspaceExists);
    });
}

#[test]
fn the_first_of_several_errors_is_told_by_add_workspace_and_create_account() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let refused = acme.try_workspace("ada", "paris", "none").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.try_workspace("olivia", "paris", "none").await;
        refused.refused(Code::NotFound, ErrorReason::MemberNotFound);
        let refused = acme.try_workspace("olivia", "paris", "sven").await;
        refused.refused(Code::AlreadyExists, ErrorReason::WorkspaceExists);
        let refused = acme.try_workspace("olivia", "lyon", "sven").await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
        assert_eq!(details.metadata("state"), "suspended");

        let refused = service.founding("nonesuch").try_open().await;
        refused.refused(Code::InvalidArgument, ErrorReason::UnknownModel);
        let refused = service.founding("sitee").on_plan("gold").try_open().await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::UnknownPlan);
        assert_eq!(details.metadata("plan"), "gold");
        let refused = service.founding("sitee").try_open().await;
        let details = refused.refused(Code::AlreadyExists, ErrorReason::AccountExists);
        assert_eq!(details.resource(), ("account", "acme"));
    });
}
