//! Inviting somebody.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::Known;
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::granting::{Grant, Granted, Granting, without};
use crate::app::invitations::expires;
use crate::app::invitations::tokens::About;
use crate::app::members::{
    exists, has_address, invitations_of, new_member_id, not_in_state, reads_of,
};
use crate::app::seats::SeatCount;
use crate::clock::new_id;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::counter::{add, difference};
use crate::domain::email::Email;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, AssignmentId, InvitationId};
use crate::model::definition::Operation;
use crate::store::{OutboxMail, PersonKey, Reads};

/// Asks somebody to join an account, or to take more in it.
///
/// They have nothing of it until they accept; what they had stays in force meanwhile.
#[derive(Debug, Clone, Serialize)]
pub struct InviteUser {
    /// The account.
    pub account_id: AccountId,
    /// Where the invitation is sent.
    pub email: Email,
    /// What people call them; empty: not known.
    pub display_name: String,
    /// What they are to hold.
    pub grants: Vec<Grant>,
    /// The language of the mail.
    pub locale: Option<String>,
    /// Whether the caller sends the mail, and is answered with the link for it.
    pub return_links: bool,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invited {
    /// The invitation.
    pub invitation: Invitation,
    /// Who is invited.
    pub member: Member,
    /// The account's seats, with theirs.
    pub seats: SeatCount,
}

impl Command for InviteUser {
    type Answer = Invited;

    const METHOD: &'static str = "AuthorizationService.InviteUser";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads {
            people: vec![PersonKey::Email(self.email.clone())],
            invitations: true,
            ..reads_of(&self.grants)
        }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Invited>> {
        let known = scene.known(&self.account_id)?;
        let target = known.facts.people.iter().find(|member| {
            member.state != MemberState::Revoked && has_address(member, &self.email)
        });
        let granting = Granting {
            scene,
            known,
            operation: Operation::InviteMembers,
            target,
            state: AssignmentState::Pending,
        };
        let granted = granting.grant(&self.grants, || Ok(()))?;
        if let Some(member) = target {
            not_in_state(member, MemberState::Suspended)?;
        }
        let theirs = target.map(|member| invitations_of(known, member)).unwrap_or_default();
        let brings = brought(&theirs, &granted, scene.now);
        match target.filter(|_| brings.is_empty()) {
            None => Ok(self.invite(scene, known, target, &granted, &theirs, brings)),
            Some(member) => {
                // All that is asked for is held, or waits to be accepted.
                let asked = |row: &&Invitation| granted.asked.iter().any(|held| row.brings(held));
                let waiting = theirs.iter().rfind(asked);
                let waiting = waiting.ok_or_else(|| exists(&self.account_id, member))?;
                let answer = self.answer(known, waiting, Some(member), member);
                Ok(Effect { answer, writes: None })
            }
        }
    }
}

/// What a new invitation has to bring: what was given, also where it is what waits already on other terms, and what was asked for and waits for
/// an invitation that has expired. Nothing else that such an invitation brought: nobody has asked for it again.
fn brought(theirs: &[Invitation], granted: &Granted, now: Timestamp) -> Vec<AssignmentId> {
    let is_given = |held: &Assignment| granted.given.contains(held);
    let waits =
        |held: &Assignment| theirs.iter().any(|row| row.brings(held) && row.expire_time > now);
    let asked = granted.asked.iter().filter(|held| held.state == AssignmentState::Pending);
    let brought = asked.filter(|held| is_given(held) || !waits(held));
    brought.map(|held| held.assignment_id.clone()).collect()
}

impl InviteUser {
    fn invite(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        target: Option<&Member>,
        granted: &Granted,
        theirs: &[Invitation],
        brings: Vec<AssignmentId>,
    ) -> Effect<Invited> {
        let mut after = target.cloned().unwrap_or_else(|| self.member(scene));
        after.assignments.clone_from(&granted.after);
        after.update_time = scene.now;
        // What they had been asked before and is replaced goes, and what is asked again belongs to the new invitation alone.
        let replaced = without(theirs, |id| {
            brings.contains(id) || !granted.after.iter().any(|held| held.assignment_id == *id)
        });
        let invitation = self.invitation(scene, known, &after, brings);
        let writes = Writes {
            outbox: mail(scene, &invitation, self.return_links),
            invitations: replaced.into_iter().chain([invitation.clone()]).collect(),
            members: vec![(target.cloned(), after.clone())],
            ..Writes::default()
        };
        Effect { answer: self.answer(known, &invitation, target, &after), writes: Some(writes) }
    }

    fn member(&self, scene: &Scene<'_>) -> Member {
        newcomer(scene, Some(self.email.clone()), &self.display_name, self.locale.as_deref())
    }

    fn invitation(
        &self,
        scene: &Scene<'_>,
        known: &Known,
        member: &Member,
        brings: Vec<AssignmentId>,
    ) -> Invitation {
        Invitation {
            invitation_id: InvitationId::from_new(new_id("inv_")),
            member_id: member.member_id.clone(),
            inviter: scene.actor_id(),
            offered: member
                .assignments
                .iter()
                .filter(|held| brings.contains(&held.assignment_id))
                .cloned()
                .collect(),
            assignments: brings,
            locale: self.locale.clone(),
            state: InvitationState::Pending,
            generation: 1,
            create_time: scene.now,
            expire_time: expires(scene, known),
        }
    }

    fn answer(
        &self,
        known: &Known,
        invitation: &Invitation,
        before: Option<&Member>,
        after: &Member,
    ) -> Invited {
        let mut counters = known.facts.counters.clone();
        add(&mut counters, difference(&known.roles, before, after));
        let limit = known.facts.account.seat_limit;
        let seats = SeatCount::new(known.tables(), limit, &counters);
        Invited { invitation: invitation.clone(), member: after.clone(), seats }
    }
}

impl About for Invited {
    fn invitation(&self) -> &Invitation {
        &self.invitation
    }
}

/// Somebody who is invited, and holds nothing yet.
pub(super) fn newcomer(
    scene: &Scene<'_>,
    email: Option<Email>,
    display_name: &str,
    locale: Option<&str>,
) -> Member {
    Member {
        member_id: new_member_id(),
        user_id: None,
        email,
        display_name: display_name.to_owned(),
        locale: locale.map(str::to_owned),
        state: MemberState::Invited,
        founder: false,
        attributes: std::collections::BTreeMap::new(),
        teams: Vec::new(),
        assignments: Vec::new(),
        work_handovers: Vec::new(),
        create_time: scene.now,
        update_time: scene.now,
    }
}

/// The mail about an invitation, unless the caller sends it.
pub(super) fn mail(
    scene: &Scene<'_>,
    invitation: &Invitation,
    return_links: bool,
) -> Vec<OutboxMail> {
    scene.invitation_mail(invitation).filter(|_| !return_links).into_iter().collect()
}
