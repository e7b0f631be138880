//! `MailService`: mails that were given up.

use rolecall::clock::{Clock, SystemClock};
use rolecall::grpc::proto::v1::mail_service_client::MailServiceClient;
use rolecall::grpc::proto::v1::{
    DeadMail, ErrorReason, ListDeadMailsRequest, ListDeadMailsResponse, RetryMailRequest,
};
use rolecall::store::{MailFate, MailLease};
use tonic::{Code, Request, Status};

use crate::harness::{Company, Refused, Service, TEST_CALLER, email, on_every_backend, role};

/// Invites people, and has the mails to them given up.
async fn give_up(company: &Company<'_>, names: &[&str]) {
    for name in names {
        company.invite("olivia", name, &[role("user")]).await.unwrap();
    }
    let store = company.service.store();
    let now = SystemClock.now();
    let until = now + jiff::SignedDuration::from_mins(1);
    let lease = MailLease { lease_id: "test".to_owned(), now, until };
    let leased = store.lease_mails(&lease, 100).await.unwrap();
    assert_eq!(leased.len(), names.len());
    for leased in leased {
        let error = format!("550 no {}", email("bob"));
        assert!(store.mail_failed(&leased, &error, MailFate::Dead(now)).await.unwrap());
    }
}

async fn list(
    service: &Service,
    account: &str,
    page_size: i32,
    page_token: &str,
) -> Result<ListDeadMailsResponse, Status> {
    let request = ListDeadMailsRequest {
        account_id: account.to_owned(),
        page_size,
        page_token: page_token.to_owned(),
        consistency: None,
    };
    let mut mails = MailServiceClient::new(service.channel());
    Ok(mails.list_dead_mails(request).await?.into_inner())
}

async fn retry(service: &Service, account: &str, mail_id: &str) -> Result<String, Status> {
    let (account_id, mail_id) = (account.to_owned(), mail_id.to_owned());
    let mut mails = MailServiceClient::new(service.channel());
    let answer = mails.retry_mail(RetryMailRequest { account_id, mail_id }).await?;
    Ok(answer.into_inner().consistency_token)
}

#[test]
fn mails_that_were_given_up_come_in_pages_in_the_order_in_which_they_were_asked_for() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let other = service.founding("sitee").called("other").open().await;
        give_up(&acme, &["bob", "eve", "zoe"]).await;
        assert_eq!(list(&service, &other.id, 0, "").await.unwrap().mails, []);
        let (mut all, mut token): (Vec<DeadMail>, _) = (Vec::new(), String::new());
        loop {
            let page = list(&service, &acme.id, 2, &token).await.unwrap();
            assert!(page.mails.len() <= 2);
            assert_eq!(page.consistency_token, acme.token().await);
            all.extend(page.mails);
            token = page.next_page_token;
            if token.is_empty() {
                break;
            }
        }
        assert_eq!(all.len(), 3);
        assert!(all.is_sorted_by_key(|mail| mail.mail_id.clone()));
        assert!(all.iter().all(|mail| mail.attempts == 1 && mail.dead_time.is_some()));
        assert_eq!(all[0].last_error, format!("550 no {}", email("bob")));
        let refused = list(&service, &other.id, 2, "nonsense").await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
    });
}

#[test]
fn a_mail_is_retried_once_however_often_that_is_asked_and_nothing_of_the_account_is_changed() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let other = service.founding("sitee").called("other").open().await;
        give_up(&acme, &["bob", "eve"]).await;
        let before = acme.token().await;
        let mail_id = list(&service, &acme.id, 1, "").await.unwrap().mails.remove(0).mail_id;
        let refused = retry(&service, &other.id, &mail_id).await;
        let details = refused.refused(Code::NotFound, ErrorReason::MailNotFound);
        assert_eq!(details.resource(), ("mail", mail_id.as_str()));
        for _ in 0..2 {
            assert_eq!(retry(&service, &acme.id, &mail_id).await.unwrap(), before);
            let waiting = service.store().outbox(&acme.account_id(), 10).await.unwrap();
            assert_eq!(waiting.len(), 1);
            assert_eq!(waiting[0].mail_id, mail_id);
        }
        assert_eq!(list(&service, &acme.id, 0, "").await.unwrap().mails.len(), 1);
        assert_eq!(acme.token().await, before);
        let refused = retry(&service, "none", &mail_id).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
        let refused = retry(&service, &acme.id, "a b").await;
        refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
    });
}

#[test]
fn whoever_may_not_administer_learns_nothing_of_mails() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        give_up(&acme, &["bob"]).await;
        for (caller, reason) in [
            ("plain", ErrorReason::CallerLacksScope),
            ("limited", ErrorReason::CallerLacksAccount),
            ("person:olivia", ErrorReason::ActorNotBelieved),
        ] {
            let mut mails = MailServiceClient::new(service.channel());
            let (account_id, mail_id) = (acme.id.clone(), "none".to_owned());
            let mut request = Request::new(RetryMailRequest { account_id, mail_id });
            request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
            let refused = mails.retry_mail(request).await;
            refused.refused(Code::PermissionDenied, reason);
        }
    });
}
