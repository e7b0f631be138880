//! `GetRole`.

use rolecall::grpc::proto::v1::{ErrorReason, GetRoleRequest};
use tonic::{Code, Request};

use crate::harness::{Refused, inner, on_every_backend, role};

#[test]
fn a_role_is_read_as_it_is_listed() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.makes_role("support", "analyst", &["numbers.view"]).await;
        acme.has("sam", &[role("support")]).await;
        for listed in acme.roles().await {
            let request = GetRoleRequest {
                account_id: acme.id.clone(),
                role_id: listed.role_id.clone(),
                ..GetRoleRequest::default()
            };
            let mut french = Request::new(request.clone());
            french.metadata_mut().insert("accept-language", "fr".parse().unwrap());
            let read = inner(service.roles().get_role(request).await).unwrap();
            assert_eq!(read.role.unwrap(), listed);
            assert_eq!(read.consistency_token, acme.token().await);
            let french = inner(service.roles().get_role(french).await).unwrap().role.unwrap();
            assert_eq!(french.etag, listed.etag);
            if listed.role_id == "owner" {
                assert_eq!(french.display_name, "Propriétaire");
            }
        }
    });
}

#[test]
fn an_actor_needs_what_listing_roles_needs() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("adam", &[role("administrator")]).await;
        let ask = async |actor: &str, id: &str| {
            let request = GetRoleRequest {
                account_id: acme.id.clone(),
                role_id: id.to_owned(),
                actor_user_id: actor.to_owned(),
                ..GetRoleRequest::default()
            };
            inner(service.roles().get_role(request).await)
        };
        ask("olivia", "analyst").await.unwrap();
        let refused = ask("adam", "none").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        let details =
            ask("olivia", "none").await.refused(Code::NotFound, ErrorReason::RoleNotFound);
        assert_eq!(details.resource(), ("role", "none"));
    });
}
