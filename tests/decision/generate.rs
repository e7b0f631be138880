//! Random cases: a valid model, an account, its people, and questions about them.
//!
//! The vocabularies are small, so that what is asked, held, taken and matched often is the same thing.

#[path = "generate/model.rs"]
mod model;
#[path = "generate/people.rs"]
mod people;

use jiff::{SignedDuration, Timestamp};
use rolecall::decision::{AccountSituation, ActingAs, Instance, Question, Situation};
use rolecall::domain::member::Member;
use rolecall::domain::workspace::WorkspaceState;
use rolecall::ids::{DottedName, Name, UserId, WorkspaceId};
use rolecall::model::account_roles::AccountRoles;
use rolecall::model::definition::Definition;

use crate::chooser::Chooser;

/// How many questions are asked of one generated account.
pub const QUESTIONS_PER_CASE: usize = 125;

/// The workspaces of every generated account.
const WORKSPACES: [&str; 2] = ["paris", "lyon"];

/// An account and what is asked about it, all determined by a seed.
#[derive(Debug, Clone)]
pub struct Case {
    /// The model.
    pub model: Definition,
    /// What the account made of the model's roles.
    pub roles: AccountRoles,
    /// Its people.
    pub people: Vec<Member>,
    /// What is asked.
    pub questions: Vec<Asked>,
}

/// One question, and the part of the situation that changes from one question to the next.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Whether the account is known.
    pub account_known: bool,
    /// Whether it is closed.
    pub closed: bool,
    /// What it pays for.
    pub plan: Option<Name>,
    /// The state of the workspace; `None`: it is unknown.
    pub workspace: Option<WorkspaceState>,
    /// Who, by place in the list; `None`: unknown.
    pub person: Option<usize>,
    /// As whom.
    pub acting_as: Acting,
    /// The question.
    pub question: Question,
}

/// As whom, by place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acting {
    /// As themselves.
    Themselves,
    /// As somebody who is unknown.
    Unknown,
    /// As one of the people, perhaps themselves.
    Other(usize),
}

impl Case {
    /// The case of a seed.
    pub fn new(seed: u64) -> Self {
        let mut chooser = Chooser::new(seed);
        let model = model::model(&mut chooser);
        let roles = people::account_roles(&mut chooser, &model);
        let people: Vec<Member> =
            (0..6).map(|index| people::member(&mut chooser, &model, &roles, index)).collect();
        let questions =
            (0..QUESTIONS_PER_CASE).map(|_| asked(&mut chooser, &model, &people)).collect();
        Self { model, roles, people, questions }
    }

    /// The situation of one of its questions.
    pub fn situation<'a>(&'a self, asked: &'a Asked) -> Situation<'a> {
        Situation {
            account: asked.account_known.then_some(AccountSituation {
                closed: asked.closed,
                plan: asked.plan.as_ref(),
                roles: &self.roles,
            }),
            workspace: asked.workspace,
            person: asked.person.map(|index| &self.people[index]),
            acting_as: match asked.acting_as {
                Acting::Themselves => ActingAs::Themselves,
                Acting::Unknown => ActingAs::Unknown,
                Acting::Other(index) => ActingAs::Other(&self.people[index]),
            },
        }
    }
}

/// A question about the people of an account.
fn asked(chooser: &mut Chooser, model: &Definition, people: &[Member]) -> Asked {
    let plan = match chooser.below(20) {
        0..3 => None,
        3 => Some(name("no_such_plan")),
        _ if model.plans.is_empty() => None,
        _ => Some(chooser.pick(&model.plans).id.clone()),
    };
    let person = chooser.below(people.len());
    let acting_as = match chooser.below(20) {
        0 => Acting::Unknown,
        1..6 => Acting::Other(chooser.below(people.len())),
        _ => Acting::Themselves,
    };
    let whose = match acting_as {
        Acting::Other(other) => other,
        Acting::Unknown | Acting::Themselves => person,
    };
    Asked {
        account_known: !chooser.chance(1),
        closed: chooser.chance(2),
        plan,
        workspace: match chooser.below(100) {
            0..2 => None,
            2..4 => Some(WorkspaceState::Closed),
            _ => Some(WorkspaceState::Active),
        },
        person: (!chooser.chance(1)).then_some(person),
        acting_as,
        question: question(chooser, model, &people[whose]),
    }
}

/// A question, about an instance that may be this person's.
fn question(chooser: &mut Chooser, model: &Definition, person: &Member) -> Question {
    let permissions: Vec<&DottedName> = model.permissions.keys().collect();
    let permission = match chooser.below(100) {
        0 => "no_such.permission".to_owned(),
        1 => "Not a permission".to_owned(),
        2 => String::new(),
        _ => chooser.pick(&permissions).as_str().to_owned(),
    };
    let workspace = (!chooser.chance(25)).then(|| workspace(chooser));
    let instance = chooser.chance(60).then(|| instance(chooser, person));
    // Just before, at, and just after the time at which generated assignments expire.
    let now = *chooser.pick(&[moment(-1), moment(0), moment(1)]);
    Question { permission, workspace, instance, now }
}

/// An instance, often one that is somehow the person's.
fn instance(chooser: &mut Chooser, person: &Member) -> Instance {
    let mut instance = Instance::default();
    for (attribute, words) in [
        ("owner", ["", "user_1", "mem_2", "ann@example.com", "Ann@Example.com"].as_slice()),
        ("team", ["", "north", "south", "blue"].as_slice()),
        ("status", ["", "draft", "open", "closed"].as_slice()),
        ("region", ["", "north", "south", "blue"].as_slice()),
    ] {
        if chooser.chance(90) {
            let count = *chooser.pick(&[0, 0, 1, 1, 2]);
            let mut values: Vec<String> =
                (0..count).map(|_| chooser.word(words).to_owned()).collect();
            let own = own_values(attribute, person);
            if !own.is_empty() && chooser.chance(70) {
                values.push((*chooser.pick(&own)).to_owned());
            }
            instance.attributes.insert(attribute.to_owned(), values);
        }
    }
    instance
}

/// Values of an attribute by which an instance can be told to be a person's.
fn own_values<'a>(attribute: &str, person: &'a Member) -> Vec<&'a str> {
    match attribute {
        "owner" => {
            let user_id = person.user_id.iter().map(UserId::as_str);
            let email = person.email.iter().flat_map(|email| [email.as_given(), email.normal()]);
            user_id.chain([person.member_id.as_str()]).chain(email).collect()
        }
        "team" => person.teams.iter().map(|team| team.team_id.as_str()).collect(),
        "region" => person.attributes.values().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// One of the workspaces.
fn workspace(chooser: &mut Chooser) -> WorkspaceId {
    WorkspaceId::parse(chooser.word(&WORKSPACES)).unwrap()
}

/// A time some seconds before or after the one that generated assignments expire at.
fn moment(seconds: i64) -> Timestamp {
    let expiry: Timestamp = "2026-06-01T12:00:00Z".parse().unwrap();
    expiry + SignedDuration::from_secs(seconds)
}

/// A name.
fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// A dotted name.
fn dotted(text: &str) -> DottedName {
    DottedName::parse(text).unwrap()
}
