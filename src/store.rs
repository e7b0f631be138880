//! Where accounts are kept: the contract that every backend fulfils.
//!
//! A backend knows rows, not rules. It reads facts at one revision and writes sets of changes that somebody else decided.
//!
//! # The contract
//!
//! - *One way to write.* [`Store::begin`] locks one account and then reads facts; [`Unit::commit`] writes a set of changes whole and raises
//!   the account's revision by one, or nothing has happened. A unit that is dropped has changed nothing.
//! - *Units of one account follow one another*: the facts of a unit hold until its commit (INV-SERIAL).
//! - *A commit is durable* when it is answered.
//! - *Facts are of one revision*, in units and in reads alike.
//! - `commit` refuses what would raise the seats in use above the larger of the limit and what was in use before (INV-SEAT), whatever was decided
//!   before: the sum of all [`CounterKey::Seats`](crate::domain::counter::CounterKey::Seats) against the account's limit after the change. It refuses a counter below zero.
//! - In an account no two members who are not revoked share a user id or an address in its normal form. A person is found by user id or
//!   address among those first; if there is none, the membership that was revoked last is found: by the revision that did it, and in the same
//!   revision by the greater member id.
//! - API keys belong to no account. They are kept as they are, but for their being revoked.
//! - A model's text never changes under the same id and version.
//! - Everything of an account is found by its id first: nothing crosses accounts (INV-ISOLATE).
//! - What is named is there, in the same account: the workspaces of assignments and teams, and both people of an invitation. An assignment's
//!   id names one assignment of the account, and a member is in a team once. Rules hold after a commit, not between its parts: two people may
//!   trade an address in one.
//! - Every commit leaves one row in the change log and one audit event, with the time of the audit event.
//!
//! # What callers keep to
//!
//! - Whoever holds a unit does not begin another one: some backends have one writer.
//! - A set of changes names each thing once. Times are given to the microsecond, and no text holds a NUL character: some backends
//!   keep no more.
//! - Lists are ordered by bytes. What facts hold is in no particular order.

mod columns;
pub mod config;
#[cfg(test)]
pub mod conformance;
pub mod embedded;
pub mod postgres;

use async_trait::async_trait;

use crate::domain::account::Account;
use crate::domain::api_key::ApiKey;
use crate::domain::counter::Counters;
use crate::domain::email::Email;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::domain::workspace::Workspace;
use crate::ids::{
    AccountId, KeyId, MemberId, ModelVersion, Name, PersonRef, RequestId, RoleId, WorkspaceId,
};
use crate::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A place where accounts are kept.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The history that this store is in now.
    async fn epoch(&self) -> Result<Epoch, StoreError>;

    /// Keeps a model version; the same text again is no change.
    async fn publish_model(&self, model: &StoredModel) -> Result<Published, StoreError>;

    /// Every model version, by id and version.
    async fn models(&self) -> Result<Vec<StoredModel>, StoreError>;

    /// Facts about an account at one revision; `None`: there is no such account.
    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError>;

    /// Locks an account, existing or not, then reads.
    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError>;

    /// Workspaces by id, from after one on.
    async fn workspaces(
        &self,
        account: &AccountId,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError>;

    /// Members by id, revoked ones included, from after one on.
    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError>;

    /// What was changed in an account after a revision, oldest first.
    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError>;

    /// Who did what in an account after a revision, oldest first.
    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError>;

    /// Mails of an account that wait to be sent, oldest first.
    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError>;

    /// Adds an API key. A key whose id is taken is [`StoreError::Corrupt`]: it never takes the place of another.
    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError>;

    /// Every API key, by id.
    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError>;

    /// An API key by its id.
    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError>;

    /// Revokes an API key; says whether there is one. One that was revoked before keeps the time of that.
    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError>;
}

/// One change in the making: its account is locked until it is committed or dropped.
#[async_trait]
pub trait Unit: Send {
    /// What was read after the account was locked; `None`: there is no such account.
    fn facts(&self) -> Option<&Facts>;

    /// The history in which the account was locked.
    fn epoch(&self) -> Epoch;

    /// Keeps the answer of a request that changed nothing: the revision stays, and nothing is logged.
    async fn remember(
        self: Box<Self>,
        key: &RequestKey,
        answered: &Answered,
    ) -> Result<(), StoreError>;

    /// Writes everything and raises the revision, or fails and has changed nothing, unless the error says that this is not known.
    ///
    /// A caller that goes away meanwhile learns nothing, but what is written is still everything or nothing.
    async fn commit(self: Box<Self>, changes: &Changes) -> Result<Revision, StoreError>;
}

/// What to read of an account, beside the account itself, its roles and its seat counters, which are always read.
#[derive(Debug, Clone, Default)]
pub struct Reads {
    /// These people.
    pub people: Vec<PersonKey>,
    /// These workspaces.
    pub workspaces: Vec<WorkspaceId>,
    /// Holders of roles in these scopes; scopes in which the people hold roles are always read with them, unasked.
    pub holders_in: Vec<Option<WorkspaceId>>,
    /// People per role.
    pub people_per_role: bool,
    /// The pending invitations of these people.
    pub invitations: bool,
    /// What was answered to this request before.
    pub request: Option<RequestKey>,
}

/// Names a person to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonKey {
    /// By user id or member id.
    Id(PersonRef),
    /// By the normal form of an address.
    Email(Email),
}

/// What was read of an account, at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The account.
    pub account: Account,
    /// The history in which it was read.
    pub epoch: Epoch,
    /// The revision at which all of this holds.
    pub revision: Revision,
    /// What the account made of the model's roles.
    pub roles: AccountRoles,
    /// Those people asked for who are there, each once.
    pub people: Vec<Member>,
    /// Those workspaces asked for that are there.
    pub workspaces: Vec<Workspace>,
    /// Counters: all of seats, and what was asked for.
    pub counters: Counters,
    /// Pending invitations, if asked for.
    pub invitations: Vec<Invitation>,
    /// What was answered to the request before, if it was.
    pub answered: Option<Answered>,
}

impl Facts {
    /// What an answer from these facts gives its caller to hold.
    #[must_use]
    pub fn token(&self) -> ConsistencyToken {
        let account_id = self.account.account_id.clone();
        ConsistencyToken { epoch: self.epoch, account_id, revision: self.revision }
    }
}

/// Everything that one change writes.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The account, made or changed.
    pub account: Option<Account>,
    /// Roles of the account, made, changed or deleted.
    pub roles: Vec<RoleChange>,
    /// Workspaces, made or changed.
    pub workspaces: Vec<Workspace>,
    /// People, added or changed, with all that they hold.
    pub members: Vec<Member>,
    /// Invitations, made or changed.
    pub invitations: Vec<Invitation>,
    /// What is added to the counters.
    pub counters: Counters,
    /// Mails to be sent.
    pub outbox: Vec<OutboxMail>,
    /// What readers of the change log are told.
    pub log: Vec<Change>,
    /// Who did this.
    pub audit: AuditEvent,
    /// What was answered, if the request has an id. It takes the place of what was answered under the same id before.
    pub answer: Option<(RequestKey, Answered)>,
}

/// A role of an account, made, changed or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoleChange {
    /// Made or changed.
    PutCustom(RoleId, CustomRole),
    /// Deleted, for good.
    DeleteCustom(RoleId),
    /// The account changed what a standard role grants.
    PutEdited(Name, EditedRole),
    /// The standard role is as the model has it, again.
    DeleteEdited(Name),
}

/// Something that readers of the change log must look at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The account itself: plan, state, model.
    Account,
    /// Its roles.
    Roles,
    /// One workspace.
    Workspace(WorkspaceId),
    /// One member, under both of their ids.
    Member(MemberId, Option<crate::ids::UserId>),
}

/// One row of the change log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedChange {
    /// The revision that it led to.
    pub revision: Revision,
    /// What changed.
    pub changes: Vec<Change>,
    /// When.
    pub time: Timestamp,
}

/// Who did what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    /// The method, as `Service.Method`.
    pub method: String,
    /// The program that asked.
    pub caller: String,
    /// The person on whose behalf; `None`: the system.
    pub actor: Option<MemberId>,
    /// When.
    pub time: Timestamp,
    /// What it was done to, as it was before and after; JSON.
    pub before: serde_json::Value,
    /// See `before`.
    pub after: serde_json::Value,
}

/// A mail to be rendered and sent. It holds no token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxMail {
    /// Its id, from which the Message-ID is made.
    pub mail_id: String,
    /// What it is about.
    pub content: MailContent,
    /// When it was asked for.
    pub create_time: Timestamp,
}

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailContent {
    /// Asks somebody to join the account, or to take more.
    Invitation {
        /// The invitation.
        invitation_id: crate::ids::InvitationId,
        /// Its generation when the mail was asked for.
        generation: u32,
    },
}

/// Under which an answer is remembered, within an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    /// The program that asked.
    pub caller: String,
    /// The method, as `Service.Method`.
    pub method: String,
    /// The id that the caller gave the request.
    pub request_id: RequestId,
}

/// What was answered to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// A hash of what was asked: the same id with other content is a mistake of the caller.
    pub fingerprint: String,
    /// The answer, in the form of the use case that gave it; JSON.
    pub answer: String,
    /// The revision to which it led.
    pub revision: Revision,
    /// When; answers are remembered for 24 hours.
    pub time: Timestamp,
}

/// One version of a role model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredModel {
    /// The model's id.
    pub model_id: Name,
    /// The version.
    pub version: ModelVersion,
    /// A hash of its compiled form: the same for the same model, whatever the order of its rows.
    pub fingerprint: String,
    /// The YAML text.
    pub text: String,
}

/// What became of a model version that was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// It is new.
    New,
    /// It was there, with the same fingerprint.
    Unchanged,
    /// It was there with another fingerprint, which stays.
    Different,
}

/// Why a store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It can't be reached or does not answer; nothing was changed.
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// Too many wait for the same; nothing was changed.
    #[error("the store is busy: {0}")]
    Busy(String),
    /// The change may or may not have been made.
    #[error("it is not known whether the change was made: {0}")]
    Unknown(String),
    /// The change would use more seats than the account may (INV-SEAT).
    #[error("the change would use {used} seats of {limit}")]
    Seats {
        /// What would be in use.
        used: i64,
        /// What the account may use.
        limit: u32,
    },
    /// The database has an older schema than this version needs.
    #[error("the database has schema version {found} of {needed}: run `rolecall migrate` on it")]
    Outdated {
        /// What it has; 0: none.
        found: usize,
        /// What is needed.
        needed: usize,
    },
    /// What the store holds, or was given, is not what it should be.
    #[error("the store holds or was given what it should not: {0}")]
    Corrupt(String),
}
