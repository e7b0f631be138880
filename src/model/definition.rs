//! A role model as it was declared, checked and without its source positions.
//!
//! This is what `validate` gives and what everything else starts from. Every name that it mentions exists, and
//! patterns stand as they were written: the fast tables and the slow oracle each read them for themselves.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::{DottedName, ModelVersion, Name};

/// A checked role model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// The model's id.
    pub id: Name,
    /// The version: what was once published under it never changes.
    pub version: ModelVersion,
    /// The product.
    pub name: Text,
    /// What the product calls a workspace.
    pub workspace: Option<Text>,
    /// Action names that imply the ones before them, on the same resource. Lowest first.
    pub levels: Vec<Name>,
    /// How permissions are shown together.
    pub groups: BTreeMap<Name, Group>,
    /// Every permission.
    pub permissions: BTreeMap<DottedName, Permission>,
    /// Lowest first.
    pub plans: Vec<Plan>,
    /// Lowest first.
    pub licenses: Vec<License>,
    /// Standard roles.
    pub roles: BTreeMap<Name, Role>,
    /// Whether and how accounts make roles of their own.
    pub custom_roles: Option<CustomRoles>,
    /// Which instances a permission can reach, beside all of them.
    pub visibilities: BTreeMap<Name, Visibility>,
    /// Parts of what permissions show.
    pub fields: BTreeMap<DottedName, Field>,
    /// What can be set on one assignment.
    pub options: BTreeMap<Name, OptionRule>,
    /// What the first people of an account and of a workspace get.
    pub founder: Founder,
    /// What each operation needs; an operation that is missing is the system's alone.
    pub operations: BTreeMap<Operation, Requirement>,
    /// Who may give and take which roles; `None`: whoever has the operation's permission, within what they hold.
    pub delegation: Option<Vec<DelegationRule>>,
    /// Acting as another person.
    pub impersonation: Option<Impersonation>,
    /// What is counted and paid for.
    pub seats: Seats,
    /// How invitations run.
    pub invitations: Invitations,
}

/// A text for people, in the languages that a model is written in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// French; English is shown where it is missing.
    pub fr: Option<String>,
}

impl Text {
    /// The text in a language, by its tag; English where it is missing.
    #[must_use]
    pub fn of(&self, language: &str) -> &str {
        self.fr.as_deref().filter(|_| language == "fr").unwrap_or(&self.en)
    }
}

/// Permissions that are shown together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its heading.
    pub name: Text,
}

/// One thing that a person may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Permission {
    /// The group it is shown in.
    pub group: Name,
    /// What people call it.
    pub name: Text,
    /// A sentence about it.
    pub description: Option<Text>,
    /// What its holder holds as well, beyond what levels say.
    pub implies: BTreeSet<DottedName>,
    /// The only instances that it ever reaches.
    pub visibility: Option<Name>,
    /// The lowest licence whose roles can hold it.
    pub license: Option<Name>,
    /// The lowest plan that includes it.
    pub plan: Option<Name>,
}

/// Permissions as a list in the model names them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Pattern {
    /// `*`
    Everything,
    /// `contacts.view`
    Exactly(DottedName),
    /// `contacts.*`
    Resource(Name),
    /// `*.export`
    Action(Name),
    /// `group:settings`
    Group(Name),
}

/// What an account pays for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Text,
}

/// A floor of permissions that a role based on it cannot lose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct License {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// Its own part of the floor; the floors of the lower licences belong to it, too.
    pub floor: BTreeSet<Pattern>,
}

/// Where a role is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Level {
    /// Over the whole account, in every workspace.
    Account,
    /// In one workspace.
    Workspace,
    /// Over the whole account, or in one workspace.
    Either,
}

impl Level {
    /// Every level, with the name that a model uses.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Account, "account"), (Self::Workspace, "workspace"), (Self::Either, "either")];

    /// Whether a role of this level can be held account-wide, or in a workspace.
    #[must_use]
    pub fn allows(self, in_workspace: bool) -> bool {
        match self {
            Self::Account => !in_workspace,
            Self::Workspace => in_workspace,
            Self::Either => true,
        }
    }
}

/// A named set of permissions that the model brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// What people call it.
    pub name: Text,
    /// A sentence about it.
    pub description: Option<Text>,
    /// Where it is held.
    pub held_in: Level,
    /// Whether it can be held beside others; roles that can't exclude each other in a scope.
    pub together: bool,
    /// Its licence, whose floor it grants.
    pub license: Option<Name>,
    /// How high it stands when people act as one another.
    pub rank: u32,
    /// Standard roles whose grants it has as well.
    pub includes: BTreeSet<Name>,
    /// The lowest plan on which it can be given to somebody.
    pub plan: Option<Name>,
    /// What it grants, beyond the floor.
    pub grants: BTreeSet<Pattern>,
    /// What it does not grant, whatever `grants` says.
    pub except: BTreeSet<Pattern>,
    /// Which instances permissions reach, where not all.
    pub visibility: BTreeMap<Name, BTreeSet<Pattern>>,
    /// Access to fields, where not full.
    pub fields: BTreeMap<DottedName, FieldAccess>,
    /// Within what an account may change the grants.
    pub edit: Option<RoleEdit>,
    /// How many active people hold it in a scope.
    pub holders: Holders,
    /// Whether it changes hands by transfer alone.
    pub transfer_only: bool,
    /// What its former holder becomes when it is transferred.
    pub after_transfer: Option<Name>,
}

/// Within what an account may change the grants of a standard role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleEdit {
    /// What it may grant.
    pub within: BTreeSet<Pattern>,
    /// What it may not, whatever `within` says.
    pub except: BTreeSet<Pattern>,
    /// The lowest plan on which it can be changed.
    pub plan: Option<Name>,
}

/// How many active people hold a role in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Holders {
    /// No change goes below this.
    pub at_least: u32,
    /// No change goes above this.
    pub at_most: Option<u32>,
}

/// How accounts make roles of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CustomRoles {
    /// Where they are held.
    pub held_in: Level,
    /// Whether they can be held beside others.
    pub together: bool,
    /// Their rank.
    pub rank: u32,
    /// What they may grant.
    pub within: BTreeSet<Pattern>,
    /// What they may not, whatever `within` says.
    pub except: BTreeSet<Pattern>,
    /// The lowest plan on which one can be made.
    pub create_plan: Option<Name>,
    /// The lowest plan on which one can be changed.
    pub edit_plan: Option<Name>,
    /// The lowest plan on which one can be given to somebody.
    pub assign_plan: Option<Name>,
}

/// Which instances of a resource are reached: those that any of the entries describes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Visibility {
    /// What people call it.
    pub name: Text,
    /// Each entry holds if all its attributes match.
    pub any: BTreeSet<Entry>,
}

/// Attributes of an instance, each with the values of which one must be there.
pub type Entry = BTreeMap<Name, BTreeSet<Operand>>;

/// What an attribute of an instance is compared with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Operand {
    /// `$user_id`: the person's user id or member id.
    UserId,
    /// `$email`: the person's address.
    Email,
    /// `$teams`: any of the person's teams that count in the workspace asked about.
    Teams,
    /// `$member.department`: an attribute of the person.
    Attribute(Name),
    /// A word.
    Constant(String),
    /// `$none`: the attribute is there, and has no value.
    Nothing,
}

/// A part of what permissions show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// What people call it.
    pub name: Text,
    /// The permissions that show or change it.
    pub carried_by: BTreeSet<Pattern>,
}

/// What may be done with a field, strictest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum FieldAccess {
    /// Neither shown nor changed.
    Hidden,
    /// Shown masked; an empty one may be filled, a filled one may not be changed.
    FillOnce,
    /// Shown, not changed.
    ReadOnly,
    /// Shown and changed.
    Full,
}

/// Something that is set on one assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionRule {
    /// What people call it.
    pub name: Text,
    /// A sentence about it.
    pub description: Option<Text>,
    /// The standard roles that have it, each with the value it has when none is set.
    pub roles: BTreeMap<Name, Name>,
    /// The value it has when none is set on a custom role, if custom roles have the option.
    pub custom_roles: Option<Name>,
    /// The values, each with its effect.
    pub values: BTreeMap<Name, Effect>,
    /// What people call values that have a name.
    pub value_names: BTreeMap<Name, Text>,
    /// The lowest plan on which another value than the default can be set.
    pub plan: Option<Name>,
}

/// What a value of an option does to the assignment on which it is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Effect {
    /// Permissions that the assignment no longer gives.
    pub take: BTreeSet<Pattern>,
    /// Permissions that the assignment gives as well.
    pub give: BTreeSet<Pattern>,
    /// Which instances permissions reach; `None` stands for `all`.
    #[serde(serialize_with = "as_pairs")]
    pub visibility: BTreeMap<Option<Name>, BTreeSet<Pattern>>,
    /// Which instances permissions reach as well.
    pub widen: BTreeMap<Name, BTreeSet<Pattern>>,
    /// Access to fields.
    pub fields: BTreeMap<DottedName, FieldAccess>,
}

/// The roles that founders get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Founder {
    /// Of the account.
    pub account: Name,
    /// Of a workspace.
    pub workspace: Option<Name>,
}

/// Something that the service does on somebody's behalf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Operation {
    /// See the roles.
    ListRoles,
    /// Create, change and delete roles.
    EditRoles,
    /// See people.
    ListMembers,
    /// Change people's name and attributes.
    EditMembers,
    /// Export the list of people.
    ExportMembers,
    /// Invite or add people, resend and cancel invitations.
    InviteMembers,
    /// Give, replace and take a role.
    AssignRoles,
    /// Set options to other than their defaults, or back.
    SetOptions,
    /// Suspend and reactivate people.
    SuspendMembers,
    /// Remove people from a workspace or the account.
    RevokeAccess,
    /// Pass on a role that changes hands by transfer alone.
    TransferOwnership,
    /// Leave a workspace or the account oneself.
    Leave,
    /// Add workspaces.
    AddWorkspaces,
    /// Rename workspaces.
    EditWorkspaces,
    /// Close workspaces.
    CloseWorkspaces,
    /// Teams, and who is in them.
    ManageTeams,
    /// Plan, seat limit, closing and reopening.
    ManageAccount,
    /// See invitations.
    ListInvitations,
    /// See who did what.
    ListAuditEvents,
}

impl Operation {
    /// Every operation, with the name that a model uses.
    pub const ALL: [(Self, &'static str); 19] = [
        (Self::ListRoles, "list_roles"),
        (Self::EditRoles, "edit_roles"),
        (Self::ListMembers, "list_members"),
        (Self::EditMembers, "edit_members"),
        (Self::ExportMembers, "export_members"),
        (Self::InviteMembers, "invite_members"),
        (Self::AssignRoles, "assign_roles"),
        (Self::SetOptions, "set_options"),
        (Self::SuspendMembers, "suspend_members"),
        (Self::RevokeAccess, "revoke_access"),
        (Self::TransferOwnership, "transfer_ownership"),
        (Self::Leave, "leave"),
        (Self::AddWorkspaces, "add_workspaces"),
        (Self::EditWorkspaces, "edit_workspaces"),
        (Self::CloseWorkspaces, "close_workspaces"),
        (Self::ManageTeams, "manage_teams"),
        (Self::ManageAccount, "manage_account"),
        (Self::ListInvitations, "list_invitations"),
        (Self::ListAuditEvents, "list_audit_events"),
    ];

    /// The name that a model uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(known, _)| *known == self).map_or("", |(_, name)| name)
    }
}

/// What an operation needs, at each level; `None`: the system alone does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// Where it concerns the whole account.
    pub account: Option<Needs>,
    /// Where it concerns one workspace.
    pub workspace: Option<Needs>,
}

/// What somebody needs for an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Needs {
    /// To be an active member.
    Membership,
    /// To hold a permission.
    Permission(DottedName),
}

/// Allows some people to give and take some roles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DelegationRule {
    /// Who.
    pub actor: DelegationActor,
    /// Which roles.
    pub roles: RoleSelection,
    /// By which operations; empty: by all.
    pub operations: BTreeSet<Operation>,
    /// Whether they may go beyond what they hold themselves.
    pub exceed: bool,
}

/// Whom a delegation rule is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum DelegationActor {
    /// Whoever holds this role in the scope concerned.
    Role(Name),
    /// Whoever has this permission in the scope concerned.
    Permission(DottedName),
}

/// Some roles of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RoleSelection {
    /// Every role, custom ones included.
    pub all: bool,
    /// Every custom role.
    pub custom: bool,
    /// These standard roles.
    pub roles: BTreeSet<Name>,
}

/// Acting as another person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Impersonation {
    /// What one needs for it.
    pub permission: DottedName,
    /// What can be done by it.
    pub reach: BTreeSet<Pattern>,
    /// As whom.
    pub up_to: RankLimit,
}

/// Whose place may be taken, by rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum RankLimit {
    /// Only people of a lower rank.
    Lower,
    /// People of a lower or the same rank.
    Same,
    /// Anybody.
    Any,
}

/// What is counted and paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seats {
    /// Whether the founder of the account takes none.
    pub exempt_founder: bool,
    /// Whether people without an e-mail address take seats. What is not said is not hashed: models of before it could be said keep
    /// their fingerprint.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_address: bool,
    /// The member states that take a seat.
    pub states: BTreeSet<MemberState>,
    /// The classes of seats.
    pub classes: BTreeMap<Name, SeatClass>,
}

/// One kind of seat; a person takes at most one of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatClass {
    /// What people call it.
    pub name: Text,
    /// Whoever holds one of these.
    pub roles: RoleSelection,
    /// Whoever holds a role of one of these licences.
    pub licenses: BTreeSet<Name>,
    /// Whoever holds a role with one of these options at one of these values.
    pub options: BTreeMap<Name, BTreeSet<Name>>,
    /// Every member.
    pub everyone: bool,
    /// Not those who take a seat of one of these classes.
    pub unless: BTreeSet<Name>,
}

/// Where a member stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum MemberState {
    /// Asked to join, and has not yet accepted.
    Invited,
    /// Has accepted with a new profile, whose address is not yet confirmed.
    Unconfirmed,
    /// A member.
    Active,
    /// Kept out for now.
    Suspended,
    /// Removed, for good.
    Revoked,
}

impl MemberState {
    /// Every state, with its name in models and answers.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Invited, "invited"),
        (Self::Unconfirmed, "unconfirmed"),
        (Self::Active, "active"),
        (Self::Suspended, "suspended"),
        (Self::Revoked, "revoked"),
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(known, _)| *known == self).map_or("", |(_, name)| name)
    }
}

/// How invitations run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invitations {
    /// After how many days one can no longer be accepted.
    pub expire_after_days: u32,
    /// Whether a new profile must confirm its address before anything is allowed.
    pub confirm_new_addresses: bool,
    /// Whether people are told by mail when they are given another role.
    pub notify_when_given_more: bool,
}

/// JSON has no maps whose keys may be absent.
fn as_pairs<S: serde::Serializer>(
    map: &BTreeMap<Option<Name>, BTreeSet<Pattern>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map)
}
