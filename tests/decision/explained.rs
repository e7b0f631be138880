//! What an explanation says is what the oracle finds.

use std::collections::BTreeMap;
use std::sync::Arc;

use rolecall::decision::{
    ActingAs, ActingAsTable, Contribution, Explanation, Facts, Hint, MemberTable, Outcome, Query,
    Reason, explain, reference,
};
use rolecall::domain::assignment::{Assignment, AssignmentState};
use rolecall::domain::member::Member;
use rolecall::domain::workspace::WorkspaceState;
use rolecall::ids::{AssignmentId, Name, RoleId, WorkspaceId};
use rolecall::model::definition::{Effect, Level, Role};
use rolecall::model::{RoleTable, compile};

use crate::generate::{Acting, Asked, Case};
use crate::run::{self, Difference};
use crate::world::{self, Holds, World, name, person, takes};

/// The explanation of a question that a known person asks as themselves.
fn explained(case: &Case, asked: &Asked) -> Option<Explanation> {
    if asked.acting_as != Acting::Themselves || !asked.account_known {
        return None;
    }
    let member = &case.people[asked.person?];
    let tables = Arc::new(compile(&case.model));
    let plan = tables.plan(asked.plan.as_ref());
    let roles = RoleTable::new(tables, &case.roles);
    let person = MemberTable::new(&roles, plan, member);
    let facts = Facts {
        roles: &roles,
        closed: asked.closed,
        workspace: asked.workspace,
        person: Some(&person),
        acting_as: ActingAsTable::Themselves,
    };
    let query = Query {
        permission: &asked.question.permission,
        workspace: asked.question.workspace.as_ref(),
        instance: asked.question.instance.as_ref(),
        now: asked.question.now,
    };
    Some(explain(&facts, &query, plan, member))
}

/// What the oracle answers about a member who is otherwise than in the case, perhaps on another plan.
fn answer(
    case: &Case,
    asked: &Asked,
    member: &Member,
    plan: Option<&Name>,
) -> rolecall::decision::Answer {
    let mut situation = case.situation(asked);
    situation.person = Some(member);
    situation.acting_as = ActingAs::Themselves;
    if let (Some(account), Some(plan)) = (situation.account.as_mut(), plan) {
        account.plan = Some(plan);
    }
    reference::answer(&case.model, &situation, &asked.question)
}

fn each(holds: impl Fn(&Case, &Asked, &Explanation, &Member) -> Result<(), String> + Sync) {
    // An explanation is compared with what the oracle says to many other questions.
    run::check(run::questions() / 10, |case| {
        for (question, asked) in case.questions.iter().enumerate() {
            if let (Some(explanation), Some(person)) = (explained(case, asked), asked.person) {
                holds(case, asked, &explanation, &case.people[person])
                    .map_err(|found| Difference { question, found })?;
            }
        }
        Ok(())
    });
}

fn new_assignment(
    role_id: &RoleId,
    workspace_id: Option<&WorkspaceId>,
    asked: &Asked,
) -> Assignment {
    Assignment {
        assignment_id: AssignmentId::parse("tried").unwrap(),
        role_id: role_id.clone(),
        workspace_id: workspace_id.cloned(),
        options: BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: asked.question.now,
    }
}

#[test]
fn what_would_grant_it_grants_it() {
    each(|case, asked, explanation, member| {
        for hint in &explanation.would_grant {
            let mut member = member.clone();
            let mut plan = None;
            match hint {
                Hint::Role(role, scope) => {
                    member.assignments.push(new_assignment(role, scope.as_ref(), asked));
                }
                Hint::Option(role, scope, option, value) => {
                    let same = |held: &&mut Assignment| {
                        held.role_id == *role && held.workspace_id == *scope
                    };
                    for held in member.assignments.iter_mut().filter(same) {
                        held.options.insert(option.clone(), value.clone());
                    }
                }
                Hint::Plan(higher) => plan = Some(higher.clone()),
            }
            if answer(case, asked, &member, plan.as_ref()).outcome == Outcome::Denied {
                return Err(format!("{hint:?} does not grant it"));
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_granted_needs_no_hint_and_what_a_role_would_grant_has_one() {
    each(|case, asked, explanation, member| {
        let now = answer(case, asked, member, None);
        let about_roles = matches!(
            now.reason,
            Reason::RoleLacksPermission
                | Reason::TakenByOption
                | Reason::Plan
                | Reason::Expired
                | Reason::Visibility
        );
        if now.outcome != Outcome::Denied || !about_roles {
            let pending = now.reason == Reason::Invited && now.assignment.is_some();
            let fine = pending || explanation.would_grant.is_empty();
            return if fine { Ok(()) } else { Err(format!("hints for {now:?}")) };
        }
        let here = asked.question.workspace.as_ref();
        for (role, declared) in
            case.model.roles.iter().filter(|(_, declared)| !declared.transfer_only)
        {
            let role_id = RoleId::parse(role.as_str()).unwrap();
            let hinted = explanation
                .would_grant
                .iter()
                .filter(|hint| matches!(hint, Hint::Role(..)))
                .count();
            let options = explanation.would_grant.len() - hinted;
            let everywhere = (declared.held_in != Level::Workspace).then_some(None);
            let here = here.filter(|_| declared.held_in != Level::Account);
            for scope in everywhere.into_iter().chain(here.map(Some)) {
                let mut with = member.clone();
                with.assignments = vec![new_assignment(&role_id, scope, asked)];
                let grants = answer(case, asked, &with, None).outcome != Outcome::Denied;
                let hint = Hint::Role(role_id.clone(), scope.cloned());
                let by_option = explanation.would_grant.iter().any(|hint| {
                    matches!(hint, Hint::Option(of, at, ..) if *of == role_id && at.as_ref() == scope)
                });
                let said = by_option || explanation.would_grant.contains(&hint);
                // Of many roles the first few are named, those for which an option is named among them.
                if grants && !said && hinted + options < 5 {
                    return Err(format!(
                        "{hint:?} would grant it, and is not among {:?}",
                        explanation.would_grant
                    ));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn each_assignment_contributes_what_it_would_alone() {
    each(|case, asked, explanation, member| {
        for row in &explanation.assignments {
            let mut alone = member.clone();
            alone.assignments.retain(|held| held.assignment_id == row.assignment);
            alone.state = rolecall::domain::member::MemberState::Active;
            let mut asked = asked.clone();
            (asked.closed, asked.workspace) = (false, Some(WorkspaceState::Active));
            let expected = answer(case, &asked, &alone, None);
            let reason = match row.contribution {
                None | Some(Contribution::Lacks) => Reason::RoleLacksPermission,
                Some(Contribution::Taken) => Reason::TakenByOption,
                Some(Contribution::Plan) => Reason::Plan,
                Some(Contribution::Expired) => Reason::Expired,
                Some(Contribution::Pending) => Reason::Invited,
                Some(Contribution::Gives) if row.reaches == Some(false) => Reason::Visibility,
                Some(Contribution::Gives) => Reason::Granted,
            };
            if expected.reason != reason {
                return Err(format!("{row:?} but alone {expected:?}"));
            }
            let given = row.contribution == Some(Contribution::Gives);
            // On an instance the answer names what reaches that one alone.
            asked.question.instance = None;
            let in_general = answer(case, &asked, &alone, None);
            if given && row.visibility != in_general.visibility {
                return Err(format!("{row:?} reaches something else than {in_general:?}"));
            }
            if expected.reason == Reason::Granted && row.fields != expected.fields {
                return Err(format!("{row:?} shows something else than {expected:?}"));
            }
            if row.options.is_empty() == (row.contribution == Some(Contribution::Taken)) {
                return Err(format!("{row:?} is taken by nothing, or is not"));
            }
        }
        Ok(())
    });
}

#[test]
fn an_unknown_permission_has_a_nearest_one() {
    let case = Case::new(1);
    let known = case.model.permissions.keys().next().unwrap();
    let mut asked = case.questions[0].clone();
    asked.question.permission = format!("{known}s");
    (asked.account_known, asked.acting_as, asked.person) = (true, Acting::Themselves, Some(0));
    assert_eq!(explained(&case, &asked).unwrap().nearest.as_ref(), Some(known));
    asked.question.permission = known.as_str().to_owned();
    assert_eq!(explained(&case, &asked).unwrap().nearest, None);
}

/// What would grant a permission to somebody in a world that is written by hand.
fn hints(world: &World, member: &Member, permission: &str, at: Option<&WorkspaceId>) -> Vec<Hint> {
    let roles = RoleTable::new(Arc::new(compile(&world.model)), &world.roles);
    let plan = roles.tables.plan(world.plan.as_ref());
    let person = MemberTable::new(&roles, plan, member);
    let facts = Facts {
        roles: &roles,
        closed: false,
        workspace: Some(WorkspaceState::Active),
        person: Some(&person),
        acting_as: ActingAsTable::Themselves,
    };
    let query = Query { permission, workspace: at, instance: None, now: world::now() };
    explain(&facts, &query, plan, member).would_grant
}

#[test]
fn where_an_option_is_in_the_way_it_is_hinted_at_instead_of_its_role() {
    let either = |role: &mut Role| role.held_in = Level::Either;
    let world = World::with(&["files.view"])
        .role_that("agent", &["*"], either)
        .role_that("lead", &["*"], either)
        .switch("locked", "agent", Effect::default(), takes(&["*"]));
    let [paris, lyon] = ["paris", "lyon"].map(|id| WorkspaceId::parse(id).unwrap());
    let role = |id, at: Option<&WorkspaceId>| Hint::Role(RoleId::parse(id).unwrap(), at.cloned());
    let unlock = |at: Option<&WorkspaceId>| {
        let agent = RoleId::parse("agent").unwrap();
        Hint::Option(agent, at.cloned(), name("locked"), name("off"))
    };
    let (agent, lead) = (|at| role("agent", at), |at| role("lead", at));
    let (here, there) = (Some(&paris), Some(&lyon));

    let everywhere = person("ann").holds("agent").set("locked", "on");
    let asked = |at| hints(&world, &everywhere, "files.view", at);
    assert_eq!(asked(None), [unlock(None), lead(None)]);
    assert_eq!(asked(here), [unlock(None), agent(here), lead(here), lead(None)]);

    let in_paris = person("bob").holds("agent").within("paris").set("locked", "on");
    let asked = |at| hints(&world, &in_paris, "files.view", at);
    assert_eq!(asked(here), [unlock(here), agent(None), lead(here), lead(None)]);
    assert_eq!(asked(there), [agent(there), agent(None), lead(there), lead(None)]);
}

#[test]
fn where_the_plan_is_too_low_the_lowest_that_would_do_is_hinted_at() {
    let world = World::with(&["files.view"])
        .plans(&["small", "middle", "big"])
        .on_plan("small")
        .permission("files.view", |view| view.plan = Some(name("middle")))
        .role("agent", &["*"]);
    let ann = person("ann").holds("agent");
    assert_eq!(hints(&world, &ann, "files.view", None), [Hint::Plan(name("middle"))]);
}
