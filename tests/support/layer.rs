//! A store around another one: it changes some of what goes through it, and passes the rest on.
//!
//! Whoever includes this by `#[path]` may use a part of it, and allows `dead_code` there.

use async_trait::async_trait;
use jiff::Timestamp;
use rolecall::domain::api_key::ApiKey;
use rolecall::domain::invitation::Invitation;
use rolecall::domain::member::Member;
use rolecall::domain::revision::{Epoch, Revision};
use rolecall::domain::team::CountedTeam;
use rolecall::domain::workspace::Workspace;
use rolecall::ids::{AccountId, InvitationId, KeyId, MailId, MemberId, TeamId, WorkspaceId};
use rolecall::store::log::{Cursor, Polled};
use rolecall::store::{
    AccountsOf, Active, AuditEvent, DeadMail, Facts, InvitationPage, LapsedPage, LeasedMail,
    LoggedChange, MailFate, MailLease, MembershipsOf, Mentions, OutboxMail, People, PeopleList,
    Published, Reads, Store, StoreError, StoredModel, Unit, UserAccount,
};

/// What a layer does to a store. What it doesn't say is passed on.
#[async_trait]
pub trait Layer: Send + Sync + 'static {
    /// The store below, or why nothing gets there.
    fn below(&self) -> Result<&dyn Store, StoreError>;

    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        self.below()?.read(account, reads).await
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        self.below()?.begin(account, reads).await
    }

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        self.below()?.end_of_log().await
    }

    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError> {
        self.below()?.poll(after, account, limit).await
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        self.below()?.models().await
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        self.below()?.key(key_id).await
    }

    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError> {
        self.below()?.people(account, list).await
    }
}

/// A store with a layer on it.
pub struct Layered<L>(pub L);

#[async_trait]
impl<L: Layer> Store for Layered<L> {
    async fn read(&self, account: &AccountId, reads: &Reads) -> Result<Option<Facts>, StoreError> {
        self.0.read(account, reads).await
    }

    async fn begin(&self, account: &AccountId, reads: &Reads) -> Result<Box<dyn Unit>, StoreError> {
        self.0.begin(account, reads).await
    }

    async fn end_of_log(&self) -> Result<Cursor, StoreError> {
        self.0.end_of_log().await
    }

    async fn poll(
        &self,
        after: &Cursor,
        account: Option<&AccountId>,
        limit: u32,
    ) -> Result<Polled, StoreError> {
        self.0.poll(after, account, limit).await
    }

    async fn models(&self) -> Result<Vec<StoredModel>, StoreError> {
        self.0.models().await
    }

    async fn key(&self, key_id: &KeyId) -> Result<Option<ApiKey>, StoreError> {
        self.0.key(key_id).await
    }

    async fn people(
        &self,
        account: &AccountId,
        list: &PeopleList,
    ) -> Result<Option<People>, StoreError> {
        self.0.people(account, list).await
    }

    // From here on everything is passed on.

    async fn epoch(&self) -> Result<Epoch, StoreError> {
        self.0.below()?.epoch().await
    }

    async fn publish_model(&self, model: &StoredModel) -> Result<Published, StoreError> {
        self.0.below()?.publish_model(model).await
    }

    async fn workspaces(
        &self,
        account: &AccountId,
        after: Option<&WorkspaceId>,
        limit: u32,
    ) -> Result<Vec<Workspace>, StoreError> {
        self.0.below()?.workspaces(account, after, limit).await
    }

    async fn teams(
        &self,
        account: &AccountId,
        workspace: Option<&WorkspaceId>,
        after: Option<&TeamId>,
        limit: u32,
    ) -> Result<Vec<CountedTeam>, StoreError> {
        self.0.below()?.teams(account, workspace, after, limit).await
    }

    async fn team_members(
        &self,
        account: &AccountId,
        team: &TeamId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        self.0.below()?.team_members(account, team, after, limit).await
    }

    async fn members(
        &self,
        account: &AccountId,
        after: Option<&MemberId>,
        limit: u32,
    ) -> Result<Vec<Member>, StoreError> {
        self.0.below()?.members(account, after, limit).await
    }

    async fn invitations(
        &self,
        account: &AccountId,
        page: &InvitationPage,
    ) -> Result<Vec<(Invitation, Member)>, StoreError> {
        self.0.below()?.invitations(account, page).await
    }

    async fn lapsed(&self, page: &LapsedPage) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        self.0.below()?.lapsed(page).await
    }

    async fn changes(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<LoggedChange>, StoreError> {
        self.0.below()?.changes(account, after, limit).await
    }

    async fn woken(&self) {
        match self.0.below() {
            Ok(store) => store.woken().await,
            Err(_) => std::future::pending().await,
        }
    }

    async fn trim_log(&self, before: Timestamp) -> Result<u64, StoreError> {
        self.0.below()?.trim_log(before).await
    }

    async fn audit(
        &self,
        account: &AccountId,
        after: Revision,
        limit: u32,
    ) -> Result<Vec<(Revision, AuditEvent)>, StoreError> {
        self.0.below()?.audit(account, after, limit).await
    }

    async fn outbox(&self, account: &AccountId, limit: u32) -> Result<Vec<OutboxMail>, StoreError> {
        self.0.below()?.outbox(account, limit).await
    }

    async fn note_active(&self, active: &[Active]) -> Result<(), StoreError> {
        self.0.below()?.note_active(active).await
    }

    async fn memberships_of(
        &self,
        page: &MembershipsOf,
    ) -> Result<Vec<(AccountId, MemberId)>, StoreError> {
        self.0.below()?.memberships_of(page).await
    }

    async fn mentions(
        &self,
        account: &AccountId,
        words: &[String],
    ) -> Result<Option<Mentions>, StoreError> {
        self.0.below()?.mentions(account, words).await
    }

    async fn lease_mails(
        &self,
        lease: &MailLease,
        limit: u32,
    ) -> Result<Vec<LeasedMail>, StoreError> {
        self.0.below()?.lease_mails(lease, limit).await
    }

    async fn mail_done(&self, leased: &LeasedMail) -> Result<bool, StoreError> {
        self.0.below()?.mail_done(leased).await
    }

    async fn mail_failed(
        &self,
        leased: &LeasedMail,
        error: &str,
        fate: MailFate,
    ) -> Result<bool, StoreError> {
        self.0.below()?.mail_failed(leased, error, fate).await
    }

    async fn dead_mails(
        &self,
        account: &AccountId,
        after: Option<&MailId>,
        limit: u32,
    ) -> Result<Vec<DeadMail>, StoreError> {
        self.0.below()?.dead_mails(account, after, limit).await
    }

    async fn retry_mail(
        &self,
        account: &AccountId,
        mail_id: &MailId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.0.below()?.retry_mail(account, mail_id, now).await
    }

    async fn invitation(
        &self,
        account: &AccountId,
        invitation_id: &InvitationId,
    ) -> Result<Option<Invitation>, StoreError> {
        self.0.below()?.invitation(account, invitation_id).await
    }

    async fn accounts_of(&self, asked: &AccountsOf) -> Result<Vec<UserAccount>, StoreError> {
        self.0.below()?.accounts_of(asked).await
    }

    async fn add_key(&self, key: &ApiKey) -> Result<(), StoreError> {
        self.0.below()?.add_key(key).await
    }

    async fn keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        self.0.below()?.keys().await
    }

    async fn revoke_key(&self, key_id: &KeyId, time: Timestamp) -> Result<bool, StoreError> {
        self.0.below()?.revoke_key(key_id, time).await
    }
}
