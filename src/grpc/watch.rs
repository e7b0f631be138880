//! `WatchService`: following changes.

use std::sync::Arc;

use futures_util::stream::{self, BoxStream};
use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::watch::{AccountChange, Change, Departure, News, Told, Watch};
use crate::domain::revision::{ConsistencyToken, Epoch};
use crate::error::{Error, Reason, Result};
use crate::grpc::door::Shown;
use crate::grpc::language::Language;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::changed_item::Item;
use crate::grpc::proto::v1::watch_changes_response::Message;
use crate::grpc::proto::v1::watch_service_server::WatchService;
use crate::grpc::{Call, convert, status};

/// Serves `WatchService`.
pub struct Watches(pub Arc<App>);

#[tonic::async_trait]
impl WatchService for Watches {
    type WatchChangesStream = BoxStream<'static, Result<v1::WatchChangesResponse, Status>>;

    async fn watch_changes(
        &self,
        request: Request<v1::WatchChangesRequest>,
    ) -> Result<Response<Self::WatchChangesStream>, Status> {
        let call = Call::of(&request)?;
        // As of who calls (INV-CALLER): a layer that was forgotten must not be a hole.
        let shown = request.extensions().get::<Shown>().cloned();
        let shown =
            call.ok(shown.ok_or_else(|| Error::new(Reason::Internal, "the service has a fault")))?;
        let v1::WatchChangesRequest { account_id, cursor } = request.get_ref();
        let mut fields = Fields::default();
        let wanted = fields.watched(account_id, cursor);
        let wanted = call.ok(fields.finish(wanted))?;
        let watch = self.0.watch(call.access.clone(), Arc::new(shown), wanted).await;
        Ok(Response::new(messages(call.ok(watch)?, call.language)))
    }
}

/// What is told, and why it ends, in the language of whoever reads it.
fn messages(
    watch: Watch,
    language: Language,
) -> BoxStream<'static, Result<v1::WatchChangesResponse, Status>> {
    let told = stream::unfold(watch, move |mut watch| async move {
        let told = watch.next().await?;
        Some((told.map(message).map_err(|error| status::from_error(&error, language)), watch))
    });
    Box::pin(told)
}

fn message(told: Told) -> v1::WatchChangesResponse {
    let Told { news, epoch, cursor } = told;
    let message = match news {
        News::Changes(changes) => {
            let changes = changes.into_iter().map(|one| change(one, epoch)).collect();
            Message::Changes(v1::AccountChanges { changes })
        }
        News::Nothing => Message::Heartbeat(v1::Heartbeat {}),
        News::StartOver => Message::StartOver(v1::StartOver {}),
    };
    v1::WatchChangesResponse { message: Some(message), cursor }
}

fn change(change: AccountChange, epoch: Epoch) -> v1::AccountChange {
    let AccountChange { account_id, logged } = change;
    let revision = logged.revision;
    v1::AccountChange {
        account_id: account_id.to_string(),
        revision: i64::try_from(revision.0).unwrap_or(i64::MAX),
        changed: logged.changes.into_iter().map(item).collect(),
        change_time: convert::time(logged.time),
        consistency_token: ConsistencyToken { epoch, account_id, revision }.to_string(),
    }
}

fn item(change: Change) -> v1::ChangedItem {
    let item = match change {
        Change::Account | Change::Unknown(_) => Item::Account(v1::ChangedAccount {}),
        Change::Roles => Item::Roles(v1::ChangedRoles {}),
        Change::Workspace(workspace_id) => Item::WorkspaceId(workspace_id.into()),
        Change::Team(team_id) => Item::TeamId(team_id.into()),
        Change::Erased(member_id) => {
            Item::Member(v1::ChangedMember { member_id: member_id.into(), user_id: String::new() })
        }
        Change::Member(member_id, user_id) => Item::Member(v1::ChangedMember {
            member_id: member_id.into(),
            user_id: convert::text(user_id),
        }),
        Change::Departure(departure) => Item::Departure(self::departure(departure)),
    };
    v1::ChangedItem { item: Some(item) }
}

fn departure(departure: Departure) -> v1::Departure {
    let Departure { member_id, user_id, workspace_id, successor } = departure;
    let (to_member, to_user) =
        successor.map_or((None, None), |heir| (Some(heir.member_id), heir.user_id));
    v1::Departure {
        member_id: member_id.into(),
        user_id: convert::text(user_id),
        workspace_id: convert::text(workspace_id),
        reassigned_to_member_id: convert::text(to_member),
        reassigned_to_user_id: convert::text(to_user),
    }
}
