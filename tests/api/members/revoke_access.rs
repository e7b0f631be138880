//! `RevokeAccess`.

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{Decision, ErrorReason, InvitationState, MemberState};
use rolecall::links::Purpose;
use rolecall::store::Change;
use tonic::Code::{FailedPrecondition, InvalidArgument, NotFound, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

async fn messaging(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").open().await;
    acme.opens("paris", "olivia").await;
    acme.opens("lyon", "olivia").await;
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme.has("ada", &[role("agent").at("paris"), role("agent").at("lyon")]).await;
    acme.has("ben", &[role("agent").at("paris")]).await;
    acme
}

#[test]
fn who_is_removed_from_a_workspace_stays_in_the_account() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        let left = acme.revoke_in_favour_of("ben", "mark", "ada", "paris").await.unwrap();
        assert_eq!(left, acme.member("ada").await);
        assert_eq!(acme.held_by("ada").await, ["agent@lyon"]);
        assert_eq!(acme.decide("ada", "messages.view", "paris").await, Decision::Denied);
        assert_eq!(acme.decide("ada", "messages.view", "lyon").await, Decision::Allowed);
        let [note] = &left.work_handovers[..] else { panic!("one note: {left:?}") };
        let ben = acme.member("ben").await.member_id;
        assert_eq!((note.workspace_id.as_str(), &note.reassigned_to_member_id), ("paris", &ben));
        assert_eq!(note.leave_time, left.update_time);
        // Whoever is gone already stays so.
        let token = acme.token().await;
        assert_eq!(acme.revoke("mark", "ada", "paris").await.unwrap(), left);
        assert_eq!(acme.token().await, token);
        // The last workspace: a member who may do nothing, and takes a seat.
        let left = acme.revoke("olivia", "ada", "lyon").await.unwrap();
        assert_eq!((left.state(), left.work_handovers.len()), (MemberState::Active, 2));
        assert_eq!(acme.seats().await.used, 3);
    });
}

#[test]
fn who_is_removed_from_the_account_is_gone_and_starts_afresh_if_they_come_again() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.invite("olivia", "ada", &[role("manager").at("paris")]).await.unwrap();
        let seats = acme.seats().await.used;
        let gone = acme.revoke("olivia", "ada", "").await.unwrap();
        assert_eq!((gone.state(), gone.assignments.len()), (MemberState::Revoked, 0));
        assert_eq!(gone.work_handovers[0].reassigned_to_member_id, "");
        assert_eq!(acme.decide("ada", "messages.view", "lyon").await, Decision::Denied);
        assert_eq!(acme.seats().await.used, seats - 1);
        let token = acme.token().await;
        assert_eq!(acme.revoke("olivia", "ada", "").await.unwrap(), gone);
        assert_eq!(acme.token().await, token);
        let again = acme.has("ada", &[]).await;
        assert_ne!(again.member_id, gone.member_id);
        assert_eq!((again.work_handovers.len(), again.assignments.len()), (0, 0));
        acme.revoke("olivia", "ada", "").await.unwrap();
        let invited = acme.invite("olivia", "ada", &[role("agent").at("paris")]).await.unwrap();
        let invited = invited.invitation.unwrap().member_id;
        assert!(![gone.member_id, again.member_id].contains(&invited));
        // Whoever was only invited is gone with the invitation.
        let gone = acme.revoke("olivia", &invited, "").await.unwrap();
        assert_eq!(gone.state(), MemberState::Revoked);
    });
}

#[test]
fn who_has_not_confirmed_their_address_is_gone_with_their_invitation() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        let invitation = acme.invites("olivia", "nora", &[role("agent").at("paris")]).await;
        acme.accepts(&invitation, "nora").await.unwrap();
        assert_eq!(acme.member("nora").await.state(), MemberState::Unconfirmed);
        let token = acme.token_for(&invitation, Purpose::Confirm).await;
        let gone = acme.revoke("olivia", "nora", "").await.unwrap();
        assert_eq!(gone.state(), MemberState::Revoked);
        let listed = acme.list_invitations(|_| {}).await.unwrap().invitations;
        assert_eq!(listed[0].state(), InvitationState::Canceled);
        acme.confirm(&token).await.refused(NotFound, ErrorReason::InvitationNotFound);
    });
}

#[test]
fn what_becomes_of_the_work_is_told_to_who_follows_changes() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.revoke_in_favour_of("ben", "olivia", "ada", "paris").await.unwrap();
        acme.revoke("olivia", "ada", "").await.unwrap();
        let log = service.store().changes(&acme.account_id(), Revision(0), 100).await.unwrap();
        let told = log.iter().flat_map(|row| &row.changes).filter_map(|change| match change {
            Change::Departure(left) => Some(left),
            _ => None,
        });
        let told: Vec<_> = told.collect();
        let [from_paris, from_acme] = &told[..] else { panic!("two: {told:?}") };
        let ada = acme.member("ada").await.member_id;
        assert!([from_paris, from_acme].iter().all(|left| left.member_id.as_str() == ada));
        assert_eq!(from_paris.workspace_id.as_ref().unwrap().as_str(), "paris");
        let successor = from_paris.successor.as_ref().unwrap();
        assert_eq!(successor.user_id.as_ref().unwrap().as_str(), "ben");
        assert_eq!((&from_acme.workspace_id, &from_acme.successor), (&None, &None));
        let audit = service.store().audit(&acme.account_id(), Revision(0), 100).await.unwrap();
        let (_, event) = audit.last().unwrap();
        assert_eq!(event.method, "MemberService.RevokeAccess");
        assert_eq!(event.before["members"][0]["state"], "active");
        assert_eq!(event.after["members"][0]["state"], "revoked");
    });
}

#[test]
fn work_goes_to_an_active_member_of_the_place() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.has("idle", &[]).await;
        acme.has("sven", &[role("agent").at("paris")]).await;
        acme.suspend(SYSTEM, "sven").await.unwrap();
        for successor in ["ada", "sven", "idle"] {
            let refused = acme.revoke_in_favour_of(successor, "olivia", "ada", "paris").await;
            let details = refused.refused(InvalidArgument, ErrorReason::InvalidSuccessor);
            assert_eq!(details.fields(), ["reassign_to_user_id"], "{successor}");
        }
        let refused = acme.revoke_in_favour_of("nobody", "olivia", "ada", "paris").await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
        let refused = acme.revoke_in_favour_of("", "olivia", "ada", "paris").await;
        refused.refused(InvalidArgument, ErrorReason::MissingField);
        // Of the account: any of its members.
        acme.revoke_in_favour_of("idle", "olivia", "ada", "").await.unwrap();
    });
}

#[test]
fn the_last_holder_the_higher_and_oneself_are_not_removed() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.has("second", &[role("owner").at("lyon"), role("manager").at("paris")]).await;
        let refused = acme.revoke("mark", "second", "paris").await;
        refused.refused(PermissionDenied, ErrorReason::RoleNotDelegable);
        let refused = acme.revoke("mark", "ada", "lyon").await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.revoke("mark", "ada", "").await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        for place in ["paris", ""] {
            let refused = acme.revoke("olivia", "olivia", place).await;
            refused.refused(PermissionDenied, ErrorReason::SelfChange);
        }
        let refused = acme.revoke(SYSTEM, "olivia", "paris").await;
        let details = refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        assert_eq!(details.metadata("workspace_id"), "paris");
        let refused = acme.revoke(SYSTEM, "olivia", "").await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        acme.revoke("olivia", "second", "").await.unwrap();
        let refused = acme.revoke("olivia", "ada", "nowhere").await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.revoke(SYSTEM, "ada", "nowhere").await;
        refused.refused(NotFound, ErrorReason::WorkspaceNotFound);
        let refused = acme.revoke("olivia", "nobody", "").await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);

        let dial = service.founding("dexem").called("dial").open().await;
        dial.has("boss", &[role("owner")]).await;
        dial.has("anna", &[role("administrator")]).await;
        let refused = dial.revoke("anna", "boss", "").await;
        refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        dial.revoke("boss", "olivia", "").await.unwrap();
        let refused = dial.revoke(SYSTEM, "boss", "").await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
    });
}
