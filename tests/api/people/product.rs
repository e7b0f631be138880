//! What the pages of four products say of roles and seats, as far as the model must know it.

use std::collections::BTreeSet;

use crate::harness::{Company, Service};

use super::naive::Account;

/// See the module.
pub struct Product {
    pub model: &'static str,
    /// From the lowest on.
    pub plans: &'static [&'static str],
    pub roles: &'static [Role],
    /// The role of whoever founds a workspace.
    pub founds_workspaces: Option<&'static str>,
    /// Roles without which nobody changes anything but their own name.
    pub managing: &'static [&'static str],
    /// Whether accounts make roles of their own.
    pub custom_roles: bool,
    /// Whose grants an account may change: what they are, and what can be added.
    pub editable: &'static [(&'static str, &'static [&'static str])],
    /// What can be added to any role that an account may change or make.
    pub extra: &'static str,
    /// Which seats somebody takes who holds these roles, and is neither the founder, nor suspended, nor revoked.
    pub seats: fn(&Account, &BTreeSet<&str>) -> BTreeSet<&'static str>,
}

pub struct Role {
    pub id: &'static str,
    /// Held in a workspace, not account-wide.
    pub in_workspace: bool,
    /// Can be held beside others in the same scope.
    pub together: bool,
    pub at_least: usize,
    pub at_most: usize,
    /// What its holder becomes who passes it on: then it changes hands in no other way.
    pub after_transfer: Option<&'static str>,
    /// An option that is off unless it is set, on any plan.
    pub option: Option<&'static str>,
}

/// What the licences of custom roles give them, in any case.
pub const LICENSES: [(&str, &[&str]); 2] = [
    ("analyst", &["reports.view"]),
    (
        "administrator",
        &["reports.view", "numbers.manage", "audios.manage", "users.manage", "integrations.manage"],
    ),
];

const fn alone(id: &'static str) -> Role {
    Role {
        id,
        in_workspace: false,
        together: false,
        at_least: 0,
        at_most: usize::MAX,
        after_transfer: None,
        option: None,
    }
}

const fn beside(id: &'static str) -> Role {
    Role { together: true, ..alone(id) }
}

const fn local(id: &'static str) -> Role {
    Role { in_workspace: true, ..alone(id) }
}

const SCHEDULING: &[&str] = &[
    "dashboard.view",
    "appointments.view_all",
    "appointments.free_mode",
    "appointments.accept",
    "appointments.schedule",
    "appointments.reschedule",
    "appointments.change_status",
    "calendars.export",
    "contacts.view",
    "contacts.edit",
];

pub const PRODUCTS: &[Product] = &[
    Product {
        model: "agendize",
        plans: &[],
        roles: &[
            Role { at_least: 1, ..beside("administrator") },
            beside("analytics"),
            beside("chat_operator"),
            local("staff_administrator"),
            local("scheduler"),
        ],
        founds_workspaces: None,
        managing: &["administrator"],
        custom_roles: false,
        editable: &[("staff_administrator", SCHEDULING), ("scheduler", SCHEDULING)],
        extra: "staff_activity.schedule",
        seats: |_, roles| {
            let class = |role: &&str| match *role {
                "chat_operator" => "chat_operator",
                "staff_administrator" | "scheduler" => "staff",
                _ => "access",
            };
            let mut seats: BTreeSet<_> = roles.iter().map(class).collect();
            if seats.contains("access") {
                seats.remove("staff");
            }
            seats
        },
    },
    Product {
        model: "sitee",
        plans: &[],
        roles: &[
            Role { option: Some("packages"), ..alone("user") },
            Role { option: Some("packages"), ..alone("contributor") },
            alone("manager"),
            alone("admin"),
            Role {
                at_least: 1,
                at_most: 1,
                after_transfer: Some("admin"),
                ..alone("primary_admin")
            },
        ],
        founds_workspaces: None,
        managing: &["admin", "primary_admin"],
        custom_roles: false,
        editable: &[],
        extra: "",
        seats: |_, _| ["member"].into(),
    },
    Product {
        model: "respond_io",
        plans: &["starter", "growth", "advanced", "enterprise"],
        roles: &[
            Role { at_least: 1, ..beside("org_admin") },
            Role { at_least: 1, ..local("owner") },
            Role { option: Some("no_data_export"), ..local("manager") },
            Role { option: Some("no_shortcuts"), ..local("agent") },
        ],
        founds_workspaces: Some("owner"),
        managing: &["org_admin", "owner", "manager"],
        custom_roles: false,
        editable: &[],
        extra: "",
        seats: |_, _| ["member"].into(),
    },
    Product {
        model: "dexem",
        plans: &["starter", "professional", "enterprise"],
        roles: &[alone("analyst"), alone("administrator"), Role { at_least: 1, ..alone("owner") }],
        founds_workspaces: None,
        managing: &["administrator", "owner"],
        custom_roles: true,
        editable: &[LICENSES[0], LICENSES[1]],
        extra: "roles.view",
        seats: |account, roles| {
            let class = |role: &&str| match *role {
                "analyst" => "analyst",
                "administrator" => "administrator",
                "owner" => "owner",
                custom => account.roles[custom].license,
            };
            roles.iter().map(class).collect()
        },
    },
];

impl Product {
    /// One of the model's roles.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The option of a role, if these tests know one.
    pub fn option(&self, role: &str) -> Option<&'static str> {
        self.role(role).and_then(|role| role.option)
    }

    /// Whether a role is not held beside others in the same scope. Those that accounts make are not.
    pub fn is_alone(&self, id: &str) -> bool {
        self.role(id).is_none_or(|role| !role.together)
    }

    /// An account with few seats and one workspace.
    pub async fn open<'s>(&self, service: &'s Service) -> Company<'s> {
        let founding = service.founding(self.model).called(self.model);
        // What people have confirmed is known in every account: they are others in each.
        let company = founding.founded_by(&self.person(0)).with_seats(6).open().await;
        company.opens("w0", "").await;
        company
    }

    /// The name of somebody, who is known in no other account; the first is the founder.
    pub fn person(&self, number: usize) -> String {
        format!("{}-{number}", self.model)
    }
}
