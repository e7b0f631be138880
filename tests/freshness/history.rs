//! What was committed and when, and whether an answer fits that.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};
use std::time::{Duration, Instant};

use super::company::{Company, Question};

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is older than the token that was shown.
    OlderThanToken,
    /// It is older than what the process that gave it had committed.
    OlderThanOwn,
    /// The newest was asked for, and it is not.
    NotTheNewest,
    /// It is older than answers may be.
    Stale,
    /// It was true at no revision.
    NeverTrue,
    /// It was not true at the revision that it names.
    NotOfItsRevision,
}

/// Which process made a change: one of the servers, or nobody who answers questions.
pub type Server = Option<usize>;

/// The changes of one account by its one writer, in their order.
#[derive(Debug)]
pub struct History {
    pub account: String,
    /// How old an answer may be.
    bound: Duration,
    commits: RwLock<Vec<Commit>>,
}

#[derive(Debug)]
struct Commit {
    by: Server,
    sent: Instant,
    answered: Option<Answered>,
    /// What was true from then on.
    company: Company,
}

#[derive(Debug, Clone)]
struct Answered {
    at: Instant,
    token: String,
}

/// How fresh an answer was asked to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// As it is.
    Anything,
    /// As new as the last change.
    LastWrite,
    /// As new as the last answer that the same reader had.
    LastAnswer,
    /// The newest.
    Newest,
}

/// A question, how it was asked, and its answer.
#[derive(Debug)]
pub struct Read {
    pub server: usize,
    pub question: Question,
    pub asked: Asked,
    /// The revision of the token that was shown; 0: none.
    pub at_least: u64,
    pub begun: Instant,
    pub ended: Instant,
    pub allowed: bool,
    /// The revision that the answer names; 0: none, since it is about nobody.
    pub revision: u64,
}

impl History {
    /// Of an account that was just founded, at revision 1.
    pub fn new(account: &str, bound: Duration, token: String) -> Self {
        let at = Instant::now();
        let answered = Some(Answered { at, token });
        let founded = Commit { by: None, sent: at, answered, company: Company::founded() };
        Self { account: account.to_owned(), bound, commits: RwLock::new(vec![founded]) }
    }

    fn commits(&self) -> RwLockReadGuard<'_, Vec<Commit>> {
        self.commits.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is true since the last change.
    pub fn company(&self) -> Company {
        self.commits().last().unwrap().company.clone()
    }

    /// A change is about to be made: the revision that it leads to. From now on it may show.
    pub fn send(&self, by: Server, company: Company) -> u64 {
        let mut commits = self.commits.write().unwrap();
        commits.push(Commit { by, sent: Instant::now(), answered: None, company });
        commits.len() as u64
    }

    /// The last change was made. From now on it must show.
    pub fn answered(&self, token: String) {
        let at = Instant::now();
        let mut commits = self.commits.write().unwrap();
        commits.last_mut().unwrap().answered = Some(Answered { at, token });
    }

    /// The token of the last change that was made, and its revision.
    pub fn last_token(&self) -> (u64, String) {
        let commits = self.commits();
        let made = (1..).zip(commits.iter()).filter_map(|(revision, commit)| {
            commit.answered.as_ref().map(|answered| (revision, answered.token.clone()))
        });
        made.last().unwrap()
    }

    /// How many changes there were.
    pub fn len(&self) -> usize {
        self.commits().len()
    }

    /// How old an answer was when it was asked for: since when something newer had been there.
    pub fn age(&self, read: &Read) -> Duration {
        let commits = self.commits();
        let next = usize::try_from(read.revision).ok().and_then(|at| commits.get(at));
        let answered = next.filter(|_| read.revision > 0).and_then(|next| next.answered.as_ref());
        answered.map_or(Duration::ZERO, |next| read.begun.saturating_duration_since(next.at))
    }

    /// What is wrong with an answer, each with why.
    pub fn faults(&self, read: &Read) -> BTreeMap<Fault, String> {
        let commits = self.commits();
        let upto = commits.partition_point(|commit| commit.sent <= read.ended) as u64;
        let was_true = |revision: u64| {
            let at = usize::try_from(revision - 1).unwrap();
            commits[at].company.allows(read.question) == read.allowed
        };
        let Some(newest) = (1..=upto).rev().find(|revision| was_true(*revision)) else {
            let told = format!("{read:?} was true at none of {upto} revisions");
            return BTreeMap::from([(Fault::NeverTrue, told)]);
        };
        let named = read.revision;
        let mut faults = BTreeMap::new();
        for (fault, least) in self.least(&commits, read) {
            // A process that knows of its own change need not know of those before it, and names a revision before both: what it answers
            // from was changed by none of them.
            let by_name = fault != Fault::OlderThanOwn && (1..least).contains(&named);
            if newest < least || by_name {
                let told = format!("{read:?} was true at {newest} of {upto}, not from {least} on");
                faults.insert(fault, told);
            }
        }
        if named > upto || named > 0 && !was_true(named) {
            let told = format!("{read:?} was true at {newest} of {upto}");
            faults.insert(Fault::NotOfItsRevision, told);
        }
        faults
    }

    /// The revisions before which an answer must not be.
    fn least(&self, commits: &[Commit], read: &Read) -> [(Fault, u64); 4] {
        let last = |must_show: &dyn Fn(usize, Instant) -> bool| {
            let shown = (0..commits.len()).rev().find(|&at| {
                commits[at].answered.as_ref().is_some_and(|answered| must_show(at, answered.at))
            });
            shown.map_or(0, |at| at as u64 + 1)
        };
        let newest = match read.asked {
            Asked::Newest => last(&|_, at| at <= read.begun),
            Asked::Anything | Asked::LastWrite | Asked::LastAnswer => 0,
        };
        // Its own changes of what is asked about: of what others have changed before those, it may not have been told yet.
        let allows = |at: usize| commits[at].company.allows(read.question);
        let own = |at: usize, answered| {
            let changes = at > 0 && allows(at) != allows(at - 1);
            commits[at].by == Some(read.server) && answered <= read.begun && changes
        };
        [
            (Fault::OlderThanToken, read.at_least),
            (Fault::OlderThanOwn, last(&own)),
            (Fault::NotTheNewest, newest),
            (Fault::Stale, last(&|_, at| at + self.bound <= read.begun)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::company::{ADA, Permission, Role, Write};
    use super::*;

    /// Three revisions: founded, ada comes as an exporter by server 0, and the company pays. Then a while goes by.
    fn history() -> History {
        let history = History::new("acme", Duration::from_millis(20), "1".to_owned());
        for (by, write) in [(Some(0), Write::Person(Role::Exporter)), (None, Write::Plan(true))] {
            let revision = history.send(by, history.company().after(write));
            history.answered(revision.to_string());
        }
        history
    }

    fn read(server: usize, permission: Permission, allowed: bool) -> Read {
        let question = Question { person: ADA, permission, workspace: None, acting_as: None };
        let now = Instant::now();
        let (asked, at_least, revision) = (Asked::Anything, 0, 0);
        Read { server, question, asked, at_least, begun: now, ended: now, allowed, revision }
    }

    fn faults(history: &History, read: &Read) -> Vec<Fault> {
        history.faults(read).into_keys().collect()
    }

    #[test]
    fn what_is_true_now_and_what_was_true_a_moment_ago_is_right() {
        let history = history();
        assert_eq!(faults(&history, &read(1, Permission::Export, true)), []);
        assert_eq!(faults(&history, &read(1, Permission::Export, false)), []);
        assert_eq!(faults(&history, &Read { revision: 3, ..read(1, Permission::View, true) }), []);
        assert_eq!(history.last_token(), (3, "3".to_owned()));
    }

    #[test]
    fn what_is_older_than_it_may_be_is_found() {
        let history = history();
        let old = |server| read(server, Permission::View, false);
        assert_eq!(faults(&history, &old(0)), [Fault::OlderThanOwn]);
        let shown = Read { at_least: 2, ..old(1) };
        assert_eq!(faults(&history, &shown), [Fault::OlderThanToken]);
        let newest = Read { asked: Asked::Newest, ..old(1) };
        assert_eq!(faults(&history, &newest), [Fault::NotTheNewest]);
        std::thread::sleep(Duration::from_millis(30));
        assert_eq!(faults(&history, &old(1)), [Fault::Stale]);
        // What it says of itself counts also where the answer is the same.
        let named = Read { revision: 2, ..read(1, Permission::View, true) };
        assert_eq!(faults(&history, &named), [Fault::Stale]);
        assert!(history.age(&named) >= Duration::from_millis(30));
    }

    #[test]
    fn what_was_never_true_is_found() {
        let history = history();
        assert_eq!(faults(&history, &read(1, Permission::Write, true)), [Fault::NeverTrue]);
        let named = Read { revision: 2, ..read(1, Permission::Export, true) };
        assert_eq!(faults(&history, &named), [Fault::NotOfItsRevision]);
        let ahead = Read { revision: 4, ..read(1, Permission::Export, true) };
        assert_eq!(faults(&history, &ahead), [Fault::NotOfItsRevision]);
    }

    #[test]
    fn what_is_being_committed_may_show() {
        let history = history();
        let asked = read(1, Permission::Write, true);
        history.send(None, history.company().after(Write::Role(ADA, None, Role::Boss)));
        assert_eq!(faults(&history, &asked), [Fault::NeverTrue]);
        assert_eq!(faults(&history, &Read { ended: Instant::now(), ..asked }), []);
    }
}
