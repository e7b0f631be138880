//! The one way in which anything is changed.
//!
//! Every change is a [`Command`]. It says what must be read; the account is locked and read; it decides, purely, what follows; that is
//! written whole or not at all. Retries by `request_id`, dry runs and the accounting of seats and holders happen here, so that a
//! new method has them without a line of its own.

mod bookkeeping;
mod refusal;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::access::Access;
use crate::app::change::refusal::refused;
use crate::app::{App, Known, store_error};
use crate::clock::new_id;
use crate::decision::delegation::{Actor, Refusal};
use crate::domain::account::Account;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::revision::{ConsistencyToken, Revision};
use crate::domain::workspace::Workspace;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, MemberId, PersonRef, RequestId};
use crate::store::{
    Answered, Changes, MailContent, OutboxMail, PersonKey, Reads, RequestKey, Unit,
};
use tracing::Instrument as _;

/// For how long a request's answer is remembered.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);

/// Who asks for a change, and how.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The caller, and what the method needs of them.
    pub access: Access,
    /// On whose behalf.
    pub actor: ActorName,
    /// Under which id the change happens once.
    pub request_id: Option<RequestId>,
    /// Whether only to say what would happen.
    pub validate_only: bool,
}

/// On whose behalf a change is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActorName {
    /// Nobody's: delegation does not apply, every other rule does.
    System,
    /// A person's.
    Person(PersonRef),
}

/// Something that changes an account.
pub trait Command: Serialize + Send + Sync + 'static {
    /// What it answers.
    type Answer: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Its name in audit events and error messages, as `Service.Method`.
    const METHOD: &'static str;

    /// The account that it changes.
    fn account_id(&self) -> &AccountId;

    /// What it needs to know; the actor is read in any case.
    fn reads(&self) -> Reads;

    /// Decides what follows. Pure: everything it knows is in `scene`.
    ///
    /// # Errors
    /// Says why it can't be done.
    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Self::Answer>>;
}

/// What a command knows when it decides.
pub struct Scene<'a> {
    /// The account; `None`: there is none with this id.
    pub known: Option<&'a Known>,
    /// On whose behalf.
    pub actor: &'a ActorName,
    /// The models.
    pub app: &'a App,
    /// The time of the change.
    pub now: Timestamp,
}

/// What follows from a command.
#[derive(Debug)]
pub struct Effect<A> {
    /// What is answered.
    pub answer: A,
    /// What is changed; `None`: nothing, and the revision stays.
    pub writes: Option<Writes>,
}

/// What a command wants to be written.
#[derive(Debug, Clone, Default)]
pub struct Writes {
    /// The account, made or changed.
    pub account: Option<Account>,
    /// Workspaces, made or changed.
    pub workspaces: Vec<Workspace>,
    /// People, as they were and as they are to be.
    pub members: Vec<(Option<Member>, Member)>,
    /// Invitations, made or changed.
    pub invitations: Vec<Invitation>,
    /// Mails to be sent.
    pub outbox: Vec<OutboxMail>,
}

/// An answer to a change.
#[derive(Debug, Clone)]
pub struct Changed<A> {
    /// What was answered.
    pub answer: A,
    /// From when on it holds.
    pub token: ConsistencyToken,
}

impl App {
    /// Carries a command out. Whoever goes away while they wait for their turn has changed nothing, and waits no longer; once it is
    /// their turn, it goes on to its end.
    ///
    /// # Errors
    /// Says why it can't be done; nothing was changed then, unless the error says that this is not known.
    pub async fn change<C: Command>(
        self: &Arc<Self>,
        asking: Asking,
        command: C,
    ) -> Result<Changed<C::Answer>> {
        let account_id = command.account_id();
        asking.access.allow(account_id)?;
        asking.access.allow_actor(account_id, &asking.actor)?;
        self.admit(&asking.access, account_id).await?;
        let fingerprint = fingerprint(&asking, &command)?;
        let reads = asking.access.reads(Self::reads(&asking, &command));
        let unit = self.store.begin(command.account_id(), &reads).await.map_err(store_error)?;
        let request = reads.request.map(|key| (key, fingerprint));
        let app = Arc::clone(self);
        let turn = async move { app.carry_out(unit, request, &asking, &command).await };
        tokio::spawn(turn.in_current_span()).await.map_err(Error::internal)?
    }

    /// Turns strangers away before they take the account's lock. Who was let in here is looked at again once the lock is held.
    async fn admit(&self, access: &Access, account_id: &AccountId) -> Result<()> {
        if access.caller.subject().is_none() {
            return Ok(());
        }
        let reads = access.reads(Reads::default());
        let facts = self.store.read(account_id, &reads).await.map_err(store_error)?;
        access.admit(account_id, facts.as_ref())
    }

    async fn carry_out<C: Command>(
        &self,
        unit: Box<dyn Unit>,
        request: Option<(RequestKey, String)>,
        asking: &Asking,
        command: &C,
    ) -> Result<Changed<C::Answer>> {
        let now = self.clock.now();
        asking.access.admit(command.account_id(), unit.facts())?;
        let known =
            unit.facts().cloned().map(|facts| Known::new(&self.models, facts)).transpose()?;
        if let Some((key, fingerprint)) = &request
            && let Some(changed) = answered_before(known.as_ref(), key, fingerprint, now)?
        {
            return Ok(changed);
        }
        let scene = Scene { known: known.as_ref(), actor: &asking.actor, app: self, now };
        let Effect { answer, writes } = command.decide(&scene)?;
        let changes = match writes {
            Some(writes) => Some(scene.account_for::<C>(&asking.access.caller, writes)?),
            None => None,
        };
        let before = known.as_ref().map_or(Revision(0), |known| known.facts.revision);
        let (epoch, account_id) = (unit.epoch(), command.account_id().clone());
        let revision = if asking.validate_only {
            before
        } else {
            commit(unit, changes, request, &answer, before, now).await?
        };
        Ok(Changed { answer, token: ConsistencyToken { epoch, account_id, revision } })
    }

    fn reads<C: Command>(asking: &Asking, command: &C) -> Reads {
        let mut reads = command.reads();
        if let ActorName::Person(person) = &asking.actor {
            reads.people.push(PersonKey::Id(person.clone()));
        }
        reads.request =
            asking.request_id.as_ref().filter(|_| !asking.validate_only).map(|id| RequestKey {
                caller: asking.access.caller.name.to_string(),
                method: C::METHOD.to_owned(),
                request_id: id.clone(),
            });
        reads
    }
}

/// The answer that this request had before, if it had one (INV-ONCE).
fn answered_before<A: DeserializeOwned>(
    known: Option<&Known>,
    key: &RequestKey,
    fingerprint: &str,
    now: Timestamp,
) -> Result<Option<Changed<A>>> {
    let Some(Known { facts, .. }) = known else { return Ok(None) };
    let answered = facts.answered.as_ref();
    let Some(answered) = answered.filter(|row| now.duration_since(row.time) < REMEMBERED) else {
        return Ok(None);
    };
    if answered.fingerprint != fingerprint {
        let id = &key.request_id;
        let message = format!("`request_id` `{id}` was used for a request with another content");
        return Err(Error::new(Reason::RequestIdReused, message).with_metadata("request_id", id));
    }
    let answer = serde_json::from_str(&answered.answer).map_err(Error::internal)?;
    let token = ConsistencyToken { revision: answered.revision, ..facts.token() };
    Ok(Some(Changed { answer, token }))
}

/// Writes what follows from a command, and remembers its answer if the request has an id: also of one that changes nothing, or the same
/// request, late, could undo what came in between.
async fn commit<A: Serialize>(
    unit: Box<dyn Unit>,
    changes: Option<Changes>,
    request: Option<(RequestKey, String)>,
    answer: &A,
    before: Revision,
    now: Timestamp,
) -> Result<Revision> {
    let revision = if changes.is_some() { Revision(before.0 + 1) } else { before };
    let remembered = match request {
        Some((key, fingerprint)) => {
            let answer = serde_json::to_string(answer).map_err(Error::internal)?;
            Some((key, Answered { fingerprint, answer, revision, time: now }))
        }
        None => None,
    };
    match (changes, remembered) {
        (Some(changes), answer) => {
            unit.commit(&Changes { answer, ..changes }).await.map_err(store_error)
        }
        (None, Some((key, answered))) => {
            unit.remember(&key, &answered).await.map_err(store_error)?;
            Ok(before)
        }
        (None, None) => Ok(before),
    }
}

/// A hash of what is asked and on whose behalf.
fn fingerprint<C: Command>(asking: &Asking, command: &C) -> Result<String> {
    let actor = match &asking.actor {
        ActorName::System => None,
        ActorName::Person(person) => Some(person.as_str()),
    };
    let form = serde_json::to_vec(&(actor, command)).map_err(Error::internal)?;
    Ok(blake3::hash(&form).to_hex().to_string())
}

impl<'a> Scene<'a> {
    /// The account, which must be there.
    ///
    /// # Errors
    /// There is none with this id.
    pub fn known(&self, account_id: &AccountId) -> Result<&'a Known> {
        self.known.ok_or_else(|| Error::account_not_found(account_id.as_str()))
    }

    /// Asks the actor's rights; the system has every one.
    ///
    /// # Errors
    /// The actor may not.
    pub fn authorize(
        &self,
        known: &'a Known,
        ask: impl FnOnce(&Actor<'a>) -> Result<(), Refusal>,
    ) -> Result<()> {
        let ActorName::Person(name) = self.actor else { return Ok(()) };
        let actor = known.person(name).ok_or_else(|| {
            let id = &known.facts.account.account_id;
            let message = format!("`{name}` is not a member of account `{id}`");
            Error::new(Reason::ActorNotAMember, message)
        })?;
        let actor = Actor::new(&known.roles, known.plan, actor, self.now);
        ask(&actor).map_err(|refusal| refused(name, &refusal))
    }

    /// The member who acts, if it is a member.
    #[must_use]
    pub fn actor_id(&self) -> Option<MemberId> {
        match self.actor {
            ActorName::System => None,
            ActorName::Person(name) => {
                self.known?.person(name).map(|member| member.member_id.clone())
            }
        }
    }

    /// A mail about an invitation.
    #[must_use]
    pub fn invitation_mail(&self, invitation: &Invitation) -> OutboxMail {
        OutboxMail {
            mail_id: new_id("mail_"),
            content: MailContent::Invitation {
                invitation_id: invitation.invitation_id.clone(),
                generation: invitation.generation,
            },
            create_time: self.now,
        }
    }
}
