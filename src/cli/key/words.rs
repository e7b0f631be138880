//! What is said of a key on the command line, among the settings.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::process::ExitCode;

use jiff::SignedDuration;

use crate::cli::USAGE;
use crate::domain::caller::{Scope, Scopes};
use crate::ids::{AccountId, KeyId};

/// The longest name of a key, in characters.
const MAX_NAME: usize = 128;

/// The longest that a key may be good for, in days.
const MAX_DAYS: i64 = 3650;

/// Takes words out, and remembers what is wrong with them. What is left are settings.
pub(super) struct Words {
    left: Vec<OsString>,
    mistakes: Vec<String>,
}

impl Words {
    pub(super) fn new(words: Vec<OsString>) -> Self {
        Self { left: words, mistakes: Vec::new() }
    }

    /// Whether somebody asks for help.
    pub(super) fn ask_for_help(&mut self) -> bool {
        self.left.iter().any(|word| word == "--help" || word == "-h")
    }

    /// What was not taken out.
    pub(super) fn rest(&mut self) -> Vec<OsString> {
        std::mem::take(&mut self.left)
    }

    pub(super) fn are_good(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Says on stderr what is wrong.
    pub(super) fn tell(&self) {
        for mistake in &self.mistakes {
            eprintln!("rolecall: {mistake}");
        }
    }

    /// Says it, and ends.
    pub(super) fn told(&self) -> ExitCode {
        self.tell();
        ExitCode::from(USAGE)
    }

    /// What the program is called.
    pub(super) fn name(&mut self) -> Option<String> {
        let name = self.required("--name")?;
        let good = !name.is_empty()
            && name.chars().nth(MAX_NAME).is_none()
            && !name.chars().any(|c| c.is_control() || c.is_whitespace());
        self.check(good.then_some(name), "--name", "must have 1 to 128 characters and no space")
    }

    /// What it may.
    pub(super) fn scopes(&mut self) -> Option<Scopes> {
        let names = self.required("--scopes")?;
        let scopes: Option<Scopes> = names.split(',').map(Scope::from_name).collect();
        let names: Vec<_> = Scope::ALL.iter().map(|(_, name)| *name).collect();
        let what = format!("must be some of {}, with commas between them", names.join(", "));
        self.check(scopes, "--scopes", &what)
    }

    /// The accounts that it is limited to.
    pub(super) fn accounts(&mut self) -> Option<BTreeSet<AccountId>> {
        let ids = self.take("--accounts")?;
        let ids: Option<_> = ids.split(',').map(|id| AccountId::parse(id).ok()).collect();
        self.check(ids, "--accounts", "must be account ids with commas between them")
    }

    /// For how long it is good.
    pub(super) fn lifetime(&mut self) -> Option<SignedDuration> {
        let text = self.take("--expires-in")?;
        let lifetime = duration(&text);
        let what = "must be a number of days, hours or minutes, such as `90d`, `12h` or `30m`, and at most ten years";
        self.check(lifetime, "--expires-in", what)
    }

    /// Which key.
    pub(super) fn key_id(&mut self) -> Option<KeyId> {
        let first = self.left.first().filter(|word| !word.to_string_lossy().starts_with('-'));
        if first.is_none() {
            self.mistakes.push("the id of a key must follow `revoke`".to_owned());
            return None;
        }
        let word = self.left.remove(0);
        let key_id = word.to_str().and_then(|word| KeyId::parse(word).ok());
        if key_id.is_none() {
            self.mistakes.push("what follows `revoke` is not the id of a key".to_owned());
        }
        key_id
    }

    fn check<T>(&mut self, read: Option<T>, flag: &str, what: &str) -> Option<T> {
        if read.is_none() {
            self.mistakes.push(format!("flag `{flag}` {what}"));
        }
        read
    }

    fn required(&mut self, flag: &str) -> Option<String> {
        let found = self.take(flag);
        if found.is_none() && self.mistakes.iter().all(|mistake| !mistake.contains(flag)) {
            self.mistakes.push(format!("flag `{flag}` must be given"));
        }
        found
    }

    /// Takes `--flag value` or `--flag=value` out.
    fn take(&mut self, flag: &str) -> Option<String> {
        let at = self.left.iter().position(|word| {
            let word = word.to_string_lossy();
            word.strip_prefix(flag).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        })?;
        let word = self.left.remove(at).to_string_lossy().into_owned();
        if let Some((_, value)) = word.split_once('=') {
            return Some(value.to_owned());
        }
        let value = self.left.get(at).map(|value| value.to_string_lossy().into_owned());
        let Some(value) = value.filter(|value| !value.starts_with("--")) else {
            self.mistakes.push(format!("flag `{flag}` needs a value"));
            return None;
        };
        self.left.remove(at);
        Some(value)
    }
}

fn duration(text: &str) -> Option<SignedDuration> {
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: i64 = digits.parse().ok().filter(|number| *number > 0)?;
    let hours = match unit {
        "d" => number.checked_mul(24)?,
        "h" => number,
        "m" => {
            let longest = MAX_DAYS * 24 * 60;
            return (number <= longest).then(|| SignedDuration::from_mins(number));
        }
        _ => return None,
    };
    (hours <= MAX_DAYS * 24).then(|| SignedDuration::from_hours(hours))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Words {
        Words::new(words.iter().map(OsString::from).collect())
    }

    #[test]
    fn words_about_a_key_stand_anywhere_among_the_settings() {
        let mut words = words(&[
            "--data-dir",
            "/x",
            "--name=billing",
            "--scopes",
            "check,read",
            "--log",
            "info",
            "--accounts",
            "a,b",
            "--expires-in",
            "90d",
        ]);
        assert_eq!(words.name().as_deref(), Some("billing"));
        assert_eq!(words.scopes().map(|scopes| scopes.to_string()).as_deref(), Some("check,read"));
        assert_eq!(words.accounts().map(|accounts| accounts.len()), Some(2));
        assert_eq!(words.lifetime(), Some(SignedDuration::from_hours(90 * 24)));
        assert_eq!(words.rest(), ["--data-dir", "/x", "--log", "info"]);
        assert!(words.are_good());
    }

    #[test]
    fn every_mistake_is_remembered() {
        let mut words =
            words(&["--name", "a b", "--scopes", "chek", "--accounts", ",", "--expires-in", "0d"]);
        assert_eq!((words.name(), words.scopes()), (None, None));
        assert_eq!((words.accounts(), words.lifetime()), (None, None));
        assert_eq!(words.mistakes.len(), 4);
        let mut none = Words::new(Vec::new());
        assert_eq!((none.name(), none.scopes(), none.key_id()), (None, None, None));
        assert_eq!(none.mistakes.len(), 3);
    }

    #[test]
    fn a_time_has_a_unit_and_an_end() {
        assert_eq!(duration("30m"), Some(SignedDuration::from_mins(30)));
        for wrong in ["", "d", "90", "90w", "-1d", "1.5d", "99999d", "9223372036854775807d", "1é"]
        {
            assert_eq!(duration(wrong), None, "{wrong}");
        }
    }
}
