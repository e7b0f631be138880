//! What is wrong between sections: cycles, what is reserved for higher licences, visibilities that cannot be compared.

mod chains;
mod held;
mod setters;

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{
    CustomRoles, License, OptionRule, Permission, Role, Seats, Visibility,
};
use crate::model::expand::Catalog;
use crate::model::graph::cycles;
use crate::model::problem::{Report, shown};
use crate::model::syntax::Node;
use crate::model::validate::permissions::MAX_PERMISSIONS;
use crate::model::validate::plans::MAX_LICENSES;
use crate::model::validate::visibilities::MAX_VISIBILITIES;

/// The sections that are compared, as far as they could be read, and the tree to find places in.
pub(super) struct Model<'m> {
    pub(super) root: &'m Node,
    pub(super) report: &'m Report,
    pub(super) levels: &'m [Name],
    pub(super) permissions: &'m BTreeMap<DottedName, Permission>,
    pub(super) visibilities: &'m BTreeMap<Name, Visibility>,
    pub(super) roles: &'m BTreeMap<Name, Role>,
    pub(super) options: &'m BTreeMap<Name, OptionRule>,
    pub(super) custom_roles: Option<&'m CustomRoles>,
    pub(super) licenses: &'m [License],
    pub(super) seats: &'m Seats,
}

impl Model<'_> {
    /// Reports every conflict.
    pub(super) fn check(&self) {
        // Beyond the limits, which are reported, comparing everything could take long.
        if self.permissions.len() > MAX_PERMISSIONS || self.visibilities.len() > MAX_VISIBILITIES {
            return;
        }
        let catalog = Catalog::new(self.levels, self.permissions);
        self.implications(&catalog);
        self.seat_classes();
        self.included_roles();
        self.reserved(&catalog);
        self.chains(&catalog);
        // What could not be read may well be what gives a permission.
        if self.report.is_clean() {
            self.held(&catalog);
        }
    }

    /// No permission implies itself. Levels alone cannot make a cycle, so each has at least one `implies` to point at.
    fn implications(&self, catalog: &Catalog<'_>) {
        for cycle in cycles(catalog.implied()) {
            let next = cycle.iter().cycle().skip(1);
            let by_name = cycle.iter().zip(next).find(|(name, implied)| {
                self.permissions.get(**name).is_some_and(|p| p.implies.contains(**implied))
            });
            let Some((name, _)) = by_name else { continue };
            let Some(permission) = self.permissions.get(*name) else { continue };
            let path = ["permissions", permission.group.as_str(), "list", name.as_str(), "implies"];
            let message = format!("`{name}` implies itself: {}", arrows(&cycle));
            self.report.add_text(self.root.position_of(path), name.as_str(), message);
        }
    }

    fn seat_classes(&self) {
        let edges: BTreeMap<&Name, BTreeSet<&Name>> = self
            .seats
            .classes
            .iter()
            .map(|(id, class)| (id, class.unless.iter().collect()))
            .collect();
        for cycle in cycles(&edges) {
            let Some(class) = cycle.first() else { continue };
            let at = self.root.position_of(["seats", "classes", class.as_str(), "unless"]);
            let message = format!("the seat class `{class}` depends on itself: {}", arrows(&cycle));
            self.report.add_text(at, class.as_str(), message);
        }
    }

    fn included_roles(&self) {
        let edges: BTreeMap<&Name, BTreeSet<&Name>> =
            self.roles.iter().map(|(id, role)| (id, role.includes.iter().collect())).collect();
        for cycle in cycles(&edges) {
            let Some(role) = cycle.first() else { continue };
            let at = self.root.position_of(["roles", role.as_str(), "includes"]);
            let message = format!("the role `{role}` includes itself: {}", arrows(&cycle));
            self.report.add_text(at, role.as_str(), message);
        }
    }

    /// A permission that is reserved for a licence, or implies one that is, cannot be granted below it by its exact name. Wider patterns
    /// pass over it.
    fn reserved(&self, catalog: &Catalog<'_>) {
        let licenses = self.license_ids();
        let mut needed: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        // Highest first: what a higher licence has taken, no lower one can loosen.
        for (rank, license) in licenses.iter().enumerate().rev() {
            let reserved = self.permissions.iter();
            let reserved = reserved
                .filter(|(_, p)| p.license.as_ref().is_some_and(|name| name.as_str() == *license))
                .map(|(name, _)| name)
                .collect();
            let names = catalog.up_beyond(reserved, |name| needed.contains_key(name.as_str()));
            needed.extend(names.into_iter().map(|name| (name.as_str(), (rank, *license))));
        }
        let rank_of = |node: Option<&Node>| {
            let license = node.and_then(Node::as_text);
            license.and_then(|license| licenses.iter().position(|known| *known == license))
        };
        let check = |patterns: Option<&Node>, rank: Option<usize>, of: &str| {
            for node in patterns.map(Node::members).unwrap_or_default() {
                let Some(text) = node.as_text() else { continue };
                let Some((least, license)) = needed.get(text) else { continue };
                if rank.is_none_or(|rank| rank < *least) {
                    let has = if rank.is_some() { "has a lower one" } else { "has none" };
                    let message =
                        format!("`{}` needs the licence `{license}`, {of} {has}", shown(text));
                    self.report.add_text(node.at, text, message);
                }
            }
        };
        for (_, role) in self.root.find(["roles"]).into_iter().flat_map(Node::rows) {
            check(role.find(["grants"]), rank_of(role.find(["license"])), "the role");
        }
        for license in self.root.find(["licenses"]).map(Node::members).unwrap_or_default() {
            let rank = rank_of(license.find(["id"]));
            if rank.is_some() {
                check(license.find(["floor"]), rank, "the floor");
            }
        }
    }

    /// The ids of the licences, lowest first.
    fn license_ids(&self) -> Vec<&str> {
        let nodes = self.root.find(["licenses"]).map(Node::members).unwrap_or_default();
        nodes
            .iter()
            .take(MAX_LICENSES)
            .filter_map(|node| node.find(["id"]))
            .filter_map(Node::as_text)
            .collect()
    }
}

fn arrows<N: std::fmt::Display>(cycle: &[N]) -> String {
    // A cycle of hundreds is no easier to understand whole.
    const SHOWN: usize = 8;
    let mut text = String::new();
    for node in cycle.iter().take(SHOWN) {
        text.push_str(&format!("`{node}` → "));
    }
    if cycle.len() > SHOWN {
        text.push_str("… → ");
    }
    if let Some(first) = cycle.first() {
        text.push_str(&format!("`{first}`"));
    }
    text
}
