//! Who asks at random, with so few names that people, roles, seats and tokens are met again and again.

use std::sync::atomic::AtomicU64;

use rolecall::domain::invitation::{Invitation, InvitationState};
use rolecall::domain::member::{Member, MemberState};
use rolecall::store::InvitationPage;

use crate::harness::{Company, Random};

use super::asking::ask;
use super::command::{Asked, Command, Done, Grant};
use super::naive::{Account, Person};
use super::product::{LICENSES, Product};

/// How many names there are for people, and how many of each other thing.
const PEOPLE: usize = 9;
const THINGS: usize = 2;

/// One of those who change an account at the same time.
pub struct Client<'a> {
    company: &'a Company<'a>,
    product: &'a Product,
    random: Random,
    /// The last revision that anybody was answered.
    seen: &'a AtomicU64,
    /// The account as it was when all of them paused.
    account: &'a Account,
    /// Invitations, as they were not long ago.
    known: Vec<(Invitation, Member)>,
}

impl<'a> Client<'a> {
    pub fn new(
        company: &'a Company<'a>,
        product: &'a Product,
        random: Random,
        seen: &'a AtomicU64,
        account: &'a Account,
    ) -> Self {
        Self { company, product, random, seen, account, known: Vec::new() }
    }

    /// Asks so many times, and says what came of it.
    pub async fn work(&mut self, steps: usize) -> Vec<Done> {
        let mut done = Vec::new();
        for _ in 0..steps {
            // Who does not look for a while shows tokens that are no longer good.
            if self.one_in(2) {
                let page = InvitationPage { limit: 12, ..InvitationPage::default() };
                let id = self.company.account_id();
                self.known = self.company.service.store().invitations(&id, &page).await.unwrap();
            }
            let asked = self.choose();
            done.extend(ask(self.company, self.product, self.seen, asked).await);
        }
        done
    }

    fn choose(&mut self) -> Vec<Asked> {
        let actor = match self.random.below(10) {
            0..6 => None,
            6..9 => Some(self.product.person(0)),
            _ => Some(self.some(|person| person.state == MemberState::Active)),
        };
        if self.one_in(30) {
            let lines = (0..=self.random.below(THINGS)).map(|_| {
                let command = self.invite(true);
                Asked { actor: actor.clone(), command }
            });
            return lines.collect();
        }
        let command = match self.random.below(100) {
            0..60 => self.about_people(),
            60..80 => self.about_invitations(),
            _ => self.about_places(),
        };
        // Whoever passes a role on has it themselves; the system says from whom.
        let actor = match &command {
            // So that what they invite others to waits for approval once they have lost it themselves.
            Command::Invite { .. } if self.one_in(2) => {
                let (account, product) = (self.account, self.product);
                Some(self.some(|person| account.manages(product, person)))
            }
            Command::Accept { .. } | Command::Confirm { .. } | Command::ReopenAccount => None,
            Command::Transfer { from, .. } => actor.map(|_| from.clone()),
            _ => actor,
        };
        vec![Asked { actor, command }]
    }

    fn about_people(&mut self) -> Command {
        let (whom, grant) = (self.whom(), self.grant());
        match self.random.below(23) {
            0..4 => Command::Add { who: self.who(), grants: self.grants() },
            4..8 => self.invite(false),
            8..11 => Command::Assign { whom, grant },
            11 | 12 => {
                let product = self.product;
                let (whom, grant) = self.held(|role| product.option(role).is_some());
                let on = product.option(&grant.role).is_some() && self.one_in(2);
                Command::SetOption { whom, grant: Grant { on, ..grant } }
            }
            13 => {
                let (whom, grant) = self.held(|_| true);
                Command::Unassign { whom, grant }
            }
            14 => Command::Unassign { whom, grant },
            15 => Command::Rename { whom, name: self.thing("name") },
            16 => Command::Suspend { whom },
            17 | 18 => {
                let whom = self.some(|person| person.state == MemberState::Suspended);
                Command::Reactivate { whom }
            }
            19 => Command::Revoke { whom, workspace: None },
            20 => Command::Revoke { whom, workspace: Some(self.thing("w")) },
            _ => self.transfer(),
        }
    }

    fn transfer(&mut self) -> Command {
        let mut roles = self.product.roles.iter();
        let meant = roles.find(|role| role.after_transfer.is_some()).map(|role| role.id.to_owned());
        let role = meant.unwrap_or_else(|| self.role().role);
        let from = self.some(|person| person.holds(&role, None));
        let to = self.some(|person| person.state == MemberState::Active);
        Command::Transfer { from, to, role }
    }

    fn invite(&mut self, in_batch: bool) -> Command {
        Command::Invite { who: self.who(), grants: self.grants(), in_batch }
    }

    fn about_invitations(&mut self) -> Command {
        if self.known.is_empty() {
            return self.invite(false);
        }
        let mut at = self.random.below(self.known.len());
        // Those that wait for somebody more often than those that are over.
        for _ in 0..3 {
            if !self.known[at].0.state.is_open() {
                at = self.random.below(self.known.len());
            }
        }
        let (row, member) = self.known[at].clone();
        let stale = u32::from(self.one_in(6));
        let generation = row.generation.saturating_sub(stale).max(1);
        let invitation = row.invitation_id.to_string();
        let email = member.email.unwrap();
        let invited = email.normal().split_once('@').unwrap().0.to_owned();
        match (self.random.below(20), row.state, row.inviter) {
            (0, ..) => Command::Cancel { invitation },
            (1 | 2, ..) => Command::Resend { invitation },
            (3, ..) | (_, InvitationState::AwaitingApproval, _) => Command::Approve { invitation },
            (4, ..) | (_, InvitationState::Unconfirmed, _) => {
                Command::Confirm { invitation, generation }
            }
            (5, ..) => Command::Accept { invitation, generation, who: self.who() },
            (6..9, InvitationState::Pending, Some(inviter)) => {
                Command::Suspend { whom: inviter.to_string() }
            }
            _ => Command::Accept { invitation, generation, who: invited },
        }
    }

    fn about_places(&mut self) -> Command {
        if self.product.custom_roles && self.one_in(2) {
            return self.about_roles();
        }
        let (workspace, team, name) = (self.thing("w"), self.thing("team"), self.thing("name"));
        match self.random.below(26) {
            0..4 => self.update_account(),
            4 if self.one_in(3) => Command::CloseAccount,
            4..7 => Command::ReopenAccount,
            7 | 8 => {
                let founds = self.product.founds_workspaces.is_some() && self.one_in(2);
                let founder = founds.then(|| self.whom());
                Command::AddWorkspace { workspace, founder }
            }
            9 => Command::RenameWorkspace { workspace, name },
            10 => Command::CloseWorkspace { workspace },
            11 | 12 => Command::ReopenWorkspace { workspace },
            13..16 => Command::CreateTeam { team, workspace: self.one_in(2).then_some(workspace) },
            16 => Command::RenameTeam { team, name },
            17 => Command::DeleteTeam { team },
            18..21 => Command::Join { whom: self.whom(), team },
            21..23 => {
                let whom = self.some(|person| !person.teams.is_empty());
                let known = self.account.find(&whom).ok();
                let joined = known.and_then(|id| self.account.people[&id].teams.first().cloned());
                Command::Leave { whom, team: joined.unwrap_or(team) }
            }
            _ => self.about_roles(),
        }
    }

    fn about_roles(&mut self) -> Command {
        let role = self.thing("role");
        let license = LICENSES[self.random.below(LICENSES.len())].0;
        match self.random.below(6) {
            0 | 1 => Command::CreateRole { role, license },
            2 => Command::DeleteRole { role },
            _ => {
                let standard = self.product.editable;
                let standard = standard.get(self.random.below(4)).map(|(role, _)| *role);
                let role = standard.map_or(role, str::to_owned);
                Command::EditRole { role, license, extra: self.one_in(2) }
            }
        }
    }

    fn update_account(&mut self) -> Command {
        let plans = self.product.plans.len();
        // The highest plan more often than not: more can be done on it.
        let plan = (plans > 0 && self.one_in(2))
            .then(|| (plans - 1).saturating_sub(self.random.below(2) * self.random.below(plans)));
        let limit = if self.one_in(6) { None } else { Some(2 + self.random.below(6)) };
        Command::UpdateAccount { plan, limit: (plan.is_none() || self.one_in(2)).then_some(limit) }
    }

    fn who(&mut self) -> String {
        self.product.person(self.random.below(PEOPLE))
    }

    /// Somebody by their user id, or by that of their membership: whoever is invited has no other yet.
    fn whom(&mut self) -> String {
        let of_known = self.random.below(self.known.len().max(1));
        match self.random.below(4) {
            0 => self.who(),
            1 if !self.known.is_empty() => self.known[of_known].1.member_id.to_string(),
            _ => self.some(|person| !person.is_gone()),
        }
    }

    /// Somebody who was like this not long ago, more often than not.
    fn some(&mut self, is_like: impl Fn(&Person) -> bool) -> String {
        let people = self.account.people.iter().filter(|(_, person)| is_like(person));
        let people: Vec<_> = people.collect();
        if people.is_empty() || self.one_in(5) {
            return self.who();
        }
        let (id, person) = people[self.random.below(people.len())];
        let by_name = person.known && self.one_in(2);
        if by_name { person.who.clone() } else { id.clone() }
    }

    fn thing(&mut self, kind: &str) -> String {
        format!("{kind}{}", self.random.below(THINGS))
    }

    fn grants(&mut self) -> Vec<Grant> {
        (0..=self.random.below(4) / 3).map(|_| self.grant()).collect()
    }

    fn grant(&mut self) -> Grant {
        if self.product.custom_roles && self.one_in(3) {
            return Grant { role: self.thing("role"), workspace: None, on: false };
        }
        self.role()
    }

    fn role(&mut self) -> Grant {
        let role = &self.product.roles[self.random.below(self.product.roles.len())];
        let workspace = role.in_workspace.then(|| self.thing("w"));
        let on = role.option.is_some() && self.one_in(3);
        Grant { role: role.id.to_owned(), workspace, on }
    }

    /// Somebody with one of some roles that they hold, as far as that is known.
    fn held(&mut self, is_meant: impl Fn(&str) -> bool) -> (String, Grant) {
        let meant = |person: &Person| person.held.values().any(|held| is_meant(&held.role));
        let whom = self.some(meant);
        let held = self.account.find(&whom).ok().map(|id| &self.account.people[&id].held);
        let held = held.into_iter().flat_map(|held| held.values());
        let held: Vec<_> = held.filter(|held| is_meant(&held.role)).collect();
        if held.is_empty() {
            return (whom, self.role());
        }
        let held = held[self.random.below(held.len())];
        let (role, workspace) = (held.role.clone(), held.workspace.clone());
        (whom, Grant { role, workspace, on: false })
    }

    fn one_in(&mut self, number: usize) -> bool {
        self.random.below(number) == 0
    }
}
