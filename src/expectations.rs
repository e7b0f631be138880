//! What the author of a model expects of it: the file of people and questions that is kept beside a model.
//!
//! Read like a model: every problem at once, and whatever it names must be in the model.

mod coverage;
mod judge;
mod people;
mod questions;
#[cfg(test)]
mod tests;

pub use coverage::{Coverage, Gap};
pub use judge::{Expected, Judged, JudgedSeats, Judgement, judge};

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::decision::{Instance, Reason};
use crate::domain::member::Member;
use crate::ids::{DottedName, Name, UserId, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::model::definition::{Definition, FieldAccess};
use crate::model::expand::Catalog;
use crate::model::problem::{Problems, Report};
use crate::model::syntax::{self, Node};
use crate::model::validate::{Names, Reader};

/// When a question is asked that does not say when: the beginning of 2026, UTC.
pub const DEFAULT_TIME: Timestamp = Timestamp::constant(1_767_225_600, 0);

const KEYS: &[&str] = &[
    "model",
    "plan",
    "workspaces",
    "custom_roles",
    "edited_roles",
    "people",
    "questions",
    "seats",
];

/// An account, the people in it, and what is expected of the answers about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectations {
    /// The file of the model, beside this one.
    pub model: String,
    /// What the account pays for; `None`: the lowest plan.
    pub plan: Option<Name>,
    /// The account's workspaces.
    pub workspaces: BTreeSet<WorkspaceId>,
    /// What the account made of the model's roles.
    pub roles: AccountRoles,
    /// The people, by the name that questions use.
    pub people: BTreeMap<UserId, Member>,
    /// What is asked, in the order of the file.
    pub questions: Vec<Expectation>,
    /// How many seats of each class all the people use together; classes that are missing are not looked at.
    pub seats: BTreeMap<Name, ExpectedSeats>,
}

/// How many seats of one class all the people use together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpectedSeats {
    /// The line of the file, from one.
    pub line: usize,
    /// How many.
    pub used: u32,
}

/// Some people, a place, and what they are expected to be allowed there. Each person is asked about each permission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// The line of the file, from one.
    pub line: usize,
    /// Who asks; who is not among the people is not a member.
    pub who: Vec<UserId>,
    /// The workspace; `None`: the account as a whole.
    pub workspace: Option<WorkspaceId>,
    /// The instance that is asked about.
    pub instance: Option<Instance>,
    /// As whom they act.
    pub acting_as: Option<UserId>,
    /// What the account pays for, instead of what the file says.
    pub plan: Option<Name>,
    /// When it is asked.
    pub at: Timestamp,
    /// What must be allowed.
    pub allowed: BTreeSet<DottedName>,
    /// What must be held with a visibility, and with which: a name, or several with `|` between them.
    pub conditional: BTreeMap<String, BTreeSet<DottedName>>,
    /// What must be denied.
    pub denied: BTreeSet<DottedName>,
    /// Why it must be denied.
    pub reason: Option<Reason>,
    /// Access to fields of what is allowed or conditional; a field that is missing must be full.
    pub fields: BTreeMap<DottedName, FieldAccess>,
}

impl Expectation {
    /// A question about one person that expects nothing yet.
    #[must_use]
    pub fn of(who: UserId) -> Self {
        Self {
            line: 1,
            who: vec![who],
            workspace: None,
            instance: None,
            acting_as: None,
            plan: None,
            at: DEFAULT_TIME,
            allowed: BTreeSet::new(),
            conditional: BTreeMap::new(),
            denied: BTreeSet::new(),
            reason: None,
            fields: BTreeMap::new(),
        }
    }
}

/// The file name of the model that expectations are about, for whoever must load it before the rest can be read.
///
/// # Errors
/// The text is not YAML, or names no model.
pub fn model_file(text: &str) -> Result<String, Problems> {
    let report = Report::new();
    let root = syntax::parse(text, &report)?;
    let names = Names::default();
    let reader = Reader { names: &names, report: &report };
    let file = reader.model_file(&root);
    report.finish(file)
}

/// Reads expectations of a model.
///
/// # Errors
/// Every problem that the text has, in its order.
pub fn read(text: &str, model: &Definition) -> Result<Expectations, Problems> {
    let report = Report::new();
    let root = syntax::parse(text, &report)?;
    let names = Names::of(model);
    let catalog = Catalog::new(&model.levels, &model.permissions);
    let context = Context { reader: Reader { names: &names, report: &report }, model, catalog };
    let expectations = context.expectations(&root);
    report.finish(expectations)
}

impl Reader<'_> {
    fn model_file(&self, root: &Node) -> Option<String> {
        let fields = self.report.fields(root, "a file of expectations", KEYS);
        let node = self.report.required(&fields, "model")?;
        self.report.text(node, "the file name of a model").map(str::to_owned)
    }
}

/// What reading expectations needs beyond what reading a model does.
struct Context<'a> {
    reader: Reader<'a>,
    model: &'a Definition,
    catalog: Catalog<'a>,
}

impl Context<'_> {
    fn expectations(&self, root: &Node) -> Option<Expectations> {
        let report = self.reader.report;
        let fields = report.fields(root, "a file of expectations", KEYS);
        let model = report.required(&fields, "model");
        let model = model.and_then(|node| report.text(node, "the file name of a model"));
        let plan = self.reader.plan(fields.get("plan"));
        let workspaces = fields.get("workspaces").map(|node| self.workspaces(node));
        let workspaces = workspaces.unwrap_or_default();
        let roles = self.account_roles(fields.get("custom_roles"), fields.get("edited_roles"));
        let people = fields.get("people").map(|node| self.people(node, &workspaces, &roles));
        let questions = fields.get("questions").map(|node| self.questions(node));
        let seats = fields.get("seats").map(|node| self.seats(node)).unwrap_or_default();
        Some(Expectations {
            model: model?.to_owned(),
            plan,
            workspaces,
            roles,
            people: people.unwrap_or_default(),
            questions: questions.unwrap_or_default(),
            seats,
        })
    }

    /// The permissions that a list of patterns matches, without what they imply.
    fn permissions(&self, node: Option<&Node>) -> BTreeSet<DottedName> {
        let patterns = self.reader.patterns(node);
        self.catalog.expand(&patterns).into_iter().cloned().collect()
    }

    fn seats(&self, node: &Node) -> BTreeMap<Name, ExpectedSeats> {
        let classes = &self.reader.names.seat_classes;
        let mut seats = BTreeMap::new();
        for row in self.reader.report.rows(node, "a mapping from seat classes to numbers") {
            let used = self.reader.report.number(row.node, 0, u32::MAX);
            let expected = used.map(|used| ExpectedSeats { line: row.at.line, used });
            let class = self.reader.resolve(row.key, row.at, "seat class", classes.iter());
            seats.extend(class.zip(expected));
        }
        seats
    }
}
