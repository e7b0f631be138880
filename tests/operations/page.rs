//! The blocks of shell of a page, played as they are written.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::postgres::Version;

/// `docs/operations.md`.
pub struct Page(String);

/// Where blocks are played, and what they are told.
pub struct Shell {
    folder: PathBuf,
    variables: Vec<(&'static str, String)>,
}

impl Page {
    pub fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/operations.md");
        Self(fs::read_to_string(path).unwrap())
    }

    /// Every block that these tests play, by its name, in order.
    pub fn blocks(&self) -> Vec<(&str, &str)> {
        let marked = self.0.split("<!-- block: ").skip(1).map(|rest| {
            let (name, rest) = rest.split_once(" -->\n<!-- tried by: operations -->\n").unwrap();
            let (shell, _) = rest.strip_prefix("```sh\n").unwrap().split_once("```").unwrap();
            (name, shell)
        });
        marked.collect()
    }

    fn block(&self, name: &str) -> &str {
        let found = self.blocks().into_iter().find(|(block, _)| *block == name);
        found.unwrap_or_else(|| panic!("the page has no block `{name}`")).1
    }
}

impl Shell {
    /// In a folder, with these variables and no other settings.
    pub fn new(folder: &Path, variables: Vec<(&'static str, String)>) -> Self {
        Self { folder: folder.to_owned(), variables }
    }

    /// Plays a block of the page: it must succeed. What it prints.
    pub fn play(&self, name: &str) -> String {
        let page = Page::read();
        let block = page.block(name);
        let mut command = Command::new("bash");
        command.args(["-euo", "pipefail", "-c", block]).stdin(Stdio::null());
        command.current_dir(&self.folder).env("PATH", programs());
        for (variable, _) in env::vars_os() {
            let name = variable.to_string_lossy();
            if name.starts_with("ROLECALL_") || name.starts_with("PG") {
                command.env_remove(variable);
            }
        }
        let output = command.envs(self.variables.clone()).output().unwrap();
        let told = [&output.stdout[..], &output.stderr[..]].map(String::from_utf8_lossy);
        assert!(output.status.success(), "`{name}` failed:\n{block}\n{}{}", told[0], told[1]);
        told[0].clone().into_owned()
    }
}

/// This program, and those of Postgres that come with a server.
fn programs() -> OsString {
    let program = Path::new(env!("CARGO_BIN_EXE_rolecall")).parent().unwrap().to_owned();
    let postgres = Version::Oldest.home().join("bin");
    let usual = env::var_os("PATH").unwrap();
    env::join_paths([program, postgres].into_iter().chain(env::split_paths(&usual))).unwrap()
}
