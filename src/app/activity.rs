//! Who is at work: noted by whoever asks about people, and by checks.
//!
//! A check costs no write. It notes the person in memory, once a minute, and [`App::write_activity`] writes what was noted, some seconds
//! later and many people at once. What a process has noted and not written when it breaks is lost, and so is what there is no room for:
//! nothing but a list of people hangs on it. It is no change of an account.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::Registry;

use crate::app::access::Access;
use crate::app::target::Target;
use crate::app::{App, store_error};
use crate::cache::Membership;
use crate::domain::activity::minute;
use crate::domain::member::MemberState;
use crate::error::Result;
use crate::ids::{AccountId, MemberId, PersonRef};
use crate::store::{Active, Reads};

/// In how many parts people are noted, so that checks seldom wait for each other.
const SHARDS: usize = 16;
/// How many people are noted at most in one part: all of it takes some 20 MiB when it is full.
const ROOM: usize = 8_192;
/// How many people are written at once.
const BATCH: usize = 1_000;

/// Whether and what checks note.
#[derive(Debug, Clone)]
pub struct Config {
    /// Whether checks note who they are about.
    pub from_checks: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self { from_checks: true }
    }
}

/// Who was noted lately.
pub(super) struct Noted {
    from_checks: bool,
    hasher: RandomState,
    /// Held for the moment of a look, and never while waiting.
    shards: [Mutex<Shard>; SHARDS],
    metrics: Metrics,
}

#[derive(Default)]
struct Shard {
    people: HashMap<AccountId, HashMap<MemberId, Note>>,
    count: usize,
}

struct Note {
    minute: Timestamp,
    written: bool,
}

#[derive(Default)]
struct Metrics {
    written: Counter,
    dropped: Counter,
}

/// People who were active.
#[derive(Debug, Clone)]
pub struct Report {
    /// The account.
    pub target: Target,
    /// Who.
    pub people: Vec<PersonRef>,
    /// When; `None`, or later than now: now.
    pub time: Option<Timestamp>,
}

impl App {
    /// Writes down that people were active. Whoever is not there, or no more, is passed over, and so is a time before the one that is known.
    ///
    /// # Errors
    /// The caller may not, or there is no such account.
    pub async fn report_activity(&self, access: &Access, report: &Report) -> Result<()> {
        let account_id = &report.target.account_id;
        self.read(access, &report.target, Reads::default()).await?;
        let now = self.clock.now();
        let time = minute(report.time.map_or(now, |time| time.min(now)));
        let active = |person: &PersonRef| Active {
            account_id: account_id.clone(),
            person: person.clone(),
            time,
        };
        let active: Vec<_> = report.people.iter().map(active).collect();
        self.store.note_active(&active).await.map_err(store_error)
    }

    /// Notes that somebody was asked about.
    pub(super) fn note_active(
        &self,
        account_id: &AccountId,
        person: Option<&Membership>,
        now: Timestamp,
    ) {
        let member = person.map(|person| &person.member);
        if let Some(member) = member.filter(|member| member.state == MemberState::Active) {
            self.noted.note(account_id, &member.member_id, now);
        }
    }

    /// Writes what checks have noted since it was written last. What can't be written is lost.
    ///
    /// # Errors
    /// The store can't be reached.
    pub async fn write_activity(&self) -> Result<()> {
        let active = self.noted.take(self.clock.now());
        for batch in active.chunks(BATCH) {
            self.store.note_active(batch).await.map_err(store_error)?;
            let count = u64::try_from(batch.len()).unwrap_or(u64::MAX);
            self.noted.metrics.written.inc_by(count);
        }
        Ok(())
    }
}

impl Noted {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            from_checks: config.from_checks,
            hasher: RandomState::new(),
            shards: Default::default(),
            metrics: Metrics::default(),
        }
    }

    pub(super) fn register(&self, registry: &mut Registry) {
        let help = "Times at which somebody was active that were written";
        registry.register("activity_written", help, self.metrics.written.clone());
        let help = "Times at which somebody was active that there was no room for";
        registry.register("activity_dropped", help, self.metrics.dropped.clone());
    }

    /// Nothing is allocated for whoever was noted within the last minutes.
    fn note(&self, account_id: &AccountId, member_id: &MemberId, now: Timestamp) {
        if !self.from_checks {
            return;
        }
        let place = usize::try_from(self.hasher.hash_one(member_id)).unwrap_or_default() % SHARDS;
        let Some(shard) = self.shards.get(place) else { return };
        let now = minute(now);
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let known = shard.people.get_mut(account_id).and_then(|people| people.get_mut(member_id));
        if let Some(note) = known {
            if note.minute < now {
                *note = Note { minute: now, written: false };
            }
        } else if shard.count < ROOM {
            shard.count += 1;
            let people = shard.people.entry(account_id.clone()).or_default();
            people.insert(member_id.clone(), Note { minute: now, written: false });
        } else {
            self.metrics.dropped.inc();
        }
    }

    /// What is to be written. Whoever was not seen since the last minute is forgotten.
    fn take(&self, now: Timestamp) -> Vec<Active> {
        let now = minute(now);
        let mut active = Vec::new();
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let mut count = 0;
            shard.people.retain(|account_id, people| {
                people.retain(|member_id, note| {
                    if !note.written {
                        active.push(Active {
                            account_id: account_id.clone(),
                            person: PersonRef::Member(member_id.clone()),
                            time: note.minute,
                        });
                    }
                    note.written = true;
                    note.minute >= now
                });
                count += people.len();
                !people.is_empty()
            });
            shard.count = count;
        }
        active
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn noted(from_checks: bool) -> (Noted, AccountId, MemberId) {
        let noted = Noted::new(&Config { from_checks });
        (noted, AccountId::parse("acme").unwrap(), MemberId::from_new("mem_1".to_owned()))
    }

    #[test]
    fn somebody_is_written_once_a_minute() {
        let (noted, acme, member) = noted(true);
        for second in [0, 1, 59] {
            noted.note(&acme, &member, at(second));
        }
        let taken = noted.take(at(59));
        assert_eq!(taken.len(), 1);
        assert_eq!((taken[0].time, &taken[0].account_id), (at(0), &acme));
        noted.note(&acme, &member, at(59));
        assert_eq!(noted.take(at(59)), []);
        noted.note(&acme, &member, at(60));
        assert_eq!(noted.take(at(60)).len(), 1);
        assert_eq!(noted.take(at(120)), []);
        assert!(noted.shards.iter().all(|shard| shard.lock().unwrap().people.is_empty()));
    }

    #[test]
    fn a_flood_is_dropped_and_counted() {
        let (noted, acme, _) = noted(true);
        let flood = SHARDS * ROOM + 1;
        for number in 0..flood {
            noted.note(&acme, &MemberId::from_new(format!("mem_{number}")), at(0));
        }
        let taken = noted.take(at(0)).len();
        assert!(taken <= SHARDS * ROOM);
        assert_eq!(noted.metrics.dropped.get(), (flood - taken) as u64);
        noted.take(at(60));
        noted.note(&acme, &MemberId::from_new("mem_last".to_owned()), at(60));
        assert_eq!(noted.take(at(60)).len(), 1, "there is room again");
    }

    #[test]
    fn nothing_is_noted_where_that_is_not_wanted() {
        let (noted, acme, member) = noted(false);
        noted.note(&acme, &member, at(0));
        assert_eq!(noted.take(at(0)), []);
    }
}
