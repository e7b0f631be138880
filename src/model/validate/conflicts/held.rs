//! What is said about a permission that a role cannot have.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{OptionRule, Pattern, Role};
use crate::model::expand::Catalog;
use crate::model::problem::Position;
use crate::model::syntax::Node;
use crate::model::validate::conflicts::Model;
use crate::model::validate::patterns::ALL;

/// The places that set a visibility for one permission by its exact name.
#[derive(Default)]
struct Named<'m> {
    by_roles: Vec<(&'m Name, Position)>,
    by_options: Vec<(&'m Name, Position)>,
}

impl<'m> Model<'m> {
    /// Reports a visibility that is set for a permission by its exact name where nothing gives that permission: neither the role, nor what
    /// an account may make of it, nor an option. Wider patterns pass over such permissions.
    pub(super) fn held(&self, catalog: &Catalog<'_>) {
        for (permission, named) in self.named() {
            let about = About::new(self, catalog, permission);
            let mut declared = BTreeMap::new();
            for (id, at) in named.by_roles {
                if !about.role_has(id, &mut declared) {
                    let message = format!(
                        "the role `{id}` has no `{permission}`, and no option gives it: its visibility means nothing"
                    );
                    self.report.add_text(at, permission.as_str(), message);
                }
            }
            for (id, at) in named.by_options {
                let Some(option) = self.options.get(id) else { continue };
                let of_custom = option.custom_roles.is_some() && about.custom_have();
                let of_some = of_custom
                    || option.roles.keys().any(|role| about.role_has(role, &mut declared));
                if !of_some {
                    let message = format!(
                        "no role that has the option `{id}` can have `{permission}`: its visibility means nothing"
                    );
                    self.report.add_text(at, permission.as_str(), message);
                }
            }
        }
    }

    fn named(&self) -> BTreeMap<&'m DottedName, Named<'m>> {
        let mut named: BTreeMap<&DottedName, Named<'_>> = BTreeMap::new();
        for (id, node) in self.root.find(["roles"]).into_iter().flat_map(Node::rows) {
            let Some((id, _)) = self.roles.get_key_value(id) else { continue };
            for (permission, at) in self.exact(node.find(["visibility"])) {
                named.entry(permission).or_default().by_roles.push((id, at));
            }
        }
        for (id, node) in self.root.find(["options"]).into_iter().flat_map(Node::rows) {
            let Some((id, _)) = self.options.get_key_value(id) else { continue };
            for (_, effect) in node.find(["effects"]).into_iter().flat_map(Node::rows) {
                for key in ["visibility", "widen"] {
                    for (permission, at) in self.exact(effect.find([key])) {
                        named.entry(permission).or_default().by_options.push((id, at));
                    }
                }
            }
        }
        named
    }

    /// The permissions that a mapping from visibilities to patterns names exactly.
    fn exact(&self, node: Option<&'m Node>) -> Vec<(&'m DottedName, Position)> {
        // `all` narrows nothing, and does no harm.
        let rows =
            node.into_iter().flat_map(Node::rows).filter(|(visibility, _)| *visibility != ALL);
        rows.flat_map(|(_, list)| list.members())
            .filter_map(|node| {
                let (name, permission) = self.permissions.get_key_value(node.as_text()?)?;
                // That it has a visibility of its own was reported.
                permission.visibility.is_none().then_some((name, node.at))
            })
            .collect()
    }
}

/// One permission, and who can have it.
struct About<'m> {
    model: &'m Model<'m>,
    /// The permission and what implies it: whoever has one of these has it.
    giving: Names<'m>,
    /// The permission and what it implies: whoever lacks one of these lacks it.
    needed: Names<'m>,
}

impl<'m> About<'m> {
    fn new(model: &'m Model<'m>, catalog: &Catalog<'m>, permission: &'m DottedName) -> Self {
        let one = || BTreeSet::from([permission]);
        let names = |names| Names::new(model, names);
        Self { model, giving: names(catalog.up(one())), needed: names(catalog.down(one())) }
    }

    /// Whether a role has it, can be given it by an account, or by an option.
    fn role_has(&self, id: &'m Name, declared: &mut BTreeMap<&'m Name, bool>) -> bool {
        let Some(role) = self.model.roles.get(id) else { return true };
        let edit = role
            .edit
            .as_ref()
            .is_some_and(|edit| self.giving.any(&edit.within) && !self.needed.any(&edit.except));
        edit || self.in_floor(role)
            || self.declared(id, role, declared)
            || self.given(|option| option.roles.contains_key(id))
    }

    /// Whether a role grants it as declared. What is in question counts as not granted, so that cycles end.
    fn declared(&self, id: &'m Name, role: &'m Role, known: &mut BTreeMap<&'m Name, bool>) -> bool {
        if let Some(known) = known.get(id) {
            return *known;
        }
        known.insert(id, false);
        let granted = !self.needed.any(&role.except)
            && (self.giving.any(&role.grants)
                || role.includes.iter().any(|included| {
                    let role = self.model.roles.get(included);
                    role.is_some_and(|role| self.declared(included, role, known))
                }));
        known.insert(id, granted);
        granted
    }

    /// Whether it may be in the floor of the role's licence, whichever that is.
    fn in_floor(&self, role: &Role) -> bool {
        role.license.is_some() && self.in_a_floor()
    }

    fn in_a_floor(&self) -> bool {
        self.model.licenses.iter().any(|license| self.giving.any(&license.floor))
    }

    fn custom_have(&self) -> bool {
        let Some(custom) = self.model.custom_roles else { return true };
        let within = self.giving.any(&custom.within) && !self.needed.any(&custom.except);
        within || self.in_a_floor() || self.given(|option| option.custom_roles.is_some())
    }

    fn given(&self, has: impl Fn(&OptionRule) -> bool) -> bool {
        self.model
            .options
            .values()
            .filter(|option| has(option))
            .any(|option| option.values.values().any(|effect| self.giving.any(&effect.give)))
    }
}

/// Some permissions, by everything that a pattern can name.
struct Names<'m> {
    names: BTreeSet<&'m DottedName>,
    resources: BTreeSet<&'m str>,
    actions: BTreeSet<&'m str>,
    groups: BTreeSet<&'m Name>,
}

impl<'m> Names<'m> {
    fn new(model: &Model<'m>, names: BTreeSet<&'m DottedName>) -> Self {
        let permissions = names.iter().filter_map(|name| model.permissions.get(*name));
        Self {
            groups: permissions.map(|permission| &permission.group).collect(),
            resources: names.iter().map(|name| name.resource()).collect(),
            actions: names.iter().map(|name| name.action()).collect(),
            names,
        }
    }

    /// Whether any of the patterns matches any of them.
    fn any(&self, patterns: &BTreeSet<Pattern>) -> bool {
        patterns.iter().any(|pattern| match pattern {
            Pattern::Everything => true,
            Pattern::Exactly(name) => self.names.contains(name),
            Pattern::Resource(resource) => self.resources.contains(resource.as_str()),
            Pattern::Action(action) => self.actions.contains(action.as_str()),
            Pattern::Group(group) => self.groups.contains(group),
        })
    }
}
