//! Every method, asked by every kind of caller: each gets exactly what is documented (INV-CALLER).

use std::collections::BTreeSet;

use serde_json::json;

use crate::authority::{Authority, Identity, dns, uri};
use crate::client;
use crate::issuer::now;
use crate::methods::{About, METHODS, Method, NO_INVITATION, descriptors};
use crate::world::{ACME, World, an_hour_ago};

/// What a caller shows, and what it is answered by every method.
struct Kind {
    who: &'static str,
    bearer: Option<String>,
    about: About,
    answer: Answer,
}

enum Answer {
    Always(&'static str),
    /// By the scope that the method needs.
    ByScope(fn(&str) -> &'static str),
    /// The same, of a person, for whom some methods are not.
    OfPerson(fn(&str) -> &'static str),
}

impl Answer {
    fn to(&self, method: &Method) -> &'static str {
        let answer = match self {
            // Which account it is about, nobody is told.
            Self::Always(LACKS_ACCOUNT) if method.takes_token() => NO_INVITATION,
            // There is no account that could be another's.
            Self::Always(LACKS_ACCOUNT) if method.crosses_accounts() => "OK",
            Self::OfPerson(answer)
                if method.crosses_accounts() && answer(method.scope) == LACKS_ACCOUNT =>
            {
                "OK"
            }
            Self::Always(answer) => answer,
            // Scopes come first.
            Self::OfPerson(answer) if answer(method.scope) == LACKS_SCOPE => LACKS_SCOPE,
            Self::OfPerson(_) if method.is_for_programs() => NOT_BELIEVED,
            Self::ByScope(answer) | Self::OfPerson(answer) => answer(method.scope),
        };
        if answer == "OK" { method.passed() } else { answer }
    }
}

fn kind(who: &'static str, bearer: impl Into<Option<String>>, answer: &'static str) -> Kind {
    Kind { who, bearer: bearer.into(), about: ACME, answer: Answer::Always(answer) }
}

const MISSING: &str = "Unauthenticated CREDENTIALS_MISSING";
const INVALID: &str = "Unauthenticated CREDENTIALS_INVALID";
const EXPIRED: &str = "Unauthenticated CREDENTIALS_EXPIRED";
const REVOKED: &str = "Unauthenticated CREDENTIALS_REVOKED";
const UNKNOWN: &str = "PermissionDenied CALLER_UNKNOWN";
const LACKS_SCOPE: &str = "PermissionDenied CALLER_LACKS_SCOPE";
const NOT_BELIEVED: &str = "PermissionDenied ACTOR_NOT_BELIEVED";
const LACKS_ACCOUNT: &str = "PermissionDenied CALLER_LACKS_ACCOUNT";

#[test]
fn every_method_of_the_api_has_a_row() {
    let set = descriptors();
    let own = set.file.iter().filter(|file| file.package() == "rolecall.v1");
    let methods: BTreeSet<_> = own
        .flat_map(|file| &file.service)
        .flat_map(|service| {
            service.method.iter().map(|method| format!("{}/{}", service.name(), method.name()))
        })
        .collect();
    let rows: BTreeSet<_> = METHODS.iter().map(|method| method.name.to_owned()).collect();
    assert_eq!(methods, rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_and_tokens_are_answered_as_documented() {
    let world = World::start().await;
    let mut kinds = keys(&world).await;
    kinds.extend(tokens(&world));
    let channel = world.channel(None).await;
    // Of a key that was not looked for in the last fetch it is said that nobody knows yet.
    let unheard_of = world.provider.sign_with_unknown_key(&world.provider.claims("olivia"));
    let answer = world.ask(&METHODS[0], Some(&unheard_of), &ACME).await;
    assert_eq!(answer, INVALID);
    let mut wrong = Vec::new();
    for method in METHODS {
        for Kind { who, bearer, about, answer } in &kinds {
            let bearer = bearer.as_deref();
            let request = method.request(about);
            let answered = client::call(&channel, method.name, bearer, request).await;
            let (answered, expected) = (client::outcome(&answered, bearer), answer.to(method));
            if answered != expected {
                wrong.push(format!("{} by {who}: {answered}, not {expected}", method.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn keys(world: &World) -> Vec<Kind> {
    let all = "check,read,manage,watch,admin";
    let (_, expired) =
        world.make_key("expired", all, |key| key.expire_time = Some(an_hour_ago())).await;
    let (id, revoked) = world.make_key("revoked", all, |_| {}).await;
    world.store.revoke_key(&id, an_hour_ago()).await.unwrap();
    let good = world.key("good", all).await;
    let mut wrong = good.clone();
    wrong.replace_range(wrong.len() - 4.., "AAAA");
    let limited = world
        .make_key("limited", all, |key| {
            key.accounts = Some(["elsewhere".to_owned().try_into().unwrap()].into());
        })
        .await
        .1;
    let unknown = About { account: "nowhere", ..ACME };
    let mut kinds = vec![
        kind("nobody", None, MISSING),
        kind("nonsense", "nonsense".to_owned(), INVALID),
        kind("a key of nobody", "rck_0123456789abcdef_AAAA".to_owned(), INVALID),
        kind("half a key", "rck_0123".to_owned(), INVALID),
        kind("a key with a wrong secret", wrong, INVALID),
        kind("a key that has expired", expired, EXPIRED),
        kind("a key that was revoked", revoked, REVOKED),
        kind("a key of another account", limited.clone(), LACKS_ACCOUNT),
        kind("a good key", good, "OK"),
    ];
    // It is the same whether the account is there or not.
    let nowhere = kind("a key of another account, about none", limited, LACKS_ACCOUNT);
    kinds.push(Kind { about: unknown, ..nowhere });
    for (scope, answer) in scopes() {
        let others: Vec<_> = all.split(',').filter(|other| *other != scope).collect();
        let (with, without) =
            (world.key("with", scope).await, world.key("without", &others.join(",")).await);
        kinds.push(Kind {
            answer: Answer::ByScope(answer.0),
            ..kind("a key with one scope", with, "")
        });
        kinds.push(Kind {
            answer: Answer::ByScope(answer.1),
            ..kind("a key with all scopes but one", without, "")
        });
    }
    kinds
}

type ByScope = fn(&str) -> &'static str;

/// What somebody with only this scope is answered, and somebody with all others.
fn scopes() -> Vec<(&'static str, (ByScope, ByScope))> {
    macro_rules! rows {
        ($($scope:literal),*) => {
            vec![$((
                $scope,
                (
                    // `CreateAccount` is an act of the system, and needs nothing but `admin`.
                    (|needed| if needed == $scope { "OK" } else { LACKS_SCOPE }) as ByScope,
                    (|needed| if needed == $scope { LACKS_SCOPE } else { "OK" }) as ByScope,
                ),
            )),*]
        };
    }
    rows!["check", "read", "manage", "watch", "admin"]
}

fn tokens(world: &World) -> Vec<Kind> {
    let provider = &world.provider;
    let with = |key: &str, value: serde_json::Value| {
        let mut claims = provider.claims("olivia");
        claims[key] = value;
        provider.sign(&claims)
    };
    let without = |key: &str| {
        let mut claims = provider.claims("olivia");
        claims.as_object_mut().unwrap().remove(key);
        provider.sign(&claims)
    };
    let claims = provider.claims("olivia");
    let person = ACME_BY_NOBODY;
    let unknown = About { account: "nowhere", ..person };
    vec![
        kind("a token of another issuer", with("iss", json!("https://else.example")), INVALID),
        kind("a token for another audience", with("aud", json!("billing")), INVALID),
        kind("a token for several others", with("aud", json!(["a", "b"])), INVALID),
        kind("a token of no algorithm", provider.unsigned(&claims), INVALID),
        kind(
            "a token signed with the public key",
            provider.signed_with_public_key(&claims),
            INVALID,
        ),
        kind("a token signed with another key", provider.forge(&claims), INVALID),
        kind("a token of an unknown key", provider.sign_with_unknown_key(&claims), INVALID),
        kind("a token that has expired", with("exp", json!(now() - 120)), EXPIRED),
        kind("a token that never expires", without("exp"), INVALID),
        kind("a token that is not good yet", with("nbf", json!(now() + 120)), INVALID),
        kind("a token of nobody", without("sub"), INVALID),
        kind("a token without an audience", without("aud"), INVALID),
        kind("a token whose subject is no user id", with("sub", json!("a b")), INVALID),
        kind("a token whose subject is a member id", with("sub", json!("mem_1")), INVALID),
        kind("a client with a token", provider.token("service-abc"), "OK"),
        // A person names nobody, and is believed to be themselves.
        Kind {
            about: person,
            answer: Answer::OfPerson(|needed| if needed == "admin" { LACKS_SCOPE } else { "OK" }),
            ..kind("a person with a token", provider.token("olivia"), "")
        },
        Kind {
            about: person,
            answer: Answer::OfPerson(|needed| if needed == "admin" { LACKS_SCOPE } else { "OK" }),
            ..kind("a person with a token for several", with("aud", json!(["a", "rolecall"])), "")
        },
        Kind {
            about: unknown,
            answer: Answer::OfPerson(
                |needed| {
                    if needed == "admin" { LACKS_SCOPE } else { LACKS_ACCOUNT }
                },
            ),
            ..kind("a person with a token, about no account", provider.token("olivia"), "")
        },
    ]
}

const ACME_BY_NOBODY: About = About { actor: "", ..ACME };

#[tokio::test(flavor = "multi_thread")]
async fn certificates_are_answered_as_documented() {
    let world = World::start().await;
    let billing = vec![uri("spiffe://prod.example/billing")];
    let two = vec![uri("spiffe://prod.example/billing"), uri("spiffe://prod.example/other")];
    let dns_beside = vec![uri("spiffe://prod.example/other"), dns("reports.prod.example")];
    let read_only: ByScope = |needed| if needed == "read" { "OK" } else { LACKS_SCOPE };
    let kinds: Vec<(&str, Identity, Answer)> = vec![
        ("a good one", world.clients.client(billing), Answer::Always("OK")),
        (
            "one by its DNS name, of acme and to read",
            world.clients.client(vec![dns("other.example"), dns("reports.prod.example")]),
            Answer::ByScope(read_only),
        ),
        ("one with two SPIFFE ids", world.clients.client(two), Answer::Always(UNKNOWN)),
        ("one with another SPIFFE id", world.clients.client(dns_beside), Answer::Always(UNKNOWN)),
        ("one without names", world.clients.client(vec![]), Answer::Always(UNKNOWN)),
    ];
    let mut wrong = Vec::new();
    for (who, identity, answer) in kinds {
        let channel = world.channel(Some(&identity)).await;
        for method in METHODS {
            let answered = client::call(&channel, method.name, None, method.request(&ACME)).await;
            let (answered, expected) = (client::outcome(&answered, None), answer.to(method));
            if answered != expected {
                wrong.push(format!("{} by {who}: {answered}, not {expected}", method.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Their handshake fails, so that no method is reached, and the alert of TLS says why.
#[tokio::test(flavor = "multi_thread")]
async fn certificates_that_are_not_good_do_not_even_get_a_connection() {
    let world = World::start().await;
    let billing = || vec![uri("spiffe://prod.example/billing")];
    for (identity, alert) in [
        (world.clients.expired_client(billing()), "CertificateExpired"),
        // Signed by somebody whom the server does not know as an authority of clients.
        (world.authority.client(billing()), "UnknownCA"),
        // Signed by somebody who calls themselves like the authority.
        (Authority::new("clients").client(billing()), "DecryptError"),
        // Of a server, not of a client.
        (world.clients.server(), "UnsupportedCertificate"),
    ] {
        let said = client::farewell(world.address, &world.authority, &identity).await;
        assert!(format!("{said:?}").contains(alert), "{alert}: {said:?}");
        for method in METHODS {
            no_connection(&world, &identity, method).await;
        }
    }
}

/// A call fails because its connection breaks, whatever the client was doing with it just then, and not by an answer.
async fn no_connection(world: &World, identity: &Identity, method: &Method) {
    let connected = client::connect(world.address, &world.authority, Some(identity)).await;
    let Ok(channel) = connected else { return };
    let answer = client::call(&channel, method.name, None, method.request(&ACME)).await;
    let status = answer.unwrap_err();
    let codes = [tonic::Code::Unavailable, tonic::Code::Unknown, tonic::Code::Cancelled];
    assert!(codes.contains(&status.code()), "{status:?}");
    assert!(tonic_types::StatusExt::get_details_error_info(&status).is_none(), "{status:?}");
}
