//! `AssignRole`.

use rolecall::grpc::proto::v1::{AssignmentState, ErrorReason};
use tonic::Code;

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn where_roles_exclude_each_other_one_replaces_the_other() {
    on_every_backend(async |service| {
        let sitee = service.founding("sitee").called("sitee").open().await;
        sitee.has("ada", &[role("user").with("payments", "off")]).await;
        sitee.assign("olivia", "ada", role("contributor")).await.unwrap();
        assert_eq!(sitee.held_by("ada").await, ["contributor"]);

        let dexem = service.founding("dexem").called("dexem").open().await;
        dexem.has("ada", &[role("analyst")]).await;
        dexem.assign("olivia", "ada", role("administrator")).await.unwrap();
        assert_eq!(dexem.held_by("ada").await, ["administrator"]);

        let messaging = service.founding("respond_io").called("messaging").open().await;
        messaging.opens("paris", "olivia").await;
        messaging.opens("lyon", "olivia").await;
        messaging.has("ada", &[role("agent").at("paris"), role("agent").at("lyon")]).await;
        messaging.assign("olivia", "ada", role("manager").at("paris")).await.unwrap();
        messaging.assign("olivia", "ada", role("org_admin")).await.unwrap();
        assert_eq!(messaging.held_by("ada").await, ["agent@lyon", "manager@paris", "org_admin"]);
    });
}

#[test]
fn accesses_of_agendize_are_held_together_and_location_roles_are_not() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.opens("lyon", "").await;
        acme.has("ada", &[]).await;
        for access in ["billing", "cdo", "analytics"] {
            acme.assign("olivia", "ada", role(access)).await.unwrap();
        }
        for (given, at) in [("reader", "paris"), ("scheduler", "lyon"), ("scheduler", "paris")] {
            acme.assign("olivia", "ada", role(given).at(at)).await.unwrap();
        }
        let held = ["analytics", "billing", "cdo", "scheduler@lyon", "scheduler@paris"];
        assert_eq!(acme.held_by("ada").await, held);
    });
}

#[test]
fn the_options_are_exactly_those_that_are_given() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user").with("payments", "off").with("view", "shared")]).await;
        let before = acme.member("ada").await.assignments.pop().unwrap();
        let given = role("user").with("client_tags", "on");
        let answer = acme.assign("olivia", "ada", given).await.unwrap();
        let after = answer.assignment.unwrap();
        assert_eq!(acme.held_by("ada").await, ["user client_tags=on"]);
        assert_eq!(after.assignment_id, before.assignment_id, "it is the same assignment");
        assert_eq!(Some(&after), acme.member("ada").await.assignments.last());
        assert_eq!(after.state(), AssignmentState::Active);
    });
}

#[test]
fn the_same_again_changes_nothing_and_raises_no_revision() {
    on_every_backend(async |service| {
        for (model, spec) in [
            ("agendize", role("billing")),
            ("sitee", role("user").with("payments", "off")),
            ("respond_io", role("agent").at("paris").with("no_shortcuts", "on")),
            ("dexem", role("analyst")),
        ] {
            let company = service.founding(model).called(model).open().await;
            let founder = if model == "respond_io" { "olivia" } else { "" };
            company.opens("paris", founder).await;
            company.has("ada", &[]).await;
            let first = company.assign("olivia", "ada", spec.clone()).await.unwrap();
            for _ in 0..2 {
                let again = company.assign("olivia", "ada", spec.clone()).await.unwrap();
                assert_eq!(again, first, "{model}: token and assignment");
            }
            assert_eq!(company.token().await, first.consistency_token);
        }
    });
}

#[test]
fn a_default_that_is_spelled_out_is_the_same() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        let token = acme.token().await;
        let spelled = role("user").with("payments", "on").with("view", "restricted");
        acme.assign("olivia", "ada", spelled.clone()).await.unwrap();
        assert_eq!(acme.token().await, token);
        // Answers name the options that are set to other than their defaults.
        acme.has("bea", &[spelled.with("packages", "on")]).await;
        assert_eq!(acme.held_by("bea").await, ["user packages=on"]);
    });
}

#[test]
fn a_role_that_is_assigned_to_an_invited_person_waits_with_their_invitation() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let invited = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        let guest = invited.invitation.unwrap().member_id;
        let answer = acme.assign("olivia", &guest, role("administrator")).await.unwrap();
        assert_eq!(answer.assignment.unwrap().state(), AssignmentState::Pending);
        assert_eq!(acme.held_by(&guest).await, ["administrator"]);
        assert_eq!(acme.seats_by_class().await, [("administrator".to_owned(), 1)]);
    });
}

#[test]
fn what_the_plan_lacks_is_not_newly_set_and_stays_where_it_is() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").on_plan("advanced").open().await;
        acme.opens("paris", "olivia").await;
        let masked = || role("agent").at("paris").with("mask_phone", "on");
        acme.has("ada", &[masked()]).await;
        acme.account_by_hand(|account| account.plan = rolecall::ids::Name::parse("growth").ok())
            .await;
        let both = acme.assign("olivia", "ada", masked().with("mask_email", "on")).await;
        let details = both.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
        assert_eq!(
            (details.metadata("plan"), details.metadata("option")),
            ("advanced", "mask_email")
        );
        acme.assign("olivia", "ada", masked().with("no_shortcuts", "on")).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["agent@paris mask_phone=on no_shortcuts=on"]);
        acme.assign("olivia", "ada", role("agent").at("paris")).await.unwrap();
        let again = acme.assign("olivia", "ada", masked()).await;
        again.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
    });
}

#[test]
fn a_suspended_or_revoked_person_is_given_nothing() {
    use rolecall::domain::member::MemberState::{Revoked, Suspended};
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        for (state, name) in [(Suspended, "suspended"), (Revoked, "revoked")] {
            acme.by_hand("ada", |ada| ada.state = state).await;
            let refused = acme.assign(SYSTEM, "ada", role("admin")).await;
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
            assert_eq!(details.metadata("state"), name);
        }
    });
}
