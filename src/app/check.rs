//! May this person do this here?

use crate::app::access::Access;
use crate::app::change::ActorName;
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::decision::{
    ActingAsTable, Answer, Explanation, Facts, Instance, MemberTable, Query, Reason, decide,
    explain, may_see_roles,
};
use crate::domain::account::AccountState;
use crate::domain::assignment::Assignment;
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::error::Result;
use crate::ids::{AccountId, PersonRef, WorkspaceId};
use crate::store::{PersonKey, Reads};

/// A question about a person.
#[derive(Debug, Clone)]
pub struct Check {
    /// The account, and how fresh the answer must be.
    pub target: Target,
    /// The person.
    pub person: PersonRef,
    /// The permission, which may be unknown.
    pub permission: String,
    /// The workspace, or the account as a whole.
    pub workspace_id: Option<WorkspaceId>,
    /// The instance of the permission's resource.
    pub instance: Option<Instance>,
    /// As whom they act.
    pub acting_as: Option<PersonRef>,
    /// Whether to say how the answer came about.
    pub explain: bool,
}

/// The answer to it.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The decision.
    pub answer: Answer,
    /// The assignment that settled it.
    pub assignment: Option<Assignment>,
    /// How it came about, with the assignments that it speaks of.
    pub explanation: Option<(Explanation, Vec<Assignment>)>,
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
        let people = std::iter::once(&check.person).chain(&check.acting_as);
        let reads = Reads {
            people: people.cloned().map(PersonKey::Id).collect(),
            workspaces: check.workspace_id.iter().cloned().collect(),
            ..Reads::default()
        };
        access.allow(&check.target.account_id)?;
        access.allow_actor(&check.target.account_id, &ActorName::Person(check.person.clone()))?;
        let Some(known) = self.look(access, &check.target, reads).await? else {
            let epoch = self.store.epoch().await.map_err(store_error)?;
            return Ok(Checked {
                answer: Answer::denied(Reason::NotAMember),
                assignment: None,
                explanation: check.explain.then(Default::default),
                token: nothing_seen(epoch, &check.target.account_id),
            });
        };
        Ok(self.answer(&known, check))
    }

    fn answer(&self, known: &Known, check: &Check) -> Checked {
        let table = |person: &PersonRef| {
            known.person(person).map(|member| MemberTable::new(&known.roles, known.plan, member))
        };
        let person = table(&check.person);
        let other = check.acting_as.as_ref().map(table);
        let facts = Facts {
            roles: &known.roles,
            closed: known.facts.account.state == AccountState::Closed,
            workspace_known: !known.facts.workspaces.is_empty(),
            person: person.as_ref(),
            acting_as: match &other {
                None => ActingAsTable::Themselves,
                Some(None) => ActingAsTable::Unknown,
                Some(Some(other)) => ActingAsTable::Other(other),
            },
        };
        let query = Query {
            permission: &check.permission,
            workspace: check.workspace_id.as_ref(),
            instance: check.instance.as_ref(),
            now: self.clock.now(),
        };
        let answer = decide(&facts, &query).answer(known.tables());
        let assignments = || known.facts.people.iter().flat_map(|member| &member.assignments);
        let settled = answer.assignment.as_ref();
        let assignment =
            settled.and_then(|id| assignments().find(|held| held.assignment_id == *id)).cloned();
        // Acting as another person, it is the other's roles that count. They are told to whoever may act as them, and to nobody else, who
        // is not to learn either whether there is such a person.
        let member = known.person(check.acting_as.as_ref().unwrap_or(&check.person));
        let member = member.filter(|_| may_see_roles(&facts, &query));
        let explanation = check.explain.then(|| match member {
            Some(member) => {
                (explain(&facts, &query, known.plan, member), member.assignments.clone())
            }
            None => <(Explanation, Vec<Assignment>)>::default(),
        });
        // Whoever asks about a stranger learns as little as about an account that is not there.
        let token = match known.person(&check.person) {
            Some(_) => known.facts.token(),
            None => nothing_seen(known.facts.epoch, &check.target.account_id),
        };
        Checked { answer, assignment, explanation, token }
    }
}

/// The token of the revision before the first.
fn nothing_seen(epoch: Epoch, account_id: &AccountId) -> ConsistencyToken {
    ConsistencyToken { epoch, account_id: account_id.clone(), revision: Revision(0) }
}
