//! The command line: one file for each command.
//!
//! Exit codes: 0 it did what it was asked, 1 it failed, 64 it was asked wrongly, 66 a file cannot be read. What is wrong is said on stderr.

mod backup;
mod help;
mod key;
mod migrate;
mod model;
mod reference;
mod serve;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::store::StoreError;

/// It failed.
const FAILED: u8 = 1;
/// The command line or a setting is wrong (`EX_USAGE` of sysexits.h).
const USAGE: u8 = 64;

/// Authorization for SaaS accounts over gRPC.
#[derive(Debug, Parser)]
#[command(name = "rolecall", version, max_term_width = 120)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API until SIGTERM or SIGINT.
    Serve(serve::Arguments),
    /// Bring a Postgres database to the schema that this version needs.
    Migrate(migrate::Arguments),
    /// Copy the embedded store into a file, also while it is served from.
    Backup(backup::Arguments),
    /// Make, list and revoke API keys.
    Key(key::Arguments),
    /// Check, test and explain role models.
    Model(model::ModelArgs),
    /// Print a page about the API, the command line or the settings, in Markdown.
    Reference(reference::Arguments),
    /// Print which version this is.
    Version,
}

/// Runs the command that the arguments name, the program's own name first.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    match Arguments::try_parse_from(arguments) {
        Ok(Arguments { command }) => match command {
            Command::Serve(arguments) => serve::run(arguments, variables),
            Command::Migrate(arguments) => migrate::run(arguments, variables),
            Command::Backup(arguments) => backup::run(arguments, variables),
            Command::Key(arguments) => key::run(arguments, variables),
            Command::Model(arguments) => model::run(arguments),
            Command::Reference(arguments) => reference::run(&arguments),
            Command::Version => say(concat!("rolecall ", env!("CARGO_PKG_VERSION"))),
        },
        Err(error) => {
            let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            match error.print() {
                Ok(()) if asked => ExitCode::SUCCESS,
                Ok(()) => ExitCode::from(USAGE),
                Err(_) => ExitCode::from(FAILED),
            }
        }
    }
}

/// Prints to stdout. Whoever closed it early does not want to know: the code says it, and nothing else.
fn say(text: &str) -> ExitCode {
    use std::io::Write;
    let mut stdout = std::io::stdout().lock();
    match writeln!(stdout, "{text}").and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(FAILED),
    }
}

/// The settings, or all that is wrong with them, said on stderr.
fn settings(
    arguments: impl IntoIterator<Item = OsString>,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Config, ExitCode> {
    Config::read(arguments, variables).map_err(|mistakes| {
        eprintln!("{mistakes}");
        ExitCode::from(USAGE)
    })
}

/// Runs what a command does, on this thread.
fn block_on<T>(work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| StoreError::Unavailable(error.to_string()))?.block_on(work)
}

/// Says on stderr what went wrong.
fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("rolecall: {error}");
    ExitCode::from(FAILED)
}
