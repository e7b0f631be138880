//! A small model with an account and people, for cases that are written by hand.
//!
//! Answers are told as a line of text (`denied: plan, by a1`), so that what a case expects can be read at a glance.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rolecall::decision::{
    self, AccountSituation, ActingAs, Answer, Instance, Question, Reason, Situation, reference,
};
use rolecall::domain::assignment::{Assignment, AssignmentState};
use rolecall::domain::member::{Member, MemberState, TeamMembership};
use rolecall::domain::workspace::WorkspaceState;
use rolecall::ids::{
    AssignmentId, DottedName, MemberId, ModelVersion, Name, RoleId, TeamId, UserId, WorkspaceId,
};
use rolecall::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use rolecall::model::compile;
use rolecall::model::definition::{
    CustomRoles, Definition, Effect, Entry, Field, Founder, Group, Holders, Impersonation,
    Invitations, Level, License, Operand, OptionRule, Pattern, Permission, Plan, RankLimit, Role,
    RoleEdit, Seats, Text, Visibility,
};

/// A model and an account.
pub struct World {
    /// The model.
    pub model: Definition,
    /// What the account made of its roles.
    pub roles: AccountRoles,
    /// What the account pays for.
    pub plan: Option<Name>,
    /// Whether it is closed.
    pub closed: bool,
}

pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub fn dotted(text: &str) -> DottedName {
    DottedName::parse(text).unwrap()
}

/// The time of every question.
pub fn now() -> Timestamp {
    "2026-01-01T00:00:00Z".parse().unwrap()
}

fn text() -> Text {
    Text { en: "Text".to_owned(), fr: None }
}

/// Patterns as a model's text has them.
pub fn patterns(texts: &[&str]) -> BTreeSet<Pattern> {
    texts
        .iter()
        .map(|text| match text.split_once(['.', ':']) {
            None => Pattern::Everything,
            Some(("group", group)) => Pattern::Group(name(group)),
            Some((resource, "*")) => Pattern::Resource(name(resource)),
            Some(("*", action)) => Pattern::Action(name(action)),
            Some(_) => Pattern::Exactly(dotted(text)),
        })
        .collect()
}

/// An effect that sets the visibility of some permissions; `all` for `None`.
pub fn shows(visibility: &str, of: &[&str]) -> Effect {
    let visibility = (visibility != "all").then(|| name(visibility));
    Effect { visibility: BTreeMap::from([(visibility, patterns(of))]), ..Effect::default() }
}

/// An effect that adds a visibility for some permissions.
pub fn widens(visibility: &str, of: &[&str]) -> Effect {
    Effect { widen: BTreeMap::from([(name(visibility), patterns(of))]), ..Effect::default() }
}

pub fn takes(what: &[&str]) -> Effect {
    Effect { take: patterns(what), ..Effect::default() }
}

pub fn gives(what: &[&str]) -> Effect {
    Effect { give: patterns(what), ..Effect::default() }
}

pub fn sets_field(field: &str, access: rolecall::model::definition::FieldAccess) -> Effect {
    Effect { fields: BTreeMap::from([(dotted(field), access)]), ..Effect::default() }
}

impl World {
    /// A model with these permissions, in the group `content`, with the levels `view` and `manage`; nothing else.
    pub fn with(permissions: &[&str]) -> Self {
        let permission = Permission {
            group: name("content"),
            name: text(),
            description: None,
            implies: BTreeSet::new(),
            visibility: None,
            license: None,
            plan: None,
        };
        let model = Definition {
            id: name("world"),
            version: ModelVersion::parse("1").unwrap(),
            name: text(),
            workspace: None,
            levels: vec![name("view"), name("manage")],
            groups: BTreeMap::from([(name("content"), Group { name: text() })]),
            permissions: permissions.iter().map(|id| (dotted(id), permission.clone())).collect(),
            plans: Vec::new(),
            licenses: Vec::new(),
            roles: BTreeMap::new(),
            custom_roles: None,
            visibilities: BTreeMap::new(),
            fields: BTreeMap::new(),
            options: BTreeMap::new(),
            founder: Founder { account: name("owner"), workspace: None },
            operations: BTreeMap::new(),
            delegation: None,
            impersonation: None,
            seats: Seats {
                exempt_founder: false,
                without_address: false,
                states: BTreeSet::new(),
                classes: BTreeMap::new(),
            },
            invitations: Invitations {
                expire_after_days: 7,
                confirm_new_addresses: false,
                notify_when_given_more: false,
            },
        };
        Self { model, roles: AccountRoles::default(), plan: None, closed: false }
    }

    /// Changes a permission.
    pub fn permission(mut self, id: &str, change: impl Fn(&mut Permission)) -> Self {
        change(self.model.permissions.get_mut(id).unwrap());
        self
    }

    /// The plans, lowest first.
    pub fn plans(mut self, ids: &[&str]) -> Self {
        self.model.plans = ids.iter().map(|id| Plan { id: name(id), name: text() }).collect();
        self
    }

    /// The plan of the account.
    pub fn on_plan(mut self, id: &str) -> Self {
        self.plan = Some(name(id));
        self
    }

    /// The licences with their own floors, lowest first.
    pub fn licenses(mut self, licenses: &[(&str, &[&str])]) -> Self {
        self.model.licenses = licenses
            .iter()
            .map(|(id, floor)| License { id: name(id), name: text(), floor: patterns(floor) })
            .collect();
        self
    }

    /// An account role that grants this.
    pub fn role(self, id: &str, grants: &[&str]) -> Self {
        self.role_that(id, grants, |_| {})
    }

    /// An account role that grants this, and something about it.
    pub fn role_that(mut self, id: &str, grants: &[&str], change: impl Fn(&mut Role)) -> Self {
        let mut role = Role {
            name: text(),
            description: None,
            held_in: Level::Account,
            together: true,
            license: None,
            rank: 0,
            includes: BTreeSet::new(),
            plan: None,
            grants: patterns(grants),
            except: BTreeSet::new(),
            visibility: BTreeMap::new(),
            fields: BTreeMap::new(),
            edit: None,
            holders: Holders::default(),
            transfer_only: false,
            after_transfer: None,
        };
        change(&mut role);
        self.model.roles.insert(name(id), role);
        self
    }

    /// Lets accounts make roles of their own, at account level, within this.
    pub fn custom_roles(mut self, within: &[&str], except: &[&str]) -> Self {
        self.model.custom_roles = Some(CustomRoles {
            held_in: Level::Account,
            together: true,
            rank: 0,
            within: patterns(within),
            except: patterns(except),
            create_plan: None,
            edit_plan: None,
            assign_plan: None,
        });
        self
    }

    /// A role that the account made.
    pub fn custom_role(mut self, id: &str, license: Option<&str>, permissions: &[&str]) -> Self {
        let role = CustomRole {
            display_name: id.to_owned(),
            description: String::new(),
            license: license.map(name),
            permissions: permissions.iter().map(|id| dotted(id)).collect(),
            create_time: now(),
            update_time: now(),
        };
        self.roles.custom.insert(RoleId::parse(id).unwrap(), role);
        self
    }

    /// What the account chose for a standard role.
    pub fn edited(mut self, id: &str, permissions: &[&str]) -> Self {
        let permissions = permissions.iter().map(|id| dotted(id)).collect();
        self.roles.edited.insert(name(id), EditedRole { permissions, update_time: now() });
        self
    }

    /// A visibility with these entries.
    pub fn visibility(mut self, id: &str, any: &[&[(&str, &[Operand])]]) -> Self {
        let entry = |attributes: &&[(&str, &[Operand])]| -> Entry {
            attributes
                .iter()
                .map(|(attribute, operands)| (name(attribute), operands.iter().cloned().collect()))
                .collect()
        };
        let any = any.iter().map(entry).collect();
        self.model.visibilities.insert(name(id), Visibility { name: text(), any });
        self
    }

    /// `own`: the owner is the person; `team`: also what belongs to one of their teams.
    pub fn own_and_team(self) -> Self {
        let own: &[(&str, &[Operand])] = &[("owner", &[Operand::UserId])];
        let team: &[(&str, &[Operand])] = &[("team", &[Operand::Teams])];
        self.visibility("own", &[own]).visibility("team", &[own, team])
    }

    /// `own`, `team` and `region`, of which none includes another; and `both`: what `own` or `team` reaches, and no more.
    pub fn apart(self) -> Self {
        let own: &[(&str, &[Operand])] = &[("owner", &[Operand::UserId])];
        let team: &[(&str, &[Operand])] = &[("team", &[Operand::Teams])];
        let region: &[(&str, &[Operand])] = &[("region", &[Operand::Attribute(name("region"))])];
        self.visibility("own", &[own])
            .visibility("team", &[team])
            .visibility("region", &[region])
            .visibility("both", &[own, team])
    }

    /// A field that these permissions carry.
    pub fn field(mut self, id: &str, carried_by: &[&str]) -> Self {
        let field = Field { name: text(), carried_by: patterns(carried_by) };
        self.model.fields.insert(dotted(id), field);
        self
    }

    /// A switch for one role, off by default, with what `off` and `on` do.
    pub fn switch(self, id: &str, role: &str, off: Effect, on: Effect) -> Self {
        self.switch_on_plan(id, role, None, off, on)
    }

    /// A switch that needs a plan.
    pub fn switch_on_plan(
        mut self,
        id: &str,
        role: &str,
        plan: Option<&str>,
        off: Effect,
        on: Effect,
    ) -> Self {
        let option = OptionRule {
            name: text(),
            description: None,
            roles: BTreeMap::from([(name(role), name("off"))]),
            custom_roles: None,
            values: BTreeMap::from([(name("off"), off), (name("on"), on)]),
            value_names: BTreeMap::new(),
            plan: plan.map(name),
        };
        self.model.options.insert(name(id), option);
        self
    }

    /// Acting as another person.
    pub fn impersonation(mut self, permission: &str, reach: &[&str], up_to: RankLimit) -> Self {
        let permission = dotted(permission);
        self.model.impersonation =
            Some(Impersonation { permission, reach: patterns(reach), up_to });
        self
    }

    /// A question.
    pub fn ask<'a>(&'a self, person: &'a Member, permission: &str) -> Ask<'a> {
        Ask {
            world: self,
            account_known: true,
            workspace: Some(WorkspaceState::Active),
            person: Some(person),
            acting_as: ActingAs::Themselves,
            question: Question {
                permission: permission.to_owned(),
                workspace: None,
                instance: None,
                now: now(),
            },
        }
    }
}

/// Lets a standard role be changed within this.
#[expect(clippy::unnecessary_wraps, reason = "it is what the field of a role takes")]
pub fn editable(within: &[&str], except: &[&str]) -> Option<RoleEdit> {
    Some(RoleEdit { within: patterns(within), except: patterns(except), plan: None })
}

/// A question on its way.
pub struct Ask<'a> {
    world: &'a World,
    account_known: bool,
    workspace: Option<WorkspaceState>,
    person: Option<&'a Member>,
    acting_as: ActingAs<'a>,
    question: Question,
}

impl<'a> Ask<'a> {
    pub fn within(mut self, workspace: &str) -> Self {
        self.question.workspace = Some(WorkspaceId::parse(workspace).unwrap());
        self
    }

    pub fn of_an_unknown_account(mut self) -> Self {
        self.account_known = false;
        self
    }

    pub fn by_somebody_unknown(mut self) -> Self {
        self.person = None;
        self
    }

    pub fn in_an_unknown_workspace(mut self) -> Self {
        self.workspace = None;
        self
    }

    pub fn in_a_closed_workspace(mut self) -> Self {
        self.workspace = Some(WorkspaceState::Closed);
        self
    }

    /// About an instance with some attributes.
    pub fn on(mut self, attributes: &[(&str, &[&str])]) -> Self {
        let attributes = attributes
            .iter()
            .map(|(name, values)| {
                ((*name).to_owned(), values.iter().map(|value| (*value).to_owned()).collect())
            })
            .collect();
        self.question.instance = Some(Instance { attributes });
        self
    }

    pub fn acting_as(mut self, other: &'a Member) -> Self {
        self.acting_as = ActingAs::Other(other);
        self
    }

    pub fn acting_as_somebody_unknown(mut self) -> Self {
        self.acting_as = ActingAs::Unknown;
        self
    }

    /// Fails unless both the oracle's and the fast function's answer reads like this.
    #[track_caller]
    pub fn is(self, expected: &str) {
        let world = self.world;
        let situation = Situation {
            account: self.account_known.then_some(AccountSituation {
                closed: world.closed,
                plan: world.plan.as_ref(),
                roles: &world.roles,
            }),
            workspace: self.workspace,
            person: self.person,
            acting_as: self.acting_as,
        };
        let answer = reference::answer(&world.model, &situation, &self.question);
        assert_eq!(told(&answer), expected);
        let tables = Arc::new(compile(&world.model));
        assert_eq!(decision::answer(&tables, &situation, &self.question), answer, "the fast one");
    }
}

/// An answer as a line of text.
fn told(answer: &Answer) -> String {
    let reason = Reason::ALL.iter().find(|(reason, _)| *reason == answer.reason).unwrap().1;
    let mut told = format!("{:?}: {reason}", answer.outcome).to_lowercase();
    if let Some(visibility) = &answer.visibility {
        write!(told, ", {visibility}").unwrap();
    }
    if let Some(assignment) = &answer.assignment {
        write!(told, ", by {assignment}").unwrap();
    }
    for (field, access) in &answer.fields {
        write!(told, ", {field} {access:?}").unwrap();
    }
    told
}

/// An active member with the user id `user_ann` and the member id `mem_ann`, if they are called `ann`.
pub fn person(called: &str) -> Member {
    Member {
        member_id: MemberId::parse(&format!("mem_{called}")).unwrap(),
        user_id: Some(UserId::parse(&format!("user_{called}")).unwrap()),
        email: None,
        display_name: called.to_owned(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: Vec::new(),
        assignments: Vec::new(),
        work_handovers: Vec::new(),
        create_time: now(),
        update_time: now(),
    }
}

/// What people hold: assignments are called `a1`, `a2` … in their order.
pub trait Holds: Sized {
    /// Holds a role over the whole account.
    fn holds(self, role: &str) -> Self;
    /// The last one is in a workspace.
    fn within(self, workspace: &str) -> Self;
    /// The last one has an option set.
    fn set(self, option: &str, value: &str) -> Self;
    /// The last one waits for its invitation to be accepted.
    fn pending(self) -> Self;
    /// The last one expires so many seconds after the questions.
    fn expires(self, seconds: i64) -> Self;
    /// Is in a team.
    fn in_team(self, team: &str, workspace: Option<&str>) -> Self;
}

impl Holds for Member {
    fn holds(mut self, role: &str) -> Self {
        let number = self.assignments.len() + 1;
        self.assignments.push(Assignment {
            assignment_id: AssignmentId::parse(&format!("a{number}")).unwrap(),
            role_id: RoleId::parse(role).unwrap(),
            workspace_id: None,
            options: BTreeMap::new(),
            state: AssignmentState::Active,
            expire_time: None,
            create_time: now(),
        });
        self
    }

    fn within(mut self, workspace: &str) -> Self {
        let workspace = WorkspaceId::parse(workspace).unwrap();
        self.assignments.last_mut().unwrap().workspace_id = Some(workspace);
        self
    }

    fn set(mut self, option: &str, value: &str) -> Self {
        self.assignments.last_mut().unwrap().options.insert(name(option), name(value));
        self
    }

    fn pending(mut self) -> Self {
        self.assignments.last_mut().unwrap().state = AssignmentState::Pending;
        self
    }

    fn expires(mut self, seconds: i64) -> Self {
        let expiry = now() + SignedDuration::from_secs(seconds);
        self.assignments.last_mut().unwrap().expire_time = Some(expiry);
        self
    }

    fn in_team(mut self, team: &str, workspace: Option<&str>) -> Self {
        self.teams.push(TeamMembership {
            team_id: TeamId::parse(team).unwrap(),
            workspace_id: workspace.map(|id| WorkspaceId::parse(id).unwrap()),
        });
        self
    }
}
