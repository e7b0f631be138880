//! Listing invitations.

use crate::app::access::{Access, ActorName};
use crate::app::change::Scene;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::Member;
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Result};
use crate::ids::{InvitationId, PersonRef};
use crate::model::definition::Operation;
use crate::store::{InvitationPage, PersonKey, Reads};

/// Which invitations.
#[derive(Debug, Clone)]
pub struct ListInvitations {
    /// Of which account, and how fresh the answer must be.
    pub target: Target,
    /// Who asks; `None`: the caller does.
    pub actor: Option<PersonRef>,
    /// Those in one of these states; none: in any.
    pub states: Vec<InvitationState>,
    /// Those of this person; `None`: of anybody.
    pub person: Option<PersonRef>,
}

impl App {
    /// Lists invitations, newest first, in the state in which they are now, whether that is recorded or not.
    ///
    /// # Errors
    /// There is no such account or person, or the actor may not see the invitations.
    pub async fn list_invitations(
        &self,
        access: &Access,
        list: &ListInvitations,
        page: &Page,
    ) -> Result<(Listed<(Invitation, Member)>, ConsistencyToken)> {
        let account_id = &list.target.account_id;
        let before = page.after_id(InvitationId::parse)?;
        let known = self.may_list(access, list).await?;
        let member_id = list.person.as_ref().map(|person| {
            let found = known.person(person).map(|member| member.member_id.clone());
            found.ok_or_else(|| Error::member_not_found(account_id.as_str(), person.as_str()))
        });
        let asked = InvitationPage {
            states: recorded(&list.states),
            member_id: member_id.transpose()?,
            before,
            limit: page.limit(),
        };
        let rows = self.store.invitations(account_id, &asked).await.map_err(store_error)?;
        let mut listed = page.cut(rows, |(row, _)| row.invitation_id.as_str());
        let now = self.clock.now();
        for (row, member) in &mut listed.rows {
            if row.has_lapsed(now) {
                *row = row.ended(InvitationState::Expired, member);
            }
        }
        let wanted = |row: &Invitation| list.states.is_empty() || list.states.contains(&row.state);
        listed.rows.retain(|(row, _)| wanted(row));
        Ok((listed, known.facts.token()))
    }

    async fn may_list(&self, access: &Access, list: &ListInvitations) -> Result<Known> {
        access.allow(&list.target.account_id)?;
        let actor = access.reader(&list.target.account_id, list.actor.as_ref())?;
        let people = actor.iter().chain(&list.person).cloned().map(PersonKey::Id).collect();
        let reads = Reads { people, ..Reads::default() };
        let known = self.read(access, &list.target, reads).await?;
        if let Some(person) = actor {
            let actor = ActorName::Person(person);
            let now = self.clock.now();
            let scene = Scene { known: Some(&known), actor: &actor, app: self, now };
            scene.authorize(&known, |actor| actor.may_somewhere(Operation::ListInvitations))?;
        }
        Ok(known)
    }
}

/// In which states those that are wanted may be recorded: that one has expired may not be recorded yet.
fn recorded(states: &[InvitationState]) -> Vec<InvitationState> {
    use InvitationState::{AwaitingApproval, Expired, Pending, Unconfirmed};
    let mut recorded = states.to_vec();
    if states.contains(&Expired) {
        recorded.extend([Pending, AwaitingApproval, Unconfirmed]);
    }
    recorded
}
