//! `UnassignRole`, and who is told when they are given more.

use rolecall::grpc::proto::v1::{AssignmentState, Decision, ErrorReason, MemberState};
use rolecall::store::{MailContent, PersonKey, Reads};
use tonic::Code::{FailedPrecondition, NotFound, PermissionDenied};

use crate::harness::{Company, Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn one_role_is_taken_and_a_member_stays_one_with_nothing() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("ada", &[role("reader").at("paris"), role("billing")]).await;
        acme.unassign("olivia", "ada", role("reader").at("paris")).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["billing"]);
        assert_eq!(acme.decide("ada", "contacts.view", "paris").await, Decision::Denied);
        let mut request = acme.unassign_request("olivia", "ada", role(""));
        request.assignment_id = acme.member("ada").await.assignments[0].assignment_id.clone();
        let answer = service.members().unassign_role(request.clone()).await.unwrap().into_inner();
        let member = answer.member.unwrap();
        assert_eq!((member.state(), member.assignments.len()), (MemberState::Active, 0));
        assert_eq!(member, acme.member("ada").await);
        assert_eq!(acme.seats().await.used, 0);
        let refused = service.members().unassign_role(request).await;
        refused.refused(NotFound, ErrorReason::AssignmentNotFound);
    });
}

#[test]
fn the_last_holder_the_higher_and_oneself_are_left_alone() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has("other", &[role("manager").at("paris")]).await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        let (manager, agent) = (|| role("manager").at("paris"), || role("agent").at("paris"));
        let refused = acme.unassign(SYSTEM, "olivia", role("owner").at("paris")).await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        let refused = acme.unassign(SYSTEM, "olivia", role("org_admin")).await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
        let refused = acme.unassign("mark", "other", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::RoleNotDelegable);
        let refused = acme.unassign("mark", "mark", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::SelfChange);
        let refused = acme.unassign("ada", "mark", manager()).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        acme.unassign("mark", "ada", agent()).await.unwrap();

        let dial = service.founding("dexem").called("dial").open().await;
        dial.has("second", &[role("owner")]).await;
        dial.has("anna", &[role("administrator")]).await;
        let refused = dial.unassign("anna", "second", role("owner")).await;
        refused.refused(PermissionDenied, ErrorReason::ExceedsOwnPermissions);
        dial.unassign("olivia", "second", role("owner")).await.unwrap();
        let studio = service.founding("sitee").called("studio").open().await;
        let refused = studio.unassign(SYSTEM, "olivia", role("primary_admin")).await;
        refused.refused(FailedPrecondition, ErrorReason::HoldersTooFew);
    });
}

async fn pending_invitations(company: &Company<'_>, who: &str) -> usize {
    let person = rolecall::ids::PersonRef::parse(who).unwrap();
    let people = vec![PersonKey::Id(person)];
    let reads = Reads { people, invitations: true, ..Reads::default() };
    let facts = company.service.store().read(&company.account_id(), &reads).await.unwrap().unwrap();
    facts.invitations.len()
}

#[test]
fn what_waits_to_be_accepted_is_taken_with_its_invitation() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        let specs = [role("reader").at("paris"), role("billing")];
        let guest = acme.invite("olivia", "guest", &specs).await.unwrap().invitation.unwrap();
        let guest = guest.member_id;
        acme.unassign("olivia", &guest, role("billing")).await.unwrap();
        assert_eq!(acme.held_by(&guest).await, ["reader@paris"]);
        assert_eq!(pending_invitations(&acme, &guest).await, 1);
        // Nothing is left to come for.
        let gone = acme.unassign("olivia", &guest, role("reader").at("paris")).await.unwrap();
        assert_eq!(gone.state(), MemberState::Revoked);
        assert_eq!((pending_invitations(&acme, &guest).await, acme.seats().await.used), (0, 0));

        acme.has("ada", &[role("reader").at("paris")]).await;
        acme.invite("olivia", "ada", &[role("scheduler").at("paris")]).await.unwrap();
        let held = acme.member("ada").await.assignments;
        let waits = held.iter().find(|held| held.state() == AssignmentState::Pending).unwrap();
        let mut request = acme.unassign_request("olivia", "ada", role(""));
        request.assignment_id.clone_from(&waits.assignment_id);
        service.members().unassign_role(request).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["reader@paris"]);
        assert_eq!(pending_invitations(&acme, "ada").await, 0);
    });
}

#[test]
fn who_is_given_another_role_is_told_where_the_model_says_so() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("ada", &[role("reader").at("paris")]).await;
        let mut nameless = acme.add_request(SYSTEM, "robot", &[]);
        nameless.user.as_mut().unwrap().email = String::new();
        service.members().add_member(nameless).await.unwrap();
        let given = acme.assign("olivia", "ada", role("billing")).await.unwrap();
        let given = given.assignment.unwrap().assignment_id;
        // Not told: what they hold already, and who can't be reached.
        acme.assign("olivia", "ada", role("billing")).await.unwrap();
        acme.assign("olivia", "robot", role("billing")).await.unwrap();
        let mails = service.store().outbox(&acme.account_id(), 10).await.unwrap();
        let [mail] = &mails[..] else { panic!("one mail: {mails:?}") };
        let MailContent::MoreAccess { member_id, assignments } = &mail.content else {
            panic!("{mail:?}")
        };
        assert_eq!(member_id.as_str(), acme.member("ada").await.member_id);
        assert_eq!(assignments.iter().map(|id| id.as_str()).collect::<Vec<_>>(), [given]);
        let silent = service.founding("dexem").called("silent").open().await;
        silent.has("ada", &[]).await;
        silent.assign("olivia", "ada", role("analyst")).await.unwrap();
        assert_eq!(service.store().outbox(&silent.account_id(), 10).await.unwrap(), []);
    });
}

#[test]
fn who_has_no_address_takes_no_seat_and_does_what_they_may() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").with_seats(0).open().await;
        for name in ["robot", "second"] {
            let mut request = acme.add_request("olivia", name, &[role("admin")]);
            request.user.as_mut().unwrap().email = String::new();
            service.members().add_member(request).await.unwrap();
        }
        assert_eq!(acme.member("robot").await.email, "");
        assert_eq!(acme.seats().await.used, 0);
        assert_eq!(acme.decide("robot", "clients.view", "").await, Decision::Allowed);
        assert_eq!(acme.role("admin").await.active_member_count, 2);
    });
}
