//! What was measured, as a page.

use std::fmt::Write;
use std::fs;
use std::time::Duration;

use crate::load::{CALLS, CONNECTIONS, Round};
use crate::measuring::quantile;

/// Where the page is kept.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/RESULTS.md");

/// What was measured of some questions.
pub struct Comparison {
    /// What was asked.
    pub asked: String,
    /// How many bytes a question and an answer have.
    pub sizes: (usize, usize),
    /// What it was like to ask the program.
    pub program: Vec<Round>,
    /// And the constant.
    pub constant: Vec<Round>,
}

/// Keeps it.
pub fn write(comparisons: &[Comparison], length: Duration) {
    let (cores, model) = machine();
    let rounds = comparisons[0].program.len();
    let length = length.as_secs();
    let table = table(comparisons);
    let text = format!(
        "# Results

## What a check costs

`make bench` measures this, and writes this page.

`CheckPermission` is compared with a tonic server that takes the same requests, looks into none of them, and answers always the same: as many bytes as
the program answers on average. What that costs is the floor: HTTP/2, the framing of gRPC, and the system's part in it.

- The program is the one that ships: the release profile, the embedded store in a folder, an API key with the scope `check`, and all else as
  it is by default. The constant has the same profile, runtime and allocator. Each is a process of its own, without TLS.
- One client asks both: {CALLS} calls in flight on {CONNECTIONS} connections. After a warm-up they take turns, {rounds} rounds of {length} s each, so that noise hits
  both.
- CPU is what Linux accounts to the server's process, its own time and the system's for it, divided by the calls of the round. Given are the medians of the
  rounds, of CPU with the least and the most.
- Client and servers share the machine: {cores} cores, {model}. Calls per second depend on that, and are here for information.

**The goal:** at most 1.3 times the constant's CPU per call.

{table}"
    );
    fs::write(FILE, text).unwrap();
}

/// A row for each comparison.
pub fn table(comparisons: &[Comparison]) -> String {
    let mut text = "\
| asked | bytes asked + answered | Rolecall: CPU per call, µs | constant: CPU per call, µs | ratio | Rolecall: calls/s | constant: calls/s |
|---|---|---|---|---|---|---|
"
    .to_owned();
    for Comparison { asked, sizes: (question, answer), program, constant } in comparisons {
        let ratio = cpu(program, 50) / cpu(constant, 50);
        let (cpu, floor) = (spread(program), spread(constant));
        let (calls, most) = (calls_per_second(program), calls_per_second(constant));
        writeln!(
            text,
            "| {asked} | {question} + {answer} | {cpu} | {floor} | **{ratio:.2}** | {calls:.0} | {most:.0} |"
        )
        .unwrap();
    }
    text
}

fn spread(rounds: &[Round]) -> String {
    let [median, least, most] = [50, 0, 100].map(|percent| cpu(rounds, percent));
    format!("{median:.1} ({least:.1} to {most:.1})")
}

/// Microseconds.
fn cpu(rounds: &[Round], percent: usize) -> f64 {
    let times = rounds.iter().map(|round| round.cpu_per_call).collect();
    quantile(times, percent).as_secs_f64() * 1e6
}

fn calls_per_second(rounds: &[Round]) -> f64 {
    let mut rates: Vec<_> = rounds.iter().map(|round| round.calls_per_second).collect();
    rates.sort_unstable_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// How many cores there are, and what they are called.
fn machine() -> (usize, String) {
    let cores = std::thread::available_parallelism().unwrap().get();
    let text = fs::read_to_string("/proc/cpuinfo").unwrap();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    (cores, model.map_or("of no name", |(_, model)| model).to_owned())
}
