//! The names that a file declares, for everything that refers to them.
//!
//! Collected without a word: what is malformed here is reported by whoever reads the section.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{Definition, Level, Operation};
use crate::model::syntax::{Node, Value};

/// How many names of those that are looked for one by one are kept. Far more than the limit, which is reported elsewhere: a file of nothing
/// but plans must not take long.
const ENOUGH: usize = 1_000;

/// Everything that can be referred to.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) permissions: BTreeMap<DottedName, PermissionFacts>,
    pub(crate) resources: BTreeSet<Name>,
    pub(crate) actions: BTreeSet<Name>,
    /// Those that have permissions.
    pub(crate) groups: BTreeSet<Name>,
    /// Lowest first.
    pub(crate) plans: Vec<Name>,
    /// Lowest first.
    pub(crate) licenses: Vec<Name>,
    pub(crate) visibilities: BTreeSet<Name>,
    pub(crate) fields: BTreeSet<DottedName>,
    pub(crate) roles: BTreeMap<Name, RoleFacts>,
    pub(crate) custom_roles: bool,
    /// The options, each with its values.
    pub(crate) options: BTreeMap<Name, BTreeSet<Name>>,
    /// Whether there is a section `operations`: without one, everything is the system's.
    pub(crate) operations_listed: bool,
    pub(crate) operations: BTreeSet<Operation>,
    pub(crate) seat_classes: BTreeSet<Name>,
}

/// What others must know of a permission.
#[derive(Debug, Default)]
pub(crate) struct PermissionFacts {
    /// It has a visibility of its own.
    pub(crate) own_visibility: bool,
}

/// What others must know of a role.
#[derive(Debug, Default)]
pub(crate) struct RoleFacts {
    pub(crate) held_in: Option<Level>,
}

impl Names {
    /// Collects the names that a model's tree declares.
    pub(crate) fn collect(root: &Node) -> Self {
        let mut names = Self {
            plans: ids_of_list(root, "plans"),
            licenses: ids_of_list(root, "licenses"),
            visibilities: keys(root, ["visibilities"]).filter_map(parsed).take(ENOUGH).collect(),
            fields: keys(root, ["fields"])
                .filter_map(|(key, _)| DottedName::parse(key).ok())
                .collect(),
            roles: keys(root, ["roles"]).filter_map(role).collect(),
            custom_roles: root.find(["custom_roles"]).is_some(),
            options: keys(root, ["options"]).filter_map(option).take(ENOUGH).collect(),
            operations_listed: root.find(["operations"]).is_some(),
            operations: keys(root, ["operations"]).filter_map(operation).collect(),
            seat_classes: keys(root, ["seats", "classes"])
                .filter_map(parsed)
                .take(ENOUGH)
                .collect(),
            ..Self::default()
        };
        for (group, node) in keys(root, ["permissions"]) {
            for (permission, node) in keys(node, ["list"]) {
                names.add_permission(group, permission, node);
            }
        }
        names
    }

    fn add_permission(&mut self, group: &str, permission: &str, node: &Node) {
        let Ok(permission) = DottedName::parse(permission) else { return };
        self.resources.extend(Name::parse(permission.resource()));
        self.actions.extend(Name::parse(permission.action()));
        self.groups.extend(Name::parse(group));
        let facts = PermissionFacts { own_visibility: node.find(["visibility"]).is_some() };
        self.permissions.entry(permission).or_insert(facts);
    }

    /// The names of a model that was read, as far as its expectations refer to them.
    pub(crate) fn of(model: &Definition) -> Self {
        let mut names = Self {
            plans: model.plans.iter().map(|plan| plan.id.clone()).collect(),
            licenses: model.licenses.iter().map(|license| license.id.clone()).collect(),
            visibilities: model.visibilities.keys().cloned().collect(),
            fields: model.fields.keys().cloned().collect(),
            roles: model.roles.keys().map(|id| (id.clone(), RoleFacts::default())).collect(),
            custom_roles: model.custom_roles.is_some(),
            seat_classes: model.seats.classes.keys().cloned().collect(),
            ..Self::default()
        };
        for (id, permission) in &model.permissions {
            names.resources.extend(Name::parse(id.resource()));
            names.actions.extend(Name::parse(id.action()));
            names.groups.insert(permission.group.clone());
            names.permissions.insert(id.clone(), PermissionFacts::default());
        }
        names
    }
}

fn role((key, node): (&str, &Node)) -> Option<(Name, RoleFacts)> {
    let text = node.find(["held_in"]).and_then(Node::as_text);
    let held_in = text.and_then(|text| Level::ALL.iter().find(|(_, name)| *name == text));
    let held_in = held_in.map(|(level, _)| *level);
    Some((Name::parse(key).ok()?, RoleFacts { held_in }))
}

/// An option with its values, however they are written.
fn option((key, node): (&str, &Node)) -> Option<(Name, BTreeSet<Name>)> {
    let values = node.find(["values"]);
    let values: Vec<&str> = match values.map(|node| &node.value) {
        Some(Value::Scalar(text)) if text == "switch" => vec!["off", "on"],
        Some(Value::List(nodes)) => nodes.iter().filter_map(Node::as_text).take(ENOUGH).collect(),
        Some(Value::Map(_)) => {
            values.into_iter().flat_map(Node::rows).map(|(key, _)| key).take(ENOUGH).collect()
        }
        _ => Vec::new(),
    };
    let values = values.into_iter().filter_map(|value| Name::parse(value).ok()).collect();
    Some((Name::parse(key).ok()?, values))
}

fn operation((key, _): (&str, &Node)) -> Option<Operation> {
    Operation::ALL.iter().find(|(_, name)| *name == key).map(|(operation, _)| *operation)
}

fn parsed((key, _): (&str, &Node)) -> Option<Name> {
    Name::parse(key).ok()
}

/// The rows of the mapping that a path leads to.
fn keys(
    root: &Node,
    path: impl IntoIterator<Item = &'static str>,
) -> impl Iterator<Item = (&str, &Node)> {
    root.find(path).into_iter().flat_map(Node::rows)
}

fn ids_of_list(root: &Node, section: &str) -> Vec<Name> {
    let mut ids = Vec::new();
    let nodes = root.find([section]).map(Node::members).unwrap_or_default().iter().take(ENOUGH);
    for id in nodes.filter_map(|node| Name::parse(node.find(["id"])?.as_text()?).ok()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
