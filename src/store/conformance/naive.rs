//! The contract in the plainest form: maps in memory, every rule by looking at everything.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::account::Account;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::{Epoch, Revision};
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, InvitationId, MemberId, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::store::{
    Answered, AuditEvent, Changes, Facts, LoggedChange, OutboxMail, PersonKey, Reads, RoleChange,
};

/// Why a change was refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Seats { used: i64, limit: u32 },
    Corrupt,
}

#[derive(Default)]
pub(super) struct NaiveStore {
    accounts: HashMap<AccountId, NaiveAccount>,
    histories: HashMap<AccountId, History>,
}

/// What commits left behind; it only grows.
#[derive(Default)]
pub(super) struct History {
    pub(super) log: Vec<LoggedChange>,
    pub(super) audit: Vec<(Revision, AuditEvent)>,
    pub(super) outbox: Vec<OutboxMail>,
}

#[derive(Clone)]
pub(super) struct NaiveAccount {
    account: Account,
    revision: u64,
    roles: AccountRoles,
    pub(super) workspaces: BTreeMap<WorkspaceId, Workspace>,
    pub(super) members: BTreeMap<MemberId, Member>,
    /// In which revision somebody was revoked.
    revoked: HashMap<MemberId, u64>,
    invitations: BTreeMap<InvitationId, Invitation>,
    counters: Counters,
    answers: HashMap<(String, String, String), Answered>,
}

impl NaiveStore {
    pub(super) fn account(&self, account_id: &AccountId) -> Option<&NaiveAccount> {
        self.accounts.get(account_id)
    }

    pub(super) fn history(&self, account_id: &AccountId) -> Option<&History> {
        self.histories.get(account_id)
    }

    pub(super) fn commit(
        &mut self,
        account_id: &AccountId,
        changes: &Changes,
    ) -> Result<Revision, Refusal> {
        let before = self.accounts.get(account_id);
        let used_before = before.map(NaiveAccount::seats_used).unwrap_or_default();
        let mut after = match (before, &changes.account) {
            (Some(there), _) => there.clone(),
            (None, Some(made)) => NaiveAccount::new(made.clone()),
            (None, None) => return Err(Refusal::Corrupt),
        };
        after.apply(changes);
        after.check(used_before)?;
        let revision = Revision(after.revision);
        self.accounts.insert(account_id.clone(), after);
        self.histories.entry(account_id.clone()).or_default().add(revision, changes);
        Ok(revision)
    }
}

impl History {
    fn add(&mut self, revision: Revision, changes: &Changes) {
        let time = changes.audit.time;
        self.log.push(LoggedChange { revision, changes: changes.log.clone(), time });
        self.audit.push((revision, changes.audit.clone()));
        self.outbox.extend(changes.outbox.iter().cloned());
    }
}

impl NaiveAccount {
    fn new(account: Account) -> Self {
        Self {
            account,
            revision: 0,
            roles: AccountRoles::default(),
            workspaces: BTreeMap::new(),
            members: BTreeMap::new(),
            revoked: HashMap::new(),
            invitations: BTreeMap::new(),
            counters: Counters::new(),
            answers: HashMap::new(),
        }
    }

    fn apply(&mut self, changes: &Changes) {
        self.revision += 1;
        if let Some(account) = &changes.account {
            self.account = account.clone();
        }
        for change in &changes.roles {
            match change.clone() {
                RoleChange::PutCustom(id, role) => drop(self.roles.custom.insert(id, role)),
                RoleChange::DeleteCustom(id) => drop(self.roles.custom.remove(&id)),
                RoleChange::PutEdited(name, role) => drop(self.roles.edited.insert(name, role)),
                RoleChange::DeleteEdited(name) => drop(self.roles.edited.remove(&name)),
            }
        }
        for workspace in &changes.workspaces {
            self.workspaces.insert(workspace.workspace_id.clone(), workspace.clone());
        }
        for member in &changes.members {
            self.members.insert(member.member_id.clone(), member.clone());
            if member.state == MemberState::Revoked {
                self.revoked.entry(member.member_id.clone()).or_insert(self.revision);
            } else {
                self.revoked.remove(&member.member_id);
            }
        }
        for invitation in &changes.invitations {
            self.invitations.insert(invitation.invitation_id.clone(), invitation.clone());
        }
        for (key, delta) in &changes.counters {
            *self.counters.entry(key.clone()).or_default() += delta;
        }
        self.counters.retain(|_, value| *value != 0);
        if let Some((key, answered)) = &changes.answer {
            let key = (key.caller.clone(), key.method.clone(), key.request_id.as_str().to_owned());
            self.answers.insert(key, answered.clone());
        }
    }

    fn check(&self, used_before: i64) -> Result<(), Refusal> {
        let workspaces = self
            .members
            .values()
            .flat_map(|member| {
                let held = member.assignments.iter().map(|held| &held.workspace_id);
                held.chain(member.teams.iter().map(|team| &team.workspace_id))
            })
            .flatten();
        let people = self
            .invitations
            .values()
            .flat_map(|invitation| [Some(&invitation.member_id), invitation.inviter.as_ref()])
            .flatten();
        let present =
            || self.members.values().filter(|member| member.state != MemberState::Revoked);
        let held = self.members.values().flat_map(|member| &member.assignments);
        let whole = workspaces.into_iter().all(|id| self.workspaces.contains_key(id))
            && people.into_iter().all(|id| self.members.contains_key(id))
            && all_differ(present().filter_map(|member| member.user_id.as_ref()))
            && all_differ(present().filter_map(|member| Some(member.email.as_ref()?.normal())))
            && all_differ(held.map(|held| &held.assignment_id))
            && self.counters.values().all(|&value| value > 0);
        if !whole {
            return Err(Refusal::Corrupt);
        }
        let used = self.seats_used();
        match self.account.seat_limit {
            Some(limit) if used > used_before.max(limit.into()) => {
                Err(Refusal::Seats { used, limit })
            }
            _ => Ok(()),
        }
    }

    fn seats_used(&self) -> i64 {
        let is_seat = |key: &CounterKey| matches!(key, CounterKey::Seats(..));
        self.counters.iter().filter(|(key, _)| is_seat(key)).map(|(_, value)| value).sum()
    }

    pub(super) fn read(&self, epoch: Epoch, reads: &Reads) -> Facts {
        let people: BTreeMap<_, _> = reads
            .people
            .iter()
            .filter_map(|key| self.find(key))
            .map(|member| (member.member_id.clone(), member.clone()))
            .collect();
        let mut scopes: BTreeSet<_> = reads.holders_in.iter().cloned().collect();
        for member in people.values() {
            scopes.extend(member.assignments.iter().map(|held| held.workspace_id.clone()));
        }
        let wanted = |key: &CounterKey| match key {
            CounterKey::Seats(..) => true,
            CounterKey::People(..) => reads.people_per_role,
            CounterKey::Holders(_, scope) => scopes.contains(scope),
        };
        let counters = self.counters.iter().filter(|(key, _)| wanted(key));
        let invitations = self.invitations.values().filter(|invitation| {
            reads.invitations
                && invitation.state == InvitationState::Pending
                && people.contains_key(&invitation.member_id)
        });
        let workspaces: BTreeSet<_> = reads.workspaces.iter().collect();
        let answered = reads.request.as_ref().and_then(|key| {
            let id = key.request_id.as_str().to_owned();
            self.answers.get(&(key.caller.clone(), key.method.clone(), id))
        });
        Facts {
            account: self.account.clone(),
            epoch,
            revision: Revision(self.revision),
            roles: self.roles.clone(),
            workspaces: workspaces
                .into_iter()
                .filter_map(|id| self.workspaces.get(id).cloned())
                .collect(),
            counters: counters.map(|(key, value)| (key.clone(), *value)).collect(),
            invitations: invitations.cloned().collect(),
            people: people.into_values().collect(),
            answered: answered.cloned(),
        }
    }

    fn find(&self, key: &PersonKey) -> Option<&Member> {
        let named = self.members.values().filter(|member| match key {
            PersonKey::Id(person) => member.is(person),
            PersonKey::Email(email) => {
                member.email.as_ref().is_some_and(|theirs| theirs.normal() == email.normal())
            }
        });
        // Not revoked counts as revoked in the far future.
        named.max_by_key(|member| {
            (self.revoked.get(&member.member_id).copied().unwrap_or(u64::MAX), &member.member_id)
        })
    }
}

fn all_differ<T: Ord>(values: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    values.into_iter().all(|value| seen.insert(value))
}
