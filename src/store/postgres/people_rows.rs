//! Lists of people, and when they were active.

use serde::Serialize;
use tokio_postgres::Row;

use crate::ids::{AccountId, PersonRef};
use crate::store::columns::to_word;
use crate::store::people::{Stretch, prefixed};
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;
use crate::store::{Active, Along, ListedPerson, People, PeopleList, StoreError};

/// The people whom an index tells, whole.
macro_rules! list {
    ($file:literal) => {
        concat!(
            "WITH asked AS (\n",
            include_str!(concat!("queries/people/", $file)),
            "),\npeople AS (\n",
            include_str!("queries/member/whole.sql"),
            "),\nhistory AS (\n",
            include_str!("queries/history/mark.sql"),
            ")\n",
            include_str!("queries/people/listed.sql"),
        )
    };
}

/// Asks for a stretch of people.
pub(super) fn list(account: &AccountId, list: &PeopleList) -> Result<Statement, StoreError> {
    let (sql, stretch, scope) = asked(list)?;
    Ok(Statement::of(sql, account)
        .sent_whole()
        .text(&stretch.key)
        .text(&stretch.member_id)
        .number(list.limit.into())
        .text(&stretch.bound)
        .boolean(list.descending)
        .text(&scope))
}

/// The parameters as constants, for who explains the statement.
#[cfg(test)]
pub(super) fn parameters(account: &AccountId, list: &PeopleList) -> Vec<String> {
    let (_, stretch, scope) = asked(list).unwrap();
    let quoted = |text: &str| format!("'{text}'");
    vec![
        quoted(account.as_str()),
        quoted(&stretch.key),
        quoted(&stretch.member_id),
        list.limit.to_string(),
        quoted(&stretch.bound),
        list.descending.to_string(),
        quoted(&scope),
    ]
}

/// By which statement, where, and of whom.
fn asked(list: &PeopleList) -> Result<(&'static str, Stretch, String), StoreError> {
    let everything = || prefixed("");
    let ever = || ("-infinity".to_owned(), "infinity".to_owned());
    let (sql, bounds, scope) = match &list.along {
        Along::Id => (list!("by_id.sql"), everything(), String::new()),
        Along::Name(prefix) => (list!("by_name.sql"), prefixed(prefix), String::new()),
        Along::Email(prefix) => (list!("by_address.sql"), prefixed(prefix), String::new()),
        Along::State(state) => (list!("by_state.sql"), everything(), to_word(state)?),
        Along::Created => (list!("by_age.sql"), ever(), String::new()),
        Along::Active(since) => {
            let since = since.map_or_else(|| ever().0, |since| since.to_string());
            (list!("by_activity.sql"), (since, ever().1), String::new())
        }
        Along::Role(role) => (list!("by_role.sql"), everything(), role.to_string()),
        Along::Workspace(id) => (list!("by_workspace.sql"), everything(), id.to_string()),
    };
    Ok((sql, list.stretch(bounds), scope))
}

/// What came back, in the order of the list; `None`: there is no such account.
pub(super) fn read(list: &PeopleList, rows: &[Row]) -> Result<Option<People>, StoreError> {
    let Some(row) = rows.first() else { return Ok(None) };
    let mut people: Vec<ListedPerson> = facts::json(row, "people")?;
    // Times of one form, so that as texts they are ordered as they are.
    let of_time = matches!(list.along, Along::Created | Along::Active(_));
    let time = |person: &ListedPerson| of_time.then(|| person.key.parse::<jiff::Timestamp>().ok());
    people.sort_by(|a, b| {
        let keys = time(a).cmp(&time(b));
        let keys = if of_time { keys } else { a.key.cmp(&b.key) };
        keys.then_with(|| a.member.member_id.cmp(&b.member.member_id))
    });
    if list.descending {
        people.reverse();
    }
    Ok(Some(People { epoch: facts::epoch(row)?, revision: facts::revision(row)?, rows: people }))
}

/// Somebody who was active, as a row.
#[derive(Serialize)]
struct ActiveRow<'a> {
    account_id: &'a AccountId,
    user_id: Option<&'a str>,
    member_id: Option<&'a str>,
    time: jiff::Timestamp,
}

/// Notes who was active.
pub(super) fn note(active: &[Active]) -> Result<Statement, StoreError> {
    let rows: Vec<_> = active.iter().map(ActiveRow::of).collect();
    Statement::new(include_str!("queries/member_activity/note.sql")).json(&rows)
}

impl<'a> ActiveRow<'a> {
    fn of(Active { account_id, person, time }: &'a Active) -> Self {
        let (user_id, member_id) = match person {
            PersonRef::User(id) => (Some(id.as_str()), None),
            PersonRef::Member(id) => (None, Some(id.as_str())),
        };
        Self { account_id, user_id, member_id, time: *time }
    }
}
