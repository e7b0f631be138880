//! May this person do this here?

use jiff::Timestamp;

use crate::app::App;
use crate::app::access::Access;
use crate::app::snapshot::{Snapshot, Wanted};
use crate::app::target::Target;
use crate::cache::{AccountTable, Membership};
use crate::decision::{
    ActingAsTable, Answer, Explanation, Facts, Instance, Query, Reason, decide, explain,
    may_see_roles,
};
use crate::domain::assignment::Assignment;
use crate::domain::revision::ConsistencyToken;
use crate::domain::workspace::WorkspaceState;
use crate::error::Result;
use crate::ids::{PersonRef, WorkspaceId};

/// Who does something, as whom, and where.
#[derive(Debug, Clone)]
pub struct Who {
    /// The person.
    pub person: PersonRef,
    /// As whom they act.
    pub acting_as: Option<PersonRef>,
    /// The workspace, or the account as a whole.
    pub workspace_id: Option<WorkspaceId>,
}

/// A question about a person.
#[derive(Debug, Clone)]
pub struct Question {
    /// Who, and where.
    pub who: Who,
    /// The permission, which may be unknown.
    pub permission: String,
    /// The instance of the permission's resource.
    pub instance: Option<Instance>,
}

/// A question, and how it is to be answered.
#[derive(Debug, Clone)]
pub struct Check {
    /// The account, and how fresh the answer must be.
    pub target: Target,
    /// The question.
    pub question: Question,
    /// Whether to say how the answer came about.
    pub explain: bool,
}

/// The answer to a question.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The decision.
    pub answer: Answer,
    /// The assignment that settled it.
    pub assignment: Option<Assignment>,
}

/// How an answer came about, with the assignments that it speaks of.
pub type Explained = (Explanation, Vec<Assignment>);

/// The answer to a check.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The answer.
    pub answered: Answered,
    /// How it came about, if that was asked.
    pub explained: Option<Explained>,
    /// Whether it may be older than is promised, because the store can't be reached.
    pub degraded: bool,
    /// What it was answered from; of an account or person that is not there, the revision before the first.
    pub token: ConsistencyToken,
}

impl App {
    /// Answers a question. An unknown account, workspace or person is a denial like "not a member", so that no answer
    /// tells what exists elsewhere. A person who calls asks about themselves alone.
    ///
    /// # Errors
    /// The caller may not ask this, or the store can't be read: never an answer.
    pub async fn check(&self, access: &Access, check: &Check) -> Result<Checked> {
        let Check { target, question, explain } = check;
        let snapshot = self.snapshot_of(access, target, &question.who).await?;
        let case = question.who.case(&snapshot);
        let known = case.is_some_and(|case| case.person.is_some());
        let now = self.clock.now();
        let answered = case.map_or_else(Answered::stranger, |case| case.answer(question, now));
        let token = snapshot.token(&target.account_id, known);
        self.decisions.count(&answered.answer);
        self.decision_log.note(access, &target.account_id, question, &answered.answer, &token);
        self.note_active(&target.account_id, case.and_then(|case| case.person), now);
        Ok(Checked {
            answered,
            explained: explain
                .then(|| case.map(|case| case.explain(question, now)).unwrap_or_default()),
            degraded: snapshot.degraded,
            token,
        })
    }

    /// Looks at what a question about somebody is answered from. A person who calls asks about themselves alone.
    pub(super) async fn snapshot_of(
        &self,
        access: &Access,
        target: &Target,
        who: &Who,
    ) -> Result<Snapshot> {
        access.allow(&target.account_id)?;
        access.allow_about(&target.account_id, &who.person)?;
        let wanted = Wanted {
            people: std::iter::once(&who.person).chain(&who.acting_as).collect(),
            workspaces: who.workspace_id.iter().collect(),
        };
        self.snapshot(access, target, &wanted).await
    }
}

impl Who {
    /// What is answered from, in a snapshot of them alone; `None`: there is no such account.
    pub(super) fn case<'a>(&self, snapshot: &'a Snapshot) -> Option<Case<'a>> {
        Some(Case {
            account: snapshot.account.as_deref()?,
            person: snapshot.people.first().and_then(Option::as_deref),
            acting_as: snapshot.people.get(1).map(Option::as_deref),
            workspace: snapshot.workspaces.first().copied().flatten(),
        })
    }

    /// The question for one permission.
    pub(super) fn query<'a>(
        &'a self,
        permission: &'a str,
        instance: Option<&'a Instance>,
        now: Timestamp,
    ) -> Query<'a> {
        Query { permission, workspace: self.workspace_id.as_ref(), instance, now }
    }
}

impl Answered {
    /// The answer about whoever, or whatever, is not there.
    #[must_use]
    pub fn stranger() -> Self {
        Self { answer: Answer::denied(Reason::NotAMember), assignment: None }
    }
}

/// What one question is answered from.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The account.
    pub account: &'a AccountTable,
    /// The person; `None`: unknown in the account.
    pub person: Option<&'a Membership>,
    /// As whom they act, where the question names somebody; `Some(None)`: somebody unknown in the account.
    pub acting_as: Option<Option<&'a Membership>>,
    /// The state of the workspace that the question names, if it names one; `None`: there is none of that id in the account.
    pub workspace: Option<WorkspaceState>,
}

impl<'a> Case<'a> {
    /// Answers a question.
    #[must_use]
    pub fn answer(&self, question: &Question, now: Timestamp) -> Answered {
        self.answer_query(&question.query(now))
    }

    /// The same, of a question in parts.
    #[must_use]
    pub fn answer_query(&self, query: &Query<'_>) -> Answered {
        let decision = self.decide(query);
        let people = self.person.into_iter().chain(self.acting_as.flatten());
        let mut held = people.flat_map(|person| &person.member.assignments);
        let settled = decision.assignment.as_ref();
        let assignment =
            settled.and_then(|id| held.find(|held| held.assignment_id == *id)).cloned();
        Answered { answer: decision, assignment }
    }

    /// Decides. The assignment that settled it is named in the answer, and not shown.
    #[must_use]
    pub fn decide(&self, query: &Query<'_>) -> Answer {
        decide(&self.facts(), query).answer(self.account.tables())
    }

    /// How the answer comes about. Acting as another person, it is the other's roles that count. They are told to whoever may act as them,
    /// and to nobody else, who is not to learn either whether there is such a person.
    fn explain(&self, question: &Question, now: Timestamp) -> Explained {
        let (facts, query) = (self.facts(), question.query(now));
        let told = self.acting_as.unwrap_or(self.person);
        let told = told.filter(|_| may_see_roles(&facts, &query));
        told.map(|Membership { member, .. }| {
            (explain(&facts, &query, self.account.plan, member), member.assignments.clone())
        })
        .unwrap_or_default()
    }

    fn facts(&self) -> Facts<'a> {
        Facts {
            roles: &self.account.roles,
            closed: self.account.is_closed(),
            workspace: self.workspace,
            person: self.person.map(|person| &person.table),
            acting_as: match self.acting_as {
                None => ActingAsTable::Themselves,
                Some(None) => ActingAsTable::Unknown,
                Some(Some(other)) => ActingAsTable::Other(&other.table),
            },
        }
    }
}

impl Question {
    fn query(&self, now: Timestamp) -> Query<'_> {
        self.who.query(&self.permission, self.instance.as_ref(), now)
    }
}
