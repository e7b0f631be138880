//! What is done to a person as a whole, whatever they hold and wherever.

use std::collections::BTreeSet;

use crate::decision::delegation::{Actor, Handover, Holding, Refusal};
use crate::domain::member::Member;
use crate::ids::{RoleId, WorkspaceId};
use crate::model::definition::Operation;

/// What is done to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// Something about them is changed, and they keep what they hold.
    Edit,
    /// All that they hold is taken, for good or for now.
    Take,
    /// All that they hold is given back.
    Give,
}

impl Actor<'_> {
    /// Whether they may do something to somebody in the account; `None` is somebody who isn't there.
    ///
    /// The operation is asked for the account, the rules wherever the person holds something: whoever is more in one workspace is out of
    /// reach, unless a rule says otherwise (INV-DELEGATE).
    ///
    /// # Errors
    /// Says why not.
    pub fn may_touch(
        &self,
        target: Option<&Member>,
        operation: Operation,
        touch: Touch,
    ) -> Result<(), Refusal> {
        self.may(operation, None)?;
        let Some(target) = target else { return Ok(()) };
        if self.is(target) {
            return Err(Refusal::Themselves);
        }
        let scopes: BTreeSet<_> =
            target.assignments.iter().map(|held| held.workspace_id.as_ref()).collect();
        scopes.into_iter().try_for_each(|scope| self.may_touch_in(target, operation, touch, scope))
    }

    fn may_touch_in(
        &self,
        target: &Member,
        operation: Operation,
        touch: Touch,
        scope: Option<&WorkspaceId>,
    ) -> Result<(), Refusal> {
        let held = held_in(target, scope);
        let none: &[Holding<'_>] = &[];
        let (taken, given) = match touch {
            Touch::Edit => (none, none),
            Touch::Take => (&held[..], none),
            Touch::Give => (none, &held[..]),
        };
        let change = Handover { operation, scope, held: &held, taken, given };
        held.iter().try_for_each(|holding| self.has_rule(&change, holding))?;
        self.may_exchange(&change)
    }

    /// Whether they may remove somebody from a workspace, or from the account: themselves only where the model lets people leave.
    ///
    /// # Errors
    /// Says why not.
    pub fn may_remove(
        &self,
        target: Option<&Member>,
        scope: Option<&WorkspaceId>,
    ) -> Result<(), Refusal> {
        let operation = Operation::RevokeAccess;
        match (target, scope) {
            (Some(target), _) if self.is(target) => self.may_leave(scope),
            (_, None) => self.may_touch(target, operation, Touch::Take),
            (target, Some(_)) => {
                let held = target.map(|target| held_in(target, scope)).unwrap_or_default();
                let change = Handover { operation, scope, held: &held, taken: &held, given: &[] };
                self.may_hand_over(target, &change)
            }
        }
    }

    fn may_leave(&self, scope: Option<&WorkspaceId>) -> Result<(), Refusal> {
        self.may(Operation::Leave, scope).map_err(|refusal| match refusal {
            Refusal::SystemOnly(_) => Refusal::Themselves,
            other => other,
        })?;
        let lost = self.member.assignments.iter();
        let mut lost = lost.filter(|held| scope.is_none() || held.workspace_id.as_ref() == scope);
        let kept =
            lost.find(|held| self.roles.role(&held.role_id).is_some_and(|role| role.transfer_only));
        kept.map_or(Ok(()), |held| Err(Refusal::TransferOnly(held.role_id.clone())))
    }

    /// Whether they may pass on a role that they hold in a scope, to somebody who holds no more than they do there.
    ///
    /// # Errors
    /// Says why not.
    pub fn may_pass_on(
        &self,
        target: Option<&Member>,
        role: &RoleId,
        scope: Option<&WorkspaceId>,
    ) -> Result<(), Refusal> {
        let held = target.map(|target| held_in(target, scope)).unwrap_or_default();
        let operation = Operation::TransferOwnership;
        let change = Handover { operation, scope, held: &held, taken: &[], given: &[] };
        self.may_hand_over(target, &change)?;
        let holds = self.member.assignments.iter().any(|held| {
            held.role_id == *role && held.workspace_id.as_ref() == scope && self.is_in_force(held)
        });
        holds.then_some(()).ok_or_else(|| Refusal::TransferOnly(role.clone()))
    }
}

/// What somebody holds in one scope.
fn held_in<'m>(member: &'m Member, scope: Option<&WorkspaceId>) -> Vec<Holding<'m>> {
    let held = member.assignments.iter().filter(|held| held.workspace_id.as_ref() == scope);
    held.map(Holding::from).collect()
}
