//! What is kept of a person beside their row, and how it is forgotten.

use std::collections::BTreeSet;

use crate::domain::revision::Revision;
use crate::ids::{AccountId, MemberId, UserId};
use crate::store::AuditEvent;

/// Where somebody is or was, whatever became of them: a page of their memberships, by account and member id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipsOf {
    /// The person.
    pub user_id: UserId,
    /// The accounts that are looked at; `None`: all.
    pub among: Option<BTreeSet<AccountId>>,
    /// After which membership the page begins.
    pub after: Option<(AccountId, MemberId)>,
    /// How many memberships it has at most; fewer only where there are no more.
    pub limit: u32,
}

/// Audit events that name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentions {
    /// The revision at which these are all.
    pub revision: Revision,
    /// The events, in no particular order.
    pub events: Vec<(Revision, AuditEvent)>,
}

/// Forgets a person in everything that an account keeps beside their row, which the same commit empties: in the change log, in answers
/// to requests, in mails, in the audit; and the addresses that they have shown to be theirs, in whatever account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The person, as they were known.
    pub user_id: UserId,
    /// Their memberships.
    pub members: Vec<MemberId>,
    /// What they were called as a caller, and are from now on.
    pub caller: (String, String),
    /// What names them in answers.
    pub words: Vec<String>,
    /// What mails to them name.
    pub mails: Vec<String>,
    /// Audit events, told without them.
    pub events: Vec<(Revision, AuditEvent)>,
}

impl Erasure {
    /// Texts in JSON that name somebody: the ids, each with the quotes around it.
    #[must_use]
    pub fn words(user_id: &UserId, members: &[MemberId]) -> Vec<String> {
        let ids = members.iter().map(MemberId::as_str).chain([user_id.as_str()]);
        ids.map(|id| format!("\"{id}\"")).collect()
    }

    /// How the person is named in the change log, and how it is told without the user id: as a member who was changed, and as one who left or took
    /// over. `space` is what this store writes after a comma or a colon.
    pub(super) fn in_log(&self, space: &str) -> impl Iterator<Item = (String, String)> {
        let user_id = &self.user_id;
        let changed = self.members.iter().map(move |member| {
            let named = format!("[\"{member}\",{space}\"{user_id}\"]");
            (named, format!("[\"{member}\",{space}null]"))
        });
        let named = format!("\"user_id\":{space}\"{user_id}\"");
        changed.chain([(named, format!("\"user_id\":{space}null"))])
    }
}
