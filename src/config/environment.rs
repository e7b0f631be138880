//! Settings from the environment.

use std::ffi::OsString;

use crate::config::settings::{SETTINGS, Setting};
use crate::config::{Found, Source, near_miss};

const PREFIX: &str = "ROLECALL_";

/// Reads the variables that begin with `ROLECALL_`. An empty one is one that is not set: manifests often can't leave one out.
pub(super) fn read(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
    mistakes: &mut Vec<String>,
) -> Found {
    let mut found = Found::new();
    let mut variables: Vec<_> = variables.into_iter().collect();
    variables.sort();
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else { continue };
        if is_service_link(name, &value.to_string_lossy()) {
            continue;
        }
        let Some(setting) = SETTINGS.iter().find(|setting| setting.variable() == name) else {
            let names: Vec<String> = SETTINGS.iter().map(Setting::variable).collect();
            let hint = near_miss(name, names.iter().map(String::as_str));
            mistakes.push(format!("there is no setting for environment variable `{name}`{hint}"));
            continue;
        };
        let source = Source::Variable(name.to_owned());
        match value.into_string() {
            Ok(value) if value.is_empty() => {}
            Ok(value) => {
                found.insert(setting.key, (source, value));
            }
            Err(_) => mistakes.push(format!("{source} is not UTF-8")),
        }
    }
    found
}

/// Whether Kubernetes set a variable: it tells every pod of a namespace where each service is, and one of them is called `rolecall`.
fn is_service_link(name: &str, value: &str) -> bool {
    // `ROLECALL_PORT=tcp://10.0.0.1:50051` and whatever begins like it.
    if value.starts_with("tcp://") || value.starts_with("udp://") {
        return true;
    }
    // `ROLECALL_PORT_50051_TCP_ADDR`.
    let port = name
        .split_once("_PORT_")
        .is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
    port || name.ends_with("_SERVICE_HOST") || name.contains("_SERVICE_PORT")
}
