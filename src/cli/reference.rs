//! `rolecall reference`: the pages that are made from the code.

mod commands;

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::cli::say;
use crate::config::reference as settings;
use crate::grpc::reference::{errors, methods};

/// What follows `reference`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which page.
    page: Page,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Page {
    /// The command line: docs/reference/cli.md.
    Cli,
    /// The settings of `serve`: docs/configuration.md.
    Configuration,
    /// Every reason of an error: docs/reference/errors.md.
    Errors,
    /// Every method of the API: docs/reference/methods.md.
    Methods,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let page = match arguments.page {
        Page::Cli => commands::page(),
        Page::Configuration => settings::page(),
        Page::Errors => errors::page(),
        Page::Methods => methods::page(),
    };
    say(page.trim_end())
}
