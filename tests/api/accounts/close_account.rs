//! `CloseAccount` and `ReopenAccount`.

use rolecall::grpc::proto::v1::{AccountState, DecisionReason, ErrorReason, UpdateAccountRequest};
use rolecall::grpc::proto::v1::{ListWorkspacesRequest, ReopenAccountRequest};
use tonic::{Code, Request};

use crate::harness::{Company, Refused, SYSTEM, Spec, TEST_CALLER, inner, on_every_backend, role};
use crate::retries::{Changing, scene};

#[test]
fn in_a_closed_account_everything_is_denied_and_what_is_there_can_be_read() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        let before = acme.check("ada", "messages.send", "paris").await;
        let closed = acme.close("olivia").await.unwrap();
        assert_eq!(closed.account.as_ref().unwrap().state(), AccountState::Closed);
        assert_eq!(closed.account, Some(acme.account().await));
        for (who, at) in [("ada", "paris"), ("olivia", "paris"), ("olivia", "")] {
            let answer = acme.check(who, "messages.send", at).await;
            assert_eq!(answer.reason(), DecisionReason::AccountClosed, "{who}");
        }
        assert_eq!(acme.held_by("ada").await, ["agent@paris"]);
        assert_eq!(acme.seats().await.used, 1);
        let request = ListWorkspacesRequest {
            account_id: acme.id.clone(),
            ..ListWorkspacesRequest::default()
        };
        let listed = inner(service.accounts().list_workspaces(request).await).unwrap();
        assert_eq!(listed.workspaces.len(), 1);
        // Closed again it stays as it is.
        assert_eq!(acme.close("olivia").await.unwrap(), closed);

        let open = acme.reopen().await.unwrap();
        assert_eq!(open.account.as_ref().unwrap().state(), AccountState::Active);
        assert_ne!(open.consistency_token, closed.consistency_token);
        assert_eq!(acme.reopen().await.unwrap(), open);
        let after = acme.check("ada", "messages.send", "paris").await;
        assert_eq!((after.reason(), after.assignment), (before.reason(), before.assignment));
    });
}

/// INV-CLOSED. What is changed of an account is refused by the one way in which anything is changed: a method that is added is refused here as well.
#[test]
fn in_a_closed_account_every_change_is_refused() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        acme.close("olivia").await.unwrap();
        let token = acme.token().await;
        for method in Changing::ALL.into_iter().filter(|method| method.changes_the_scene()) {
            for dry in [true, false] {
                let refused = method.ask(&acme, "r1", dry, false).await;
                let details = refused.refused(Code::FailedPrecondition, ErrorReason::AccountClosed);
                assert_eq!(details.precondition(), "account/acme", "{method:?}");
            }
        }
        // What the system asks of the account itself is the one exception beside reopening it.
        let plan = "growth".to_owned();
        let update = |actor| UpdateAccountRequest {
            plan: plan.clone(),
            ..acme.update_account_request(actor)
        };
        let refused = acme.update_account(update("olivia")).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::AccountClosed);
        assert_eq!(acme.token().await, token);
        acme.update_account(update(SYSTEM)).await.unwrap();
        assert_eq!(acme.account().await.plan, "growth");
        acme.reopen().await.unwrap();
        for method in Changing::ALL.into_iter().filter(|method| method.changes_the_scene()) {
            method.ask(&acme, "r1", false, false).await.unwrap();
        }
    });
}

#[test]
fn who_manages_the_account_closes_it_and_the_system_reopens_it() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("owner").at("paris")]).await;
        let refused = acme.close("mark").await;
        let details = refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("operation"), "manage_account");
        acme.close("olivia").await.unwrap();
        let account_id = acme.id.clone();
        let mut request =
            Request::new(ReopenAccountRequest { account_id, ..ReopenAccountRequest::default() });
        request.metadata_mut().insert(TEST_CALLER, "plain".parse().unwrap());
        let refused = service.accounts().reopen_account(request).await;
        refused.refused(Code::PermissionDenied, ErrorReason::CallerLacksScope);
        let nowhere = Company { id: "nowhere".to_owned(), ..acme.clone() };
        nowhere.reopen().await.refused(Code::NotFound, ErrorReason::AccountNotFound);
        nowhere.close(SYSTEM).await.refused(Code::NotFound, ErrorReason::AccountNotFound);
        acme.reopen().await.unwrap();
    });
}
