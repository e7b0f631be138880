//! Plays a life: every step is a call of grpcurl, as somebody at a terminal would make it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Deserializer, Value, json};
use tempfile::TempDir;

use crate::program::{Server, serve};
use crate::script::{Action, Answer, Checks, Expected, Link, Step};

/// For how long a mail is waited for.
const MAIL_COMES: Duration = Duration::from_secs(30);
/// For how long grpcurl waits for an answer, in seconds.
const ANSWER_COMES: &str = "30";

/// A program at work, with a folder for its mails.
pub struct Stage {
    address: String,
    mails: PathBuf,
    /// What ends with it.
    _own: Option<(Server, TempDir)>,
    /// What was kept, by its name.
    kept: BTreeMap<String, String>,
    /// The mails that were read.
    read: BTreeSet<PathBuf>,
}

/// What a step comes to: nothing, or what differs from what is written.
type Held = Result<(), String>;

impl Stage {
    /// A program that has just been installed.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (data, mails) = (folder.path().join("data"), folder.path().join("mails"));
        let mut command = serve();
        command
            .arg("--data-dir")
            .arg(data)
            .args(["--mailer", "file"])
            // Whoever is asked about would be active some seconds later, which is when a slow machine gets to its lists.
            .args(["--activity-from-checks=false"])
            .arg("--mail-dir")
            .arg(&mails);
        let server = Server::start(&mut command);
        let stage = Self::at(server.address(), mails);
        Self { _own: Some((server, folder)), ..stage }
    }

    /// A program that somebody else has started, and that writes its mails into a folder.
    pub fn at(address: &str, mails: PathBuf) -> Self {
        let (kept, read) = (BTreeMap::new(), BTreeSet::new());
        Self { address: address.to_owned(), mails, _own: None, kept, read }
    }

    pub fn play(&mut self, step: &Step) -> Held {
        match &step.action {
            Action::Call { method, request, expected } => {
                let request = self.fill(request)?;
                let answer = self.call(method, &request);
                let held = self.hold(&answer, expected);
                held.map_err(|difference| format!("{method} {request}\n{difference}"))
            }
            Action::Checks(checks) => checks.permissions.iter().try_for_each(|permission| {
                let said = self.check(checks, permission)?;
                let Checks { user, workspace, more, .. } = checks;
                decided(&said, &checks.answer).map_err(|difference| {
                    format!("{user} {permission} @{workspace} {more}\n{difference}")
                })
            }),
            Action::Mail { address, link, says } => {
                let mail = self.mail(address)?;
                let held = self.hold_mail(&mail, link, says);
                held.map_err(|difference| format!("{difference} in the mail to {address}:\n{mail}"))
            }
        }
    }

    /// At the end: whoever got a mail that is told nowhere.
    pub fn close(&self) -> Held {
        let surplus: Vec<_> = self.mails().iter().map(|path| told_to(&text_of(path))).collect();
        if surplus.is_empty() {
            Ok(())
        } else {
            Err(format!("mails came that are told nowhere: {surplus:?}"))
        }
    }

    fn check(&self, checks: &Checks, permission: &str) -> Result<Value, String> {
        self.call("AuthorizationService/CheckPermission", &self.question(checks, permission)?)
    }

    /// The request of a question about a permission.
    pub fn question(&self, checks: &Checks, permission: &str) -> Result<String, String> {
        let mut request: Value = serde_json::from_str(&self.fill(&checks.more)?).unwrap();
        request["account_id"] = json!(self.fill("${account}")?);
        request["user_id"] = json!(self.fill(&checks.user)?);
        request["permission"] = json!(permission);
        request["workspace_id"] = json!(checks.workspace);
        Ok(request.to_string())
    }

    /// What grpcurl prints: an answer, or why there is none.
    pub fn call(&self, method: &str, request: &str) -> Result<Value, String> {
        if method == "WatchService/WatchChanges" {
            return self.watch(method, request);
        }
        let output = self.grpcurl(method, request).output().unwrap();
        if !output.status.success() {
            return Err(String::from_utf8(output.stderr).unwrap());
        }
        // A stream answers several times: the answers are one list then.
        let answers =
            Deserializer::from_slice(&output.stdout).into_iter().collect::<Result<_, _>>();
        let mut answers: Vec<Value> = answers.unwrap();
        Ok(if answers.len() == 1 { answers.remove(0) } else { Value::Array(answers) })
    }

    /// The first message of a stream that does not end.
    fn watch(&self, method: &str, request: &str) -> Result<Value, String> {
        let mut grpcurl = self.grpcurl(method, request).stdout(Stdio::piped()).spawn().unwrap();
        let mut messages = Deserializer::from_reader(grpcurl.stdout.take().unwrap()).into_iter();
        let first = messages.next();
        grpcurl.kill().unwrap();
        grpcurl.wait().unwrap();
        first.map_or_else(|| Err("the stream ended".to_owned()), |first| Ok(first.unwrap()))
    }

    fn grpcurl(&self, method: &str, request: &str) -> Command {
        let grpcurl = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/bin/grpcurl");
        assert!(grpcurl.exists(), "`make tools` installs grpcurl");
        let mut command = Command::new(grpcurl);
        command.args(["-plaintext", "-emit-defaults", "-max-time", ANSWER_COMES, "-d", request]);
        command.arg(&self.address).arg(format!("rolecall.v1.{method}"));
        command
    }

    fn hold(&mut self, answer: &Result<Value, String>, expected: &[Expected]) -> Held {
        let mut rows = Vec::new();
        for one in expected {
            match (one, answer) {
                (Expected::Refused { code, reason, more }, Err(said)) => {
                    refused(said, code, reason, more)?;
                }
                (Expected::Has(least), Ok(answer)) => {
                    let least = self.fill(least)?;
                    let least = serde_json::from_str(&least).map_err(|error| error.to_string())?;
                    has(answer, &least, "")
                        .map_err(|differs| format!("{differs}, in {answer:#}"))?;
                }
                (Expected::Keep { name, path }, Ok(answer)) => {
                    let value = answer.pointer(&format!("/{}", path.replace('.', "/")));
                    let value = value.and_then(Value::as_str);
                    let value = value.ok_or_else(|| format!("no `{path}` in {answer:#}"))?;
                    self.kept.insert(name.clone(), value.to_owned());
                }
                (Expected::Row(row), Ok(_)) => rows.push(self.fill(row)?),
                (Expected::Refused { code, reason, .. }, Ok(answer)) => {
                    return Err(format!("{code} {reason} was expected, not {answer:#}"));
                }
                (_, Err(said)) => return Err(format!("an answer was expected, not {said}")),
            }
        }
        match answer {
            Ok(answer) if !rows.is_empty() => is_file(answer, &rows),
            _ => Ok(()),
        }
    }

    /// Puts what was kept where its name stands.
    pub fn fill(&self, text: &str) -> Result<String, String> {
        let each = self.kept.iter();
        let filled = each.fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("${{{name}}}"), value)
        });
        if filled.contains("${") {
            return Err(format!("something that was not kept is used in `{filled}`"));
        }
        Ok(filled)
    }

    fn hold_mail(&mut self, mail: &str, link: &Link, says: &[String]) -> Held {
        match (link, token_in(mail)) {
            (Link::Kept(name), Some(token)) => {
                self.kept.insert(name.clone(), token);
            }
            (Link::None, None) => (),
            (Link::Kept(_), None) => return Err("no link".to_owned()),
            (Link::None, Some(_)) => return Err("a link".to_owned()),
        }
        let missing = says.iter().find(|words| !mail.contains(*words));
        missing.map_or(Ok(()), |words| Err(format!("no `{words}`")))
    }

    /// The oldest mail to somebody that was not read before, once it is there.
    fn mail(&mut self, address: &str) -> Result<String, String> {
        let begun = Instant::now();
        while begun.elapsed() < MAIL_COMES {
            let is_to_them = |path: &PathBuf| told_to(&text_of(path)).contains(address);
            if let Some(path) = self.mails().into_iter().find(is_to_them) {
                let mail = text_of(&path);
                self.read.insert(path);
                return Ok(mail);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(format!("no mail came to {address}"))
    }

    /// The mails that were not read, the oldest first: their ids tell.
    fn mails(&self) -> BTreeSet<PathBuf> {
        let entries = fs::read_dir(&self.mails).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let whole = paths.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        whole.filter(|path| !self.read.contains(path)).collect()
    }
}

/// A mail as it is read: a soft line break of quoted-printable may be anywhere, and `=` is written `=3D` in it.
fn text_of(mail: &Path) -> String {
    fs::read_to_string(mail).unwrap().replace("=\r\n", "").replace("=3D", "=")
}

fn told_to(mail: &str) -> String {
    mail.lines().find(|line| line.starts_with("To:")).unwrap().to_owned()
}

fn token_in(mail: &str) -> Option<String> {
    let (_, link) = mail.split_once("token=")?;
    Some(link.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect())
}

fn refused(said: &str, code: &str, reason: &str, more: &[String]) -> Held {
    let tight: String = said.split_whitespace().collect();
    let (code, reason) = (format!("Code:{code}Message:"), format!("\"reason\":\"{reason}\""));
    let missing =
        [&code, &reason].into_iter().chain(more).find(|part| !tight.contains(part.as_str()));
    missing.map_or(Ok(()), |part| Err(format!("`{part}` was expected in {said}")))
}

fn decided(said: &Value, expected: &Answer) -> Held {
    let least = match expected {
        Answer::Allowed => json!({"decision": "DECISION_ALLOWED"}),
        Answer::Conditional(visibility) => {
            json!({"decision": "DECISION_CONDITIONAL", "visibility": visibility})
        }
        Answer::Denied(reason) => {
            let reason = format!("DECISION_REASON_{reason}");
            json!({"decision": "DECISION_DENIED", "reason": reason})
        }
    };
    has(said, &least, "")
}

/// Whether an answer has at least something; what differs, otherwise.
pub fn has(answer: &Value, least: &Value, path: &str) -> Held {
    match (answer, least) {
        (Value::Object(answer), Value::Object(least)) => {
            least.iter().try_for_each(|(name, least)| {
                // What is optional and not there is left out of an answer.
                has(answer.get(name).unwrap_or(&Value::Null), least, &format!("{path}.{name}"))
            })
        }
        (Value::Array(answer), Value::Array(least)) if answer.len() == least.len() => {
            let mut pairs = answer.iter().zip(least).enumerate();
            pairs.try_for_each(|(at, (answer, least))| has(answer, least, &format!("{path}[{at}]")))
        }
        (Value::String(found), Value::String(any)) if any == "*" && !found.is_empty() => Ok(()),
        (answer, least) if answer == least => Ok(()),
        (answer, least) => Err(format!("`{path}` is {answer}, where {least} was expected")),
    }
}

/// Whether the parts of an answer make a file with a header and these rows.
fn is_file(answer: &Value, rows: &[String]) -> Held {
    let parts = answer.as_array().map_or_else(|| std::slice::from_ref(answer), Vec::as_slice);
    let bytes = parts.iter().flat_map(|part| {
        BASE64_STANDARD.decode(part["chunk"].as_str().expect("a part of a file")).unwrap()
    });
    let file = String::from_utf8(bytes.collect()).unwrap();
    let found: Vec<_> = file.lines().skip(1).collect();
    let all =
        found.len() == rows.len() && found.iter().zip(rows).all(|(found, row)| found.contains(row));
    if all { Ok(()) } else { Err(format!("rows with {rows:#?} were expected, not\n{file}")) }
}
