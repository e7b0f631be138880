//! Small companies that try the shipped models, and calls to try on them: data, in `models/*.demo.yaml`.
//!
//! They are loaded by the use cases, like anybody's account. Starting again changes nothing, whatever has become of them meanwhile.

mod file;

use std::net::SocketAddr;
use std::sync::Arc;

use crate::app::App;
use crate::app::access::{Access, ActorName, By};
use crate::app::accounts::CreateAccount;
use crate::app::change::{Asking, Command};
use crate::app::granting::Grant;
use crate::app::invitations::InviteUser;
use crate::app::members::{AddMember, NewUser};
use crate::app::target::Target;
use crate::app::workspaces::AddWorkspace;
use crate::domain::caller::{Caller, CallerName, Scope};
use crate::domain::revision::Consistency;
use crate::error::{Error, Kind, Reason, Result};
use crate::ids::{PersonRef, RequestId};

use file::{File, Role, Try, User};

/// Why a demo could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The file is not one.
    #[error("{0} is not a demo: {1}")]
    Wrong(String, String),
    /// The company can't be made.
    #[error("the company of {0} can't be made: {1}")]
    Refused(String, #[source] Error),
}

/// A company that was loaded.
#[derive(Debug)]
pub struct Demo {
    tries: Vec<Try>,
}

/// Loads companies, each with where its file comes from.
///
/// # Errors
/// A file is wrong, or its company can't be made.
pub async fn load(app: &Arc<App>, files: &[(&str, &str)]) -> Result<Vec<Demo>, DemoError> {
    let mut demos = Vec::new();
    for (origin, text) in files {
        let wrong = |what: String| DemoError::Wrong((*origin).to_owned(), what);
        let file = File::read(text).map_err(wrong)?;
        let refused = |error| DemoError::Refused((*origin).to_owned(), error);
        let company = Company::of(app, &file).await.map_err(refused)?;
        company.make(&file).await.map_err(refused)?;
        demos.push(Demo { tries: file.tries });
    }
    Ok(demos)
}

/// Says what is in a demo's file.
///
/// # Errors
/// Says what is wrong with it.
pub fn check(text: &str) -> Result<String, String> {
    let file = File::read(text)?;
    let (members, tries) = (file.members.len(), file.tries.len());
    Ok(format!(
        "a company on model {} with {members} members, and {tries} calls to try",
        file.model
    ))
}

impl Demo {
    /// Its calls as lines for a shell: what each shows as a comment, then the command.
    pub fn lines(&self, address: SocketAddr) -> impl Iterator<Item = String> {
        self.tries.iter().flat_map(move |call| {
            let Try { shows, call, request } = call;
            // Within single quotes a shell takes everything as it is, but for the quote itself.
            let request = request.to_string().replace('\'', r"'\''");
            [
                format!("# {shows}"),
                format!("grpcurl -plaintext -d '{request}' {address} rolecall.v1.{call}"),
            ]
        })
    }
}

/// A company in the making.
struct Company<'a> {
    app: &'a Arc<App>,
    was_there: bool,
}

impl<'a> Company<'a> {
    async fn of(app: &'a Arc<App>, file: &File) -> Result<Self> {
        let account_id = file.account.account_id.clone();
        let target = Target { account_id, consistency: Consistency::FullyConsistent };
        match app.get_account(&access(Scope::Read), &target).await {
            Ok(_) => Ok(Self { app, was_there: true }),
            Err(error) if error.reason() == Reason::AccountNotFound => {
                Ok(Self { app, was_there: false })
            }
            Err(error) => Err(error),
        }
    }

    async fn make(&self, file: &File) -> Result<()> {
        let account = &file.account;
        let account_id = &account.account_id;
        let founder = CreateAccount {
            account_id: account_id.clone(),
            model_id: file.model.clone(),
            plan: account.plan.clone(),
            display_name: account.display_name.clone(),
            seat_limit: account.seat_limit,
            founder: new_user(&account.founder),
        };
        self.step("account", founder).await?;
        for workspace in &file.workspaces {
            let added = AddWorkspace {
                account_id: account_id.clone(),
                workspace_id: workspace.workspace_id.clone(),
                display_name: workspace.display_name.clone(),
                founder: workspace.founder_user_id.clone().map(PersonRef::User),
            };
            self.step(&format!("workspace:{}", workspace.workspace_id), added).await?;
        }
        for member in &file.members {
            let added = AddMember {
                account_id: account_id.clone(),
                user: new_user(&member.user()),
                grants: grants(&member.assignments),
            };
            self.step(&format!("member:{}", member.user_id), added).await?;
        }
        for (number, invitation) in file.invitations.iter().enumerate() {
            let invited = InviteUser {
                account_id: account_id.clone(),
                email: invitation.email.clone(),
                display_name: invitation.display_name.clone(),
                grants: grants(&invitation.assignments),
                locale: None,
                return_links: false,
            };
            self.step(&format!("invitation:{number}"), invited).await?;
        }
        Ok(())
    }

    /// Does one thing, as the system. In a company that was there before, what can't be done is left: somebody has changed it, and it is
    /// theirs now.
    async fn step<C: Command>(&self, name: &str, command: C) -> Result<()> {
        let account_id = command.account_id().clone();
        let asking = Asking {
            access: access(Scope::Manage),
            actor: ActorName::System,
            request_id: Some(RequestId::parse(&format!("demo:{name}")).map_err(Error::internal)?),
            validate_only: false,
        };
        match self.app.change(asking, command).await {
            Ok(_) => Ok(()),
            Err(error) if self.was_there && is_refusal(&error) => {
                tracing::debug!(%account_id, step = name, reason = %error.reason(), "left as it is");
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

/// The service itself, which may do everything.
fn access(scope: Scope) -> Access {
    Access { caller: Arc::new(Caller::trusted(CallerName::Demo)), scope, by: By::Anyone }
}

/// Whether an error says something about the company, rather than about the service.
fn is_refusal(error: &Error) -> bool {
    !matches!(error.kind(), Kind::Unavailable | Kind::Internal)
}

fn new_user(user: &User) -> NewUser {
    NewUser {
        user_id: user.user_id.clone(),
        email: Some(user.email.clone()),
        display_name: user.display_name.clone(),
    }
}

fn grants(roles: &[Role]) -> Vec<Grant> {
    let grant = |(index, role): (usize, &Role)| Grant {
        role_id: role.role_id.clone(),
        workspace_id: role.workspace_id.clone(),
        options: role.options.clone(),
        expire_time: None,
        path: format!("assignments[{index}]."),
    };
    roles.iter().enumerate().map(grant).collect()
}

#[cfg(test)]
mod tests;
