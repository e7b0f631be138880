//! Callers: the programs and people that call the service, and what they may.

use std::collections::BTreeSet;
use std::fmt;

use crate::ids::{AccountId, UserId};

/// What a method needs of its caller. No scope implies another: whoever may change accounts need not be able to read them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// To ask what somebody may do.
    Check,
    /// To read accounts, the people in them, and roles.
    Read,
    /// To change accounts on behalf of people.
    Manage,
    /// To follow changes.
    Watch,
    /// To make accounts, and to act as the system.
    Admin,
}

impl Scope {
    /// Every scope with its name.
    pub const ALL: &[(Self, &str)] = &[
        (Self::Check, "check"),
        (Self::Read, "read"),
        (Self::Manage, "manage"),
        (Self::Watch, "watch"),
        (Self::Admin, "admin"),
    ];

    /// The scope of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(scope, _)| *scope)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Read => "read",
            Self::Manage => "manage",
            Self::Watch => "watch",
            Self::Admin => "admin",
        }
    }

    fn bit(self) -> u8 {
        match self {
            Self::Check => 1,
            Self::Read => 2,
            Self::Manage => 4,
            Self::Watch => 8,
            Self::Admin => 16,
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Some scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scopes(u8);

impl Scopes {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Scope::ALL.iter().map(|(scope, _)| *scope).collect()
    }

    /// Whether a scope is among them.
    #[must_use]
    pub fn contains(self, scope: Scope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Each of them, in their order.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.iter().map(|(scope, _)| *scope).filter(move |scope| self.contains(*scope))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<T: IntoIterator<Item = Scope>>(scopes: T) -> Self {
        Self(scopes.into_iter().fold(0, |bits, scope| bits | scope.bit()))
    }
}

/// Names separated by commas, as operators write them.
impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.iter().map(Scope::name).collect();
        f.write_str(&names.join(","))
    }
}

/// What a caller is called in audit events, and whose requests are told apart by their ids. The text begins with the kind, so that callers of
/// two kinds are never taken for each other, whatever they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallerName {
    /// Whoever reaches a service that is open to this machine.
    Loopback,
    /// The service itself, making its demo.
    Demo,
    /// The service itself, recording what time has ended.
    Service,
    /// A program with an API key of this name.
    Key(String),
    /// A program with a certificate of this name.
    Certificate(String),
    /// A program with a token of an identity provider, by the name that the operator gave it.
    Client(String),
    /// A person with a token of an identity provider.
    User(UserId),
}

impl fmt::Display for CallerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Loopback => f.write_str("loopback"),
            Self::Demo => f.write_str("demo"),
            Self::Service => f.write_str("service"),
            Self::Key(name) => write!(f, "key:{name}"),
            Self::Certificate(name) => write!(f, "cert:{name}"),
            Self::Client(name) => write!(f, "client:{name}"),
            Self::User(subject) => write!(f, "oidc:{subject}"),
        }
    }
}

/// On whose behalf a caller may ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpeaksFor {
    /// Anybody's: it is believed whom it names.
    Anyone,
    /// Only their own: they are a person, and not a program that serves many.
    Subject(UserId),
}

/// Who calls, and what they may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// What they are called.
    pub name: CallerName,
    /// What they may ask.
    pub scopes: Scopes,
    /// Which accounts they may ask about; `None`: any.
    pub accounts: Option<BTreeSet<AccountId>>,
    /// On whose behalf they may ask.
    pub speaks_for: SpeaksFor,
}

/// Why a caller may not ask something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// They lack a scope.
    LacksScope(Scope),
    /// The account is none of theirs, whether it exists or not.
    LacksAccount,
    /// They name somebody on whose behalf they may not ask.
    NotBelieved,
}

impl Caller {
    /// A caller who may do everything.
    #[must_use]
    pub fn trusted(name: CallerName) -> Self {
        Self { name, scopes: Scopes::all(), accounts: None, speaks_for: SpeaksFor::Anyone }
    }

    /// Whether they have a scope.
    ///
    /// # Errors
    /// They have not.
    pub fn has(&self, scope: Scope) -> Result<(), Refusal> {
        if self.scopes.contains(scope) { Ok(()) } else { Err(Refusal::LacksScope(scope)) }
    }

    /// Whether an account is among those that they are limited to.
    ///
    /// # Errors
    /// It is not.
    pub fn reaches(&self, account_id: &AccountId) -> Result<(), Refusal> {
        match &self.accounts {
            Some(accounts) if !accounts.contains(account_id) => Err(Refusal::LacksAccount),
            _ => Ok(()),
        }
    }

    /// Whether they may ask on somebody's behalf, who is named by this id.
    ///
    /// # Errors
    /// They may not.
    pub fn may_speak_for(&self, id: &str) -> Result<(), Refusal> {
        match &self.speaks_for {
            SpeaksFor::Subject(subject) if subject.as_str() != id => Err(Refusal::NotBelieved),
            _ => Ok(()),
        }
    }

    /// The person that they are, if they are one.
    #[must_use]
    pub fn subject(&self) -> Option<&UserId> {
        match &self.speaks_for {
            SpeaksFor::Anyone => None,
            SpeaksFor::Subject(subject) => Some(subject),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_scope_implies_another() {
        for (scope, name) in Scope::ALL {
            let only: Scopes = [*scope].into_iter().collect();
            assert_eq!(only.iter().collect::<Vec<_>>(), [*scope]);
            assert_eq!(
                (Scope::from_name(name), scope.name(), only.to_string().as_str()),
                (Some(*scope), *name, *name)
            );
        }
        assert_eq!(Scopes::all().to_string(), "check,read,manage,watch,admin");
        assert!(Scopes::default().is_empty());
        assert_eq!(Scope::from_name("Admin"), None);
    }

    #[test]
    fn names_of_two_kinds_are_never_the_same() {
        let user = |text| CallerName::User(UserId::parse(text).unwrap());
        let names = [
            CallerName::Loopback,
            CallerName::Demo,
            CallerName::Service,
            CallerName::Key("loopback".to_owned()),
            CallerName::Certificate("loopback".to_owned()),
            CallerName::Client("loopback".to_owned()),
            user("loopback"),
            user("key:loopback"),
        ];
        let texts: BTreeSet<_> = names.iter().map(ToString::to_string).collect();
        assert_eq!(texts.len(), names.len());
    }

    #[test]
    fn a_caller_may_what_they_were_given_and_nothing_else() {
        let id = |text| AccountId::parse(text).unwrap();
        let caller = Caller {
            scopes: [Scope::Read].into_iter().collect(),
            accounts: Some([id("acme")].into_iter().collect()),
            ..Caller::trusted(CallerName::Key("k".to_owned()))
        };
        assert_eq!(caller.has(Scope::Read), Ok(()));
        assert_eq!(caller.has(Scope::Admin), Err(Refusal::LacksScope(Scope::Admin)));
        assert_eq!(caller.reaches(&id("acme")), Ok(()));
        assert_eq!(caller.reaches(&id("other")), Err(Refusal::LacksAccount));
        assert_eq!(caller.may_speak_for("anybody"), Ok(()));
        // Limited to no account at all is not the same as not limited.
        let nowhere = Caller { accounts: Some(BTreeSet::new()), ..caller.clone() };
        assert_eq!(nowhere.reaches(&id("acme")), Err(Refusal::LacksAccount));
        let ada = UserId::parse("ada").unwrap();
        let person = Caller { speaks_for: SpeaksFor::Subject(ada.clone()), ..caller };
        assert_eq!(person.may_speak_for("ada"), Ok(()));
        assert_eq!(person.may_speak_for("bob"), Err(Refusal::NotBelieved));
        assert_eq!(person.subject(), Some(&ada));
    }
}
