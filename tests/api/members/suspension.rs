//! `SuspendMember` and `ReactivateMember`.

use rolecall::grpc::proto::v1::{Decision, DecisionReason, ErrorReason, MemberState};
use tonic::Code::{FailedPrecondition, NotFound, PermissionDenied, ResourceExhausted};

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn who_is_suspended_keeps_roles_that_give_nothing_and_comes_back_with_them() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        let away = acme.suspend("olivia", "ada").await.unwrap();
        assert_eq!(away.state(), MemberState::Suspended);
        assert_eq!(away, acme.member("ada").await);
        assert_eq!(acme.held_by("ada").await, ["agent@paris"]);
        let answer = acme.check("ada", "messages.view", "paris").await;
        assert_eq!(answer.reason(), DecisionReason::Suspended);
        assert_eq!((acme.seats().await.used, acme.role("agent").await.active_member_count), (0, 0));
        let token = acme.token().await;
        assert_eq!(acme.suspend("olivia", "ada").await.unwrap(), away);
        assert_eq!(acme.token().await, token, "the same again changes nothing");
        let back = acme.reactivate("olivia", "ada").await.unwrap();
        assert_eq!((back.state(), &back.assignments), (MemberState::Active, &away.assignments));
        assert_eq!(acme.decide("ada", "messages.view", "paris").await, Decision::Allowed);
        assert_eq!(acme.seats().await.used, 1);
        let token = acme.token().await;
        assert_eq!(acme.reactivate("olivia", "ada").await.unwrap(), back);
        assert_eq!(acme.token().await, token);
    });
}

#[test]
fn who_comes_back_takes_a_seat_or_stays_away() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").with_seats(1).open().await;
        acme.has("ada", &[role("user")]).await;
        acme.suspend("olivia", "ada").await.unwrap();
        acme.has("ben", &[role("user")]).await;
        let refused = acme.reactivate("olivia", "ada").await;
        let details = refused.refused(ResourceExhausted, ErrorReason::SeatsExhausted);
        assert_eq!(details.quota(), "account/acme");
        acme.suspend("olivia", "ben").await.unwrap();
        acme.reactivate("olivia", "ada").await.unwrap();
        assert_eq!(acme.seats().await.used, 1);
    });
}

#[test]
fn only_members_are_suspended() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let guest = acme.invite("olivia", "guest", &[role("user")]).await.unwrap();
        let guest = guest.invitation.unwrap().member_id;
        acme.has("gone", &[]).await;
        acme.revoke("olivia", "gone", "").await.unwrap();
        for (whom, state) in [(guest.as_str(), "invited"), ("gone", "revoked")] {
            for refused in
                [acme.suspend("olivia", whom).await, acme.reactivate("olivia", whom).await]
            {
                let details = refused.refused(FailedPrecondition, ErrorReason::MemberState);
                assert_eq!(details.metadata("state"), state);
            }
        }
        let refused = acme.suspend("olivia", "nobody").await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
    });
}

#[test]
fn the_last_holder_the_higher_and_oneself_are_not_suspended() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let refused = dial.suspend(SYSTEM, "olivia").await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        dial.has("second", &[role("owner")]).await;
        dial.has("anna", &[role("administrator")]).await;
        let refused = dial.suspend("olivia", "olivia").await;
        refused.refused(PermissionDenied, ErrorReason::SelfChange);
        let refused = dial.suspend("anna", "second").await;
        refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        dial.suspend("olivia", "second").await.unwrap();
        // Nobody lets in who holds more than they could give.
        let refused = dial.reactivate("anna", "second").await;
        refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        let refused = dial.suspend(SYSTEM, "olivia").await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        let refused = dial.reactivate("second", "second").await;
        refused.refused(PermissionDenied, ErrorReason::ActorNotAMember);
        dial.reactivate("olivia", "second").await.unwrap();
        let studio = service.founding("sitee").called("studio").open().await;
        studio.has("andy", &[role("admin")]).await;
        let refused = studio.suspend("andy", "olivia").await;
        refused.refused(PermissionDenied, ErrorReason::TransferOnly);
    });
}

#[test]
fn an_admin_of_the_organization_suspends_whatever_somebody_is_in_its_workspaces() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("boris", &[role("org_admin")]).await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has("second", &[role("owner").at("paris")]).await;
        acme.suspend("boris", "second").await.unwrap();
        acme.reactivate("boris", "second").await.unwrap();
        let refused = acme.suspend("second", "mark").await;
        let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "suspend_members");
    });
}
