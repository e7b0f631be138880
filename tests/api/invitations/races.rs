//! Two at the same moment.

use std::time::Duration;

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::{ErrorReason, MemberState};
use rolecall::links::Purpose;
use rolecall::store::Reads;
use tokio::time::sleep;
use tonic::Code;

use crate::harness::{Refused, Spec as _, on_every_backend, role};
use crate::retries::all;

#[test]
fn of_those_who_accept_at_the_same_moment_one_does() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let invitation = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let token = dial.token_for(&invitation, Purpose::Accept).await;
        let (dial, token) = (&dial, &token);
        let answers = all((0..8).map(|_| dial.accept(token, "guest")).collect()).await;
        let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
        assert_eq!((won.len(), lost.len()), (1, 7));
        for refused in lost {
            refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        }
        assert_eq!(dial.seats().await.used, 1);
    });
}

#[test]
fn an_invitation_is_accepted_or_withdrawn_and_never_both() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        for at in 0..6 {
            let guest = format!("guest{at}");
            let invitation = dial.invites("olivia", &guest, &[role("analyst")]).await;
            let token = dial.token_for(&invitation, Purpose::Accept).await;
            let (accepted, canceled) =
                tokio::join!(dial.accept(&token, &guest), dial.cancel("olivia", &invitation));
            assert_ne!(accepted.is_ok(), canceled.is_ok());
            match accepted {
                Ok(accepted) => {
                    assert_eq!(accepted.member.unwrap().state(), MemberState::Unconfirmed);
                    let reason = ErrorReason::InvitationState;
                    canceled.refused(Code::FailedPrecondition, reason);
                }
                Err(_) => {
                    accepted.refused(Code::NotFound, ErrorReason::InvitationNotFound);
                }
            }
        }
    });
}

#[test]
fn who_is_approved_as_soon_as_they_accept_need_not_confirm_again() {
    on_every_backend(async |service| {
        let other = service.founding("dexem").called("other").open().await;
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        for at in 0..3 {
            let guest = format!("guest{at}");
            other.joins(&guest, &[role("analyst")]).await;
            let invitation = acme.invites("mark", &guest, &[role("agent").at("paris")]).await;
            acme.by_hand("mark", |mark| mark.state = State::Suspended).await;
            let token = acme.token_for(&invitation, Purpose::Accept).await;
            // Both wait for their turn, whoever approves after whoever accepts.
            let turn = service.store().begin(&acme.account_id(), &Reads::default()).await.unwrap();
            let approve = async {
                sleep(Duration::from_millis(50)).await;
                acme.approve("olivia", &invitation).await
            };
            let end = async {
                sleep(Duration::from_millis(100)).await;
                drop(turn);
            };
            let (accepted, approved, ()) = tokio::join!(acme.accept(&token, &guest), approve, end);
            accepted.unwrap();
            let approved = match approved {
                Ok(approved) => approved,
                Err(_) => acme.approve("olivia", &invitation).await.unwrap(),
            };
            assert_eq!(approved.member.unwrap().state(), MemberState::Active);
            acme.by_hand("mark", |mark| mark.state = State::Active).await;
        }
    });
}
