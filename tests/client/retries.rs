//! What is asked again, and what is not.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use prost::Message;
use prost_types::FileDescriptorSet;
use rolecall::client::Client;
use rolecall::proto::FILE_DESCRIPTOR_SET;
use rolecall::proto::v1;
use rolecall::proto::v1::ErrorReason;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

use crate::front::{Does, Front};
use crate::world::{World, plans_in};

fn away() -> Does {
    Does::Refuse(Status::unavailable("away"))
}

fn add_workspace(id: &str) -> v1::AddWorkspaceRequest {
    v1::AddWorkspaceRequest {
        account_id: "acme-agendize".to_owned(),
        workspace_id: id.to_owned(),
        actor_user_id: "ada".to_owned(),
        ..v1::AddWorkspaceRequest::default()
    }
}

#[tokio::test]
async fn a_question_is_asked_again_while_the_service_is_away() {
    let world = World::start().await;
    let front = Front::of(world.program.channel(), |n| if n < 2 { away() } else { Does::PassOn });
    assert!(front.client().check(plans_in("paris")).await.unwrap().is_allowed());
    assert_eq!(front.came().len(), 3);
}

#[tokio::test]
async fn a_service_that_stays_away_is_not_asked_for_ever() {
    let front = Front::alone(|_| away());
    let patient = front.builder().deadline(Duration::from_secs(60)).connect().unwrap();
    let error = patient.check(plans_in("paris")).await.unwrap_err();
    assert_eq!((error.code(), front.came().len()), (Code::Unavailable, 6));
}

#[tokio::test]
async fn the_service_says_how_long_it_wants_to_be_left_alone() {
    let world = World::start().await;
    let wait = |delay: Duration| {
        let details = ErrorDetails::with_retry_info(Some(delay));
        Status::with_error_details(Code::Unavailable, "overloaded", details)
    };
    let status = wait(Duration::from_millis(300));
    let front = Front::of(world.program.channel(), move |n| match n {
        0 => Does::Refuse(status.clone()),
        _ => Does::PassOn,
    });
    let begun = Instant::now();
    assert!(front.client().check(plans_in("paris")).await.unwrap().is_allowed());
    assert!(begun.elapsed() >= Duration::from_millis(300));

    // Where there is no time for that, nobody waits in vain.
    let status = wait(Duration::from_secs(60));
    let front = Front::alone(move |_| Does::Refuse(status.clone()));
    let begun = Instant::now();
    let error = front.client().check(plans_in("paris")).await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(60)));
    assert!(begun.elapsed() < Duration::from_secs(1) && front.came().len() == 1);
}

#[tokio::test]
async fn a_change_whose_answer_was_lost_happens_once() {
    let world = World::start().await;
    let front = Front::of(world.program.channel(), |n| match n {
        0 => Does::LoseAnswer,
        _ => Does::PassOn,
    });
    // Asked anew it would be refused: the workspace is there.
    let added = front.client().call(add_workspace("rome")).await.unwrap();
    assert_eq!(added.workspace.unwrap().workspace_id, "rome");
    let came: Vec<_> = front.came().iter().map(|call| call.message()).collect();
    let [first, second]: [v1::AddWorkspaceRequest; 2] = came.try_into().unwrap();
    assert!(!first.request_id.is_empty());
    assert_eq!(first, second);

    // Another call is another change, and an id that the caller has given stays.
    let error = front.client().call(add_workspace("rome")).await.unwrap_err();
    assert_eq!(error.reason(), Some(ErrorReason::WorkspaceExists));
    let mine = v1::AddWorkspaceRequest { request_id: "mine".to_owned(), ..add_workspace("oslo") };
    front.client().call(mine).await.unwrap();
    let came = front.came();
    assert_eq!(came.len(), 4, "what is refused is asked once");
    assert_eq!(came[3].message::<v1::AddWorkspaceRequest>().request_id, "mine");
}

#[tokio::test]
async fn nobody_waits_longer_than_they_said() {
    let front = Front::alone(|n| if n == 0 { away() } else { Does::Hang });
    let client = front.client().within(Duration::from_millis(400));
    let begun = Instant::now();
    let error = client.check(plans_in("paris")).await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    assert!(begun.elapsed() >= Duration::from_millis(400));
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
    assert!(error.message().ends_with("before that: away (Unavailable)"), "{error}");
    // The service was told how long it has.
    let told: Vec<_> =
        front.came().iter().map(|call| call.header("grpc-timeout").is_some()).collect();
    assert_eq!(told, [true, true]);
}

#[tokio::test]
async fn nobody_there_is_an_error_until_somebody_is() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let client = Client::builder(format!("http://{address}"));
    let client = client.deadline(Duration::from_millis(300)).connect().unwrap();
    let error = client.check(plans_in("paris")).await.unwrap_err();
    assert!(matches!(error.code(), Code::Unavailable | Code::DeadlineExceeded), "{error}");
    assert!(error.message().contains("onnection refused"), "{error}");

    let world = World::start().await;
    let _front = Front::at(&address, world.program.channel(), |_| Does::PassOn);
    let client = client.within(Duration::from_secs(5));
    assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
}

/// Whatever is added to the API is asked again by clients as it is: it has a `request_id`, or to ask it again does no harm.
#[test]
fn what_has_no_request_id_can_be_asked_again() {
    let files = FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap().file;
    let files = files.iter().filter(|file| file.package() == "rolecall.v1");
    let mut without = BTreeSet::new();
    for file in files {
        let has_id = |message: &str| {
            let name = message.rsplit('.').next().unwrap();
            let message = file.message_type.iter().find(|message| message.name() == name).unwrap();
            message.field.iter().any(|field| field.name() == "request_id")
        };
        let methods = file.service.iter().flat_map(|service| &service.method);
        let methods = methods.filter(|method| !method.server_streaming());
        without.extend(
            methods
                .filter(|method| !has_id(method.input_type()))
                .map(|method| method.name().to_owned()),
        );
    }
    let reads = ["Get", "List", "Check", "BatchCheck", "Count", "Preview"];
    without.retain(|name| !reads.iter().any(|verb| name.starts_with(verb)));
    // A mail that waits stays as it is, and an activity that is known is passed over.
    assert_eq!(without.into_iter().collect::<Vec<_>>(), ["ReportActivity", "RetryMail"]);
}
