//! Teams, and who is in them.
//!
//! What is assigned to a team is seen by its people, where the model has such a visibility: whoever changes a team changes what others may
//! do, and nobody does that for themselves.

use serde::Serialize;

use crate::app::access::{Access, ActorName};
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::domain::member::Member;
use crate::domain::revision::ConsistencyToken;
use crate::domain::team::{CountedTeam, MAX_TEAMS, Team};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, MemberId, PersonRef, TeamId, WorkspaceId};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads, TeamChange};

mod people;

pub use people::{AddTeamMember, RemoveTeamMember};

/// Makes a team.
#[derive(Debug, Clone, Serialize)]
pub struct CreateTeam {
    /// The account.
    pub account_id: AccountId,
    /// Its id within the account.
    pub team_id: TeamId,
    /// The workspace that it is to belong to, if it is to.
    pub workspace_id: Option<WorkspaceId>,
    /// What people are to call it.
    pub display_name: String,
}

impl Command for CreateTeam {
    type Answer = CountedTeam;

    const METHOD: &'static str = "TeamService.CreateTeam";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads {
            workspaces: self.workspace_id.iter().cloned().collect(),
            team_count: true,
            ..reads(&self.team_id)
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<CountedTeam>> {
        let known = scene.known(&self.account_id)?;
        let workspace_id = self.workspace_id.as_ref();
        scene.authorize(known, |actor| actor.may(Operation::ManageTeams, workspace_id))?;
        workspace_id.map(|id| known.workspace(id)).transpose()?;
        if known.facts.teams.iter().any(|row| row.team.team_id == self.team_id) {
            return Err(self.exists());
        }
        if known.facts.team_count >= MAX_TEAMS {
            return Err(too_many(&format!("account/{}", self.account_id), MAX_TEAMS));
        }
        let team = Team {
            team_id: self.team_id.clone(),
            workspace_id: self.workspace_id.clone(),
            display_name: self.display_name.clone(),
            create_time: scene.now,
            update_time: scene.now,
        };
        let answer = CountedTeam { team: team.clone(), member_count: 0 };
        Ok(Effect { answer, writes: Some(written(TeamChange::Put(team))) })
    }
}

impl CreateTeam {
    fn exists(&self) -> Error {
        let Self { account_id, team_id, .. } = self;
        let message = format!("account `{account_id}` has a team `{team_id}` already");
        Error::new(Reason::TeamExists, message)
            .with_metadata("account_id", account_id)
            .with_metadata("team_id", team_id)
            .with_resource("team", team_id.as_str())
    }
}

/// Renames a team.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateTeam {
    /// The account.
    pub account_id: AccountId,
    /// The team.
    pub team_id: TeamId,
    /// What people are to call it.
    pub display_name: String,
}

impl Command for UpdateTeam {
    type Answer = CountedTeam;

    const METHOD: &'static str = "TeamService.UpdateTeam";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads(&self.team_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<CountedTeam>> {
        let known = scene.known(&self.account_id)?;
        let before = managed(scene, known, &self.team_id)?;
        if before.team.display_name == self.display_name {
            return Ok(Effect { answer: before.clone(), writes: None });
        }
        let team = Team {
            display_name: self.display_name.clone(),
            update_time: scene.now,
            ..before.team.clone()
        };
        let answer = CountedTeam { team: team.clone(), ..before.clone() };
        Ok(Effect { answer, writes: Some(written(TeamChange::Put(team))) })
    }
}

/// Deletes a team, and takes everybody out of it.
#[derive(Debug, Clone, Serialize)]
pub struct DeleteTeam {
    /// The account.
    pub account_id: AccountId,
    /// The team.
    pub team_id: TeamId,
}

impl Command for DeleteTeam {
    type Answer = CountedTeam;

    const METHOD: &'static str = "TeamService.DeleteTeam";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        reads(&self.team_id)
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<CountedTeam>> {
        let known = scene.known(&self.account_id)?;
        let answer = managed(scene, known, &self.team_id)?.clone();
        let writes = Some(written(TeamChange::Delete(self.team_id.clone())));
        Ok(Effect { answer, writes })
    }
}

fn reads(team_id: &TeamId) -> Reads {
    Reads { teams: vec![team_id.clone()], ..Reads::default() }
}

fn written(change: TeamChange) -> Writes {
    Writes { teams: vec![change], ..Writes::default() }
}

/// A team, if the actor may manage it. Where it is not there, whether they may manage those of the account counts.
fn managed<'a>(scene: &Scene<'a>, known: &'a Known, team_id: &TeamId) -> Result<&'a CountedTeam> {
    let scope = scope(known, team_id);
    scene.authorize(known, |actor| actor.may(Operation::ManageTeams, scope))?;
    known.team(team_id)
}

/// The workspace of a team.
fn scope<'a>(known: &'a Known, team_id: &TeamId) -> Option<&'a WorkspaceId> {
    known.team(team_id).ok().and_then(|row| row.team.workspace_id.as_ref())
}

fn too_many(subject: &str, limit: u32) -> Error {
    Error::new(Reason::TooManyTeams, format!("there are {limit} teams, and no room for another"))
        .with_metadata("limit", limit)
        .with_quota(subject, format!("at most {limit} teams"))
}

impl App {
    /// Lists the teams of an account, or of a workspace of it, by id.
    ///
    /// # Errors
    /// There is no such account or workspace, or the page token is none.
    pub async fn list_teams(
        &self,
        access: &Access,
        target: &Target,
        workspace: Option<&WorkspaceId>,
        page: &Page,
    ) -> Result<(Listed<CountedTeam>, ConsistencyToken)> {
        let reads =
            Reads { workspaces: workspace.into_iter().cloned().collect(), ..Reads::default() };
        let known = self.read(access, target, reads).await?;
        workspace.map(|id| known.workspace(id)).transpose()?;
        let after = page.after_id(TeamId::parse)?;
        let rows = self
            .store
            .teams(&target.account_id, workspace, after.as_ref(), page.limit())
            .await
            .map_err(store_error)?;
        let listed = page.cut(rows, |row| row.team.team_id.as_str());
        Ok((listed, known.facts.token()))
    }

    /// Lists who is in a team, by member id.
    ///
    /// # Errors
    /// There is no such account or team, the actor may not see who is in it, or the page token is none.
    pub async fn list_team_members(
        &self,
        access: &Access,
        target: &Target,
        team_id: &TeamId,
        actor: Option<&PersonRef>,
        page: &Page,
    ) -> Result<(Listed<Member>, ConsistencyToken)> {
        access.allow(&target.account_id)?;
        let actor = access.reader(&target.account_id, actor)?;
        let people = actor.iter().cloned().map(PersonKey::Id).collect();
        let known = self.read(access, target, Reads { people, ..reads(team_id) }).await?;
        if let Some(person) = actor {
            let actor = ActorName::Person(person);
            let scene =
                Scene { known: Some(&known), actor: &actor, app: self, now: self.clock.now() };
            let scope = scope(&known, team_id);
            scene.authorize(&known, |actor| {
                let manages = actor.may(Operation::ManageTeams, scope);
                manages.or_else(|_| actor.may(Operation::ListMembers, scope))
            })?;
        }
        known.team(team_id)?;
        let after = page.after_id(MemberId::parse)?;
        let rows = self
            .store
            .team_members(&target.account_id, team_id, after.as_ref(), page.limit())
            .await
            .map_err(store_error)?;
        let listed = page.cut(rows, |row| row.member_id.as_str());
        Ok((listed, known.facts.token()))
    }
}
