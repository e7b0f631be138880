//! Asks again what was asked before.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tonic::Status;
use tonic_types::StatusExt;

use crate::client::Client;
use crate::fixture::Asked;
use crate::play::has;
use crate::program::{Server, command_of};

/// For how long what is to be asked again later is asked again.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program on a database, which writes mails into a folder.
pub fn serve(program: &Path, url: &str, mails: &Path) -> Server {
    Server::start(&mut serving(program, url, mails))
}

/// The command that [`serve`] starts.
pub fn serving(program: &Path, url: &str, mails: &Path) -> Command {
    let mut command = command_of(program, "serve");
    command.args(["--grpc-addr", "127.0.0.1:0", "--database-url", url]);
    command.args(["--database-connections", "4", "--mailer", "file", "--mail-dir"]).arg(mails);
    command
}

/// Asks everything; tells what is answered otherwise than before.
pub async fn ask(client: &Client, asked: &[Asked]) -> Vec<String> {
    let mut different = Vec::new();
    for one in asked {
        different.extend(differs(client, one).await.err());
    }
    different
}

async fn differs(client: &Client, asked: &Asked) -> Result<(), String> {
    let Asked { method, request, answer } = asked;
    let said = patiently(client, method, request).await;
    let said = said.map_err(|status| format!("{status:?}"));
    let held = said.and_then(|said| has(&lasting(said), answer, ""));
    held.map_err(|differs| format!("{method} {request}\n{differs}"))
}

/// Asks again what was refused with word that it can be.
async fn patiently(client: &Client, method: &str, request: &Value) -> Result<Value, Status> {
    let begun = Instant::now();
    loop {
        match client.call(method, request).await {
            Err(status) if may_retry(&status) && begun.elapsed() < PATIENCE => {
                sleep(Duration::from_millis(100)).await;
            }
            said => return said,
        }
    }
}

fn may_retry(status: &Status) -> bool {
    status.get_error_details().retry_info().is_some()
}

/// Of an answer what is the same later: no tokens, and of times and marks only that there are some.
pub fn lasting(answer: Value) -> Value {
    match answer {
        Value::Array(all) => all.into_iter().map(lasting).collect(),
        Value::Object(fields) => Value::Object(fields.into_iter().filter_map(field).collect()),
        other => other,
    }
}

fn field((name, value): (String, Value)) -> Option<(String, Value)> {
    let passing = ["consistencyToken", "nextPageToken", "cursor", "online", "lastActiveTime"];
    if passing.contains(&name.as_str()) {
        return None;
    }
    let is_marked = name.ends_with("Time") || name == "etag";
    let value = match value {
        Value::String(text) if is_marked && !text.is_empty() => Value::from("*"),
        other => lasting(other),
    };
    Some((name, value))
}

/// Asks one program everything again and again, until it is told to stop.
pub struct Asker {
    over: Arc<AtomicBool>,
    rounds: Arc<AtomicUsize>,
    asking: JoinHandle<Vec<String>>,
}

impl Asker {
    pub fn start(address: &str, asked: &Arc<Vec<Asked>>) -> Self {
        let (over, rounds) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let client = Client::of(address);
        let asking = tokio::spawn({
            let (over, rounds, asked) = (Arc::clone(&over), Arc::clone(&rounds), Arc::clone(asked));
            async move {
                let mut different = Vec::new();
                while !over.load(Ordering::Relaxed) && different.is_empty() {
                    different = ask(&client, &asked).await;
                    rounds.fetch_add(1, Ordering::Relaxed);
                }
                different
            }
        });
        Self { over, rounds, asking }
    }

    /// Waits until everything was asked once more, from here on.
    pub async fn round(&self) {
        // The one that is under way began before.
        let least = self.rounds.load(Ordering::Relaxed) + 2;
        while self.rounds.load(Ordering::Relaxed) < least && !self.asking.is_finished() {
            sleep(Duration::from_millis(5)).await;
        }
    }

    /// Stops, and tells what was answered otherwise.
    pub async fn end(self) -> Vec<String> {
        self.over.store(true, Ordering::Relaxed);
        self.asking.await.unwrap()
    }
}
