//! The slow oracle (INV-ORACLE): the same answer, read sentence by sentence from the rule on [`super`].
//!
//! It works on the declared model, with sets of names. It knows nothing of the compiled tables and keeps nothing between two
//! questions, so that a mistake of the fast function has no way to be made here as well.

mod acting;
mod assignment;
mod sets;
mod visibility;

use std::collections::BTreeMap;

use jiff::Timestamp;

use self::assignment::{Contribution, Gift};
use self::visibility::{Reach, Union};
use super::answer::{Answer, Instance, Outcome, Question, Reason};
use super::situation::{AccountSituation, ActingAs, Situation};
use crate::domain::assignment::Assignment;
use crate::domain::member::{Member, MemberState};
use crate::domain::workspace::WorkspaceState;
use crate::ids::{DottedName, WorkspaceId};
use crate::model::definition::{Definition, FieldAccess};

/// What stays the same for everybody whom one question concerns.
#[derive(Clone, Copy)]
struct Scene<'a> {
    /// The declared model.
    model: &'a Definition,
    /// The account, which is known.
    account: AccountSituation<'a>,
    /// The workspace asked about.
    workspace: Option<&'a WorkspaceId>,
    /// The instance asked about.
    instance: Option<&'a Instance>,
    /// The time of the question.
    now: Timestamp,
}

/// One assignment that gives the permission, with what it gives.
struct Giver<'a> {
    /// The assignment.
    assignment: &'a Assignment,
    /// What it reaches, and its field access.
    gift: Gift<'a>,
}

/// May this person do this here? Slowly, straight from the declared model.
#[must_use]
pub fn answer(model: &Definition, situation: &Situation<'_>, question: &Question) -> Answer {
    let (Some(account), Some(person)) = (situation.account, situation.person) else {
        return Answer::denied(Reason::NotAMember);
    };
    if question.workspace.is_some() && situation.workspace.is_none() {
        return Answer::denied(Reason::NotAMember);
    }
    if account.closed {
        return Answer::denied(Reason::AccountClosed);
    }
    if question.workspace.is_some() && situation.workspace == Some(WorkspaceState::Closed) {
        return Answer::denied(Reason::WorkspaceClosed);
    }
    let Some((permission, _)) = model.permissions.get_key_value(question.permission.as_str())
    else {
        return Answer::denied(Reason::UnknownPermission);
    };
    if let Some(reason) = kept_out(person.state) {
        return Answer::denied(reason);
    }
    let scene = Scene {
        model,
        account,
        workspace: question.workspace.as_ref(),
        instance: question.instance.as_ref(),
        now: question.now,
    };
    match situation.acting_as {
        ActingAs::Other(other) if other.member_id != person.member_id => {
            acting::answer(scene, person, Some(other), permission)
        }
        ActingAs::Unknown => acting::answer(scene, person, None, permission),
        ActingAs::Themselves | ActingAs::Other(_) => answer_for(scene, person, permission),
    }
}

/// "The person is invited, unconfirmed, suspended, revoked: denied for that."
fn kept_out(state: MemberState) -> Option<Reason> {
    match state {
        MemberState::Active => None,
        MemberState::Invited => Some(Reason::Invited),
        MemberState::Unconfirmed => Some(Reason::Unconfirmed),
        MemberState::Suspended => Some(Reason::Suspended),
        MemberState::Revoked => Some(Reason::Revoked),
    }
}

/// Rules 5 to 7 of the answer, for somebody who is an active member.
fn answer_for<'a>(scene: Scene<'a>, person: &'a Member, permission: &'a DottedName) -> Answer {
    let contributions = contributions(scene, person, permission);
    if let Some(not_given) = not_given(&contributions) {
        return not_given;
    }
    let givers = givers(contributions);
    match scene.instance {
        None => granted_in_general(scene, &givers),
        Some(instance) => granted_on(scene, person, instance, &givers),
    }
}

/// "Account-wide ones always apply, others in their workspace."
fn applying<'a>(scene: Scene<'a>, person: &'a Member) -> impl Iterator<Item = &'a Assignment> {
    person.assignments.iter().filter(move |assignment| match &assignment.workspace_id {
        None => true,
        Some(workspace) => scene.workspace == Some(workspace),
    })
}

/// What each assignment that applies contributes, in the member's order.
fn contributions<'a>(
    scene: Scene<'a>,
    person: &'a Member,
    permission: &'a DottedName,
) -> Vec<(&'a Assignment, Contribution<'a>)> {
    applying(scene, person)
        .map(|assignment| (assignment, assignment::contribution(scene, assignment, permission)))
        .collect()
}

/// Those that give the permission.
fn givers<'a>(contributions: Vec<(&'a Assignment, Contribution<'a>)>) -> Vec<Giver<'a>> {
    contributions
        .into_iter()
        .filter_map(|(assignment, contribution)| match contribution {
            Contribution::Gives(gift) => Some(Giver { assignment, gift }),
            _ => None,
        })
        .collect()
}

/// Rule 5: if nothing that applies gives it, the assignment that comes closest says why.
fn not_given(contributions: &[(&Assignment, Contribution<'_>)]) -> Option<Answer> {
    let first = |wanted: fn(&Contribution<'_>) -> bool| {
        contributions.iter().find(|(_, contribution)| wanted(contribution))
    };
    if first(|c| matches!(c, Contribution::Gives(_))).is_some() {
        return None;
    }
    // Closest first.
    let (closest, reason) = if let Some(found) = first(|c| matches!(c, Contribution::Pending)) {
        (found, Reason::Invited)
    } else if let Some(found) = first(|c| matches!(c, Contribution::Expired)) {
        (found, Reason::Expired)
    } else if let Some(found) = first(|c| matches!(c, Contribution::Plan)) {
        (found, Reason::Plan)
    } else if let Some(found) = first(|c| matches!(c, Contribution::Taken)) {
        (found, Reason::TakenByOption)
    } else {
        return Some(Answer::denied(Reason::RoleLacksPermission));
    };
    let assignment = Some(closest.0.assignment_id.clone());
    Some(Answer { assignment, ..Answer::denied(reason) })
}

/// Rules 6 and 7 with an instance.
fn granted_on<'a>(
    scene: Scene<'a>,
    person: &'a Member,
    instance: &'a Instance,
    givers: &[Giver<'a>],
) -> Answer {
    let reaches_it = |reach: Reach<'a>| visibility::reaches(scene, person, reach, instance);

    // 6. "No visibility by which any of them gives it reaches the instance: the union of all that they reach."
    let reaching: Vec<Reach<'a>> =
        everything_reached(givers).into_iter().filter(|reach| reaches_it(*reach)).collect();
    if reaching.is_empty() {
        let all = visibility::united(scene.model, everything_reached(givers));
        return settled(scene, givers, &all, Outcome::Denied, Reason::Visibility, BTreeMap::new());
    }

    // 7. "The union of those visibilities that reach the instance."
    let union = visibility::united(scene.model, reaching);
    // "Access to a field is the freest of the assignments that reach it."
    let fields = freest_fields(
        givers.iter().filter(|giver| giver.gift.reaches.iter().any(|reach| reaches_it(*reach))),
    );
    let fields = fields.into_iter().map(|(field, access)| (field.clone(), access)).collect();
    settled(scene, givers, &union, Outcome::Allowed, Reason::Granted, fields)
}

/// Rule 7 without an instance.
fn granted_in_general<'a>(scene: Scene<'a>, givers: &[Giver<'a>]) -> Answer {
    // "The union of all; allowed if that is `all`, conditional otherwise."
    let union = visibility::united(scene.model, everything_reached(givers));
    let outcome = if union.contains(&None) { Outcome::Allowed } else { Outcome::Conditional };
    // "For each visibility of the answer the freest of the assignments that reach one that includes it."
    let freest_of_each = union.iter().map(|reached| {
        freest_fields(givers.iter().filter(|giver| {
            giver.gift.reaches.iter().any(|own| visibility::includes(scene.model, *own, *reached))
        }))
    });
    // "And of these the strictest."
    let mut fields: BTreeMap<DottedName, FieldAccess> = BTreeMap::new();
    for (field, access) in freest_of_each.flatten() {
        let strictest = fields.entry(field.clone()).or_insert(access);
        *strictest = access.min(*strictest);
    }
    settled(scene, givers, &union, outcome, Reason::Granted, fields)
}

/// Every visibility by which some assignments give the permission, perhaps more than once.
fn everything_reached<'a>(givers: &[Giver<'a>]) -> Vec<Reach<'a>> {
    givers.iter().flat_map(|giver| giver.gift.reaches.iter().copied()).collect()
}

/// The answer with a union of visibilities: "the first assignment that has the widest of the answer's settled it".
fn settled<'a>(
    scene: Scene<'a>,
    givers: &[Giver<'a>],
    union: &Union<'a>,
    outcome: Outcome,
    reason: Reason,
    mut fields: BTreeMap<DottedName, FieldAccess>,
) -> Answer {
    let widest = visibility::widest(scene.model, union);
    let first = givers
        .iter()
        .find(|giver| widest.is_some_and(|widest| giver.gift.reaches.contains(&widest)));
    fields.retain(|_, access| *access != FieldAccess::Full);
    Answer {
        outcome,
        reason,
        assignment: first.map(|giver| giver.assignment.assignment_id.clone()),
        visibility: Some(visibility::name(scene.model, union)),
        fields,
    }
}

/// The freest access to each field that some assignments leave.
fn freest_fields<'a: 'b, 'b>(
    givers: impl Iterator<Item = &'b Giver<'a>>,
) -> BTreeMap<&'a DottedName, FieldAccess> {
    let mut freest = BTreeMap::new();
    for giver in givers {
        for (&field, &access) in &giver.gift.fields {
            let known = freest.entry(field).or_insert(access);
            *known = access.max(*known);
        }
    }
    freest
}
