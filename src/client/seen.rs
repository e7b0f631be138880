//! What this client has changed, so that it sees it.

use std::time::Duration;

use moka::ops::compute::Op;
use moka::sync::Cache;

use crate::domain::revision::ConsistencyToken;
use crate::proto::v1::Consistency;
use crate::proto::v1::consistency::Requirement;

/// How many accounts are remembered at most.
const ACCOUNTS: u64 = 100_000;

/// How long: by then every answer is newer in any case, also of a service that has lost its store.
const KEPT: Duration = Duration::from_secs(10 * 60);

/// The newest state that a change of this client has made, by account; `None`: nobody wants to know.
#[derive(Clone)]
pub(super) struct Seen(Option<Cache<String, ConsistencyToken>>);

impl Seen {
    pub(super) fn new(wanted: bool) -> Self {
        let cache = || Cache::builder().max_capacity(ACCOUNTS).time_to_live(KEPT).build();
        Self(wanted.then(cache))
    }

    /// Asks for what was seen, where the caller has not said what it wants.
    pub(super) fn ask_for(&self, account: &str, consistency: &mut Option<Consistency>) {
        let Some(seen) = &self.0 else { return };
        if consistency.is_none()
            && let Some(token) = seen.get(account)
        {
            let requirement = Some(Requirement::AtLeast(token.to_string()));
            *consistency = Some(Consistency { requirement });
        }
    }

    /// Answers may come in another order than the changes were made: what is newer stays. Of two histories nobody can say, and the one that was
    /// told last counts.
    pub(super) fn note(&self, token: &str) {
        let Some(seen) = &self.0 else { return };
        let Ok(new) = ConsistencyToken::parse(token) else { return };
        seen.entry(new.account_id.to_string()).and_compute_with(|old| {
            match old.map(|entry| entry.into_value()) {
                Some(old) if old.epoch == new.epoch && old.revision >= new.revision => Op::Nop,
                Some(_) | None => Op::Put(new),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::revision::{Epoch, Revision};
    use crate::ids::AccountId;

    fn token(epoch: u64, account: &str, revision: u64) -> String {
        let account_id = AccountId::parse(account).unwrap();
        ConsistencyToken { epoch: Epoch(epoch), account_id, revision: Revision(revision) }
            .to_string()
    }

    #[test]
    fn the_newest_of_each_account_is_asked_for() {
        let seen = Seen::new(true);
        let asked = |account: &str| {
            let mut consistency = None;
            seen.ask_for(account, &mut consistency);
            consistency.map(|consistency| match consistency.requirement {
                Some(Requirement::AtLeast(token)) => token,
                other => panic!("{other:?}"),
            })
        };
        assert_eq!(asked("acme"), None);
        for told in
            [token(1, "acme", 8), token(1, "acme", 7), token(1, "globex", 3), "?".to_owned()]
        {
            seen.note(&told);
        }
        assert_eq!(asked("acme"), Some(token(1, "acme", 8)));
        assert_eq!(asked("globex"), Some(token(1, "globex", 3)));
        // Another history begins with lower numbers.
        seen.note(&token(2, "acme", 1));
        assert_eq!(asked("acme"), Some(token(2, "acme", 1)));
    }

    #[test]
    fn what_the_caller_asks_for_stays() {
        let seen = Seen::new(true);
        seen.note(&token(1, "acme", 8));
        let full = Some(Consistency { requirement: Some(Requirement::FullyConsistent(true)) });
        let mut consistency = full.clone();
        seen.ask_for("acme", &mut consistency);
        assert_eq!(consistency, full);
    }
}
