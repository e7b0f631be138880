//! Identifiers: opaque strings of the client, and the names that a role model gives.
//!
//! Parse at the edge: whoever holds one of these types holds a well-formed value.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest id that is accepted, in characters.
pub const MAX_ID_LENGTH: usize = 128;

/// The longest name inside a role model, in characters.
pub const MAX_NAME_LENGTH: usize = 64;

/// Why a string is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidId {
    /// The string is empty.
    #[error("must not be empty")]
    Empty,
    /// The string is longer than the limit.
    #[error("must have at most {limit} characters, has {length}")]
    TooLong {
        /// How many characters are allowed.
        limit: usize,
        /// How many characters it has.
        length: usize,
    },
    /// The string holds a character that ids cannot have.
    #[error("must not contain the character {character:?}")]
    Character {
        /// The first such character.
        character: char,
    },
    /// The id begins like a member id, which only the service makes.
    #[error("must not begin with `{MEMBER_ID_PREFIX}`, which marks member ids")]
    Reserved,
}

/// What a member id begins with, so that one can stand wherever a user id does.
pub const MEMBER_ID_PREFIX: &str = "mem_";

fn check_opaque(text: &str) -> Result<(), InvalidId> {
    check(text, MAX_ID_LENGTH, |c| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '@' | '|')
    })
}

fn check(text: &str, limit: usize, allowed: fn(char) -> bool) -> Result<(), InvalidId> {
    if text.is_empty() {
        return Err(InvalidId::Empty);
    }
    // Bytes first: counting the characters of a very long text is work for nothing.
    if text.len() > limit {
        let length = text.chars().count();
        if length > limit {
            return Err(InvalidId::TooLong { limit, length });
        }
    }
    match text.chars().find(|&c| !allowed(c)) {
        Some(character) => Err(InvalidId::Character { character }),
        None => Ok(()),
    }
}

macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the text if it is well formed: 1 to 128 letters, digits and `-_.:@|`.
            ///
            /// # Errors
            /// Says what is wrong with the text.
            pub fn parse(text: &str) -> Result<Self, InvalidId> {
                check_opaque(text)?;
                Ok(Self(text.into()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

opaque_id! {
    /// An account: one customer company.
    AccountId
}
opaque_id! {
    /// A part of an account in which roles can be held.
    WorkspaceId
}
opaque_id! {
    /// A person across accounts, as the identity provider knows them.
    UserId
}
opaque_id! {
    /// A person in one account, from the invitation on.
    MemberId
}
opaque_id! {
    /// A role: standard (an id of the model) or custom (made in one account).
    RoleId
}
opaque_id! {
    /// A team of people in an account.
    TeamId
}
opaque_id! {
    /// A mail on its way.
    MailId
}
opaque_id! {
    /// One role held by one member in one scope.
    AssignmentId
}
opaque_id! {
    /// One invitation to an account.
    InvitationId
}
opaque_id! {
    /// The client's id of one change, under which it happens once.
    RequestId
}
opaque_id! {
    /// One API key: the public part of its text.
    KeyId
}
opaque_id! {
    /// One version of a role model.
    ModelVersion
}

macro_rules! made_here {
    ($($name:ident),*) => {
        $(impl $name {
            /// An id that the service itself has just made.
            pub(crate) fn from_new(text: String) -> Self {
                debug_assert!(check_opaque(&text).is_ok());
                Self(text.into())
            }
        })*
    };
}

made_here!(MemberId, RoleId, AssignmentId, InvitationId, KeyId);

impl UserId {
    /// A user id that names a new person: it must not look like a member id.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn parse_new(text: &str) -> Result<Self, InvalidId> {
        if text.starts_with(MEMBER_ID_PREFIX) {
            return Err(InvalidId::Reserved);
        }
        Self::parse(text)
    }
}

/// A person as a request names them: by user id or by member id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum PersonRef {
    /// By the identity provider's id.
    User(UserId),
    /// By the id of the membership.
    Member(MemberId),
}

impl PersonRef {
    /// Reads either kind of id; the prefix tells which.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        if text.starts_with(MEMBER_ID_PREFIX) {
            MemberId::parse(text).map(Self::Member)
        } else {
            UserId::parse(text).map(Self::User)
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::User(id) => id.as_str(),
            Self::Member(id) => id.as_str(),
        }
    }
}

impl fmt::Display for PersonRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name inside a role model: of a role, an option, a plan, a visibility …
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(Box<str>);

impl Name {
    /// Takes the text if it is a lower-case letter followed by lower-case letters, digits and `_`.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        check(text, MAX_NAME_LENGTH, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')?;
        match text.chars().next() {
            Some(character) if !character.is_ascii_lowercase() => {
                Err(InvalidId::Character { character })
            }
            _ => Ok(Self(text.into())),
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Name {
    type Error = InvalidId;
    fn try_from(text: String) -> Result<Self, InvalidId> {
        Self::parse(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> String {
        name.0.into()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Two names joined by a dot: a permission (`resource.action`) or a field (`client.email`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DottedName {
    text: Box<str>,
    dot: usize,
}

impl DottedName {
    /// Takes the text if it is two names with a dot between them.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        let (first, second) = text
            .split_once('.')
            .ok_or(InvalidId::Character { character: text.chars().next().unwrap_or(' ') })?;
        Name::parse(first)?;
        Name::parse(second)?;
        Ok(Self { text: text.into(), dot: first.len() })
    }

    /// The whole name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the dot: the resource.
    #[must_use]
    pub fn resource(&self) -> &str {
        self.text.get(..self.dot).unwrap_or_default()
    }

    /// What stands after the dot: the action.
    #[must_use]
    pub fn action(&self) -> &str {
        self.text.get(self.dot + 1..).unwrap_or_default()
    }
}

impl TryFrom<String> for DottedName {
    type Error = InvalidId;
    fn try_from(text: String) -> Result<Self, InvalidId> {
        Self::parse(&text)
    }
}

impl From<DottedName> for String {
    fn from(name: DottedName) -> String {
        name.text.into()
    }
}

impl fmt::Display for DottedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Borrow<str> for DottedName {
    fn borrow(&self) -> &str {
        &self.text
    }
}
