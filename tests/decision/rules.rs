//! Each sentence of the rule in `src/decision.rs`, as cases whose answers were written by hand.

#[path = "rules/acting.rs"]
mod acting;
#[path = "rules/answers.rs"]
mod answers;
#[path = "rules/assignments.rs"]
mod assignments;
#[path = "rules/fields.rs"]
mod fields;
#[path = "rules/sets.rs"]
mod sets;
#[path = "rules/visibilities.rs"]
mod visibilities;
