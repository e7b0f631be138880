//! `docs/reference/methods.md`: every method, message and enum.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{
    DescriptorProto, FieldDescriptorProto, MethodDescriptorProto, ServiceDescriptorProto,
};

use crate::app::access::By;
use crate::error::Reason;
use crate::grpc::caller;
use crate::grpc::reference::api::{Api, Described, REASONS, short};
use crate::grpc::reference::{anchor, cell, errors};

/// The page, as Markdown.
#[must_use]
pub fn page() -> String {
    let api = Api::read();
    let examples = errors::reasons();
    let mut page = api.link(HEAD);
    for service in &api.services {
        page += &overview(&api, service);
    }
    for service in &api.services {
        // Writing to a string can't fail.
        let name = service.it.name();
        let _ = write!(page, "\n## {name}\n\n{}\n", api.link(&service.about.join("\n\n")));
        for (method, about) in service.it.method.iter().zip(&service.parts) {
            page += &section(&api, name, method, about, &examples);
        }
    }
    page += "\n## Messages\n";
    let of_methods = api.of_methods();
    for (name, message) in api.messages.iter().filter(|(name, _)| !of_methods.contains(*name)) {
        let _ = write!(page, "\n### {name}\n\n{}\n", api.link(&message.about.join("\n\n")));
        page += &fields(&api, message);
    }
    page += "\n## Enums\n";
    for (name, kind) in api.enums.iter().filter(|(name, _)| *name != REASONS) {
        let _ = write!(page, "\n### {name}\n\n{}\n\n", api.link(&kind.about.join("\n\n")));
        page += "| value | number | what |\n|---|---|---|\n";
        for (value, about) in kind.it.value.iter().zip(&kind.parts) {
            let about = api.link(&cell(about));
            let _ = writeln!(page, "| `{}` | {} | {about} |", value.name(), value.number());
        }
    }
    page
}

/// The rows of a service in the table at the top.
fn overview(api: &Api, service: &Described<ServiceDescriptorProto>) -> String {
    let name = service.it.name();
    let mut rows = format!(
        "\n**[{name}](#{})**\n\n| method | what it does | kind | caller scope |\n|---|---|---|---|\n",
        anchor(name)
    );
    for (method, about) in service.it.method.iter().zip(&service.parts) {
        let first = about.first().map_or_else(String::new, |text| first_sentence(text));
        let _ = writeln!(
            rows,
            "| [`{}`](#{}) | {} | {} | {} |",
            method.name(),
            anchor(method.name()),
            cell(&[first]),
            api.kind(method),
            scope(name, method.name()),
        );
    }
    rows
}

/// The scope that a caller needs, and whether people are callers.
fn scope(service: &str, method: &str) -> String {
    let needs = caller::needs(&format!("/rolecall.v1.{service}/{method}"));
    needs.map_or_else(String::new, |(scope, by)| match by {
        By::Anyone => format!("`{scope}`"),
        By::Programs => format!("`{scope}`, programs alone"),
    })
}

/// The first sentence, up to a colon, without the rules of style that it follows.
fn first_sentence(text: &str) -> String {
    let end = [". ", ": "].iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len());
    let sentence = text.get(..end).unwrap_or(text).trim_end_matches('.');
    match sentence.split_once(" (AIP-") {
        Some((before, after)) => {
            format!("{before}{}", after.split_once(')').map_or("", |(_, after)| after))
        }
        None => sentence.to_owned(),
    }
}

fn section(
    api: &Api,
    service: &str,
    method: &MethodDescriptorProto,
    about: &[String],
    examples: &[errors::Documented],
) -> String {
    let name = method.name();
    let mut section = format!(
        "\n### {name}\n\n`rolecall.v1.{service}/{name}`\n\n{}\n",
        api.link(&about.join("\n\n"))
    );
    for (word, kind, stream) in [
        ("Request", method.input_type(), method.client_streaming()),
        ("Response", method.output_type(), method.server_streaming()),
    ] {
        let Some(message) = api.messages.get(short(kind)) else { continue };
        let stream = if stream { ", a stream of them" } else { "" };
        let about = api.link(&message.about.join(" "));
        let _ = write!(section, "\n**{word}** `{}`{stream}: {about}\n", short(kind));
        section += &fields(api, message);
    }
    let told: Vec<_> = told(api, &format!("{service}/{name}"), method, about, examples)
        .into_iter()
        .map(|reason| api.link(&format!("`{reason}`")))
        .collect();
    if !told.is_empty() {
        let _ = write!(section, "\n**Errors**, among others: {}.\n", told.join(", "));
    }
    section
}

/// The reasons that a method, or a field of its request, names in its comment, and those of which it is the example.
fn told(
    api: &Api,
    call: &str,
    method: &MethodDescriptorProto,
    about: &[String],
    examples: &[errors::Documented],
) -> BTreeSet<Reason> {
    let request = api.messages.get(short(method.input_type()));
    let fields = request.iter().flat_map(|request| request.parts.iter().flatten());
    let named = about.iter().chain(fields).flat_map(|text| text.split('`').skip(1).step_by(2));
    let named = named.filter_map(Reason::from_name);
    let shown = examples.iter().filter(|documented| documented.method() == call);
    named.chain(shown.map(|documented| documented.reason)).collect()
}

fn fields(api: &Api, message: &Described<DescriptorProto>) -> String {
    if message.it.field.is_empty() {
        return "\nIt has no fields.\n".to_owned();
    }
    let mut table = "\n| field | type | what |\n|---|---|---|\n".to_owned();
    for (field, about) in message.it.field.iter().zip(&message.parts) {
        let about = api.link(&cell(about));
        let _ =
            writeln!(table, "| `{}` | {} | {about} |", field.name(), type_of(api, message, field));
    }
    table
}

/// The type of a field, with links to what it is made of.
fn type_of(
    api: &Api,
    message: &Described<DescriptorProto>,
    field: &FieldDescriptorProto,
) -> String {
    let entry = message.it.nested_type.iter().find(|nested| {
        nested.options.as_ref().is_some_and(|options| options.map_entry())
            && nested.name() == short(field.type_name())
    });
    if let Some([key, value]) = entry.map(|entry| entry.field.as_slice()) {
        return format!("map of {} to {}", single(api, key), single(api, value));
    }
    let one = single(api, field);
    if field.label() == Label::Repeated {
        return format!("list of {one}");
    }
    match field.oneof_index.filter(|_| !field.proto3_optional()) {
        Some(number) => {
            let oneof = usize::try_from(number).ok().and_then(|at| message.it.oneof_decl.get(at));
            format!("{one}, one of `{}`", oneof.map_or("", |oneof| oneof.name()))
        }
        None if field.proto3_optional() => format!("{one}, may be unset"),
        None => one,
    }
}

fn single(api: &Api, field: &FieldDescriptorProto) -> String {
    match field.r#type() {
        Type::Message | Type::Enum => {
            let name = field.type_name().trim_start_matches('.');
            let name = name.strip_prefix("rolecall.v1.").unwrap_or(name);
            api.link(&format!("`{name}`"))
        }
        scalar => scalar.as_str_name().trim_start_matches("TYPE_").to_lowercase(),
    }
}

const HEAD: &str = "# Methods

<!-- Made by `rolecall reference methods`: change the comments in proto/rolecall/v1, then run it again. -->

Everything is in the package `rolecall.v1`. The service describes itself, too: `grpcurl -plaintext 127.0.0.1:50051 describe rolecall.v1.AuthorizationService`.

A *change* happens once by its `request_id`, however often it is asked for, and is only tried with `validate_only`. A *question* says by `consistency` how fresh
its answer must be ([freshness](../freshness.md)). Both answer with a `consistency_token`. A *stream* goes on for as long as it has something to tell.

What **scopes** are, and who is a program and who a person, is told in [callers](../callers.md), and every reason of an error in [errors](errors.md). Beside
those that stand with a method, it may be refused with these:

| whatever has | may be refused with |
|---|---|
| a caller | `CREDENTIALS_MISSING` and the others of `UNAUTHENTICATED`, `CALLER_UNKNOWN`, `CALLER_LACKS_SCOPE`, `KEYS_UNAVAILABLE`, `OVERLOADED`, `STORE_UNAVAILABLE`, `DEADLINE_PASSED`, `INTERNAL` |
| fields | `MISSING_FIELD`, `MALFORMED_ID`, `FIELD_TOO_LONG`, `VALUE_OUT_OF_RANGE` |
| `account_id` | `CALLER_LACKS_ACCOUNT`; `ACCOUNT_NOT_FOUND`, but for checks, which deny |
| `actor_user_id`, `as_system` | `ACTOR_REQUIRED`, `ACTOR_CONFLICT`, `ACTOR_NOT_BELIEVED`, `ACTOR_NOT_A_MEMBER`, `ACTOR_LACKS_PERMISSION` |
| `user_id`, `role_id`, `workspace_id`, `team_id` | `MEMBER_NOT_FOUND`, `ROLE_NOT_FOUND`, `WORKSPACE_NOT_FOUND`, `TEAM_NOT_FOUND`, but for checks |
| `request_id` | `REQUEST_ID_REUSED`, `REVISION_MOVED_ON`, `ACCOUNT_CLOSED` |
| `page_size`, `page_token` | `INVALID_PAGE_SIZE`, `INVALID_PAGE_TOKEN` |
| `consistency` | `INVALID_CONSISTENCY_TOKEN` |
| `update_mask`, `etag` | `INVALID_UPDATE_MASK`, `ETAG_MISMATCH` |

";
