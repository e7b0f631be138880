//! The log of all changes, of every account, as those who follow it see it.
//!
//! What is committed is told at least once, however late its transaction commits and however long another one stays open; it may be told
//! again, and is known by its account and revision then. The changes of one account are told in their order.

use crate::domain::revision::Epoch;
use crate::ids::{AccountId, KeyId};
use crate::store::LoggedChange;

/// A place in the log: everything before it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The history that it is a place in.
    pub epoch: Epoch,
    /// The place, in the backend's own words.
    pub position: String,
}

/// What was committed after a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polled {
    /// This.
    News(News),
    /// Nobody knows any more: another history has begun, or the log was trimmed since, or the cursor is none of this store.
    StartOver,
}

/// Changes, and where to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Where to go on.
    pub cursor: Cursor,
    /// What was changed in accounts.
    pub changes: Vec<AccountChange>,
    /// API keys that were made or changed.
    pub keys: Vec<KeyId>,
    /// Whether there was more than was asked for.
    pub more: bool,
}

/// A change of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChange {
    /// The account.
    pub account_id: AccountId,
    /// What was changed in it.
    pub logged: LoggedChange,
}
