//! Rules about callers, as an operator writes them; tokens are asked for over gRPC in `tests/callers`.

use crate::domain::caller::{CallerName, Scope, SpeaksFor};
use crate::identity::Rules;

const GOOD: &str = "
certificates:
  - name: spiffe://prod.example/billing
    scopes: [check, read]
    accounts: [acme]
tokens:
  - issuer: https://id.example
    audience: rolecall
    scopes: [check]
    clients:
      - subject: service-abc
        name: provisioning
        scopes: [manage, admin]
";

fn problems(text: &str) -> Vec<String> {
    let problems = Rules::parse(text).unwrap_err();
    problems.to_string().lines().map(str::to_owned).collect()
}

#[test]
fn rules_say_who_somebody_is_and_what_they_may() {
    let rules = Rules::parse(GOOD).unwrap();
    let uris = |uris: &[&str]| uris.iter().map(|&uri| uri.to_owned()).collect::<Vec<_>>();
    let billing = rules.by_certificate(&uris(&["spiffe://prod.example/billing"]), &[]).unwrap();
    assert_eq!(billing.name.to_string(), "cert:spiffe://prod.example/billing");
    assert_eq!(billing.scopes.to_string(), "check,read");
    assert_eq!(billing.accounts.map(|accounts| accounts.len()), Some(1));
    assert_eq!(
        rules.by_certificate(&[], &uris(&["spiffe://prod.example/billing"])),
        None,
        "what stands as a DNS name is no URI"
    );
    assert_eq!(rules.by_certificate(&uris(&["https://prod.example"]), &[]), None);

    let issuer = &rules.issuers[0];
    let client = issuer.caller("service-abc").unwrap();
    assert_eq!(client.name, CallerName::Client("provisioning".to_owned()));
    assert!(client.scopes.contains(Scope::Admin) && client.speaks_for == SpeaksFor::Anyone);
    let person = issuer.caller("ada").unwrap();
    assert_eq!(
        (person.name.to_string().as_str(), person.scopes.to_string().as_str()),
        ("oidc:ada", "check")
    );
    assert!(matches!(person.speaks_for, SpeaksFor::Subject(_)));
    assert_eq!(issuer.caller("mem_1"), None, "what looks like a member id is nobody's user id");
}

#[test]
fn a_rule_is_about_uris_or_about_dns_names_whose_case_does_not_matter() {
    let text = "certificates:\n  - {name: Reports.prod.example, scopes: [read]}";
    let rules = Rules::parse(text).unwrap();
    let name = ["reports.PROD.example".to_owned()];
    let found = rules.by_certificate(&[], &name).unwrap();
    assert_eq!(found.name.to_string(), "cert:reports.prod.example");
    assert_eq!(rules.by_certificate(&name, &[]), None, "what stands as a URI is no DNS name");
}

#[test]
fn two_clients_are_not_called_the_same() {
    let other = "
  - issuer: https://other.example
    audience: rolecall
    scopes: [check]
    clients:
      - {subject: another, name: provisioning, scopes: [read]}
";
    let text = format!("{}{other}", GOOD.trim_end());
    assert_eq!(problems(&text), ["18:34: the client `provisioning` is given twice"]);
}

#[test]
fn a_file_may_say_nothing() {
    assert_eq!(Rules::parse("{}").unwrap(), Rules::default());
    assert_eq!(Rules::parse("certificates: []\ntokens: []").unwrap(), Rules::default());
}

#[test]
fn every_mistake_is_told_at_once_with_its_place() {
    let text = "
certificates:
  - name: a b
    scopes: [chek]
  - name: twice
    scopes: []
    account: [acme]
  - name: twice
    scopes: [read]
    accounts: [\"a b\"]
tokens:
  - issuer: http://id.example
    audience: rolecall
    algorithms: [none, HS256, RS256]
    scopes: [check, admin]
    clients:
      - subject: s
        scopes: [read]
  - issuer: https://id.example
    jwks_url: ftp://id.example/keys
    scopes: [check]
callers: []
";
    insta::assert_snapshot!(problems(text).join("\n"), @r#"
    3:11: `name` must have 1 to 256 characters and no space
    4:14: expected one of `check`, `read`, `manage`, `watch`, `admin`, found `chek`; did you mean `check`?
    6:13: expected at least one scope, found none
    7:5: unknown key `account` in a certificate; did you mean `accounts`?
    8:5: the certificate `twice` is given twice
    10:16: the account id `a b` must not contain the character ' '
    12:5: people cannot have the scope `admin`: name a client that has it
    12:13: expected an `https://` address, or an `http://` one of this machine, found `http://id.example`
    14:18: expected one of `RS256`, `RS384`, `RS512`, `PS256`, `PS384`, `PS512`, `ES256`, `ES384`, `EdDSA`, found `none`
    14:24: expected one of `RS256`, `RS384`, `RS512`, `PS256`, `PS384`, `PS512`, `ES256`, `ES384`, `EdDSA`, found `HS256`; did you mean `RS256`?
    17:9: missing key `name` in a client
    19:5: missing key `audience` in an issuer of tokens
    20:15: expected an `https://` address, or an `http://` one of this machine, found `ftp://id.example/keys`
    22:1: unknown key `callers` in the file, expected `certificates` or `tokens`
    "#);
}

#[test]
fn no_algorithm_is_accepted_by_which_a_verifier_could_sign() {
    for algorithm in ["none", "None", "HS256", "HS384", "HS512", "\"\""] {
        let text = GOOD.replace(
            "audience: rolecall",
            &format!("audience: rolecall\n    algorithms: [{algorithm}]"),
        );
        let problems = problems(&text);
        assert!(problems[0].contains("expected one of `RS256`"), "{algorithm}: {problems:?}");
    }
}

#[test]
fn keys_come_from_where_nobody_can_change_them_on_their_way() {
    for good in
        ["https://id.example", "http://127.0.0.1:1", "http://localhost:1/x", "http://[::1]:1"]
    {
        assert!(Rules::parse(&GOOD.replace("https://id.example", good)).is_ok(), "{good}");
    }
    for bad in [
        "http://id.example",
        "http://127.0.0.1.example",
        "ftp://localhost",
        "id.example",
        "http://localhost.example",
    ] {
        assert_eq!(problems(&GOOD.replace("https://id.example", bad)).len(), 1, "{bad}");
    }
}
