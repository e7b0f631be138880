//! The roles of an account: what there are, and how they are made, changed and deleted.

pub mod assignable;
mod changing;
pub mod create;
pub mod delete;
mod draft;
pub mod preview;
pub mod update;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::access::{Access, ActorName};
use crate::app::change::Scene;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::decision::delegation::{Actor, Refusal};
use crate::domain::counter::CounterKey;
use crate::domain::revision::ConsistencyToken;
use crate::domain::standing::Standing;
use crate::error::{Error, Result};
use crate::ids::{DottedName, Name, PersonRef, RoleId};
use crate::model::Tables;
use crate::model::account_roles::AccountRoles;
use crate::model::definition::{Operation, Text};
use crate::model::tables::RoleRow;
use crate::store::{Facts, PersonKey, Reads};

pub use draft::RoleFields;

/// A role as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedRole {
    /// Its id.
    pub role_id: RoleId,
    /// What people call it.
    pub display_name: Text,
    /// Whether it was made in the account.
    pub custom: bool,
    /// Its licence.
    pub license: Option<Name>,
    /// A sentence about it.
    pub description: Text,
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

/// What people call a role; empty if there is no such role.
pub(super) fn display_name(known: &Known, id: &RoleId) -> Text {
    Shelf::of(known).texts(id).0
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
    ) -> Result<(Listed<ListedRole>, ConsistencyToken)> {
        let reads = Reads { people_per_role: true, ..Reads::default() };
        let reading = self.read_on_behalf(access, target, actor, reads).await?;
        reading.authorize(self, |actor| actor.may_somewhere(Operation::ListRoles))?;
        let known = reading.known;
        let shelf = Shelf::of(&known);
        let size = usize::try_from(page.limit()).unwrap_or(usize::MAX);
        let key = |id: &RoleId, row: &RoleRow| sort_key(id, row.custom);
        let rows = known.roles.roles();
        let listed = rows
            .iter()
            .filter(|(id, row)| page.after.as_ref().is_none_or(|after| key(id, row) > *after))
            .take(size)
            .map(|(id, row)| (key(id, row), shelf.listed(id, row)))
            .collect();
        let listed = page.cut(listed, |(key, _): &(String, ListedRole)| key);
        let rows = listed.rows.into_iter().map(|(_, row)| row).collect();
        Ok((Listed { rows, next: listed.next }, known.facts.token()))
    }

    /// Looks a role up.
    ///
    /// # Errors
    /// The account or the role is not there, or the actor may not see roles.
    pub async fn get_role(
        &self,
        access: &Access,
        target: &Target,
        actor: Option<&PersonRef>,
        role_id: &RoleId,
    ) -> Result<(ListedRole, ConsistencyToken)> {
        let reads = Reads { people_per_role: true, ..Reads::default() };
        let reading = self.read_on_behalf(access, target, actor, reads).await?;
        reading.authorize(self, |actor| actor.may_somewhere(Operation::ListRoles))?;
        let known = reading.known;
        let row = known.roles.role(role_id);
        let row =
            row.ok_or_else(|| Error::role_not_found(target.account_id.as_str(), role_id.as_str()))?;
        Ok((Shelf::of(&known).listed(role_id, row), known.facts.token()))
    }

    /// Reads an account on behalf of whoever is named, or of the caller.
    async fn read_on_behalf(
        &self,
        access: &Access,
        target: &Target,
        actor: Option<&PersonRef>,
        mut reads: Reads,
    ) -> Result<Reading> {
        access.allow(&target.account_id)?;
        let actor = access.reader(&target.account_id, actor)?;
        reads.people.extend(actor.iter().cloned().map(PersonKey::Id));
        let known = self.read(access, target, reads).await?;
        let actor = actor.map_or(ActorName::System, ActorName::Person);
        Ok(Reading { known, actor, now: self.clock.now() })
    }
}

/// An account, and on whose behalf it was read.
struct Reading {
    known: Known,
    actor: ActorName,
    now: Timestamp,
}

impl Reading {
    fn scene<'a>(&'a self, app: &'a App) -> Scene<'a> {
        Scene { known: Some(&self.known), actor: &self.actor, app, now: self.now }
    }

    fn authorize(
        &self,
        app: &App,
        ask: impl FnOnce(&Actor<'_>) -> Result<(), Refusal>,
    ) -> Result<()> {
        self.scene(app).authorize(&self.known, |actor| ask(actor))
    }
}

fn sort_key(id: &RoleId, custom: bool) -> String {
    format!("{}{id}", u8::from(custom))
}

/// Everything that a role is listed from.
struct Shelf<'a> {
    facts: &'a Facts,
    /// What the account made of the model's roles: as it is, or as it will be.
    own: &'a AccountRoles,
    tables: &'a Tables,
}

impl<'a> Shelf<'a> {
    fn of(known: &'a Known) -> Self {
        Self { facts: &known.facts, own: &known.facts.roles, tables: known.tables() }
    }

    fn listed(&self, id: &RoleId, row: &RoleRow) -> ListedRole {
        let count = |standing| {
            let key = CounterKey::People(id.clone(), standing);
            self.facts.counters.get(&key).copied().unwrap_or_default()
        };
        let permission = |index| {
            Some((self.tables.permission_row(index)?.name.clone(), row.floor.contains(index)))
        };
        let permissions: Vec<_> = row.grants.iter().filter_map(permission).collect();
        let (display_name, description) = self.texts(id);
        let (create_time, update_time) = self.times(id);
        let own = self.own.custom.get(id);
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

    /// Name and description. What an account wrote is in no language.
    fn texts(&self, id: &RoleId) -> (Text, Text) {
        if let Some(custom) = self.own.custom.get(id) {
            let text = |text: &str| Text { en: text.to_owned(), fr: None };
            return (text(&custom.display_name), text(&custom.description));
        }
        let Some(role) = self.tables.definition.roles.get(id.as_str()) else {
            return (Text::default(), Text::default());
        };
        (role.name.clone(), role.description.clone().unwrap_or_default())
    }

    fn times(&self, id: &RoleId) -> (Timestamp, Timestamp) {
        if let Some(custom) = self.own.custom.get(id) {
            return (custom.create_time, custom.update_time);
        }
        let made = self.facts.account.create_time;
        (made, self.own.edited.get(id.as_str()).map_or(made, |edited| edited.update_time))
    }
}
