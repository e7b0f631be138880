//! From a declared model to tables. Deterministic, and total: a checked model compiles.
//!
//! What patterns match and what implies what is the [`Catalog`]'s to say; here it becomes numbers and bits.

mod account;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::ids::{DottedName, Name};
use crate::model::bitset::{PermissionIndex, PermissionSet};
use crate::model::definition::{
    Definition, Effect, FieldAccess, OptionRule, Pattern, Role, Visibility,
};
use crate::model::expand::Catalog;
use crate::model::implication::Implication;
use crate::model::inclusion::includes;
use crate::model::tables::{
    CustomRow, EffectRow, FieldIndex, ImpersonationRow, OptionRow, PermissionRow, RoleRow, Tables,
    VisibilityIndex, VisibilityRow,
};

/// Numbers a model's permissions and turns its roles and options into sets of them.
#[must_use]
pub fn compile(definition: &Definition) -> Tables {
    let catalog = Catalog::new(&definition.levels, &definition.permissions);
    let by_name = number(definition);
    let tables = Tables {
        fingerprint: fingerprint(definition),
        implication: Implication::new(&catalog, &by_name),
        permissions: Vec::new(),
        by_name,
        visibilities: narrowest_first(&definition.visibilities),
        including: Vec::new(),
        fields: definition.fields.keys().cloned().collect(),
        options: BTreeMap::new(),
        roles: BTreeMap::new(),
        edits: BTreeMap::new(),
        custom: None,
        floors: Vec::new(),
        out_of_reach: Vec::new(),
        impersonation: None,
        definition: definition.clone(),
    };
    Draft { definition, catalog, tables }.finish()
}

/// Tables that are being filled: each part needs those before it.
struct Draft<'d> {
    definition: &'d Definition,
    catalog: Catalog<'d>,
    tables: Tables,
}

/// The declaration's maps and sets are sorted, so that its serialized form doesn't depend on the order of rows.
fn fingerprint(definition: &Definition) -> String {
    // Definitions have no maps that JSON could not hold; if one had, it would still not be taken for another.
    let form = serde_json::to_vec(definition).unwrap_or_else(|_| format!("{definition:?}").into());
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

impl Draft<'_> {
    fn finish(mut self) -> Tables {
        let definition = self.definition;
        self.tables.including = self.compile_inclusions();
        self.tables.permissions = self.compile_permissions();
        self.tables.floors = self.compile_floors();
        self.tables.out_of_reach = self.compile_out_of_reach();
        let options = definition.options.iter();
        self.tables.options = options
            .map(|(name, rule)| (name.clone(), Arc::new(self.option_row(name, rule))))
            .collect();
        let roles = definition.roles.iter();
        self.tables.roles =
            roles.map(|(name, role)| (name.clone(), self.standard_role(name, role))).collect();
        self.tables.edits = self.compile_edits();
        self.tables.custom = self.compile_custom();
        self.tables.impersonation = self.compile_impersonation();
        self.tables
    }

    fn compile_inclusions(&self) -> Vec<u128> {
        let declared = &self.definition.visibilities;
        let visibilities = self.tables.visibilities.iter();
        let in_order: Vec<_> =
            visibilities.filter_map(|row| declared.get(&row.name).cloned()).collect();
        Tables::inclusions(&in_order)
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
                plan: self.tables.needed_plan(permission.plan.as_ref()),
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
        let mut floor = PermissionSet::empty(self.tables.by_name.len());
        let mut floors = vec![floor.clone()];
        for license in &self.definition.licenses {
            floor.add(&self.down(&self.expand(&license.floor)));
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
                self.up(&self.tables.set(higher.map(|(name, _)| name)))
            })
            .collect()
    }

    fn option_row(&self, name: &Name, rule: &OptionRule) -> OptionRow {
        OptionRow {
            name: name.clone(),
            plan: self.tables.needed_plan(rule.plan.as_ref()),
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
            take: self.up(&self.expand(&effect.take)),
            give: self.down(&self.expand(&effect.give)),
            visibility: effect
                .visibility
                .iter()
                .map(|(name, patterns)| (place(name), self.up(&self.expand(patterns))))
                .collect(),
            widen: effect
                .widen
                .iter()
                .map(|(name, patterns)| {
                    let added = self.down(&self.expand(patterns));
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
        let numbered = (0u16..).map(FieldIndex).zip(&self.tables.fields);
        numbered.filter_map(|(index, name)| Some((index, *fields.get(name)?))).collect()
    }

    fn standard_role(&self, name: &Name, role: &Role) -> RoleRow {
        let (floor, out_of_reach) = self.tables.of_license(role.license.as_ref());
        let mut grants = self.declared(name, role, &mut BTreeMap::new());
        grants.add(&floor);
        grants.remove(&out_of_reach);
        let options = self.definition.options.iter().filter_map(|(option, rule)| {
            Some((Arc::clone(self.tables.options.get(option)?), rule.roles.get(name)?.clone()))
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

    /// What a role grants as declared, its licence apart. A checked model has no cycles in `includes`.
    /// Roles that several others include are looked at once.
    fn declared<'r>(
        &'r self,
        name: &'r Name,
        role: &'r Role,
        known: &mut BTreeMap<&'r Name, PermissionSet>,
    ) -> PermissionSet {
        if let Some(known) = known.get(name) {
            return known.clone();
        }
        let mut granted = self.down(&self.expand(&role.grants));
        for included in &role.includes {
            if let Some(role) = self.definition.roles.get(included) {
                granted.add(&self.declared(included, role, known));
            }
        }
        granted.remove(&self.up(&self.expand(&role.except)));
        known.insert(name, granted.clone());
        granted
    }

    fn role_visibility(&self, set: &BTreeMap<Name, BTreeSet<Pattern>>) -> Box<[VisibilityIndex]> {
        let mut reached = self.tables.own_visibility();
        for (name, patterns) in set {
            let place = self.visibility_place(name);
            for index in self.up(&self.expand(patterns)).iter() {
                let own =
                    self.tables.permission_row(index).is_some_and(|row| row.visibility.is_some());
                if let Some(visibility) = reached.get_mut(index.at()).filter(|_| !own) {
                    *visibility = place.min(*visibility);
                }
            }
        }
        reached
    }

    fn role_fields(&self, set: &BTreeMap<DottedName, FieldAccess>) -> Box<[FieldAccess]> {
        let fields = self.tables.fields.iter();
        fields.map(|name| set.get(name).copied().unwrap_or(FieldAccess::Full)).collect()
    }

    /// What an account may choose for each role that it may change.
    fn compile_edits(&self) -> BTreeMap<Name, PermissionSet> {
        let roles = self.definition.roles.iter();
        let edits = roles.filter_map(|(name, role)| Some((name, role.edit.as_ref()?)));
        edits.map(|(name, edit)| (name.clone(), self.select(&edit.within, &edit.except))).collect()
    }

    fn compile_custom(&self) -> Option<CustomRow> {
        let custom = self.definition.custom_roles.as_ref()?;
        let options = self.definition.options.iter().filter_map(|(option, rule)| {
            Some((Arc::clone(self.tables.options.get(option)?), rule.custom_roles.clone()?))
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
        let permission = self.tables.permission(rule.permission.as_str())?;
        Some(ImpersonationRow { permission, reach: self.down(&self.expand(&rule.reach)) })
    }

    /// What `grants` and `except` select.
    fn select(&self, grants: &BTreeSet<Pattern>, except: &BTreeSet<Pattern>) -> PermissionSet {
        let mut selected = self.down(&self.expand(grants));
        selected.remove(&self.up(&self.expand(except)));
        selected
    }

    /// The permissions that patterns match.
    fn expand(&self, patterns: &BTreeSet<Pattern>) -> PermissionSet {
        self.tables.set(patterns.iter().flat_map(|pattern| self.catalog.matches(pattern)))
    }

    fn down(&self, set: &PermissionSet) -> PermissionSet {
        self.tables.implication.down(set)
    }

    fn up(&self, set: &PermissionSet) -> PermissionSet {
        self.tables.implication.up(set)
    }

    fn visibility_place(&self, name: &Name) -> VisibilityIndex {
        let at = self.tables.visibilities.iter().position(|row| row.name == *name);
        // A checked model has them all; if it had not, nobody may see more for it.
        VisibilityIndex(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::compile;
    use crate::ids::{Name, RoleId};
    use crate::model::RoleTable;
    use crate::model::account_roles::{AccountRoles, EditedRole};

    /// `x.go` implies `c.edit`, which the role except; `c.manage` implies it by level.
    const MODEL: &str = r#"
rolecall: 1
model: m
version: "1"
name: {en: M}
levels: [view, edit, manage]
permissions:
  g: {name: {en: G}, list: {c.view: {en: x}, c.edit: {en: x}, c.manage: {en: x}, c.other: {en: x}}}
  h: {name: {en: H}, list: {x.go: {en: x, implies: [c.edit]}, x.view: {en: x}}}
roles:
  r: {name: {en: R}, held_in: account, grants: ["*"], except: [c.edit], edit: {within: [group:g]}}
founder: {account: r}
"#;

    fn grants(roles: &AccountRoles) -> Vec<String> {
        let definition = crate::model::read(MODEL).unwrap_or_else(|problems| panic!("{problems}"));
        let tables = std::sync::Arc::new(compile(&definition));
        let table = RoleTable::new(std::sync::Arc::clone(&tables), roles);
        let row = table.role(&RoleId::parse("r").unwrap()).unwrap();
        tables.names(&row.grants).map(ToString::to_string).collect()
    }

    #[test]
    fn a_fingerprint_tells_contents_apart_and_not_the_order_of_rows() {
        let fingerprint = |from: &str, to: &str| {
            assert_eq!(MODEL.matches(from).count(), 1);
            let model = crate::model::read(&MODEL.replace(from, to));
            compile(&model.unwrap_or_else(|problems| panic!("{problems}"))).fingerprint
        };
        let (views, edits) = ("c.view: {en: x}", "c.edit: {en: x}");
        let row = |first, second| format!("{first}, {second}");
        let as_is = fingerprint(views, views);
        assert_eq!(fingerprint(&row(views, edits), &row(edits, views)), as_is);
        assert_ne!(fingerprint("except: [c.edit]", "except: [c.view]"), as_is);
    }

    /// What a version of a model was published as must not change because the language has learnt a word.
    #[test]
    fn a_word_that_is_left_out_is_not_hashed() {
        let hashed = |more: &str| {
            let seats = format!("founder: {{account: r}}\nseats: {{{more}classes: {{}}}}");
            let text = MODEL.replace("founder: {account: r}", &seats);
            let model = crate::model::read(&text).unwrap_or_else(|problems| panic!("{problems}"));
            serde_json::to_string(&model).unwrap()
        };
        for (more, is_hashed) in
            [("", false), ("without_address: false, ", false), ("without_address: true, ", true)]
        {
            assert_eq!(hashed(more).contains("without_address"), is_hashed, "{more}");
        }
    }

    #[test]
    fn to_except_a_permission_excepts_what_implies_it() {
        assert_eq!(grants(&AccountRoles::default()), ["c.other", "c.view", "x.view"]);
    }

    #[test]
    fn what_an_account_chooses_counts_as_far_as_the_model_lets_it() {
        let mut roles = AccountRoles::default();
        let names = ["c.manage", "x.view", "gone.away"];
        let permissions = names.iter().map(|name| name.to_string().try_into().unwrap()).collect();
        let edited = EditedRole { permissions, update_time: jiff::Timestamp::UNIX_EPOCH };
        roles.edited.insert(Name::parse("r").unwrap(), edited);
        assert_eq!(grants(&roles), ["c.edit", "c.manage", "c.view"]);
    }
}
