//! What is malformed is told as such: nothing panics, nothing is a fault of the service, and whatever is asked, the answer can be sent.

use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, FieldDescriptorProto};
use rolecall::grpc::proto::v1::{
    AssignmentSpec, CheckPermissionRequest, Consistency, CountSeatsRequest, ErrorReason,
    GetAccountRequest, ListRolesRequest, ListWorkspacesRequest, Resource, StringList,
    consistency::Requirement,
};
use serde_json::{Value, json};
use tonic::{Code, Status};

use crate::harness::dynamic::Api;
use crate::harness::{
    Details, Refused, SYSTEM, Service, Spec, email, on_every_backend, role, user,
};

#[test]
fn an_empty_request_of_every_method_names_the_field_that_comes_first() {
    on_every_backend(async |service| {
        let api = Api::load();
        let methods = api.methods();
        assert!(methods.len() >= 11, "{methods:?}");
        // Who follows changes need not say of which account.
        for method in methods.into_iter().filter(|method| !api.streams(method)) {
            let refused = api.call(&service, &method, &json!({})).await;
            let details = refused.refused(Code::InvalidArgument, ErrorReason::MissingField);
            // What somebody is in is asked before any account is known.
            let crosses = ["AuthorizationService/ListUserAccounts", "MemberService/EraseUser"];
            let by_token = api.input(&method).field.iter().any(|field| field.name() == "token");
            let first = match (crosses.contains(&method.as_str()), by_token) {
                (true, _) => "user_id",
                (_, true) => "token",
                _ => "account_id",
            };
            assert_eq!(details.fields().first(), Some(&first), "{method}");
        }
    });
}

#[test]
fn every_wrong_field_is_told_at_once() {
    on_every_backend(async |service| {
        let mut request = service.founding("sitee").called("a b").with_seats(-1).request();
        let founder = request.founder.as_mut().unwrap();
        founder.user_id = "mem_1".to_owned();
        founder.email = "nobody".to_owned();
        let refused = service.accounts().create_account(request).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(
            details.violations(),
            [
                ("account_id", "MALFORMED_ID"),
                ("seat_limit", "VALUE_OUT_OF_RANGE"),
                ("founder.user_id", "MALFORMED_ID"),
                ("founder.email", "INVALID_EMAIL"),
            ]
        );
    });
}

#[test]
fn no_text_in_any_field_makes_the_service_fail() {
    let long = "x".repeat(1 << 20);
    let texts: [&str; 8] = [
        &long,
        "a\nb",
        "\0",
        " ",
        "\u{202e}\u{e9}\u{1f600}",
        "mem_",
        "'; DROP TABLE account; --",
        "%s%n",
    ];
    on_every_backend(async |service| {
        let api = Api::load();
        let company = service.founding("respond_io").open().await;
        company.opens("paris", "olivia").await;
        company.has("ada", &[role("agent").at("paris")]).await;
        company.forms("sales", "paris").await;
        let token = company.token().await;
        let mut asked = 0;
        for method in api.methods() {
            let request = full_request(&api, &method);
            for path in text_paths(&api, api.input(&method)) {
                for text in texts {
                    let answer = api.call(&service, &method, &with(&request, &path, text)).await;
                    assert_no_fault(&method, &path, text, answer);
                    asked += 1;
                }
            }
        }
        assert!(asked > 400, "only {asked} requests were asked");
        assert_eq!(company.token().await, token, "dry runs change nothing");
    });
}

fn assert_no_fault(method: &str, path: &[String], text: &str, answer: Result<(), Status>) {
    let Err(status) = answer else {
        // Of one question among many, what is wrong is told in the answer.
        let told_inside = path[0] == "items" || path[0] == "lines";
        let taken = text.len() >= 1 << 20 && !told_inside;
        assert!(!taken, "{method} takes a text of a megabyte in {path:?}");
        return;
    };
    let shown = text.get(..20).unwrap_or(text);
    let known =
        [Code::InvalidArgument, Code::PermissionDenied, Code::NotFound, Code::AlreadyExists];
    assert!(known.contains(&status.code()), "{method} {path:?} {shown:?}: {status:?}");
    let (_, details) = Details::of(&status);
    assert!(details.message.len() < 1000, "{method} {path:?}: {}", details.message);
    if text.len() >= 1 << 20 && status.code() == Code::InvalidArgument {
        assert!(!details.fields().is_empty(), "{method} {path:?}: {}", details.message);
    }
}

/// A request in which every field is set. Changes are dry runs.
fn full_request(api: &Api, method: &str) -> Value {
    let known = |name: &str| match name {
        "account_id" => json!("acme"),
        "user_id" => json!("ada"),
        "email" => json!("ada@example.com"),
        "model_id" => json!("respond_io"),
        "plan" => json!("growth"),
        "permission" => json!("messages.view"),
        "team_id" => json!("sales"),
        "type" => json!("messages"),
        "role_id" => json!("agent"),
        "workspace_id" => json!("paris"),
        "founder_user_id" | "actor_user_id" => json!("olivia"),
        "locale" => json!("fr"),
        "paths" => json!("*"),
        "seconds" => json!(4_000_000_000_i64),
        "nanos" => json!(0),
        "validate_only" => json!(true),
        "states" => json!(3),
        "online" => json!(false),
        "order_by" => json!("display_name"),
        "as_system" | "fully_consistent" | "minimize_latency" | "explain" | "return_links" => {
            json!(false)
        }
        "reassign_to_user_id" => json!("olivia"),
        "page_size" => json!(1),
        "seat_limit" => json!(5),
        "page_token" | "at_least" | "cursor" => json!(""),
        _ => json!("text"),
    };
    fn fill(
        api: &Api,
        message: &DescriptorProto,
        known: &impl Fn(&str) -> Value,
    ) -> serde_json::Map<String, Value> {
        let own = message.field.iter().filter(|field| !is_foreign(field));
        let fields = own.map(|field| {
            let value = match inner(api, field) {
                Some(entry) if is_map(entry) => json!({"assignee": entry_value(api, entry, known)}),
                Some(message) => Value::Object(fill(api, message, known)),
                None => known(field.name()),
            };
            let is_list =
                field.label() == Label::Repeated && !inner(api, field).is_some_and(is_map);
            (field.name().to_owned(), if is_list { json!([value]) } else { value })
        });
        let alternatives =
            ["at_least", "fully_consistent", "minimize_latency", "unassigned", "assignment_id"];
        fields.filter(|(name, _)| !alternatives.contains(&name.as_str())).collect()
    }
    fn entry_value(api: &Api, entry: &DescriptorProto, known: &impl Fn(&str) -> Value) -> Value {
        match inner(api, &entry.field[1]) {
            Some(message) => Value::Object(fill(api, message, known)),
            None => json!("on"),
        }
    }
    Value::Object(fill(api, api.input(method), &known))
}

fn inner<'a>(api: &'a Api, field: &FieldDescriptorProto) -> Option<&'a DescriptorProto> {
    (field.r#type() == Type::Message).then(|| api.message(field.type_name()).unwrap())
}

/// Whether a field is a message of another package: a time.
fn is_foreign(field: &FieldDescriptorProto) -> bool {
    field.r#type() == Type::Message && !field.type_name().starts_with(".rolecall.")
}

fn is_map(message: &DescriptorProto) -> bool {
    message.options.as_ref().is_some_and(|options| options.map_entry())
}

/// Where texts stand in a message: names of fields, `0` for an element of a list, `KEY` and `VALUE` for an entry of a map.
fn text_paths(api: &Api, message: &DescriptorProto) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for field in message.field.iter().filter(|field| !is_foreign(field)) {
        let mut start = vec![field.name().to_owned()];
        let below: Vec<Vec<String>> = match inner(api, field) {
            Some(entry) if is_map(entry) => {
                let key = vec!["KEY".to_owned()];
                let values = match inner(api, &entry.field[1]) {
                    Some(message) => text_paths(api, message),
                    None => vec![Vec::new()],
                };
                let values =
                    values.into_iter().map(|path| [vec!["VALUE".to_owned()], path].concat());
                std::iter::once(key).chain(values).collect()
            }
            Some(message) => text_paths(api, message),
            None if field.r#type() == Type::String => vec![Vec::new()],
            None => Vec::new(),
        };
        if field.label() == Label::Repeated && !inner(api, field).is_some_and(is_map) {
            start.push("0".to_owned());
        }
        paths.extend(below.into_iter().map(|path| [start.clone(), path].concat()));
    }
    paths
}

/// A request with another text in one place.
fn with(request: &Value, path: &[String], text: &str) -> Value {
    let Some((first, rest)) = path.split_first() else { return json!(text) };
    match (request, first.as_str()) {
        (Value::Object(map), "KEY") => {
            json!({text: map.values().next().unwrap()})
        }
        (Value::Object(map), "VALUE") => {
            let (key, value) = map.iter().next().unwrap();
            json!({key: with(value, rest, text)})
        }
        (Value::Object(map), name) => {
            let mut map = map.clone();
            let old = map.get(name).cloned().unwrap_or(Value::Null);
            map.insert(name.to_owned(), with(&old, rest, text));
            Value::Object(map)
        }
        (Value::Array(values), _) => json!([with(&values[0], rest, text)]),
        (other, _) => panic!("no {path:?} in {other}"),
    }
}

#[test]
fn a_long_list_is_refused_and_the_refusal_can_be_sent() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let specs = vec![role("user"); 101];
        let refused = acme.invite(SYSTEM, "anna", &specs).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
        assert_eq!((details.fields(), details.metadata("limit")), (vec!["assignments"], "100"));

        let mut many = role("user");
        many.options = (0..1001).map(|at| (format!("o{at}"), "on".to_owned())).collect();
        let refused = acme.assign(SYSTEM, "olivia", many).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
        assert_eq!(details.fields(), ["options"]);

        let specs = vec![AssignmentSpec::default(); 100];
        let details = acme.invite(SYSTEM, "anna", &specs).await;
        let details = details.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields()[0], "assignments[0].role_id");

        let mut request = acme.check_request("olivia", "clients.view", "");
        let bad = StringList { values: vec!["x".repeat(300)] };
        let attributes = (0..1000).map(|at| (format!("a{at}"), bad.clone())).collect();
        request.resource = Some(Resource { attributes, ..Resource::default() });
        let refused = service.authorization().check_permission(request).await;
        refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
    });
}

#[test]
fn numbers_below_zero_are_refused() {
    on_every_backend(async |service| {
        let refused = service.founding("sitee").with_seats(i32::MIN).try_open().await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::ValueOutOfRange);
        assert_eq!((details.fields(), details.metadata("minimum")), (vec!["seat_limit"], "0"));
        service.founding("sitee").open().await;
        let account_id = "acme".to_owned();
        let request = ListRolesRequest {
            account_id: account_id.clone(),
            page_size: -1,
            ..Default::default()
        };
        let refused = service.authorization().list_roles(request).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
        let request = ListWorkspacesRequest { account_id, page_size: -1, ..Default::default() };
        let refused = service.accounts().list_workspaces(request).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageSize);
    });
}

#[test]
fn a_token_of_another_account_or_of_nobody_is_refused() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let other = service.founding("sitee").called("other").open().await;
        for token in
            [other.token().await, "nonsense".to_owned(), String::new(), "MS8xLzE".to_owned()]
        {
            let consistency = Some(Consistency { requirement: Some(Requirement::AtLeast(token)) });
            let request =
                CountSeatsRequest { account_id: acme.id.clone(), consistency: consistency.clone() };
            let refused = service.authorization().count_seats(request).await;
            let details =
                refused.refused(Code::InvalidArgument, ErrorReason::InvalidConsistencyToken);
            assert_eq!(details.fields(), ["consistency.at_least"]);
            let request =
                GetAccountRequest { account_id: acme.id.clone(), consistency: consistency.clone() };
            let refused = service.accounts().get_account(request).await;
            refused.refused(Code::InvalidArgument, ErrorReason::InvalidConsistencyToken);
            let mut request = acme.check_request("olivia", "clients.view", "");
            request.consistency = consistency;
            let refused = service.authorization().check_permission(request).await;
            refused.refused(Code::InvalidArgument, ErrorReason::InvalidConsistencyToken);
        }
    });
}

#[test]
fn every_way_to_ask_for_freshness_is_answered() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let token = acme.token().await;
        for requirement in [
            Requirement::AtLeast(token),
            Requirement::FullyConsistent(true),
            Requirement::FullyConsistent(false),
            Requirement::MinimizeLatency(false),
        ] {
            let mut request = acme.check_request("olivia", "clients.view", "");
            request.consistency = Some(Consistency { requirement: Some(requirement) });
            assert!(!acme.ask(request).await.degraded);
        }
    });
}

#[test]
fn an_actor_is_required_and_there_is_only_one() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut assign = acme.assign_request(SYSTEM, "olivia", role("user"));
        let mut invite = acme.invite_request(SYSTEM, "anna", &[role("user")]);
        let mut add = acme.add_request(SYSTEM, "anna", &[]);
        let mut workspace = acme.workspace_request(SYSTEM, "paris", "");
        for (as_system, actor, reason) in
            [(false, "", ErrorReason::ActorRequired), (true, "olivia", ErrorReason::ActorConflict)]
        {
            (assign.as_system, assign.actor_user_id) = (as_system, actor.to_owned());
            (invite.as_system, invite.actor_user_id) = (as_system, actor.to_owned());
            (add.as_system, add.actor_user_id) = (as_system, actor.to_owned());
            (workspace.as_system, workspace.actor_user_id) = (as_system, actor.to_owned());
            for details in [
                service
                    .authorization()
                    .assign_role(assign.clone())
                    .await
                    .refused(Code::InvalidArgument, reason),
                service
                    .authorization()
                    .invite_user(invite.clone())
                    .await
                    .refused(Code::InvalidArgument, reason),
                service
                    .members()
                    .add_member(add.clone())
                    .await
                    .refused(Code::InvalidArgument, reason),
                service
                    .accounts()
                    .add_workspace(workspace.clone())
                    .await
                    .refused(Code::InvalidArgument, reason),
            ] {
                assert_eq!(details.fields(), ["actor_user_id"]);
            }
        }
    });
}

#[test]
fn what_is_no_address_is_refused_wherever_one_is_asked_for() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        for address in
            ["anna", "@example.com", "anna@", "a b@example.com", "a@b@c.d e", "a@example.com\n"]
        {
            let mut invite = acme.invite_request(SYSTEM, "anna", &[role("user")]);
            invite.email = address.to_owned();
            let mut add = acme.add_request(SYSTEM, "anna", &[]);
            add.user.as_mut().unwrap().email = address.to_owned();
            let invited = service.authorization().invite_user(invite).await;
            let added = service.members().add_member(add).await;
            // Space around an address is trimmed, a line break at its end as well.
            if address.trim() == "a@example.com" {
                assert!(invited.is_ok());
                continue;
            }
            invited.refused(Code::InvalidArgument, ErrorReason::InvalidEmail);
            let details = added.refused(Code::InvalidArgument, ErrorReason::InvalidEmail);
            assert_eq!(details.fields(), ["user.email"], "{address}");
        }
        // Whoever founds an account must be reached; a program that is added to it need not.
        let mut request = service.founding("sitee").called("other").request();
        request.founder.as_mut().unwrap().email = String::new();
        let details = service.accounts().create_account(request).await;
        let details = details.refused(Code::InvalidArgument, ErrorReason::MissingField);
        assert_eq!(details.fields(), ["founder.email"]);
    });
}

#[test]
fn unknown_options_and_values_are_told_apart() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("anna", &[role("user")]).await;
        for (spec, reason) in [
            (role("user").with("colour", "red"), ErrorReason::UnknownOption),
            // Options are for users and contributors alone.
            (role("manager").with("payments", "off"), ErrorReason::UnknownOption),
            (role("user").with("payments", "maybe"), ErrorReason::InvalidOptionValue),
            (role("user").with("payments", ""), ErrorReason::InvalidOptionValue),
            (role("user").with("payments", "OFF"), ErrorReason::InvalidOptionValue),
            (role("user").at("paris"), ErrorReason::RoleNotHeldAtLevel),
        ] {
            let refused = acme.assign("olivia", "anna", spec.clone()).await;
            refused.refused(Code::InvalidArgument, reason);
            let details = acme.invite("olivia", "bert", &[spec]).await;
            let details = details.refused(Code::InvalidArgument, reason);
            assert!(details.fields()[0].starts_with("assignments[0]."), "{:?}", details.fields());
        }
        let details = acme.assign(SYSTEM, "anna", role("user").with("view", "all")).await;
        let details = details.refused(Code::InvalidArgument, ErrorReason::InvalidOptionValue);
        assert_eq!(details.metadata("values"), "restricted,shared");
    });
}

#[test]
fn a_resource_type_may_be_left_out_and_must_fit() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("anna", &[role("user")]).await;
        let mut request = own_appointment(&service, "anna");
        assert_eq!(acme.ask(request.clone()).await.decision().as_str_name(), "DECISION_ALLOWED");
        request.resource.as_mut().unwrap().r#type = "appointments".to_owned();
        assert_eq!(acme.ask(request.clone()).await.decision().as_str_name(), "DECISION_ALLOWED");
        request.resource.as_mut().unwrap().r#type = "clients".to_owned();
        let refused = service.authorization().check_permission(request).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::ResourceTypeMismatch);
        assert_eq!(details.metadata("type"), "clients");
    });
}

fn own_appointment(_: &Service, who: &str) -> CheckPermissionRequest {
    let assignee = StringList { values: vec![who.to_owned()] };
    CheckPermissionRequest {
        account_id: "acme".to_owned(),
        user_id: who.to_owned(),
        permission: "appointments.view".to_owned(),
        resource: Some(Resource {
            attributes: [("assignee".to_owned(), assignee)].into(),
            ..Resource::default()
        }),
        ..CheckPermissionRequest::default()
    }
}

#[test]
fn a_name_of_two_hundred_characters_is_taken_and_one_more_is_not() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut request = acme.add_request(SYSTEM, "anna", &[]);
        request.user = Some(user("anna"));
        request.user.as_mut().unwrap().display_name = "é".repeat(201);
        let refused = service.members().add_member(request.clone()).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
        assert_eq!(
            (details.fields(), details.metadata("limit")),
            (vec!["user.display_name"], "200")
        );
        request.user.as_mut().unwrap().display_name = "é".repeat(200);
        service.members().add_member(request).await.unwrap();
        assert_eq!(acme.member("anna").await.email, email("anna"));
    });
}
