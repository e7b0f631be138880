//! A model as it is used: permissions numbered, roles as bits, nothing left to look up by name but the question itself.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::ids::{DottedName, Name, RoleId};
use crate::model::account_roles::AccountRoles;
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::{Definition, Entry, FieldAccess, Holders, Level};
use crate::model::implication::Implication;

/// A compiled model. Immutable, and the same for every account on its version.
#[derive(Debug)]
pub struct Tables {
    /// The model as it was declared: its names, texts and rules.
    pub definition: Definition,
    /// A hash of the declaration: the same for the same model, whatever the order of its rows.
    pub fingerprint: String,
    pub(super) implication: Implication,
    pub(super) permissions: Vec<PermissionRow>,
    pub(super) by_name: HashMap<Box<str>, PermissionIndex>,
    pub(super) visibilities: Vec<VisibilityRow>,
    pub(super) including: Vec<u128>,
    pub(super) fields: Vec<DottedName>,
    pub(super) options: BTreeMap<Name, Arc<OptionRow>>,
    pub(super) roles: BTreeMap<Name, RoleRow>,
    /// What an account may choose for the roles that it may change.
    pub(super) edits: BTreeMap<Name, PermissionSet>,
    pub(super) custom: Option<CustomRow>,
    pub(super) floors: Vec<PermissionSet>,
    pub(super) out_of_reach: Vec<PermissionSet>,
    pub(super) impersonation: Option<ImpersonationRow>,
}

/// What there is to know of one permission.
#[derive(Debug)]
pub struct PermissionRow {
    /// Its name.
    pub name: DottedName,
    /// The only instances that it ever reaches.
    pub visibility: Option<VisibilityIndex>,
    /// The lowest plan that includes it.
    pub plan: PlanIndex,
    /// The fields that it carries.
    pub fields: Vec<FieldIndex>,
}

/// A plan's place from the lowest; every plan includes [`PlanIndex::LOWEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanIndex(pub(crate) u16);

impl PlanIndex {
    /// The lowest plan, which is also the plan of models that have none.
    pub const LOWEST: Self = Self(0);

    /// Above every plan.
    pub const HIGHEST: Self = Self(u16::MAX);
}

/// A visibility's place from the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisibilityIndex(pub(crate) u8);

impl VisibilityIndex {
    /// Every instance.
    pub const ALL: Self = Self(u8::MAX);
}

/// A field's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldIndex(pub(crate) u16);

/// Which instances a visibility reaches.
#[derive(Debug)]
pub struct VisibilityRow {
    /// Its name.
    pub name: Name,
    /// Each entry holds if all its attributes match.
    pub any: Vec<Entry>,
}

/// A role as assignments use it.
#[derive(Debug, Clone)]
pub struct RoleRow {
    /// Where it is held.
    pub held_in: Level,
    /// Whether it is held beside others.
    pub together: bool,
    /// How high it stands when people act as one another.
    pub rank: u32,
    /// Its licence.
    pub license: Option<Name>,
    /// Whether it was made in the account.
    pub custom: bool,
    /// How many active people hold it in a scope.
    pub holders: Holders,
    /// Whether it changes hands by transfer alone.
    pub transfer_only: bool,
    /// What it grants before options.
    pub grants: PermissionSet,
    /// The part of it that its licence makes irrevocable.
    pub floor: PermissionSet,
    /// What it can't be given, not even by options.
    pub out_of_reach: PermissionSet,
    /// What each permission reaches before options.
    pub visibility: Box<[VisibilityIndex]>,
    /// Access to each field before options.
    pub fields: Box<[FieldAccess]>,
    /// Its options, each with its default.
    pub options: Vec<(Arc<OptionRow>, Name)>,
}

/// An option.
#[derive(Debug)]
pub struct OptionRow {
    /// Its name.
    pub name: Name,
    /// The lowest plan on which it can be set to another value than the default.
    pub plan: PlanIndex,
    /// What each of its values does.
    pub values: BTreeMap<Name, EffectRow>,
}

/// What a value of an option does.
#[derive(Debug)]
pub struct EffectRow {
    /// Up of what it takes.
    pub take: PermissionSet,
    /// Down of what it gives.
    pub give: PermissionSet,
    /// Visibilities that it sets, each with up of where.
    pub visibility: Vec<(VisibilityIndex, PermissionSet)>,
    /// Visibilities that it adds, each with down of where.
    pub widen: Vec<(VisibilityIndex, PermissionSet)>,
    /// Access to fields that it sets.
    pub fields: Vec<(FieldIndex, FieldAccess)>,
}

/// What all custom roles have in common.
#[derive(Debug)]
pub(super) struct CustomRow {
    pub within: PermissionSet,
    pub held_in: Level,
    pub together: bool,
    pub rank: u32,
    pub options: Vec<(Arc<OptionRow>, Name)>,
}

/// Acting as another person.
#[derive(Debug)]
pub struct ImpersonationRow {
    /// What one needs for it.
    pub permission: PermissionIndex,
    /// What can be done by it.
    pub reach: PermissionSet,
}

impl Tables {
    /// How many permissions there are.
    #[must_use]
    pub fn permission_count(&self) -> usize {
        self.by_name.len()
    }

    /// The number of a permission.
    #[must_use]
    pub fn permission(&self, name: &str) -> Option<PermissionIndex> {
        self.by_name.get(name).copied()
    }

    /// What there is to know of a permission.
    #[must_use]
    pub fn permission_row(&self, index: PermissionIndex) -> Option<&PermissionRow> {
        self.permissions.get(index.at())
    }

    /// Every permission, in the order of their numbers.
    pub fn permissions(&self) -> impl Iterator<Item = (PermissionIndex, &PermissionRow)> {
        (0u16..).map(PermissionIndex).zip(&self.permissions)
    }

    /// The names of a set's members.
    pub fn names<'a>(&'a self, set: &'a PermissionSet) -> impl Iterator<Item = &'a DottedName> {
        set.iter().filter_map(|index| Some(&self.permission_row(index)?.name))
    }

    /// The set of those names that the model knows.
    #[must_use]
    pub fn set<'a>(&self, names: impl IntoIterator<Item = &'a DottedName>) -> PermissionSet {
        let mut set = PermissionSet::empty(self.permission_count());
        for index in names.into_iter().filter_map(|name| self.permission(name.as_str())) {
            set.insert(index);
        }
        set
    }

    /// The place of a plan; none, or one that the model lacks, counts as the lowest.
    #[must_use]
    pub fn plan(&self, plan: Option<&Name>) -> PlanIndex {
        let at = plan.and_then(|name| self.definition.plans.iter().position(|row| row.id == *name));
        PlanIndex(at.and_then(|at| u16::try_from(at).ok()).unwrap_or_default())
    }

    /// The place of a plan that something needs; one that the model lacks is above every plan.
    #[must_use]
    pub fn needed_plan(&self, plan: Option<&Name>) -> PlanIndex {
        let Some(plan) = plan else { return PlanIndex::LOWEST };
        let at = self.definition.plans.iter().position(|row| row.id == *plan);
        at.and_then(|at| u16::try_from(at).ok()).map_or(PlanIndex::HIGHEST, PlanIndex)
    }

    /// What a visibility is called; `all` is every instance.
    #[must_use]
    pub fn visibility_name(&self, index: VisibilityIndex) -> &str {
        self.visibility(index).map_or("all", |row| row.name.as_str())
    }

    /// Which instances a visibility reaches; `None`: all.
    #[must_use]
    pub fn visibility(&self, index: VisibilityIndex) -> Option<&VisibilityRow> {
        self.visibilities.get(usize::from(index.0))
    }

    /// What a field is called.
    #[must_use]
    pub fn field_name(&self, index: FieldIndex) -> Option<&DottedName> {
        self.fields.get(usize::from(index.0))
    }

    /// Acting as another person, where the model has it.
    #[must_use]
    pub fn impersonation(&self) -> Option<&ImpersonationRow> {
        self.impersonation.as_ref()
    }

    fn license_place(&self, license: Option<&Name>) -> usize {
        let licenses = &self.definition.licenses;
        license
            .and_then(|name| licenses.iter().position(|row| row.id == *name))
            .map_or(0, |at| at + 1)
    }

    /// The floor of a licence; empty without one.
    pub(super) fn floor(&self, license: Option<&Name>) -> PermissionSet {
        self.place(&self.floors, license)
    }

    /// What no role of a licence can have.
    pub(super) fn out_of_reach(&self, license: Option<&Name>) -> PermissionSet {
        self.place(&self.out_of_reach, license)
    }

    fn place(&self, by_place: &[PermissionSet], license: Option<&Name>) -> PermissionSet {
        let set = by_place.get(self.license_place(license)).cloned();
        set.unwrap_or_else(|| PermissionSet::empty(self.permission_count()))
    }
}

/// The roles of one account: the model's, with what the account made of them.
#[derive(Debug, Clone)]
pub struct RoleTable {
    /// The model.
    pub tables: Arc<Tables>,
    /// Standard roles that were changed, and custom ones.
    own: HashMap<RoleId, RoleRow>,
}

impl RoleTable {
    /// Lays an account's own roles over the model's.
    #[must_use]
    pub fn new(tables: Arc<Tables>, roles: &AccountRoles) -> Self {
        let mut own = HashMap::new();
        for (id, role) in &roles.custom {
            // A standard role keeps its meaning, whatever an account calls its own.
            let is_standard = tables.roles.contains_key(id.as_str());
            if let Some(custom) = tables.custom.as_ref().filter(|_| !is_standard) {
                own.insert(
                    id.clone(),
                    tables.custom_role(custom, role.license.as_ref(), &role.permissions),
                );
            }
        }
        for (name, role) in &roles.edited {
            if let Some(row) = tables.edited_role(name, &role.permissions)
                && let Ok(id) = RoleId::parse(name.as_str())
            {
                own.insert(id, row);
            }
        }
        Self { tables, own }
    }

    /// A role of the account.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Option<&RoleRow> {
        self.own.get(id).or_else(|| self.tables.roles.get(id.as_str()))
    }

    /// The roles that could give a permission, themselves or by an option, on whatever plan: nobody has it by another one.
    #[must_use]
    pub fn could_give(&self, permission: &str) -> Vec<RoleId> {
        let Some(index) = self.tables.permission(permission) else { return Vec::new() };
        let by_option = |row: &RoleRow| {
            let options = row.options.iter().flat_map(|(option, _)| option.values.values());
            options.into_iter().any(|effect| effect.give.contains(index))
        };
        let roles = self.roles().into_iter();
        roles
            .filter(|(_, row)| row.grants.contains(index) || by_option(row))
            .map(|(id, _)| id)
            .collect()
    }

    /// Every role of the account: the standard ones by name, then the custom ones by id.
    #[must_use]
    pub fn roles(&self) -> Vec<(RoleId, &RoleRow)> {
        let standard =
            self.tables.roles.keys().filter_map(|name| RoleId::parse(name.as_str()).ok());
        let mut custom: Vec<_> =
            self.own.iter().filter(|(_, row)| row.custom).map(|(id, _)| id.clone()).collect();
        custom.sort();
        standard
            .chain(custom)
            .filter_map(|id| self.role(&id).map(|row| (id.clone(), row)))
            .collect()
    }
}
