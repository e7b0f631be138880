//! `CreateRole`.

use rolecall::domain::account::AccountState;
use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{Decision, ErrorReason, RoleKind};
use rolecall::ids::Name;
use rolecall::store::Change;
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, granted, inner, on_every_backend, role};

async fn phone(service: &Service) -> Company<'_> {
    service.founding("dexem").open().await
}

#[test]
fn a_role_grants_its_licence_what_is_asked_for_and_what_that_implies() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        for (id, license, asked, expected) in [
            ("plain", "analyst", &[][..], "reports.view!"),
            ("more", "analyst", &["numbers.manage"], "numbers.manage numbers.view reports.view!"),
            ("same", "analyst", &["reports.view", "roles.view"], "reports.view! roles.view"),
            (
                "higher",
                "administrator",
                &["numbers.view", "billing.view"],
                "audios.manage! audios.view! billing.view integrations.manage! integrations.view! numbers.manage! numbers.view! reports.view! users.manage! users.view!",
            ),
        ] {
            let made = acme.create_role("olivia", id, license, asked).await.unwrap();
            assert_eq!((made.kind(), made.license.as_str()), (RoleKind::Custom, license));
            assert_eq!(granted(&made), expected);
            assert_eq!((made.active_member_count, made.invited_member_count), (0, 0));
            assert!(made.create_time.is_some() && made.create_time == made.update_time);
            assert_eq!(acme.role(id).await, made, "what is listed is what was answered");
        }
        let owner = acme.create_role("olivia", "second", "owner", &[]).await.unwrap();
        assert!(granted(&owner).contains("roles.manage!"));
        acme.has("mia", &[role("more")]).await;
        assert_eq!(acme.decide("mia", "numbers.manage", "").await, Decision::Allowed);
    });
}

#[test]
fn an_id_is_made_where_none_is_given() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let mut request = acme.create_role_request("olivia", "", "analyst", &[]);
        request.display_name = "  Support ".to_owned();
        request.description = "Answers.".to_owned();
        let answer = inner(service.roles().create_role(request).await).unwrap();
        assert_eq!(answer.consistency_token, acme.token().await);
        let made = answer.role.unwrap();
        assert!(made.role_id.starts_with("role_"), "{}", made.role_id);
        assert_eq!(
            (made.display_name.as_str(), made.description.as_str()),
            ("Support", "Answers.")
        );
    });
}

#[test]
fn what_no_such_role_can_hold_is_refused_by_name() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let make = async |license, permissions: &[&str]| {
            acme.create_role("olivia", "new", license, permissions).await
        };
        let refused = make("analyst", &["numbers.view", "numbers.paint"]).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::UnknownPermission);
        assert_eq!(details.metadata("permission"), "numbers.paint");
        assert_eq!(details.fields(), ["permissions[1]"]);
        for license in ["analyst", "administrator"] {
            let refused = make(license, &["roles.manage"]).await;
            let details = refused.refused(Code::InvalidArgument, ErrorReason::PermissionOutOfReach);
            assert_eq!(details.metadata("permission"), "roles.manage");
        }
        make("owner", &["roles.manage"]).await.unwrap();
        let refused = make("janitor", &[]).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::UnknownLicense);
        assert_eq!(details.metadata("license"), "janitor");
        let refused = make("", &[]).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields(), ["license"]);
        // What the model keeps from roles that accounts make.
        let shop = service.founding("shop").called("shop").on_plan("big").open().await;
        let refused = shop.create_role("olivia", "new", "basic", &["items.import"]).await;
        refused.refused(Code::InvalidArgument, ErrorReason::PermissionOutOfReach);
    });
}

#[test]
fn names_and_ids_that_are_taken_are_refused() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        let named = async |id: &str, name: &str| {
            let mut request = acme.create_role_request("olivia", id, "analyst", &[]);
            request.display_name = name.to_owned();
            inner(service.roles().create_role(request).await)
        };
        named("team", "Équipe").await.unwrap();
        for (id, name, taken) in [
            ("team", "Another", "team"),
            ("analyst", "Another", "analyst"),
            ("new", " éQUIPE ", "team"),
            ("new", "analyst", "analyst"),
            ("new", "ANALYSTE", "analyst"),
            ("", "Propriétaire", "owner"),
        ] {
            let details =
                named(id, name).await.refused(Code::AlreadyExists, ErrorReason::RoleExists);
            assert_eq!(details.resource(), ("role", taken), "{id} {name}");
        }
        // The same in another account is nobody's business.
        let other = service.founding("dexem").called("other").open().await;
        other.makes_role("team", "analyst", &[]).await;
    });
}

#[test]
fn the_plan_is_told_and_so_is_a_model_without_such_roles() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").on_plan("professional").open().await;
        let refused = acme.create_role("olivia", "support", "analyst", &[]).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
        assert_eq!(
            (details.metadata("plan"), details.metadata("display_name")),
            ("enterprise", "support")
        );
        let refused = acme.create_role(SYSTEM, "support", "analyst", &[]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);

        let studio = service.founding("sitee").called("studio").open().await;
        let refused = studio.create_role(SYSTEM, "support", "", &[]).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::FixedByModel);
        assert_eq!(details.precondition(), "account/studio");
        let refused = studio.create_role("olivia", "support", "", &[]).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn the_first_of_several_errors_is_told() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").on_plan("starter").open().await;
        acme.has("adam", &[role("administrator")]).await;
        let token = acme.token().await;
        for (actor, id, permission, code, reason) in [
            ("adam", "analyst", "x.y", Code::InvalidArgument, ErrorReason::UnknownPermission),
            (
                "adam",
                "analyst",
                "reports.view",
                Code::PermissionDenied,
                ErrorReason::ActorLacksPermission,
            ),
            (
                "nobody",
                "analyst",
                "reports.view",
                Code::PermissionDenied,
                ErrorReason::ActorNotAMember,
            ),
            ("olivia", "analyst", "reports.view", Code::AlreadyExists, ErrorReason::RoleExists),
            ("olivia", "new", "reports.view", Code::FailedPrecondition, ErrorReason::PlanRequired),
        ] {
            acme.create_role(actor, id, "analyst", &[permission]).await.refused(code, reason);
        }
        assert_eq!(acme.token().await, token, "what is refused changes nothing");
        acme.account_by_hand(|account| account.state = AccountState::Closed).await;
        let refused = acme.create_role("olivia", "new", "analyst", &[]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::AccountClosed);
    });
}

#[test]
fn what_was_made_is_logged_and_audited() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.create_role("olivia", "support", "analyst", &["numbers.view"]).await.unwrap();
        let mut request = acme.update_role_request("olivia", "support");
        request.description = "Answers.".to_owned();
        acme.update_role(request).await.unwrap();
        acme.delete_role("olivia", "support").await.unwrap();
        let id = acme.account_id();
        let log = service.store().changes(&id, Revision(0), 10).await.unwrap();
        for row in &log[1..] {
            assert_eq!(row.changes, [Change::Roles]);
        }
        let audit = service.store().audit(&id, Revision(0), 10).await.unwrap();
        let role = |event: &serde_json::Value| event["roles"]["custom"]["support"].clone();
        let [made, changed, deleted] = &audit[1..] else { panic!("{audit:?}") };
        assert_eq!(role(&made.1.before), serde_json::Value::Null);
        assert_eq!(role(&made.1.after)["permissions"][0], "numbers.view");
        assert_eq!(role(&changed.1.before), role(&made.1.after));
        assert_eq!(role(&changed.1.after)["description"], "Answers.");
        assert_eq!(role(&deleted.1.before), role(&changed.1.after));
        assert_eq!(role(&deleted.1.after), serde_json::Value::Null);
        let methods: Vec<_> = audit[1..].iter().map(|(_, event)| event.method.as_str()).collect();
        assert_eq!(
            methods,
            ["RoleService.CreateRole", "RoleService.UpdateRole", "RoleService.DeleteRole"]
        );
    });
}

#[test]
fn after_a_downgrade_people_keep_the_role_and_nobody_is_given_it() {
    on_every_backend(async |service| {
        let acme = phone(&service).await;
        acme.makes_role("support", "analyst", &["numbers.view"]).await;
        acme.has("sam", &[role("support")]).await;
        acme.has("ines", &[]).await;
        acme.account_by_hand(|account| account.plan = Some(Name::parse("starter").unwrap())).await;
        assert_eq!(acme.decide("sam", "numbers.view", "").await, Decision::Allowed);
        let refused = acme.assign("olivia", "ines", role("support")).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
        let refused = acme.grants("olivia", "support", &["reports.view"]).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
        assert_eq!(details.metadata("plan"), "professional");
    });
}
