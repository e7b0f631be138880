//! A look into the database, for what no method tells.

use rolecall::ids::MemberId;
use rusqlite::Connection;
use tempfile::TempDir;

use super::support::{Database, connect};
use super::{Service, service::inside};

impl Service {
    /// Everything that the database holds, a line for each row.
    pub async fn dump(&self) -> String {
        match inside(self) {
            Inside::File(directory) => dump_file(&open(directory)),
            Inside::Server(database) => {
                let client = connect(&database.url()).await.unwrap();
                let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'rolecall' ORDER BY 1";
                let mut lines = Vec::new();
                for table in client.query(tables, &[]).await.unwrap() {
                    let table: String = table.get(0);
                    let rows = format!("SELECT t::text FROM rolecall.{table} AS t ORDER BY 1");
                    let rows = client.query(&rows, &[]).await.unwrap();
                    lines.extend(
                        rows.iter().map(|row| format!("{table} {}", row.get::<_, String>(0))),
                    );
                }
                lines.join("\n")
            }
        }
    }

    /// Adds many active people to an account, who hold nothing.
    pub async fn fill(&self, account_id: &str, people: usize) {
        let series = match inside(self) {
            Inside::File(_) => {
                format!(
                    "(WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {people}) SELECT n FROM s)"
                )
            }
            Inside::Server(_) => format!("generate_series(1, {people}) AS s (n)"),
        };
        let columns = "account_id, member_id, user_id, display_name, state, founder, attributes, create_time, update_time, name_key";
        let id = MemberId::parse("mem_filled").unwrap();
        // Long, so that not many people make a long list.
        let name = ".".repeat(250);
        let fill = |table: &str, no: &str| {
            format!(
                "INSERT INTO {table} ({columns}) SELECT '{account_id}', '{id}-' || n, 'user-' || n, 'Person ' || n || '{name}', 'active', {no}, '{{}}', \
                 '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'person ' || n FROM {series}"
            )
        };
        match inside(self) {
            Inside::File(directory) => open(directory).execute_batch(&fill("member", "0")).unwrap(),
            Inside::Server(database) => {
                let client = connect(&database.url()).await.unwrap();
                client.batch_execute(&fill("rolecall.member", "false")).await.unwrap();
            }
        }
    }
}

/// Where a service keeps its data.
pub enum Inside<'a> {
    File(&'a TempDir),
    Server(&'a Database),
}

fn open(directory: &TempDir) -> Connection {
    let connection = Connection::open(directory.path().join("rolecall.db")).unwrap();
    connection.busy_timeout(std::time::Duration::from_secs(30)).unwrap();
    connection
}

fn dump_file(connection: &Connection) -> String {
    let list = |sql: &str| -> Vec<Vec<rusqlite::types::Value>> {
        let mut statement = connection.prepare(sql).unwrap();
        let count = statement.column_count();
        let rows =
            statement.query_map([], |row| (0..count).map(|at| row.get(at)).collect()).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let mut lines = Vec::new();
    for table in list("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        let rusqlite::types::Value::Text(table) = &table[0] else { continue };
        for row in list(&format!("SELECT * FROM {table}")) {
            lines.push(format!("{table} {row:?}"));
        }
    }
    lines.join("\n")
}
