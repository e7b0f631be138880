//! Reads what a use case asks for, in one statement.

use std::fmt::Display;

use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio_postgres::Row;
use tokio_postgres::types::Json;

use crate::domain::account::Account;
use crate::domain::revision::{Epoch, Revision};
use crate::ids::{AccountId, InvitationId, MemberId, PersonRef, RoleId, TeamId, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::store::columns::{CounterColumns, unreadable};
use crate::store::postgres::pipeline::Statement;
use crate::store::{Answered, Facts, HeldIn, PersonKey, Reads, StoreError};

/// Reads the people of `asked`, the workspaces of `place` and the teams of `team`, beside everything else.
macro_rules! read {
    ($asked:expr, $place:expr, $team:expr) => {
        concat!(
            "WITH named AS (\n",
            include_str!("queries/member/find.sql"),
            "),\nasked AS (\n",
            $asked,
            "),\nplace AS (\n",
            $place,
            "),\nteam_facts AS (\n",
            $team,
            "),\npeople AS (\n",
            include_str!("queries/member/whole.sql"),
            "),\nhistory AS (\n",
            include_str!("queries/history/mark.sql"),
            ")\n",
            include_str!("queries/facts/read.sql"),
        )
    };
}

const READ: &str = read!(
    include_str!("queries/member/named.sql"),
    include_str!("queries/workspace/named.sql"),
    include_str!("queries/team/none.sql")
);

/// The same with pages and teams. It is longer: whoever asks for neither is not to pay for that.
pub(super) const READ_MORE: &str = read!(
    concat!(
        include_str!("queries/member/named.sql"),
        "UNION\n(\n",
        include_str!("queries/member/holders.sql"),
        ")\n"
    ),
    concat!(
        include_str!("queries/workspace/named.sql"),
        "UNION\n(\n",
        include_str!("queries/workspace/held_in.sql"),
        ")\nUNION\n(\n",
        include_str!("queries/team/places.sql"),
        ")\n"
    ),
    include_str!("queries/team/named.sql")
);

/// Asks for all of it.
pub(super) fn statement(account: &AccountId, reads: &Reads) -> Statement {
    let scope = |scope: &Option<WorkspaceId>| scope.clone().map(String::from).unwrap_or_default();
    let scopes: Vec<String> = reads.holders_in.iter().map(scope).collect();
    let request = reads.request.as_ref();
    let has_page = reads.people_page.is_some() || reads.workspace_page.is_some();
    let has_more = has_page || !reads.teams.is_empty() || reads.team_count;
    let statement = Statement::of(if has_more { READ_MORE } else { READ }, account)
        .texts(reads.people.iter().filter_map(member_id))
        .texts(reads.people.iter().filter_map(user_id))
        .texts(reads.people.iter().filter_map(address))
        .texts(reads.workspaces.iter().map(WorkspaceId::as_str))
        .texts(scopes.iter().map(String::as_str))
        .boolean(reads.people_per_role)
        .boolean(reads.invitations)
        .optional_text(request.map(|key| key.caller.as_str()))
        .optional_text(request.map(|key| key.method.as_str()))
        .optional_text(request.map(|key| key.request_id.as_str()))
        .optional_text(reads.invitation.as_ref().map(InvitationId::as_str));
    if has_more { teams(pages(statement, reads), reads).sent_whole() } else { statement }
}

/// The parameters of pages. One that nobody asked for has no roles, and so no rows.
fn pages(statement: Statement, reads: &Reads) -> Statement {
    let (people, workspaces) = (reads.people_page.as_ref(), reads.workspace_page.as_ref());
    let (scope, anywhere) = match people.map(|page| &page.held_in) {
        None | Some(HeldIn::Account) => ("", false),
        Some(HeldIn::Workspace(id)) => (id.as_str(), false),
        Some(HeldIn::Anywhere) => ("", true),
    };
    let after = people.and_then(|page| page.after.as_ref());
    let after_workspace = workspaces.and_then(|page| page.after.as_ref());
    statement
        .texts(people.iter().flat_map(|page| &page.roles).map(RoleId::as_str))
        .text(scope)
        .text(after.map(MemberId::as_str).unwrap_or_default())
        .number(people.map(|page| page.limit).unwrap_or_default().into())
        .texts(workspaces.iter().flat_map(|page| &page.roles).map(RoleId::as_str))
        .text(after_workspace.map(WorkspaceId::as_str).unwrap_or_default())
        .number(workspaces.map(|page| page.limit).unwrap_or_default().into())
        .boolean(anywhere)
}

/// The parameters of teams.
fn teams(statement: Statement, reads: &Reads) -> Statement {
    statement.texts(reads.teams.iter().map(TeamId::as_str)).boolean(reads.team_count)
}

fn member_id(key: &PersonKey) -> Option<&str> {
    match key {
        PersonKey::Id(PersonRef::Member(id)) => Some(id.as_str()),
        PersonKey::Id(PersonRef::User(_)) | PersonKey::Email(_) => None,
    }
}

fn user_id(key: &PersonKey) -> Option<&str> {
    match key {
        PersonKey::Id(PersonRef::User(id)) => Some(id.as_str()),
        PersonKey::Id(PersonRef::Member(_)) | PersonKey::Email(_) => None,
    }
}

fn address(key: &PersonKey) -> Option<&str> {
    match key {
        PersonKey::Email(email) => Some(email.normal()),
        PersonKey::Id(_) => None,
    }
}

/// What came back; `None`: there is no such account.
pub(super) fn read(rows: &[Row]) -> Result<Option<Facts>, StoreError> {
    let Some(row) = rows.first() else { return Ok(None) };
    let counters: Vec<Counter> = json(row, "counters")?;
    Ok(Some(Facts {
        account: json::<Account>(row, "account")?,
        epoch: epoch(row)?,
        revision: revision(row)?,
        people_revision: Revision(number(row, "people_revision")?),
        roles: AccountRoles {
            custom: json(row, "custom_roles")?,
            edited: json(row, "edited_roles")?,
        },
        people: json(row, "people")?,
        workspaces: json(row, "workspaces")?,
        teams: json(row, "teams")?,
        team_count: number(row, "team_count")?,
        counters: counters
            .into_iter()
            .map(|counter| Ok((counter.columns.key()?, counter.value)))
            .collect::<Result<_, StoreError>>()?,
        invitations: json(row, "invitations")?,
        confirmed_by: json(row, "confirmed_by")?,
        answered: json::<Option<Remembered>>(row, "answered")?.map(Remembered::answered),
    }))
}

#[derive(Deserialize)]
struct Counter {
    #[serde(flatten)]
    columns: CounterColumns,
    value: i64,
}

#[derive(Deserialize)]
struct Remembered {
    fingerprint: String,
    answer: String,
    revision: u64,
    time: Timestamp,
}

impl Remembered {
    fn answered(self) -> Answered {
        let Self { fingerprint, answer, revision, time } = self;
        Answered { fingerprint, answer, revision: Revision(revision), time }
    }
}

/// A column of any type that the driver knows.
pub(super) fn get<'a, T: tokio_postgres::types::FromSql<'a>>(
    row: &'a Row,
    column: &str,
) -> Result<T, StoreError> {
    row.try_get(column).map_err(|error| unreadable(column, &error))
}

/// A column of JSON. What is wrong with it is said without its content, which may be personal.
pub(super) fn json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T, StoreError> {
    let value: Option<Json<serde_json::Value>> = get(row, column)?;
    let value = value.map(|Json(value)| value).unwrap_or_default();
    serde_json::from_value(value)
        .map_err(|error| unreadable(column, &format_args!("{:?} error in JSON", error.classify())))
}

/// The column `revision`.
pub(super) fn revision(row: &Row) -> Result<Revision, StoreError> {
    number(row, "revision").map(Revision)
}

/// A column of a number that must not be negative.
fn number<T: TryFrom<i64, Error: Display>>(row: &Row, column: &str) -> Result<T, StoreError> {
    T::try_from(get(row, column)?).map_err(|error| unreadable(column, &error))
}

/// The column `mark`, in which every history differs from every other.
pub(super) fn epoch(row: &Row) -> Result<Epoch, StoreError> {
    let mark: &str = get(row, "mark")?;
    let hash = blake3::hash(mark.as_bytes());
    let (first, _) = hash.as_bytes().split_first_chunk().unwrap_or((&[0; 8], &[]));
    Ok(Epoch(u64::from_be_bytes(*first)))
}
