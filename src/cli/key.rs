//! `rolecall key`.

mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::callers::{NewKey, create_key};
use crate::cli::help::Help;
use crate::cli::key::words::Words;
use crate::cli::{FAILED, USAGE, block_on, fail, say, settings};
use crate::clock::{Clock, SystemClock};
use crate::domain::api_key::ApiKey;
use crate::error::Error;
use crate::ids::KeyId;
use crate::store::StoreError;
use crate::store::config::Config;

/// What follows `key`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make an API key and print it: it is shown once, and kept as a hash.
    Create(Rest),
    /// List the API keys.
    List(Rest),
    /// Revoke an API key: within seconds it is no good.
    Revoke(Rest),
}

/// Taken as they are: `config` reads the settings among them, and every mistake is told at once.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    arguments: Vec<OsString>,
}

pub(super) const CREATE: Help = Help {
    command: "key create",
    about: "Make an API key and print it: it is shown once, and kept as a hash.",
    more: "",
    usage: "--name NAME --scopes SCOPES [--accounts IDS] [--expires-in TIME]",
    flags: &[
        (
            "--name NAME",
            "What the program is called in audit events. To change a key without a pause, make a second one of the same name, give it to the program, and revoke the first",
        ),
        (
            "--scopes SCOPES",
            "What it may: some of check, read, manage, watch, admin, with commas between them",
        ),
        (
            "--accounts IDS",
            "The only accounts that it may ask about, with commas between them [default: all]",
        ),
        (
            "--expires-in TIME",
            "For how long it is good: 90d, 12h or 30m [default: until it is revoked]",
        ),
    ],
};

pub(super) const LIST: Help =
    Help { command: "key list", about: "List the API keys.", more: "", usage: "", flags: &[] };

pub(super) const REVOKE: Help = Help {
    command: "key revoke",
    about: "Revoke an API key: within seconds it is no good.",
    more: "",
    usage: "KEY_ID",
    flags: &[("KEY_ID", "Its id, as `rolecall key list` shows it")],
};

pub(super) fn run(
    arguments: Arguments,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    match arguments.command {
        Command::Create(rest) => create(rest, variables),
        Command::List(rest) => list(rest, variables),
        Command::Revoke(rest) => revoke(rest, variables),
    }
}

fn create(rest: Rest, variables: impl IntoIterator<Item = (OsString, OsString)>) -> ExitCode {
    let mut words = Words::new(rest.arguments);
    if words.ask_for_help() {
        return CREATE.tell();
    }
    let (name, scopes) = (words.name(), words.scopes());
    let (accounts, lifetime) = (words.accounts(), words.lifetime());
    let (config, words) = match store(words, variables) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let (Some(name), Some(scopes)) = (name, scopes) else { return words.told() };
    let clock = SystemClock;
    let expire_time = lifetime.map(|lifetime| clock.now() + lifetime);
    let new = NewKey { name, scopes, accounts, expire_time };
    let made = block_on(async {
        let store = config.open_beside().await?;
        Ok(create_key(&*store, &clock, new).await)
    });
    match made {
        Ok(Ok((key, text))) => {
            // On stderr, so that stdout is the key alone.
            eprintln!("{}\nIt is good for {config}, and shown this once:", line(&key));
            say(text.reveal())
        }
        Ok(Err(error)) => fail(&cause(&error)),
        Err(error) => fail(&error),
    }
}

/// What a use case says is for callers; whoever runs a command may know what caused it.
fn cause(error: &Error) -> std::io::Error {
    let cause = std::error::Error::source(error).map_or(error.to_string(), ToString::to_string);
    std::io::Error::other(cause)
}

fn list(rest: Rest, variables: impl IntoIterator<Item = (OsString, OsString)>) -> ExitCode {
    let mut words = Words::new(rest.arguments);
    if words.ask_for_help() {
        return LIST.tell();
    }
    let config = match store(words, variables) {
        Ok((config, _)) => config,
        Err(code) => return code,
    };
    let keys = block_on(async { config.open_what_is_there().await?.keys().await });
    match keys {
        Ok(keys) if keys.is_empty() => say("there are no API keys"),
        Ok(mut keys) => {
            keys.sort_by(|a, b| (a.create_time, &a.key_id).cmp(&(b.create_time, &b.key_id)));
            let lines: Vec<_> = keys.iter().map(line).collect();
            say(&lines.join("\n"))
        }
        Err(error) => fail(&error),
    }
}

/// A key in one line.
fn line(key: &ApiKey) -> String {
    let day = |time: jiff::Timestamp| time.strftime("%Y-%m-%dT%H:%MZ").to_string();
    let accounts = key.accounts.as_ref().map_or("all accounts".to_owned(), |accounts| {
        let ids: Vec<_> = accounts.iter().map(|id| id.as_str()).collect();
        format!("accounts {}", ids.join(","))
    });
    let end = match (key.revoke_time, key.expire_time) {
        (Some(time), _) => format!("revoked {}", day(time)),
        (None, Some(time)) => format!("expires {}", day(time)),
        (None, None) => "does not expire".to_owned(),
    };
    let (id, name, scopes) = (&key.key_id, &key.name, key.scopes);
    format!("{id}  {name}  {scopes}  {accounts}  made {}  {end}", day(key.create_time))
}

fn revoke(rest: Rest, variables: impl IntoIterator<Item = (OsString, OsString)>) -> ExitCode {
    let mut words = Words::new(rest.arguments);
    if words.ask_for_help() {
        return REVOKE.tell();
    }
    let key_id = words.key_id();
    let (config, words) = match store(words, variables) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let Some(key_id) = key_id else { return words.told() };
    match block_on(revoke_key(&config, &key_id)) {
        Ok(true) => say(&format!("revoked {key_id}")),
        Ok(false) => {
            eprintln!("rolecall: there is no API key `{key_id}`");
            ExitCode::from(FAILED)
        }
        Err(error) => fail(&error),
    }
}

async fn revoke_key(config: &Config, key_id: &KeyId) -> Result<bool, StoreError> {
    config.open_what_is_there().await?.revoke_key(key_id, SystemClock.now()).await
}

/// Where keys are kept, if nothing is wrong with the words before the settings, and with the settings.
fn store(
    mut words: Words,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<(Config, Words), ExitCode> {
    let read = settings(words.rest(), variables);
    match read {
        Ok(config) if words.are_good() => Ok((config.server.store, words)),
        _ => {
            words.tell();
            Err(ExitCode::from(USAGE))
        }
    }
}
