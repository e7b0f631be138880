//! `operations`, `delegation` and `impersonation`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::DottedName;
use crate::model::definition::{
    DelegationActor, DelegationRule, Impersonation, Needs, Operation, RankLimit, Requirement,
};
use crate::model::problem::{Position, shown};
use crate::model::shape::one_of;
use crate::model::syntax::{Node, Value};
use crate::model::validate::reader::Reader;

pub(super) const LEVEL_KEYS: &[&str] = &["account", "workspace"];
pub(super) const RULE_KEYS: &[&str] = &["actor", "roles", "operations", "exceed"];
pub(super) const ACTOR_KEYS: &[&str] = &["role", "permission"];
pub(super) const IMPERSONATION_KEYS: &[&str] = &["permission", "reach", "up_to"];

/// What stands for every active member.
const ANYONE: &str = "anyone";

/// Names under which several operations are likely to be looked for.
const TOGETHER: &[(&str, &[&str])] = &[
    ("manage_workspaces", &["add_workspaces", "edit_workspaces", "close_workspaces"]),
    (
        "manage_members",
        &["invite_members", "assign_roles", "edit_members", "suspend_members", "revoke_access"],
    ),
    ("manage_roles", &["list_roles", "edit_roles", "assign_roles"]),
];

impl Reader<'_> {
    pub(super) fn operations(&self, node: &Node) -> BTreeMap<Operation, Requirement> {
        let mut operations = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from operations to permissions") {
            let requirement = self.requirement(row.node);
            if let Some(operation) = self.operation(row.key, row.at) {
                operations.insert(operation, requirement);
            }
        }
        operations
    }

    /// One need for both levels, or one for each.
    fn requirement(&self, node: &Node) -> Requirement {
        if matches!(&node.value, Value::Scalar(_)) {
            let needs = self.needs(node);
            return Requirement { account: needs.clone(), workspace: needs };
        }
        let shape = "a permission, `anyone` or `{account: …, workspace: …}`";
        let fields = self.report.shaped_fields(node, shape, "an operation", LEVEL_KEYS);
        let needs = |key| fields.get(key).and_then(|node| self.needs(node));
        if matches!(&node.value, Value::Map(entries) if entries.is_empty()) {
            self.report.add(node.at, "expected `account`, `workspace` or both, found neither");
        }
        Requirement { account: needs("account"), workspace: needs("workspace") }
    }

    fn needs(&self, node: &Node) -> Option<Needs> {
        match node.as_text() {
            Some(ANYONE) => Some(Needs::Membership),
            // No permission is without a dot: this stands for people.
            Some(text) if !text.contains(['.', '*', ':']) => {
                let message =
                    format!("expected a permission or `{ANYONE}`, found `{}`", shown(text));
                let known = self.names.permissions.keys().map(DottedName::as_str);
                let suggestion = self.report.near_miss(text, known.chain([ANYONE]));
                self.report.add_suggesting(node.at, text, message, suggestion);
                None
            }
            _ => self.permission(node).map(Needs::Permission),
        }
    }

    fn operation(&self, text: &str, at: Position) -> Option<Operation> {
        let found = Operation::ALL.iter().find(|(_, name)| *name == text);
        if found.is_none() {
            // What somebody may well look for, and what is asked instead.
            if let Some((_, parts)) = TOGETHER.iter().find(|(name, _)| *name == text) {
                let message = format!("unknown operation `{text}`, expected {}", one_of(parts));
                self.report.add_text(at, text, message);
                return None;
            }
            let known = Operation::ALL.iter().map(|(_, name)| *name);
            self.unknown(text, at, "operation", known);
        }
        found.map(|(operation, _)| *operation)
    }

    pub(super) fn delegation(&self, node: &Node) -> Vec<DelegationRule> {
        let rules = self.report.list(node, "a list of rules");
        rules.iter().filter_map(|node| self.rule(node)).collect()
    }

    fn rule(&self, node: &Node) -> Option<DelegationRule> {
        let fields = self.report.fields(node, "a rule of `delegation`", RULE_KEYS);
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
        let fields = self.report.fields(node, what, ACTOR_KEYS);
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
            operations.extend(self.operation(text, node.at));
        }
        operations
    }

    pub(super) fn impersonation(&self, node: &Node) -> Option<Impersonation> {
        let fields = self.report.fields(node, "`impersonation`", IMPERSONATION_KEYS);
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
