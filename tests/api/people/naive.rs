//! An account as it would be kept on paper: lists of people and invitations, and every rule as a sentence.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::invitation::InvitationState;
use rolecall::domain::member::MemberState;

use super::command::{Asked, Command, Grant};
use super::product::Product;

/// Why something can't be done, as the API names it.
pub type Reason = &'static str;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    pub closed: bool,
    /// By its place among the plans.
    pub plan: usize,
    pub limit: Option<usize>,
    /// Everybody who ever was in it, by the id of their membership.
    pub people: BTreeMap<String, Person>,
    /// Every invitation that was ever made, by id.
    pub invitations: BTreeMap<String, Invitation>,
    pub workspaces: BTreeMap<String, Workspace>,
    pub teams: BTreeMap<String, Team>,
    /// Those that it made.
    pub roles: BTreeMap<String, Role>,
    /// Roles of the model to which it has added what can be added.
    pub edited: BTreeSet<String>,
    /// Who has shown that their address is theirs.
    pub confirmed: BTreeSet<String>,
    /// How many things were made, or ended, that are told apart by when.
    pub ticks: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What stands in their address before the `@`.
    pub who: String,
    /// Whether they are known by their user id, which is the same.
    pub known: bool,
    pub name: String,
    pub state: MemberState,
    pub founder: bool,
    /// In the order in which it was given.
    pub held: BTreeMap<u64, Held>,
    pub teams: BTreeSet<String>,
    /// When they left.
    pub left: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    pub role: String,
    pub workspace: Option<String>,
    pub pending: bool,
    pub on: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub member: String,
    /// Who invited them; nobody: the system.
    pub inviter: Option<String>,
    /// What it brings of what its member holds.
    pub brings: BTreeSet<u64>,
    pub state: InvitationState,
    pub generation: u32,
    /// When it was made.
    pub made: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    pub name: String,
    pub closed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub name: String,
    pub workspace: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    pub license: &'static str,
    pub extra: bool,
}

/// What only the service can say of a change.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The id of who is new.
    pub member: String,
    /// The id of the invitation that is new.
    pub invitation: String,
    /// Whether what was accepted waits for somebody to approve it.
    pub waits: bool,
}

impl Person {
    pub fn is_gone(&self) -> bool {
        self.state == MemberState::Revoked
    }

    /// Whether they are expected, and have not come yet.
    pub fn is_expected(&self) -> bool {
        matches!(self.state, MemberState::Invited | MemberState::Unconfirmed)
    }

    pub fn must_not_be(&self, states: &[MemberState]) -> Result<(), Reason> {
        if states.contains(&self.state) { Err("MEMBER_STATE") } else { Ok(()) }
    }

    pub fn holds(&self, role: &str, workspace: Option<&str>) -> bool {
        let is_it = |held: &Held| held.role == role && held.workspace.as_deref() == workspace;
        self.state == MemberState::Active
            && self.held.values().any(|held| !held.pending && is_it(held))
    }
}

impl Held {
    pub fn is(&self, grant: &Grant) -> bool {
        self.role == grant.role && self.workspace == grant.workspace
    }
}

impl Invitation {
    /// Whether what it brings is not in force yet.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, InvitationState::Pending | InvitationState::AwaitingApproval)
    }

    pub fn is_open(&self) -> bool {
        self.is_waiting() || self.state == InvitationState::Unconfirmed
    }
}

impl Account {
    /// The account after a change, or every reason why there is none.
    pub fn step(
        &self,
        product: &Product,
        asked: &Asked,
        said: &Said,
    ) -> Result<Self, BTreeSet<Reason>> {
        let mut after = self.clone();
        let done = after.change(product, asked, said);
        let mut reasons: BTreeSet<_> = done.err().into_iter().collect();
        if done.is_ok() {
            reasons.extend(self.broken(product, asked, &after));
        }
        if self.closed && !asked.changes_closed_accounts() {
            reasons.insert("ACCOUNT_CLOSED");
        }
        if reasons.is_empty() { Ok(after) } else { Err(reasons) }
    }

    fn change(&mut self, product: &Product, asked: &Asked, said: &Said) -> Result<(), Reason> {
        // Whoever is nobody here is refused in any case, for that or for another reason.
        let actor = asked.actor.as_ref();
        let inviter = actor.map(|actor| self.find(actor).unwrap_or_default());
        match &asked.command {
            Command::Add { who, grants } => self.add(product, who, grants, said),
            Command::Invite { who, grants, .. } => self.invite(product, who, grants, inviter, said),
            Command::Accept { invitation, generation, who } => {
                self.accept(product, invitation, *generation, who, said)
            }
            Command::Confirm { invitation, generation } => {
                self.confirm(product, invitation, *generation)
            }
            Command::Resend { invitation } => self.resend(invitation, inviter),
            Command::Cancel { invitation } => self.cancel(invitation),
            Command::Approve { invitation } => self.approve(product, invitation),
            Command::Assign { whom, grant } => self.assign(product, whom, grant),
            Command::SetOption { whom, grant } => self.set_option(whom, grant),
            Command::Unassign { whom, grant } => self.unassign(whom, grant),
            Command::Rename { whom, name } => self.rename(whom, name),
            Command::Suspend { whom } => self.turn(whom, MemberState::Suspended),
            Command::Reactivate { whom } => self.turn(whom, MemberState::Active),
            Command::Revoke { whom, workspace } => self.revoke(whom, workspace.as_deref()),
            Command::Transfer { from, to, role } => self.transfer(product, from, to, role),
            other => self.change_places(product, other),
        }
    }

    /// Whom an id means: a membership, or a user, who is found where they left last if they are in the account no more.
    pub fn find(&self, whom: &str) -> Result<String, Reason> {
        let is_it = |id: &str, person: &Person| id == whom || (person.known && person.who == whom);
        let named = self.people.iter().filter(|(id, person)| is_it(id, person));
        let found = named.max_by_key(|(_, person)| (!person.is_gone(), person.left));
        found.map(|(id, _)| id.clone()).ok_or("MEMBER_NOT_FOUND")
    }

    /// Who is in the account with an address.
    pub fn with_address(&self, who: &str) -> Option<String> {
        let mut people = self.people.iter();
        let found = people.find(|(_, person)| !person.is_gone() && person.who == who);
        found.map(|(id, _)| id.clone())
    }

    pub fn tick(&mut self) -> u64 {
        self.ticks += 1;
        self.ticks
    }

    pub fn seats_of(&self, product: &Product, person: &Person) -> BTreeSet<&'static str> {
        let takes = !person.founder
            && !matches!(person.state, MemberState::Suspended | MemberState::Revoked);
        let roles: BTreeSet<_> = person.held.values().map(|held| held.role.as_str()).collect();
        if takes { (product.seats)(self, &roles) } else { BTreeSet::new() }
    }

    pub fn seats_used(&self, product: &Product) -> usize {
        self.people.values().map(|person| self.seats_of(product, person).len()).sum()
    }

    pub fn holders(&self, role: &str, workspace: Option<&str>) -> usize {
        self.people.values().filter(|person| person.holds(role, workspace)).count()
    }

    pub fn is_closed(&self, workspace: &str) -> bool {
        self.workspaces.get(workspace).is_some_and(|row| row.closed)
    }
}
