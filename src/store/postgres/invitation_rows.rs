//! Invitations in pages, and of whom something has lapsed.

use tokio_postgres::Row;

use crate::domain::invitation::Invitation;
use crate::domain::member::Member;
use crate::ids::{AccountId, InvitationId, MemberId};
use crate::store::columns::{text, to_word};
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;
use crate::store::{InvitationPage, LapsedPage, StoreError};

/// Joins invitations to those who are invited.
macro_rules! with_people {
    ($page:expr) => {
        concat!(
            "WITH listed AS (\n",
            $page,
            "),\nasked AS (\n",
            include_str!("queries/invitation/people.sql"),
            "),\npeople AS (\n",
            include_str!("queries/member/whole.sql"),
            ")\n",
            include_str!("queries/invitation/whole.sql"),
        )
    };
}

/// Of anybody.
const PAGE: &str = with_people!(include_str!("queries/invitation/page.sql"));
/// Of one person.
const PAGE_OF_MEMBER: &str = with_people!(include_str!("queries/invitation/page_of_member.sql"));

/// Asks for a page.
pub(super) fn page(account: &AccountId, page: &InvitationPage) -> Result<Statement, StoreError> {
    let states: Vec<_> = page.states.iter().map(to_word).collect::<Result<_, _>>()?;
    let sql = if page.member_id.is_some() { PAGE_OF_MEMBER } else { PAGE };
    let statement = Statement::of(sql, account)
        .sent_whole()
        .boolean(!states.is_empty())
        .texts(states.iter().map(String::as_str))
        .optional_text(page.before.as_ref().map(InvitationId::as_str))
        .number(page.limit.into());
    Ok(match &page.member_id {
        Some(member) => statement.text(member.as_str()),
        None => statement,
    })
}

/// What came back, newest first.
pub(super) fn read(rows: &[Row]) -> Result<Vec<(Invitation, Member)>, StoreError> {
    let row = |row: &Row| Ok((facts::json(row, "invitation")?, facts::json(row, "person")?));
    let mut found: Vec<(Invitation, Member)> =
        rows.iter().map(row).collect::<Result<_, StoreError>>()?;
    found.sort_by(|(a, _), (b, _)| b.invitation_id.cmp(&a.invitation_id));
    Ok(found)
}

/// Asks of whom something has lapsed.
pub(super) fn lapsed(page: &LapsedPage) -> Statement {
    let (account, member) = page
        .after
        .as_ref()
        .map_or(("", ""), |(account, member)| (account.as_str(), member.as_str()));
    Statement::new(include_str!("queries/lapsed/page.sql"))
        .sent_whole()
        .time(page.now)
        .optional_text(page.account.as_ref().map(AccountId::as_str))
        .text(account)
        .text(member)
        .number(page.limit.into())
}

/// What came back.
pub(super) fn read_lapsed(rows: &[Row]) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
    let id = |row: &Row, column: &str| facts::get::<String>(row, column);
    let pair = |row: &Row| {
        let account = text("account_id", id(row, "account_id")?)?;
        Ok((account, text("member_id", id(row, "member_id")?)?))
    };
    rows.iter().map(pair).collect()
}
