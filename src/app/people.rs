//! Who is in the account? Lists of people, searched, filtered and in order.
//!
//! A list follows an index ([`order`]), and what no index tells is dropped from what was read. So a page may be shorter than it could be, and
//! says where the next one begins; but no more than [`MOST_LOOKED_AT`] times its size is read for it, however many people the account has.

pub mod export;
mod order;

use serde::{Deserialize, Serialize};

pub use order::{Order, OrderBy};

use crate::app::access::{Access, ActorName};
use crate::app::change::Scene;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::domain::activity::online_since;
use crate::domain::member::{Member, MemberState, fold};
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Reason, Result};
use crate::ids::{PersonRef, RoleId, WorkspaceId};
use crate::model::definition::Operation;
use crate::store::{Along, ListedPerson, People, PeopleList, PersonKey, Place, Reads};
use jiff::Timestamp;

/// How many people are looked at for one that a page has room for.
const MOST_LOOKED_AT: usize = 3;
/// How often the store is read for one page at most.
const MOST_READS: usize = 4;
/// How often a list begins anew because the account was changed between two reads.
const MOST_BEGINNINGS: usize = 5;

/// Asks who is in an account.
#[derive(Debug, Clone)]
pub struct ListMembers {
    /// Of what, for whom.
    pub view: View,
    /// Which people.
    pub filter: Filter,
    /// In which order; `None`: in the one that comes with the filter.
    pub order: Option<Order>,
}

/// People of an account or of a workspace, as an actor may see them.
#[derive(Debug, Clone)]
pub struct View {
    /// The account, and how fresh the answer must be.
    pub target: Target,
    /// On whose behalf; `None`: the caller's.
    pub actor: Option<PersonRef>,
    /// Those who hold anything in this workspace; `None`: everybody.
    pub workspace_id: Option<WorkspaceId>,
}

/// Which people are told.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Whose name or address begins with this; empty: whatever it is.
    pub query: String,
    /// Who holds this role: in the workspace of the view, if it is of one, and otherwise anywhere.
    pub role_id: Option<RoleId>,
    /// Who is in one of these states; empty: in any but revoked.
    pub states: Vec<MemberState>,
    /// Who is online, or who is not.
    pub online: Option<bool>,
}

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The member.
    pub member: Member,
    /// When they were last active, to the minute; `None`: never.
    pub last_active_time: Option<Timestamp>,
    /// Whether they are online.
    pub online: bool,
}

/// What is seen of an account.
struct Seen {
    known: Known,
    /// Whether only what concerns the workspace of the view.
    narrow: bool,
    now: Timestamp,
}

/// Where a list goes on: along which of its indexes, and after whom.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct At {
    stage: usize,
    after: Option<Place>,
}

impl App {
    /// Lists people.
    ///
    /// # Errors
    /// There is no such account, workspace or role, the actor may not see its people, or no index tells them in this order.
    pub async fn list_members(
        &self,
        access: &Access,
        list: &ListMembers,
        page: &Page,
    ) -> Result<(Listed<Listing>, ConsistencyToken)> {
        let at = At::of(page)?;
        // What is malformed is told before what is not permitted.
        list.stages(self.clock.now())?;
        for _ in 0..MOST_BEGINNINGS {
            let seen = self.look_at(access, &list.view, Operation::ListMembers).await?;
            list.role_must_exist(&seen.known)?;
            if let Some(listed) = self.walk(list, &seen, page, at.clone()).await? {
                return Ok((listed, seen.known.facts.token()));
            }
        }
        Err(moved_on(&list.view.target))
    }

    /// Reads what a view is of, and asks whether the actor may see it.
    async fn look_at(&self, access: &Access, view: &View, operation: Operation) -> Result<Seen> {
        let account_id = &view.target.account_id;
        access.allow(account_id)?;
        let actor = access.reader(account_id, view.actor.as_ref())?;
        let reads = Reads {
            people: actor.iter().cloned().map(PersonKey::Id).collect(),
            workspaces: view.workspace_id.iter().cloned().collect(),
            ..Reads::default()
        };
        let known = self.read(access, &view.target, reads).await?;
        let now = self.clock.now();
        let mut narrow = false;
        if let Some(person) = actor {
            let actor = ActorName::Person(person);
            let scene = Scene { known: Some(&known), actor: &actor, app: self, now };
            let place = view.workspace_id.as_ref();
            narrow = scene.authorize(&known, |actor| actor.may(operation, None)).is_err();
            if narrow {
                scene.authorize(&known, |actor| actor.may(operation, place))?;
            }
        }
        match &view.workspace_id {
            Some(id) if known.facts.workspaces.is_empty() => {
                Err(Error::workspace_not_found(account_id.as_str(), id.as_str()))
            }
            _ => Ok(Seen { known, narrow, now }),
        }
    }

    /// Reads one page; `None`: the account was changed since it was seen.
    async fn walk(
        &self,
        list: &ListMembers,
        seen: &Seen,
        page: &Page,
        mut at: At,
    ) -> Result<Option<Listed<Listing>>> {
        let size = usize::try_from(page.size).unwrap_or(usize::MAX);
        let (stages, descending) = list.stages(seen.now)?;
        let mut left = size.saturating_mul(MOST_LOOKED_AT);
        let mut rows = Vec::new();
        for reads in 0..MOST_READS {
            // One more than there is room for says whether there is another page.
            let limit = (size + 1).saturating_sub(rows.len()).min(left);
            let Some(along) = stages.get(at.stage).filter(|_| limit > 0) else { break };
            at.must_be_of(along)?;
            let (along, after) = (along.clone(), at.after.clone());
            let limit = u32::try_from(limit).unwrap_or(u32::MAX);
            let asked = PeopleList { along, descending, after, limit };
            let people = self.people(&list.view.target, &asked).await?;
            if people.token(&list.view.target.account_id) != seen.known.facts.token() {
                if reads == 0 {
                    return Ok(None);
                }
                break;
            }
            left = left.saturating_sub(people.rows.len());
            let read = at.clone();
            at = at.past(&people, limit);
            let told = people.rows.into_iter().filter(|row| list.tells(row, read.stage, seen.now));
            rows.extend(told.map(|row| {
                let after = Some(row.place());
                (seen.listing(row, &list.view), At { stage: read.stage, after })
            }));
        }
        let next = if rows.len() > size {
            rows.truncate(size);
            rows.last().map(|(_, at)| at.clone())
        } else {
            Some(at).filter(|at| at.stage < stages.len())
        };
        let next = next.as_ref().map(serde_json::to_string).transpose().map_err(Error::internal)?;
        let next = next.map(|key| page.token(&key));
        Ok(Some(Listed { rows: rows.into_iter().map(|(row, _)| row).collect(), next }))
    }

    async fn people(&self, target: &Target, list: &PeopleList) -> Result<People> {
        let account_id = &target.account_id;
        let people = self.store.people(account_id, list).await.map_err(store_error)?;
        people.ok_or_else(|| Error::account_not_found(account_id.as_str()))
    }
}

impl ListMembers {
    fn role_must_exist(&self, known: &Known) -> Result<()> {
        match &self.filter.role_id {
            Some(id) if known.roles.role(id).is_none() => {
                let account_id = &self.view.target.account_id;
                Err(Error::role_not_found(account_id.as_str(), id.as_str()))
            }
            _ => Ok(()),
        }
    }

    /// Whether somebody who was read along a stage belongs to the list.
    fn tells(&self, row: &ListedPerson, stage: usize, now: Timestamp) -> bool {
        let Filter { query, states, online, .. } = &self.filter;
        let state = row.member.state;
        let in_state =
            if states.is_empty() { state != MemberState::Revoked } else { states.contains(&state) };
        let named = row.name_key.starts_with(&fold(query));
        // Whoever is found by name as well was told along the stage before.
        let found = if stage > 0 { !named } else { named || has_address(&row.member, query) };
        in_state
            && found
            && self.holds(&row.member, now)
            && online.is_none_or(|wanted| is_online(row, now) == wanted)
    }

    /// Whether somebody holds what is asked for, by one assignment that has not expired.
    fn holds(&self, member: &Member, now: Timestamp) -> bool {
        let (role, place) = (&self.filter.role_id, &self.view.workspace_id);
        let nothing = role.is_none() && place.is_none();
        nothing
            || member.assignments.iter().any(|held| {
                !held.is_expired(now)
                    && role.as_ref().is_none_or(|role| *role == held.role_id)
                    && place.as_ref().is_none_or(|place| Some(place) == held.workspace_id.as_ref())
            })
    }
}

impl Seen {
    /// Somebody as they are told. Whoever may see a workspace alone is not told what its people hold elsewhere.
    fn listing(&self, row: ListedPerson, view: &View) -> Listing {
        let online = is_online(&row, self.now);
        let ListedPerson { mut member, last_active_time, .. } = row;
        if self.narrow {
            let here = |place: &Option<WorkspaceId>| place.is_none() || *place == view.workspace_id;
            member.assignments.retain(|held| here(&held.workspace_id));
            member.teams.retain(|team| here(&team.workspace_id));
        }
        Listing { member, last_active_time, online }
    }
}

impl At {
    fn of(page: &Page) -> Result<Self> {
        let Some(key) = &page.after else { return Ok(Self { stage: 0, after: None }) };
        serde_json::from_str(key).map_err(|_| invalid_token())
    }

    /// Refuses a place that no list along this index could have told: somebody made it up.
    fn must_be_of(&self, along: &Along) -> Result<()> {
        let Some(Place { key, .. }) = &self.after else { return Ok(()) };
        let is_time = || {
            [key.as_str(), &format!("{key}Z")].iter().any(|text| text.parse::<Timestamp>().is_ok())
        };
        let good = match along {
            Along::Created | Along::Active(_) => is_time(),
            _ => !key.contains('\0'),
        };
        if good { Ok(()) } else { Err(invalid_token()) }
    }

    /// After some people were read.
    fn past(self, people: &People, limit: u32) -> Self {
        let full = people.rows.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
        match people.rows.last().filter(|_| full) {
            Some(last) => Self { after: Some(last.place()), ..self },
            None => Self { stage: self.stage + 1, after: None },
        }
    }
}

fn is_online(row: &ListedPerson, now: Timestamp) -> bool {
    row.member.state == MemberState::Active
        && row.last_active_time.is_some_and(|time| time >= online_since(now))
}

/// Whether somebody's address begins with a text.
fn has_address(member: &Member, text: &str) -> bool {
    member.email.as_ref().is_some_and(|email| email.normal().starts_with(&address(text)))
}

/// A text as addresses are compared.
fn address(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

fn invalid_token() -> Error {
    Error::field(Reason::InvalidPageToken, "page_token", "is not a token of this list")
}

fn moved_on(target: &Target) -> Error {
    let id = &target.account_id;
    let message = format!("account `{id}` changed while its people were read");
    Error::new(Reason::RevisionMovedOn, message).with_metadata("account_id", id)
}
