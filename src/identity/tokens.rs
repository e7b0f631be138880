//! Bearer tokens: JWTs that identity providers sign.

use std::sync::Arc;
use std::time::Duration;

use jsonwebtoken::{DecodingKey, Validation, dangerous, decode, decode_header};
use moka::sync::Cache;

use crate::clock::Clock;
use crate::domain::caller::Caller;
use crate::error::{Error, Reason, Result};
use crate::identity::IdentityError;
use crate::identity::claims::{Claims, Flaw, Issued};
use crate::identity::key_set::{KeySet, NoKey};
use crate::identity::provider::{FetchError, Provider};
use crate::identity::rules::{Issuer, Rules};

/// The longest token that is looked at, in bytes.
const MAX_BYTES: usize = 8 * 1024;

/// How many tokens are remembered as good: a signature costs as much as dozens of answers.
const REMEMBERED: u64 = 10_000;

/// For how long at most. A key that its provider has taken away is no good from then on, and nor is a token that was signed with it.
const REMEMBERED_FOR: Duration = Duration::from_secs(300);

/// Believes tokens, or not.
pub struct Tokens {
    issuers: Vec<(Issuer, Arc<KeySet>)>,
    clock: Arc<dyn Clock>,
    /// By a hash of the token: whoever reads this process's memory finds no token here.
    known: Cache<[u8; 32], Arc<Known>>,
}

struct Known {
    claims: Claims,
    caller: Arc<Caller>,
    keys: Arc<KeySet>,
    /// Of the keys then: where there are others now, the one that it was signed with may be gone.
    generation: u64,
}

impl Tokens {
    /// Prepares to believe tokens of the issuers that the rules name. Nothing is fetched before a token comes.
    ///
    /// # Errors
    /// The system has nothing to fetch keys with.
    pub fn new(rules: &Rules, clock: Arc<dyn Clock>) -> Result<Self, IdentityError> {
        let issuers = rules
            .issuers
            .iter()
            .map(|issuer| Ok((issuer.clone(), Arc::new(KeySet::new(Provider::new(issuer)?)))));
        let issuers = issuers.collect::<Result<_, IdentityError>>()?;
        let known = Cache::builder().max_capacity(REMEMBERED).time_to_live(REMEMBERED_FOR).build();
        Ok(Self { issuers, clock, known })
    }

    /// Who shows this token.
    ///
    /// # Errors
    /// It is not believed, or nobody can tell for now. No error repeats the token.
    pub async fn caller(&self, token: &str) -> Result<Arc<Caller>> {
        if token.len() > MAX_BYTES {
            return Err(invalid("the token is too long"));
        }
        let hash = *blake3::hash(token.as_bytes()).as_bytes();
        let known = self.known.get(&hash);
        let known = known.filter(|known| known.keys.generation() == Some(known.generation));
        if let Some(known) = known {
            return if known.claims.is_over(self.clock.now()) {
                Err(expired())
            } else {
                Ok(Arc::clone(&known.caller))
            };
        }
        let (issuer, keys, generation, claims) = self.verify(token).await?;
        let caller = issuer
            .caller(&claims.sub)
            .ok_or_else(|| invalid("the subject of the token can't be a user id"))?;
        let caller = Arc::new(caller);
        let (keys, known) = (Arc::clone(keys), Arc::clone(&caller));
        let known = Known { claims, caller: known, keys, generation };
        self.known.insert(hash, Arc::new(known));
        Ok(caller)
    }

    async fn verify(&self, token: &str) -> Result<(&Issuer, &Arc<KeySet>, u64, Claims)> {
        let nonsense = |_| invalid("`authorization` is neither an API key nor a token");
        let header = decode_header(token).map_err(nonsense)?;
        // What must be understood and is not makes a token no good (RFC 7515, 4.1.11).
        if header.crit.is_some() {
            return Err(invalid("the token asks for extensions that are not known"));
        }
        let issued: Issued = dangerous::insecure_decode_claims(token).map_err(nonsense)?;
        let found = self.issuers.iter().find(|(issuer, _)| issuer.issuer == issued.iss);
        let (issuer, keys) =
            found.ok_or_else(|| invalid("the issuer of the token is not believed"))?;
        // Before any key is looked for: it is the operator who says what a key is used for, and not the token.
        if !issuer.algorithms.contains(&header.alg) {
            return Err(invalid("the algorithm of the token is not accepted"));
        }
        let found = keys.key(header.kid.as_deref(), header.alg).await.map_err(|why| match why {
            NoKey::Unknown => invalid("the key of the token is not known"),
            NoKey::Unavailable(error) => Error::keys_unavailable(error),
            NoKey::TooSoon(rest) => {
                let error = FetchError::new("they were fetched just now");
                Error::keys_unavailable(error).with_retry_after(rest)
            }
        })?;
        let claims = signed(token, &found.key, header.alg)?;
        let checked = claims.check(&issuer.issuer, &issuer.audience, self.clock.now());
        checked.map_err(|flaw| match flaw {
            Flaw::Wrong(what) => invalid(what),
            Flaw::Expired => expired(),
        })?;
        Ok((issuer, keys, found.generation, claims))
    }
}

/// What a token says, if it is signed with this key. Its claims are held against what is expected by whoever knows the time.
fn signed(token: &str, key: &DecodingKey, algorithm: jsonwebtoken::Algorithm) -> Result<Claims> {
    let mut signature_alone = Validation::new(algorithm);
    signature_alone.required_spec_claims.clear();
    signature_alone.validate_exp = false;
    signature_alone.validate_aud = false;
    let decoded = decode::<Claims>(token, key, &signature_alone);
    let decoded = decoded.map_err(|error| match error.kind() {
        jsonwebtoken::errors::ErrorKind::Json(_) => {
            invalid("the token lacks one of `iss`, `aud`, `sub` and `exp`")
        }
        _ => invalid("the signature of the token is wrong"),
    })?;
    Ok(decoded.claims)
}

fn invalid(why: &str) -> Error {
    Error::new(Reason::CredentialsInvalid, why)
}

fn expired() -> Error {
    Error::new(Reason::CredentialsExpired, "the token has expired")
}
