//! A call is followed from its caller to the statements and the mail that it leads to.

use std::collections::BTreeSet;
use std::time::Duration;

use http::uri::PathAndQuery;
use opentelemetry_proto::tonic::trace::v1::span::SpanKind;
use rolecall::grpc::proto::v1::{CheckPermissionRequest, CheckPermissionResponse};
use tonic::Code;

use crate::collector::{Collector, Seen};
use crate::scripted_server::{Mood, ScriptedServer};
use crate::world::{PARENT, PERSONAL, TRACE, World, database, traceparent, within};

const CHECK: &str = "rolecall.v1.AuthorizationService/CheckPermission";
const INVITE: &str = "rolecall.v1.AuthorizationService/InviteUser";

fn names(spans: &[Seen]) -> BTreeSet<&str> {
    spans.iter().map(|span| span.name.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_trace_leads_from_the_caller_through_the_cache_to_the_statement() {
    let (collector, database) = (Collector::start().await, database().await);
    let endpoint = collector.endpoint();
    let told = ["--otlp-endpoint", &endpoint, "--trace-sampling", "0"];
    let world = World::start_on(&database, &told).await;
    world.found().await;
    world.check(Some(&traceparent(true))).await;

    let call = collector.has(TRACE, CHECK).await;
    assert_eq!((call.kind, call.parent.as_str()), (SpanKind::Server, PARENT));
    for (name, value) in [
        ("rpc.system", "grpc"),
        ("rpc.service", "rolecall.v1.AuthorizationService"),
        ("rpc.method", "CheckPermission"),
        ("rpc.grpc.status_code", "0"),
    ] {
        assert_eq!(call.attribute(name), value);
    }
    assert!(!call.failed);
    let load = collector.has(TRACE, "load").await;
    assert_eq!((load.kind, &load.parent), (SpanKind::Internal, &call.id));
    assert_eq!(
        (load.attribute("rolecall.account_id"), load.attribute("rolecall.people")),
        ("acme", "1")
    );
    let read = collector.has(TRACE, "facts/read").await;
    assert_eq!((read.kind, &read.parent), (SpanKind::Client, &load.id));
    for (name, value) in [
        ("db.system.name", "postgresql"),
        ("db.operation.name", "SELECT"),
        ("db.query.summary", "facts/read"),
    ] {
        assert_eq!(read.attribute(name), value);
    }
    assert_eq!(collector.resource()["service.name"], "rolecall");

    let asked = until_from_memory(&collector, &world).await;
    let spans = collector.spans();
    // Nothing else was sampled: neither the calls before, nor what the program does by itself.
    assert!(spans.iter().all(|span| asked.contains(&span.trace)), "{spans:#?}");
}

/// Asks again, in other traces, until nothing is read for it: what memory has is not read again. What is read while the log still tells of the account's
/// own beginning is not kept, so that the second question need not be the one. Gives all traces so far.
async fn until_from_memory(collector: &Collector, world: &World) -> BTreeSet<String> {
    let mut asked = BTreeSet::from([TRACE.to_owned()]);
    for round in 0_u16..100 {
        let trace = TRACE.replace("0af7", &format!("{:04x}", 0x1af7 + round));
        world.check(Some(&traceparent(true).replace(TRACE, &trace))).await;
        // What it led to ended before it, and is told before it.
        collector.has(&trace, CHECK).await;
        let read = collector.spans().iter().any(|span| span.trace == trace && span.name != CHECK);
        asked.insert(trace);
        if !read {
            return asked;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("everything is read again and again: {:#?}", collector.spans())
}

/// INV-PRIVATE
#[tokio::test(flavor = "multi_thread")]
async fn a_change_and_its_mail_are_one_trace_that_tells_nothing_of_anybody() {
    let (collector, database) = (Collector::start().await, database().await);
    let mails = ScriptedServer::start(&[Mood::RefusesMail, Mood::Takes]).await;
    let (endpoint, url) = (collector.endpoint(), mails.url());
    let told = [
        "--otlp-endpoint",
        &endpoint,
        "--mailer",
        "smtp",
        "--mail-from",
        "Acme <a@acme.example>",
        "--smtp-url",
        &url,
        "--trace-sampling",
        "0",
    ];
    let world = World::start_on(&database, &told).await;
    world.found().await;
    // The first mail is refused, in words that repeat it.
    world.invite("nobody@quux.example", Some(&traceparent(true))).await;
    let sent = collector.has(TRACE, "send mail").await;
    let call = collector.has(TRACE, INVITE).await;
    assert_eq!((sent.kind, &sent.parent), (SpanKind::Consumer, &call.id));
    assert_eq!((sent.attribute("rolecall.outcome"), sent.failed), ("refused", true));
    let smtp = collector.has(TRACE, "SMTP").await;
    assert_eq!((smtp.kind, &smtp.parent, smtp.failed), (SpanKind::Client, &sent.id, true));
    assert_eq!(smtp.attribute("server.address"), "127.0.0.1");

    let spans = collector.spans();
    let of_call: Vec<_> = spans.iter().filter(|span| span.parent == call.id).cloned().collect();
    let begin = "BEGIN; transaction/limits; account/lock; history/mark; facts/read";
    assert!(names(&of_call).contains(begin), "{of_call:#?}");
    let commit = of_call.iter().find(|span| span.name.contains("outbox_mail/add"));
    assert_eq!(commit.unwrap().attribute("db.operation.name"), "BATCH");
    // What is asked for the mail belongs to it.
    assert!(spans.iter().any(|span| span.name == "invitation/get" && span.parent == sent.id));

    let other = TRACE.replace("0af7", "1af7");
    world.invite("guest@quux.example", Some(&traceparent(true).replace(TRACE, &other))).await;
    assert_eq!(collector.has(&other, "send mail").await.attribute("rolecall.outcome"), "sent");
    world.check(Some(&traceparent(true).replace(TRACE, &other))).await;
    collector.has(&other, CHECK).await;
    let everything = collector.everything();
    for word in PERSONAL.iter().chain(&["quux", "rci_", "Ottoline"]) {
        assert!(!everything.contains(word), "`{word}` is told");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_caller_decides_what_is_sampled_and_otherwise_chance_does() {
    let collector = Collector::start().await;
    let endpoint = collector.endpoint();
    let world = World::start(&["--otlp-endpoint", &endpoint, "--trace-sampling", "1"]).await;
    world.found().await;
    world.check(Some(&traceparent(false))).await;
    // What can't be read is no trace, and no mistake.
    world.check(Some("00-nonsense-01")).await;
    world.check(None).await;
    let last = TRACE.replace("0af7", "1af7");
    world.check(Some(&traceparent(true).replace(TRACE, &last))).await;
    collector.has(&last, CHECK).await;
    let spans = collector.spans();
    let calls: Vec<_> = spans.iter().filter(|span| span.kind == SpanKind::Server).collect();
    let begun = calls.iter().filter(|span| span.parent.is_empty()).count();
    assert_eq!((calls.len(), begun), (4, 3), "{calls:#?}");
    assert!(calls.iter().all(|span| span.trace != TRACE), "its caller did not sample it");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_told_by_their_codes_and_only_faults_as_failures() {
    let collector = Collector::start().await;
    let endpoint = collector.endpoint();
    let world = World::start(&["--otlp-endpoint", &endpoint, "--trace-sampling", "0"]).await;
    let wrong = within(CheckPermissionRequest::default(), Some(&traceparent(true)));
    let refused = world.authorization().check_permission(wrong).await.unwrap_err();
    assert_eq!(refused.code(), Code::InvalidArgument);
    let call = collector.has(TRACE, CHECK).await;
    assert_eq!((call.attribute("rpc.grpc.status_code"), call.failed), ("3", false));

    // What is not there is told by no name that a caller makes up.
    let other = TRACE.replace("0af7", "1af7");
    let traceparent = traceparent(true).replace(TRACE, &other);
    let request = within(CheckPermissionRequest::default(), Some(&traceparent));
    let mut client = tonic::client::Grpc::new(world.channel());
    client.ready().await.unwrap();
    let codec =
        tonic_prost::ProstCodec::<CheckPermissionRequest, CheckPermissionResponse>::default();
    let path = PathAndQuery::from_static("/rolecall.v1.AuthorizationService/Ottoline");
    let refused = client.unary(request, path, codec).await.unwrap_err();
    assert_eq!(refused.code(), Code::Unimplemented);
    let call = collector.has(&other, "other/other").await;
    assert_eq!((call.attribute("rpc.grpc.status_code"), call.failed), ("12", true));
    assert_eq!(call.attribute("error.type"), "UNIMPLEMENTED");
}
