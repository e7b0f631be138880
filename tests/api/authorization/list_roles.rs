//! `ListRoles`.

use rolecall::grpc::proto::v1::{ErrorReason, ListRolesRequest, Role, RoleKind};
use tonic::{Code, Request};

use crate::harness::{Company, Refused, Spec, inner, on_every_backend, role};

fn request(company: &Company<'_>) -> ListRolesRequest {
    ListRolesRequest { account_id: company.id.clone(), ..ListRolesRequest::default() }
}

#[test]
fn each_product_has_the_roles_of_its_page() {
    on_every_backend(async |service| {
        for (model, expected) in [
            (
                "agendize",
                "administrator analytics billing button_management cdo chat_operator reader scheduler staff_administrator",
            ),
            ("sitee", "admin contributor manager marketing primary_admin user"),
            ("respond_io", "agent manager org_admin owner"),
            ("dexem", "administrator analyst owner"),
        ] {
            let company = service.founding(model).called(model).open().await;
            let roles = company.roles().await;
            let ids: Vec<_> = roles.iter().map(|role| role.role_id.as_str()).collect();
            assert_eq!(ids.join(" "), expected);
            for role in roles {
                assert_eq!(role.kind(), RoleKind::Standard);
                assert!(role.create_time.is_some() && role.create_time == role.update_time);
                assert!(!role.display_name.is_empty() && !role.etag.is_empty());
                assert!(role.permissions.is_sorted_by_key(|row| row.permission.clone()));
                assert!(!role.permissions.is_empty(), "{}", role.role_id);
            }
        }
    });
}

#[test]
fn permissions_from_the_licence_are_irrevocable() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let analyst = acme.role("analyst").await;
        let rows = |role: Role| -> Vec<_> {
            role.permissions.into_iter().map(|row| (row.permission, row.irrevocable)).collect()
        };
        assert_eq!(analyst.license, "analyst");
        assert_eq!(rows(analyst), [("reports.view".to_owned(), true)]);
        let administrator = rows(acme.role("administrator").await);
        assert!(administrator.contains(&("numbers.view".to_owned(), true)), "implied ones as well");
        assert!(administrator.iter().all(|(_, irrevocable)| *irrevocable));
        let sitee = service.founding("sitee").called("sitee").open().await;
        assert!(rows(sitee.role("user").await).iter().all(|(_, irrevocable)| !irrevocable));
    });
}

#[test]
fn people_are_counted_once_in_each_role_that_they_hold() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "olivia").await;
        acme.has("ada", &[role("agent").at("paris"), role("agent").at("lyon")]).await;
        acme.invite("olivia", "guest", &[role("agent").at("paris"), role("manager").at("lyon")])
            .await
            .unwrap();
        acme.invite("olivia", "ada", &[role("manager").at("lyon")]).await.unwrap();
        let counts = acme
            .roles()
            .await
            .into_iter()
            .map(|role| (role.role_id, role.active_member_count, role.invited_member_count));
        let counts: Vec<_> = counts.collect();
        let expected = [("agent", 1, 1), ("manager", 0, 2), ("org_admin", 1, 0), ("owner", 1, 0)];
        assert_eq!(counts, expected.map(|(id, active, invited)| (id.to_owned(), active, invited)));
    });
}

#[test]
fn pages_of_one_give_every_role_once_and_in_order() {
    on_every_backend(async |service| {
        for model in ["agendize", "sitee", "respond_io", "dexem"] {
            let company = service.founding(model).called(model).open().await;
            let everything = company.roles().await;
            for page_size in [1, 2, 1000, i32::MAX] {
                let mut asked = ListRolesRequest { page_size, ..request(&company) };
                let mut seen = Vec::new();
                loop {
                    let page =
                        inner(service.authorization().list_roles(asked.clone()).await).unwrap();
                    seen.extend(page.roles);
                    asked.page_token = page.next_page_token;
                    if asked.page_token.is_empty() {
                        break;
                    }
                    assert!(seen.len() < everything.len(), "no page leads nowhere");
                }
                assert_eq!(seen, everything, "{model} by {page_size}");
            }
        }
    });
}

#[test]
fn a_page_of_one_actor_does_not_go_on_for_another() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut asked = ListRolesRequest { page_size: 1, ..request(&acme) };
        let page = inner(service.authorization().list_roles(asked.clone()).await).unwrap();
        (asked.page_token, asked.actor_user_id) = (page.next_page_token, "olivia".to_owned());
        let refused = service.authorization().list_roles(asked).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
    });
}

#[test]
fn an_actor_needs_what_the_model_asks_of_listing_roles() {
    on_every_backend(async |service| {
        let messaging = service.founding("respond_io").called("messaging").open().await;
        messaging.opens("paris", "olivia").await;
        messaging.has("mark", &[role("manager").at("paris")]).await;
        messaging.has("ada", &[role("agent").at("paris")]).await;
        let tracking = service.founding("dexem").called("tracking").open().await;
        tracking.has("anna", &[role("administrator")]).await;
        for (company, actor, may) in [
            (&messaging, "olivia", true),
            (&messaging, "mark", true),
            (&messaging, "ada", false),
            (&tracking, "olivia", true),
            (&tracking, "anna", false),
        ] {
            let asked = ListRolesRequest { actor_user_id: actor.to_owned(), ..request(company) };
            let answer = service.authorization().list_roles(asked).await;
            if may {
                assert!(!answer.unwrap().into_inner().roles.is_empty(), "{actor}");
            } else {
                let reason = ErrorReason::ActorLacksPermission;
                let details = answer.refused(Code::PermissionDenied, reason);
                assert_eq!(details.metadata("operation"), "list_roles");
            }
        }
        let asked = ListRolesRequest { actor_user_id: "nobody".to_owned(), ..request(&tracking) };
        let refused = service.authorization().list_roles(asked).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotAMember);
    });
}

#[test]
fn names_are_in_the_language_of_the_caller_and_the_etag_is_not() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let mut asked = Request::new(request(&acme));
        asked.metadata_mut().insert("accept-language", "fr-CA, en;q=0.5".parse().unwrap());
        let french = service.authorization().list_roles(asked).await.unwrap().into_inner().roles;
        let english = acme.roles().await;
        assert_eq!(
            (english[2].display_name.as_str(), french[2].display_name.as_str()),
            ("Owner", "Propriétaire")
        );
        assert_ne!(english[2].description, french[2].description);
        acme.has("carl", &[role("analyst")]).await;
        let after = acme.roles().await;
        for ((one, other), third) in english.iter().zip(&french).zip(&after) {
            assert!(
                one.etag == other.etag && one.etag == third.etag,
                "who holds a role is not in it"
            );
        }
    });
}
