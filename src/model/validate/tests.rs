//! Every rule of the language, seen to be held: a whole model, changed in one place, and what is said about it.

mod hostile;
mod limits;
mod pages;
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
