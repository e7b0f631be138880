//! Inviting many people at once.

use std::sync::Arc;

use serde::Serialize;

use crate::app::App;
use crate::app::access::{Access, ActorName};
use crate::app::change::{Asking, Command, Effect, Scene};
use crate::app::invitations::invite::{InviteUser, Invited};
use crate::app::seats::SeatCount;
use crate::app::target::Target;
use crate::domain::revision::{Consistency, ConsistencyToken};
use crate::error::{Error, Result};
use crate::ids::{AccountId, RequestId};
use crate::store::Reads;

/// Many invitations to one account.
#[derive(Debug)]
pub struct BatchInvite {
    /// The account.
    pub account_id: AccountId,
    /// The lines in order; of one that could not be read, what is wrong with it.
    pub lines: Vec<Result<InviteUser>>,
    /// Whether the caller sends the mails, and is answered with the links for them.
    pub return_links: bool,
}

/// What became of them.
#[derive(Debug)]
pub struct BatchInvited {
    /// In the order of the lines, the invitation and its link, if that was asked for, or why there is none.
    pub results: Vec<Result<(Invited, Option<String>)>>,
    /// The account's seats, with theirs.
    pub seats: SeatCount,
    /// Which state of the account this is.
    pub token: ConsistencyToken,
}

/// One line: an invitation like any other, under the name of this method.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Line(InviteUser);

impl Command for Line {
    type Answer = Invited;

    const METHOD: &'static str = "InvitationService.BatchInviteUsers";

    fn account_id(&self) -> &AccountId {
        self.0.account_id()
    }

    fn reads(&self) -> Reads {
        self.0.reads()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Invited>> {
        self.0.decide(scene)
    }
}

impl App {
    /// Invites many people, each in a change of its own, one after the other: a line that can't be keeps no other from being.
    ///
    /// # Errors
    /// The caller may not ask this about the account, or it is not there.
    pub async fn batch_invite(
        self: &Arc<Self>,
        asking: Asking,
        batch: BatchInvite,
    ) -> Result<BatchInvited> {
        let BatchInvite { account_id, lines, return_links } = batch;
        self.may_begin(&asking.access, &asking.actor, &account_id, return_links).await?;
        let mut results = Vec::with_capacity(lines.len());
        for (number, line) in lines.into_iter().enumerate() {
            let result = match line {
                Ok(invite) => self.invite_line(&asking, number, invite, return_links).await,
                Err(error) => Err(error),
            };
            results.push(result);
        }
        let target = Target { account_id, consistency: Consistency::FullyConsistent };
        let (seats, token) = self.count_seats(&asking.access, &target).await?;
        Ok(BatchInvited { results, seats, token })
    }

    /// Refuses the whole of it where every line would be refused for the same.
    async fn may_begin(
        &self,
        access: &Access,
        actor: &ActorName,
        account_id: &AccountId,
        return_links: bool,
    ) -> Result<()> {
        access.allow(account_id)?;
        access.allow_actor(account_id, actor)?;
        if return_links {
            access.allow_links()?;
        }
        let account_id = account_id.clone();
        let target = Target { account_id, consistency: Consistency::FullyConsistent };
        self.read(access, &target, Reads::default()).await.map(|_| ())
    }

    async fn invite_line(
        self: &Arc<Self>,
        asking: &Asking,
        number: usize,
        invite: InviteUser,
        return_links: bool,
    ) -> Result<(Invited, Option<String>)> {
        let of_line = |id: &RequestId| RequestId::parse(&format!("{id}:{number}"));
        let request_id = asking.request_id.as_ref().map(of_line).transpose();
        let request_id = request_id.map_err(Error::internal)?;
        let asking = Asking { request_id, ..asking.clone() };
        let (changed, link) = self.change_with_link(asking, Line(invite), return_links).await?;
        Ok((changed.answer, link))
    }
}
