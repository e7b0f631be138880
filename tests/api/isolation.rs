//! Accounts never see each other: INV-ISOLATE.

use rolecall::domain::revision::ConsistencyToken;
use rolecall::grpc::proto::v1::{Decision, DecisionReason, ErrorReason, GetMemberRequest};
use tonic::Code::{NotFound, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn the_same_ids_in_two_accounts_know_nothing_of_each_other() {
    on_every_backend(async |service| {
        let one = service.founding("respond_io").called("one").open().await;
        let two = service.founding("respond_io").called("two").open().await;
        for company in [&one, &two] {
            company.opens("paris", "olivia").await;
            company.has("mia", &[]).await;
        }
        let (in_one, in_two) = (one.member("mia").await, two.member("mia").await);
        assert_ne!(in_one.member_id, in_two.member_id);
        one.assign("olivia", "mia", role("manager").at("paris")).await.unwrap();

        assert_eq!(one.decide("mia", "reports.view", "paris").await, Decision::Allowed);
        assert_eq!(two.decide("mia", "reports.view", "paris").await, Decision::Denied);
        assert_eq!(two.member("mia").await, in_two);
        assert_eq!(two.role("manager").await.active_member_count, 0);
        assert_eq!(one.role("manager").await.active_member_count, 1);
    });
}

#[test]
fn a_member_id_of_one_account_is_unknown_in_another() {
    on_every_backend(async |service| {
        let one = service.founding("sitee").called("one").open().await;
        let two = service.founding("sitee").called("two").open().await;
        let mia = one.has("mia", &[role("admin")]).await.member_id;
        let answer = two.check(&mia, "clients.view", "").await;
        assert_eq!(answer.reason(), DecisionReason::NotAMember);
        let request = GetMemberRequest {
            account_id: two.id.clone(),
            user_id: mia.clone(),
            ..GetMemberRequest::default()
        };
        let refused = service.members().get_member(request).await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
        let refused = two.assign(SYSTEM, &mia, role("user")).await;
        refused.refused(NotFound, ErrorReason::MemberNotFound);
        let refused = two.invite(&mia, "new", &[role("user")]).await;
        refused.refused(PermissionDenied, ErrorReason::ActorNotAMember);
    });
}

#[test]
fn what_is_unknown_is_denied_in_the_same_words_whatever_it_is() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let nowhere = Company { id: "nowhere".to_owned(), ..acme.clone() };
        for explain in [false, true] {
            let ask = async |company: &Company<'_>, who, at| {
                let mut request = company.check_request(who, "messages.view", at);
                request.explain = explain;
                let mut answer = company.ask(request).await;
                let token = ConsistencyToken::parse(&answer.consistency_token).unwrap();
                assert_eq!(token.account_id, company.account_id());
                // What is left of the token is the same for everything that is unknown.
                answer.consistency_token = format!("{:?} {}", token.epoch, token.revision);
                answer
            };
            let unknown_account = ask(&nowhere, "olivia", "paris").await;
            let unknown_person = ask(&acme, "nobody", "paris").await;
            assert_eq!(unknown_account.decision(), Decision::Denied);
            assert_eq!(unknown_account.reason(), DecisionReason::NotAMember);
            assert_eq!(unknown_account, unknown_person);
            assert_eq!(unknown_account.explanation.is_some(), explain);
            let unknown_workspace = ask(&acme, "olivia", "nowhere").await;
            assert_eq!(unknown_workspace.reason(), DecisionReason::NotAMember);
        }
    });
}
