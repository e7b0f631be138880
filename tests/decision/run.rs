//! Runs a property over many cases: first the kept ones, then as many new ones as are asked for.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;

use crate::generate::{Case, QUESTIONS_PER_CASE};
use crate::shrink::shrunk;

/// How many questions a property is asked by default; `ROLECALL_ORACLE_QUESTIONS` asks for another number.
const QUESTIONS: usize = 30_000;

/// How many threads share the work.
const THREADS: u64 = 2;

/// What is wrong with one case.
pub struct Difference {
    /// Which of the questions, by place.
    pub question: usize,
    /// What was found.
    pub found: String,
}

/// How many questions are asked: at least a number, or as many as the environment says.
pub fn questions() -> usize {
    match std::env::var("ROLECALL_ORACLE_QUESTIONS") {
        Ok(number) => number.parse().expect("ROLECALL_ORACLE_QUESTIONS is a number"),
        Err(_) => QUESTIONS,
    }
}

/// Holds a property against every kept case and against new ones, up to a number of questions.
///
/// The first case that fails is kept for the next time, and told with all that is needed to understand it.
pub fn check(questions: usize, property: impl Fn(&Case) -> Result<(), Difference> + Sync) {
    for seed in kept() {
        hold(seed, &property);
    }
    let cases = questions.div_ceil(QUESTIONS_PER_CASE) as u64;
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for thread in 0..THREADS {
            let (failed, property) = (&failed, &property);
            scope.spawn(move || {
                for seed in (thread..cases).step_by(usize::try_from(THREADS).unwrap()) {
                    if !failed.lock().unwrap().is_empty() {
                        return;
                    }
                    if fails(&Case::new(seed), property) {
                        failed.lock().unwrap().push(seed);
                    }
                }
            });
        }
    });
    if let Some(&seed) = failed.lock().unwrap().iter().min() {
        keep(seed);
        hold(seed, &property);
    }
}

/// Whether a case fails, by what the property finds or by a panic.
fn fails(case: &Case, property: &impl Fn(&Case) -> Result<(), Difference>) -> bool {
    !matches!(catch_unwind(AssertUnwindSafe(|| property(case))), Ok(Ok(())))
}

/// Holds a property against one case.
fn hold(seed: u64, property: &impl Fn(&Case) -> Result<(), Difference>) {
    // Shown if the property itself panics.
    println!("seed {seed}, one of {}", list().display());
    let case = Case::new(seed);
    let Err(Difference { question, .. }) = property(&case) else {
        return;
    };
    let small = shrunk(case, question, |case| fails(case, property));
    let Err(Difference { found, .. }) = property(&small) else {
        panic!("seed {seed}, question {question}: fails, but not when asked alone");
    };
    panic!(
        "{found}\n\nseed {seed}, question {question}, without what does not matter:\n\n{:#?}\n\n{:#?}\n\n{:#?}\n\n{:#?}",
        small.questions, small.people, small.roles, small.model,
    );
}

/// The list of seeds that failed once.
fn list() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/decision/cases/seeds.txt")
}

/// The seeds that failed once; whatever follows `#` is a remark.
fn kept() -> Vec<u64> {
    let text = fs::read_to_string(list()).expect("the list of seeds is there");
    text.lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .map(|line| line.parse().expect("a seed is a number"))
        .collect()
}

/// Adds a seed to the list, if it can be written.
fn keep(seed: u64) {
    if !kept().contains(&seed)
        && let Ok(text) = fs::read_to_string(list())
    {
        let written = fs::write(list(), format!("{text}{seed}\n"));
        drop(written);
    }
}
