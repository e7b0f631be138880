//! What is counted in an account: seats, holders of roles, people per role, people in teams.
//!
//! Every counter is a sum over members of a pure function of one member (INV-COUNT). A change therefore moves the counters by what
//! it makes of the members that it touches, and never reads the others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::member::{Member, MemberState};
use crate::domain::seat::seats;
use crate::domain::standing::Standing;
use crate::ids::{Name, RoleId, TeamId, WorkspaceId};
use crate::model::RoleTable;

/// Names one counter of an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CounterKey {
    /// Seats of a class that people use, by where these people stand.
    Seats(Name, Standing),
    /// People who hold a role somewhere in the account, each counted once, where they stand best.
    People(RoleId, Standing),
    /// Active people who hold a role in one scope: in a workspace, or account-wide.
    Holders(RoleId, Option<WorkspaceId>),
    /// People in a team, in whatever state but revoked.
    Team(TeamId),
}

/// Counters with their values, or what a change adds to them. Zeros are left out.
pub type Counters = BTreeMap<CounterKey, i64>;

/// What one member adds to the counters of their account.
#[must_use]
pub fn counters(roles: &RoleTable, member: &Member) -> Counters {
    let mut counters = Counters::new();
    for (class, standing) in seats(roles, member) {
        counters.insert(CounterKey::Seats(class, standing), 1);
    }
    if member.state == MemberState::Revoked {
        return counters;
    }
    let teams = member.teams.iter().map(|team| (CounterKey::Team(team.team_id.clone()), 1));
    counters.extend(teams);
    let mut best: BTreeMap<&RoleId, Standing> = BTreeMap::new();
    for assignment in &member.assignments {
        let standing = Standing::with(member, assignment);
        best.entry(&assignment.role_id)
            .and_modify(|known| *known = standing.min(*known))
            .or_insert(standing);
        if standing == Standing::Active {
            let key =
                CounterKey::Holders(assignment.role_id.clone(), assignment.workspace_id.clone());
            counters.insert(key, 1);
        }
    }
    counters.extend(
        best.into_iter().map(|(role, standing)| (CounterKey::People(role.clone(), standing), 1)),
    );
    counters
}

/// What a change of one member adds to the counters; zeros are left out.
#[must_use]
pub fn difference(roles: &RoleTable, before: Option<&Member>, after: &Member) -> Counters {
    let before = before.map(|member| counters(roles, member)).unwrap_or_default();
    less(counters(roles, after), before)
}

/// What a change of the account's roles adds to the counters for one member, who stays as they are; zeros are left out.
#[must_use]
pub fn recount(before: &RoleTable, after: &RoleTable, member: &Member) -> Counters {
    less(counters(after, member), counters(before, member))
}

fn less(mut counters: Counters, others: Counters) -> Counters {
    for (key, value) in others {
        *counters.entry(key).or_default() -= value;
    }
    counters.retain(|_, value| *value != 0);
    counters
}

/// Adds one set of counters to another; zeros are left out.
pub fn add(sum: &mut Counters, more: Counters) {
    for (key, value) in more {
        *sum.entry(key).or_default() += value;
    }
    sum.retain(|_, value| *value != 0);
}
