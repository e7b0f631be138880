//! The API, as clients see it: the real service, asked over gRPC.
//!
//! `api/<service>/<method>.rs` is about one method; beside them, what holds for several.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[path = "api/accounts.rs"]
mod accounts;
#[path = "api/authorization.rs"]
mod authorization;
#[path = "api/authorized.rs"]
mod authorized;
#[path = "api/bad_input.rs"]
mod bad_input;
#[path = "support/bytes_codec.rs"]
mod bytes_codec;
#[path = "api/consistency.rs"]
mod consistency;
#[path = "api/contract.rs"]
mod contract;
#[path = "api/delegation.rs"]
mod delegation;
#[path = "api/escalation.rs"]
mod escalation;
#[path = "api/harness.rs"]
mod harness;
#[path = "api/holders.rs"]
mod holders;
#[path = "api/invitations.rs"]
mod invitations;
#[path = "api/isolation.rs"]
mod isolation;
#[path = "api/mails.rs"]
mod mails;
#[path = "api/members.rs"]
mod members;
#[path = "api/newer_models.rs"]
mod newer_models;
#[path = "api/order_of_errors.rs"]
mod order_of_errors;
#[path = "api/own_roles.rs"]
mod own_roles;
#[path = "api/people.rs"]
mod people;
#[path = "api/reasons.rs"]
mod reasons;
#[path = "api/recount.rs"]
mod recount;
#[path = "api/retries.rs"]
mod retries;
#[path = "api/roles.rs"]
mod roles;
#[path = "api/teams.rs"]
mod teams;
#[path = "api/watch.rs"]
mod watch;
