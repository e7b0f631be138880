//! `seats`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Name;
use crate::model::definition::{MemberState, SeatClass, Seats};
use crate::model::problem::{Position, shown};
use crate::model::shape::Fields;
use crate::model::syntax::{Node, Value};
use crate::model::validate::reader::Reader;

const MAX_CLASSES: usize = 100;
pub(super) const SEATS_KEYS: &[&str] = &["exempt_founder", "without_address", "states", "classes"];
pub(super) const CLASS_KEYS: &[&str] =
    &["name", "roles", "licenses", "options", "everyone", "unless"];

/// A model without `seats` counts nothing.
pub(super) fn default() -> Seats {
    Seats {
        exempt_founder: false,
        without_address: false,
        states: default_states(),
        classes: BTreeMap::new(),
    }
}

fn default_states() -> BTreeSet<MemberState> {
    BTreeSet::from([MemberState::Invited, MemberState::Unconfirmed, MemberState::Active])
}

impl Reader<'_> {
    pub(super) fn seats(&self, node: &Node) -> Seats {
        let fields = self.report.fields(node, "`seats`", SEATS_KEYS);
        let exempt_founder = self.report.flag(fields.get("exempt_founder"));
        let without_address = self.report.flag(fields.get("without_address"));
        let states = fields.get("states").map(|node| self.states(node));
        let mut classes = BTreeMap::new();
        if let Some(node) = self.report.required(&fields, "classes") {
            for row in self.report.rows(node, "a mapping of seat classes") {
                let id = self.key_id(&row);
                let class = self.report.fields_of(row.node, "seat class", row.key, CLASS_KEYS);
                let class = self.seat_class(&class, row.key, row.at);
                classes.extend(id.map(|id| (id, class)));
            }
            self.report.limit(node.at, "seat classes", classes.len(), MAX_CLASSES);
        }
        let states = states.unwrap_or_else(default_states);
        Seats { exempt_founder, without_address, states, classes }
    }

    fn states(&self, node: &Node) -> BTreeSet<MemberState> {
        let nodes = self.report.list(node, "a list of member states");
        nodes.iter().filter_map(|node| self.report.word(node, &MemberState::ALL)).collect()
    }

    fn seat_class(&self, fields: &Fields<'_>, key: &str, at: Position) -> SeatClass {
        let name = self.report.required(fields, "name");
        let roles = fields.get("roles").map(|node| self.role_selection(node));
        let class = SeatClass {
            name: name.map(|node| self.report.localized(node)).unwrap_or_default(),
            roles: roles.unwrap_or_default(),
            licenses: self.references(
                fields.get("licenses"),
                "licence",
                self.names.licenses.iter(),
            ),
            options: fields.get("options").map(|node| self.option_values(node)).unwrap_or_default(),
            everyone: self.report.flag(fields.get("everyone")),
            unless: self.references(
                fields.get("unless"),
                "seat class",
                self.names.seat_classes.iter(),
            ),
        };
        let names_nobody = ["roles", "licenses", "options"].iter().all(|key| {
            fields.get(key).is_none_or(|node| match &node.value {
                Value::List(list) => list.is_empty(),
                Value::Map(rows) => rows.is_empty(),
                Value::Nothing | Value::Scalar(_) => false,
            })
        });
        if names_nobody && !class.everyone && !fields.broken() {
            let message = format!(
                "the seat class `{}` counts nobody, expected `roles`, `licenses`, `options` or `everyone: true`",
                shown(key)
            );
            self.report.add_text(at, key, message);
        }
        class
    }

    /// `{seat: [sales, service], bulk: on}`: of each option, the values that count.
    fn option_values(&self, node: &Node) -> BTreeMap<Name, BTreeSet<Name>> {
        let mut read = BTreeMap::new();
        for row in self.report.rows(node, "a mapping from options to their values") {
            let nodes = match &row.node.value {
                Value::List(nodes) => {
                    if nodes.is_empty() {
                        self.report.add(row.node.at, "expected at least one value, found none");
                    }
                    nodes.as_slice()
                }
                _ => std::slice::from_ref(row.node),
            };
            let Some((option, known)) = self.names.options.get_key_value(row.key) else {
                let known = self.names.options.keys().map(Name::as_str);
                self.unknown(row.key, row.at, "option", known);
                continue;
            };
            let values = nodes.iter();
            // Where the values could not be read, nothing can be said against these.
            let values = values.filter(|_| !known.is_empty());
            let values = values.filter_map(|node| self.option_value(node, row.key, known.iter()));
            read.insert(option.clone(), values.collect());
        }
        read
    }
}
