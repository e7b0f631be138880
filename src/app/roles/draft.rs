//! What a request wants of a role, held against what the model lets an account choose.

use jiff::Timestamp;
use serde::Serialize;

use crate::app::Known;
use crate::error::{Error, Reason, Result};
use crate::ids::{Name, RoleId};
use crate::model::Tables;
use crate::model::account_roles::{CustomRole, EditedRole};
use crate::model::bitset::PermissionSet;
use crate::model::choice::Choice;
use crate::model::tables::RoleRow;
use crate::store::RoleChange;

/// What a request says of a role; `None`: it stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RoleFields {
    /// What people are to call it.
    pub display_name: Option<String>,
    /// A sentence about it.
    pub description: Option<String>,
    /// Its licence; empty: none.
    pub license: Option<String>,
    /// All that it is to grant. What its licence gives a new role is granted in any case, and what is implied, too.
    pub permissions: Option<Vec<String>>,
}

impl RoleFields {
    /// The permissions that are asked for, with what they imply.
    fn wanted(&self, tables: &Tables) -> Result<Option<PermissionSet>> {
        let Some(names) = &self.permissions else { return Ok(None) };
        let mut wanted = PermissionSet::empty(tables.permission_count());
        for (at, name) in names.iter().enumerate() {
            let known = tables.permission(name).ok_or_else(|| {
                let description = format_args!("has `{name}`, which the model has not");
                Error::field(Reason::UnknownPermission, &path(at), description)
                    .with_metadata("permission", name)
            })?;
            wanted.insert(known);
        }
        Ok(Some(tables.with_implied(&wanted)))
    }

    /// The licence that is asked for.
    fn licensed(&self, tables: &Tables) -> Result<Option<Option<Name>>> {
        let licenses = &tables.definition.licenses;
        match self.license.as_deref() {
            None => Ok(None),
            Some("") if licenses.is_empty() => Ok(Some(None)),
            Some("") => Err(Error::missing("license")),
            Some(text) => {
                let known = licenses.iter().find(|row| row.id.as_str() == text);
                let unknown = || {
                    let description = format_args!("is `{text}`, which the model has not");
                    Error::field(Reason::UnknownLicense, "license", description)
                        .with_metadata("license", text)
                };
                Ok(Some(Some(known.ok_or_else(unknown)?.id.clone())))
            }
        }
    }

    /// Refuses what no such role may hold.
    fn allowed(&self, tables: &Tables, choice: &Choice) -> Result<()> {
        for (at, name) in self.permissions.iter().flatten().enumerate() {
            if !tables.permission(name).is_some_and(|index| choice.allows(index)) {
                let description = format_args!("has `{name}`, which this role can't be given");
                return Err(Error::field(Reason::PermissionOutOfReach, &path(at), description)
                    .with_metadata("permission", name));
            }
        }
        Ok(())
    }
}

fn path(at: usize) -> String {
    format!("permissions[{at}]")
}

/// What becomes of a role.
#[derive(Debug)]
pub(super) struct Draft {
    /// What follows; `None`: nothing.
    pub change: Option<RoleChange>,
    /// What of the request the model leaves no choice about.
    pub fixed: Option<&'static str>,
    /// What the role has, its licence keeps, and the request leaves out.
    pub kept: Option<String>,
}

/// Makes a role; `None`: the model has none that accounts make.
pub(super) fn new_role(
    known: &Known,
    fields: &RoleFields,
    now: Timestamp,
) -> Result<Option<CustomRole>> {
    let tables = known.tables();
    let wanted = fields.wanted(tables)?;
    let license = fields.licensed(tables)?.flatten();
    let Some(choice) = tables.custom_choice(license.as_ref()) else { return Ok(None) };
    fields.allowed(tables, &choice)?;
    Ok(Some(CustomRole {
        display_name: fields.display_name.clone().unwrap_or_default(),
        description: fields.description.clone().unwrap_or_default(),
        license,
        permissions: wanted
            .map(|wanted| tables.names(&choice.chosen(wanted)).cloned().collect())
            .unwrap_or_default(),
        create_time: now,
        update_time: now,
    }))
}

/// Changes a role, as far as there is one.
pub(super) fn changed_role(
    known: &Known,
    role_id: &RoleId,
    fields: &RoleFields,
    now: Timestamp,
) -> Result<Draft> {
    // What is malformed is told whether the role is there or not.
    let wanted = fields.wanted(known.tables())?;
    let license = fields.licensed(known.tables())?;
    let Some(row) = known.roles.role(role_id) else {
        return Ok(Draft { change: None, fixed: None, kept: None });
    };
    match known.facts.roles.custom.get(role_id).filter(|_| row.custom) {
        Some(custom) => {
            changed_custom(known, role_id, (custom, row), fields, (wanted, license), now)
        }
        None => changed_standard(known, role_id, row, fields, wanted, now),
    }
}

fn changed_custom(
    known: &Known,
    role_id: &RoleId,
    (custom, row): (&CustomRole, &RoleRow),
    fields: &RoleFields,
    (wanted, license): (Option<PermissionSet>, Option<Option<Name>>),
    now: Timestamp,
) -> Result<Draft> {
    let tables = known.tables();
    let license = license.unwrap_or_else(|| custom.license.clone());
    let Some(choice) = tables.custom_choice(license.as_ref()) else {
        return Ok(Draft { change: None, fixed: None, kept: None });
    };
    fields.allowed(tables, &choice)?;
    let kept = wanted.as_ref().and_then(|wanted| kept(tables, row, &choice, wanted));
    // Whoever says nothing of permissions keeps those that the role has, also those of a floor that it loses.
    let granted = wanted.unwrap_or_else(|| row.grants.clone());
    let same_grants = granted_by(&choice, &granted) == row.grants;
    let after = CustomRole {
        display_name: fields.display_name.clone().unwrap_or_else(|| custom.display_name.clone()),
        description: fields.description.clone().unwrap_or_else(|| custom.description.clone()),
        license,
        permissions: tables.names(&choice.chosen(granted)).cloned().collect(),
        create_time: custom.create_time,
        update_time: now,
    };
    let same = same_grants
        && after.display_name == custom.display_name
        && after.description == custom.description
        && after.license == custom.license;
    let change = (!same).then(|| RoleChange::PutCustom(role_id.clone(), after));
    Ok(Draft { change, fixed: None, kept })
}

fn changed_standard(
    known: &Known,
    role_id: &RoleId,
    row: &RoleRow,
    fields: &RoleFields,
    wanted: Option<PermissionSet>,
    now: Timestamp,
) -> Result<Draft> {
    let tables = known.tables();
    let named = fields.display_name.is_some() || fields.description.is_some();
    let fixed = (named || fields.license.is_some())
        .then_some("is a standard one: its name, description and licence stay");
    let (Some(wanted), Ok(name)) = (wanted, Name::parse(role_id.as_str())) else {
        return Ok(Draft { change: None, fixed, kept: None });
    };
    let Some(choice) = tables.edit_choice(name.as_str()) else {
        let fixed = fixed.or(Some("is the same in every account: its permissions stay"));
        return Ok(Draft { change: None, fixed, kept: None });
    };
    let kept = kept(tables, row, &choice, &wanted);
    let mut whole = wanted.clone();
    whole.add(choice.floor());
    let as_declared = tables.standard_role(name.as_str()).is_some_and(|row| row.grants == whole);
    if !as_declared {
        fields.allowed(tables, &choice)?;
    }
    let change = if whole == row.grants {
        None
    } else if as_declared {
        Some(RoleChange::DeleteEdited(name))
    } else {
        let permissions = tables.names(&choice.chosen(wanted)).cloned().collect();
        Some(RoleChange::PutEdited(name, EditedRole { permissions, update_time: now }))
    };
    Ok(Draft { change, fixed, kept })
}

/// What a role grants of which this much was chosen.
fn granted_by(choice: &Choice, chosen: &PermissionSet) -> PermissionSet {
    let mut granted = choice.chosen(chosen.clone());
    granted.add(choice.floor());
    granted
}

/// The first permission that a role has and its licence keeps, and that isn't asked for.
fn kept(tables: &Tables, row: &RoleRow, choice: &Choice, wanted: &PermissionSet) -> Option<String> {
    let mut kept = row.grants.clone();
    kept.keep(choice.floor());
    kept.remove(wanted);
    tables.names(&kept).next().map(ToString::to_string)
}
