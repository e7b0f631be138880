//! The rules of `src/architecture.md`, read from the sources.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy does not take what tests share for a part of them"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each top-level module may use. `main` may use what it likes of the shell.
const ALLOWED: &[(&str, &[&str])] = &[
    ("ids", &[]),
    ("error", &[]),
    ("clock", &[]),
    ("model", &["ids"]),
    ("domain", &["ids", "model"]),
    ("decision", &["ids", "model", "domain"]),
    ("expectations", &["ids", "model", "domain", "decision"]),
    ("trace", &[]),
    ("store", &["ids", "model", "domain", "clock", "trace"]),
    ("feed", &["clock", "domain", "store"]),
    ("cache", &["ids", "model", "domain", "decision", "store", "feed"]),
    ("identity", &["ids", "error", "clock", "model", "domain"]),
    ("links", &["ids", "clock"]),
    ("mail", &["domain", "links", "trace"]),
    ("tls", &[]),
    (
        "app",
        &[
            "ids", "error", "clock", "model", "domain", "decision", "store", "cache", "feed",
            "links", "trace",
        ],
    ),
    (
        "grpc",
        &[
            "ids", "error", "clock", "model", "domain", "decision", "identity", "tls", "app",
            "proto", "trace",
        ],
    ),
    ("proto", &[]),
    ("client", &["clock", "domain", "proto"]),
    ("http", &["feed", "app"]),
    ("outbox", &["error", "app", "mail", "trace"]),
    ("shipped", &[]),
    ("telemetry", &["trace"]),
    ("demo", &["ids", "error", "domain", "app"]),
    (
        "server",
        &[
            "ids", "error", "clock", "identity", "links", "mail", "store", "tls", "app", "grpc",
            "http", "outbox", "shipped", "demo", "trace",
        ],
    ),
    ("config", &["store", "cache", "feed", "links", "mail", "app", "server", "telemetry", "tls"]),
];

/// Crates that only some modules may use: what they stand for stays in its room.
const CRATES: &[(&str, &[&str])] = &[
    ("tonic", &["proto", "grpc", "server", "client", "telemetry"]),
    ("opentelemetry", &["trace", "telemetry"]),
    ("opentelemetry_sdk", &["trace", "telemetry"]),
    ("opentelemetry_otlp", &["telemetry"]),
    ("axum", &["http"]),
    ("prost", &["proto", "grpc", "server", "client"]),
    ("prost_types", &["grpc"]),
    ("rusqlite", &["store"]),
    ("tokio_postgres", &["store"]),
    ("deadpool_postgres", &["store"]),
    (
        "tokio",
        &[
            "store",
            "feed",
            "identity",
            "mail",
            "tls",
            "app",
            "grpc",
            "http",
            "outbox",
            "server",
            "client",
            "telemetry",
            "cli",
            "main",
        ],
    ),
    ("uuid", &["clock"]),
    ("getrandom", &["clock"]),
    ("reqwest", &["identity"]),
    ("lettre", &["mail"]),
    ("minijinja", &["mail"]),
    ("jsonwebtoken", &["identity"]),
    ("aws_lc_rs", &["links", "store", "tls"]),
    ("rustls", &["store", "tls"]),
    ("x509_parser", &["tls"]),
    ("serde_saphyr", &["model", "config", "demo", "expectations"]),
    ("clap", &["config", "cli", "main"]),
];

struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let paths = files(&src, "rs").into_iter();
    paths
        .map(|path| {
            let below = path.strip_prefix(&src).unwrap();
            let module = below.components().next().unwrap().as_os_str().to_str().unwrap();
            let module = module.trim_end_matches(".rs").to_owned();
            Source { text: fs::read_to_string(&path).unwrap(), path, module }
        })
        .collect()
}

fn is_test(source: &Source) -> bool {
    let path = source.path.to_string_lossy();
    path.ends_with("tests.rs") || path.contains("/tests/") || path.contains("conformance")
}

/// The code of a file before its test module, without comments.
fn code(source: &Source) -> String {
    let text = source.text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The names that follow `crate::` or a crate's name anywhere in the code, in `use` lines and in paths.
fn after<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(prefix).map(move |(at, _)| {
        let rest = &code[at + prefix.len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let allowed: BTreeMap<_, _> = ALLOWED.iter().copied().collect();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !is_test(source)) {
        let Some(allowed) = allowed.get(source.module.as_str()) else { continue };
        let code = code(source);
        // In a group the names would not be seen.
        assert!(
            !code.contains("crate::{"),
            "{} groups modules in one `use`",
            source.path.display()
        );
        for used in after(&code, "crate::") {
            if used != source.module && !used.is_empty() && !allowed.contains(&used) {
                wrong.push(format!("{} uses crate::{used}", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_place_in_the_map() {
    let page = fs::read_to_string(root().join("src/architecture.md")).unwrap();
    let modules: BTreeSet<String> = sources().into_iter().map(|source| source.module).collect();
    for module in modules.iter().filter(|module| !["lib", "main"].contains(&module.as_str())) {
        assert!(page.contains(&format!("`{module}`")), "`{module}` is not in the code map");
    }
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for (module, _) in ALLOWED.iter().filter(|(module, _)| modules.contains(*module)) {
        assert!(text.contains(&format!("mod {module};")), "`{module}` is not in lib.rs");
    }
}

#[test]
fn a_crate_stays_in_its_room() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !is_test(source)) {
        let code = code(source);
        for (name, rooms) in CRATES {
            let words = [
                format!(" {name}::"),
                format!("({name}::"),
                format!("<{name}::"),
                format!("[{name}::"),
            ];
            let used = words.iter().any(|word| code.contains(word.as_str()));
            if used && !rooms.contains(&source.module.as_str()) {
                wrong.push(format!("{} uses {name}", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_in_files_of_its_own() {
    for source in sources().iter().filter(|source| !is_test(source)) {
        for word in ["SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE "] {
            assert!(!code(source).contains(word), "{} has SQL in it", source.path.display());
        }
    }
}

#[test]
fn the_core_is_pure() {
    let core = ["ids", "error", "model", "domain", "decision", "expectations"];
    for source in
        sources().iter().filter(|source| core.contains(&source.module.as_str()) && !is_test(source))
    {
        for word in [
            "async fn",
            ".await",
            "std::fs",
            "std::net",
            "std::env",
            "std::thread",
            "SystemTime",
            "Instant",
        ] {
            assert!(!code(source).contains(word), "{} has `{word}` in it", source.path.display());
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        let says = first.starts_with("//!") || first.starts_with("#![doc");
        assert!(says, "{} has no `//!`", source.path.display());
    }
}

#[test]
fn there_is_no_room_for_odds_and_ends() {
    for path in files(&root().join("src"), "rs") {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            !["mod", "util", "utils", "helper", "helpers", "common", "misc"].contains(&name),
            "{}",
            path.display()
        );
    }
}

/// A product's name in the code would be a special case of it.
#[test]
fn no_product_has_its_name_in_the_code() {
    let models = files(&root().join("models"), "yaml");
    let names: BTreeSet<String> = models
        .iter()
        .map(|path| path.file_name().unwrap().to_str().unwrap())
        .filter_map(|name| Some(name.split_once('.')?.0.to_lowercase()))
        // As an id, and as people write it.
        .flat_map(|name| [name.replace('_', "."), name.replace('_', "-"), name])
        .collect();
    assert!(names.len() >= 4);
    for source in sources() {
        let text = source.text.to_lowercase();
        for name in &names {
            assert!(!text.contains(name.as_str()), "{} names `{name}`", source.path.display());
        }
    }
}

/// An invariant that no code cites is forgotten; one that no test cites is hoped for.
#[test]
fn every_invariant_is_cited_by_code_and_by_a_test() {
    let page = fs::read_to_string(root().join("src/architecture.md")).unwrap();
    let ids: BTreeSet<&str> = after(&page, "**INV-").collect();
    assert!(ids.len() >= 10);
    let sources = sources();
    let (tests, code): (Vec<_>, Vec<_>) = sources.iter().partition(|source| is_test(source));
    let mut tests: Vec<String> = tests.iter().map(|source| source.text.clone()).collect();
    tests.extend(
        code.iter().filter_map(|source| Some(source.text.split_once("mod tests {")?.1.to_owned())),
    );
    let this = Path::new(file!()).file_name();
    let others =
        files(&root().join("tests"), "rs").into_iter().filter(|path| path.file_name() != this);
    tests.extend(others.map(|path| fs::read_to_string(path).unwrap()));
    for id in ids {
        let id = format!("INV-{id}");
        assert!(code.iter().any(|source| source.text.contains(&id)), "no code cites {id}");
        assert!(tests.iter().any(|text| text.contains(&id)), "no test cites {id}");
    }
    // And none is cited that the page does not have.
    for text in code.iter().map(|source| &source.text).chain(&tests) {
        for id in after(text, "INV-").filter(|id| !id.is_empty()) {
            assert!(
                page.contains(&format!("**INV-{id}**")),
                "INV-{id} is cited and not in the page"
            );
        }
    }
}
