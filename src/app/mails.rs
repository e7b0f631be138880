//! Mails on their way: which are due, what they say, and what becomes of them.
//!
//! A mail is asked for in the commit of a change, with ids and nothing else. What it says is read when it is sent: it says what is so then, and
//! its link is made then, and kept nowhere. A mail that has lost its sense meanwhile is not sent.

mod metrics;

use jiff::{SignedDuration, Timestamp};

use crate::app::access::Access;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known, roles, store_error};
use crate::clock::{new_id, random_bytes};
use crate::domain::account::AccountState;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::language::Language;
use crate::domain::mail::{Kind, Letter, Link, wait_after};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, AssignmentId, MailId, MemberId, PersonRef};
use crate::store::{MailFate, MailLease, OutboxMail, PersonKey, Reads};

pub use crate::store::{DeadMail, LeasedMail, MailContent};
pub use metrics::MailMetrics;

/// For how long a mail is leased. Whoever sends it gives up sooner, so that two processes never send it at the same time.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// What came of an attempt to send a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A mail server has taken it.
    Sent,
    /// It has lost its sense.
    NotWanted,
    /// It was not sent, for the reason that is told.
    Failed(String),
    /// It was not sent and never will be, for the reason that is told.
    Refused(String),
}

impl App {
    /// Leases mails that are due, of whichever account.
    ///
    /// # Errors
    /// The store can't be written to.
    pub async fn lease_mails(&self, limit: u32) -> Result<Vec<LeasedMail>> {
        let now = self.clock.now();
        let until = now.checked_add(LEASE).map_err(Error::internal)?;
        let lease = MailLease { lease_id: new_id("lease_"), now, until };
        let leased = self.store.lease_mails(&lease, limit).await.map_err(store_error)?;
        let longest = leased.first().map(|mail| now.duration_since(mail.due_time));
        self.mail_metrics.overdue.set(longest.unwrap_or_default().as_secs());
        Ok(leased)
    }

    /// What a mail says; `None`: it has lost its sense. Nobody calls here: the service reads for itself.
    ///
    /// # Errors
    /// The store can't be read.
    pub async fn letter(&self, leased: &LeasedMail) -> Result<Option<Letter>> {
        let account_id = &leased.account_id;
        let invitation = match &leased.mail.content {
            MailContent::MoreAccess { .. } => None,
            MailContent::Invitation { invitation_id, .. }
            | MailContent::Confirmation { invitation_id, .. } => {
                let found = self.store.invitation(account_id, invitation_id).await;
                let Some(invitation) = found.map_err(store_error)? else { return Ok(None) };
                Some(invitation)
            }
        };
        let about = About::of(&leased.mail, invitation.as_ref());
        let Some(about) = about.filter(|about| about.is_wanted(self.clock.now())) else {
            return Ok(None);
        };
        let people = [Some(about.member_id), about.inviter].into_iter().flatten();
        let people = people.map(|id| PersonKey::Id(PersonRef::Member(id.clone())));
        let reads = Reads { people: people.collect(), ..Reads::default() };
        let Some(facts) = self.store.read(account_id, &reads).await.map_err(store_error)? else {
            return Ok(None);
        };
        let link = self.link_of(account_id, &about)?;
        let tables = self.models.find(&*self.store, &facts.account).await?;
        Ok(about.letter(&Known::new(tables, facts), &leased.mail, link))
    }

    /// Where a mail leads, with a token that is made here.
    fn link_of(&self, account_id: &AccountId, about: &About<'_>) -> Result<Option<Link>> {
        let Some(invitation) = about.invitation else { return Ok(None) };
        let url = self.link(account_id.clone(), invitation);
        let no_key = || Error::new(Reason::Internal, "there is no key to sign links with");
        url.map(|url| Some(Link::new(url))).ok_or_else(no_key)
    }

    /// Notes what came of an attempt. Whoever has lost the lease meanwhile changes nothing: another sends the mail.
    ///
    /// # Errors
    /// The store can't be written to. The mail is due again when its lease lapses.
    pub async fn settle_mail(&self, leased: &LeasedMail, outcome: &Outcome) -> Result<()> {
        let now = self.clock.now();
        let (error, fate) = match outcome {
            Outcome::Sent | Outcome::NotWanted => ("", None),
            Outcome::Failed(error) => (error.as_str(), Some(again(leased, now)?)),
            Outcome::Refused(error) => (error.as_str(), Some(MailFate::Dead(now))),
        };
        let held = match fate {
            None => self.store.mail_done(leased).await,
            Some(fate) => self.store.mail_failed(leased, error, fate).await,
        };
        if held.map_err(store_error)? {
            self.mail_metrics.count(outcome, fate);
        }
        Ok(())
    }

    /// Mails of an account that were given up, by id.
    ///
    /// # Errors
    /// There is no such account, or the page token is none.
    pub async fn list_dead_mails(
        &self,
        access: &Access,
        target: &Target,
        page: &Page,
    ) -> Result<(Listed<DeadMail>, ConsistencyToken)> {
        let known = self.read(access, target, Reads::default()).await?;
        let after = page.after_id(MailId::parse)?;
        let rows = self.store.dead_mails(&target.account_id, after.as_ref(), page.limit()).await;
        let listed = page.cut(rows.map_err(store_error)?, |row| row.mail.mail_id.as_str());
        Ok((listed, known.facts.token()))
    }

    /// Has a mail sent that was given up; one that waits to be sent stays as it is, so that asking twice does what asking once does.
    ///
    /// No [`Command`](crate::app::change::Command): nothing of the account is changed, so that it raises no revision, and there is nothing in it
    /// that could happen twice.
    ///
    /// # Errors
    /// There is no such account, or it has no such mail.
    pub async fn retry_mail(
        &self,
        access: &Access,
        target: &Target,
        mail_id: &MailId,
    ) -> Result<ConsistencyToken> {
        let known = self.read(access, target, Reads::default()).await?;
        let account_id = &target.account_id;
        let found = self.store.retry_mail(account_id, mail_id, self.clock.now()).await;
        if found.map_err(store_error)? {
            return Ok(known.facts.token());
        }
        Err(Error::mail_not_found(account_id.as_str(), mail_id.as_str()))
    }
}

/// When a mail that was not sent is tried again, if ever.
fn again(leased: &LeasedMail, now: Timestamp) -> Result<MailFate> {
    let [chance] = random_bytes().map_err(Error::internal)?;
    match wait_after(leased.attempts, chance) {
        None => Ok(MailFate::Dead(now)),
        Some(wait) => now.checked_add(wait).map(MailFate::Again).map_err(Error::internal),
    }
}

/// What a mail is about, as it is now.
struct About<'a> {
    kind: Kind,
    member_id: &'a MemberId,
    inviter: Option<&'a MemberId>,
    assignments: &'a [AssignmentId],
    invitation: Option<&'a Invitation>,
}

impl<'a> About<'a> {
    /// `None`: it is about an invitation that has been sent anew since, and whose later mail is the good one.
    fn of(mail: &'a OutboxMail, invitation: Option<&'a Invitation>) -> Option<Self> {
        let (kind, asked) = match &mail.content {
            MailContent::Invitation { generation, .. } => (Kind::Invitation, generation),
            MailContent::Confirmation { generation, .. } => (Kind::Confirmation, generation),
            MailContent::MoreAccess { member_id, assignments } => {
                let (kind, inviter, invitation) = (Kind::MoreAccess, None, None);
                return Some(Self { kind, member_id, inviter, assignments, invitation });
            }
        };
        let invitation = invitation.filter(|row| row.generation == *asked)?;
        let Invitation { member_id, inviter, assignments, .. } = invitation;
        let (inviter, invitation) = (inviter.as_ref(), Some(invitation));
        Some(Self { kind, member_id, inviter, assignments, invitation })
    }

    /// Whether its invitation, if it is about one, can still be accepted or confirmed.
    fn is_wanted(&self, now: Timestamp) -> bool {
        let wanted = match self.kind {
            Kind::Invitation => InvitationState::Pending,
            Kind::Confirmation => InvitationState::Unconfirmed,
            Kind::MoreAccess => return true,
        };
        self.invitation.is_some_and(|row| row.state_at(now) == wanted)
    }

    /// Whether the person whom it is for is still one to write this to.
    fn is_for(&self, member: &Member) -> bool {
        match self.kind {
            Kind::Invitation => member.state != MemberState::Revoked,
            Kind::Confirmation => member.state == MemberState::Unconfirmed,
            Kind::MoreAccess => member.state == MemberState::Active,
        }
    }

    /// What it says; `None`: there is nobody, or nothing, to write to or of.
    fn letter(&self, known: &Known, mail: &OutboxMail, link: Option<Link>) -> Option<Letter> {
        let account = &known.facts.account;
        let member = known.person(&PersonRef::Member(self.member_id.clone()));
        let member = member.filter(|member| self.is_for(member))?;
        let to = member.email.clone().filter(|_| account.state == AccountState::Active)?;
        let locales = [self.invitation.and_then(|row| row.locale.as_ref()), member.locale.as_ref()];
        let mut languages = locales.into_iter().flatten().map(|tag| Language::from_tag(tag));
        let language = languages.find_map(|language| language).unwrap_or_default();
        let roles = self.roles(known, member, language);
        if self.kind == Kind::MoreAccess && roles.is_empty() {
            return None;
        }
        let inviter = self.inviter.map(|id| PersonRef::Member(id.clone()));
        let inviter = inviter.and_then(|id| known.person(&id));
        let named = Some(account.display_name.clone()).filter(|name| !name.trim().is_empty());
        Some(Letter {
            mail_id: mail.mail_id.clone(),
            kind: self.kind,
            language,
            to,
            recipient: member.display_name.clone(),
            account: named.unwrap_or_else(|| account.account_id.to_string()),
            inviter: inviter.map(|member| member.display_name.clone()).unwrap_or_default(),
            roles,
            link,
            expire_time: self.invitation.map(|row| row.expire_time),
            create_time: mail.create_time,
        })
    }

    /// The names of the roles that it brings and that are still there, each once.
    fn roles(&self, known: &Known, member: &Member, language: Language) -> Vec<String> {
        let held = member.assignments.iter();
        let brought = held.filter(|held| self.assignments.contains(&held.assignment_id));
        let mut names: Vec<String> = Vec::new();
        for held in brought {
            let name = roles::display_name(known, &held.role_id).of(language.tag()).to_owned();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}
