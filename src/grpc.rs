//! The API over gRPC: wire types and statuses, which exist nowhere else in this crate.

pub mod language;
pub mod proto;
pub mod status;

mod messages;
