//! What is counted in an account: seats, holders of roles, people per role.
//!
//! Every counter is a sum over members of a pure function of one member (INV-COUNT). A change therefore moves the counters by what
//! it makes of the members that it touches, and never reads the others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{Name, RoleId, WorkspaceId};

/// Names one counter of an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CounterKey {
    /// Seats of a class that people use, by where these people stand.
    Seats(Name, Standing),
    /// People who hold a role somewhere in the account, each counted once, where they stand best.
    People(RoleId, Standing),
    /// Active people who hold a role in one scope: in a workspace, or account-wide.
    Holders(RoleId, Option<WorkspaceId>),
}

/// Where somebody stands with a role or a seat, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In force.
    Active,
    /// Waits for an invitation to be accepted or an address to be confirmed.
    Invited,
    /// Kept out for now.
    Suspended,
}

/// Counters with their values, or what a change adds to them. Zeros are left out.
pub type Counters = BTreeMap<CounterKey, i64>;
