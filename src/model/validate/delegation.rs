//! `operations`, `delegation` and `impersonation`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::definition::{
    DelegationActor, DelegationRule, Impersonation, Needs, Operation, RankLimit, Requirement,
};
use crate::model::syntax::{Node, Value};
use crate::model::validate::reader::Reader;

impl Reader<'_> {
    pub(super) fn operations(&self, node: &Node) -> BTreeMap<Operation, Requirement> {
        let mut operations = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from operations to permissions") {
            let requirement = self.requirement(row.node);
            match Operation::ALL.iter().find(|(_, name)| *name == row.key) {
                Some((operation, _)) => {
                    operations.insert(*operation, requirement);
                }
                None => {
                    let known = Operation::ALL.iter().map(|(_, name)| *name);
                    self.unknown(row.key, row.at, "operation", known);
                }
            }
        }
        operations
    }

    /// One need for both levels, or one for each.
    fn requirement(&self, node: &Node) -> Requirement {
        if !matches!(&node.value, Value::Map(_)) {
            let needs = self.needs(node);
            return Requirement { account: needs.clone(), workspace: needs };
        }
        let what = "an operation";
        let fields = self.report.fields(node, what, &["account", "workspace"]);
        let needs = |key| fields.get(key).and_then(|node| self.needs(node));
        if matches!(&node.value, Value::Map(entries) if entries.is_empty()) {
            self.report.add(node.at, "expected `account`, `workspace` or both, found neither");
        }
        Requirement { account: needs("account"), workspace: needs("workspace") }
    }

    fn needs(&self, node: &Node) -> Option<Needs> {
        if matches!(&node.value, Value::Scalar(text) if text == "anyone") {
            return Some(Needs::Membership);
        }
        self.permission(node).map(Needs::Permission)
    }

    pub(super) fn delegation(&self, node: &Node) -> Vec<DelegationRule> {
        let rules = self.report.list(node, "a list of rules");
        rules.iter().filter_map(|node| self.rule(node)).collect()
    }

    fn rule(&self, node: &Node) -> Option<DelegationRule> {
        let known = &["actor", "roles", "operations", "exceed"];
        let fields = self.report.fields(node, "a rule", known);
        let actor = self.report.required(&fields, "actor").and_then(|node| self.actor(node));
        let roles = self.report.required(&fields, "roles");
        if let Some(node) =
            roles.filter(|node| matches!(&node.value, Value::List(list) if list.is_empty()))
        {
            self.report.add(node.at, "the rule is about no role");
        }
        let roles = roles.map(|node| self.role_selection(node)).unwrap_or_default();
        let operations = fields.get("operations").map(|node| self.operation_list(node));
        let exceed = self.report.flag(fields.get("exceed"));
        Some(DelegationRule {
            actor: actor?,
            roles,
            operations: operations.unwrap_or_default(),
            exceed,
        })
    }

    fn actor(&self, node: &Node) -> Option<DelegationActor> {
        let what = "an actor like `{role: …}` or `{permission: …}`";
        let fields = self.report.fields(node, what, &["role", "permission"]);
        let role = fields.get("role");
        let permission = fields.get("permission");
        match (role, permission) {
            (Some(role), None) => self.role(role).map(DelegationActor::Role),
            (None, Some(permission)) => {
                self.permission(permission).map(DelegationActor::Permission)
            }
            (Some(role), Some(permission)) => {
                self.report.add(node.at, "expected `role` or `permission` in an actor, found both");
                // Read for their own problems.
                let _ = (self.role(role), self.permission(permission));
                None
            }
            (None, None) => {
                if !fields.broken() {
                    self.report
                        .add(node.at, "expected `role` or `permission` in an actor, found neither");
                }
                None
            }
        }
    }

    /// An empty list would read like "none", and mean "all".
    fn operation_list(&self, node: &Node) -> BTreeSet<Operation> {
        let nodes = self.report.list(node, "a list of operations");
        if matches!(&node.value, Value::List(list) if list.is_empty()) {
            self.report.add(node.at, "the rule allows no operation");
        }
        let mut operations = BTreeSet::new();
        for node in nodes {
            let Some(text) = self.report.text(node, "an operation") else { continue };
            match Operation::ALL.iter().find(|(_, name)| *name == text) {
                Some((operation, _)) => {
                    operations.insert(*operation);
                }
                None => {
                    let known = Operation::ALL.iter().map(|(_, name)| *name);
                    self.unknown(text, node.at, "operation", known);
                }
            }
        }
        operations
    }

    pub(super) fn impersonation(&self, node: &Node) -> Option<Impersonation> {
        let known = &["permission", "reach", "up_to"];
        let fields = self.report.fields(node, "`impersonation`", known);
        let words = &[
            (RankLimit::Lower, "lower_rank"),
            (RankLimit::Same, "same_rank"),
            (RankLimit::Any, "any_rank"),
        ];
        let permission = self.report.required(&fields, "permission");
        let permission = permission.and_then(|node| self.permission(node));
        let reach = self.patterns(self.report.required(&fields, "reach"));
        let up_to = self.report.required(&fields, "up_to");
        let up_to = up_to.and_then(|node| self.report.word(node, words));
        Some(Impersonation { permission: permission?, reach, up_to: up_to? })
    }
}
