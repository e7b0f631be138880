//! Settings from the command line.
//!
//! Read here rather than by the parser of commands, which stops at the first mistake.

use std::ffi::OsString;

use crate::config::settings::{SETTINGS, Setting};
use crate::config::{Found, Source, near_miss};

/// Reads `--flag value` and `--flag=value`; a switch may stand alone.
pub(super) fn read(
    arguments: impl IntoIterator<Item = OsString>,
    mistakes: &mut Vec<String>,
) -> Found {
    let mut found = Found::new();
    let mut arguments = arguments.into_iter().peekable();
    while let Some(argument) = arguments.next() {
        let Some(argument) = argument.to_str() else {
            mistakes.push("an argument is not UTF-8".to_owned());
            continue;
        };
        let (flag, value) = match argument.split_once('=') {
            Some((flag, value)) => (flag, Some(value.to_owned())),
            None => (argument, None),
        };
        let Some(setting) = known(flag) else {
            mistakes.push(unknown(flag));
            // What follows an unknown flag is most likely its value: one mistake, not two.
            if value.is_none() && flag.starts_with('-') {
                arguments.next_if(|next| !is_flag(next));
            }
            continue;
        };
        let value = match value {
            Some(value) => Some(value),
            None if setting.switch => Some("true".to_owned()),
            None => {
                let next = arguments.next_if(|next| !is_flag(next));
                next.and_then(|next| next.into_string().ok())
            }
        };
        let Some(value) = value else {
            mistakes.push(format!("flag `{flag}` needs a value"));
            continue;
        };
        if found.insert(setting.key, (Source::Flag(flag.to_owned()), value)).is_some() {
            mistakes.push(format!("flag `{flag}` is given twice"));
        }
    }
    found
}

fn known(flag: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.flag() == flag)
}

fn is_flag(argument: &OsString) -> bool {
    argument.to_str().is_some_and(|argument| argument.starts_with("--"))
}

fn unknown(flag: &str) -> String {
    if !flag.starts_with('-') {
        // Not repeated: it may be a value that lost its flag.
        return "an argument is not a flag".to_owned();
    }
    let flags: Vec<String> = SETTINGS.iter().map(Setting::flag).collect();
    let hint = near_miss(flag, flags.iter().map(String::as_str));
    format!("there is no flag `{flag}`{hint}")
}
