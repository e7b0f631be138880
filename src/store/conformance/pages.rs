//! Lists in pages: by id, each thing once, nothing cut silently.

use super::fixtures::*;
use crate::domain::assignment::{Assignment, AssignmentState};
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::Revision;
use crate::domain::workspace::Workspace;
use crate::ids::AccountId;
use crate::store::{AccountsOf, Changes, HeldIn, PeoplePage, Reads, WorkspacePage};

/// In the order of their bytes, which no language has.
const IDS: [&str; 8] = ["-", "10", "2", "A", "B", "_", "a", "b"];

pub(crate) async fn workspaces_come_in_pages(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let all = IDS.map(workspace);
    let changes = Changes { workspaces: all.iter().rev().cloned().collect(), ..nothing() };
    commit(&store, &account_id, changes).await.unwrap();
    for size in [1, 3, 8, 9] {
        let mut seen: Vec<Workspace> = Vec::new();
        loop {
            let after = seen.last().map(|last| last.workspace_id.clone());
            let page = store.workspaces(&account_id, after.as_ref(), size).await.unwrap();
            let left = all.len() - seen.len();
            assert_eq!(page.len(), left.min(usize::try_from(size).unwrap()));
            if page.is_empty() {
                break;
            }
            seen.extend(page);
        }
        assert_eq!(seen, all);
    }
    assert_eq!(store.workspaces(&account_id, None, 0).await.unwrap(), []);
    // A page may begin after what is not there, or no longer.
    let page = store.workspaces(&account_id, Some(&id("9")), 2).await.unwrap();
    assert_eq!(page, all[3..5]);
}

pub(crate) async fn members_come_in_pages(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let mut all = IDS.map(member);
    all[2] = revoked(all[2].clone());
    for (member, held) in all.iter_mut().zip(IDS) {
        member.assignments = vec![assignment(held, None), assignment(&format!("{held}2"), None)];
    }
    commit(&store, &account_id, people(all.iter().rev().cloned())).await.unwrap();
    let mut seen = Vec::new();
    while seen.len() < all.len() {
        let after = seen.last().map(|last: &crate::domain::member::Member| &last.member_id);
        let page = store.members(&account_id, after, 3).await.unwrap();
        assert!(!page.is_empty());
        seen.extend(page);
        // Somebody who is added before the page that was read shifts nothing.
        commit(&store, &account_id, people([member("--")])).await.unwrap();
    }
    assert_eq!(seen, all);
    assert_eq!(store.members(&account_id, Some(&id("b")), 3).await.unwrap(), []);
    let again = store.members(&account_id, None, u32::MAX).await.unwrap();
    assert_eq!(again.len(), all.len() + 1);
}

fn holding(name: &str, held: &[(&str, Option<&str>)]) -> Member {
    let assignments = held.iter().enumerate().map(|(at, (role, workspace))| Assignment {
        role_id: id(*role),
        ..assignment(&format!("{name}{at}"), *workspace)
    });
    Member { assignments: assignments.collect(), ..member(name) }
}

pub(crate) async fn who_holds_a_role_comes_in_pages(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    for account_id in [&account_id, &other] {
        commit(&store, account_id, workspaces(&["here", "there"])).await.unwrap();
    }
    commit(&store, &other, people([holding("A", &[("wanted", None)])])).await.unwrap();
    // Held twice in one scope, the second time until an invitation is accepted; and whatever became of them.
    let mut twice = holding("1", &[("wanted", Some("here")), ("wanted", Some("here"))]);
    twice.assignments[1].state = AssignmentState::Pending;
    let both = holding("2", &[("wanted", None), ("other", Some("here")), ("wanted", Some("here"))]);
    let suspended =
        Member { state: MemberState::Suspended, ..holding("5", &[("wanted", Some("here"))]) };
    let here = [
        twice,
        both,
        holding("3", &[("other", None)]),
        revoked(holding("4", &[("wanted", None)])),
        suspended,
    ];
    let elsewhere = [
        holding("0", &[("wanted", Some("there"))]),
        holding("6", &[("unwanted", None)]),
        member("7"),
    ];
    commit(&store, &account_id, people(here.iter().chain(&elsewhere).cloned())).await.unwrap();
    let page = PeoplePage {
        roles: vec![id("other"), id("wanted"), id("unknown")],
        held_in: HeldIn::Workspace(id("here")),
        after: None,
        limit: 0,
    };
    for limit in [1, 2, 4, 5, 6] {
        let mut seen: Vec<Member> = Vec::new();
        loop {
            let after = seen.last().map(|last| last.member_id.clone());
            let page = PeoplePage { limit, after, ..page.clone() };
            let reads = Reads { people_page: Some(page), ..Reads::default() };
            let found = sorted(read(&store, &account_id, &reads).await).people;
            let left = here.len() - seen.len();
            assert_eq!(found.len(), left.min(usize::try_from(limit).unwrap()));
            if found.is_empty() {
                break;
            }
            seen.extend(found);
        }
        assert_eq!(seen, here, "by {limit}");
    }
    let names = async |page: PeoplePage, people| {
        let reads = Reads { people_page: Some(page), people, ..Reads::default() };
        let people = sorted(read(&store, &account_id, &reads).await).people;
        let names = people.into_iter().map(|member| String::from(member.member_id));
        names.collect::<Vec<_>>().join(" ")
    };
    let account_wide = PeoplePage { held_in: HeldIn::Account, limit: 9, ..page.clone() };
    assert_eq!(names(account_wide.clone(), vec![]).await, "2 3 4");
    // Beside whoever is named, each once.
    assert_eq!(names(account_wide, vec![by_member("3"), by_member("7")]).await, "2 3 4 7");
    let anywhere = PeoplePage { held_in: HeldIn::Anywhere, limit: 9, ..page.clone() };
    assert_eq!(names(anywhere.clone(), vec![]).await, "0 1 2 3 4 5");
    let rest = PeoplePage { after: Some(id("0")), limit: 2, ..anywhere };
    assert_eq!(names(rest, vec![]).await, "1 2");
    let nobody = PeoplePage { roles: Vec::new(), limit: 9, ..page };
    assert_eq!(names(nobody, vec![]).await, "");
}

pub(crate) async fn where_a_role_is_held_comes_in_pages(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, workspaces(&IDS)).await.unwrap();
    let some = [("wanted", Some("B")), ("wanted", Some("-")), ("wanted", Some("B"))];
    let changes = people([
        holding("some", &[&some[..], &[("unwanted", Some("A")), ("unwanted", None)]].concat()),
        holding("all", &[("wanted", None), ("wanted", Some("2"))]),
        member("none"),
    ]);
    commit(&store, &account_id, changes).await.unwrap();
    for (who, expected) in [("some", &["-", "B"][..]), ("all", &IDS), ("none", &[])] {
        for limit in [1, 2, 3, 9] {
            let mut seen: Vec<String> = Vec::new();
            loop {
                let page = WorkspacePage {
                    roles: vec![id("wanted"), id("other")],
                    after: seen.last().map(|last| id(last.clone())),
                    limit,
                };
                let reads = Reads {
                    people: vec![by_member(who)],
                    workspace_page: Some(page),
                    ..Reads::default()
                };
                let found = sorted(read(&store, &account_id, &reads).await).workspaces;
                let left = expected.len() - seen.len();
                assert_eq!(found.len(), left.min(usize::try_from(limit).unwrap()), "{who}");
                if found.is_empty() {
                    break;
                }
                seen.extend(found.into_iter().map(|row| String::from(row.workspace_id)));
            }
            assert_eq!(seen, expected, "{who} by {limit}");
        }
    }
    let page = WorkspacePage { roles: vec![id("wanted")], after: None, limit: 9 };
    let nobody = Reads {
        workspaces: vec![id("A"), id("A"), id("unknown")],
        workspace_page: Some(page),
        ..Reads::default()
    };
    assert_eq!(read(&store, &account_id, &nobody).await.workspaces, [workspace("A")]);
}

pub(crate) async fn the_accounts_of_somebody_come_in_pages(store: Tested) {
    let user = |member: Member| Member { user_id: Some(id("u")), ..member };
    let them = user(holding("m", &[("r", Some("paris")), ("r", None), ("r", Some("paris"))]));
    for name in IDS {
        let account_id = new_account(&store, name).await;
        commit(&store, &account_id, workspaces(&["lyon", "paris"])).await.unwrap();
        commit(&store, &account_id, people([them.clone(), member("n")])).await.unwrap();
    }
    let gone: AccountId = id("2");
    commit(&store, &gone, people([revoked(them.clone())])).await.unwrap();
    // Elsewhere they were revoked once, and are invited again.
    let again: AccountId = id("A");
    let invited = Member { state: MemberState::Invited, ..user(member("again")) };
    commit(&store, &again, people([revoked(them.clone()), invited.clone()])).await.unwrap();
    let empty = new_account(&store, "zzz").await;
    commit(&store, &empty, people([member("m")])).await.unwrap();

    let expected: Vec<&str> = IDS.into_iter().filter(|name| *name != "2").collect();
    let asked = AccountsOf { user_id: id("u"), among: None, after: None, limit: 9 };
    for limit in [1, 3, 7, 9] {
        let mut seen = Vec::new();
        loop {
            let after = seen.last().map(|last: &String| id(last.clone()));
            let page = AccountsOf { after, limit, ..asked.clone() };
            let found = store.accounts_of(&page).await.unwrap();
            let left = expected.len() - seen.len();
            assert_eq!(found.len(), left.min(usize::try_from(limit).unwrap()));
            if found.is_empty() {
                break;
            }
            seen.extend(found.into_iter().map(|row| String::from(row.account.account_id)));
        }
        assert_eq!(seen, expected, "by {limit}");
    }
    let among = ["2", "A", "b", "zzz", "unknown"].map(id).into();
    let page = AccountsOf { among: Some(among), ..asked.clone() };
    let found = store.accounts_of(&page).await.unwrap();
    let epoch = store.epoch().await.unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!((&found[0].account.account_id, &found[0].member), (&again, &invited));
    assert_eq!((found[0].epoch, found[0].revision), (epoch, Revision(4)));
    assert_eq!(found[0].workspaces, []);
    assert_eq!((&found[1].member, &found[1].workspaces), (&them, &vec![workspace("paris")]));
    assert_eq!(found[1].token().account_id, id("b"));
    let nowhere = AccountsOf { among: Some([].into()), ..asked.clone() };
    assert_eq!(store.accounts_of(&nowhere).await.unwrap(), []);
    let nobody = AccountsOf { user_id: id("nobody"), ..asked };
    assert_eq!(store.accounts_of(&nobody).await.unwrap(), []);
}
