//! A hand on the store, for states that no method of the API makes yet.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rolecall::clock::{Clock, SystemClock};
use rolecall::domain::account::Account;
use rolecall::domain::assignment::{Assignment, AssignmentState};
use rolecall::domain::counter::difference;
use rolecall::domain::invitation::{Invitation, InvitationState};
use rolecall::domain::member::Member;
use rolecall::ids::{AccountId, PersonRef};
use rolecall::model::RoleTable;
use rolecall::store::{AuditEvent, Change, Changes, PersonKey, Reads, RoleChange, TeamChange};

use super::Company;

impl Company<'_> {
    /// Puts a member into another state.
    pub async fn by_hand(&self, who: &str, change: impl FnOnce(&mut Member)) {
        let person = PersonRef::parse(who).unwrap();
        let reads = Reads { people: vec![PersonKey::Id(person)], ..Reads::default() };
        let unit = self.service.store().begin(&self.account_id(), &reads).await.unwrap();
        let facts = unit.facts().unwrap();
        let tables = self.service.models().await.of(&facts.account).unwrap();
        let roles = RoleTable::new(tables, &facts.roles);
        let before = facts.people[0].clone();
        let mut after = before.clone();
        change(&mut after);
        let changes = Changes {
            counters: difference(&roles, Some(&before), &after),
            log: vec![Change::Member(after.member_id.clone(), after.user_id.clone())],
            members: vec![after],
            ..nothing()
        };
        unit.commit(&changes).await.unwrap();
        self.service.sees_what_was_changed().await;
    }

    /// Changes the account itself: its plan, whether it is open.
    pub async fn account_by_hand(&self, change: impl FnOnce(&mut Account)) {
        let unit = self.service.store().begin(&self.account_id(), &Reads::default()).await.unwrap();
        let mut account = unit.facts().unwrap().account.clone();
        change(&mut account);
        let changes = Changes { account: Some(account), log: vec![Change::Account], ..nothing() };
        unit.commit(&changes).await.unwrap();
        self.service.sees_what_was_changed().await;
    }

    /// Makes, changes or deletes many teams at once.
    pub async fn teams_by_hand(&self, teams: Vec<TeamChange>) {
        let unit = self.service.store().begin(&self.account_id(), &Reads::default()).await.unwrap();
        unit.commit(&Changes { teams, ..nothing() }).await.unwrap();
        self.service.sees_what_was_changed().await;
    }

    /// Changes the roles of the account.
    pub async fn roles_by_hand(&self, roles: Vec<RoleChange>) {
        let unit = self.service.store().begin(&self.account_id(), &Reads::default()).await.unwrap();
        let changes = Changes { roles, log: vec![Change::Roles], ..nothing() };
        unit.commit(&changes).await.unwrap();
        self.service.sees_what_was_changed().await;
    }

    /// Keeps an invitation of somebody that has ended, with the roles that it offered.
    pub async fn invitation_by_hand(
        &self,
        id: &str,
        who: &str,
        state: InvitationState,
        roles: &[&str],
    ) {
        let now = SystemClock.now();
        let offered = roles.iter().enumerate().map(|(at, role)| Assignment {
            assignment_id: format!("asg_{id}_{at}").try_into().unwrap(),
            role_id: (*role).to_owned().try_into().unwrap(),
            workspace_id: None,
            options: BTreeMap::new(),
            state: AssignmentState::Pending,
            expire_time: None,
            create_time: now,
        });
        let invitation = Invitation {
            invitation_id: id.to_owned().try_into().unwrap(),
            member_id: self.member(who).await.member_id.try_into().unwrap(),
            inviter: None,
            assignments: Vec::new(),
            offered: offered.collect(),
            locale: None,
            state,
            generation: 1,
            create_time: now,
            expire_time: now,
        };
        let unit = self.service.store().begin(&self.account_id(), &Reads::default()).await.unwrap();
        unit.commit(&Changes { invitations: vec![invitation], ..nothing() }).await.unwrap();
    }

    pub fn account_id(&self) -> AccountId {
        AccountId::parse(&self.id).unwrap()
    }
}

fn nothing() -> Changes {
    let now = SystemClock.now();
    // Stores keep microseconds.
    let time = Timestamp::from_microsecond(now.as_microsecond()).unwrap();
    Changes {
        account: None,
        roles: Vec::new(),
        workspaces: Vec::new(),
        teams: Vec::new(),
        members: Vec::new(),
        invitations: Vec::new(),
        confirmed: Vec::new(),
        counters: BTreeMap::new(),
        outbox: Vec::new(),
        trace: None,
        erasure: None,
        log: Vec::new(),
        audit: AuditEvent {
            method: "a test's hand".to_owned(),
            caller: "test".to_owned(),
            actor: None,
            time,
            before: serde_json::Value::Null,
            after: serde_json::Value::Null,
        },
        answer: None,
    }
}
