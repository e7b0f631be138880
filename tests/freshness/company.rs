//! A company on the model `desk`, naively: what anybody may do there, and what may be changed.

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    View,
    Write,
    Export,
    WorkAs,
}

impl Permission {
    pub const ALL: &[Self] = &[Self::View, Self::Write, Self::Export, Self::WorkAs];

    pub fn name(self) -> &'static str {
        match self {
            Self::View => "notes.view",
            Self::Write => "notes.write",
            Self::Export => "reports.export",
            Self::WorkAs => "staff.work_as",
        }
    }
}

/// What somebody can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Boss,
    Reader,
    Exporter,
    Helper,
    Guest,
    Author,
}

impl Role {
    /// What is given in the account as a whole.
    pub const OF_ACCOUNT: &[Self] = &[Self::Reader, Self::Exporter, Self::Helper];
    /// What is given in one workspace.
    pub const OF_WORKSPACE: &[Self] = &[Self::Guest, Self::Author];

    pub fn name(self) -> &'static str {
        match self {
            Self::Boss => "boss",
            Self::Reader => "reader",
            Self::Exporter => "exporter",
            Self::Helper => "helper",
            Self::Guest => "guest",
            Self::Author => "author",
        }
    }

    fn grants(self, permission: Permission) -> bool {
        match self {
            Self::Boss => true,
            Self::Reader | Self::Guest => permission == Permission::View,
            Self::Exporter => matches!(permission, Permission::View | Permission::Export),
            Self::Helper => permission == Permission::WorkAs,
            Self::Author => permission == Permission::Write,
        }
    }
}

/// How many workspaces a company has at most.
pub const WORKSPACES: usize = 3;

/// A place where a role can be held: the account as a whole, or one of the workspaces.
pub type Place = Option<usize>;

/// The founder of every company, whose role stays.
pub const BOSS: usize = 0;
/// Who is an exporter only while the company doesn't pay: they may never export, but by a mix of two revisions.
pub const ADA: usize = 1;

/// The name of a person; whoever comes after the last is a stranger.
pub fn person(who: usize) -> String {
    format!("person-{who}")
}

/// The name of a workspace; there may not be one of this name yet.
pub fn workspace(at: usize) -> String {
    format!("workspace-{at}")
}

/// What was true of a company at one revision.
#[derive(Debug, Clone)]
pub struct Company {
    pub paid: bool,
    pub people: Vec<Held>,
    pub workspaces: usize,
}

/// What one person holds: in the account, and in each workspace.
#[derive(Debug, Clone)]
pub struct Held {
    pub account: Role,
    pub workspaces: [Option<Role>; WORKSPACES],
}

/// A question about a company.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    pub person: usize,
    pub permission: Permission,
    pub workspace: Option<usize>,
    pub acting_as: Option<usize>,
}

/// A change of a company.
#[derive(Debug, Clone, Copy)]
pub enum Write {
    /// Whether it pays.
    Plan(bool),
    /// Somebody who is there holds another role.
    Role(usize, Place, Role),
    /// Somebody comes.
    Person(Role),
    /// A workspace more.
    Workspace,
}

impl Company {
    /// One that was just founded.
    pub fn founded() -> Self {
        let boss = Held { account: Role::Boss, workspaces: [None; WORKSPACES] };
        Self { paid: false, people: vec![boss], workspaces: 0 }
    }

    /// The same after a change.
    pub fn after(&self, write: Write) -> Self {
        let mut after = self.clone();
        match write {
            Write::Plan(paid) => after.paid = paid,
            Write::Role(who, None, role) => after.people[who].account = role,
            Write::Role(who, Some(at), role) => after.people[who].workspaces[at] = Some(role),
            Write::Person(role) => {
                after.people.push(Held { account: role, workspaces: [None; WORKSPACES] });
            }
            Write::Workspace => after.workspaces += 1,
        }
        after
    }

    /// Whether it is allowed.
    pub fn allows(&self, question: Question) -> bool {
        let Question { person, permission, workspace, acting_as } = question;
        if workspace.is_some_and(|at| at >= self.workspaces) {
            return false;
        }
        match acting_as {
            None => self.holds(person, permission, workspace),
            Some(other) => {
                self.holds(person, Permission::WorkAs, workspace)
                    && permission != Permission::WorkAs
                    && self.holds(other, permission, workspace)
            }
        }
    }

    fn holds(&self, who: usize, permission: Permission, workspace: Option<usize>) -> bool {
        let Some(held) = self.people.get(who) else { return false };
        let here = workspace.and_then(|at| held.workspaces[at]);
        let granted = [Some(held.account), here].into_iter().flatten();
        let granted = granted.into_iter().any(|role| role.grants(permission));
        granted && (self.paid || permission != Permission::Export)
    }
}
