//! Mails on their way: who sends them, and those that nobody sends any more.

use jiff::Timestamp;

use crate::ids::AccountId;
use crate::store::OutboxMail;

/// Who leases mails, and for how long. Nobody else is given them meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLease {
    /// Names this lease: no other has the same.
    pub lease_id: String,
    /// When it begins: what is due then is leased.
    pub now: Timestamp,
    /// When it lapses: from then on the mails are due again.
    pub until: Timestamp,
}

/// A mail that somebody has leased, to send it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeasedMail {
    /// The account that it is about.
    pub account_id: AccountId,
    /// The mail.
    pub mail: OutboxMail,
    /// Under which lease.
    pub lease_id: String,
    /// How often somebody began to send it, this time included.
    pub attempts: u32,
    /// Since when it was due.
    pub due_time: Timestamp,
    /// In which trace it is to be sent, as a `traceparent`; `None`: in none.
    pub trace: Option<String>,
}

/// What becomes of a mail that could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFate {
    /// It is due again from then on.
    Again(Timestamp),
    /// It was given up then, and stays until somebody wants it to be tried anew.
    Dead(Timestamp),
}

impl MailFate {
    /// How it is written in columns: the state, and the time.
    pub(super) fn parts(self) -> (&'static str, Timestamp) {
        match self {
            Self::Again(time) => ("waiting", time),
            Self::Dead(time) => ("dead", time),
        }
    }
}

/// A mail that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadMail {
    /// The mail.
    pub mail: OutboxMail,
    /// How often somebody tried to send it.
    pub attempts: u32,
    /// Why it could not be sent the last time.
    pub error: String,
    /// When it was given up.
    pub dead_time: Timestamp,
}
