//! What becomes of people and of what they hold.

use std::collections::BTreeMap;

use rolecall::domain::invitation::InvitationState;
use rolecall::domain::member::MemberState::{
    self, Active, Invited, Revoked, Suspended, Unconfirmed,
};

use super::command::Grant;
use super::naive::{Account, Held, Person, Reason, Said};
use super::product::Product;

/// The plan on which roles of an account's own can be given and changed, and the one on which they can be made.
pub const OWN_ROLES: usize = 1;
pub const NEW_ROLES: usize = 2;

impl Account {
    pub fn add(
        &mut self,
        product: &Product,
        who: &str,
        grants: &[Grant],
        said: &Said,
    ) -> Result<(), Reason> {
        self.must_be_there(product, grants)?;
        if self.with_address(who).is_some() {
            return Err("MEMBER_EXISTS");
        }
        self.must_be_in_plan(&BTreeMap::new(), grants)?;
        let mut person = newcomer(who);
        (person.state, person.known) = (Active, true);
        for grant in grants {
            self.place(product, &mut person.held, grant, false);
        }
        self.people.insert(said.member.clone(), person);
        Ok(())
    }

    pub fn assign(&mut self, product: &Product, whom: &str, grant: &Grant) -> Result<(), Reason> {
        let grants = std::slice::from_ref(grant);
        self.must_be_there(product, grants)?;
        let id = self.find(whom)?;
        let person = self.people[&id].clone();
        self.must_be_in_plan(&person.held, grants)?;
        person.must_not_be(&[Suspended, Revoked])?;
        let mut held = person.held.clone();
        let given = self.place(product, &mut held, grant, person.is_expected());
        if held != person.held {
            self.people.get_mut(&id).unwrap().held = held;
            self.follow(&id, given);
        }
        Ok(())
    }

    pub fn set_option(&mut self, whom: &str, grant: &Grant) -> Result<(), Reason> {
        let id = self.find(whom)?;
        let person = self.people.get_mut(&id).unwrap();
        // Where somebody holds a role and waits for more of it, what they hold is meant.
        let meant = person.held.iter().filter(|(_, held)| held.is(grant));
        let meant = meant.min_by_key(|(_, held)| held.pending).map(|(id, _)| *id);
        let meant = meant.ok_or("ASSIGNMENT_NOT_FOUND")?;
        person.must_not_be(&[Suspended, Revoked])?;
        person.held.get_mut(&meant).unwrap().on = grant.on;
        Ok(())
    }

    pub fn unassign(&mut self, whom: &str, grant: &Grant) -> Result<(), Reason> {
        let id = self.find(whom)?;
        if !self.people[&id].held.values().any(|held| held.is(grant)) {
            return Err("ASSIGNMENT_NOT_FOUND");
        }
        self.lose(&id, |held| held.is(grant));
        Ok(())
    }

    pub fn rename(&mut self, whom: &str, name: &str) -> Result<(), Reason> {
        let id = self.find(whom)?;
        let person = self.people.get_mut(&id).unwrap();
        person.must_not_be(&[Revoked])?;
        name.clone_into(&mut person.name);
        Ok(())
    }

    pub fn turn(&mut self, whom: &str, to: MemberState) -> Result<(), Reason> {
        let id = self.find(whom)?;
        let person = self.people.get_mut(&id).unwrap();
        person.must_not_be(&[Invited, Unconfirmed, Revoked])?;
        person.state = to;
        Ok(())
    }

    pub fn revoke(&mut self, whom: &str, workspace: Option<&str>) -> Result<(), Reason> {
        if workspace.is_some_and(|id| !self.workspaces.contains_key(id)) {
            return Err("WORKSPACE_NOT_FOUND");
        }
        let id = self.find(whom)?;
        if workspace.is_none() {
            self.leave(&id);
            return Ok(());
        }
        let is_left = |place: &Option<String>| place.as_deref() == workspace;
        let teams = self.teams.clone();
        let person = self.people.get_mut(&id).unwrap();
        let in_team = person.teams.iter().any(|team| is_left(&teams[team].workspace));
        if !in_team && !person.held.values().any(|held| is_left(&held.workspace)) {
            return Ok(());
        }
        person.teams.retain(|team| !is_left(&teams[team].workspace));
        self.lose(&id, |held| is_left(&held.workspace));
        Ok(())
    }

    pub fn transfer(
        &mut self,
        product: &Product,
        from: &str,
        to: &str,
        role: &str,
    ) -> Result<(), Reason> {
        let next = match product.role(role) {
            Some(known) => known.after_transfer.ok_or("ROLE_NOT_TRANSFERABLE")?,
            None if self.roles.contains_key(role) => return Err("ROLE_NOT_TRANSFERABLE"),
            None => return Err("ROLE_NOT_FOUND"),
        };
        let (from, to) = (self.find(from)?, self.find(to)?);
        if !self.people[&from].holds(role, None) {
            return Err("ASSIGNMENT_NOT_FOUND");
        }
        if from == to {
            return Err("INVALID_SUCCESSOR");
        }
        self.people[&to].must_not_be(&[Invited, Unconfirmed, Suspended, Revoked])?;
        let given = |role: &str| Grant { role: role.to_owned(), workspace: None, on: false };
        let mut held = self.people[&from].held.clone();
        held.retain(|_, held| held.role != role);
        for (id, mut held, role) in
            [(from, held, next), (to.clone(), self.people[&to].held.clone(), role)]
        {
            self.place(product, &mut held, &given(role), false);
            self.people.get_mut(&id).unwrap().held = held;
            self.forget_what_is_gone(&id);
        }
        Ok(())
    }

    /// Whether roles can be held together, and they and their workspaces are there.
    pub fn must_be_there(&self, product: &Product, grants: &[Grant]) -> Result<(), Reason> {
        let exists = |role: &str| product.role(role).is_some() || self.roles.contains_key(role);
        let alone = |role: &str| exists(role) && product.is_alone(role);
        for (at, one) in grants.iter().enumerate() {
            let conflicts = |other: &Grant| {
                other.workspace == one.workspace
                    && (other.role == one.role || (alone(&other.role) && alone(&one.role)))
            };
            if grants[..at].iter().any(conflicts) {
                return Err("CONFLICTING_ASSIGNMENTS");
            }
        }
        for Grant { role, workspace, .. } in grants {
            if !exists(role) {
                return Err("ROLE_NOT_FOUND");
            }
            if workspace.as_ref().is_some_and(|id| !self.workspaces.contains_key(id)) {
                return Err("WORKSPACE_NOT_FOUND");
            }
        }
        Ok(())
    }

    /// Whether the plan has roles of the account's own, where somebody is newly given one.
    pub fn must_be_in_plan(
        &self,
        held: &BTreeMap<u64, Held>,
        grants: &[Grant],
    ) -> Result<(), Reason> {
        let is_new = |grant: &&Grant| !held.values().any(|held| held.is(grant));
        let mut own = grants.iter().filter(|grant| self.roles.contains_key(&grant.role));
        if self.plan < OWN_ROLES && own.any(|grant| is_new(&grant)) {
            return Err("PLAN_REQUIRED");
        }
        Ok(())
    }

    /// Gives a role, and takes what it excludes: what is pending takes only what is pending. By which it is held then.
    pub fn place(
        &mut self,
        product: &Product,
        held: &mut BTreeMap<u64, Held>,
        grant: &Grant,
        pending: bool,
    ) -> u64 {
        let next = self.ticks + 1;
        let id = place(product, held, grant, pending, next);
        if id == next {
            self.tick();
        }
        id
    }

    /// Somebody loses some of what they hold; whoever is only expected, and has nothing to come for, is expected no more.
    fn lose(&mut self, id: &str, gone: impl Fn(&Held) -> bool) {
        let person = self.people.get_mut(id).unwrap();
        person.held.retain(|_, held| !gone(held));
        if person.is_expected() && person.held.is_empty() {
            self.leave(id);
        } else {
            self.leave_teams_elsewhere(id);
            self.forget_what_is_gone(id);
        }
    }

    /// In a team of a workspace are people of that workspace.
    pub fn leave_teams_elsewhere(&mut self, id: &str) {
        let person = self.people.get_mut(id).unwrap();
        let places: Vec<_> = person.held.values().map(|held| held.workspace.clone()).collect();
        person.teams.retain(|team| {
            let place = &self.teams[team].workspace;
            place.is_none() || places.contains(place) || places.contains(&None)
        });
    }

    /// Somebody leaves the account, and what they were asked is asked no more.
    pub fn leave(&mut self, id: &str) {
        if self.people[id].is_gone() {
            return;
        }
        let left = self.tick();
        let person = self.people.get_mut(id).unwrap();
        (person.state, person.left) = (Revoked, left);
        person.held.clear();
        person.teams.clear();
        for invitation in self.invitations.values_mut() {
            if invitation.member == id && invitation.is_open() {
                invitation.state = InvitationState::Canceled;
            }
        }
    }
}

/// Somebody who is invited, and holds nothing yet.
pub fn newcomer(who: &str) -> Person {
    Person {
        who: who.to_owned(),
        known: false,
        name: who.to_owned(),
        state: Invited,
        founder: false,
        held: BTreeMap::new(),
        teams: std::collections::BTreeSet::new(),
        left: 0,
    }
}

/// See [`Account::place`]; what is new gets this id.
pub fn place(
    product: &Product,
    held: &mut BTreeMap<u64, Held>,
    grant: &Grant,
    pending: bool,
    new: u64,
) -> u64 {
    let is_same = |other: &Held| {
        other.is(grant) && other.on == grant.on && (other.pending == pending || !other.pending)
    };
    let excludes = |other: &Held| {
        other.workspace == grant.workspace
            && product.is_alone(&other.role)
            && product.is_alone(&grant.role)
    };
    let gives_way =
        |other: &Held| (!pending || other.pending) && (other.is(grant) || excludes(other));
    let same = held.iter().find(|(_, other)| is_same(other)).map(|(id, _)| *id);
    if let Some(same) = same {
        held.retain(|id, other| *id == same || pending || !gives_way(other));
        return same;
    }
    // What is held with another option stays what it was.
    let mut before = held.iter().filter(|(_, other)| other.is(grant) && other.pending == pending);
    let id = before.next().map_or(new, |(id, _)| *id);
    held.retain(|_, other| !gives_way(other));
    let Grant { role, workspace, on } = grant.clone();
    held.insert(id, Held { role, workspace, pending, on });
    id
}
