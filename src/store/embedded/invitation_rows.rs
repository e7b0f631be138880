//! Invitations.

use rusqlite::{Connection, Row, named_params};

use crate::domain::invitation::Invitation;
use crate::ids::{AccountId, MemberId};
use crate::store::StoreError;
use crate::store::columns;
use crate::store::embedded::row;

/// A person's invitations that wait to be accepted.
pub(super) fn list_pending(
    connection: &Connection,
    account: &AccountId,
    member: &MemberId,
) -> Result<Vec<Invitation>, StoreError> {
    row::all(
        connection,
        include_str!("queries/invitation/list_pending.sql"),
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
        locale: row.get("locale")?,
        state: row::word(row, "state")?,
        generation: row.get("generation")?,
        create_time: row::time(row, "create_time")?,
        expire_time: row::time(row, "expire_time")?,
    })
}
