//! Who invited somebody may lose what they gave, before it is taken.

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::{DecisionReason, ErrorReason, InvitationState, MemberState};
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

async fn scene(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").open().await;
    acme.opens("paris", "olivia").await;
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme
}

#[test]
fn what_the_inviter_could_no_longer_give_waits_visibly_until_it_is_approved() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let lost: [fn(&mut rolecall::domain::member::Member); 3] = [
            |mark| mark.state = State::Suspended,
            |mark| mark.assignments.clear(),
            |mark| mark.state = State::Revoked,
        ];
        for (at, lose) in lost.into_iter().enumerate() {
            let (inviter, guest) = (format!("mark{at}"), format!("guest{at}"));
            acme.has(&inviter, &[role("manager").at("paris")]).await;
            let invitation = acme.invites(&inviter, &guest, &[role("agent").at("paris")]).await;
            acme.by_hand(&inviter, lose).await;
            let waits = acme.accepts(&invitation, &guest).await.unwrap();
            assert_eq!(waits.invitation.unwrap().state(), InvitationState::AwaitingApproval);
            let member = waits.member.unwrap();
            assert_eq!((member.state(), member.user_id.as_str()), (MemberState::Invited, &*guest));
            assert_eq!(
                acme.invitation(&invitation).await.state(),
                InvitationState::AwaitingApproval
            );
            let denied = acme.check(&guest, "messages.view", "paris").await;
            assert_eq!(denied.reason(), DecisionReason::Invited);
            let refused = acme.accepts(&invitation, &guest).await;
            refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);

            let refused = acme.approve(&guest, &invitation).await;
            refused.refused(Code::PermissionDenied, ErrorReason::ActorNotAMember);
            let approved = acme.approve("olivia", &invitation).await.unwrap();
            assert_eq!(approved.member.unwrap().state(), MemberState::Unconfirmed);
            let refused = acme.approve("olivia", &invitation).await;
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::InvitationState);
            assert_eq!(details.metadata("state"), "not confirmed");
            acme.confirms(&invitation).await.unwrap();
            assert_eq!(acme.held_by(&guest).await, ["agent@paris"]);
        }
    });
}

#[test]
fn nobody_approves_what_they_could_not_give() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.has("otto", &[role("owner").at("paris")]).await;
        let invitation = acme.invites("otto", "guest", &[role("manager").at("paris")]).await;
        acme.by_hand("otto", |otto| otto.state = State::Suspended).await;
        let refused = acme.approve("olivia", &invitation).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::InvitationState);
        acme.accepts(&invitation, "guest").await.unwrap();
        for act in ["mark", "stranger"] {
            let refused = acme.approve(act, &invitation).await;
            assert_eq!(refused.unwrap_err().code(), Code::PermissionDenied, "{act}");
        }
        let refused = acme.approve(SYSTEM, "inv_none").await;
        refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        acme.approve(SYSTEM, &invitation).await.unwrap();
    });
}
