//! What somebody may give here: what is shown to whoever invites people and gives them roles.

use std::collections::BTreeMap;

use super::{Shelf, sort_key};
use crate::app::access::Access;
use crate::app::granting::missing_plan;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::decision::delegation::{Actor, Handover, Holding, Refusal};
use crate::domain::account::AccountState;
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Result};
use crate::ids::{Name, PersonRef, RoleId, WorkspaceId};
use crate::model::definition::{Operation, Text};
use crate::model::tables::{OptionRow, RoleRow};
use crate::store::Reads;

/// A role that can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignableRole {
    /// Its id.
    pub role_id: RoleId,
    /// What people call it.
    pub display_name: Text,
    /// A sentence about it.
    pub description: Text,
    /// Whether it was made in the account.
    pub custom: bool,
    /// Its licence.
    pub license: Option<Name>,
    /// Whether it is held beside others; one that isn't replaces another.
    pub together: bool,
    /// Whether it can be given to a member.
    pub can_assign: bool,
    /// Whether somebody can be invited to it, or added with it.
    pub can_invite: bool,
    /// What can be set on it.
    pub options: Vec<AssignableOption>,
}

/// Something that can be set on a role when it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignableOption {
    /// Its id.
    pub option: Name,
    /// What people call it.
    pub display_name: Text,
    /// A sentence about it.
    pub description: Text,
    /// The value that it has when none is set.
    pub default: Name,
    /// The lowest plan on which another value can be set.
    pub plan: Option<Name>,
    /// Its values.
    pub values: Vec<AssignableValue>,
}

/// A value of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignableValue {
    /// Its id.
    pub value: Name,
    /// What people call it; empty: nothing but its id.
    pub display_name: Text,
    /// Whether it can be set, for now.
    pub can_set: bool,
}

impl App {
    /// Lists the roles that an actor, or the system, may give to somebody who holds nothing in a scope, standard ones by name and then custom
    /// ones by id.
    ///
    /// # Errors
    /// There is no such account, or there is something to give but no such workspace; or the actor is not an active member.
    pub async fn list_assignable_roles(
        &self,
        access: &Access,
        target: &Target,
        actor: Option<&PersonRef>,
        scope: Option<&WorkspaceId>,
        page: &Page,
    ) -> Result<(Listed<AssignableRole>, ConsistencyToken)> {
        let reads = Reads { workspaces: scope.into_iter().cloned().collect(), ..Reads::default() };
        let reading = self.read_on_behalf(access, target, actor, reads).await?;
        let known = &reading.known;
        let list = |actor: Option<&Actor<'_>>| Giver { known, actor, scope }.list(page);
        let mut listed = None;
        reading.authorize(self, |actor| {
            if let Err(refusal @ Refusal::NotActive(_)) = actor.may(Operation::AssignRoles, scope) {
                return Err(refusal);
            }
            listed = Some(list(Some(actor)));
            Ok(())
        })?;
        let listed = listed.unwrap_or_else(|| list(None));
        let missing = scope.filter(|_| known.facts.workspaces.is_empty());
        // Whoever may give nothing learns nothing of what is there.
        if let Some(id) = missing.filter(|_| !listed.rows.is_empty()) {
            return Err(Error::workspace_not_found(target.account_id.as_str(), id.as_str()));
        }
        Ok((listed, known.facts.token()))
    }
}

/// Who gives, and where; the system gives where there is no actor.
#[derive(Clone, Copy)]
struct Giver<'a> {
    known: &'a Known,
    actor: Option<&'a Actor<'a>>,
    scope: Option<&'a WorkspaceId>,
}

impl Giver<'_> {
    fn list(self, page: &Page) -> Listed<AssignableRole> {
        let key = |id: &RoleId, row: &RoleRow| sort_key(id, row.custom);
        let rows = self.known.roles.roles().into_iter();
        let rows = rows
            .filter(|(id, row)| page.after.as_ref().is_none_or(|after| key(id, row) > *after))
            .filter_map(|(id, row)| Some((key(&id, row), self.assignable(&id, row)?)))
            .take(usize::try_from(page.limit()).unwrap_or(usize::MAX));
        let listed = page.cut(rows.collect(), |(key, _): &(String, AssignableRole)| key);
        Listed { rows: listed.rows.into_iter().map(|(_, row)| row).collect(), next: listed.next }
    }

    /// A role, if it can be given in any way.
    fn assignable(self, id: &RoleId, row: &RoleRow) -> Option<AssignableRole> {
        let closed = self.known.facts.account.state == AccountState::Closed;
        if closed
            || !row.held_in.allows(self.scope.is_some())
            || missing_plan(self.known, id, row).is_some()
        {
            return None;
        }
        let none = BTreeMap::new();
        let can_assign = self.may_give(Operation::AssignRoles, id, &none);
        let can_invite = self.may_give(Operation::InviteMembers, id, &none);
        if !can_assign && !can_invite {
            return None;
        }
        let operation = if can_assign { Operation::AssignRoles } else { Operation::InviteMembers };
        let (display_name, description) = Shelf::of(self.known).texts(id);
        let options = row.options.iter();
        let options = options.filter_map(|(option, default)| {
            self.option(option, default, |options| self.may_give(operation, id, options))
        });
        Some(AssignableRole {
            role_id: id.clone(),
            display_name,
            description,
            custom: row.custom,
            license: row.license.clone(),
            together: row.together,
            can_assign,
            can_invite,
            options: options.collect(),
        })
    }

    fn option(
        self,
        row: &OptionRow,
        default: &Name,
        may_give: impl Fn(&BTreeMap<Name, Name>) -> bool,
    ) -> Option<AssignableOption> {
        let rule = self.known.tables().definition.options.get(&row.name)?;
        let may_set =
            self.actor.is_none_or(|actor| actor.may(Operation::SetOptions, self.scope).is_ok())
                && row.plan <= self.known.plan;
        let value = |value: &Name| AssignableValue {
            value: value.clone(),
            display_name: rule.value_names.get(value).cloned().unwrap_or_default(),
            can_set: value == default
                || (may_set && may_give(&BTreeMap::from([(row.name.clone(), value.clone())]))),
        };
        Some(AssignableOption {
            option: row.name.clone(),
            display_name: rule.name.clone(),
            description: rule.description.clone().unwrap_or_default(),
            default: default.clone(),
            plan: rule.plan.clone(),
            values: row.values.keys().map(value).collect(),
        })
    }

    fn may_give(
        self,
        operation: Operation,
        role_id: &RoleId,
        options: &BTreeMap<Name, Name>,
    ) -> bool {
        let given = [Holding { role_id, options }];
        let change =
            Handover { operation, scope: self.scope, held: &[], taken: &[], given: &given };
        self.actor.is_none_or(|actor| actor.may_hand_over(None, &change).is_ok())
    }
}
