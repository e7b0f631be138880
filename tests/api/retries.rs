//! `request_id` makes a change happen once (INV-ONCE), and `validate_only` never.

use prost::Message as _;
use rolecall::domain::member::MemberState;
use std::time::Duration;

use rolecall::domain::revision::Revision;
use rolecall::feed;
use rolecall::grpc::proto::v1::batch_invite_result::Result as Line;
use rolecall::grpc::proto::v1::{
    AssignRoleRequest, BatchInviteUsersRequest, ConfirmEmailRequest, Decision, ErrorReason,
    InviteLine, ReopenAccountRequest,
};
use rolecall::links::Purpose;
use tonic::{Code, Status};

use crate::harness::{
    Company, Config, Fault, Refused, SYSTEM, Service, Spec, email, inner, on_every_backend,
    on_every_backend_as, role,
};

/// A change that every method that changes something makes of the same scene.
#[derive(Debug, Clone, Copy)]
pub enum Changing {
    CreateAccount,
    AddWorkspace,
    AddMember,
    AssignRole,
    InviteUser,
    UpdateAccount,
    CloseAccount,
    ReopenAccount,
    UpdateWorkspace,
    CloseWorkspace,
    ReopenWorkspace,
    CreateTeam,
    UpdateTeam,
    DeleteTeam,
    AddTeamMember,
    RemoveTeamMember,
    AcceptInvitation,
    ConfirmEmail,
    ResendInvitation,
    CancelInvitation,
    ApproveInvitation,
    BatchInviteUsers,
    CreateRole,
    UpdateRole,
    DeleteRole,
    UpdateMember,
    UpdateAssignment,
    UnassignRole,
    SuspendMember,
    ReactivateMember,
    RevokeAccess,
    TransferOwnership,
}

impl Changing {
    pub const ALL: [Self; 32] = [
        Self::CreateAccount,
        Self::AddWorkspace,
        Self::AddMember,
        Self::AssignRole,
        Self::UpdateMember,
        Self::UpdateAssignment,
        Self::UnassignRole,
        Self::SuspendMember,
        Self::ReactivateMember,
        Self::RevokeAccess,
        Self::TransferOwnership,
        Self::UpdateAccount,
        Self::CloseAccount,
        Self::ReopenAccount,
        Self::UpdateWorkspace,
        Self::CloseWorkspace,
        Self::ReopenWorkspace,
        Self::CreateTeam,
        Self::UpdateTeam,
        Self::DeleteTeam,
        Self::AddTeamMember,
        Self::RemoveTeamMember,
        Self::AcceptInvitation,
        Self::ConfirmEmail,
        Self::ResendInvitation,
        Self::CancelInvitation,
        Self::ApproveInvitation,
        Self::BatchInviteUsers,
        Self::CreateRole,
        Self::UpdateRole,
        Self::DeleteRole,
        // The last: it leaves a mail.
        Self::InviteUser,
    ];

    /// Asks; the answer as text. `other` asks for something else.
    pub async fn ask(
        self,
        acme: &Company<'_>,
        id: &str,
        dry: bool,
        other: bool,
    ) -> Result<String, Status> {
        let service = acme.service;
        let pick =
            |one: &str, another: &str| if other { another.to_owned() } else { one.to_owned() };
        match self {
            Self::CreateAccount => {
                let mut request = service.founding("sitee").called("second").request();
                request.display_name = pick("Second", "Zweite");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().create_account(request).await))
            }
            Self::AddWorkspace => {
                let mut request = acme.workspace_request("olivia", "nice", "olivia");
                request.display_name = pick("Nice", "Nizza");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().add_workspace(request).await))
            }
            Self::AddMember => {
                let mut request = acme.add_request("olivia", "new", &[role("agent").at("paris")]);
                request.user.as_mut().unwrap().display_name = pick("New", "Neu");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().add_member(request).await))
            }
            Self::AssignRole => {
                let spec = role(&pick("manager", "owner")).at("paris");
                let mut request = acme.assign_request("olivia", "ada", spec);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.authorization().assign_role(request).await))
            }
            Self::InviteUser => {
                let spec = role(&pick("manager", "owner")).at("paris");
                let mut request = acme.invite_request("olivia", "guest", &[spec]);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.authorization().invite_user(request).await))
            }
            Self::UpdateAccount => {
                let mut request = acme.update_account_request("olivia");
                request.display_name = pick("Acme", "Akme");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().update_account(request).await))
            }
            Self::CloseAccount => {
                let mut request = beside(acme, "open").close_request(&pick("olivia", SYSTEM));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().close_account(request).await))
            }
            Self::ReopenAccount => {
                let account_id = beside(acme, "shut").id;
                let request_id = id.to_owned();
                let request = ReopenAccountRequest { account_id, request_id, validate_only: dry };
                text(inner(service.accounts().reopen_account(request).await))
            }
            Self::UpdateWorkspace => {
                let mut request =
                    acme.rename_workspace_request("olivia", "lyon", &pick("Lyon", "Lione"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().update_workspace(request).await))
            }
            Self::CloseWorkspace => {
                let mut request = acme.close_workspace_request(&pick("olivia", SYSTEM), "lyon");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().close_workspace(request).await))
            }
            Self::ReopenWorkspace => {
                let mut request = acme.reopen_workspace_request(&pick("olivia", SYSTEM), "rome");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.accounts().reopen_workspace(request).await))
            }
            Self::CreateTeam => {
                let mut request = acme.team_request("olivia", &pick("west", "south"), "paris");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.teams().create_team(request).await))
            }
            Self::UpdateTeam => {
                let mut request =
                    acme.rename_team_request("olivia", "sales", &pick("Sales", "Ventes"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.teams().update_team(request).await))
            }
            Self::DeleteTeam => {
                let mut request = acme.delete_team_request("olivia", &pick("old", "older"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.teams().delete_team(request).await))
            }
            Self::AddTeamMember => {
                let mut request = acme.join_request("olivia", "ada", &pick("sales", "east"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.teams().add_team_member(request).await))
            }
            Self::RemoveTeamMember => {
                let mut request = acme.leave_request("olivia", "ada", &pick("left", "right"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.teams().remove_team_member(request).await))
            }
            Self::AcceptInvitation => {
                let token = acme.token_for(&sent(acme, "accepting").await, Purpose::Accept).await;
                let mut request = acme.accept_request(&token, "accepting");
                request.user.as_mut().unwrap().display_name = pick("New", "Neu");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.invitations().accept_invitation(request).await))
            }
            Self::ConfirmEmail => {
                let whose = sent(acme, &pick("confirming", "confirming-2")).await;
                let token = acme.token_for(&whose, Purpose::Confirm).await;
                let request_id = id.to_owned();
                let request = ConfirmEmailRequest { token, request_id, validate_only: dry };
                text(inner(service.invitations().confirm_email(request).await))
            }
            Self::ResendInvitation => {
                let invitation = sent(acme, &pick("waiting", "waiting-2")).await;
                let mut request = acme.resend_request("olivia", &invitation);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.invitations().resend_invitation(request).await))
            }
            Self::CancelInvitation => {
                let invitation = sent(acme, &pick("unwanted", "unwanted-2")).await;
                let mut request = acme.cancel_request("olivia", &invitation);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.invitations().cancel_invitation(request).await))
            }
            Self::ApproveInvitation => {
                let invitation = sent(acme, &pick("approved", "approved-2")).await;
                let mut request = acme.approve_request("olivia", &invitation);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.invitations().approve_invitation(request).await))
            }
            Self::BatchInviteUsers => {
                let line = InviteLine {
                    email: "line@example.com".to_owned(),
                    display_name: pick("New", "Neu"),
                    assignments: vec![role("agent").at("paris")],
                    ..InviteLine::default()
                };
                let request = BatchInviteUsersRequest {
                    account_id: acme.id.clone(),
                    lines: vec![line],
                    actor_user_id: "olivia".to_owned(),
                    request_id: id.to_owned(),
                    validate_only: dry,
                    ..BatchInviteUsersRequest::default()
                };
                let answer = inner(service.invitations().batch_invite_users(request).await)?;
                match &answer.results[0].result {
                    Some(Line::Error(error)) => Err(Status::with_details(
                        error.code.into(),
                        &error.message,
                        error.encode_to_vec().into(),
                    )),
                    _ => Ok(format!("{answer:?}")),
                }
            }
            Self::CreateRole => {
                let mut request = phone(acme).create_role_request("olivia", "", "analyst", &[]);
                request.display_name = pick("New", "Neu");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.roles().create_role(request).await))
            }
            Self::UpdateRole => {
                let mut request = phone(acme).update_role_request("olivia", "kept");
                request.description = pick("New", "Neu");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.roles().update_role(request).await))
            }
            Self::DeleteRole => {
                let which = pick("one", "other");
                let mut request = phone(acme).delete_role_request("olivia", &which);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.roles().delete_role(request).await))
            }
            Self::UpdateMember => {
                let mut request = acme.update_request("olivia", "ada");
                request.display_name = pick("Ada", "Adda");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().update_member(request).await))
            }
            Self::UpdateAssignment => {
                let spec = role("agent").at("paris").with("no_shortcuts", "on");
                let whom = pick("una", "ugo");
                let mut request = acme.update_assignment_request("olivia", &whom, spec);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().update_assignment(request).await))
            }
            Self::UnassignRole => {
                let spec = role("agent").at("paris");
                let mut request = acme.unassign_request("olivia", &pick("una", "ugo"), spec);
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().unassign_role(request).await))
            }
            Self::SuspendMember => {
                let mut request = acme.suspend_request("olivia", &pick("una", "ugo"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().suspend_member(request).await))
            }
            Self::ReactivateMember => {
                let mut request = acme.reactivate_request("olivia", &pick("rita", "ron"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().reactivate_member(request).await))
            }
            Self::RevokeAccess => {
                let mut request = acme.revoke_request("olivia", &pick("rita", "ron"), "");
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().revoke_access(request).await))
            }
            Self::TransferOwnership => {
                let studio = studio(acme);
                let mut request = studio.transfer_request("olivia", &pick("andy", "anna"));
                (request.request_id, request.validate_only) = (id.to_owned(), dry);
                text(inner(service.members().transfer_ownership(request).await))
            }
        }
    }

    /// Whether it can be asked for something else: what reopens an account says no more than which, on nobody's behalf.
    fn has_another_content(self) -> bool {
        !matches!(self, Self::ReopenAccount)
    }

    /// Whether it changes the account of the scene, and not another.
    pub fn changes_the_scene(self) -> bool {
        !matches!(
            self,
            Self::CreateAccount
                | Self::CloseAccount
                | Self::ReopenAccount
                | Self::CreateRole
                | Self::UpdateRole
                | Self::DeleteRole
                | Self::TransferOwnership
        )
    }
}

/// An account beside that of the scene: what is closed would keep the other changes from it.
fn beside<'s>(acme: &Company<'s>, name: &str) -> Company<'s> {
    Company { id: format!("{}-{name}", acme.id), ..acme.clone() }
}

/// The invitation that was sent to somebody.
async fn sent(acme: &Company<'_>, whom: &str) -> String {
    let listed = acme.list_invitations(|_| {}).await.unwrap().invitations;
    listed.into_iter().find(|row| row.email == email(whom)).unwrap().invitation_id
}

/// An account in which somebody passes on what they hold.
fn studio<'s>(acme: &Company<'s>) -> Company<'s> {
    beside(acme, "studio")
}

fn text<T: std::fmt::Debug>(answer: Result<T, Status>) -> Result<String, Status> {
    answer.map(|answer| format!("{answer:?}"))
}

/// The scene of [`Changing`].
pub async fn scene<'s>(service: &'s Service, id: &str) -> Company<'s> {
    let acme = service.founding("respond_io").called(id).open().await;
    acme.opens("paris", "olivia").await;
    for name in ["ada", "una", "ugo", "rita", "ron"] {
        acme.has(name, &[role("agent").at("paris")]).await;
    }
    for name in ["rita", "ron"] {
        acme.suspend("olivia", name).await.unwrap();
    }
    let phone = phone(&acme);
    service.founding("dexem").called(&phone.id).open().await;
    for name in ["kept", "one", "other"] {
        phone.makes_role(name, "analyst", &[]).await;
    }
    let studio = service.founding("sitee").called(&studio(&acme).id).open().await;
    for name in ["andy", "anna"] {
        studio.has(name, &[]).await;
    }
    for workspace in ["lyon", "rome"] {
        acme.opens(workspace, "").await;
    }
    acme.close_workspace(SYSTEM, "rome").await.unwrap();
    for team in ["sales", "east", "old", "older", "left", "right"] {
        acme.forms(team, "paris").await;
    }
    for team in ["left", "right"] {
        acme.join(SYSTEM, "ada", team).await.unwrap();
    }
    for name in ["open", "shut"] {
        service.founding("respond_io").called(&beside(&acme, name).id).open().await;
    }
    beside(&acme, "shut").close(SYSTEM).await.unwrap();
    acme.has("mark", &[role("manager").at("paris")]).await;
    let agent = [role("agent").at("paris")];
    for whom in ["accepting", "waiting", "waiting-2", "unwanted", "unwanted-2"] {
        acme.invites("olivia", whom, &agent).await;
    }
    for (inviter, whom) in [
        ("olivia", "confirming"),
        ("olivia", "confirming-2"),
        ("mark", "approved"),
        ("mark", "approved-2"),
    ] {
        let invitation = acme.invites(inviter, whom, &agent).await;
        if inviter == "mark" {
            acme.by_hand("mark", |mark| mark.state = MemberState::Suspended).await;
        }
        acme.accepts(&invitation, whom).await.unwrap();
        acme.by_hand("mark", |mark| mark.state = MemberState::Active).await;
    }
    acme
}

/// Another account beside one, whose model lets it make roles.
fn phone<'s>(acme: &Company<'s>) -> Company<'s> {
    beside(acme, "phone")
}

/// How many changes there were in each of the accounts that [`Changing`] changes.
async fn revisions(acme: &Company<'_>) -> Vec<Option<Revision>> {
    let second = Company { id: "second".to_owned(), ..acme.clone() };
    let mut revisions = Vec::new();
    let others = ["open", "shut", "phone", "studio"].map(|name| beside(acme, name));
    for company in others.iter().chain([acme, &second]) {
        let id = company.account_id();
        let there = company.service.store().read(&id, &Default::default()).await.unwrap();
        revisions.push(there.map(|facts| facts.revision));
    }
    revisions
}

#[test]
fn the_same_request_has_the_same_answer_and_happens_once() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        for method in Changing::ALL {
            let first = method.ask(&acme, "r1", false, false).await.unwrap();
            let after = revisions(&acme).await;
            for _ in 0..3 {
                assert_eq!(
                    method.ask(&acme, "r1", false, false).await.unwrap(),
                    first,
                    "{method:?}"
                );
            }
            assert_eq!(revisions(&acme).await, after, "{method:?}");
        }
    });
}

/// INV-FRESH: whoever was answered at last must not be told, without a token, that nothing has changed.
#[test]
fn a_change_whose_answer_was_lost_is_seen_once_it_was_answered_again() {
    let hours = Duration::from_secs(3600);
    let freshness = feed::Config { max_staleness: hours, ..feed::Config::default() };
    on_every_backend_as(&Config { freshness, ..Config::default() }, async |service| {
        let acme = scene(&service, "acme").await;
        // Nothing is kept before the changes are followed.
        service.sees_what_was_changed().await;
        let deletes = async || acme.decide("ada", "contacts.delete", "paris").await;
        assert_eq!(deletes().await, Decision::Denied);
        let asked = async || Changing::AssignRole.ask(&acme, "r1", false, false).await;
        service.set_fault(Fault::AnswerLost);
        // From here on nobody tells this process what it has committed.
        service.app().feed().fails().await;
        asked().await.refused(Code::Unavailable, ErrorReason::StoreUnavailable);
        assert_eq!(deletes().await, Decision::Denied, "from memory");
        asked().await.unwrap();
        assert_ne!(deletes().await, Decision::Denied);
    });
}

#[test]
fn twenty_at_once_under_one_id_happen_once() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        let id = acme.account_id();
        let count = async || service.store().changes(&id, Revision(0), 1000).await.unwrap().len();
        let before = count().await;
        for method in Changing::ALL {
            let company = &acme;
            let asked: Vec<_> = (0..20).map(|_| method.ask(company, "r1", false, false)).collect();
            let answers = all(asked).await;
            let first = answers[0].as_ref().unwrap();
            for answer in &answers {
                assert_eq!(answer.as_ref().unwrap(), first, "{method:?}");
            }
        }
        let changing = Changing::ALL.iter().filter(|method| method.changes_the_scene());
        assert_eq!(count().await, before + changing.count());
        let phone = phone(&acme).account_id();
        let log = service.store().changes(&phone, Revision(0), 100);
        assert_eq!(log.await.unwrap().len(), 4 + 3);
    });
}

#[test]
fn another_content_under_the_same_id_is_refused() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        for method in Changing::ALL.into_iter().filter(|method| method.has_another_content()) {
            let first = method.ask(&acme, "r1", false, false).await.unwrap();
            let after = revisions(&acme).await;
            let refused = method.ask(&acme, "r1", false, true).await;
            let details = refused.refused(Code::Aborted, ErrorReason::RequestIdReused);
            // Each of many lines has an id of its own.
            assert!(["r1", "r1:0"].contains(&details.metadata("request_id")), "{method:?}");
            assert_eq!(revisions(&acme).await, after, "{method:?}");
            assert_eq!(method.ask(&acme, "r1", false, false).await.unwrap(), first, "{method:?}");
        }
    });
}

#[test]
fn the_same_content_of_another_actor_is_another_content() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        let mut request = acme.invite_request("olivia", "new", &[role("agent").at("paris")]);
        request.request_id = "r1".to_owned();
        service.authorization().invite_user(request.clone()).await.unwrap();
        (request.actor_user_id, request.as_system) = (String::new(), true);
        let refused = service.authorization().invite_user(request).await;
        refused.refused(Code::Aborted, ErrorReason::RequestIdReused);
    });
}

#[test]
fn a_dry_run_changes_nothing_and_records_nothing() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        let id = acme.account_id();
        let mails = async || service.store().outbox(&id, 1000).await.unwrap();
        for method in Changing::ALL {
            let (before, waiting) = (revisions(&acme).await, mails().await);
            method.ask(&acme, "r1", true, false).await.unwrap();
            assert_eq!(revisions(&acme).await, before, "{method:?}");
            assert_eq!(mails().await, waiting, "{method:?}");
            // The id is still free for something else.
            method.ask(&acme, "r1", false, true).await.unwrap();
            assert_ne!(revisions(&acme).await, before, "{method:?}");
        }
    });
}

#[test]
fn a_dry_run_is_refused_for_what_the_change_would_be() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").with_seats(0).open().await;
        let mut request = acme.invite_request("olivia", "new", &[role("user")]);
        request.validate_only = true;
        let refused = service.authorization().invite_user(request).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        let mut request = acme.assign_request(SYSTEM, "olivia", role("user"));
        request.validate_only = true;
        let refused = service.authorization().assign_role(request).await;
        refused.refused(Code::FailedPrecondition, ErrorReason::HoldersTooFew);
    });
}

#[test]
fn what_failed_is_not_remembered() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").with_seats(0).open().await;
        let mut request = acme.add_request("olivia", "new", &[role("user")]);
        request.request_id = "r1".to_owned();
        let refused = service.members().add_member(request.clone()).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        acme.account_by_hand(|account| account.seat_limit = None).await;
        service.members().add_member(request).await.unwrap();
    });
}

#[test]
fn an_id_is_free_again_after_a_day() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        Changing::AssignRole.ask(&acme, "r1", false, false).await.unwrap();
        service.put_clock_forward(23);
        let refused = Changing::AssignRole.ask(&acme, "r1", false, true).await;
        refused.refused(Code::Aborted, ErrorReason::RequestIdReused);
        service.put_clock_forward(1);
        Changing::AssignRole.ask(&acme, "r1", false, true).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["owner@paris"]);
    });
}

#[test]
fn the_same_id_in_another_account_or_method_is_another_request() {
    on_every_backend(async |service| {
        let one = scene(&service, "one").await;
        let two = scene(&service, "two").await;
        for method in [Changing::AddWorkspace, Changing::AddMember, Changing::AssignRole] {
            method.ask(&one, "r1", false, false).await.unwrap();
            method.ask(&two, "r1", false, true).await.unwrap();
        }
    });
}

/// Waits for all of some futures, which run at the same time.
pub async fn all<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    let mut pinned: Vec<_> = futures.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = pinned.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        for (future, slot) in pinned.iter_mut().zip(&mut done) {
            if slot.is_none()
                && let std::task::Poll::Ready(answer) = future.as_mut().poll(context)
            {
                *slot = Some(answer);
            }
        }
        if done.iter().all(Option::is_some) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[test]
fn a_request_that_changed_nothing_is_remembered_too() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("ann", &[role("analyst")]).await;
        let mut same = acme.assign_request("olivia", "ann", role("analyst"));
        same.request_id = "late".to_owned();
        let ask = async |request: &AssignRoleRequest| {
            inner(service.authorization().assign_role(request.clone()).await)
        };
        let first = ask(&same).await.unwrap();
        let raised = acme.assign("olivia", "ann", role("administrator")).await.unwrap();
        assert_ne!(first.consistency_token, raised.consistency_token);
        // The same request arrives once more, late: it does not undo what came in between.
        assert_eq!(ask(&same).await.unwrap(), first);
        assert_eq!(acme.held_by("ann").await, ["administrator"]);
        same.role_id = "owner".to_owned();
        ask(&same).await.refused(Code::Aborted, ErrorReason::RequestIdReused);
    });
}
