//! What came of a run.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::history::{Asked, Fault, History, Read};

/// See the module.
#[derive(Debug, Default)]
pub struct Report {
    pub writes: usize,
    pub took: Duration,
    /// How many questions were asked in which way.
    pub reads: BTreeMap<Asked, u64>,
    pub allowed: u64,
    /// Of the answers to questions without a token that name their revision: how many were how old, in milliseconds.
    ages: BTreeMap<u128, u64>,
    pub slowest: Duration,
    /// What was wrong, how often, and once in words.
    pub faults: BTreeMap<Fault, (u64, String)>,
}

impl Report {
    /// Takes one answer in.
    pub fn add(&mut self, history: &History, read: &Read, faults: BTreeMap<Fault, String>) {
        *self.reads.entry(read.asked).or_default() += 1;
        self.allowed += u64::from(read.allowed);
        self.slowest = self.slowest.max(read.ended - read.begun);
        if read.asked == Asked::Anything && read.revision > 0 {
            *self.ages.entry(history.age(read).as_millis()).or_default() += 1;
        }
        for (fault, told) in faults {
            self.faults.entry(fault).or_insert((0, told)).0 += 1;
        }
    }

    /// Both together.
    pub fn with(mut self, other: Self) -> Self {
        for (asked, count) in other.reads {
            *self.reads.entry(asked).or_default() += count;
        }
        for (age, count) in other.ages {
            *self.ages.entry(age).or_default() += count;
        }
        for (fault, (count, told)) in other.faults {
            self.faults.entry(fault).or_insert((0, told)).0 += count;
        }
        self.allowed += other.allowed;
        self.slowest = self.slowest.max(other.slowest);
        self
    }

    /// The age that so many of a thousand answers don't exceed, in milliseconds.
    fn age(&self, of_thousand: u64) -> u128 {
        let most = self.ages.values().sum::<u64>() * of_thousand / 1000;
        let mut before = 0;
        let reached = self.ages.iter().find(|(_, count)| {
            before += **count;
            before >= most
        });
        reached.map_or(0, |(age, _)| *age)
    }

    /// Holds that nothing was wrong, and that something was asked in every way.
    #[track_caller]
    pub fn is_right(&self, ways: &[Asked]) {
        assert!(self.faults.is_empty(), "{self}");
        assert!(ways.iter().all(|way| self.reads.contains_key(way)), "{self}");
        assert!(self.writes > 0 && self.allowed > 0, "{self}");
    }

    /// Holds that this was wrong.
    #[track_caller]
    pub fn shows(&self, fault: Fault) {
        assert!(self.faults.contains_key(&fault), "{self}");
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { writes, took, reads, allowed, slowest, faults, .. } = self;
        let all: u64 = reads.values().sum();
        writeln!(f, "{all} reads and {writes} writes in {took:.1?}; {allowed} were allowed")?;
        writeln!(f, "  asked: {reads:?}; the slowest answer took {slowest:.1?}")?;
        let (half, most) = (self.age(500), self.age(990));
        let oldest = self.age(1000);
        writeln!(f, "  age without a token: p50 {half} ms, p99 {most} ms, greatest {oldest} ms")?;
        for (fault, (count, told)) in faults {
            writeln!(f, "  {count} times {fault:?}: {told}")?;
        }
        Ok(())
    }
}
