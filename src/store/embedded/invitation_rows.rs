//! Invitations.

use rusqlite::{Connection, Row, named_params};

use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::ids::{AccountId, InvitationId, MemberId};
use crate::store::columns;
use crate::store::embedded::{member_rows, row};
use crate::store::{InvitationPage, StoreError};

/// An invitation, whatever became of it.
pub(super) fn get(
    connection: &Connection,
    account: &AccountId,
    invitation: &InvitationId,
) -> Result<Option<Invitation>, StoreError> {
    row::first(
        connection,
        include_str!("queries/invitation/get.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":invitation_id": invitation.as_str(),
        },
        from_row,
    )
}

/// A page of invitations with those who are invited, newest first.
pub(super) fn page(
    connection: &Connection,
    account: &AccountId,
    page: &InvitationPage,
) -> Result<Vec<(Invitation, Member)>, StoreError> {
    let states = columns::to_json(&page.states)?;
    let before = page.before.as_ref().map(InvitationId::as_str);
    let rows = match &page.member_id {
        None => row::all(
            connection,
            include_str!("queries/invitation/page.sql"),
            named_params! {
                ":account_id": account.as_str(),
                ":states": states,
                ":before": before,
                ":limit": page.limit,
            },
            from_row,
        ),
        Some(member) => row::all(
            connection,
            include_str!("queries/invitation/page_of_member.sql"),
            named_params! {
                ":account_id": account.as_str(),
                ":member_id": member.as_str(),
                ":states": states,
                ":before": before,
                ":limit": page.limit,
            },
            from_row,
        ),
    };
    let gone = || StoreError::Corrupt("an invitation is of nobody".to_owned());
    let invited = |row: Invitation| {
        let member = member_rows::get(connection, account, &row.member_id)?;
        Ok((row, member.ok_or_else(gone)?))
    };
    rows?.into_iter().map(invited).collect()
}

/// A person's invitations that wait for somebody.
pub(super) fn list_open(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<Vec<Invitation>, StoreError> {
    row::all(
        connection,
        include_str!("queries/invitation/list_open.sql"),
        named_params! {":account_id": account.as_str(), ":member_id": member.as_str()},
        from_row,
    )
}

/// Writes an invitation, new or not.
pub(super) fn put(
    connection: &Connection,
    account: &AccountId,
    invitation: &Invitation,
) -> Result<(), StoreError> {
    row::execute(
        connection,
        include_str!("queries/invitation/put.sql"),
        named_params! {
            ":account_id": account.as_str(),
            ":invitation_id": invitation.invitation_id.as_str(),
            ":member_id": invitation.member_id.as_str(),
            ":inviter": invitation.inviter.as_ref().map(MemberId::as_str),
            ":assignments": columns::to_json(&invitation.assignments)?,
            ":offered": columns::to_json(&invitation.offered)?,
            ":locale": invitation.locale,
            ":state": columns::to_word(&invitation.state)?,
            ":generation": invitation.generation,
            ":create_time": invitation.create_time.to_string(),
            ":expire_time": invitation.expire_time.to_string(),
        },
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        invitation_id: row::text(row, "invitation_id")?,
        member_id: row::text(row, "member_id")?,
        inviter: row::optional_text(row, "inviter")?,
        assignments: row::json(row, "assignments")?,
        offered: row::json(row, "offered")?,
        locale: row.get("locale")?,
        state: row::word(row, "state")?,
        generation: row.get("generation")?,
        create_time: row::time(row, "create_time")?,
        expire_time: row::time(row, "expire_time")?,
    })
}
