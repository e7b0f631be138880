//! What a question is about: which account, and how fresh the answer must be.

use crate::domain::revision::{Consistency, Epoch, Revision};
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::ids::AccountId;

/// Which account is asked about, and how fresh the answer must be.
#[derive(Debug, Clone)]
pub struct Target {
    /// The account.
    pub account_id: AccountId,
    /// How fresh.
    pub consistency: Consistency,
}

impl Target {
    /// Refuses facts that are older than what the caller has seen (INV-FRESH): an answer from them could allow what was taken since.
    pub(super) fn admit(&self, epoch: Epoch, revision: Revision) -> Result<()> {
        match self.consistency.missed(epoch, revision) {
            None => Ok(()),
            Some(seen) => {
                let id = &self.account_id;
                let message = format!(
                    "account `{id}` has not come to revision {seen} yet, which the consistency token names"
                );
                Err(Error::new(Reason::StoreUnavailable, message).with_retry_after(RETRY_AFTER))
            }
        }
    }
}
