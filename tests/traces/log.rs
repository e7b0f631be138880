//! Lines of the log know the trace that they belong to, can be made more and fewer, and tell decisions if that is wanted.

use std::fs;

use rolecall::grpc::proto::v1::{
    BatchCheckPermissionsRequest, CheckItem, CheckPermissionRequest, Resource, StringList,
};
use serde_json::Value;

use crate::collector::Collector;
use crate::world::{PARENT, PERSONAL, TRACE, World, traceparent};

const CHECK: &str = "rolecall.v1.AuthorizationService/CheckPermission";

/// The lines that say that a check was answered.
fn answered(world: &World) -> Vec<Value> {
    let of_check = |line: &Value| line["message"] == "answered" && line["span"]["method"] == CHECK;
    world.lines().into_iter().filter(of_check).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_of_a_call_have_the_ids_of_its_trace() {
    let collector = Collector::start().await;
    let endpoint = collector.endpoint();
    let json = ["--log", "rolecall::grpc=debug", "--log-format", "json"];
    let told = [&json[..], &["--otlp-endpoint", &endpoint, "--trace-sampling", "0"]].concat();
    let traced = World::start(&told).await;
    traced.check(Some(&traceparent(true))).await;
    traced.check(Some(&traceparent(false))).await;
    traced.check(None).await;
    let call = collector.has(TRACE, CHECK).await;
    let lines = answered(&traced);
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["trace_id"], &lines[0]["span_id"]), (&TRACE.into(), &call.id.into()));
    // Of one that is not sampled it is said which its caller's is.
    assert_eq!((&lines[1]["trace_id"], &lines[1]["span_id"]), (&TRACE.into(), &PARENT.into()));
    assert_eq!((&lines[2]["trace_id"], &lines[2]["span_id"]), (&Value::Null, &Value::Null));

    // It needs no collector, and a text stays as it is.
    let alone = World::start(&json).await;
    alone.check(Some(&traceparent(true))).await;
    assert_eq!(answered(&alone)[0]["trace_id"], TRACE);
    let text = World::start(&["--log", "rolecall::grpc=debug"]).await;
    text.check(Some(&traceparent(true))).await;
    let line = text.logged("answered").await;
    assert!(!line.contains(TRACE), "{line}");
    assert!(line.contains(&format!("call{{method=\"{CHECK}\"}}: ")), "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_logged_is_changed_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let filter = folder.path().join("filter");
    fs::write(&filter, "warn\n").unwrap();
    let data = folder.path().join("data").display().to_string();
    let file = filter.display().to_string();
    // The file takes the place of the setting.
    let told = ["--data-dir", &data, "--log", "trace", "--log-filter", &file];
    let world = World::start_in(folder, &told).await;
    world.check(None).await;
    assert_eq!(world.log(), "");
    fs::write(&filter, "info,rolecall::grpc=debug\n").unwrap();
    world.logged("the filter of the log was changed").await;
    world.check(None).await;
    world.logged("answered").await;

    // One that is none changes nothing.
    fs::write(&filter, "rolecall=loudly").unwrap();
    world.logged("the filter of the log is no good: the old one stays").await;
    let before = world.log().matches("answered").count();
    world.check(None).await;
    assert_eq!(world.log().matches("answered").count(), before + 1);
    fs::write(&filter, "rolecall::telemetry=info").unwrap();
    while world.log().matches("was changed").count() < 2 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    world.check(None).await;
    assert_eq!(world.log().matches("answered").count(), before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_is_no_good_at_the_start_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let filter = folder.path().join("filter");
    fs::write(&filter, "rolecall=loudly").unwrap();
    for (file, why) in [
        (filter.display().to_string(), "must be a level or a list"),
        (folder.path().join("none").display().to_string(), "No such file"),
    ] {
        let output = crate::program::run("serve", &["--log-filter", &file]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.starts_with(&format!("rolecall: can't use `{file}`")), "{said}");
        assert!(said.contains(why), "{said}");
    }
}

/// INV-PRIVATE
#[tokio::test(flavor = "multi_thread")]
async fn decisions_are_logged_with_ids_and_nothing_else_of_anybody() {
    let told = ["--decision-log", "1", "--log", "warn", "--log-format", "json"];
    let world = World::start(&told).await;
    world.found().await;
    let secret = Resource {
        r#type: "nothing".to_owned(),
        id: "secret-document".to_owned(),
        attributes: [("owner".to_owned(), StringList { values: vec!["secret-owner".to_owned()] })]
            .into(),
    };
    let request = CheckPermissionRequest {
        account_id: "acme".to_owned(),
        user_id: PERSONAL[0].to_owned(),
        permission: "nothing.known".to_owned(),
        resource: Some(secret),
        ..CheckPermissionRequest::default()
    };
    let request = crate::world::within(request, Some(&traceparent(true)));
    world.authorization().check_permission(request).await.unwrap();
    let asked = [("stranger", "one.thing"), ("no id", "a.thing"), ("stranger", "another.thing")];
    let items = asked.map(|(user_id, permission)| CheckItem {
        user_id: user_id.to_owned(),
        permission: permission.to_owned(),
        workspace_id: "paris".to_owned(),
        ..CheckItem::default()
    });
    let request = BatchCheckPermissionsRequest {
        account_id: "acme".to_owned(),
        items: items.to_vec(),
        ..BatchCheckPermissionsRequest::default()
    };
    world.authorization().batch_check_permissions(request).await.unwrap();

    let lines = world.lines();
    let decisions: Vec<_> =
        lines.iter().filter(|line| line["target"] == "rolecall::decision").collect();
    let permissions: Vec<_> = decisions.iter().map(|line| &line["permission"]).collect();
    assert_eq!(permissions, ["nothing.known", "one.thing", "another.thing"], "{lines:#?}");
    let first = decisions[0];
    for (field, value) in [
        ("account_id", "acme"),
        ("user_id", PERSONAL[0]),
        ("decision", "denied"),
        ("reason", "unknown_permission"),
        ("caller", "loopback"),
        ("trace_id", TRACE),
    ] {
        assert_eq!(first[field], value, "{first:#}");
    }
    assert_eq!((&first["revision"], &first["workspace_id"]), (&1.into(), &Value::Null));
    assert!(first["timestamp"].is_string());
    assert_eq!(
        (&decisions[1]["workspace_id"], &decisions[1]["user_id"]),
        (&"paris".into(), &"stranger".into())
    );
    for word in [PERSONAL[1], PERSONAL[2], "secret"] {
        assert!(!world.log().contains(word), "`{word}` is told");
    }

    let silent = World::start(&["--log", "info", "--log-format", "json"]).await;
    silent.check(None).await;
    assert!(!silent.log().contains("rolecall::decision"));
}
