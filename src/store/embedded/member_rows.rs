//! People, with their teams and all that they hold.

mod assignment_rows;
mod team_rows;

use rusqlite::{Connection, Row, named_params};

use crate::domain::email::Email;
use crate::domain::member::Member;
use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId, PersonRef, UserId};
use crate::store::columns;
use crate::store::embedded::row;
use crate::store::{PersonKey, StoreError};

/// The person whom a key names.
pub(super) fn find(
    connection: &Connection,
    account: &AccountId,
    key: &PersonKey,
) -> Result<Option<Member>, StoreError> {
    let member = match key {
        PersonKey::Id(PersonRef::Member(id)) => Some(id.clone()),
        PersonKey::Id(PersonRef::User(id)) => row::first(
            connection,
            include_str!("queries/member/find_by_user.sql"),
            named_params! {":account_id": account.as_str(), ":user_id": id.as_str()},
            |row| row::text(row, "member_id"),
        )?,
        PersonKey::Email(email) => row::first(
            connection,
            include_str!("queries/member/find_by_email.sql"),
            named_params! {":account_id": account.as_str(), ":email_normal": email.normal()},
            |row| row::text(row, "member_id"),
        )?,
    };
    match member {
        Some(id) => get(connection, account, &id),
        None => Ok(None),
    }
}

/// People by id, revoked ones included, from after one on.
pub(super) fn page(
    connection: &Connection,
    account: &AccountId,
    after: Option<&MemberId>,
    limit: u32,
) -> Result<Vec<Member>, StoreError> {
    let mut members = row::all(
        connection,
        include_str!("queries/member/page.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":after": after.map(MemberId::as_str).unwrap_or_default(),
            ":limit": limit,
        },
        from_row,
    )?;
    for member in &mut members {
        complete(connection, account, member)?;
    }
    Ok(members)
}

/// Writes people, new or not, with exactly the teams and assignments that they have now.
pub(super) fn put_all(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    members: &[Member],
) -> Result<(), StoreError> {
    // One alone is in nobody's way.
    if members.len() > 1 {
        for member in members {
            release(connection, account, &member.member_id)?;
        }
    }
    for member in members {
        put(connection, account, revision, member)?;
        team_rows::replace(connection, account, member)?;
        assignment_rows::delete_others(connection, account, member)?;
    }
    // After all that was deleted: an assignment may move from one to another.
    for member in members {
        assignment_rows::put_all(connection, account, member)?;
    }
    Ok(())
}

fn get(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<Option<Member>, StoreError> {
    let mut found = row::first(
        connection,
        include_str!("queries/member/get.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.as_str()},
        from_row,
    )?;
    if let Some(member) = &mut found {
        complete(connection, account, member)?;
    }
    Ok(found)
}

/// Adds what is kept in other tables.
fn complete(
    connection: &Connection,
    account: &AccountId,
    member: &mut Member,
) -> Result<(), StoreError> {
    member.teams = team_rows::list(connection, account, &member.member_id)?;
    member.assignments = assignment_rows::list(connection, account, &member.member_id)?;
    Ok(())
}

fn release(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/member/release.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.as_str()},
    )?;
    Ok(())
}

fn put(
    connection: &Connection,
    account: &AccountId,
    revision: Revision,
    member: &Member,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/member/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":member_id": member.member_id.as_str(),
            ":user_id": member.user_id.as_ref().map(UserId::as_str),
            ":email": member.email.as_ref().map(Email::as_given),
            ":email_normal": member.email.as_ref().map(Email::normal),
            ":display_name": member.display_name,
            ":locale": member.locale,
            ":state": columns::to_word(&member.state)?,
            ":revision": columns::to_integer(revision.0)?,
            ":founder": member.founder,
            ":attributes": columns::to_json(&member.attributes)?,
            ":create_time": member.create_time.to_string(),
            ":update_time": member.update_time.to_string(),
        },
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Member, StoreError> {
    Ok(Member {
        member_id: row::text(row, "member_id")?,
        user_id: row::optional_text(row, "user_id")?,
        email: row::optional_text(row, "email")?,
        display_name: row.get("display_name")?,
        locale: row.get("locale")?,
        state: row::word(row, "state")?,
        founder: row.get("founder")?,
        attributes: row::json(row, "attributes")?,
        teams: Vec::new(),
        assignments: Vec::new(),
        create_time: row::time(row, "create_time")?,
        update_time: row::time(row, "update_time")?,
    })
}
