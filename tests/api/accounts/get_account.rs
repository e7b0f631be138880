//! `GetAccount`.

use rolecall::grpc::proto::v1::{ErrorReason, GetAccountRequest};
use tonic::Code;

use crate::harness::{Refused, inner, on_every_backend};

#[test]
fn an_account_is_read_as_it_was_made() {
    on_every_backend(async |service| {
        for model in ["agendize", "sitee", "respond_io", "dexem"] {
            let made =
                service.founding(model).called(model).with_seats(3).try_open().await.unwrap();
            let request = GetAccountRequest { account_id: model.to_owned(), consistency: None };
            let read = inner(service.accounts().get_account(request).await).unwrap();
            assert_eq!(read.account, made.account);
            assert_eq!(read.consistency_token, made.consistency_token);
        }
    });
}

#[test]
fn an_account_that_is_not_there_is_named() {
    on_every_backend(async |service| {
        let request = GetAccountRequest { account_id: "none".to_owned(), consistency: None };
        let refused = service.accounts().get_account(request).await;
        let details = refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
        assert_eq!(details.resource(), ("account", "none"));
    });
}
