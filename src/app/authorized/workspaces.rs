//! Where may they do this?

use std::sync::Arc;

use jiff::Timestamp;

use super::{Read, Search};
use crate::app::access::Access;
use crate::app::check::{Answered, Case};
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, person, store_error};
use crate::cache::Membership;
use crate::decision::{Answer, Instance, Query};
use crate::domain::revision::{ConsistencyToken, Revision};
use crate::domain::workspace::Workspace;
use crate::error::Result;
use crate::ids::{PersonRef, RoleId, WorkspaceId};
use crate::store::{PersonKey, Reads, WorkspacePage};

/// Asks where somebody may do something.
#[derive(Debug, Clone)]
pub struct ListAuthorizedWorkspaces {
    /// The account, and how fresh the answer must be.
    pub target: Target,
    /// The person.
    pub person: PersonRef,
    /// The permission, which may be unknown.
    pub permission: String,
    /// The instance of the permission's resource.
    pub instance: Option<Instance>,
}

/// Where somebody may.
#[derive(Debug)]
pub struct AuthorizedWorkspaces {
    /// Whether they may without a workspace.
    pub account_wide: Answered,
    /// The workspaces in which it is not denied, by id.
    pub listed: Listed<(Workspace, Answer)>,
    /// What it was answered from; of an account or person that is not there, the revision before the first.
    pub token: ConsistencyToken,
}

impl ListAuthorizedWorkspaces {
    fn query<'a>(&'a self, workspace: Option<&'a WorkspaceId>, now: Timestamp) -> Query<'a> {
        let instance = self.instance.as_ref();
        Query { permission: &self.permission, workspace, instance, now }
    }

    /// The person, as far as they are there.
    fn membership(&self, read: &Read) -> Option<Membership> {
        let member = person(&read.facts, &self.person)?;
        Some(Membership::new(&read.table, Arc::new(member.clone())))
    }
}

/// What a question about somebody is answered from, in a workspace or in none.
fn case<'a>(
    read: &'a Read,
    person: Option<&'a Membership>,
    workspace: Option<&Workspace>,
) -> Case<'a> {
    let workspace = workspace.map(|row| row.state);
    Case { account: &read.table, person, acting_as: None, workspace }
}

impl Search for ListAuthorizedWorkspaces {
    type Row = Workspace;
    type Key = WorkspaceId;

    fn target(&self) -> &Target {
        &self.target
    }

    fn permission(&self) -> &str {
        &self.permission
    }

    fn reads(&self, roles: &[RoleId], after: Option<&WorkspaceId>, limit: u32) -> Reads {
        let page = WorkspacePage { roles: roles.to_vec(), after: after.cloned(), limit };
        let people = vec![PersonKey::Id(self.person.clone())];
        Reads { people, workspace_page: Some(page), ..Reads::default() }
    }

    fn decided(&self, read: &Read, now: Timestamp) -> Vec<(Workspace, Answer)> {
        let person = self.membership(read);
        let decide = |row: &Workspace| {
            let query = self.query(Some(&row.workspace_id), now);
            (row.clone(), case(read, person.as_ref(), Some(row)).decide(&query))
        };
        let mut decided: Vec<_> = read.facts.workspaces.iter().map(decide).collect();
        decided.sort_by(|(a, _), (b, _)| a.workspace_id.cmp(&b.workspace_id));
        decided
    }

    fn key(workspace: &Workspace) -> &WorkspaceId {
        &workspace.workspace_id
    }
}

impl App {
    /// Lists where somebody may do something: where it is not listed, they may not. Whoever, or whatever, is not there may nowhere.
    ///
    /// # Errors
    /// The caller may not ask this, or the store can't be read.
    pub async fn list_authorized_workspaces(
        &self,
        access: &Access,
        list: &ListAuthorizedWorkspaces,
        page: &Page,
    ) -> Result<AuthorizedWorkspaces> {
        let account_id = &list.target.account_id;
        access.allow(account_id)?;
        access.allow_about(account_id, &list.person)?;
        let after = page.after_id(WorkspaceId::parse)?;
        let Some((listed, read)) = self.search(access, list, page, after).await? else {
            return self.nowhere(list).await;
        };
        let Some(person) = list.membership(&read) else { return self.nowhere(list).await };
        let account_wide =
            case(&read, Some(&person), None).answer_query(&list.query(None, self.clock.now()));
        Ok(AuthorizedWorkspaces { account_wide, listed, token: read.facts.token() })
    }

    /// The same for whoever is unknown in an account and for whoever asks about an account that is not there.
    async fn nowhere(&self, list: &ListAuthorizedWorkspaces) -> Result<AuthorizedWorkspaces> {
        let epoch = self.store.epoch().await.map_err(store_error)?;
        let account_id = list.target.account_id.clone();
        Ok(AuthorizedWorkspaces {
            account_wide: Answered::stranger(),
            listed: Listed { rows: Vec::new(), next: None },
            token: ConsistencyToken { epoch, account_id, revision: Revision(0) },
        })
    }
}
