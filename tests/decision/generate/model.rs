//! Random valid models.

use std::collections::{BTreeMap, BTreeSet};

use rolecall::ids::{DottedName, ModelVersion, Name};
use rolecall::model::definition::{
    CustomRoles, Definition, Effect, Entry, Field, FieldAccess, Founder, Group, Holders,
    Impersonation, Invitations, Level, License, Operand, OptionRule, Pattern, Permission, Plan,
    RankLimit, Role, RoleEdit, Seats, Text, Visibility,
};

use super::{dotted, name};
use crate::chooser::Chooser;

/// Actions with how high they stand: what implies something stands higher than that, so that nothing implies itself.
const ACTIONS: [(&str, u8); 6] =
    [("view", 0), ("comment", 0), ("edit", 1), ("export", 1), ("manage", 2), ("share", 2)];
const RESOURCES: [&str; 3] = ["files", "notes", "people"];
const GROUPS: [&str; 2] = ["content", "settings"];
const FIELDS: [&str; 2] = ["client.email", "client.phone"];

/// What the parts of a model may mention.
struct Words {
    permissions: Vec<DottedName>,
    groups: Vec<Name>,
    plans: Vec<Name>,
    licenses: Vec<Name>,
    /// Visibilities of which one always includes the other.
    chain: Vec<Name>,
    /// Those, and others.
    every_visibility: Vec<Name>,
    /// What one needs to act as another person, if anybody can.
    to_impersonate: DottedName,
}

/// A model.
pub fn model(chooser: &mut Chooser) -> Definition {
    let plans = first_of(chooser, &["basic", "advanced", "complete"], &[0, 2, 3, 3]);
    let licenses = first_of(chooser, &["reader", "editor", "owner"], &[0, 2, 3]);
    let (visibilities, chain) = visibilities(chooser);
    let every_visibility: Vec<Name> = visibilities.keys().cloned().collect();
    let permissions = permissions(chooser, &plans, &licenses, &every_visibility);
    let levels =
        if chooser.chance(70) { vec!["view", "manage"] } else { vec!["view", "edit", "manage"] };
    let groups: BTreeSet<Name> =
        permissions.values().map(|permission| permission.group.clone()).collect();
    let names: Vec<DottedName> = permissions.keys().cloned().collect();
    let words = Words {
        to_impersonate: chooser.pick(&names).clone(),
        permissions: names,
        groups: groups.into_iter().collect(),
        plans,
        licenses,
        chain,
        every_visibility,
    };
    let mut roles: BTreeMap<Name, Role> = BTreeMap::new();
    // Includes lead to roles that are there already: never in a circle, and not always in the order of the names.
    for id in ["lead", "admin", "guest", "agent", "staff"] {
        let others: Vec<Name> = roles.keys().cloned().collect();
        roles.insert(name(id), role(chooser, &words, &others));
    }
    let custom_roles = chooser.chance(80).then(|| custom_roles(chooser, &words));
    let options = ["bulk", "mask", "payments", "view"]
        .into_iter()
        .filter(|_| chooser.chance(80))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|id| (name(id), option(chooser, &words, &roles, custom_roles.is_some())))
        .collect();
    Definition {
        id: name("generated"),
        version: ModelVersion::parse("1").unwrap(),
        name: text(),
        workspace: None,
        levels: levels.into_iter().map(name).collect(),
        groups: GROUPS.iter().map(|id| (name(id), Group { name: text() })).collect(),
        permissions,
        plans: words.plans.iter().map(|id| Plan { id: id.clone(), name: text() }).collect(),
        licenses: words
            .licenses
            .iter()
            .map(|id| License {
                id: id.clone(),
                name: text(),
                floor: patterns(chooser, &words, &[0, 1, 1, 2], 5),
            })
            .collect(),
        custom_roles,
        visibilities,
        fields: FIELDS
            .iter()
            .map(|id| {
                let carried_by = patterns(chooser, &words, &[1, 2, 3], 20);
                (dotted(id), Field { name: text(), carried_by })
            })
            .collect(),
        options,
        founder: Founder { account: name("admin"), workspace: None },
        operations: BTreeMap::new(),
        delegation: None,
        impersonation: chooser.chance(90).then(|| impersonation(chooser, &words)),
        seats: Seats {
            exempt_founder: false,
            without_address: false,
            states: BTreeSet::new(),
            classes: BTreeMap::new(),
        },
        invitations: Invitations {
            expire_after_days: 7,
            confirm_new_addresses: false,
            notify_when_given_more: false,
        },
        roles,
    }
}

fn text() -> Text {
    Text { en: "Text".to_owned(), fr: None }
}

/// The first few of some names.
fn first_of(chooser: &mut Chooser, names: &[&str], counts: &[usize]) -> Vec<Name> {
    let count = *chooser.pick(counts);
    names.iter().take(count).map(|text| name(text)).collect()
}

/// One of some names, sometimes.
fn maybe(chooser: &mut Chooser, names: &[Name], percent: usize) -> Option<Name> {
    (!names.is_empty() && chooser.chance(percent)).then(|| chooser.pick(names).clone())
}

fn permissions(
    chooser: &mut Chooser,
    plans: &[Name],
    licenses: &[Name],
    visibilities: &[Name],
) -> BTreeMap<DottedName, Permission> {
    let mut chosen: Vec<(DottedName, u8)> = Vec::new();
    for resource in RESOURCES {
        for (action, height) in ACTIONS {
            // The first one always, so that there is always one.
            if chosen.is_empty() || chooser.chance(70) {
                chosen.push((dotted(&format!("{resource}.{action}")), height));
            }
        }
    }
    let mut permissions = BTreeMap::new();
    for (permission, height) in &chosen {
        let lower: Vec<&DottedName> =
            chosen.iter().filter(|(_, other)| other < height).map(|(name, _)| name).collect();
        let implied = chooser.some_of(&lower, 8);
        permissions.insert(
            permission.clone(),
            Permission {
                group: name(chooser.word(&GROUPS)),
                name: text(),
                description: None,
                implies: implied.into_iter().map(|name| (*name).clone()).collect(),
                visibility: maybe(chooser, visibilities, 10),
                license: maybe(chooser, licenses, 10),
                plan: maybe(chooser, plans, 15),
            },
        );
    }
    permissions
}

/// Some patterns; each matches something.
fn patterns(
    chooser: &mut Chooser,
    words: &Words,
    counts: &[usize],
    everything: usize,
) -> BTreeSet<Pattern> {
    let count = *chooser.pick(counts);
    (0..count)
        .map(|_| {
            if chooser.chance(everything) {
                return Pattern::Everything;
            }
            let permission = chooser.pick(&words.permissions).clone();
            match chooser.below(8) {
                0..4 => Pattern::Exactly(permission),
                4..6 => Pattern::Resource(name(permission.resource())),
                6 => Pattern::Action(name(permission.action())),
                _ => Pattern::Group(chooser.pick(&words.groups).clone()),
            }
        })
        .collect()
}

/// Visibilities: a chain of which one always includes the other, and some that overlap with these, or stand apart.
fn visibilities(chooser: &mut Chooser) -> (BTreeMap<Name, Visibility>, Vec<Name>) {
    // The order of the names says nothing about the order of the chain.
    let mut names = vec!["alpha", "beta", "delta", "gamma", "omega", "own", "zeta"];
    let mut chain = Vec::new();
    let mut visibilities = BTreeMap::new();
    let mut any: Vec<Entry> = vec![entry(chooser)];
    for _ in 0..chooser.between(2, 4) {
        let id = name(names.remove(chooser.below(names.len())));
        let visibility = Visibility { name: text(), any: any.iter().cloned().collect() };
        visibilities.insert(id.clone(), visibility);
        chain.push(id);
        widen(chooser, &mut any);
    }
    for _ in 0..chooser.between(1, 3) {
        let id = name(names.remove(chooser.below(names.len())));
        let mut own: Vec<Entry> = chooser.some_of(&any, 30).into_iter().cloned().collect();
        own.push(entry(chooser));
        let visibility = Visibility { name: text(), any: own.into_iter().collect() };
        visibilities.insert(id, visibility);
    }
    (visibilities, chain)
}

/// Makes some entries ask less, or (as a duplicate by another name) the same in other words.
fn widen(chooser: &mut Chooser, any: &mut Vec<Entry>) {
    let index = chooser.below(any.len());
    match chooser.below(5) {
        0 => any.push(entry(chooser)),
        1 => {
            let (attribute, operand) = attribute(chooser);
            if let Some(operands) = any[index].get_mut(&attribute) {
                operands.insert(operand);
            } else {
                any.push(entry(chooser));
            }
        }
        2 if any[index].len() > 1 => {
            any[index].pop_first();
        }
        3 => {
            // An entry that asks more than one that is there changes nothing.
            let mut more = any[index].clone();
            let (attribute, operand) = attribute(chooser);
            more.entry(attribute).or_insert_with(|| BTreeSet::from([operand]));
            any.push(more);
        }
        _ => {}
    }
}

fn entry(chooser: &mut Chooser) -> Entry {
    let mut entry = Entry::new();
    for _ in 0..*chooser.pick(&[1, 1, 1, 1, 1, 1, 2, 3]) {
        let (attribute, operand) = attribute(chooser);
        entry.entry(attribute).or_default().insert(operand);
    }
    entry
}

/// An attribute, with something to compare it with.
fn attribute(chooser: &mut Chooser) -> (Name, Operand) {
    let constant = |word: &str| Operand::Constant(word.to_owned());
    match chooser.below(19) {
        0..4 => (name("owner"), Operand::UserId),
        4..6 => (name("owner"), Operand::Email),
        6..9 => (name("team"), Operand::Teams),
        9..12 => (name("region"), Operand::Attribute(name("region"))),
        12 => (name("region"), constant("north")),
        13 => (name("status"), constant("draft")),
        14 => (name("status"), constant("open")),
        15..17 => (name("owner"), Operand::Nothing),
        17 => (name("team"), Operand::Nothing),
        _ => (name("region"), Operand::Nothing),
    }
}

fn role(chooser: &mut Chooser, words: &Words, others: &[Name]) -> Role {
    let mut grants = patterns(chooser, words, &[0, 1, 2, 3], 35);
    if chooser.chance(50) {
        grants.insert(Pattern::Exactly(words.to_impersonate.clone()));
    }
    Role {
        name: text(),
        description: None,
        held_in: level(chooser),
        together: chooser.chance(50),
        license: maybe(chooser, &words.licenses, 60),
        rank: u32::try_from(chooser.below(4)).unwrap(),
        includes: chooser.some_of(others, 40).into_iter().cloned().collect(),
        plan: maybe(chooser, &words.plans, 20),
        grants,
        except: patterns(chooser, words, &[0, 0, 1], 0),
        visibility: visibility_settings(chooser, words, &[0, 2, 2, 3])
            .into_iter()
            .filter_map(|(visibility, patterns)| Some((visibility?, patterns)))
            .collect(),
        fields: field_settings(chooser, 25),
        edit: chooser.chance(65).then(|| RoleEdit {
            within: patterns(chooser, words, &[1, 2, 3], 40),
            except: patterns(chooser, words, &[0, 1, 1], 0),
            plan: maybe(chooser, &words.plans, 20),
        }),
        holders: Holders::default(),
        transfer_only: false,
        after_transfer: None,
    }
}

fn level(chooser: &mut Chooser) -> Level {
    *chooser.pick(&[
        Level::Account,
        Level::Account,
        Level::Workspace,
        Level::Workspace,
        Level::Either,
    ])
}

/// Settings of visibilities; `None`: `all`.
///
/// Most can be compared with each other, as in every model that is served. The rule has an answer for the others as well.
fn visibility_settings(
    chooser: &mut Chooser,
    words: &Words,
    counts: &[usize],
) -> BTreeMap<Option<Name>, BTreeSet<Pattern>> {
    let count = *chooser.pick(counts);
    (0..count)
        .map(|_| {
            let from = if chooser.chance(60) { &words.chain } else { &words.every_visibility };
            (maybe(chooser, from, 80), patterns(chooser, words, &[1, 2], 40))
        })
        .collect()
}

fn field_settings(chooser: &mut Chooser, percent: usize) -> BTreeMap<DottedName, FieldAccess> {
    let mut settings = BTreeMap::new();
    for field in chooser.some_of(&FIELDS, percent) {
        let access = *chooser.pick(&[
            FieldAccess::Hidden,
            FieldAccess::FillOnce,
            FieldAccess::ReadOnly,
            FieldAccess::Full,
        ]);
        settings.insert(dotted(field), access);
    }
    settings
}

fn custom_roles(chooser: &mut Chooser, words: &Words) -> CustomRoles {
    CustomRoles {
        held_in: level(chooser),
        together: chooser.chance(50),
        rank: u32::try_from(chooser.below(4)).unwrap(),
        within: patterns(chooser, words, &[1, 2, 3], 40),
        except: patterns(chooser, words, &[0, 1, 1, 2], 0),
        create_plan: maybe(chooser, &words.plans, 20),
        edit_plan: maybe(chooser, &words.plans, 20),
        assign_plan: maybe(chooser, &words.plans, 20),
    }
}

fn option(
    chooser: &mut Chooser,
    words: &Words,
    roles: &BTreeMap<Name, Role>,
    custom_roles: bool,
) -> OptionRule {
    let mut values = vec![name("off"), name("on")];
    if chooser.chance(30) {
        values.push(name("more"));
    }
    let names: Vec<&Name> = roles.keys().collect();
    let mut with: BTreeMap<Name, Name> = BTreeMap::new();
    for role in chooser.some_of(&names, 50) {
        with.insert((*role).clone(), chooser.pick(&values).clone());
    }
    let on_custom = (custom_roles && chooser.chance(60)).then(|| chooser.pick(&values).clone());
    if with.is_empty() && on_custom.is_none() {
        with.insert((*chooser.pick(&names)).clone(), chooser.pick(&values).clone());
    }
    OptionRule {
        name: text(),
        description: None,
        roles: with,
        custom_roles: on_custom,
        values: values.into_iter().map(|value| (value, effect(chooser, words))).collect(),
        value_names: BTreeMap::new(),
        plan: maybe(chooser, &words.plans, 50),
    }
}

fn effect(chooser: &mut Chooser, words: &Words) -> Effect {
    let mut effect = Effect::default();
    if chooser.chance(25) {
        effect.take = patterns(chooser, words, &[1, 2], 2);
    }
    if chooser.chance(40) {
        effect.give = patterns(chooser, words, &[1, 2], 10);
    }
    if chooser.chance(50) {
        effect.visibility = visibility_settings(chooser, words, &[1, 2]);
    }
    if chooser.chance(45) {
        for _ in 0..chooser.between(1, 2) {
            let visibility = chooser.pick(&words.every_visibility).clone();
            effect.widen.insert(visibility, patterns(chooser, words, &[1, 2], 35));
        }
    }
    effect.fields = field_settings(chooser, 25);
    effect
}

fn impersonation(chooser: &mut Chooser, words: &Words) -> Impersonation {
    Impersonation {
        permission: words.to_impersonate.clone(),
        reach: patterns(chooser, words, &[1, 2, 3], 40),
        up_to: *chooser.pick(&[RankLimit::Lower, RankLimit::Same, RankLimit::Any]),
    }
}
