//! `docs/reference/cli.md`: every command and its flags.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory as _};

use crate::cli::help::Help;
use crate::cli::{self, FAILED, USAGE, backup, key, migrate, model, serve};

/// Commands that clap knows the words of, and nothing more.
const HELPS: &[&Help] =
    &[&serve::HELP, &migrate::HELP, &backup::HELP, &key::CREATE, &key::LIST, &key::REVOKE];

/// The page, as Markdown.
pub(super) fn page() -> String {
    let mut commands = Vec::new();
    leaves(&cli::Arguments::command(), "", &mut commands);
    let mut page = HEAD.to_owned();
    for (words, command) in &commands {
        let about = about(command).replace('\n', " ");
        // Writing to a string can't fail.
        let _ = writeln!(
            page,
            "| [`rolecall {words}`](#rolecall-{}) | {about} |",
            words.replace(' ', "-")
        );
    }
    let _ = write!(
        page,
        "\n| exit code | means |\n|---|---|\n| 0 | it did what it was asked |\n\
         | {FAILED} | it failed, or what it looked at is not as it should be; stderr says why |\n\
         | {USAGE} | the command line or a setting is wrong |\n| {} | a file can't be read |\n",
        model::UNREADABLE
    );
    for (words, command) in commands {
        let _ = write!(page, "\n## `rolecall {words}`\n");
        page += &match HELPS.iter().find(|help| help.command == words) {
            Some(help) => own(help),
            None => known(command, &words),
        };
    }
    page
}

/// The commands that do something, each with its words.
fn leaves(command: &Command, words: &str, found: &mut Vec<(String, Command)>) {
    for below in command.get_subcommands() {
        let words = format!("{words} {}", below.get_name()).trim().to_owned();
        if below.has_subcommands() {
            leaves(below, &words, found);
        } else {
            found.push((words, below.clone()));
        }
    }
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// A command that reads its arguments itself.
fn own(help: &Help) -> String {
    let mut section = format!("\n{}", help.about);
    if !help.more.is_empty() {
        let _ = write!(section, "\n\n{}", help.more);
    }
    let _ = write!(section, "\n\n```text\n{}\n```\n\n", help.line());
    let flags = help.flags.iter().map(|(flag, what)| ((*flag).to_owned(), (*what).to_owned()));
    let flags: Vec<_> = flags.collect();
    let settings = "`SETTINGS` are those of [configuration](../configuration.md)";
    section += &match flags.as_slice() {
        [] => format!("{settings}.\n"),
        flags => format!("{}\n{settings}.\n", table(flags)),
    };
    section
}

/// A command of which clap knows everything.
fn known(command: Command, words: &str) -> String {
    let mut command = command.bin_name(format!("rolecall {words}"));
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let mut section = format!("\n{}.\n\n```text\n{usage}\n```\n", about(&command));
    let shown = command.get_arguments().filter(|argument| argument.get_id() != "help");
    let rows: Vec<_> = shown.map(|argument| (argument.to_string(), meaning(argument))).collect();
    if !rows.is_empty() {
        let _ = write!(section, "\n{}", table(&rows));
    }
    section
}

/// What an argument does, and what it may be.
fn meaning(argument: &Arg) -> String {
    let values = argument.get_possible_values();
    let values: Vec<String> = values
        .iter()
        .filter_map(|value| Some(format!("`{}`: {}", value.get_name(), value.get_help()?)))
        .collect();
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    [vec![help], values].concat().join("<br>")
}

fn table(rows: &[(String, String)]) -> String {
    let rows =
        rows.iter().map(|(flag, what)| format!("| `{flag}` | {} |\n", what.replace('|', "\\|")));
    format!("| argument | what |\n|---|---|\n{}", rows.collect::<String>())
}

const HEAD: &str = "# Command line

<!-- Made by `rolecall reference cli`: change src/cli, then run it again. -->

Each command prints what it is asked for on stdout, and everything else on stderr. `--help` says what this page says.

| command | what it does |
|---|---|
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_about_the_command_line_is_the_one_that_the_commands_make() {
        let written = std::fs::read_to_string("docs/reference/cli.md").unwrap();
        assert!(written == page(), "run `cargo run -- reference cli > docs/reference/cli.md`");
    }

    /// Who hides what follows tells of it in another way.
    #[test]
    fn of_every_command_something_says_how_it_is_used() {
        let mut commands = Vec::new();
        leaves(&cli::Arguments::command(), "", &mut commands);
        for (words, command) in &commands {
            let hidden = command.get_arguments().any(Arg::is_hide_set);
            let helped = HELPS.iter().any(|help| help.command == words);
            assert_eq!(hidden, helped, "{words}");
        }
        for help in HELPS {
            let (_, command) = commands.iter().find(|(words, _)| *words == help.command).unwrap();
            assert_eq!(format!("{}.", about(command)), help.about, "{}", help.command);
        }
    }
}
