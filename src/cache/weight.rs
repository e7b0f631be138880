//! How much memory things take, by estimate: what was counted of the allocations of many of them (a test holds it to that).

#[cfg(test)]
mod tests;

use std::mem::size_of;

use crate::cache::key::{Key, OwnedKey};
use crate::cache::{AccountTable, Kept, KnownKey, Membership, Person, Slot};
use crate::domain::api_key::ApiKey;
use crate::domain::assignment::Assignment;
use crate::domain::caller::Caller;
use crate::domain::member::Member;
use crate::ids::PersonRef;
use crate::model::Tables;

/// What keeping something costs beside the thing: its place in the map, and in the queues by which the least used is found.
const PLACE: usize = 256;
/// What an allocation takes beyond what is in it.
const ALLOCATION: usize = 16;

/// How many bytes an entry takes.
pub(super) fn of(key: &OwnedKey, kept: &Kept) -> u32 {
    let bytes = PLACE + of_key(key) + of_kept(kept);
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn of_key(key: &OwnedKey) -> usize {
    let texts = match key {
        Key::Account(account) => account.as_str().len(),
        Key::Person(account, PersonRef::User(id)) => account.as_str().len() + id.as_str().len(),
        Key::Person(account, PersonRef::Member(id)) => account.as_str().len() + id.as_str().len(),
        Key::Workspace(account, id) => account.as_str().len() + id.as_str().len(),
        Key::Credential(id) => id.as_str().len(),
    };
    size_of::<OwnedKey>() + texts + 2 * ALLOCATION
}

fn of_kept(kept: &Kept) -> usize {
    match kept {
        Kept::Account(slot) => {
            let table = slot.table.as_ref().and_then(|(table, _)| table.as_deref());
            size_of::<Slot>() + table.map_or(0, of_account)
        }
        Kept::Person(person) => {
            size_of::<Person>() + person.membership.as_deref().map_or(0, of_membership)
        }
        Kept::Workspace(_) => 2 * ALLOCATION,
        Kept::ApiKey(known) => known.as_deref().map_or(0, |known| of_api_key(&known.key)),
    }
}

fn of_account(table: &AccountTable) -> usize {
    let AccountTable { account, own, roles, .. } = table;
    let of_role = of_sets(&roles.tables) + 512;
    let custom = own.custom.values().map(|role| {
        role.permissions.iter().map(|name| name.as_str().len() + 3 * ALLOCATION).sum::<usize>()
            + role.display_name.len()
            + role.description.len()
            + of_role
    });
    let edited = own.edited.values().map(|role| {
        role.permissions.iter().map(|name| name.as_str().len() + 3 * ALLOCATION).sum::<usize>()
            + of_role
    });
    let texts = account.account_id.as_str().len() + account.display_name.len();
    size_of::<AccountTable>() + texts + 6 * ALLOCATION + custom.chain(edited).sum::<usize>()
}

fn of_membership(membership: &Membership) -> usize {
    let member = &membership.member;
    let of_profile = of_sets(&membership.account().roles.tables);
    let assignments = member.assignments.iter().map(|held| of_assignment(held) + of_profile);
    size_of::<Membership>() + of_member(member) + assignments.sum::<usize>()
}

/// A person, and once more what decisions compare.
fn of_member(member: &Member) -> usize {
    let email = member.email.as_ref().map_or(0, |email| 2 * email.normal().len());
    let texts = member.member_id.as_str().len()
        + member.user_id.as_ref().map_or(0, |id| id.as_str().len())
        + email
        + member.display_name.len();
    let attributes = member.attributes.iter();
    let attributes: usize =
        attributes.map(|(name, value)| name.as_str().len() + value.len() + 5 * ALLOCATION).sum();
    size_of::<Member>()
        + 2 * (texts + attributes + 3 * ALLOCATION)
        + member.teams.len() * 128
        + member.work_handovers.len() * 256
}

fn of_assignment(assignment: &Assignment) -> usize {
    let options = assignment.options.iter();
    let options: usize = options
        .map(|(name, value)| name.as_str().len() + value.as_str().len() + 5 * ALLOCATION)
        .sum();
    size_of::<Assignment>() + 2 * 40 + 192 + options + 2 * ALLOCATION
}

/// What the sets of a compiled role take, and those of an assignment of it.
fn of_sets(tables: &Tables) -> usize {
    let permissions = tables.permission_count();
    let reach = permissions * 16;
    3 * permissions.div_ceil(64) * 8 + reach + 3 * ALLOCATION
}

fn of_api_key(key: &ApiKey) -> usize {
    let accounts = key.accounts.iter().flatten();
    let accounts: usize = accounts.map(|id| id.as_str().len() + 2 * ALLOCATION).sum();
    // The key, and once more what its caller may.
    size_of::<KnownKey>() + size_of::<Caller>() + 2 * (key.name.len() + accounts) + 4 * ALLOCATION
}
