//! Time and new ids: the two things that a use case can't know by itself.

use jiff::Timestamp;
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Timestamp {
        // To the microsecond, which is what stores keep: an answer says the same as what is read later.
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}

/// A new id that nothing else has: the prefix, then 32 hexadecimal digits that sort by the time at which they were made.
#[must_use]
#[allow(clippy::disallowed_methods, reason = "the one place that makes random ids")]
pub fn new_id(prefix: &str) -> String {
    format!("{prefix}{}", Uuid::now_v7().simple())
}

/// A number that no other history of a store has.
#[must_use]
#[allow(clippy::disallowed_methods, reason = "the one place that makes random ids")]
pub fn new_epoch() -> u64 {
    // The halves of such an id hold a time and a counter beside random bits; joined, every bit is random.
    let (high, low) = Uuid::now_v7().as_u64_pair();
    high.rotate_left(32) ^ low
}

/// Bytes that nobody can foretell, from the operating system.
///
/// # Errors
/// The system has none to give.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
