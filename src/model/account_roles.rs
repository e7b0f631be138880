//! What an account made of the model's roles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{DottedName, Name, RoleId};

/// The roles of one account that differ from the model's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AccountRoles {
    /// Roles that were made in the account.
    pub custom: BTreeMap<RoleId, CustomRole>,
    /// Standard roles whose grants were changed in the account.
    pub edited: BTreeMap<Name, EditedRole>,
}

/// A role that was made in one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomRole {
    /// Its name, unique in the account.
    pub display_name: String,
    /// A sentence about it.
    pub description: String,
    /// Its licence, in models that have them.
    pub license: Option<Name>,
    /// What it grants beyond the licence's floor.
    pub permissions: BTreeSet<DottedName>,
    /// When it was made.
    pub create_time: Timestamp,
    /// When it last changed.
    pub update_time: Timestamp,
}

/// The grants of a standard role as the account wants them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditedRole {
    /// What it grants.
    pub permissions: BTreeSet<DottedName>,
    /// When it last changed.
    pub update_time: Timestamp,
}
