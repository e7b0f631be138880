//! Random account roles and people, broken in every way that stored data can be.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::domain::assignment::{Assignment, AssignmentState};
use rolecall::domain::email::Email;
use rolecall::domain::member::{Member, MemberState, TeamMembership};
use rolecall::ids::{AssignmentId, DottedName, MemberId, Name, RoleId, TeamId, UserId};
use rolecall::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use rolecall::model::definition::{Definition, Level};

use super::{dotted, moment, name, workspace};
use crate::chooser::Chooser;

/// What an account made of a model's roles.
pub fn account_roles(chooser: &mut Chooser, model: &Definition) -> AccountRoles {
    let mut roles = AccountRoles::default();
    // One of them is sometimes called like a role of the model.
    let third = if chooser.chance(20) { "guest" } else { "custom_c" };
    for id in ["custom_a", "custom_b", third] {
        let licenses: Vec<&Name> = model.licenses.iter().map(|license| &license.id).collect();
        let license = match chooser.below(20) {
            0 => Some(name("no_such_license")),
            1..5 => None,
            _ if licenses.is_empty() => None,
            _ => Some((*chooser.pick(&licenses)).clone()),
        };
        let role = CustomRole {
            display_name: id.to_owned(),
            description: String::new(),
            license,
            permissions: chosen(chooser, model),
            create_time: moment(-100),
            update_time: moment(-100),
        };
        roles.custom.insert(RoleId::parse(id).unwrap(), role);
    }
    for id in model.roles.keys() {
        if chooser.chance(60) {
            let permissions = chosen(chooser, model);
            let edited = EditedRole { permissions, update_time: moment(-100) };
            roles.edited.insert(id.clone(), edited);
        }
    }
    roles
}

/// Permissions that an account chose: known, unknown, within what it may choose or not.
fn chosen(chooser: &mut Chooser, model: &Definition) -> BTreeSet<DottedName> {
    let mut known: Vec<DottedName> = model.permissions.keys().cloned().collect();
    // Of a resource and with a level that the model may have.
    known.push(dotted("notes.manage"));
    known.push(dotted("no_such.permission"));
    let percent = *chooser.pick(&[5, 30, 60]);
    chooser.some_of(&known, percent).into_iter().cloned().collect()
}

/// Somebody in the account.
pub fn member(
    chooser: &mut Chooser,
    model: &Definition,
    roles: &AccountRoles,
    index: usize,
) -> Member {
    let state = match chooser.below(40) {
        0 => MemberState::Invited,
        1 => MemberState::Unconfirmed,
        2 => MemberState::Suspended,
        3 => MemberState::Revoked,
        _ => MemberState::Active,
    };
    let email = ["ann@example.com", "Ann@Example.com", "bob@example.com"];
    let mut attributes = BTreeMap::new();
    if chooser.chance(80) {
        let region = chooser.word(&["north", "south", ""]);
        attributes.insert(name("region"), region.to_owned());
    }
    let mut teams = Vec::new();
    for _ in 0..*chooser.pick(&[0, 1, 2, 2]) {
        let team_id = TeamId::parse(chooser.word(&["north", "south", "blue"])).unwrap();
        let workspace_id = chooser.chance(50).then(|| workspace(chooser));
        teams.push(TeamMembership { team_id, workspace_id });
    }
    let count = *chooser.pick(&[0, 2, 3, 3, 4, 5]);
    let assignments =
        (0..count).map(|place| assignment(chooser, model, roles, index * 10 + place)).collect();
    Member {
        member_id: MemberId::parse(&format!("mem_{index}")).unwrap(),
        user_id: chooser.chance(80).then(|| UserId::parse(&format!("user_{index}")).unwrap()),
        email: chooser.chance(80).then(|| Email::parse(chooser.word(&email)).unwrap()),
        display_name: String::new(),
        locale: None,
        state,
        founder: false,
        attributes,
        teams,
        assignments,
        work_handovers: Vec::new(),
        create_time: moment(-100),
        update_time: moment(-100),
    }
}

fn assignment(
    chooser: &mut Chooser,
    model: &Definition,
    roles: &AccountRoles,
    number: usize,
) -> Assignment {
    let (role, level) = held_role(chooser, model, roles);
    let right = if chooser.chance(95) { level } else { other_than(level) };
    let mut options = BTreeMap::new();
    for id in model.options.keys() {
        if chooser.chance(60) {
            // Not every option has a third value.
            let value = chooser.word(&["off", "off", "on", "on", "more", "no_such_value"]);
            options.insert(id.clone(), name(value));
        }
    }
    if chooser.chance(5) {
        options.insert(name("no_such_option"), name("on"));
    }
    let pending = chooser.chance(10);
    Assignment {
        assignment_id: AssignmentId::parse(&format!("as_{number}")).unwrap(),
        role_id: role,
        workspace_id: match right {
            Level::Account => None,
            Level::Workspace => Some(workspace(chooser)),
            Level::Either => chooser.chance(50).then(|| workspace(chooser)),
        },
        options,
        state: if pending { AssignmentState::Pending } else { AssignmentState::Active },
        expire_time: match chooser.below(20) {
            0 => Some(moment(-1)),
            1..3 => Some(moment(0)),
            3 => Some(moment(1)),
            _ => None,
        },
        create_time: moment(-100),
    }
}

/// A role, and the level that it is held at.
fn held_role(chooser: &mut Chooser, model: &Definition, roles: &AccountRoles) -> (RoleId, Level) {
    let kind = chooser.below(100);
    if kind < 4 {
        return (RoleId::parse("no_such_role").unwrap(), Level::Account);
    }
    if kind < 35
        && let Some(rules) = &model.custom_roles
    {
        let ids: Vec<&RoleId> = roles.custom.keys().collect();
        return ((*chooser.pick(&ids)).clone(), rules.held_in);
    }
    if kind < 40 {
        // In a model that lets nobody make roles, perhaps.
        return (RoleId::parse("custom_a").unwrap(), Level::Account);
    }
    let ids: Vec<&Name> = model.roles.keys().collect();
    let id = *chooser.pick(&ids);
    (RoleId::parse(id.as_str()).unwrap(), model.roles[id].held_in)
}

fn other_than(level: Level) -> Level {
    match level {
        Level::Account => Level::Workspace,
        Level::Workspace => Level::Account,
        // There is no wrong one.
        Level::Either => Level::Either,
    }
}
