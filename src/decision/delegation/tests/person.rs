//! What is done to people as a whole: suspended, removed, edited; and roles that are passed on.

use super::*;
use crate::decision::delegation::Touch;

const OPERATIONS: &str = "operations:
  edit_members: people.manage
  suspend_members: people.manage
  revoke_access: people.manage
  transfer_ownership: anyone
";

/// The model with other operations, and more.
fn roles(more: &str) -> RoleTable {
    let (model, _) = MODEL.split_once("operations:").unwrap();
    let definition = read(&format!("{model}{OPERATIONS}{more}")).unwrap();
    RoleTable::new(Arc::new(compile(&definition)), &AccountRoles::default())
}

type Held = &'static [(&'static str, Option<&'static str>)];

fn person(name: &str, holding: Held) -> Member {
    member(name, holding.iter().map(|(role, scope)| held(role, *scope)).collect())
}

fn workspace(id: &str) -> WorkspaceId {
    WorkspaceId::parse(id).unwrap()
}

fn transfer_only(role: &str) -> Result<(), Refusal> {
    Err(Refusal::TransferOnly(RoleId::parse(role).unwrap()))
}

/// Whether a person who holds something may touch another who holds something.
fn touches(rules: &str, actor: Held, target: Held, touch: Touch) -> Result<(), Refusal> {
    let roles = roles(rules);
    let (actor, target) = (person("actor", actor), person("target", target));
    let operation = match touch {
        Touch::Edit => Operation::EditMembers,
        Touch::Take | Touch::Give => Operation::SuspendMembers,
    };
    let actor = Actor::new(&roles, PlanIndex::LOWEST, &actor, now());
    actor.may_touch(Some(&target), operation, touch)
}

const ALL: [Touch; 3] = [Touch::Edit, Touch::Take, Touch::Give];

#[test]
fn who_holds_more_in_any_scope_is_out_of_reach() {
    const PARIS: Option<&str> = Some("paris");
    for touch in ALL {
        for (actor, target, expected) in [
            (&[("boss", None)][..], &[("boss", None), ("lead", PARIS)][..], Ok(())),
            (&[("clerk", None)], &[], Ok(())),
            (&[("clerk", None)], &[("guest", None)], Ok(())),
            (&[("clerk", None)], &[("boss", None)], exceeds("boss", "files.manage")),
            // A clerk sees fewer files than a lead, who is one in Paris alone.
            (&[("clerk", None)], &[("lead", PARIS)], exceeds("lead", "files.manage")),
            (
                &[("clerk", None)],
                &[("guest", None), ("hand", PARIS)],
                exceeds("hand", "files.view"),
            ),
            // What is needed is needed for the account.
            (&[("lead", PARIS)], &[("hand", PARIS)], lacks_it(touch)),
        ] {
            assert_eq!(touches("", actor, target, touch), expected, "{touch:?} {target:?}");
        }
    }
}

fn lacks_it(touch: Touch) -> Result<(), Refusal> {
    let operation =
        if touch == Touch::Edit { Operation::EditMembers } else { Operation::SuspendMembers };
    lacks(operation, "people.manage")
}

#[test]
fn rules_reach_wherever_somebody_holds_something() {
    const RULES: &str = r#"
delegation:
  - {actor: {role: clerk}, roles: [guest, boss], exceed: true}
  - {actor: {role: clerk}, roles: [lead], operations: [suspend_members], exceed: true}
"#;
    let clerk: Held = &[("clerk", None)];
    for touch in ALL {
        let touches = |target| touches(RULES, clerk, target, touch);
        assert_eq!(touches(&[("boss", None)]), Ok(()), "{touch:?}");
        assert_eq!(touches(&[("hand", Some("paris"))]), not_delegated("hand"), "{touch:?}");
        let expected = if touch == Touch::Edit { not_delegated("lead") } else { Ok(()) };
        assert_eq!(touches(&[("guest", None), ("lead", Some("lyon"))]), expected, "{touch:?}");
    }
}

#[test]
fn who_holds_what_is_passed_on_keeps_it_and_may_be_renamed() {
    let touch = |touch| touches("", &[("boss", None)], &[("crown", None)], touch);
    assert_eq!(touch(Touch::Take), transfer_only("crown"));
    assert_eq!(touch(Touch::Give), transfer_only("crown"));
    assert_eq!(touch(Touch::Edit), Ok(()));
}

#[test]
fn nobody_touches_themselves_whatever_they_hold() {
    let roles = roles("");
    let someone = person("someone", &[("boss", None)]);
    let actor = Actor::new(&roles, PlanIndex::LOWEST, &someone, now());
    for touch in ALL {
        let answer = actor.may_touch(Some(&someone), Operation::SuspendMembers, touch);
        assert_eq!(answer, Err(Refusal::Themselves));
    }
    assert_eq!(actor.may_touch(None, Operation::SuspendMembers, Touch::Take), Ok(()));
}

#[test]
fn who_is_removed_from_a_workspace_is_touched_there_alone() {
    let roles = roles("");
    let lead = person("lead", &[("lead", Some("paris"))]);
    let actor = Actor::new(&roles, PlanIndex::LOWEST, &lead, now());
    let target = person("target", &[("hand", Some("paris")), ("lead", Some("lyon"))]);
    let may = |place: Option<&str>| actor.may_remove(Some(&target), place.map(workspace).as_ref());
    assert_eq!(may(Some("paris")), Ok(()));
    assert_eq!(may(Some("lyon")), lacks(Operation::RevokeAccess, "people.manage"));
    assert_eq!(may(None), lacks(Operation::RevokeAccess, "people.manage"));
}

#[test]
fn people_leave_by_themselves_where_the_model_lets_them() {
    let paris = workspace("paris");
    let leaves = |more: &str, holding: Held, scope: Option<&WorkspaceId>| {
        let roles = roles(more);
        let someone = person("someone", holding);
        Actor::new(&roles, PlanIndex::LOWEST, &someone, now()).may_remove(Some(&someone), scope)
    };
    let boss: Held = &[("boss", None)];
    assert_eq!(leaves("", boss, None), Err(Refusal::Themselves));
    assert_eq!(leaves("  leave: anyone\n", boss, None), Ok(()));
    assert_eq!(leaves("  leave: anyone\n", &[("hand", Some("paris"))], Some(&paris)), Ok(()));
    let needed = "  leave: {workspace: files.manage}\n";
    assert_eq!(leaves(needed, boss, None), Err(Refusal::Themselves));
    assert_eq!(
        leaves(needed, &[("hand", Some("paris"))], Some(&paris)),
        lacks(Operation::Leave, "files.manage")
    );
    // Nobody drops what is to be passed on.
    let crowned: Held = &[("crown", None), ("hand", Some("paris"))];
    assert_eq!(leaves("  leave: anyone\n", crowned, None), transfer_only("crown"));
    assert_eq!(leaves("  leave: anyone\n", crowned, Some(&paris)), Ok(()));
}

#[test]
fn a_role_is_passed_on_by_who_holds_it_there_to_who_holds_no_more() {
    let roles = roles("");
    let passes = |actor: &Member, target: Held, role: &str| {
        let (role, target) = (RoleId::parse(role).unwrap(), person("target", target));
        let actor = Actor::new(&roles, PlanIndex::LOWEST, actor, now());
        actor.may_pass_on(Some(&target), &role, None)
    };
    let queen = person("queen", &[("crown", None)]);
    assert_eq!(passes(&queen, &[], "crown"), Ok(()));
    assert_eq!(passes(&queen, &[("boss", None)], "crown"), exceeds("boss", "files.manage"));
    assert_eq!(passes(&person("boss", &[("boss", None)]), &[], "crown"), transfer_only("crown"));
    let mut waiting = queen.clone();
    waiting.assignments[0].state = AssignmentState::Pending;
    assert_eq!(passes(&waiting, &[], "crown"), transfer_only("crown"));
    let mut former = queen.clone();
    former.assignments[0].expire_time = Some(now());
    assert_eq!(passes(&former, &[], "crown"), transfer_only("crown"));
    let actor = Actor::new(&roles, PlanIndex::LOWEST, &queen, now());
    let crown = RoleId::parse("crown").unwrap();
    assert_eq!(actor.may_pass_on(Some(&queen), &crown, None), Err(Refusal::Themselves));
    assert_eq!(actor.may_pass_on(None, &crown, Some(&workspace("paris"))), transfer_only("crown"));
}
