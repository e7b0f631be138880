//! From a declared model to tables. Deterministic, and total: a checked model compiles.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::ids::{DottedName, Name};
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::{
    Definition, Effect, Entry, FieldAccess, Holders, OptionRule, Pattern, Role, Visibility,
};
use crate::model::implication::Implication;
use crate::model::tables::{
    CustomRow, EffectRow, FieldIndex, ImpersonationRow, OptionRow, PermissionRow, RoleRow, Tables,
    VisibilityIndex, VisibilityRow,
};

/// Numbers a model's permissions and turns its roles and options into sets of them.
#[must_use]
pub fn compile(definition: &Definition) -> Tables {
    let mut tables = Tables {
        fingerprint: fingerprint(definition),
        implication: Implication::new(definition),
        permissions: Vec::new(),
        by_name: number(definition),
        visibilities: narrowest_first(&definition.visibilities),
        including: Vec::new(),
        fields: definition.fields.keys().cloned().collect(),
        options: BTreeMap::new(),
        roles: BTreeMap::new(),
        custom: None,
        floors: Vec::new(),
        out_of_reach: Vec::new(),
        impersonation: None,
        definition: definition.clone(),
    };
    tables.including = tables.compile_inclusions();
    tables.permissions = tables.compile_permissions();
    tables.floors = tables.compile_floors();
    tables.out_of_reach = tables.compile_out_of_reach();
    tables.options = definition
        .options
        .iter()
        .map(|(name, rule)| (name.clone(), Arc::new(tables.option_row(name, rule))))
        .collect();
    tables.roles = definition
        .roles
        .iter()
        .map(|(name, role)| (name.clone(), tables.standard_role(name, role)))
        .collect();
    tables.custom = tables.compile_custom();
    tables.impersonation = tables.compile_impersonation();
    tables
}

/// The declaration's maps and sets are sorted, so that its serialized form doesn't depend on the order of rows.
fn fingerprint(definition: &Definition) -> String {
    let form = serde_json::to_vec(definition).unwrap_or_default();
    blake3::hash(&form).to_hex().to_string()
}

fn number(definition: &Definition) -> HashMap<Box<str>, PermissionIndex> {
    let names = definition.permissions.keys().map(|name| name.as_str().into());
    names.zip((0u16..).map(PermissionIndex)).collect()
}

fn narrowest_first(visibilities: &BTreeMap<Name, Visibility>) -> Vec<VisibilityRow> {
    let mut order: Vec<(usize, &Name, &Visibility)> = visibilities
        .iter()
        .map(|(name, wide)| {
            (visibilities.values().filter(|narrow| includes(wide, narrow)).count(), name, wide)
        })
        .collect();
    order.sort_by_key(|&(included, name, _)| (included, name));
    order
        .into_iter()
        .map(|(_, name, visibility)| VisibilityRow {
            name: name.clone(),
            any: visibility.any.iter().cloned().collect(),
        })
        .collect()
}

/// Whether each entry of the narrow one has an entry of the wide one that asks no more.
pub(crate) fn includes(wide: &Visibility, narrow: &Visibility) -> bool {
    let asks_no_more = |wide: &Entry, narrow: &Entry| {
        wide.iter().all(|(attribute, operands)| {
            narrow.get(attribute).is_some_and(|narrower| narrower.is_subset(operands))
        })
    };
    narrow.any.iter().all(|narrow| wide.any.iter().any(|wide| asks_no_more(wide, narrow)))
}

impl Tables {
    fn compile_inclusions(&self) -> Vec<u128> {
        let declared = &self.definition.visibilities;
        let in_order: Vec<_> =
            self.visibilities.iter().filter_map(|row| declared.get(&row.name).cloned()).collect();
        Self::inclusions(&in_order)
    }

    fn compile_permissions(&self) -> Vec<PermissionRow> {
        let definition = &self.definition;
        let carried: Vec<(FieldIndex, PermissionSet)> = (0u16..)
            .map(FieldIndex)
            .zip(definition.fields.values().map(|field| self.expand(&field.carried_by)))
            .collect();
        (0u16..)
            .map(PermissionIndex)
            .zip(&definition.permissions)
            .map(|(index, (name, permission))| PermissionRow {
                name: name.clone(),
                visibility: permission.visibility.as_ref().map(|name| self.visibility_place(name)),
                plan: self.plan(permission.plan.as_ref()),
                fields: carried
                    .iter()
                    .filter(|(_, set)| set.contains(index))
                    .map(|(field, _)| *field)
                    .collect(),
            })
            .collect()
    }

    /// The floor below every licence is empty; each licence adds to the one below it.
    fn compile_floors(&self) -> Vec<PermissionSet> {
        let mut floor = PermissionSet::empty(self.by_name.len());
        let mut floors = vec![floor.clone()];
        for license in &self.definition.licenses {
            floor.add(&self.implication.down(&self.expand(&license.floor)));
            floors.push(floor.clone());
        }
        floors
    }

    fn compile_out_of_reach(&self) -> Vec<PermissionSet> {
        let licenses = &self.definition.licenses;
        let needs = |license: &Option<Name>| {
            license
                .as_ref()
                .and_then(|name| licenses.iter().position(|row| row.id == *name))
                .map_or(0, |at| at + 1)
        };
        (0..=licenses.len())
            .map(|place| {
                let higher = self
                    .definition
                    .permissions
                    .iter()
                    .filter(|(_, row)| needs(&row.license) > place);
                self.implication.up(&self.set(higher.map(|(name, _)| name)))
            })
            .collect()
    }

    fn option_row(&self, name: &Name, rule: &OptionRule) -> OptionRow {
        OptionRow {
            name: name.clone(),
            plan: self.plan(rule.plan.as_ref()),
            values: rule
                .values
                .iter()
                .map(|(value, effect)| (value.clone(), self.effect_row(effect)))
                .collect(),
        }
    }

    fn effect_row(&self, effect: &Effect) -> EffectRow {
        let place = |name: &Option<Name>| {
            name.as_ref().map_or(VisibilityIndex::ALL, |name| self.visibility_place(name))
        };
        EffectRow {
            take: self.implication.up(&self.expand(&effect.take)),
            give: self.implication.down(&self.expand(&effect.give)),
            visibility: effect
                .visibility
                .iter()
                .map(|(name, patterns)| (place(name), self.implication.up(&self.expand(patterns))))
                .collect(),
            widen: effect
                .widen
                .iter()
                .map(|(name, patterns)| {
                    let added = self.implication.down(&self.expand(patterns));
                    (self.visibility_place(name), added)
                })
                .collect(),
            fields: self.field_accesses(&effect.fields),
        }
    }

    fn field_accesses(
        &self,
        fields: &BTreeMap<DottedName, FieldAccess>,
    ) -> Vec<(FieldIndex, FieldAccess)> {
        let numbered = (0u16..).map(FieldIndex).zip(&self.fields);
        numbered.filter_map(|(index, name)| Some((index, *fields.get(name)?))).collect()
    }

    fn standard_role(&self, name: &Name, role: &Role) -> RoleRow {
        let mut grants = self.select(&role.grants, &role.except);
        let (floor, out_of_reach) = self.of_license(role.license.as_ref());
        grants.add(&floor);
        grants.remove(&out_of_reach);
        let options = self.definition.options.iter().filter_map(|(option, rule)| {
            Some((Arc::clone(self.options.get(option)?), rule.roles.get(name)?.clone()))
        });
        RoleRow {
            held_in: role.held_in,
            together: role.together,
            rank: role.rank,
            license: role.license.clone(),
            custom: false,
            holders: role.holders,
            transfer_only: role.transfer_only,
            grants,
            floor,
            out_of_reach,
            visibility: self.role_visibility(&role.visibility),
            fields: self.role_fields(&role.fields),
            options: options.collect(),
        }
    }

    fn of_license(&self, license: Option<&Name>) -> (PermissionSet, PermissionSet) {
        let out_of_reach = self.out_of_reach(license);
        let mut floor = self.floor(license);
        floor.remove(&out_of_reach);
        (floor, out_of_reach)
    }

    fn role_visibility(&self, set: &BTreeMap<Name, BTreeSet<Pattern>>) -> Box<[VisibilityIndex]> {
        let mut reached: Box<[VisibilityIndex]> = self
            .permissions
            .iter()
            .map(|row| row.visibility.unwrap_or(VisibilityIndex::ALL))
            .collect();
        for (name, patterns) in set {
            let place = self.visibility_place(name);
            for index in self.implication.up(&self.expand(patterns)).iter() {
                let own = self.permission_row(index).is_some_and(|row| row.visibility.is_some());
                if let Some(visibility) = reached.get_mut(index.at()).filter(|_| !own) {
                    *visibility = place.min(*visibility);
                }
            }
        }
        reached
    }

    fn role_fields(&self, set: &BTreeMap<DottedName, FieldAccess>) -> Box<[FieldAccess]> {
        self.fields.iter().map(|name| set.get(name).copied().unwrap_or(FieldAccess::Full)).collect()
    }

    /// A standard role with the grants that an account chose; `None`: the model doesn't let it be changed.
    pub(super) fn edited_role(
        &self,
        name: &Name,
        chosen: &BTreeSet<DottedName>,
    ) -> Option<RoleRow> {
        let edit = self.definition.roles.get(name)?.edit.as_ref()?;
        let standard = self.roles.get(name)?;
        let mut grants =
            self.chosen(chosen, &self.select(&edit.within, &edit.except), &standard.floor);
        grants.remove(&standard.out_of_reach);
        Some(RoleRow { grants, ..standard.clone() })
    }

    /// A role that an account made.
    pub(super) fn custom_role(
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
            visibility: self.role_visibility(&BTreeMap::new()),
            fields: self.role_fields(&BTreeMap::new()),
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

    fn compile_custom(&self) -> Option<CustomRow> {
        let custom = self.definition.custom_roles.as_ref()?;
        let options = self.definition.options.iter().filter_map(|(option, rule)| {
            Some((Arc::clone(self.options.get(option)?), rule.custom_roles.clone()?))
        });
        Some(CustomRow {
            within: self.select(&custom.within, &custom.except),
            held_in: custom.held_in,
            together: custom.together,
            rank: custom.rank,
            options: options.collect(),
        })
    }

    fn compile_impersonation(&self) -> Option<ImpersonationRow> {
        let rule = self.definition.impersonation.as_ref()?;
        let permission = self.permission(rule.permission.as_str())?;
        Some(ImpersonationRow {
            permission,
            reach: self.implication.down(&self.expand(&rule.reach)),
        })
    }

    /// What `grants` and `except` select.
    pub(crate) fn select(
        &self,
        grants: &BTreeSet<Pattern>,
        except: &BTreeSet<Pattern>,
    ) -> PermissionSet {
        let mut selected = self.implication.down(&self.expand(grants));
        selected.remove(&self.implication.up(&self.expand(except)));
        selected
    }

    /// The permissions that patterns match.
    pub(crate) fn expand(&self, patterns: &BTreeSet<Pattern>) -> PermissionSet {
        let matches = |name: &DottedName, group: &Name, pattern: &Pattern| match pattern {
            Pattern::Everything => true,
            Pattern::Exactly(exact) => exact == name,
            Pattern::Resource(resource) => resource.as_str() == name.resource(),
            Pattern::Action(action) => action.as_str() == name.action(),
            Pattern::Group(wanted) => wanted == group,
        };
        let permissions = self.definition.permissions.iter();
        let matched = permissions
            .filter(|(name, row)| patterns.iter().any(|pattern| matches(name, &row.group, pattern)))
            .map(|(name, _)| name);
        self.set(matched)
    }

    fn visibility_place(&self, name: &Name) -> VisibilityIndex {
        let at = self.visibilities.iter().position(|row| row.name == *name);
        at.and_then(|at| u8::try_from(at).ok()).map_or(VisibilityIndex::ALL, VisibilityIndex)
    }
}
