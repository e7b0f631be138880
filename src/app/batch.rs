//! May these people do these things? Many questions about one account, all answered from one snapshot.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::app::App;
use crate::app::access::Access;
use crate::app::check::{Answered, Case, Question};
use crate::app::snapshot::{Snapshot, Wanted};
use crate::app::target::Target;
use crate::cache::Membership;
use crate::domain::revision::ConsistencyToken;
use crate::domain::workspace::WorkspaceState;
use crate::error::Result;
use crate::ids::{PersonRef, WorkspaceId};

/// Many questions.
#[derive(Debug)]
pub struct BatchCheck {
    /// The account, and how fresh the answers must be.
    pub target: Target,
    /// The questions in order; of one that could not be read, what is wrong with it.
    pub items: Vec<Result<Question>>,
}

/// The answers to many questions.
#[derive(Debug)]
pub struct BatchChecked {
    /// In the order of the questions, an answer to each, or why there is none.
    pub results: Vec<Result<Answered>>,
    /// Whether they may be older than is promised, because the store can't be reached.
    pub degraded: bool,
    /// What they were answered from; if nobody whom they are about is there, the revision before the first.
    pub token: ConsistencyToken,
}

impl App {
    /// Answers many questions as [`App::check`] answers one. A question that can't be answered keeps no other from its answer.
    ///
    /// # Errors
    /// The caller may not ask about the account, or the store can't be read: never an answer.
    pub async fn batch_check(&self, access: &Access, batch: BatchCheck) -> Result<BatchChecked> {
        let BatchCheck { target, items } = batch;
        let account_id = &target.account_id;
        access.allow(account_id)?;
        let allowed = |question: Question| {
            access.allow_about(account_id, &question.who.person).map(|()| question)
        };
        let items: Vec<_> = items.into_iter().map(|item| item.and_then(allowed)).collect();
        let wanted = wanted(items.iter().flatten());
        let snapshot = self.snapshot(access, &target, &wanted).await?;
        let seen = Seen { wanted: &wanted, snapshot: &snapshot };
        let now = self.clock.now();
        for person in snapshot.people.iter().flatten() {
            self.note_active(account_id, Some(person), now);
        }
        let known =
            items.iter().flatten().any(|question| seen.person(&question.who.person).is_some());
        let (degraded, token) = (snapshot.degraded, snapshot.token(account_id, known));
        let answer = |item: &Result<Question>| match item {
            Ok(question) => {
                let answered = seen.answer(question, now);
                self.decisions.count(&answered.answer);
                self.decision_log.note(access, account_id, question, &answered.answer, &token);
                Ok(answered)
            }
            Err(error) => Err(error.clone()),
        };
        Ok(BatchChecked { results: items.iter().map(answer).collect(), degraded, token })
    }
}

/// The people and workspaces of questions, each once and in order, so that they are found again.
fn wanted<'a>(questions: impl Iterator<Item = &'a Question> + Clone) -> Wanted<'a> {
    let who = questions.map(|question| &question.who);
    let people: BTreeSet<_> =
        who.clone().flat_map(|who| std::iter::once(&who.person).chain(&who.acting_as)).collect();
    let workspaces: BTreeSet<_> = who.filter_map(|who| who.workspace_id.as_ref()).collect();
    Wanted { people: people.into_iter().collect(), workspaces: workspaces.into_iter().collect() }
}

/// A snapshot of what is wanted by many questions.
struct Seen<'a> {
    wanted: &'a Wanted<'a>,
    snapshot: &'a Snapshot,
}

impl<'a> Seen<'a> {
    fn person(&self, name: &PersonRef) -> Option<&'a Membership> {
        let at = self.wanted.people.binary_search(&name).ok()?;
        self.snapshot.people.get(at)?.as_deref()
    }

    fn workspace(&self, id: &WorkspaceId) -> Option<WorkspaceState> {
        let at = self.wanted.workspaces.binary_search(&id).ok()?;
        self.snapshot.workspaces.get(at).copied().flatten()
    }

    fn answer(&self, question: &Question, now: Timestamp) -> Answered {
        let who = &question.who;
        let Some(account) = self.snapshot.account.as_deref() else { return Answered::stranger() };
        let case = Case {
            account,
            person: self.person(&who.person),
            acting_as: who.acting_as.as_ref().map(|name| self.person(name)),
            workspace: who.workspace_id.as_ref().and_then(|id| self.workspace(id)),
        };
        case.answer(question, now)
    }
}
