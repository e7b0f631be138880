//! What every method of the API has, read from its descriptors: a method that is added has it, or a test fails.

use crate::harness::dynamic::Api;
use crate::retries::Changing;

/// Whether a method only reads, by its name (AIP-131, AIP-132, AIP-136).
fn reads(method: &str) -> bool {
    let name = method.split_once('/').unwrap().1;
    ["Check", "BatchCheck", "Count", "Get", "List"].iter().any(|verb| name.starts_with(verb))
}

fn fields(message: &prost_types::DescriptorProto) -> Vec<&str> {
    message.field.iter().map(prost_types::FieldDescriptorProto::name).collect()
}

#[test]
fn every_change_can_be_asked_for_again_tried_and_attributed() {
    let api = Api::load();
    for method in api.methods().iter().filter(|method| !reads(method)) {
        let fields = fields(api.input(method));
        assert!(fields.contains(&"request_id"), "{method} (AIP-155)");
        assert!(fields.contains(&"validate_only"), "{method} (AIP-163)");
        // Whoever opens an account is not in it yet.
        let opens = method == "AccountService/CreateAccount";
        assert_eq!(fields.contains(&"actor_user_id"), !opens, "{method}");
        assert_eq!(fields.contains(&"as_system"), !opens, "{method}");
        let name = method.split_once('/').unwrap().1;
        let tried = Changing::ALL.iter().any(|tried| format!("{tried:?}") == name);
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
    for method in api.methods() {
        assert!(fields(api.output(&method)).contains(&"consistency_token"), "{method}");
    }
}
