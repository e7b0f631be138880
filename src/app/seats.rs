//! Seats: what an account pays for per person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::app::access::Access;
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::domain::account::Account;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::revision::ConsistencyToken;
use crate::domain::standing::Standing;
use crate::error::{Error, Reason, Result};
use crate::ids::Name;
use crate::model::Tables;
use crate::model::definition::Text;
use crate::store::Reads;

/// The seats of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatCount {
    /// How many there are; `None`: any number.
    pub limit: Option<u32>,
    /// How many are in use.
    pub used: i64,
    /// Those in use, by class; every class of the model is there.
    pub classes: BTreeMap<Name, ClassCount>,
}

/// The seats of one class.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ClassCount {
    /// What people call the class.
    pub name: Text,
    /// How many are in use, by anybody.
    pub used: i64,
    /// How many of these are taken by people who are invited or whose address is unconfirmed.
    pub invited: i64,
}

impl SeatCount {
    /// Sums an account's counters up.
    #[must_use]
    pub fn new(tables: &Tables, limit: Option<u32>, counters: &Counters) -> Self {
        let class = |(name, text): (&Name, &Text)| {
            (name.clone(), ClassCount { name: text.clone(), ..ClassCount::default() })
        };
        let declared = tables.definition.seats.classes.iter();
        let mut classes: BTreeMap<_, _> =
            declared.map(|(name, row)| class((name, &row.name))).collect();
        for (key, value) in counters {
            if let CounterKey::Seats(name, standing) = key {
                let count = classes.entry(name.clone()).or_default();
                count.used += value;
                if *standing == Standing::Invited {
                    count.invited += value;
                }
            }
        }
        Self { limit, used: classes.values().map(|count| count.used).sum(), classes }
    }

    /// How many are left; `None`: any number.
    #[must_use]
    pub fn available(&self) -> Option<i64> {
        self.limit.map(|limit| (i64::from(limit) - self.used).max(0))
    }
}

/// The seats that counters say are in use.
#[must_use]
pub fn used(counters: &Counters) -> i64 {
    let seats = counters.iter().filter(|(key, _)| matches!(key, CounterKey::Seats(..)));
    seats.map(|(_, value)| value).sum()
}

/// There are not enough seats.
#[must_use]
pub fn exhausted(account: Option<&Account>, used: i64, needed: i64, limit: u32) -> Error {
    let subject =
        account.map_or_else(String::new, |account| format!("account/{}", account.account_id));
    let message = format!("this takes {needed} more of {limit} seats, of which {used} are in use");
    Error::new(Reason::SeatsExhausted, message)
        .with_metadata("limit", limit)
        .with_metadata("used", used)
        .with_metadata("needed", needed)
        .with_quota(subject, format!("{limit} seats, {used} in use, {needed} more needed"))
}

/// The store's own guard was met: a change would have used more seats than there are.
#[must_use]
pub fn exceeded(used: i64, limit: u32) -> Error {
    Error::new(Reason::SeatsExhausted, format!("this would use {used} of {limit} seats"))
        .with_metadata("limit", limit)
        .with_quota("account", format!("{limit} seats, {used} needed"))
}

impl App {
    /// Counts the seats of an account.
    ///
    /// # Errors
    /// There is no such account.
    pub async fn count_seats(
        &self,
        access: &Access,
        target: &Target,
    ) -> Result<(SeatCount, ConsistencyToken)> {
        let known = self.read(access, target, Reads::default()).await?;
        let Known { facts, .. } = &known;
        let count = SeatCount::new(known.tables(), facts.account.seat_limit, &facts.counters);
        Ok((count, facts.token()))
    }
}
