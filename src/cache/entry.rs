//! At which revisions something is known to hold.

use crate::domain::revision::Revision;

/// When something was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// At this revision it was read first.
    first: Revision,
    /// At this one it was read last, and was the same.
    last: Revision,
    /// How many polls of the log had begun when it was first read.
    polls: u64,
}

impl Seen {
    pub(super) fn new(revision: Revision, polls: u64) -> Self {
        Self { first: revision, last: revision, polls }
    }

    /// It was read again, and was the same.
    pub(super) fn again(self, later: Self) -> Self {
        Self { last: later.last, ..self }
    }

    pub(super) fn first(self) -> Revision {
        self.first
    }

    /// Whether a poll that began after it was read was applied, and did not drop it: then it held at the revision of that poll, whichever
    /// that was, and at every one before from `first` on.
    fn is_settled(self, polls: u64) -> bool {
        polls > self.polls
    }
}

/// What is known of some things that are kept and were not dropped.
#[derive(Debug)]
pub(super) struct Known {
    /// How many polls of the log were applied when they were found.
    polls: u64,
    /// A revision at which all that are settled hold, if they had been read by then.
    through: Revision,
    seen: Vec<Seen>,
}

impl Known {
    /// So far of some of them.
    pub(super) fn of(polls: u64, through: Revision, seen: impl IntoIterator<Item = Seen>) -> Self {
        let mut known = Self { polls, through, seen: Vec::new() };
        seen.into_iter().for_each(|seen| known.add(seen));
        known
    }

    /// The newest revision at which all that are settled hold.
    pub(super) fn through(&self) -> Revision {
        self.through
    }

    /// One more of them.
    pub(super) fn add(&mut self, seen: Seen) {
        if seen.is_settled(self.polls) {
            // The revision of that poll is not before any of these.
            self.through = self.through.max(seen.first);
        }
        self.seen.push(seen);
    }

    /// A revision at which all of them hold (INV-SNAPSHOT), the newest that is known.
    pub(super) fn common(&self) -> Option<Revision> {
        match self.seen.iter().find(|seen| !seen.is_settled(self.polls)) {
            None => Some(self.through),
            // What is not settled is known to hold where it was read, and nowhere else.
            Some(seen) => [seen.last, seen.first].into_iter().find(|&at| self.all_hold(at)),
        }
    }

    fn all_hold(&self, at: Revision) -> bool {
        self.seen.iter().all(|seen| {
            at == seen.first
                || at == seen.last
                || seen.is_settled(self.polls) && (seen.first..=self.through).contains(&at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// At which revision things hold together: each was read at the first number, again at the second, when so many polls had begun; of five
    /// polls that were applied, the account's changes are known up to revision 10.
    fn common(things: &[(u64, u64, u64)]) -> Option<u64> {
        let things = things.iter().map(|&(first, last, polls)| {
            Seen::new(Revision(first), polls).again(Seen::new(Revision(last), polls))
        });
        Known::of(5, Revision(10), things).common().map(|revision| revision.0)
    }

    #[test]
    fn what_is_settled_holds_at_the_newest_revision_that_was_applied() {
        assert_eq!(common(&[(3, 3, 4)]), Some(10));
        assert_eq!(common(&[(3, 3, 4), (8, 8, 0), (10, 10, 4)]), Some(10));
        // One was read later than that, and a poll has been since: its revision is not before that of the read.
        assert_eq!(common(&[(3, 3, 4), (12, 12, 4)]), Some(12));
    }

    #[test]
    fn what_is_not_settled_holds_where_it_was_read() {
        assert_eq!(common(&[(12, 12, 5)]), Some(12));
        assert_eq!(common(&[(12, 12, 5), (12, 12, 6)]), Some(12));
        assert_eq!(common(&[(12, 12, 5), (13, 13, 5)]), None);
        assert_eq!(common(&[(9, 9, 5), (3, 3, 4)]), Some(9));
        // It may have been changed between the applied revision and the read.
        assert_eq!(common(&[(12, 12, 5), (3, 3, 4)]), None);
        // It was read later than that.
        assert_eq!(common(&[(7, 7, 5), (8, 8, 4)]), None);
    }

    #[test]
    fn what_was_read_again_holds_there_too_and_not_in_between() {
        assert_eq!(common(&[(3, 12, 4), (12, 12, 5)]), Some(12));
        assert_eq!(common(&[(3, 12, 5), (3, 3, 4)]), Some(3));
        assert_eq!(common(&[(3, 12, 5), (7, 7, 5)]), None);
        assert_eq!(common(&[(3, 12, 4), (11, 11, 5)]), None);
    }

    /// Against what really was: histories of two things that change, and all that can be known of them.
    #[test]
    fn two_things_that_are_said_to_hold_together_did() {
        // A thing changes at the revisions of its bits. It was read first at one and last at another, and a poll saw the account at a third.
        let value = |changes: u32, at: u32| changes & ((2 << at) - 1);
        let last = 4;
        for changes in 0..1_u32 << last {
            for other in 0..1_u32 << last {
                for polled in 0..=last {
                    check(changes, other, polled, last, value);
                }
            }
        }
    }

    fn check(one: u32, other: u32, polled: u32, last: u32, value: impl Fn(u32, u32) -> u32) {
        for read in 0..=last {
            for read_other in 0..=last {
                // A poll that began after a read saw what that had seen, at least, and dropped what changed in between.
                for settled in [false, true] {
                    let kept = |changes, read| {
                        !settled || read <= polled && value(changes, read) == value(changes, polled)
                    };
                    if !kept(one, read) || read_other < polled {
                        continue;
                    }
                    let first = Seen::new(Revision(read.into()), u64::from(!settled));
                    let second = Seen::new(Revision(read_other.into()), 1);
                    let known = Known::of(1, Revision(polled.into()), [first, second]);
                    if let Some(Revision(at)) = known.common() {
                        let at = u32::try_from(at).unwrap();
                        assert_eq!(value(one, at), value(one, read), "{one:b} {at} {read}");
                        assert_eq!(value(other, at), value(other, read_other), "{other:b} {at}");
                    }
                }
            }
        }
    }
}
