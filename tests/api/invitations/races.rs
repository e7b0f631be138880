//! Two at the same moment.

use rolecall::grpc::proto::v1::{ErrorReason, MemberState};
use rolecall::links::Purpose;
use tonic::Code;

use crate::harness::{Refused, on_every_backend, role};
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
