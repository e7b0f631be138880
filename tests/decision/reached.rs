//! That generated cases reach every answer and every sentence of the rule: without this, to find no difference means nothing.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::decision::{Answer, Outcome, Reason, reference};
use rolecall::ids::Name;
use rolecall::model::definition::{Effect, FieldAccess, Level, Operand};

use crate::generate::{Acting, Asked, Case};

/// How often each kind of answer came out.
#[derive(Debug, Default)]
pub struct Tally {
    total: usize,
    times: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts one answer.
    pub fn count(&mut self, asked: &Asked, answer: &Answer) {
        self.total += 1;
        let acting = asked.acting_as != Acting::Themselves;
        let on = asked.question.instance.is_some();
        self.one_more(format!("{:?}", answer.reason));
        self.one_more(format!("{:?}", answer.outcome));
        if acting {
            self.one_more(format!("acting {:?}", answer.reason));
            self.one_more(format!("acting {:?}", answer.outcome));
        }
        if answer.visibility.as_deref().is_some_and(|name| name.contains('|')) {
            let on = if on { "on an instance" } else { "in general" };
            self.one_more(format!("a union, {:?} {on}", answer.outcome));
        }
        let all = answer.visibility.as_deref() == Some("all");
        match (answer.outcome, on, all) {
            (Outcome::Allowed, true, true) => self.one_more("all, with an instance".to_owned()),
            (Outcome::Allowed, true, false) => self.one_more("reached".to_owned()),
            (Outcome::Allowed, false, _) => self.one_more("all, in general".to_owned()),
            _ => {}
        }
        for access in answer.fields.values() {
            self.one_more(format!("{access:?}"));
            if acting {
                self.one_more(format!("acting {access:?}"));
            }
        }
    }

    /// Adds another tally.
    pub fn add(&mut self, other: Self) {
        self.total += other.total;
        for (what, times) in other.times {
            *self.times.entry(what).or_default() += times;
        }
    }

    /// Every reason, outcome and branch came out often enough for a difference in it to be found.
    pub fn assert_reaches_everything(&self) {
        // Shown where one of them fails.
        println!("{self:#?}");
        for (reason, _) in Reason::ALL {
            self.assert_at_least(5, &format!("{reason:?}"));
        }
        for outcome in [Outcome::Allowed, Outcome::Conditional, Outcome::Denied] {
            self.assert_at_least(30, &format!("{outcome:?}"));
            self.assert_at_least(5, &format!("acting {outcome:?}"));
        }
        for what in ["all, with an instance", "reached", "all, in general"] {
            self.assert_at_least(10, what);
        }
        self.assert_at_least(5, "a union, Conditional in general");
        self.assert_at_least(5, "a union, Denied on an instance");
        self.assert_at_least(2, "a union, Allowed on an instance");
        for access in [FieldAccess::Hidden, FieldAccess::FillOnce, FieldAccess::ReadOnly] {
            self.assert_at_least(10, &format!("{access:?}"));
            self.assert_at_least(2, &format!("acting {access:?}"));
        }
        for (reason, _) in Reason::ALL {
            self.assert_at_least(1, &format!("acting {reason:?}"));
        }
    }

    fn one_more(&mut self, what: String) {
        *self.times.entry(what).or_default() += 1;
    }

    /// At least so many of a thousand questions came out so.
    fn assert_at_least(&self, per_mille: usize, what: &str) {
        let times = self.times.get(what).copied().unwrap_or_default();
        assert!(
            times * 1000 >= per_mille * self.total,
            "`{what}` came out {times} times of {}, fewer than {per_mille} of a thousand",
            self.total,
        );
    }
}

/// Takes one part out of a case.
type Removal = fn(&mut Case);

/// Parts without which some answers must change, if generated cases reach the sentences about them.
const PARTS: [(&str, Removal); 44] = [
    ("levels", |case| case.model.levels.clear()),
    ("implies", |case| each_permission(case, |permission| permission.implies.clear())),
    ("a permission's own visibility", |case| {
        each_permission(case, |permission| permission.visibility = None);
    }),
    ("a permission's licence", |case| {
        each_permission(case, |permission| permission.license = None);
    }),
    ("a permission's plan", |case| each_permission(case, |permission| permission.plan = None)),
    ("a licence's floor", |case| {
        for license in &mut case.model.licenses {
            license.floor.clear();
        }
    }),
    ("a role's licence", |case| each_role(case, |role| role.license = None)),
    ("a role's except", |case| each_role(case, |role| role.except.clear())),
    ("a role's visibility", |case| each_role(case, |role| role.visibility.clear())),
    ("a role's fields", |case| each_role(case, |role| role.fields.clear())),
    ("a role's edit", |case| each_role(case, |role| role.edit = None)),
    ("what edit excepts", |case| {
        each_role(case, |role| {
            if let Some(edit) = &mut role.edit {
                edit.except.clear();
            }
        });
    }),
    ("ranks", |case| {
        each_role(case, |role| role.rank = 0);
        if let Some(custom_roles) = &mut case.model.custom_roles {
            custom_roles.rank = 0;
        }
    }),
    ("custom_roles", |case| case.model.custom_roles = None),
    ("what custom_roles excepts", |case| {
        if let Some(custom_roles) = &mut case.model.custom_roles {
            custom_roles.except.clear();
        }
    }),
    ("a custom role's licence", |case| {
        for role in case.roles.custom.values_mut() {
            role.license = None;
        }
    }),
    ("edited roles", |case| case.roles.edited.clear()),
    ("custom roles", |case| case.roles.custom.clear()),
    ("options", |case| case.model.options.clear()),
    ("what an option takes", |case| each_effect(case, |effect| effect.take.clear())),
    ("what an option gives", |case| each_effect(case, |effect| effect.give.clear())),
    ("the visibility that an option sets", |case| {
        each_effect(case, |effect| effect.visibility.clear());
    }),
    ("the visibility `all` that an option sets", |case| {
        each_effect(case, |effect| {
            effect.visibility.remove(&None);
        });
    }),
    ("what an option widens", |case| each_effect(case, |effect| effect.widen.clear())),
    ("what an option with a plan widens", |case| {
        for option in case.model.options.values_mut().filter(|option| option.plan.is_some()) {
            option.values.values_mut().for_each(|effect| effect.widen.clear());
        }
    }),
    ("the operand `$none`", |case| {
        for visibility in case.model.visibilities.values_mut() {
            visibility.any = std::mem::take(&mut visibility.any)
                .into_iter()
                .map(|mut entry| {
                    entry.values_mut().for_each(|operands| {
                        operands.retain(|operand| *operand != Operand::Nothing)
                    });
                    entry
                })
                .collect();
        }
    }),
    ("what a role includes", |case| each_role(case, |role| role.includes.clear())),
    ("what an included role includes", |case| {
        let included: BTreeSet<Name> =
            case.model.roles.values().flat_map(|role| role.includes.iter().cloned()).collect();
        for id in included {
            case.model.roles.get_mut(&id).unwrap().includes.clear();
        }
    }),
    ("what is held at either level", |case| {
        each_role(case, |role| {
            if role.held_in == Level::Either {
                role.held_in = Level::Account;
            }
        });
    }),
    ("the fields that an option sets", |case| each_effect(case, |effect| effect.fields.clear())),
    ("an option's plan", |case| {
        for option in case.model.options.values_mut() {
            option.plan = None;
        }
    }),
    ("the account's plan", |case| {
        for asked in &mut case.questions {
            asked.plan = None;
        }
    }),
    ("values that are set", |case| each_assignment(case, |assignment| assignment.options.clear())),
    ("expiry", |case| each_assignment(case, |assignment| assignment.expire_time = None)),
    ("pending", |case| {
        each_assignment(case, |assignment| {
            assignment.state = rolecall::domain::assignment::AssignmentState::Active;
        });
    }),
    ("workspaces of assignments", |case| {
        each_assignment(case, |assignment| assignment.workspace_id = None);
    }),
    ("teams", |case| each_member(case, |member| member.teams.clear())),
    ("workspaces of teams", |case| {
        each_member(case, |member| {
            for team in &mut member.teams {
                team.workspace_id = None;
            }
        });
    }),
    ("attributes", |case| each_member(case, |member| member.attributes.clear())),
    ("addresses", |case| each_member(case, |member| member.email = None)),
    ("user ids", |case| each_member(case, |member| member.user_id = None)),
    ("what impersonation reaches", |case| {
        if let Some(impersonation) = &mut case.model.impersonation {
            impersonation.reach.clear();
        }
    }),
    ("the rank that impersonation reaches", |case| {
        if let Some(impersonation) = &mut case.model.impersonation {
            impersonation.up_to = rolecall::model::definition::RankLimit::Any;
        }
    }),
    ("what fields are carried by", |case| {
        for field in case.model.fields.values_mut() {
            field.carried_by.clear();
        }
    }),
];

#[test]
fn every_part_of_a_case_changes_some_answers() {
    const CASES: u64 = 32;
    let cases: Vec<Case> = (0..CASES).map(Case::new).collect();
    let answers: Vec<Vec<Answer>> = cases.iter().map(answers).collect();
    let total: usize = answers.iter().map(Vec::len).sum();
    std::thread::scope(|scope| {
        for half in [0, 1] {
            let (cases, answers) = (&cases, &answers);
            scope.spawn(move || {
                for (part, remove) in PARTS.iter().skip(half).step_by(2) {
                    let changed: usize = cases
                        .iter()
                        .zip(answers)
                        .map(|(case, before)| {
                            let mut without = case.clone();
                            remove(&mut without);
                            before
                                .iter()
                                .zip(self::answers(&without))
                                .filter(|(one, other)| *one != other)
                                .count()
                        })
                        .sum();

                    println!("without {part} {changed} of {total} answers change");
                    assert!(
                        changed * 1000 >= total,
                        "without {part} only {changed} of {total} answers change"
                    );
                }
            });
        }
    });
}

/// The answers to all questions of a case.
fn answers(case: &Case) -> Vec<Answer> {
    case.questions
        .iter()
        .map(|asked| reference::answer(&case.model, &case.situation(asked), &asked.question))
        .collect()
}

fn each_permission(case: &mut Case, change: impl Fn(&mut rolecall::model::definition::Permission)) {
    case.model.permissions.values_mut().for_each(change);
}

fn each_role(case: &mut Case, change: impl Fn(&mut rolecall::model::definition::Role)) {
    case.model.roles.values_mut().for_each(change);
}

fn each_effect(case: &mut Case, change: impl Fn(&mut Effect)) {
    for option in case.model.options.values_mut() {
        option.values.values_mut().for_each(&change);
    }
}

fn each_member(case: &mut Case, change: impl Fn(&mut rolecall::domain::member::Member)) {
    case.people.iter_mut().for_each(change);
}

fn each_assignment(
    case: &mut Case,
    change: impl Fn(&mut rolecall::domain::assignment::Assignment),
) {
    each_member(case, |member| member.assignments.iter_mut().for_each(&change));
}
