//! Lists of people, and when they were active.

use jiff::Timestamp;
use rusqlite::{Connection, named_params};

use crate::domain::activity::minute;
use crate::ids::{AccountId, MemberId, PersonRef};
use crate::store::columns::to_word;
use crate::store::embedded::{account_rows, member_rows, model_rows, row};
use crate::store::people::prefixed;
use crate::store::{Active, Along, ListedPerson, People, PeopleList, StoreError};

/// The two directions of an index.
macro_rules! both {
    ($name:literal) => {
        [
            include_str!(concat!("queries/people/", $name, ".sql")),
            include_str!(concat!("queries/people/", $name, "_desc.sql")),
        ]
    };
}

/// A stretch of people; `None`: there is no such account.
pub(super) fn list(
    connection: &Connection,
    account: &AccountId,
    list: &PeopleList,
) -> Result<Option<People>, StoreError> {
    let Some(row) = account_rows::get(connection, account)? else { return Ok(None) };
    let revision = row.revision;
    let mut rows = Vec::new();
    for (key, member) in asked(connection, account, list)? {
        rows.push(whole(connection, account, key, &member)?);
    }
    Ok(Some(People { epoch: model_rows::epoch(connection)?, revision, rows }))
}

/// Whom the index tells, each with the key of their place.
fn asked(
    connection: &Connection,
    account: &AccountId,
    list: &PeopleList,
) -> Result<Vec<(String, MemberId)>, StoreError> {
    let read = |row: &rusqlite::Row<'_>| Ok((row.get("key")?, row::text(row, "member_id")?));
    let everything = || prefixed("");
    let (sql, bounds, scope) = match &list.along {
        Along::Id => {
            let after = list.after.as_ref().map(|place| place.member_id.as_str());
            let params = named_params! {
                ":account_id": account.as_str(),
                ":member_id": after.unwrap_or_default(),
                ":limit": list.limit,
            };
            return row::all(connection, include_str!("queries/people/by_id.sql"), params, read);
        }
        Along::Name(prefix) => (both!("by_name"), prefixed(prefix), None),
        Along::Email(prefix) => (both!("by_address"), prefixed(prefix), None),
        Along::State(state) => (both!("by_state"), everything(), Some(to_word(state)?)),
        Along::Created => (both!("by_age"), everything(), None),
        Along::Active(since) => {
            let since = since.map(|time| minute(time).to_string()).unwrap_or_default();
            (both!("by_activity"), (since, everything().1), None)
        }
        Along::Role(role) => (both!("by_role"), everything(), Some(role.to_string())),
        Along::Workspace(id) => (both!("by_workspace"), everything(), Some(id.to_string())),
    };
    let stretch = list.stretch(bounds);
    let [forwards, backwards] = sql;
    let mut params: Vec<(&str, &dyn rusqlite::ToSql)> = Vec::new();
    let account = account.as_str();
    params.push((":account_id", &account));
    params.push((":key", &stretch.key));
    params.push((":member_id", &stretch.member_id));
    params.push((":bound", &stretch.bound));
    params.push((":limit", &list.limit));
    if let Some(scope) = &scope {
        params.push((":scope", scope));
    }
    let sql = if list.descending { backwards } else { forwards };
    row::all(connection, sql, params.as_slice(), read)
}

fn whole(
    connection: &Connection,
    account: &AccountId,
    key: String,
    member_id: &MemberId,
) -> Result<ListedPerson, StoreError> {
    let gone = || StoreError::Corrupt(format!("member `{member_id}` is in an index alone"));
    let member = member_rows::get(connection, account, member_id)?.ok_or_else(gone)?;
    let extras = row::first(
        connection,
        include_str!("queries/people/extras.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member_id.as_str()},
        |row| Ok((row.get("name_key")?, row::time(row, "last_active_time")?)),
    )?;
    let (name_key, active) = extras.ok_or_else(gone)?;
    let last_active_time = Some(active).filter(|time| *time != Timestamp::UNIX_EPOCH);
    Ok(ListedPerson { member, name_key, last_active_time, key })
}

/// Notes who was active.
pub(super) fn note(connection: &Connection, active: &[Active]) -> Result<(), StoreError> {
    for Active { account_id, person, time } in active {
        let time = minute(*time).to_string();
        let account = account_id.as_str();
        match person {
            PersonRef::User(id) => row::execute(
                connection,
                include_str!("queries/member_activity/note_user.sql"),
                named_params! {":account_id": account, ":user_id": id.as_str(), ":time": time},
            )?,
            PersonRef::Member(id) => row::execute(
                connection,
                include_str!("queries/member_activity/note.sql"),
                named_params! {":account_id": account, ":member_id": id.as_str(), ":time": time},
            )?,
        };
    }
    Ok(())
}
