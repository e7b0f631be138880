//! From the invitation to the member, for both kinds of profile.

use rolecall::domain::member::MemberState as State;
use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{
    AssignmentState, Decision, DecisionReason, ErrorReason, Invitation, InvitationState,
    InvitedProfile, MemberState,
};
use rolecall::links::Purpose;
use rolecall::store::{MailContent, RoleChange};
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, inner, on_every_backend, role};

async fn mails(company: &Company<'_>) -> Vec<MailContent> {
    let mails = company.service.store().outbox(&company.account_id(), 1000).await.unwrap();
    mails.into_iter().map(|mail| mail.content).collect()
}

async fn dial(service: &Service) -> Company<'_> {
    service.founding("dexem").called("dial").open().await
}

/// What an inviter is told, without what is another's in any case.
fn told(invitation: &Invitation) -> Invitation {
    let mut told = Invitation {
        invitation_id: String::new(),
        member_id: String::new(),
        email: String::new(),
        display_name: String::new(),
        create_time: None,
        expire_time: None,
        ..invitation.clone()
    };
    for assignment in &mut told.assignments {
        (assignment.assignment_id, assignment.create_time) = (String::new(), None);
    }
    told
}

#[test]
fn a_new_profile_accepts_confirms_and_is_a_member() {
    on_every_backend(async |service| {
        let dial = dial(&service).await;
        let invitation = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let token = dial.token_for(&invitation, Purpose::Accept).await;
        let shown = dial.shown(&token).await.unwrap();
        assert_eq!(
            (shown.account_id.as_str(), shown.email.as_str()),
            ("dial", "guest@example.com")
        );
        assert_eq!(shown.inviter_display_name, "olivia");
        assert_eq!(shown.profile(), InvitedProfile::CreateProfile);
        assert_eq!(shown.roles[0].role_display_name, "Analyst");
        assert_eq!(shown.roles[0].assignment.as_ref().unwrap().role_id, "analyst");

        let accepted = dial.accept(&token, "guest").await.unwrap();
        let (taken, member) = (accepted.invitation.unwrap(), accepted.member.unwrap());
        assert_eq!(
            (taken.state(), member.state()),
            (InvitationState::Accepted, MemberState::Unconfirmed)
        );
        assert_eq!((member.user_id.as_str(), member.display_name.as_str()), ("guest", "guest"));
        let denied = dial.check("guest", "reports.view", "").await;
        assert_eq!(denied.reason(), DecisionReason::Unconfirmed);
        assert_eq!(dial.seats().await.used, 1);
        let sent = mails(&dial).await;
        assert!(matches!(
            sent[..],
            [MailContent::Invitation { .. }, MailContent::Confirmation { .. }]
        ));

        let confirmed = dial.confirms(&invitation).await.unwrap().member.unwrap();
        assert_eq!(confirmed.state(), MemberState::Active);
        assert_eq!(confirmed.assignments[0].state(), AssignmentState::Active);
        let promised = &taken.assignments[0].assignment_id;
        assert_eq!(&confirmed.assignments[0].assignment_id, promised);
        assert_eq!(dial.decide("guest", "reports.view", "").await, Decision::Allowed);
        assert_eq!(dial.seats().await.used, 1);
        let account = dial.account_id();
        let audit = service.store().audit(&account, Revision(2), 9);
        for (_, event) in audit.await.unwrap() {
            assert_eq!(event.actor.unwrap().as_str(), confirmed.member_id, "{}", event.method);
        }
    });
}

#[test]
fn a_known_profile_is_active_at_once_and_nobody_else_is_told_that_it_is_known() {
    on_every_backend(async |service| {
        dial(&service).await.joins("guest", &[role("analyst")]).await;
        let other = service.founding("sitee").called("other").open().await;
        let known = other.invite("olivia", "guest", &[role("user")]).await.unwrap();
        let unknown = other.invite("olivia", "stranger", &[role("user")]).await.unwrap();
        let (one, two) = (known.invitation.unwrap(), unknown.invitation.unwrap());
        assert_eq!(told(&one), told(&two));
        let token = other.token_for(&one.invitation_id, Purpose::Accept).await;
        assert_eq!(other.shown(&token).await.unwrap().profile(), InvitedProfile::SignIn);
        // The address is known, and not as another user's.
        let mut request = other.accept_request(&token, "guest");
        request.user.as_mut().unwrap().user_id = "somebody-else".to_owned();
        request.validate_only = true;
        let tried = inner(service.invitations().accept_invitation(request).await).unwrap();
        assert_eq!(tried.member.unwrap().state(), MemberState::Unconfirmed);
        let member = other.accept(&token, "guest").await.unwrap().member.unwrap();
        assert_eq!(member.state(), MemberState::Active);
        assert_eq!(mails(&other).await.len(), 2, "nothing to confirm");
    });
}

#[test]
fn an_active_member_takes_more_as_the_same_user_and_what_it_excludes_is_replaced() {
    on_every_backend(async |service| {
        let dial = dial(&service).await;
        dial.has("ada", &[role("analyst")]).await;
        dial.has("bob", &[role("analyst")]).await;
        let invitation = dial.invites("olivia", "ada", &[role("administrator")]).await;
        let token = dial.token_for(&invitation, Purpose::Accept).await;
        assert_eq!(dial.shown(&token).await.unwrap().profile(), InvitedProfile::SignIn);
        for user_id in ["bob", "ada-again"] {
            let mut request = dial.accept_request(&token, "ada");
            request.user.as_mut().unwrap().user_id = user_id.to_owned();
            let refused = service.invitations().accept_invitation(request).await;
            refused.refused(Code::AlreadyExists, ErrorReason::MemberExists);
        }
        let member = dial.accept(&token, "ada").await.unwrap().member.unwrap();
        assert_eq!(member.state(), MemberState::Active);
        assert_eq!(dial.held_by("ada").await, ["administrator"]);
        assert_eq!(dial.decide("ada", "numbers.manage", "").await, Decision::Allowed);
    });
}

#[test]
fn another_address_is_refused_and_not_told() {
    on_every_backend(async |service| {
        let dial = dial(&service).await;
        let invitation = dial.invites("olivia", "guest", &[role("analyst")]).await;
        let refused = dial.accepts(&invitation, "mallory").await;
        let details = refused.refused(Code::PermissionDenied, ErrorReason::AddressMismatch);
        assert!(!details.message.contains("guest"), "{}", details.message);
        // One address in two spellings is one address.
        let token = dial.token_for(&invitation, Purpose::Accept).await;
        let mut request = dial.accept_request(&token, "guest");
        request.user.as_mut().unwrap().email = "GUEST@Example.COM".to_owned();
        service.invitations().accept_invitation(request).await.unwrap();
    });
}

#[test]
fn a_suspension_is_not_lifted() {
    on_every_backend(async |service| {
        let dial = dial(&service).await;
        dial.has("ada", &[role("analyst")]).await;
        let invitation = dial.invites("olivia", "ada", &[role("administrator")]).await;
        dial.by_hand("ada", |ada| ada.state = State::Suspended).await;
        let refused = dial.accepts(&invitation, "ada").await;
        let details = refused.refused(Code::FailedPrecondition, ErrorReason::MemberState);
        assert_eq!(details.metadata("state"), "suspended");
        assert_eq!(dial.held_by("ada").await, ["administrator", "analyst"]);
    });
}

#[test]
fn a_role_that_is_deleted_falls_away_and_with_the_last_the_invitation() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        let dial = dial(&service).await;
        let custom = rolecall::model::account_roles::CustomRole {
            display_name: "Night".to_owned(),
            description: String::new(),
            license: Some("analyst".to_owned().try_into().unwrap()),
            permissions: ["reports.view".to_owned().try_into().unwrap()].into_iter().collect(),
            create_time: jiff::Timestamp::UNIX_EPOCH,
            update_time: jiff::Timestamp::UNIX_EPOCH,
        };
        let night = || "night".to_owned().try_into().unwrap();
        dial.roles_by_hand(vec![RoleChange::PutCustom(night(), custom)]).await;
        let invitation = dial.invites(SYSTEM, "guest", &[role("night")]).await;
        dial.roles_by_hand(vec![RoleChange::DeleteCustom(night())]).await;
        let refused = dial.accepts(&invitation, "guest").await;
        refused.refused(Code::FailedPrecondition, ErrorReason::OfferGone);
        let refused = dial.resend(SYSTEM, &invitation).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::OfferGone);
        // Of two, the other is left.
        let both = [role("billing"), role("reader").at("paris")];
        let invitation = acme.invites("olivia", "guest", &both).await;
        let guest = acme.invitation(&invitation).await.member_id;
        acme.by_hand(&guest, |guest| {
            guest.assignments.retain(|held| held.role_id.as_str() != "billing");
        })
        .await;
        let accepted = acme.accepts(&invitation, "guest").await.unwrap();
        let dropped: Vec<_> = accepted.dropped_assignments.iter().map(|one| &one.role_id).collect();
        assert_eq!(dropped, ["billing"]);
        assert_eq!(acme.held_by("guest").await, ["reader@paris"]);
    });
}

#[test]
fn a_caller_with_a_mailer_of_its_own_gets_the_links_and_no_mail_is_sent() {
    on_every_backend(async |service| {
        let dial = dial(&service).await;
        let token_of = |link: &str| link.split_once("?token=").unwrap().1.to_owned();
        let mut request = dial.invite_request("olivia", "guest", &[role("analyst")]);
        (request.return_links, request.request_id) = (true, "r1".to_owned());
        let invited = inner(service.authorization().invite_user(request.clone()).await).unwrap();
        let again = inner(service.authorization().invite_user(request.clone()).await).unwrap();
        assert_eq!(invited, again);
        request.validate_only = true;
        (request.email, request.request_id) = ("other@example.com".to_owned(), String::new());
        let tried = inner(service.authorization().invite_user(request).await).unwrap();
        assert_eq!(tried.link, "");
        let mut request = dial.accept_request(&token_of(&invited.link), "guest");
        request.return_links = true;
        let accepted = inner(service.invitations().accept_invitation(request).await).unwrap();
        dial.confirm(&token_of(&accepted.link)).await.unwrap();
        assert_eq!(mails(&dial).await, []);
    });
}

#[test]
fn what_waited_for_the_confirmation_takes_the_place_of_what_it_excludes() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let invitation = acme.invites("olivia", "guest", &[role("agent").at("paris")]).await;
        acme.accepts(&invitation, "guest").await.unwrap();
        acme.assign("olivia", "guest", role("manager").at("paris")).await.unwrap();
        let confirmed = acme.confirms(&invitation).await.unwrap().member.unwrap();
        assert_eq!(confirmed.state(), MemberState::Active);
        assert_eq!(acme.held_by("guest").await, ["manager@paris"]);
        assert_eq!(confirmed.assignments[0].state(), AssignmentState::Active);
    });
}

/// INV-CLOSED.
#[test]
fn what_is_offered_in_a_closed_workspace_waits_until_it_is_opened_again() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let agent = [role("agent").at("paris")];
        let waiting = acme.invites("olivia", "waiting", &agent).await;
        let unconfirmed = acme.invites("olivia", "guest", &agent).await;
        acme.accepts(&unconfirmed, "guest").await.unwrap();
        acme.close_workspace(SYSTEM, "paris").await.unwrap();
        for refused in [
            acme.accepts(&waiting, "waiting").await.map(|_| ()),
            acme.confirms(&unconfirmed).await.map(|_| ()),
            acme.resend("olivia", &waiting).await.map(|_| ()),
        ] {
            let details = refused.refused(Code::FailedPrecondition, ErrorReason::WorkspaceClosed);
            assert_eq!(details.metadata("workspace_id"), "paris");
        }
        acme.reopen_workspace(SYSTEM, "paris").await.unwrap();
        acme.accepts(&waiting, "waiting").await.unwrap();
        acme.confirms(&unconfirmed).await.unwrap();
    });
}
