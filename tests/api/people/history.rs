//! What happened, and whether it could have.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rolecall::domain::invitation::Invitation as Row;
use rolecall::domain::member::Member;
use rolecall::domain::revision::Revision;
use rolecall::store::{AuditEvent, Change, LoggedChange};

use crate::harness::Company;

use super::asking::revision;
use super::command::{Asked, Command, Done, Outcome};
use super::naive::{Account, Said, Workspace};
use super::product::Product;
use super::rules::OF_PERSONS;
use super::told::{Told, founder, held, list, said};

/// How many accepted changes are told of before a fault.
const TOLD: usize = 5;

/// What is known of one account.
pub struct History<'p> {
    product: &'p Product,
    /// Which run this is.
    run: String,
    account: Account,
    revision: u64,
    /// The account, people and invitations, as the audit has told of them.
    told: Told,
    methods: BTreeMap<String, usize>,
    /// Which tokens were taken: invitation, generation, and whether to confirm.
    taken: BTreeSet<(String, u32, bool)>,
    last: Vec<String>,
    /// How often what was answered.
    answers: BTreeMap<String, usize>,
}

impl<'p> History<'p> {
    pub async fn begin(company: &Company<'_>, product: &'p Product, run: String) -> Self {
        let (store, id) = (company.service.store(), company.account_id());
        let mut history = Self {
            product,
            run,
            account: Account::default(),
            revision: revision(store, &id).await,
            told: Told::default(),
            methods: BTreeMap::new(),
            taken: BTreeSet::new(),
            last: Vec::new(),
            answers: BTreeMap::new(),
        };
        let seats = company.seats().await;
        history.account.plan = product.plans.len().saturating_sub(1);
        history.account.limit = seats.limit.map(|limit| usize::try_from(limit).unwrap());
        for member in store.members(&id, None, 10).await.unwrap() {
            let mut person = founder(&member);
            for held in held(&member) {
                person.held.insert(history.account.tick(), held);
            }
            history.account.people.insert(member.member_id.to_string(), person);
            history.told.members.insert(member.member_id.to_string(), member);
        }
        for row in store.workspaces(&id, None, 10).await.unwrap() {
            let workspace = Workspace { name: row.display_name, closed: false };
            history.account.workspaces.insert(row.workspace_id.to_string(), workspace);
        }
        history
    }

    /// How far it is known.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The account as it is now.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// By which methods it was changed, and how often.
    pub fn methods(self) -> BTreeMap<String, usize> {
        println!("{}: {:?}", self.run, self.answers);
        self.methods
    }

    /// Leads the model along what has happened since, and holds it against what the service made of the account, of people and of invitations at every revision.
    pub async fn hold(&mut self, company: &Company<'_>, done: Vec<Done>) {
        let (store, id) = (company.service.store(), company.account_id());
        let (first, last) = (self.revision, revision(store, &id).await);
        let audit = store.audit(&id, Revision(first), u32::MAX).await.unwrap();
        let log = store.changes(&id, Revision(first), u32::MAX).await.unwrap();
        let revisions: Vec<_> = (first + 1..=last).collect();
        assert_eq!(audit.iter().map(|(at, _)| at.0).collect::<Vec<_>>(), revisions, "{}", self.run);
        assert_eq!(
            log.iter().map(|row| row.revision.0).collect::<Vec<_>>(),
            revisions,
            "{}",
            self.run
        );
        let mut states = vec![self.account.clone()];
        let mut used = vec![false; done.len()];
        for ((at, event), row) in audit.iter().zip(&log) {
            let by = self.lead(at.0, event, &done, &used);
            used[by] = true;
            self.take(&done[by].asked);
            assert_logged(event, row);
            *self.methods.entry(event.method.clone()).or_default() += 1;
            states.push(self.account.clone());
        }
        let state = |revision: u64| &states[usize::try_from(revision - first).unwrap()];
        for (done, used) in done.iter().zip(used) {
            let answer = match &done.outcome {
                Outcome::Refused(reason) => reason,
                Outcome::Done { .. } if used => "changed",
                Outcome::Done { .. } => "as it was",
            };
            *self.answers.entry(answer.to_owned()).or_default() += 1;
            if used {
                continue;
            }
            if let Err(fault) = changed_nothing(self.product, done, state) {
                self.fail(done.until, &fault);
            }
        }
        self.revision = last;
    }

    /// Finds the answer that led to a revision, and follows it.
    fn lead(&mut self, at: u64, event: &AuditEvent, done: &[Done], used: &[bool]) -> usize {
        let mut faults = String::new();
        let told = self.told.after(event);
        let said = said(&self.told, event);
        for (by, done) in done.iter().enumerate() {
            let fits = done.may_have_led_to(at)
                && done.asked.command.method() == event.method
                && tells_of(done, event);
            if used[by] || !fits {
                continue;
            }
            let after = self.account.step(self.product, &done.asked, &said);
            let fault = match &after {
                Err(reasons) => format!("the model refuses it: {reasons:?}"),
                Ok(after) if *after == self.account => "nothing changes in the model".to_owned(),
                Ok(after) => told.difference(self.product, after),
            };
            match after {
                Ok(after) if fault.is_empty() => {
                    self.account = after;
                    self.told = told;
                    self.last.push(format!("{at}: {}", done.asked));
                    return by;
                }
                _ => writeln!(faults, "  {}: {fault}", done.asked).unwrap(),
            }
        }
        self.fail(at, &format!("no answer of {} led here:\n{faults}", event.method))
    }

    /// A token is good once.
    fn take(&mut self, asked: &Asked) {
        let token = match &asked.command {
            Command::Accept { invitation, generation, .. } => {
                (invitation.clone(), *generation, false)
            }
            Command::Confirm { invitation, generation } => (invitation.clone(), *generation, true),
            _ => return,
        };
        assert!(self.taken.insert(token), "{}: taken twice: {asked}", self.run);
    }

    fn fail(&self, at: u64, fault: &str) -> ! {
        let last = self.last.iter().rev().take(TOLD).rev();
        let last: String = last.map(|line| format!("  {line}\n")).collect();
        panic!("{}: at revision {at}, after\n{last}{fault}", self.run)
    }
}

/// What changed nothing must change nothing in the model, and what was refused must be refused there for the same reason, somewhere on the way.
fn changed_nothing<'s>(
    product: &Product,
    done: &Done,
    state: impl Fn(u64) -> &'s Account,
) -> Result<(), String> {
    let mut on_the_way = (done.after..=done.until).map(&state);
    let said = Said::default();
    let step = |account: &Account| account.step(product, &done.asked, &said);
    match &done.outcome {
        Outcome::Done { revision, .. } => {
            let same = |account: &Account| step(account).is_ok_and(|after| after == *account);
            let is_same = revision.map_or_else(|| on_the_way.any(same), |at| same(state(at)));
            let said = revision.map(|at| step(state(at)).err());
            if is_same { Ok(()) } else { Err(format!("{} was lost: {said:?}", done.asked)) }
        }
        Outcome::Refused(reason) => {
            if done.asked.actor.is_some() && OF_PERSONS.contains(&reason.as_str()) {
                return Ok(());
            }
            let said: BTreeSet<_> = on_the_way.filter_map(|account| step(account).err()).collect();
            let is_said = said.iter().flatten().any(|said| said == reason);
            if is_said {
                Ok(())
            } else {
                let asked = &done.asked;
                Err(format!("{asked} was refused, {reason}, and the model says {said:?}"))
            }
        }
    }
}

/// Whether the invitation of an answer, if it has one, is one of those that were changed.
fn tells_of(done: &Done, event: &AuditEvent) -> bool {
    let Outcome::Done { invitation: Some(id), .. } = &done.outcome else { return true };
    list::<Row>(&event.after["invitations"]).iter().any(|row| row.invitation_id.as_str() == id)
}

/// Everybody and everything of whom an audit event tells is named in the row of the change log of the same revision.
fn assert_logged(event: &AuditEvent, row: &LoggedChange) {
    assert!(!row.changes.is_empty() && row.time == event.time, "{row:?} {event:?}");
    let members: Vec<Member> = list(&event.after["members"]);
    for member in members {
        let named = Change::Member(member.member_id, member.user_id);
        assert!(row.changes.contains(&named), "{named:?} is missing in {row:?}");
    }
    assert!(event.after["account"].is_null() || row.changes.contains(&Change::Account), "{row:?}");
}
