//! `ListAssignableRoles`.

use rolecall::domain::account::AccountState;
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::{
    AssignableRole, ErrorReason, ListAssignableRolesRequest, ListAssignableRolesResponse, RoleKind,
};
use tonic::{Code, Status};

use crate::harness::{Company, Refused, SYSTEM, Spec, inner, on_every_backend, role};

fn request(company: &Company<'_>, actor: &str, at: &str) -> ListAssignableRolesRequest {
    ListAssignableRolesRequest {
        account_id: company.id.clone(),
        workspace_id: at.to_owned(),
        actor_user_id: actor.to_owned(),
        ..ListAssignableRolesRequest::default()
    }
}

async fn try_list(
    company: &Company<'_>,
    actor: &str,
    at: &str,
) -> Result<ListAssignableRolesResponse, Status> {
    let request = request(company, actor, at);
    inner(company.service.roles().list_assignable_roles(request).await)
}

async fn list(company: &Company<'_>, actor: &str, at: &str) -> Vec<AssignableRole> {
    try_list(company, actor, at).await.unwrap().roles
}

fn ids(roles: &[AssignableRole]) -> String {
    roles.iter().map(|role| role.role_id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_listed_is_what_can_be_given() {
    on_every_backend(async |service| {
        let messaging = service.founding("respond_io").called("messaging").open().await;
        messaging.opens("paris", "olivia").await;
        messaging.has("mark", &[role("manager").at("paris")]).await;
        messaging.has("ada", &[role("agent").at("paris")]).await;
        let tracking = service.founding("dexem").called("tracking").open().await;
        tracking.has("anna", &[role("administrator")]).await;
        tracking.has("carl", &[role("analyst")]).await;
        tracking.makes_role("support", "analyst", &[]).await;
        tracking.makes_role("money", "analyst", &["billing.view"]).await;
        let studio = service.founding("sitee").called("studio").open().await;
        studio.has("andy", &[role("admin")]).await;
        for (company, actor, at, expected) in [
            (&messaging, "olivia", "paris", "agent manager owner"),
            (&messaging, "mark", "paris", "agent"),
            (&messaging, "ada", "paris", ""),
            (&messaging, "mark", "", ""),
            (&messaging, "olivia", "", "org_admin"),
            (&messaging, SYSTEM, "paris", "agent manager owner"),
            (&tracking, "olivia", "", "administrator analyst owner money support"),
            (&tracking, "anna", "", "administrator analyst support"),
            (&tracking, "carl", "", ""),
            (&studio, "andy", "", "admin contributor manager marketing user"),
        ] {
            let listed = list(company, actor, at).await;
            assert_eq!(ids(&listed), expected, "{actor} in {}@{at}", company.id);
            company.has("newcomer", &[]).await;
            for role_of_account in company.roles().await {
                let mut request = company.assign_request(
                    actor,
                    "newcomer",
                    role(&role_of_account.role_id).at(at),
                );
                request.validate_only = true;
                let given = service.authorization().assign_role(request).await;
                let row = listed.iter().find(|row| row.role_id == role_of_account.role_id);
                let told = row.is_some_and(|row| row.can_assign);
                // The system may give what only its present holder could pass on: that there are too many then is another matter.
                let can = given.is_ok()
                    || given.is_err_and(|status| status.message().contains("at most"));
                assert_eq!(told, can, "{} by {actor}", role_of_account.role_id);
            }
            company.by_hand("newcomer", |newcomer| newcomer.state = MemberState::Revoked).await;
        }
    });
}

#[test]
fn options_come_with_their_values_defaults_and_names_in_both_languages() {
    on_every_backend(async |service| {
        let shop = service.founding("shop").on_plan("medium").open().await;
        let clerk = list(&shop, "olivia", "").await.remove(0);
        assert_eq!((clerk.role_id.as_str(), clerk.kind()), ("clerk", RoleKind::Standard));
        let names = clerk.display_name.unwrap();
        assert_eq!((names.en.as_str(), names.fr.as_str()), ("Clerk", "Vendeur"));
        assert_eq!(clerk.description.unwrap().fr, "Vend.");
        assert!(!clerk.exclusive && clerk.can_assign && clerk.can_invite);
        let [cashier, shelf] = &clerk.options[..] else { panic!("{:?}", clerk.options) };
        assert_eq!((cashier.option.as_str(), cashier.default_value.as_str()), ("cashier", "off"));
        assert_eq!(cashier.display_name.as_ref().unwrap().fr, "Caisse");
        let values = |option: &rolecall::grpc::proto::v1::AssignableOption| -> Vec<_> {
            let values = option.values.iter();
            values.map(|value| (value.value.clone(), value.can_set)).collect()
        };
        assert_eq!(values(cashier), [("off".to_owned(), true), ("on".to_owned(), true)]);
        // The plan is a higher one: only the default can be set.
        assert_eq!(shelf.plan, "big");
        assert_eq!(values(shelf), [("back".to_owned(), false), ("front".to_owned(), true)]);
        assert_eq!(shelf.values[0].display_name.as_ref().unwrap().fr, "Derrière");
        assert!(cashier.values[0].display_name.is_none());
        // Who lacks what a value gives can't set it.
        shop.has("edith", &[role("editor")]).await;
        let clerk = list(&shop, "edith", "").await.remove(0);
        assert_eq!(values(&clerk.options[0]), [("off".to_owned(), true), ("on".to_owned(), false)]);
    });
}

#[test]
fn plans_closed_accounts_and_unknown_workspaces_leave_nothing_to_give() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &[]).await;
        acme.has("carl", &[role("analyst")]).await;
        acme.account_by_hand(|account| {
            account.plan = Some("starter".to_owned().try_into().unwrap())
        })
        .await;
        assert_eq!(ids(&list(&acme, "olivia", "").await), "administrator analyst owner");
        assert_eq!(ids(&list(&acme, "olivia", "nowhere").await), "", "no role is held there");
        let shop = service.founding("shop").called("shop").on_plan("big").open().await;
        let refused = try_list(&shop, "olivia", "nowhere").await;
        refused.refused(Code::NotFound, ErrorReason::WorkspaceNotFound);
        shop.has("carl", &[role("clerk")]).await;
        assert_eq!(ids(&list(&shop, "carl", "nowhere").await), "");
        let refused = try_list(&shop, "nobody", "").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotAMember);
        shop.by_hand("carl", |carl| carl.state = MemberState::Suspended).await;
        let refused = try_list(&shop, "carl", "").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotAMember);
        shop.account_by_hand(|account| account.state = AccountState::Closed).await;
        assert_eq!(ids(&list(&shop, "olivia", "").await), "");
    });
}

#[test]
fn pages_of_one_give_every_role_once_and_in_order() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &[]).await;
        let whole = list(&acme, "olivia", "").await;
        let mut asked = request(&acme, "olivia", "");
        asked.page_size = 1;
        let mut seen = Vec::new();
        loop {
            let page = service.roles().list_assignable_roles(asked.clone()).await;
            let page = inner(page).unwrap();
            seen.extend(page.roles);
            asked.page_token = page.next_page_token;
            if asked.page_token.is_empty() {
                break;
            }
        }
        assert_eq!(seen, whole);
    });
}
