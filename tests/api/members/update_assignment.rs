//! `UpdateAssignment`, and assignments that expire.

use rolecall::grpc::proto::v1::{Decision, DecisionReason, ErrorReason};
use tonic::Code::{FailedPrecondition, InvalidArgument, NotFound, PermissionDenied};

use crate::harness::{
    Company, Refused, SYSTEM, Service, Spec, in_hours, mask, on_every_backend, role,
};

async fn messaging<'s>(service: &'s Service, plan: &str) -> Company<'s> {
    let acme = service.founding("respond_io").on_plan(plan).open().await;
    acme.opens("paris", "olivia").await;
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme.has("ada", &[role("agent").at("paris").with("no_shortcuts", "on")]).await;
    acme
}

#[test]
fn options_become_exactly_those_given() {
    on_every_backend(async |service| {
        let acme = messaging(&service, "enterprise").await;
        let before = acme.member("ada").await.assignments.remove(0);
        let spec = role("agent").at("paris").with("contact_visibility", "self");
        let request = acme.update_assignment_request("olivia", "ada", spec);
        let after = acme.update_assignment(request.clone()).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["agent@paris contact_visibility=self"]);
        assert_eq!(after.assignment_id, before.assignment_id);
        let token = acme.token().await;
        let mut same = request.clone();
        (same.role_id, same.workspace_id) = (String::new(), String::new());
        same.assignment_id = before.assignment_id;
        assert_eq!(acme.update_assignment(same).await.unwrap(), after);
        // What is not named is left alone, and what is named becomes empty.
        let mut none = acme.update_assignment_request("olivia", "ada", role("agent").at("paris"));
        assert_eq!(acme.update_assignment(none.clone()).await.unwrap(), after);
        assert_eq!(acme.token().await, token);
        none.update_mask = mask(&["options"]);
        acme.update_assignment(none).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["agent@paris"]);
    });
}

#[test]
fn who_may_not_give_or_restrict_changes_nothing() {
    on_every_backend(async |service| {
        let acme = messaging(&service, "enterprise").await;
        acme.has("other", &[role("manager").at("paris")]).await;
        let ask = async |actor: &str, whom: &str, spec| {
            acme.update_assignment(acme.update_assignment_request(actor, whom, spec)).await
        };
        let restricted = || role("agent").at("paris").with("contact_visibility", "self");
        // To set other options would lift what is set.
        let refused = ask("mark", "ada", restricted()).await;
        let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "set_options");
        let manager = || role("manager").at("paris").with("no_data_export", "on");
        let refused = ask("mark", "other", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::RoleNotDelegable);
        let refused = ask("mark", "mark", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::SelfChange);
        let refused = ask("ada", "other", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        ask("olivia", "other", manager()).await.unwrap();
        // An end can be set by whoever gives the role.
        ask("mark", "ada", role("agent").at("paris").for_hours(5)).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["agent@paris no_shortcuts=on"]);
    });
}

#[test]
fn plans_options_and_what_is_not_held_are_looked_at() {
    on_every_backend(async |service| {
        let acme = messaging(&service, "starter").await;
        let ask = async |actor: &str, whom: &str, spec| {
            acme.update_assignment(acme.update_assignment_request(actor, whom, spec)).await
        };
        let agent = || role("agent").at("paris");
        let refused = ask("olivia", "ada", agent().with("mask_email", "on")).await;
        refused.refused(FailedPrecondition, ErrorReason::PlanRequired);
        let refused = ask("olivia", "ada", agent().with("colour", "red")).await;
        refused.refused(InvalidArgument, ErrorReason::UnknownOption);
        let refused = ask("olivia", "ada", role("manager").at("paris")).await;
        let details = refused.refused(NotFound, ErrorReason::AssignmentNotFound);
        assert_eq!(details.resource(), ("assignment", "manager"));
        let refused = ask("olivia", "nobody", agent()).await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
        // Whoever may not change it does not learn whether it is there.
        let refused = ask("ada", "mark", role("owner").at("paris")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        acme.suspend(SYSTEM, "ada").await.unwrap();
        let refused = ask("olivia", "ada", agent().with("no_shortcuts", "off")).await;
        refused.refused(FailedPrecondition, ErrorReason::MemberState);
        let mut both = acme.update_assignment_request("olivia", "ada", agent());
        both.assignment_id = "asg_1".to_owned();
        let refused = acme.update_assignment(both.clone()).await;
        refused.refused(InvalidArgument, ErrorReason::ConflictingAssignments);
        (both.role_id, both.workspace_id) = (String::new(), String::new());
        let refused = acme.update_assignment(both).await;
        refused.refused(NotFound, ErrorReason::AssignmentNotFound);
    });
}

#[test]
fn what_was_given_until_a_time_gives_nothing_from_then_on() {
    on_every_backend(async |service| {
        let acme = messaging(&service, "enterprise").await;
        acme.assign("olivia", "ada", role("agent").at("paris").for_hours(2)).await.unwrap();
        let token = acme.token().await;
        acme.assign("olivia", "ada", role("agent").at("paris").for_hours(1)).await.unwrap();
        assert_ne!(acme.token().await, token);
        acme.has("temp", &[role("agent").at("paris").for_hours(1)]).await;
        assert_eq!(acme.decide("ada", "messages.view", "paris").await, Decision::Allowed);
        service.put_clock_forward(3);
        for who in ["ada", "temp"] {
            let answer = acme.check(who, "messages.view", "paris").await;
            assert_eq!(answer.reason(), DecisionReason::Expired, "{who}");
        }
        // Later, or without an end, it is in force again.
        let mut request =
            acme.update_assignment_request("olivia", "ada", role("agent").at("paris"));
        request.expire_time = Some(in_hours(9));
        acme.update_assignment(request.clone()).await.unwrap();
        assert_eq!(acme.decide("ada", "messages.view", "paris").await, Decision::Allowed);
        (request.expire_time, request.update_mask) = (None, mask(&["expire_time"]));
        assert_eq!(acme.update_assignment(request).await.unwrap().expire_time, None);
        let spec = role("agent").at("paris");
        let refused = acme.assign("olivia", "ada", spec.clone().for_hours(2)).await;
        let details = refused.refused(InvalidArgument, ErrorReason::ExpireTimePassed);
        assert_eq!(details.fields(), ["expire_time"]);
        let refused = acme.invite("olivia", "new", &[spec.clone().for_hours(-1)]).await;
        let details = refused.refused(InvalidArgument, ErrorReason::ExpireTimePassed);
        assert_eq!(details.fields(), ["assignments[0].expire_time"]);
        let request = acme.update_assignment_request("olivia", "ada", spec.for_hours(1));
        let refused = acme.update_assignment(request).await;
        refused.refused(InvalidArgument, ErrorReason::ExpireTimePassed);
    });
}

#[test]
fn no_clock_takes_the_last_holder_away() {
    on_every_backend(async |service| {
        let acme = messaging(&service, "enterprise").await;
        let owner = || role("owner").at("paris").for_hours(1);
        for details in [
            acme.assign("olivia", "ada", owner()).await.map(|_| ()),
            acme.invite("olivia", "new", &[owner()]).await.map(|_| ()),
            acme.try_add("olivia", "new", &[owner()]).await.map(|_| ()),
            acme.update_assignment(acme.update_assignment_request(SYSTEM, "olivia", owner()))
                .await
                .map(|_| ()),
        ] {
            let details = details.refused(InvalidArgument, ErrorReason::RoleCannotExpire);
            assert_eq!((details.metadata("role_id"), details.metadata("minimum")), ("owner", "1"));
        }
    });
}
