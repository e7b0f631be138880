//! Lists of people, as pages and as a file, and who was active.

use futures_util::stream::{self, BoxStream};
use jiff::Timestamp;
use tonic::Status;

use crate::app::activity::Report;
use crate::app::page::Page;
use crate::app::people::export::Export;
use crate::app::people::{Filter, ListMembers, Listing, View};
use crate::error::Result;
use crate::grpc::language::Language;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::{convert, status};

/// How many people a request may report.
const MOST_REPORTED: usize = 1_000;

/// A file, as it is sent.
pub(super) type File = BoxStream<'static, Result<v1::ExportMembersResponse, Status>>;

/// A page of people.
pub(super) fn list_members(request: &v1::ListMembersRequest) -> Result<(ListMembers, Page)> {
    let mut fields = Fields::default();
    let v1::ListMembersRequest {
        account_id,
        actor_user_id,
        query,
        role_id,
        workspace_id,
        states,
        online,
        order_by,
        page_size,
        page_token,
        consistency,
    } = request;
    let view = view(&mut fields, account_id, actor_user_id, workspace_id, consistency.as_ref());
    let wanted = fields.query(query);
    let role = fields.optional_role(role_id);
    let states = fields.member_states(states);
    let order = fields.order_by(order_by);
    let about = format!("{states:?} {online:?}");
    let list =
        ["members", account_id, actor_user_id, query, role_id, workspace_id, &about, order_by];
    let page = fields.page(&list, *page_size, page_token);
    let read = || {
        let filter = Filter { query: wanted?, role_id: role?, states: states?, online: *online };
        Some((ListMembers { view: view?, filter, order: order? }, page?))
    };
    fields.finish(read())
}

/// A file of people.
pub(super) fn export_members(request: &v1::ExportMembersRequest) -> Result<View> {
    let mut fields = Fields::default();
    let v1::ExportMembersRequest { account_id, actor_user_id, workspace_id, consistency } = request;
    let view = view(&mut fields, account_id, actor_user_id, workspace_id, consistency.as_ref());
    fields.finish(view)
}

fn view(
    fields: &mut Fields,
    account_id: &str,
    actor: &str,
    workspace_id: &str,
    consistency: Option<&v1::Consistency>,
) -> Option<View> {
    let target = fields.target(account_id, consistency);
    let actor = fields.optional_person("actor_user_id", actor);
    let workspace_id = fields.optional_workspace(workspace_id);
    Some(View { target: target?, actor: actor?, workspace_id: workspace_id? })
}

/// Who was active.
pub(super) fn report_activity(request: &v1::ReportActivityRequest) -> Result<Report> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, None);
    let people = fields.people("user_ids", &request.user_ids, MOST_REPORTED);
    // A time that no calendar has is none.
    let time = request.active_time.as_ref();
    let time = time.and_then(|time| Timestamp::new(time.seconds, time.nanos).ok());
    fields.finish(target.zip(people).map(|(target, people)| Report { target, people, time }))
}

/// Somebody in a list.
pub(super) fn listed_member(listing: Listing) -> v1::ListedMember {
    let Listing { member, last_active_time, online } = listing;
    v1::ListedMember {
        member: Some(convert::member(member)),
        last_active_time: last_active_time.and_then(convert::time),
        online,
    }
}

/// The parts of a file, each made when the one before was taken.
pub(super) fn file(export: Export, language: Language) -> File {
    let part = move |mut export: Export| async move {
        let read = export.next().await?;
        let part = read.map(|(chunk, token)| v1::ExportMembersResponse {
            chunk,
            consistency_token: token.to_string(),
        });
        Some((part.map_err(|error| status::from_error(&error, language)), export))
    };
    Box::pin(stream::unfold(export, part))
}
