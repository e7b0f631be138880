//! Makes a role of the account's own.

use serde::Serialize;

use super::changing::{changed, exists, must_be_free, must_include, reads_to_change, writes};
use super::draft::{RoleFields, new_role};
use super::{ListedRole, Shelf};
use crate::app::Known;
use crate::app::change::{Command, Effect, Scene};
use crate::clock::new_id;
use crate::decision::delegation::editing::RoleEdit;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, RoleId};
use crate::model::definition::Operation;
use crate::store::{Reads, RoleChange};

/// How many roles an account can make.
const MOST_CUSTOM_ROLES: usize = 1000;

/// Makes a role.
#[derive(Debug, Clone, Serialize)]
pub struct CreateRole {
    /// The account.
    pub account_id: AccountId,
    /// The id that it is to have; `None`: one that is made.
    pub role_id: Option<RoleId>,
    /// What it is to be.
    pub fields: RoleFields,
}

impl Command for CreateRole {
    type Answer = ListedRole;

    const METHOD: &'static str = "RoleService.CreateRole";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        // Somebody who was removed may hold a role of this name that was deleted.
        reads_to_change(self.role_id.as_ref())
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<ListedRole>> {
        let known = scene.known(&self.account_id)?;
        let new = || RoleId::from_new(new_id("role_"));
        let role_id = self.role_id.clone().unwrap_or_else(new);
        let custom = new_role(known, &self.fields, scene.now)?;
        let change = custom.map(|custom| RoleChange::PutCustom(role_id.clone(), custom));
        let after = change.as_ref().map(|change| changed(known, change));
        scene.authorize(known, |actor| match &after {
            Some(after) => actor.may_edit(&RoleEdit { role_id: &role_id, after }),
            None => actor.may(Operation::EditRoles, None),
        })?;
        self.must_be_new(known, &role_id)?;
        self.must_be_possible(known)?;
        let (Some(change), Some(after)) = (change, after) else {
            return Err(no_custom_roles(&self.account_id));
        };
        let mut own = known.facts.roles.clone();
        change.apply_to(&mut own);
        let row = after.role(&role_id);
        let row = row.ok_or_else(|| Error::new(Reason::Internal, "the new role is not there"))?;
        let answer = Shelf { own: &own, ..Shelf::of(known) }.listed(&role_id, row);
        Ok(Effect { answer, writes: Some(writes(known, &role_id, change)?) })
    }
}

impl CreateRole {
    fn must_be_new(&self, known: &Known, role_id: &RoleId) -> Result<()> {
        let account_id = &self.account_id;
        if known.roles.role(role_id).is_some() || known.facts.roles.custom.contains_key(role_id) {
            let message = format!("account `{account_id}` has a role `{role_id}` already");
            return Err(exists(role_id.as_str(), message));
        }
        must_be_free(known, role_id, self.name())
    }

    fn name(&self) -> &str {
        self.fields.display_name.as_deref().unwrap_or_default()
    }

    fn must_be_possible(&self, known: &Known) -> Result<()> {
        let rules = known.tables().definition.custom_roles.as_ref();
        let rules = rules.ok_or_else(|| no_custom_roles(&self.account_id))?;
        must_include(known, rules.create_plan.as_ref(), "display_name", self.name())?;
        let account_id = &self.account_id;
        if known.facts.roles.custom.len() < MOST_CUSTOM_ROLES {
            return Ok(());
        }
        let message = format!("account `{account_id}` has {MOST_CUSTOM_ROLES} roles of its own");
        Err(Error::new(Reason::TooManyRoles, message)
            .with_metadata("limit", MOST_CUSTOM_ROLES)
            .with_quota(
                format!("account/{account_id}"),
                format!("at most {MOST_CUSTOM_ROLES} custom roles"),
            ))
    }
}

fn no_custom_roles(account_id: &AccountId) -> Error {
    let message = format!("the model of account `{account_id}` has no roles that accounts make");
    Error::new(Reason::FixedByModel, message)
        .with_metadata("account_id", account_id)
        .with_precondition(format!("account/{account_id}"), "must be on a model with custom roles")
}
