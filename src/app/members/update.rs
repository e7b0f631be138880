//! Changing what is known of somebody.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::members::not_in_state;
use crate::decision::delegation::Touch;
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, Name, PersonRef};
use crate::model::definition::Operation;
use crate::store::{PersonKey, Reads};

/// Whether a change is about something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Update<T> {
    /// It stays as it is.
    Stays,
    /// It becomes this.
    Becomes(T),
}

impl<T: Clone> Update<T> {
    /// What it is afterwards.
    #[must_use]
    pub fn or(&self, before: &T) -> T {
        match self {
            Self::Stays => before.clone(),
            Self::Becomes(after) => after.clone(),
        }
    }
}

/// Changes a member's name, language or attributes.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateMember {
    /// The account.
    pub account_id: AccountId,
    /// Who.
    pub person: PersonRef,
    /// What people call them.
    pub display_name: Update<String>,
    /// The language of their mails.
    pub locale: Update<Option<String>>,
    /// All their attributes.
    pub attributes: Update<BTreeMap<Name, String>>,
}

impl Command for UpdateMember {
    type Answer = Member;

    const METHOD: &'static str = "MemberService.UpdateMember";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads { people: vec![PersonKey::Id(self.person.clone())], ..Reads::default() }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Member>> {
        let known = scene.known(&self.account_id)?;
        let target = known.person(&self.person);
        scene.authorize(known, |actor| match target {
            // One's own name is one's own; one's attributes are what visibilities compare.
            Some(member) if actor.is(member) && self.attributes == Update::Stays => {
                actor.must_be_active()
            }
            _ => actor.may_touch(target, Operation::EditMembers, Touch::Edit),
        })?;
        let member = known.member(&self.person)?;
        not_in_state(member, MemberState::Revoked)?;
        let after = Member {
            display_name: self.display_name.or(&member.display_name),
            locale: self.locale.or(&member.locale),
            attributes: self.attributes.or(&member.attributes),
            ..member.clone()
        };
        if after == *member {
            return Ok(Effect { answer: after, writes: None });
        }
        let after = Member { update_time: scene.now, ..after };
        let members = vec![(Some(member.clone()), after.clone())];
        Ok(Effect { answer: after, writes: Some(Writes { members, ..Writes::default() }) })
    }
}
