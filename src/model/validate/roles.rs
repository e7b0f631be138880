//! `roles` and `custom_roles`.

use std::collections::BTreeMap;

use crate::ids::Name;
use crate::model::definition::{CustomRoles, Holders, Operation, Role, RoleEdit};
use crate::model::problem::{Position, shown};
use crate::model::shape::Fields;
use crate::model::syntax::Node;
use crate::model::validate::reader::Reader;

const MAX_ROLES: usize = 1_000;
pub(super) const ROLE_KEYS: &[&str] = &[
    "name",
    "description",
    "held_in",
    "together",
    "license",
    "rank",
    "plan",
    "includes",
    "grants",
    "except",
    "visibility",
    "fields",
    "edit",
    "holders",
    "transfer_only",
    "after_transfer",
];
pub(super) const CUSTOM_ROLES_KEYS: &[&str] =
    &["held_in", "together", "rank", "within", "except", "plans"];
pub(super) const CUSTOM_ROLES_PLANS_KEYS: &[&str] = &["create", "edit", "assign"];
pub(super) const EDIT_KEYS: &[&str] = &["within", "except", "plan"];
pub(super) const HOLDERS_KEYS: &[&str] = &["at_least", "at_most", "exactly"];

/// The word that stands for every custom role, which no standard role can have for an id.
pub(super) const CUSTOM_ROLES: &str = "custom_roles";

impl Reader<'_> {
    pub(super) fn roles(&self, node: &Node) -> BTreeMap<Name, Role> {
        let mut roles = BTreeMap::new();
        for row in self.report.rows(node, "a mapping of roles") {
            let id = self.key_id(&row);
            if row.key == CUSTOM_ROLES {
                let message =
                    "the id `custom_roles` stands for all custom roles, a role cannot have it";
                self.report.add_text(row.at, row.key, message);
            }
            let role = {
                let fields = self.report.fields_of(row.node, "role", row.key, ROLE_KEYS);
                self.role_row(row.key, &fields)
            };
            roles.extend(id.map(|id| (id, role)));
        }
        self.report.limit(node.at, "roles", roles.len(), MAX_ROLES);
        roles
    }

    fn role_row(&self, id: &str, fields: &Fields<'_>) -> Role {
        let name = self.report.required(fields, "name");
        let visibility = self.visibility_of_patterns(fields.get("visibility"));
        Role {
            name: name.map(|node| self.report.localized(node)).unwrap_or_default(),
            description: fields.get("description").map(|node| self.report.localized(node)),
            held_in: self.level(self.report.required(fields, "held_in")),
            together: self.report.flag(fields.get("together")),
            license: self.license(fields.get("license")),
            rank: self.rank(fields),
            includes: self.references(fields.get("includes"), "role", self.names.roles.keys()),
            plan: self.plan(fields.get("plan")),
            grants: self.patterns(fields.get("grants")),
            except: self.patterns(fields.get("except")),
            // `all` restricts nothing, as if it were not there.
            visibility: visibility.into_iter().filter_map(|(id, set)| Some((id?, set))).collect(),
            fields: self.field_access(fields.get("fields")),
            edit: fields.get("edit").map(|node| self.edit(node)),
            holders: fields.get("holders").map(|node| self.holders(node)).unwrap_or_default(),
            transfer_only: self.transfer_only(id, fields.get("transfer_only")),
            after_transfer: self.after_transfer(id, fields),
        }
    }

    /// Whether it changes hands by transfer alone, which somebody must be able to do.
    fn transfer_only(&self, id: &str, node: Option<&Node>) -> bool {
        let transfer_only = self.report.flag(node);
        if let Some(node) = node.filter(|_| transfer_only) {
            let what = format!("the role `{}` changes hands by transfer alone", shown(id));
            self.expect_operation(node.at, Operation::TransferOwnership, &what);
        }
        transfer_only
    }

    /// Where operations are listed, one that something else makes no sense without must be among them.
    fn expect_operation(&self, at: Position, operation: Operation, what: &str) {
        if self.names.operations_listed && !self.names.operations.contains(&operation) {
            let message = format!("{what}, but `operations` has no `{}`", operation.name());
            self.report.add(at, message);
        }
    }

    /// Another role of the same level, for what is transferred: that changes hands by transfer alone, or has a number of holders that
    /// a change in two steps could miss.
    fn after_transfer(&self, id: &str, fields: &Fields<'_>) -> Option<Name> {
        let node = fields.get("after_transfer")?;
        let transferred = fields.get("transfer_only").or_else(|| fields.get("holders"));
        if transferred.is_none() {
            let message = "`after_transfer` is about a role that is transferred, expected `transfer_only` or `holders` beside it";
            self.report.add(node.at, message);
        }
        let role = match self.names.roles.get(id).and_then(|facts| facts.held_in) {
            Some(level) => self.role_held_in(node, level),
            None => self.role(node),
        }?;
        if role.as_str() == id {
            self.report.add_text(node.at, id, format!("the role `{id}` is the one transferred"));
        }
        Some(role)
    }

    fn rank(&self, fields: &Fields<'_>) -> u32 {
        let rank = fields.get("rank").and_then(|node| self.report.number(node, 0, u32::MAX));
        rank.unwrap_or_default()
    }

    fn edit(&self, node: &Node) -> RoleEdit {
        self.expect_operation(node.at, Operation::EditRoles, "accounts change this role");
        let shape = "`{within: [permissions]}`";
        let fields = self.report.shaped_fields(node, shape, "`edit`", EDIT_KEYS);
        RoleEdit {
            within: self.patterns(self.report.required(&fields, "within")),
            except: self.patterns(fields.get("except")),
            plan: self.plan(fields.get("plan")),
        }
    }

    fn holders(&self, node: &Node) -> Holders {
        let shape = "`{at_least: 1}`, `{at_most: 1}` or `{exactly: 1}`";
        let fields = self.report.shaped_fields(node, shape, "`holders`", HOLDERS_KEYS);
        let number =
            |key, least| fields.get(key).and_then(|node| self.report.number(node, least, u32::MAX));
        let (at_least, at_most) = (number("at_least", 0), number("at_most", 1));
        let exactly = number("exactly", 1);
        let bounded = fields.get("at_least").is_some() || fields.get("at_most").is_some();
        if let Some(node) = fields.get("exactly") {
            if bounded {
                self.report
                    .add(node.at, "`exactly` stands alone, without `at_least` and `at_most`");
            }
            return Holders { at_least: exactly.unwrap_or_default(), at_most: exactly };
        }
        if !bounded && !fields.broken() {
            self.report
                .add(fields.at(), "expected `at_least`, `at_most` or `exactly` in `holders`");
        }
        let holders = Holders { at_least: at_least.unwrap_or_default(), at_most };
        if holders.at_most.is_some_and(|at_most| at_most < holders.at_least) {
            let message = format!(
                "`at_least: {}` is more than `at_most: {}`",
                holders.at_least,
                at_most.unwrap_or_default()
            );
            self.report.add(fields.at(), message);
        }
        holders
    }

    pub(super) fn custom_roles(&self, node: &Node) -> CustomRoles {
        self.expect_operation(node.at, Operation::EditRoles, "accounts make roles of their own");
        let fields = self.report.fields(node, "`custom_roles`", CUSTOM_ROLES_KEYS);
        let shape = "`{create: plan, edit: plan, assign: plan}`";
        let plans = fields
            .get("plans")
            .map(|node| self.report.shaped_fields(node, shape, "`plans`", CUSTOM_ROLES_PLANS_KEYS));
        let plan = |key| self.plan(plans.as_ref().and_then(|plans| plans.get(key)));
        CustomRoles {
            held_in: self.level(self.report.required(&fields, "held_in")),
            together: self.report.flag(fields.get("together")),
            rank: self.rank(&fields),
            within: self.patterns(self.report.required(&fields, "within")),
            except: self.patterns(fields.get("except")),
            create_plan: plan("create"),
            edit_plan: plan("edit"),
            assign_plan: plan("assign"),
        }
    }
}
