//! An account that changes all the time, and all that was ever true of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rolecall::domain::revision::ConsistencyToken;
use rolecall::grpc::proto::v1::account_service_client::AccountServiceClient;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::member_service_client::MemberServiceClient;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AssignRoleRequest, AssignmentSpec, CheckPermissionRequest,
    CheckPermissionResponse, Consistency, CountSeatsRequest, CreateAccountRequest, Decision,
    DecisionReason, ListMembersRequest, ListRolesRequest, MemberState, ReactivateMemberRequest,
    RevokeAccessRequest, SuspendMemberRequest,
};
use tonic::transport::Channel;

use crate::program::user;
use crate::random::Random;

const ROLES: [&str; 2] = ["analyst", "administrator"];
/// What administrators may do, and analysts may not.
const PERMISSION: &str = "users.manage";

/// Somebody, at one revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Person {
    role: &'static str,
    state: MemberState,
}

/// Everybody but the founder, at one revision.
type People = BTreeMap<String, Person>;

/// An account with the one who changes it.
pub struct Firm {
    pub account: String,
    channel: Channel,
    random: Random,
    /// What was true at each revision, from the first on.
    history: Vec<People>,
    /// What each change was answered with, from the first on.
    tokens: Vec<String>,
    /// How many changes were answered.
    answered: Arc<AtomicUsize>,
}

impl Firm {
    pub async fn found(channel: &Channel, account: &str, seed: u64) -> Self {
        let request = CreateAccountRequest {
            account_id: account.to_owned(),
            model_id: "dexem".to_owned(),
            plan: "enterprise".to_owned(),
            founder: Some(user("olivia")),
            ..CreateAccountRequest::default()
        };
        let mut accounts = AccountServiceClient::new(channel.clone());
        let made = accounts.create_account(request).await.unwrap().into_inner();
        Self {
            account: account.to_owned(),
            channel: channel.clone(),
            random: Random::seeded(seed),
            history: vec![People::new()],
            tokens: vec![made.consistency_token],
            answered: Arc::new(AtomicUsize::new(1)),
        }
    }

    /// How many changes were answered, also while somebody else has the firm.
    pub fn answered(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.answered)
    }

    /// The token that a change was answered with; the first is that of the founding.
    pub fn token(&self, change: usize) -> &str {
        &self.tokens[change - 1]
    }

    /// How many changes there were.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Changes somebody again and again, until it is over.
    pub async fn change_until(mut self, over: Arc<AtomicBool>) -> Self {
        while !over.load(Ordering::Relaxed) {
            self.change().await;
        }
        self
    }

    /// Changes somebody in one of the ways that are possible.
    pub async fn change(&mut self) {
        let mut people = self.history.last().unwrap().clone();
        let name = self.somebody(&people);
        let token = match people.get(&name).copied() {
            None => self.add(&name, &mut people).await,
            Some(person) => self.move_on(&name, person, &mut people).await,
        };
        self.history.push(people);
        self.tokens.push(token);
        self.answered.fetch_add(1, Ordering::Relaxed);
    }

    /// One who has not left, or somebody new.
    fn somebody(&mut self, people: &People) -> String {
        let here = people.iter().filter(|(_, person)| person.state != MemberState::Revoked);
        let mut names: Vec<_> = here.map(|(name, _)| name.clone()).collect();
        names.push(format!("person-{}", people.len()));
        let last = names.len().min(6);
        names.swap_remove(names.len() - 1 - self.random.below(last))
    }

    async fn add(&mut self, name: &str, people: &mut People) -> String {
        let role = ROLES[self.random.below(2)];
        people.insert(name.to_owned(), Person { role, state: MemberState::Active });
        let spec = AssignmentSpec { role_id: role.to_owned(), ..AssignmentSpec::default() };
        let request = AddMemberRequest {
            account_id: self.account.clone(),
            user: Some(user(name)),
            assignments: vec![spec],
            as_system: true,
            ..AddMemberRequest::default()
        };
        self.members().add_member(request).await.unwrap().into_inner().consistency_token
    }

    async fn move_on(&mut self, name: &str, person: Person, people: &mut People) -> String {
        let mut set = |role, state| people.insert(name.to_owned(), Person { role, state });
        let (account_id, user_id) = (self.account.clone(), name.to_owned());
        let mut members = self.members();
        match (person.state, self.random.below(4)) {
            (MemberState::Suspended, _) => {
                set(person.role, MemberState::Active);
                let request = ReactivateMemberRequest {
                    account_id,
                    user_id,
                    as_system: true,
                    ..ReactivateMemberRequest::default()
                };
                members.reactivate_member(request).await.unwrap().into_inner().consistency_token
            }
            (_, 0) => {
                set(person.role, MemberState::Suspended);
                let request = SuspendMemberRequest {
                    account_id,
                    user_id,
                    as_system: true,
                    ..SuspendMemberRequest::default()
                };
                members.suspend_member(request).await.unwrap().into_inner().consistency_token
            }
            (_, 1) => {
                set(person.role, MemberState::Revoked);
                let request = RevokeAccessRequest {
                    account_id,
                    user_id,
                    as_system: true,
                    ..RevokeAccessRequest::default()
                };
                members.revoke_access(request).await.unwrap().into_inner().consistency_token
            }
            _ => {
                let other = ROLES[usize::from(person.role == ROLES[0])];
                set(other, MemberState::Active);
                let request = AssignRoleRequest {
                    account_id,
                    user_id,
                    role_id: other.to_owned(),
                    actor_user_id: "olivia".to_owned(),
                    ..AssignRoleRequest::default()
                };
                let mut service = AuthorizationServiceClient::new(self.channel.clone());
                service.assign_role(request).await.unwrap().into_inner().consistency_token
            }
        }
    }

    fn members(&self) -> MemberServiceClient<Channel> {
        MemberServiceClient::new(self.channel.clone())
    }

    /// Goes on from a service that has another history, in which this many changes were made.
    pub fn restored(mut self, channel: &Channel, changes: usize) -> Self {
        self.channel = channel.clone();
        self.history.truncate(changes);
        self
    }

    /// Holds all that a service says of the account to what was true at one revision, which it tells: checks of everybody, lists, and counters.
    pub async fn assert_consistent(&self, channel: &Channel) -> usize {
        let token = self.seats(channel).await.1;
        let revision = usize::try_from(token.revision.0).unwrap();
        let people = self.history.get(revision - 1).expect("a revision that was never sent");
        assert_eq!(self.seats(channel).await.0, of(people, None), "{}", self.account);
        assert_eq!(self.roles(channel).await, ROLES.map(|role| of(people, Some(role))));
        assert_eq!(self.listed(channel).await, *people, "{}", self.account);
        // Those whom only later revisions know are asked about as well.
        let all: BTreeSet<_> = self.history.iter().flat_map(People::keys).collect();
        for name in all {
            let said = self.check(channel, name, None).await;
            assert_eq!(answer(&said), expected(people.get(name)), "{name} of {}", self.account);
        }
        revision
    }

    /// The same of everybody's answers to a question that shows a token, whatever that is of.
    pub async fn assert_answered(&self, channel: &Channel, revision: usize, token: &str) {
        let people = &self.history[revision - 1];
        for (name, person) in people {
            let said = self.check(channel, name, Some(token)).await;
            assert_eq!(answer(&said), expected(Some(person)), "{name} of {}", self.account);
        }
    }

    async fn check(
        &self,
        channel: &Channel,
        name: &str,
        token: Option<&str>,
    ) -> CheckPermissionResponse {
        let at_least = |token: &str| Requirement::AtLeast(token.to_owned());
        let request = CheckPermissionRequest {
            account_id: self.account.clone(),
            user_id: name.to_owned(),
            permission: PERMISSION.to_owned(),
            consistency: token.map(|token| Consistency { requirement: Some(at_least(token)) }),
            ..CheckPermissionRequest::default()
        };
        let mut service = AuthorizationServiceClient::new(channel.clone());
        service.check_permission(request).await.unwrap().into_inner()
    }

    /// How many seats are used, and of which revision that is.
    async fn seats(&self, channel: &Channel) -> (i32, ConsistencyToken) {
        let request = CountSeatsRequest { account_id: self.account.clone(), consistency: None };
        let mut service = AuthorizationServiceClient::new(channel.clone());
        let said = service.count_seats(request).await.unwrap().into_inner();
        (said.used, ConsistencyToken::parse(&said.consistency_token).unwrap())
    }

    /// How many people hold each role, as it is counted.
    async fn roles(&self, channel: &Channel) -> [i32; 2] {
        let request =
            ListRolesRequest { account_id: self.account.clone(), ..ListRolesRequest::default() };
        let mut service = AuthorizationServiceClient::new(channel.clone());
        let roles = service.list_roles(request).await.unwrap().into_inner().roles;
        ROLES
            .map(|name| roles.iter().find(|role| role.role_id == name).unwrap().active_member_count)
    }

    /// Everybody but the founder, as the list tells them.
    async fn listed(&self, channel: &Channel) -> People {
        let states = [MemberState::Active, MemberState::Suspended, MemberState::Revoked];
        let mut request = ListMembersRequest {
            account_id: self.account.clone(),
            states: states.map(i32::from).to_vec(),
            page_size: 100,
            ..ListMembersRequest::default()
        };
        let mut members = MemberServiceClient::new(channel.clone());
        let mut people = People::new();
        loop {
            let page = members.list_members(request.clone()).await.unwrap().into_inner();
            for member in page.members.into_iter().filter_map(|listed| listed.member) {
                let held = member.assignments.first().map_or("", |held| held.role_id.as_str());
                let role = ROLES.into_iter().find(|role| *role == held);
                // Whoever has left holds nothing.
                let was = || self.history.iter().rev().find_map(|at| at.get(&member.user_id));
                let role = role.or_else(|| was().map(|person| person.role));
                let Some(role) = role else { continue };
                people.insert(member.user_id.clone(), Person { role, state: member.state() });
            }
            if page.next_page_token.is_empty() {
                return people;
            }
            request.page_token = page.next_page_token;
        }
    }
}

/// How many take a seat and hold a role: whoever is suspended does not.
fn of(people: &People, role: Option<&str>) -> i32 {
    let active = people.values().filter(|person| person.state == MemberState::Active);
    let count = active.filter(|person| role.is_none_or(|role| person.role == role)).count();
    i32::try_from(count).unwrap()
}

fn answer(said: &CheckPermissionResponse) -> (Decision, DecisionReason) {
    (said.decision(), said.reason())
}

fn expected(person: Option<&Person>) -> (Decision, DecisionReason) {
    let denied = |reason| (Decision::Denied, reason);
    match person.map(|person| (person.state, person.role)) {
        None => denied(DecisionReason::NotAMember),
        Some((MemberState::Suspended, _)) => denied(DecisionReason::Suspended),
        Some((MemberState::Revoked, _)) => denied(DecisionReason::Revoked),
        Some((_, "administrator")) => (Decision::Allowed, DecisionReason::Granted),
        Some(_) => denied(DecisionReason::RoleLacksPermission),
    }
}
