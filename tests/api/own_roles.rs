//! Roles that an account made, and standard ones that it changed.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rolecall::grpc::proto::v1::{Decision, ErrorReason, RoleKind};
use rolecall::ids::{DottedName, Name, RoleId};
use rolecall::model::account_roles::{CustomRole, EditedRole};
use rolecall::store::RoleChange;
use tonic::Code::{FailedPrecondition, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Service, on_every_backend, role};

fn permissions(names: &[&str]) -> BTreeSet<DottedName> {
    names.iter().map(|name| DottedName::parse(name).unwrap()).collect()
}

fn support(granted: &[&str]) -> RoleChange {
    let role = CustomRole {
        display_name: "Support".to_owned(),
        description: "Answers calls.".to_owned(),
        license: Some(Name::parse("analyst").unwrap()),
        permissions: permissions(granted),
        create_time: Timestamp::from_second(1_000).unwrap(),
        update_time: Timestamp::from_second(2_000).unwrap(),
    };
    RoleChange::PutCustom(RoleId::parse("support").unwrap(), role)
}

fn edited(role: &str, granted: &[&str]) -> RoleChange {
    let edit = EditedRole {
        permissions: permissions(granted),
        update_time: Timestamp::from_second(3_000).unwrap(),
    };
    RoleChange::PutEdited(Name::parse(role).unwrap(), edit)
}

async fn call_tracking(service: &Service) -> Company<'_> {
    let acme = service.founding("dexem").open().await;
    acme.roles_by_hand(vec![support(&["numbers.manage"])]).await;
    acme
}

#[test]
fn a_custom_role_is_listed_with_what_it_grants_and_what_it_cannot_lose() {
    on_every_backend(async |service| {
        let acme = call_tracking(&service).await;
        acme.has("sam", &[role("support")]).await;
        acme.invite(SYSTEM, "ines", &[role("support")]).await.unwrap();
        let support = acme.role("support").await;
        assert_eq!(support.kind(), RoleKind::Custom);
        assert_eq!(
            (support.display_name.as_str(), support.description.as_str()),
            ("Support", "Answers calls.")
        );
        assert_eq!(
            (support.license.as_str(), support.active_member_count, support.invited_member_count),
            ("analyst", 1, 1)
        );
        assert_eq!(
            (support.create_time.unwrap().seconds, support.update_time.unwrap().seconds),
            (1_000, 2_000)
        );
        let granted: Vec<_> = support
            .permissions
            .iter()
            .map(|row| (row.permission.as_str(), row.irrevocable))
            .collect();
        // `roles.manage` comes with the owner licence alone.
        assert_eq!(
            granted,
            [("numbers.manage", false), ("numbers.view", false), ("reports.view", true)]
        );
        assert_eq!(acme.decide("sam", "numbers.manage", "").await, Decision::Allowed);
        assert_eq!(acme.seats_by_class().await, [("analyst".to_owned(), 2)]);
        // Custom roles come after the standard ones.
        assert_eq!(acme.roles().await.last().unwrap().role_id, "support");
    });
}

#[test]
fn what_is_kept_for_a_higher_licence_no_role_below_it_has() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.roles_by_hand(vec![support(&["roles.manage"]), edited("analyst", &["roles.manage"])])
            .await;
        for given in ["support", "analyst"] {
            acme.has(given, &[role(given)]).await;
            assert_eq!(acme.decide(given, "roles.view", "").await, Decision::Allowed);
            assert_eq!(acme.decide(given, "roles.manage", "").await, Decision::Denied);
        }
    });
}

#[test]
fn a_custom_role_is_given_on_the_plans_that_include_it_and_kept_on_others() {
    on_every_backend(async |service| {
        let acme = call_tracking(&service).await;
        acme.has("sam", &[role("support")]).await;
        acme.account_by_hand(|account| account.plan = Some(Name::parse("starter").unwrap())).await;
        acme.has("ines", &[]).await;
        let refused = acme.assign("olivia", "ines", role("support")).await;
        let details = refused.refused(FailedPrecondition, ErrorReason::PlanRequired);
        assert_eq!(
            (details.metadata("plan"), details.metadata("role_id")),
            ("professional", "support")
        );
        acme.assign("olivia", "sam", role("support")).await.unwrap();
        assert_eq!(acme.decide("sam", "numbers.manage", "").await, Decision::Allowed);
    });
}

#[test]
fn what_a_custom_role_holds_bounds_what_its_holder_gives_and_touches() {
    on_every_backend(async |service| {
        let acme = call_tracking(&service).await;
        // An administrator manages users and numbers; what was added to analysts goes beyond that.
        acme.has("adam", &[role("administrator")]).await;
        acme.has("ann", &[role("analyst")]).await;
        acme.has("new", &[]).await;
        acme.assign("adam", "new", role("support")).await.unwrap();
        acme.roles_by_hand(vec![edited("analyst", &["billing.view"])]).await;
        for (to, given) in [("new", "analyst"), ("ann", "support")] {
            let refused = acme.assign("adam", to, role(given)).await;
            let details = refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
            assert_eq!(
                (details.metadata("role_id"), details.metadata("permission")),
                ("analyst", "billing.view")
            );
        }
        acme.assign("olivia", "new", role("analyst")).await.unwrap();
    });
}

#[test]
fn an_edited_role_is_listed_and_decided_as_the_account_wants_it() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("rita", &[crate::harness::Spec::at(role("reader"), "paris")]).await;
        let before = acme.role("reader").await;
        assert_eq!(acme.decide("rita", "contacts.view", "paris").await, Decision::Allowed);
        // What lies outside the set that the model lets accounts choose from is not granted.
        let chosen = ["staff_activity.schedule", "billing.manage"];
        acme.roles_by_hand(vec![edited("reader", &chosen)]).await;
        let reader = acme.role("reader").await;
        let granted: Vec<_> =
            reader.permissions.iter().map(|row| row.permission.as_str()).collect();
        assert_eq!(granted, ["staff_activity.schedule"]);
        assert_eq!(
            (reader.kind(), reader.update_time.unwrap().seconds),
            (RoleKind::Standard, 3_000)
        );
        assert_ne!(reader.etag, before.etag);
        assert_eq!(acme.decide("rita", "contacts.view", "paris").await, Decision::Denied);
        assert_eq!(
            acme.decide("rita", "staff_activity.schedule", "paris").await,
            Decision::Allowed
        );
        assert_eq!(acme.decide("rita", "billing.manage", "paris").await, Decision::Denied);
    });
}
