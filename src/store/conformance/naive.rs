//! The contract in the plainest form: maps in memory, every rule by looking at everything.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::account::Account;
use crate::domain::assignment::Assignment;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::invitation::Invitation;
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::{Epoch, Revision};
use crate::domain::team::{CountedTeam, Team};
use crate::domain::workspace::Workspace;
use crate::ids::{AccountId, InvitationId, MemberId, TeamId, UserId, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::store::{
    AccountsOf, Answered, AuditEvent, Changes, Facts, HeldIn, InvitationPage, LapsedPage,
    LoggedChange, OutboxMail, PeoplePage, PersonKey, Reads, RoleChange, TeamChange, UserAccount,
    WorkspacePage,
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
    /// By whom an address was confirmed.
    confirmed: BTreeSet<(String, UserId)>,
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
    pub(super) teams: BTreeMap<TeamId, Team>,
    people_revision: u64,
    pub(super) members: BTreeMap<MemberId, Member>,
    /// In which revision somebody was revoked.
    revoked: HashMap<MemberId, u64>,
    invitations: BTreeMap<InvitationId, Invitation>,
    counters: Counters,
    answers: HashMap<(String, String, String), Answered>,
}

impl NaiveStore {
    /// The accounts in which somebody is.
    pub(super) fn accounts_of(&self, epoch: Epoch, page: &AccountsOf) -> Vec<UserAccount> {
        let among = |id: &AccountId| page.among.as_ref().is_none_or(|among| among.contains(id));
        let mut ids: Vec<_> = self.accounts.keys().collect();
        ids.sort();
        let looked_at = ids.into_iter().filter(|id| Some(*id) > page.after.as_ref() && among(id));
        let joined = |id: &AccountId| {
            let account = self.accounts.get(id)?;
            let is_them = |member: &&Member| {
                member.state != MemberState::Revoked
                    && member.user_id.as_ref() == Some(&page.user_id)
            };
            let member = account.members.values().find(is_them)?;
            let held: BTreeSet<_> =
                member.assignments.iter().filter_map(|held| held.workspace_id.as_ref()).collect();
            let workspaces = held.iter().filter_map(|id| account.workspaces.get(*id)).cloned();
            Some(UserAccount {
                account: account.account.clone(),
                epoch,
                revision: Revision(account.revision),
                member: member.clone(),
                workspaces: workspaces.collect(),
            })
        };
        looked_at.filter_map(joined).take(page.limit as usize).collect()
    }

    /// What is known of an account, and of the address of whoever was invited.
    pub(super) fn read(&self, id: &AccountId, epoch: Epoch, reads: &Reads) -> Option<Facts> {
        let account = self.accounts.get(id)?;
        let invitation = reads.invitation.as_ref().and_then(|id| account.invitations.get(id));
        let invited = invitation.and_then(|row| account.members.get(&row.member_id));
        let email = invited.and_then(|member| member.email.as_ref());
        let is_theirs = |normal: &str| email.is_some_and(|email| email.normal() == normal);
        let confirmed = self.confirmed.iter().filter(|(normal, _)| is_theirs(normal));
        let confirmed_by = confirmed.map(|(_, user)| user.clone()).collect();
        Some(Facts { confirmed_by, ..account.read(epoch, reads) })
    }

    /// Of whom something has lapsed.
    pub(super) fn lapsed(&self, page: &LapsedPage) -> Vec<(AccountId, MemberId)> {
        let mut found = BTreeSet::new();
        for (id, account) in &self.accounts {
            let open = account.invitations.values().filter(|row| row.has_lapsed(page.now));
            let held = account
                .members
                .values()
                .filter(|member| member.assignments.iter().any(|held| held.is_expired(page.now)));
            let people = open.map(|row| &row.member_id).chain(held.map(|member| &member.member_id));
            found.extend(people.map(|member| (id.clone(), member.clone())));
        }
        let asked = |row: &(AccountId, MemberId)| {
            page.account.as_ref().is_none_or(|account| row.0 == *account)
                && Some(row) > page.after.as_ref()
        };
        found.into_iter().filter(asked).take(page.limit as usize).collect()
    }

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
        let confirmed = changes.confirmed.iter();
        self.confirmed
            .extend(confirmed.map(|row| (row.email.normal().to_owned(), row.user_id.clone())));
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
            teams: BTreeMap::new(),
            people_revision: 0,
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
        for change in &changes.teams {
            self.change_team(change);
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

    fn change_team(&mut self, change: &TeamChange) {
        match change {
            TeamChange::Put(team) => drop(self.teams.insert(team.team_id.clone(), team.clone())),
            TeamChange::Delete(id) => {
                self.teams.remove(id);
                for member in self.members.values_mut() {
                    member.teams.retain(|team| team.team_id != *id);
                }
                self.people_revision = self.revision;
            }
        }
    }

    /// A team with its counter.
    pub(super) fn counted(&self, team: &Team) -> CountedTeam {
        let key = CounterKey::Team(team.team_id.clone());
        let member_count = self.counters.get(&key).copied().unwrap_or_default();
        CountedTeam { team: team.clone(), member_count }
    }

    fn check(&self, used_before: i64) -> Result<(), Refusal> {
        let workspaces = self
            .members
            .values()
            .flat_map(|member| {
                let held = member.assignments.iter().map(|held| &held.workspace_id);
                held.chain(member.teams.iter().map(|team| &team.workspace_id))
            })
            .chain(self.teams.values().map(|team| &team.workspace_id))
            .flatten();
        let joined = self.members.values().flat_map(|member| &member.teams);
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
            && joined.into_iter().all(|team| self.teams.contains_key(&team.team_id))
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

    fn read(&self, epoch: Epoch, reads: &Reads) -> Facts {
        let invitation = reads.invitation.as_ref().and_then(|id| self.invitations.get(id));
        let involved =
            invitation.iter().flat_map(|row| [Some(&row.member_id), row.inviter.as_ref()]);
        let involved = involved.flatten().filter_map(|id| self.members.get(id));
        let named: BTreeMap<_, _> = reads
            .people
            .iter()
            .filter_map(|key| self.find(key))
            .chain(involved)
            .map(|member| (member.member_id.clone(), member.clone()))
            .collect();
        let mut scopes: BTreeSet<_> = reads.holders_in.iter().cloned().collect();
        for member in named.values() {
            scopes.extend(member.assignments.iter().map(|held| held.workspace_id.clone()));
        }
        let wanted = |key: &CounterKey| match key {
            CounterKey::Seats(..) => true,
            CounterKey::People(..) => reads.people_per_role,
            CounterKey::Holders(_, scope) => scopes.contains(scope),
            CounterKey::Team(_) => false,
        };
        let counters = self.counters.iter().filter(|(key, _)| wanted(key));
        let invitations = self.invitations.values().filter(|invitation| {
            let open = reads.invitations
                && invitation.state.is_open()
                && named.contains_key(&invitation.member_id);
            open || reads.invitation.as_ref() == Some(&invitation.invitation_id)
        });
        let mut workspaces: BTreeSet<_> = reads.workspaces.iter().collect();
        let invited = invitation.and_then(|row| self.members.get(&row.member_id));
        let held = invited.into_iter().flat_map(|member| &member.assignments);
        workspaces.extend(held.filter_map(|held| held.workspace_id.as_ref()));
        workspaces.extend(reads.workspace_page.iter().flat_map(|page| self.held_in(page, &named)));
        let teams: BTreeSet<_> = reads.teams.iter().collect();
        let teams: Vec<_> = teams.into_iter().filter_map(|id| self.teams.get(id)).collect();
        workspaces.extend(teams.iter().filter_map(|team| team.workspace_id.as_ref()));
        let team_count = if reads.team_count { self.teams.len() } else { 0 };
        let mut people = named.clone();
        for member in reads.people_page.iter().flat_map(|page| self.holders(page)) {
            people.insert(member.member_id.clone(), member.clone());
        }
        let answered = reads.request.as_ref().and_then(|key| {
            let id = key.request_id.as_str().to_owned();
            self.answers.get(&(key.caller.clone(), key.method.clone(), id))
        });
        Facts {
            account: self.account.clone(),
            epoch,
            revision: Revision(self.revision),
            people_revision: Revision(self.people_revision),
            teams: teams.into_iter().map(|team| self.counted(team)).collect(),
            team_count: u32::try_from(team_count).unwrap(),
            roles: self.roles.clone(),
            workspaces: workspaces
                .into_iter()
                .filter_map(|id| self.workspaces.get(id).cloned())
                .collect(),
            counters: counters.map(|(key, value)| (key.clone(), *value)).collect(),
            invitations: invitations.cloned().collect(),
            confirmed_by: Vec::new(),
            people: people.into_values().collect(),
            answered: answered.cloned(),
        }
    }

    /// Invitations, newest first.
    pub(super) fn invitations(&self, page: &InvitationPage) -> Vec<(Invitation, Member)> {
        let asked = |row: &&Invitation| {
            (page.states.is_empty() || page.states.contains(&row.state))
                && page.member_id.as_ref().is_none_or(|member| row.member_id == *member)
                && page.before.as_ref().is_none_or(|before| row.invitation_id < *before)
        };
        let found = self.invitations.values().rev().filter(asked).take(page.limit as usize);
        found.map(|row| (row.clone(), self.members[&row.member_id].clone())).collect()
    }

    fn holders(&self, page: &PeoplePage) -> Vec<&Member> {
        let applies = |held: &Assignment| {
            let here = match &page.held_in {
                HeldIn::Account => held.workspace_id.is_none(),
                HeldIn::Workspace(id) => held.workspace_id.as_ref().is_none_or(|there| there == id),
                HeldIn::Anywhere => true,
            };
            here && page.roles.contains(&held.role_id)
        };
        let holds = |member: &&Member| member.assignments.iter().any(applies);
        let after = |member: &&Member| Some(&member.member_id) > page.after.as_ref();
        self.members.values().filter(after).filter(holds).take(page.limit as usize).collect()
    }

    fn held_in(
        &self,
        page: &WorkspacePage,
        people: &BTreeMap<MemberId, Member>,
    ) -> Vec<&WorkspaceId> {
        let held = people.values().flat_map(|member| &member.assignments);
        let held: Vec<_> = held.filter(|held| page.roles.contains(&held.role_id)).collect();
        let is_held = |id: &&WorkspaceId| {
            held.iter().any(|held| held.workspace_id.as_ref().is_none_or(|there| there == *id))
        };
        let after = |id: &&WorkspaceId| Some(*id) > page.after.as_ref();
        self.workspaces.keys().filter(after).filter(is_held).take(page.limit as usize).collect()
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
