//! When to ask again.

use std::time::Duration;

use crate::client::Error;
use crate::clock::random_bytes;

/// How long to wait the first time, at most. Each time after that it is twice as long.
const FIRST: Duration = Duration::from_millis(50);

/// How long to wait at most, however often it was tried.
const LONGEST: Duration = Duration::from_secs(1);

/// How often a question is asked at most: a service that is down is not to be stormed by those who wait for it.
const TRIES: u32 = 6;

/// How long to wait after so many tries before the next; `None`: there is no next.
///
/// What the service asks for is waited out; what is waited beyond that is random, so that those who were refused at once don't come back at once.
pub(super) fn wait(tries: u32, error: &Error) -> Option<Duration> {
    if tries >= TRIES || !error.may_pass() {
        return None;
    }
    let most = FIRST.saturating_mul(2_u32.saturating_pow(tries.saturating_sub(1))).min(LONGEST);
    let [chance] = random_bytes().unwrap_or([u8::MAX]);
    Some(error.retry_after().unwrap_or_default() + most * u32::from(chance) / u32::from(u8::MAX))
}

#[cfg(test)]
mod tests {
    use tonic::{Code, Status};
    use tonic_types::{ErrorDetails, StatusExt};

    use super::*;

    #[test]
    fn waits_grow_up_to_the_longest_and_come_to_an_end() {
        let error = Error::from(Status::unavailable("down"));
        for (tries, most) in [(1, 50), (2, 100), (3, 200), (4, 400), (5, 800)] {
            let waits: Vec<_> = (0..200).filter_map(|_| wait(tries, &error)).collect();
            assert_eq!(waits.len(), 200);
            let (least, longest) = (waits.iter().min().unwrap(), waits.iter().max().unwrap());
            assert!(*longest <= Duration::from_millis(most), "{tries}: {longest:?}");
            assert!(*least < *longest / 2, "{tries}: everybody comes back at the same time");
        }
        assert_eq!(wait(TRIES, &error), None);
    }

    #[test]
    fn what_the_service_asks_for_is_waited_out() {
        let mut details = ErrorDetails::with_retry_info(Some(Duration::from_secs(7)));
        let error = Error::from(Status::with_error_details(Code::Unavailable, "", details.clone()));
        let waited = wait(1, &error).unwrap();
        assert!(waited >= Duration::from_secs(7) && waited <= Duration::from_millis(7050));
        // Whatever the code: who says when, says that it helps.
        details.set_error_info("SOMETHING", "rolecall", std::collections::HashMap::new());
        let error = Error::from(Status::with_error_details(Code::ResourceExhausted, "", details));
        assert!(wait(1, &error).is_some());
    }

    #[test]
    fn nothing_is_asked_again_that_would_be_refused_again() {
        let refused = |code, reason: &str| {
            let details =
                ErrorDetails::with_error_info(reason, "rolecall", std::collections::HashMap::new());
            wait(1, &Error::from(Status::with_error_details(code, "", details))).is_none()
        };
        assert!(refused(Code::PermissionDenied, "ACTOR_LACKS_PERMISSION"));
        assert!(refused(Code::Aborted, "ETAG_MISMATCH"));
        assert!(refused(Code::Aborted, "REQUEST_ID_REUSED"));
        assert!(refused(Code::Internal, "INTERNAL"));
        assert!(refused(Code::DeadlineExceeded, "DEADLINE_PASSED"));
        assert!(!refused(Code::Aborted, "REVISION_MOVED_ON"));
    }
}
