//! Makes a case that fails smaller, as long as it fails: what remains is what matters.

use rolecall::model::definition::Effect;

use crate::generate::Case;

/// The smallest case that still fails, with the one question that does.
pub fn shrunk(mut case: Case, question: usize, fails: impl Fn(&Case) -> bool) -> Case {
    case.questions = vec![case.questions[question].clone()];
    while let Some(smaller) = smaller(&case).into_iter().find(&fails) {
        case = smaller;
    }
    case
}

/// The same case without one part, for each of its parts. Models stay valid.
fn smaller(case: &Case) -> Vec<Case> {
    let mut found = Vec::new();
    let mut without = |remove: &dyn Fn(&mut Case)| {
        let mut candidate = case.clone();
        remove(&mut candidate);
        if format!("{candidate:?}").len() < format!("{case:?}").len() {
            found.push(candidate);
        }
    };
    for (person, member) in case.people.iter().enumerate() {
        without(&|case| case.people[person].assignments.clear());
        without(&|case| case.people[person].teams.clear());
        without(&|case| case.people[person].attributes.clear());
        for (place, assignment) in member.assignments.iter().enumerate() {
            without(&|case| drop(case.people[person].assignments.remove(place)));
            for option in assignment.options.keys() {
                without(&|case| {
                    drop(case.people[person].assignments[place].options.remove(option));
                });
            }
        }
    }
    without(&|case| case.roles.custom.clear());
    without(&|case| case.roles.edited.clear());
    without(&|case| case.model.impersonation = None);
    without(&|case| case.questions[0].question.instance = None);
    for (id, option) in &case.model.options {
        without(&|case| drop(case.model.options.remove(id)));
        for value in option.values.keys() {
            without(&|case| {
                let option = case.model.options.get_mut(id).unwrap();
                option.values.insert(value.clone(), Effect::default());
            });
        }
        without(&|case| case.model.options.get_mut(id).unwrap().plan = None);
    }
    for id in case.model.roles.keys() {
        without(&|case| {
            case.model.roles.remove(id);
            for role in case.model.roles.values_mut() {
                role.includes.remove(id);
            }
            for option in case.model.options.values_mut() {
                option.roles.remove(id);
            }
        });
        without(&|case| case.model.roles.get_mut(id).unwrap().visibility.clear());
        without(&|case| case.model.roles.get_mut(id).unwrap().fields.clear());
        without(&|case| case.model.roles.get_mut(id).unwrap().except.clear());
        without(&|case| case.model.roles.get_mut(id).unwrap().edit = None);
        without(&|case| case.model.roles.get_mut(id).unwrap().includes.clear());
        without(&|case| case.model.roles.get_mut(id).unwrap().license = None);
    }
    for id in case.model.permissions.keys() {
        without(&|case| case.model.permissions.get_mut(id).unwrap().implies.clear());
        without(&|case| case.model.permissions.get_mut(id).unwrap().visibility = None);
        without(&|case| case.model.permissions.get_mut(id).unwrap().license = None);
        without(&|case| case.model.permissions.get_mut(id).unwrap().plan = None);
    }
    found
}
