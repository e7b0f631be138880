//! Laws that hold for every answer of the oracle, whatever the model: INV-DENY among them.

use std::sync::Arc;

use rolecall::decision::{Answer, Outcome, Reason, reference};
use rolecall::domain::member::MemberState;
use rolecall::ids::Name;
use rolecall::model::definition::{Entry, Visibility};
use rolecall::model::{RoleTable, compile};

use crate::generate::{Acting, Asked, Case};
use crate::run::{self, Difference};

/// How many questions each law is held against.
const QUESTIONS: usize = 5_000;

fn answer(case: &Case, asked: &Asked) -> Answer {
    reference::answer(&case.model, &case.situation(asked), &asked.question)
}

/// Holds a law against every question of many cases; it gives what is wrong.
fn law(holds: impl Fn(&Case, &Asked) -> Result<(), String> + Sync) {
    run::check(QUESTIONS, |case| {
        for (question, asked) in case.questions.iter().enumerate() {
            holds(case, asked).map_err(|found| Difference { question, found })?;
        }
        Ok(())
    });
}

/// Fails with both answers, unless they are as they should be.
fn expect(holds: bool, law: &str, one: &Answer, other: &Answer) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("{law}:\n{one:#?}\n{other:#?}")) }
}

/// Whether no field of an answer is stricter than in another.
fn no_stricter(one: &Answer, other: &Answer) -> bool {
    one.fields
        .iter()
        .all(|(field, access)| other.fields.get(field).is_some_and(|other| other <= access))
}

/// How much an answer allows.
fn freedom(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Denied => 0,
        Outcome::Conditional => 1,
        Outcome::Allowed => 2,
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    run::check(QUESTIONS, |case| {
        for (question, asked) in case.questions.iter().enumerate() {
            let (one, other) = (answer(case, asked), answer(&case.clone(), asked));
            expect(one == other, "asked twice", &one, &other)
                .map_err(|found| Difference { question, found })?;
        }
        Ok(())
    });
}

/// Who may do something is searched for among those who hold one of these roles.
#[test]
fn nobody_has_a_permission_but_by_a_role_that_could_give_it() {
    run::check(QUESTIONS, |case| {
        let roles = RoleTable::new(Arc::new(compile(&case.model)), &case.roles);
        for (question, asked) in case.questions.iter().enumerate() {
            let answer = answer(case, asked);
            if answer.reason != Reason::Granted {
                continue;
            }
            let id = answer.assignment.as_ref().expect("an assignment settled it");
            let mut held = case.people.iter().flat_map(|member| &member.assignments);
            let settled = held.find(|held| held.assignment_id == *id).unwrap();
            let could = roles.could_give(&asked.question.permission);
            expect(could.contains(&settled.role_id), "not by its role", &answer, &answer)
                .map_err(|found| Difference { question, found })?;
        }
        Ok(())
    });
}

#[test]
fn the_same_seed_makes_the_same_case() {
    for seed in 0..50 {
        assert_eq!(format!("{:?}", Case::new(seed)), format!("{:?}", Case::new(seed)));
    }
}

#[test]
fn who_holds_nothing_is_denied_everything() {
    run::check(QUESTIONS, |case| {
        let mut bare = case.clone();
        for member in &mut bare.people {
            member.assignments.clear();
        }
        for (question, asked) in bare.questions.iter().enumerate() {
            let answer = answer(&bare, asked);
            expect(answer.outcome == Outcome::Denied, "no assignments", &answer, &answer)
                .map_err(|found| Difference { question, found })?;
        }
        Ok(())
    });
}

#[test]
fn who_is_not_active_is_denied_everything() {
    let out = [
        MemberState::Invited,
        MemberState::Unconfirmed,
        MemberState::Suspended,
        MemberState::Revoked,
    ];
    for state in out {
        run::check(QUESTIONS / 4, |case| {
            let mut case = case.clone();
            for member in &mut case.people {
                member.state = state;
            }
            for (question, asked) in case.questions.iter().enumerate() {
                let answer = answer(&case, asked);
                expect(answer.outcome == Outcome::Denied, "not active", &answer, &answer)
                    .map_err(|found| Difference { question, found })?;
            }
            Ok(())
        });
    }
}

#[test]
fn another_assignment_never_takes_anything_away() {
    law(|case, asked| {
        let Some(person) = asked.person else {
            return Ok(());
        };
        let asked = Asked { acting_as: Acting::Themselves, ..asked.clone() };
        let mut less = case.clone();
        less.people[person].assignments.pop();
        let (before, after) = (answer(&less, &asked), answer(case, &asked));
        let kept = freedom(before.outcome) <= freedom(after.outcome);
        expect(kept, "one more assignment", &before, &after)
    });
}

#[test]
fn another_assignment_never_makes_a_field_of_an_instance_stricter() {
    law(|case, asked| {
        let (Some(person), Some(_)) = (asked.person, &asked.question.instance) else {
            return Ok(());
        };
        let asked = Asked { acting_as: Acting::Themselves, ..asked.clone() };
        let mut less = case.clone();
        less.people[person].assignments.pop();
        let (before, after) = (answer(&less, &asked), answer(case, &asked));
        let freer = before.outcome == Outcome::Denied || no_stricter(&after, &before);
        expect(freer, "one more assignment", &before, &after)
    });
}

#[test]
fn the_order_of_assignments_decides_nothing_but_which_one_settled_it() {
    law(|case, asked| {
        let mut reversed = case.clone();
        for member in &mut reversed.people {
            member.assignments.reverse();
        }
        let (one, mut other) = (answer(case, asked), answer(&reversed, asked));
        let settled = one.assignment.is_some() == other.assignment.is_some();
        other.assignment.clone_from(&one.assignment);
        expect(settled && one == other, "the other way round", &one, &other)
    });
}

#[test]
fn what_widens_never_takes_anything_away() {
    run::check(QUESTIONS, |case| {
        let mut narrow = case.clone();
        for option in narrow.model.options.values_mut() {
            option.values.values_mut().for_each(|effect| effect.widen.clear());
        }
        for (question, asked) in case.questions.iter().enumerate() {
            let (before, after) = (answer(&narrow, asked), answer(case, asked));
            let kept = freedom(before.outcome) <= freedom(after.outcome);
            expect(kept, "with what widens", &before, &after)
                .map_err(|found| Difference { question, found })?;
        }
        Ok(())
    });
}

#[test]
fn the_highest_plan_never_takes_anything_away() {
    law(|case, asked| {
        let Some(highest) = case.model.plans.last() else {
            return Ok(());
        };
        let more = Asked { plan: Some(highest.id.clone()), ..asked.clone() };
        let case = comparable(case);
        let (before, after) = (answer(&case, asked), answer(&case, &more));
        let kept = freedom(before.outcome) <= freedom(after.outcome);
        expect(kept, "the highest plan", &before, &after)
    });
}

/// A case of which roles and options set only visibilities that can be compared, as models that are served do where it matters:
/// what an option sets in the place of another visibility could otherwise miss an instance that the other one reaches.
fn comparable(case: &Case) -> Case {
    let mut chain: Vec<(Name, Visibility)> = Vec::new();
    for (name, visibility) in &case.model.visibilities {
        if chain.iter().all(|(_, other)| includes(other, visibility) || includes(visibility, other))
        {
            chain.push((name.clone(), visibility.clone()));
        }
    }
    let kept = |name: &Name| chain.iter().any(|(known, _)| known == name);
    let mut case = case.clone();
    for role in case.model.roles.values_mut() {
        role.visibility.retain(|name, _| kept(name));
    }
    for option in case.model.options.values_mut() {
        for effect in option.values.values_mut() {
            effect.visibility.retain(|name, _| name.as_ref().is_none_or(kept));
        }
    }
    case
}

/// Whether one visibility includes another: each entry of the other asks at least what one of its entries asks.
fn includes(one: &Visibility, other: &Visibility) -> bool {
    let asks_no_more = |entry: &Entry, than: &Entry| {
        entry.iter().all(|(attribute, operands)| {
            than.get(attribute).is_some_and(|fewer| fewer.is_subset(operands))
        })
    };
    other.any.iter().all(|than| one.any.iter().any(|entry| asks_no_more(entry, than)))
}

#[test]
fn what_is_allowed_on_an_instance_is_allowed_in_general() {
    law(|case, asked| {
        let mut general = asked.clone();
        general.question.instance = None;
        let (on, general) = (answer(case, asked), answer(case, &general));
        let consistent = on.outcome != Outcome::Allowed || general.outcome != Outcome::Denied;
        expect(consistent, "without the instance", &on, &general)?;
        // In general a field is as free as it is everywhere.
        let freer = on.outcome != Outcome::Allowed || no_stricter(&on, &general);
        expect(freer, "fields without the instance", &on, &general)
    });
}

#[test]
fn what_is_allowed_in_general_is_allowed_on_every_instance() {
    law(|case, asked| {
        let mut general = asked.clone();
        general.question.instance = None;
        let mut on = asked.clone();
        on.question.instance.get_or_insert_default();
        let (general, on) = (answer(case, &general), answer(case, &on));
        let consistent = general.outcome != Outcome::Allowed || on.outcome == Outcome::Allowed;
        expect(consistent, "with an instance", &general, &on)
    });
}

#[test]
fn an_instance_of_which_nothing_is_known_is_reached_by_all_alone() {
    law(|case, asked| {
        let mut on = asked.clone();
        on.question.instance = Some(rolecall::decision::Instance::default());
        let answer = answer(case, &on);
        let by_all =
            answer.outcome == Outcome::Denied || answer.visibility.as_deref() == Some("all");
        expect(by_all, "an empty instance", &answer, &answer)
    });
}

#[test]
fn acting_as_another_allows_no_more_than_the_other_may() {
    law(|case, asked| {
        let Acting::Other(other) = asked.acting_as else {
            return Ok(());
        };
        let themselves =
            Asked { person: Some(other), acting_as: Acting::Themselves, ..asked.clone() };
        let (acting, own) = (answer(case, asked), answer(case, &themselves));
        let is_other = asked.person != Some(other);
        let narrower = freedom(acting.outcome) <= freedom(own.outcome)
            && own.fields.iter().all(|(field, access)| {
                acting.outcome == Outcome::Denied
                    || acting.fields.get(field).is_some_and(|masked| masked <= access)
            });
        expect(!is_other || narrower, "acting as another", &acting, &own)
    });
}

#[test]
fn what_implies_another_permission_is_never_held_without_it() {
    law(|case, asked| {
        let mut lower = asked.clone();
        lower.question.instance = None;
        lower.acting_as = Acting::Themselves;
        let higher = lower.clone();
        let Some(permission) = case.model.permissions.get(higher.question.permission.as_str())
        else {
            return Ok(());
        };
        for implied in &permission.implies {
            // A plan can leave out the lower one alone.
            if case.model.permissions[implied].plan.is_some() {
                continue;
            }
            lower.question.permission = implied.as_str().to_owned();
            let (one, other) = (answer(case, &higher), answer(case, &lower));
            let held = one.outcome == Outcome::Denied || other.outcome != Outcome::Denied;
            expect(held, "an implied permission", &one, &other)?;
        }
        Ok(())
    });
}

#[test]
fn an_answer_is_well_formed() {
    law(|case, asked| {
        let answer = answer(case, asked);
        let granted = answer.outcome != Outcome::Denied;
        let formed = granted == (answer.reason == Reason::Granted)
            && answer.visibility.is_some() == (granted || answer.reason == Reason::Visibility)
            && (granted || answer.fields.is_empty())
            && (!granted || answer.assignment.is_some())
            && !(answer.outcome == Outcome::Conditional && asked.question.instance.is_some());
        expect(formed, "the form of an answer", &answer, &answer)?;
        // `all` stands alone, and everything is named once.
        let names: Vec<&str> = answer.visibility.iter().flat_map(|name| name.split('|')).collect();
        let known = |name: &&str| case.model.visibilities.contains_key(*name);
        let once = names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len();
        let named = names == ["all"] || names.iter().all(known) && once;
        expect(named, "what is reached", &answer, &answer)
    });
}
