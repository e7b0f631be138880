//! People, with their teams and all that they hold.

mod assignment_rows;
mod team_rows;

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, named_params};

use crate::domain::email::Email;
use crate::domain::member::{Member, fold};
use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId, PersonRef, TeamId, UserId, WorkspaceId};
use crate::store::columns;
use crate::store::embedded::{row, workspace_rows};
use crate::store::{AccountsOf, HeldIn, PeoplePage, PersonKey, StoreError};

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

/// The people of a page, by id: those who hold any of its roles. Each role is looked for by itself, and no further than the page goes.
pub(super) fn holders(
    connection: &Connection,
    account: &AccountId,
    page: &PeoplePage,
) -> Result<BTreeSet<MemberId>, StoreError> {
    let scopes = match &page.held_in {
        HeldIn::Account => vec![None],
        HeldIn::Workspace(id) => vec![None, Some(id.clone())],
        HeldIn::Anywhere => {
            let all = workspace_rows::page(connection, account, None, u32::MAX)?;
            std::iter::once(None).chain(all.into_iter().map(|row| Some(row.workspace_id))).collect()
        }
    };
    let mut found = BTreeSet::new();
    for role in &page.roles {
        for scope in &scopes {
            found.extend(row::all(
                connection,
                include_str!("queries/assignment/holders.sql"),
                named_params! {
                    ":account_id": account.as_str(),
                    ":role_id": role.as_str(),
                    ":workspace_id": scope.as_ref().map(WorkspaceId::as_str),
                    ":after": page.after.as_ref().map(MemberId::as_str).unwrap_or_default(),
                    ":limit": page.limit,
                },
                |row| row::text(row, "member_id"),
            )?);
        }
    }
    Ok(found.into_iter().take(usize::try_from(page.limit).unwrap_or(usize::MAX)).collect())
}

/// Who is in a team, by id, from after one on.
pub(super) fn of_team(
    connection: &Connection,
    account: &AccountId,
    team: &TeamId,
    after: Option<&MemberId>,
    limit: u32,
) -> Result<Vec<Member>, StoreError> {
    let found: Vec<MemberId> = row::all(
        connection,
        include_str!("queries/team/members.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":team_id": team.as_str(),
            ":after": after.map(MemberId::as_str).unwrap_or_default(),
            ":limit": limit,
        },
        |row| row::text(row, "member_id"),
    )?;
    let mut members = Vec::with_capacity(found.len());
    for id in &found {
        members.extend(get(connection, account, id)?);
    }
    Ok(members)
}

/// The accounts in which somebody is, by id, and who they are there.
pub(super) fn accounts_of(
    connection: &Connection,
    page: &AccountsOf,
) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
    row::all(
        connection,
        include_str!("queries/member/accounts_of.sql"),
        named_params! {
            ":user_id": page.user_id.as_str(),
            ":among": page.among.as_ref().map(columns::to_json).transpose()?,
            ":after": page.after.as_ref().map(AccountId::as_str).unwrap_or_default(),
            ":limit": page.limit,
        },
        |row| Ok((row::text(row, "account_id")?, row::text(row, "member_id")?)),
    )
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

/// Somebody by member id.
pub(super) fn get(
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
            ":work_handovers": columns::to_json(&member.work_handovers)?,
            ":create_time": member.create_time.to_string(),
            ":update_time": member.update_time.to_string(),
            ":name_key": fold(&member.display_name),
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
        work_handovers: row::json(row, "work_handovers")?,
        create_time: row::time(row, "create_time")?,
        update_time: row::time(row, "update_time")?,
    })
}
