//! What time ends, and what is recorded of it.

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{AssignmentState, ErrorReason, InvitationState, MemberState};
use rolecall::links::Purpose;
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, on_every_backend, role};

const YEAR: i64 = 24 * 365;

async fn dial(service: &Service, seats: i32) -> Company<'_> {
    service.founding("dexem").called("dial").with_seats(seats).open().await
}

#[test]
fn what_has_lapsed_is_recorded_once_and_frees_its_seat() {
    on_every_backend(async |service| {
        let dial = dial(&service, 9).await;
        dial.has("ada", &[role("analyst")]).await;
        let pending = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let unconfirmed = dial.invites("olivia", "new", &[role("analyst")]).await;
        dial.accepts(&unconfirmed, "new").await.unwrap();
        let more = dial.invites("olivia", "ada", &[role("administrator")]).await;
        assert_eq!(dial.seats().await.used, 4);
        assert_eq!(service.app().sweep().await.unwrap(), 0);
        service.put_clock_forward(YEAR);
        // It is told before it is recorded.
        assert_eq!(dial.invitation(&pending).await.state(), InvitationState::Expired);
        assert_eq!(service.app().sweep().await.unwrap(), 3);
        assert_eq!(service.app().sweep().await.unwrap(), 0);
        assert_eq!(dial.seats().await.used, 1);
        for id in [&pending, &unconfirmed, &more] {
            let invitation = dial.invitation(id).await;
            assert_eq!(invitation.state(), InvitationState::Expired);
            assert_eq!(invitation.assignments.len(), 1, "what it offered is still told");
        }
        assert_eq!(dial.member("new").await.state(), MemberState::Revoked);
        assert_eq!(dial.held_by("ada").await, ["analyst"]);
        assert_eq!(dial.member("ada").await.state(), MemberState::Active);
        let audit = service.store().audit(&dial.account_id(), Revision(0), 100).await.unwrap();
        let (_, last) = audit.last().unwrap();
        assert_eq!(
            (last.method.as_str(), last.caller.as_str()),
            ("Sweeper.RecordLapsed", "service")
        );
        assert_eq!(last.actor, None);
    });
}

#[test]
fn an_expired_invitation_never_blocks_a_seat() {
    on_every_backend(async |service| {
        let dial = dial(&service, 1).await;
        dial.invites("olivia", "guest", &[role("analyst")]).await;
        let refused = dial.invite("olivia", "next", &[role("analyst")]).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        service.put_clock_forward(YEAR);
        dial.invite("olivia", "next", &[role("analyst")]).await.unwrap();
        assert_eq!(dial.seats().await.used, 1);
    });
}

#[test]
fn one_that_has_expired_is_offered_again_with_its_seat_or_refused() {
    on_every_backend(async |service| {
        let dial = dial(&service, 1).await;
        let expired = dial.invites("olivia", "guest", &[role("analyst")]).await;
        service.put_clock_forward(YEAR);
        service.app().sweep().await.unwrap();
        let token = dial.token_for(&expired, Purpose::Accept).await;
        dial.has("ada", &[role("analyst")]).await;
        let refused = dial.resend("olivia", &expired).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        dial.account_by_hand(|account| account.seat_limit = None).await;
        let again = dial.resend("olivia", &expired).await.unwrap().invitation.unwrap();
        assert_eq!(
            (again.state(), again.invitation_id.as_str()),
            (InvitationState::Pending, &*expired)
        );
        assert_eq!(again.assignments[0].state(), AssignmentState::Pending);
        assert_eq!(dial.seats().await.used, 2);
        dial.shown(&token).await.refused(Code::NotFound, ErrorReason::InvitationNotFound);
        dial.accepts(&expired, "guest").await.unwrap();
        // The address may be somebody's again by then.
        let late = dial.invites("olivia", "late", &[role("analyst")]).await;
        service.put_clock_forward(YEAR);
        service.app().sweep().await.unwrap();
        dial.has("late", &[role("analyst")]).await;
        let refused = dial.resend("olivia", &late).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
    });
}

#[test]
fn an_assignment_that_has_expired_goes_unless_too_few_would_hold_its_role() {
    on_every_backend(async |service| {
        let dial = dial(&service, 9).await;
        dial.has("ada", &[role("analyst")]).await;
        let soon = jiff::Timestamp::UNIX_EPOCH;
        for who in ["ada", "olivia"] {
            dial.by_hand(who, |member| member.assignments[0].expire_time = Some(soon)).await;
        }
        assert_eq!(service.app().sweep().await.unwrap(), 1);
        assert!(dial.held_by("ada").await.is_empty());
        assert_eq!(dial.held_by("olivia").await, ["owner"]);
        assert_eq!(service.app().sweep().await.unwrap(), 0);
        let refused = dial.invite("olivia", "new", &[role("analyst")]).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        dial.invite(SYSTEM, "new", &[role("analyst")]).await.unwrap();
    });
}
