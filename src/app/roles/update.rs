//! Changes what a role grants, is called or is based on.

use serde::Serialize;

use super::changing::{
    changed, fixed, must_be_free, must_include, must_match, reads_to_change, writes,
};
use super::draft::{Draft, RoleFields, changed_role};
use super::{ListedRole, Shelf};
use crate::app::Known;
use crate::app::change::{Command, Effect, Scene};
use crate::decision::delegation::editing::RoleEdit;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, Name, RoleId};
use crate::model::RoleTable;
use crate::model::definition::Operation;
use crate::model::tables::RoleRow;
use crate::store::{Reads, RoleChange};

/// Changes a role.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateRole {
    /// The account.
    pub account_id: AccountId,
    /// The role.
    pub role_id: RoleId,
    /// What of it is to be otherwise.
    pub fields: RoleFields,
    /// What the client takes it for; `None`: whatever it is.
    pub etag: Option<String>,
}

/// What would follow.
pub(super) struct Planned {
    /// What is to be written; `None`: nothing.
    pub change: Option<RoleChange>,
    /// The account's roles after it.
    pub after: RoleTable,
    /// The role after it.
    pub role: ListedRole,
}

impl Command for UpdateRole {
    type Answer = ListedRole;

    const METHOD: &'static str = "RoleService.UpdateRole";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        // Only another licence can move seats.
        reads_to_change(Some(&self.role_id).filter(|_| self.fields.license.is_some()))
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<ListedRole>> {
        let known = scene.known(&self.account_id)?;
        let Planned { change, role, .. } = self.plan(scene, &[])?;
        let writes = change.map(|change| writes(known, &self.role_id, change)).transpose()?;
        Ok(Effect { answer: role, writes })
    }
}

impl UpdateRole {
    /// Looks at everything but seats; `also` is what the actor needs beside the right to change roles.
    pub(super) fn plan(&self, scene: &Scene<'_>, also: &[Operation]) -> Result<Planned> {
        let (known, role_id) = (scene.known(&self.account_id)?, &self.role_id);
        let draft = changed_role(known, role_id, &self.fields, scene.now)?;
        let after = draft.change.as_ref().map(|change| changed(known, change));
        scene.authorize(known, |actor| {
            match &after {
                Some(after) => actor.may_edit(&RoleEdit { role_id, after })?,
                None => actor.may(Operation::EditRoles, None)?,
            }
            also.iter().try_for_each(|operation| actor.may(*operation, None))
        })?;
        let row = known.roles.role(role_id);
        let not_found = || Error::role_not_found(self.account_id.as_str(), role_id.as_str());
        let row = row.ok_or_else(not_found)?;
        if let Some(name) = self.fields.display_name.as_ref().filter(|_| row.custom) {
            must_be_free(known, role_id, name)?;
        }
        must_match(&Shelf::of(known).listed(role_id, row), self.etag.as_deref())?;
        self.must_be_possible(known, row, &draft)?;
        let mut own = known.facts.roles.clone();
        draft.change.iter().for_each(|change| change.apply_to(&mut own));
        let after = after.unwrap_or_else(|| known.roles.clone());
        let row = after.role(role_id).ok_or_else(not_found)?;
        let role = Shelf { own: &own, ..Shelf::of(known) }.listed(role_id, row);
        Ok(Planned { change: draft.change, role, after })
    }

    fn must_be_possible(&self, known: &Known, row: &RoleRow, draft: &Draft) -> Result<()> {
        let role_id = &self.role_id;
        if let Some(rule) = draft.fixed {
            return Err(fixed(role_id, rule));
        }
        if let Some(permission) = &draft.kept {
            let rule = format!("keeps `{permission}`, which its licence makes irrevocable");
            return Err(Error::new(
                Reason::PermissionIrrevocable,
                format!("role `{role_id}` {rule}"),
            )
            .with_metadata("role_id", role_id)
            .with_metadata("permission", permission)
            .with_precondition(format!("role/{role_id}"), rule));
        }
        if draft.change.is_none() {
            return Ok(());
        }
        must_include(known, edit_plan(known, role_id, row), "role_id", role_id.as_str())
    }
}

/// The lowest plan on which a role can be changed.
fn edit_plan<'k>(known: &'k Known, role_id: &RoleId, row: &RoleRow) -> Option<&'k Name> {
    let definition = &known.tables().definition;
    if row.custom {
        return definition.custom_roles.as_ref()?.edit_plan.as_ref();
    }
    definition.roles.get(role_id.as_str())?.edit.as_ref()?.plan.as_ref()
}
