//! The process that ends a server when the test process is gone.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

/// Has the one server in its care, and a folder for it. Dropped, it has ended the server and removed the folder.
#[derive(Debug)]
pub struct Guardian {
    process: Child,
    talk: Mutex<Option<Talk>>,
    folder: PathBuf,
}

/// What it is told, and what it answers.
#[derive(Debug)]
struct Talk {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Guardian {
    /// `last` is the signal that ends the server at once.
    pub fn new(last: &str) -> Self {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", include_str!("guardian.sh"), "guardian"]).arg(base()).arg(last);
        // Nothing of the environment may change what a server does.
        command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C");
        command.env("TZ", "UTC").current_dir("/");
        // Ctrl-C in a terminal goes to a whole group: it is to end the tests, not those who clean up after them.
        command.process_group(0);
        // PostgreSQL refuses to be started by root.
        if let Some((user, group)) = somebody_else() {
            command.uid(user).gid(group);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let to = process.stdin.take().unwrap();
        let from = BufReader::new(process.stdout.take().unwrap());
        let mut talk = Talk { to, from };
        let folder = PathBuf::from(talk.answer());
        Self { process, talk: Mutex::new(Some(talk)), folder }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the server and the programs that were run have said.
    pub fn log(&self) -> String {
        let log = fs::read(self.folder.join("log")).unwrap_or_default();
        String::from_utf8_lossy(&log).into_owned()
    }

    /// Writes a file that the server may read and write.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::write(&path, text).unwrap();
        if let Some((user, group)) = somebody_else() {
            std::os::unix::fs::chown(&path, Some(user), Some(group)).unwrap();
        }
    }

    /// Runs a program, which must succeed.
    pub fn run<S: AsRef<OsStr>>(&self, command: &[S]) {
        let status = self.ask("run", command);
        assert!(status == "0", "{:?} failed\n{}", command[0].as_ref(), self.log());
    }

    /// Starts the server: its process id.
    pub fn start<S: AsRef<OsStr>>(&self, command: &[S]) -> u32 {
        self.ask("start", command).parse().unwrap()
    }

    /// Ends the server by a signal.
    pub fn stop(&self, signal: &str) {
        self.ask("stop", &[signal]);
    }

    /// Ends the server and all of its processes, all at once.
    pub fn slay(&self) {
        self.ask::<&str>("slay", &[]);
    }

    /// Halts the server and all of its processes, or lets them go on.
    pub fn halt(&self, halted: bool) {
        self.ask::<&str>(if halted { "freeze" } else { "thaw" }, &[]);
    }

    fn ask<S: AsRef<OsStr>>(&self, what: &str, arguments: &[S]) -> String {
        let mut line = what.to_owned();
        for argument in arguments {
            let argument = argument.as_ref().to_str().unwrap();
            line.push_str(&format!(" '{}'", argument.replace('\'', r"'\''")));
        }
        let mut talk = self.talk.lock().unwrap();
        let talk = talk.as_mut().unwrap();
        writeln!(talk.to, "{line}").unwrap();
        talk.answer()
    }
}

impl Talk {
    fn answer(&mut self) -> String {
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        assert!(line.ends_with('\n'), "a server's guardian is gone");
        line.trim_end().to_owned()
    }
}

impl Drop for Guardian {
    fn drop(&mut self) {
        // It ends as it would if this process ended: because nobody talks to it any more.
        *self.talk.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
        let _ = self.process.wait();
    }
}

/// Whether a process exists and has not ended.
pub fn is_alive(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name before it is in parentheses, and may have any character in it.
    stat.rsplit_once(") ").is_some_and(|(_, state)| !state.starts_with(['Z', 'X']))
}

/// The user and the group to run servers as: nobody, if this is root, or else the same.
pub fn somebody_else() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let nobody = users.lines().find(|line| line.starts_with("nobody:")).unwrap();
    let mut fields = nobody.split(':').skip(2).map(|number| number.parse().unwrap());
    Some((fields.next().unwrap(), fields.next().unwrap()))
}

/// Whether everybody may go into a folder: into all that lead to it.
pub fn is_open_to_all(folder: &Path) -> bool {
    let folder = folder.canonicalize().unwrap();
    folder.ancestors().all(|folder| fs::metadata(folder).unwrap().mode() & 0o1 != 0)
}

/// Where to make folders. The usual place may be one that only root may go to.
fn base() -> PathBuf {
    let usual = std::env::temp_dir();
    let writable = |folder: &Path| fs::metadata(folder).unwrap().mode() & 0o2 != 0;
    if somebody_else().is_none() || (is_open_to_all(&usual) && writable(&usual)) {
        usual
    } else {
        PathBuf::from("/tmp")
    }
}
