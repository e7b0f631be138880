//! `UpdateWorkspace`.

use rolecall::grpc::proto::v1::ErrorReason;
use tonic::Code;

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn a_workspace_is_renamed_by_whoever_edits_workspaces() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        let refused = acme.rename_workspace("mark", "paris", "Paris").await;
        let details = refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "edit_workspaces");
        for actor in ["olivia", SYSTEM] {
            let refused = acme.rename_workspace(actor, "lyon", "Lyon").await;
            refused.refused(Code::NotFound, ErrorReason::WorkspaceNotFound);
        }
        let answer = acme.rename_workspace("olivia", "paris", "Paris").await.unwrap();
        assert_eq!(answer.workspace.as_ref().unwrap().display_name, "Paris");
        assert_eq!(answer.consistency_token, acme.token().await);
        assert_eq!(acme.rename_workspace("olivia", "paris", "Paris").await.unwrap(), answer);
        // A closed one is still called something.
        acme.close_workspace("olivia", "paris").await.unwrap();
        acme.rename_workspace("olivia", "paris", "Paris (closed)").await.unwrap();
    });
}
