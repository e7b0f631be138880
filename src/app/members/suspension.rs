//! Keeping people out for a while.

use serde::Serialize;

use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::members::not_in_state;
use crate::decision::delegation::Touch;
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, PersonRef};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

/// Keeps a member out: what they hold is kept and gives nothing.
#[derive(Debug, Clone, Serialize)]
pub struct SuspendMember {
    /// The account.
    pub account_id: AccountId,
    /// Who.
    pub person: PersonRef,
}

/// Lets a suspended member back in, with all that they hold.
#[derive(Debug, Clone, Serialize)]
pub struct ReactivateMember {
    /// The account.
    pub account_id: AccountId,
    /// Who.
    pub person: PersonRef,
}

impl Command for SuspendMember {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.SuspendMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads { people: vec![PersonKey::Id(self.person.clone())], ..Reads::default() }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        turn(scene, &self.account_id, &self.person, Touch::Take, MemberState::Suspended)
    }
}

impl Command for ReactivateMember {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.ReactivateMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads { people: vec![PersonKey::Id(self.person.clone())], ..Reads::default() }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        turn(scene, &self.account_id, &self.person, Touch::Give, MemberState::Active)
    }
}

/// Between active and suspended there are these two ways and no other.
fn turn(
    scene: &Scene<'_>,
    account_id: &AccountId,
    person: &PersonRef,
    touch: Touch,
    to: MemberState,
) -> Result<Effect<Member>> {
    let known = scene.known(account_id)?;
    let target = known.person(person);
    scene.authorize(known, |actor| actor.may_touch(target, Operation::SuspendMembers, touch))?;
    let member = known.member(person)?;
    for state in [MemberState::Invited, MemberState::Unconfirmed, MemberState::Revoked] {
        not_in_state(member, state)?;
    }
    if member.state == to {
        return Ok(Effect { answer: member.clone(), writes: None });
    }
    let after = Member { state: to, update_time: scene.now, ..member.clone() };
    let members = vec![(Some(member.clone()), after.clone())];
    Ok(Effect { answer: after, writes: Some(Writes { members, ..Writes::default() }) })
}
