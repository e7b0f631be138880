//! Acting as another person, rule by rule.

use super::assignment;
use super::{Answer, Reason, Scene};
use super::{answer_for, applying, contributions, givers, kept_out, sets};
use crate::decision::answer::Outcome;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::Member;
use crate::ids::DottedName;
use crate::model::definition::{FieldAccess, RankLimit};

/// The answer to somebody who acts as another person; `None`: one who is unknown.
pub(super) fn answer<'a>(
    scene: Scene<'a>,
    actor: &'a Member,
    other: Option<&'a Member>,
    permission: &'a DottedName,
) -> Answer {
    // 1. "The model has no impersonation, or the actor is not given its permission."
    let Some(impersonation) = &scene.model.impersonation else {
        return Answer::denied(Reason::Impersonation);
    };
    let allowing: Vec<&Assignment> = givers(contributions(scene, actor, &impersonation.permission))
        .into_iter()
        .map(|giver| giver.assignment)
        .collect();
    if allowing.is_empty() {
        return Answer::denied(Reason::Impersonation);
    }

    // 2. "The other is unknown, invited, unconfirmed, suspended or revoked."
    let Some(other) = other else {
        return Answer::denied(Reason::NotAMember);
    };
    if let Some(reason) = kept_out(other.state) {
        return Answer::denied(reason);
    }

    // 3. "The other's rank is above the limit."
    let others = rank_anywhere(scene, other);
    let actors = rank_here(scene, actor);
    let within_the_limit = match impersonation.up_to {
        RankLimit::Lower => others < actors,
        RankLimit::Same => others <= actors,
        RankLimit::Any => true,
    };
    if !within_the_limit {
        return Answer::denied(Reason::Impersonation);
    }

    // 4. "The permission is not in down of `reach`, or has a visibility of its own."
    let reach = sets::down(scene.model, sets::matched(scene.model, &impersonation.reach));
    let has_its_own =
        scene.model.permissions.get(permission).is_some_and(|own| own.visibility.is_some());
    if !reach.contains(permission) || has_its_own {
        return Answer::denied(Reason::Impersonation);
    }

    // 5. "Every assignment that gives the actor the permission to impersonate has the permission asked about in `taken`."
    let left: Vec<&Assignment> = allowing
        .iter()
        .copied()
        .filter(|assignment| !assignment::takes(scene, assignment, permission))
        .collect();
    if left.is_empty() {
        return Answer {
            assignment: allowing.first().map(|first| first.assignment_id.clone()),
            ..Answer::denied(Reason::TakenByOption)
        };
    }

    // 6. "Otherwise the answer is the other's."
    let mut answer = answer_for(scene, other, permission);
    if answer.outcome != Outcome::Denied {
        mask(scene, &left, permission, &mut answer);
    }
    answer
}

/// "Each field has the stricter of the other's access and of the freest that the actor's assignments have."
fn mask<'a>(
    scene: Scene<'a>,
    actors: &[&'a Assignment],
    permission: &'a DottedName,
    answer: &mut Answer,
) {
    let by_assignment: Vec<_> =
        actors.iter().map(|assignment| assignment::fields(scene, assignment, permission)).collect();
    for field in scene.model.fields.keys() {
        let freest = by_assignment.iter().filter_map(|fields| fields.get(field).copied()).max();
        let Some(freest) = freest else {
            // The permission asked about does not carry this field.
            continue;
        };
        let others = answer.fields.get(field).copied().unwrap_or(FieldAccess::Full);
        let stricter = others.min(freest);
        if stricter != FieldAccess::Full {
            answer.fields.insert(field.clone(), stricter);
        }
    }
}

/// The other's rank: of all roles held anywhere, at their level or not. Who holds no role has rank 0.
fn rank_anywhere(scene: Scene<'_>, other: &Member) -> u32 {
    other
        .assignments
        .iter()
        .filter(|assignment| is_in_force(scene, assignment))
        .filter_map(|assignment| assignment::role_of(scene, assignment))
        .map(assignment::HeldRole::rank)
        .max()
        .unwrap_or(0)
}

/// The actor's rank: of the roles that apply here, held at their level.
fn rank_here(scene: Scene<'_>, actor: &Member) -> u32 {
    applying(scene, actor)
        .filter(|assignment| is_in_force(scene, assignment))
        .filter_map(|assignment| {
            let role = assignment::role_of(scene, assignment)?;
            role.is_held_at_its_level(assignment).then(|| role.rank())
        })
        .max()
        .unwrap_or(0)
}

/// Neither pending nor expired.
fn is_in_force(scene: Scene<'_>, assignment: &Assignment) -> bool {
    let expired = assignment.expire_time.is_some_and(|expiry| expiry <= scene.now);
    assignment.state != AssignmentState::Pending && !expired
}
