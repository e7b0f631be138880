//! What every method of the API has, read from its descriptors: a method that is added has it, or a test fails.

use crate::harness::dynamic::Api;
use crate::retries::Changing;

/// Whether a method only reads, by its name (AIP-131, AIP-132, AIP-136).
pub fn reads(method: &str) -> bool {
    let name = method.split_once('/').unwrap().1;
    ["Check", "BatchCheck", "Count", "Get", "List", "Export", "Preview"]
        .iter()
        .any(|verb| name.starts_with(verb))
}

fn fields(message: &prost_types::DescriptorProto) -> Vec<&str> {
    message.field.iter().map(prost_types::FieldDescriptorProto::name).collect()
}

/// It changes nothing, and waits for changes instead of answering from one state.
const WATCH: &str = "WatchService/WatchChanges";
/// It is long, and so streams its answer, each part of which is of one state.
const EXPORT: &str = "MemberService/ExportMembers";
/// It is noted beside the accounts, and no change of one.
const REPORT: &str = "MemberService/ReportActivity";
/// It is about all accounts, which all forget the same, however often it is asked; and nobody acts in all of them.
const ERASE: &str = "MemberService/EraseUser";

/// Has the service do what it has given up. It changes nothing of an account, so that no person asks for it and no dry run would tell anything,
/// and to ask twice does what asking once does.
const RETRY_MAIL: &str = "MailService/RetryMail";

#[test]
fn one_method_streams_for_ever_and_has_neither_a_request_id_nor_a_freshness() {
    let api = Api::load();
    let streams: Vec<_> = api.methods().into_iter().filter(|method| api.streams(method)).collect();
    assert_eq!(streams, [EXPORT, WATCH]);
    assert_eq!(fields(api.input(WATCH)), ["account_id", "cursor"]);
    // Each message says where to go on, and each change which state it led to.
    assert!(fields(api.output(WATCH)).contains(&"cursor"));
    let change = api.message(".rolecall.v1.AccountChange").unwrap();
    assert!(fields(change).contains(&"consistency_token"));
}

#[test]
fn every_change_can_be_asked_for_again_tried_and_attributed() {
    let api = Api::load();
    let others = [WATCH, REPORT, RETRY_MAIL];
    let changes = |method: &&String| !reads(method) && !others.contains(&method.as_str());
    for method in api.methods().iter().filter(changes) {
        let fields = fields(api.input(method));
        assert!(fields.contains(&"request_id"), "{method} (AIP-155)");
        assert!(fields.contains(&"validate_only"), "{method} (AIP-163)");
        // Whoever opens an account is not in it yet, whoever reopens one has no permission in it, and whoever shows a token is whom it was sent to.
        let opens = ["AccountService/CreateAccount", "AccountService/ReopenAccount"];
        let opens =
            opens.contains(&method.as_str()) || method == ERASE || fields.contains(&"token");
        assert_eq!(fields.contains(&"actor_user_id"), !opens, "{method}");
        assert_eq!(fields.contains(&"as_system"), !opens, "{method}");
        let name = method.split_once('/').unwrap().1;
        let tried =
            method == ERASE || Changing::ALL.iter().any(|tried| format!("{tried:?}") == name);
        assert!(tried, "{method} is not asked for twice by any test");
    }
}

#[test]
fn every_question_can_say_how_fresh_its_answer_must_be() {
    let api = Api::load();
    for method in api.methods().iter().filter(|method| reads(method)) {
        let fields = fields(api.input(method));
        assert!(fields.contains(&"consistency"), "{method}");
        assert!(!fields.contains(&"request_id"), "{method} changes nothing");
    }
}

#[test]
fn every_answer_carries_a_consistency_token() {
    let api = Api::load();
    for method in api.methods().into_iter().filter(|method| method != WATCH) {
        // What is about many accounts, of which each has a history, and so a token, of its own; and what changes none.
        let crosses = ["AuthorizationService/ListUserAccounts", ERASE, REPORT];
        let answer = fields(api.output(&method)).contains(&"consistency_token");
        assert_eq!(answer, !crosses.contains(&method.as_str()), "{method}");
    }
    let row = api.message(".rolecall.v1.UserAccount").unwrap();
    assert!(fields(row).contains(&"consistency_token"));
}
