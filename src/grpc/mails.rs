//! `MailService`: mails that could not be sent.

use std::sync::Arc;

use tonic::{Request, Response, Status};

use crate::app::App;
use crate::app::page::Page;
use crate::app::target::Target;
use crate::error::Result;
use crate::grpc::parse::Fields;
use crate::grpc::proto::v1;
use crate::grpc::proto::v1::mail_service_server::MailService;
use crate::grpc::{Call, convert};
use crate::ids::MailId;

/// Serves `MailService`.
pub struct Mails(pub Arc<App>);

#[tonic::async_trait]
impl MailService for Mails {
    async fn list_dead_mails(
        &self,
        request: Request<v1::ListDeadMailsRequest>,
    ) -> Result<Response<v1::ListDeadMailsResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, page) = call.ok(list_dead_mails(request.get_ref()))?;
        let (listed, token) =
            call.ok(self.0.list_dead_mails(&call.access, &target, &page).await)?;
        Ok(Response::new(v1::ListDeadMailsResponse {
            mails: listed.rows.into_iter().map(convert::dead_mail).collect(),
            next_page_token: listed.next.unwrap_or_default(),
            consistency_token: token.to_string(),
        }))
    }

    async fn retry_mail(
        &self,
        request: Request<v1::RetryMailRequest>,
    ) -> Result<Response<v1::RetryMailResponse>, Status> {
        let call = Call::of(&request)?;
        let (target, mail_id) = call.ok(retry_mail(request.get_ref()))?;
        let token = call.ok(self.0.retry_mail(&call.access, &target, &mail_id).await)?;
        Ok(Response::new(v1::RetryMailResponse { consistency_token: token.to_string() }))
    }
}

fn list_dead_mails(request: &v1::ListDeadMailsRequest) -> Result<(Target, Page)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, request.consistency.as_ref());
    let list = ["dead_mails", &request.account_id];
    let page = fields.page(&list, request.page_size, &request.page_token);
    fields.finish(target.zip(page))
}

fn retry_mail(request: &v1::RetryMailRequest) -> Result<(Target, MailId)> {
    let mut fields = Fields::default();
    let target = fields.target(&request.account_id, None);
    let mail_id = fields.mail_id(&request.mail_id);
    fields.finish(target.zip(mail_id))
}
