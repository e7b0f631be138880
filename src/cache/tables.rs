//! What is kept of an account and of a person in it, compiled.

use std::sync::Arc;

use crate::decision::MemberTable;
use crate::domain::account::{Account, AccountState};
use crate::domain::api_key::ApiKey;
use crate::domain::caller::Caller;
use crate::domain::member::Member;
use crate::domain::revision::Revision;
use crate::model::account_roles::AccountRoles;
use crate::model::tables::PlanIndex;
use crate::model::{RoleTable, Tables};

/// An account and its roles, compiled.
#[derive(Debug)]
pub struct AccountTable {
    /// The account.
    pub account: Account,
    /// What it made of the model's roles.
    pub own: AccountRoles,
    /// All of its roles, and through them the model.
    pub roles: RoleTable,
    /// The place of its plan.
    pub plan: PlanIndex,
    /// The last revision that changed people whom the log does not name: whoever was read before it is not known any more.
    pub people_revision: Revision,
}

impl AccountTable {
    /// Compiles what an account made of the roles of its model.
    #[must_use]
    pub fn new(tables: Arc<Tables>, account: Account, own: AccountRoles) -> Self {
        let plan = tables.plan(account.plan.as_ref());
        let (roles, people_revision) = (RoleTable::new(tables, &own), Revision(0));
        Self { account, own, roles, plan, people_revision }
    }

    /// The model.
    #[must_use]
    pub fn tables(&self) -> &Arc<Tables> {
        &self.roles.tables
    }

    /// Whether nothing may be done in it.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.account.state == AccountState::Closed
    }

    /// Whether it was made of the same.
    #[must_use]
    pub fn is_like(&self, account: &Account, own: &AccountRoles, people: Revision) -> bool {
        self.account == *account && self.own == *own && self.people_revision == people
    }
}

/// An API key, and whose it is.
#[derive(Debug)]
pub struct KnownKey {
    /// The key.
    pub key: ApiKey,
    /// Who shows it.
    pub caller: Arc<Caller>,
}

impl KnownKey {
    /// Works out whose it is.
    #[must_use]
    pub fn new(key: ApiKey) -> Self {
        Self { caller: Arc::new(key.caller()), key }
    }
}

/// A person in an account, compiled for one state of its roles.
#[derive(Debug)]
pub struct Membership {
    /// The person.
    pub member: Arc<Member>,
    /// What their assignments give.
    pub table: MemberTable,
    account: Arc<AccountTable>,
}

impl Membership {
    /// Works out what a person's assignments give.
    #[must_use]
    pub fn new(account: &Arc<AccountTable>, member: Arc<Member>) -> Self {
        let table = MemberTable::new(&account.roles, account.plan, &member);
        Self { member, table, account: Arc::clone(account) }
    }

    /// The state of the account's roles for which it was compiled.
    #[must_use]
    pub fn account(&self) -> &AccountTable {
        &self.account
    }

    /// Whether it was compiled for this very state of the account's roles.
    #[must_use]
    pub fn is_of(&self, account: &Arc<AccountTable>) -> bool {
        Arc::ptr_eq(&self.account, account)
    }
}
