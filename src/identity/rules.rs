//! What callers with certificates and tokens may: a YAML file.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use jsonwebtoken::Algorithm;
use reqwest::Url;

use crate::domain::caller::{Caller, CallerName, Scope, Scopes, SpeaksFor};
use crate::ids::{AccountId, UserId};
use crate::model::Problems;
use crate::model::problem::{Report, shown};
use crate::model::shape::Fields;
use crate::model::syntax::{self, Node};

/// By what tokens may be signed: with private keys alone. What is signed with a secret that verifiers share could be made by any of them.
const ALGORITHMS: &[(Algorithm, &str)] = &[
    (Algorithm::RS256, "RS256"),
    (Algorithm::RS384, "RS384"),
    (Algorithm::RS512, "RS512"),
    (Algorithm::PS256, "PS256"),
    (Algorithm::PS384, "PS384"),
    (Algorithm::PS512, "PS512"),
    (Algorithm::ES256, "ES256"),
    (Algorithm::ES384, "ES384"),
    (Algorithm::EdDSA, "EdDSA"),
];

/// Those that are accepted where nothing is said: what nearly every provider signs with.
const USUAL: [Algorithm; 2] = [Algorithm::RS256, Algorithm::ES256];

/// The longest name, in characters.
const MAX_NAME: usize = 256;

/// What some callers may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grant {
    pub(super) scopes: Scopes,
    pub(super) accounts: Option<BTreeSet<AccountId>>,
}

impl Grant {
    fn caller(&self, name: CallerName, speaks_for: SpeaksFor) -> Caller {
        Caller { name, scopes: self.scopes, accounts: self.accounts.clone(), speaks_for }
    }
}

/// An identity provider whose tokens are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Issuer {
    /// Its name, exactly as its tokens give it.
    pub(super) issuer: String,
    /// For whom its tokens must be meant.
    pub(super) audience: String,
    pub(super) algorithms: Vec<Algorithm>,
    /// Where its keys are; `None`: where its discovery document says.
    pub(super) jwks_url: Option<Url>,
    people: Grant,
    clients: BTreeMap<String, (String, Grant)>,
}

impl Issuer {
    /// Whom a token with this subject is of; `None`: the subject can't be a user id.
    pub(super) fn caller(&self, subject: &str) -> Option<Caller> {
        if let Some((name, grant)) = self.clients.get(subject) {
            return Some(grant.caller(CallerName::Client(name.clone()), SpeaksFor::Anyone));
        }
        let user = UserId::parse_new(subject).ok()?;
        let name = CallerName::User(user.clone());
        Some(self.people.caller(name, SpeaksFor::Subject(user)))
    }
}

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    certificates: BTreeMap<String, Grant>,
    pub(super) issuers: Vec<Issuer>,
}

impl Rules {
    /// Reads a text.
    ///
    /// # Errors
    /// Every problem, with its place.
    pub fn parse(text: &str) -> Result<Self, Problems> {
        let report = Report::new();
        let root = syntax::parse(text, &report)?;
        let rules = read(&root, &report);
        report.finish(Some(rules))
    }

    /// Who shows a certificate with these names; `None`: no rule names any of them.
    ///
    /// A certificate with a SPIFFE id has exactly one URI, and is known by it alone. Otherwise the first name that a rule has counts, URIs before
    /// DNS names. A rule with `://` is about URIs, and any other one about DNS names: what an authority lets somebody put into the one is not
    /// to be taken for the other.
    #[must_use]
    pub fn by_certificate(&self, uris: &[String], dns_names: &[String]) -> Option<Caller> {
        let spiffe = uris.iter().any(|uri| uri.starts_with("spiffe://"));
        let of_uris = |uris: &[String]| -> Vec<String> {
            uris.iter().filter(|name| is_uri(name)).cloned().collect()
        };
        let names: Vec<String> = match uris {
            [_] if spiffe => of_uris(uris),
            _ if spiffe => Vec::new(),
            _ => {
                let dns_names = dns_names.iter().filter(|name| !is_uri(name));
                let dns_names = dns_names.map(|name| name.to_ascii_lowercase());
                of_uris(uris).into_iter().chain(dns_names).collect()
            }
        };
        names.into_iter().find_map(|name| {
            let grant = self.certificates.get(&name)?;
            Some(grant.caller(CallerName::Certificate(name), SpeaksFor::Anyone))
        })
    }
}

/// Whether a name is that of a URI; otherwise it is a DNS name, in which case does not matter.
fn is_uri(name: &str) -> bool {
    name.contains("://")
}

fn read(root: &Node, report: &Report) -> Rules {
    let shape = "a mapping with `certificates` and `tokens`";
    let fields = report.shaped_fields(root, shape, "the file", &["certificates", "tokens"]);
    let mut rules = Rules::default();
    for node in members(&fields, "certificates", report) {
        certificate(node, report, &mut rules.certificates);
    }
    let mut names = BTreeSet::new();
    for node in members(&fields, "tokens", report) {
        if let Some(issuer) = issuer(node, report, &mut names) {
            if rules.issuers.iter().any(|known| known.issuer == issuer.issuer) {
                let message = format!("the issuer `{}` is given twice", shown(&issuer.issuer));
                report.add(node.at, message);
            }
            rules.issuers.push(issuer);
        }
    }
    rules
}

fn members<'n>(fields: &Fields<'n>, key: &str, report: &Report) -> &'n [Node] {
    fields.get(key).map_or(&[], |node| report.list(node, &format!("a list of {key}")))
}

fn known_as(name: &str) -> String {
    if is_uri(name) { name.to_owned() } else { name.to_ascii_lowercase() }
}

fn certificate(node: &Node, report: &Report, known: &mut BTreeMap<String, Grant>) {
    let keys = ["name", "scopes", "accounts"];
    let fields =
        report.shaped_fields(node, "a mapping with `name` and `scopes`", "a certificate", &keys);
    let name = name(&fields, "name", report);
    let grant = grant(&fields, report);
    if let Some(name) = name
        && known.insert(known_as(name), grant).is_some()
    {
        report.add(node.at, format!("the certificate `{}` is given twice", shown(name)));
    }
}

fn issuer(node: &Node, report: &Report, names: &mut BTreeSet<String>) -> Option<Issuer> {
    let keys = ["issuer", "audience", "algorithms", "jwks_url", "scopes", "accounts", "clients"];
    let shape = "a mapping with `issuer`, `audience` and `scopes`";
    let fields = report.shaped_fields(node, shape, "an issuer of tokens", &keys);
    let issuer = name(&fields, "issuer", report);
    let audience = name(&fields, "audience", report);
    let jwks_url = fields.get("jwks_url").map(|node| url(node, report));
    // Without it, the keys are looked for below the issuer's own name.
    if let (None, Some(node)) = (&jwks_url, fields.get("issuer").filter(|_| issuer.is_some())) {
        url(node, report);
    }
    let people = grant(&fields, report);
    if people.scopes.contains(Scope::Admin) {
        // It would let every one of them act as the system.
        report.add(node.at, "people cannot have the scope `admin`: name a client that has it");
    }
    let mut clients = BTreeMap::new();
    for node in members(&fields, "clients", report) {
        client(node, report, &mut clients, names);
    }
    Some(Issuer {
        algorithms: algorithms(&fields, report),
        issuer: issuer?.to_owned(),
        audience: audience?.to_owned(),
        jwks_url: jwks_url.flatten(),
        people,
        clients,
    })
}

fn client(
    node: &Node,
    report: &Report,
    known: &mut BTreeMap<String, (String, Grant)>,
    names: &mut BTreeSet<String>,
) {
    let keys = ["subject", "name", "scopes", "accounts"];
    let shape = "a mapping with `subject`, `name` and `scopes`";
    let fields = report.shaped_fields(node, shape, "a client", &keys);
    let subject = name(&fields, "subject", report);
    let called = name(&fields, "name", report);
    // Two of one name could not be told apart by what they did, nor by their `request_id`s.
    if let (Some(called), Some(node)) = (called, fields.get("name"))
        && !names.insert(called.to_owned())
    {
        report.add_text(node.at, called, format!("the client `{}` is given twice", shown(called)));
    }
    let grant = grant(&fields, report);
    if let (Some(subject), Some(called)) = (subject, called)
        && known.insert(subject.to_owned(), (called.to_owned(), grant)).is_some()
    {
        report.add(node.at, format!("the subject `{}` is given twice", shown(subject)));
    }
}

fn algorithms(fields: &Fields<'_>, report: &Report) -> Vec<Algorithm> {
    let Some(node) = fields.get("algorithms") else { return USUAL.to_vec() };
    let nodes = report.list(node, "a list of algorithms");
    if nodes.is_empty() {
        report.add(node.at, "expected at least one algorithm, found none");
    }
    nodes.iter().filter_map(|node| report.word(node, ALGORITHMS)).collect()
}

fn grant(fields: &Fields<'_>, report: &Report) -> Grant {
    let scopes = report.required(fields, "scopes").map_or(Scopes::default(), |node| {
        let nodes = report.list(node, "a list of scopes");
        if nodes.is_empty() {
            report.add(node.at, "expected at least one scope, found none");
        }
        nodes.iter().filter_map(|node| report.word(node, Scope::ALL)).collect()
    });
    let accounts = fields.get("accounts").map(|node| {
        let nodes = report.list(node, "a list of account ids");
        nodes.iter().filter_map(|node| account(node, report)).collect()
    });
    Grant { scopes, accounts }
}

fn account(node: &Node, report: &Report) -> Option<AccountId> {
    let text = report.text(node, "an account id")?;
    let parsed = AccountId::parse(text);
    if let Err(wrong) = &parsed {
        report.add_text(node.at, text, format!("the account id `{}` {wrong}", shown(text)));
    }
    parsed.ok()
}

fn name<'n>(fields: &Fields<'n>, key: &str, report: &Report) -> Option<&'n str> {
    let node = report.required(fields, key)?;
    let text = report.text(node, "a text")?;
    let good = !text.is_empty()
        && text.chars().nth(MAX_NAME).is_none()
        && !text.chars().any(|c| c.is_control() || c.is_whitespace());
    if !good {
        let message = format!("`{key}` must have 1 to {MAX_NAME} characters and no space");
        report.add_text(node.at, text, message);
    }
    good.then_some(text)
}

fn url(node: &Node, report: &Report) -> Option<Url> {
    let text = report.text(node, "an address")?;
    let parsed = Url::parse(text).ok().filter(is_safe);
    if parsed.is_none() {
        let message = "expected an `https://` address, or an `http://` one of this machine";
        report.add_text(node.at, text, format!("{message}, found `{}`", shown(text)));
    }
    parsed
}

/// Whether keys may be fetched from an address: whoever can change them on their way could make any token.
pub(super) fn is_safe(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.host_str().is_some(),
        "http" => is_this_machine(url),
        _ => false,
    }
}

/// Whether an address never leaves this machine.
pub(super) fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
