//! What a token says, and whether it holds.

use jiff::Timestamp;
use serde::Deserialize;

/// By how much the clocks of the provider and this machine may differ, in seconds.
const LEEWAY: f64 = 30.0;

/// The one claim that is looked at before the signature: it says whose keys to look for.
#[derive(Debug, Deserialize)]
pub(super) struct Issued {
    pub(super) iss: String,
}

/// What is looked at once the signature is good.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    aud: Audience,
    pub(super) sub: String,
    exp: f64,
    nbf: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// Why a token with a good signature is not good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is of somebody else, for somebody else, or not good yet.
    Wrong(&'static str),
    /// It was good.
    Expired,
}

impl Claims {
    /// Holds them against what is expected. That it has expired is told of a token that is right in everything else.
    pub(super) fn check(&self, issuer: &str, audience: &str, now: Timestamp) -> Result<(), Flaw> {
        if self.iss != issuer {
            return Err(Flaw::Wrong("the token is of another issuer"));
        }
        let meant = match &self.aud {
            Audience::One(one) => one == audience,
            Audience::Several(several) => several.iter().any(|one| one == audience),
        };
        if !meant {
            return Err(Flaw::Wrong("the token is meant for another audience"));
        }
        let now = now.as_duration().as_secs_f64();
        if self.nbf.is_some_and(|begin| now + LEEWAY < begin) {
            return Err(Flaw::Wrong("the token is not good yet"));
        }
        // Written so that what is not a number is over.
        if self.exp + LEEWAY > now { Ok(()) } else { Err(Flaw::Expired) }
    }

    /// Whether it is still good, once everything else was.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        self.exp + LEEWAY <= now.as_duration().as_secs_f64()
    }
}
