//! People and the roles that they hold.

mod assignments;
mod notice;
mod revocation;
mod suspension;
mod transfer;
mod update;

use serde::{Deserialize, Serialize};

use crate::app::access::Access;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::granting::{Grant, Granting, follow, without};
use crate::app::members::notice::notices;
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::clock::new_id;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::email::Email;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, AssignmentId, MemberId, PersonRef, UserId};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

pub use assignments::{UnassignRole, UpdateAssignment, Which};
pub use revocation::RevokeAccess;
pub use suspension::{ReactivateMember, SuspendMember};
pub use transfer::{TransferOwnership, Transferred};
pub use update::{Update, UpdateMember};

/// Somebody as a request describes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUser {
    /// The identity provider's id.
    pub user_id: UserId,
    /// Their address, if they have one.
    pub email: Option<Email>,
    /// What people call them.
    pub display_name: String,
}

impl NewUser {
    /// An active member with nothing yet.
    #[must_use]
    pub fn member(&self, scene: &Scene<'_>) -> Member {
        Member {
            member_id: new_member_id(),
            user_id: Some(self.user_id.clone()),
            email: self.email.clone(),
            display_name: self.display_name.clone(),
            locale: None,
            state: MemberState::Active,
            founder: false,
            attributes: std::collections::BTreeMap::new(),
            teams: Vec::new(),
            assignments: Vec::new(),
            work_handovers: Vec::new(),
            create_time: scene.now,
            update_time: scene.now,
        }
    }
}

/// An id for a new membership.
#[must_use]
pub fn new_member_id() -> MemberId {
    MemberId::from_new(new_id(crate::ids::MEMBER_ID_PREFIX))
}

/// Gives a member a role.
#[derive(Debug, Clone, Serialize)]
pub struct AssignRole {
    /// The account.
    pub account_id: AccountId,
    /// To whom.
    pub person: PersonRef,
    /// What.
    pub grant: Grant,
}

impl Command for AssignRole {
    type Answer = Assignment;

    const METHOD: &'static str = "AuthorizationService.AssignRole";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads {
            people: vec![PersonKey::Id(self.person.clone())],
            workspaces: self.grant.workspace_id.iter().cloned().collect(),
            holders_in: vec![self.grant.workspace_id.clone()],
            invitations: true,
            ..Reads::default()
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Assignment>> {
        let known = scene.known(&self.account_id)?;
        let target = known.person(&self.person);
        let pending = target.is_some_and(|member| {
            matches!(member.state, MemberState::Invited | MemberState::Unconfirmed)
        });
        let state = if pending { AssignmentState::Pending } else { AssignmentState::Active };
        let granting = Granting { scene, known, operation: Operation::AssignRoles, target, state };
        let grants = std::slice::from_ref(&self.grant);
        let granted = granting.grant(grants, || known.member(&self.person).map(|_| ()))?;
        let member = known.member(&self.person)?;
        not_in_state(member, MemberState::Suspended)?;
        not_in_state(member, MemberState::Revoked)?;
        let answer = granted.asked.first().cloned();
        let answer = answer.ok_or_else(|| Error::new(Reason::Internal, "nothing was assigned"))?;
        if granted.given.is_empty() && granted.taken.is_empty() {
            return Ok(Effect { answer, writes: None });
        }
        let theirs: Vec<_> = invitations_of(known, member);
        let after =
            Member { assignments: granted.after.clone(), update_time: scene.now, ..member.clone() };
        let writes = Writes {
            outbox: notices(scene, known, member, &after),
            members: vec![(Some(member.clone()), after)],
            invitations: follow(&theirs, &granted),
            ..Writes::default()
        };
        Ok(Effect { answer, writes: Some(writes) })
    }
}

/// What is read to change one person who is there: with them, what they were asked to join.
fn reads_person(person: &PersonRef) -> Reads {
    Reads { people: vec![PersonKey::Id(person.clone())], invitations: true, ..Reads::default() }
}

/// What is written of a person who holds less than before: invitations bring nothing that they no longer wait for, and end with those who
/// are not expected any more.
fn holding_less(known: &Known, before: &Member, after: Member) -> Writes {
    let gone = |id: &AssignmentId| !after.assignments.iter().any(|held| held.assignment_id == *id);
    let invitations = match after.state {
        MemberState::Revoked => withdrawn(known, before),
        _ => without(&invitations_of(known, before), gone),
    };
    Writes { invitations, members: vec![(Some(before.clone()), after)], ..Writes::default() }
}

/// The invitations of somebody who leaves, none of which is open any more.
pub(super) fn withdrawn(known: &Known, member: &Member) -> Vec<Invitation> {
    let all = known.facts.invitations.iter();
    let open = all.filter(|row| row.member_id == member.member_id && row.state.is_open());
    open.map(|row| row.ended(InvitationState::Canceled, member)).collect()
}

/// The invitations of a member that bring what is not in force yet, oldest first.
#[must_use]
pub fn invitations_of(known: &Known, member: &Member) -> Vec<Invitation> {
    let all = known.facts.invitations.iter();
    let waiting = |row: &&Invitation| row.member_id == member.member_id && row.state.is_waiting();
    let mut theirs: Vec<_> = all.filter(waiting).cloned().collect();
    theirs
        .sort_by(|a, b| (a.create_time, &a.invitation_id).cmp(&(b.create_time, &b.invitation_id)));
    theirs
}

/// Refuses to change somebody who is in a state.
///
/// # Errors
/// They are in it.
pub fn not_in_state(member: &Member, state: MemberState) -> Result<()> {
    if member.state != state {
        return Ok(());
    }
    let name =
        MemberState::ALL.iter().find(|(known, _)| *known == state).map_or("", |(_, name)| name);
    let id = &member.member_id;
    Err(Error::new(Reason::MemberState, format!("member `{id}` is {name}"))
        .with_metadata("member_id", id)
        .with_metadata("state", name)
        .with_precondition(format!("member/{id}"), format!("must not be {name}")))
}

/// Adds somebody who is active at once: for single sign-on and imports.
#[derive(Debug, Clone, Serialize)]
pub struct AddMember {
    /// The account.
    pub account_id: AccountId,
    /// Who.
    pub user: NewUser,
    /// What they are to hold.
    pub grants: Vec<Grant>,
}

impl Command for AddMember {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.AddMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        let user = PersonKey::Id(PersonRef::User(self.user.user_id.clone()));
        let email = self.user.email.clone().map(PersonKey::Email);
        Reads { people: std::iter::once(user).chain(email).collect(), ..reads_of(&self.grants) }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let granting = Granting {
            scene,
            known,
            operation: Operation::InviteMembers,
            target: None,
            state: AssignmentState::Active,
        };
        if self.grants.is_empty() {
            scene.authorize(known, |actor| actor.may(Operation::InviteMembers, None))?;
        }
        let granted = granting.grant(&self.grants, || self.must_be_new(known))?;
        let member = Member { assignments: granted.after, ..self.user.member(scene) };
        let writes = Writes { members: vec![(None, member.clone())], ..Writes::default() };
        Ok(Effect { answer: member, writes: Some(writes) })
    }
}

impl AddMember {
    fn must_be_new(&self, known: &Known) -> Result<()> {
        let is_same = |member: &&Member| {
            member.user_id.as_ref() == Some(&self.user.user_id)
                || self.user.email.as_ref().is_some_and(|email| has_address(member, email))
        };
        let mut people = known.facts.people.iter();
        match people.find(|member| member.state != MemberState::Revoked && is_same(member)) {
            Some(member) => Err(exists(&self.account_id, member)),
            None => Ok(()),
        }
    }
}

/// What must be read to give some roles.
#[must_use]
pub fn reads_of(grants: &[Grant]) -> Reads {
    Reads {
        workspaces: grants.iter().filter_map(|grant| grant.workspace_id.clone()).collect(),
        holders_in: grants.iter().map(|grant| grant.workspace_id.clone()).collect(),
        ..Reads::default()
    }
}

/// Whether a member has an address.
#[must_use]
pub fn has_address(member: &Member, email: &Email) -> bool {
    member.email.as_ref().is_some_and(|known| known.normal() == email.normal())
}

/// Somebody is a member already.
#[must_use]
pub fn exists(account_id: &AccountId, member: &Member) -> Error {
    let id = &member.member_id;
    Error::new(
        Reason::MemberExists,
        format!("account `{account_id}` has this person already, as `{id}`"),
    )
    .with_metadata("account_id", account_id)
    .with_metadata("member_id", id)
    .with_resource("member", id.as_str())
}

impl App {
    /// Looks a member up.
    ///
    /// # Errors
    /// The account or the member is not there.
    pub async fn get_member(
        &self,
        access: &Access,
        target: &Target,
        person: &PersonRef,
    ) -> Result<(Member, ConsistencyToken)> {
        let reads = Reads { people: vec![PersonKey::Id(person.clone())], ..Reads::default() };
        let known = self.read(access, target, reads).await?;
        let member = known.person(person).cloned();
        let not_found = || Error::member_not_found(target.account_id.as_str(), person.as_str());
        Ok((member.ok_or_else(not_found)?, known.facts.token()))
    }
}
