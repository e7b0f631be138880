//! `rolecall model …` as authors of models meet it: the real program, on the shipped models and on a small one of its own.

#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const MODEL: &str = r#"rolecall: 1
model: notes
version: "1"
name: {en: Notes}
workspace: {en: Shelf}
plans: [{id: free, name: {en: Free}}, {id: paid, name: {en: Paid}}]
permissions:
  work:
    name: {en: Work}
    list:
      notes.view: {en: Read notes}
      notes.manage: {en: Write notes}
      notes.export: {en: Export notes, plan: paid}
roles:
  owner: {name: {en: Owner}, held_in: account, grants: ["*"]}
  reader: {name: {en: Reader}, held_in: workspace, grants: [notes.view]}
visibilities:
  own: {name: {en: Their own}, any: [{writer: $user_id}]}
options:
  write:
    name: {en: Writes}
    for: [reader]
    values: {no: {en: No}, theirs: {en: Their own}}
    default: no
    effects:
      theirs: {give: [notes.manage], visibility: {own: [notes.manage]}}
founder: {account: owner}
seats: {classes: {person: {name: {en: Person}, everyone: true}}}
"#;

const TEST: &str = r#"model: notes.yaml
plan: paid
workspaces: [oak]
people:
  olga: {assignments: [{role: owner}]}
  rita: {assignments: [{role: reader, workspace: oak}]}
  rolf: {assignments: [{role: reader, workspace: oak, options: {write: theirs}}]}
questions:
  - {who: olga, allowed: ["*"]}
  - {who: olga, plan: free, denied: [notes.export], reason: plan}
  - {who: rita, in: oak, allowed: [notes.view]}
  - {who: rita, in: oak, denied: [notes.manage, notes.export], reason: role_lacks_permission}
  - {who: rolf, in: oak, allowed: [notes.view], conditional: {own: [notes.manage]}, denied: [notes.export]}
  - {who: rolf, in: elm, denied: ["*", notes.burn], reason: not_a_member}
seats: {person: 3}
"#;

/// A folder with the small model and expectations of it.
fn folder(model: &str, test: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("notes.yaml"), model).unwrap();
    std::fs::write(folder.path().join("notes.test.yaml"), test).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.current_dir(folder).arg("model").args(arguments).output().unwrap()
}

/// What it says on stdout, for a run that ends with a code.
#[track_caller]
fn said(folder: &Path, arguments: &[&str], code: i32) -> String {
    let output = run(folder, arguments);
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(code), "{stdout}");
    stdout
}

#[test]
fn the_shipped_models_answer_as_expected_and_nothing_is_left_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<String> = std::fs::read_dir(root.join("models"))
        .unwrap()
        .map(|entry| format!("models/{}", entry.unwrap().file_name().to_str().unwrap()))
        .filter(|name| name.ends_with(".test.yaml"))
        .collect();
    files.sort();
    assert!(files.len() >= 6);
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let said = said(root, &[&["test", "--coverage"], files.as_slice()].concat(), 0);
    // A line for each file and the sum: no difference, no gap.
    assert_eq!(said.lines().count(), files.len() + 1, "{said}");
    assert!(said.lines().last().unwrap().ends_with(" passed, 0 failed"), "{said}");
}

#[test]
fn every_shipped_file_is_well() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let files = std::fs::read_dir(&models).unwrap().map(|entry| entry.unwrap().file_name());
    let files: Vec<String> = files
        .map(|name| name.into_string().unwrap())
        .filter(|name| name.ends_with(".yaml"))
        .collect();
    assert!(files.len() >= 12, "{files:?}");
    let mut arguments = vec!["check"];
    arguments.extend(files.iter().map(String::as_str));
    assert_eq!(said(&models, &arguments, 0).matches(": ok, ").count(), files.len());
}

#[test]
fn an_expectation_that_is_not_met_is_named_with_its_reason() {
    let test = TEST
        .replace("allowed: [notes.view]}", "allowed: [notes.*]}")
        .replace("  - {who: rita, in: oak, denied: [notes.manage, notes.export], reason: role_lacks_permission}\n", "")
        .replace("plan: free, denied", "plan: paid, denied")
        .replace("{person: 3}", "{person: 2}");
    let folder = folder(MODEL, &test);
    insta::assert_snapshot!(said(folder.path(), &["test", "notes.test.yaml"], 1), @r"
    notes.test.yaml:10: olga, notes.export, plan paid: expected denied: plan, came allowed, by olga.0
    notes.test.yaml:11: rita, notes.export, in oak: expected allowed, came denied: role_lacks_permission
    notes.test.yaml:11: rita, notes.manage, in oak: expected allowed, came denied: role_lacks_permission
    notes.test.yaml:14: seats of person: expected 2, came 3: olga, rita, rolf
    notes.test.yaml: 11 passed, 4 failed
    11 passed, 4 failed
    ");
}

#[test]
fn what_no_question_asks_about_is_named_and_is_a_failure_if_it_was_asked_for() {
    let test = TEST.replace(", conditional: {own: [notes.manage]}, denied: [notes.export]", "");
    let test = test.replace("allowed: [\"*\"]", "allowed: [notes.*], except: [notes.manage]");
    let folder = folder(MODEL, &test);
    assert!(
        said(folder.path(), &["test", "notes.test.yaml"], 0).ends_with("12 passed, 0 failed\n")
    );
    insta::assert_snapshot!(said(folder.path(), &["test", "notes.test.yaml", "--coverage"], 1), @r"
    notes.test.yaml: 12 passed, 0 failed
    notes.yaml: nothing asks about `owner`: notes.manage
    notes.yaml: nothing asks about `reader` with `write: theirs`: notes.export, notes.manage
    12 passed, 0 failed
    ");
}

#[test]
fn check_says_a_line_for_each_file_that_is_well_and_every_problem_of_the_others() {
    let folder = folder(MODEL, TEST);
    let check = ["check", "notes.yaml", "notes.test.yaml"];
    insta::assert_snapshot!(said(folder.path(), &check, 0), @r"
    notes.yaml: ok, model notes version 1: 3 permissions, 2 roles
    notes.test.yaml: ok, 3 people, 6 questions
    ");
    let wrong = MODEL.replace("grants: [notes.view]", "grants: [notes.veiw]");
    std::fs::write(
        folder.path().join("wrong.yaml"),
        wrong.replace("for: [reader]", "for: [raeder]"),
    )
    .unwrap();
    insta::assert_snapshot!(said(folder.path(), &["check", "wrong.yaml", "notes.yaml"], 1), @r"
    wrong.yaml:16:61: unknown permission `notes.veiw`; did you mean `notes.view`?
    wrong.yaml:22:11: unknown role `raeder`; did you mean `reader`?
    notes.yaml: ok, model notes version 1: 3 permissions, 2 roles
    ");
}

#[test]
fn explain_says_what_each_assignment_contributes_and_what_would_do() {
    let folder = folder(MODEL, TEST);
    let explain =
        |rest: &[&str]| said(folder.path(), &[&["explain", "notes.test.yaml"], rest].concat(), 0);
    insta::assert_snapshot!(explain(&["rita", "notes.manage", "--in", "oak"]), @r"
    rita notes.manage: denied: role_lacks_permission
    assignments of rita:
      rita.0, reader in oak: the role lacks it
    would grant it, each on its own:
      option `write: theirs` (Writes) of reader in oak
      role owner
    ");
    insta::assert_snapshot!(explain(&["rolf", "notes.manage", "--in", "oak", "--on", "writer=rita"]), @r"
    rolf notes.manage: denied: visibility, by rolf.0
    assignments of rolf:
      rolf.0, reader in oak: gives it on `own`, does not reach the instance
    would grant it, each on its own:
      role owner
    ");
    insta::assert_snapshot!(explain(&["olga", "notes.export", "--plan", "free"]), @r"
    olga notes.export: denied: plan, by olga.0
    assignments of olga:
      olga.0, owner: the plan does not include it
    would grant it, each on its own:
      plan `paid`
    ");
    insta::assert_snapshot!(explain(&["nobody", "notes.burn", "--in", "elm"]), @r"
    nobody notes.burn: denied: not_a_member
    nobody is called `nobody` in this account
    the account has no such workspace
    ");
}

#[test]
fn the_matrix_shows_roles_beside_permissions() {
    let folder = folder(MODEL, TEST);
    insta::assert_snapshot!(said(folder.path(), &["matrix", "notes.yaml", "--plan", "free"], 0), @r"
    notes version 1, plan free

       1  owner: Owner
       2  reader: Reader, in a shelf

                    1   2
    Work
      notes.export  $   ·
      notes.manage  ●   ○
      notes.view    ●   ●

       ●  yes
       ○  no, an option gives it
       $  no, not on this plan
       ·  no
    ");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for model in ["agendize", "dexem", "respond_io", "sitee"] {
        let table = said(root, &["matrix", &format!("models/{model}.yaml")], 0);
        assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
    }
}

#[test]
fn exit_codes_tell_a_wrong_command_from_a_missing_file() {
    let folder = folder(MODEL, TEST);
    let path = folder.path();
    assert_eq!(run(path, &["check"]).status.code(), Some(64));
    assert_eq!(run(path, &["matrix", "notes.yaml", "--plan", "gold"]).status.code(), Some(64));
    let on = ["explain", "notes.test.yaml", "rita", "notes.view", "--on", "writer"];
    assert_eq!(run(path, &on).status.code(), Some(64));
    for command in ["check", "test", "matrix"] {
        let output = run(path, &[command, "missing.test.yaml"]);
        assert_eq!(output.status.code(), Some(66));
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.starts_with("cannot read `missing.test.yaml`: "), "{complaint}");
    }
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.current_dir(root).args(["model", "matrix", "models/agendize.yaml"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut complaints = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaints).unwrap();
    assert_eq!((child.wait().unwrap().code(), complaints.as_str()), (Some(0), ""));
}
