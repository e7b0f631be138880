//! Changes a company at random, over gRPC and by the library, and writes down what is true from when on.

use std::sync::Arc;
use std::time::Duration;

use rolecall::app::App;
use rolecall::app::access::{Access, ActorName, By};
use rolecall::app::change::{Asking, Command, Effect, Scene, Writes};
use rolecall::app::granting::Grant;
use rolecall::app::members::AssignRole;
use rolecall::app::workspaces::AddWorkspace;
use rolecall::domain::caller::{Caller, CallerName, Scope};
use rolecall::error::Result;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use rolecall::grpc::proto::v1::{AddMemberRequest, AssignRoleRequest, AssignmentSpec};
use rolecall::ids::{AccountId, Name, PersonRef, RoleId, WorkspaceId};
use rolecall::store::Reads;
use serde::Serialize;
use tonic::transport::Channel;

use super::company::{ADA, Company, Place, Role, WORKSPACES, Write, person, workspace};
use super::history::History;
use super::program::user;
use super::random::Random;

/// How many people come to a company at most.
const PEOPLE: usize = 200;

/// What is changed, and how fast.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Of a hundred changes, how many are ada's role and the plan.
    pub ada: usize,
    /// How many others come or go on, in a hundred changes: people and workspaces.
    pub new: usize,
    /// How long it rests between two changes, at most, in milliseconds.
    pub rest: usize,
    /// Whether a change of a role is followed at once by another one of the same.
    pub twice: bool,
}

/// The one who changes a company.
pub struct Writer {
    pub history: Arc<History>,
    /// Not one of the servers: a process that answers no questions.
    pub library: Arc<App>,
    /// Server 0.
    pub server: Channel,
    pub random: Random,
    pub pace: Pace,
}

impl Writer {
    /// Makes one change, and says how long to rest after it.
    pub async fn step(&mut self) -> Duration {
        let company = self.history.company();
        let write = next(&company, &mut self.random, self.pace);
        self.write(write).await;
        if let Write::Role(who, place, _) = write
            && self.pace.twice
            && who != ADA
        {
            self.rest().await;
            let role = other_role(&self.history.company(), who, place, &mut self.random);
            self.write(Write::Role(who, place, role)).await;
        }
        Duration::from_millis(self.random.below(self.pace.rest + 1) as u64)
    }

    /// About as long as a read takes: that is when another change is most in its way.
    async fn rest(&mut self) {
        let rest = 10 + self.random.below(100) as u64;
        tokio::time::sleep(Duration::from_millis(rest)).await;
    }

    /// Makes a change by one way or another.
    pub async fn write(&mut self, write: Write) {
        let after = self.history.company().after(write);
        let by_library = match write {
            Write::Plan(_) | Write::Workspace => true,
            Write::Role(..) => self.random.below(4) == 0,
            Write::Person(_) => false,
        };
        let by = (!by_library).then_some(0);
        let newcomer = after.people.len() - 1;
        let revision = self.history.send(by, after);
        let token = match write {
            Write::Plan(paid) => self.plan(paid).await,
            Write::Workspace => self.workspace().await,
            Write::Role(who, place, role) if by_library => self.give(who, place, role).await,
            Write::Role(who, place, role) => self.assign(who, place, role).await,
            Write::Person(role) => self.add(newcomer, role).await,
        };
        assert_eq!(revision_of(&token), revision, "somebody else changes the account");
        self.history.answered(token);
    }

    fn account_id(&self) -> AccountId {
        AccountId::parse(&self.history.account).unwrap()
    }

    async fn plan(&self, paid: bool) -> String {
        let plan = Name::parse(if paid { "paid" } else { "free" }).unwrap();
        self.by_library(SetPlan { account_id: self.account_id(), plan }).await
    }

    async fn workspace(&self) -> String {
        let workspace_id = WorkspaceId::parse(&workspace(self.history.company().workspaces - 1));
        let (account_id, workspace_id) = (self.account_id(), workspace_id.unwrap());
        let display_name = String::new();
        self.by_library(AddWorkspace { account_id, workspace_id, display_name, founder: None })
            .await
    }

    async fn give(&self, who: usize, place: Place, role: Role) -> String {
        let workspace_id = place.map(|at| WorkspaceId::parse(&workspace(at)).unwrap());
        let (options, path) = Default::default();
        let role_id = RoleId::parse(role.name()).unwrap();
        let grant = Grant { role_id, workspace_id, options, expire_time: None, path };
        let person = PersonRef::parse(&person(who)).unwrap();
        self.by_library(AssignRole { account_id: self.account_id(), person, grant }).await
    }

    async fn by_library<C: Command>(&self, command: C) -> String {
        let caller = Arc::new(Caller::trusted(CallerName::Loopback));
        let asking = Asking {
            access: Access { caller, scope: Scope::Manage, by: By::Anyone },
            actor: ActorName::System,
            request_id: None,
            validate_only: false,
        };
        self.library.change(asking, command).await.unwrap().token.to_string()
    }

    async fn assign(&self, who: usize, place: Place, role: Role) -> String {
        let request = AssignRoleRequest {
            account_id: self.history.account.clone(),
            user_id: person(who),
            role_id: role.name().to_owned(),
            workspace_id: place.map(workspace).unwrap_or_default(),
            as_system: true,
            ..AssignRoleRequest::default()
        };
        let mut service = AuthorizationServiceClient::new(self.server.clone());
        service.assign_role(request).await.unwrap().into_inner().consistency_token
    }

    async fn add(&self, who: usize, role: Role) -> String {
        let role = AssignmentSpec { role_id: role.name().to_owned(), ..AssignmentSpec::default() };
        let request = AddMemberRequest {
            account_id: self.history.account.clone(),
            user: Some(user(&person(who))),
            assignments: vec![role],
            as_system: true,
            ..AddMemberRequest::default()
        };
        let mut service = MemberServiceClient::new(self.server.clone());
        service.add_member(request).await.unwrap().into_inner().consistency_token
    }
}

/// The revision that a token names.
pub fn revision_of(token: &str) -> u64 {
    let token = rolecall::domain::revision::ConsistencyToken::parse(token);
    token.unwrap().revision.0
}

/// What is changed next.
fn next(company: &Company, random: &mut Random, pace: Pace) -> Write {
    let chance = random.below(100);
    if chance < pace.ada {
        return step_of_ada(company, random);
    }
    if chance < pace.ada + pace.new {
        if random.below(4) == 0 && company.workspaces < WORKSPACES {
            return Write::Workspace;
        }
        if company.people.len() < PEOPLE {
            return Write::Person(Role::OF_ACCOUNT[random.below(Role::OF_ACCOUNT.len())]);
        }
    }
    let others = company.people.len() - (ADA + 1);
    let who = ADA + 1 + random.below(others);
    let place = random.below(company.workspaces + 1).checked_sub(1);
    Write::Role(who, place, other_role(company, who, place, random))
}

/// Ada is an exporter only while the company doesn't pay, and the company pays only while she is none.
fn step_of_ada(company: &Company, random: &mut Random) -> Write {
    match (company.paid, company.people[ADA].account) {
        (true, _) => Write::Plan(false),
        (false, Role::Exporter) => Write::Role(ADA, None, Role::Reader),
        (false, _) if random.below(2) == 0 => Write::Role(ADA, None, Role::Exporter),
        (false, _) => Write::Plan(true),
    }
}

/// A role that somebody doesn't hold in a place.
fn other_role(company: &Company, who: usize, place: Place, random: &mut Random) -> Role {
    let held = &company.people[who];
    let (now, roles) = match place {
        None => (Some(held.account), Role::OF_ACCOUNT),
        Some(at) => (held.workspaces[at], Role::OF_WORKSPACE),
    };
    let others: Vec<_> = roles.iter().filter(|role| Some(**role) != now).collect();
    *others[random.below(others.len())]
}

/// Changes what an account pays for.
#[derive(Debug, Serialize)]
struct SetPlan {
    account_id: AccountId,
    plan: Name,
}

impl Command for SetPlan {
    type Answer = ();

    const METHOD: &'static str = "Test.SetPlan";

    fn account_id(&self) -> &AccountId {
        &self.account_id
    }

    fn reads(&self) -> Reads {
        Reads::default()
    }

    fn decide(&self, scene: &Scene<'_>) -> Result<Effect<()>> {
        let mut account = scene.known(&self.account_id)?.facts.account.clone();
        account.plan = Some(self.plan.clone());
        let writes = Writes { account: Some(account), ..Writes::default() };
        Ok(Effect { answer: (), writes: Some(writes) })
    }
}
