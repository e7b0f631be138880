//! Lists in pages: by id, each thing once, nothing cut silently.

use super::fixtures::*;
use crate::domain::workspace::Workspace;
use crate::store::Changes;

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
