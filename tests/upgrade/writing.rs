//! Changes an account by all processes in turn, and asks each what it has heard of it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};
use std::thread::{JoinHandle, spawn};
use std::time::{Duration, Instant};

use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignRoleRequest, AssignmentSpec, CheckPermissionRequest,
    CheckPermissionResponse, Consistency, CreateAccountRequest, Decision,
};
use tokio::runtime::Builder;
use tonic::Status;
use tonic::transport::Channel;
use tonic_types::StatusExt;

use crate::program::user;

/// Who serves just now.
pub type Serving = Arc<RwLock<Vec<Channel>>>;

/// How late a process may hear of what another one changes, with some more for a machine that is busy.
const HEARD: Duration = Duration::from_secs(10);
/// For how long what is to be tried again is.
const PATIENCE: Duration = Duration::from_secs(20);

/// Somebody who changes an account without pause.
pub struct Writer {
    over: Arc<AtomicBool>,
    changes: Arc<AtomicUsize>,
    writing: JoinHandle<()>,
}

impl Writer {
    /// On a thread of its own.
    pub fn start(serving: &Serving, account: &str) -> Self {
        let (over, changes) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let firm = Firm { serving: Arc::clone(serving), account: account.to_owned() };
        let writing = spawn({
            let (over, changes) = (Arc::clone(&over), Arc::clone(&changes));
            move || {
                let runtime = Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(async {
                    firm.found().await;
                    while !over.load(Ordering::Relaxed) {
                        firm.change(changes.load(Ordering::Relaxed)).await;
                        changes.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        Self { over, changes, writing }
    }

    /// Waits until so many more changes were made.
    pub async fn changes(&self, more: usize) {
        let least = self.changes.load(Ordering::Relaxed) + more;
        while self.changes.load(Ordering::Relaxed) < least {
            assert!(!self.writing.is_finished(), "a change failed: see above");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub fn end(self) {
        self.over.store(true, Ordering::Relaxed);
        self.writing.join().unwrap();
    }
}

struct Firm {
    serving: Serving,
    account: String,
}

impl Firm {
    /// Each of those who serve.
    fn channels(&self) -> Vec<Channel> {
        self.serving.read().unwrap().clone()
    }

    async fn found(&self) {
        let request = CreateAccountRequest {
            account_id: self.account.clone(),
            model_id: "dexem".to_owned(),
            plan: "enterprise".to_owned(),
            founder: Some(user("olivia")),
            request_id: "found".to_owned(),
            ..CreateAccountRequest::default()
        };
        let mut accounts = AccountServiceClient::new(self.channels().remove(0));
        accounts.create_account(request).await.unwrap();
    }

    /// Adds somebody by one process and promotes them by the next. All see it at once with its token, and soon without.
    async fn change(&self, at: usize) {
        let name = format!("person-{at}");
        let added = self.add(at, &name).await;
        self.assert_seen(&name, &added, Decision::Denied).await;
        let promoted = self.promote(at + 1, &name).await;
        self.assert_seen(&name, &promoted, Decision::Allowed).await;
    }

    async fn add(&self, at: usize, name: &str) -> String {
        let role = AssignmentSpec { role_id: "analyst".to_owned(), ..AssignmentSpec::default() };
        let request = AddMemberRequest {
            account_id: self.account.clone(),
            user: Some(user(name)),
            assignments: vec![role],
            as_system: true,
            request_id: format!("add-{name}"),
            ..AddMemberRequest::default()
        };
        let add = async || {
            let channels = self.channels();
            let mut members = MemberServiceClient::new(channels[at % channels.len()].clone());
            members.add_member(request.clone()).await
        };
        patiently(add).await.into_inner().consistency_token
    }

    async fn promote(&self, at: usize, name: &str) -> String {
        let request = AssignRoleRequest {
            account_id: self.account.clone(),
            user_id: name.to_owned(),
            role_id: "administrator".to_owned(),
            actor_user_id: "olivia".to_owned(),
            request_id: format!("promote-{name}"),
            ..AssignRoleRequest::default()
        };
        let promote = async || {
            let channels = self.channels();
            let mut service =
                AuthorizationServiceClient::new(channels[at % channels.len()].clone());
            service.assign_role(request.clone()).await
        };
        patiently(promote).await.into_inner().consistency_token
    }

    async fn assert_seen(&self, name: &str, token: &str, decision: Decision) {
        for channel in self.channels() {
            let said = self.check(&channel, name, Some(token)).await;
            assert_eq!(said.decision(), decision, "{name}, with a token");
            let begun = Instant::now();
            loop {
                let said = self.check(&channel, name, None).await;
                // It may be a moment behind, but it is behind for no want of its database.
                assert!(!said.degraded, "{name}: nothing is followed any more");
                if said.decision() == decision {
                    break;
                }
                assert!(begun.elapsed() < HEARD, "{name} is told {decision:?} to nobody");
            }
        }
    }

    async fn check(
        &self,
        channel: &Channel,
        name: &str,
        token: Option<&str>,
    ) -> CheckPermissionResponse {
        let at_least = |token: &str| Requirement::AtLeast(token.to_owned());
        let request = CheckPermissionRequest {
            account_id: self.account.clone(),
            user_id: name.to_owned(),
            permission: "users.manage".to_owned(),
            consistency: token.map(|token| Consistency { requirement: Some(at_least(token)) }),
            ..CheckPermissionRequest::default()
        };
        let check = async || {
            AuthorizationServiceClient::new(channel.clone()).check_permission(request.clone()).await
        };
        patiently(check).await.into_inner()
    }
}

/// Asks again what was refused with word of when to; anything else is wrong.
async fn patiently<T>(ask: impl AsyncFn() -> Result<T, Status>) -> T {
    let begun = Instant::now();
    loop {
        match ask().await {
            Ok(answer) => return answer,
            Err(status) => {
                let retry = status.get_error_details().retry_info().cloned();
                assert!(retry.is_some() && begun.elapsed() < PATIENCE, "{status:?}");
                let delay = retry.and_then(|retry| retry.retry_delay).unwrap_or_default();
                tokio::time::sleep(delay).await;
            }
        }
    }
}
