//! From wire to domain: every field that comes in is read here, and whatever is wrong is told with its name.
//!
//! All wrong fields of a request are told at once: [`Fields`] collects them.

mod changes;
mod invitations;
mod lists;
mod roles;
mod updates;

pub use changes::ChangeFields;

use std::collections::BTreeMap;

use crate::app::granting::Grant;
use crate::app::members::NewUser;
use crate::app::target::Target;
use crate::app::watch::Wanted;
use crate::decision::Instance;
use crate::domain::email::Email;
use crate::domain::revision::{Consistency, ConsistencyToken};
use crate::error::{Error, Reason, Result};
use crate::grpc::proto::v1;
use crate::ids::{AccountId, InvalidId, MailId, PersonRef, RoleId, TeamId, UserId, WorkspaceId};

/// The longest name for people, in characters.
const MAX_DISPLAY_NAME: usize = 200;
/// The longest language tag (RFC 5646, 4.4.1).
const MAX_LOCALE: usize = 35;
/// The longest permission or attribute, in characters.
const MAX_WORD: usize = 256;
/// How many options, attributes or values a request may have.
const MAX_ENTRIES: usize = 1000;
/// How many roles a request may give. Each is looked at while the account is locked.
const MAX_ASSIGNMENTS: usize = 100;
/// How many wrong fields are told at once: an error travels in trailers, of which clients take few kilobytes.
const MOST_TOLD: usize = 16;

/// Reads fields, and remembers what is wrong with them.
#[derive(Debug, Default)]
pub struct Fields {
    wrong: Option<Error>,
}

impl Fields {
    /// What was read, if nothing is wrong.
    ///
    /// # Errors
    /// Tells of every wrong field; reason and message are those of the first.
    pub fn finish<T>(self, read: Option<T>) -> Result<T> {
        match (self.wrong, read) {
            (Some(error), _) => Err(error),
            (None, Some(read)) => Ok(read),
            (None, None) => Err(Error::new(Reason::Internal, "a field was lost")),
        }
    }

    fn check<T>(&mut self, read: Result<T>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(error) => {
                self.wrong = Some(match self.wrong.take() {
                    Some(first) if first.details().fields.len() >= MOST_TOLD => first,
                    Some(first) => first.and_fields_of(error),
                    None => error,
                });
                None
            }
        }
    }

    fn id<T>(
        &mut self,
        field: &str,
        text: &str,
        parse: fn(&str) -> Result<T, InvalidId>,
    ) -> Option<T> {
        self.check(parse(text).map_err(|wrong| malformed(field, &wrong)))
    }

    /// Nothing where the field is empty: then `Some(None)`.
    fn optional<T>(
        &mut self,
        field: &str,
        text: &str,
        parse: fn(&str) -> Result<T, InvalidId>,
    ) -> Option<Option<T>> {
        if text.is_empty() { Some(None) } else { self.id(field, text, parse).map(Some) }
    }

    /// The account.
    pub fn account_id(&mut self, text: &str) -> Option<AccountId> {
        self.id("account_id", text, AccountId::parse)
    }

    /// Of which changes somebody wants to be told, and after which.
    pub fn watched(&mut self, account_id: &str, cursor: &str) -> Option<Wanted> {
        let account = self.optional("account_id", account_id, AccountId::parse)?;
        self.check(Wanted::parse(account, cursor))
    }

    /// A person, by either id.
    pub fn person(&mut self, field: &str, text: &str) -> Option<PersonRef> {
        self.id(field, text, PersonRef::parse)
    }

    /// A person across accounts: a member id is none.
    pub fn user_id(&mut self, text: &str) -> Option<UserId> {
        self.id("user_id", text, UserId::parse_new)
    }

    /// A person who need not be named.
    pub fn optional_person(&mut self, field: &str, text: &str) -> Option<Option<PersonRef>> {
        self.optional(field, text, PersonRef::parse)
    }

    /// A mail.
    pub fn mail_id(&mut self, text: &str) -> Option<MailId> {
        self.id("mail_id", text, MailId::parse)
    }

    /// A workspace.
    pub fn workspace_id(&mut self, text: &str) -> Option<WorkspaceId> {
        self.id("workspace_id", text, WorkspaceId::parse)
    }

    /// A workspace that need not be named.
    pub fn optional_workspace(&mut self, text: &str) -> Option<Option<WorkspaceId>> {
        self.optional("workspace_id", text, WorkspaceId::parse)
    }

    /// A team.
    pub fn team_id(&mut self, text: &str) -> Option<TeamId> {
        self.id("team_id", text, TeamId::parse)
    }

    /// A role.
    pub fn role_id(&mut self, text: &str) -> Option<RoleId> {
        self.id("role_id", text, RoleId::parse)
    }

    /// A role that need not be named.
    pub fn optional_role(&mut self, text: &str) -> Option<Option<RoleId>> {
        self.optional("role_id", text, RoleId::parse)
    }

    /// People, by either id: at least one.
    pub fn people(
        &mut self,
        field: &str,
        texts: &[String],
        limit: usize,
    ) -> Option<Vec<PersonRef>> {
        self.count(field, texts.len(), limit)?;
        let people = texts.iter().enumerate();
        let people: Vec<_> =
            people.map(|(at, text)| self.person(&format!("{field}[{at}]"), text)).collect();
        people.into_iter().collect()
    }

    /// A name for people.
    pub fn display_name(&mut self, field: &str, text: &str) -> Option<String> {
        self.text(field, text, MAX_DISPLAY_NAME)
    }

    /// A name for people, which must be there.
    pub fn required_name(&mut self, field: &str, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            return self.check(Err(Error::missing(field)));
        }
        self.display_name(field, text)
    }

    fn text(&mut self, field: &str, text: &str, limit: usize) -> Option<String> {
        let read = if text.chars().nth(limit).is_some() {
            Err(Error::too_long(field, limit, "characters"))
        } else if text.chars().any(char::is_control) {
            Err(Error::field(Reason::MalformedId, field, "must not contain control characters"))
        } else {
            Ok(text.to_owned())
        };
        self.check(read)
    }

    /// A permission: any word, since an unknown one is no mistake.
    pub fn permission(&mut self, text: &str) -> Option<String> {
        self.word("permission", text)
    }

    fn word(&mut self, field: &str, text: &str) -> Option<String> {
        if text.is_empty() {
            return self.check(Err(Error::missing(field)));
        }
        self.text(field, text, MAX_WORD)
    }

    /// An e-mail address.
    pub fn email(&mut self, field: &str, text: &str) -> Option<Email> {
        let read = if text.is_empty() {
            Err(Error::missing(field))
        } else {
            Email::parse(text).map_err(|wrong| Error::field(Reason::InvalidEmail, field, wrong))
        };
        self.check(read)
    }

    /// A language tag.
    pub fn locale(&mut self, text: &str) -> Option<Option<String>> {
        let is_part = |part: &str| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        let is_language = |text: &str| {
            let language = text.split('-').next().unwrap_or_default();
            language.len() > 1 && language.chars().all(|c| c.is_ascii_alphabetic())
        };
        let read = if text.is_empty() {
            Ok(None)
        } else if text.len() <= MAX_LOCALE && text.split('-').all(is_part) && is_language(text) {
            Ok(Some(text.to_owned()))
        } else {
            Err(Error::field(
                Reason::InvalidLocale,
                "locale",
                "is not a language tag, such as `en` or `fr-CA`",
            ))
        };
        self.check(read)
    }

    /// A number of seats.
    pub fn seat_limit(&mut self, limit: Option<i32>) -> Option<Option<u32>> {
        let read = limit.map(u32::try_from).transpose().map_err(|_| {
            Error::field(Reason::ValueOutOfRange, "seat_limit", "must not be negative")
                .with_metadata("minimum", 0)
        });
        self.check(read)
    }

    /// A new person, who must have an address.
    pub fn reachable_user(&mut self, field: &str, user: Option<&v1::User>) -> Option<NewUser> {
        let read = self.user(field, user);
        if user.is_some_and(|user| user.email.is_empty()) {
            return self.check(Err(Error::missing(&format!("{field}.email"))));
        }
        read
    }

    /// A new person, or a program of the customer, which may have no address.
    pub fn user(&mut self, field: &str, user: Option<&v1::User>) -> Option<NewUser> {
        let Some(user) = user else {
            return self.check(Err(Error::missing(field)));
        };
        let user_id = self.id(&format!("{field}.user_id"), &user.user_id, UserId::parse_new);
        let email = match user.email.as_str() {
            "" => Some(None),
            email => self.email(&format!("{field}.email"), email).map(Some),
        };
        let display_name = self.display_name(&format!("{field}.display_name"), &user.display_name);
        Some(NewUser { user_id: user_id?, email: email?, display_name: display_name? })
    }

    /// A role to be given.
    pub fn grant(
        &mut self,
        path: &str,
        role_id: &str,
        workspace_id: &str,
        options: &BTreeMap<String, String>,
        expire_time: Option<&prost_types::Timestamp>,
    ) -> Option<Grant> {
        let role_id = self.id(&format!("{path}role_id"), role_id, RoleId::parse);
        let workspace_id =
            self.optional(&format!("{path}workspace_id"), workspace_id, WorkspaceId::parse);
        let expire_time = self.time(&format!("{path}expire_time"), expire_time);
        Some(Grant {
            options: self.options(&format!("{path}options"), options)?,
            role_id: role_id?,
            workspace_id: workspace_id?,
            expire_time: expire_time?,
            path: path.to_owned(),
        })
    }

    /// Roles to be given.
    pub fn grants(&mut self, specs: &[v1::AssignmentSpec]) -> Option<Vec<Grant>> {
        self.at_most("assignments", specs.len(), MAX_ASSIGNMENTS)?;
        let read: Vec<Option<Grant>> = specs
            .iter()
            .enumerate()
            .map(|(at, spec)| {
                self.grant(
                    &format!("assignments[{at}]."),
                    &spec.role_id,
                    &spec.workspace_id,
                    &spec.options,
                    spec.expire_time.as_ref(),
                )
            })
            .collect();
        read.into_iter().collect()
    }

    /// Roles to be given, at least one.
    pub fn required_grants(&mut self, specs: &[v1::AssignmentSpec]) -> Option<Vec<Grant>> {
        if specs.is_empty() {
            return self.check(Err(Error::missing("assignments")));
        }
        self.grants(specs)
    }

    /// Holds how many elements a list has: at least one.
    pub fn count(&mut self, field: &str, entries: usize, limit: usize) -> Option<()> {
        if entries == 0 {
            return self.check(Err(Error::missing(field)));
        }
        self.at_most(field, entries, limit)
    }

    fn at_most(&mut self, field: &str, entries: usize, limit: usize) -> Option<()> {
        let too_many = entries > limit;
        self.check(if too_many { Err(Error::too_long(field, limit, "entries")) } else { Ok(()) })
    }

    /// The instance that a permission is asked about, which must be of the permission's resource if it says of which; `None`: the
    /// permission itself could not be read.
    pub fn instance(
        &mut self,
        permission: Option<&str>,
        resource: Option<&v1::Resource>,
    ) -> Option<Option<Instance>> {
        let Some(resource) = resource else { return Some(None) };
        let kind = self.text("resource.type", &resource.r#type, MAX_WORD)?;
        if let Some(permission) = permission {
            self.resource_type(permission, &kind)?;
        }
        self.text("resource.id", &resource.id, MAX_WORD)?;
        self.at_most("resource.attributes", resource.attributes.len(), MAX_ENTRIES)?;
        let mut instance = Instance::default();
        for (name, values) in &resource.attributes {
            let field = format!("resource.attributes[{name:.64}]");
            self.text(&field, name, MAX_WORD)?;
            self.at_most(&field, values.values.len(), MAX_ENTRIES)?;
            for value in &values.values {
                self.text(&field, value, MAX_WORD)?;
            }
            instance.attributes.insert(name.clone(), values.values.clone());
        }
        Some(Some(instance))
    }

    fn resource_type(&mut self, permission: &str, kind: &str) -> Option<()> {
        let expected = permission.split('.').next().unwrap_or_default();
        let read = if kind.is_empty() || kind == expected {
            Ok(())
        } else {
            Err(Error::field(
                Reason::ResourceTypeMismatch,
                "resource.type",
                format_args!("must be `{expected}`, the resource of the permission"),
            )
            .with_metadata("permission", permission)
            .with_metadata("type", kind))
        };
        self.check(read)
    }

    /// Which account is asked about, and how fresh the answer must be.
    pub fn target(
        &mut self,
        account_id: &str,
        consistency: Option<&v1::Consistency>,
    ) -> Option<Target> {
        let read = self.account_id(account_id);
        let consistency = self.consistency(Some(account_id), consistency);
        Some(Target { account_id: read?, consistency: consistency? })
    }

    /// How fresh the answer must be. A token is one of the account that is asked about; where the question crosses accounts, of any.
    pub fn consistency(
        &mut self,
        account_id: Option<&str>,
        consistency: Option<&v1::Consistency>,
    ) -> Option<Consistency> {
        use v1::consistency::Requirement;
        let text = match consistency.and_then(|consistency| consistency.requirement.as_ref()) {
            Some(Requirement::AtLeast(text)) => text,
            Some(Requirement::FullyConsistent(true)) => return Some(Consistency::FullyConsistent),
            None | Some(Requirement::FullyConsistent(false) | Requirement::MinimizeLatency(_)) => {
                return Some(Consistency::MinimizeLatency);
            }
        };
        let wrong =
            |what| Error::field(Reason::InvalidConsistencyToken, "consistency.at_least", what);
        let read = match ConsistencyToken::parse(text) {
            Ok(token) if account_id.is_some_and(|id| token.account_id.as_str() != id) => {
                Err(wrong("is a token of another account".to_owned()))
            }
            Ok(token) => Ok(Consistency::AtLeast(token)),
            Err(invalid) => Err(wrong(invalid.to_string())),
        };
        self.check(read)
    }
}

fn malformed(field: &str, wrong: &InvalidId) -> Error {
    match wrong {
        InvalidId::Empty => Error::missing(field),
        InvalidId::TooLong { limit, .. } => Error::too_long(field, *limit, "characters"),
        InvalidId::Character { .. } | InvalidId::Reserved => {
            Error::field(Reason::MalformedId, field, wrong)
        }
    }
}
