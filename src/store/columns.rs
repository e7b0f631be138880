//! How values are written in columns, the same in every backend that has some.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::caller::{Scope, Scopes};
use crate::domain::counter::CounterKey;
use crate::ids::WorkspaceId;
use crate::store::StoreError;

const SEATS: &str = "seats";
const PEOPLE: &str = "people";
const HOLDERS: &str = "holders";
const TEAM: &str = "team";

/// A counter's key. What a kind has not is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CounterColumns {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) workspace_id: String,
    pub(super) standing: String,
}

impl CounterColumns {
    /// Of a key.
    pub(super) fn of(key: &CounterKey) -> Result<Self, StoreError> {
        Ok(match key {
            CounterKey::Seats(class, standing) => {
                Self::new(SEATS, class.as_str(), None, to_word(standing)?)
            }
            CounterKey::People(role, standing) => {
                Self::new(PEOPLE, role.as_str(), None, to_word(standing)?)
            }
            CounterKey::Holders(role, scope) => {
                Self::new(HOLDERS, role.as_str(), scope.as_ref(), String::new())
            }
            CounterKey::Team(team) => Self::new(TEAM, team.as_str(), None, String::new()),
        })
    }

    fn new(kind: &str, name: &str, scope: Option<&WorkspaceId>, standing: String) -> Self {
        let workspace_id = scope.map(WorkspaceId::as_str).unwrap_or_default().to_owned();
        Self { kind: kind.to_owned(), name: name.to_owned(), workspace_id, standing }
    }

    /// The key.
    pub(super) fn key(self) -> Result<CounterKey, StoreError> {
        let Self { kind, name, workspace_id, standing } = self;
        Ok(match kind.as_str() {
            SEATS => CounterKey::Seats(text("name", name)?, word("standing", standing)?),
            PEOPLE => CounterKey::People(text("name", name)?, word("standing", standing)?),
            HOLDERS => {
                let scope = Some(workspace_id).filter(|id| !id.is_empty());
                let scope = scope.map(|id| text("workspace_id", id)).transpose()?;
                CounterKey::Holders(text("name", name)?, scope)
            }
            TEAM => CounterKey::Team(text("name", name)?),
            _ => {
                return Err(StoreError::Corrupt(format!(
                    "a counter is of the unknown kind `{kind}`"
                )));
            }
        })
    }
}

/// An id or another text that is checked.
pub(super) fn text<T>(column: &str, text: String) -> Result<T, StoreError>
where
    T: TryFrom<String, Error: std::fmt::Display>,
{
    T::try_from(text).map_err(|error| unreadable(column, &error))
}

/// A state: an enum of names.
pub(super) fn word<T: DeserializeOwned>(column: &str, word: String) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(word))
        .map_err(|error| unreadable(column, &error))
}

/// A value that is kept as JSON.
pub(super) fn json<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, StoreError> {
    // The error's own text may hold values of persons.
    serde_json::from_str(text)
        .map_err(|error| unreadable(column, &format_args!("{:?} error in JSON", error.classify())))
}

/// JSON to be kept.
pub(super) fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The name of a state.
pub(super) fn to_word(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Corrupt("a state has no name".to_owned())),
    }
}

/// Scopes, by their names.
pub(super) fn scopes(names: &[String]) -> Result<Scopes, StoreError> {
    // A scope of a later version is none that this one could grant.
    let unknown = || StoreError::Corrupt("column `scopes`: an unknown scope".to_owned());
    names.iter().map(|name| Scope::from_name(name).ok_or_else(unknown)).collect()
}

/// A number as databases have them: with a sign.
pub(super) fn to_integer<T>(value: T) -> Result<i64, StoreError>
where
    i64: TryFrom<T, Error: std::fmt::Display>,
{
    i64::try_from(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// A revision after which somebody asks: one that no database could hold comes after all of them.
pub(super) fn saturated(revision: crate::domain::revision::Revision) -> i64 {
    i64::try_from(revision.0).unwrap_or(i64::MAX)
}

/// What a column holds is not what it should be.
pub(super) fn unreadable(column: &str, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Corrupt(format!("column `{column}`: {error}"))
}
