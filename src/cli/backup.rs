//! `rolecall backup`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::help::Help;
use crate::cli::{USAGE, block_on, fail, say, settings};
use crate::store::config::Config;
use crate::store::embedded;

/// What follows `backup`.
#[derive(Debug, Args)]
#[command(disable_help_flag = true, override_help = HELP.text())]
pub(super) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    arguments: Vec<OsString>,
}

pub(super) const HELP: Help = Help {
    command: "backup",
    about: "Copy the embedded store into a file, also while it is served from.",
    more: "The copy is of one moment. Put as `rolecall.db` into a directory of its own it is a store again, which begins a new history whenever it is restored. The keys of links are not in it. A database on Postgres is copied by `pg_dump`.",
    usage: "FILE",
    flags: &[("FILE", "The file to be made, which must not be there")],
};

pub(super) fn run(
    Arguments { mut arguments }: Arguments,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return HELP.tell();
    }
    let named = arguments.first().is_some_and(|first| !first.to_string_lossy().starts_with('-'));
    if !named {
        eprintln!("rolecall: the file to be made comes first: `rolecall backup FILE [SETTINGS]`");
        return ExitCode::from(USAGE);
    }
    let file = PathBuf::from(arguments.remove(0));
    let config = match settings(arguments, variables) {
        Ok(config) => config.server.store,
        Err(code) => return code,
    };
    let Config::Embedded(directory) = &config else {
        eprintln!("rolecall: {config} is copied by `pg_dump`: see docs/operations.md");
        return ExitCode::from(USAGE);
    };
    match block_on(async { embedded::back_up(directory, &file) }) {
        Ok(()) => say(&format!("{config} was copied into `{}`", file.display())),
        Err(error) => fail(&error),
    }
}
