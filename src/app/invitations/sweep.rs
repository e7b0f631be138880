//! Recording what time has ended: invitations that nobody accepted, approved or confirmed, and assignments that were given until a time.
//!
//! That it is over holds without this: wherever something is used, its time is looked at. What is recorded is what follows: seats are free again,
//! and lists tell it. Any number of processes may do so at the same time.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use crate::app::access::{Access, ActorName, By};
use crate::app::change::{Asking, Command, Effect, Scene, Writes};
use crate::app::invitations::cancel::{left_without, revoked};
use crate::app::invitations::{Found, is_all};
use crate::app::{App, Known, store_error};
use crate::domain::caller::{Caller, CallerName, Scope};
use crate::domain::counter::{CounterKey, Counters, add, difference};
use crate::domain::expiry::without_expired;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::error::Result;
use crate::ids::{AccountId, MemberId, PersonRef};
use crate::store::{LapsedPage, PersonKey, Reads};

/// How many people are looked at in one change, and looked for at once.
const PAGE: u32 = 100;

/// Records what has lapsed of some people.
#[derive(Debug, Clone, Serialize)]
struct RecordLapsed {
    account_id: AccountId,
    people: Vec<MemberId>,
}

impl Command for RecordLapsed {
    type Answer = usize;

    const METHOD: &'static str = "Sweeper.RecordLapsed";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    /// Time goes on in what is closed.
    fn changes_closed_accounts(&self, _: &ActorName) -> bool {
        true
    }

    fn reads(&self) -> Reads {
        let key = |id: &MemberId| PersonKey::Id(PersonRef::Member(id.clone()));
        let people = self.people.iter().map(key).collect();
        Reads { people, invitations: true, ..Reads::default() }
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<usize>> {
        let known = scene.known(&self.account_id)?;
        let mut counters = known.facts.counters.clone();
        let mut writes = Writes::default();
        for member in &known.facts.people {
            let (after, invitations) = lapse(scene, known, member);
            let after = with_least_holders(known, &mut counters, member, after, scene.now);
            if after.assignments != member.assignments || !invitations.is_empty() {
                let after = Member { update_time: scene.now, ..after };
                writes.members.push((Some(member.clone()), after));
                writes.invitations.extend(invitations);
            }
        }
        let recorded = writes.members.len();
        Ok(Effect { answer: recorded, writes: (recorded > 0).then_some(writes) })
    }
}

/// What is left of a member, and what became of their invitations.
fn lapse(scene: &Scene<'_>, known: &Known, member: &Member) -> (Member, Vec<Invitation>) {
    let theirs = known.facts.invitations.iter().filter(|row| row.member_id == member.member_id);
    let lapsed = theirs.filter(|row| row.has_lapsed(scene.now));
    let mut after = member.clone();
    let mut ended = Vec::new();
    for invitation in lapsed {
        let found = Found { known, invitation, member: &after };
        let state = match (invitation.state, member.state) {
            // It was confirmed by other means, or needs it no more.
            (InvitationState::Unconfirmed, state) if state != MemberState::Unconfirmed => {
                InvitationState::Accepted
            }
            _ => InvitationState::Expired,
        };
        ended.push(invitation.ended(state, &after));
        let left = left_without(scene, found, is_all(found, |row| row.has_lapsed(scene.now)));
        after = left;
        if invitation.state == InvitationState::Unconfirmed && state == InvitationState::Expired {
            after = revoked(after);
        }
    }
    let Some(left) = without_expired(&after, scene.now) else { return (after, ended) };
    // Whoever was expected for nothing else is not expected any more.
    if left.state == MemberState::Revoked && after.state != MemberState::Revoked {
        let open = |row: &&Invitation| row.state.is_open() && !row.has_lapsed(scene.now);
        let theirs = known.facts.invitations.iter().filter(|row| row.member_id == member.member_id);
        ended.extend(theirs.filter(open).map(|row| row.ended(InvitationState::Expired, &after)));
    }
    (left, ended)
}

/// The member without what has expired; with it, where it keeps the least number of holders on the books: it gives them nothing, and whoever gives
/// the role to somebody else ends that.
fn with_least_holders(
    known: &Known,
    counters: &mut Counters,
    before: &Member,
    after: Member,
    now: Timestamp,
) -> Member {
    let breaks = |difference: &Counters| {
        difference.iter().any(|(key, by)| match key {
            CounterKey::Holders(role, _) => {
                let least = known.roles.role(role).map_or(0, |role| role.holders.at_least);
                let held = counters.get(key).copied().unwrap_or_default();
                *by < 0 && held + by < i64::from(least)
            }
            CounterKey::Seats(..) | CounterKey::People(..) | CounterKey::Team(_) => false,
        })
    };
    let mut moved = difference(&known.roles, Some(before), &after);
    let mut kept = after;
    if breaks(&moved) {
        let expired = before.assignments.iter().filter(|held| held.is_expired(now));
        kept.assignments.extend(expired.cloned());
        moved = difference(&known.roles, Some(before), &kept);
    }
    add(counters, moved);
    kept
}

impl App {
    /// Records what has lapsed in every account; says of how many people. What can't be recorded of one account is logged, and keeps nothing else
    /// from being recorded.
    ///
    /// # Errors
    /// The store can't be read.
    pub async fn sweep(self: &Arc<Self>) -> Result<usize> {
        self.sweep_those_of(None).await
    }

    /// Records what has lapsed in one account.
    pub(in crate::app) async fn sweep_account(
        self: &Arc<Self>,
        account_id: &AccountId,
    ) -> Result<usize> {
        self.sweep_those_of(Some(account_id.clone())).await
    }

    async fn sweep_those_of(self: &Arc<Self>, account: Option<AccountId>) -> Result<usize> {
        let now = self.clock.now();
        let mut page = LapsedPage { now, account, after: None, limit: PAGE };
        let mut recorded = 0;
        loop {
            let found = self.store.lapsed(&page).await.map_err(store_error)?;
            page.after = found.last().cloned();
            if page.after.is_none() {
                return Ok(recorded);
            }
            let mut accounts: BTreeMap<AccountId, Vec<MemberId>> = BTreeMap::new();
            for (account, member) in found {
                accounts.entry(account).or_default().push(member);
            }
            for (account_id, people) in accounts {
                recorded += self.record(account_id, people).await;
            }
        }
    }

    async fn record(self: &Arc<Self>, account_id: AccountId, people: Vec<MemberId>) -> usize {
        let caller = Arc::new(Caller::trusted(CallerName::Service));
        let asking = Asking {
            access: Access { caller, scope: Scope::Manage, by: By::Anyone },
            actor: ActorName::System,
            request_id: None,
            validate_only: false,
        };
        let command = Arc::new(RecordLapsed { account_id, people });
        match self.change_once(&Arc::new(asking), &command).await {
            Ok(changed) => changed.answer,
            Err(error) => {
                let account_id = &command.account_id;
                tracing::warn!(%account_id, %error, "what has lapsed could not be recorded");
                0
            }
        }
    }
}
