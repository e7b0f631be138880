//! How many people hold a role at least and at most: INV-HOLDERS.

use rolecall::grpc::proto::v1::ErrorReason;
use tonic::Code::FailedPrecondition;

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn the_last_holder_keeps_the_role() {
    on_every_backend(async |service| {
        for (model, least, other) in [
            ("agendize", "administrator", None),
            ("dexem", "owner", Some("analyst")),
            ("sitee", "primary_admin", Some("admin")),
            ("respond_io", "org_admin", None),
        ] {
            let company = service.founding(model).called(model).open().await;
            if let Some(other) = other {
                let refused = company.assign(SYSTEM, "olivia", role(other)).await;
                let details = refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
                assert_eq!(details.metadata("role_id"), least);
                assert_eq!(details.metadata("minimum"), "1");
                assert_eq!(details.precondition(), format!("role/{least}"));
            }
            assert_eq!(company.held_by("olivia").await, [least]);
        }
    });
}

#[test]
fn invited_people_do_not_stand_in_for_the_last_holder() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.invite("olivia", "guest", &[role("owner")]).await.unwrap();
        let refused = acme.assign(SYSTEM, "olivia", role("analyst")).await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        acme.has("second", &[role("owner")]).await;
        acme.assign("second", "olivia", role("analyst")).await.unwrap();
    });
}

#[test]
fn nobody_is_invited_to_what_nobody_else_can_hold() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let refused = acme.invite(SYSTEM, "guest", &[role("primary_admin")]).await;
        let details = refused.refused(FailedPrecondition, ErrorReason::HoldersTooMany);
        assert_eq!(
            (details.metadata("role_id"), details.metadata("maximum")),
            ("primary_admin", "1")
        );
    });
}

#[test]
fn a_workspace_keeps_an_owner_and_may_begin_without_one() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("empty", "").await;
        acme.has("oscar", &[role("owner").at("empty"), role("agent").at("paris")]).await;
        for (owner, workspace) in [("olivia", "paris"), ("oscar", "empty")] {
            let refused = acme.assign(SYSTEM, owner, role("agent").at(workspace)).await;
            let details = refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
            assert_eq!(details.metadata("workspace_id"), workspace);
        }
        acme.assign("olivia", "oscar", role("owner").at("paris")).await.unwrap();
        acme.assign("oscar", "olivia", role("agent").at("paris")).await.unwrap();
    });
}

#[test]
fn there_is_exactly_one_primary_admin() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("andy", &[role("admin")]).await;
        let refused = acme.assign(SYSTEM, "andy", role("primary_admin")).await;
        let details = refused.refused(FailedPrecondition, ErrorReason::HoldersTooMany);
        assert_eq!(
            (details.metadata("maximum"), details.precondition()),
            ("1", "role/primary_admin")
        );
        let refused = acme.try_add(SYSTEM, "new", &[role("primary_admin")]).await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooMany);
        assert_eq!(acme.role("primary_admin").await.active_member_count, 1);
    });
}

#[test]
fn of_two_owners_who_demote_each_other_at_the_same_moment_one_stays() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("second", &[role("owner")]).await;
        for _ in 0..40 {
            let (one, other) = tokio::join!(
                acme.assign("olivia", "second", role("analyst")),
                acme.assign("second", "olivia", role("analyst")),
            );
            assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
            assert_eq!(acme.role("owner").await.active_member_count, 1);
            let demoted = if one.is_ok() { "second" } else { "olivia" };
            acme.assign(SYSTEM, demoted, role("owner")).await.unwrap();
        }
    });
}

#[test]
fn of_two_owners_whom_the_system_demotes_at_the_same_moment_one_stays() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("second", &[role("owner").at("paris")]).await;
        for _ in 0..40 {
            let agent = role("agent").at("paris");
            let (one, other) = tokio::join!(
                acme.assign(SYSTEM, "olivia", agent.clone()),
                acme.assign(SYSTEM, "second", agent),
            );
            let refused = [one, other].into_iter().find(Result::is_err).unwrap();
            refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
            for owner in ["olivia", "second"] {
                acme.assign(SYSTEM, owner, role("owner").at("paris")).await.unwrap();
            }
        }
    });
}
