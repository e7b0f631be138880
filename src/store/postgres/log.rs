//! Follows the log of all changes.
//!
//! A cursor is a snapshot of the database: what it shows was told. While what lies between two snapshots is told page by page, the
//! cursor holds both, and the last transaction that was told.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::Deserialize;
use tokio_postgres::Row;

use crate::domain::revision::Revision;
use crate::ids::{AccountId, KeyId};
use crate::store::log::{AccountChange, Cursor, News, Polled};
use crate::store::postgres::pipeline::Statement;
use crate::store::postgres::{facts, only};
use crate::store::{Change, LoggedChange, StoreError};

pub(super) const END: &str = concat!(
    "WITH history AS (\n",
    include_str!("queries/history/mark.sql"),
    ")\n",
    include_str!("queries/log/end.sql"),
);

pub(super) const POLL: &str = concat!(
    "WITH history AS (\n",
    include_str!("queries/history/mark.sql"),
    ")\n",
    include_str!("queries/log/poll.sql"),
);

/// How many of the oldest rows are looked at when the log is trimmed.
const TRIMMED: i64 = 10_000;

/// A snapshot: every transaction below `xmax` but those of `open` had ended.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Snapshot {
    xmin: u64,
    xmax: u64,
    open: Vec<u64>,
}

/// As the database writes it: `xmin:xmax:open,open`. What it would not read is nothing that it wrote.
impl FromStr for Snapshot {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, ':');
        let mut number = || parts.next().and_then(|part| part.parse().ok()).ok_or(());
        let (xmin, xmax): (u64, u64) = (number()?, number()?);
        let open = parts.next().ok_or(())?.split(',').filter(|part| !part.is_empty());
        let open: Vec<u64> =
            open.map(|part| part.parse().map_err(drop)).collect::<Result<_, _>>()?;
        let in_order = open.is_sorted_by(|one, next| one < next);
        let within = open.iter().all(|xid| (xmin..xmax).contains(xid));
        let good = 0 < xmin && xmin <= xmax && in_order && within;
        good.then_some(Self { xmin, xmax, open }).ok_or(())
    }
}

impl fmt::Display for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open: Vec<_> = self.open.iter().map(u64::to_string).collect();
        write!(f, "{}:{}:{}", self.xmin, self.xmax, open.join(","))
    }
}

/// Where somebody is in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Position {
    seen: Snapshot,
    /// Up to what it is being told, and the last transaction that was.
    page: Option<(Snapshot, u64)>,
}

impl FromStr for Position {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('/');
        let mut snapshot = || parts.next().map(Snapshot::from_str);
        let seen = snapshot().ok_or(())??;
        let page = match snapshot() {
            Some(upto) => Some((upto?, parts.next().ok_or(())?.parse().map_err(drop)?)),
            None => None,
        };
        Ok(Self { seen, page })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.seen)?;
        match &self.page {
            Some((upto, last)) => write!(f, "/{upto}/{last}"),
            None => Ok(()),
        }
    }
}

/// Asks where the log ends.
pub(super) fn end() -> Statement {
    Statement::new(END)
}

/// What came back for [`end`].
pub(super) fn read_end(rows: &[Row]) -> Result<Cursor, StoreError> {
    let row = only(rows)?;
    let position = Position { seen: snapshot(row)?, page: None };
    Ok(Cursor { epoch: facts::epoch(row)?, position: position.to_string() })
}

/// A question for what comes after a cursor.
pub(super) struct Poll {
    after: Cursor,
    position: Position,
    limit: usize,
}

impl Poll {
    /// `None`: no store of this kind gave the cursor out.
    pub(super) fn new(after: &Cursor, limit: u32) -> Option<Self> {
        let position = after.position.parse().ok()?;
        Some(Self { after: after.clone(), position, limit: usize::try_from(limit).ok()? })
    }

    /// Asks it; for one more than is told, to know whether there is more.
    pub(super) fn statement(&self, account: Option<&AccountId>) -> Statement {
        let Position { seen, page } = &self.position;
        let (upto, last) = match page {
            Some((upto, last)) => (Some(upto.to_string()), *last),
            None => (None, 0),
        };
        Statement::new(POLL)
            .text(&seen.to_string())
            .optional_text(upto.as_deref())
            .text(&last.to_string())
            .optional_text(account.map(AccountId::as_str))
            .number(i64::try_from(self.limit).unwrap_or(i64::MAX).saturating_add(1))
    }

    /// What came back.
    pub(super) fn read(self, rows: &[Row]) -> Result<Polled, StoreError> {
        let row = only(rows)?;
        if facts::epoch(row)? != self.after.epoch || facts::get::<bool>(row, "trimmed")? {
            return Ok(Polled::StartOver);
        }
        let mut changed: Vec<ChangeRow> = facts::json(row, "changes")?;
        let more = changed.len() > self.limit;
        changed.truncate(self.limit);
        let upto = snapshot(row)?;
        let position = match changed.last().filter(|_| more) {
            Some(last) => {
                Position { seen: self.position.seen, page: Some((upto, last.transaction()?)) }
            }
            None => Position { seen: upto, page: None },
        };
        Ok(Polled::News(News {
            cursor: Cursor { epoch: self.after.epoch, position: position.to_string() },
            changes: changed.into_iter().map(ChangeRow::change).collect(),
            keys: facts::json::<Vec<KeyId>>(row, "keys")?,
            more,
        }))
    }
}

/// Forgets what is older than a time.
pub(super) fn trim(before: Timestamp) -> Statement {
    Statement::new(include_str!("queries/log/trim.sql")).time(before).number(TRIMMED)
}

fn snapshot(row: &Row) -> Result<Snapshot, StoreError> {
    let text: &str = facts::get(row, "upto")?;
    text.parse().map_err(|()| StoreError::Corrupt(format!("`{text}` is not a snapshot")))
}

#[derive(Deserialize)]
struct ChangeRow {
    account_id: AccountId,
    revision: u64,
    changes: Vec<Change>,
    time: Timestamp,
    xid: String,
}

impl ChangeRow {
    fn transaction(&self) -> Result<u64, StoreError> {
        let Self { xid, .. } = self;
        xid.parse().map_err(|_| StoreError::Corrupt(format!("`{xid}` is not a transaction")))
    }

    fn change(self) -> AccountChange {
        let Self { account_id, revision, changes, time, .. } = self;
        let logged = LoggedChange { revision: Revision(revision), changes, time };
        AccountChange { account_id, logged }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_reads_back_as_it_was_written() {
        for text in ["10:20:", "10:20:10,15", "10:20:/12:30:12,29/25", "1:1:"] {
            assert_eq!(text.parse::<Position>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_the_database_would_not_read_is_no_position() {
        for text in [
            "",
            "1",
            "1:2",
            "x:2:",
            "0:2:",
            "3:2:",
            "1:5:5",
            "1:5:0",
            "1:9:4,4",
            "1:9:4,3",
            "1:2:/",
            "1:2:/1:2:",
            "1:2:/1:2:/x",
            "-1:2:",
            "1:2:3:4",
            "18446744073709551616:1:",
        ] {
            assert_eq!(text.parse::<Position>(), Err(()), "{text}");
        }
    }
}
