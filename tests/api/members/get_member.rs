//! `GetMember`.

use rolecall::grpc::proto::v1::{AssignmentState, ErrorReason, GetMemberRequest, MemberState};
use tonic::Code;

use crate::harness::{Refused, Spec, email, on_every_backend, role};

#[test]
fn an_invited_person_is_found_by_their_member_id() {
    on_every_backend(async |service| {
        for (model, spec) in [
            ("agendize", role("billing")),
            ("sitee", role("user")),
            ("respond_io", role("org_admin")),
            ("dexem", role("analyst")),
        ] {
            let company = service.founding(model).called(model).open().await;
            let invited =
                company.invite("olivia", "guest", std::slice::from_ref(&spec)).await.unwrap();
            let invitation = invited.invitation.unwrap();
            let guest = company.member(&invitation.member_id).await;
            assert_eq!((guest.state(), guest.user_id.as_str()), (MemberState::Invited, ""));
            assert_eq!(
                (guest.email.as_str(), guest.display_name.as_str()),
                (email("guest").as_str(), "guest")
            );
            assert_eq!(guest.assignments, invitation.assignments);
            assert_eq!(guest.assignments[0].role_id, spec.role_id);
            assert_eq!(guest.assignments[0].state(), AssignmentState::Pending);
        }
    });
}

#[test]
fn who_is_not_there_is_named() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        let request = |account: &str| GetMemberRequest {
            account_id: account.to_owned(),
            user_id: "none".to_owned(),
            ..GetMemberRequest::default()
        };
        let refused = service.members().get_member(request("acme")).await;
        let details = refused.refused(Code::NotFound, ErrorReason::MemberNotFound);
        assert_eq!(details.resource(), ("member", "none"));
        let refused = service.members().get_member(request("none")).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
    });
}
