//! What making, changing and deleting a role have in common.

use std::sync::Arc;

use crate::app::Known;
use crate::app::change::Writes;
use crate::app::granting::plan_required;
use crate::app::roles::ListedRole;
use crate::domain::counter::CounterKey;
use crate::domain::member::{Member, MemberState};
use crate::domain::seat::counted_alike;
use crate::domain::standing::Standing;
use crate::error::{Error, Reason, Result};
use crate::ids::{Name, RoleId};
use crate::model::RoleTable;
use crate::store::{HeldIn, PeoplePage, Reads, RoleChange};

/// How many people hold a role at most where its change could move their seats: each is read while the account is locked.
const MOST_RECOUNTED: u32 = 10_000;

/// What must be read to change a role: also everybody who holds it, where their seats could move.
pub(super) fn reads_to_change(recounted: Option<&RoleId>) -> Reads {
    let page = recounted.map(|role_id| PeoplePage {
        roles: vec![role_id.clone()],
        held_in: HeldIn::Anywhere,
        after: None,
        limit: MOST_RECOUNTED + 1,
    });
    Reads { people_per_role: true, people_page: page, ..Reads::default() }
}

/// The account's roles after a change of one.
pub(super) fn changed(known: &Known, change: &RoleChange) -> RoleTable {
    let mut own = known.facts.roles.clone();
    change.apply_to(&mut own);
    RoleTable::new(Arc::clone(known.tables()), &own)
}

/// Writes a change of one role. Whoever holds it may take another seat then, and is counted anew (INV-COUNT).
///
/// # Errors
/// More people hold it than can be counted anew at once.
pub(super) fn writes(known: &Known, role_id: &RoleId, change: RoleChange) -> Result<Writes> {
    let after = changed(known, &change);
    let writes = Writes { roles: vec![change], ..Writes::default() };
    // A role that is made or deleted can be held by people who were removed, and by nobody else.
    let is_kept = [&known.roles, &after].iter().all(|roles| roles.role(role_id).is_some());
    let states = &known.tables().definition.seats.states;
    let counts = is_kept || states.contains(&MemberState::Revoked);
    if !counts || counted_alike(&known.roles, &after, role_id) {
        return Ok(writes);
    }
    let recounted: Vec<_> = holders(known, role_id).cloned().collect();
    if u32::try_from(recounted.len()).map_or(true, |count| count > MOST_RECOUNTED) {
        let rule = format!("must be held by at most {MOST_RECOUNTED} people, who take other seats");
        return Err(in_use(known, role_id, &rule));
    }
    Ok(Writes { recounted, ..writes })
}

/// Those who hold a role, of everybody who was read.
pub(super) fn holders<'a>(
    known: &'a Known,
    role_id: &'a RoleId,
) -> impl Iterator<Item = &'a Member> {
    let holds =
        move |member: &&Member| member.assignments.iter().any(|held| held.role_id == *role_id);
    known.facts.people.iter().filter(holds)
}

/// People hold a role.
fn in_use(known: &Known, role_id: &RoleId, rule: &str) -> Error {
    let count = |standing| {
        let key = CounterKey::People(role_id.clone(), standing);
        known.facts.counters.get(&key).copied().unwrap_or_default()
    };
    let (active, invited, suspended) =
        (count(Standing::Active), count(Standing::Invited), count(Standing::Suspended));
    let message = format!(
        "role `{role_id}` is held by {active} active, {invited} invited and {suspended} suspended people"
    );
    Error::new(Reason::RoleInUse, message)
        .with_metadata("role_id", role_id)
        .with_metadata("active", active)
        .with_metadata("invited", invited)
        .with_metadata("suspended", suspended)
        .with_precondition(format!("role/{role_id}"), rule)
}

/// Nobody holds a role, whatever became of them but revoked.
pub(super) fn must_be_unused(known: &Known, role_id: &RoleId) -> Result<()> {
    let standings = [Standing::Active, Standing::Invited, Standing::Suspended];
    let is_held = standings.into_iter().any(|standing| {
        let key = CounterKey::People(role_id.clone(), standing);
        known.facts.counters.get(&key).is_some_and(|count| *count > 0)
    });
    if is_held { Err(in_use(known, role_id, "must be held by nobody")) } else { Ok(()) }
}

/// The role is still the one that the client has read, if it says which.
pub(super) fn must_match(role: &ListedRole, etag: Option<&str>) -> Result<()> {
    if etag.is_none_or(|etag| etag == role.etag) {
        return Ok(());
    }
    let id = &role.role_id;
    let message = format!("role `{id}` is not what it was when its `etag` was read");
    Err(Error::new(Reason::EtagMismatch, message).with_metadata("role_id", id))
}

/// The model leaves no choice about a role.
pub(super) fn fixed(role_id: &RoleId, rule: &str) -> Error {
    Error::new(Reason::FixedByModel, format!("role `{role_id}` {rule}"))
        .with_metadata("role_id", role_id)
        .with_precondition(format!("role/{role_id}"), rule)
}

/// The plan of the account includes what is asked for.
pub(super) fn must_include(
    known: &Known,
    plan: Option<&Name>,
    kind: &'static str,
    what: &str,
) -> Result<()> {
    let needed = plan.filter(|plan| known.tables().needed_plan(Some(plan)) > known.plan);
    needed.map_or(Ok(()), |plan| Err(plan_required(plan, kind, what)))
}

/// No other role goes by a name: of custom ones, and of standard ones in either language.
pub(super) fn must_be_free(known: &Known, role_id: &RoleId, name: &str) -> Result<()> {
    let same = |other: &str| folded(other) == folded(name);
    let custom = known.facts.roles.custom.iter();
    let custom = custom.filter(|(id, role)| *id != role_id && same(&role.display_name));
    let standard = known.tables().definition.roles.iter();
    let standard = standard
        .filter(|(_, role)| same(&role.name.en) || role.name.fr.as_deref().is_some_and(same));
    let mut taken = custom.map(|(id, _)| id.as_str()).chain(standard.map(|(id, _)| id.as_str()));
    match taken.next() {
        Some(other) => Err(exists(other, format!("role `{other}` is called `{name}` already"))),
        None => Ok(()),
    }
}

/// There is a role with this id or name.
pub(super) fn exists(role_id: &str, message: String) -> Error {
    Error::new(Reason::RoleExists, message)
        .with_metadata("role_id", role_id)
        .with_resource("role", role_id)
}

/// A name as it is compared.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
