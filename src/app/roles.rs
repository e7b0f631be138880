//! The roles of an account.

use jiff::Timestamp;

use crate::app::access::Access;
use crate::app::change::{ActorName, Scene};
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::domain::counter::CounterKey;
use crate::domain::revision::ConsistencyToken;
use crate::domain::standing::Standing;
use crate::error::Result;
use crate::ids::{DottedName, Name, PersonRef, RoleId};
use crate::model::definition::Operation;
use crate::model::tables::RoleRow;
use crate::store::{PersonKey, Reads};

/// A role as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRole {
    /// Its id.
    pub role_id: RoleId,
    /// What people call it.
    pub display_name: String,
    /// Whether it was made in the account.
    pub custom: bool,
    /// Its licence.
    pub license: Option<Name>,
    /// A sentence about it.
    pub description: String,
    /// What it grants, each with whether its licence makes it irrevocable.
    pub permissions: Vec<(DottedName, bool)>,
    /// Active people who hold it.
    pub active: i64,
    /// People who hold it and are invited or unconfirmed, or for whom it waits to be accepted.
    pub invited: i64,
    /// When it was made; a standard role with the account.
    pub create_time: Timestamp,
    /// When the account last changed it; when it was made, if never.
    pub update_time: Timestamp,
    /// Changes whenever the role does.
    pub etag: String,
}

impl App {
    /// Lists the roles of an account, standard ones by name and then custom ones by id.
    ///
    /// # Errors
    /// There is no such account, or the actor may not see its roles.
    pub async fn list_roles(
        &self,
        access: &Access,
        target: &Target,
        actor: Option<&PersonRef>,
        page: &Page,
        language: &str,
    ) -> Result<(Listed<ListedRole>, ConsistencyToken)> {
        access.allow(&target.account_id)?;
        let actor = access.reader(&target.account_id, actor)?;
        let people = actor.iter().cloned().map(PersonKey::Id).collect();
        let reads = Reads { people, people_per_role: true, ..Reads::default() };
        let known = self.read(access, target, reads).await?;
        if let Some(person) = actor {
            let actor = ActorName::Person(person);
            let scene =
                Scene { known: Some(&known), actor: &actor, app: self, now: self.clock.now() };
            scene.authorize(&known, |actor| actor.may_somewhere(Operation::ListRoles))?;
        }
        let size = usize::try_from(page.limit()).unwrap_or(usize::MAX);
        let key = |id: &RoleId, row: &RoleRow| sort_key(id, row.custom);
        let rows = known.roles.roles();
        let listed = rows
            .iter()
            .filter(|(id, row)| page.after.as_ref().is_none_or(|after| key(id, row) > *after))
            .take(size)
            .map(|(id, row)| (key(id, row), listed_role(&known, id, row, language)))
            .collect();
        let listed = page.cut(listed, |(key, _): &(String, ListedRole)| key);
        let rows = listed.rows.into_iter().map(|(_, row)| row).collect();
        Ok((Listed { rows, next: listed.next }, known.facts.token()))
    }
}

fn sort_key(id: &RoleId, custom: bool) -> String {
    format!("{}{id}", u8::from(custom))
}

fn listed_role(known: &Known, id: &RoleId, row: &RoleRow, language: &str) -> ListedRole {
    let count = |standing| {
        known
            .facts
            .counters
            .get(&CounterKey::People(id.clone(), standing))
            .copied()
            .unwrap_or_default()
    };
    let tables = known.tables();
    let permissions: Vec<_> = row
        .grants
        .iter()
        .filter_map(|index| {
            Some((tables.permission_row(index)?.name.clone(), row.floor.contains(index)))
        })
        .collect();
    let (display_name, description) = texts(known, id, language);
    let (create_time, update_time) = times(known, id);
    let own = known.facts.roles.custom.get(id);
    let content = format!("{id}{:?}{own:?}{permissions:?}{update_time}", row.license);
    ListedRole {
        role_id: id.clone(),
        display_name,
        custom: row.custom,
        license: row.license.clone(),
        description,
        permissions,
        active: count(Standing::Active),
        invited: count(Standing::Invited),
        create_time,
        update_time,
        etag: blake3::hash(content.as_bytes()).to_hex().chars().take(16).collect(),
    }
}

fn texts(known: &Known, id: &RoleId, language: &str) -> (String, String) {
    if let Some(custom) = known.facts.roles.custom.get(id) {
        return (custom.display_name.clone(), custom.description.clone());
    }
    let role = known.tables().definition.roles.get(id.as_str());
    let description =
        role.and_then(|role| role.description.as_ref()).map(|text| text.of(language).to_owned());
    (
        role.map(|role| role.name.of(language).to_owned()).unwrap_or_default(),
        description.unwrap_or_default(),
    )
}

fn times(known: &Known, id: &RoleId) -> (Timestamp, Timestamp) {
    let facts = &known.facts;
    if let Some(custom) = facts.roles.custom.get(id) {
        return (custom.create_time, custom.update_time);
    }
    let made = facts.account.create_time;
    (made, facts.roles.edited.get(id.as_str()).map_or(made, |edited| edited.update_time))
}
