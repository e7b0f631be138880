//! `options`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Name;
use crate::model::definition::{Effect, OptionRule, Text};
use crate::model::problem::{Position, shown};
use crate::model::shape::Fields;
use crate::model::syntax::{Node, Value};
use crate::model::validate::reader::Reader;
use crate::model::validate::roles::CUSTOM_ROLES;

const MAX_OPTIONS: usize = 100;
const MAX_VALUES: usize = 64;
pub(super) const EFFECT_KEYS: &[&str] = &["take", "give", "visibility", "widen", "fields"];
pub(super) const OPTION_KEYS: &[&str] =
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
            let fields = self.report.fields_of(row.node, "option", row.key, OPTION_KEYS);
            let option = self.option(row.key, &fields, row.at);
            options.extend(id.map(|id| (id, option)));
        }
        self.report.limit(node.at, "options", options.len(), MAX_OPTIONS);
        options
    }

    fn option(&self, id: &str, fields: &Fields<'_>, at: Position) -> OptionRule {
        let name = self.report.required(fields, "name");
        let bearers = self.bearers(fields, at);
        let values = self.report.required(fields, "values").map(|node| self.values(node));
        let (values, value_names) = values.unwrap_or_default();
        let default = self.report.required(fields, "default");
        let defaults = default.map(|node| self.defaults(node, id, &bearers, &values));
        let defaults = defaults.unwrap_or_default();
        OptionRule {
            name: name.map(|node| self.report.localized(node)).unwrap_or_default(),
            description: fields.get("description").map(|node| self.report.localized(node)),
            roles: defaults.roles,
            custom_roles: defaults.custom_roles,
            values: self.effects(fields.get("effects"), id, values),
            value_names,
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

    /// `switch`, a list of values, or a mapping that says what people call them.
    fn values(&self, node: &Node) -> (BTreeSet<Name>, BTreeMap<Name, Text>) {
        match &node.value {
            Value::Scalar(text) if text == "switch" => {
                let values = ["off", "on"].iter().filter_map(|value| Name::parse(value).ok());
                return (values.collect(), BTreeMap::new());
            }
            Value::List(nodes) => {
                self.some_values(node.at, nodes.len());
                return (self.listed_values(nodes), BTreeMap::new());
            }
            Value::Map(rows) => self.some_values(node.at, rows.len()),
            Value::Nothing | Value::Scalar(_) => {}
        }
        let mut names = BTreeMap::new();
        let what = "`switch`, a list of values, or a mapping of values to their names";
        for row in self.report.rows(node, what) {
            let name = self.report.localized(row.node);
            names.extend(self.key_id(&row).map(|value| (value, name)));
        }
        (names.keys().cloned().collect(), names)
    }

    fn some_values(&self, at: Position, count: usize) {
        if count == 0 {
            self.report.add(at, "expected at least one value, found none");
        }
        self.report.limit(at, "values of an option", count, MAX_VALUES);
    }

    fn listed_values(&self, nodes: &[Node]) -> BTreeSet<Name> {
        let mut values = BTreeSet::new();
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
    fn defaults(
        &self,
        node: &Node,
        id: &str,
        bearers: &Bearers<'_>,
        values: &BTreeSet<Name>,
    ) -> Defaults {
        if !matches!(&node.value, Value::Map(_)) {
            let Some(value) = self.value(node, id, values) else { return Defaults::default() };
            return Defaults {
                roles: bearers.roles.iter().map(|role| (role.clone(), value.clone())).collect(),
                custom_roles: bearers.custom_roles.then_some(value),
            };
        }
        let mut defaults = Defaults::default();
        let mut named = BTreeSet::new();
        for row in self.report.rows(node, "a default for each role") {
            let value = self.value(row.node, id, values);
            named.insert(row.key);
            if row.key == CUSTOM_ROLES && bearers.custom_roles {
                defaults.custom_roles = value;
            } else if let Some(role) = bearers.roles.get(row.key) {
                defaults.roles.extend(value.map(|value| (role.clone(), value)));
            } else if !bearers.listed.contains(row.key) {
                let known = bearers.roles.iter().map(Name::as_str);
                let suggestion = self.report.near_miss(row.key, known);
                let message =
                    format!("the option `{}` is not for the role `{}`", shown(id), shown(row.key));
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

    fn value(&self, node: &Node, id: &str, values: &BTreeSet<Name>) -> Option<Name> {
        // Where the values could not be read, nothing can be said against this one.
        if values.is_empty() {
            return None;
        }
        self.option_value(node, id, values.iter())
    }

    fn effects(
        &self,
        node: Option<&Node>,
        id: &str,
        values: BTreeSet<Name>,
    ) -> BTreeMap<Name, Effect> {
        let mut effects: BTreeMap<Name, Effect> =
            values.into_iter().map(|value| (value, Effect::default())).collect();
        let Some(node) = node else { return effects };
        for row in self.report.rows(node, "a mapping from values to their effects") {
            let effect = self.effect(row.node, id, row.key);
            if let Some(known) = effects.get_mut(row.key) {
                *known = effect;
            } else if !effects.is_empty() {
                let message =
                    format!("the option `{}` has no value `{}`", shown(id), shown(row.key));
                self.not_among(row.key, row.at, &message, effects.keys().map(Name::as_str));
            }
        }
        effects
    }

    fn effect(&self, node: &Node, option: &str, value: &str) -> Effect {
        let what = format!("the effect of `{}: {}`", shown(option), shown(value));
        let shape = "an effect like `{take: [permissions]}`";
        let fields = self.report.shaped_fields(node, shape, &what, EFFECT_KEYS);
        Effect {
            widen: self.widening(fields.get("widen")),
            take: self.patterns(fields.get("take")),
            give: self.patterns(fields.get("give")),
            visibility: self.visibility_of_patterns(fields.get("visibility")),
            fields: self.field_access(fields.get("fields")),
        }
    }
}
