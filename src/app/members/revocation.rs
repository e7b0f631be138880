//! Removing people, for good.

use serde::Serialize;

use crate::app::Known;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::members::{holding_less, reads_person};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::departure::leaving;
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, PersonRef, WorkspaceId};
use crate::store::{Departure, PersonKey, Reads, Successor};

/// Removes somebody from a workspace, or from the account.
#[derive(Debug, Clone, Serialize)]
pub struct RevokeAccess {
    /// The account.
    pub account_id: AccountId,
    /// Who.
    pub person: PersonRef,
    /// The workspace; `None`: the account.
    pub workspace_id: Option<WorkspaceId>,
    /// Who takes over their work; `None`: it is unassigned.
    pub successor: Option<PersonRef>,
}

impl Command for RevokeAccess {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.RevokeAccess";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        let mut reads = reads_person(&self.person);
        reads.people.extend(self.successor.clone().map(PersonKey::Id));
        reads.workspaces.extend(self.workspace_id.clone());
        reads
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let (target, scope) = (known.person(&self.person), self.workspace_id.as_ref());
        scene.authorize(known, |actor| actor.may_remove(target, scope))?;
        self.workspace_exists(known)?;
        let member = known.member(&self.person)?;
        let successor = self.successor.as_ref().map(|person| known.member(person)).transpose()?;
        if let Some(successor) = successor {
            self.can_take_over(scene, member, successor)?;
        }
        let to = successor.map(|successor| &successor.member_id);
        let Some(after) = leaving(member, scope, to, scene.now) else {
            return Ok(Effect { answer: member.clone(), writes: None });
        };
        let writes = Writes {
            departures: vec![self.departure(member, successor)],
            ..holding_less(known, member, after.clone())
        };
        Ok(Effect { answer: after, writes: Some(writes) })
    }
}

impl RevokeAccess {
    fn workspace_exists(&self, known: &Known) -> Result<()> {
        let Some(id) = &self.workspace_id else { return Ok(()) };
        if known.facts.workspaces.iter().any(|known| known.workspace_id == *id) {
            return Ok(());
        }
        Err(Error::workspace_not_found(self.account_id.as_str(), id.as_str()))
    }

    fn can_take_over(&self, scene: &Scene<'_>, leaver: &Member, successor: &Member) -> Result<()> {
        let holds_here = |held: &Assignment| {
            let in_force = held.state == AssignmentState::Active && !held.is_expired(scene.now);
            in_force && held.workspace_id == self.workspace_id
        };
        let why_not = if successor.member_id == leaver.member_id {
            "must name somebody else than who is removed".to_owned()
        } else if successor.state != MemberState::Active {
            "must name somebody who is active".to_owned()
        } else if let Some(id) = &self.workspace_id
            && !successor.assignments.iter().any(holds_here)
        {
            format!("must name somebody who holds a role in workspace `{id}`")
        } else {
            return Ok(());
        };
        Err(invalid_successor("reassign_to_user_id", &successor.member_id.to_string(), why_not))
    }

    fn departure(&self, leaver: &Member, successor: Option<&Member>) -> Departure {
        Departure {
            member_id: leaver.member_id.clone(),
            user_id: leaver.user_id.clone(),
            workspace_id: self.workspace_id.clone(),
            successor: successor.map(|successor| Successor {
                member_id: successor.member_id.clone(),
                user_id: successor.user_id.clone(),
            }),
        }
    }
}

/// Somebody who can't take over what another gives up.
pub(super) fn invalid_successor(field: &str, person: &str, why: impl std::fmt::Display) -> Error {
    Error::field(Reason::InvalidSuccessor, field, why).with_metadata("user_id", person)
}
