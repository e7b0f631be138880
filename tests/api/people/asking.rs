//! Commands as requests, and what is answered.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::SeqCst;

use rolecall::domain::revision::ConsistencyToken;
use rolecall::grpc::proto::v1::batch_invite_result::Result as Line;
use rolecall::grpc::proto::v1::{
    AssignmentSpec, BatchInviteUsersRequest, ConfirmEmailRequest, InviteLine, ReopenAccountRequest,
};
use rolecall::ids::AccountId;
use rolecall::ids::InvitationId;
use rolecall::links::{LinkToken, Purpose};
use rolecall::store::{Reads, Store};
use tonic::{Code, Status};
use tonic_types::pb::ErrorInfo;

use crate::harness::{Company, Details, email, inner, mask};

use super::command::{Asked, Command, Done, Grant, Outcome};
use super::product::{LICENSES, Product};

pub async fn revision(store: &dyn Store, id: &AccountId) -> u64 {
    store.read(id, &Reads::default()).await.unwrap().unwrap().revision.0
}

/// Asks for one change, or for the lines of a batch, and says what came of each. `seen` is the last revision that anybody was answered.
pub async fn ask(
    company: &Company<'_>,
    product: &Product,
    seen: &AtomicU64,
    asked: Vec<Asked>,
) -> Vec<Done> {
    let after = seen.load(SeqCst);
    let outcomes = match &asked[..] {
        [Asked { command: Command::Invite { in_batch: true, .. }, .. }, ..] => {
            ask_batch(company, product, &asked).await
        }
        [one] => vec![outcome(ask_one(company, product, one).await)],
        other => panic!("{other:?} is no batch"),
    };
    let until = match &outcomes[..] {
        [Outcome::Done { revision: Some(revision), .. }] => *revision,
        _ => revision(company.service.store(), &company.account_id()).await,
    };
    seen.fetch_max(until, SeqCst);
    let done = |(asked, outcome)| Done { asked, after, until, outcome };
    asked.into_iter().zip(outcomes).map(done).collect()
}

/// The token of an answer, and the invitation that it tells of.
type Answer = Result<(String, Option<String>), Status>;

fn outcome(answer: Answer) -> Outcome {
    match answer {
        Ok((token, invitation)) => {
            let revision = Some(ConsistencyToken::parse(&token).unwrap().revision.0);
            Outcome::Done { revision, invitation }
        }
        Err(status) => {
            let known =
                ![Code::Internal, Code::Unknown, Code::Unavailable].contains(&status.code());
            assert!(known, "{status:?}");
            Outcome::Refused(Details::of(&status).0)
        }
    }
}

async fn ask_batch(company: &Company<'_>, product: &Product, asked: &[Asked]) -> Vec<Outcome> {
    let line = |asked: &Asked| {
        let Command::Invite { who, grants, .. } = &asked.command else { panic!("{asked}") };
        let (email, display_name) = (email(who), who.clone());
        let assignments = specs(product, grants);
        InviteLine { email, display_name, assignments, ..InviteLine::default() }
    };
    let request = BatchInviteUsersRequest {
        account_id: company.id.clone(),
        lines: asked.iter().map(line).collect(),
        actor_user_id: asked[0].actor.clone().unwrap_or_default(),
        as_system: asked[0].actor.is_none(),
        ..BatchInviteUsersRequest::default()
    };
    let answer = inner(company.service.invitations().batch_invite_users(request).await).unwrap();
    let outcomes = answer.results.into_iter().map(|result| match result.result.unwrap() {
        Line::Invitation(row) => {
            Outcome::Done { revision: None, invitation: Some(row.invitation_id) }
        }
        Line::Error(status) => {
            let info = status.details.iter().find(|any| any.type_url.ends_with("ErrorInfo"));
            let info: ErrorInfo = prost::Message::decode(&info.unwrap().value[..]).unwrap();
            assert_ne!(info.reason, "INTERNAL", "{status:?}");
            Outcome::Refused(info.reason)
        }
    });
    outcomes.collect()
}

fn specs(product: &Product, grants: &[Grant]) -> Vec<AssignmentSpec> {
    grants.iter().map(|grant| spec(product, grant)).collect()
}

fn spec(product: &Product, grant: &Grant) -> AssignmentSpec {
    let option = product.option(&grant.role);
    let option = option.filter(|_| grant.on).map(|option| (option.to_owned(), "on".to_owned()));
    AssignmentSpec {
        role_id: grant.role.clone(),
        workspace_id: grant.workspace.clone().unwrap_or_default(),
        options: option.into_iter().collect(),
        ..AssignmentSpec::default()
    }
}

fn sign(company: &Company<'_>, purpose: Purpose, invitation: &str, generation: u32) -> String {
    let (account_id, invitation_id) =
        (company.account_id(), InvitationId::parse(invitation).unwrap());
    let token = LinkToken { purpose, account_id, invitation_id, generation };
    company.service.app().links().sign(&token).unwrap()
}

/// Asks, and takes the token out of the answer.
macro_rules! token {
    ($client:expr, $method:ident, $request:expr) => {
        inner($client.$method($request).await).map(|answer| (answer.consistency_token, None))
    };
}

async fn ask_one(company: &Company<'_>, product: &Product, asked: &Asked) -> Answer {
    let actor = asked.actor.as_deref().unwrap_or_default();
    let service = company.service;
    let (mut members, mut invitations) = (service.members(), service.invitations());
    match &asked.command {
        Command::Add { who, grants } => {
            let request = company.add_request(actor, who, &specs(product, grants));
            token!(members, add_member, request)
        }
        Command::Invite { who, grants, .. } => {
            let answer = company.invite(actor, who, &specs(product, grants)).await?;
            let id = answer.invitation.map(|row| row.invitation_id);
            Ok((answer.consistency_token, id))
        }
        Command::Accept { invitation, generation, who } => {
            let token = sign(company, Purpose::Accept, invitation, *generation);
            token!(invitations, accept_invitation, company.accept_request(&token, who))
        }
        Command::Confirm { invitation, generation } => {
            let token = sign(company, Purpose::Confirm, invitation, *generation);
            let request = ConfirmEmailRequest { token, ..ConfirmEmailRequest::default() };
            token!(invitations, confirm_email, request)
        }
        Command::Resend { invitation } => {
            token!(invitations, resend_invitation, company.resend_request(actor, invitation))
        }
        Command::Cancel { invitation } => {
            token!(invitations, cancel_invitation, company.cancel_request(actor, invitation))
        }
        Command::Approve { invitation } => {
            token!(invitations, approve_invitation, company.approve_request(actor, invitation))
        }
        Command::Assign { whom, grant } => {
            let request = company.assign_request(actor, whom, spec(product, grant));
            token!(service.authorization(), assign_role, request)
        }
        Command::SetOption { whom, grant } => {
            let mut request = company.update_assignment_request(actor, whom, spec(product, grant));
            request.update_mask = mask(&["options"]);
            token!(members, update_assignment, request)
        }
        Command::Unassign { whom, grant } => {
            let spec = AssignmentSpec { options: BTreeMap::new(), ..spec(product, grant) };
            token!(members, unassign_role, company.unassign_request(actor, whom, spec))
        }
        Command::Rename { whom, name } => {
            let mut request = company.update_request(actor, whom);
            name.clone_into(&mut request.display_name);
            token!(members, update_member, request)
        }
        Command::Suspend { whom } => {
            token!(members, suspend_member, company.suspend_request(actor, whom))
        }
        Command::Reactivate { whom } => {
            token!(members, reactivate_member, company.reactivate_request(actor, whom))
        }
        Command::Revoke { whom, workspace } => {
            let workspace = workspace.as_deref().unwrap_or_default();
            token!(members, revoke_access, company.revoke_request(actor, whom, workspace))
        }
        Command::Transfer { from, to, role } => {
            let mut request = company.transfer_request(actor, to);
            role.clone_into(&mut request.role_id);
            if asked.actor.is_none() {
                from.clone_into(&mut request.from_user_id);
            }
            token!(members, transfer_ownership, request)
        }
        other => ask_of_places(company, product, actor, other).await,
    }
}

async fn ask_of_places(
    company: &Company<'_>,
    product: &Product,
    actor: &str,
    command: &Command,
) -> Answer {
    let service = company.service;
    let (mut accounts, mut teams, mut roles) =
        (service.accounts(), service.teams(), service.roles());
    match command {
        Command::UpdateAccount { plan, limit } => {
            let mut request = company.update_account_request(actor);
            let mut paths = Vec::new();
            if let Some(plan) = plan {
                product.plans[*plan].clone_into(&mut request.plan);
                paths.push("plan");
            }
            if let Some(limit) = limit {
                request.seat_limit = limit.map(|limit| i32::try_from(limit).unwrap());
                paths.push("seat_limit");
            }
            request.update_mask = mask(&paths);
            token!(accounts, update_account, request)
        }
        Command::CloseAccount => {
            token!(accounts, close_account, company.close_request(actor))
        }
        Command::ReopenAccount => {
            let account_id = company.id.clone();
            let request = ReopenAccountRequest { account_id, ..ReopenAccountRequest::default() };
            token!(accounts, reopen_account, request)
        }
        Command::AddWorkspace { workspace, founder } => {
            let founder = founder.as_deref().unwrap_or_default();
            let request = company.workspace_request(actor, workspace, founder);
            token!(accounts, add_workspace, request)
        }
        Command::RenameWorkspace { workspace, name } => {
            let request = company.rename_workspace_request(actor, workspace, name);
            token!(accounts, update_workspace, request)
        }
        Command::CloseWorkspace { workspace } => {
            let request = company.close_workspace_request(actor, workspace);
            token!(accounts, close_workspace, request)
        }
        Command::ReopenWorkspace { workspace } => {
            let request = company.reopen_workspace_request(actor, workspace);
            token!(accounts, reopen_workspace, request)
        }
        Command::CreateTeam { team, workspace } => {
            let workspace = workspace.as_deref().unwrap_or_default();
            token!(teams, create_team, company.team_request(actor, team, workspace))
        }
        Command::RenameTeam { team, name } => {
            token!(teams, update_team, company.rename_team_request(actor, team, name))
        }
        Command::DeleteTeam { team } => {
            token!(teams, delete_team, company.delete_team_request(actor, team))
        }
        Command::Join { whom, team } => {
            token!(teams, add_team_member, company.join_request(actor, whom, team))
        }
        Command::Leave { whom, team } => {
            token!(teams, remove_team_member, company.leave_request(actor, whom, team))
        }
        Command::CreateRole { role, license } => {
            let license = if product.custom_roles { license } else { "" };
            token!(roles, create_role, company.create_role_request(actor, role, license, &[]))
        }
        Command::EditRole { role, license, extra } => {
            let mut request = company.update_role_request(actor, role);
            let standard = product.editable.iter().find(|(id, _)| id == role);
            let mut paths = vec!["permissions"];
            if standard.is_none() && product.custom_roles {
                (*license).clone_into(&mut request.license);
                paths.push("license");
            }
            let licensed =
                LICENSES.iter().find(|(id, _)| id == license).filter(|_| product.custom_roles);
            let granted = standard.or(licensed).map_or(&[][..], |(_, granted)| granted);
            let extra = extra.then_some(product.extra).filter(|extra| !extra.is_empty());
            request.permissions = granted.iter().copied().chain(extra).map(str::to_owned).collect();
            request.update_mask = mask(&paths);
            token!(roles, update_role, request)
        }
        Command::DeleteRole { role } => {
            token!(roles, delete_role, company.delete_role_request(actor, role))
        }
        other => unreachable!("{other:?} is about people"),
    }
}
