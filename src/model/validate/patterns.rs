//! Permission patterns, and what is set for permissions by pattern.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{FieldAccess, Pattern};
use crate::model::problem::{Position, shown};
use crate::model::syntax::Node;
use crate::model::validate::reader::Reader;

/// The name of the visibility that is always there.
pub(super) const ALL: &str = "all";

impl Reader<'_> {
    /// A list of patterns, each with where it stands; nothing is the empty list.
    pub(crate) fn patterns_at(&self, node: Option<&Node>) -> Vec<(Pattern, Position)> {
        let Some(node) = node else { return Vec::new() };
        let nodes = self.report.list(node, "a list of permissions");
        nodes.iter().filter_map(|node| Some((self.pattern(node)?, node.at))).collect()
    }

    /// A list of patterns; nothing is the empty list.
    pub(crate) fn patterns(&self, node: Option<&Node>) -> BTreeSet<Pattern> {
        self.patterns_at(node).into_iter().map(|(pattern, _)| pattern).collect()
    }

    /// One pattern, which must match something.
    fn pattern(&self, node: &Node) -> Option<Pattern> {
        let text = self.report.text(node, "a permission or a pattern")?;
        if text == "*" {
            return self.everything(node);
        }
        if let Some(group) = text.strip_prefix("group:") {
            return self
                .part(node, text, "group:", group, "", &self.names.groups)
                .map(Pattern::Group);
        }
        if let Some(action) = text.strip_prefix("*.") {
            return self
                .part(node, text, "*.", action, "", &self.names.actions)
                .map(Pattern::Action);
        }
        if let Some(resource) = text.strip_suffix(".*") {
            let resources = &self.names.resources;
            return self.part(node, text, "", resource, ".*", resources).map(Pattern::Resource);
        }
        if text.contains('*') {
            return self.half_a_star(node, text);
        }
        self.permission(node).map(Pattern::Exactly)
    }

    fn half_a_star<T>(&self, node: &Node, text: &str) -> Option<T> {
        let message = format!(
            "the pattern `{}` matches no permission: `*` stands for a whole part only, as in `contacts.*`, `*.view` or `*`",
            shown(text)
        );
        self.report.add_text(node.at, text, message);
        None
    }

    fn everything(&self, node: &Node) -> Option<Pattern> {
        if self.names.permissions.is_empty() {
            self.report.add_text(node.at, "*", "the pattern `*` matches no permission");
            return None;
        }
        Some(Pattern::Everything)
    }

    /// The named part of a pattern, between what stands before and after it.
    fn part(
        &self,
        node: &Node,
        text: &str,
        before: &str,
        part: &str,
        after: &str,
        known: &BTreeSet<Name>,
    ) -> Option<Name> {
        if let Some(name) = known.get(part) {
            return Some(name.clone());
        }
        if part.contains('*') {
            return self.half_a_star(node, text);
        }
        let near = self.report.near_miss(part, known.iter().map(Name::as_str));
        let suggestion = near.map(|name| format!("{before}{name}{after}"));
        let message = format!("the pattern `{}` matches no permission", shown(text));
        self.report.add_suggesting(node.at, text, message, suggestion);
        None
    }

    /// `visibility: {own: [patterns]}`; the key `None` is `all`.
    pub(super) fn visibility_of_patterns(
        &self,
        node: Option<&Node>,
    ) -> BTreeMap<Option<Name>, BTreeSet<Pattern>> {
        let Some(node) = node else { return BTreeMap::new() };
        let mut read = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from visibilities to lists of permissions") {
            let patterns = self.visible_patterns(row.node);
            if row.key == ALL {
                read.insert(None, patterns);
            } else if let Some(visibility) = self.resolve_visibility(row.key, row.at) {
                read.insert(Some(visibility), patterns);
            }
        }
        read
    }

    /// `widen: {own: [patterns]}`.
    pub(super) fn widening(&self, node: Option<&Node>) -> BTreeMap<Name, BTreeSet<Pattern>> {
        let Some(node) = node else { return BTreeMap::new() };
        let mut read = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from visibilities to lists of permissions") {
            let patterns = self.visible_patterns(row.node);
            if row.key == ALL {
                let message = "`widen` adds some instances, expected a visibility, found `all`: that one is set by `visibility`";
                self.report.add_text(row.at, row.key, message);
                continue;
            }
            let known = self.names.visibilities.iter();
            let visibility = self.resolve(row.key, row.at, "visibility", known);
            read.extend(visibility.map(|visibility| (visibility, patterns)));
        }
        read
    }

    fn resolve_visibility(&self, text: &str, at: Position) -> Option<Name> {
        let known = &self.names.visibilities;
        if let Some(name) = known.get(text) {
            return Some(name.clone());
        }
        let candidates = known.iter().map(Name::as_str).chain([ALL]);
        self.unknown(text, at, "visibility", candidates);
        None
    }

    /// Patterns for which a visibility is set. By exact name it cannot be set where the permission has its own; wider patterns pass over
    /// such permissions.
    fn visible_patterns(&self, node: &Node) -> BTreeSet<Pattern> {
        let patterns = self.patterns_at(Some(node));
        for (pattern, at) in &patterns {
            let Pattern::Exactly(name) = pattern else { continue };
            if self.names.permissions.get(name).is_some_and(|facts| facts.own_visibility) {
                let message = format!(
                    "the permission `{name}` has a visibility of its own, which nothing changes"
                );
                self.report.add_text(*at, name.as_str(), message);
            }
        }
        patterns.into_iter().map(|(pattern, _)| pattern).collect()
    }

    /// `fields: {client.email: hidden}`.
    pub(crate) fn field_access(&self, node: Option<&Node>) -> BTreeMap<DottedName, FieldAccess> {
        let words = &[
            (FieldAccess::Full, "full"),
            (FieldAccess::ReadOnly, "read_only"),
            (FieldAccess::FillOnce, "fill_once"),
            (FieldAccess::Hidden, "hidden"),
        ];
        let Some(node) = node else { return BTreeMap::new() };
        let mut read = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from fields to the access to them") {
            let access = self.report.word(row.node, words);
            match self.names.fields.get(row.key) {
                Some(field) => {
                    read.extend(access.map(|access| (field.clone(), access)));
                }
                None => {
                    let known = self.names.fields.iter().map(DottedName::as_str);
                    self.unknown(row.key, row.at, "field", known);
                }
            }
        }
        read
    }
}
