//! What one assignment contributes: the role, its options, and what follows from them.

use std::collections::{BTreeMap, BTreeSet};

use super::Scene;
use super::sets::{self, Permissions};
use super::visibility::{self, Reach, Union};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::ids::{DottedName, Name};
use crate::model::account_roles::CustomRole;
use crate::model::definition::{
    CustomRoles, Definition, Effect, FieldAccess, Level, OptionRule, Pattern, Role,
};

/// What an assignment contributes for one permission.
pub(super) enum Contribution<'a> {
    /// The role does not have it.
    Lacks,
    /// An option takes it.
    Taken,
    /// The plan does not include it.
    Plan,
    /// It would give it, had it not expired.
    Expired,
    /// It would give it, were its invitation accepted.
    Pending,
    /// It gives it.
    Gives(Gift<'a>),
}

/// How far an assignment gives a permission.
pub(super) struct Gift<'a> {
    /// Which instances it reaches: those that any of these reaches.
    pub reaches: Union<'a>,
    /// The access to each field that the permission carries.
    pub fields: BTreeMap<&'a DottedName, FieldAccess>,
}

/// The role of an assignment, as far as the model knows it.
#[derive(Clone, Copy)]
pub(super) enum HeldRole<'a> {
    /// One that the model brings.
    Standard(&'a Name, &'a Role),
    /// One that the account made, in a model that lets it.
    Custom(&'a CustomRoles, &'a CustomRole),
}

/// An option of an assignment with the value that it has.
struct ChosenOption<'a> {
    /// What the value does.
    effect: &'a Effect,
    /// Whether the account's plan no longer includes the option.
    lapsed: bool,
}

/// The role of an assignment; `None`: unknown.
pub(super) fn role_of<'a>(scene: Scene<'a>, assignment: &Assignment) -> Option<HeldRole<'a>> {
    let id = assignment.role_id.as_str();
    if let Some((name, role)) = scene.model.roles.get_key_value(id) {
        return Some(HeldRole::Standard(name, role));
    }
    let custom_roles = scene.model.custom_roles.as_ref()?;
    let role = scene.account.roles.custom.get(id)?;
    Some(HeldRole::Custom(custom_roles, role))
}

impl<'a> HeldRole<'a> {
    /// Its rank.
    pub(super) fn rank(self) -> u32 {
        match self {
            Self::Standard(_, role) => role.rank,
            Self::Custom(custom_roles, _) => custom_roles.rank,
        }
    }

    /// Whether it is held where it can be.
    pub(super) fn is_held_at_its_level(self, assignment: &Assignment) -> bool {
        let level = match self {
            Self::Standard(_, role) => role.held_in,
            Self::Custom(custom_roles, _) => custom_roles.held_in,
        };
        match level {
            Level::Account => assignment.workspace_id.is_none(),
            Level::Workspace => assignment.workspace_id.is_some(),
            Level::Either => true,
        }
    }

    /// Its licence.
    fn license(self) -> Option<&'a Name> {
        match self {
            Self::Standard(_, role) => role.license.as_ref(),
            Self::Custom(_, role) => role.license.as_ref(),
        }
    }

    /// What it grants, "always without what is out of its reach".
    fn grants(self, scene: Scene<'a>) -> Permissions<'a> {
        let model = scene.model;
        let mut granted = match self {
            Self::Standard(name, role) => {
                match (&role.edit, scene.account.roles.edited.get(name)) {
                    (Some(edit), Some(edited)) => {
                        let chosen = &edited.permissions;
                        chosen_within(model, chosen, &edit.within, &edit.except)
                    }
                    _ => as_declared(model, role),
                }
            }
            Self::Custom(rules, role) => {
                chosen_within(model, &role.permissions, &rules.within, &rules.except)
            }
        };
        granted.extend(sets::floor(model, self.license()));
        sets::without(granted, &sets::out_of_reach(model, self.license()))
    }

    /// The visibilities that it sets; a custom role sets none.
    fn visibilities(self) -> impl Iterator<Item = (Reach<'a>, &'a BTreeSet<Pattern>)> {
        let set = match self {
            Self::Standard(_, role) => Some(&role.visibility),
            Self::Custom(..) => None,
        };
        set.into_iter().flatten().map(|(name, patterns)| (Some(name), patterns))
    }

    /// The access to a field that it sets; a custom role sets none.
    fn field(self, field: &DottedName) -> Option<FieldAccess> {
        match self {
            Self::Standard(_, role) => role.fields.get(field).copied(),
            Self::Custom(..) => None,
        }
    }

    /// "The options of an assignment are those that the model has for its role", each with the value that it has by default.
    fn default_of(self, option: &'a OptionRule) -> Option<&'a Name> {
        match self {
            Self::Standard(name, _) => option.roles.get(name),
            Self::Custom(..) => option.custom_roles.as_ref(),
        }
    }
}

/// "Down of its `grants` and all that the roles it `includes` grant as declared (their floors and what is out of their reach
/// apart), without up of its `except`."
fn as_declared<'m>(model: &'m Definition, role: &Role) -> Permissions<'m> {
    let mut granted = sets::matched(model, &role.grants);
    for included in role.includes.iter().filter_map(|name| model.roles.get(name)) {
        granted.extend(as_declared(model, included));
    }
    let excepted = sets::up(model, sets::matched(model, &role.except));
    sets::without(sets::down(model, granted), &excepted)
}

/// "Down of what the account chose, as far as `edit` (`custom_roles`) selects it."
fn chosen_within<'m>(
    model: &'m Definition,
    chosen: &BTreeSet<DottedName>,
    within: &BTreeSet<Pattern>,
    except: &BTreeSet<Pattern>,
) -> Permissions<'m> {
    let mut granted = sets::down(model, sets::known(model, chosen));
    let selected = sets::selected(model, within, except);
    granted.retain(|permission| selected.contains(permission));
    granted
}

/// Whether the account's plan is too low for what needs this one. "An account without a plan has the lowest."
fn is_above_the_accounts_plan(scene: Scene<'_>, plan: Option<&Name>) -> bool {
    let position = |wanted: &Name| scene.model.plans.iter().position(|plan| plan.id == *wanted);
    let accounts = scene.account.plan.and_then(position).unwrap_or(0);
    match plan {
        None => false,
        Some(needed) => position(needed).is_none_or(|needed| needed > accounts),
    }
}

/// The options of an assignment, "with the value that is set, or the default where none or an unknown one is set".
fn options_of<'a>(
    scene: Scene<'a>,
    assignment: &Assignment,
    role: HeldRole<'a>,
) -> Vec<ChosenOption<'a>> {
    let mut chosen = Vec::new();
    for (name, option) in &scene.model.options {
        let Some(default) = role.default_of(option) else {
            continue;
        };
        let set = assignment.options.get(name).and_then(|value| option.values.get(value));
        let Some(effect) = set.or_else(|| option.values.get(default)) else {
            continue;
        };
        let lapsed = is_above_the_accounts_plan(scene, option.plan.as_ref());
        chosen.push(ChosenOption { effect, lapsed });
    }
    chosen
}

/// "Down of what options give", of those that have lapsed or of those that have not; nothing that is out of the role's reach.
fn given<'a>(
    scene: Scene<'a>,
    role: HeldRole<'a>,
    options: &[ChosenOption<'a>],
    lapsed: bool,
) -> Permissions<'a> {
    let given = options
        .iter()
        .filter(|option| option.lapsed == lapsed)
        .flat_map(|option| sets::matched(scene.model, &option.effect.give))
        .collect();
    let given = sets::down(scene.model, given);
    sets::without(given, &sets::out_of_reach(scene.model, role.license()))
}

/// "Up of what any option takes."
fn taken<'a>(scene: Scene<'a>, options: &[ChosenOption<'a>]) -> Permissions<'a> {
    let taken =
        options.iter().flat_map(|option| sets::matched(scene.model, &option.effect.take)).collect();
    sets::up(scene.model, taken)
}

/// What an assignment contributes for a permission: the first that holds.
pub(super) fn contribution<'a>(
    scene: Scene<'a>,
    assignment: &Assignment,
    permission: &'a DottedName,
) -> Contribution<'a> {
    let Some(role) = role_of(scene, assignment) else {
        return Contribution::Lacks;
    };
    if !role.is_held_at_its_level(assignment) {
        return Contribution::Lacks;
    }
    let options = options_of(scene, assignment, role);
    let granted = role.grants(scene).contains(permission);
    let given_now = given(scene, role, &options, false).contains(permission);
    let given_once = given(scene, role, &options, true).contains(permission);
    let own = scene.model.permissions.get(permission);

    if !granted && !given_now && !given_once {
        Contribution::Lacks
    } else if taken(scene, &options).contains(permission) {
        Contribution::Taken
    } else if (!granted && !given_now)
        || is_above_the_accounts_plan(scene, own.and_then(|own| own.plan.as_ref()))
    {
        Contribution::Plan
    } else if assignment.expire_time.is_some_and(|expiry| expiry <= scene.now) {
        Contribution::Expired
    } else if assignment.state == AssignmentState::Pending {
        Contribution::Pending
    } else {
        Contribution::Gives(Gift {
            reaches: reached(scene, role, &options, permission),
            fields: fields_of(scene, role, &options, permission),
        })
    }
}

/// Whether an option of the assignment takes a permission.
pub(super) fn takes(scene: Scene<'_>, assignment: &Assignment, permission: &DottedName) -> bool {
    role_of(scene, assignment)
        .is_some_and(|role| taken(scene, &options_of(scene, assignment, role)).contains(permission))
}

/// The access that an assignment has to each field that carries a permission.
pub(super) fn fields<'a>(
    scene: Scene<'a>,
    assignment: &Assignment,
    permission: &DottedName,
) -> BTreeMap<&'a DottedName, FieldAccess> {
    role_of(scene, assignment).map_or_else(BTreeMap::new, |role| {
        fields_of(scene, role, &options_of(scene, assignment, role), permission)
    })
}

/// What a permission reaches by one assignment.
fn reached<'a>(
    scene: Scene<'a>,
    role: HeldRole<'a>,
    options: &[ChosenOption<'a>],
    permission: &'a DottedName,
) -> Union<'a> {
    let model = scene.model;
    // "A permission that has a visibility of its own reaches that one alone."
    if let Some(own) = model.permissions.get(permission).and_then(|own| own.visibility.as_ref()) {
        return Union::from([Some(own)]);
    }
    let narrowest = |set: Vec<Reach<'a>>| visibility::narrowest(model, set.into_iter());

    // "Otherwise it starts with the narrowest that the role sets for it, or `all`;"
    let by_role = role
        .visibilities()
        .filter(|(_, patterns)| is_set_for(model, patterns, permission))
        .map(|(reach, _)| reach)
        .collect();
    let by_role = narrowest(by_role).unwrap_or(None);

    // "if options that have not lapsed set one, the narrowest of those instead;"
    let in_force = set_by_options(model, options, false, permission);
    let there_was = narrowest(in_force).unwrap_or(by_role);

    // "and if lapsed ones set one, the narrowest of them and of what there was."
    let mut with_lapsed = set_by_options(model, options, true, permission);
    with_lapsed.push(there_was);
    let start = narrowest(with_lapsed).unwrap_or(there_was);

    // "To that is added what options that have not lapsed add by `widen`."
    let mut reached = added_by_options(model, options, permission);
    reached.push(start);
    visibility::united(model, reached)
}

/// The visibilities that options which have not lapsed add for a permission: "for what the permission implies" as well.
fn added_by_options<'a>(
    model: &Definition,
    options: &[ChosenOption<'a>],
    permission: &DottedName,
) -> Vec<Reach<'a>> {
    options
        .iter()
        .filter(|option| !option.lapsed)
        .flat_map(|option| &option.effect.widen)
        .filter(|(_, patterns)| {
            sets::down(model, sets::matched(model, patterns)).contains(permission)
        })
        .map(|(name, _)| Some(name))
        .collect()
}

/// The visibilities that options set for a permission: those that have lapsed, or those that have not.
fn set_by_options<'a>(
    model: &Definition,
    options: &[ChosenOption<'a>],
    lapsed: bool,
    permission: &DottedName,
) -> Vec<Reach<'a>> {
    options
        .iter()
        .filter(|option| option.lapsed == lapsed)
        .flat_map(|option| &option.effect.visibility)
        .filter(|(_, patterns)| is_set_for(model, patterns, permission))
        .map(|(reach, _)| reach.as_ref())
        .collect()
}

/// "To set a visibility for a permission sets it for what implies it as well."
fn is_set_for(model: &Definition, patterns: &BTreeSet<Pattern>, permission: &DottedName) -> bool {
    sets::up(model, sets::matched(model, patterns)).contains(permission)
}

/// The access to each field that carries a permission, by one assignment.
fn fields_of<'a>(
    scene: Scene<'a>,
    role: HeldRole<'a>,
    options: &[ChosenOption<'a>],
    permission: &DottedName,
) -> BTreeMap<&'a DottedName, FieldAccess> {
    scene
        .model
        .fields
        .iter()
        .filter(|(_, field)| sets::matched(scene.model, &field.carried_by).contains(permission))
        .map(|(name, _)| (name, access_to(role, options, name)))
        .collect()
}

/// The access to a field, "found in the same way" as a visibility.
fn access_to(role: HeldRole<'_>, options: &[ChosenOption<'_>], field: &DottedName) -> FieldAccess {
    let set_by = |lapsed: bool| {
        options
            .iter()
            .filter(move |option| option.lapsed == lapsed)
            .filter_map(|option| option.effect.fields.get(field).copied())
    };
    // "The role's, or full;"
    let by_role = role.field(field).unwrap_or(FieldAccess::Full);
    // "the strictest that options set instead;"
    let there_was = set_by(false).min().unwrap_or(by_role);
    // "the strictest of that and of what lapsed options set."
    set_by(true).min().map_or(there_was, |lapsed| lapsed.min(there_was))
}
