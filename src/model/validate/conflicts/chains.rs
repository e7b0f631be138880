//! INV-CHAIN: the visibilities that one permission can have must be comparable, two by two: then the widest of them is one of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{DottedName, Name};
use crate::model::definition::{Pattern, Visibility};
use crate::model::expand::Catalog;
use crate::model::inclusion::includes;
use crate::model::problem::Position;
use crate::model::syntax::{Node, Value};
use crate::model::validate::conflicts::Model;

/// The visibilities that can be set for each permission.
type Settable<'m> = BTreeMap<&'m DottedName, Vec<&'m Name>>;

/// The most conflicts that are reported.
const ENOUGH: usize = 50;

/// A place where a role or an option sets a visibility for permissions.
struct Setter<'m> {
    at: Position,
    visibility: &'m Name,
    patterns: &'m BTreeSet<Pattern>,
}

impl Model<'_> {
    /// Reports visibilities of one permission of which neither includes the other.
    pub(super) fn chains(&self, catalog: &Catalog<'_>) {
        let setters = self.setters();
        let order = Order::new(self.visibilities, &setters);
        let mut reported = BTreeSet::new();
        let mut settable = self.settable(catalog, &setters);
        settable.values_mut().for_each(|visibilities| order.sort(visibilities));
        for (permission, visibilities) in &settable {
            // Inclusion is transitive: if each includes the one before, all are comparable.
            for (narrow, wide) in visibilities.iter().zip(visibilities.iter().skip(1)) {
                let news = !order.includes(wide, narrow) && reported.insert((*narrow, *wide));
                if news && reported.len() <= ENOUGH {
                    let permission = lowest(catalog, &settable, permission, [narrow, wide]);
                    self.report_pair(catalog, &setters, permission, [narrow, wide]);
                }
            }
        }
    }

    /// Which visibilities can be set for which permission. What has a visibility of its own keeps it, and is left out.
    fn settable<'s>(&'s self, catalog: &Catalog<'s>, setters: &[Setter<'s>]) -> Settable<'s> {
        let mut patterns: BTreeMap<&Name, BTreeSet<&Pattern>> = BTreeMap::new();
        for setter in setters {
            patterns.entry(setter.visibility).or_default().extend(setter.patterns);
        }
        let mut settable = Settable::new();
        for (visibility, patterns) in patterns {
            for permission in catalog.up(catalog.expand(patterns)) {
                let own = self.permissions.get(permission).is_some_and(|p| p.visibility.is_some());
                if !own {
                    settable.entry(permission).or_default().push(visibility);
                }
            }
        }
        settable
    }

    fn report_pair(
        &self,
        catalog: &Catalog<'_>,
        setters: &[Setter<'_>],
        permission: &DottedName,
        pair: [&Name; 2],
    ) {
        let reaching = Reaching::new(catalog, self, permission);
        let mut places = pair.map(|visibility| {
            let all = setters.iter().filter(|setter| setter.visibility == visibility);
            let at =
                all.filter(|setter| reaching.any(setter.patterns)).map(|setter| setter.at).min();
            (at, visibility)
        });
        places.sort();
        let [(_, first), (at, second)] = places;
        let Some(at) = at else { return };
        let message = format!(
            "`{permission}` can have the visibilities `{second}` and `{first}`, of which neither includes the other"
        );
        self.report.add_text(at, second.as_str(), message);
    }

    /// Every place that sets a visibility, `all` left out: it includes each other one.
    fn setters(&self) -> Vec<Setter<'_>> {
        let mut setters = Vec::new();
        for (id, node) in self.root.find(["roles"]).into_iter().flat_map(Node::rows) {
            let Some(role) = self.roles.get(id) else { continue };
            add_setters(&mut setters, node, |name| role.visibility.get_key_value(name));
        }
        for (id, node) in self.root.find(["options"]).into_iter().flat_map(Node::rows) {
            let Some(option) = self.options.get(id) else { continue };
            for (value, node) in node.find(["effects"]).into_iter().flat_map(Node::rows) {
                let Some(effect) = option.values.get(value) else { continue };
                let set: BTreeMap<&str, (&Name, &BTreeSet<Pattern>)> = effect
                    .visibility
                    .iter()
                    .filter_map(|(name, set)| {
                        Some((name.as_ref()?.as_str(), (name.as_ref()?, set)))
                    })
                    .collect();
                add_setters(&mut setters, node, |name| set.get(name).copied());
            }
        }
        setters
    }
}

/// Follows what the permission implies as long as both visibilities can be set for it: the author wrote of that one, or nearly.
fn lowest<'m>(
    catalog: &Catalog<'m>,
    settable: &Settable<'m>,
    permission: &'m DottedName,
    pair: [&Name; 2],
) -> &'m DottedName {
    let has_both = |name: &DottedName| {
        settable.get(name).is_some_and(|set| pair.iter().all(|visibility| set.contains(visibility)))
    };
    let mut lowest = permission;
    // Implications may form cycles, which are reported elsewhere.
    let mut seen = BTreeSet::from([permission]);
    while let Some(next) = catalog
        .implied()
        .get(lowest)
        .into_iter()
        .flatten()
        .find(|name| !seen.contains(*name) && has_both(name))
    {
        seen.insert(next);
        lowest = next;
    }
    lowest
}

fn add_setters<'m>(
    setters: &mut Vec<Setter<'m>>,
    node: &'m Node,
    set: impl Fn(&str) -> Option<(&'m Name, &'m BTreeSet<Pattern>)>,
) {
    let Some(Value::Map(rows)) = node.find(["visibility"]).map(|node| &node.value) else { return };
    for (key, _) in rows {
        if let Some((visibility, patterns)) = key.as_text().and_then(&set) {
            setters.push(Setter { at: key.at, visibility, patterns });
        }
    }
}

/// Which of the visibilities that are set anywhere includes which, found out once.
struct Order<'m> {
    included: BTreeMap<&'m Name, BTreeSet<&'m Name>>,
}

impl<'m> Order<'m> {
    fn new(visibilities: &'m BTreeMap<Name, Visibility>, setters: &[Setter<'m>]) -> Self {
        let used: BTreeSet<&Name> = setters.iter().map(|setter| setter.visibility).collect();
        let used: Vec<_> =
            visibilities.iter().filter(|(name, _)| used.contains(name)).take(100).collect();
        let included = used.iter().map(|(wide, visibility)| {
            let narrow = used.iter().filter(|(_, other)| includes(visibility, other));
            (*wide, narrow.map(|(name, _)| *name).collect())
        });
        Self { included: included.collect() }
    }

    fn includes(&self, wide: &Name, narrow: &Name) -> bool {
        // What is beyond the limit was reported and is not compared.
        let comparable = self.included.contains_key(narrow);
        self.included.get(wide).is_none_or(|set| !comparable || set.contains(narrow))
    }

    /// What includes more comes later; so in a chain, each includes the one before.
    fn sort(&self, visibilities: &mut [&Name]) {
        visibilities.sort_by_key(|name| (self.included.get(*name).map_or(0, BTreeSet::len), *name));
    }
}

/// The patterns that set something for one permission: those that match it or anything that it implies.
struct Reaching<'m> {
    names: BTreeSet<&'m DottedName>,
    resources: BTreeSet<&'m str>,
    actions: BTreeSet<&'m str>,
    groups: BTreeSet<&'m Name>,
}

impl<'m> Reaching<'m> {
    fn new(catalog: &Catalog<'m>, model: &'m Model<'_>, permission: &DottedName) -> Self {
        let exact = catalog.matches(&Pattern::Exactly(permission.clone()));
        let names = catalog.down(exact.into_iter().collect());
        Self {
            resources: names.iter().map(|name| name.resource()).collect(),
            actions: names.iter().map(|name| name.action()).collect(),
            groups: names
                .iter()
                .filter_map(|name| model.permissions.get(*name))
                .map(|p| &p.group)
                .collect(),
            names,
        }
    }

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
