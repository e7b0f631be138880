//! `TransferOwnership`.

use rolecall::grpc::proto::v1::{Decision, ErrorReason, TransferOwnershipRequest};
use tonic::Code::{FailedPrecondition, InvalidArgument, NotFound, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

async fn studio(service: &Service) -> Company<'_> {
    let studio = service.founding("sitee").open().await;
    studio.has("andy", &[role("admin")]).await;
    studio.has("ursula", &[role("user").with("payments", "off")]).await;
    studio
}

#[test]
fn the_role_changes_hands_in_one_change() {
    on_every_backend(async |service| {
        let studio = studio(&service).await;
        let before = studio.member("ursula").await;
        let answer = studio.transfer(studio.transfer_request("olivia", "ursula")).await.unwrap();
        assert_eq!(answer.member.unwrap(), studio.member("ursula").await);
        assert_eq!(answer.former_holder.unwrap(), studio.member("olivia").await);
        assert_eq!(studio.held_by("ursula").await, ["primary_admin"]);
        assert_eq!(studio.held_by("olivia").await, ["admin"], "as the model says");
        assert_eq!(studio.member("ursula").await.member_id, before.member_id);
        assert_eq!(studio.role("primary_admin").await.active_member_count, 1);
        let asked = "primary_admin.credentials";
        assert_eq!(studio.decide("ursula", asked, "").await, Decision::Allowed);
        assert_eq!(studio.decide("olivia", asked, "").await, Decision::Denied);
        // What is passed on can't be passed on again by who had it.
        let refused = studio.transfer(studio.transfer_request("olivia", "andy")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        let mut back = studio.transfer_request(SYSTEM, "olivia");
        (back.from_user_id, back.role_id) = ("ursula".to_owned(), "primary_admin".to_owned());
        studio.transfer(back).await.unwrap();
        assert_eq!(studio.held_by("olivia").await, ["primary_admin"]);
        assert_eq!(studio.held_by("ursula").await, ["admin"]);
    });
}

#[test]
fn who_is_left_with_nothing_in_a_workspace_leaves_its_teams() {
    on_every_backend(async |service| {
        let relay = service.founding("relay").open().await;
        relay.has("anna", &[]).await;
        relay.opens("track", "anna").await;
        relay.has("ben", &[]).await;
        relay.forms("red", "track").await;
        relay.join(SYSTEM, "anna", "red").await.unwrap();
        let mut request = relay.transfer_request("anna", "ben");
        (request.role_id, request.workspace_id) = ("runner".to_owned(), "track".to_owned());
        relay.transfer(request).await.unwrap();
        assert_eq!(relay.held_by("ben").await, ["runner@track"]);
        let anna = relay.member("anna").await;
        assert_eq!((anna.assignments, anna.teams), (vec![], vec![]));
    });
}

#[test]
fn what_waits_to_be_accepted_gives_way_to_what_is_passed_on() {
    on_every_backend(async |service| {
        let studio = studio(&service).await;
        studio.invite("olivia", "andy", &[role("manager")]).await.unwrap();
        studio.transfer(studio.transfer_request("olivia", "andy")).await.unwrap();
        assert_eq!(studio.held_by("andy").await, ["primary_admin"]);
        assert_eq!(studio.role("manager").await.invited_member_count, 0);
    });
}

#[test]
fn only_its_holder_passes_a_role_on_and_only_to_another_active_member() {
    type Change = fn(&mut TransferOwnershipRequest);
    let role_id: Change = primary_admin;
    let from_andy: Change = |request| {
        primary_admin(request);
        request.from_user_id = "andy".to_owned();
    };
    let from_olivia: Change = |request| request.from_user_id = "olivia".to_owned();
    let admin: Change = |request| request.role_id = "admin".to_owned();
    let unknown: Change = |request| request.role_id = "nonesuch".to_owned();
    let in_paris: Change = |request| {
        primary_admin(request);
        request.workspace_id = "paris".to_owned();
    };
    let nothing: Change = |_| {};
    on_every_backend(async |service| {
        let studio = studio(&service).await;
        let guest = studio.invite("olivia", "guest", &[role("user")]).await.unwrap();
        let guest = guest.invitation.unwrap().member_id;
        studio.has("sven", &[]).await;
        studio.suspend("olivia", "sven").await.unwrap();
        let token = studio.token().await;
        for (actor, to, change, code, reason) in [
            ("andy", "ursula", role_id, PermissionDenied, ErrorReason::ActorLacksPermission),
            ("andy", "ursula", nothing, PermissionDenied, ErrorReason::ActorLacksPermission),
            ("olivia", "olivia", role_id, PermissionDenied, ErrorReason::SelfChange),
            ("olivia", "andy", admin, InvalidArgument, ErrorReason::RoleNotTransferable),
            ("olivia", "andy", in_paris, InvalidArgument, ErrorReason::RoleNotHeldAtLevel),
            ("olivia", "andy", from_olivia, InvalidArgument, ErrorReason::ActorConflict),
            ("olivia", "andy", unknown, NotFound, ErrorReason::RoleNotFound),
            ("olivia", "nobody", role_id, NotFound, ErrorReason::MemberNotFound),
            ("olivia", &guest, nothing, FailedPrecondition, ErrorReason::MemberState),
            ("olivia", "sven", nothing, FailedPrecondition, ErrorReason::MemberState),
            (SYSTEM, "andy", role_id, InvalidArgument, ErrorReason::MissingField),
            (SYSTEM, "ursula", from_andy, NotFound, ErrorReason::AssignmentNotFound),
            (SYSTEM, "olivia", from_olivia, InvalidArgument, ErrorReason::InvalidSuccessor),
        ] {
            let mut request = studio.transfer_request(actor, to);
            change(&mut request);
            studio.transfer(request).await.refused(code, reason);
        }
        assert_eq!(studio.token().await, token, "what is refused changes nothing");
    });
}

fn primary_admin(request: &mut TransferOwnershipRequest) {
    request.role_id = "primary_admin".to_owned();
}

#[test]
fn a_product_without_such_a_role_passes_nothing_on() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").open().await;
        dial.has("second", &[]).await;
        let mut request = dial.transfer_request("olivia", "second");
        let refused = dial.transfer(request.clone()).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        request.role_id = "owner".to_owned();
        let refused = dial.transfer(request).await;
        refused.refused(InvalidArgument, ErrorReason::RoleNotTransferable);
    });
}
