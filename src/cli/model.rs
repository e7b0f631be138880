//! `rolecall model …`: what authors of role models need, without a server.
//!
//! A command collects all that it has to say and then writes it in one go, so that a reader who leaves early (`| head`) is no error.

mod check;
mod explain;
mod files;
mod matrix;
mod test;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::cli::model::explain::ExplainArgs;

/// Something is wrong with a file, or an expectation is not met.
const PROBLEMS: u8 = 1;

/// The command makes no sense (`EX_USAGE`).
const USAGE: u8 = 64;

/// A file cannot be read (`EX_NOINPUT`).
pub(super) const UNREADABLE: u8 = 66;

/// Arguments of `rolecall model`.
#[derive(Debug, clap::Args)]
pub struct ModelArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say every problem of models and files of expectations, with line and column.
    Check {
        /// Models (`x.yaml`) and expectations (`x.test.yaml`).
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Compare what is expected of models with what they answer.
    Test {
        /// Expectations; each names its model, which lies beside it.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Also name what no question asks about; to leave something out is a failure then.
        #[arg(long)]
        coverage: bool,
    },
    /// Say how the answer to one question comes about, and what would grant what is denied.
    Explain(ExplainArgs),
    /// Show roles by permissions, as a table.
    Matrix {
        /// A model.
        file: PathBuf,
        /// What the account pays for; default the highest plan.
        #[arg(long)]
        plan: Option<String>,
    },
}

/// What a command has to say, and how it ended.
#[derive(Debug, Default)]
struct Outcome {
    /// What was asked for.
    said: String,
    /// What kept the command from doing what was asked.
    complaints: String,
    code: u8,
}

impl Outcome {
    fn usage(complaint: &str) -> Self {
        Self { complaints: format!("{complaint}\n"), code: USAGE, ..Self::default() }
    }

    fn say(&mut self, line: &str) {
        self.said.push_str(line);
        self.said.push('\n');
    }

    /// A code that a worse one replaces.
    fn end_with(&mut self, code: u8) {
        self.code = self.code.max(code);
    }

    /// Takes what went wrong with a file.
    fn fail(&mut self, failure: &files::Failure) {
        match failure {
            files::Failure::Unreadable(complaint) => {
                self.complaints.push_str(complaint);
                self.complaints.push('\n');
                self.end_with(UNREADABLE);
            }
            files::Failure::Wrong(lines) => {
                self.say(lines);
                self.end_with(PROBLEMS);
            }
        }
    }
}

/// Does what the arguments ask for.
#[must_use]
pub fn run(args: ModelArgs) -> ExitCode {
    let outcome = match args.command {
        Command::Check { files } => check::run(&files),
        Command::Test { files, coverage } => test::run(&files, coverage),
        Command::Explain(args) => explain::run(&args),
        Command::Matrix { file, plan } => matrix::run(&file, plan.as_deref()),
    };
    // Whoever stops reading has read enough.
    let _ = std::io::stdout().lock().write_all(outcome.said.as_bytes());
    let _ = std::io::stderr().lock().write_all(outcome.complaints.as_bytes());
    outcome.code.into()
}
