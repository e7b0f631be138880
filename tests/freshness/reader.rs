//! Asks one server about companies at random, and holds its answers against their histories.

use std::sync::Arc;
use std::time::Instant;

use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::consistency::Requirement;
use rolecall::grpc::proto::v1::{CheckPermissionRequest, Consistency, Decision};
use tonic::transport::Channel;

use super::company::{ADA, Company, Permission, Question, WORKSPACES, person, workspace};
use super::history::{Asked, History, Read};
use super::random::Random;
use super::writer::revision_of;

/// Whom of eight questions are about; the others are about anybody.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub ada: usize,
    /// Who is in nobody's memory, so that the store must be read.
    pub strangers: usize,
}

/// One who asks.
pub struct Reader {
    pub at: usize,
    pub server: Channel,
    pub histories: Vec<Arc<History>>,
    pub random: Random,
    /// How it asks: each of these as often as it stands there.
    pub ways: &'static [Asked],
    pub about: About,
    /// The tokens of the last answers, by the place of the history.
    pub last: Vec<String>,
}

impl Reader {
    /// Asks one question, and gets its answer with the company's history.
    pub async fn ask(&mut self) -> (Arc<History>, Read) {
        let account = self.random.below(self.histories.len());
        let history = Arc::clone(&self.histories[account]);
        let question = question(&history.company(), self.about, &mut self.random);
        let asked = self.ways[self.random.below(self.ways.len())];
        let (at_least, requirement) = self.requirement(asked, account, &history);
        let request = CheckPermissionRequest {
            account_id: history.account.clone(),
            user_id: person(question.person),
            permission: question.permission.name().to_owned(),
            workspace_id: question.workspace.map(workspace).unwrap_or_default(),
            acting_as_user_id: question.acting_as.map(person).unwrap_or_default(),
            consistency: requirement
                .map(|requirement| Consistency { requirement: Some(requirement) }),
            ..CheckPermissionRequest::default()
        };
        let mut service = AuthorizationServiceClient::new(self.server.clone());
        let begun = Instant::now();
        let answer = service.check_permission(request).await.unwrap().into_inner();
        let ended = Instant::now();
        let revision = revision_of(&answer.consistency_token);
        let allowed = answer.decision() == Decision::Allowed;
        if revision > 0 {
            self.last[account] = answer.consistency_token;
        }
        let server = self.at;
        (history, Read { server, question, asked, at_least, begun, ended, allowed, revision })
    }

    fn requirement(
        &self,
        asked: Asked,
        account: usize,
        history: &History,
    ) -> (u64, Option<Requirement>) {
        match asked {
            Asked::Anything => (0, None),
            Asked::LastWrite => {
                let (revision, token) = history.last_token();
                (revision, Some(Requirement::AtLeast(token)))
            }
            Asked::LastAnswer if self.last[account].is_empty() => (0, None),
            Asked::LastAnswer => {
                let token = self.last[account].clone();
                (revision_of(&token), Some(Requirement::AtLeast(token)))
            }
            Asked::Newest => (0, Some(Requirement::FullyConsistent(true))),
        }
    }
}

fn question(company: &Company, about: About, random: &mut Random) -> Question {
    let (people, kind) = (company.people.len(), random.below(8));
    let person = if kind < about.ada {
        ADA
    } else if kind < about.ada + about.strangers {
        // One of three is the one who comes next.
        people + random.below(3) * random.below(1_000_000)
    } else {
        random.below(people)
    };
    let permission = match person {
        ADA => Permission::Export,
        _ => Permission::ALL[random.below(Permission::ALL.len())],
    };
    let workspace = (random.below(3) == 0).then(|| random.below(WORKSPACES));
    let other = (random.below(5) == 0).then(|| random.below(people));
    Question { person, permission, workspace, acting_as: other.filter(|other| *other != person) }
}
