//! Models and expectations, from their files.

use std::path::{Path, PathBuf};

use crate::demo;
use crate::expectations::{self, Expectations};
use crate::ids::Name;
use crate::model::definition::Definition;
use crate::model::{self, Problems};

/// Why there is nothing to go on with.
#[derive(Debug)]
pub(super) enum Failure {
    /// The file is not there, or is no text.
    Unreadable(String),
    /// Everything that is wrong with it, as lines.
    Wrong(String),
}

/// What is in a file, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Model,
    Expectations,
    Demo,
}

impl Kind {
    pub(super) fn of(path: &Path) -> Self {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let name = name.trim_end_matches(".yml").trim_end_matches(".yaml");
        if name.ends_with(".test") {
            Self::Expectations
        } else if name.ends_with(".demo") {
            Self::Demo
        } else {
            Self::Model
        }
    }
}

/// Says what is in a demo's file.
pub(super) fn demo(path: &Path) -> Result<String, Failure> {
    demo::check(&text(path)?)
        .map_err(|wrong| Failure::Wrong(format!("{}: {wrong}", path.display())))
}

/// Reads a model.
pub(super) fn model(path: &Path) -> Result<Definition, Failure> {
    let text = text(path)?;
    model::read(&text).map_err(|problems| wrong(path, &problems))
}

/// Expectations with their model.
pub(super) struct Loaded {
    /// Where the model lies.
    pub(super) model_path: PathBuf,
    pub(super) model: Definition,
    pub(super) expectations: Expectations,
}

/// Reads expectations, and the model beside them that they name.
pub(super) fn expectations(path: &Path) -> Result<Loaded, Failure> {
    let text = text(path)?;
    let beside = expectations::model_file(&text).map_err(|problems| wrong(path, &problems))?;
    let model_path = path.with_file_name(beside);
    let model = model(&model_path)?;
    let read = expectations::read(&text, &model).map_err(|problems| wrong(path, &problems))?;
    Ok(Loaded { model_path, model, expectations: read })
}

fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::Unreadable(format!("cannot read `{}`: {error}", path.display())))
}

/// Each problem as `file:line:column: message`.
fn wrong(path: &Path, problems: &Problems) -> Failure {
    let file = path.display();
    let mut lines: Vec<String> =
        problems.listed().iter().map(|problem| format!("{file}:{problem}")).collect();
    match problems.more() {
        0 => {}
        more => lines.push(format!("{file}: and {more} more")),
    }
    Failure::Wrong(lines.join("\n"))
}

/// A plan of the model, if one is named.
pub(super) fn plan(model: &Definition, named: Option<&str>) -> Result<Option<Name>, String> {
    let Some(named) = named else { return Ok(None) };
    match model.plans.iter().find(|plan| plan.id.as_str() == named) {
        Some(plan) => Ok(Some(plan.id.clone())),
        None => Err(format!("the model has no plan `{named}`")),
    }
}
