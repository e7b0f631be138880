//! Accounts: made, changed, closed and reopened.

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::app::access::{Access, ActorName};
use crate::app::change::{Command, Effect, Scene, Writes};
use crate::app::granting::new_assignment_id;
use crate::app::members::{NewUser, Update};
use crate::app::target::Target;
use crate::domain::account::{Account, AccountState};
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::Member;
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Reason, Result};
use crate::ids::{AccountId, Name, RoleId};
use crate::model::Tables;
use crate::model::definition::Operation;
use crate::store::Reads;

/// Makes an account with its founder.
#[derive(Debug, Clone, Serialize)]
pub struct CreateAccount {
    /// Its id.
    pub account_id: AccountId,
    /// The role model, by its id: the highest version of it.
    pub model_id: String,
    /// What it pays for; `None`: the lowest plan.
    pub plan: Option<String>,
    /// What people call it.
    pub display_name: String,
    /// How many seats it may use; `None`: any number.
    pub seat_limit: Option<u32>,
    /// The first person.
    pub founder: NewUser,
}

/// A new account.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Founded {
    /// The account.
    pub account: Account,
    /// Its first person.
    pub founder: Member,
}

impl Command for CreateAccount {
    type Answer = Founded;

    const METHOD: &'static str = "AccountService.CreateAccount";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Founded>> {
        let tables = scene.app.models.for_new_account(&self.model_id)?;
        let plan = plan(tables, self.plan.as_deref())?;
        if scene.known.is_some() {
            let id = &self.account_id;
            return Err(Error::new(
                Reason::AccountExists,
                format!("there is an account `{id}` already"),
            )
            .with_metadata("account_id", id)
            .with_resource("account", id.as_str()));
        }
        let account = Account {
            account_id: self.account_id.clone(),
            model_id: tables.definition.id.clone(),
            model_version: tables.definition.version.clone(),
            plan,
            display_name: self.display_name.clone(),
            seat_limit: self.seat_limit,
            state: AccountState::Active,
            create_time: scene.now,
            update_time: scene.now,
        };
        let role = &tables.definition.founder.account;
        let founder = Member {
            founder: true,
            assignments: vec![founding_assignment(scene, role)?],
            ..self.founder.member(scene)
        };
        let writes = Writes {
            account: Some(account.clone()),
            members: vec![(None, founder.clone())],
            ..Writes::default()
        };
        Ok(Effect { answer: Founded { account, founder }, writes: Some(writes) })
    }
}

/// A plan of a model by its name; without one, the lowest.
fn plan(tables: &Tables, wanted: Option<&str>) -> Result<Option<Name>> {
    let plans = &tables.definition.plans;
    let Some(wanted) = wanted else {
        return Ok(plans.first().map(|plan| plan.id.clone()));
    };
    let found = plans.iter().find(|plan| plan.id.as_str() == wanted).map(|plan| plan.id.clone());
    found.map(Some).ok_or_else(|| {
        let known: Vec<&str> = plans.iter().map(|plan| plan.id.as_str()).collect();
        let model = &tables.definition.id;
        let description = if known.is_empty() {
            format!("must be empty: model `{model}` has no plans")
        } else {
            format!("is no plan of model `{model}`, which has `{}`", known.join("`, `"))
        };
        Error::field(Reason::UnknownPlan, "plan", description).with_metadata("plan", wanted)
    })
}

fn founding_assignment(scene: &Scene<'_>, role: &Name) -> Result<Assignment> {
    Ok(Assignment {
        assignment_id: new_assignment_id(),
        role_id: RoleId::parse(role.as_str()).map_err(Error::internal)?,
        workspace_id: None,
        options: std::collections::BTreeMap::new(),
        state: AssignmentState::Active,
        expire_time: None,
        create_time: scene.now,
    })
}

/// Changes an account.
#[derive(Debug, Clone, Serialize)]
pub struct UpdateAccount {
    /// The account.
    pub account_id: AccountId,
    /// What people call it.
    pub display_name: Update<String>,
    /// What it pays for; `None`: the lowest plan.
    pub plan: Update<Option<String>>,
    /// How many seats it may use; `None`: any number.
    pub seat_limit: Update<Option<u32>>,
}

impl Command for UpdateAccount {
    type Answer = Account;

    const METHOD: &'static str = "AccountService.UpdateAccount";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    /// What a closed account pays for is settled by whoever it is paid to.
    fn changes_closed_accounts(&self, actor: &ActorName) -> bool {
        *actor == ActorName::System
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Account>> {
        let known = scene.known(&self.account_id)?;
        let before = &known.facts.account;
        let plan = match &self.plan {
            Update::Becomes(wanted) => plan(known.tables(), wanted.as_deref())?,
            Update::Stays => before.plan.clone(),
        };
        scene.authorize(known, |actor| actor.may(Operation::ManageAccount, None))?;
        let display_name = self.display_name.or(&before.display_name);
        let seat_limit = self.seat_limit.or(&before.seat_limit);
        Ok(changed(scene, before, Account { plan, display_name, seat_limit, ..before.clone() }))
    }
}

/// Closes an account: in it nobody may do anything, and nothing is changed, until it is reopened.
#[derive(Debug, Clone, Serialize)]
pub struct CloseAccount {
    /// The account.
    pub account_id: AccountId,
}

impl Command for CloseAccount {
    type Answer = Account;

    const METHOD: &'static str = "AccountService.CloseAccount";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    /// One that is closed stays closed.
    fn changes_closed_accounts(&self, _: &ActorName) -> bool {
        true
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Account>> {
        let known = scene.known(&self.account_id)?;
        scene.authorize(known, |actor| actor.may(Operation::ManageAccount, None))?;
        let before = &known.facts.account;
        Ok(changed(scene, before, Account { state: AccountState::Closed, ..before.clone() }))
    }
}

/// Reopens an account: everything in it is as it was. The system does it: in a closed one nobody has a permission.
#[derive(Debug, Clone, Serialize)]
pub struct ReopenAccount {
    /// The account.
    pub account_id: AccountId,
}

impl Command for ReopenAccount {
    type Answer = Account;

    const METHOD: &'static str = "AccountService.ReopenAccount";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn changes_closed_accounts(&self, _: &ActorName) -> bool {
        true
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<Account>> {
        let known = scene.known(&self.account_id)?;
        let before = &known.facts.account;
        Ok(changed(scene, before, Account { state: AccountState::Active, ..before.clone() }))
    }
}

/// What follows from making something else of an account; nothing, if it is that already.
fn changed(scene: &Scene<'_>, before: &Account, after: Account) -> Effect<Account> {
    if after == *before {
        return Effect { answer: after, writes: None };
    }
    let after = Account { update_time: scene.now, ..after };
    let writes = Writes { account: Some(after.clone()), ..Writes::default() };
    Effect { answer: after, writes: Some(writes) }
}

impl App {
    /// Looks an account up.
    ///
    /// # Errors
    /// The caller may not ask, or there is no such account.
    pub async fn get_account(
        &self,
        access: &Access,
        target: &Target,
    ) -> Result<(Account, ConsistencyToken)> {
        let known = self.read(access, target, Reads::default()).await?;
        let token = known.facts.token();
        Ok((known.facts.account, token))
    }
}
