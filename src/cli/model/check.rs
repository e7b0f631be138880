//! `rolecall model check`: is this file well formed, and does everything that it names exist?

use std::path::{Path, PathBuf};

use crate::cli::model::Outcome;
use crate::cli::model::files::{self, Failure, Kind};

/// A line for each file that is well, and every problem of the others.
pub(super) fn run(paths: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::default();
    for path in paths {
        match check(path) {
            Ok(summary) => outcome.say(&format!("{}: ok, {summary}", path.display())),
            Err(failure) => outcome.fail(&failure),
        }
    }
    outcome
}

fn check(path: &Path) -> Result<String, Failure> {
    match Kind::of(path) {
        Kind::Expectations => {
            let read = files::expectations(path)?.expectations;
            let (people, questions) = (read.people.len(), read.questions.len());
            Ok(format!("{people} people, {questions} questions"))
        }
        Kind::Demo => files::demo(path),
        Kind::Model => {
            let model = files::model(path)?;
            let (permissions, roles) = (model.permissions.len(), model.roles.len());
            let (id, version) = (model.id, model.version);
            Ok(format!("model {id} version {version}: {permissions} permissions, {roles} roles"))
        }
    }
}
