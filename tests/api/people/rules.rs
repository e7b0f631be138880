//! What no change may do, whichever it is.

use std::collections::BTreeSet;

use rolecall::domain::member::MemberState;

use super::command::{Asked, Command};
use super::naive::{Account, Held, Person, Reason};
use super::product::{Product, Role};

/// Why a person may not do what the system may.
pub const OF_PERSONS: [&str; 6] = [
    "ACTOR_NOT_A_MEMBER",
    "ACTOR_LACKS_PERMISSION",
    "SELF_CHANGE",
    "ROLE_NOT_DELEGABLE",
    "EXCEEDS_OWN_PERMISSIONS",
    "TRANSFER_ONLY",
];

impl Asked {
    pub fn changes_closed_accounts(&self) -> bool {
        match self.command {
            Command::UpdateAccount { .. } => self.actor.is_none(),
            Command::CloseAccount | Command::ReopenAccount => true,
            _ => false,
        }
    }
}

impl Account {
    /// The rules that a change of this account would break.
    pub fn broken(&self, product: &Product, asked: &Asked, after: &Self) -> BTreeSet<Reason> {
        let mut broken = BTreeSet::new();
        let mut hold = |reason: Reason, holds: bool| {
            if !holds {
                broken.insert(reason);
            }
        };
        let used = after.seats_used(product);
        let allowed = after.limit.unwrap_or(usize::MAX).max(self.seats_used(product));
        hold("SEATS_EXHAUSTED", used <= allowed);
        for role in product.roles {
            let places = after.workspaces.keys().map(|id| Some(id.as_str())).chain([None]);
            for place in places {
                let (was, is) = (self.holders(role.id, place), after.holders(role.id, place));
                hold("HOLDERS_TOO_FEW", is >= was || is >= role.at_least);
                hold("HOLDERS_TOO_MANY", is <= was || is <= role.at_most);
            }
            let is_full = self.holders(role.id, None) >= role.at_most;
            hold("HOLDERS_TOO_MANY", !is_full || !self.promises(after, role));
        }
        hold("WORKSPACE_CLOSED", !self.gives_in_closed_workspaces(after));
        hold("the actor may change nothing", self.may_act(product, asked));
        broken
    }

    /// Whether somebody is offered a role who was not before.
    fn promises(&self, after: &Self, role: &Role) -> bool {
        after.people.iter().any(|(id, person)| {
            let had = self.people.get(id);
            let is_new = |id: &u64| !had.is_some_and(|had| had.held.contains_key(id));
            let mut held = person.held.iter();
            held.any(|(id, held)| held.pending && held.role == role.id && is_new(id))
        })
    }

    fn gives_in_closed_workspaces(&self, after: &Self) -> bool {
        let is_closed = |id: &Option<String>| id.as_ref().is_some_and(|id| self.is_closed(id));
        let given = |id: &String, person: &Person| {
            let had = self.people.get(id);
            let is_new =
                |id: &u64, held: &Held| had.is_none_or(|had| had.held.get(id) != Some(held));
            let held = person.held.iter().filter(|(id, held)| is_new(id, held));
            let joined = person.teams.iter();
            let joined = joined.filter(|id| had.is_none_or(|had| !had.teams.contains(*id)));
            held.map(|(_, held)| held).any(|held| is_closed(&held.workspace))
                || joined.map(|id| &after.teams[id]).any(|team| is_closed(&team.workspace))
        };
        let mut made = after.teams.iter().filter(|(id, _)| !self.teams.contains_key(*id));
        after.people.iter().any(|(id, person)| given(id, person))
            || made.any(|(_, team)| is_closed(&team.workspace))
    }

    /// Whether whoever acts is somebody who may change anything at all, and nobody changes themselves.
    fn may_act(&self, product: &Product, asked: &Asked) -> bool {
        let Some(actor) = &asked.actor else { return true };
        let Ok(id) = self.find(actor) else { return false };
        let (person, whom) = (&self.people[&id], asked.command.whom());
        let is_own = whom.is_some_and(|whom| self.find(whom).as_ref() == Ok(&id));
        let names = matches!(asked.command, Command::Rename { .. });
        let may = if is_own { names } else { self.manages(product, person) };
        may && person.state == MemberState::Active
    }

    pub fn manages(&self, product: &Product, person: &Person) -> bool {
        let manages = |role: &str| {
            let custom = self.roles.get(role).map(|role| role.license);
            product.managing.contains(&custom.unwrap_or(role))
        };
        person.state == MemberState::Active
            && person.held.values().any(|held| !held.pending && manages(&held.role))
    }
}

impl Command {
    /// Who is changed, if that is one person who is there.
    fn whom(&self) -> Option<&str> {
        match self {
            Self::Assign { whom, .. }
            | Self::SetOption { whom, .. }
            | Self::Unassign { whom, .. }
            | Self::Rename { whom, .. }
            | Self::Suspend { whom }
            | Self::Reactivate { whom }
            | Self::Revoke { whom, .. }
            | Self::Join { whom, .. }
            | Self::Leave { whom, .. } => Some(whom),
            _ => None,
        }
    }
}
