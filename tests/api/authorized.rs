//! What lists and batches say is what checks say one by one: in generated accounts of every shipped model, for every permission, person and
//! place, in pages of every size, nothing left out and nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::batch_check_result::Result as Outcome;
use rolecall::grpc::proto::v1::{
    AssignmentSpec, CheckAnswer, CheckItem, CheckPermissionResponse, Decision,
    ListAuthorizedMembersRequest, ListAuthorizedWorkspacesRequest, ListPermissionsRequest,
};
use rolecall::ids::{Name, RoleId};
use rolecall::model::RoleTable;
use rolecall::model::account_roles::{AccountRoles, CustomRole, EditedRole};
use rolecall::store::RoleChange;

use crate::harness::{Backend, Company, Random, SYSTEM, Service, inner, on_every_backend};

/// Sizes of pages; they take turns.
const SIZES: [i32; 4] = [1, 2, 7, 1000];

/// Where is asked: without a workspace, in two, in one that is closed, and in one that is not there.
const PLACES: [&str; 5] = ["", "north", "south", "shut", "nowhere"];

/// What a list tells of one row: decision, visibility, field access.
type Told = (i32, String, BTreeMap<String, i32>);

/// The options of a role, each with its values.
type Options = Vec<(String, Vec<String>)>;

/// A generated account, and what every check in it was answered.
struct Truth<'s> {
    company: Company<'s>,
    /// Member ids, and somebody unknown.
    people: Vec<String>,
    permissions: Vec<String>,
    answers: BTreeMap<(String, &'static str, String), CheckPermissionResponse>,
}

#[test]
fn lists_and_batches_say_what_checks_say_one_by_one() {
    on_every_backend(async |service| {
        for (seed, model) in (0..).zip(["agendize", "sitee", "respond_io", "dexem"]) {
            let truth = Truth::generate(&service, model, &mut Random::seeded(seed)).await;
            let outcomes: BTreeSet<_> =
                truth.answers.values().map(CheckPermissionResponse::decision).collect();
            let some = service.backend() != Backend::Embedded;
            assert!(some || outcomes.contains(&Decision::Allowed), "{model}: {outcomes:?}");
            assert!(outcomes.contains(&Decision::Denied), "{model}: {outcomes:?}");
            truth.hold_batches().await;
            truth.hold_permissions().await;
            truth.hold_members().await;
            truth.hold_workspaces().await;
        }
    });
}

impl<'s> Truth<'s> {
    async fn generate(service: &'s Service, model: &str, dice: &mut Random) -> Self {
        let company = service.founding(model).called(model).open().await;
        let tables = service.models().await.latest(model).unwrap().clone();
        for place in &PLACES[1..4] {
            company.opens(place, "").await;
        }
        let all: Vec<_> = tables.permissions().map(|(_, row)| row.name.clone()).collect();
        let some = |dice: &mut Random| {
            (0..6).map(|_| all[dice.below(all.len())].clone()).collect::<BTreeSet<_>>()
        };
        let time = Timestamp::from_second(1_000).unwrap();
        let license = tables.definition.licenses.first().map(|license| license.id.clone());
        let custom = CustomRole {
            display_name: "Own".to_owned(),
            description: String::new(),
            license,
            permissions: some(dice),
            create_time: time,
            update_time: time,
        };
        let mut own = vec![RoleChange::PutCustom(RoleId::parse("own").unwrap(), custom)];
        for name in tables.definition.roles.keys() {
            if dice.below(3) > 0 {
                continue;
            }
            let edited = EditedRole { permissions: some(dice), update_time: time };
            own.push(RoleChange::PutEdited(Name::parse(name.as_str()).unwrap(), edited));
        }
        company.roles_by_hand(own).await;
        let mut roles: Vec<(String, Options)> =
            RoleTable::new(tables.clone(), &AccountRoles::default())
                .roles()
                .into_iter()
                .map(|(id, row)| {
                    let option =
                        |(option, _): &(std::sync::Arc<_>, Name)| -> (String, Vec<String>) {
                            let option: &rolecall::model::tables::OptionRow = option;
                            (
                                option.name.to_string(),
                                option.values.keys().map(Name::to_string).collect(),
                            )
                        };
                    (id.to_string(), row.options.iter().map(option).collect())
                })
                .collect();
        roles.push(("own".to_owned(), Vec::new()));
        let mut people = vec![company.member("olivia").await.member_id];
        for name in ["ada", "bob", "cem", "dia", "eve"] {
            let member = company.has(name, &[]).await;
            for _ in 0..8 {
                let (role_id, options) = &roles[dice.below(roles.len())];
                let mut spec = AssignmentSpec {
                    role_id: role_id.clone(),
                    workspace_id: PLACES[dice.below(4)].to_owned(),
                    ..AssignmentSpec::default()
                };
                for (option, values) in options {
                    if dice.below(4) > 0 {
                        let value = values[dice.below(values.len())].clone();
                        spec.options.insert(option.clone(), value);
                    }
                }
                // Not every role is held everywhere, and not every option is to be had: what can be given is.
                let _ = company.assign(SYSTEM, &member.member_id, spec).await;
            }
            people.push(member.member_id);
        }
        let (suspended, expired) = (people[1].clone(), people[2].clone());
        company.by_hand(&suspended, |member| member.state = MemberState::Suspended).await;
        let past = member_time(&company, &expired).await - SignedDuration::from_hours(1);
        company
            .by_hand(&expired, |member| {
                member
                    .assignments
                    .iter_mut()
                    .step_by(2)
                    .for_each(|held| held.expire_time = Some(past));
            })
            .await;
        let plans = &tables.definition.plans;
        if !plans.is_empty() {
            let plan = plans[dice.below(plans.len())].id.clone();
            company.account_by_hand(|account| account.plan = Some(plan)).await;
        }
        people.push("nobody".to_owned());
        let mut permissions: Vec<_> = all.iter().map(ToString::to_string).collect();
        // Decisions don't know where facts come from: on a server it is enough to ask about some, and on a second and a third about a few.
        let share = match service.backend() {
            Backend::Embedded => 1,
            Backend::Postgres => 5,
            Backend::NewestPostgres | Backend::PgBouncer => 25,
        };
        permissions.retain(|_| dice.below(share) == 0);
        permissions.push("no.such".to_owned());
        company.close_workspace(SYSTEM, "shut").await.unwrap();
        let mut truth = Self { company, people, permissions, answers: BTreeMap::new() };
        truth.check_all().await;
        truth
    }

    /// Asks everything, one by one.
    async fn check_all(&mut self) {
        for person in &self.people {
            for place in PLACES {
                let asked = self.permissions.iter().map(async |permission| {
                    let answer = self.company.check(person, permission, place).await;
                    ((person.clone(), place, permission.clone()), answer)
                });
                self.answers.extend(join_all(asked).await);
            }
        }
    }

    fn answer(&self, who: &str, at: &'static str, permission: &str) -> &CheckPermissionResponse {
        &self.answers[&(who.to_owned(), at, permission.to_owned())]
    }

    /// What a list must tell of a question; nothing, if it is denied.
    fn told(&self, who: &str, at: &'static str, permission: &str) -> Option<Told> {
        let answer = self.answer(who, at, permission).clone();
        let held = answer.decision() != Decision::Denied;
        held.then_some((answer.decision, answer.visibility, answer.field_access))
    }

    async fn hold_batches(&self) {
        for person in &self.people {
            for place in PLACES {
                let item = |permission: &String| CheckItem {
                    user_id: person.clone(),
                    permission: permission.clone(),
                    workspace_id: place.to_owned(),
                    ..CheckItem::default()
                };
                let results =
                    self.company.batch(self.permissions.iter().map(item).collect()).await.results;
                assert_eq!(results.len(), self.permissions.len());
                for (permission, result) in self.permissions.iter().zip(results) {
                    let alone = self.answer(person, place, permission).clone();
                    let expected = CheckAnswer {
                        decision: alone.decision,
                        reason: alone.reason,
                        visibility: alone.visibility,
                        field_access: alone.field_access,
                        assignment: alone.assignment,
                    };
                    assert_eq!(result.result, Some(Outcome::Answer(expected)), "{permission}");
                }
            }
        }
    }

    async fn hold_permissions(&self) {
        for (at, person) in self.people.iter().enumerate() {
            for (turn, place) in PLACES.into_iter().enumerate() {
                let mut request = ListPermissionsRequest {
                    account_id: self.company.id.clone(),
                    user_id: person.clone(),
                    workspace_id: place.to_owned(),
                    page_size: SIZES[(at + turn) % SIZES.len()],
                    ..ListPermissionsRequest::default()
                };
                let mut listed = Vec::new();
                loop {
                    let mut client = self.company.service.authorization();
                    let page = inner(client.list_permissions(request.clone()).await).unwrap();
                    assert!(page.permissions.len() <= usize::try_from(request.page_size).unwrap());
                    listed.extend(page.permissions.into_iter().map(|row| {
                        (row.permission, (row.decision, row.visibility, row.field_access))
                    }));
                    request.page_token = page.next_page_token;
                    if request.page_token.is_empty() {
                        break;
                    }
                }
                listed.retain(|(name, _)| self.permissions.contains(name));
                let expected: Vec<_> = self
                    .permissions
                    .iter()
                    .filter_map(|name| Some((name.clone(), self.told(person, place, name)?)))
                    .collect();
                assert_eq!(listed, expected, "{person} in `{place}`");
            }
        }
    }

    async fn hold_members(&self) {
        let mut people: Vec<_> = self.people.iter().filter(|id| *id != "nobody").collect();
        people.sort();
        for (at, permission) in self.permissions.iter().enumerate() {
            for (turn, place) in PLACES.into_iter().enumerate() {
                let mut request = ListAuthorizedMembersRequest {
                    account_id: self.company.id.clone(),
                    permission: permission.clone(),
                    workspace_id: place.to_owned(),
                    page_size: SIZES[(at + turn) % SIZES.len()],
                    ..ListAuthorizedMembersRequest::default()
                };
                let mut listed = Vec::new();
                loop {
                    let mut client = self.company.service.authorization();
                    let page =
                        inner(client.list_authorized_members(request.clone()).await).unwrap();
                    assert!(page.members.len() <= usize::try_from(request.page_size).unwrap());
                    listed.extend(page.members.into_iter().map(|row| {
                        (row.member_id, (row.decision, row.visibility, row.field_access))
                    }));
                    request.page_token = page.next_page_token;
                    if request.page_token.is_empty() {
                        break;
                    }
                }
                let told =
                    |who: &&String| Some(((*who).clone(), self.told(who, place, permission)?));
                let expected: Vec<_> = people.iter().filter_map(told).collect();
                assert_eq!(listed, expected, "{permission} in `{place}`");
            }
        }
    }

    async fn hold_workspaces(&self) {
        for (at, permission) in self.permissions.iter().enumerate() {
            for (turn, person) in self.people.iter().enumerate() {
                let mut request = ListAuthorizedWorkspacesRequest {
                    account_id: self.company.id.clone(),
                    user_id: person.clone(),
                    permission: permission.clone(),
                    page_size: SIZES[(at + turn) % SIZES.len()],
                    ..ListAuthorizedWorkspacesRequest::default()
                };
                let mut listed = Vec::new();
                loop {
                    let mut client = self.company.service.authorization();
                    let page = client.list_authorized_workspaces(request.clone()).await;
                    let page = inner(page).unwrap();
                    let without = self.answer(person, "", permission);
                    assert_eq!(page.account_wide.unwrap().decision, without.decision);
                    listed.extend(page.workspaces.into_iter().map(|row| {
                        (row.workspace_id, (row.decision, row.visibility, row.field_access))
                    }));
                    request.page_token = page.next_page_token;
                    if request.page_token.is_empty() {
                        break;
                    }
                }
                let told = |place: &'static str| {
                    Some((place.to_owned(), self.told(person, place, permission)?))
                };
                let expected: Vec<_> =
                    PLACES[1..4].iter().filter_map(|place| told(place)).collect();
                assert_eq!(listed, expected, "{person}: {permission}");
            }
        }
    }
}

/// When somebody was added.
async fn member_time(company: &Company<'_>, who: &str) -> Timestamp {
    let time = company.member(who).await.create_time.unwrap();
    Timestamp::new(time.seconds, 0).unwrap()
}
