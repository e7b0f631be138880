//! Deletes a role of the account's own, for good.

use serde::Serialize;

use super::Shelf;
use super::changing::{changed, fixed, must_be_unused, must_match, reads_to_change, writes};
use crate::app::change::{Command, Effect, Scene};
use crate::decision::delegation::editing::RoleEdit;
use crate::error::{Error, Result};
use crate::ids::{AccountId, RoleId};
use crate::model::definition::Operation;
use crate::store::{Reads, RoleChange};

/// Deletes a role.
#[derive(Debug, Clone, Serialize)]
pub struct DeleteRole {
    /// The account.
    pub account_id: AccountId,
    /// The role.
    pub role_id: RoleId,
    /// What the client takes it for; `None`: whatever it is.
    pub etag: Option<String>,
}

impl Command for DeleteRole {
    type Answer = ();

    const METHOD: &'static str = "RoleService.DeleteRole";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        // Somebody who was removed may hold it, and a model may count them.
        reads_to_change(Some(&self.role_id))
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<()>> {
        let (known, role_id) = (scene.known(&self.account_id)?, &self.role_id);
        let row = known.roles.role(role_id);
        let change = RoleChange::DeleteCustom(role_id.clone());
        let after = changed(known, &change);
        scene.authorize(known, |actor| match row {
            Some(_) => actor.may_edit(&RoleEdit { role_id, after: &after }),
            None => actor.may(Operation::EditRoles, None),
        })?;
        let not_found = || Error::role_not_found(self.account_id.as_str(), role_id.as_str());
        let row = row.ok_or_else(not_found)?;
        must_match(&Shelf::of(known).listed(role_id, row), self.etag.as_deref())?;
        if !row.custom {
            return Err(fixed(role_id, "is a standard one, which can't be deleted"));
        }
        must_be_unused(known, role_id)?;
        Ok(Effect { answer: (), writes: Some(writes(known, role_id, change)?) })
    }
}
