//! `request_id` makes a change happen once (INV-ONCE), and `validate_only` never.

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::{AssignRoleRequest, ErrorReason};
use tonic::{Code, Status};

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, inner, on_every_backend, role};

/// A change that every method that changes something makes of the same scene.
#[derive(Debug, Clone, Copy)]
pub enum Changing {
    CreateAccount,
    AddWorkspace,
    AddMember,
    AssignRole,
    InviteUser,
}

impl Changing {
    pub const ALL: [Self; 5] = [
        Self::CreateAccount,
        Self::AddWorkspace,
        Self::AddMember,
        Self::AssignRole,
        Self::InviteUser,
    ];

    /// Asks; the answer as text. `other` asks for something else.
    async fn ask(
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
        }
    }
}

fn text<T: std::fmt::Debug>(answer: Result<T, Status>) -> Result<String, Status> {
    answer.map(|answer| format!("{answer:?}"))
}

async fn scene<'s>(service: &'s Service, id: &str) -> Company<'s> {
    let acme = service.founding("respond_io").called(id).open().await;
    acme.opens("paris", "olivia").await;
    acme.has("ada", &[role("agent").at("paris")]).await;
    acme
}

/// How many changes there were in both of the accounts that [`Changing`] changes.
async fn revisions(acme: &Company<'_>) -> (String, Option<String>) {
    let second = Company { id: "second".to_owned(), ..acme.clone() };
    let there =
        second.service.store().read(&second.account_id(), &Default::default()).await.unwrap();
    (acme.token().await, there.map(|facts| facts.revision.to_string()))
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

#[test]
fn twenty_at_once_under_one_id_happen_once() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        for method in Changing::ALL {
            let company = &acme;
            let asked: Vec<_> = (0..20).map(|_| method.ask(company, "r1", false, false)).collect();
            let answers = all(asked).await;
            let first = answers[0].as_ref().unwrap();
            for answer in &answers {
                assert_eq!(answer.as_ref().unwrap(), first, "{method:?}");
            }
        }
        // Founding, a workspace and a member for the scene; then one of each method but CreateAccount.
        let id = acme.account_id();
        let log = service.store().changes(&id, Revision(0), 100);
        assert_eq!(log.await.unwrap().len(), 3 + 4);
    });
}

#[test]
fn another_content_under_the_same_id_is_refused() {
    on_every_backend(async |service| {
        let acme = scene(&service, "acme").await;
        for method in Changing::ALL {
            let first = method.ask(&acme, "r1", false, false).await.unwrap();
            let after = revisions(&acme).await;
            let refused = method.ask(&acme, "r1", false, true).await;
            let details = refused.refused(Code::Aborted, ErrorReason::RequestIdReused);
            assert_eq!(details.metadata("request_id"), "r1", "{method:?}");
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
        for method in Changing::ALL {
            let before = revisions(&acme).await;
            method.ask(&acme, "r1", true, false).await.unwrap();
            assert_eq!(revisions(&acme).await, before, "{method:?}");
            assert_eq!(acme.service.store().outbox(&acme.account_id(), 10).await.unwrap(), []);
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
