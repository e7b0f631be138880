//! The layers around a method that hangs, panics or answers.

use std::convert::Infallible;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, Request, Response};
use prometheus_client::registry::Registry;
use tonic::body::Body;
use tonic::{Code, Status};
use tonic_types::StatusExt;
use tower::{Service, ServiceExt, service_fn};

use super::*;

fn request(path: &str, headers: &[(&str, &str)]) -> Request<()> {
    let request = headers
        .iter()
        .fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    request.body(()).unwrap()
}

fn status<B>(response: &Response<B>) -> Status {
    Status::from_header_map(response.headers()).unwrap_or_else(|| Status::ok(""))
}

fn reason(status: &Status) -> String {
    status.get_error_details().error_info().expect("every refusal has a reason").reason.clone()
}

async fn hangs(_: Request<()>) -> Result<Response<Body>, Infallible> {
    std::future::pending().await
}

#[tokio::test]
async fn a_call_that_outlasts_its_deadline_is_answered_as_such_in_the_language_of_the_caller() {
    let service =
        Stack::new(Door::open(), Arc::default(), Tracer::default()).layer(service_fn(hangs));
    let asked = request("/a/B", &[("grpc-timeout", "20m"), ("accept-language", "fr")]);
    let before = std::time::Instant::now();
    let status = status(&service.oneshot(asked).await.unwrap());
    assert_eq!(
        (status.code(), reason(&status).as_str()),
        (Code::DeadlineExceeded, "DEADLINE_PASSED")
    );
    assert_eq!(status.get_details_localized_message().unwrap().locale, "fr");
    assert!(before.elapsed() >= Duration::from_millis(20));
}

#[tokio::test]
async fn a_call_without_a_deadline_may_take_its_time() {
    let slow = service_fn(|_: Request<()>| async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        Ok::<_, Infallible>(Response::new(Body::empty()))
    });
    let answer = Stack::new(Door::open(), Arc::default(), Tracer::default())
        .layer(slow)
        .oneshot(request("/a/B", &[]))
        .await
        .unwrap();
    assert_eq!(status(&answer).code(), Code::Ok);
}

#[test]
fn deadlines_are_read_as_the_protocol_has_them() {
    let read = |text: &str| deadline::timeout(request("/", &[("grpc-timeout", text)]).headers());
    for (text, timeout) in [
        ("1H", Duration::from_secs(3600)),
        ("2M", Duration::from_secs(120)),
        ("3S", Duration::from_secs(3)),
        ("4m", Duration::from_millis(4)),
        ("5u", Duration::from_micros(5)),
        ("99999999n", Duration::from_nanos(99_999_999)),
    ] {
        assert_eq!(read(text), Some(timeout), "{text}");
    }
    for wrong in ["", "S", "5", "5x", "-1S", "1.5S", "100000000n", "+1S"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[tokio::test]
async fn a_panic_is_a_fault_of_one_call_and_its_words_stay_inside() {
    let service = service_fn(|_: Request<()>| async {
        if true {
            panic!("password `hunter2`");
        }
        Ok::<_, Infallible>(Response::new(Body::empty()))
    });
    let status = status(
        &Stack::new(Door::open(), Arc::default(), Tracer::default())
            .layer(service)
            .oneshot(request("/a/B", &[]))
            .await
            .unwrap(),
    );
    assert_eq!((status.code(), reason(&status).as_str()), (Code::Internal, "INTERNAL"));
    assert!(!format!("{status:?}").contains("hunter2"));
}

#[tokio::test]
async fn beyond_the_limit_calls_are_turned_away_but_health_is_told() {
    let limit = Limit::new((), 1);
    let mut first = limit.around(service_fn(hangs));
    let answers =
        service_fn(|_: Request<()>| async { Ok::<_, Infallible>(Response::new(Body::empty())) });
    // Of another connection: the room is shared.
    let mut second = limit.around(answers);

    let running = first.call(request("/a/B", &[]));
    let turned_away = status(&second.call(request("/a/B", &[])).await.unwrap());
    assert_eq!(
        (turned_away.code(), reason(&turned_away).as_str()),
        (Code::Unavailable, "OVERLOADED")
    );
    assert!(turned_away.get_details_retry_info().is_some());
    let health = second.call(request("/grpc.health.v1.Health/Check", &[])).await.unwrap();
    assert_eq!(status(&health).code(), Code::Ok);

    drop(running);
    let open = second.call(request("/a/B", &[])).await.unwrap();
    assert_eq!(status(&open).code(), Code::Ok);
    // An answer that is still being read, as a stream is for hours, takes no room.
    assert_eq!(status(&second.call(request("/a/B", &[])).await.unwrap()).code(), Code::Ok);
    drop(open);
}

/// The lines about calls, without their seconds.
fn counted(metrics: &Metrics) -> String {
    let (mut registry, mut text) = (Registry::default(), String::new());
    metrics.register(&mut registry);
    prometheus_client::encoding::text::encode(&mut text, &registry).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("grpc_calls_total{"));
    let mut lines: Vec<_> = lines.map(|line| &line["grpc_calls_total{".len()..]).collect();
    lines.sort_unstable();
    lines.join("\n")
}

/// An answer with a body that ends in a code, as tonic makes it.
async fn ends_with_internal(_: Request<()>) -> Result<Response<Body>, Infallible> {
    let trailers = HeaderMap::from_iter([(
        http::HeaderName::from_static("grpc-status"),
        HeaderValue::from_static("13"),
    )]);
    let frames = tokio_stream::iter([Ok::<_, Infallible>(http_body::Frame::trailers(trailers))]);
    Ok(Response::new(Body::new(http_body_util::StreamBody::new(frames))))
}

#[tokio::test]
async fn a_call_is_counted_when_it_ends_by_the_code_that_its_caller_was_told() {
    const CHECK: &str = "/rolecall.v1.AuthorizationService/CheckPermission";
    let metrics = Arc::<Metrics>::default();
    let stack = Stack::new(Door::open(), Arc::clone(&metrics), Tracer::default());
    let label = |service: &str, method: &str, code: &str| {
        format!(r#"service="{service}",method="{method}",code="{code}"}} 1"#)
    };

    // One that somebody is told of at the end.
    let answer = stack.layer(service_fn(ends_with_internal)).oneshot(request(CHECK, &[])).await;
    assert_eq!(counted(&metrics), "", "it has not ended");
    http_body_util::BodyExt::collect(answer.unwrap().into_body()).await.unwrap();
    let internal = label("rolecall.v1.AuthorizationService", "CheckPermission", "INTERNAL");
    assert_eq!(counted(&metrics), internal);

    // One that is turned away, of a method that nobody knows.
    let late = request("/made/Up", &[("grpc-timeout", "1m")]);
    drop(stack.layer(service_fn(hangs)).oneshot(late).await);
    // And one that its caller does not wait for.
    let mut hanging = stack.layer(service_fn(hangs));
    drop(hanging.call(request("/grpc.health.v1.Health/Watch", &[])));
    let others = [
        label("grpc.health.v1.Health", "Watch", "CANCELLED"),
        label("other", "other", "DEADLINE_EXCEEDED"),
    ];
    assert_eq!(counted(&metrics), format!("{}\n{internal}", others.join("\n")));
}
