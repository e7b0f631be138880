//! `rolecall config`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::cli::say;
use crate::config::reference;

/// What follows `config`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the page about all settings, in Markdown.
    Reference,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match arguments.command {
        Command::Reference => say(reference::page().trim_end()),
    }
}
