//! What whoever shows a token is told before they accept.

use crate::app::access::Access;
use crate::app::invitations::Found;
use crate::app::invitations::tokens::{Shown, bad_token};
use crate::app::roles::display_name;
use crate::app::target::Target;
use crate::app::{App, Known, store_error};
use crate::domain::account::Account;
use crate::domain::assignment::Assignment;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::{Consistency, ConsistencyToken};
use crate::error::Result;
use crate::ids::WorkspaceId;
use crate::links::Purpose;
use crate::store::Reads;

/// An invitation, as whoever was invited is shown it.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The account.
    pub account: Account,
    /// Who invited them, as people call them; empty: the system did, or they have no name.
    pub inviter: String,
    /// The invitation.
    pub invitation: Invitation,
    /// Who is invited.
    pub member: Member,
    /// What they are offered.
    pub offers: Vec<Offered>,
    /// Whether somebody has shown before that the address is theirs: they sign in; anybody else makes a profile.
    pub has_profile: bool,
    /// Which state of the account this is.
    pub token: ConsistencyToken,
}

/// A role that is offered.
#[derive(Debug, Clone)]
pub struct Offered {
    /// As it will be held.
    pub assignment: Assignment,
    /// What people call the role.
    pub role: String,
    /// What people call the workspace; empty: it is offered account-wide.
    pub workspace: String,
}

impl App {
    /// Shows an invitation to whoever has its token.
    ///
    /// # Errors
    /// The token is not good.
    pub async fn get_invitation(
        &self,
        access: &Access,
        token: &str,
        consistency: &Consistency,
        language: &str,
    ) -> Result<Invited> {
        let shown = self.shown(access, token, Purpose::Accept)?;
        let reads = Reads { invitation: Some(shown.invitation_id.clone()), ..Reads::default() };
        let facts = self.store.read(&shown.account_id, &reads).await.map_err(store_error)?;
        let known = self.know(facts).await?.ok_or_else(bad_token)?;
        admit(&shown, &known, consistency)?;
        let (found, offers) = self.offered(&shown, &known)?;
        let Found { invitation, member, .. } = found;
        let has_profile =
            member.state == MemberState::Active || !known.facts.confirmed_by.is_empty();
        let inviter = known
            .facts
            .people
            .iter()
            .find(|one| invitation.inviter.as_ref() == Some(&one.member_id));
        Ok(Invited {
            account: known.facts.account.clone(),
            inviter: inviter.map(|one| one.display_name.clone()).unwrap_or_default(),
            has_profile,
            offers: offers.into_iter().map(|one| offered(&known, one, language)).collect(),
            invitation: invitation.clone(),
            member: member.clone(),
            token: known.facts.token(),
        })
    }

    /// The invitation, if the token is good, and what it offers of what is still there.
    fn offered<'a>(&self, shown: &Shown, known: &'a Known) -> Result<(Found<'a>, Vec<Assignment>)> {
        let now = self.clock.now();
        let found = shown.find(Some(known), now, InvitationState::Pending)?;
        let mut offers = found.invitation.offers(found.member);
        offers.retain(|held| known.roles.role(&held.role_id).is_some() && !held.is_expired(now));
        Ok((found, offers))
    }
}

/// A consistency token of another account asks for nothing: which account this is, the caller is about to learn.
fn admit(shown: &Shown, known: &Known, consistency: &Consistency) -> Result<()> {
    let Consistency::AtLeast(token) = consistency else { return Ok(()) };
    if token.account_id != shown.account_id {
        return Ok(());
    }
    let target = Target { account_id: shown.account_id.clone(), consistency: consistency.clone() };
    target.admit(known.facts.epoch, known.facts.revision)
}

fn offered(known: &Known, assignment: Assignment, language: &str) -> Offered {
    let called = |id: &WorkspaceId| {
        let mut workspaces = known.facts.workspaces.iter();
        let found = workspaces.find(|row| row.workspace_id == *id);
        found.map(|row| row.display_name.clone()).unwrap_or_default()
    };
    let workspace = assignment.workspace_id.as_ref().map(called).unwrap_or_default();
    let role = display_name(known, &assignment.role_id).of(language).to_owned();
    Offered { role, workspace, assignment }
}
