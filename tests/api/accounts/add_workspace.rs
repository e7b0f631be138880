//! `AddWorkspace`.

use rolecall::grpc::proto::v1::ErrorReason;
use tonic::Code;

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn who_founds_a_workspace_owns_it() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.has("mark", &[]).await;
        let answer = acme.try_workspace("olivia", "paris", "mark").await.unwrap();
        assert_eq!(answer.workspace.unwrap().workspace_id, "paris");
        assert_eq!(answer.consistency_token, acme.token().await);
        assert_eq!(acme.held_by("mark").await, ["owner@paris"]);
        assert_eq!(acme.held_by("olivia").await, ["org_admin"]);
    });
}

#[test]
fn a_location_of_agendize_has_no_founder() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        let refused = acme.try_workspace("olivia", "paris", "olivia").await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::RoleNotHeldAtLevel);
        assert_eq!(details.fields(), ["founder_user_id"]);
        acme.try_workspace("olivia", "paris", "").await.unwrap();
        assert_eq!(acme.held_by("olivia").await, ["administrator"]);
    });
}

#[test]
fn in_models_without_workspaces_the_system_alone_adds_one() {
    on_every_backend(async |service| {
        for model in ["sitee", "dexem"] {
            let company = service.founding(model).called(model).open().await;
            let refused = company.try_workspace("olivia", "paris", "").await;
            let details =
                refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
            assert_eq!(details.metadata("operation"), "add_workspaces");
            company.try_workspace(SYSTEM, "paris", "").await.unwrap();
        }
    });
}

#[test]
fn a_workspace_is_added_once_and_by_whoever_manages_the_organization() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        let refused = acme.try_workspace("mark", "lyon", "").await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.try_workspace("olivia", "paris", "").await;
        let details = refused.refused(Code::AlreadyExists, ErrorReason::WorkspaceExists);
        assert_eq!(details.resource(), ("workspace", "paris"));
        let guest = acme.invite("mark", "guest", &[role("agent").at("paris")]).await.unwrap();
        let guest = guest.invitation.unwrap().member_id;
        let refused = acme.try_workspace("olivia", "lyon", &guest).await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
        assert_eq!(details.metadata("state"), "invited");
    });
}
