//! What every bench needs to measure.

use std::time::Duration;

/// Whether this run is to measure. `cargo test --benches` only looks whether a bench works.
pub fn measures() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// The time that so many of a hundred do not exceed.
pub fn quantile(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() * percent / 100).min(times.len() - 1)]
}
