//! From the tree to a [`Definition`], or to everything that is wrong with it.
//!
//! The names that the file declares are collected first and silently (`names`); then each section is read once, with every name known,
//! so that the order of sections means nothing. What concerns several sections at once (cycles, visibilities that cannot be compared)
//! is looked at last. Reading goes on after a problem with whatever is whole.

mod conflicts;
mod delegation;
mod names;
mod options;
mod patterns;
mod permissions;
mod plans;
mod reader;
mod roles;
mod seats;
#[cfg(test)]
mod tests;
mod visibilities;

pub(crate) use names::Names;
pub(crate) use reader::Reader;

use std::collections::BTreeMap;

use crate::ids::{ModelVersion, Name};
use crate::model::definition::{Definition, Founder, Invitations, Level};
use crate::model::problem::{Problem, Problems, Report, shown};
use crate::model::shape::Fields;
use crate::model::syntax::{self, Node};

/// The version of the language that is read.
const LANGUAGE: &str = "1";

const SECTIONS: &[&str] = &[
    "rolecall",
    "model",
    "version",
    "name",
    "workspace",
    "levels",
    "permissions",
    "plans",
    "licenses",
    "roles",
    "custom_roles",
    "visibilities",
    "fields",
    "options",
    "founder",
    "operations",
    "delegation",
    "impersonation",
    "seats",
    "invitations",
];

const FOUNDER_KEYS: &[&str] = &["account", "workspace"];
const INVITATIONS_KEYS: &[&str] =
    &["expire_after_days", "confirm_new_addresses", "notify_when_given_more"];

/// Reads a role model.
///
/// # Errors
/// Every problem that the text has, in its order.
pub fn read(text: &str) -> Result<Definition, Problems> {
    let report = Report::new();
    let root = syntax::parse(text, &report)?;
    if let Some(problem) = other_file(&root) {
        return Err(problem.into());
    }
    let names = Names::collect(&root);
    let reader = Reader { names: &names, report: &report };
    let definition = reader.model(&root);
    report.finish(definition)
}

/// What says about a model's expectations all that there is to say, if they were given for the model itself.
fn other_file(root: &Node) -> Option<Problem> {
    let has = |key| root.find([key]).is_some();
    let of_tests = ["people", "questions"].into_iter().find(|key| has(key))?;
    if SECTIONS.iter().any(|key| has(key) && !["model", "custom_roles", "seats"].contains(key)) {
        return None;
    }
    let message = format!(
        "this looks like a test file, for `rolecall model test`: a model has no `{of_tests}`"
    );
    Some(Problem { line: 1, column: 1, message, found: None, suggestion: None })
}

impl Reader<'_> {
    fn model(&self, root: &Node) -> Option<Definition> {
        let fields = self.report.fields(root, "a model", SECTIONS);
        self.language(&fields);
        let id = self.report.required(&fields, "model").and_then(|node| self.id(node));
        let version = self.report.required(&fields, "version").and_then(|node| self.version(node));
        let name = self.report.required(&fields, "name").map(|node| self.report.localized(node));
        let workspace = fields.get("workspace").map(|node| self.report.localized(node));
        let levels = self.levels(&fields);
        let (groups, permissions) = match self.report.required(&fields, "permissions") {
            Some(node) => self.permissions(node),
            None => (BTreeMap::new(), BTreeMap::new()),
        };
        let roles = self.report.required(&fields, "roles").map(|node| self.roles(node));
        let roles = roles.unwrap_or_default();
        let visibilities = fields.get("visibilities").map(|node| self.visibilities(node));
        let visibilities = visibilities.unwrap_or_default();
        let options = fields.get("options").map(|node| self.options(node)).unwrap_or_default();
        let custom_roles = fields.get("custom_roles").map(|node| self.custom_roles(node));
        let licenses = fields.get("licenses").map(|node| self.licenses(node)).unwrap_or_default();
        let seats = fields.get("seats").map_or_else(seats::default, |node| self.seats(node));
        conflicts::Model {
            root,
            report: self.report,
            levels: &levels,
            permissions: &permissions,
            visibilities: &visibilities,
            roles: &roles,
            options: &options,
            custom_roles: custom_roles.as_ref(),
            licenses: &licenses,
            seats: &seats,
        }
        .check();
        let founder = self.report.required(&fields, "founder").and_then(|node| self.founder(node));
        let plans = fields.get("plans").map(|node| self.plans(node)).unwrap_or_default();
        let model_fields = fields.get("fields").map(|node| self.fields(node)).unwrap_or_default();
        let operations =
            fields.get("operations").map(|node| self.operations(node)).unwrap_or_default();
        let delegation = fields.get("delegation").map(|node| self.delegation(node));
        let impersonation = fields.get("impersonation").map(|node| self.impersonation(node));
        let invitations = self.invitations(fields.get("invitations"));
        Some(Definition {
            id: id?,
            version: version?,
            name: name?,
            workspace,
            levels,
            groups,
            permissions,
            plans,
            licenses,
            roles,
            custom_roles,
            visibilities,
            fields: model_fields,
            options,
            founder: founder?,
            operations,
            delegation,
            // A section that could not be read is a problem that was reported.
            impersonation: impersonation.flatten(),
            seats,
            invitations,
        })
    }

    fn language(&self, fields: &Fields<'_>) {
        let Some(node) = self.report.required(fields, "rolecall") else { return };
        let Some(text) = self.report.text(node, "the version of the language, `1`") else { return };
        if text != LANGUAGE {
            let message = format!(
                "expected the version of the language, `{LANGUAGE}`, found `{}`",
                shown(text)
            );
            self.report.add_text(node.at, text, message);
        }
    }

    fn version(&self, node: &Node) -> Option<ModelVersion> {
        let text = self.report.text(node, "a version")?;
        match ModelVersion::parse(text) {
            Ok(version) => Some(version),
            Err(error) => {
                self.report.add_text(
                    node.at,
                    text,
                    format!("the version `{}` {error}", shown(text)),
                );
                None
            }
        }
    }

    fn founder(&self, node: &Node) -> Option<Founder> {
        let shape = "`{account: role, workspace: role}`";
        let fields = self.report.shaped_fields(node, shape, "`founder`", FOUNDER_KEYS);
        let account = self.report.required(&fields, "account");
        let account = account.and_then(|node| self.role_held_in(node, Level::Account));
        let workspace =
            fields.get("workspace").and_then(|node| self.role_held_in(node, Level::Workspace));
        Some(Founder { account: account?, workspace })
    }

    /// A role that must be held at one level.
    fn role_held_in(&self, node: &Node, level: Level) -> Option<Name> {
        let role = self.role(node)?;
        let facts = self.names.roles.get(&role)?;
        if facts.held_in.is_some_and(|held_in| held_in != level && held_in != Level::Either) {
            let (found, expected) = match level {
                Level::Account => ("a workspace", "the account"),
                Level::Workspace => ("the account", "a workspace"),
                Level::Either => ("one of the two", "either"),
            };
            let message =
                format!("the role `{role}` is held in {found}, expected one held in {expected}");
            self.report.add_text(node.at, role.as_str(), message);
        }
        Some(role)
    }

    fn invitations(&self, node: Option<&Node>) -> Invitations {
        let days = 7;
        let Some(node) = node else {
            return Invitations {
                expire_after_days: days,
                confirm_new_addresses: false,
                notify_when_given_more: false,
            };
        };
        let fields = self.report.fields(node, "`invitations`", INVITATIONS_KEYS);
        let given =
            fields.get("expire_after_days").and_then(|node| self.report.number(node, 1, 90));
        Invitations {
            expire_after_days: given.unwrap_or(days),
            confirm_new_addresses: self.report.flag(fields.get("confirm_new_addresses")),
            notify_when_given_more: self.report.flag(fields.get("notify_when_given_more")),
        }
    }
}
