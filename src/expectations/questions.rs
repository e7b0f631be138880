//! The questions, each with what is expected of its answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::decision::{Instance, Reason};
use crate::expectations::{Context, DEFAULT_TIME, Expectation};
use crate::ids::{DottedName, UserId, WorkspaceId};
use crate::model::shape::Fields;
use crate::model::syntax::{Node, Value};

const QUESTION_KEYS: &[&str] = &[
    "who",
    "in",
    "on",
    "acting_as",
    "plan",
    "at",
    "allowed",
    "conditional",
    "denied",
    "except",
    "reason",
    "fields",
];

impl Context<'_> {
    pub(super) fn questions(&self, node: &Node) -> Vec<Expectation> {
        let nodes = self.reader.report.list(node, "a list of questions");
        nodes.iter().map(|node| self.question(node)).collect()
    }

    fn question(&self, node: &Node) -> Expectation {
        let report = self.reader.report;
        let fields = report.fields(node, "a question", QUESTION_KEYS);
        let who = report.required(&fields, "who").map(|node| self.who(node)).unwrap_or_default();
        let acting_as = fields.get("acting_as");
        let at = fields.get("at").and_then(|node| self.time(node));
        let reason = fields.get("reason").and_then(|node| report.word(node, &Reason::ALL));
        let except = self.permissions(fields.get("except"));
        let listed = |node: Option<&Node>| -> BTreeSet<DottedName> {
            self.permissions(node).into_iter().filter(|name| !except.contains(name)).collect()
        };
        let expectation = Expectation {
            line: node.at.line,
            who,
            // A workspace that the file does not list is one that the account lacks: that can be asked about, too.
            workspace: fields
                .get("in")
                .and_then(|node| self.opaque(node, "a workspace", WorkspaceId::parse)),
            instance: fields.get("on").map(|node| self.instance(node)),
            acting_as: acting_as.and_then(|node| self.opaque(node, "a name", UserId::parse)),
            plan: self.reader.plan(fields.get("plan")),
            at: at.unwrap_or(DEFAULT_TIME),
            allowed: listed(fields.get("allowed")),
            conditional: self.conditional(fields.get("conditional"), listed),
            denied: self.denied(fields.get("denied"), reason, listed),
            reason,
            fields: self.reader.field_access(fields.get("fields")),
        };
        self.check(&fields, &expectation);
        expectation
    }

    /// One name or several, of the file's people or others.
    fn who(&self, node: &Node) -> Vec<UserId> {
        let names = match &node.value {
            Value::List(nodes) => {
                if nodes.is_empty() {
                    self.reader.report.add(node.at, "expected at least one name, found none");
                }
                nodes.as_slice()
            }
            _ => std::slice::from_ref(node),
        };
        names.iter().filter_map(|node| self.opaque(node, "a name", UserId::parse)).collect()
    }

    /// Attributes with one value or several; they may have none.
    fn instance(&self, node: &Node) -> Instance {
        let report = self.reader.report;
        let mut attributes = BTreeMap::new();
        for row in report.rows(node, "the attributes of an instance") {
            let values = match &row.node.value {
                Value::List(nodes) => nodes.as_slice(),
                _ => std::slice::from_ref(row.node),
            };
            let values = values.iter().filter_map(|node| report.text(node, "a text"));
            attributes.insert(row.key.to_owned(), values.map(str::to_owned).collect());
        }
        Instance { attributes }
    }

    /// What is denied. Where that is because nothing is known, exact names that the model lacks are what is asked about.
    fn denied(
        &self,
        node: Option<&Node>,
        reason: Option<Reason>,
        listed: impl Fn(Option<&Node>) -> BTreeSet<DottedName>,
    ) -> BTreeSet<DottedName> {
        let may_be_unknown = matches!(reason, Some(Reason::UnknownPermission | Reason::NotAMember));
        let Some(Node { at, value: Value::List(nodes) }) = node.filter(|_| may_be_unknown) else {
            return listed(node);
        };
        let known = &self.reader.names.permissions;
        let unknown = |node: &Node| {
            let name = node.as_text().and_then(|text| DottedName::parse(text).ok());
            name.filter(|name| !known.contains_key(name))
        };
        let mut denied: BTreeSet<DottedName> = nodes.iter().filter_map(unknown).collect();
        let patterns = nodes.iter().filter(|node| unknown(node).is_none()).cloned().collect();
        denied.extend(listed(Some(&Node { at: *at, value: Value::List(patterns) })));
        denied
    }

    fn conditional(
        &self,
        node: Option<&Node>,
        listed: impl Fn(Option<&Node>) -> BTreeSet<DottedName>,
    ) -> BTreeMap<String, BTreeSet<DottedName>> {
        let Some(node) = node else { return BTreeMap::new() };
        let known = &self.reader.names.visibilities;
        let mut conditional = BTreeMap::new();
        let what = "a mapping from visibilities to lists of permissions";
        for row in self.reader.report.rows(node, what) {
            let permissions = listed(Some(row.node));
            // What several assignments or `widen` give is united: `own|unassigned`.
            let parts = row.key.split('|');
            let known =
                parts.map(|part| self.reader.resolve(part, row.at, "visibility", known.iter()));
            if known.collect::<Option<Vec<_>>>().is_some() {
                conditional.insert(row.key.to_owned(), permissions);
            }
        }
        conditional
    }

    /// A question that asks nothing, or expects two things at once, says less than its author thinks.
    fn check(&self, fields: &Fields<'_>, expectation: &Expectation) {
        let report = self.reader.report;
        let asks = ["allowed", "conditional", "denied"].iter().any(|key| fields.get(key).is_some());
        if !asks && !fields.broken() {
            report.add(fields.at(), "expected `allowed`, `conditional` or `denied` in a question");
        }
        if let Some(node) = fields.get("reason").filter(|_| fields.get("denied").is_none()) {
            report.add(node.at, "`reason` is about what is denied, expected `denied` beside it");
        }
        let sets = [&expectation.allowed, &expectation.denied];
        let mut seen = BTreeSet::new();
        for name in sets.into_iter().chain(expectation.conditional.values()).flatten() {
            if !seen.insert(name) {
                let message = format!("`{name}` is expected to come out in two ways");
                report.add_text(fields.at(), name.as_str(), message);
            }
        }
    }
}
