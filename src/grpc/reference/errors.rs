//! `docs/reference/errors.md`: every reason that an error can have.

use std::fmt::Write as _;

use crate::error::{Kind, Reason};
use crate::grpc::language::Language;
use crate::grpc::messages;
use crate::grpc::reference::comments::{self, field};
use crate::grpc::reference::{anchor, linked};

/// A reason, with what its comment says.
pub(super) struct Documented {
    pub(super) reason: Reason,
    number: i32,
    about: Vec<String>,
    /// The gRPC code.
    pub(super) code: String,
    metadata: String,
    /// A method and a request, and what else must be so.
    example: Example,
}

struct Example {
    method: String,
    request: String,
    where_: String,
}

impl Documented {
    /// The method that the example calls, as `Service/Method`.
    pub(super) fn method(&self) -> &str {
        &self.example.method
    }
}

/// Every reason, in the order in which errors are told.
pub(super) fn reasons() -> Vec<Documented> {
    let files = comments::files();
    let enums = files.iter().flat_map(|file| {
        comments::numbered(&file.enum_type).map(move |(number, kind)| (file, number, kind))
    });
    let values = enums.flat_map(|(file, at, kind)| {
        comments::numbered(&kind.value).map(move |(number, value)| {
            (value, comments::lines(file, &[field::ENUM, at, field::PART, number]))
        })
    });
    let mut reasons: Vec<_> = values
        .filter_map(|(value, comment)| {
            let reason = Reason::from_name(value.name().strip_prefix("ERROR_REASON_")?)?;
            Some(documented(reason, value.number(), comment))
        })
        .collect();
    reasons.sort_by_key(|documented| (documented.reason.kind(), documented.number));
    reasons
}

fn documented(reason: Reason, number: i32, comment: Vec<Vec<String>>) -> Documented {
    let mut found = Documented {
        reason,
        number,
        about: Vec::new(),
        code: String::new(),
        metadata: String::new(),
        example: Example { method: String::new(), request: String::new(), where_: String::new() },
    };
    for lines in comment {
        let text = lines.join(" ");
        if let Some(rest) = text.strip_prefix("Code: `") {
            let (code, metadata) = rest.split_once("`. Metadata: ").unwrap_or((rest, ""));
            code.clone_into(&mut found.code);
            metadata.trim_end_matches('.').clone_into(&mut found.metadata);
        } else if text.starts_with("Example: ") {
            found.example = example(&lines);
        } else {
            found.about.push(text);
        }
    }
    found
}

/// Lines of a comment: `Example: Service/Method {request}`, and where it needs more than that, `…what`.
fn example(lines: &[String]) -> Example {
    let (first, rest) = lines.split_first().map_or(("", [].as_slice()), |(a, b)| (a, b));
    let call = first.trim_start_matches("Example: ");
    let (method, request) = call.split_once(' ').unwrap_or((call, ""));
    let where_ = rest.join(" ").trim_start_matches('…').trim_end_matches('.').to_owned();
    Example { method: method.to_owned(), request: request.to_owned(), where_ }
}

/// Whether it helps to ask again.
fn again(reason: Reason) -> &'static str {
    match (reason.kind(), reason) {
        (_, Reason::RevisionMovedOn) => "yes, the same at once",
        (_, Reason::EtagMismatch) => "after reading anew what is to be changed",
        (_, Reason::RequestIdReused) => "with a new `request_id`",
        (_, Reason::SlowReader | Reason::ShuttingDown) => "yes, with the last cursor",
        (Kind::Aborted | Kind::Unavailable, _) => "yes, the same, when `RetryInfo` says",
        (Kind::DeadlineExceeded, _) => "yes, the same with more time",
        (Kind::Internal, _) => "hardly, before somebody has read the log",
        (Kind::InvalidArgument, _) => "no: the request is wrong",
        (Kind::Unauthenticated, _) => "with other credentials",
        (Kind::PermissionDenied, _) => "no: whoever asks may not do it",
        (Kind::NotFound | Kind::AlreadyExists | Kind::FailedPrecondition, _) => {
            "no, until something has changed"
        }
        (Kind::ResourceExhausted, _) => "no, until there is room",
    }
}

/// The page, as Markdown.
#[must_use]
pub fn page() -> String {
    let reasons = reasons();
    let mut page = HEAD.to_owned();
    page += &overview(&reasons);
    let mut code = "";
    for documented in &reasons {
        if documented.code != code {
            code = &documented.code;
            let _ = write!(page, "\n## {code}\n");
        }
        page += &section(documented);
    }
    page + &given()
}

/// Each code with its reasons, those together of which the same helps.
fn overview(reasons: &[Documented]) -> String {
    let mut table = "\n| code | does it help to ask again? | reasons |\n|---|---|---|\n".to_owned();
    let alike =
        |a: &Documented, b: &Documented| a.code == b.code && again(a.reason) == again(b.reason);
    for alike in reasons.chunk_by(alike) {
        let link = |documented: &Documented| {
            let name = documented.reason.name();
            format!("[`{name}`](#{})", anchor(name))
        };
        let links: Vec<_> = alike.iter().map(link).collect();
        if let Some(Documented { code, reason, .. }) = alike.first() {
            // Writing to a string can't fail.
            let _ = writeln!(table, "| `{code}` | {} | {} |", again(*reason), links.join(", "));
        }
    }
    table
}

fn section(documented: &Documented) -> String {
    let Documented { reason, number, about, metadata, example, .. } = documented;
    let name = reason.name();
    let place = |code: &str| {
        let other = Reason::from_name(code).filter(|other| other != reason)?;
        Some(format!("#{}", anchor(other.name())))
    };
    let about = linked(&about.join("\n\n"), place);
    let people = messages::sentence(*reason, Language::English);
    let Example { method, request, where_ } = example;
    let where_ = if where_.is_empty() { String::new() } else { format!(", {where_}") };
    let at = anchor(method.split_once('/').map_or("", |(_, method)| method));
    format!(
        "\n### {name}\n\n{about}\n\n| number | metadata | to people |\n|---|---|---|\n| {number} | {metadata} | {people} |\n\n\
         For example [`{method}`](methods.md#{at}){where_}:\n\n```json\n{request}\n```\n"
    )
}

/// What the examples find.
fn given() -> String {
    let files = comments::files();
    let all = files.iter().flat_map(|file| {
        comments::numbered(&file.enum_type)
            .flat_map(move |(at, _)| comments::lines(file, &[field::ENUM, at]))
    });
    let given = all.flatten().filter_map(|line| line.strip_prefix("Given: ").map(str::to_owned));
    let given: Vec<String> = given.collect();
    format!("{GIVEN}\n```text\n{}\n```\n", given.join("\n"))
}

const HEAD: &str = "# Errors

<!-- Made by `rolecall reference errors`: change proto/rolecall/v1/error_reason.proto, then run it again. -->

Every error is a gRPC status. Its message is one sentence in English for developers, and may change. Programs rely on the code and on what is among the
details:

| detail | what it says | where |
|---|---|---|
| `google.rpc.ErrorInfo` | `reason`, one of this page; `domain`, which is `rolecall`; `metadata`, by the keys that stand here | in every error |
| `google.rpc.LocalizedMessage` | a sentence for people, in English or French, as the `accept-language` of the call says | in every error |
| `google.rpc.BadRequest` | each field that is wrong, all of them at once, each with the reason | in what is malformed |
| `google.rpc.ResourceInfo` | what does not exist, or exists already | in `NOT_FOUND`, `ALREADY_EXISTS` |
| `google.rpc.PreconditionFailure` | what about the state is in the way | in `FAILED_PRECONDITION` |
| `google.rpc.QuotaFailure` | of what there is not enough | in `RESOURCE_EXHAUSTED` |
| `google.rpc.RetryInfo` | when to ask again | in most of `UNAVAILABLE` |

Where several would be right, the first is told in the order of this page, down to `RESOURCE_EXHAUSTED`: who calls is not known, what is malformed, what
the caller or the actor may not do, what does not exist, what the state forbids, what there is no room for. An error never allows anything, and
nothing was changed, unless it says otherwise. A change that may have happened is asked for again with the same `request_id`: it happens once.
";

const GIVEN: &str = "
## The examples

They are asked of a service on which these were asked before, in this order. Tests ask them.
";
