//! Reads what a use case asks for, in one statement.

use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio_postgres::Row;
use tokio_postgres::types::Json;

use crate::domain::account::Account;
use crate::domain::revision::{Epoch, Revision};
use crate::ids::{AccountId, PersonRef, WorkspaceId};
use crate::model::account_roles::AccountRoles;
use crate::store::columns::{CounterColumns, unreadable};
use crate::store::postgres::pipeline::Statement;
use crate::store::{Answered, Facts, PersonKey, Reads, StoreError};

const READ: &str = concat!(
    "WITH asked AS (\n",
    include_str!("queries/member/find.sql"),
    "),\npeople AS (\n",
    include_str!("queries/member/whole.sql"),
    "),\nhistory AS (\n",
    include_str!("queries/history/mark.sql"),
    ")\n",
    include_str!("queries/facts/read.sql"),
);

/// Asks for all of it.
pub(super) fn statement(account: &AccountId, reads: &Reads) -> Statement {
    let scope = |scope: &Option<WorkspaceId>| scope.clone().map(String::from).unwrap_or_default();
    let scopes: Vec<String> = reads.holders_in.iter().map(scope).collect();
    let request = reads.request.as_ref();
    Statement::of(READ, account)
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
        roles: AccountRoles {
            custom: json(row, "custom_roles")?,
            edited: json(row, "edited_roles")?,
        },
        people: json(row, "people")?,
        workspaces: json(row, "workspaces")?,
        counters: counters
            .into_iter()
            .map(|counter| Ok((counter.columns.key()?, counter.value)))
            .collect::<Result<_, StoreError>>()?,
        invitations: json(row, "invitations")?,
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
    let number: i64 = get(row, "revision")?;
    u64::try_from(number).map(Revision).map_err(|error| unreadable("revision", &error))
}

/// The column `mark`, in which every history differs from every other.
pub(super) fn epoch(row: &Row) -> Result<Epoch, StoreError> {
    let mark: &str = get(row, "mark")?;
    let hash = blake3::hash(mark.as_bytes());
    let (first, _) = hash.as_bytes().split_first_chunk().unwrap_or((&[0; 8], &[]));
    Ok(Epoch(u64::from_be_bytes(*first)))
}
