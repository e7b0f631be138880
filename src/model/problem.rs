//! What is wrong with a file, where, and what was probably meant.
//!
//! Problems are collected, not thrown: whoever wrote the file sees all of them at once.

use std::cell::{Cell, RefCell};
use std::fmt;

/// The most problems that are listed; the rest is counted.
const LISTED: usize = 200;

/// How much of an offending text is repeated, in characters.
const SHOWN: usize = 80;

/// How many pairs of characters are compared in search of near misses, over one file. A file made of nothing but unknown
/// names must not take minutes; whoever reads the first suggestions finds the rest alone.
const COMPARISONS: usize = 5_000_000;

/// A place in a file; both count from one, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from one.
    pub line: usize,
    /// The column in characters, from one.
    pub column: usize,
    /// One lowercase sentence, what was found in backticks.
    pub message: String,
    /// The text at fault, if a text is.
    pub found: Option<String>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; did you mean `{suggestion}`?"),
            None => Ok(()),
        }
    }
}

/// Everything that is wrong with a file, in the order of the file; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    listed: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// The problems that are listed, in the order of the file.
    #[must_use]
    pub fn listed(&self) -> &[Problem] {
        &self.listed
    }

    /// How many more there are than those listed.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self { listed: vec![problem], more: 0 }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.listed.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        match self.more {
            0 => Ok(()),
            1 => write!(f, "\nand 1 more problem"),
            more => write!(f, "\nand {more} more problems"),
        }
    }
}

impl std::error::Error for Problems {}

/// Collects the problems of one file.
///
/// Shared and written through a shared reference, so that readers of parts of a file can be handed around freely.
#[derive(Debug)]
pub(crate) struct Report {
    problems: RefCell<Vec<Problem>>,
    comparisons_left: Cell<usize>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { problems: RefCell::new(Vec::new()), comparisons_left: Cell::new(COMPARISONS) }
    }

    /// Whether nothing was wrong so far.
    pub(crate) fn is_clean(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    /// Adds a problem that no single text is at fault for.
    pub(crate) fn add(&self, at: Position, message: impl Into<String>) {
        self.push(at, message.into(), None, None);
    }

    /// Adds a problem with a text; `message` says it all, the text included.
    pub(crate) fn add_text(&self, at: Position, found: &str, message: impl Into<String>) {
        self.push(at, message.into(), Some(shown(found)), None);
    }

    /// Adds a problem with a text for which something else was probably meant.
    pub(crate) fn add_suggesting(
        &self,
        at: Position,
        found: &str,
        message: impl Into<String>,
        suggestion: Option<String>,
    ) {
        self.push(at, message.into(), Some(shown(found)), suggestion);
    }

    /// The candidate that is so close to the text that a slip of the hand explains the difference.
    pub(crate) fn near_miss<'c>(
        &self,
        text: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<String> {
        let length = text.chars().count();
        // Of one character nothing would be left that is alike.
        let limit = (length / 3).clamp(usize::from(length > 1), 4);
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            let shorter = candidate.len().min(length);
            let begins =
                shorter >= 3 && (candidate.starts_with(text) || text.starts_with(candidate));
            let alike = candidate.len().abs_diff(length) <= limit;
            let cost = if alike { length * candidate.len() } else { 1 };
            let Some(left) = self.comparisons_left.get().checked_sub(cost) else {
                self.comparisons_left.set(0);
                return None;
            };
            self.comparisons_left.set(left);
            // Half a name may be meant for the whole; whatever is spelled more alike wins.
            let distance = match (alike, begins) {
                (true, _) => strsim::osa_distance(text, candidate),
                (false, true) => limit,
                (false, false) => continue,
            };
            if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate.to_owned())
    }

    fn push(
        &self,
        at: Position,
        message: String,
        found: Option<String>,
        suggestion: Option<String>,
    ) {
        let Position { line, column } = at;
        self.problems.borrow_mut().push(Problem { line, column, message, found, suggestion });
    }

    /// Gives back the value if nothing was wrong, and otherwise all that was.
    pub(crate) fn finish<T>(self, value: Option<T>) -> Result<T, Problems> {
        let mut listed = self.problems.into_inner();
        listed.sort_by_key(|problem| (problem.line, problem.column));
        let more = listed.len().saturating_sub(LISTED);
        listed.truncate(LISTED);
        match value {
            Some(value) if listed.is_empty() => Ok(value),
            _ => {
                if listed.is_empty() {
                    // Nothing gives up without a word; should something, the file is refused all the same.
                    listed.push(Problem {
                        line: 1,
                        column: 1,
                        message: "the file cannot be read".to_owned(),
                        found: None,
                        suggestion: None,
                    });
                }
                Err(Problems { listed, more })
            }
        }
    }
}

/// A text as it is repeated in a message: on one line, and not for pages.
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(SHOWN).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str, candidates: &[&str]) -> Option<String> {
        Report::new().near_miss(text, candidates.iter().copied())
    }

    #[test]
    fn of_several_names_the_one_that_is_most_alike_is_meant_and_of_equals_the_first() {
        assert_eq!(meant("manger", &["managed", "manager"]).as_deref(), Some("manager"));
        assert_eq!(meant("manger", &["manager", "managed"]).as_deref(), Some("manager"));
        assert_eq!(meant("role_c", &["role_a", "role_b"]).as_deref(), Some("role_a"));
        assert_eq!(meant("role_c", &["role_b", "role_a"]).as_deref(), Some("role_b"));
    }

    #[test]
    fn of_two_letters_one_may_be_wrong_and_of_one_none() {
        assert_eq!(meant("ow", &["on"]).as_deref(), Some("on"));
        assert_eq!(meant("o", &["a"]), None);
    }

    #[test]
    fn comparing_ends_with_the_work_that_a_file_may_make() {
        // A comparison takes as much as the product of both lengths.
        let (report, text) = (Report::new(), "x".repeat(1_000));
        let candidate = format!("{}y", "x".repeat(999));
        let suggested = (0..100)
            .take_while(|_| report.near_miss(&text, std::iter::once(candidate.as_str())).is_some());
        assert_eq!(suggested.count(), COMPARISONS / (text.len() * candidate.len()));
    }
}
