//! `rolecall migrate`.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Args;

use crate::cli::help::Help;
use crate::cli::{FAILED, USAGE, block_on, fail, say, settings};
use crate::store::StoreError;
use crate::store::config::Config;
use crate::store::postgres::{self, Migration};

/// What follows `migrate`.
#[derive(Debug, Args)]
#[command(disable_help_flag = true, override_help = HELP.text())]
pub(super) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    arguments: Vec<OsString>,
}

pub(super) const HELP: Help = Help {
    command: "migrate",
    about: "Bring a Postgres database to the schema that this version needs.",
    more: "Only forward, all of it or nothing, and one at a time, whoever starts it. The version before goes on to work on the new schema. The directory of an embedded store needs none of this: it is brought up to date whenever it is opened.",
    usage: "[--status | --renew-epoch]",
    flags: &[
        (
            "--status",
            "Say which migrations the database has, and change nothing; the exit code is 1 if some are missing",
        ),
        (
            "--renew-epoch",
            "Begin a new history: after a restore of a backup, so that no client goes on from what was lost with it",
        ),
    ],
};

/// What is to be done.
enum Task {
    Migrate,
    Status,
    RenewEpoch,
}

pub(super) fn run(
    Arguments { mut arguments }: Arguments,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return HELP.tell();
    }
    let mut asked = |flag: &str| {
        let before = arguments.len();
        arguments.retain(|argument| argument.to_str() != Some(flag));
        arguments.len() < before
    };
    let task = match (asked("--status"), asked("--renew-epoch")) {
        (false, false) => Task::Migrate,
        (true, false) => Task::Status,
        (false, true) => Task::RenewEpoch,
        (true, true) => {
            eprintln!(
                "rolecall: `--status` changes nothing, and can't be asked for together with `--renew-epoch`"
            );
            return ExitCode::from(USAGE);
        }
    };
    let config = match settings(arguments, variables) {
        Ok(config) => config.server.store,
        Err(code) => return code,
    };
    let done = block_on(async {
        match (&config, task) {
            (config, Task::RenewEpoch) => {
                config.renew_epoch().await?;
                Ok(say(&format!("{config} has begun a new history")))
            }
            (Config::Embedded(_), Task::Migrate | Task::Status) => {
                Ok(say(&format!("{config} is brought up to date whenever it is opened")))
            }
            (Config::Postgres(database), Task::Migrate) => migrate(database).await,
            (Config::Postgres(database), Task::Status) => status(database).await,
        }
    });
    done.unwrap_or_else(|error: StoreError| fail(&error))
}

async fn migrate(database: &postgres::Config) -> Result<ExitCode, StoreError> {
    let applied = postgres::migrate(database).await?;
    let version = applied.end;
    let all = postgres::migrations(database).await?;
    let applied: Vec<String> = all
        .iter()
        .filter(|migration| applied.contains(&(migration.version - 1)))
        .map(|migration| format!("{} {}", migration.version, migration.name))
        .collect();
    Ok(say(&match applied.as_slice() {
        [] if version > all.len() => format!(
            "nothing to do: the database has schema version {version}, which is newer than this program's {}",
            all.len()
        ),
        [] => format!("nothing to do: the database has schema version {version}"),
        applied => format!("applied {}", applied.join(", ")),
    }))
}

async fn status(database: &postgres::Config) -> Result<ExitCode, StoreError> {
    let migrations = postgres::migrations(database).await?;
    let line = |Migration { version, name, applied }: &Migration| {
        format!("{version:>3}  {name:<12}  {}", if *applied { "applied" } else { "missing" })
    };
    let lines: Vec<String> = migrations.iter().map(line).collect();
    let said = say(&lines.join("\n"));
    let complete = migrations.iter().all(|migration| migration.applied);
    Ok(if complete { said } else { ExitCode::from(FAILED) })
}
