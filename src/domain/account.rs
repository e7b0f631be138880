//! An account: a customer company.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, ModelVersion, Name};

/// A tenant: a customer company. Nothing ever crosses from one account to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub account_id: AccountId,
    /// The product's role model.
    pub model_id: Name,
    /// The version of the model that the account is on.
    pub model_version: ModelVersion,
    /// What it pays for; `None` in models without plans.
    pub plan: Option<Name>,
    /// What people call it.
    pub display_name: String,
    /// How many seats it may use; `None`: any number.
    pub seat_limit: Option<u32>,
    /// Whether it is open.
    pub state: AccountState,
    /// When it was made.
    pub create_time: Timestamp,
    /// When its own data last changed.
    pub update_time: Timestamp,
}

/// Whether an account is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// In use.
    Active,
    /// Closed: everything is denied until it is reopened.
    Closed,
}
