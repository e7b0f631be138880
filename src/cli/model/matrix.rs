//! `rolecall model matrix`: roles by permissions, as a table for a terminal.

mod cells;

use std::path::Path;
use std::sync::Arc;

use crate::cli::model::Outcome;
use crate::cli::model::files;
use crate::cli::model::matrix::cells::{Cell, Held, Matrix};
use crate::ids::Name;
use crate::model::compile;
use crate::model::definition::{Definition, Level};

/// How many roles stand beside each other; the rest follows below.
const ABREAST: usize = 14;

/// How wide a role's column is.
const COLUMN: usize = 4;

/// The table of a model, with a legend of roles and marks.
pub(super) fn run(path: &Path, plan: Option<&str>) -> Outcome {
    let mut outcome = Outcome::default();
    let model = match files::model(path) {
        Ok(model) => model,
        Err(failure) => {
            outcome.fail(&failure);
            return outcome;
        }
    };
    let plan = match files::plan(&model, plan) {
        Ok(plan) => plan.or_else(|| model.plans.last().map(|plan| plan.id.clone())),
        Err(complaint) => return Outcome::usage(&complaint),
    };
    let on_plan = plan.as_ref().map(|plan| format!(", plan {plan}")).unwrap_or_default();
    outcome.say(&format!("{} version {}{on_plan}", model.id, model.version));
    let tables = Arc::new(compile(&model));
    let roles = by_rank(&model);
    let matrix = Matrix::new(&tables, plan.as_ref(), &roles);
    let parts = [legend(&model, &roles), table(&model, &roles, &matrix), marks(&model, &matrix)];
    for line in parts.iter().flatten() {
        outcome.say(line.trim_end());
    }
    outcome
}

/// Roles of the account first, lower ranks first.
fn by_rank(model: &Definition) -> Vec<&Name> {
    let mut roles: Vec<_> = model.roles.iter().collect();
    roles.sort_by_key(|(id, role)| (role.held_in, role.rank, *id));
    roles.into_iter().map(|(id, _)| id).collect()
}

fn legend(model: &Definition, roles: &[&Name]) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (number, id) in (1..).zip(roles) {
        let Some(role) = model.roles.get(*id) else { continue };
        let word = model.workspace.as_ref().map_or("workspace", |text| text.of("en"));
        let held = match role.held_in {
            Level::Account => String::new(),
            Level::Workspace => format!(", in a {}", word.to_lowercase()),
            Level::Either => format!(", everywhere or in a {}", word.to_lowercase()),
        };
        lines.push(format!("{number:>4}  {id}: {}{held}", role.name.of("en")));
    }
    lines
}

fn table(model: &Definition, roles: &[&Name], matrix: &Matrix<'_>) -> Vec<String> {
    let names = model.permissions.keys().map(|name| name.as_str().chars().count());
    let width = names.max().unwrap_or_default();
    let mut lines = Vec::new();
    let mut first = 1;
    for columns in roles.chunks(ABREAST) {
        // A number ends where the mark stands; behind it is the place of the star.
        let numbers = (first..first + columns.len()).map(|number| format!("{number:>3} "));
        first += columns.len();
        lines.push(String::new());
        lines.push(format!("  {:width$}{}", "", numbers.collect::<String>()));
        for (id, group) in &model.groups {
            lines.push(group.name.of("en").to_owned());
            for (permission, _) in model.permissions.iter().filter(|(_, row)| row.group == *id) {
                let cells = columns.iter().map(|role| match matrix.cell(role, permission) {
                    Some(cell) => cell_text(matrix, &cell),
                    None => " ".repeat(COLUMN),
                });
                let cells: String = cells.collect();
                lines.push(format!("  {:width$}{cells}", permission.as_str()));
            }
        }
    }
    lines
}

/// One column: the mark, and whether options change it.
fn cell_text(matrix: &Matrix<'_>, cell: &Cell) -> String {
    let mark = match cell.held {
        Held::Everywhere => '●',
        Held::On(reach) => matrix.letter(reach),
        Held::Not if cell.given => '○',
        Held::Not => '·',
        Held::Plan => '$',
    };
    let changed = if cell.taken || cell.moved { '*' } else { ' ' };
    format!("{:>before$}{mark}{changed}", "", before = COLUMN - 2)
}

/// What the marks mean, those that were used.
fn marks(model: &Definition, matrix: &Matrix<'_>) -> Vec<String> {
    let cells: Vec<Cell> = matrix.cells().collect();
    let mut lines = vec![String::new(), "   ●  yes".to_owned()];
    for (letter, reached) in matrix.letters() {
        let named = |id: &str| model.visibilities.get(id).map(|row| row.name.of("en").to_owned());
        let names: Vec<String> = reached.split('|').filter_map(named).collect();
        lines.push(format!("   {letter}  on some, `{reached}`: {}", names.join("; ")));
    }
    if cells.iter().any(|cell| cell.held == Held::Not && cell.given) {
        lines.push("   ○  no, an option gives it".to_owned());
    }
    if cells.iter().any(|cell| cell.held == Held::Plan) {
        lines.push("   $  no, not on this plan".to_owned());
    }
    lines.push("   ·  no".to_owned());
    if cells.iter().any(|cell| cell.taken || cell.moved) {
        lines.push("   *  by default: an option takes, narrows or widens it".to_owned());
    }
    lines
}
