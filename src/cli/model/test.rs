//! `rolecall model test`: do models answer as their authors expect?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::model::files::{self, Failure, Loaded};
use crate::cli::model::{Outcome, PROBLEMS};
use crate::decision::{Answer, Instance, Outcome as Decided, Reason};
use crate::expectations::{Coverage, Expected, Gap, Judged, JudgedSeats, judge};
use crate::ids::DottedName;
use crate::model::compile;
use crate::model::definition::FieldAccess;

/// How many answers were as expected, and how many were not.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Judges each file, names each difference, and counts.
pub(super) fn run(paths: &[PathBuf], coverage: bool) -> Outcome {
    let mut outcome = Outcome::default();
    let mut total = Count::default();
    let mut read = Vec::new();
    for path in paths {
        match one(path, &mut outcome) {
            Ok((loaded, count)) => {
                total.passed += count.passed;
                total.failed += count.failed;
                read.push(loaded);
            }
            Err(failure) => outcome.fail(&failure),
        }
    }
    if coverage {
        name_gaps(&read, &mut outcome);
    }
    if total.failed > 0 {
        outcome.end_with(PROBLEMS);
    }
    outcome.say(&format!("{} passed, {} failed", total.passed, total.failed));
    outcome
}

fn one(path: &Path, outcome: &mut Outcome) -> Result<(Loaded, Count), Failure> {
    let loaded = files::expectations(path)?;
    let tables = Arc::new(compile(&loaded.model));
    let judgement = judge(&tables, &loaded.expectations);
    let file = path.display();
    let mut count = Count::default();
    let mut judged = |agrees: bool, difference: &dyn Fn() -> String| {
        if agrees {
            count.passed += 1;
        } else {
            count.failed += 1;
            outcome.say(&format!("{file}:{}", difference()));
        }
    };
    for answer in &judgement.answers {
        judged(answer.agrees(), &|| difference(answer));
    }
    for seats in &judgement.seats {
        judged(seats.agrees(), &|| seat_difference(seats));
    }
    outcome.say(&format!("{file}: {} passed, {} failed", count.passed, count.failed));
    Ok((loaded, count))
}

/// `12: adam, contacts.view, in paris: expected allowed, came denied: taken_by_option, by adam.0`
fn difference(judged: &Judged<'_>) -> String {
    let question = judged.question;
    let mut place = String::new();
    if let Some(workspace) = &question.workspace {
        place.push_str(&format!(", in {workspace}"));
    }
    if let Some(instance) = &question.instance {
        place.push_str(&format!(", on {}", instance_text(instance)));
    }
    if let Some(other) = &question.acting_as {
        place.push_str(&format!(", acting as {other}"));
    }
    if let Some(plan) = &question.plan {
        place.push_str(&format!(", plan {plan}"));
    }
    format!(
        "{}: {}, {}{place}: expected {}, came {}",
        question.line,
        judged.who,
        judged.permission,
        expected_text(&judged.expected),
        answer_text(&judged.came)
    )
}

fn seat_difference(seats: &JudgedSeats<'_>) -> String {
    let names: Vec<&str> = seats.used_by.iter().map(|name| name.as_str()).collect();
    let (line, class, expected, came) = (seats.line, seats.class, seats.expected, names.len());
    format!("{line}: seats of {class}: expected {expected}, came {came}: {}", names.join(", "))
}

fn instance_text(instance: &Instance) -> String {
    let attributes = instance.attributes.iter();
    let attributes: Vec<String> =
        attributes.map(|(name, values)| format!("{name}: [{}]", values.join(", "))).collect();
    format!("{{{}}}", attributes.join(", "))
}

fn expected_text(expected: &Expected<'_>) -> String {
    match expected {
        Expected::Allowed(fields) => format!("allowed{}", fields_text(fields)),
        Expected::Conditional(visibility, fields) => {
            format!("conditional on {visibility}{}", fields_text(fields))
        }
        Expected::Denied(None) => "denied".to_owned(),
        Expected::Denied(Some(reason)) => format!("denied: {}", reason_text(*reason)),
    }
}

/// What came, and why.
pub(super) fn answer_text(answer: &Answer) -> String {
    let visibility = answer.visibility.as_deref().unwrap_or("all");
    let by = answer.assignment.as_ref().map(|id| format!(", by {id}")).unwrap_or_default();
    let fields = fields_text(&answer.fields);
    match answer.outcome {
        Decided::Allowed => format!("allowed{fields}{by}"),
        Decided::Conditional => format!("conditional on {visibility}{fields}{by}"),
        Decided::Denied => format!("denied: {}{by}", reason_text(answer.reason)),
    }
}

/// `, client.email hidden`
pub(super) fn fields_text(fields: &BTreeMap<DottedName, FieldAccess>) -> String {
    let text = |(name, access): (&DottedName, &FieldAccess)| {
        let access = match access {
            FieldAccess::Full => "full",
            FieldAccess::FillOnce => "fill_once",
            FieldAccess::ReadOnly => "read_only",
            FieldAccess::Hidden => "hidden",
        };
        format!(", {name} {access}")
    };
    fields.iter().map(text).collect()
}

fn reason_text(reason: Reason) -> &'static str {
    Reason::ALL.iter().find(|(known, _)| *known == reason).map_or("", |(_, name)| name)
}

/// Files about the same model cover it together.
fn name_gaps(read: &[Loaded], outcome: &mut Outcome) {
    let mut by_model: BTreeMap<&Path, Coverage<'_>> = BTreeMap::new();
    for loaded in read {
        let coverage =
            by_model.entry(&loaded.model_path).or_insert_with(|| Coverage::new(&loaded.model));
        coverage.add(&loaded.expectations);
    }
    for (path, coverage) in by_model {
        for gap in coverage.gaps() {
            outcome.say(&format!("{}: {}", path.display(), gap_text(&gap)));
            outcome.end_with(PROBLEMS);
        }
    }
}

fn gap_text(gap: &Gap) -> String {
    let permissions: Vec<&str> = gap.permissions.iter().map(DottedName::as_str).collect();
    let with = gap.option.as_ref().map(|(option, value)| format!(" with `{option}: {value}`"));
    let with = with.unwrap_or_default();
    format!("nothing asks about `{}`{with}: {}", gap.role, permissions.join(", "))
}
