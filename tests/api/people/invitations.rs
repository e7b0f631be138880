//! What becomes of invitations.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::invitation::InvitationState::{
    Accepted, AwaitingApproval, Canceled, Pending, Unconfirmed,
};
use rolecall::domain::member::MemberState::{self, Active, Invited, Revoked, Suspended};

use super::command::Grant;
use super::members::{newcomer, place};
use super::naive::{Account, Held, Invitation, Reason, Said};
use super::product::Product;

impl Account {
    pub fn invite(
        &mut self,
        product: &Product,
        who: &str,
        grants: &[Grant],
        inviter: Option<String>,
        said: &Said,
    ) -> Result<(), Reason> {
        self.must_be_there(product, grants)?;
        let there = self.with_address(who);
        let mut person = there.as_ref().map_or_else(|| newcomer(who), |id| self.people[id].clone());
        self.must_be_in_plan(&person.held, grants)?;
        person.must_not_be(&[Suspended])?;
        let (ticks, held) = (self.ticks, person.held.clone());
        let asked: Vec<_> =
            grants.iter().map(|grant| self.place(product, &mut person.held, grant, true)).collect();
        let id = there.clone().unwrap_or_else(|| said.member.clone());
        let theirs = self.theirs(&id);
        let waits = |held: &u64| theirs.iter().any(|id| self.invitations[id].brings.contains(held));
        let is_given = |id: &u64| held.get(id) != Some(&person.held[id]);
        let is_brought = |id: &u64| person.held[id].pending && (is_given(id) || !waits(id));
        let brings: BTreeSet<_> = asked.iter().copied().filter(is_brought).collect();
        if there.is_some() && brings.is_empty() {
            // All of it is held, or waits to be accepted.
            let waiting = asked.iter().any(waits);
            self.ticks = ticks;
            return if waiting { Ok(()) } else { Err("MEMBER_EXISTS") };
        }
        for other in theirs {
            // What is asked again belongs to the new invitation alone.
            self.take_from(&other, |held| brings.contains(held) || !person.held.contains_key(held));
        }
        self.people.insert(id.clone(), person);
        let made = self.tick();
        let invitation =
            Invitation { member: id, inviter, brings, state: Pending, generation: 1, made };
        self.invitations.insert(said.invitation.clone(), invitation);
        Ok(())
    }

    pub fn accept(
        &mut self,
        product: &Product,
        invitation: &str,
        generation: u32,
        who: &str,
        said: &Said,
    ) -> Result<(), Reason> {
        let row = self.shown(invitation, generation, Pending)?.clone();
        let person = &self.people[&row.member];
        if person.who != who {
            return Err("ADDRESS_MISMATCH");
        }
        self.must_be_open(&row)?;
        person.must_not_be(&[Suspended])?;
        let inviter = row.inviter.as_ref().map(|id| &self.people[id]);
        let may_wait = inviter.is_some();
        let must_wait = inviter.is_some_and(|inviter| !self.manages(product, inviter));
        if said.waits && !may_wait {
            return Err("what the system offers waits for nobody");
        }
        if said.waits {
            let person = self.people.get_mut(&row.member).unwrap();
            person.known = true;
            if person.state == Invited {
                who.clone_into(&mut person.name);
            }
            self.invitations.get_mut(invitation).unwrap().state = AwaitingApproval;
            return Ok(());
        }
        self.take(product, invitation, Some(who));
        if must_wait { Err("whoever invited them may not any more") } else { Ok(()) }
    }

    pub fn approve(&mut self, product: &Product, invitation: &str) -> Result<(), Reason> {
        let row = self.invitations.get(invitation).ok_or("INVITATION_NOT_FOUND")?.clone();
        if row.state != AwaitingApproval {
            return Err("INVITATION_STATE");
        }
        self.must_be_open(&row)?;
        self.people[&row.member].must_not_be(&[Suspended, Revoked])?;
        self.take(product, invitation, None);
        Ok(())
    }

    pub fn confirm(
        &mut self,
        product: &Product,
        invitation: &str,
        generation: u32,
    ) -> Result<(), Reason> {
        let row = self.shown(invitation, generation, Unconfirmed)?.clone();
        let mut person = self.people[&row.member].clone();
        self.must_be_open(&row)?;
        person.must_not_be(&[Suspended])?;
        if person.state != MemberState::Unconfirmed {
            return Err("INVITATION_NOT_FOUND");
        }
        // What they were given meanwhile waited for this, unless it waits for another invitation.
        let theirs = self.theirs(&row.member);
        let waits = |id: &u64| theirs.iter().any(|row| self.invitations[row].brings.contains(id));
        let (waited, mut held): (BTreeMap<_, _>, BTreeMap<_, _>) =
            person.held.into_iter().partition(|(id, held)| held.pending && !waits(id));
        put_in_force(product, &mut held, waited);
        person.held = held;
        person.state = Active;
        self.confirmed.insert(person.who.clone());
        self.people.insert(row.member, person);
        self.invitations.get_mut(invitation).unwrap().state = Accepted;
        Ok(())
    }

    pub fn resend(&mut self, invitation: &str, inviter: Option<String>) -> Result<(), Reason> {
        let row = self.invitations.get(invitation).ok_or("INVITATION_NOT_FOUND")?.clone();
        let person = &self.people[&row.member];
        let is_asked = match row.state {
            Pending => true,
            Unconfirmed => person.state == MemberState::Unconfirmed,
            _ => false,
        };
        if !is_asked {
            return Err("INVITATION_STATE");
        }
        if !row.brings.iter().any(|id| person.held.contains_key(id)) {
            return Err("OFFER_GONE");
        }
        self.must_be_open(&row)?;
        person.must_not_be(&[Suspended, Revoked])?;
        let generation = row.generation + 1;
        let again = Invitation { inviter, generation, ..row };
        self.invitations.insert(invitation.to_owned(), again);
        Ok(())
    }

    pub fn cancel(&mut self, invitation: &str) -> Result<(), Reason> {
        let row = self.invitations.get(invitation).ok_or("INVITATION_NOT_FOUND")?.clone();
        match row.state {
            Canceled => return Ok(()),
            Pending | AwaitingApproval => {}
            _ => return Err("INVITATION_STATE"),
        }
        self.invitations.get_mut(invitation).unwrap().state = Canceled;
        let person = self.people.get_mut(&row.member).unwrap();
        person.held.retain(|id, held| !(held.pending && row.brings.contains(id)));
        if person.state == Invited && self.theirs(&row.member).is_empty() {
            self.leave(&row.member);
        } else {
            self.leave_teams_elsewhere(&row.member);
        }
        Ok(())
    }

    /// The invitations of somebody that bring what is not in force yet, oldest first.
    pub fn theirs(&self, member: &str) -> Vec<String> {
        let theirs = self.invitations.iter();
        let theirs = theirs.filter(|(_, row)| row.member == member && row.is_waiting());
        let mut theirs: Vec<_> = theirs.map(|(id, row)| (row.made, id.clone())).collect();
        theirs.sort();
        theirs.into_iter().map(|(_, id)| id).collect()
    }

    /// Invitations of whoever was given something else bring that, or what is left to bring.
    pub fn follow(&mut self, member: &str, given: u64) {
        let held = self.people[member].held.clone();
        let is_new = |account: &Self, theirs: &[String]| {
            held[&given].pending
                && !theirs.iter().any(|id| account.invitations[id].brings.contains(&given))
        };
        let theirs = self.theirs(member);
        if is_new(self, &theirs)
            && let Some(oldest) = theirs.first()
        {
            self.invitations.get_mut(oldest).unwrap().brings.insert(given);
        }
        for id in theirs {
            self.take_from(&id, |id| held.get(id).is_none_or(|held| !held.pending));
        }
    }

    /// Invitations of somebody who has lost something bring that no more.
    pub fn forget_what_is_gone(&mut self, member: &str) {
        let held = self.people[member].held.clone();
        for id in self.theirs(member) {
            self.take_from(&id, |id| !held.contains_key(id));
        }
    }

    /// An invitation that brings nothing any more is withdrawn.
    fn take_from(&mut self, invitation: &str, gone: impl Fn(&u64) -> bool) {
        let row = self.invitations.get_mut(invitation).unwrap();
        row.brings.retain(|id| !gone(id));
        if row.brings.is_empty() {
            row.state = Canceled;
        }
    }

    /// The invitation of a token, which is good once.
    fn shown(
        &self,
        invitation: &str,
        generation: u32,
        state: rolecall::domain::invitation::InvitationState,
    ) -> Result<&Invitation, Reason> {
        let row = self.invitations.get(invitation);
        let good = row.filter(|row| {
            (row.generation, row.state) == (generation, state)
                && !self.people[&row.member].is_gone()
        });
        good.ok_or("INVITATION_NOT_FOUND")
    }

    fn must_be_open(&self, invitation: &Invitation) -> Result<(), Reason> {
        let held = &self.people[&invitation.member].held;
        let offered = invitation.brings.iter().filter_map(|id| held.get(id));
        let mut places = offered.filter_map(|held| held.workspace.as_ref());
        if places.any(|id| self.is_closed(id)) { Err("WORKSPACE_CLOSED") } else { Ok(()) }
    }

    /// What was offered is in force; whoever is new must show that the address is theirs, unless they have.
    fn take(&mut self, product: &Product, invitation: &str, accepts: Option<&str>) {
        let row = self.invitations[invitation].clone();
        let mut person = self.people[&row.member].clone();
        let (offered, mut held): (BTreeMap<_, _>, BTreeMap<_, _>) =
            person.held.into_iter().partition(|(id, _)| row.brings.contains(id));
        let brings = put_in_force(product, &mut held, offered);
        person.held = held;
        person.known = true;
        let was = person.state;
        if let (Some(who), Invited) = (accepts, was) {
            who.clone_into(&mut person.name);
        }
        let is_known = was == Active || self.confirmed.contains(&person.who);
        person.state = if is_known { Active } else { MemberState::Unconfirmed };
        let must_confirm = was == Invited && !is_known;
        let state = if must_confirm { Unconfirmed } else { Accepted };
        self.invitations.insert(invitation.to_owned(), Invitation { brings, state, ..row.clone() });
        if person.state == Active {
            self.confirmed.insert(person.who.clone());
        }
        self.people.insert(row.member.clone(), person);
        self.forget_what_is_gone(&row.member);
    }
}

/// What was offered is held, and what it excludes is not. By which it is held.
fn put_in_force(
    product: &Product,
    held: &mut BTreeMap<u64, Held>,
    offered: BTreeMap<u64, Held>,
) -> BTreeSet<u64> {
    let put = offered.into_iter().map(|(id, Held { role, workspace, on, .. })| {
        place(product, held, &Grant { role, workspace, on }, false, id)
    });
    put.collect()
}
