//! `ListInvitations`.

use rolecall::grpc::proto::v1::{ErrorReason, InvitationState};
use tonic::Code;

use crate::harness::{Refused, on_every_backend, role};

#[test]
fn invitations_are_listed_newest_first_by_state_and_person_and_in_pages() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        dial.has("ada", &[role("analyst")]).await;
        let ids = [
            dial.invites("olivia", "one", &[role("analyst")]).await,
            dial.invites("olivia", "two", &[role("analyst")]).await,
            dial.joins("three", &[role("analyst")]).await,
            dial.invites("olivia", "ada", &[role("administrator")]).await,
        ];
        dial.cancel("olivia", &ids[1]).await.unwrap();
        let list = async |states: &[InvitationState], person: &str, size: i32| {
            let (mut found, mut token) = (Vec::new(), String::new());
            loop {
                let page = dial.list_invitations(|request| {
                    request.states = states.iter().map(|state| (*state).into()).collect();
                    request.user_id = person.to_owned();
                    (request.page_size, request.page_token) = (size, token.clone());
                });
                let page = page.await.unwrap();
                found.extend(page.invitations.into_iter().map(|row| row.invitation_id));
                token = page.next_page_token;
                if token.is_empty() {
                    break found;
                }
            }
        };
        let newest: Vec<_> = ids.iter().rev().cloned().collect();
        for size in [1, 2, 0] {
            assert_eq!(list(&[], "", size).await, newest);
        }
        assert_eq!(list(&[], "ada", 0).await, [ids[3].clone()]);
        use InvitationState::{Accepted, Canceled, Expired, Pending};
        assert_eq!(list(&[Accepted, Canceled], "", 1).await, [ids[2].clone(), ids[1].clone()]);
        assert_eq!(list(&[Pending], "", 1).await, [ids[3].clone(), ids[0].clone()]);
        service.put_clock_forward(24 * 365);
        assert!(list(&[Pending], "", 1).await.is_empty());
        assert_eq!(list(&[Expired], "", 1).await, [ids[3].clone(), ids[0].clone()]);
        let refused = dial.list_invitations(|request| request.actor_user_id = "ada".to_owned());
        refused.await.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = dial.list_invitations(|request| request.user_id = "nobody".to_owned()).await;
        refused.refused(Code::NotFound, ErrorReason::MemberNotFound);
        let refused = dial.list_invitations(|request| request.states = vec![99]).await;
        refused.refused(Code::InvalidArgument, ErrorReason::ValueOutOfRange);
    });
}
