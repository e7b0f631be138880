//! `visibilities` and `fields`.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{Entry, Field, Operand, Visibility};
use crate::model::problem::shown;
use crate::model::shape::Row;
use crate::model::syntax::{Node, Value};
use crate::model::validate::patterns::ALL;
use crate::model::validate::reader::Reader;

pub(super) const MAX_VISIBILITIES: usize = 100;
// These keep it cheap to compare every two visibilities of a model.
const MAX_ENTRIES: usize = 16;
const MAX_ATTRIBUTES: usize = 16;
const MAX_OPERANDS: usize = 64;

pub(super) const VISIBILITY_KEYS: &[&str] = &["name", "any"];
pub(super) const FIELD_KEYS: &[&str] = &["name", "carried_by"];

const MEMBER: &str = "$member.";

impl Reader<'_> {
    pub(super) fn visibilities(&self, node: &Node) -> BTreeMap<Name, Visibility> {
        let mut visibilities = BTreeMap::new();
        for row in self.report.rows(node, "a mapping of visibilities") {
            let id = self.key_id(&row);
            if row.key == ALL {
                let message = "the visibility `all` is always there and cannot be declared";
                self.report.add_text(row.at, row.key, message);
            }
            let fields = self.report.fields_of(row.node, "visibility", row.key, VISIBILITY_KEYS);
            let name = self.report.required(&fields, "name");
            let name = name.map(|node| self.report.localized(node)).unwrap_or_default();
            let any = self.report.required(&fields, "any");
            let any = any.map(|node| self.entries(node)).unwrap_or_default();
            visibilities.extend(id.map(|id| (id, Visibility { name, any })));
        }
        self.report.limit(node.at, "visibilities", visibilities.len(), MAX_VISIBILITIES);
        visibilities
    }

    fn entries(&self, node: &Node) -> BTreeSet<Entry> {
        let nodes = self.report.list(node, "a list of entries like `{assignee: $user_id}`");
        if matches!(&node.value, Value::List(nodes) if nodes.is_empty()) {
            self.report
                .add(node.at, "expected at least one entry, found none: this reaches nothing");
        }
        self.report.limit(node.at, "entries of a visibility", nodes.len(), MAX_ENTRIES);
        nodes.iter().take(MAX_ENTRIES).map(|node| self.entry(node)).collect()
    }

    fn entry(&self, node: &Node) -> Entry {
        let rows = self.report.rows(node, "an entry like `{assignee: $user_id}`");
        if matches!(&node.value, Value::Map(entries) if entries.is_empty()) {
            self.report.add(
                node.at,
                "expected at least one attribute, found none: this reaches everything",
            );
        }
        self.report.limit(node.at, "attributes of an entry", rows.len(), MAX_ATTRIBUTES);
        rows.iter().take(MAX_ATTRIBUTES).filter_map(|row| self.attribute(row)).collect()
    }

    fn attribute(&self, row: &Row<'_>) -> Option<(Name, BTreeSet<Operand>)> {
        let id = self.key_id(row);
        let operands = match &row.node.value {
            Value::List(nodes) => {
                if nodes.is_empty() {
                    self.report.add(
                        row.node.at,
                        "expected at least one value, found none: this never matches",
                    );
                }
                self.report.limit(row.node.at, "values of an attribute", nodes.len(), MAX_OPERANDS);
                let nodes = nodes.iter().take(MAX_OPERANDS);
                nodes.filter_map(|node| self.operand(node)).collect()
            }
            _ => self.operand(row.node).into_iter().collect(),
        };
        Some((id?, operands))
    }

    fn operand(&self, node: &Node) -> Option<Operand> {
        let text = self
            .report
            .text(node, "a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`")?;
        match text {
            "$user_id" => return Some(Operand::UserId),
            "$email" => return Some(Operand::Email),
            "$teams" => return Some(Operand::Teams),
            "$none" => return Some(Operand::Nothing),
            _ if !text.starts_with('$') && !text.is_empty() => {
                return Some(Operand::Constant(text.to_owned()));
            }
            _ => {}
        }
        if let Some(Ok(attribute)) = text.strip_prefix(MEMBER).map(Name::parse) {
            return Some(Operand::Attribute(attribute));
        }
        let known = ["$user_id", "$email", "$teams", "$none"];
        // `$membr.department` is near `$member.department`, not near a word of its own.
        let attribute = text.split_once('.').map(|(_, attribute)| format!("{MEMBER}{attribute}"));
        let suggestion = self.report.near_miss(text, known.into_iter().chain(attribute.as_deref()));
        let message = format!(
            "expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `{}`",
            shown(text)
        );
        self.report.add_suggesting(node.at, text, message, suggestion.filter(|near| near != text));
        None
    }

    pub(super) fn fields(&self, node: &Node) -> BTreeMap<DottedName, Field> {
        let mut read = BTreeMap::new();
        for row in self.report.rows(node, "a mapping of fields") {
            let id = self.key_dotted(&row, "client.email");
            let fields = self.report.fields_of(row.node, "field", row.key, FIELD_KEYS);
            let name = self.report.required(&fields, "name");
            let name = name.map(|node| self.report.localized(node)).unwrap_or_default();
            let carried_by = self.report.required(&fields, "carried_by");
            let field = Field { name, carried_by: self.patterns(carried_by) };
            read.extend(id.map(|id| (id, field)));
        }
        read
    }
}
