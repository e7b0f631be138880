//! Answers to many questions, and lists of what is authorized.

use crate::app::authorized::{AuthorizedMember, AuthorizedWorkspaces};
use crate::app::batch::BatchChecked;
use crate::app::check::Answered;
use crate::app::permissions::Permitted;
use crate::app::user_accounts::Joined;
use crate::decision::Answer;
use crate::domain::workspace::Workspace;
use crate::grpc::convert::{
    account_state, assignment, decision, fields, member_state, reason, text, workspace_state,
};
use crate::grpc::language::Language;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::batch_check_result::Result as Wire;
use crate::grpc::status;
use crate::ids::DottedName;

/// Answers to many questions. What is wrong with one is told as it would be if it had been asked alone.
pub fn batch_checked(
    checked: BatchChecked,
    language: Language,
) -> v1::BatchCheckPermissionsResponse {
    let result = |result| match result {
        Ok(answered) => Wire::Answer(answer(answered)),
        Err(error) => Wire::Error(status::message(&error, language)),
    };
    let results = checked.results.into_iter();
    v1::BatchCheckPermissionsResponse {
        results: results.map(|one| v1::BatchCheckResult { result: Some(result(one)) }).collect(),
        degraded: checked.degraded,
        consistency_token: checked.token.to_string(),
    }
}

fn answer(answered: Answered) -> v1::CheckAnswer {
    let Answered { answer, assignment: settled } = answered;
    v1::CheckAnswer {
        decision: decision(answer.outcome).into(),
        reason: reason(answer.reason).into(),
        visibility: answer.visibility.unwrap_or_default(),
        field_access: fields(answer.fields),
        assignment: settled.map(assignment),
    }
}

/// What somebody may do.
pub fn permitted(permitted: Permitted) -> v1::ListPermissionsResponse {
    let Permitted { listed, degraded, token } = permitted;
    let row = |(permission, answer): (DottedName, Answer)| v1::HeldPermission {
        permission: permission.into(),
        decision: decision(answer.outcome).into(),
        visibility: answer.visibility.unwrap_or_default(),
        field_access: fields(answer.fields),
    };
    v1::ListPermissionsResponse {
        permissions: listed.rows.into_iter().map(row).collect(),
        next_page_token: listed.next.unwrap_or_default(),
        degraded,
        consistency_token: token.to_string(),
    }
}

/// Somebody who may.
pub fn authorized_member((member, answer): AuthorizedMember) -> v1::AuthorizedMember {
    v1::AuthorizedMember {
        member_id: member.member_id.into(),
        user_id: text(member.user_id),
        decision: decision(answer.outcome).into(),
        visibility: answer.visibility.unwrap_or_default(),
        field_access: fields(answer.fields),
    }
}

/// Where somebody may.
pub fn authorized_workspaces(found: AuthorizedWorkspaces) -> v1::ListAuthorizedWorkspacesResponse {
    let AuthorizedWorkspaces { account_wide, listed, token } = found;
    let row = |(workspace, answer): (Workspace, Answer)| v1::AuthorizedWorkspace {
        workspace_id: workspace.workspace_id.into(),
        display_name: workspace.display_name,
        decision: decision(answer.outcome).into(),
        visibility: answer.visibility.unwrap_or_default(),
        field_access: fields(answer.fields),
    };
    v1::ListAuthorizedWorkspacesResponse {
        workspaces: listed.rows.into_iter().map(row).collect(),
        account_wide: Some(self::answer(account_wide)),
        next_page_token: listed.next.unwrap_or_default(),
        consistency_token: token.to_string(),
    }
}

/// An account that somebody is in.
pub fn user_account(joined: Joined) -> v1::UserAccount {
    let Joined { account: found, account_wide } = joined;
    let consistency_token = found.token().to_string();
    let workspace = |row: Workspace| v1::UserWorkspace {
        workspace_id: row.workspace_id.into(),
        display_name: row.display_name,
        state: workspace_state(row.state).into(),
    };
    v1::UserAccount {
        account_id: found.account.account_id.into(),
        display_name: found.account.display_name,
        account_state: account_state(found.account.state).into(),
        member_id: found.member.member_id.into(),
        member_state: member_state(found.member.state).into(),
        workspaces: found.workspaces.into_iter().map(workspace).collect(),
        account_wide,
        consistency_token,
    }
}
