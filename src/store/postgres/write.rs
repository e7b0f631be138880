//! The statements that write a set of changes, to be sent together with the end of their transaction.
//!
//! Nobody looks at what comes back before the `COMMIT` is on its way: whatever must not be committed makes its statement fail.

use serde::Serialize;

use crate::domain::assignment::Assignment;
use crate::domain::email::Email;
use crate::domain::member::{Member, TeamMembership, fold};
use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId, UserId};
use crate::store::columns::{self, CounterColumns};
use crate::store::postgres::erasure_rows;
use crate::store::postgres::pipeline::Statement;
use crate::store::{Answered, Changes, OutboxMail, RequestKey, RoleChange, StoreError, TeamChange};

/// Everything, in an order in which nothing names what is not there yet.
pub(super) fn statements(
    account: &AccountId,
    revision: Revision,
    seats_before: i64,
    changes: &Changes,
) -> Result<Vec<Statement>, StoreError> {
    let number = columns::to_integer(revision.0)?;
    let mut statements = Vec::new();
    if let Some(row) = &changes.account {
        if row.account_id != *account {
            return Err(StoreError::Corrupt("a change of one account names another".to_owned()));
        }
        statements.push(Statement::new(include_str!("queries/account/put.sql")).json(row)?);
    }
    let raise = include_str!("queries/account/raise.sql");
    statements.push(Statement::of(raise, account).number(number));
    for role in &changes.roles {
        statements.push(role_change(account, role)?);
    }
    if !changes.workspaces.is_empty() {
        let put = include_str!("queries/workspace/put.sql");
        statements.push(Statement::of(put, account).json(&changes.workspaces)?);
    }
    for team in &changes.teams {
        statements.extend(team_change(account, number, team)?);
    }
    if !changes.members.is_empty() {
        statements.extend(members(account, number, &changes.members)?);
    }
    if !changes.invitations.is_empty() {
        let put = include_str!("queries/invitation/put.sql");
        statements.push(Statement::of(put, account).json(&changes.invitations)?);
    }
    if !changes.confirmed.is_empty() {
        statements.push(confirmed(changes)?);
    }
    statements.extend(counters(account, seats_before, changes)?);
    if let Some(erasure) = &changes.erasure {
        statements.extend(erasure_rows::erase(account, erasure)?);
    }
    statements.extend(history(account, number, changes)?);
    if let Some((key, answered)) = &changes.answer {
        statements.push(answer(account, key, answered)?);
    }
    Ok(statements)
}

#[derive(Serialize)]
struct ConfirmedRow<'a> {
    email_normal: &'a str,
    user_id: &'a UserId,
}

/// Keeps that somebody has shown an address to be theirs.
fn confirmed(changes: &Changes) -> Result<Statement, StoreError> {
    let rows = changes
        .confirmed
        .iter()
        .map(|row| ConfirmedRow { email_normal: row.email.normal(), user_id: &row.user_id });
    let add = include_str!("queries/confirmed_address/add.sql");
    Ok(Statement::new(add).json(&rows.collect::<Vec<_>>())?.time(changes.audit.time))
}

/// Keeps an answer.
pub(super) fn answer(
    account: &AccountId,
    key: &RequestKey,
    answered: &Answered,
) -> Result<Statement, StoreError> {
    Ok(Statement::of(include_str!("queries/answer/put.sql"), account)
        .text(&key.caller)
        .text(&key.method)
        .text(key.request_id.as_str())
        .text(&answered.fingerprint)
        .text(&answered.answer)
        .number(columns::to_integer(answered.revision.0)?)
        .time(answered.time))
}

fn role_change(account: &AccountId, change: &RoleChange) -> Result<Statement, StoreError> {
    let of = |sql, role: &str| Statement::of(sql, account).text(role);
    Ok(match change {
        RoleChange::PutCustom(id, role) => {
            of(include_str!("queries/custom_role/put.sql"), id.as_str()).json(role)?
        }
        RoleChange::DeleteCustom(id) => {
            of(include_str!("queries/custom_role/delete.sql"), id.as_str())
        }
        RoleChange::PutEdited(name, role) => {
            of(include_str!("queries/edited_role/put.sql"), name.as_str()).json(role)?
        }
        RoleChange::DeleteEdited(name) => {
            of(include_str!("queries/edited_role/delete.sql"), name.as_str())
        }
    })
}

fn team_change(
    account: &AccountId,
    revision: i64,
    change: &TeamChange,
) -> Result<Vec<Statement>, StoreError> {
    let of = |sql| Statement::of(sql, account);
    Ok(match change {
        TeamChange::Put(team) => vec![of(include_str!("queries/team/put.sql")).json(team)?],
        TeamChange::Delete(id) => vec![
            of(include_str!("queries/member_team/delete_team.sql")).text(id.as_str()),
            of(include_str!("queries/team/delete.sql")).text(id.as_str()),
            of(include_str!("queries/account/renew_people.sql")).number(revision),
        ],
    })
}

/// A person as their row is, beside what is kept in other tables.
#[derive(Serialize)]
struct MemberRow<'a> {
    #[serde(flatten)]
    member: &'a Member,
    email_normal: Option<&'a str>,
    name_key: String,
}

/// A row of what a person has several of, in order.
#[derive(Serialize)]
struct HeldRow<'a, T> {
    member_id: &'a MemberId,
    position: usize,
    #[serde(flatten)]
    held: &'a T,
}

/// People with exactly the teams and assignments that they have now.
fn members(
    account: &AccountId,
    revision: i64,
    members: &[Member],
) -> Result<Vec<Statement>, StoreError> {
    let ids = || members.iter().map(|member| member.member_id.as_str());
    let rows: Vec<MemberRow<'_>> = members.iter().map(MemberRow::of).collect();
    let teams: Vec<HeldRow<'_, TeamMembership>> =
        members.iter().flat_map(|member| HeldRow::all(member, &member.teams)).collect();
    let assignments: Vec<HeldRow<'_, Assignment>> =
        members.iter().flat_map(|member| HeldRow::all(member, &member.assignments)).collect();

    let mut statements = Vec::new();
    // One alone is in nobody's way.
    if members.len() > 1 {
        let release = include_str!("queries/member/release.sql");
        statements.push(Statement::of(release, account).texts(ids()));
    }
    let put = include_str!("queries/member/put.sql");
    statements.push(Statement::of(put, account).number(revision).json(&rows)?);
    let delete = include_str!("queries/member_team/delete_all.sql");
    statements.push(Statement::of(delete, account).texts(ids()));
    if !teams.is_empty() {
        let put = include_str!("queries/member_team/put.sql");
        statements.push(Statement::of(put, account).json(&teams)?);
    }
    let delete = include_str!("queries/assignment/delete_others.sql");
    statements.push(Statement::of(delete, account).texts(ids()).json(&assignments)?);
    // After all that was deleted: an assignment may move from one to another.
    if !assignments.is_empty() {
        let put = include_str!("queries/assignment/put.sql");
        statements.push(Statement::of(put, account).json(&assignments)?);
    }
    Ok(statements)
}

impl<'a> MemberRow<'a> {
    fn of(member: &'a Member) -> Self {
        let email_normal = member.email.as_ref().map(Email::normal);
        Self { member, email_normal, name_key: fold(&member.display_name) }
    }
}

impl<'a, T> HeldRow<'a, T> {
    fn all(member: &'a Member, held: &'a [T]) -> impl Iterator<Item = Self> {
        let member_id = &member.member_id;
        held.iter().enumerate().map(move |(position, held)| Self { member_id, position, held })
    }
}

#[derive(Serialize)]
struct CounterRow {
    #[serde(flatten)]
    columns: CounterColumns,
    value: i64,
}

/// Moves the counters, and holds INV-SEAT: a change that takes a seat is looked at, whatever was decided before.
fn counters(
    account: &AccountId,
    seats_before: i64,
    changes: &Changes,
) -> Result<Vec<Statement>, StoreError> {
    if changes.counters.is_empty() {
        return Ok(Vec::new());
    }
    let rows = changes.counters.iter();
    let rows: Vec<CounterRow> = rows
        .map(|(key, &value)| Ok(CounterRow { columns: CounterColumns::of(key)?, value }))
        .collect::<Result<_, StoreError>>()?;
    let statement = |sql| Statement::of(sql, account).json(&rows);
    Ok(vec![
        statement(include_str!("queries/counter/add.sql"))?,
        statement(include_str!("queries/counter/delete_zeros.sql"))?,
        Statement::of(include_str!("queries/account/check_seats.sql"), account)
            .number(seats_before),
    ])
}

#[derive(Serialize)]
struct MailRow<'a> {
    position: usize,
    traceparent: Option<&'a str>,
    #[serde(flatten)]
    mail: &'a OutboxMail,
}

/// What every commit leaves behind.
fn history(
    account: &AccountId,
    revision: i64,
    changes: &Changes,
) -> Result<Vec<Statement>, StoreError> {
    let audit = &changes.audit;
    let of = |sql| Statement::of(sql, account).number(revision);
    let mut statements = vec![
        of(include_str!("queries/change_log/add.sql")).json(&changes.log)?.time(audit.time),
        of(include_str!("queries/audit_event/add.sql"))
            .text(&audit.method)
            .text(&audit.caller)
            .optional_text(audit.actor.as_ref().map(MemberId::as_str))
            .time(audit.time)
            .json(&audit.before)?
            .json(&audit.after)?,
    ];
    if !changes.outbox.is_empty() {
        let rows = changes.outbox.iter().enumerate();
        let traceparent = changes.trace.as_deref();
        let rows: Vec<MailRow<'_>> =
            rows.map(|(position, mail)| MailRow { position, traceparent, mail }).collect();
        statements.push(of(include_str!("queries/outbox_mail/add.sql")).json(&rows)?);
    }
    Ok(statements)
}
