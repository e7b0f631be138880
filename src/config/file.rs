//! Settings from a YAML file: one flat map of keys and plain values.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::config::settings::{CONFIG_KEY, SETTINGS};
use crate::config::{Found, Source, near_miss};

/// A value as YAML reads it. The list of settings says what it must be.
#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Bool(bool),
    Number(i64),
    Text(String),
    Other(serde::de::IgnoredAny),
}

/// Reads the file that a flag or a variable names.
pub(super) fn read(named: &(Source, String), mistakes: &mut Vec<String>) -> Found {
    let (source, path) = named;
    let path = Path::new(path);
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            let path = path.display();
            mistakes.push(format!("{source} names `{path}`, which can't be read: {error}"));
            return Found::new();
        }
    };
    match parse(&text) {
        Ok(values) => understand(path, values, mistakes),
        Err(place) => {
            let path = path.display();
            mistakes.push(format!("`{path}` is not a YAML map of settings{place}"));
            Found::new()
        }
    }
}

/// The values, or where reading ended. The parser's own words are left out, since they quote the file.
fn parse(text: &str) -> Result<BTreeMap<String, Value>, String> {
    // A file of nothing but comments is one that sets nothing.
    let values: Result<Option<BTreeMap<String, Value>>, _> = serde_saphyr::from_str(text);
    values.map(Option::unwrap_or_default).map_err(|error| {
        error
            .location()
            .map(|place| format!(" (line {}, column {})", place.line(), place.column()))
            .unwrap_or_default()
    })
}

fn understand(path: &Path, values: BTreeMap<String, Value>, mistakes: &mut Vec<String>) -> Found {
    let mut found = Found::new();
    for (key, value) in values {
        let source = Source::File(key.clone(), path.to_owned());
        let known = SETTINGS.iter().filter(|setting| setting.key != CONFIG_KEY);
        let Some(setting) = known.clone().find(|setting| setting.key == key) else {
            let hint = near_miss(&key, known.map(|setting| setting.key));
            mistakes.push(format!("there is no setting for {source}{hint}"));
            continue;
        };
        match value {
            Value::Bool(value) => found.insert(setting.key, (source, value.to_string())),
            Value::Number(value) => found.insert(setting.key, (source, value.to_string())),
            Value::Text(value) => found.insert(setting.key, (source, value)),
            Value::Other(_) => {
                mistakes.push(format!("{source} must be one plain value"));
                None
            }
        };
    }
    found
}
