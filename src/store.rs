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
//! - Everything of an account is found by its id first: nothing crosses accounts (INV-ISOLATE). Only [`Store::accounts_of`] and
//!   [`Store::memberships_of`] find a person's accounts, and [`Store::lapsed`] those in which time has ended something. That an address was
//!   confirmed belongs to no account.
//! - What is named is there, in the same account: the workspaces of assignments and teams, the teams that people are in, and both people of an invitation. An assignment's
//!   id names one assignment of the account, and a member is in a team once. Rules hold after a commit, not between its parts: two people may
//!   trade an address in one.
//! - The log of all changes misses no commit, and is told in the order of commits within an account: see [`log`].
//! - Whoever deletes a team takes everybody out of it, and raises [`Facts::people_revision`]: the log does not name them.
//! - Every commit leaves one row in the change log and one audit event, with the time of the audit event.
//!
//! # What callers keep to
//!
//! - Whoever holds a unit does not begin another one: some backends have one writer.
//! - A set of changes names each thing once. Times are given to the microsecond, and no text holds a NUL character: some backends
//!   keep no more.
//! - Lists are ordered by bytes. What facts hold is in no particular order.

mod changes;
mod columns;
pub mod config;
#[cfg(test)]
pub mod conformance;
pub mod embedded;
mod erasure;
#[cfg(test)]
#[path = "../tests/support/layer.rs"]
pub(crate) mod layer;
pub mod log;
mod mails;
mod pages;
mod people;
pub mod postgres;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::domain::account::Account;
use crate::domain::api_key::ApiKey;
use crate::domain::counter::Counters;
use crate::domain::email::Email;
use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::domain::team::CountedTeam;
use crate::domain::workspace::Workspace;
use crate::ids::{
    AccountId, InvitationId, KeyId, MailId, MemberId, ModelVersion, Name, PersonRef, RequestId,
    TeamId, UserId, WorkspaceId,
};
use crate::model::account_roles::AccountRoles;

pub use changes::{
    AuditEvent, Change, Changes, Departure, LoggedChange, MailContent, OutboxMail, RoleChange,
    Successor, TeamChange, Unread,
};
pub use erasure::{Erasure, MembershipsOf, Mentions};
use log::{Cursor, Polled};
pub use mails::{DeadMail, LeasedMail, MailFate, MailLease};
pub use pages::{
    AccountsOf, HeldIn, InvitationPage, LapsedPage, PeoplePage, UserAccount, WorkspacePage,
};
pub use people::{Active, Along, ListedPerson, People, PeopleList, Place};

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

    /// Teams by id, those of a workspace or all, from after one on.
    async fn teams(
        &self,
        account: &AccountId,
        workspace: Option<&WorkspaceId>,
        after: Option<&TeamId>,
        limit: u32,
    ) -> Result<Vec<CountedTeam>, StoreError>;

    /// Who is in a team, by member id, from after one on. Those who were revoked are not.
    async fn team_members(
        &self,
        account: &AccountId,
        team: &TeamId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError>;

    /// Members by id, revoked ones included, from after one on.
    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError>;

    /// People in the order of an index, from a place on; `None`: there is no such account.
    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError>;

    /// Notes who was active, beside the accounts: no revision is raised, and nothing is logged. Whoever is not there, or no more, is passed
    /// over, and so is a time before the one that is known.
    async fn note_active(&self, active: &[Active]) -> Result<(), StoreError>;

    /// Where somebody is or was, whatever became of them.
    async fn memberships_of(
        &self,
        page: &MembershipsOf,
    ) -> Result<Vec<(AccountId, MemberId)>, StoreError>;

    /// The audit events of an account in which one of some words stands; `None`: there is no such account.
    async fn mentions(
        &self,
        account: &AccountId,
        words: &[String],
    ) -> Result<Option<Mentions>, StoreError>;

    /// The accounts in which somebody is, each at one revision of it.
    async fn accounts_of(&self, page: &AccountsOf) -> Result<Vec<UserAccount>, StoreError>;

    /// Invitations of an account, newest first, each with who is invited.
    async fn invitations(
        &self,
        account: &AccountId,
        page: &InvitationPage,
    ) -> Result<Vec<(Invitation, Member)>, StoreError>;

    /// Who has an open invitation or an assignment whose time is over, by account and member, each once. Who has it for less than a second may
    /// not be found yet, or too early: whoever asks looks again.
    async fn lapsed(&self, page: &LapsedPage) -> Result<Vec<(AccountId, MemberId)>, StoreError>;

    /// What was changed in an account after a revision, oldest first.
    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError>;

    /// Where the log of all changes ends.
    async fn end_of_log(&self) -> Result<Cursor, StoreError>;

    /// What was committed after a cursor, in one account or in all, and no more changes than a number: see [`log`].
    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError>;

    /// Waits until something may have been committed, by whomever. It may miss any of that, and may come back for nothing.
    async fn woken(&self);

    /// Forgets what the log tells of the time before; says how much that was. Cursors of then start over.
    async fn trim_log(&self, before: Timestamp) -> Result<u64, StoreError>;

    /// Who did what in an account after a revision, oldest first.
    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError>;

    /// Mails of an account that wait to be sent, oldest first.
    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError>;

    /// Leases mails of all accounts that are due, the longest due first. No two leases of one mail hold at the same time.
    async fn lease_mails(
        &self,
        lease: &MailLease,
        limit: u32,
    ) -> Result<Vec<LeasedMail>, StoreError>;

    /// Forgets a mail that was sent, or is not wanted any more. Whoever has lost the lease to another changes nothing, and is told `false`.
    async fn mail_done(&self, leased: &LeasedMail) -> Result<bool, StoreError>;

    /// Says what becomes of a mail that was not sent, and why it was not. Whoever has lost the lease to another changes nothing, and is
    /// told `false`.
    async fn mail_failed(
        &self,
        leased: &LeasedMail,
        error: &str,
        fate: MailFate,
    ) -> Result<bool, StoreError>;

    /// Mails of an account that were given up, by id, from after one on.
    async fn dead_mails(
        &self,
        account: &AccountId,
        after: Option<&MailId>,
        limit: u32,
    ) -> Result<Vec<DeadMail>, StoreError>;

    /// Makes a mail that was given up due, as if it had never been tried; one that was not given up stays as it is. Says whether there is
    /// one of this id.
    async fn retry_mail(
        &self,
        account: &AccountId,
        mail_id: &MailId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// An invitation by its id, in whatever state.
    async fn invitation(
        &self,
        account: &AccountId,
        invitation_id: &InvitationId,
    ) -> Result<Option<Invitation>, StoreError>;

    /// Adds an API key. A key whose id is taken is [`StoreError::Corrupt`]: it never takes the place of another.
    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError>;

    /// Every API key, by id.
    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError>;

    /// An API key by its id.
    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError>;

    /// Revokes an API key; says whether there is one. One that was revoked before keeps the time of that.
    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError>;

    /// How its connections to a server are shared out just now. It waits for nothing; a store without a server has none.
    fn pools(&self) -> Vec<Pool> {
        Vec::new()
    }
}

/// Connections to a server that are for one kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool {
    /// What they are for, in one word.
    pub name: &'static str,
    /// How many there may be.
    pub limit: usize,
    /// How many somebody has.
    pub in_use: usize,
    /// How many are there for whoever comes next.
    pub idle: usize,
    /// How many wait for one.
    pub waiting: usize,
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
    /// These teams, and with them the workspaces that they belong to.
    pub teams: Vec<TeamId>,
    /// How many teams there are.
    pub team_count: bool,
    /// These people beside them.
    pub people_page: Option<PeoplePage>,
    /// These workspaces beside them.
    pub workspace_page: Option<WorkspacePage>,
    /// Holders of roles in these scopes; scopes in which the people named hold roles are always read with them, unasked.
    pub holders_in: Vec<Option<WorkspaceId>>,
    /// People per role.
    pub people_per_role: bool,
    /// The open invitations of these people: those that wait to be accepted, approved or confirmed.
    pub invitations: bool,
    /// This invitation, whatever became of it; whom it invited and who invited them are read like people who are named,
    /// and the workspaces in which whoever is invited holds anything like those that are named. With it comes who has confirmed the address of
    /// whoever is invited.
    pub invitation: Option<InvitationId>,
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
    /// The last revision that changed people whom the log does not name: whoever was read before it is to be read again.
    pub people_revision: Revision,
    /// What the account made of the model's roles.
    pub roles: AccountRoles,
    /// Those people asked for who are there, each once.
    pub people: Vec<Member>,
    /// Those workspaces asked for that are there.
    pub workspaces: Vec<Workspace>,
    /// Those teams asked for that are there.
    pub teams: Vec<CountedTeam>,
    /// How many teams there are, if asked for; otherwise 0.
    pub team_count: u32,
    /// Counters: all of seats, and what was asked for.
    pub counters: Counters,
    /// Invitations, if asked for, each once.
    pub invitations: Vec<Invitation>,
    /// Who has shown, in whatever account, that the address to which the invitation that is named was sent is theirs; each once.
    pub confirmed_by: Vec<UserId>,
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
