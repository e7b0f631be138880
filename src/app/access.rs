//! Whether a caller may ask what they ask (INV-CALLER).
//!
//! Every use case is given an [`Access`], and can neither read nor change an account without it: the one entry of reads and the one entry of
//! changes hold it against what the caller may. So a new method is guarded without a line of its own.

use std::sync::Arc;

use crate::app::change::ActorName;
use crate::app::person;
use crate::domain::caller::{Caller, Refusal, Scope};
use crate::domain::member::MemberState;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, PersonRef};
use crate::store::{Facts, PersonKey, Reads};

/// Who makes a call, and which scope it needs.
#[derive(Debug, Clone)]
pub struct Access {
    /// Who makes it.
    pub caller: Arc<Caller>,
    /// What it needs.
    pub scope: Scope,
    /// Who may make it.
    pub by: By,
}

/// Who may make a call, beside what their scopes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Programs and people.
    Anyone,
    /// Programs alone: it is believed what the call says of others, and that is not a person's to say.
    Programs,
}

impl Access {
    /// Refuses a call for which the caller lacks the scope, or about an account that they may not ask about.
    pub(super) fn allow(&self, account_id: &AccountId) -> Result<()> {
        let may = self.caller.has(self.scope).and_then(|()| self.caller.reaches(account_id));
        may.map_err(|refusal| self.refused(refusal, account_id))?;
        if self.by == By::Programs && self.caller.subject().is_some() {
            let message =
                format!("caller `{}` is a person, and this is for programs", self.caller.name);
            return Err(Error::new(Reason::ActorNotBelieved, message));
        }
        Ok(())
    }

    /// Refuses to let the caller ask on somebody's behalf whose behalf is not theirs to ask on.
    pub(super) fn allow_actor(&self, account_id: &AccountId, actor: &ActorName) -> Result<()> {
        let may = match actor {
            ActorName::System => self.caller.has(Scope::Admin),
            ActorName::Person(person) => self.caller.may_speak_for(person.as_str()),
        };
        may.map_err(|refusal| self.refused(refusal, account_id))
    }

    /// On whose behalf something is read: a person who calls asks for themselves, also where they don't say so.
    pub(super) fn reader(
        &self,
        account_id: &AccountId,
        named: Option<&PersonRef>,
    ) -> Result<Option<PersonRef>> {
        match (named, self.caller.subject()) {
            (None, subject) => Ok(subject.cloned().map(PersonRef::User)),
            (Some(person), _) => {
                self.allow_actor(account_id, &ActorName::Person(person.clone()))?;
                Ok(Some(person.clone()))
            }
        }
    }

    /// What is to be read, and with it the person who calls, if it is one.
    pub(super) fn reads(&self, mut reads: Reads) -> Reads {
        let subject = self.caller.subject().cloned().map(PersonRef::User);
        reads.people.extend(subject.map(PersonKey::Id));
        reads
    }

    /// Refuses a person who calls about an account in which they are not an active member, in the same words whether the account is there or
    /// not. (Programs are limited by their list of accounts.)
    pub(super) fn admit(&self, account_id: &AccountId, facts: Option<&Facts>) -> Result<()> {
        let Some(subject) = self.caller.subject() else { return Ok(()) };
        let subject = PersonRef::User(subject.clone());
        match facts.and_then(|facts| person(facts, &subject)) {
            Some(member) if member.state == MemberState::Active => Ok(()),
            _ => Err(self.refused(Refusal::LacksAccount, account_id)),
        }
    }

    fn refused(&self, refusal: Refusal, account_id: &AccountId) -> Error {
        let name = &self.caller.name;
        match refusal {
            Refusal::LacksScope(scope) => {
                let message = format!("caller `{name}` lacks the scope `{scope}`");
                Error::new(Reason::CallerLacksScope, message).with_metadata("scope", scope)
            }
            Refusal::LacksAccount => {
                let message = format!("caller `{name}` may not ask about account `{account_id}`");
                Error::new(Reason::CallerLacksAccount, message)
                    .with_metadata("account_id", account_id)
            }
            Refusal::NotBelieved => Error::new(
                Reason::ActorNotBelieved,
                format!("caller `{name}` may ask only on their own behalf"),
            ),
        }
    }
}
