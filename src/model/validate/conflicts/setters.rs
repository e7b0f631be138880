//! The places of a file where roles and options set a visibility, and for which permissions that counts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::ids::{DottedName, Name};
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::Pattern;
use crate::model::expand::Catalog;
use crate::model::implication::Implication;
use crate::model::problem::Position;
use crate::model::syntax::{Node, Value};
use crate::model::validate::conflicts::Model;

/// A place where a visibility is set; `all` is never among them: it includes each other one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setter<'m> {
    pub(super) at: Position,
    pub(super) visibility: &'m Name,
    pub(super) patterns: &'m BTreeSet<Pattern>,
    /// The option and its value that set it; none: the role.
    pub(super) by: Option<(&'m Name, &'m Name)>,
}

impl<'m> Model<'m> {
    /// What each role sets.
    pub(super) fn role_setters(&self) -> BTreeMap<&'m Name, Vec<Setter<'m>>> {
        let mut setters = BTreeMap::new();
        for (id, node) in self.root.find(["roles"]).into_iter().flat_map(Node::rows) {
            let Some((id, role)) = self.roles.get_key_value(id) else { continue };
            let set = keys(node).filter_map(|(key, at)| {
                let (visibility, patterns) = role.visibility.get_key_value(key)?;
                Some(Setter { at, visibility, patterns, by: None })
            });
            setters.insert(id, set.collect());
        }
        setters
    }

    /// What the values of each option set.
    pub(super) fn option_setters(&self) -> BTreeMap<&'m Name, Vec<Setter<'m>>> {
        let mut setters: BTreeMap<&Name, Vec<Setter<'_>>> = BTreeMap::new();
        for (id, node) in self.root.find(["options"]).into_iter().flat_map(Node::rows) {
            let Some((id, option)) = self.options.get_key_value(id) else { continue };
            for (value, node) in node.find(["effects"]).into_iter().flat_map(Node::rows) {
                let Some((value, effect)) = option.values.get_key_value(value) else { continue };
                let set: BTreeMap<&str, (&Name, &BTreeSet<Pattern>)> = effect
                    .visibility
                    .iter()
                    .filter_map(|(name, set)| Some((name.as_ref()?, set)))
                    .map(|(name, set)| (name.as_str(), (name, set)))
                    .collect();
                let set = keys(node).filter_map(|(key, at)| {
                    let (visibility, patterns) = set.get(key).copied()?;
                    Some(Setter { at, visibility, patterns, by: Some((id, value)) })
                });
                setters.entry(id).or_default().extend(set);
            }
        }
        setters
    }
}

/// The visibilities that a role or an effect names, with where.
fn keys(node: &Node) -> impl Iterator<Item = (&str, Position)> {
    let rows = match node.find(["visibility"]).map(|node| &node.value) {
        Some(Value::Map(rows)) => rows.as_slice(),
        _ => &[],
    };
    rows.iter().filter_map(|(key, _)| Some((key.as_text()?, key.at)))
}

/// For which permissions patterns set a visibility: those that they match, and what implies them. What has one of its own keeps it.
pub(super) struct Settable<'m> {
    catalog: &'m Catalog<'m>,
    names: Vec<&'m DottedName>,
    numbers: HashMap<Box<str>, PermissionIndex>,
    implication: Implication,
    own: PermissionSet,
    known: BTreeMap<&'m Pattern, PermissionSet>,
}

impl<'m> Settable<'m> {
    pub(super) fn new(model: &Model<'m>, catalog: &'m Catalog<'m>) -> Self {
        let names: Vec<&DottedName> = catalog.names().collect();
        let numbers = names.iter().map(|name| Box::from(name.as_str()));
        let numbers: HashMap<_, _> = numbers.zip((0u16..).map(PermissionIndex)).collect();
        let implication = Implication::new(catalog, &numbers);
        let mut own = PermissionSet::empty(names.len());
        for (index, (_, permission)) in (0u16..).map(PermissionIndex).zip(model.permissions) {
            if permission.visibility.is_some() {
                own.insert(index);
            }
        }
        Self { catalog, names, numbers, implication, own, known: BTreeMap::new() }
    }

    /// How many permissions there are.
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }

    /// A permission's name.
    pub(super) fn name(&self, index: usize) -> Option<&'m DottedName> {
        self.names.get(index).copied()
    }

    /// The lowest of some permissions, given in order: one that implies none of the others directly. The author wrote of that one, or nearly.
    pub(super) fn lowest(&self, permissions: &[usize]) -> Option<&'m DottedName> {
        let names: BTreeSet<&DottedName> =
            permissions.iter().filter_map(|index| self.name(*index)).collect();
        let implied = self.catalog.implied();
        let lowest = names
            .iter()
            .find(|name| implied.get(**name).is_none_or(|implied| implied.is_disjoint(&names)));
        lowest.or(names.first()).copied()
    }

    /// The permissions for which patterns set a visibility.
    pub(super) fn of(&mut self, patterns: &'m BTreeSet<Pattern>) -> PermissionSet {
        let mut all = PermissionSet::empty(self.count());
        for pattern in patterns {
            let (catalog, numbers) = (self.catalog, &self.numbers);
            let (implication, own) = (&self.implication, &self.own);
            let set = self.known.entry(pattern).or_insert_with(|| {
                let mut matched = PermissionSet::empty(numbers.len());
                for name in catalog.matches(pattern) {
                    if let Some(&index) = numbers.get(name.as_str()) {
                        matched.insert(index);
                    }
                }
                let mut set = implication.up(&matched);
                set.remove(own);
                set
            });
            all.add(set);
        }
        all
    }
}
