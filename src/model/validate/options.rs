//! `options`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Name;
use crate::model::definition::{Effect, OptionRule};
use crate::model::problem::{Position, shown};
use crate::model::shape::Fields;
use crate::model::syntax::{Node, Value};
use crate::model::validate::reader::Reader;
use crate::model::validate::roles::CUSTOM_ROLES;

const MAX_OPTIONS: usize = 100;
const MAX_VALUES: usize = 64;
const OPTION_KEYS: &[&str] =
    &["name", "description", "for", "custom_roles", "values", "default", "plan", "effects"];

/// Whom an option is for.
struct Bearers<'n> {
    /// Every role that is listed, those that do not exist included.
    listed: BTreeSet<&'n str>,
    roles: BTreeSet<Name>,
    custom_roles: bool,
}

/// The values that hold when none is set.
#[derive(Default)]
struct Defaults {
    roles: BTreeMap<Name, Name>,
    custom_roles: Option<Name>,
}

impl Reader<'_> {
    pub(super) fn options(&self, node: &Node) -> BTreeMap<Name, OptionRule> {
        let mut options = BTreeMap::new();
        for row in self.report.rows(node, "a mapping of options") {
            let id = self.key_id(&row);
            let fields = self.report.fields(row.node, "an option", OPTION_KEYS);
            let option = self.option(&fields, row.at);
            options.extend(id.map(|id| (id, option)));
        }
        self.report.limit(node.at, "options", options.len(), MAX_OPTIONS);
        options
    }

    fn option(&self, fields: &Fields<'_>, at: Position) -> OptionRule {
        let name = self.report.required(fields, "name");
        let bearers = self.bearers(fields, at);
        let values = self.report.required(fields, "values").map(|node| self.values(node));
        let values = values.unwrap_or_default();
        let default = self.report.required(fields, "default");
        let defaults = default.map(|node| self.defaults(node, &bearers, &values));
        let defaults = defaults.unwrap_or_default();
        OptionRule {
            name: name.map(|node| self.report.localized(node)).unwrap_or_default(),
            description: fields.get("description").map(|node| self.report.localized(node)),
            roles: defaults.roles,
            custom_roles: defaults.custom_roles,
            values: self.effects(fields.get("effects"), values),
            plan: self.plan(fields.get("plan")),
        }
    }

    fn bearers<'n>(&self, fields: &Fields<'n>, at: Position) -> Bearers<'n> {
        let listed = fields.get("for").map(|node| self.report.list(node, "a list of roles"));
        let listed = listed.unwrap_or_default();
        let custom_roles = self.report.flag(fields.get(CUSTOM_ROLES));
        if let Some(node) = fields.get(CUSTOM_ROLES).filter(|_| custom_roles) {
            self.expect_custom_roles(node.at);
        }
        if listed.is_empty() && !custom_roles && !fields.broken() {
            self.report.add(
                at,
                "the option is for nobody, expected roles in `for`, or `custom_roles: true`",
            );
        }
        Bearers {
            listed: listed.iter().filter_map(Node::as_text).collect(),
            roles: listed.iter().filter_map(|node| self.role(node)).collect(),
            custom_roles,
        }
    }

    fn values(&self, node: &Node) -> BTreeSet<Name> {
        if matches!(&node.value, Value::Scalar(text) if text == "switch") {
            return ["off", "on"].iter().filter_map(|value| Name::parse(value).ok()).collect();
        }
        let mut values = BTreeSet::new();
        let nodes = self.report.list(node, "`switch` or a list of values");
        if matches!(&node.value, Value::List(nodes) if nodes.is_empty()) {
            self.report.add(node.at, "expected at least one value, found none");
        }
        self.report.limit(node.at, "values of an option", nodes.len(), MAX_VALUES);
        for node in nodes {
            let Some(value) = self.id(node) else { continue };
            if values.contains(&value) {
                let message = format!("the value `{value}` is given twice");
                self.report.add_text(node.at, value.as_str(), message);
            }
            values.insert(value);
        }
        values
    }

    /// One default for all, or one for each role that has the option.
    fn defaults(&self, node: &Node, bearers: &Bearers<'_>, values: &BTreeSet<Name>) -> Defaults {
        if !matches!(&node.value, Value::Map(_)) {
            let Some(value) = self.value(node, values) else { return Defaults::default() };
            return Defaults {
                roles: bearers.roles.iter().map(|role| (role.clone(), value.clone())).collect(),
                custom_roles: bearers.custom_roles.then_some(value),
            };
        }
        let mut defaults = Defaults::default();
        let mut named = BTreeSet::new();
        for row in self.report.rows(node, "a default for each role") {
            let value = self.value(row.node, values);
            named.insert(row.key);
            if row.key == CUSTOM_ROLES && bearers.custom_roles {
                defaults.custom_roles = value;
            } else if let Some(role) = bearers.roles.get(row.key) {
                defaults.roles.extend(value.map(|value| (role.clone(), value)));
            } else if !bearers.listed.contains(row.key) {
                let known = bearers.roles.iter().map(Name::as_str);
                let suggestion = self.report.near_miss(row.key, known);
                let message = format!("the option is not for the role `{}`", shown(row.key));
                self.report.add_suggesting(row.at, row.key, message, suggestion);
            }
        }
        let custom_roles = bearers.custom_roles.then_some(CUSTOM_ROLES);
        for role in bearers.roles.iter().map(Name::as_str).chain(custom_roles) {
            if !named.contains(role) {
                self.report.add(node.at, format!("missing default for `{role}`"));
            }
        }
        defaults
    }

    fn value(&self, node: &Node, values: &BTreeSet<Name>) -> Option<Name> {
        // Where the values could not be read, nothing can be said against this one.
        if values.is_empty() {
            return None;
        }
        self.reference(node, "value", values.iter())
    }

    fn effects(&self, node: Option<&Node>, values: BTreeSet<Name>) -> BTreeMap<Name, Effect> {
        let mut effects: BTreeMap<Name, Effect> =
            values.into_iter().map(|value| (value, Effect::default())).collect();
        let Some(node) = node else { return effects };
        for row in self.report.rows(node, "a mapping from values to their effects") {
            let effect = self.effect(row.node);
            if let Some(known) = effects.get_mut(row.key) {
                *known = effect;
            } else if !effects.is_empty() {
                self.unknown(row.key, row.at, "value", effects.keys().map(Name::as_str));
            }
        }
        effects
    }

    fn effect(&self, node: &Node) -> Effect {
        let known = &["take", "give", "visibility", "fields"];
        let fields = self.report.fields(node, "an effect", known);
        Effect {
            widen: BTreeMap::new(),
            take: self.patterns(fields.get("take")),
            give: self.patterns(fields.get("give")),
            visibility: self.visibility_of_patterns(fields.get("visibility")),
            fields: self.field_access(fields.get("fields")),
        }
    }
}
