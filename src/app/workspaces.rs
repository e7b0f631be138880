//! The workspaces of an account: added, renamed, closed and reopened.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::app::access::Access;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::granting::new_assignment_id;
use crate::app::members::not_in_state;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::domain::assignment::AssignmentState;
use crate::domain::member::{Member, MemberState};
use crate::domain::placement::{Placement, place};
use crate::domain::revision::ConsistencyToken;
use crate::domain::workspace::{Workspace, WorkspaceState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, Name, PersonRef, RoleId, WorkspaceId};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

/// Adds a workspace to an account.
#[derive(Debug, Clone, Serialize)]
pub struct AddWorkspace {
    /// The account.
    pub account_id: AccountId,
    /// Its id within the account.
    pub workspace_id: WorkspaceId,
    /// What people call it.
    pub display_name: String,
    /// Who gets the model's founding workspace role in it.
    pub founder: Option<PersonRef>,
}

impl Command for AddWorkspace {
    type Answer = Workspace;

    const METHOD: &'static str = "AccountService.AddWorkspace";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads {
            people: self.founder.iter().cloned().map(PersonKey::Id).collect(),
            workspaces: vec![self.workspace_id.clone()],
            holders_in: vec![Some(self.workspace_id.clone())],
            ..Reads::default()
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Workspace>> {
        let known = scene.known(&self.account_id)?;
        let role = known.tables().definition.founder.workspace.as_ref();
        if self.founder.is_some() && role.is_none() {
            return Err(Error::field(
                Reason::RoleNotHeldAtLevel,
                "founder_user_id",
                "must be empty: the model has no founding role in workspaces",
            ));
        }
        scene.authorize(known, |actor| actor.may(Operation::AddWorkspaces, None))?;
        let founder = match &self.founder {
            None => None,
            Some(person) => Some(known.person(person).ok_or_else(|| {
                Error::member_not_found(self.account_id.as_str(), person.as_str())
            })?),
        };
        self.must_be_new(known)?;
        let workspace = Workspace {
            workspace_id: self.workspace_id.clone(),
            display_name: self.display_name.clone(),
            state: WorkspaceState::Active,
            create_time: scene.now,
            update_time: scene.now,
        };
        let members = match (founder, role) {
            (Some(founder), Some(role)) => vec![self.found(scene, known, founder, role)?],
            _ => Vec::new(),
        };
        let writes = Writes { workspaces: vec![workspace.clone()], members, ..Writes::default() };
        Ok(Effect { answer: workspace, writes: Some(writes) })
    }
}

impl AddWorkspace {
    fn must_be_new(&self, known: &Known) -> Result<()> {
        let id = &self.workspace_id;
        if !known.facts.workspaces.iter().any(|known| known.workspace_id == *id) {
            return Ok(());
        }
        let account_id = &self.account_id;
        Err(Error::new(
            Reason::WorkspaceExists,
            format!("account `{account_id}` has a workspace `{id}` already"),
        )
        .with_metadata("account_id", account_id)
        .with_metadata("workspace_id", id)
        .with_resource("workspace", id.as_str()))
    }

    fn found(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        founder: &Member,
        role: &Name,
    ) -> Result<(Option<Member>, Member)> {
        for state in [
            MemberState::Invited,
            MemberState::Unconfirmed,
            MemberState::Suspended,
            MemberState::Revoked,
        ] {
            not_in_state(founder, state)?;
        }
        let placement = Placement {
            role_id: RoleId::parse(role.as_str()).map_err(Error::internal)?,
            workspace_id: Some(self.workspace_id.clone()),
            options: BTreeMap::new(),
            state: AssignmentState::Active,
            expire_time: None,
        };
        let held = &founder.assignments;
        let placed = place(&known.roles, held, &placement, new_assignment_id, scene.now);
        let after = Member { assignments: placed.after, update_time: scene.now, ..founder.clone() };
        Ok((Some(founder.clone()), after))
    }
}

/// Renames a workspace.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateWorkspace {
    /// The account.
    pub account_id: AccountId,
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// What people are to call it.
    pub display_name: String,
}

/// Closes a workspace: in it nobody may do anything, or is given anything, until it is reopened.
#[derive(Debug, Clone, Serialize)]
pub struct CloseWorkspace {
    /// The account.
    pub account_id: AccountId,
    /// The workspace.
    pub workspace_id: WorkspaceId,
}

/// Reopens a workspace: everything in it is as it was.
#[derive(Debug, Clone, Serialize)]
pub struct ReopenWorkspace {
    /// The account.
    pub account_id: AccountId,
    /// The workspace.
    pub workspace_id: WorkspaceId,
}

impl Command for UpdateWorkspace {
    type Answer = Workspace;

    const METHOD: &'static str = "AccountService.UpdateWorkspace";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads(&self.workspace_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Workspace>> {
        let known = scene.known(&self.account_id)?;
        let workspace = permitted(scene, known, &self.workspace_id, Operation::EditWorkspaces)?;
        let display_name = self.display_name.clone();
        Ok(changed(scene, workspace, Workspace { display_name, ..workspace.clone() }))
    }
}

impl Command for CloseWorkspace {
    type Answer = Workspace;

    const METHOD: &'static str = "AccountService.CloseWorkspace";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads(&self.workspace_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Workspace>> {
        let known = scene.known(&self.account_id)?;
        let workspace = permitted(scene, known, &self.workspace_id, Operation::CloseWorkspaces)?;
        let state = WorkspaceState::Closed;
        Ok(changed(scene, workspace, Workspace { state, ..workspace.clone() }))
    }
}

impl Command for ReopenWorkspace {
    type Answer = Workspace;

    const METHOD: &'static str = "AccountService.ReopenWorkspace";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads(&self.workspace_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Workspace>> {
        let known = scene.known(&self.account_id)?;
        let workspace = permitted(scene, known, &self.workspace_id, Operation::CloseWorkspaces)?;
        let state = WorkspaceState::Active;
        Ok(changed(scene, workspace, Workspace { state, ..workspace.clone() }))
    }
}

fn reads(workspace_id: &WorkspaceId) -> Reads {
    Reads { workspaces: vec![workspace_id.clone()], ..Reads::default() }
}

/// The workspace, if the actor may do this to it.
fn permitted<'a>(
    scene: &Scene<'a>,
    known: &'a Known,
    workspace_id: &WorkspaceId,
    operation: Operation,
) -> Result<&'a Workspace> {
    scene.authorize(known, |actor| actor.may(operation, Some(workspace_id)))?;
    known.workspace(workspace_id)
}

/// What follows from making something else of a workspace; nothing, if it is that already.
fn changed(scene: &Scene<'_>, before: &Workspace, after: Workspace) -> Effect<Workspace> {
    if after == *before {
        return Effect { answer: after, writes: None };
    }
    let after = Workspace { update_time: scene.now, ..after };
    let writes = Writes { workspaces: vec![after.clone()], ..Writes::default() };
    Effect { answer: after, writes: Some(writes) }
}

impl App {
    /// Lists the workspaces of an account by id.
    ///
    /// # Errors
    /// There is no such account, or the page token is none.
    pub async fn list_workspaces(
        &self,
        access: &Access,
        target: &Target,
        page: &Page,
    ) -> Result<(Listed<Workspace>, ConsistencyToken)> {
        let known = self.read(access, target, Reads::default()).await?;
        let after = page.after_id(WorkspaceId::parse)?;
        let rows = self
            .store
            .workspaces(&target.account_id, after.as_ref(), page.limit())
            .await
            .map_err(store_error)?;
        let listed = page.cut(rows, |row| row.workspace_id.as_str());
        Ok((listed, known.facts.token()))
    }
}
