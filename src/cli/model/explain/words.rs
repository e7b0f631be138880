//! An explanation, in words.

use crate::cli::model::test::fields_text;
use crate::decision::{Contribution, Explained, Explanation, Hint};
use crate::domain::member::Member;
use crate::ids::WorkspaceId;
use crate::model::Tables;

/// What each assignment contributed, and what would grant what is denied.
pub(super) fn lines(tables: &Tables, member: &Member, explanation: &Explanation) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(nearest) = &explanation.nearest {
        lines.push(format!("the model has no such permission; the nearest is `{nearest}`"));
    }
    if !explanation.assignments.is_empty() {
        lines.push(format!("assignments of {}:", member.display_name));
    }
    let held = explanation.assignments.iter();
    lines.extend(held.map(|held| format!("  {}", held_text(member, held))));
    if !explanation.would_grant.is_empty() {
        lines.push("would grant it, each on its own:".to_owned());
    }
    let hints = explanation.would_grant.iter();
    lines.extend(hints.map(|hint| format!("  {}", hint_text(tables, hint))));
    lines
}

/// ``adam.0, agent in paris: gives it on `team` ``
fn held_text(member: &Member, explained: &Explained) -> String {
    let held = member.assignments.iter().find(|held| held.assignment_id == explained.assignment);
    let role = held.map(|held| scoped(held.role_id.as_str(), held.workspace_id.as_ref()));
    let role = role.unwrap_or_default();
    format!("{}, {role}: {}", explained.assignment, contribution_text(explained))
}

fn contribution_text(explained: &Explained) -> String {
    match explained.contribution {
        None => "does not count here".to_owned(),
        Some(Contribution::Lacks) => "the role lacks it".to_owned(),
        Some(Contribution::Taken) => {
            let options: Vec<String> =
                explained.options.iter().map(|option| format!("`{option}`")).collect();
            format!("taken by option {}", options.join(", "))
        }
        Some(Contribution::Plan) => "the plan does not include it".to_owned(),
        Some(Contribution::Expired) => "would give it, has expired".to_owned(),
        Some(Contribution::Pending) => "would give it, not yet accepted".to_owned(),
        Some(Contribution::Gives) => {
            let on = explained.visibility.as_deref().unwrap_or("all");
            let reaches = match explained.reaches {
                None => "",
                Some(true) => ", reaches the instance",
                Some(false) => ", does not reach the instance",
            };
            format!("gives it on `{on}`{reaches}{}", fields_text(&explained.fields))
        }
    }
}

fn hint_text(tables: &Tables, hint: &Hint) -> String {
    match hint {
        Hint::Role(role, workspace) => {
            format!("role {}", scoped(role.as_str(), workspace.as_ref()))
        }
        Hint::Option(role, workspace, option, value) => {
            let role = scoped(role.as_str(), workspace.as_ref());
            let name = tables.definition.options.get(option).map(|rule| rule.name.of("en"));
            let name = name.unwrap_or_default();
            format!("option `{option}: {value}` ({name}) of {role}")
        }
        Hint::Plan(plan) => format!("plan `{plan}`"),
    }
}

fn scoped(role: &str, workspace: Option<&WorkspaceId>) -> String {
    match workspace {
        Some(workspace) => format!("{role} in {workspace}"),
        None => role.to_owned(),
    }
}
