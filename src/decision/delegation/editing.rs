//! Who may make, change and delete roles.
//!
//! A role is given to all who hold it at once, and to all who ever will: whoever changes one therefore holds all of it account-wide, as it was
//! and as it is to be (INV-DELEGATE). And nobody may do by a role that they hold themselves what they could not before, whatever else is allowed.

use super::{Actor, Refusal};
use crate::decision::facts::{MemberTable, Profile};
use crate::decision::moved::{Side, moved};
use crate::domain::seat::selects;
use crate::ids::{Name, RoleId};
use crate::model::RoleTable;
use crate::model::definition::Operation;
use crate::model::tables::RoleRow;

/// A change of one role.
#[derive(Debug, Clone, Copy)]
pub struct RoleEdit<'a> {
    /// The role.
    pub role_id: &'a RoleId,
    /// The account's roles after the change.
    pub after: &'a RoleTable,
}

impl Actor<'_> {
    /// Whether they may change a role.
    ///
    /// # Errors
    /// Says why not.
    pub fn may_edit(&self, edit: &RoleEdit<'_>) -> Result<(), Refusal> {
        self.may(Operation::EditRoles, None)?;
        if !self.may_exceed(edit) {
            let before = self.roles.role(edit.role_id);
            let after = edit.after.role(edit.role_id);
            for role in [before, after].into_iter().flatten() {
                self.covers_role(edit.role_id, role, before)?;
            }
        }
        self.gains_nothing(edit)
    }

    /// Whether a rule says so in so many words: one that is about everything was written for giving roles.
    fn may_exceed(&self, edit: &RoleEdit<'_>) -> bool {
        let rules = self.roles.tables.definition.delegation.as_ref();
        rules.into_iter().flatten().any(|rule| {
            let role = edit.role_id;
            rule.exceed
                && rule.operations.contains(&Operation::EditRoles)
                && (selects(self.roles, &rule.roles, role)
                    || selects(edit.after, &rule.roles, role))
                && self.is_meant(&rule.actor, None)
        })
    }

    /// Whether all of a role is theirs, and all that its options could give from now on: a higher licence lets them give more, and nobody is
    /// asked again.
    fn covers_role(
        &self,
        role_id: &RoleId,
        role: &RoleRow,
        before: Option<&RoleRow>,
    ) -> Result<(), Refusal> {
        let none = |_: &Name| None;
        for (plan, table) in &self.tables {
            let mut profile = Profile::new(self.roles, role, *plan, none);
            if let Some(before) = before {
                let mut unlocked = before.out_of_reach.clone();
                unlocked.remove(&role.out_of_reach);
                for effect in role.options.iter().flat_map(|(option, _)| option.values.values()) {
                    let mut given = effect.give.clone();
                    given.keep(&unlocked);
                    profile.gives.add(&given);
                }
            }
            self.covers_profile(table, None, role_id, &profile)?;
        }
        Ok(())
    }

    fn gains_nothing(&self, edit: &RoleEdit<'_>) -> Result<(), Refusal> {
        for (plan, before) in &self.tables {
            let after = MemberTable::new(edit.after, *plan, self.member);
            let before = Side { roles: self.roles, person: before };
            let after = Side { roles: edit.after, person: &after };
            let mut gained =
                moved(before, after, self.now).into_iter().flat_map(|moved| moved.gained);
            if let Some(permission) = gained.next() {
                return Err(Refusal::Exceeds(edit.role_id.clone(), permission));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
