//! `CloseWorkspace` and `ReopenWorkspace`.

use rolecall::grpc::proto::v1::{
    Decision, DecisionReason, ErrorReason, ListAuthorizedMembersRequest,
    ListAuthorizedWorkspacesRequest, ListPermissionsRequest, ListUserAccountsRequest,
    UpdateAssignmentRequest, WorkspaceState,
};
use tonic::Code::{FailedPrecondition, NotFound, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Spec, inner, on_every_backend, role};

async fn opens_two(acme: &Company<'_>) {
    for workspace in ["lyon", "paris"] {
        acme.opens(workspace, "").await;
    }
}

#[test]
fn in_a_closed_workspace_nobody_may_do_anything_whatever_they_hold_where() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        opens_two(&acme).await;
        acme.has("ada", &[role("scheduler").at("paris")]).await;
        let before = acme.check("ada", "appointments.schedule", "paris").await;
        assert_eq!(before.decision(), Decision::Allowed);
        let closed = acme.close_workspace("olivia", "paris").await.unwrap();
        assert_eq!(closed.workspace.as_ref().unwrap().state(), WorkspaceState::Closed);
        assert_eq!(closed.consistency_token, acme.token().await);
        for who in ["ada", "olivia"] {
            let mut request = acme.check_request(who, "appointments.schedule", "paris");
            request.explain = true;
            let answer = acme.ask(request).await;
            assert_eq!(answer.decision(), Decision::Denied);
            assert_eq!(answer.reason(), DecisionReason::WorkspaceClosed);
            let explanation = answer.explanation.unwrap();
            assert_eq!((explanation.assignments.len(), explanation.would_grant), (1, vec![]));
        }
        let stranger = acme.check("nobody", "appointments.schedule", "paris").await;
        assert_eq!(stranger.reason(), DecisionReason::NotAMember);
        for at in ["lyon", ""] {
            let beside = acme.check("olivia", "appointments.schedule", at).await;
            assert_eq!(beside.decision(), Decision::Allowed);
        }
        // Closed again it stays as it is; what is held there, and its seat, are kept.
        assert_eq!(acme.close_workspace(SYSTEM, "paris").await.unwrap(), closed);
        assert_eq!(acme.held_by("ada").await, ["scheduler@paris"]);
        assert_eq!(acme.seats().await.used, 1);
        let open = acme.reopen_workspace("olivia", "paris").await.unwrap();
        assert_eq!(open.workspace.as_ref().unwrap().state(), WorkspaceState::Active);
        assert_eq!(acme.reopen_workspace("olivia", "paris").await.unwrap(), open);
        let after = acme.check("ada", "appointments.schedule", "paris").await;
        assert_eq!((after.decision(), after.assignment), (before.decision(), before.assignment));
    });
}

#[test]
fn lists_leave_a_closed_workspace_out_and_sign_in_marks_it() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        opens_two(&acme).await;
        acme.has("ada", &[role("scheduler").at("paris"), role("scheduler").at("lyon")]).await;
        acme.close_workspace(SYSTEM, "paris").await.unwrap();
        let account_id = acme.id.clone();
        let (permission, at) = ("appointments.schedule".to_owned(), "paris".to_owned());
        let members = ListAuthorizedMembersRequest {
            account_id: account_id.clone(),
            permission: permission.clone(),
            workspace_id: at.clone(),
            ..ListAuthorizedMembersRequest::default()
        };
        let mut client = service.authorization();
        assert_eq!(inner(client.list_authorized_members(members).await).unwrap().members, []);
        let permissions = ListPermissionsRequest {
            account_id: account_id.clone(),
            user_id: "olivia".to_owned(),
            workspace_id: at,
            ..ListPermissionsRequest::default()
        };
        assert_eq!(inner(client.list_permissions(permissions).await).unwrap().permissions, []);
        for who in ["ada", "olivia"] {
            let workspaces = ListAuthorizedWorkspacesRequest {
                account_id: account_id.clone(),
                user_id: who.to_owned(),
                permission: permission.clone(),
                ..ListAuthorizedWorkspacesRequest::default()
            };
            let found = inner(client.list_authorized_workspaces(workspaces).await).unwrap();
            let found: Vec<_> = found.workspaces.iter().map(|row| &row.workspace_id).collect();
            assert_eq!(found, ["lyon"], "{who}");
        }
        let accounts = ListUserAccountsRequest {
            user_id: "ada".to_owned(),
            ..ListUserAccountsRequest::default()
        };
        let found = inner(client.list_user_accounts(accounts).await).unwrap().accounts.remove(0);
        let found: Vec<_> =
            found.workspaces.iter().map(|row| (row.workspace_id.as_str(), row.state())).collect();
        assert_eq!(found, [("lyon", WorkspaceState::Active), ("paris", WorkspaceState::Closed)]);
    });
}

/// INV-CLOSED.
#[test]
fn nobody_is_given_anything_in_a_closed_workspace() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        for workspace in ["lyon", "paris"] {
            acme.opens(workspace, "olivia").await;
        }
        let agent = || role("agent").at("paris");
        let ada = acme.has("ada", &[agent()]).await;
        acme.has("bob", &[]).await;
        acme.forms("sales", "paris").await;
        acme.forms("west", "paris").await;
        acme.join("olivia", "ada", "west").await.unwrap();
        acme.close_workspace("olivia", "paris").await.unwrap();
        let token = acme.token().await;
        let restricted = || agent().with("no_shortcuts", "on");
        let other_options = acme.update_assignment_request("olivia", "ada", restricted());
        let by_id = UpdateAssignmentRequest {
            assignment_id: ada.assignments[0].assignment_id.clone(),
            role_id: String::new(),
            workspace_id: String::new(),
            ..other_options.clone()
        };
        for refused in [
            acme.update_assignment(other_options).await.map(|_| ()),
            acme.update_assignment(by_id).await.map(|_| ()),
            acme.assign("olivia", "bob", agent()).await.map(|_| ()),
            acme.assign("olivia", "ada", role("manager").at("paris")).await.map(|_| ()),
            acme.assign("olivia", "ada", restricted()).await.map(|_| ()),
            acme.invite(SYSTEM, "new", &[role("agent").at("lyon"), agent()]).await.map(|_| ()),
            acme.try_add(SYSTEM, "new", &[agent()]).await.map(|_| ()),
            acme.try_team(SYSTEM, "east", "paris").await.map(|_| ()),
            acme.join("olivia", "ada", "sales").await.map(|_| ()),
        ] {
            let details = refused.refused(FailedPrecondition, ErrorReason::WorkspaceClosed);
            assert_eq!(details.metadata("workspace_id"), "paris");
            assert_eq!(details.precondition(), "workspace/paris");
        }
        // What they have they have, and elsewhere they are given more.
        acme.assign("olivia", "ada", agent()).await.unwrap();
        acme.join("olivia", "ada", "west").await.unwrap();
        assert_eq!(acme.token().await, token);
        acme.assign("olivia", "ada", role("agent").at("lyon")).await.unwrap();
        // What takes something is possible.
        acme.leave("olivia", "ada", "west").await.unwrap();
        acme.rename_team("olivia", "sales", "Sales").await.unwrap();
        acme.delete_team("olivia", "sales").await.unwrap();
        acme.reopen_workspace("olivia", "paris").await.unwrap();
        acme.assign("olivia", "bob", agent()).await.unwrap();
    });
}

#[test]
fn who_closes_workspaces_closes_and_reopens_them() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        for refused in [
            acme.close_workspace("mark", "paris").await.map(|_| ()),
            acme.reopen_workspace("mark", "paris").await.map(|_| ()),
        ] {
            let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
            assert_eq!(details.metadata("operation"), "close_workspaces");
        }
        for refused in [
            acme.close_workspace("olivia", "lyon").await.map(|_| ()),
            acme.reopen_workspace(SYSTEM, "lyon").await.map(|_| ()),
        ] {
            refused.refused(NotFound, ErrorReason::WorkspaceNotFound);
        }
    });
}
