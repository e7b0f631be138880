//! `levels` and `permissions`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{Group, Permission};
use crate::model::problem::{Position, shown};
use crate::model::shape::{Fields, Row};
use crate::model::syntax::Node;
use crate::model::validate::reader::Reader;

pub(super) const MAX_PERMISSIONS: usize = 2_000;
const DEFAULT_LEVELS: [&str; 2] = ["view", "manage"];
pub(super) const GROUP_KEYS: &[&str] = &["name", "list"];
pub(super) const PERMISSION_KEYS: &[&str] =
    &["en", "fr", "description", "implies", "visibility", "license", "plan"];

impl Reader<'_> {
    pub(super) fn levels(&self, fields: &Fields<'_>) -> Vec<Name> {
        let Some(node) = fields.get("levels") else {
            return DEFAULT_LEVELS.iter().filter_map(|level| Name::parse(level).ok()).collect();
        };
        let mut seen = BTreeSet::new();
        let mut levels = Vec::new();
        for node in self.report.list(node, "a list of actions, lowest first") {
            let Some(level) = self.id(node) else { continue };
            if seen.insert(level.clone()) {
                levels.push(level);
            } else {
                let message = format!("the level `{level}` is given twice");
                self.report.add_text(node.at, level.as_str(), message);
            }
        }
        levels
    }

    pub(super) fn permissions(
        &self,
        node: &Node,
    ) -> (BTreeMap<Name, Group>, BTreeMap<DottedName, Permission>) {
        let mut groups = BTreeMap::new();
        let mut permissions = BTreeMap::new();
        let mut places = BTreeMap::new();
        for row in self.report.rows(node, "a mapping of permission groups") {
            let id = self.key_id(&row);
            let fields = self.report.fields_of(row.node, "permission group", row.key, GROUP_KEYS);
            let name = self.report.required(&fields, "name");
            let name = name.map(|node| self.report.localized(node)).unwrap_or_default();
            let list = self.report.required(&fields, "list");
            let rows = list.map(|node| self.report.rows(node, "a mapping of permissions"));
            let Some(id) = id else { continue };
            for row in rows.unwrap_or_default() {
                if let Some((name, permission)) = self.permission_row(&id, &row, &mut places) {
                    permissions.insert(name, permission);
                }
            }
            groups.insert(id, Group { name });
        }
        self.report.limit(node.at, "permissions", permissions.len(), MAX_PERMISSIONS);
        (groups, permissions)
    }

    fn permission_row(
        &self,
        group: &Name,
        row: &Row<'_>,
        places: &mut BTreeMap<DottedName, Position>,
    ) -> Option<(DottedName, Permission)> {
        let name = self.key_dotted(row, "contacts.view");
        let fields = self.report.fields_of(row.node, "permission", row.key, PERMISSION_KEYS);
        let permission = Permission {
            group: group.clone(),
            name: self.report.localized_fields(&fields),
            description: fields.get("description").map(|node| self.report.localized(node)),
            implies: self.implies(fields.get("implies")),
            visibility: fields.get("visibility").and_then(|node| self.own_visibility(node)),
            license: self.license(fields.get("license")),
            plan: self.plan(fields.get("plan")),
        };
        let name = name?;
        if let Some(first) = places.get(&name) {
            let message = format!(
                "the permission `{}` is declared twice, first in line {}",
                shown(row.key),
                first.line
            );
            self.report.add_text(row.at, row.key, message);
            return None;
        }
        places.insert(name.clone(), row.at);
        Some((name, permission))
    }

    fn implies(&self, node: Option<&Node>) -> BTreeSet<DottedName> {
        let Some(node) = node else { return BTreeSet::new() };
        let nodes = self.report.list(node, "a list of permissions");
        nodes.iter().filter_map(|node| self.permission(node)).collect()
    }

    fn own_visibility(&self, node: &Node) -> Option<Name> {
        self.reference(node, "visibility", self.names.visibilities.iter())
    }
}
