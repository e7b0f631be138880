//! Ids, and references to what the model declares.

use std::collections::BTreeSet;

use crate::ids::{DottedName, Name};
use crate::model::definition::{Level, RoleSelection};
use crate::model::problem::{Position, Report, shown};
use crate::model::shape::{Row, one_of};
use crate::model::syntax::Node;
use crate::model::validate::names::Names;

/// How many names a message lists.
const FEW: usize = 20;

/// Reads parts of a file, knowing the names of the model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) names: &'a Names,
    pub(crate) report: &'a Report,
}

impl Reader<'_> {
    /// The id of something that the file declares.
    pub(crate) fn id(&self, node: &Node) -> Option<Name> {
        let text = self.report.text(node, "an id")?;
        self.parse_id(text, node.at)
    }

    /// The id that a row's key is.
    pub(crate) fn key_id(&self, row: &Row<'_>) -> Option<Name> {
        self.parse_id(row.key, row.at)
    }

    fn parse_id(&self, text: &str, at: Position) -> Option<Name> {
        match Name::parse(text) {
            Ok(name) => Some(name),
            Err(error) => {
                let hint = "a lower-case letter, then lower-case letters, digits and `_`";
                let message = format!("the id `{}` {error}; an id is {hint}", shown(text));
                self.report.add_text(at, text, message);
                None
            }
        }
    }

    /// The dotted id that a row's key is.
    pub(crate) fn key_dotted(&self, row: &Row<'_>, example: &str) -> Option<DottedName> {
        let parsed = DottedName::parse(row.key).ok();
        if parsed.is_none() {
            let message = format!(
                "expected two ids with a dot between them, like `{example}`, found `{}`",
                shown(row.key)
            );
            self.report.add_text(row.at, row.key, message);
        }
        parsed
    }

    /// A name out of some.
    pub(crate) fn reference<'c>(
        &self,
        node: &Node,
        what: &str,
        known: impl Iterator<Item = &'c Name> + Clone,
    ) -> Option<Name> {
        let text = self.report.text(node, &format!("a {what}"))?;
        self.resolve(text, node.at, what, known)
    }

    /// A name out of some, given as text.
    pub(crate) fn resolve<'c>(
        &self,
        text: &str,
        at: Position,
        what: &str,
        known: impl Iterator<Item = &'c Name> + Clone,
    ) -> Option<Name> {
        let found = known.clone().find(|name| name.as_str() == text);
        if found.is_none() {
            self.unknown(text, at, what, known.map(Name::as_str));
        }
        found.cloned()
    }

    /// Reports a name that nothing has.
    pub(crate) fn unknown<'c>(
        &self,
        text: &str,
        at: Position,
        what: &str,
        known: impl Iterator<Item = &'c str> + Clone,
    ) {
        self.not_among(text, at, &format!("unknown {what} `{}`", shown(text)), known);
    }

    /// Reports a name that is none of some: what was probably meant, or which there are, where they are few.
    pub(crate) fn not_among<'c>(
        &self,
        text: &str,
        at: Position,
        message: &str,
        known: impl Iterator<Item = &'c str> + Clone,
    ) {
        let suggestion = self.report.near_miss(text, known.clone());
        let mut few: Vec<&str> = known.take(FEW + 1).collect();
        few.dedup();
        let message = match few.len() {
            _ if suggestion.is_some() => message.to_owned(),
            0 => format!("{message}, there is none"),
            1..=FEW => format!("{message}, expected {}", one_of(&few)),
            _ => message.to_owned(),
        };
        self.report.add_suggesting(at, text, message, suggestion);
    }

    /// One of the values of an option.
    pub(crate) fn option_value<'c>(
        &self,
        node: &Node,
        option: &str,
        known: impl Iterator<Item = &'c Name> + Clone,
    ) -> Option<Name> {
        let text = self.report.text(node, &format!("a value of the option `{}`", shown(option)))?;
        let found = known.clone().find(|name| name.as_str() == text).cloned();
        if found.is_none() {
            let message = format!("the option `{}` has no value `{}`", shown(option), shown(text));
            self.not_among(text, node.at, &message, known.map(Name::as_str));
        }
        found
    }

    /// A standard role.
    pub(crate) fn role(&self, node: &Node) -> Option<Name> {
        let text = self.report.text(node, "a role")?;
        self.resolve_role(text, node.at)
    }

    /// A standard role, given as text.
    pub(crate) fn resolve_role(&self, text: &str, at: Position) -> Option<Name> {
        match self.names.roles.get_key_value(text) {
            Some((name, _)) => Some(name.clone()),
            None => {
                self.unknown(text, at, "role", self.names.roles.keys().map(Name::as_str));
                None
            }
        }
    }

    /// A plan, if one is named.
    pub(crate) fn plan(&self, node: Option<&Node>) -> Option<Name> {
        self.reference(node?, "plan", self.names.plans.iter())
    }

    /// A licence, if one is named.
    pub(crate) fn license(&self, node: Option<&Node>) -> Option<Name> {
        self.reference(node?, "licence", self.names.licenses.iter())
    }

    /// A permission, by its exact name.
    pub(crate) fn permission(&self, node: &Node) -> Option<DottedName> {
        let text = self.report.text(node, "a permission")?;
        match self.names.permissions.get_key_value(text) {
            Some((name, _)) => Some(name.clone()),
            None if text.contains('*') || text.starts_with("group:") => {
                let message = format!(
                    "expected one permission by its name, found the pattern `{}`",
                    shown(text)
                );
                self.report.add_text(node.at, text, message);
                None
            }
            None => {
                let known = self.names.permissions.keys().map(DottedName::as_str);
                self.unknown(text, node.at, "permission", known);
                None
            }
        }
    }

    /// `account`, `workspace` or `either`.
    pub(crate) fn level(&self, node: Option<&Node>) -> Level {
        node.and_then(|node| self.report.word(node, &Level::ALL)).unwrap_or(Level::Account)
    }

    /// Some of the roles: `"*"`, `custom_roles`, and standard roles by name.
    pub(crate) fn role_selection(&self, node: &Node) -> RoleSelection {
        let mut selection = RoleSelection::default();
        for node in self.report.list(node, "a list of roles") {
            match self.report.text(node, "a role") {
                Some("*") => selection.all = true,
                Some("custom_roles") => {
                    self.expect_custom_roles(node.at);
                    selection.custom = true;
                }
                Some(text) => selection.roles.extend(self.resolve_role(text, node.at)),
                None => {}
            }
        }
        selection
    }

    /// Reports that custom roles are spoken of where there are none.
    pub(crate) fn expect_custom_roles(&self, at: Position) {
        if !self.names.custom_roles {
            self.report.add(at, "the model has no section `custom_roles`");
        }
    }

    /// Names out of some, as a set.
    pub(crate) fn references<'c>(
        &self,
        node: Option<&Node>,
        what: &str,
        known: impl Iterator<Item = &'c Name> + Clone,
    ) -> BTreeSet<Name> {
        let Some(node) = node else { return BTreeSet::new() };
        let nodes = self.report.list(node, &format!("a list, each member a {what}"));
        nodes.iter().filter_map(|node| self.reference(node, what, known.clone())).collect()
    }
}
