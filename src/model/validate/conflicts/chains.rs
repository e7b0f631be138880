//! INV-CHAIN: of the visibilities that can be set together on one assignment, of any two one includes the other, so that the narrowest
//! is meant.
//!
//! Together can be set: what the role itself sets for a permission; what two different options set, or one value of one; and what an
//! option with a plan sets, together with what the role sets: when it lapses, the narrowest of both counts. Not together: two values of
//! one option, and what an option without a plan sets with what it replaces.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::Name;
use crate::model::bitset::PermissionSet;
use crate::model::expand::Catalog;
use crate::model::inclusion::includes;
use crate::model::validate::conflicts::Model;
use crate::model::validate::conflicts::setters::{Settable, Setter};
use crate::model::validate::roles::CUSTOM_ROLES;

/// The most conflicts that are reported.
const ENOUGH: usize = 50;

impl Model<'_> {
    /// Reports visibilities that can be set together on one assignment, and of which neither includes the other.
    pub(super) fn chains(&self, catalog: &Catalog<'_>) {
        let (of_roles, of_options) = (self.role_setters(), self.option_setters());
        let all = of_roles.values().chain(of_options.values()).flatten();
        let order = Order::new(self, all);
        if order.agrees() {
            return;
        }
        let mut chains =
            Chains { settable: Settable::new(self, catalog), order, reported: 0, model: self };
        let options: Vec<(&Name, Source<'_>)> =
            of_options.iter().map(|(id, setters)| (*id, chains.source(setters))).collect();
        for (id, option) in &options {
            chains.within_values(&self.bearer(id, id), option);
        }
        for (at, (one, first)) in options.iter().enumerate() {
            for (other, second) in options.iter().skip(at + 1) {
                chains.between(&self.bearer(one, other), first, second);
            }
        }
        for (id, setters) in &of_roles {
            let role = chains.source(setters);
            let bearer = format!("the role `{id}`");
            chains.within(&bearer, &role);
            for (option, source) in &options {
                let rule = self.options.get(*option);
                let lapses =
                    rule.filter(|rule| rule.plan.is_some() && rule.roles.contains_key(*id));
                if lapses.is_some() {
                    chains.between(&bearer, &role, source);
                }
            }
        }
    }

    /// Who has both of two options, as a message says it; empty: nobody.
    fn bearer(&self, one: &Name, other: &Name) -> String {
        let (Some(one), Some(other)) = (self.options.get(one), self.options.get(other)) else {
            return String::new();
        };
        let mut both = one.roles.keys().filter(|role| other.roles.contains_key(*role));
        let custom = one.custom_roles.is_some() && other.custom_roles.is_some();
        match (both.next(), both.count()) {
            (Some(role), 0) if !custom => format!("the role `{role}`"),
            (Some(role), more) => {
                format!("the role `{role}` and {} more", more + usize::from(custom))
            }
            (None, _) if custom => format!("`{CUSTOM_ROLES}`"),
            (None, _) => String::new(),
        }
    }
}

/// What one role, or one option, sets.
struct Source<'m> {
    setters: Vec<(Setter<'m>, PermissionSet)>,
    /// For each permission, the visibilities that can be set for it.
    set: Vec<u128>,
    /// For each permission, those of which one of `set` neither includes nor is included.
    against: Vec<u128>,
}

struct Chains<'m> {
    model: &'m Model<'m>,
    settable: Settable<'m>,
    order: Order<'m>,
    reported: usize,
}

impl<'m> Chains<'m> {
    fn source(&mut self, setters: &[Setter<'m>]) -> Source<'m> {
        let mut set = vec![0; self.settable.count()];
        let mut against = set.clone();
        let mut placed = Vec::new();
        for setter in setters {
            let permissions = self.settable.of(setter.patterns);
            let (bit, other) = self.order.of(setter.visibility);
            for index in permissions.iter() {
                if let Some(set) = set.get_mut(index.at()) {
                    *set |= bit;
                }
                if let Some(against) = against.get_mut(index.at()) {
                    *against |= other;
                }
            }
            placed.push((*setter, permissions));
        }
        Source { setters: placed, set, against }
    }

    /// What a role sets itself.
    fn within(&mut self, bearer: &str, source: &Source<'m>) {
        if conflict(source, source) {
            let setters: Vec<_> = source.setters.iter().collect();
            self.compare(bearer, &setters, &setters);
        }
    }

    /// What each value of an option sets.
    fn within_values(&mut self, bearer: &str, source: &Source<'m>) {
        if bearer.is_empty() || !conflict(source, source) {
            return;
        }
        let mut values: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in &source.setters {
            values.entry(row.0.by).or_default().push(row);
        }
        for setters in values.values() {
            self.compare(bearer, setters, setters);
        }
    }

    /// What two options set, or a role and an option.
    fn between(&mut self, bearer: &str, one: &Source<'m>, other: &Source<'m>) {
        if !bearer.is_empty() && conflict(one, other) {
            let (one, other): (Vec<_>, Vec<_>) =
                (one.setters.iter().collect(), other.setters.iter().collect());
            self.compare(bearer, &one, &other);
        }
    }

    /// Reports each two visibilities once, with every permission for which both are set.
    fn compare(
        &mut self,
        bearer: &str,
        one: &[&(Setter<'m>, PermissionSet)],
        other: &[&(Setter<'m>, PermissionSet)],
    ) {
        let mut met: BTreeMap<(&Name, &Name), (&Setter<'_>, &Setter<'_>, BTreeSet<usize>)> =
            BTreeMap::new();
        for (first, left) in one.iter().copied() {
            for (second, right) in other.iter().copied() {
                if self.order.of(first.visibility).1 & self.order.of(second.visibility).0 == 0 {
                    continue;
                }
                let mut both = left.clone();
                both.keep(right);
                if both.is_empty() {
                    continue;
                }
                let (first, second) =
                    if second.at < first.at { (second, first) } else { (first, second) };
                let pair = (first.visibility, second.visibility);
                let row = met.entry(pair).or_insert_with(|| (first, second, BTreeSet::new()));
                row.2.extend(both.iter().map(|index| index.at()));
            }
        }
        for (first, second, permissions) in met.into_values() {
            self.reported += 1;
            if self.reported <= ENOUGH {
                let permissions: Vec<usize> = permissions.into_iter().collect();
                self.tell(bearer, [first, second], &permissions);
            }
        }
    }

    fn tell(&self, bearer: &str, [first, second]: [&Setter<'_>; 2], permissions: &[usize]) {
        let Some(lowest) = self.settable.lowest(permissions) else { return };
        let more = match permissions.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        let message = format!(
            "for {bearer}, `{lowest}`{more} can have the visibilities {} and {} at once, of which neither includes the other; let one include the other by repeating its entries, or add one by `widen`",
            place(first),
            place(second)
        );
        self.model.report.add_text(second.at, second.visibility.as_str(), message);
    }
}

/// Whether anything that one sets can meet something that the other sets and that cannot be compared with it.
fn conflict(one: &Source<'_>, other: &Source<'_>) -> bool {
    one.against.iter().zip(&other.set).any(|(against, set)| against & set != 0)
}

fn place(setter: &Setter<'_>) -> String {
    let Setter { visibility, at, .. } = setter;
    match setter.by {
        None => format!("`{visibility}` (its own, line {})", at.line),
        Some((option, value)) => {
            format!("`{visibility}` (by `{option}: {value}`, line {})", at.line)
        }
    }
}

/// Which of the visibilities that are set anywhere can be compared: for each its bit, and the bits of those with which it can't.
struct Order<'m>(BTreeMap<&'m Name, (u128, u128)>);

impl<'m> Order<'m> {
    fn new<'s>(model: &Model<'m>, setters: impl Iterator<Item = &'s Setter<'m>>) -> Self
    where
        'm: 's,
    {
        let used: BTreeSet<&Name> = setters.map(|setter| setter.visibility).collect();
        let used: Vec<_> =
            model.visibilities.iter().filter(|(name, _)| used.contains(name)).collect();
        let included: Vec<Vec<bool>> = used
            .iter()
            .map(|(_, wide)| used.iter().map(|(_, narrow)| includes(wide, narrow)).collect())
            .collect();
        let has = |wide: usize, narrow: usize| {
            included.get(wide).and_then(|row| row.get(narrow)).copied().unwrap_or(true)
        };
        let bit = |at: usize| 1u128.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0);
        let rows = used.iter().enumerate().map(|(at, (name, _))| {
            let against = (0..used.len()).filter(|other| !has(at, *other) && !has(*other, at));
            (*name, (bit(at), against.fold(0, |bits, other| bits | bit(other))))
        });
        Self(rows.collect())
    }

    /// Whether every two can be compared.
    fn agrees(&self) -> bool {
        self.0.values().all(|(_, against)| *against == 0)
    }

    fn of(&self, visibility: &Name) -> (u128, u128) {
        self.0.get(visibility).copied().unwrap_or_default()
    }
}
