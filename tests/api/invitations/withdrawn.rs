//! Sending again, and withdrawing.

use rolecall::grpc::proto::v1::{ErrorReason, InvitationState, MemberState};
use rolecall::links::Purpose;
use tonic::Code;

use crate::harness::{Refused, Spec, on_every_backend, role};

#[test]
fn to_send_again_kills_the_old_token_and_makes_the_actor_the_inviter() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        let invitation = acme.invites("olivia", "guest", &[role("agent").at("paris")]).await;
        let old = acme.token_for(&invitation, Purpose::Accept).await;
        service.put_clock_forward(24);
        let before = acme.invitation(&invitation).await;
        let sent = acme.resend("mark", &invitation).await.unwrap().invitation.unwrap();
        assert_eq!(sent.inviter_member_id, acme.member("mark").await.member_id);
        assert!(sent.expire_time.unwrap().seconds > before.expire_time.unwrap().seconds);
        assert_eq!(service.store().outbox(&acme.account_id(), 9).await.unwrap().len(), 2);
        acme.shown(&old).await.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        acme.accepts(&invitation, "guest").await.unwrap();
        // The mail that asks to confirm is sent again, too.
        let old = acme.token_for(&invitation, Purpose::Confirm).await;
        acme.resend("mark", &invitation).await.unwrap();
        acme.confirm(&old).await.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        acme.confirms(&invitation).await.unwrap();
        let refused = acme.resend("mark", &invitation).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::InvitationState);
        assert_eq!(details.metadata("state"), "accepted");
        // A manager sends nothing again that an owner alone may offer.
        let owner = acme.invites("olivia", "boss", &[role("owner").at("paris")]).await;
        let refused = acme.resend("mark", &owner).await;
        refused.refused(Code::PermissionDenied, ErrorReason::RoleNotDelegable);
        let refused = acme.cancel("mark", &owner).await;
        refused.refused(Code::PermissionDenied, ErrorReason::RoleNotDelegable);
    });
}

#[test]
fn who_was_only_invited_goes_with_the_invitation_and_who_was_there_stays() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        dial.has("ada", &[role("analyst")]).await;
        let guest = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let more = dial.invites("olivia", "ada", &[role("administrator")]).await;
        assert_eq!(dial.seats().await.used, 3);
        for id in [&guest, &more] {
            let canceled = dial.cancel("olivia", id).await.unwrap();
            assert_eq!(canceled.invitation.as_ref().unwrap().state(), InvitationState::Canceled);
            assert_eq!(dial.cancel("olivia", id).await.unwrap(), canceled, "again: no change");
        }
        let member = dial.invitation(&guest).await.member_id;
        assert_eq!(dial.member(&member).await.state(), MemberState::Revoked);
        assert_eq!(dial.held_by("ada").await, ["analyst"]);
        assert_eq!(dial.seats().await.used, 1);
        let refused = dial.resend("olivia", &guest).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::InvitationState);
        let joined = dial.joins("new", &[role("analyst")]).await;
        let refused = dial.cancel("olivia", &joined).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::InvitationState);
        let refused = dial.cancel("olivia", "inv_none").await;
        let details = refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        assert_eq!(details.resource(), ("invitation", "inv_none"));
        let refused = dial.cancel("ada", "inv_none").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}
