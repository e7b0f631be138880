//! What each call shows: who makes it, which trace it belongs to, and what it has seen.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rolecall::client::{Client, SetupError};
use rolecall::proto::v1;
use rolecall::proto::v1::consistency::Requirement;
use rolecall::proto::v1::{CheckPermissionRequest, ErrorReason};
use tonic::{Code, Status};

use crate::authority::{Authority, dns};
use crate::front::{Does, Front};
use crate::program::{Server, run, serve};
use crate::world::{World, plans_in};

#[tokio::test]
async fn a_token_is_asked_for_again_before_each_try() {
    let world = World::start().await;
    let front = Front::of(world.program.channel(), |n| match n {
        0 => Does::Refuse(Status::unavailable("away")),
        _ => Does::PassOn,
    });
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let client = front
        .builder()
        .bearer_from(move || match counter.fetch_add(1, Ordering::Relaxed) {
            1 => Err("the provider is away".into()),
            n => Ok(format!("token-{n}\n")),
        })
        .trace_parent_from(|| {
            Some("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".into())
        })
        .connect()
        .unwrap();
    assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
    let came = front.came();
    let shown: Vec<_> = came.iter().map(|call| call.header("authorization").unwrap()).collect();
    assert_eq!(shown, ["Bearer token-0", "Bearer token-2"], "without one nothing is sent");
    assert!(came.iter().all(|call| call.header("traceparent").is_some()));

    // The generated clients show the same.
    let mut generated =
        v1::authorization_service_client::AuthorizationServiceClient::new(client.channel());
    generated.check_permission(plans_in("paris")).await.unwrap();
    assert_eq!(front.came()[2].header("authorization"), Some("Bearer token-3"));
}

#[tokio::test]
async fn who_changes_something_sees_it() {
    let world = World::start().await;
    let front = Front::of(world.program.channel(), |_| Does::PassOn);
    let client = front.builder().read_your_writes().connect().unwrap();
    let last_asked = || {
        let question: CheckPermissionRequest = front.came().last().unwrap().message();
        question.consistency.and_then(|consistency| consistency.requirement)
    };
    let assign = v1::AssignRoleRequest {
        account_id: "acme-agendize".to_owned(),
        user_id: "bob".to_owned(),
        role_id: "scheduler".to_owned(),
        workspace_id: "lyon".to_owned(),
        actor_user_id: "ada".to_owned(),
        ..v1::AssignRoleRequest::default()
    };

    client.check(plans_in("lyon")).await.unwrap();
    assert_eq!(last_asked(), None);
    let token = client.call(assign.clone()).await.unwrap().consistency_token;
    assert!(client.clone().check(plans_in("lyon")).await.unwrap().is_allowed());
    assert_eq!(last_asked(), Some(Requirement::AtLeast(token)));
    // Of other accounts nothing was seen, and what is asked for explicitly stays.
    client.check(CheckPermissionRequest::new("acme-sitee", "bob", "clients.edit")).await.unwrap();
    assert_eq!(last_asked(), None);
    let other = client.check(plans_in("paris")).await.unwrap().consistency_token;
    client.check(plans_in("lyon").at_least(&other)).await.unwrap();
    assert_eq!(last_asked(), Some(Requirement::AtLeast(other)));

    // Whoever has not asked for it remembers nothing.
    let forgetful = front.client();
    forgetful.call(assign).await.unwrap();
    forgetful.check(plans_in("lyon").at_least("")).await.unwrap();
    assert_eq!(last_asked(), None);
}

#[tokio::test]
async fn over_tls_the_service_shows_a_certificate_and_the_client_a_key_or_one_too() {
    let (authority, clients) = (Authority::new("servers"), Authority::new("clients"));
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let shown = authority.server();
    let rules = "certificates:\n  - {name: billing.example, scopes: [check]}\n";
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    let made = run("key", &["create", "--data-dir", &data, "--name", "shop", "--scopes", "check"]);
    let key = String::from_utf8(made.stdout).unwrap().trim().to_owned();
    let server = Server::start(serve().args([
        "--demo",
        "--auth=required",
        &format!("--data-dir={data}"),
        &format!("--tls-cert={}", file("cert.pem", &shown.cert)),
        &format!("--tls-key={}", file("key.pem", &shown.key)),
        &format!("--tls-client-ca={}", file("clients.pem", clients.pem())),
        &format!("--callers={}", file("callers.yaml", rules)),
    ]));
    let port = server.address().rsplit(':').next().unwrap();
    let endpoint = format!("https://localhost:{port}");
    let builder = || Client::builder(&endpoint).ca_certificate(authority.pem());

    let client = builder().api_key(&key).connect().unwrap();
    assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
    let everywhere = builder().api_key(&key).every_address().connect().unwrap();
    assert!(everywhere.check(plans_in("paris")).await.unwrap().is_allowed());

    let mine = clients.client(vec![dns("billing.example")]);
    let client = builder().certificate(&mine.cert, &mine.key).connect().unwrap();
    assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());

    let client = builder().connect().unwrap();
    let error = client.check(plans_in("paris")).await.unwrap_err();
    assert_eq!(error.reason(), Some(ErrorReason::CredentialsMissing));
    let client = builder().api_key(format!("{key}x")).connect().unwrap();
    let error = client.check(plans_in("paris")).await.unwrap_err();
    assert_eq!(error.code(), Code::Unauthenticated);
    assert!(!format!("{error} {error:?}").contains(&key), "a key is told to nobody");

    // Nobody has told this one whom to believe.
    let client = Client::builder(&endpoint).api_key(&key).connect().unwrap();
    let error = client.check(plans_in("paris")).await.unwrap_err();
    assert!(error.message().contains("certificate"), "{error}");
}

#[tokio::test]
async fn what_can_not_work_is_refused_at_once() {
    for endpoint in ["", "localhost:50051", "/x", "ftp://localhost"] {
        let refused = Client::connect(endpoint).err();
        assert!(matches!(refused, Some(SetupError::Endpoint(_))), "{endpoint}");
    }
    let pem = Authority::new("servers").pem().to_owned();
    let refused = Client::builder("http://localhost").ca_certificate(&pem).connect().err();
    assert_eq!(
        refused.unwrap().to_string(),
        "`http://localhost/` would not be encrypted: with certificates it must begin with `https://`"
    );
    let refused =
        Client::builder("https://localhost").ca_certificate(&pem).certificate("no", "no").connect();
    assert!(matches!(refused.err(), Some(SetupError::Certificates(_))));
}
