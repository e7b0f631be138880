//! `DeleteRole`.

use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::ids::Name;
use tonic::Code;

use crate::harness::{Refused, SYSTEM, on_every_backend, role};

#[test]
fn a_custom_role_is_deleted_for_good_on_whatever_plan() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &[]).await;
        acme.account_by_hand(|account| account.plan = Some(Name::parse("starter").unwrap())).await;
        acme.delete_role("olivia", "support").await.unwrap();
        assert!(acme.roles().await.iter().all(|role| role.role_id != "support"));
        let refused = acme.delete_role("olivia", "support").await;
        refused.refused(Code::NotFound, ErrorReason::RoleNotFound);
        let refused = acme.assign(SYSTEM, "olivia", role("support")).await;
        refused.refused(Code::NotFound, ErrorReason::RoleNotFound);
    });
}

#[test]
fn a_standard_role_is_not() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let refused = acme.delete_role(SYSTEM, "analyst").await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::FixedByModel);
        assert_eq!(details.precondition(), "role/analyst");
    });
}

#[test]
fn a_role_that_people_hold_stays_whatever_became_of_them_but_revoked() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &[]).await;
        acme.has("ada", &[role("support")]).await;
        acme.invite("olivia", "ines", &[role("support")]).await.unwrap();
        for (state, counts) in [
            (MemberState::Active, ["1", "1", "0"]),
            (MemberState::Suspended, ["0", "1", "1"]),
            (MemberState::Unconfirmed, ["0", "2", "0"]),
            (MemberState::Revoked, ["0", "1", "0"]),
        ] {
            acme.by_hand("ada", |ada| ada.state = state).await;
            let refused = acme.delete_role("olivia", "support").await;
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::RoleInUse);
            let told = ["active", "invited", "suspended"].map(|key| details.metadata(key));
            assert_eq!(told, counts, "{state:?}");
        }
        // Nobody is left but who was removed.
        acme.invite("olivia", "ines", &[role("analyst")]).await.unwrap();
        acme.delete_role("olivia", "support").await.unwrap();
    });
}

#[test]
fn somebody_who_is_active_and_invited_to_the_role_holds_it_too() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &[]).await;
        acme.has("ada", &[role("analyst")]).await;
        acme.invite("olivia", "ada", &[role("support")]).await.unwrap();
        let refused = acme.delete_role("olivia", "support").await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::RoleInUse);
        assert_eq!(details.metadata("invited"), "1");
    });
}

#[test]
fn an_etag_and_the_right_to_change_roles_are_asked_for() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let made = acme.makes_role("support", "analyst", &[]).await;
        acme.has("adam", &[role("administrator")]).await;
        for id in ["support", "analyst", "none"] {
            let refused = acme.delete_role("adam", id).await;
            refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        }
        let mut request = acme.delete_role_request("olivia", "support");
        request.etag = "old".to_owned();
        let refused = service.roles().delete_role(request.clone()).await;
        refused.refused(Code::Aborted, ErrorReason::EtagMismatch);
        request.etag = made.etag;
        service.roles().delete_role(request).await.unwrap();
    });
}
