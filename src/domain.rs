//! Accounts, the people in them, and what may become of them; and who may ask.
//!
//! Entities, and pure transitions between their states. Nothing here reads a store or a clock.

pub mod account;
pub mod activity;
pub mod api_key;
pub mod assignment;
pub mod caller;
pub mod counter;
pub mod departure;
pub mod email;
pub mod expiry;
pub mod invitation;
pub mod language;
pub mod mail;
pub mod member;
pub mod placement;
pub mod revision;
pub mod seat;
pub mod standing;
pub mod team;
pub mod workspace;
