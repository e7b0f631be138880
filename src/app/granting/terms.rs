//! On which terms one role can be given: where, with which options, until when, on which plan.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::app::Known;
use crate::app::granting::Grant;
use crate::domain::assignment::Assignment;
use crate::error::{Error, Reason, Result};
use crate::ids::{Name, RoleId};
use crate::model::definition::Level;
use crate::model::tables::RoleRow;

/// Refuses a role where it isn't held.
///
/// # Errors
/// It is held at the other level.
pub fn check_level(grant: &Grant, role: &RoleRow) -> Result<()> {
    let (role_id, field) = (&grant.role_id, format!("{}workspace_id", grant.path));
    let refuse = |held_in, description: String| {
        Err(Error::field(Reason::RoleNotHeldAtLevel, &field, description)
            .with_metadata("role_id", role_id)
            .with_metadata("held_in", held_in))
    };
    match (role.held_in, &grant.workspace_id) {
        (Level::Account, Some(_)) => {
            refuse("account", format!("must be empty: role `{role_id}` is held account-wide"))
        }
        (Level::Workspace, None) => refuse(
            "workspace",
            format!("must not be empty: role `{role_id}` is held in a workspace"),
        ),
        (Level::Account, None) | (Level::Workspace, Some(_)) | (Level::Either, _) => Ok(()),
    }
}

/// Refuses a role until a time where that has passed, or where the role must be held: no clock may take it from the last one.
///
/// # Errors
/// The time has passed, or the role must have holders.
pub fn check_expiry(grant: &Grant, role: &RoleRow, now: Timestamp) -> Result<()> {
    let Some(expire_time) = grant.expire_time else { return Ok(()) };
    let field = format!("{}expire_time", grant.path);
    if expire_time <= now {
        return Err(Error::field(Reason::ExpireTimePassed, &field, "must be in the future"));
    }
    let (role_id, least) = (&grant.role_id, role.holders.at_least);
    if least == 0 {
        return Ok(());
    }
    let description = format!("must be empty: `{role_id}` must be held by {least} or more");
    Err(Error::field(Reason::RoleCannotExpire, &field, description)
        .with_metadata("role_id", role_id)
        .with_metadata("minimum", least))
}

/// The options of a grant. A default that is spelled out is not kept: it is the same as none.
///
/// # Errors
/// The role has no such option, or the option no such value.
pub fn parse_options(grant: &Grant, role: &RoleRow) -> Result<BTreeMap<Name, Name>> {
    let options = grant.options.iter();
    let parsed = options.map(|(option, value)| parse_option(grant, role, option, value));
    Ok(parsed.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// An option with its value; nothing where that is the default.
fn parse_option(
    grant: &Grant,
    role: &RoleRow,
    option: &str,
    value: &str,
) -> Result<Option<(Name, Name)>> {
    let field = format!("{}options", grant.path);
    let role_id = &grant.role_id;
    let Some((row, default)) = role.options.iter().find(|(row, _)| row.name.as_str() == option)
    else {
        let option = shortened(option);
        return Err(Error::field(
            Reason::UnknownOption,
            &field,
            format_args!("has `{option}`, which role `{role_id}` has not"),
        )
        .with_metadata("role_id", role_id)
        .with_metadata("option", option));
    };
    let Some((known, _)) = row.values.get_key_value(value) else {
        let values: Vec<&str> = row.values.keys().map(Name::as_str).collect();
        let value = shortened(value);
        return Err(Error::field(
            Reason::InvalidOptionValue,
            &field,
            format_args!("has `{value}` for `{option}`, which takes `{}`", values.join("` or `")),
        )
        .with_metadata("option", option)
        .with_metadata("value", value)
        .with_metadata("values", values.join(",")));
    };
    Ok((known != default).then(|| (row.name.clone(), known.clone())))
}

/// Input as it is told back: enough to recognise it.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 64;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// What is asked for needs a higher plan.
pub(in crate::app) fn plan_required(plan: &Name, kind: &'static str, what: &str) -> Error {
    let message = format!("`{what}` needs plan `{plan}` or a higher one");
    Error::new(Reason::PlanRequired, message)
        .with_metadata("plan", plan)
        .with_metadata(kind, what)
        .with_precondition(format!("plan/{plan}"), format!("must include `{what}`"))
}

/// A role that the plan does not include can't be newly given; who has it already may keep it.
///
/// # Errors
/// It is, and it needs a higher plan.
pub(super) fn role_within_plan(
    known: &Known,
    role_id: &RoleId,
    role: &RoleRow,
    before: Option<&Assignment>,
) -> Result<()> {
    match missing_plan(known, role_id, role).filter(|_| before.is_none()) {
        Some(plan) => Err(plan_required(plan, "role_id", role_id.as_str())),
        None => Ok(()),
    }
}

/// An option that the plan does not include can't be newly set; what is set already may stay.
///
/// # Errors
/// One is, beyond what the same role had before.
pub fn options_within_plan(
    known: &Known,
    role: &RoleRow,
    before: Option<&Assignment>,
    options: &BTreeMap<Name, Name>,
) -> Result<()> {
    for (option, default) in &role.options {
        let value = options.get(&option.name).unwrap_or(default);
        let had = before.and_then(|held| held.options.get(&option.name));
        if option.plan > known.plan && value != default && had != Some(value) {
            let rules = &known.tables().definition.options;
            let plan = rules.get(&option.name).and_then(|rule| rule.plan.as_ref());
            let plan = plan.unwrap_or(&option.name);
            return Err(plan_required(plan, "option", option.name.as_str()));
        }
    }
    Ok(())
}

/// The plan that the account would need for a role to be given, if it has not got it.
pub(in crate::app) fn missing_plan<'k>(
    known: &'k Known,
    role_id: &RoleId,
    role: &RoleRow,
) -> Option<&'k Name> {
    let definition = &known.tables().definition;
    let custom = definition.custom_roles.as_ref().filter(|_| role.custom);
    let standard = definition.roles.get(role_id.as_str()).filter(|_| !role.custom);
    let plan = custom.and_then(|rules| rules.assign_plan.as_ref());
    let plan = plan.or_else(|| standard.and_then(|rules| rules.plan.as_ref()));
    plan.filter(|plan| known.tables().needed_plan(Some(plan)) > known.plan)
}
