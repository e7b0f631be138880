//! When somebody was last active, to the minute.

use jiff::{SignedDuration, Timestamp};

/// Whoever was active within this time is online. Times are cut to the minute, so that it may be up to a minute longer.
pub const ONLINE: SignedDuration = SignedDuration::from_mins(5);

/// The minute of a time: more is not kept.
#[must_use]
pub fn minute(time: Timestamp) -> Timestamp {
    let seconds = time.as_second();
    Timestamp::from_second(seconds - seconds.rem_euclid(60)).unwrap_or(time)
}

/// The first minute in which whoever was active is online now.
#[must_use]
pub fn online_since(now: Timestamp) -> Timestamp {
    minute(now).checked_sub(ONLINE).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_active_within_five_minutes_is_online() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let now = at("2026-03-01T12:00:59.9Z");
        assert_eq!(minute(now), at("2026-03-01T12:00:00Z"));
        assert_eq!(online_since(now), at("2026-03-01T11:55:00Z"));
        assert_eq!(minute(at("1969-12-31T23:59:59Z")), at("1969-12-31T23:59:00Z"));
    }
}
