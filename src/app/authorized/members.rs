//! Who may do this?

use std::sync::Arc;

use jiff::Timestamp;

use super::{Read, Search};
use crate::app::App;
use crate::app::access::Access;
use crate::app::check::Case;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::cache::Membership;
use crate::decision::{Answer, Instance, Query};
use crate::domain::member::Member;
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Result};
use crate::ids::{MemberId, RoleId, WorkspaceId};
use crate::store::{HeldIn, PeoplePage, Reads};

/// Asks who may do something.
#[derive(Debug, Clone)]
pub struct ListAuthorizedMembers {
    /// The account, and how fresh the answer must be.
    pub target: Target,
    /// The permission, which may be unknown.
    pub permission: String,
    /// The workspace, or the account as a whole.
    pub workspace_id: Option<WorkspaceId>,
    /// The instance of the permission's resource.
    pub instance: Option<Instance>,
}

/// Somebody who may, and how far.
pub type AuthorizedMember = (Member, Answer);

impl Search for ListAuthorizedMembers {
    type Row = Member;
    type Key = MemberId;

    fn target(&self) -> &Target {
        &self.target
    }

    fn permission(&self) -> &str {
        &self.permission
    }

    fn reads(&self, roles: &[RoleId], after: Option<&MemberId>, limit: u32) -> Reads {
        let page = PeoplePage {
            roles: roles.to_vec(),
            held_in: self.workspace_id.clone().map_or(HeldIn::Account, HeldIn::Workspace),
            after: after.cloned(),
            limit,
        };
        let workspaces = self.workspace_id.iter().cloned().collect();
        Reads { people_page: Some(page), workspaces, ..Reads::default() }
    }

    fn decided(&self, read: &Read, now: Timestamp) -> Vec<AuthorizedMember> {
        let workspace = self.workspace_id.as_ref();
        let instance = self.instance.as_ref();
        let query = Query { permission: &self.permission, workspace, instance, now };
        let decide = |member: &Member| {
            let person = Membership::new(&read.table, Arc::new(member.clone()));
            let case = Case {
                account: &read.table,
                person: Some(&person),
                acting_as: None,
                workspace: read.facts.workspaces.first().map(|row| row.state),
            };
            let answer = case.decide(&query);
            (Arc::unwrap_or_clone(person.member), answer)
        };
        // Nobody is read but for the page: no person may ask this, who would be read as well.
        let mut decided: Vec<_> = read.facts.people.iter().map(decide).collect();
        decided.sort_by(|(a, _), (b, _)| a.member_id.cmp(&b.member_id));
        decided
    }

    fn key(member: &Member) -> &MemberId {
        &member.member_id
    }
}

impl App {
    /// Lists who may do something, by member id: whoever is not listed may not.
    ///
    /// # Errors
    /// The caller may not ask this, or there is no such account.
    pub async fn list_authorized_members(
        &self,
        access: &Access,
        list: &ListAuthorizedMembers,
        page: &Page,
    ) -> Result<(Listed<AuthorizedMember>, ConsistencyToken)> {
        let after = page.after_id(MemberId::parse)?;
        let found = self.search(access, list, page, after).await?;
        let not_found = || Error::account_not_found(list.target.account_id.as_str());
        let (listed, read) = found.ok_or_else(not_found)?;
        Ok((listed, read.facts.token()))
    }
}
