//! `InvitationService`.

#[path = "invitations/approval.rs"]
mod approval;
#[path = "invitations/batch.rs"]
mod batch;
#[path = "invitations/expiry.rs"]
mod expiry;
#[path = "invitations/life_cycle.rs"]
mod life_cycle;
#[path = "invitations/lists.rs"]
mod lists;
#[path = "invitations/races.rs"]
mod races;
#[path = "invitations/secrets.rs"]
mod secrets;
#[path = "invitations/tokens.rs"]
mod tokens;
#[path = "invitations/withdrawn.rs"]
mod withdrawn;
