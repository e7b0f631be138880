//! The one error of the domain: why something was refused, in words that no transport knows.
//!
//! A [`Reason`] is what a client can tell apart, and is part of the API: `error_reason.proto` documents each. Its [`Kind`] is what the
//! transports map. A message is one lowercase sentence without a full stop, with what was given in backticks; it
//! holds no secret and no name of a type.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// What `Result`s of this crate hold.
pub type Result<T, E = Error> = std::result::Result<T, E>;

macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident = $name:literal is $kind:ident,)*) => {
        /// Why something was refused: a closed set, the same as the API's `ErrorReason`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $($(#[$doc])* $variant,)*
        }

        impl Reason {
            /// Every reason.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name in the API.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What kind of refusal it is.
            #[must_use]
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$variant => Kind::$kind,)*
                }
            }
        }
    };
}

reasons! {
    /// An id is not well formed.
    MalformedId = "MALFORMED_ID" is InvalidArgument,
    /// A required field is empty.
    MissingField = "MISSING_FIELD" is InvalidArgument,
    /// A text, list or map is longer than it may be.
    FieldTooLong = "FIELD_TOO_LONG" is InvalidArgument,
    /// A text is not an e-mail address.
    InvalidEmail = "INVALID_EMAIL" is InvalidArgument,
    /// A text is not a language tag.
    InvalidLocale = "INVALID_LOCALE" is InvalidArgument,
    /// A number is less or more than it may be.
    ValueOutOfRange = "VALUE_OUT_OF_RANGE" is InvalidArgument,
    /// A page size is negative.
    InvalidPageSize = "INVALID_PAGE_SIZE" is InvalidArgument,
    /// A page token is not one of this request.
    InvalidPageToken = "INVALID_PAGE_TOKEN" is InvalidArgument,
    /// A list can't be told in this order.
    InvalidOrderBy = "INVALID_ORDER_BY" is InvalidArgument,
    /// A consistency token is not one of this account.
    InvalidConsistencyToken = "INVALID_CONSISTENCY_TOKEN" is InvalidArgument,
    /// A cursor is not one of these changes.
    InvalidCursor = "INVALID_CURSOR" is InvalidArgument,
    /// An instance is not of the permission's resource.
    ResourceTypeMismatch = "RESOURCE_TYPE_MISMATCH" is InvalidArgument,
    /// A change names nobody who asks for it.
    ActorRequired = "ACTOR_REQUIRED" is InvalidArgument,
    /// A change names both a person and the system.
    ActorConflict = "ACTOR_CONFLICT" is InvalidArgument,
    /// There is no such role model.
    UnknownModel = "UNKNOWN_MODEL" is InvalidArgument,
    /// The model has no such plan.
    UnknownPlan = "UNKNOWN_PLAN" is InvalidArgument,
    /// The role is held in a workspace where none is named, or the reverse.
    RoleNotHeldAtLevel = "ROLE_NOT_HELD_AT_LEVEL" is InvalidArgument,
    /// Assignments that are asked for at once exclude each other.
    ConflictingAssignments = "CONFLICTING_ASSIGNMENTS" is InvalidArgument,
    /// The role has no such option.
    UnknownOption = "UNKNOWN_OPTION" is InvalidArgument,
    /// The option has no such value.
    InvalidOptionValue = "INVALID_OPTION_VALUE" is InvalidArgument,
    /// The model has no such permission.
    UnknownPermission = "UNKNOWN_PERMISSION" is InvalidArgument,
    /// The role can't be given the permission.
    PermissionOutOfReach = "PERMISSION_OUT_OF_REACH" is InvalidArgument,
    /// The model has no such licence.
    UnknownLicense = "UNKNOWN_LICENSE" is InvalidArgument,
    /// An update mask names what can't be updated.
    InvalidUpdateMask = "INVALID_UPDATE_MASK" is InvalidArgument,
    /// A role would be given until a time that has passed.
    ExpireTimePassed = "EXPIRE_TIME_PASSED" is InvalidArgument,
    /// A role that must have holders can't be given until a time.
    RoleCannotExpire = "ROLE_CANNOT_EXPIRE" is InvalidArgument,
    /// Who is to take over somebody's work or role can't.
    InvalidSuccessor = "INVALID_SUCCESSOR" is InvalidArgument,
    /// The role is not passed on.
    RoleNotTransferable = "ROLE_NOT_TRANSFERABLE" is InvalidArgument,
    /// The call says nothing of who makes it.
    CredentialsMissing = "CREDENTIALS_MISSING" is Unauthenticated,
    /// What the call says of who makes it is not believed.
    CredentialsInvalid = "CREDENTIALS_INVALID" is Unauthenticated,
    /// A key or token was good once.
    CredentialsExpired = "CREDENTIALS_EXPIRED" is Unauthenticated,
    /// A key was good until it was revoked.
    CredentialsRevoked = "CREDENTIALS_REVOKED" is Unauthenticated,
    /// The program that calls is who it says, and nobody has said what it may.
    CallerUnknown = "CALLER_UNKNOWN" is PermissionDenied,
    /// The program that calls may not ask this.
    CallerLacksScope = "CALLER_LACKS_SCOPE" is PermissionDenied,
    /// The account is none of those that the caller may ask about, if it exists at all.
    CallerLacksAccount = "CALLER_LACKS_ACCOUNT" is PermissionDenied,
    /// The caller may not ask on behalf of the person that it names.
    ActorNotBelieved = "ACTOR_NOT_BELIEVED" is PermissionDenied,
    /// The actor is not an active member.
    ActorNotAMember = "ACTOR_NOT_A_MEMBER" is PermissionDenied,
    /// The actor lacks the permission for the operation.
    ActorLacksPermission = "ACTOR_LACKS_PERMISSION" is PermissionDenied,
    /// The actor changes their own access.
    SelfChange = "SELF_CHANGE" is PermissionDenied,
    /// No delegation rule lets the actor give or take the role.
    RoleNotDelegable = "ROLE_NOT_DELEGABLE" is PermissionDenied,
    /// The change goes beyond what the actor holds.
    ExceedsOwnPermissions = "EXCEEDS_OWN_PERMISSIONS" is PermissionDenied,
    /// The role is passed on by its holder alone.
    TransferOnly = "TRANSFER_ONLY" is PermissionDenied,
    /// An invitation was sent to another address than that of whoever accepts it.
    AddressMismatch = "ADDRESS_MISMATCH" is PermissionDenied,
    /// There is no such account.
    AccountNotFound = "ACCOUNT_NOT_FOUND" is NotFound,
    /// The account has no such member.
    MemberNotFound = "MEMBER_NOT_FOUND" is NotFound,
    /// The account has no such role.
    RoleNotFound = "ROLE_NOT_FOUND" is NotFound,
    /// The member has no such assignment.
    AssignmentNotFound = "ASSIGNMENT_NOT_FOUND" is NotFound,
    /// The account has no such workspace.
    WorkspaceNotFound = "WORKSPACE_NOT_FOUND" is NotFound,
    /// The account has no such team.
    TeamNotFound = "TEAM_NOT_FOUND" is NotFound,
    /// There is no such invitation, or the token of a link is not good for one.
    InvitationNotFound = "INVITATION_NOT_FOUND" is NotFound,
    /// The account has no such mail on its way.
    MailNotFound = "MAIL_NOT_FOUND" is NotFound,
    /// There is an account with this id.
    AccountExists = "ACCOUNT_EXISTS" is AlreadyExists,
    /// The account has a workspace with this id.
    WorkspaceExists = "WORKSPACE_EXISTS" is AlreadyExists,
    /// The account has a team with this id.
    TeamExists = "TEAM_EXISTS" is AlreadyExists,
    /// The account has a member with this user id or address.
    MemberExists = "MEMBER_EXISTS" is AlreadyExists,
    /// The account has a role with this id or name.
    RoleExists = "ROLE_EXISTS" is AlreadyExists,
    /// The account is closed.
    AccountClosed = "ACCOUNT_CLOSED" is FailedPrecondition,
    /// The workspace is closed.
    WorkspaceClosed = "WORKSPACE_CLOSED" is FailedPrecondition,
    /// The person holds no role in the workspace.
    NotInWorkspace = "NOT_IN_WORKSPACE" is FailedPrecondition,
    /// The person is not active in the account.
    MemberState = "MEMBER_STATE" is FailedPrecondition,
    /// The invitation is not in a state in which this can be done.
    InvitationState = "INVITATION_STATE" is FailedPrecondition,
    /// Nothing that an invitation offered is left.
    OfferGone = "OFFER_GONE" is FailedPrecondition,
    /// The plan does not include what is asked for.
    PlanRequired = "PLAN_REQUIRED" is FailedPrecondition,
    /// Too few people would hold the role.
    HoldersTooFew = "HOLDERS_TOO_FEW" is FailedPrecondition,
    /// Too many people would hold the role.
    HoldersTooMany = "HOLDERS_TOO_MANY" is FailedPrecondition,
    /// People hold the role.
    RoleInUse = "ROLE_IN_USE" is FailedPrecondition,
    /// The licence of the role keeps the permission.
    PermissionIrrevocable = "PERMISSION_IRREVOCABLE" is FailedPrecondition,
    /// The model leaves the account no choice about it.
    FixedByModel = "FIXED_BY_MODEL" is FailedPrecondition,
    /// The account has made as many roles as it can.
    TooManyRoles = "TOO_MANY_ROLES" is ResourceExhausted,
    /// There are not enough seats.
    SeatsExhausted = "SEATS_EXHAUSTED" is ResourceExhausted,
    /// There are as many teams as there may be.
    TooManyTeams = "TOO_MANY_TEAMS" is ResourceExhausted,
    /// The request id was used for another content.
    RequestIdReused = "REQUEST_ID_REUSED" is Aborted,
    /// What is to be changed is not what the client has read.
    EtagMismatch = "ETAG_MISMATCH" is Aborted,
    /// The account changed meanwhile.
    RevisionMovedOn = "REVISION_MOVED_ON" is Aborted,
    /// A stream was not read for too long.
    SlowReader = "SLOW_READER" is Aborted,
    /// The store cannot be reached.
    StoreUnavailable = "STORE_UNAVAILABLE" is Unavailable,
    /// The keys of the identity provider are needed and cannot be fetched.
    KeysUnavailable = "KEYS_UNAVAILABLE" is Unavailable,
    /// A fault of the service.
    Internal = "INTERNAL" is Internal,
    /// The service works on as many calls as it can.
    Overloaded = "OVERLOADED" is Unavailable,
    /// The process stops.
    ShuttingDown = "SHUTTING_DOWN" is Unavailable,
    /// The time that the client gave was over before there was an answer.
    DeadlinePassed = "DEADLINE_PASSED" is DeadlineExceeded,
}

/// What kind of refusal it is. Where several apply, the first of this order is answered, up to `ResourceExhausted`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Nobody knows who asks.
    Unauthenticated,
    /// The request is malformed, whatever the state of the account.
    InvalidArgument,
    /// Whoever asks may not do it.
    PermissionDenied,
    /// What it is about does not exist.
    NotFound,
    /// What it would make exists already.
    AlreadyExists,
    /// The state of the account forbids it.
    FailedPrecondition,
    /// The account has no room for it.
    ResourceExhausted,
    /// Something else came in between.
    Aborted,
    /// The service cannot answer for now.
    Unavailable,
    /// The service is at fault.
    Internal,
    /// There was no time left for an answer.
    DeadlineExceeded,
}

impl Reason {
    /// The reason that has this name in the API.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.name() == name)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How long to wait for a store that can't be reached before asking again.
pub const RETRY_AFTER: Duration = Duration::from_secs(1);

/// Why something was refused.
///
/// Small, so that a `Result` of it is cheap to return: the details are on the heap.
#[derive(Debug, Clone)]
pub struct Error {
    reason: Reason,
    message: String,
    details: Box<Details>,
}

/// What a client may want to know beside the reason.
#[derive(Debug, Clone, Default)]
pub struct Details {
    /// Facts for programs, by the keys that `error_reason.proto` names.
    pub metadata: BTreeMap<&'static str, String>,
    /// The fields of the request that are wrong.
    pub fields: Vec<FieldViolation>,
    /// What does not exist, or exists already.
    pub resource: Option<ResourceName>,
    /// What about the state forbids it.
    pub preconditions: Vec<PreconditionViolation>,
    /// What there is not enough of.
    pub quotas: Vec<QuotaViolation>,
    /// How long to wait before asking again.
    pub retry_after: Option<Duration>,
    /// What caused it: for the log, never for the client.
    pub cause: Option<Arc<dyn StdError + Send + Sync>>,
}

/// One field that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldViolation {
    /// Its path in the request: `founder.email`, `assignments[1].role_id`.
    pub field: String,
    /// Why it is wrong.
    pub reason: Reason,
    /// What is wrong, as a phrase of which the field is the subject.
    pub description: String,
}

/// Names something that does not exist, or exists already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceName {
    /// What it is: `account`, `workspace`, `team`, `member`, `role`, `mail`.
    pub kind: &'static str,
    /// Its id.
    pub name: String,
}

/// One thing about the state that forbids it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreconditionViolation {
    /// What about it: the name of the reason.
    pub reason: Reason,
    /// What it is about, as `kind/id`: `role/owner`.
    pub subject: String,
    /// What is missing or in the way.
    pub description: String,
}

/// One thing that there is not enough of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaViolation {
    /// What has not enough of it, as `kind/id`: `account/acme`.
    pub subject: String,
    /// How much there is and how much it takes.
    pub description: String,
}

impl Error {
    /// An error with nothing but its reason and a message.
    #[must_use]
    pub fn new(reason: Reason, message: impl Into<String>) -> Self {
        Self { reason, message: message.into(), details: Box::default() }
    }

    /// A field that is wrong. The description is a phrase of which the field is the subject: "must not be empty".
    #[must_use]
    pub fn field(reason: Reason, field: &str, description: impl fmt::Display) -> Self {
        Self::new(reason, format!("`{field}` {description}"))
            .with_field(field, description.to_string())
    }

    /// A required field that is empty.
    #[must_use]
    pub fn missing(field: &str) -> Self {
        Self::field(Reason::MissingField, field, "must not be empty")
    }

    /// A text, list or map that is longer than it may be.
    #[must_use]
    pub fn too_long(field: &str, limit: usize, unit: &str) -> Self {
        Self::field(Reason::FieldTooLong, field, format_args!("must have at most {limit} {unit}"))
            .with_metadata("limit", limit)
    }

    /// An account that does not exist.
    #[must_use]
    pub fn account_not_found(account_id: &str) -> Self {
        Self::new(Reason::AccountNotFound, format!("there is no account `{account_id}`"))
            .with_metadata("account_id", account_id)
            .with_resource("account", account_id)
    }

    /// A member whom the account does not have.
    #[must_use]
    pub fn member_not_found(account_id: &str, person: &str) -> Self {
        Self::new(
            Reason::MemberNotFound,
            format!("account `{account_id}` has no member `{person}`"),
        )
        .with_metadata("account_id", account_id)
        .with_metadata("user_id", person)
        .with_resource("member", person)
    }

    /// A role that the account does not have.
    #[must_use]
    pub fn role_not_found(account_id: &str, role_id: &str) -> Self {
        Self::new(Reason::RoleNotFound, format!("account `{account_id}` has no role `{role_id}`"))
            .with_metadata("account_id", account_id)
            .with_metadata("role_id", role_id)
            .with_resource("role", role_id)
    }

    /// A workspace that the account does not have.
    #[must_use]
    pub fn workspace_not_found(account_id: &str, workspace_id: &str) -> Self {
        Self::new(
            Reason::WorkspaceNotFound,
            format!("account `{account_id}` has no workspace `{workspace_id}`"),
        )
        .with_metadata("account_id", account_id)
        .with_metadata("workspace_id", workspace_id)
        .with_resource("workspace", workspace_id)
    }

    /// A workspace in which nobody is given anything, since it is closed.
    #[must_use]
    pub fn workspace_closed(account_id: &str, workspace_id: &str) -> Self {
        Self::new(Reason::WorkspaceClosed, format!("workspace `{workspace_id}` is closed"))
            .with_metadata("account_id", account_id)
            .with_metadata("workspace_id", workspace_id)
            .with_precondition(format!("workspace/{workspace_id}"), "must be open")
    }

    /// A team that the account does not have.
    #[must_use]
    pub fn team_not_found(account_id: &str, team_id: &str) -> Self {
        Self::new(Reason::TeamNotFound, format!("account `{account_id}` has no team `{team_id}`"))
            .with_metadata("account_id", account_id)
            .with_metadata("team_id", team_id)
            .with_resource("team", team_id)
    }

    /// A mail that the account does not have on its way.
    #[must_use]
    pub fn mail_not_found(account_id: &str, mail_id: &str) -> Self {
        Self::new(Reason::MailNotFound, format!("account `{account_id}` has no mail `{mail_id}`"))
            .with_metadata("account_id", account_id)
            .with_metadata("mail_id", mail_id)
            .with_resource("mail", mail_id)
    }

    /// The keys by which a token would be believed cannot be had.
    #[must_use]
    pub fn keys_unavailable(cause: impl StdError + Send + Sync + 'static) -> Self {
        let message = "the keys of the identity provider cannot be fetched";
        Self::new(Reason::KeysUnavailable, message).with_retry_after(RETRY_AFTER).with_cause(cause)
    }

    /// The store cannot be reached.
    #[must_use]
    pub fn store_unavailable(cause: impl StdError + Send + Sync + 'static) -> Self {
        Self::new(Reason::StoreUnavailable, "the store cannot be reached; nothing was changed")
            .with_retry_after(RETRY_AFTER)
            .with_cause(cause)
    }

    /// There is no room for another call right now; nothing was done.
    #[must_use]
    pub fn overloaded() -> Self {
        Self::new(Reason::Overloaded, "the service has too much to do")
            .with_retry_after(Duration::from_secs(1))
    }

    /// The time that the client gave is over. A change may still happen.
    #[must_use]
    pub fn deadline_passed() -> Self {
        Self::new(Reason::DeadlinePassed, "the deadline has passed")
    }

    /// A fault of the service. What caused it is logged, and not told.
    #[must_use]
    pub fn internal(cause: impl StdError + Send + Sync + 'static) -> Self {
        Self::new(Reason::Internal, "the service has a fault").with_cause(cause)
    }

    /// Adds a field that is wrong, for the same reason as the error.
    #[must_use]
    pub fn with_field(mut self, field: impl Into<String>, description: impl Into<String>) -> Self {
        let violation = FieldViolation {
            field: field.into(),
            reason: self.reason,
            description: description.into(),
        };
        self.details.fields.push(violation);
        self
    }

    /// Adds a fact for programs.
    #[must_use]
    pub fn with_metadata(mut self, key: &'static str, value: impl ToString) -> Self {
        self.details.metadata.insert(key, value.to_string());
        self
    }

    /// Names what does not exist, or exists already.
    #[must_use]
    pub fn with_resource(mut self, kind: &'static str, name: impl Into<String>) -> Self {
        self.details.resource = Some(ResourceName { kind, name: name.into() });
        self
    }

    /// Adds what about the state forbids it. The subject is written `kind/id`.
    #[must_use]
    pub fn with_precondition(
        mut self,
        subject: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let violation = PreconditionViolation {
            reason: self.reason,
            subject: subject.into(),
            description: description.into(),
        };
        self.details.preconditions.push(violation);
        self
    }

    /// Adds what there is not enough of. The subject is written `kind/id`.
    #[must_use]
    pub fn with_quota(
        mut self,
        subject: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let violation = QuotaViolation { subject: subject.into(), description: description.into() };
        self.details.quotas.push(violation);
        self
    }

    /// Says how long to wait before asking again.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.details.retry_after = Some(delay);
        self
    }

    /// Keeps what caused it, for the log.
    #[must_use]
    pub fn with_cause(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        self.details.cause = Some(Arc::new(cause));
        self
    }

    /// Adds the wrong fields of another error: a client is told of all of them at once. Reason, message and everything else stay.
    #[must_use]
    pub fn and_fields_of(mut self, other: Self) -> Self {
        self.details.fields.extend(other.details.fields);
        self
    }

    /// Why.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// What kind of refusal it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.reason.kind()
    }

    /// One sentence about it.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What else there is to know.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.details
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.details.cause.as_deref().map(|cause| cause as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_small_enough_to_be_returned_everywhere() {
        assert!(size_of::<Error>() <= 48);
    }

    #[test]
    fn every_reason_is_found_by_its_name_and_no_other_text_is_one() {
        for &reason in Reason::ALL {
            assert_eq!(Reason::from_name(reason.name()), Some(reason));
        }
        assert_eq!(Reason::from_name("UNSPECIFIED"), None);
        assert_eq!(Reason::from_name(""), None);
    }

    #[test]
    fn wrong_fields_are_told_together_each_with_its_own_reason() {
        let error = Error::missing("account_id").and_fields_of(Error::field(
            Reason::InvalidEmail,
            "email",
            "is not an e-mail address",
        ));
        assert_eq!(error.reason(), Reason::MissingField);
        let reasons: Vec<_> = error.details().fields.iter().map(|field| field.reason).collect();
        assert_eq!(reasons, [Reason::MissingField, Reason::InvalidEmail]);
    }

    #[test]
    fn a_cause_is_kept_for_the_log_and_stays_out_of_the_message() {
        let error = Error::internal(std::io::Error::other("password `hunter2`"));
        assert_eq!(error.to_string(), "the service has a fault");
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("password `hunter2`"));
    }
}
