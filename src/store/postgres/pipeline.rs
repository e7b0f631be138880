//! Statements that are sent together: one round trip for all of them.

use std::task::Poll;

use futures_util::future::{Either, ready};
use futures_util::poll;
use jiff::Timestamp;
use serde::Serialize;
use tokio_postgres::Statement as Kept;
use tokio_postgres::types::{Json, ToSql, Type};
use tokio_postgres::{Error, Row};

use crate::ids::AccountId;
use crate::store::StoreError;
use crate::store::postgres::pool::Connection;
use crate::store::postgres::span;

/// A statement and what stands for its parameters, in order.
///
/// Types are said here, so that the database is not asked for them first. The first time, a connection gives the statement a name, by which it is parsed
/// and planned already when it comes again, which takes much of the time of a change otherwise; but none where a pooler hands every transaction to another
/// session, which would know something else by that name, or nothing.
pub(super) struct Statement {
    sql: &'static str,
    whole: bool,
    parameters: Vec<(Box<dyn ToSql + Sync + Send>, Type)>,
}

impl Statement {
    /// A statement without parameters yet.
    pub(super) fn new(sql: &'static str) -> Self {
        Self { sql, whole: false, parameters: Vec::new() }
    }

    /// A statement about an account, which is its first parameter.
    pub(super) fn of(sql: &'static str, account: &AccountId) -> Self {
        Self::new(sql).text(account.as_str())
    }

    /// To be sent whole each time: how it is carried out best hangs on what is asked for, or there is nothing to plan.
    pub(super) fn sent_whole(self) -> Self {
        Self { whole: true, ..self }
    }

    /// The next parameter.
    pub(super) fn text(self, text: &str) -> Self {
        self.with(text.to_owned(), Type::TEXT)
    }

    /// The next parameter, which may be null.
    pub(super) fn optional_text(self, text: Option<&str>) -> Self {
        self.with(text.map(str::to_owned), Type::TEXT)
    }

    /// The next parameter, a list.
    pub(super) fn texts<'a>(self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<String> = texts.into_iter().map(str::to_owned).collect();
        self.with(texts, Type::TEXT_ARRAY)
    }

    /// The next parameter.
    pub(super) fn number(self, number: i64) -> Self {
        self.with(number, Type::INT8)
    }

    /// The next parameter.
    pub(super) fn boolean(self, boolean: bool) -> Self {
        self.with(boolean, Type::BOOL)
    }

    /// The next parameter.
    pub(super) fn time(self, time: Timestamp) -> Self {
        self.with(time, Type::TIMESTAMPTZ)
    }

    /// The next parameter, which may be null.
    pub(super) fn optional_time(self, time: Option<Timestamp>) -> Self {
        self.with(time, Type::TIMESTAMPTZ)
    }

    /// The next parameter, as JSON.
    pub(super) fn json(self, value: &impl Serialize) -> Result<Self, StoreError> {
        let value =
            serde_json::to_value(value).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        Ok(self.with(Json(value), Type::JSONB))
    }

    fn with(mut self, value: impl ToSql + Sync + Send + 'static, kind: Type) -> Self {
        self.parameters.push((Box::new(value), kind));
        self
    }

    /// What is sent: the text, and the type of each parameter.
    #[cfg(test)]
    pub(super) fn parts(&self) -> (&'static str, Vec<Type>) {
        (self.sql, self.parameters.iter().map(|(_, kind)| kind.clone()).collect())
    }

    /// Its text.
    pub(super) fn sql(&self) -> &'static str {
        self.sql
    }

    /// Sends it alone.
    pub(super) async fn run(&self, connection: &Connection) -> Result<Vec<Row>, Error> {
        let span = span::of(std::slice::from_ref(self));
        let answer = span.around(async {
            let kept = self.keep(connection).await?;
            self.send(connection, kept.as_ref()).await
        });
        answer.await.inspect_err(|error| {
            connection.heed(error);
            span::fail(&span, error);
        })
    }

    /// Its name in the connection, if that gives names.
    async fn keep(&self, connection: &Connection) -> Result<Option<Kept>, Error> {
        if self.whole || !connection.keeps_statements() {
            return Ok(None);
        }
        let types: Vec<Type> = self.parameters.iter().map(|(_, kind)| kind.clone()).collect();
        connection.prepare_typed_cached(self.sql, &types).await.map(Some)
    }

    async fn send(&self, connection: &Connection, kept: Option<&Kept>) -> Result<Vec<Row>, Error> {
        let given = self.parameters.iter();
        match kept {
            Some(kept) => {
                let given: Vec<_> =
                    given.map(|(value, _)| &**value as &(dyn ToSql + Sync)).collect();
                connection.query(kept, &given).await
            }
            None => {
                let given: Vec<_> = given
                    .map(|(value, kind)| (&**value as &(dyn ToSql + Sync), kind.clone()))
                    .collect();
                connection.query_typed(self.sql, &given).await
            }
        }
    }
}

/// Which of several statements failed, and how.
pub(super) struct Failed {
    /// Its place among them.
    pub(super) at: usize,
    /// What came back for it.
    pub(super) error: Error,
    /// Whether all of them were sent. Otherwise the database never saw the last of them.
    pub(super) all_sent: bool,
}

/// Sends statements one after the other without waiting, then reads what comes back, up to the first error.
pub(super) async fn run(
    connection: &Connection,
    statements: &[Statement],
) -> Result<Vec<Vec<Row>>, Failed> {
    let span = span::of(statements);
    let answers = span.around(send_all(connection, statements)).await;
    answers.inspect_err(|failed| {
        connection.heed(&failed.error);
        span::fail(&span, &failed.error);
    })
}

async fn send_all(
    connection: &Connection,
    statements: &[Statement],
) -> Result<Vec<Vec<Row>>, Failed> {
    // All of them before any is sent: whoever waits in between would make several round trips of one.
    let mut kept = Vec::with_capacity(statements.len());
    for (at, statement) in statements.iter().enumerate() {
        let one = statement.keep(connection).await;
        kept.push(one.map_err(|error| Failed { at, error, all_sent: false })?);
    }
    let mut sent = Vec::with_capacity(statements.len());
    for (statement, kept) in statements.iter().zip(&kept) {
        let mut answer = Box::pin(statement.send(connection, kept.as_ref()));
        // A statement goes out when its future is first polled: their order hangs on this, and on nothing else.
        match poll!(answer.as_mut()) {
            Poll::Ready(answer) => {
                let failed = answer.is_err();
                sent.push(Either::Left(ready(answer)));
                // It may not have gone out. Then what follows must not either: least of all the `COMMIT` of a change without it.
                if failed {
                    break;
                }
            }
            Poll::Pending => sent.push(Either::Right(answer)),
        }
    }
    let all_sent = sent.len() == statements.len();
    let mut found = Vec::with_capacity(sent.len());
    for (at, answer) in sent.into_iter().enumerate() {
        found.push(answer.await.map_err(|error| Failed { at, error, all_sent })?);
    }
    Ok(found)
}
