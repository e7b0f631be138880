//! Who is calling, and what they may: the real server over TLS, asked by every kind of caller.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "callers/authority.rs"]
mod authority;
#[path = "support/bytes_codec.rs"]
mod bytes_codec;
#[path = "callers/certificates.rs"]
mod certificates;
#[path = "callers/client.rs"]
mod client;
#[path = "callers/every_method.rs"]
mod every_method;
#[path = "callers/issuer.rs"]
mod issuer;
#[path = "callers/keys.rs"]
mod keys;
#[path = "callers/methods.rs"]
mod methods;
#[path = "callers/people.rs"]
mod people;
#[path = "callers/tokens.rs"]
mod tokens;
#[path = "callers/watch.rs"]
mod watch;
#[path = "callers/world.rs"]
mod world;
