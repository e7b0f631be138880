//! Every reason of `error_reason.proto`: the example in its comment is asked, and answered with this reason, its code and its details.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rolecall::domain::account::AccountState;
use rolecall::domain::invitation::InvitationState;
use rolecall::domain::member::MemberState;
use rolecall::domain::team::{MAX_TEAMS, Team};
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::model::account_roles::CustomRole;
use rolecall::store::RoleChange;
use rolecall::store::TeamChange;
use serde_json::Value;
use tonic::{Code, Status};

use crate::harness::dynamic::Api;
use crate::harness::{Company, Details, Fault, SYSTEM, Service, Spec, on_every_backend, role};

/// Reasons that nothing can be answered with here, each with why not.
const NOT_REACHED: &[(&str, &str)] = &[
    (
        "REVISION_MOVED_ON",
        "units of one account follow one another, so no change meets another; a list meets it after ten changes of roles while it is read",
    ),
    (
        "ADDRESS_MISMATCH",
        "it takes a token, which no comment can hold; tests of accepting are refused for it",
    ),
    ("CREDENTIALS_MISSING", WHO_CALLS),
    ("CREDENTIALS_INVALID", WHO_CALLS),
    ("CREDENTIALS_EXPIRED", WHO_CALLS),
    ("CREDENTIALS_REVOKED", WHO_CALLS),
    ("CALLER_UNKNOWN", WHO_CALLS),
    ("KEYS_UNAVAILABLE", WHO_CALLS),
    ("OVERLOADED", "the stack around the service limits calls; its own tests fill it"),
    ("SLOW_READER", "tests of following changes are as slow as that"),
    ("SHUTTING_DOWN", "tests of the program stop it"),
    (
        "DEADLINE_PASSED",
        "the stack around the service watches deadlines; its own tests let one pass",
    ),
];

const WHO_CALLS: &str =
    "the stack around the service finds out who calls; `tests/callers.rs` reaches each of these";

#[test]
fn every_reason_is_answered_to_its_example() {
    on_every_backend(async |service| {
        let api = Api::load();
        let document = Documented::read(&api);
        for (method, request) in &document.given {
            let asked = api.call(&service, method, request).await;
            asked.unwrap_or_else(|status| panic!("{method} {request}: {status:?}"));
        }
        prepare(&service).await;
        for reason in &document.reasons {
            if NOT_REACHED.iter().any(|(name, _)| *name == reason.name) {
                continue;
            }
            let status = ask_example(&api, &service, reason).await;
            assert_as_documented(reason, &status);
        }
    });
}

#[test]
fn reasons_that_are_not_reached_are_few_and_exist() {
    let document = Documented::read(&Api::load());
    for (name, why) in NOT_REACHED {
        assert!(document.reasons.iter().any(|reason| reason.name == *name), "`{name}`: {why}");
    }
}

#[test]
fn an_answer_that_was_lost_is_told_as_unknown_and_may_be_asked_for_again() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut request = acme.add_request(SYSTEM, "anna", &[role("user")]);
        request.request_id = "add-anna".to_owned();
        service.set_fault(Fault::AnswerLost);
        let status = service.members().add_member(request.clone()).await.unwrap_err();
        let (reason, details) = Details::of(&status);
        assert_eq!((status.code(), reason.as_str()), (Code::Unavailable, "STORE_UNAVAILABLE"));
        assert!(details.details.retry_info().is_some(), "when to ask again");
        service.set_fault(Fault::None);
        let again = service.members().add_member(request).await.unwrap().into_inner();
        assert_eq!(again.member, Some(acme.member("anna").await));
    });
}

/// What the comments say in words under their examples.
async fn prepare(service: &Service) {
    let acme = Company { service, id: "acme".to_owned() };
    acme.account_by_hand(|account| account.seat_limit = Some(3)).await;
    acme.has("sven", &[role("agent").at("paris")]).await;
    acme.by_hand("sven", |sven| sven.state = MemberState::Suspended).await;
    acme.account_by_hand(|account| account.seat_limit = Some(2)).await;
    acme.invitation_by_hand("inv_1", "ada", InvitationState::Canceled, &[]).await;
    acme.invitation_by_hand("inv_2", "ada", InvitationState::Expired, &["deleted"]).await;
    acme.account_by_hand(|account| account.seat_limit = Some(4)).await;
    acme.has("nora", &[]).await;
    acme.account_by_hand(|account| account.seat_limit = Some(2)).await;
    let crowd = service.founding("sitee").called("crowd").open().await;
    let team = |at: u32| Team {
        team_id: format!("t{at}").try_into().unwrap(),
        workspace_id: None,
        display_name: String::new(),
        create_time: jiff::Timestamp::UNIX_EPOCH,
        update_time: jiff::Timestamp::UNIX_EPOCH,
    };
    crowd.teams_by_hand((0..MAX_TEAMS).map(|at| TeamChange::Put(team(at))).collect()).await;
    let full = service.founding("dexem").called("full").open().await;
    full.roles_by_hand((0..1000).map(any_role).collect()).await;
    let gone = service.founding("respond_io").called("gone").open().await;
    gone.account_by_hand(|account| account.state = AccountState::Closed).await;
}

fn any_role(number: usize) -> RoleChange {
    let role = CustomRole {
        display_name: format!("Role {number}"),
        description: String::new(),
        license: Some("analyst".to_owned().try_into().unwrap()),
        permissions: BTreeSet::new(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    };
    RoleChange::PutCustom(format!("role{number}").try_into().unwrap(), role)
}

async fn ask_example(api: &Api, service: &Service, reason: &Documentation) -> Status {
    let (fault, caller) = match reason.name.as_str() {
        "STORE_UNAVAILABLE" => (Fault::Unavailable, None),
        "INTERNAL" => (Fault::Corrupt, None),
        "CALLER_LACKS_SCOPE" => (Fault::None, Some("plain")),
        "CALLER_LACKS_ACCOUNT" => (Fault::None, Some("limited")),
        "ACTOR_NOT_BELIEVED" => (Fault::None, Some("person:ada")),
        _ => (Fault::None, None),
    };
    service.set_fault(fault);
    let (method, request) = &reason.example;
    let answer = api.call_as(service, method, request, caller).await;
    service.set_fault(Fault::None);
    answer.expect_err(&format!("{}: {method} {request} should be refused", reason.name))
}

fn assert_as_documented(reason: &Documentation, status: &Status) {
    let name = &reason.name;
    let (answered, details) = Details::of(status);
    assert_eq!(&answered, name, "{}", details.message);
    let code = format!("{:?}", status.code()).to_uppercase();
    assert_eq!(code, reason.code.replace('_', ""), "{name}");

    for key in details.metadata.keys() {
        assert!(reason.metadata.contains(&format!("`{key}`")), "{name}: `{key}` is not documented");
    }
    // Some is there under a condition alone, which the comment then says.
    let conditional = reason.metadata.contains(", for an actor who is a member");
    let expected = reason.metadata != "none" && !conditional;
    assert_eq!(expected, !details.metadata.is_empty(), "{name}");
    let told = &details.details;
    for (kind, is_there) in [
        ("BadRequest", told.bad_request().is_some()),
        ("ResourceInfo", told.resource_info().is_some()),
        ("PreconditionFailure", told.precondition_failure().is_some()),
        ("QuotaFailure", told.quota_failure().is_some()),
        ("RetryInfo", told.retry_info().is_some()),
    ] {
        let promised = reason.text.contains(&format!("`{kind}`"));
        assert_eq!(is_there, promised, "{name}: {kind}");
    }
    for (_, violation) in details.violations() {
        assert_eq!(violation, name, "the field is wrong for the same reason");
    }
}

/// What `error_reason.proto` says.
struct Documented {
    given: Vec<(String, Value)>,
    reasons: Vec<Documentation>,
}

/// What it says of one reason.
struct Documentation {
    name: String,
    text: String,
    code: String,
    metadata: String,
    example: (String, Value),
}

impl Documented {
    fn read(api: &Api) -> Self {
        let file = api.file("rolecall/v1/error_reason.proto");
        let comment = |path: &[i32]| {
            let info = file.source_code_info.as_ref().unwrap();
            let location = info.location.iter().find(|location| location.path == path).unwrap();
            location.leading_comments().to_owned()
        };
        // Paths into a file descriptor: 5 is `enum_type`, 2 is `value`.
        let values = file.enum_type[0].value.iter().enumerate().skip(1);
        let reasons = values.map(|(index, value)| {
            assert!(ErrorReason::from_str_name(value.name()).is_some());
            let name = value.name().strip_prefix("ERROR_REASON_").unwrap().to_owned();
            Documentation::read(name, comment(&[5, 0, 2, i32::try_from(index).unwrap()]))
        });
        Self { given: requests(&comment(&[5, 0]), "Given: "), reasons: reasons.collect() }
    }
}

impl Documentation {
    fn read(name: String, text: String) -> Self {
        let after = |word: &str| text.split_once(word).unwrap().1;
        let code = after("Code: `").split_once('`').unwrap().0.to_owned();
        let metadata =
            after("Metadata: ").split_once("\n\n").unwrap_or((after("Metadata: "), "")).0;
        let metadata = metadata.trim().trim_end_matches('.').to_owned();
        let example = requests(&text, "Example: ").remove(0);
        Self { code, metadata, example, name, text }
    }
}

/// The requests in a comment: lines of a word, a method and a JSON object.
fn requests(comment: &str, word: &str) -> Vec<(String, Value)> {
    let lines = comment.lines().filter_map(|line| line.trim().strip_prefix(word));
    let requests = lines.map(|line| {
        let (method, json) = line.split_once(' ').unwrap();
        (method.to_owned(), serde_json::from_str(json).unwrap())
    });
    requests.collect()
}
