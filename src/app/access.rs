//! Whether a caller may ask what they ask (INV-CALLER).
//!
//! Every use case is given an [`Access`], and can neither read nor change an account without it: the one entry of reads and the one entry of
//! changes hold it against what the caller may. So a new method is guarded without a line of its own.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_trait::async_trait;

use crate::app::person;
use crate::domain::caller::{Caller, Refusal, Scope};
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, InvitationId, PersonRef, UserId};
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
    /// Programs alone: what the call says of others, or of what was paid, is believed, or what it is told is about everybody, and none of this is
    /// for a person.
    Programs,
}

/// On whose behalf something is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActorName {
    /// Nobody's: delegation does not apply, every other rule does.
    System,
    /// A person's.
    Person(PersonRef),
    /// Whoever is invited: they show the token of this invitation, and have no other rights than to take what it offers.
    Bearer(InvitationId),
}

/// What a caller has shown, kept for as long as their call stays open: it may be good no more before the call ends.
#[async_trait]
pub trait Credentials: Send + Sync + 'static {
    /// Who shows this now, as the next call would be told.
    ///
    /// # Errors
    /// It is no longer good, or nobody knows for now.
    async fn caller(&self) -> Result<Arc<Caller>>;
}

impl Access {
    /// Refuses a call for which the caller lacks the scope, or about an account that they may not ask about.
    pub(super) fn allow(&self, account_id: &AccountId) -> Result<()> {
        self.allow_call()?;
        self.caller.reaches(account_id).map_err(|refusal| self.refused(refusal, account_id))
    }

    /// Refuses a call about all accounts that the caller may ask about, where none is named.
    pub(super) fn allow_watch(&self, account_id: Option<&AccountId>) -> Result<()> {
        account_id.map_or_else(|| self.allow_call(), |account_id| self.allow(account_id))
    }

    /// Refuses a call across accounts for which the caller lacks the scope, or in which a person asks about somebody else; says which accounts it
    /// may look at, `None`: all. Whoever is limited to accounts is told of no other, and not that there are others (INV-ISOLATE); a person
    /// is told where they are themselves, in whatever state.
    pub(super) fn allow_across(&self, user: &UserId) -> Result<Option<&BTreeSet<AccountId>>> {
        let may = self.caller.has(self.scope);
        let may = may.and_then(|()| self.caller.may_speak_for(user.as_str()));
        may.map_err(|refusal| self.refused_across(refusal))?;
        self.allow_call()?;
        Ok(self.caller.accounts.as_ref())
    }

    /// Refuses a call that the caller may not make about any account.
    pub(super) fn allow_call(&self) -> Result<()> {
        self.caller.has(self.scope).map_err(|refusal| self.refused_across(refusal))?;
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
            // A token speaks for itself. Who shows it is believed of programs alone.
            ActorName::Bearer(_) => self.allow_vouching(),
        };
        may.map_err(|refusal| self.refused(refusal, account_id))
    }

    /// Refuses a person what only programs may: to say who somebody else is, or to be given links that prove that a mail was read.
    fn allow_vouching(&self) -> std::result::Result<(), Refusal> {
        if self.caller.subject().is_some() { Err(Refusal::NotBelieved) } else { Ok(()) }
    }

    /// Refuses to answer a person with links: they would accept for others.
    pub(super) fn allow_links(&self) -> Result<()> {
        self.allow_vouching().map_err(|refusal| self.refused_across(refusal))
    }

    /// Refuses a person who calls to ask what somebody else may.
    pub(super) fn allow_about(&self, account_id: &AccountId, person: &PersonRef) -> Result<()> {
        let may = self.caller.may_speak_for(person.as_str());
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
        self.admit_member(account_id, facts.and_then(|facts| person(facts, &subject)))
    }

    /// See [`Self::admit`]: the person who calls, as they were found in the account.
    pub(super) fn admit_member(
        &self,
        account_id: &AccountId,
        caller: Option<&Member>,
    ) -> Result<()> {
        if self.caller.subject().is_none() {
            return Ok(());
        }
        match caller {
            Some(member) if member.state == MemberState::Active => Ok(()),
            _ => Err(self.refused(Refusal::LacksAccount, account_id)),
        }
    }

    /// Whether the caller is in an account in whatever state but revoked. A program is in none, and is told of all that it may ask about.
    pub(super) fn is_in(&self, facts: &Facts) -> bool {
        let subject = self.caller.subject().cloned().map(PersonRef::User);
        subject.is_none_or(|subject| {
            person(facts, &subject).is_some_and(|member| member.state != MemberState::Revoked)
        })
    }

    fn refused(&self, refusal: Refusal, account_id: &AccountId) -> Error {
        match refusal {
            Refusal::LacksAccount => {
                let name = &self.caller.name;
                let message = format!("caller `{name}` may not ask about account `{account_id}`");
                Error::new(Reason::CallerLacksAccount, message)
                    .with_metadata("account_id", account_id)
            }
            Refusal::LacksScope(_) | Refusal::NotBelieved => self.refused_across(refusal),
        }
    }

    fn refused_across(&self, refusal: Refusal) -> Error {
        let name = &self.caller.name;
        match refusal {
            Refusal::LacksScope(scope) => {
                let message = format!("caller `{name}` lacks the scope `{scope}`");
                Error::new(Reason::CallerLacksScope, message).with_metadata("scope", scope)
            }
            Refusal::LacksAccount => Error::new(
                Reason::CallerLacksAccount,
                format!("caller `{name}` may not ask across accounts"),
            ),
            Refusal::NotBelieved => Error::new(
                Reason::ActorNotBelieved,
                format!("caller `{name}` may ask only on their own behalf"),
            ),
        }
    }
}
