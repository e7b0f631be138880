//! `UpdateRole`.

use rolecall::grpc::proto::v1::{Decision, ErrorReason, UpdateRoleRequest};
use rolecall::ids::Name;
use tonic::Code;

use crate::harness::{
    Company, Refused, SYSTEM, Service, Spec, granted, mask, on_every_backend, role,
};

async fn phone(service: &Service) -> Company<'_> {
    let acme = service.founding("dexem").open().await;
    acme.makes_role("support", "analyst", &["numbers.view"]).await;
    acme
}

#[test]
fn only_what_the_mask_names_is_changed() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let asked = |paths: &[&str]| UpdateRoleRequest {
            display_name: "Helpers".to_owned(),
            description: "Help.".to_owned(),
            permissions: vec!["reports.view".to_owned(), "audios.manage".to_owned()],
            update_mask: mask(paths),
            ..acme.update_role_request("olivia", "support")
        };
        let before = acme.role("support").await;
        let after = acme.update_role(asked(&["display_name"])).await.unwrap();
        assert_eq!((after.display_name.as_str(), after.description.as_str()), ("Helpers", ""));
        assert_eq!(granted(&after), granted(&before));
        assert_ne!(after.etag, before.etag);
        assert_eq!(after.create_time, before.create_time);
        // An empty mask means whatever is not empty, and the licence is.
        let after = acme.update_role(asked(&[])).await.unwrap();
        assert_eq!((after.description.as_str(), after.license.as_str()), ("Help.", "analyst"));
        assert_eq!(granted(&after), "audios.manage audios.view reports.view!");
        assert_eq!(acme.role("support").await, after);
        // What is named and empty is emptied, where it may be.
        let mut empty = acme.update_role_request("olivia", "support");
        empty.update_mask = mask(&["description"]);
        assert_eq!(acme.update_role(empty.clone()).await.unwrap().description, "");
        empty.update_mask = mask(&["display_name"]);
        let refused = acme.update_role(empty).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields(), ["display_name"]);
        let refused = acme.update_role(asked(&["*"])).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields(), ["license"]);
        let refused = acme.update_role(asked(&["kind"])).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::InvalidUpdateMask);
        assert_eq!((details.metadata("path"), details.fields()), ("kind", vec!["update_mask"]));
    });
}

#[test]
fn the_same_again_changes_nothing_on_whatever_plan() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.account_by_hand(|account| account.plan = Some(Name::parse("starter").unwrap())).await;
        let (before, token) = (acme.role("support").await, acme.token().await);
        let same = ["numbers.view", "reports.view"];
        assert_eq!(acme.grants("olivia", "support", &same).await.unwrap(), before);
        assert_eq!(acme.licenses("olivia", "support", "analyst").await.unwrap(), before);
        assert_eq!(acme.token().await, token);
        acme.account_by_hand(|account| account.plan = Some(Name::parse("professional").unwrap()))
            .await;
        acme.grants("olivia", "support", &["reports.view"]).await.unwrap();
    });
}

#[test]
fn a_licence_keeps_its_floor_and_a_lower_one_lets_it_go() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.has("sam", &[role("support")]).await;
        let refused = acme.grants("olivia", "support", &["numbers.view"]).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::PermissionIrrevocable);
        assert_eq!(
            (details.metadata("permission"), details.metadata("role_id")),
            ("reports.view", "support")
        );
        // Higher: its floor is added.
        let raised = acme.licenses("olivia", "support", "administrator").await.unwrap();
        assert_eq!(raised.license, "administrator");
        assert_eq!(
            granted(&raised),
            "audios.manage! audios.view! integrations.manage! integrations.view! numbers.manage! numbers.view! reports.view! users.manage! users.view!"
        );
        assert_eq!(acme.decide("sam", "audios.manage", "").await, Decision::Allowed);
        // Lower: what it had stays, and can be taken.
        let lowered = acme.licenses("olivia", "support", "analyst").await.unwrap();
        assert_eq!(
            granted(&lowered),
            granted(&raised).replace('!', "").replace("reports.view", "reports.view!")
        );
        let left = acme.grants("olivia", "support", &["reports.view"]).await.unwrap();
        assert_eq!(granted(&left), "reports.view!");
        assert_eq!(acme.decide("sam", "audios.manage", "").await, Decision::Denied);
        // What only the highest licence can hold goes with it.
        let owner = acme.licenses("olivia", "support", "owner").await.unwrap();
        assert!(granted(&owner).contains("roles.manage!"));
        let former = granted(&acme.licenses("olivia", "support", "administrator").await.unwrap());
        assert!(!former.contains("roles.manage"), "{former}");
        assert!(former.contains("roles.view") && former.contains("billing.manage"), "{former}");
    });
}

#[test]
fn a_standard_role_is_changed_within_what_the_model_allows_and_back() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("rita", &[role("reader").at("paris")]).await;
        let declared = acme.role("reader").await;
        let chosen = ["contacts.edit", "staff_activity.schedule"];
        let edited = acme.grants("olivia", "reader", &chosen).await.unwrap();
        assert_eq!(granted(&edited), "contacts.edit staff_activity.schedule");
        assert_ne!(edited.etag, declared.etag);
        assert_eq!(edited.active_member_count, 1);
        assert_eq!(acme.decide("rita", "contacts.edit", "paris").await, Decision::Allowed);
        assert_eq!(acme.decide("rita", "contacts.view", "paris").await, Decision::Denied);
        let refused = acme.grants("olivia", "reader", &["billing.manage"]).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::PermissionOutOfReach);
        assert_eq!(details.metadata("permission"), "billing.manage");
        // The model's own undoes it.
        let own: Vec<_> = declared.permissions.iter().map(|row| row.permission.as_str()).collect();
        assert_eq!(acme.grants("olivia", "reader", &own).await.unwrap(), declared);
        let facts = service.store().read(&acme.account_id(), &Default::default()).await;
        assert!(facts.unwrap().unwrap().roles.edited.is_empty());
    });
}

#[test]
fn a_standard_role_keeps_its_name_and_licence_and_maybe_everything() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let analyst = || acme.update_role_request("olivia", "analyst");
        for request in [
            UpdateRoleRequest { display_name: "Clerk".to_owned(), ..analyst() },
            UpdateRoleRequest { description: "Counts.".to_owned(), ..analyst() },
            UpdateRoleRequest { license: "administrator".to_owned(), ..analyst() },
        ] {
            let refused = acme.update_role(request).await;
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::FixedByModel);
            assert_eq!(details.precondition(), "role/analyst");
        }
        let refused = acme.grants("olivia", "owner", &["reports.view"]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::FixedByModel);
        // What was added can be taken back, what the licence gives can't.
        let added =
            acme.grants("olivia", "analyst", &["reports.view", "billing.view"]).await.unwrap();
        assert_eq!(granted(&added), "billing.view reports.view!");
        let refused = acme.grants("olivia", "analyst", &["billing.view"]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::PermissionIrrevocable);
        let refused = acme.grants("olivia", "analyst", &["roles.manage", "reports.view"]).await;
        refused.refused(Code::InvalidArgument, ErrorReason::PermissionOutOfReach);
        let taken = acme.grants("olivia", "analyst", &["reports.view"]).await.unwrap();
        assert_eq!(granted(&taken), "reports.view!");
        // A plan may be asked for.
        let shop = service.founding("shop").called("shop").open().await;
        let refused = shop.grants(SYSTEM, "clerk", &["items.view"]).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
        assert_eq!((details.metadata("plan"), details.metadata("role_id")), ("medium", "clerk"));
    });
}

#[test]
fn an_etag_that_is_no_longer_right_is_refused() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let read = acme.role("support").await;
        let mut mine = acme.update_role_request("olivia", "support");
        (mine.description, mine.etag) = ("Mine.".to_owned(), read.etag);
        let theirs = UpdateRoleRequest { description: "Theirs.".to_owned(), ..mine.clone() };
        let changed = acme.update_role(theirs).await.unwrap();
        let refused = acme.update_role(mine.clone()).await;
        let details = refused.refused(Code::Aborted, ErrorReason::EtagMismatch);
        assert_eq!(details.metadata("role_id"), "support");
        mine.etag = changed.etag;
        assert_eq!(acme.update_role(mine).await.unwrap().description, "Mine.");
    });
}

#[test]
fn a_name_can_be_kept_and_not_be_another_roles() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.makes_role("team", "analyst", &[]).await;
        let named = async |name: &str| {
            let mut request = acme.update_role_request("olivia", "support");
            request.display_name = name.to_owned();
            acme.update_role(request).await
        };
        assert_eq!(named(" SUPPORT ").await.unwrap().display_name, "SUPPORT");
        for (name, taken) in [("Team", "team"), ("administrateur", "administrator")] {
            let details = named(name).await.refused(Code::AlreadyExists, ErrorReason::RoleExists);
            assert_eq!(details.metadata("role_id"), taken);
        }
    });
}

#[test]
fn the_first_of_several_errors_is_told() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.has("adam", &[role("administrator")]).await;
        acme.account_by_hand(|account| account.plan = Some(Name::parse("starter").unwrap())).await;
        for (actor, id, permissions, code, reason) in [
            ("adam", "none", &["x.y"][..], Code::InvalidArgument, ErrorReason::UnknownPermission),
            ("adam", "none", &[], Code::PermissionDenied, ErrorReason::ActorLacksPermission),
            ("olivia", "none", &[], Code::NotFound, ErrorReason::RoleNotFound),
            (
                "olivia",
                "support",
                &[],
                Code::FailedPrecondition,
                ErrorReason::PermissionIrrevocable,
            ),
            (
                "olivia",
                "support",
                &["reports.view"],
                Code::FailedPrecondition,
                ErrorReason::PlanRequired,
            ),
        ] {
            acme.grants(actor, id, permissions).await.refused(code, reason);
        }
        let mut request = acme.update_role_request("olivia", "support");
        (request.etag, request.license) = ("old".to_owned(), "administrator".to_owned());
        acme.update_role(request).await.refused(Code::Aborted, ErrorReason::EtagMismatch);
    });
}
