//! Two models of products of other shapes than those that are shipped, as tests of the language: they read, compile, and answer as
//! their authors expect.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rolecall::expectations::{judge, read};
use rolecall::model::compile;

type Failure = Box<dyn std::error::Error>;

/// Reads a model and its expectations, and compares every answer.
fn holds(name: &str) -> Result<(), Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models");
    let text = |ending: &str| fs::read_to_string(folder.join(format!("{name}{ending}")));
    let model = rolecall::model::read(&text(".yaml")?)?;
    let expectations = read(&text(".test.yaml")?, &model)?;
    let tables = Arc::new(compile(&model));
    let judgement = judge(&tables, &expectations);
    let mut wrong = Vec::new();
    for row in judgement.answers.iter().filter(|row| !row.agrees()) {
        wrong.push(format!(
            "line {}: {} {}: expected {:?}, came {:?}",
            row.question.line, row.who, row.permission, row.expected, row.came
        ));
    }
    for row in judgement.seats.iter().filter(|row| !row.agrees()) {
        wrong.push(format!("line {}: {} seats: {:?}", row.line, row.class, row.used_by));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(judgement.answers.len() > 20);
    Ok(())
}

/// Everything is set per person: what they see, what they change, and which seat they take.
#[test]
fn a_crm() -> Result<(), Failure> {
    holds("crm")
}

/// A ladder of roles over a group or in one of its projects, with conditions in footnotes.
#[test]
fn a_code_host() -> Result<(), Failure> {
    holds("code_host")
}
