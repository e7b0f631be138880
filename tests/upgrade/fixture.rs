//! What an older version left.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::postgres::{Database, connect};
use crate::program::run;

/// See the module `upgrade`.
pub struct Fixture {
    /// How many migrations its database has.
    pub schema: usize,
    pub commit: String,
    folder: PathBuf,
}

/// A question, and what was answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    pub method: String,
    pub request: Value,
    pub answer: Value,
}

impl Fixture {
    /// All of them, the oldest first.
    pub fn all() -> Vec<Self> {
        let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
        let mut all: Vec<_> = entries.filter(|path| path.is_dir()).map(Self::of).collect();
        all.sort_by_key(|fixture| fixture.schema);
        all
    }

    fn of(folder: PathBuf) -> Self {
        let schema = folder.file_name().unwrap().to_str().unwrap().parse().unwrap();
        let commit = fs::read_to_string(folder.join("commit")).unwrap_or_default();
        Self { schema, commit: commit.trim().to_owned(), folder }
    }

    /// One of its files.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn answers(&self) -> Vec<Asked> {
        serde_json::from_str(&fs::read_to_string(self.path("answers.json")).unwrap()).unwrap()
    }

    /// Fills an empty database, as if the dump were of this moment.
    pub async fn restore(&self, database: &Database) {
        let dump = fs::read_to_string(self.path("dump.sql")).unwrap();
        connect(&database.url()).await.unwrap().batch_execute(&dump).await.unwrap();
        let passed = fs::read_to_string(folder().join("passed.sql")).unwrap();
        connect(&database.url()).await.unwrap().batch_execute(&passed).await.unwrap();
    }

    /// The program that made it; `None`: this clone does not have its commit.
    pub fn build(&self) -> Option<PathBuf> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/older.sh");
        let output = Command::new(script).arg(&self.commit).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => Some(PathBuf::from(String::from_utf8(output.stdout).unwrap().trim())),
            Some(3) => None,
            _ => panic!("the program of {} can't be built: {told}", self.commit),
        }
    }

    /// The same, where it was built before.
    pub fn built(&self) -> Option<PathBuf> {
        let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = tmp.with_file_name("older").join(format!("rolecall-{}", self.commit));
        Some(path).filter(|path| path.exists())
    }
}

/// How many migrations this version has.
pub fn schema_of_today(database: &Database) -> usize {
    let output = run("migrate", &["--status", "--database-url", &database.url()]);
    String::from_utf8(output.stdout).unwrap().lines().count()
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade")
}
