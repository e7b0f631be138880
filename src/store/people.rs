//! Lists of people, along the indexes that there are.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::member::{Member, MemberState};
use crate::domain::revision::{ConsistencyToken, Epoch, Revision};
use crate::ids::{AccountId, MemberId, PersonRef, RoleId, WorkspaceId};

/// Comes after every key: no name or address is so long, and no character comes after this one.
const TOP: &str = "\u{10ffff}";
/// More characters than a key has.
const LONGEST: usize = 256;

/// A stretch of the people of an account, in the order of one index: no more of them are read than are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleList {
    /// Which people, in which order.
    pub along: Along,
    /// Whether backwards.
    pub descending: bool,
    /// After whom it begins.
    pub after: Option<Place>,
    /// How many at most; fewer only where there are no more.
    pub limit: u32,
}

/// Which people, in which order. Where two have the same key, their member ids say who comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Along {
    /// Everybody by member id; forwards alone.
    Id,
    /// By folded name, those whose folded name begins with this; backwards only where it is empty.
    Name(String),
    /// By address in its normal form, those whose address begins with this; whoever has none comes first. Backwards as by name.
    Email(String),
    /// Those in a state, by folded name.
    State(MemberState),
    /// By when they were added.
    Created,
    /// By when they were last active, those who were since then; `None`: everybody, and whoever never was comes first.
    Active(Option<Timestamp>),
    /// Those who hold a role anywhere, by folded name.
    Role(RoleId),
    /// Those who hold anything in a workspace, by folded name.
    Workspace(WorkspaceId),
}

/// Somebody's place in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// By what they are sorted, as the store has it.
    pub key: String,
    /// Their id.
    pub member_id: MemberId,
}

/// Some people, all at one revision of their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// The history in which they were read.
    pub epoch: Epoch,
    /// The revision at which all of it holds, but for when they were active.
    pub revision: Revision,
    /// The people, in order.
    pub rows: Vec<ListedPerson>,
}

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPerson {
    /// The member.
    #[serde(flatten)]
    pub member: Member,
    /// Their name, folded, as it is kept.
    pub name_key: String,
    /// When they were last active, to the minute; `None`: never.
    pub last_active_time: Option<Timestamp>,
    /// By what they are sorted in this list.
    pub key: String,
}

/// Who was active when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// The account.
    pub account_id: AccountId,
    /// The person.
    pub person: PersonRef,
    /// The minute.
    pub time: Timestamp,
}

/// Between which keys a list goes on: after one place, and not beyond another key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) key: String,
    pub(super) member_id: String,
    pub(super) bound: String,
}

impl PeopleList {
    /// Where it goes on. `bounds` are the least and greatest keys of the order in this store, as wide as what is asked for.
    pub(super) fn stretch(&self, bounds: (String, String)) -> Stretch {
        let (least, greatest) = bounds;
        let (from, to) = if self.descending { (greatest, least) } else { (least, greatest) };
        // No id is empty, and none holds the last character.
        let end = if self.descending { TOP } else { "" };
        let (key, member_id) = match &self.after {
            Some(place) => (place.key.clone(), place.member_id.to_string()),
            None => (from, end.to_owned()),
        };
        Stretch { key, member_id, bound: to }
    }
}

/// The bounds of texts that begin with one.
pub(super) fn prefixed(prefix: &str) -> (String, String) {
    (prefix.to_owned(), format!("{prefix}{}", TOP.repeat(LONGEST)))
}

impl ListedPerson {
    /// Their place in this list.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { key: self.key.clone(), member_id: self.member.member_id.clone() }
    }
}

impl People {
    /// What an answer from it gives its caller to hold.
    #[must_use]
    pub fn token(&self, account_id: &AccountId) -> ConsistencyToken {
        let (epoch, revision) = (self.epoch, self.revision);
        ConsistencyToken { epoch, account_id: account_id.clone(), revision }
    }
}
