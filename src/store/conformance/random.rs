//! Random changes, here and in a naive store: both accept the same, and both answer the same.

use std::ops::Bound;

use super::fixtures::{self, *};
use super::naive::{NaiveStore, Refusal};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::invitation::{ConfirmedAddress, Invitation, InvitationState};
use crate::domain::member::{Member, MemberState, TeamMembership, WorkHandover};
use crate::domain::revision::Revision;
use crate::domain::standing::Standing;
use crate::domain::team::Team;
use crate::domain::workspace::WorkspaceState;
use crate::ids::{AccountId, MemberId, TeamId, WorkspaceId};
use crate::model::account_roles::{CustomRole, EditedRole};
use crate::store::{
    AccountsOf, Answered, Change, Changes, HeldIn, InvitationPage, LapsedPage, MailContent,
    OutboxMail, PeoplePage, PersonKey, Reads, RequestKey, RoleChange, StoreError, TeamChange,
    WorkspacePage,
};

/// How many changes are made, where nobody says how many.
const STEPS: u64 = 200;

fn steps() -> u64 {
    std::env::var("ROLECALL_STORE_STEPS").map_or(STEPS, |text| text.parse().unwrap())
}

pub(crate) async fn random_changes_agree_with_a_naive_store(store: Tested, seed: u64) {
    let (mut naive, steps) = (NaiveStore::default(), steps());
    let mut dice = Dice(0x0005_eed0_fa11 ^ seed);
    let accounts: [AccountId; 2] = ["a", "b"].map(id);
    let (mut accepted, mut refused, mut full) = (0, 0, 0);
    for step in 0..steps {
        // First of all both are made: whatever else is changed, a change of no account is refused.
        let at = usize::try_from(step).unwrap();
        let account_id = accounts.get(at).unwrap_or_else(|| &accounts[dice.below(2)]);
        let reads = dice.reads();
        let unit = store.begin(account_id, &reads).await.unwrap();
        let expected = naive.read(account_id, unit.epoch(), &reads).map(sorted);
        assert_eq!(unit.facts().cloned().map(sorted), expected, "step {step}");
        if dice.one_in(20) {
            drop(unit);
            continue;
        }
        let changes = dice.changes(account_id, step);
        let result = unit.commit(&changes).await;
        match (naive.commit(account_id, &changes), result) {
            (Ok(theirs), Ok(ours)) if theirs == ours => accepted += 1,
            (
                Err(Refusal::Seats { used, limit }),
                Err(StoreError::Seats { used: our_used, limit: our_limit }),
            ) if (used, limit) == (our_used, our_limit) => full += 1,
            (Err(Refusal::Corrupt), Err(StoreError::Corrupt(_))) => refused += 1,
            // Whoever finds two faults may name either.
            (Err(Refusal::Corrupt), Err(StoreError::Seats { .. })) => refused += 1,
            (theirs, ours) => panic!("step {step}: {theirs:?}, but {ours:?}: {changes:?}"),
        }
        // What the next unit reads is compared at every step; a page that was once wrong stays so for a while.
        if dice.one_in(3) {
            let account_id = &accounts[dice.below(2)];
            compare(&store, &naive, account_id, &mut dice).await;
        }
    }
    for account_id in &accounts {
        compare(&store, &naive, account_id, &mut dice).await;
    }
    // The dice are loaded well enough if everything happens often.
    let least = steps / 40;
    assert!(accepted > 5 * least && refused > least && full > least, "{accepted} {refused} {full}");
}

/// Compares every read.
async fn compare(store: &Tested, naive: &NaiveStore, account_id: &AccountId, dice: &mut Dice) {
    let reads = dice.reads();
    let ours = store.read(account_id, &reads).await.unwrap().map(sorted);
    let Some(theirs) = naive.account(account_id) else {
        assert_eq!(ours, None);
        return;
    };
    let epoch = store.epoch().await.unwrap();
    assert_eq!(ours, naive.read(account_id, epoch, &reads).map(sorted), "{reads:?}");
    let limit = dice.below(7);
    let rows = u32::try_from(limit).unwrap();

    let after = dice.maybe(|dice| dice.id::<WorkspaceId>("w", 5));
    let from = after.as_ref().map_or(Bound::Unbounded, Bound::Excluded);
    let page = theirs.workspaces.range::<WorkspaceId, _>((from, Bound::Unbounded));
    let page: Vec<_> = page.map(|(_, workspace)| workspace.clone()).take(limit).collect();
    assert_eq!(store.workspaces(account_id, after.as_ref(), rows).await.unwrap(), page);

    let after = dice.maybe(|dice| dice.id::<TeamId>("t", 4));
    let of = dice.maybe(|dice| dice.id::<WorkspaceId>("w", 4));
    let is_of = |team: &&Team| of.is_none() || team.workspace_id == of;
    let page = theirs.teams.values().filter(is_of);
    let page = page.filter(|team| after.as_ref().is_none_or(|after| team.team_id > *after));
    let page: Vec<_> = page.map(|team| theirs.counted(team)).take(limit).collect();
    assert_eq!(store.teams(account_id, of.as_ref(), after.as_ref(), rows).await.unwrap(), page);

    let team = dice.id::<TeamId>("t", 4);
    let after = dice.maybe(|dice| dice.id::<MemberId>("m", 8));
    let is_in = |member: &&Member| {
        member.state != MemberState::Revoked
            && member.teams.iter().any(|joined| joined.team_id == team)
            && after.as_ref().is_none_or(|after| member.member_id > *after)
    };
    let page: Vec<_> = theirs.members.values().filter(is_in).take(limit).cloned().collect();
    let ours = store.team_members(account_id, &team, after.as_ref(), rows).await.unwrap();
    assert_eq!(ours, page);

    let after = dice.maybe(|dice| dice.id::<MemberId>("m", 8));
    let from = after.as_ref().map_or(Bound::Unbounded, Bound::Excluded);
    let page = theirs.members.range::<MemberId, _>((from, Bound::Unbounded));
    let page: Vec<_> = page.map(|(_, member)| member.clone()).take(limit).collect();
    assert_eq!(store.members(account_id, after.as_ref(), rows).await.unwrap(), page);

    let asked = AccountsOf {
        user_id: dice.id("u", 6),
        among: dice
            .maybe(|dice| dice.some(3, |dice| id(["a", "b"][dice.below(2)])))
            .map(|ids: Vec<AccountId>| ids.into_iter().collect()),
        after: dice.one_in(4).then(|| id("a")),
        limit: u32::try_from(dice.below(3)).unwrap(),
    };
    let ours = store.accounts_of(&asked).await.unwrap();
    assert_eq!(ours, naive.accounts_of(epoch, &asked), "{asked:?}");

    let asked = InvitationPage {
        states: dice.some(3, Dice::invitation_state),
        member_id: dice.maybe(|dice| dice.id("m", 8)),
        before: dice.maybe(|dice| dice.id("i", 5)),
        limit: rows,
    };
    let ours = store.invitations(account_id, &asked).await.unwrap();
    assert_eq!(ours, theirs.invitations(&asked), "{asked:?}");

    let asked = LapsedPage {
        now: dice.time(),
        account: dice.one_in(3).then(|| account_id.clone()),
        after: dice.one_in(3).then(|| (id("a"), dice.id("m", 8))),
        limit: rows,
    };
    assert_eq!(store.lapsed(&asked).await.unwrap(), naive.lapsed(&asked), "{asked:?}");

    let theirs = naive.history(account_id).unwrap();
    let skip = dice.below(theirs.log.len() + 1);
    let after = Revision(u64::try_from(skip).unwrap());
    let log: Vec<_> = theirs.log.iter().skip(skip).take(limit).cloned().collect();
    assert_eq!(store.changes(account_id, after, rows).await.unwrap(), log);
    let audit: Vec<_> = theirs.audit.iter().skip(skip).take(limit).cloned().collect();
    assert_eq!(store.audit(account_id, after, rows).await.unwrap(), audit);
    let outbox: Vec<_> = theirs.outbox.iter().take(limit).cloned().collect();
    assert_eq!(store.outbox(account_id, rows).await.unwrap(), outbox);
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(limit).unwrap()).unwrap()
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.one_in(2).then(|| make(self))
    }

    fn some<T>(&mut self, below: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(below)).map(|_| make(self)).collect()
    }

    fn id<T: TryFrom<String, Error: std::fmt::Debug>>(&mut self, kind: &str, below: usize) -> T {
        id(format!("{kind}{}", self.below(below)))
    }

    /// One of few addresses, in one of two spellings.
    fn email(&mut self) -> crate::domain::email::Email {
        let n = self.below(6);
        id(if self.one_in(2) { format!("p{n}@x.org") } else { format!("P{n}@X.org") })
    }

    fn standing(&mut self) -> Standing {
        [Standing::Active, Standing::Invited, Standing::Suspended][self.below(3)]
    }

    fn time(&mut self) -> jiff::Timestamp {
        at(i64::try_from(self.below(1_000)).unwrap())
    }

    fn text(&mut self) -> String {
        ["", "é", "名前 🦀", "it's", "plain"][self.below(5)].to_owned()
    }

    fn request(&mut self) -> RequestKey {
        RequestKey { caller: self.text(), method: "S.M".to_owned(), request_id: self.id("q", 4) }
    }

    fn reads(&mut self) -> Reads {
        Reads {
            people: self.some(5, |dice| match dice.below(3) {
                0 => by_member(&format!("m{}", dice.below(9))),
                1 => by_user(&format!("u{}", dice.below(7))),
                _ => PersonKey::Email(dice.email()),
            }),
            workspaces: self.some(4, |dice| dice.id("w", 5)),
            teams: self.some(3, |dice| dice.id("t", 4)),
            team_count: self.one_in(4),
            people_page: self.maybe(|dice| PeoplePage {
                roles: dice.some(4, |dice| dice.id("r", 3)),
                held_in: match dice.below(3) {
                    0 => HeldIn::Account,
                    1 => HeldIn::Workspace(dice.id("w", 5)),
                    _ => HeldIn::Anywhere,
                },
                after: dice.maybe(|dice| dice.id("m", 8)),
                limit: u32::try_from(dice.below(5)).unwrap(),
            }),
            workspace_page: self.maybe(|dice| WorkspacePage {
                roles: dice.some(4, |dice| dice.id("r", 3)),
                after: dice.maybe(|dice| dice.id("w", 5)),
                limit: u32::try_from(dice.below(4)).unwrap(),
            }),
            holders_in: self.some(3, |dice| dice.maybe(|dice| dice.id("w", 4))),
            people_per_role: self.one_in(2),
            invitations: self.one_in(2),
            invitation: self.maybe(|dice| dice.id("i", 5)),
            request: self.maybe(Self::request),
        }
    }

    fn changes(&mut self, account_id: &AccountId, step: u64) -> Changes {
        let mut changes = nothing();
        changes.audit.time = self.time();
        changes.audit.actor = self.maybe(|dice| dice.id("m", 9));
        changes.audit.after = serde_json::json!({ "step": step });
        if step < 2 || self.one_in(10) {
            let mut account = account(account_id);
            account.display_name = self.text();
            account.plan = self.maybe(|dice| dice.id("plan", 3));
            account.seat_limit = Some(u32::try_from(3 + self.below(10)).unwrap());
            changes.account = Some(account);
        }
        if step < 2 {
            return changes;
        }
        changes.roles = self.some(2, Self::role);
        changes.workspaces = self.some(2, |dice| {
            let mut workspace = workspace(&format!("w{}", dice.below(4)));
            workspace.update_time = dice.time();
            workspace.state = [WorkspaceState::Active, WorkspaceState::Closed][dice.below(2)];
            workspace
        });
        changes.teams = self.teams();
        changes.members = self.members();
        changes.invitations = self.some(2, Self::invitation);
        changes.confirmed =
            self.some(2, |dice| ConfirmedAddress { email: dice.email(), user_id: dice.id("u", 3) });
        changes.counters = self.counters();
        changes.log = self
            .some(3, |dice| Change::Member(dice.id("m", 9), dice.maybe(|dice| dice.id("u", 6))));
        let mail = self.maybe(|dice| OutboxMail {
            // Never twice, and not in order.
            mail_id: format!("{:016x}", Dice(step).roll()),
            content: MailContent::Invitation { invitation_id: dice.id("i", 5), generation: 1 },
            create_time: dice.time(),
        });
        changes.outbox = mail.into_iter().collect();
        changes.answer = self.maybe(|dice| {
            let answered = Answered {
                fingerprint: dice.text(),
                answer: dice.text(),
                revision: Revision(step),
                time: dice.time(),
            };
            (dice.request(), answered)
        });
        changes
    }

    fn role(&mut self) -> RoleChange {
        let permissions = self.some(3, |dice| id(format!("r{}.read", dice.below(3))));
        let permissions = permissions.into_iter().collect();
        match self.below(4) {
            0 => RoleChange::DeleteCustom(self.id("r", 3)),
            1 => RoleChange::DeleteEdited(self.id("r", 3)),
            2 => {
                let role = EditedRole { permissions, update_time: self.time() };
                RoleChange::PutEdited(self.id("r", 3), role)
            }
            _ => {
                let role = CustomRole {
                    display_name: self.text(),
                    description: self.text(),
                    license: self.maybe(|dice| dice.id("l", 2)),
                    permissions,
                    create_time: self.time(),
                    update_time: self.time(),
                };
                RoleChange::PutCustom(self.id("r", 3), role)
            }
        }
    }

    /// Each team at most once.
    fn teams(&mut self) -> Vec<TeamChange> {
        let team = self.id::<TeamId>("t", 3);
        // Not often in a workspace, which may not be there: what is refused makes no team.
        let place = self.one_in(6).then(|| format!("w{}", self.below(4)));
        match self.below(12) {
            0 => vec![TeamChange::Delete(team)],
            1..5 => vec![TeamChange::Put(Team {
                display_name: self.text(),
                update_time: self.time(),
                ..fixtures::team(team.as_str(), place.as_deref())
            })],
            _ => Vec::new(),
        }
    }

    /// Each member at most once.
    fn members(&mut self) -> Vec<Member> {
        let mut members: Vec<Member> = self.some(4, Self::member);
        members.sort_by(|a, b| a.member_id.cmp(&b.member_id));
        members.dedup_by(|a, b| a.member_id == b.member_id);
        if self.one_in(2) {
            members.reverse();
        }
        members
    }

    fn member(&mut self) -> Member {
        let name = format!("m{}", self.below(8));
        let states = MemberState::ALL.map(|(state, _)| state);
        // Half of them are revoked, so that not everybody is refused.
        let state =
            if self.one_in(2) { MemberState::Revoked } else { states[self.below(states.len())] };
        let mut assignments: Vec<Assignment> = self.some(3, Self::assignment);
        assignments.dedup_by(|a, b| a.assignment_id == b.assignment_id);
        let team = self.one_in(8).then(|| TeamMembership {
            team_id: self.id("t", 3),
            workspace_id: self.maybe(|dice| dice.id("w", 4)),
        });
        Member {
            user_id: self.maybe(|dice| dice.id("u", 6)),
            email: self.maybe(Self::email),
            locale: self.maybe(Self::text),
            state,
            founder: self.one_in(2),
            attributes: self.maybe(|dice| (id("region"), dice.text())).into_iter().collect(),
            teams: team.into_iter().collect(),
            assignments,
            work_handovers: self.some(2, |dice| WorkHandover {
                workspace_id: dice.maybe(|dice| dice.id("w", 4)),
                reassigned_to: dice.maybe(|dice| dice.id("m", 8)),
                leave_time: dice.time(),
            }),
            update_time: self.time(),
            ..member(&name)
        }
    }

    fn assignment(&mut self) -> Assignment {
        let in_workspace = self.maybe(|dice| format!("w{}", dice.below(4)));
        let name = format!("x{}", self.below(40));
        Assignment {
            role_id: self.id("r", 3),
            options: self.maybe(|_| (id("export"), id("on"))).into_iter().collect(),
            state: [AssignmentState::Active, AssignmentState::Pending][self.below(2)],
            expire_time: self.maybe(Self::time),
            ..assignment(&name, in_workspace.as_deref())
        }
    }

    fn invitation(&mut self) -> Invitation {
        Invitation {
            invitation_id: self.id("i", 5),
            member_id: self.id("m", 8),
            inviter: self.one_in(3).then(|| self.id("m", 8)),
            assignments: self.some(3, |dice| dice.id("x", 40)),
            offered: self.some(2, Self::assignment),
            locale: self.maybe(Self::text),
            state: self.invitation_state(),
            generation: 1,
            create_time: self.time(),
            expire_time: self.time(),
        }
    }

    fn invitation_state(&mut self) -> InvitationState {
        use InvitationState::{
            Accepted, AwaitingApproval, Canceled, Expired, Pending, Unconfirmed,
        };
        [Pending, AwaitingApproval, Unconfirmed, Accepted, Canceled, Expired][self.below(6)]
    }

    fn counters(&mut self) -> Counters {
        let deltas = self.some(3, |dice| {
            let key = match dice.below(6) {
                0..3 => CounterKey::Seats(dice.id("s", 2), dice.standing()),
                3 => CounterKey::People(dice.id("r", 2), dice.standing()),
                4 => CounterKey::Team(dice.id("t", 3)),
                _ => CounterKey::Holders(dice.id("r", 2), dice.maybe(|dice| dice.id("w", 3))),
            };
            // More is added than taken away: zero is met often, below zero not always.
            (key, i64::try_from(dice.below(5)).unwrap() - 1)
        });
        deltas.into_iter().collect()
    }
}
