//! Makes a fixture: a company's life is played on a version, and what that leaves is kept.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::asking::{lasting, serve, serving};
use crate::client::Client;
use crate::fixture::{Asked, Fixture, folder, schema_of_today};
use crate::play::Stage;
use crate::postgres::{Cluster, Version, connect};
use crate::program::{Server, command_of};
use crate::script::{Action, Script};

/// Which one is to be made, as its folder is called.
const ASKED_FOR: &str = "ROLECALL_FIXTURE";

/// One month later: what was offered has expired, what was logged can be forgotten, what was answered is not remembered.
const LATER: &str = "DO $$ DECLARE one record; BEGIN \
    FOR one IN SELECT table_name, column_name FROM information_schema.columns c \
        WHERE table_schema = 'rolecall' AND data_type = 'timestamp with time zone' AND EXISTS ( \
            SELECT FROM information_schema.columns a \
            WHERE a.table_schema = 'rolecall' AND a.table_name = c.table_name AND a.column_name = 'account_id') \
    LOOP EXECUTE format('UPDATE rolecall.%I SET %2$I = %2$I - interval ''40 days'' \
        WHERE account_id = ''aged'' AND %2$I > to_timestamp(0)', one.table_name, one.column_name); \
    END LOOP; END $$";

#[tokio::test(flavor = "multi_thread")]
async fn make_what_is_asked_for() {
    let Ok(name) = env::var(ASKED_FOR) else { return };
    let fixture = Fixture::all()
        .into_iter()
        .find(|fixture| fixture.path("").ends_with(&name))
        .expect("a folder of that name");
    let cluster = Cluster::shared(Version::Oldest);
    let (database, copy) = (cluster.database().await, cluster.database().await);
    let today = fixture.schema == schema_of_today(&database);
    let program = if today {
        PathBuf::from(env!("CARGO_BIN_EXE_rolecall"))
    } else {
        fixture.build().expect("the commit")
    };
    let mails = tempfile::tempdir().unwrap();
    let migrate =
        command_of(&program, "migrate").args(["--database-url", &database.url()]).status();
    assert!(migrate.unwrap().success());

    let mut command = serving(&program, &database.url(), mails.path());
    // As where lives are played otherwise: nobody is active because somebody asked about them.
    let server = Server::start(command.args(["--activity-from-checks=false"]));
    let mut questions = Vec::new();
    for story in stories(&fixture) {
        play(&server, mails.path(), &story, &mut questions);
    }
    drop(server);
    // What is to be sent stays: no mail server answers there.
    let mut command = command_of(&program, "serve");
    let nowhere = "smtp://127.0.0.1:9?tls=none";
    command.args(["--grpc-addr", "127.0.0.1:0", "--database-url", &database.url()]);
    command.args(["--mailer", "smtp", "--smtp-url", nowhere, "--mail-from", "hello@example.com"]);
    let server = Server::start(&mut command);
    play(&server, mails.path(), &folder().join("more.life"), &mut questions);
    drop(server);
    connect(&database.url()).await.unwrap().batch_execute(LATER).await.unwrap();

    dump(&database.url(), &fixture.path("dump.sql"));
    fixture.restore(&copy).await;
    let server = serve(&program, &copy.url(), mails.path());
    let client = Client::of(server.address());
    questions.sort();
    questions.dedup();
    let mut asked = Vec::new();
    for question in &questions {
        asked.extend(answered(&client, question).await);
    }
    fs::write(fixture.path("answers.json"), serde_json::to_string(&asked).unwrap()).unwrap();
    println!("{} of {} questions were answered", asked.len(), questions.len());
}

fn stories(fixture: &Fixture) -> Vec<PathBuf> {
    let own = fixture.path("story.life");
    if own.exists() {
        return vec![own];
    }
    let lives = folder().with_file_name("lives");
    let all = fs::read_dir(lives).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> =
        all.filter(|path| path.extension().is_some_and(|ending| ending == "life")).collect();
    all.sort();
    all
}

/// Plays a story, and collects what is asked in it: it is asked again at the end.
fn play(server: &Server, mails: &Path, story: &Path, questions: &mut Vec<(String, String)>) {
    let mut stage = Stage::at(server.address(), mails.to_owned());
    let text = fs::read_to_string(story).unwrap();
    let mut checks = Vec::new();
    for step in Script::parse(&text).steps {
        stage.play(&step).unwrap_or_else(|differs| panic!("line {}: {differs}", step.line));
        match &step.action {
            Action::Call { method, request, .. } if only_asks(method) => {
                questions.push((method.clone(), stage.fill(request).unwrap()));
            }
            Action::Checks(asked) => {
                let requests = asked.permissions.iter().map(|one| stage.question(asked, one));
                checks.extend(requests.map(|request| to_json(&request.unwrap())));
            }
            _ => {}
        }
    }
    questions.extend(batches(checks));
}

/// What changes nothing, and is answered alike whenever it is asked.
fn only_asks(method: &str) -> bool {
    let (_, name) = method.split_once('/').unwrap();
    let asks = ["Get", "List", "Count", "Check", "Preview"];
    asks.iter().any(|first| name.starts_with(first)) && name != "ListDeadMails"
}

/// Checks of one account are one call.
fn batches(checks: Vec<Value>) -> Vec<(String, String)> {
    let account = |check: &Value| check["account_id"].as_str().unwrap().to_owned();
    let mut accounts: Vec<_> = checks.iter().map(account).collect();
    accounts.sort();
    accounts.dedup();
    let batch = |account_id: String| {
        let own = checks.iter().filter(|check| account(check) == account_id);
        let items: Vec<_> = own.map(item).collect();
        let request = json!({"account_id": account_id, "items": items});
        ("AuthorizationService/BatchCheckPermissions".to_owned(), request.to_string())
    };
    accounts.into_iter().map(batch).collect()
}

fn item(check: &Value) -> Value {
    let mut item = check.clone();
    item.as_object_mut().unwrap().remove("account_id");
    item
}

async fn answered(client: &Client, (method, request): &(String, String)) -> Option<Asked> {
    let request = to_json(request);
    let answer = lasting(client.call(method, &request).await.ok()?);
    Some(Asked { method: method.clone(), request, answer })
}

fn to_json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// As statements that any client can run: without those of `psql`.
fn dump(url: &str, path: &Path) {
    let program = Version::Oldest.home().join("bin/pg_dump");
    let mut command = Command::new(program);
    command.args(["--schema=rolecall", "--no-owner", "--no-privileges", "--inserts"]);
    let output = command.args(["--rows-per-insert=1000", "--dbname", url]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('\\')).collect();
    fs::write(path, lines.join("\n") + "\n").unwrap();
}
