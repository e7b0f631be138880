//! Forgets a person, everywhere.
//!
//! In each account it is one change: it ends the membership, and leaves of the person, of those memberships that were revoked before as
//! well, nothing but the member id, which is their pseudonym in the audit. Whoever can't be let go in one account stays in all of them.
//! What was done stays done where a later account fails: the same call, again, goes on.

mod redaction;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

pub(super) use redaction::redact;

use crate::app::access::{Access, ActorName};
use crate::app::change::{Asking, Command, Effect, Scene, Writes};
use crate::app::members::withdrawn;
use crate::app::{App, store_error};
use crate::domain::caller::CallerName;
use crate::domain::invitation::Invitation;
use crate::domain::member::{Member, MemberState};
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, MemberId, PersonRef, RequestId, UserId};
use crate::store::{Erasure, MembershipsOf, Mentions, PersonKey, Reads};

/// How many memberships are read at once.
const PAGE: u32 = 1000;
/// How often an account is tried that is changed meanwhile.
const MOST_TRIES: usize = 5;
/// How many accounts an error names.
const MOST_NAMED: usize = 20;

/// Asks to forget somebody.
#[derive(Debug, Clone)]
pub struct EraseUser {
    /// The caller.
    pub access: Access,
    /// Who.
    pub user_id: UserId,
    /// Under which id each account is changed once.
    pub request_id: Option<RequestId>,
    /// Whether only to say what would happen.
    pub validate_only: bool,
}

/// What was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// In how many accounts.
    pub accounts: u32,
    /// How many memberships.
    pub memberships: u32,
}

impl App {
    /// Forgets somebody in every account that the caller may ask about.
    ///
    /// # Errors
    /// The caller may not, the person can't be let go, or an account could not be changed: ask again then.
    pub async fn erase_user(self: &Arc<Self>, erase: &EraseUser) -> Result<Erased> {
        let memberships = self.memberships(erase).await?;
        let mut held_back = Vec::new();
        let mut erased = Erased::default();
        for (account_id, members) in &memberships {
            match self.erase_in(erase, account_id, members, true).await {
                Ok(count) => erased.add(count),
                Err(error) if error.reason() == Reason::HoldersTooFew => {
                    held_back.push((account_id, error));
                }
                Err(error) => return Err(error),
            }
        }
        if !held_back.is_empty() {
            return Err(indispensable(&erase.user_id, held_back));
        }
        if erase.validate_only {
            return Ok(erased);
        }
        let mut erased = Erased::default();
        for (account_id, members) in &memberships {
            erased.add(self.erase_in(erase, account_id, members, false).await?);
        }
        Ok(erased)
    }

    async fn memberships(&self, erase: &EraseUser) -> Result<BTreeMap<AccountId, Vec<MemberId>>> {
        let among = erase.access.allow_across(&erase.user_id)?.cloned();
        let user_id = erase.user_id.clone();
        let mut page = MembershipsOf { user_id, among, after: None, limit: PAGE };
        let mut found: BTreeMap<AccountId, Vec<MemberId>> = BTreeMap::new();
        loop {
            let rows = self.store.memberships_of(&page).await.map_err(store_error)?;
            page.after = rows.last().cloned();
            if page.after.is_none() {
                return Ok(found);
            }
            for (account_id, member_id) in rows {
                found.entry(account_id).or_default().push(member_id);
            }
        }
    }

    /// Forgets somebody in one account, or tries whether that can be; says how many memberships that are.
    async fn erase_in(
        self: &Arc<Self>,
        erase: &EraseUser,
        account_id: &AccountId,
        members: &[MemberId],
        validate_only: bool,
    ) -> Result<u32> {
        let mut tries = MOST_TRIES;
        loop {
            let mentions = if validate_only {
                None
            } else {
                Some(self.mentions(account_id, &erase.user_id, members).await?)
            };
            let command = EraseMember {
                account_id: account_id.clone(),
                user_id: erase.user_id.clone(),
                members: members.to_vec(),
                mentions,
            };
            let asking = Asking {
                access: erase.access.clone(),
                actor: ActorName::System,
                request_id: erase.request_id.clone(),
                validate_only,
            };
            tries -= 1;
            match self.change(asking, command).await {
                Err(error) if error.reason() == Reason::RevisionMovedOn && tries > 0 => {}
                answer => return Ok(answer?.answer),
            }
        }
    }

    async fn mentions(
        &self,
        account_id: &AccountId,
        user_id: &UserId,
        members: &[MemberId],
    ) -> Result<Mentions> {
        let words = Erasure::words(user_id, members);
        let mentions = self.store.mentions(account_id, &words).await.map_err(store_error)?;
        mentions.ok_or_else(|| Error::account_not_found(account_id.as_str()))
    }
}

impl Erased {
    fn add(&mut self, memberships: u32) {
        self.accounts += u32::from(memberships > 0);
        self.memberships += memberships;
    }
}

/// Forgets a person in one account.
#[derive(Debug, Clone, Serialize)]
struct EraseMember {
    account_id: AccountId,
    user_id: UserId,
    /// Their memberships.
    members: Vec<MemberId>,
    /// What the audit tells of them; not needed to try.
    #[serde(skip)]
    mentions: Option<Mentions>,
}

impl Command for EraseMember {
    type Answer = u32;

    const METHOD: &'static str = "MemberService.EraseUser";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    /// Whoever is to be forgotten is forgotten in what is closed as well.
    fn changes_closed_accounts(&self, _: &ActorName) -> bool {
        true
    }

    fn reads(&self) -> Reads {
        let people = self.members.iter().cloned().map(PersonRef::Member).map(PersonKey::Id);
        Reads { people: people.collect(), invitations: true, ..Reads::default() }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<u32>> {
        let known = scene.known(&self.account_id)?;
        if self.mentions.as_ref().is_some_and(|found| found.revision != known.facts.revision) {
            let message = format!("account `{}` changed meanwhile", self.account_id);
            return Err(Error::new(Reason::RevisionMovedOn, message)
                .with_metadata("account_id", &self.account_id));
        }
        let theirs = |member: &&Member| {
            member.user_id.as_ref() == Some(&self.user_id)
                && self.members.contains(&member.member_id)
        };
        let before: Vec<_> = known.facts.people.iter().filter(theirs).cloned().collect();
        let answer = u32::try_from(before.len()).unwrap_or(u32::MAX);
        if before.is_empty() {
            return Ok(Effect { answer, writes: None });
        }
        let invitations: Vec<_> = before
            .iter()
            .flat_map(|member| withdrawn(known, member))
            .map(|row| Invitation { locale: None, ..row })
            .collect();
        let writes = Writes {
            erasure: Some(self.erasure(&before, &invitations)),
            members: before
                .into_iter()
                .map(|one| (Some(one.clone()), empty(one, scene.now)))
                .collect(),
            invitations,
            ..Writes::default()
        };
        Ok(Effect { answer, writes: Some(writes) })
    }
}

impl EraseMember {
    fn erasure(&self, before: &[Member], invitations: &[Invitation]) -> Erasure {
        let members: Vec<_> = before.iter().map(|member| member.member_id.clone()).collect();
        let pseudonym = members.first().map(ToString::to_string).unwrap_or_default();
        let caller = |id: UserId| CallerName::User(id).to_string();
        let found = self.mentions.as_ref().map(|found| found.events.clone());
        let mut events = found.unwrap_or_default();
        for (_, event) in &mut events {
            redact(&mut event.before, &self.user_id, &members);
            redact(&mut event.after, &self.user_id, &members);
        }
        let own = caller(self.user_id.clone());
        let kind = own.strip_suffix(self.user_id.as_str()).unwrap_or_default();
        let renamed = format!("{kind}{pseudonym}");
        let words = Erasure::words(&self.user_id, &members);
        let invited = invitations.iter().map(|row| format!("\"{}\"", row.invitation_id));
        Erasure {
            user_id: self.user_id.clone(),
            mails: words.iter().cloned().chain(invited).collect(),
            caller: (own, renamed),
            members,
            words,
            events,
        }
    }
}

/// What stays of a member.
fn empty(member: Member, now: Timestamp) -> Member {
    Member {
        user_id: None,
        email: None,
        display_name: String::new(),
        locale: None,
        state: MemberState::Revoked,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: Vec::new(),
        update_time: now,
        ..member
    }
}

/// Somebody can't be let go: nothing was changed anywhere.
fn indispensable(user_id: &UserId, held_back: Vec<(&AccountId, Error)>) -> Error {
    let named = held_back.iter().take(MOST_NAMED).map(|(id, _)| id.to_string());
    let accounts = named.collect::<Vec<_>>();
    let places = accounts.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let message = format!(
        "`{user_id}` is erased nowhere, because too few people would hold a role in {places}"
    );
    let error =
        Error::new(Reason::HoldersTooFew, message).with_metadata("account_ids", accounts.join(","));
    held_back.iter().take(MOST_NAMED).fold(error, |error, (id, why)| {
        error.with_precondition(format!("account/{id}"), why.message().to_owned())
    })
}
