//! `UpdateMember`.

use rolecall::grpc::proto::v1::{ErrorReason, Member};
use tonic::Code::{FailedPrecondition, InvalidArgument, NotFound, PermissionDenied};

use crate::harness::{Refused, SYSTEM, Spec, mask, on_every_backend, role};

#[test]
fn what_is_named_changes_and_everything_else_stays() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let before = acme.has("mark", &[role("manager").at("paris")]).await;
        let mut request = acme.update_request("olivia", "mark");
        request.display_name = "Mark M.".to_owned();
        request.locale = "fr-CH".to_owned();
        request.attributes = [("region".to_owned(), "west".to_owned())].into();
        let after = acme.update(request.clone()).await.unwrap();
        let expected = Member {
            display_name: "Mark M.".to_owned(),
            locale: "fr-CH".to_owned(),
            attributes: request.attributes.clone(),
            update_time: after.update_time,
            ..before
        };
        assert_eq!((&after, &acme.member("mark").await), (&expected, &expected));
        // The same again changes nothing.
        let token = acme.token().await;
        assert_eq!(acme.update(request.clone()).await.unwrap(), expected);
        assert_eq!(acme.token().await, token);
        // What is empty is left alone, unless it is named.
        let empty = acme.update_request("olivia", "mark");
        assert_eq!(acme.update(empty.clone()).await.unwrap(), expected);
        request.update_mask = mask(&["locale"]);
        (request.locale, request.display_name) = (String::new(), "ignored".to_owned());
        let after = acme.update(request).await.unwrap();
        assert_eq!((after.locale.as_str(), after.display_name.as_str()), ("", "Mark M."));
        let mut everything = empty;
        everything.update_mask = mask(&["*"]);
        let after = acme.update(everything).await.unwrap();
        assert_eq!((after.display_name.as_str(), after.attributes.len()), ("", 0));
    });
}

#[test]
fn everybody_names_themselves_and_nobody_says_what_visibilities_compare_of_them() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        for who in ["ada", "olivia"] {
            let mut request = acme.update_request(who, who);
            request.display_name = "Me".to_owned();
            assert_eq!(acme.update(request.clone()).await.unwrap().display_name, "Me");
            request.attributes = [("region".to_owned(), "everywhere".to_owned())].into();
            let reason = if who == "ada" {
                ErrorReason::ActorLacksPermission
            } else {
                ErrorReason::SelfChange
            };
            acme.update(request).await.refused(PermissionDenied, reason);
        }
        acme.suspend(SYSTEM, "ada").await.unwrap();
        let mut request = acme.update_request("ada", "ada");
        request.display_name = "Still me".to_owned();
        acme.update(request).await.refused(PermissionDenied, ErrorReason::ActorNotAMember);
    });
}

#[test]
fn nobody_changes_who_holds_more_or_is_gone() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("andy", &[role("admin")]).await;
        acme.has("anna", &[role("user")]).await;
        let request = |actor: &str, whom: &str| {
            let mut request = acme.update_request(actor, whom);
            request.display_name = "X".to_owned();
            request
        };
        let refused = acme.update(request("andy", "olivia")).await;
        refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        let refused = acme.update(request("anna", "andy")).await;
        let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "edit_members");
        acme.update(request("andy", "anna")).await.unwrap();
        acme.update(request("olivia", "andy")).await.unwrap();
        let refused = acme.update(request("olivia", "nobody")).await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
        acme.revoke("andy", "anna", "").await.unwrap();
        let refused = acme.update(request("andy", "anna")).await;
        refused.refused(FailedPrecondition, ErrorReason::MemberState);
    });
}

#[test]
fn what_is_no_attribute_or_no_field_is_refused() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("anna", &[role("user")]).await;
        let mut request = acme.update_request(SYSTEM, "anna");
        request.update_mask = mask(&["locale", "email"]);
        let refused = acme.update(request.clone()).await;
        let details = refused.refused(InvalidArgument, ErrorReason::InvalidUpdateMask);
        assert_eq!((details.fields(), details.metadata("path")), (vec!["update_mask"], "email"));
        request.update_mask = None;
        request.attributes = [("Région".to_owned(), "x".to_owned())].into();
        let refused = acme.update(request).await;
        let details = refused.refused(InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(details.fields(), ["attributes[Région]"]);
    });
}
