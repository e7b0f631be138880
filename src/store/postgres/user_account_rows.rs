//! The accounts in which somebody is.

use tokio_postgres::Row;

use crate::domain::workspace::Workspace;
use crate::ids::AccountId;
use crate::store::postgres::facts;
use crate::store::postgres::pipeline::Statement;
use crate::store::{AccountsOf, StoreError, UserAccount};

const PAGE: &str = concat!(
    "WITH history AS (\n",
    include_str!("queries/history/mark.sql"),
    ")\n",
    include_str!("queries/member/accounts_of.sql"),
);

/// Asks for a page of them.
pub(super) fn page(page: &AccountsOf) -> Statement {
    let after = page.after.as_ref().map(AccountId::as_str);
    Statement::new(PAGE)
        .text(page.user_id.as_str())
        .text(after.unwrap_or_default())
        .boolean(page.among.is_some())
        .texts(page.among.iter().flatten().map(AccountId::as_str))
        .number(page.limit.into())
}

/// What came back, by id.
pub(super) fn read(rows: &[Row]) -> Result<Vec<UserAccount>, StoreError> {
    let mut accounts: Vec<_> = rows.iter().map(account).collect::<Result<_, _>>()?;
    accounts.sort_by(|a, b| a.account.account_id.cmp(&b.account.account_id));
    Ok(accounts)
}

fn account(row: &Row) -> Result<UserAccount, StoreError> {
    let mut workspaces: Vec<Workspace> = facts::json(row, "workspaces")?;
    workspaces.sort_by(|a, b| a.workspace_id.cmp(&b.workspace_id));
    Ok(UserAccount {
        account: facts::json(row, "account")?,
        epoch: facts::epoch(row)?,
        revision: facts::revision(row)?,
        member: facts::json(row, "member")?,
        workspaces,
    })
}
