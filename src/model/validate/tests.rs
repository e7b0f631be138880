//! Every rule of the language, seen to be held: a whole model, changed in one place, and what is said about it.

mod chains;
mod held;
mod hostile;
mod limits;
mod messages;
mod pages;
mod parts;
mod rules;
mod together;

use crate::model::read;

/// A model that uses the whole language.
pub(crate) const WHOLE: &str = include_str!("tests/whole.yaml");

/// What is said about a text, a line for each problem.
fn problems(text: &str) -> Vec<String> {
    match read(text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.to_string().lines().map(str::to_owned).collect(),
    }
}

/// Asserts what is said about the whole model after some changes.
#[track_caller]
fn refused(changes: &[(&str, &str)], expected: &[&str]) {
    let mut text = WHOLE.to_owned();
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "`{from}` must be in the model once");
        text = text.replace(from, to);
    }
    assert_eq!(problems(&text), expected);
}
