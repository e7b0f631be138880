//! A tiny HTTP service that asks Rolecall before it does anything, with `rolecall::client`. `examples/README.md` says how to try it.
//!
//! Whoever calls over HTTP gets 401 where nobody knows them, 403 where they may not, and 503 where nobody could be asked: an error is never a yes.

use std::sync::{Arc, LazyLock};
use std::time::Duration;
use std::{env, fs};

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{post, put};
use axum::{Json, Router};
use rolecall::client::{BoxError, Client, Decision, Error};
use rolecall::proto::v1::{AssignRoleRequest, CheckPermissionRequest};
use serde_json::json;
use tonic::Code;

/// The company of the demo, if nothing is said. A real service has the account from the session, or from the name of the host that was asked.
static ACCOUNT: LazyLock<String> = LazyLock::new(|| setting("ACCOUNT", "acme-agendize"));

/// Carries what a browser has changed to whatever it asks next, whichever process that meets.
const COOKIE: &str = "seen";

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let mut client = Client::builder(setting("AUTHZ_ENDPOINT", "http://127.0.0.1:50051"))
        .deadline(Duration::from_secs(2));
    if let Ok(file) = env::var("AUTHZ_KEY_FILE") {
        // Read for each call, so that the key can be replaced while this runs.
        client = client.bearer_from(move || Ok(fs::read_to_string(&file)?));
    }
    if let Ok(file) = env::var("AUTHZ_CA_FILE") {
        client = client.ca_certificate(fs::read(file)?);
    }
    let routes = Router::new()
        .route("/{workspace}/appointments", post(make_appointment))
        .route("/{workspace}/people/{person}/{role}", put(give_role))
        .with_state(Arc::new(client.connect()?));
    let listener = tokio::net::TcpListener::bind(setting("LISTEN", "127.0.0.1:8000")).await?;
    println!("listening on {}", listener.local_addr()?);
    Ok(axum::serve(listener, routes).await?)
}

fn setting(name: &str, default: &str) -> String {
    env::var(name).unwrap_or_else(|_| default.to_owned())
}

/// What is guarded.
async fn make_appointment(
    State(client): State<Arc<Client>>,
    Path(workspace): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    may(&client, &headers, &workspace, "appointments.schedule").await?;
    Ok(Json(json!({"made": "an appointment"})).into_response())
}

/// Whether the person who calls may do this here: the one line that an endpoint needs.
async fn may(
    client: &Client,
    headers: &HeaderMap,
    workspace: &str,
    permission: &str,
) -> Result<(), Refusal> {
    let question = CheckPermissionRequest::new(&*ACCOUNT, person(headers)?, permission)
        .in_workspace(workspace)
        .at_least(seen(headers));
    match client.check(question).await.map_err(unavailable)?.decision {
        Decision::Allowed => Ok(()),
        // Only on some instances: a list would be filtered by the visibility, and one instance asked about. This endpoint has none.
        Decision::Conditional { .. } => Err(forbidden("CONDITIONAL")),
        Decision::Denied { reason } => Err(forbidden(reason.as_str_name())),
    }
}

/// A change on behalf of the person who calls. Whether they may is not checked here: the service refuses.
async fn give_role(
    State(client): State<Arc<Client>>,
    Path((workspace, person_id, role)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let change = AssignRoleRequest {
        account_id: ACCOUNT.clone(),
        user_id: person_id,
        role_id: role,
        workspace_id: workspace,
        actor_user_id: person(&headers)?,
        ..AssignRoleRequest::default()
    };
    let changed = client.call(change).await.map_err(refusal_of_change)?;
    let cookie = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax", changed.consistency_token);
    Ok(([(header::SET_COOKIE, cookie)], Json(json!({"given": "a role"}))).into_response())
}

/// Who calls. Here they just say so; a real service has it from the session that its identity provider began.
fn person(headers: &HeaderMap) -> Result<String, Refusal> {
    let person = headers.get("x-user").and_then(|user| user.to_str().ok());
    let refusal = || Refusal { status: StatusCode::UNAUTHORIZED, reason: "SIGN_IN".to_owned() };
    person.map(str::to_owned).ok_or_else(refusal)
}

fn seen(headers: &HeaderMap) -> &str {
    let cookies = headers.get(header::COOKIE).and_then(|cookies| cookies.to_str().ok());
    let mut pairs =
        cookies.unwrap_or_default().split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map_or("", |(_, token)| token)
}

/// Why there is nothing else to answer.
struct Refusal {
    status: StatusCode,
    reason: String,
}

fn forbidden(reason: &str) -> Refusal {
    Refusal { status: StatusCode::FORBIDDEN, reason: reason.to_owned() }
}

/// Nobody could say whether they may. What exactly is wrong is for our log, not for them.
fn unavailable(error: Error) -> Refusal {
    eprintln!("can't ask: {error}");
    Refusal { status: StatusCode::SERVICE_UNAVAILABLE, reason: "TRY_AGAIN".to_owned() }
}

fn refusal_of_change(error: Error) -> Refusal {
    let reason = error.reason_name().unwrap_or_default();
    let status = match error.code() {
        // What this service may not do is not the person's fault.
        Code::PermissionDenied if reason.starts_with("CALLER_") => return unavailable(error),
        Code::PermissionDenied => StatusCode::FORBIDDEN,
        Code::InvalidArgument => StatusCode::BAD_REQUEST,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::AlreadyExists | Code::FailedPrecondition | Code::ResourceExhausted => {
            StatusCode::CONFLICT
        }
        _ => return unavailable(error),
    };
    Refusal { status, reason }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let answer = (self.status, Json(json!({"reason": self.reason})));
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            let later: HeaderName = header::RETRY_AFTER;
            return ([(later, "1")], answer).into_response();
        }
        answer.into_response()
    }
}
