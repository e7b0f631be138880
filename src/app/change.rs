//! The one way in which anything is changed.
//!
//! Every change is a [`Command`]. It says what must be read; the account is locked and read; it decides, purely, what follows; that is
//! written whole or not at all. Retries by `request_id`, dry runs, the accounting of seats and holders, and what is closed, are looked after
//! here, so that a new method has them without a line of its own.

mod bookkeeping;
mod refusal;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::access::{Access, ActorName};
use crate::app::change::refusal::refused;
use crate::app::{App, Known, store_error};
use crate::clock::new_id;
use crate::decision::delegation::{Actor, Refusal};
use crate::domain::account::Account;
use crate::domain::invitation::{ConfirmedAddress, Invitation, InvitationState};
use crate::domain::member::Member;
use crate::domain::revision::{ConsistencyToken, Revision};
use crate::domain::workspace::Workspace;
use crate::error::{Error, Kind, Reason, Result};
use crate::ids::{AccountId, MemberId, RequestId};
use crate::store::{
    Answered, Changes, Departure, Erasure, LoggedChange, MailContent, OutboxMail, PersonKey, Reads,
    RequestKey, RoleChange, TeamChange, Unit,
};
use crate::trace;
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

/// Something that changes an account.
pub trait Command: Serialize + Send + Sync + 'static {
    /// What it answers.
    type Answer: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Its name in audit events and error messages, as `Service.Method`.
    const METHOD: &'static str;

    /// The account that it changes.
    fn account_id(&self) -> &AccountId;

    /// Whether it may change an account that is closed, on somebody's behalf. None does but those that say so: whoever adds a command need not
    /// think of it.
    fn changes_closed_accounts(&self, _actor: &ActorName) -> bool {
        false
    }

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
    /// Roles of the account, made, changed or deleted.
    pub roles: Vec<RoleChange>,
    /// People who stay as they are, and take other seats once the roles are changed: all of them (INV-COUNT).
    pub recounted: Vec<Member>,
    /// Workspaces, made or changed.
    pub workspaces: Vec<Workspace>,
    /// Teams, made, changed or deleted.
    pub teams: Vec<TeamChange>,
    /// People, as they were and as they are to be.
    pub members: Vec<(Option<Member>, Member)>,
    /// Invitations, made or changed.
    pub invitations: Vec<Invitation>,
    /// Addresses that somebody has shown to be theirs.
    pub confirmed: Vec<ConfirmedAddress>,
    /// Mails to be sent.
    pub outbox: Vec<OutboxMail>,
    /// Whom to forget beside it.
    pub erasure: Option<Erasure>,
    /// Who has left what.
    pub departures: Vec<Departure>,
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
    /// Where there are not enough seats, what has lapsed in the account is recorded first: nobody waits for the next sweep to have a seat back.
    ///
    /// # Errors
    /// Says why it can't be done; nothing was changed then, unless the error says that this is not known.
    pub async fn change<C: Command>(
        self: &Arc<Self>,
        asking: Asking,
        command: C,
    ) -> Result<Changed<C::Answer>> {
        let (asking, command) = (Arc::new(asking), Arc::new(command));
        match self.change_once(&asking, &command).await {
            Err(error)
                if error.reason() == Reason::SeatsExhausted
                    && self.sweep_account(command.account_id()).await? > 0 =>
            {
                self.change_once(&asking, &command).await
            }
            answered => answered,
        }
    }

    /// Carries a command out as the account is.
    pub(super) async fn change_once<C: Command>(
        self: &Arc<Self>,
        asking: &Arc<Asking>,
        command: &Arc<C>,
    ) -> Result<Changed<C::Answer>> {
        let account_id = command.account_id();
        asking.access.allow(account_id)?;
        asking.access.allow_actor(account_id, &asking.actor)?;
        self.admit(&asking.access, account_id).await?;
        let fingerprint = fingerprint(asking, &**command)?;
        let reads = asking.access.reads(Self::reads(asking, &**command));
        let unit = self.store.begin(command.account_id(), &reads).await.map_err(store_error)?;
        let request = reads.request.map(|key| (key, fingerprint));
        let (app, asking, command) = (Arc::clone(self), Arc::clone(asking), Arc::clone(command));
        let turn = async move { app.carry_out(unit, request, &asking, &*command).await };
        tokio::spawn(trace::carried(turn.in_current_span())).await.map_err(Error::internal)?
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
        let facts = unit.facts().cloned();
        let known = self.know(facts).await?;
        if let Some((key, fingerprint)) = &request
            && let Some(changed) = answered_before(known.as_ref(), key, fingerprint, now)?
        {
            self.see(&changed.token).await?;
            return Ok(changed);
        }
        let scene = Scene { known: known.as_ref(), actor: &asking.actor, app: self, now };
        let Effect { answer, writes } = scene.decide(command)?;
        let changes = match writes {
            Some(writes) => Some(scene.account_for::<C>(&asking.access.caller, writes)?),
            None => None,
        };
        let before = known.as_ref().map_or(Revision(0), |known| known.facts.revision);
        let (epoch, account_id) = (unit.epoch(), command.account_id().clone());
        let at = |revision| ConsistencyToken { epoch, account_id, revision };
        if asking.validate_only {
            return Ok(Changed { answer, token: at(before) });
        }
        let log = changes.as_ref().map(|changes| changes.log.clone());
        let token = at(commit(unit, changes, request, &answer, before, now).await?);
        // Before it is answered: whoever knows of a change must not be answered as if it had not been.
        if let Some(log) = log {
            self.cache.apply_own(&token, &log);
        }
        Ok(Changed { answer, token })
    }

    /// Drops from memory what a change of before has changed. Its first answer may have been lost, and then nothing was dropped.
    async fn see(&self, token: &ConsistencyToken) -> Result<()> {
        let before = Revision(token.revision.0.saturating_sub(1));
        let logged = self.store.changes(&token.account_id, before, 1).await.map_err(store_error)?;
        for LoggedChange { revision, changes, .. } in &logged {
            let told = ConsistencyToken { revision: *revision, ..token.clone() };
            self.cache.apply_own(&told, changes);
        }
        Ok(())
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
        ActorName::Bearer(invitation) => Some(invitation.as_str()),
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

    /// Lets a command decide (INV-CLOSED). In a closed account it is refused, unless it may change one; what is malformed, not permitted or not there
    /// is told before.
    fn decide<C: Command>(&self, command: &C) -> Result<Effect<C::Answer>> {
        let decided = command.decide(self);
        let told_before = |error: &Error| {
            !matches!(error.kind(), Kind::FailedPrecondition | Kind::ResourceExhausted)
        };
        if decided.as_ref().err().is_some_and(told_before)
            || command.changes_closed_accounts(self.actor)
        {
            return decided;
        }
        self.known.map(Known::open_account).transpose()?;
        decided
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
        let name = match self.actor {
            ActorName::System => return Ok(()),
            ActorName::Person(name) => name,
            ActorName::Bearer(_) => {
                let message = "whoever shows a token has no rights of their own";
                return Err(Error::new(Reason::Internal, message));
            }
        };
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
            ActorName::Bearer(id) => {
                let mut invitations = self.known?.facts.invitations.iter();
                let theirs = invitations.find(|row| row.invitation_id == *id);
                theirs.map(|row| row.member_id.clone())
            }
        }
    }

    /// The mail that an invitation asks for: to accept it, or to confirm the address; none where nothing is asked of whoever is invited.
    #[must_use]
    pub fn invitation_mail(&self, invitation: &Invitation) -> Option<OutboxMail> {
        let Invitation { invitation_id, generation, .. } = invitation.clone();
        let content = match invitation.state {
            InvitationState::Pending => MailContent::Invitation { invitation_id, generation },
            InvitationState::Unconfirmed => MailContent::Confirmation { invitation_id, generation },
            InvitationState::AwaitingApproval
            | InvitationState::Accepted
            | InvitationState::Canceled
            | InvitationState::Expired => return None,
        };
        Some(OutboxMail { mail_id: new_id("mail_"), content, create_time: self.now })
    }
}
