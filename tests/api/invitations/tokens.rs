//! Tokens that are not good are all the same: INV-TOKEN.

use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::links::{LinkToken, Links, Purpose};
use tonic::{Code, Request, Status};

use crate::harness::{Company, Refused, Service, TEST_CALLER, on_every_backend, role};

/// Everything that is told, headers aside.
fn told(status: &Status) -> String {
    format!("{:?} {} {:?}", status.code(), status.message(), status.details())
}

/// Tokens that are not good any more, each for another reason.
async fn bad<'s>(service: &'s Service, dial: &Company<'s>) -> Vec<(&'static str, String)> {
    let used = dial.invites("olivia", "used", &[role("analyst")]).await;
    let used_token = dial.token_for(&used, Purpose::Accept).await;
    dial.accept(&used_token, "used").await.unwrap();
    let canceled = dial.invites("olivia", "canceled", &[role("analyst")]).await;
    let canceled_token = dial.token_for(&canceled, Purpose::Accept).await;
    dial.cancel("olivia", &canceled).await.unwrap();
    let resent = dial.invites("olivia", "resent", &[role("analyst")]).await;
    let replaced = dial.token_for(&resent, Purpose::Accept).await;
    dial.resend("olivia", &resent).await.unwrap();
    let wrong_purpose = dial.token_for(&resent, Purpose::Confirm).await;
    let good = dial.token_for(&resent, Purpose::Accept).await;
    let forged = LinkToken { ..service.app().links().verify(&good).unwrap() };
    let of = |account: &str, id: &str| {
        let token = LinkToken {
            account_id: account.to_owned().try_into().unwrap(),
            invitation_id: id.to_owned().try_into().unwrap(),
            ..forged.clone()
        };
        service.app().links().sign(&token).unwrap()
    };
    vec![
        ("garbage", "garbage".to_owned()),
        ("a line break", "rci_\n".to_owned()),
        ("half a token", good[..good.len() / 2].to_owned()),
        ("signed elsewhere", Links::default().sign(&forged).unwrap()),
        ("of no account", of("nowhere", &resent)),
        ("of no invitation", of("dial", "inv_none")),
        ("used", used_token),
        ("withdrawn", canceled_token),
        ("replaced", replaced),
        ("for something else", wrong_purpose),
    ]
}

#[test]
fn all_bad_tokens_look_the_same() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let mut tokens = bad(&service, &dial).await;
        let mut all = Vec::new();
        let expiring = dial.invites("olivia", "expiring", &[role("analyst")]).await;
        let expired = dial.token_for(&expiring, Purpose::Accept).await;
        dial.shown(&expired).await.unwrap();
        service.put_clock_forward(24 * 365);
        tokens.push(("expired", expired));
        for (why, token) in &tokens {
            all.push((*why, told(&dial.shown(token).await.unwrap_err())));
            all.push((*why, told(&dial.accept(token, "somebody").await.unwrap_err())));
            all.push((*why, told(&dial.confirm(token).await.unwrap_err())));
        }
        let first = all[0].1.clone();
        for (why, told) in all {
            assert_eq!(told, first, "{why}");
        }
        let refused = dial.shown("garbage").await;
        refused.refused(Code::NotFound, ErrorReason::InvitationNotFound);
    });
}

#[test]
fn a_caller_of_other_accounts_is_told_the_same_and_a_person_may_not_ask() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let invitation = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let token = dial.token_for(&invitation, Purpose::Accept).await;
        let as_caller = async |caller: &str, token: &str| {
            let mut request = Request::new(dial.accept_request(token, "guest"));
            request.metadata_mut().insert(TEST_CALLER, caller.parse().unwrap());
            service.invitations().accept_invitation(request).await.unwrap_err()
        };
        let limited = as_caller("limited", &token).await;
        assert_eq!(told(&limited), told(&as_caller("limited", "garbage").await));
        Err::<(), _>(limited).refused(Code::NotFound, ErrorReason::InvitationNotFound);
        for token in [&token, "garbage"] {
            let refused = Err::<(), _>(as_caller("person:olivia", token).await);
            refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
        }
        let mut request = Request::new(dial.invite_request("", "new", &[role("analyst")]));
        request.get_mut().as_system = false;
        request.get_mut().return_links = true;
        request.metadata_mut().insert(TEST_CALLER, "person:olivia".parse().unwrap());
        let refused = service.authorization().invite_user(request).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorNotBelieved);
    });
}
