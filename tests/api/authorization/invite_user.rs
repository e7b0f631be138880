//! `InviteUser`.

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::{
    AssignmentState, Decision, DecisionReason, ErrorReason, InvitationState,
};
use rolecall::store::MailContent;
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Spec, inner, on_every_backend, role};

/// How many mails wait to be sent.
async fn mails(company: &Company<'_>) -> usize {
    company.service.store().outbox(&company.account_id(), 1000).await.unwrap().len()
}

#[test]
fn an_invitation_says_what_it_brings_in_every_model() {
    on_every_backend(async |service| {
        for (model, spec) in [
            ("agendize", role("reader").at("paris")),
            ("sitee", role("user").with("payments", "off")),
            ("respond_io", role("agent").at("paris").with("mask_email", "on")),
            ("dexem", role("analyst")),
        ] {
            let company = service.founding(model).called(model).open().await;
            let founder = if model == "respond_io" { "olivia" } else { "" };
            company.opens("paris", founder).await;
            let mut request =
                company.invite_request("olivia", "guest", std::slice::from_ref(&spec));
            request.locale = "fr-CA".to_owned();
            let answer = inner(service.authorization().invite_user(request).await).unwrap();
            let invitation = answer.invitation.unwrap();
            assert_eq!(invitation.email, "guest@example.com");
            assert_eq!(
                (invitation.display_name.as_str(), invitation.locale.as_str()),
                ("guest", "fr-CA")
            );
            assert_eq!(invitation.state(), InvitationState::Pending);
            assert_eq!(invitation.inviter_member_id, company.member("olivia").await.member_id);
            let [brought] = &invitation.assignments[..] else { panic!("one role: {invitation:?}") };
            assert_eq!(
                (&brought.role_id, &brought.workspace_id),
                (&spec.role_id, &spec.workspace_id)
            );
            assert_eq!(
                (&brought.options, brought.state()),
                (&spec.options, AssignmentState::Pending)
            );
            assert!(
                invitation.expire_time.unwrap().seconds > invitation.create_time.unwrap().seconds
            );
            let (told, counted) = (answer.seats.unwrap(), company.seats().await);
            assert_eq!((told.used, told.classes), (counted.used, counted.classes));
            assert_eq!(answer.consistency_token, company.token().await);
            assert_eq!(mails(&company).await, 1);
        }
    });
}

#[test]
fn an_active_person_who_is_invited_to_more_keeps_what_they_had_meanwhile() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("manager")]).await;
        let answer = acme.invite("olivia", "ada", &[role("admin")]).await.unwrap();
        assert_eq!(answer.invitation.unwrap().display_name, "ada");
        let ada = acme.member("ada").await;
        let states: Vec<_> =
            ada.assignments.iter().map(|row| (row.role_id.as_str(), row.state())).collect();
        assert_eq!(
            states,
            [("manager", AssignmentState::Active), ("admin", AssignmentState::Pending)]
        );
        assert_eq!(acme.decide("ada", "clients.export", "").await, Decision::Allowed);
        let more = acme.check("ada", "staff.manage", "").await;
        assert_eq!((more.decision(), more.reason()), (Decision::Denied, DecisionReason::Invited));
        assert_eq!(acme.seats().await.used, 1, "they take one seat");
        let (manager, admin) = (acme.role("manager").await, acme.role("admin").await);
        assert_eq!((manager.active_member_count, manager.invited_member_count), (1, 0));
        assert_eq!((admin.active_member_count, admin.invited_member_count), (0, 1));
    });
}

#[test]
fn to_invite_again_replaces_what_was_asked_before_in_the_same_scope() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let first = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        let second = acme.invite("olivia", "GUEST", &[role("administrator")]).await.unwrap();
        let (first, second) = (first.invitation.unwrap(), second.invitation.unwrap());
        assert_eq!(first.member_id, second.member_id);
        assert_ne!(first.invitation_id, second.invitation_id);
        assert_eq!(acme.held_by(&first.member_id).await, ["administrator"]);
        assert_eq!(acme.seats().await.used, 1);
        assert_eq!(mails(&acme).await, 2);
    });
}

#[test]
fn the_same_invitation_again_changes_nothing_and_sends_nothing() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let first = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        let again = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        assert_eq!(again, first);
        assert_eq!(mails(&acme).await, 1);
    });
}

#[test]
fn an_invitation_that_expired_is_sent_again_when_it_is_asked_for_again() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        let first = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        service.put_clock_forward(24 * 365);
        let again = acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        assert_ne!(again.consistency_token, first.consistency_token);
        let (first, again) = (first.invitation.unwrap(), again.invitation.unwrap());
        assert_eq!((first.member_id, first.assignments), (again.member_id, again.assignments));
        assert_ne!(first.invitation_id, again.invitation_id, "the old token stays dead");
        assert!(again.expire_time.unwrap().seconds > first.expire_time.unwrap().seconds);
        let sent = service.store().outbox(&acme.account_id(), 10).await.unwrap();
        let sent = sent.into_iter().map(|mail| match mail.content {
            MailContent::Invitation { invitation_id, .. } => invitation_id.to_string(),
            other => panic!("{other:?}"),
        });
        assert_eq!(sent.collect::<Vec<_>>(), [first.invitation_id, again.invitation_id]);
        assert_eq!(acme.seats().await.used, 1);
    });
}

#[test]
fn to_ask_for_a_part_again_sends_no_more_than_that_part_again() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "olivia").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        let both = [role("agent").at("paris"), role("owner").at("lyon")];
        let first = acme.invite("olivia", "guest", &both).await.unwrap().invitation.unwrap();
        service.put_clock_forward(24 * 365);
        // A manager of Paris has no say in Lyon, and brings nothing of it to life again.
        let again = acme.invite("mark", "guest", &[role("agent").at("paris")]).await.unwrap();
        let again = again.invitation.unwrap();
        assert_ne!(again.invitation_id, first.invitation_id);
        let brought: Vec<_> = again.assignments.iter().map(|held| held.role_id.as_str()).collect();
        assert_eq!(brought, ["agent"]);
        assert_eq!(again.inviter_member_id, acme.member("mark").await.member_id);
        let guest = acme.member(&again.member_id).await;
        assert_eq!(guest.assignments.len(), 2, "what Olivia asked waits as it did");
    });
}

#[test]
fn to_ask_the_same_again_of_who_holds_the_role_otherwise_finds_what_waits() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        let asked = [role("user").with("payments", "off")];
        let first = acme.invite("olivia", "ada", &asked).await.unwrap();
        let again = acme.invite("olivia", "ada", &asked).await.unwrap();
        assert_eq!(again.invitation, first.invitation);
        assert_eq!(again.consistency_token, first.consistency_token);
    });
}

#[test]
fn to_ask_on_other_terms_replaces_what_waits() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let payments = |value| [role("user").with("payments", value)];
        let first = acme.invite("olivia", "guest", &payments("on")).await.unwrap();
        let second = acme.invite("olivia", "guest", &payments("off")).await.unwrap();
        assert_ne!(first.consistency_token, second.consistency_token);
        let (first, second) = (first.invitation.unwrap(), second.invitation.unwrap());
        assert_eq!(acme.held_by(&first.member_id).await, ["user payments=off"]);
        assert_eq!(second.assignments[0].options["payments"], "off");
        assert_eq!(acme.invitation(&first.invitation_id).await.state(), InvitationState::Canceled);
        acme.accepts(&second.invitation_id, "guest").await.unwrap();
        assert_eq!(acme.held_by("guest").await, ["user payments=off"]);
    });
}

#[test]
fn another_invitation_is_no_answer_to_this_one() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        acme.invite("olivia", "ada", &[role("admin")]).await.unwrap();
        let refused = acme.invite("olivia", "ada", &[role("user")]).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
        // To give what is in force takes back what was to replace it.
        acme.assign("olivia", "ada", role("user")).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["user"]);
        assert_eq!(acme.role("admin").await.invited_member_count, 0);
    });
}

#[test]
fn who_has_the_role_already_is_not_invited_to_it() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        let refused = acme.invite("olivia", "ada", &[role("user")]).await;
        refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
    });
}

#[test]
fn a_suspended_person_is_not_invited_and_a_revoked_one_starts_afresh() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let before = acme.has("ada", &[role("admin")]).await.member_id;
        acme.by_hand("ada", |ada| ada.state = State::Suspended).await;
        let refused = acme.invite("olivia", "ada", &[role("user")]).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
        acme.by_hand("ada", |ada| ada.state = State::Revoked).await;
        let invited = acme.invite("olivia", "ada", &[role("user")]).await.unwrap();
        let after = invited.invitation.unwrap().member_id;
        assert_ne!(before, after);
        assert_eq!(acme.held_by(&after).await, ["user"]);
    });
}

#[test]
fn an_address_is_one_person_however_it_is_written() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut request = acme.invite_request(SYSTEM, "guest", &[role("user")]);
        let mut ids = Vec::new();
        for address in ["Zoé@Bücher.example", "zoé@xn--bcher-kva.example", " zoé@BÜCHER.example "]
        {
            request.email = address.to_owned();
            let answer = inner(service.authorization().invite_user(request.clone()).await).unwrap();
            ids.push(answer.invitation.unwrap().member_id);
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
        assert_eq!(acme.member(&ids[0]).await.email, "Zoé@Bücher.example");
    });
}
