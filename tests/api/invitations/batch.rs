//! `BatchInviteUsers`.

use rolecall::grpc::proto::v1::batch_invite_result::Result as Line;
use rolecall::grpc::proto::v1::{BatchInviteUsersRequest, ErrorReason, InviteLine};
use tonic::Code;

use crate::harness::{Backend, Company, Refused, inner, on_every_backend, role};

fn request(company: &Company<'_>, count: usize) -> BatchInviteUsersRequest {
    let line = |at| InviteLine {
        email: format!("p{at}@example.com"),
        assignments: vec![role("analyst")],
        ..InviteLine::default()
    };
    BatchInviteUsersRequest {
        account_id: company.id.clone(),
        lines: (0..count).map(line).collect(),
        actor_user_id: "olivia".to_owned(),
        request_id: "r1".to_owned(),
        ..BatchInviteUsersRequest::default()
    }
}

#[test]
fn five_hundred_are_invited_in_order_and_once() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let count = if service.backend() == Backend::Embedded { 500 } else { 50 };
        let request = request(&dial, count);
        let ask = async || inner(service.invitations().batch_invite_users(request.clone()).await);
        let first = ask().await.unwrap();
        assert_eq!(first.results.len(), count);
        for (at, result) in first.results.iter().enumerate() {
            let Some(Line::Invitation(invitation)) = &result.result else { panic!("{result:?}") };
            assert_eq!(invitation.email, format!("p{at}@example.com"));
        }
        assert_eq!(dial.seats().await.used, i32::try_from(count).unwrap());
        assert_eq!(ask().await.unwrap(), first);
        let mut request = request.clone();
        request.lines = vec![request.lines[0].clone(); 501];
        let refused = service.invitations().batch_invite_users(request).await;
        refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
    });
}

#[test]
fn a_line_that_is_refused_keeps_no_other_from_being_done() {
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").with_seats(2).open().await;
        let mut request = request(&dial, 4);
        request.lines[0].email = "nobody".to_owned();
        request.lines[1].assignments = vec![role("nonesuch")];
        request.return_links = true;
        let answer =
            inner(service.invitations().batch_invite_users(request.clone()).await).unwrap();
        let codes = answer.results.iter().map(|result| match &result.result {
            Some(Line::Invitation(_)) => {
                assert!(result.link.contains("/invitations/accept?token=rci_"));
                0
            }
            Some(Line::Error(status)) => status.code,
            None => panic!("{result:?}"),
        });
        let expected = [Code::InvalidArgument as i32, Code::NotFound as i32, 0, 0];
        assert_eq!(codes.collect::<Vec<_>>(), expected);
        assert_eq!(answer.seats.unwrap().used, 2);
        // Another content of one line is refused for that line alone.
        request.lines[3].display_name = "Somebody".to_owned();
        let again = inner(service.invitations().batch_invite_users(request.clone()).await).unwrap();
        assert_eq!(again.results[2], answer.results[2]);
        let Some(Line::Error(status)) = &again.results[3].result else { panic!("{again:?}") };
        assert_eq!(status.code, Code::Aborted as i32);
        request.account_id = "nowhere".to_owned();
        let refused = service.invitations().batch_invite_users(request).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
    });
}
