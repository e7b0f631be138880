//! Teams, and who is in them.

use super::fixtures::*;
use crate::domain::counter::{CounterKey, Counters};
use crate::domain::member::{Member, TeamMembership};
use crate::domain::revision::Revision;
use crate::domain::team::{CountedTeam, Team};
use crate::ids::{AccountId, TeamId};
use crate::store::{Changes, Reads, TeamChange};

/// In the order of their bytes, which no language has.
const IDS: [&str; 5] = ["-", "10", "2", "B", "a"];

fn joined(member_id: &str, teams: &[&str]) -> Member {
    let teams = teams.iter().map(|team| TeamMembership { team_id: id(*team), workspace_id: None });
    Member { teams: teams.collect(), ..member(member_id) }
}

/// The counters of people who were in no team before.
fn counters(members: &[Member]) -> Counters {
    let mut counters = Counters::new();
    for team in members.iter().flat_map(|member| &member.teams) {
        *counters.entry(CounterKey::Team(team.team_id.clone())).or_default() += 1;
    }
    counters
}

async fn join(store: &Tested, account_id: &AccountId, members: &[Member]) {
    let changes = Changes { counters: counters(members), ..people(members.iter().cloned()) };
    commit(store, account_id, changes).await.unwrap();
}

fn counted(team: Team, member_count: i64) -> CountedTeam {
    CountedTeam { team, member_count }
}

pub(crate) async fn a_team_is_read_back_exactly(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    commit(&store, &other, teams([team("elsewhere", None)])).await.unwrap();
    commit(&store, &account_id, workspaces(&["w"])).await.unwrap();
    let full = Team { display_name: "Équipe 名前 🦀".to_owned(), ..team("full", Some("w")) };
    let bare = Team { display_name: String::new(), ..team("bare", None) };
    commit(&store, &account_id, teams([full.clone(), bare.clone()])).await.unwrap();
    let named = ["full", "elsewhere", "bare", "full"].map(id).into();
    let reads = Reads { teams: named, team_count: true, ..Reads::default() };
    let facts = sorted(read(&store, &account_id, &reads).await);
    assert_eq!(facts.teams, [counted(bare, 0), counted(full.clone(), 0)]);
    assert_eq!(facts.team_count, 2);
    // The workspaces of teams are read with them, unasked.
    assert_eq!(facts.workspaces, [workspace("w")]);

    let renamed = Team { display_name: "Other".to_owned(), update_time: at(9), ..full };
    commit(&store, &account_id, teams([renamed.clone()])).await.unwrap();
    let reads = Reads { teams: vec![id("full")], ..Reads::default() };
    let facts = read(&store, &account_id, &reads).await;
    assert_eq!((facts.teams, facts.team_count), (vec![counted(renamed, 0)], 0));
}

pub(crate) async fn teams_come_in_pages_with_how_many_are_in_them(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, workspaces(&["w", "v"])).await.unwrap();
    let all: Vec<Team> =
        IDS.iter().enumerate().map(|(at, id)| team(id, (at % 2 == 0).then_some("w"))).collect();
    commit(&store, &account_id, teams(all.iter().rev().cloned())).await.unwrap();
    let some = [joined("m", &["2", "a"]), joined("n", &["a"]), joined("o", &[])];
    join(&store, &account_id, &some).await;
    let all: Vec<_> = all.into_iter().zip([0, 0, 1, 0, 2]).collect();
    let all: Vec<_> = all.into_iter().map(|(team, count)| counted(team, count)).collect();
    let of_w: Vec<_> = all.iter().step_by(2).cloned().collect();
    for (workspace, expected) in [(None, all), (Some("w"), of_w), (Some("v"), Vec::new())] {
        let workspace = workspace.map(id);
        for size in [1, 2, 9] {
            let mut seen: Vec<CountedTeam> = Vec::new();
            loop {
                let after: Option<TeamId> = seen.last().map(|last| last.team.team_id.clone());
                let page = store.teams(&account_id, workspace.as_ref(), after.as_ref(), size).await;
                let page = page.unwrap();
                let left = expected.len() - seen.len();
                assert_eq!(page.len(), left.min(usize::try_from(size).unwrap()));
                if page.is_empty() {
                    break;
                }
                seen.extend(page);
            }
            assert_eq!(seen, expected, "{workspace:?} by {size}");
        }
    }
}

pub(crate) async fn who_is_in_a_team_comes_in_pages(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    for account_id in [&account_id, &other] {
        commit(&store, account_id, teams([team("t", None), team("u", None)])).await.unwrap();
    }
    join(&store, &other, &[joined("-", &["t"])]).await;
    let mut all = IDS.map(|id| joined(id, &["u", "t"]));
    all[3].teams.reverse();
    all[1].assignments = vec![assignment("x", None)];
    let rest = [joined("0", &["u"]), revoked(joined("1", &["t"])), joined("3", &[])];
    commit(&store, &account_id, people(all.iter().chain(&rest).cloned())).await.unwrap();
    for size in [1, 2, 9] {
        let mut seen: Vec<Member> = Vec::new();
        loop {
            let after = seen.last().map(|last| last.member_id.clone());
            let page = store.team_members(&account_id, &id("t"), after.as_ref(), size).await;
            let page = page.unwrap();
            if page.is_empty() {
                break;
            }
            seen.extend(page);
        }
        assert_eq!(seen, all, "by {size}");
    }
    assert_eq!(store.team_members(&account_id, &id("none"), None, 9).await.unwrap(), []);
}

pub(crate) async fn whoever_deletes_a_team_takes_everybody_out_of_it(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    for account_id in [&account_id, &other] {
        commit(&store, account_id, teams([team("t", None), team("u", None)])).await.unwrap();
        join(&store, account_id, &[joined("m", &["t", "u"]), joined("n", &["t"])]).await;
    }
    let before = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(before.people_revision, Revision(0));
    let mut delete = Changes { teams: vec![TeamChange::Delete(id("t"))], ..nothing() };
    delete.counters = Counters::from([(CounterKey::Team(id("t")), -2)]);
    let revision = commit(&store, &account_id, delete).await.unwrap();
    assert_eq!(read(&store, &account_id, &Reads::default()).await.people_revision, revision);
    let left = store.teams(&account_id, None, None, 9).await.unwrap();
    assert_eq!(left, [counted(team("u", None), 1)]);
    let everybody = store.members(&account_id, None, 9).await.unwrap();
    assert_eq!(everybody, [joined("m", &["u"]), joined("n", &[])]);

    // Nobody is in a team that is not there, and another of the same id begins empty.
    assert_corrupt(commit(&store, &account_id, people([joined("m", &["t"])])).await);
    commit(&store, &account_id, teams([team("t", None)])).await.unwrap();
    assert_eq!(store.team_members(&account_id, &id("t"), None, 9).await.unwrap(), []);
    assert_eq!(store.team_members(&other, &id("t"), None, 9).await.unwrap().len(), 2);
    assert_eq!(read(&store, &other, &Reads::default()).await.people_revision, Revision(0));
}
