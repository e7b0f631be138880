//! What patterns match, and what implies what: the sets that the doc of `decision` defines.
//!
//! Works on a model as it is declared. Indexed once, so that a pattern costs what it matches and a closure costs what it reaches.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{Pattern, Permission};

/// The permissions of a model, indexed by everything that a pattern can name.
#[derive(Debug)]
pub(crate) struct Catalog<'m> {
    permissions: &'m BTreeMap<DottedName, Permission>,
    by_resource: BTreeMap<&'m str, Vec<&'m DottedName>>,
    by_action: BTreeMap<&'m str, Vec<&'m DottedName>>,
    by_group: BTreeMap<&'m str, Vec<&'m DottedName>>,
    /// What each permission implies, one step down.
    implied: BTreeMap<&'m DottedName, BTreeSet<&'m DottedName>>,
    /// What implies each permission, one step up.
    implying: BTreeMap<&'m DottedName, BTreeSet<&'m DottedName>>,
}

impl<'m> Catalog<'m> {
    /// Indexes the permissions of a model.
    pub(crate) fn new(
        levels: &'m [Name],
        permissions: &'m BTreeMap<DottedName, Permission>,
    ) -> Self {
        let mut catalog = Self {
            permissions,
            by_resource: BTreeMap::new(),
            by_action: BTreeMap::new(),
            by_group: BTreeMap::new(),
            implied: BTreeMap::new(),
            implying: BTreeMap::new(),
        };
        for (name, permission) in permissions {
            catalog.by_resource.entry(name.resource()).or_default().push(name);
            catalog.by_action.entry(name.action()).or_default().push(name);
            catalog.by_group.entry(permission.group.as_str()).or_default().push(name);
        }
        catalog.imply_by_level(levels);
        catalog.imply_by_name();
        catalog
    }

    /// Each level implies the next lower one that the resource has; the closure does the rest.
    fn imply_by_level(&mut self, levels: &[Name]) {
        let mut edges = Vec::new();
        for names in self.by_resource.values() {
            let by_action: BTreeMap<&str, &DottedName> =
                names.iter().map(|name| (name.action(), *name)).collect();
            let present: Vec<&DottedName> =
                levels.iter().filter_map(|level| by_action.get(level.as_str()).copied()).collect();
            edges.extend(
                present.iter().zip(present.iter().skip(1)).map(|(low, high)| (*high, *low)),
            );
        }
        for (high, low) in edges {
            self.imply(high, low);
        }
    }

    fn imply_by_name(&mut self) {
        for (name, permission) in self.permissions {
            for implied in &permission.implies {
                if let Some((implied, _)) = self.permissions.get_key_value(implied) {
                    self.imply(name, implied);
                }
            }
        }
    }

    fn imply(&mut self, high: &'m DottedName, low: &'m DottedName) {
        self.implied.entry(high).or_default().insert(low);
        self.implying.entry(low).or_default().insert(high);
    }

    /// Every permission, in the order of names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'m DottedName> + use<'m> {
        self.permissions.keys()
    }

    /// What one pattern matches, without what is implied.
    pub(crate) fn matches(&self, pattern: &Pattern) -> Vec<&'m DottedName> {
        let indexed = |index: &BTreeMap<&'m str, Vec<&'m DottedName>>, key: &Name| {
            index.get(key.as_str()).cloned().unwrap_or_default()
        };
        match pattern {
            Pattern::Everything => self.permissions.keys().collect(),
            Pattern::Exactly(name) => {
                self.permissions.get_key_value(name).map(|(name, _)| name).into_iter().collect()
            }
            Pattern::Resource(resource) => indexed(&self.by_resource, resource),
            Pattern::Action(action) => indexed(&self.by_action, action),
            Pattern::Group(group) => indexed(&self.by_group, group),
        }
    }

    /// What any of the patterns matches, without what is implied.
    pub(crate) fn expand<'p>(
        &self,
        patterns: impl IntoIterator<Item = &'p Pattern>,
    ) -> BTreeSet<&'m DottedName> {
        patterns.into_iter().flat_map(|pattern| self.matches(pattern)).collect()
    }

    /// A set and everything that its members imply.
    pub(crate) fn down(&self, set: BTreeSet<&'m DottedName>) -> BTreeSet<&'m DottedName> {
        closure(set, &self.implied, |_| false)
    }

    /// A set and everything that implies a member.
    pub(crate) fn up(&self, set: BTreeSet<&'m DottedName>) -> BTreeSet<&'m DottedName> {
        closure(set, &self.implying, |_| false)
    }

    /// A set and everything that implies a member, as far as it is not in another set, which is already closed upwards.
    pub(crate) fn up_beyond(
        &self,
        mut set: BTreeSet<&'m DottedName>,
        known: impl Fn(&DottedName) -> bool,
    ) -> BTreeSet<&'m DottedName> {
        set.retain(|name| !known(name));
        closure(set, &self.implying, known)
    }

    /// What each permission implies in one step.
    pub(crate) fn implied(&self) -> &BTreeMap<&'m DottedName, BTreeSet<&'m DottedName>> {
        &self.implied
    }
}

fn closure<'m>(
    mut set: BTreeSet<&'m DottedName>,
    edges: &BTreeMap<&'m DottedName, BTreeSet<&'m DottedName>>,
    skip: impl Fn(&DottedName) -> bool,
) -> BTreeSet<&'m DottedName> {
    let mut left: Vec<&DottedName> = set.iter().copied().collect();
    while let Some(name) = left.pop() {
        for &next in edges.get(name).into_iter().flatten() {
            if !skip(next) && set.insert(next) {
                left.push(next);
            }
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::definition::{Definition, Pattern};

    /// `c.manage` over `c.edit` over `c.view`, by levels; `x.go` names `c.edit`.
    fn model() -> Definition {
        let text = r#"
rolecall: 1
model: m
version: "1"
name: {en: M}
levels: [view, look, edit, manage]
permissions:
  g: {name: {en: G}, list: {c.view: {en: x}, c.edit: {en: x}, c.manage: {en: x}, c.other: {en: x}}}
  h: {name: {en: H}, list: {x.go: {en: x, implies: [c.edit]}, x.view: {en: x}}}
roles:
  r: {name: {en: R}, held_in: account}
founder: {account: r}
"#;
        crate::model::read(text).unwrap_or_else(|problems| panic!("{problems}"))
    }

    fn pattern(text: &str) -> Pattern {
        let name = |text: &str| Name::parse(text).unwrap();
        match text.split_once('.') {
            None if text == "*" => Pattern::Everything,
            None => Pattern::Group(name(text)),
            Some(("*", action)) => Pattern::Action(name(action)),
            Some((resource, "*")) => Pattern::Resource(name(resource)),
            Some(_) => Pattern::Exactly(DottedName::parse(text).unwrap()),
        }
    }

    fn check(set: BTreeSet<&DottedName>, expected: &[&str]) {
        let names: Vec<&str> = set.iter().map(|name| name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn patterns_match_exactly_what_they_say() {
        let model = model();
        let catalog = Catalog::new(&model.levels, &model.permissions);
        check(catalog.expand(&[pattern("c.edit")]), &["c.edit"]);
        check(catalog.expand(&[pattern("c.*")]), &["c.edit", "c.manage", "c.other", "c.view"]);
        check(catalog.expand(&[pattern("*.view")]), &["c.view", "x.view"]);
        check(catalog.expand(&[pattern("h")]), &["x.go", "x.view"]);
        assert_eq!(catalog.expand(&[pattern("*")]).len(), 6);
    }

    #[test]
    fn down_follows_levels_that_the_resource_has_and_names() {
        let model = model();
        let catalog = Catalog::new(&model.levels, &model.permissions);
        check(
            catalog.down(catalog.expand(&[pattern("c.manage")])),
            &["c.edit", "c.manage", "c.view"],
        );
        check(catalog.down(catalog.expand(&[pattern("x.go")])), &["c.edit", "c.view", "x.go"]);
    }

    #[test]
    fn up_follows_them_the_other_way() {
        let model = model();
        let catalog = Catalog::new(&model.levels, &model.permissions);
        let up = catalog.up(catalog.expand(&[pattern("c.view")]));
        check(up, &["c.edit", "c.manage", "c.view", "x.go"]);
    }
}
