//! The roles that an account made or changed, laid over compiled tables.

use std::collections::BTreeSet;

use crate::ids::{DottedName, Name};
use crate::model::bitset::PermissionSet;
use crate::model::definition::{FieldAccess, Holders};
use crate::model::tables::{CustomRow, RoleRow, Tables, VisibilityIndex};

impl Tables {
    /// A standard role with the grants that an account chose; `None`: the model doesn't let it be changed.
    pub(in crate::model) fn edited_role(
        &self,
        name: &Name,
        chosen: &BTreeSet<DottedName>,
    ) -> Option<RoleRow> {
        let within = self.edits.get(name)?;
        let standard = self.roles.get(name)?;
        let mut grants = self.chosen(chosen, within, &standard.floor);
        grants.remove(&standard.out_of_reach);
        Some(RoleRow { grants, ..standard.clone() })
    }

    /// A role that an account made.
    pub(in crate::model) fn custom_role(
        &self,
        custom: &CustomRow,
        license: Option<&Name>,
        chosen: &BTreeSet<DottedName>,
    ) -> RoleRow {
        let (floor, out_of_reach) = self.of_license(license);
        let mut grants = self.chosen(chosen, &custom.within, &floor);
        grants.remove(&out_of_reach);
        RoleRow {
            held_in: custom.held_in,
            together: custom.together,
            rank: custom.rank,
            license: license.cloned(),
            custom: true,
            holders: Holders::default(),
            transfer_only: false,
            grants,
            floor,
            out_of_reach,
            visibility: self.own_visibility(),
            fields: self.fields.iter().map(|_| FieldAccess::Full).collect(),
            options: custom.options.clone(),
        }
    }

    fn chosen(
        &self,
        chosen: &BTreeSet<DottedName>,
        within: &PermissionSet,
        floor: &PermissionSet,
    ) -> PermissionSet {
        let mut grants = self.implication.down(&self.set(chosen));
        grants.keep(within);
        grants.add(floor);
        grants
    }

    /// The floor of a licence, and what is out of its reach.
    pub(in crate::model) fn of_license(
        &self,
        license: Option<&Name>,
    ) -> (PermissionSet, PermissionSet) {
        let out_of_reach = self.out_of_reach(license);
        let mut floor = self.floor(license);
        floor.remove(&out_of_reach);
        (floor, out_of_reach)
    }

    /// What permissions reach where no role says anything: their own visibility, or all.
    pub(super) fn own_visibility(&self) -> Box<[VisibilityIndex]> {
        let rows = self.permissions.iter();
        rows.map(|row| row.visibility.unwrap_or(VisibilityIndex::ALL)).collect()
    }
}
