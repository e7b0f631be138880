//! API keys: where they are shown, and how a program changes them without a pause.

use prost::Message;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::{
    AddWorkspaceRequest, AssignRoleRequest, ErrorReason, WatchChangesRequest,
};
use tonic::Request;
use tonic::metadata::MetadataValue;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_client::HealthClient;
use tonic_reflection::pb::v1::ServerReflectionRequest;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;
use tonic_reflection::pb::v1::server_reflection_request::MessageRequest;

use crate::authority::uri;
use crate::client;
use crate::methods::{About, METHODS, WATCH, assign, method, workspace};
use crate::world::{ACME, World, an_hour_ago};
use rolecall::domain::revision::Revision;

const READ: &str = "AccountService/GetAccount";

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_changed_without_a_pause_and_retries_hold_across_the_change() {
    let world = World::start().await;
    let (old_id, old) = world.make_key("billing", "read,manage", |_| {}).await;
    let channel = world.channel(None).await;
    let add = |key: &str, workspace_id: &str| {
        let mut request = Request::new(AddWorkspaceRequest {
            request_id: "once".to_owned(),
            ..workspace("acme", workspace_id, "olivia")
        });
        let value: MetadataValue<_> = format!("Bearer {key}").parse().unwrap();
        request.metadata_mut().insert("authorization", value);
        let mut accounts = AccountServiceClient::new(channel.clone());
        async move { accounts.add_workspace(request).await.map(tonic::Response::into_inner) }
    };
    let first = add(&old, "lyon").await.unwrap();

    let new = world.key("billing", "read,manage").await;
    for key in [&old, &new] {
        assert_eq!(world.ask(method(READ), Some(key), &ACME).await, "OK");
    }
    world.store.revoke_key(&old_id, an_hour_ago()).await.unwrap();
    // It is in memory, and good until the service learns of it: within the bound of freshness.
    let refused = async {
        loop {
            let answer = world.ask(method(READ), Some(&old), &ACME).await;
            if answer != "OK" {
                return answer;
            }
        }
    };
    let bound = rolecall::feed::Config::default().max_staleness;
    let revoked = tokio::time::timeout(bound, refused).await.unwrap();
    assert_eq!(revoked, "Unauthenticated CREDENTIALS_REVOKED");

    // The program is the same, and so is its request.
    assert_eq!(add(&new, "lyon").await.unwrap(), first);
    let other = add(&new, "nice").await.unwrap_err();
    assert_eq!(other.code(), tonic::Code::Aborted);
    // Another program's request of that id is another request.
    let another = world.key("reports", "read,manage").await;
    assert_eq!(add(&another, "lyon").await.unwrap_err().code(), tonic::Code::AlreadyExists);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audit_event_names_the_caller_and_its_kind() {
    let world = World::start().await;
    let key = world.key("billing", "manage").await;
    let billing = world.clients.client(vec![uri("spiffe://prod.example/billing")]);
    let (plain, certified) = (world.channel(None).await, world.channel(Some(&billing)).await);
    let client_token = world.provider.token("service-abc");
    let person_token = world.provider.token("olivia");
    let acme = "acme".to_owned().try_into().unwrap();
    let before = world.store.audit(&acme, Revision(0), 100).await.unwrap();
    for (channel, bearer, id, actor) in [
        (&plain, Some(&key), "one", "olivia"),
        (&certified, None, "two", "olivia"),
        (&plain, Some(&client_token), "three", "olivia"),
        (&plain, Some(&person_token), "four", ""),
        // What a call says itself counts more than its connection.
        (&certified, Some(&key), "five", "olivia"),
    ] {
        let message = workspace("acme", id, actor).encode_to_vec();
        let bearer = bearer.map(String::as_str);
        client::call(channel, "AccountService/AddWorkspace", bearer, message).await.unwrap();
    }
    let (last, _) = before.last().unwrap();
    let events = world.store.audit(&acme, *last, 100).await.unwrap();
    let callers: Vec<_> = events.iter().map(|(_, event)| event.caller.as_str()).collect();
    let billing = "cert:spiffe://prod.example/billing";
    let expected = ["key:billing", billing, "client:provisioning", "oidc:olivia", "key:billing"];
    assert_eq!(callers, expected);
    assert!(events.iter().all(|(_, event)| event.actor == events[0].1.actor), "olivia acts");
}

#[tokio::test(flavor = "multi_thread")]
async fn to_act_as_the_system_needs_admin_beside_the_scope_of_the_method() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    for (scopes, expected) in [
        ("manage", "PermissionDenied CALLER_LACKS_SCOPE"),
        ("admin", "PermissionDenied CALLER_LACKS_SCOPE"),
        ("manage,admin", "OK"),
    ] {
        let key = world.key("system", scopes).await;
        let request = AssignRoleRequest { as_system: true, ..assign(&About { actor: "", ..ACME }) };
        let message = request.encode_to_vec();
        let answer =
            client::call(&channel, "AuthorizationService/AssignRole", Some(&key), message).await;
        assert_eq!(client::outcome(&answer, Some(&key)), expected, "{scopes}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_malformed_is_told_before_what_is_not_permitted_but_not_to_strangers() {
    let world = World::start().await;
    let (watcher, reader) =
        (world.key("watcher", "watch").await, world.key("reader", "read").await);
    let channel = world.channel(None).await;
    // The one request that may be empty.
    let wrong =
        WatchChangesRequest { cursor: "wrong".to_owned(), ..WatchChangesRequest::default() };
    let wrong = wrong.encode_to_vec();
    let answer = client::call(&channel, WATCH, Some(&reader), wrong.clone()).await;
    assert_eq!(client::outcome(&answer, Some(&reader)), "InvalidArgument INVALID_CURSOR");
    let answer = client::call(&channel, WATCH, None, wrong).await;
    assert_eq!(client::outcome(&answer, None), "Unauthenticated CREDENTIALS_MISSING");
    for method in METHODS.iter().filter(|method| method.name != WATCH) {
        let empty = || Vec::new();
        let answer = client::call(&channel, method.name, Some(&watcher), empty()).await;
        let expected = "InvalidArgument MISSING_FIELD";
        assert_eq!(client::outcome(&answer, Some(&watcher)), expected, "{}", method.name);
        let answer = client::call(&channel, method.name, None, empty()).await;
        let expected = "Unauthenticated CREDENTIALS_MISSING";
        assert_eq!(client::outcome(&answer, None), expected, "{}", method.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn health_is_told_to_everybody_and_reflection_to_any_caller() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    let question = HealthCheckRequest { service: String::new() };
    HealthClient::new(channel.clone()).check(question).await.unwrap();

    let reflect = async |key: Option<&str>| {
        let asked = ServerReflectionRequest {
            host: String::new(),
            message_request: Some(MessageRequest::ListServices(String::new())),
        };
        let mut request = Request::new(tokio_stream::once(asked));
        if let Some(key) = key {
            let value: MetadataValue<_> = format!("Bearer {key}").parse().unwrap();
            request.metadata_mut().insert("authorization", value);
        }
        let mut client = ServerReflectionClient::new(channel.clone());
        client.server_reflection_info(request).await.map(|_| ())
    };
    let refused = client::outcome(&reflect(None).await, None);
    assert_eq!(refused, "Unauthenticated CREDENTIALS_MISSING");
    let key = world.key("anybody", "watch").await;
    reflect(Some(&key)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authorization_that_is_not_one_bearer_is_wrong_and_not_the_same_as_none() {
    let world = World::start().await;
    let key = world.key("good", "read").await;
    let billing = world.clients.client(vec![uri("spiffe://prod.example/billing")]);
    // A good certificate does not make up for it.
    let channel = world.channel(Some(&billing)).await;
    let ask = async |values: &[String]| {
        let mut client = tonic::client::Grpc::new(channel.clone());
        client.ready().await.unwrap();
        let mut request = Request::new(method(READ).request(&ACME));
        for value in values {
            request.metadata_mut().append("authorization", value.parse().unwrap());
        }
        let path = format!("/rolecall.v1.{READ}").parse().unwrap();
        client.unary(request, path, crate::bytes_codec::Bytes).await.map(|_| ())
    };
    let good = format!("Bearer {key}");
    for wrong in [
        vec![format!("Basic {key}")],
        vec![key.clone()],
        vec!["Bearer".to_owned()],
        vec!["Bearer ".to_owned()],
        vec![String::new()],
        vec![good.clone(), good.clone()],
    ] {
        let answer = client::outcome(&ask(&wrong).await, None);
        let expected = ErrorReason::CredentialsInvalid.as_str_name();
        assert!(expected.ends_with(answer.split(' ').nth(1).unwrap()), "{wrong:?}: {answer}");
    }
    ask(&[good.replace("Bearer", "bearer")]).await.unwrap();
    ask(&[]).await.unwrap();
}
