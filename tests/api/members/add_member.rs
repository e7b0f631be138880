//! `AddMember`.

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::{ErrorReason, MemberState};
use tonic::Code;

use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role, user};

#[test]
fn who_is_added_is_active_at_once_in_every_model() {
    on_every_backend(async |service| {
        for (model, spec) in [
            ("agendize", role("reader").at("paris")),
            ("sitee", role("user").with("payments", "off")),
            ("respond_io", role("agent").at("paris").with("contact_visibility", "team")),
            ("dexem", role("analyst")),
        ] {
            let company = service.founding(model).called(model).open().await;
            let founder = if model == "respond_io" { "olivia" } else { "" };
            company.opens("paris", founder).await;
            let answer =
                company.try_add("olivia", "ada", std::slice::from_ref(&spec)).await.unwrap();
            let member = answer.member.unwrap();
            assert_eq!(member, company.member("ada").await);
            assert_eq!(member, company.member(&member.member_id).await);
            assert_eq!((member.state(), member.founder), (MemberState::Active, false));
            let [held] = &member.assignments[..] else { panic!("one role: {member:?}") };
            assert_eq!((&held.role_id, &held.options), (&spec.role_id, &spec.options));
            assert_eq!(answer.consistency_token, company.token().await);
            assert_eq!(company.seats().await.used, 1);
        }
    });
}

#[test]
fn a_person_is_in_an_account_once_by_id_and_by_address() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let ada = acme.has("ada", &[]).await;
        acme.invite("olivia", "guest", &[role("user")]).await.unwrap();
        let mut same_id = acme.add_request(SYSTEM, "ada", &[]);
        same_id.user.as_mut().unwrap().email = "else@example.com".to_owned();
        let mut same_address = acme.add_request(SYSTEM, "else", &[]);
        same_address.user.as_mut().unwrap().email = "ADA@Example.com".to_owned();
        let mut invited_address = acme.add_request(SYSTEM, "third", &[]);
        invited_address.user.as_mut().unwrap().email = "guest@EXAMPLE.com".to_owned();
        for request in [same_id, same_address] {
            let refused = service.members().add_member(request).await;
            let details = refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
            assert_eq!(details.resource(), ("member", ada.member_id.as_str()));
        }
        let refused = service.members().add_member(invited_address).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
    });
}

#[test]
fn a_revoked_person_who_is_added_again_starts_afresh() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let before = acme.has("ada", &[role("admin")]).await;
        acme.by_hand("ada", |ada| ada.state = State::Revoked).await;
        let after = acme.has("ada", &[role("user")]).await;
        assert_ne!(before.member_id, after.member_id);
        assert_eq!(acme.held_by("ada").await, ["user"]);
        assert_eq!(acme.member(&before.member_id).await.state(), MemberState::Revoked);
    });
}

#[test]
fn roles_that_exclude_each_other_are_not_asked_for_together() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.opens("lyon", "").await;
        let refused = acme
            .try_add(SYSTEM, "ada", &[role("reader").at("paris"), role("scheduler").at("paris")])
            .await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::ConflictingAssignments);
        assert_eq!(details.fields(), ["assignments[1].role_id"]);
        let refused = acme.try_add(SYSTEM, "ada", &[role("billing"), role("billing")]).await;
        refused.refused(Code::InvalidArgument, ErrorReason::ConflictingAssignments);
        // What isn't there conflicts with nothing.
        let refused = acme
            .try_add(SYSTEM, "ada", &[role("reader").at("paris"), role("nonesuch").at("paris")])
            .await;
        refused.refused(Code::NotFound, ErrorReason::RoleNotFound);
        acme.has(
            "ada",
            &[
                role("billing"),
                role("cdo"),
                role("reader").at("paris"),
                role("scheduler").at("lyon"),
            ],
        )
        .await;
        assert_eq!(acme.held_by("ada").await, ["billing", "cdo", "reader@paris", "scheduler@lyon"]);
    });
}

#[test]
fn an_id_that_looks_like_a_member_id_is_kept_for_members() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut request = acme.add_request(SYSTEM, "ada", &[]);
        request.user = Some(user("mem_ada"));
        let refused = service.members().add_member(request).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(details.fields(), ["user.user_id"]);
    });
}
