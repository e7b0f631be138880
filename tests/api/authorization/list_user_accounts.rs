//! `ListUserAccounts`.

use rolecall::domain::account::AccountState as State;
use rolecall::domain::member::MemberState as Standing;
use rolecall::domain::revision::{ConsistencyToken, Revision};
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::{
    AccountState, Consistency, ErrorReason, ListUserAccountsRequest, ListUserAccountsResponse,
    MemberState, UserAccount,
};
use tonic::{Code, Request, Status};

use crate::harness::{
    Company, Fault, Refused, SYSTEM, Service, Spec, TEST_CALLER, inner, on_every_backend, role,
};

fn request(who: &str) -> ListUserAccountsRequest {
    ListUserAccountsRequest { user_id: who.to_owned(), ..ListUserAccountsRequest::default() }
}

async fn ask(
    service: &Service,
    caller: Option<&str>,
    request: ListUserAccountsRequest,
) -> Result<ListUserAccountsResponse, Status> {
    let mut request = Request::new(request);
    if let Some(caller) = caller {
        request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
    }
    inner(service.authorization().list_user_accounts(request).await)
}

async fn accounts(service: &Service, caller: Option<&str>, who: &str) -> Vec<UserAccount> {
    ask(service, caller, request(who)).await.unwrap().accounts
}

fn ids(accounts: &[UserAccount]) -> Vec<&str> {
    accounts.iter().map(|row| row.account_id.as_str()).collect()
}

/// The workspaces of a row, and whether there is anything account-wide.
fn places(row: &UserAccount) -> (Vec<&str>, bool) {
    (row.workspaces.iter().map(|row| row.workspace_id.as_str()).collect(), row.account_wide)
}

#[test]
fn the_accounts_and_workspaces_of_somebody_are_listed() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "").await;
        let beta = service.founding("sitee").called("beta").open().await;
        service.founding("sitee").called("other").founded_by("zoe").open().await;
        acme.has("ada", &[role("agent").at("paris"), role("manager").at("lyon")]).await;
        beta.has("ada", &[]).await;
        let found = accounts(&service, None, "ada").await;
        assert_eq!(ids(&found), ["acme", "beta"]);
        assert_eq!(places(&found[0]), (vec!["lyon", "paris"], false));
        assert_eq!(places(&found[1]), (vec![], false));
        assert_eq!(found[0].member_id, acme.member("ada").await.member_id);
        assert_eq!(found[0].member_state(), MemberState::Active);
        assert_eq!(found[0].account_state(), AccountState::Active);
        assert_eq!(found[0].consistency_token, acme.token().await);
        assert_eq!(found[1].consistency_token, beta.token().await);
        let founder = accounts(&service, None, "olivia").await;
        assert_eq!(places(&founder[0]), (vec!["paris"], true));
        assert_eq!(accounts(&service, None, "nobody").await, []);
    });
}

#[test]
fn every_state_but_revoked_is_listed_and_so_is_a_closed_account() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        for (state, expected) in [
            (Standing::Suspended, Some(MemberState::Suspended)),
            (Standing::Unconfirmed, Some(MemberState::Unconfirmed)),
            (Standing::Invited, Some(MemberState::Invited)),
            (Standing::Revoked, None),
        ] {
            acme.by_hand("ada", |ada| ada.state = state).await;
            let found = accounts(&service, None, "ada").await;
            let found: Vec<_> = found.iter().map(UserAccount::member_state).collect();
            assert_eq!(found, Vec::from_iter(expected));
        }
        acme.account_by_hand(|account| account.state = State::Closed).await;
        let found = accounts(&service, None, "olivia").await;
        assert_eq!(found[0].account_state(), AccountState::Closed);
    });
}

#[test]
fn what_has_expired_does_not_count_and_what_waits_counts_for_whoever_is_invited() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "").await;
        acme.opens("lyon", "").await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        acme.invite(SYSTEM, "ada", &[role("manager").at("lyon")]).await.unwrap();
        let row = async || accounts(&service, None, "ada").await.remove(0);
        assert_eq!(places(&row().await), (vec!["paris"], false));
        acme.by_hand("ada", |ada| ada.state = Standing::Invited).await;
        assert_eq!(places(&row().await), (vec!["lyon", "paris"], false));
        acme.by_hand("ada", |ada| {
            ada.state = Standing::Active;
            ada.assignments[0].expire_time =
                Some(ada.create_time + jiff::SignedDuration::from_hours(2));
        })
        .await;
        assert_eq!(places(&row().await), (vec!["paris"], false));
        service.put_clock_forward(3);
        assert_eq!(places(&row().await), (vec![], false));
    });
}

#[test]
fn pages_of_any_size_give_every_account_once() {
    on_every_backend(async |service| {
        let names = ["a", "b", "c", "d", "e"];
        for name in names {
            service.founding("sitee").called(name).open().await;
        }
        for page_size in [1, 2, 7, 1000] {
            let mut asked = ListUserAccountsRequest { page_size, ..request("olivia") };
            let mut seen = Vec::new();
            loop {
                let page = ask(&service, None, asked.clone()).await.unwrap();
                seen.extend(page.accounts);
                asked.page_token = page.next_page_token;
                if asked.page_token.is_empty() {
                    break;
                }
            }
            assert_eq!(ids(&seen), names, "by {page_size}");
        }
        let first = ListUserAccountsRequest { page_size: 1, ..request("olivia") };
        let page_token = ask(&service, None, first).await.unwrap().next_page_token;
        let other = ListUserAccountsRequest { page_token, ..request("ada") };
        let refused = ask(&service, None, other).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        let negative = ListUserAccountsRequest { page_size: -1, ..request("olivia") };
        let refused = ask(&service, None, negative).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
    });
}

/// INV-CALLER, INV-ISOLATE.
#[test]
fn nobody_is_told_of_accounts_that_they_may_not_ask_about() {
    on_every_backend(async |service| {
        for name in ["acme", "elsewhere", "zeta"] {
            service.founding("sitee").called(name).open().await;
        }
        let limited = ask(&service, Some("limited"), request("olivia")).await.unwrap();
        assert_eq!(
            (ids(&limited.accounts), limited.next_page_token.as_str()),
            (vec!["elsewhere"], "")
        );
        let own = accounts(&service, Some("person:olivia"), "olivia").await;
        assert_eq!(ids(&own), ["acme", "elsewhere", "zeta"]);
        for other in ["ada", "olivia", "nobody"] {
            let caller = if other == "ada" { "person:olivia" } else { "person:ada" };
            let refused = ask(&service, Some(caller), request(other)).await;
            refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
        }
        assert_eq!(accounts(&service, Some("person:stranger"), "stranger").await, []);
        let refused = ask(&service, None, request("mem_1")).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(details.fields(), ["user_id"]);
        service.set_fault(Fault::Unavailable);
        let refused = ask(&service, None, request("olivia")).await;
        refused.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
    });
}

fn at_least(who: &str, token: &ConsistencyToken) -> ListUserAccountsRequest {
    let requirement = Some(Requirement::AtLeast(token.to_string()));
    ListUserAccountsRequest { consistency: Some(Consistency { requirement }), ..request(who) }
}

/// INV-FRESH.
#[test]
fn a_token_is_of_its_account_alone_and_tells_nobody_of_an_account_that_is_not_theirs() {
    on_every_backend(async |service| {
        let acme: Company<'_> = service.founding("sitee").open().await;
        let elsewhere = service.founding("sitee").called("elsewhere").open().await;
        acme.has("ada", &[]).await;
        let seen = ConsistencyToken::parse(&acme.token().await).unwrap();
        let newer = ConsistencyToken { revision: Revision(seen.revision.0 + 1), ..seen.clone() };
        // Also of somebody who is not in the account: they may have just been added.
        for (caller, who) in
            [(None, "ada"), (None, "nobody"), (Some("person:ada"), "ada"), (None, "olivia")]
        {
            assert!(ask(&service, caller, at_least(who, &seen)).await.is_ok());
            let refused = ask(&service, caller, at_least(who, &newer)).await;
            let details = refused.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
            assert!(details.details.retry_info().is_some());
        }
        // A person who was invited may wait for what they were shown.
        acme.by_hand("ada", |ada| ada.state = Standing::Invited).await;
        let later = ConsistencyToken { revision: Revision(seen.revision.0 + 2), ..seen.clone() };
        assert!(ask(&service, Some("person:ada"), at_least("ada", &newer)).await.is_ok());
        let refused = ask(&service, Some("person:ada"), at_least("ada", &later)).await;
        refused.refused(Code::Unavailable, ErrorReason::StoreUnavailable);

        let far = |account: &str| ConsistencyToken {
            account_id: account.to_owned().try_into().unwrap(),
            revision: Revision(1 << 40),
            ..seen.clone()
        };
        for account in ["acme", "elsewhere", "nowhere"] {
            // Nothing is told of an account that is not theirs, not even that it is there.
            let answer = ask(&service, Some("person:zoe"), at_least("zoe", &far(account))).await;
            assert_eq!(answer.unwrap().accounts, [], "{account}");
        }
        for account in ["acme", "nowhere"] {
            let refused = ask(&service, Some("limited"), at_least("ada", &far(account))).await;
            refused.refused(Code::PermissionDenied, ErrorReason::CallerLacksAccount);
        }
        elsewhere.try_add(SYSTEM, "ada", &[]).await.unwrap();
        let refused = ask(&service, Some("limited"), at_least("ada", &far("elsewhere"))).await;
        refused.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
        let mut nonsense = request("ada");
        let requirement = Some(Requirement::AtLeast("nonsense".to_owned()));
        nonsense.consistency = Some(Consistency { requirement });
        let refused = ask(&service, None, nonsense).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidConsistencyToken);
    });
}
