//! YAML text as a tree that remembers where each part stood.
//!
//! The tree is built from the parser's events rather than by deserializing: so every shape error can be collected while the tree is
//! walked, scalars keep the text that was written (`version: 1.10` is not a number), and what can make a small text large,
//! aliases, is refused before it costs anything.

use serde_saphyr::granit_parser::{self, Event, Parser, ScalarStyle, ScanError, Span};

use crate::model::problem::{Position, Problem, Report};

/// The largest file that is read.
pub(crate) const MAX_BYTES: usize = 1024 * 1024;

/// The most parts that a file may have. A model at all its limits has fewer.
const MAX_NODES: usize = 250_000;

/// How deep a file may nest. The language itself needs eight levels.
const MAX_DEPTH: usize = 24;

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) at: Position,
    pub(crate) value: Value,
}

/// What a part of a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// Nothing: left empty, `null` or `~`.
    Nothing,
    /// Anything that is written as one text, numbers and `true` included.
    Scalar(String),
    /// `[…]`, or lines that begin with `-`.
    List(Vec<Node>),
    /// `{…}`, or lines of `key: value`, in the order of the file.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// What a path of keys leads to; of a key that is given twice, the first.
    pub(crate) fn find<'p>(&self, path: impl IntoIterator<Item = &'p str>) -> Option<&Self> {
        path.into_iter().try_fold(self, |node, key| {
            let Value::Map(entries) = &node.value else { return None };
            entries.iter().find(|(k, _)| k.is(key)).map(|(_, value)| value)
        })
    }

    /// Where a path of keys leads to, or as far as it leads.
    pub(crate) fn position_of<'p>(&self, path: impl IntoIterator<Item = &'p str>) -> Position {
        let mut node = self;
        for key in path {
            match node.find([key]) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.at
    }

    fn is(&self, text: &str) -> bool {
        self.as_text() == Some(text)
    }

    /// Its text, if it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Its members, if it is a list.
    pub(crate) fn members(&self) -> &[Self] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }

    /// Its rows, if it is a mapping: those whose keys are texts.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&str, &Self)> {
        let entries = match &self.value {
            Value::Map(entries) => entries.as_slice(),
            _ => &[],
        };
        entries.iter().filter_map(|(key, node)| Some((key.as_text()?, node)))
    }
}

/// Reads a text. What is YAML but has no place in a model (anchors, tags) goes to the report and reading goes on.
///
/// # Errors
/// The text is not YAML, or is too large or too deep to be looked at.
pub(crate) fn parse(text: &str, report: &Report) -> Result<Node, Problem> {
    let start = Position { line: 1, column: 1 };
    if text.len() > MAX_BYTES {
        let message = format!("the file has {} bytes, at most {MAX_BYTES} are read", text.len());
        return Err(problem(start, message));
    }
    let options = granit_parser::options! {
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let mut tree = Tree { report, open: Vec::new(), root: None, nodes: 0, documents: 0 };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| not_yaml(&error))?;
        tree.take(event, &span)?;
    }
    match tree.root {
        Some(root) => Ok(root),
        None => Ok(Node { at: start, value: Value::Nothing }),
    }
}

fn problem(at: Position, message: impl Into<String>) -> Problem {
    let Position { line, column } = at;
    Problem { line, column, message: message.into(), found: None, suggestion: None }
}

fn not_yaml(error: &ScanError) -> Problem {
    let at = Position { line: error.marker().line().max(1), column: error.marker().col() + 1 };
    let reason = error.info();
    let reason = reason.lines().next().unwrap_or_default().trim_end_matches('.');
    // The commonest slip by far: a pattern like `*` without its quotes, which YAML takes for an alias.
    let alias = reason.contains("anchor");
    let hint = if alias { "; a text that begins with `*` or `&` needs quotes" } else { "" };
    problem(at, format!("not valid YAML: {reason}{hint}"))
}

/// A list or mapping whose end has not come yet.
struct Open {
    at: Position,
    mapping: bool,
    nodes: Vec<Node>,
}

struct Tree<'r> {
    report: &'r Report,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    documents: usize,
}

impl Tree<'_> {
    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), Problem> {
        let at = Position { line: span.start.line().max(1), column: span.start.col() + 1 };
        match event {
            Event::DocumentStart(..) => self.begin_document(at)?,
            Event::Scalar(text, style, anchor, tag) => {
                self.count(at, anchor, tag.is_some())?;
                let nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                let value = if nothing { Value::Nothing } else { Value::Scalar(text.into_owned()) };
                self.place(Node { at, value });
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.count(at, anchor, tag.is_some())?;
                self.begin(at, false)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.count(at, anchor, tag.is_some())?;
                self.begin(at, true)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report.add(
                    at,
                    "aliases (`*…`) are not allowed here, quote a text that begins with `*`",
                );
                self.place(Node { at, value: Value::Nothing });
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_document(&mut self, at: Position) -> Result<(), Problem> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(problem(at, "expected one document, found the beginning of another"));
        }
        Ok(())
    }

    fn count(&mut self, at: Position, anchor: usize, tagged: bool) -> Result<(), Problem> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(problem(at, format!("the file has more than {MAX_NODES} parts")));
        }
        if anchor != 0 {
            self.report.add(at, "anchors (`&…`) are not allowed here");
        }
        if tagged {
            self.report.add(at, "tags (`!…`) are not allowed here");
        }
        Ok(())
    }

    fn begin(&mut self, at: Position, mapping: bool) -> Result<(), Problem> {
        if self.open.len() >= MAX_DEPTH {
            return Err(problem(at, format!("nested more than {MAX_DEPTH} levels deep")));
        }
        self.open.push(Open { at, mapping, nodes: Vec::new() });
        Ok(())
    }

    fn end(&mut self) {
        let Some(Open { at, mapping, nodes }) = self.open.pop() else { return };
        let value = if mapping { Value::Map(pairs(nodes)) } else { Value::List(nodes) };
        self.place(Node { at, value });
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(parent) => parent.nodes.push(node),
            None => self.root = Some(node),
        }
    }
}

fn pairs(nodes: Vec<Node>) -> Vec<(Node, Node)> {
    let mut pairs = Vec::with_capacity(nodes.len() / 2);
    let mut nodes = nodes.into_iter();
    while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
        pairs.push((key, value));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> Option<String> {
        parse(text, &Report::new()).err().map(|problem| problem.message)
    }

    #[test]
    fn a_file_is_read_up_to_its_limits_and_not_beyond() {
        let comment = |bytes: usize| format!("#{}", "x".repeat(bytes - 1));
        assert_eq!(message(&comment(MAX_BYTES)), None);
        assert!(message(&comment(MAX_BYTES + 1)).unwrap().contains("bytes, at most"));

        // A list is a part beside its members.
        let list = |parts: usize| format!("[{}]", "1,".repeat(parts - 1));
        assert_eq!(message(&list(MAX_NODES)), None);
        assert!(message(&list(MAX_NODES + 1)).unwrap().contains("parts"));
    }

    #[test]
    fn a_file_is_one_document() {
        assert_eq!(message("---\na: 1\n"), None);
        let second = "expected one document, found the beginning of another";
        assert_eq!(message("a: 1\n---\nb: 2\n").as_deref(), Some(second));
    }

    #[test]
    fn nothing_is_written_without_quotes() {
        let value = |text: &str| parse(text, &Report::new()).unwrap().as_text().map(str::to_owned);
        for text in ["", "~", "null"] {
            assert_eq!(value(text), None, "{text}");
            assert_eq!(value(&format!("'{text}'")).as_deref(), Some(text));
        }
        assert_eq!(value("nothing").as_deref(), Some("nothing"));
    }
}
