//! What is told of statements to whoever collects traces: their names and what they do, and nothing of what they ask for (INV-PRIVATE).

use tokio_postgres::Error;

use crate::store::postgres::pipeline::Statement;
use crate::trace::{self, KeyValue, Kind, Span};

// `QUERIES`: the name and the text of every file below `queries`, longest text first.
include!(concat!(env!("OUT_DIR"), "/queries.rs"));

/// How long a summary may be, in bytes: what collectors take without cutting it.
const SUMMARY: usize = 255;

/// Begins a span of statements that are sent together, as the semantic conventions of OpenTelemetry have it for databases.
pub(super) fn of(statements: &[Statement]) -> Span {
    trace::span(Kind::Client, || {
        let mut summary =
            statements.iter().map(|one| name(one.sql())).collect::<Vec<_>>().join("; ");
        summary.truncate(SUMMARY);
        let mut attributes = vec![
            KeyValue::new("db.system.name", "postgresql"),
            KeyValue::new("db.query.summary", summary.clone()),
        ];
        match statements {
            [one] => attributes.push(KeyValue::new("db.operation.name", operation(one.sql()))),
            several => {
                let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
                attributes.push(KeyValue::new("db.operation.name", "BATCH"));
                attributes.push(KeyValue::new("db.operation.batch.size", count));
            }
        }
        (summary.into(), attributes)
    })
}

/// Says that they failed, by the code of the database if it gave one: what it says beside may repeat a value.
pub(super) fn fail(span: &Span, error: &Error) {
    match error.code() {
        Some(code) => {
            span.set(KeyValue::new("db.response.status_code", code.code().to_owned()));
            span.fail(code.code().to_owned());
        }
        None => span.fail("connection"),
    }
}

/// The name of a statement: that of its file, or of the longest file that it has in it; of one without a file its first word.
fn name(sql: &'static str) -> &'static str {
    let whole = QUERIES.iter().find(|(_, text)| *text == sql);
    let part = || QUERIES.iter().find(|(_, text)| sql.contains(text));
    let first = || sql.split_whitespace().next().unwrap_or_default();
    whole.or_else(part).map_or_else(first, |(name, _)| name)
}

/// What a statement does: the word of SQL that begins the first line which begins with one. What is named before, after `WITH`, is indented.
fn operation(sql: &'static str) -> &'static str {
    let words = ["SELECT", "INSERT", "UPDATE", "DELETE"];
    let begin = |line: &str| words.into_iter().find(|word| line.starts_with(word));
    sql.lines().find_map(begin).unwrap_or_else(|| name(sql))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::postgres::{MEMBERS, TEAM_MEMBERS};

    #[test]
    fn statements_are_told_by_the_names_of_their_files() {
        for (sql, expected) in [
            (include_str!("queries/outbox_mail/lease.sql"), ("outbox_mail/lease", "UPDATE")),
            (include_str!("queries/facts/read.sql"), ("facts/read", "SELECT")),
            (include_str!("queries/member/put.sql"), ("member/put", "INSERT")),
            ("COMMIT", ("COMMIT", "COMMIT")),
            ("BEGIN ISOLATION LEVEL READ COMMITTED", ("BEGIN", "BEGIN")),
        ] {
            assert_eq!((name(sql), operation(sql)), expected);
        }
        for sql in [MEMBERS, TEAM_MEMBERS] {
            assert_eq!((name(sql), operation(sql)), ("member/whole", "SELECT"));
        }
    }
}
