//! `rolecall key` as an operator meets it, beside a service that runs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[allow(dead_code, reason = "not every test program uses all of it")]
#[path = "support/program.rs"]
mod program;

use std::path::Path;
use std::process::Output;

use program::{Program, run};
use rolecall::grpc::proto::v1::GetAccountRequest;
use tonic::metadata::MetadataValue;
use tonic::{Code, Request, Status};

fn key(folder: &Path, arguments: &[&str]) -> Output {
    let data = folder.to_str().unwrap();
    let arguments = [arguments, &["--data-dir", data]].concat();
    run("key", &arguments)
}

/// Makes a key: its text, which is all that is on stdout.
fn create(folder: &Path, arguments: &[&str]) -> String {
    let output = key(folder, &[&["create"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap().trim_end().to_owned();
    assert!(text.starts_with("rck_") && !text.contains(char::is_whitespace), "{text}");
    assert!(!String::from_utf8_lossy(&output.stderr).contains(&text), "once");
    text
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Asks about an account that is not there.
async fn ask(program: &Program, key: &str) -> Status {
    let account_id = "acme".to_owned();
    let mut request =
        Request::new(GetAccountRequest { account_id, ..GetAccountRequest::default() });
    let value: MetadataValue<_> = format!("Bearer {key}").parse().unwrap();
    request.metadata_mut().insert("authorization", value);
    program.accounts().get_account(request).await.unwrap_err()
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_changed_and_revoked_while_the_service_runs() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    // The very first one is made before the service ever ran.
    let first = create(folder.path(), &["--name", "billing", "--scopes", "read"]);
    let program = Program::start(&["--auth", "required", "--data-dir", data]).await;
    assert_eq!(ask(&program, &first).await.code(), Code::NotFound);

    let second = create(
        folder.path(),
        &["--name=billing", "--scopes=read,check", "--accounts", "acme", "--expires-in", "90d"],
    );
    assert_eq!(ask(&program, &second).await.code(), Code::NotFound);
    let listed = said(&key(folder.path(), &["list"]));
    let lines: Vec<_> = listed.lines().collect();
    assert_eq!(lines.len(), 2, "{listed}");
    assert!(lines[0].contains("  billing  read  all accounts  made "), "{listed}");
    assert!(lines[1].contains("  billing  check,read  accounts acme  made "), "{listed}");
    assert!(lines[1].contains("  expires "), "{listed}");
    for text in [&first, &second] {
        assert!(!listed.contains(text.rsplit_once('_').unwrap().1), "secrets are not kept");
    }

    let id = first.split('_').nth(1).unwrap();
    let revoked = key(folder.path(), &["revoke", id]);
    assert_eq!(said(&revoked), format!("revoked {id}\n"));
    // It is in memory, and good until the service learns of it: within the bound of freshness.
    let learned = async {
        loop {
            let refused = ask(&program, &first).await;
            if refused.code() != Code::NotFound {
                return refused;
            }
        }
    };
    let bound = rolecall::feed::Config::default().max_staleness;
    let refused = tokio::time::timeout(bound, learned).await.unwrap();
    assert_eq!(
        (refused.code(), refused.message()),
        (Code::Unauthenticated, &*format!("API key `{id}` was revoked"))
    );
    assert_eq!(ask(&program, &second).await.code(), Code::NotFound);
    assert!(said(&key(folder.path(), &["list"])).contains("  revoked "));
}

#[test]
fn what_is_wrong_is_told_at_once_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let wrong =
        ["create", "--name", "a b", "--scopes", "chek", "--expires-in", "soon", "--loggg", "x"];
    let output = key(folder.path(), &wrong);
    assert_eq!(output.status.code(), Some(64));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told.lines().count(), 4, "{told}");
    for part in [
        "`--loggg`",
        "`--name` must have",
        "`--scopes` must be some of check",
        "`--expires-in` must be",
    ] {
        assert!(told.contains(part), "{told}");
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    let output = key(folder.path(), &["create"]);
    assert_eq!(output.status.code(), Some(64));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 2);
}

#[test]
fn a_key_that_is_not_there_can_not_be_revoked() {
    let folder = tempfile::tempdir().unwrap();
    // Nor is a store made to look for it.
    for arguments in [&["revoke", "0123"][..], &["list"]] {
        let output = key(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            stderr.starts_with("rolecall: the store is not available: there is none in `"),
            "{stderr}"
        );
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    let made = key(folder.path(), &["create", "--name", "one", "--scopes", "check"]);
    assert_eq!(made.status.code(), Some(0));
    let output = key(folder.path(), &["revoke", "0123"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "rolecall: there is no API key `0123`\n");
    assert_eq!(key(folder.path(), &["revoke"]).status.code(), Some(64));
}

#[test]
fn each_command_says_how_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["create", "list", "revoke"] {
        let help = key(folder.path(), &[name, "--help"]);
        let said = said(&help);
        assert!(help.status.success() && said.contains(&format!("Usage: rolecall key {name}")));
        assert!(said.contains("--data-dir"), "{said}");
    }
}
