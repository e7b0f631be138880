//! The layers around a method that hangs, panics or answers.

use std::convert::Infallible;
use std::time::Duration;

use http::{Request, Response};
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

fn status(response: &Response<Body>) -> Status {
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
    let service = Stack::new(Door::open()).layer(service_fn(hangs));
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
    let answer = Stack::new(Door::open()).layer(slow).oneshot(request("/a/B", &[])).await.unwrap();
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
        &Stack::new(Door::open()).layer(service).oneshot(request("/a/B", &[])).await.unwrap(),
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
    assert_eq!(status(&second.call(request("/a/B", &[])).await.unwrap()).code(), Code::Ok);
}
