//! Says in the log who is turned away, and not so often that it could fill it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use http::{Extensions, HeaderMap};
use tokio::time::Instant;
use tracing::field::display;

use super::bearer;
use crate::domain::api_key;
use crate::error::{Error, Kind};
use crate::tls::Peer;

/// How many lines there are in a span of time, at most, and how long that is.
const LINES: (u32, Duration) = (5, Duration::from_secs(1));

/// See the module.
#[derive(Default)]
pub(super) struct Refusals(Mutex<Told>);

/// What was told of late.
#[derive(Default)]
struct Told {
    since: Option<Instant>,
    lines: u32,
    left_out: u64,
}

impl Refusals {
    /// Tells of one. Nothing that was shown is told but the id of an API key, which is no secret.
    pub(super) fn tell(&self, error: &Error, headers: &HeaderMap, extensions: &Extensions) {
        // Whatever else went wrong is told where it did.
        if !matches!(error.kind(), Kind::Unauthenticated | Kind::PermissionDenied) {
            return;
        }
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner).line(Instant::now());
        let Some(left_out) = told else { return };
        let peer = extensions.get::<Peer>();
        let bearer = bearer(headers).unwrap_or(Some("unreadable"));
        let key_id = bearer.and_then(api_key::key_id);
        let shown = match bearer {
            Some(bearer) if bearer.starts_with(api_key::PREFIX) => "an API key",
            Some(_) => "a token",
            None if peer.is_some_and(|peer| peer.certificate.is_some()) => "a certificate",
            None => "nothing",
        };
        let (key_id, peer) = (key_id.map(display), peer.and_then(|peer| peer.address).map(display));
        let reason = error.reason().name();
        tracing::warn!(reason, shown, key_id, peer, left_out, "a caller was turned away");
    }
}

impl Told {
    /// Whether there may be another line now: how many were left out before it.
    fn line(&mut self, now: Instant) -> Option<u64> {
        let (most, span) = LINES;
        if self.since.is_none_or(|since| now.duration_since(since) >= span) {
            (self.since, self.lines) = (Some(now), 0);
        }
        if self.lines == most {
            self.left_out += 1;
            return None;
        }
        self.lines += 1;
        Some(std::mem::take(&mut self.left_out))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Seek as _};
    use std::sync::Arc;

    use http::header::AUTHORIZATION;

    use super::*;
    use crate::error::Reason;

    /// What is logged of a call that showed this, or nothing.
    fn logged(reason: Reason, shown: Option<&str>) -> String {
        let mut file = tempfile::tempfile().unwrap();
        let lines = Arc::new(file.try_clone().unwrap());
        let lines = tracing_subscriber::fmt().with_ansi(false).with_writer(lines).finish();
        let value = shown.map(|shown| (AUTHORIZATION, shown.parse().unwrap()));
        let headers = value.into_iter().collect();
        let mut extensions = Extensions::new();
        let address = Some("192.0.2.7:4711".parse().unwrap());
        extensions.insert(Peer { address, certificate: None });
        tracing::subscriber::with_default(lines, || {
            Refusals::default().tell(&Error::new(reason, "no"), &headers, &extensions);
        });
        let mut text = String::new();
        file.rewind().unwrap();
        file.read_to_string(&mut text).unwrap();
        text.split_once("refusals: ")
            .map(|(_, line)| line.trim_end().to_owned())
            .unwrap_or_default()
    }

    #[test]
    fn a_line_says_what_was_shown_and_from_where_and_no_secret() {
        let secret = "x".repeat(43);
        let key = format!("Bearer rck_0123456789abcdef_{secret}");
        let told = "a caller was turned away";
        for (reason, shown, line) in [
            (
                Reason::CredentialsRevoked,
                Some(key.as_str()),
                r#"reason="CREDENTIALS_REVOKED" shown="an API key" key_id=0123456789abcdef"#,
            ),
            (
                Reason::CredentialsInvalid,
                Some("Bearer rck_half"),
                r#"reason="CREDENTIALS_INVALID" shown="an API key""#,
            ),
            (
                Reason::CredentialsExpired,
                Some("Bearer ey.secret.x"),
                r#"reason="CREDENTIALS_EXPIRED" shown="a token""#,
            ),
            (
                Reason::CredentialsInvalid,
                Some("Basic secret"),
                r#"reason="CREDENTIALS_INVALID" shown="a token""#,
            ),
            (Reason::CredentialsMissing, None, r#"reason="CREDENTIALS_MISSING" shown="nothing""#),
        ] {
            let line = format!("{told} {line} peer=192.0.2.7:4711 left_out=0");
            assert_eq!(logged(reason, shown), line);
        }
        assert_eq!(logged(Reason::StoreUnavailable, Some(&key)), "", "nobody was turned away");
    }

    #[test]
    fn a_flood_is_a_few_lines_that_say_how_much_was_left_out() {
        let (mut told, begin) = (Told::default(), Instant::now());
        let mut lines = |millis| -> Vec<_> {
            (0..7).map(|_| told.line(begin + Duration::from_millis(millis))).collect()
        };
        let first = |left_out| [Some(left_out), Some(0), Some(0), Some(0), Some(0), None, None];
        assert_eq!(lines(0), first(0));
        assert_eq!(lines(999), [None; 7]);
        assert_eq!(lines(1000), first(9));
        assert_eq!(lines(5000), first(2));
    }
}
