//! A little identity provider on this machine.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use rcgen::{KeyPair, PublicKeyData};
use serde_json::{Value, json};

/// It runs until the test ends.
pub struct IdentityProvider {
    pub issuer: String,
    shared: Arc<Shared>,
}

struct Shared {
    issuer: String,
    keys: Mutex<Vec<(String, Arc<KeyPair>)>>,
    broken: Mutex<bool>,
    fetched: AtomicUsize,
}

impl IdentityProvider {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared {
            issuer: issuer.clone(),
            keys: Mutex::default(),
            broken: Mutex::new(false),
            fetched: AtomicUsize::new(0),
        });
        let app = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, app).await });
        let provider = Self { issuer, shared };
        provider.rotate_to("first");
        provider
    }

    /// From now on there is one more key, with which tokens are signed.
    pub fn rotate_to(&self, key_id: &str) {
        let key = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
        self.shared.keys.lock().unwrap().push((key_id.to_owned(), Arc::new(key)));
    }

    /// From now on it answers nothing, or again.
    pub fn set_broken(&self, broken: bool) {
        *self.shared.broken.lock().unwrap() = broken;
    }

    /// How often its keys were fetched.
    pub fn fetched(&self) -> usize {
        self.shared.fetched.load(Ordering::SeqCst)
    }

    /// What a good token says of somebody; parts of it may be changed.
    pub fn claims(&self, subject: &str) -> Value {
        json!({"iss": self.issuer, "aud": "rolecall", "sub": subject, "exp": now() + 600})
    }

    /// A good token of somebody.
    pub fn token(&self, subject: &str) -> String {
        self.sign(&self.claims(subject))
    }

    /// Signs claims with the newest key.
    pub fn sign(&self, claims: &Value) -> String {
        let (key_id, key) = self.shared.keys.lock().unwrap().last().unwrap().clone();
        signed(&key_id, &key, claims)
    }

    /// Signs claims with a key of its own that it says is another one.
    pub fn forge(&self, claims: &Value) -> String {
        let key = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
        signed(&self.newest(), &key, claims)
    }

    /// Signs claims with a key that nobody has ever heard of.
    pub fn sign_with_unknown_key(&self, claims: &Value) -> String {
        let key = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
        signed("unheard-of", &key, claims)
    }

    /// The oldest tricks: no signature at all, and the public key taken for a shared secret.
    pub fn unsigned(&self, claims: &Value) -> String {
        let header = json!({"alg": "none", "typ": "JWT", "kid": self.newest()});
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}.", part(&header), part(claims))
    }

    pub fn signed_with_public_key(&self, claims: &Value) -> String {
        let (key_id, key) = self.shared.keys.lock().unwrap().last().unwrap().clone();
        let header = Header { kid: Some(key_id), ..Header::new(Algorithm::HS256) };
        encode(&header, claims, &EncodingKey::from_secret(key.der_bytes())).unwrap()
    }

    fn newest(&self) -> String {
        self.shared.keys.lock().unwrap().last().unwrap().0.clone()
    }
}

pub fn now() -> u64 {
    #[allow(clippy::disallowed_methods, reason = "a provider has a clock of its own")]
    let now = SystemTime::now();
    now.duration_since(UNIX_EPOCH).unwrap().as_secs()
}

fn signed(key_id: &str, key: &KeyPair, claims: &Value) -> String {
    let header = Header { kid: Some(key_id.to_owned()), ..Header::new(Algorithm::ES256) };
    let secret = EncodingKey::from_ec_der(&key.serialize_der());
    encode(&header, claims, &secret).unwrap()
}

async fn discovery(State(shared): State<Arc<Shared>>) -> Result<Json<Value>, StatusCode> {
    shared.answers()?;
    let issuer = &shared.issuer;
    Ok(Json(json!({"issuer": issuer, "jwks_uri": format!("{issuer}/keys")})))
}

async fn keys(State(shared): State<Arc<Shared>>) -> Result<Json<Value>, StatusCode> {
    shared.answers()?;
    shared.fetched.fetch_add(1, Ordering::SeqCst);
    let keys = shared.keys.lock().unwrap();
    let keys: Vec<_> = keys.iter().map(|(key_id, key)| jwk(key_id, key)).collect();
    Ok(Json(json!({"keys": keys})))
}

fn jwk(key_id: &str, key: &KeyPair) -> Value {
    // A point of the curve as it stands in a certificate: 4, then both coordinates.
    let point = key.der_bytes();
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    assert_eq!((point.len(), point[0]), (65, 4));
    json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": key_id,
        "x": part(&point[1..33]), "y": part(&point[33..]),
    })
}

impl Shared {
    fn answers(&self) -> Result<(), StatusCode> {
        if *self.broken.lock().unwrap() { Err(StatusCode::SERVICE_UNAVAILABLE) } else { Ok(()) }
    }
}
