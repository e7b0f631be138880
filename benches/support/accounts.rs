//! Accounts for benches, made over the API.

use rolecall::grpc::proto::v1::{AddMemberRequest, AssignmentSpec, CreateAccountRequest};

use crate::program::{Program, user};

/// Founds an account without a limit of seats. The plan is empty where the model has none.
pub async fn found(program: &Program, account: &str, model: &str, plan: &str) {
    let request = CreateAccountRequest {
        account_id: account.to_owned(),
        model_id: model.to_owned(),
        plan: plan.to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    };
    program.accounts().create_account(request).await.unwrap();
}

/// Adds somebody with a role, in a workspace or, where that is empty, account-wide.
pub async fn add(program: &Program, account: &str, person: &str, role: &str, workspace: &str) {
    let role = AssignmentSpec {
        role_id: role.to_owned(),
        workspace_id: workspace.to_owned(),
        ..AssignmentSpec::default()
    };
    let request = AddMemberRequest {
        account_id: account.to_owned(),
        user: Some(user(person)),
        assignments: vec![role],
        as_system: true,
        ..AddMemberRequest::default()
    };
    program.members().add_member(request).await.unwrap();
}
