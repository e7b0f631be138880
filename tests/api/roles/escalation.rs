//! Nobody gets more by a role than they hold, by whatever way (INV-DELEGATE).
//!
//! In the shop, `edith` changes roles and manages people, and knows nothing of prices and money.

use rolecall::grpc::proto::v1::{Decision, ErrorReason, Role};
use tonic::{Code, Status};

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, mask, on_every_backend, role};

async fn shop(service: &Service) -> Company<'_> {
    let shop = service.founding("shop").on_plan("big").open().await;
    shop.opens("paris", "").await;
    shop.has("edith", &[role("editor")]).await;
    shop.has("carl", &[]).await;
    shop
}

#[track_caller]
fn exceeds(answer: Result<Role, Status>, permission: &str) {
    let details = answer.refused(Code::PermissionDenied, ErrorReason::ExceedsOwnPermissions);
    assert_eq!(details.metadata("permission"), permission);
}

#[test]
fn nobody_makes_a_role_that_holds_more_than_they_do() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        shop.create_role("edith", "fine", "basic", &["items.manage"]).await.unwrap();
        exceeds(shop.create_role("edith", "new", "basic", &["prices.view"]).await, "prices.view");
        // Also not on a plan that the account may have one day.
        exceeds(shop.create_role("edith", "new", "basic", &["reports.view"]).await, "reports.view");
        // Nor by a licence.
        exceeds(shop.create_role("edith", "new", "full", &[]).await, "prices.manage");
        shop.create_role(SYSTEM, "new", "full", &[]).await.unwrap();
        shop.create_role("olivia", "newer", "chief", &[]).await.unwrap();
    });
}

#[test]
fn nobody_changes_a_role_into_more_than_they_hold_or_one_that_holds_more() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        shop.create_role("edith", "fine", "basic", &[]).await.unwrap();
        for id in ["fine", "clerk"] {
            let wanted = ["items.view", "prices.view"];
            exceeds(shop.grants("edith", id, &wanted).await, "prices.view");
        }
        exceeds(shop.licenses("edith", "fine", "full").await, "prices.manage");
        exceeds(shop.licenses("edith", "fine", "chief").await, "items.import");
        shop.grants("edith", "clerk", &["items.view", "items.manage"]).await.unwrap();
        shop.grants("edith", "fine", &["items.view", "stock.view"]).await.unwrap();
        // Whoever holds more than she does is not hers to touch: nor to take from.
        shop.makes_role("pricing", "basic", &["prices.view"]).await;
        exceeds(shop.grants("edith", "pricing", &["items.view"]).await, "prices.view");
        let mut named = shop.update_role_request("edith", "pricing");
        named.display_name = "Other".to_owned();
        exceeds(shop.update_role(named).await, "prices.view");
        let refused = shop.delete_role("edith", "pricing").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        shop.delete_role("edith", "fine").await.unwrap();
    });
}

#[test]
fn nobody_promotes_themselves_by_a_role_that_they_hold() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        shop.makes_role("mine", "basic", &[]).await;
        shop.assign(SYSTEM, "edith", role("mine")).await.unwrap();
        let wanted = ["items.view", "prices.view"];
        exceeds(shop.grants("edith", "mine", &wanted).await, "prices.view");
        exceeds(shop.licenses("edith", "mine", "full").await, "prices.manage");
        assert_eq!(shop.decide("edith", "prices.view", "").await, Decision::Denied);
        // What they hold by another role is no gain, and to take from it is no gain either.
        shop.grants("edith", "mine", &["items.view", "stock.view"]).await.unwrap();
        shop.grants("edith", "mine", &["items.view"]).await.unwrap();
        // Held account-wide it counts everywhere; what is held in one workspace does not count for the account.
        shop.makes_role("local", "basic", &["prices.view"]).await;
        shop.assign(SYSTEM, "edith", role("local").at("paris")).await.unwrap();
        exceeds(shop.grants("edith", "mine", &wanted).await, "prices.view");
        let more = ["items.view", "prices.view", "stock.view"];
        exceeds(shop.grants("edith", "local", &more).await, "prices.view");
    });
}

#[test]
fn an_option_that_a_licence_held_back_is_not_set_free_by_whoever_lacks_what_it_gives() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        // She holds the floor of the highest licence but for the money, which is what the option gives.
        let floor = ["items.import", "items.manage", "prices.manage", "reports.view", "stock.view"];
        let all_but_money: Vec<_> =
            floor.into_iter().filter(|name| *name != "items.import").collect();
        shop.makes_role("much", "basic", &all_but_money).await;
        shop.assign(SYSTEM, "edith", role("much")).await.unwrap();
        shop.create_role("edith", "till", "full", &[]).await.unwrap();
        shop.assign("olivia", "carl", role("till").with("cashier", "on")).await.unwrap();
        assert_eq!(shop.decide("carl", "money.view", "").await, Decision::Denied);
        let refused = shop.licenses("edith", "till", "chief").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        shop.licenses("olivia", "till", "chief").await.unwrap();
        assert_eq!(shop.decide("carl", "money.view", "").await, Decision::Allowed);
    });
}

#[test]
fn a_dry_run_and_a_preview_are_refused_for_the_same() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        shop.makes_role("mine", "basic", &[]).await;
        let mut request = shop.update_role_request("edith", "mine");
        request.permissions = vec!["items.view".to_owned(), "prices.view".to_owned()];
        request.update_mask = mask(&["permissions"]);
        let refused = shop.preview(&request).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        request.validate_only = true;
        exceeds(shop.update_role(request).await, "prices.view");
    });
}
