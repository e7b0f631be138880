//! Accounts and their workspaces.

use serde::{Deserialize, Serialize};

use crate::app::access::Access;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::members::{NewUser, not_in_state};
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, store_error};
use crate::clock::new_id;
use crate::domain::account::{Account, AccountState};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::domain::placement::{Placement, place};
use crate::domain::revision::ConsistencyToken;
use crate::domain::workspace::Workspace;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, AssignmentId, Name, PersonRef, RoleId, WorkspaceId};
use crate::model::Tables;
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

/// Makes an account with its founder.
#[derive(Debug, Clone, Serialize)]
pub struct CreateAccount {
    /// Its id.
    pub account_id: AccountId,
    /// The role model, by its id: the highest version of it.
    pub model_id: String,
    /// What it pays for; `None`: the lowest plan.
    pub plan: Option<String>,
    /// What people call it.
    pub display_name: String,
    /// How many seats it may use; `None`: any number.
    pub seat_limit: Option<u32>,
    /// The first person.
    pub founder: NewUser,
}

/// A new account.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Founded {
    /// The account.
    pub account: Account,
    /// Its first person.
    pub founder: Member,
}

impl Command for CreateAccount {
    type Answer = Founded;

    const METHOD: &'static str = "AccountService.CreateAccount";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Founded>> {
        let tables = scene.app.models.for_new_account(&self.model_id)?;
        let plan = self.plan(tables)?;
        if scene.known.is_some() {
            let id = &self.account_id;
            return Err(Error::new(
                Reason::AccountExists,
                format!("there is an account `{id}` already"),
            )
            .with_metadata("account_id", id)
            .with_resource("account", id.as_str()));
        }
        let account = Account {
            account_id: self.account_id.clone(),
            model_id: tables.definition.id.clone(),
            model_version: tables.definition.version.clone(),
            plan,
            display_name: self.display_name.clone(),
            seat_limit: self.seat_limit,
            state: AccountState::Active,
            create_time: scene.now,
            update_time: scene.now,
        };
        let role = &tables.definition.founder.account;
        let founder = Member {
            founder: true,
            assignments: vec![founding_assignment(scene, role, None)?],
            ..self.founder.member(scene)
        };
        let writes = Writes {
            account: Some(account.clone()),
            members: vec![(None, founder.clone())],
            ..Writes::default()
        };
        Ok(Effect { answer: Founded { account, founder }, writes: Some(writes) })
    }
}

impl CreateAccount {
    fn plan(&self, tables: &Tables) -> Result<Option<Name>> {
        let plans = &tables.definition.plans;
        let Some(wanted) = &self.plan else {
            return Ok(plans.first().map(|plan| plan.id.clone()));
        };
        let found =
            plans.iter().find(|plan| plan.id.as_str() == wanted).map(|plan| plan.id.clone());
        found.map(Some).ok_or_else(|| {
            let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
            let model = &tables.definition.id;
            let description = if known.is_empty() {
                format!("must be empty: model `{model}` has no plans")
            } else {
                format!("is no plan of model `{model}`, which has `{}`", known.join("`, `"))
            };
            Error::field(Reason::UnknownPlan, "plan", description).with_metadata("plan", wanted)
        })
    }
}

fn founding_assignment(
    scene: &Scene<'_>,
    role: &Name,
    workspace_id: Option<&WorkspaceId>,
) -> Result<Assignment> {
    Ok(Assignment {
        assignment_id: AssignmentId::from_new(new_id("asg_")),
        role_id: RoleId::parse(role.as_str()).map_err(Error::internal)?,
        workspace_id: workspace_id.cloned(),
        options: std::collections::BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: scene.now,
    })
}

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
        known.open_account()?;
        let workspace = Workspace {
            workspace_id: self.workspace_id.clone(),
            display_name: self.display_name.clone(),
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
    fn must_be_new(&self, known: &crate::app::Known) -> Result<()> {
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
        known: &crate::app::Known,
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
            options: std::collections::BTreeMap::new(),
            state: AssignmentState::Active,
        };
        let new_id = || AssignmentId::from_new(new_id("asg_"));
        let placed = place(&known.roles, &founder.assignments, &placement, new_id, scene.now);
        let after = Member { assignments: placed.after, update_time: scene.now, ..founder.clone() };
        Ok((Some(founder.clone()), after))
    }
}

impl App {
    /// Looks an account up.
    ///
    /// # Errors
    /// The caller may not ask, or there is no such account.
    pub async fn get_account(
        &self,
        access: &Access,
        target: &Target,
    ) -> Result<(Account, ConsistencyToken)> {
        let known = self.read(access, target, Reads::default()).await?;
        let token = known.facts.token();
        Ok((known.facts.account, token))
    }

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
        let after = page.after.as_deref().map(WorkspaceId::parse).transpose().map_err(|_| {
            Error::field(Reason::InvalidPageToken, "page_token", "is not a token of this list")
        })?;
        let rows = self
            .store
            .workspaces(&target.account_id, after.as_ref(), page.limit())
            .await
            .map_err(store_error)?;
        let listed = page.cut(rows, |row| row.workspace_id.as_str());
        Ok((listed, known.facts.token()))
    }
}
