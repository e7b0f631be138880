//! Who is in a team.

use serde::Serialize;

use super::{reads, scope, too_many};
use crate::app::Known;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::members::not_in_state;
use crate::domain::member::{Member, MemberState, TeamMembership};
use crate::domain::team::{MAX_TEAMS_OF_A_PERSON, Team};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, PersonRef, TeamId, WorkspaceId};
use crate::store::{PersonKey, Reads};

/// Takes somebody into a team.
#[derive(Debug, Clone, Serialize)]
pub struct AddTeamMember {
    /// The account.
    pub account_id: AccountId,
    /// The team.
    pub team_id: TeamId,
    /// Whom.
    pub person: PersonRef,
}

impl Command for AddTeamMember {
    type Answer = Member;

    const METHOD: &'static str = "TeamService.AddTeamMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads { people: vec![PersonKey::Id(self.person.clone())], ..reads(&self.team_id) }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let (team, member) = found(scene, known, &self.team_id, &self.person)?;
        not_in_state(member, MemberState::Revoked)?;
        if is_in(member, team) {
            return Ok(Effect { answer: member.clone(), writes: None });
        }
        if let Some(workspace_id) = &team.workspace_id {
            must_hold_something(member, workspace_id)?;
        }
        let most = usize::try_from(MAX_TEAMS_OF_A_PERSON).unwrap_or(usize::MAX);
        if member.teams.len() >= most {
            let subject = format!("member/{}", member.member_id);
            return Err(too_many(&subject, MAX_TEAMS_OF_A_PERSON));
        }
        let joined = TeamMembership {
            team_id: team.team_id.clone(),
            workspace_id: team.workspace_id.clone(),
        };
        let teams = member.teams.iter().cloned().chain([joined]).collect();
        Ok(moved(scene, member, teams))
    }
}

/// Takes somebody out of a team.
#[derive(Debug, Clone, Serialize)]
pub struct RemoveTeamMember {
    /// The account.
    pub account_id: AccountId,
    /// The team.
    pub team_id: TeamId,
    /// Whom.
    pub person: PersonRef,
}

impl Command for RemoveTeamMember {
    type Answer = Member;

    const METHOD: &'static str = "TeamService.RemoveTeamMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads { people: vec![PersonKey::Id(self.person.clone())], ..reads(&self.team_id) }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let (team, member) = found(scene, known, &self.team_id, &self.person)?;
        if !is_in(member, team) {
            return Ok(Effect { answer: member.clone(), writes: None });
        }
        let others = member.teams.iter().filter(|other| other.team_id != team.team_id);
        Ok(moved(scene, member, others.cloned().collect()))
    }
}

/// The team and the person, if the actor may move them.
fn found<'a>(
    scene: &Scene<'a>,
    known: &'a Known,
    team_id: &TeamId,
    person: &PersonRef,
) -> Result<(&'a Team, &'a Member)> {
    let target = known.person(person);
    scene.authorize(known, |actor| actor.may_move(target, scope(known, team_id)))?;
    let team = &known.team(team_id)?.team;
    let account_id = known.facts.account.account_id.as_str();
    let member = target.ok_or_else(|| Error::member_not_found(account_id, person.as_str()))?;
    Ok((team, member))
}

fn is_in(member: &Member, team: &Team) -> bool {
    member.teams.iter().any(|joined| joined.team_id == team.team_id)
}

/// What follows from somebody being in these teams.
fn moved(scene: &Scene<'_>, before: &Member, teams: Vec<TeamMembership>) -> Effect<Member> {
    let after = Member { teams, update_time: scene.now, ..before.clone() };
    let members = vec![(Some(before.clone()), after.clone())];
    Effect { answer: after, writes: Some(Writes { members, ..Writes::default() }) }
}

/// In a team of a workspace are people of that workspace: who holds a role in it, or account-wide, if only once they accept it.
fn must_hold_something(member: &Member, workspace_id: &WorkspaceId) -> Result<()> {
    if member.holds_something_in(workspace_id) {
        return Ok(());
    }
    let id = &member.member_id;
    let message = format!("member `{id}` holds no role in workspace `{workspace_id}`");
    Err(Error::new(Reason::NotInWorkspace, message)
        .with_metadata("member_id", id)
        .with_metadata("workspace_id", workspace_id)
        .with_precondition(format!("member/{id}"), format!("must hold a role in `{workspace_id}`")))
}
