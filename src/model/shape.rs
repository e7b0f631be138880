//! Walking the tree: what should be a mapping, a text, a number … and what to say where it is something else.
//!
//! Every function gives what it could read and reports the rest, so that one mistake hides no other.

use std::collections::HashMap;

use crate::model::definition::Text;
use crate::model::problem::{Position, Report, shown};
use crate::model::syntax::{Node, Value};

/// A row of a mapping: its key, where the key stands, and what is given for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'n> {
    pub(crate) key: &'n str,
    pub(crate) at: Position,
    pub(crate) node: &'n Node,
}

/// A mapping with fixed keys.
#[derive(Debug)]
pub(crate) struct Fields<'n> {
    /// What it describes, for messages: "the role `agent`".
    what: String,
    at: Position,
    rows: Vec<Row<'n>>,
    /// Not a mapping: that was reported, what is missing need not be.
    broken: bool,
}

impl<'n> Fields<'n> {
    /// What is given for a key.
    pub(crate) fn get(&self, key: &str) -> Option<&'n Node> {
        self.rows.iter().find(|row| row.key == key).map(|row| row.node)
    }

    /// Where the mapping begins.
    pub(crate) fn at(&self) -> Position {
        self.at
    }

    /// Whether it is no mapping at all.
    pub(crate) fn broken(&self) -> bool {
        self.broken
    }
}

/// Says what a node is, for messages.
pub(crate) fn describe(node: &Node) -> String {
    match &node.value {
        Value::Nothing => "nothing".to_owned(),
        Value::Scalar(text) => format!("`{}`", shown(text)),
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "a mapping".to_owned(),
    }
}

impl Report {
    /// Says that something else was expected.
    pub(crate) fn expected(&self, node: &Node, what: &str) {
        let message = format!("expected {what}, found {}", describe(node));
        match &node.value {
            Value::Scalar(text) => self.add_text(node.at, text, message),
            _ => self.add(node.at, message),
        }
    }

    /// The rows of a mapping with free keys, each key once.
    pub(crate) fn rows<'n>(&self, node: &'n Node, what: &str) -> Vec<Row<'n>> {
        self.try_rows(node, what).unwrap_or_default()
    }

    fn try_rows<'n>(&self, node: &'n Node, what: &str) -> Option<Vec<Row<'n>>> {
        let Value::Map(entries) = &node.value else {
            self.expected(node, what);
            return None;
        };
        let mut seen = HashMap::new();
        let mut rows = Vec::with_capacity(entries.len());
        for (key, node) in entries {
            let Value::Scalar(text) = &key.value else {
                self.expected(key, "a key");
                continue;
            };
            if let Some(first) = seen.get(text.as_str()) {
                let key_shown = shown(text);
                let message = format!("key `{key_shown}` is given twice, first in line {first}");
                self.add_text(key.at, text, message);
            } else {
                seen.insert(text.as_str(), key.at.line);
                rows.push(Row { key: text, at: key.at, node });
            }
        }
        Some(rows)
    }

    /// A mapping with fixed keys; reports keys that are not among them.
    pub(crate) fn fields<'n>(&self, node: &'n Node, what: &str, known: &[&str]) -> Fields<'n> {
        self.shaped_fields(node, what, what, known)
    }

    /// A mapping with fixed keys that describes one of many: a role, an option.
    pub(crate) fn fields_of<'n>(
        &self,
        node: &'n Node,
        kind: &str,
        id: &str,
        known: &[&str],
    ) -> Fields<'n> {
        let what = format!("the {kind} `{}`", shown(id));
        self.shaped_fields(node, &format!("a mapping that describes {what}"), &what, known)
    }

    /// A mapping with fixed keys; `shape` says what it looks like, for when it is something else.
    pub(crate) fn shaped_fields<'n>(
        &self,
        node: &'n Node,
        shape: &str,
        what: &str,
        known: &[&str],
    ) -> Fields<'n> {
        let rows = self.try_rows(node, shape);
        let broken = rows.is_none();
        let mut rows = rows.unwrap_or_default();
        rows.retain(|row| {
            let is_known = known.contains(&row.key);
            if !is_known {
                self.unknown_key(row, what, known);
            }
            is_known
        });
        Fields { what: what.to_owned(), at: node.at, rows, broken }
    }

    fn unknown_key(&self, row: &Row<'_>, what: &str, known: &[&str]) {
        let key = shown(row.key);
        let suggestion = self.near_miss(row.key, known.iter().copied());
        let message = match &suggestion {
            Some(_) => format!("unknown key `{key}` in {what}"),
            None => format!("unknown key `{key}` in {what}, expected {}", one_of(known)),
        };
        self.add_suggesting(row.at, row.key, message, suggestion);
    }

    /// What is given for a key that must be there.
    pub(crate) fn required<'n>(&self, fields: &Fields<'n>, key: &str) -> Option<&'n Node> {
        let node = fields.get(key);
        if node.is_none() && !fields.broken {
            self.add(fields.at, format!("missing key `{key}` in {}", fields.what));
        }
        node
    }

    /// The members of a list.
    pub(crate) fn list<'n>(&self, node: &'n Node, what: &str) -> &'n [Node] {
        let Value::List(nodes) = &node.value else {
            self.expected(node, what);
            return &[];
        };
        nodes
    }

    /// A text, as it was written.
    pub(crate) fn text<'n>(&self, node: &'n Node, what: &str) -> Option<&'n str> {
        let Value::Scalar(text) = &node.value else {
            self.expected(node, what);
            return None;
        };
        Some(text)
    }

    /// `true` or `false`; false where nothing is given.
    pub(crate) fn flag(&self, node: Option<&Node>) -> bool {
        let Some(node) = node else { return false };
        match &node.value {
            Value::Scalar(text) if text == "true" => true,
            Value::Scalar(text) if text == "false" => false,
            _ => {
                self.expected(node, "`true` or `false`");
                false
            }
        }
    }

    /// A whole number between two others.
    pub(crate) fn number(&self, node: &Node, least: u32, most: u32) -> Option<u32> {
        let digits = match &node.value {
            Value::Scalar(text) if text.bytes().all(|b| b.is_ascii_digit()) => text.parse().ok(),
            _ => None,
        };
        let number = digits.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let what = if most == u32::MAX {
                format!("a whole number of at least {least}")
            } else {
                format!("a whole number from {least} to {most}")
            };
            self.expected(node, &what);
        }
        number
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(&self, node: &Node, words: &[(T, &str)]) -> Option<T> {
        let known: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        let text = self.text(node, &one_of(&known))?;
        let found = words.iter().find(|(_, word)| *word == text).map(|(value, _)| *value);
        if found.is_none() {
            let message = format!("expected {}, found `{}`", one_of(&known), shown(text));
            let suggestion = self.near_miss(text, known.iter().copied());
            self.add_suggesting(node.at, text, message, suggestion);
        }
        found
    }

    /// `{en: …, fr: …}`.
    pub(crate) fn localized(&self, node: &Node) -> Text {
        let fields = self.fields(node, "a text like `{en: …, fr: …}`", &["en", "fr"]);
        self.localized_fields(&fields)
    }

    /// The languages of a text, where other keys stand beside them.
    pub(crate) fn localized_fields(&self, fields: &Fields<'_>) -> Text {
        let en = self.required(fields, "en").and_then(|node| self.phrase(node));
        let fr = fields.get("fr").and_then(|node| self.phrase(node));
        Text { en: en.unwrap_or_default(), fr }
    }

    fn phrase(&self, node: &Node) -> Option<String> {
        let text = self.text(node, "a text")?;
        if text.trim().is_empty() {
            self.add(node.at, "expected a text, found an empty one");
        }
        Some(text.to_owned())
    }

    /// Reports a section that has more rows than the language allows.
    pub(crate) fn limit(&self, at: Position, what: &str, count: usize, most: usize) {
        if count > most {
            self.add(at, format!("at most {most} {what} are allowed, found {count}"));
        }
    }
}

/// Words as a message lists them.
pub(crate) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [only] => only.clone(),
        [first, second] => format!("{first} or {second}"),
        _ => format!("one of {}", quoted.join(", ")),
    }
}
