//! From domain to wire.

mod authorized;
mod invitations;
mod mails;
mod roles;

pub use authorized::{
    authorized_member, authorized_workspaces, batch_checked, permitted, user_account,
};
pub use invitations::{batch_invited, invitation, invited, shown_invitation};
pub use mails::dead_mail;
pub use roles::{assignable_role, role, role_preview};

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::app::accounts::Founded;
use crate::app::check::{Answered, Checked};
use crate::app::seats::SeatCount;
use crate::decision::{Contribution, Explained, Explanation, Hint, Outcome, Reason};
use crate::domain::account::{Account, AccountState};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState, WorkHandover};
use crate::domain::team::CountedTeam;
use crate::domain::workspace::{Workspace, WorkspaceState};
use crate::grpc::proto::v1;
use crate::ids::{DottedName, WorkspaceId};
use crate::model::definition::FieldAccess;

pub(super) fn time(time: Timestamp) -> Option<prost_types::Timestamp> {
    Some(prost_types::Timestamp { seconds: time.as_second(), nanos: time.subsec_nanosecond() })
}

pub(super) fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Counts are never negative and never so many.
pub(super) fn count(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// An account.
pub fn account(account: Account) -> v1::Account {
    let Account {
        account_id,
        model_id,
        model_version,
        plan,
        display_name,
        seat_limit,
        state,
        create_time,
        update_time,
    } = account;
    v1::Account {
        account_id: account_id.into(),
        model_id: model_id.into(),
        model_version: model_version.into(),
        plan: text(plan),
        display_name,
        seat_limit: seat_limit.map(|limit| count(limit.into())),
        state: account_state(state).into(),
        create_time: time(create_time),
        update_time: time(update_time),
    }
}

fn account_state(state: AccountState) -> v1::AccountState {
    match state {
        AccountState::Active => v1::AccountState::Active,
        AccountState::Closed => v1::AccountState::Closed,
    }
}

/// A new account.
pub fn founded(founded: Founded, consistency_token: String) -> v1::CreateAccountResponse {
    v1::CreateAccountResponse {
        account: Some(account(founded.account)),
        founder: Some(member(founded.founder)),
        consistency_token,
    }
}

/// A workspace.
pub fn workspace(workspace: Workspace) -> v1::Workspace {
    let Workspace { workspace_id, display_name, state, create_time, update_time } = workspace;
    v1::Workspace {
        workspace_id: workspace_id.into(),
        display_name,
        create_time: time(create_time),
        update_time: time(update_time),
        state: workspace_state(state).into(),
    }
}

fn workspace_state(state: WorkspaceState) -> v1::WorkspaceState {
    match state {
        WorkspaceState::Active => v1::WorkspaceState::Active,
        WorkspaceState::Closed => v1::WorkspaceState::Closed,
    }
}

/// A team.
pub fn team(counted: CountedTeam) -> v1::Team {
    let CountedTeam { team, member_count } = counted;
    v1::Team {
        team_id: team.team_id.into(),
        workspace_id: text(team.workspace_id),
        display_name: team.display_name,
        member_count: count(member_count),
        create_time: time(team.create_time),
        update_time: time(team.update_time),
    }
}

/// An assignment.
pub fn assignment(assignment: Assignment) -> v1::Assignment {
    let Assignment {
        assignment_id,
        role_id,
        workspace_id,
        options,
        state,
        expire_time,
        create_time,
    } = assignment;
    v1::Assignment {
        assignment_id: assignment_id.into(),
        role_id: role_id.into(),
        workspace_id: text(workspace_id),
        options: options.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
        state: match state {
            AssignmentState::Pending => v1::AssignmentState::Pending,
            AssignmentState::Active => v1::AssignmentState::Active,
        }
        .into(),
        expire_time: expire_time.and_then(time),
        create_time: time(create_time),
    }
}

/// A member.
pub fn member(member: Member) -> v1::Member {
    let Member {
        member_id,
        user_id,
        email,
        display_name,
        locale,
        state,
        founder,
        attributes,
        teams,
        assignments,
        work_handovers,
        create_time,
        update_time,
    } = member;
    v1::Member {
        member_id: member_id.into(),
        user_id: text(user_id),
        email: text(email),
        display_name,
        locale: locale.unwrap_or_default(),
        state: member_state(state).into(),
        founder,
        attributes: attributes.into_iter().map(|(name, value)| (name.into(), value)).collect(),
        teams: teams
            .into_iter()
            .map(|team| v1::TeamMembership {
                team_id: team.team_id.into(),
                workspace_id: text(team.workspace_id),
            })
            .collect(),
        assignments: assignments.into_iter().map(assignment).collect(),
        work_handovers: work_handovers.into_iter().map(work_handover).collect(),
        create_time: time(create_time),
        update_time: time(update_time),
    }
}

fn work_handover(handover: WorkHandover) -> v1::WorkHandover {
    let WorkHandover { workspace_id, reassigned_to, leave_time } = handover;
    v1::WorkHandover {
        workspace_id: text(workspace_id),
        reassigned_to_member_id: text(reassigned_to),
        leave_time: time(leave_time),
    }
}

fn member_state(state: MemberState) -> v1::MemberState {
    match state {
        MemberState::Invited => v1::MemberState::Invited,
        MemberState::Unconfirmed => v1::MemberState::Unconfirmed,
        MemberState::Active => v1::MemberState::Active,
        MemberState::Suspended => v1::MemberState::Suspended,
        MemberState::Revoked => v1::MemberState::Revoked,
    }
}

/// Seats, with the names of their classes in a language.
pub fn seats(seats: SeatCount, language: &str) -> v1::Seats {
    v1::Seats {
        limit: seats.limit.map(|limit| count(limit.into())),
        used: count(seats.used),
        available: seats.available().map(count),
        classes: seats
            .classes
            .into_iter()
            .map(|(class, row)| v1::SeatClassCount {
                seat_class: class.into(),
                display_name: row.name.of(language).to_owned(),
                used: count(row.used),
                invited: count(row.invited),
            })
            .collect(),
    }
}

/// An answer to a question.
pub fn checked(checked: Checked) -> v1::CheckPermissionResponse {
    let Checked { answered, explained, degraded, token } = checked;
    let Answered { answer, assignment: settled } = answered;
    v1::CheckPermissionResponse {
        decision: decision(answer.outcome).into(),
        reason: reason(answer.reason).into(),
        visibility: answer.visibility.unwrap_or_default(),
        field_access: fields(answer.fields),
        assignment: settled.map(assignment),
        explanation: explained.map(|(explanation, held)| self::explanation(explanation, &held)),
        degraded,
        consistency_token: token.to_string(),
    }
}

fn decision(outcome: Outcome) -> v1::Decision {
    match outcome {
        Outcome::Allowed => v1::Decision::Allowed,
        Outcome::Conditional => v1::Decision::Conditional,
        Outcome::Denied => v1::Decision::Denied,
    }
}

fn fields(fields: BTreeMap<DottedName, FieldAccess>) -> BTreeMap<String, i32> {
    let wire = |access| match access {
        FieldAccess::Full => v1::FieldAccess::Full,
        FieldAccess::FillOnce => v1::FieldAccess::FillOnce,
        FieldAccess::ReadOnly => v1::FieldAccess::ReadOnly,
        FieldAccess::Hidden => v1::FieldAccess::Hidden,
    };
    fields.into_iter().map(|(field, access)| (field.into(), wire(access).into())).collect()
}

fn reason(reason: Reason) -> v1::DecisionReason {
    match reason {
        Reason::Granted => v1::DecisionReason::Granted,
        Reason::NotAMember => v1::DecisionReason::NotAMember,
        Reason::AccountClosed => v1::DecisionReason::AccountClosed,
        Reason::WorkspaceClosed => v1::DecisionReason::WorkspaceClosed,
        Reason::UnknownPermission => v1::DecisionReason::UnknownPermission,
        Reason::Invited => v1::DecisionReason::Invited,
        Reason::Unconfirmed => v1::DecisionReason::Unconfirmed,
        Reason::Suspended => v1::DecisionReason::Suspended,
        Reason::Revoked => v1::DecisionReason::Revoked,
        Reason::RoleLacksPermission => v1::DecisionReason::RoleLacksPermission,
        Reason::TakenByOption => v1::DecisionReason::TakenByOption,
        Reason::Plan => v1::DecisionReason::Plan,
        Reason::Expired => v1::DecisionReason::Expired,
        Reason::Visibility => v1::DecisionReason::Visibility,
        Reason::Impersonation => v1::DecisionReason::Impersonation,
    }
}

fn explanation(explanation: Explanation, held: &[Assignment]) -> v1::Explanation {
    v1::Explanation {
        assignments: explanation.assignments.into_iter().map(|row| explained(row, held)).collect(),
        would_grant: explanation.would_grant.into_iter().map(hint).collect(),
        nearest_permission: text(explanation.nearest),
    }
}

fn explained(row: Explained, held: &[Assignment]) -> v1::ExplainedAssignment {
    let contribution = match row.contribution {
        None => v1::Contribution::Elsewhere,
        Some(Contribution::Lacks) => v1::Contribution::Lacks,
        Some(Contribution::Taken) => v1::Contribution::Taken,
        Some(Contribution::Plan) => v1::Contribution::Plan,
        Some(Contribution::Expired) => v1::Contribution::Expired,
        Some(Contribution::Pending) => v1::Contribution::Pending,
        Some(Contribution::Gives) => v1::Contribution::Gives,
    };
    v1::ExplainedAssignment {
        assignment: held
            .iter()
            .find(|held| held.assignment_id == row.assignment)
            .cloned()
            .map(assignment),
        contribution: contribution.into(),
        option: text(row.options.first()),
        visibility: row.visibility.unwrap_or_default(),
        field_access: fields(row.fields),
        reaches: row.reaches,
    }
}

fn hint(hint: Hint) -> v1::GrantHint {
    let place = |workspace: &Option<WorkspaceId>| {
        workspace.as_ref().map(|id| format!(" in workspace `{id}`")).unwrap_or_default()
    };
    match hint {
        Hint::Role(role, workspace) => v1::GrantHint {
            kind: v1::GrantHintKind::Role.into(),
            text: format!("role `{role}`{}", place(&workspace)),
            role_id: role.into(),
            workspace_id: text(workspace),
            ..v1::GrantHint::default()
        },
        Hint::Option(role, workspace, option, value) => v1::GrantHint {
            kind: v1::GrantHintKind::Option.into(),
            text: format!(
                "option `{option}` set to `{value}` on role `{role}`{}",
                place(&workspace)
            ),
            role_id: role.into(),
            workspace_id: text(workspace),
            option: option.into(),
            value: value.into(),
            ..v1::GrantHint::default()
        },
        Hint::Plan(plan) => v1::GrantHint {
            kind: v1::GrantHintKind::Plan.into(),
            text: format!("plan `{plan}`"),
            plan: plan.into(),
            ..v1::GrantHint::default()
        },
    }
}
