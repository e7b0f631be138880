//! The account's workspaces, roles and people.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use jiff::Timestamp;

use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::email::Email;
use crate::domain::member::{Member, MemberState, TeamMembership};
use crate::expectations::Context;
use crate::ids::{
    AssignmentId, MEMBER_ID_PREFIX, MemberId, Name, RoleId, TeamId, UserId, WorkspaceId,
};
use crate::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use crate::model::definition::{Level, OptionRule};
use crate::model::problem::{Position, shown};
use crate::model::shape::{Fields, Row};
use crate::model::syntax::{Node, Value};

const PERSON_KEYS: &[&str] = &["state", "email", "founder", "attributes", "teams", "assignments"];
const ASSIGNMENT_KEYS: &[&str] = &["role", "workspace", "options", "state", "expires"];

/// When everything was made; nothing asks.
const BEGINNING: Timestamp = Timestamp::UNIX_EPOCH;

impl Context<'_> {
    pub(super) fn workspaces(&self, node: &Node) -> BTreeSet<WorkspaceId> {
        let nodes = self.reader.report.list(node, "a list of workspaces");
        nodes
            .iter()
            .filter_map(|node| self.opaque(node, "a workspace", WorkspaceId::parse))
            .collect()
    }

    /// An id in the form that clients use.
    pub(super) fn opaque<T, E: Display>(
        &self,
        node: &Node,
        what: &str,
        parse: fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.reader.report.text(node, what)?;
        self.parsed(text, node.at, parse)
    }

    fn parsed<T, E: Display>(
        &self,
        text: &str,
        at: Position,
        parse: fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.reader.report.add_text(at, text, format!("`{}` {error}", shown(text)));
                None
            }
        }
    }

    /// One of the file's workspaces.
    pub(super) fn workspace(
        &self,
        node: &Node,
        workspaces: &BTreeSet<WorkspaceId>,
    ) -> Option<WorkspaceId> {
        let text = self.reader.report.text(node, "a workspace")?;
        let found = workspaces.get(text).cloned();
        if found.is_none() {
            let known = workspaces.iter().map(WorkspaceId::as_str);
            self.reader.unknown(text, node.at, "workspace", known);
        }
        found
    }

    pub(super) fn account_roles(
        &self,
        custom: Option<&Node>,
        edited: Option<&Node>,
    ) -> AccountRoles {
        let report = self.reader.report;
        let mut roles = AccountRoles::default();
        if let Some(node) = custom {
            self.reader.expect_custom_roles(node.at);
            for row in report.rows(node, "a mapping of custom roles") {
                let role = self.custom_role(&row);
                let id = self.parsed(row.key, row.at, RoleId::parse);
                if self.model.roles.contains_key(row.key) {
                    let message = format!("the model has a role `{}` already", shown(row.key));
                    report.add_text(row.at, row.key, message);
                }
                roles.custom.extend(id.map(|id| (id, role)));
            }
        }
        if let Some(node) = edited {
            for row in report.rows(node, "a mapping from roles to what they grant") {
                let permissions = self.permissions(Some(row.node));
                let role = self.reader.resolve_role(row.key, row.at);
                let edited = EditedRole { permissions, update_time: BEGINNING };
                roles.edited.extend(role.map(|role| (role, edited)));
            }
        }
        roles
    }

    fn custom_role(&self, row: &Row<'_>) -> CustomRole {
        let report = self.reader.report;
        let fields = report.fields(row.node, "a custom role", &["license", "permissions"]);
        let license = if self.model.licenses.is_empty() {
            fields.get("license")
        } else {
            report.required(&fields, "license")
        };
        CustomRole {
            display_name: row.key.to_owned(),
            description: String::new(),
            license: self.reader.license(license),
            permissions: self.permissions(report.required(&fields, "permissions")),
            create_time: BEGINNING,
            update_time: BEGINNING,
        }
    }

    pub(super) fn people(
        &self,
        node: &Node,
        workspaces: &BTreeSet<WorkspaceId>,
        roles: &AccountRoles,
    ) -> BTreeMap<UserId, Member> {
        let rows = self.reader.report.rows(node, "a mapping of people");
        let members = rows.iter().filter_map(|row| self.person(row, workspaces, roles));
        members.collect()
    }

    /// The member that a row describes: `mem_<name>`, whose user id is the name.
    fn person(
        &self,
        row: &Row<'_>,
        workspaces: &BTreeSet<WorkspaceId>,
        roles: &AccountRoles,
    ) -> Option<(UserId, Member)> {
        let report = self.reader.report;
        let fields = report.fields(row.node, "a person", PERSON_KEYS);
        let user_id = self.parsed(row.key, row.at, UserId::parse_new);
        let state = fields.get("state").and_then(|node| report.word(node, &MemberState::ALL));
        let assignments = fields.get("assignments");
        let assignments = assignments.map(|node| report.list(node, "a list of assignments"));
        let assignments =
            assignments.unwrap_or_default().iter().enumerate().filter_map(|(index, node)| {
                self.assignment(node, row.key, index, workspaces, roles)
            });
        let assignments = assignments.collect();
        let attributes = fields.get("attributes").map(|node| self.attributes(node));
        let teams = fields.get("teams").map(|node| self.teams(node, workspaces));
        let member = Member {
            member_id: MemberId::parse(&format!("{MEMBER_ID_PREFIX}{}", row.key)).ok()?,
            user_id: user_id.clone(),
            email: self.email(&fields, row),
            display_name: row.key.to_owned(),
            locale: None,
            state: state.unwrap_or(MemberState::Active),
            founder: report.flag(fields.get("founder")),
            attributes: attributes.unwrap_or_default(),
            teams: teams.unwrap_or_default(),
            assignments,
            work_handovers: Vec::new(),
            create_time: BEGINNING,
            update_time: BEGINNING,
        };
        Some((user_id?, member))
    }

    fn email(&self, fields: &Fields<'_>, row: &Row<'_>) -> Option<Email> {
        match fields.get("email") {
            Some(node) => self.opaque(node, "an e-mail address", Email::parse),
            // A name that makes no address has none.
            None => Email::parse(&format!("{}@example.com", row.key)).ok(),
        }
    }

    fn attributes(&self, node: &Node) -> BTreeMap<Name, String> {
        let report = self.reader.report;
        let mut attributes = BTreeMap::new();
        for row in report.rows(node, "a mapping of attributes") {
            let value = report.text(row.node, "a text");
            let id = self.reader.key_id(&row);
            attributes.extend(id.zip(value.map(str::to_owned)));
        }
        attributes
    }

    fn teams(&self, node: &Node, workspaces: &BTreeSet<WorkspaceId>) -> Vec<TeamMembership> {
        let report = self.reader.report;
        let mut teams = Vec::new();
        for node in report.list(node, "a list of teams like `{team: north}`") {
            let fields = report.fields(node, "a team", &["team", "workspace"]);
            let team_id = report.required(&fields, "team");
            let team_id = team_id.and_then(|node| self.opaque(node, "a team", TeamId::parse));
            let workspace_id =
                fields.get("workspace").and_then(|node| self.workspace(node, workspaces));
            teams.extend(team_id.map(|team_id| TeamMembership { team_id, workspace_id }));
        }
        teams
    }

    fn assignment(
        &self,
        node: &Node,
        person: &str,
        index: usize,
        workspaces: &BTreeSet<WorkspaceId>,
        roles: &AccountRoles,
    ) -> Option<Assignment> {
        let report = self.reader.report;
        let fields = report.fields(node, "an assignment", ASSIGNMENT_KEYS);
        let role = report.required(&fields, "role").and_then(|node| self.held_role(node, roles));
        let workspace = fields.get("workspace");
        if let Some((id, level)) = &role {
            self.check_level(id, *level, workspace, fields.at());
        }
        let workspace_id = workspace.and_then(|node| self.workspace(node, workspaces));
        let states = &[(AssignmentState::Pending, "pending"), (AssignmentState::Active, "active")];
        let state = fields.get("state").and_then(|node| report.word(node, states));
        let expire_time = fields.get("expires").and_then(|node| self.time(node));
        let options = match (fields.get("options"), &role) {
            (Some(node), Some((role, _))) => self.options(node, role),
            _ => BTreeMap::new(),
        };
        Some(Assignment {
            assignment_id: AssignmentId::parse(&format!("{person}.{index}")).ok()?,
            role_id: role?.0,
            workspace_id,
            options,
            state: state.unwrap_or(AssignmentState::Active),
            expire_time,
            create_time: BEGINNING,
        })
    }

    fn held_role(&self, node: &Node, roles: &AccountRoles) -> Option<(RoleId, Level)> {
        let text = self.reader.report.text(node, "a role")?;
        let standard = self.model.roles.get(text).map(|role| role.held_in);
        let custom = || {
            let held_in = self.model.custom_roles.as_ref().map_or(Level::Account, |c| c.held_in);
            roles.custom.contains_key(text).then_some(held_in)
        };
        let Some(level) = standard.or_else(custom) else {
            let standard = self.model.roles.keys().map(Name::as_str);
            let known = standard.chain(roles.custom.keys().map(RoleId::as_str));
            self.reader.unknown(text, node.at, "role", known);
            return None;
        };
        Some((RoleId::parse(text).ok()?, level))
    }

    fn check_level(&self, role: &RoleId, level: Level, workspace: Option<&Node>, at: Position) {
        let message = match (level, workspace) {
            (Level::Account, Some(_)) => "is held in the account, not in a workspace",
            (Level::Workspace, None) => "is held in a workspace, expected `workspace`",
            _ => return,
        };
        let at = workspace.map_or(at, |node| node.at);
        self.reader.report.add_text(at, role.as_str(), format!("the role `{role}` {message}"));
    }

    /// The options that are set on an assignment of a role.
    fn options(&self, node: &Node, role: &RoleId) -> BTreeMap<Name, Name> {
        let report = self.reader.report;
        let has = |rule: &OptionRule| {
            rule.roles.contains_key(role.as_str())
                || (rule.custom_roles.is_some() && !self.model.roles.contains_key(role.as_str()))
        };
        let of_role: BTreeMap<&str, (&Name, &OptionRule)> = self
            .model
            .options
            .iter()
            .filter(|(_, rule)| has(rule))
            .map(|(id, rule)| (id.as_str(), (id, rule)))
            .collect();
        let mut options = BTreeMap::new();
        for row in report.rows(node, "a mapping from options to values") {
            let Some((id, rule)) = of_role.get(row.key) else {
                let suggestion = report.near_miss(row.key, of_role.keys().copied());
                let message = format!("the role `{role}` has no option `{}`", shown(row.key));
                report.add_suggesting(row.at, row.key, message, suggestion);
                continue;
            };
            let value = self.reader.option_value(row.node, row.key, rule.values.keys());
            options.extend(value.map(|value| ((*id).clone(), value)));
        }
        options
    }

    /// A time like `2026-01-01T00:00:00Z`.
    pub(super) fn time(&self, node: &Node) -> Option<Timestamp> {
        let time = match &node.value {
            Value::Scalar(text) => text.parse().ok(),
            _ => None,
        };
        if time.is_none() {
            self.reader.report.expected(node, "a time like `2026-01-01T00:00:00Z`");
        }
        time
    }
}
