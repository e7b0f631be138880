//! `UpdateAccount`.

use prost_types::FieldMask;
use rolecall::grpc::proto::v1::{ErrorReason, UpdateAccountRequest};
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

fn mask(paths: &[&str]) -> Option<FieldMask> {
    Some(FieldMask { paths: paths.iter().map(|path| (*path).to_owned()).collect() })
}

/// What of an account can be changed, as text.
async fn told(acme: &Company<'_>) -> String {
    let account = acme.account().await;
    format!("{} {} {:?}", account.display_name, account.plan, account.seat_limit)
}

async fn acme(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").on_plan("growth").with_seats(7).open().await;
    acme.opens("paris", "olivia").await;
    acme
}

#[test]
fn what_is_set_is_changed_or_what_the_mask_names() {
    on_every_backend(async |service| {
        let acme = acme(&service).await;
        let blank = acme.update_account_request("olivia");
        for (request, expected) in [
            (
                UpdateAccountRequest { display_name: "Acme".to_owned(), ..blank.clone() },
                "Acme growth Some(7)",
            ),
            (
                UpdateAccountRequest { plan: "advanced".to_owned(), ..blank.clone() },
                "Acme advanced Some(7)",
            ),
            (
                UpdateAccountRequest { seat_limit: Some(0), ..blank.clone() },
                "Acme advanced Some(0)",
            ),
            // What the mask does not name plays no part.
            (
                UpdateAccountRequest {
                    plan: "growth".to_owned(),
                    seat_limit: Some(9),
                    update_mask: mask(&["plan"]),
                    ..blank.clone()
                },
                "Acme growth Some(0)",
            ),
            (
                UpdateAccountRequest { update_mask: mask(&["seat_limit"]), ..blank.clone() },
                "Acme growth None",
            ),
            // All of it, empty: no name, the lowest plan, any number.
            (UpdateAccountRequest { update_mask: mask(&["*"]), ..blank.clone() }, " starter None"),
        ] {
            let before = acme.token().await;
            let answer = acme.update_account(request.clone()).await.unwrap();
            assert_eq!(told(&acme).await, expected);
            assert_eq!(answer.account, Some(acme.account().await));
            assert_eq!(answer.consistency_token, acme.token().await);
            assert_ne!(answer.consistency_token, before);
            // The same again changes nothing, and nor does nothing.
            assert_eq!(acme.update_account(request).await.unwrap(), answer);
            assert_eq!(acme.update_account(blank.clone()).await.unwrap(), answer);
        }
    });
}

#[test]
fn a_mask_names_what_can_be_changed_and_a_plan_is_one_of_the_models() {
    on_every_backend(async |service| {
        let acme = acme(&service).await;
        for path in ["state", "model_id", "", "Plan", "display_name.x"] {
            let update_mask = mask(&["plan", path]);
            let refused = acme
                .update_account(UpdateAccountRequest {
                    update_mask,
                    ..acme.update_account_request(SYSTEM)
                })
                .await;
            let details = refused.refused(Code::InvalidArgument, ErrorReason::InvalidUpdateMask);
            assert_eq!((details.fields(), details.metadata("path")), (vec!["update_mask"], path));
        }
        let plan = "gold".to_owned();
        // Malformed comes first: nobody needs to be permitted to be told so.
        let refused = acme
            .update_account(UpdateAccountRequest { plan, ..acme.update_account_request("nobody") })
            .await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::UnknownPlan);
        assert_eq!(details.metadata("plan"), "gold");
        let sitee = service.founding("sitee").called("sitee").open().await;
        let plan = "starter".to_owned();
        let refused = sitee
            .update_account(UpdateAccountRequest { plan, ..sitee.update_account_request("olivia") })
            .await;
        refused.refused(Code::InvalidArgument, ErrorReason::UnknownPlan);
    });
}

#[test]
fn on_a_lower_plan_people_keep_what_they_have_and_get_nothing_new() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let masked = || role("agent").at("paris").with("mask_email", "on");
        acme.has("ada", &[masked()]).await;
        let plan = "starter".to_owned();
        acme.update_account(UpdateAccountRequest { plan, ..acme.update_account_request("olivia") })
            .await
            .unwrap();
        let answer = acme.check("ada", "messages.view", "paris").await;
        assert!(answer.field_access.contains_key("contact.email"), "{answer:?}");
        assert_eq!(acme.held_by("ada").await, ["agent@paris mask_email=on"]);
        let refused = acme.invite("olivia", "new", &[masked()]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::PlanRequired);
    });
}

/// INV-SEAT.
#[test]
fn a_lower_seat_limit_keeps_everybody_and_refuses_the_next() {
    on_every_backend(async |service| {
        let acme = acme(&service).await;
        for name in ["ada", "bob"] {
            acme.has(name, &[role("agent").at("paris")]).await;
        }
        let limited =
            UpdateAccountRequest { seat_limit: Some(1), ..acme.update_account_request(SYSTEM) };
        acme.update_account(limited).await.unwrap();
        let seats = acme.seats().await;
        assert_eq!((seats.limit, seats.used, seats.available), (Some(1), 2, Some(0)));
        acme.assign("olivia", "ada", role("manager").at("paris")).await.unwrap();
        let refused = acme.try_add(SYSTEM, "cem", &[]).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        let update_mask = mask(&["seat_limit"]);
        acme.update_account(UpdateAccountRequest {
            update_mask,
            ..acme.update_account_request(SYSTEM)
        })
        .await
        .unwrap();
        acme.has("cem", &[]).await;
    });
}

#[test]
fn who_manages_the_account_changes_it() {
    on_every_backend(async |service| {
        let acme = acme(&service).await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        let rename = |actor: &str| UpdateAccountRequest {
            display_name: "Other".to_owned(),
            ..acme.update_account_request(actor)
        };
        let refused = acme.update_account(rename("mark")).await;
        let details = refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "manage_account");
        acme.update_account(rename("olivia")).await.unwrap();
        let nowhere = Company { id: "nowhere".to_owned(), ..acme.clone() };
        let refused = nowhere.update_account(nowhere.update_account_request(SYSTEM)).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
    });
}
