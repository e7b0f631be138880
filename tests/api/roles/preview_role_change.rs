//! `PreviewRoleChange`.

use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::{ErrorReason, PreviewRoleChangeResponse, UpdateRoleRequest};
use tonic::Code;

use crate::harness::{
    Company, Refused, SYSTEM, Spec, granted, inner, mask, on_every_backend, role,
};

/// To have a role grant exactly this.
fn granting(company: &Company<'_>, actor: &str, id: &str, all: &[&str]) -> UpdateRoleRequest {
    UpdateRoleRequest {
        permissions: all.iter().map(|name| (*name).to_owned()).collect(),
        update_mask: mask(&["permissions"]),
        ..company.update_role_request(actor, id)
    }
}

/// `ada +gained -lost; ada@paris …`, in the order of names.
fn told(preview: &PreviewRoleChangeResponse) -> Vec<String> {
    let mut told = Vec::new();
    for row in &preview.members {
        let who = &row.member.as_ref().unwrap().display_name;
        for scope in &row.scopes {
            let place = if scope.workspace_id.is_empty() { "" } else { "@" };
            let mut text = format!("{who}{place}{}", scope.workspace_id);
            for (sign, names) in [('+', &scope.gained_permissions), ('-', &scope.lost_permissions)]
            {
                names.iter().for_each(|name| text += &format!(" {sign}{name}"));
            }
            told.push(text);
        }
    }
    told.sort();
    told
}

#[test]
fn it_tells_who_really_gains_and_loses_and_changes_nothing() {
    on_every_backend(async |service| {
        let shop = service.founding("shop").on_plan("big").open().await;
        shop.opens("paris", "").await;
        shop.makes_role("helper", "basic", &["stock.view"]).await;
        let helper = || role("helper");
        shop.has("ada", &[helper()]).await;
        shop.has("bob", &[helper().at("paris"), role("clerk").at("paris")]).await;
        shop.has("cleo", &[helper().at("paris"), role("editor")]).await;
        shop.has("dan", &[helper()]).await;
        shop.by_hand("dan", |dan| dan.state = MemberState::Suspended).await;
        shop.has("eve", &[role("clerk")]).await;
        shop.invite(SYSTEM, "finn", &[helper()]).await.unwrap();
        let request = granting(&shop, SYSTEM, "helper", &["items.manage", "prices.view"]);
        let token = shop.token().await;
        let preview = shop.preview(&request).await.unwrap();
        assert_eq!(shop.token().await, token);
        assert_eq!(preview.gained_permissions, ["items.manage", "prices.view"]);
        assert_eq!(preview.lost_permissions, ["stock.view"]);
        let as_it_would_be = preview.role.clone().unwrap();
        assert_eq!(granted(&as_it_would_be), "items.manage items.view! prices.view");
        assert_eq!(
            (as_it_would_be.active_member_count, as_it_would_be.invited_member_count),
            (3, 1)
        );
        // Bob keeps the stock, and Cleo has the items, by another role. Nobody who may do nothing gains or loses.
        assert_eq!(
            told(&preview),
            [
                "ada +items.manage +prices.view -stock.view",
                "bob@paris +items.manage +prices.view",
                "cleo@paris +prices.view",
            ]
        );
        // It is what happens then.
        let mut changed = shop.update_role(request).await.unwrap();
        changed.update_time = as_it_would_be.update_time;
        changed.etag.clone_from(&as_it_would_be.etag);
        assert_eq!(changed, as_it_would_be);
    });
}

#[test]
fn pages_give_everybody_once() {
    on_every_backend(async |service| {
        let shop = service.founding("shop").on_plan("big").open().await;
        shop.opens("paris", "").await;
        shop.opens("lyon", "").await;
        shop.makes_role("helper", "basic", &[]).await;
        for (name, place) in [("a", "paris"), ("b", "lyon"), ("d", "paris"), ("e", "lyon")] {
            shop.has(name, &[role("helper").at(place), role("helper")]).await;
        }
        shop.has("c", &[role("helper")]).await;
        shop.assign(SYSTEM, "b", role("editor")).await.unwrap();
        let request = granting(&shop, "olivia", "helper", &["items.view", "stock.view"]);
        let whole = told(&shop.preview(&request).await.unwrap());
        assert_eq!(whole.len(), 7, "{whole:?}");
        for page_size in 1..4 {
            let mut asked = shop.preview_request(&request);
            asked.page_size = page_size;
            let (mut seen, mut pages) = (Vec::new(), 0);
            loop {
                let page = inner(service.roles().preview_role_change(asked.clone()).await).unwrap();
                seen.extend(told(&page));
                pages += 1;
                asked.page_token = page.next_page_token;
                if asked.page_token.is_empty() {
                    break;
                }
            }
            seen.sort();
            assert_eq!((seen, pages), (whole.clone(), (5 + page_size - 1) / page_size));
        }
        // A page of one change does not go on for another.
        let mut asked = shop.preview_request(&request);
        asked.page_size = 1;
        let page = inner(service.roles().preview_role_change(asked.clone()).await).unwrap();
        asked.page_token = page.next_page_token;
        asked.permissions.pop();
        let refused = service.roles().preview_role_change(asked).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
    });
}

#[test]
fn it_is_refused_for_what_the_change_would_be_and_to_who_may_not_see_people() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("adam", &[role("administrator")]).await;
        for (actor, id, all, code, reason) in [
            (
                "adam",
                "analyst",
                "reports.view",
                Code::PermissionDenied,
                ErrorReason::ActorLacksPermission,
            ),
            ("olivia", "none", "reports.view", Code::NotFound, ErrorReason::RoleNotFound),
            (
                "olivia",
                "owner",
                "reports.view",
                Code::FailedPrecondition,
                ErrorReason::FixedByModel,
            ),
            (
                "olivia",
                "analyst",
                "billing.view",
                Code::FailedPrecondition,
                ErrorReason::PermissionIrrevocable,
            ),
        ] {
            let refused = acme.preview(&granting(&acme, actor, id, &[all])).await;
            refused.refused(code, reason);
        }
        // Nothing would change: nobody gains or loses.
        let preview = acme.preview(&granting(&acme, "olivia", "analyst", &["reports.view"])).await;
        let preview = preview.unwrap();
        assert_eq!(preview.role.unwrap(), acme.role("analyst").await);
        assert!(preview.gained_permissions.is_empty() && preview.members.is_empty());
    });
}
