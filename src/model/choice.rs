//! What an account may choose for the roles that it makes or changes.

use crate::ids::Name;
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::tables::{RoleRow, Tables};

/// Within what the permissions of one role are chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What can be chosen; whatever it holds implies is in it as well.
    within: PermissionSet,
    /// What the role has in any case.
    floor: PermissionSet,
}

impl Tables {
    /// For a role that an account makes; `None`: the model has no such roles.
    #[must_use]
    pub fn custom_choice(&self, license: Option<&Name>) -> Option<Choice> {
        let (floor, out_of_reach) = self.of_license(license);
        Some(Choice::new(&self.custom.as_ref()?.within, &floor, &out_of_reach))
    }

    /// For a standard role; `None`: the model doesn't let it be changed.
    #[must_use]
    pub fn edit_choice(&self, role: &str) -> Option<Choice> {
        let row = self.roles.get(role)?;
        Some(Choice::new(self.edits.get(role)?, &row.floor, &row.out_of_reach))
    }

    /// A standard role as the model has it.
    #[must_use]
    pub fn standard_role(&self, role: &str) -> Option<&RoleRow> {
        self.roles.get(role)
    }

    /// A set and everything that its members imply.
    #[must_use]
    pub fn with_implied(&self, set: &PermissionSet) -> PermissionSet {
        self.implication.down(set)
    }
}

impl Choice {
    fn new(within: &PermissionSet, floor: &PermissionSet, out_of_reach: &PermissionSet) -> Self {
        let mut within = within.clone();
        within.remove(out_of_reach);
        Self { within, floor: floor.clone() }
    }

    /// Whether a permission can be named: it can be chosen, or is there in any case.
    #[must_use]
    pub fn allows(&self, permission: PermissionIndex) -> bool {
        self.within.contains(permission) || self.floor.contains(permission)
    }

    /// What of a set is chosen: what is there in any case, or can't be, is left out.
    #[must_use]
    pub fn chosen(&self, mut set: PermissionSet) -> PermissionSet {
        set.keep(&self.within);
        set.remove(&self.floor);
        set
    }

    /// What the role has in any case.
    #[must_use]
    pub fn floor(&self) -> &PermissionSet {
        &self.floor
    }
}
