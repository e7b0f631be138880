//! What may this person do here?

use crate::app::App;
use crate::app::access::Access;
use crate::app::check::Who;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::decision::{Answer, Outcome};
use crate::domain::revision::ConsistencyToken;
use crate::error::Result;
use crate::ids::DottedName;

/// Some of what somebody may do.
#[derive(Debug)]
pub struct Permitted {
    /// The permissions that are not denied, by name.
    pub listed: Listed<(DottedName, Answer)>,
    /// Whether it may be older than is promised, because the store can't be reached.
    pub degraded: bool,
    /// What it was answered from; of an account or person that is not there, the revision before the first.
    pub token: ConsistencyToken,
}

impl App {
    /// Lists what somebody may do: every permission for which a check would not be denied. Whoever, or whatever, is not there may nothing.
    ///
    /// # Errors
    /// The caller may not ask this, or the store can't be read.
    pub async fn list_permissions(
        &self,
        access: &Access,
        target: &Target,
        who: &Who,
        page: &Page,
    ) -> Result<Permitted> {
        let snapshot = self.snapshot_of(access, target, who).await?;
        let case = who.case(&snapshot);
        let known = case.is_some_and(|case| case.person.is_some());
        let (degraded, token) = (snapshot.degraded, snapshot.token(&target.account_id, known));
        let now = self.clock.now();
        // Permissions are numbered in the order of their names.
        let names = case.iter().flat_map(|case| {
            case.account.tables().permissions().map(move |(_, row)| (case, &row.name))
        });
        let held = names
            .filter(|(_, name)| page.after.as_deref().is_none_or(|after| name.as_str() > after))
            .map(|(case, name)| (name.clone(), case.decide(&who.query(name.as_str(), None, now))))
            .filter(|(_, answer)| answer.outcome != Outcome::Denied);
        let rows = held.take(usize::try_from(page.limit()).unwrap_or(usize::MAX)).collect();
        let listed = page.cut(rows, |(name, _): &(DottedName, Answer)| name.as_str());
        Ok(Permitted { listed, degraded, token })
    }
}
