//! What a question is about: which account, and how fresh the answer must be.

use crate::domain::revision::Consistency;
use crate::error::{Error, RETRY_AFTER, Reason, Result};
use crate::ids::AccountId;
use crate::store::Facts;

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
    pub(super) fn admit(&self, facts: &Facts) -> Result<()> {
        match self.consistency.missed(facts.epoch, facts.revision) {
            None => Ok(()),
            Some(seen) => {
                let (id, found) = (&self.account_id, facts.revision);
                let message = format!(
                    "account `{id}` is at revision {found}, and the consistency token names revision {seen}"
                );
                Err(Error::new(Reason::StoreUnavailable, message).with_retry_after(RETRY_AFTER))
            }
        }
    }
}
