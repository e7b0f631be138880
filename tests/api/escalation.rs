//! Nobody gets more than they hold, by whatever way (INV-DELEGATE): each way there is, in one table.
//!
//! In the shop, `edith` changes roles and manages people, and knows nothing of prices and money. `pricing` is a role that sees prices.

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::batch_invite_result::Result as Line;
use rolecall::grpc::proto::v1::{
    BatchInviteUsersRequest, Decision, ErrorReason, InvitationState, InviteLine,
};
use rolecall::links::Purpose;
use tonic::{Code, Status};

use crate::harness::{
    Company, Details, Refused, SYSTEM, Service, Spec, inner, on_every_backend, role,
};
use crate::retries::all;

async fn shop(service: &Service) -> Company<'_> {
    let shop = service.founding("shop").on_plan("big").open().await;
    shop.makes_role("pricing", "basic", &["prices.view"]).await;
    shop.makes_role("mine", "basic", &[]).await;
    shop.has("edith", &[role("editor"), role("mine")]).await;
    shop.has("carl", &[role("clerk")]).await;
    shop.has("paul", &[role("pricing")]).await;
    shop.suspend(SYSTEM, "paul").await.unwrap();
    shop
}

/// An invitation of somebody who lost what they gave, which therefore waits for another.
async fn waiting(shop: &Company<'_>) -> String {
    shop.has("otto", &[role("owner")]).await;
    let invitation = shop.invites("otto", "wanda", &[role("pricing")]).await;
    shop.by_hand("otto", |otto| otto.state = State::Suspended).await;
    shop.accepts(&invitation, "wanda").await.unwrap();
    invitation
}

/// Invites by a line of many, and says what became of it.
async fn in_bulk(shop: &Company<'_>, role_id: &str) -> Result<(), Status> {
    let request = BatchInviteUsersRequest {
        account_id: shop.id.clone(),
        lines: vec![InviteLine {
            email: "bulk@example.com".to_owned(),
            assignments: vec![role(role_id)],
            ..InviteLine::default()
        }],
        actor_user_id: "edith".to_owned(),
        ..BatchInviteUsersRequest::default()
    };
    let answer = inner(shop.service.invitations().batch_invite_users(request).await).unwrap();
    match answer.results.into_iter().next().unwrap().result.unwrap() {
        Line::Invitation(_) => Ok(()),
        Line::Error(error) => {
            let (code, message) = (Code::from_i32(error.code), error.message.clone());
            Err(Status::with_details(code, message, prost::Message::encode_to_vec(&error).into()))
        }
    }
}

#[test]
fn what_somebody_does_not_hold_they_give_to_nobody_by_any_way() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        let offered = shop.invites("olivia", "guest", &[role("pricing")]).await;
        let waiting = waiting(&shop).await;
        let token = shop.token().await;
        let more = [role("pricing")];
        let option = role("clerk").with("cashier", "on");
        let option = shop.update_assignment_request("edith", "carl", option);
        let option = shop.update_assignment(option).await;
        let ways: [(&str, Result<(), Status>); 13] = [
            ("assign", shop.assign("edith", "carl", role("pricing")).await.map(drop)),
            ("assign to oneself", shop.assign("edith", "edith", role("pricing")).await.map(drop)),
            ("invite", shop.invite("edith", "guest", &more).await.map(drop)),
            ("invite who is there", shop.invite("edith", "carl", &more).await.map(drop)),
            ("bulk", in_bulk(&shop, "pricing").await),
            ("add", shop.try_add("edith", "new", &more).await.map(drop)),
            ("option", option.map(drop)),
            ("reactivate", shop.reactivate("edith", "paul").await.map(drop)),
            ("resend", shop.resend("edith", &offered).await.map(drop)),
            ("approve", shop.approve("edith", &waiting).await.map(drop)),
            (
                "new role",
                shop.create_role("edith", "new", "basic", &["prices.view"]).await.map(drop),
            ),
            ("role of another", shop.grants("edith", "clerk", &["prices.view"]).await.map(drop)),
            ("own role", shop.grants("edith", "mine", &["prices.view"]).await.map(drop)),
        ];
        for (way, answer) in ways {
            let reason = match way {
                "assign to oneself" => "SELF_CHANGE",
                _ => "EXCEEDS_OWN_PERMISSIONS",
            };
            let status = answer.expect_err(way);
            let (told, _) = Details::of(&status);
            assert_eq!((way, status.code(), &*told), (way, Code::PermissionDenied, reason));
        }
        let transfer = shop.transfer(shop.transfer_request("edith", "carl")).await;
        transfer.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(shop.token().await, token, "what is refused changes nothing");
        // What she holds she gives by each of these.
        shop.assign("edith", "carl", role("editor")).await.unwrap();
        in_bulk(&shop, "clerk").await.unwrap();
        shop.try_add("edith", "new", &[role("clerk")]).await.unwrap();
    });
}

#[test]
fn what_an_inviter_has_lost_nobody_gets_by_accepting() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        let invitation = waiting(&shop).await;
        assert_eq!(shop.invitation(&invitation).await.state(), InvitationState::AwaitingApproval);
        assert_eq!(shop.decide("wanda", "prices.view", "").await, Decision::Denied);
        let again = shop.accepts(&invitation, "wanda").await;
        again.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        assert_eq!(shop.decide("wanda", "prices.view", "").await, Decision::Denied);
    });
}

#[test]
fn a_token_is_of_use_to_one_person_and_once() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        let invitation = shop.invites("olivia", "guest", &[role("pricing")]).await;
        let token = shop.token_for(&invitation, Purpose::Accept).await;
        let refused = shop.accept(&token, "edith").await;
        refused.refused(Code::PermissionDenied, ErrorReason::AddressMismatch);
        assert_eq!(shop.decide("edith", "prices.view", "").await, Decision::Denied);
        let (shop, token) = (&shop, &token);
        let answers = all((0..4).map(|_| shop.accept(token, "guest")).collect()).await;
        let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
        assert_eq!(won.len(), 1);
        for refused in lost {
            refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        }
    });
}
