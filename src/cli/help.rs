//! How commands are used that take settings. They read their arguments themselves, so that every mistake is told at once, and clap knows
//! nothing of these.

use std::fmt::Write as _;
use std::process::ExitCode;

use crate::cli::say;
use crate::config::reference;

/// How one of them is used.
#[derive(Debug)]
pub(super) struct Help {
    /// Its words: `key create`.
    pub(super) command: &'static str,
    /// What it does, in a sentence.
    pub(super) about: &'static str,
    /// What else there is to know.
    pub(super) more: &'static str,
    /// What follows the command, before the settings.
    pub(super) usage: &'static str,
    /// Its own flags, each with what it does.
    pub(super) flags: &'static [(&'static str, &'static str)],
}

impl Help {
    /// The command with all that may follow it.
    pub(super) fn line(&self) -> String {
        let words = ["rolecall", self.command, self.usage, "[SETTINGS]"];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// What `--help` says.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{}\n", self.about);
        // Writing to a string can't fail.
        if !self.more.is_empty() {
            let _ = write!(text, "\n{}\n", self.more);
        }
        let _ = write!(text, "\nUsage: {}\n\n", self.line());
        for (flag, what) in self.flags {
            let _ = writeln!(text, "  {flag}\n          {what}");
        }
        if !self.flags.is_empty() {
            text.push('\n');
        }
        text + reference::help().trim_end()
    }

    /// Says it.
    pub(super) fn tell(&self) -> ExitCode {
        say(&self.text())
    }
}
