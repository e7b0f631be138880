//! Lists of people along indexes, and who was active: each list is compared with the plainest one.

use jiff::{SignedDuration, Timestamp};

use super::fixtures::*;
use crate::domain::activity::minute;
use crate::domain::member::{Member, MemberState, fold};
use crate::ids::{AccountId, MemberId, PersonRef};
use crate::store::{Active, Along, ListedPerson, People, PeopleList, Reads};

/// Names that differ in case, in language, in nothing, and in what comes after the last letter.
const NAMES: [&str; 10] =
    ["", "Ada", "ada", " Ada Lovelace", "Élodie", "élodie", "Zoé", "Ada-Maria", "李", "\u{10ffff}"];

fn somebody(number: usize) -> Member {
    let mut them = member(&format!("mem_{:03}", number * 37 % 100));
    them.display_name = NAMES[number % NAMES.len()].to_owned();
    them.user_id = (!number.is_multiple_of(3)).then(|| id(format!("user-{number}")));
    let local = ["ada", "Zoe", "mia"][number % 3];
    them.email = (!number.is_multiple_of(4)).then(|| id(format!("{local}.{number}@example.com")));
    let states = MemberState::ALL.len();
    them.state = MemberState::ALL[if number.is_multiple_of(2) { 2 } else { number % states }].0;
    // Whole seconds and parts of them, and several at one time.
    let part = [0, 500_000_000, 123_456_000][number % 3];
    let second = 1_800_000_000 + i64::try_from(number % 7).unwrap();
    them.create_time = Timestamp::new(second, part).unwrap();
    let places = [None, Some("lyon"), Some("paris")];
    them.assignments = (0..number % 4)
        .map(|at| {
            let mut held = assignment(&format!("a-{number}-{at}"), places[(number + at) % 3]);
            held.role_id = id(["agent", "manager"][at % 2]);
            held
        })
        .collect();
    them
}

/// When some were active; the others never were.
fn active(number: usize) -> Option<Timestamp> {
    let minutes = i64::try_from(number % 5).unwrap();
    let time = minute(at(0)) + SignedDuration::from_mins(minutes);
    (number % 3 != 1).then_some(time)
}

pub(crate) async fn people_are_listed_along_each_index(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    commit(&store, &account_id, workspaces(&["lyon", "paris"])).await.unwrap();
    let all: Vec<_> = (0..40).map(somebody).collect();
    commit(&store, &account_id, people(all.iter().cloned())).await.unwrap();
    let elsewhere = Member { assignments: Vec::new(), ..somebody(1) };
    commit(&store, &other, people([elsewhere])).await.unwrap();
    let noted: Vec<_> =
        (0..40).filter_map(|number| note(&account_id, &all[number], active(number)?)).collect();
    store.note_active(&noted).await.unwrap();
    let rows: Vec<_> = (0..40)
        .map(|number| Row {
            member: all[number].clone(),
            // What somebody who is revoked does is noted no more.
            active: active(number).filter(|_| all[number].state != MemberState::Revoked),
        })
        .collect();
    for along in everything() {
        for descending in [false, true] {
            let prefixed =
                matches!(&along, Along::Name(text) | Along::Email(text) if !text.is_empty());
            if descending && (along == Along::Id || prefixed) {
                continue;
            }
            let expected = naive(&rows, &along, descending);
            for limit in [1, 7, 100] {
                let told = walk(&store, &account_id, &along, descending, limit).await;
                assert_eq!(told, expected, "{along:?} {descending} by {limit}");
            }
        }
    }
}

fn everything() -> Vec<Along> {
    let since = minute(at(0)) + SignedDuration::from_mins(2);
    let names = ["", "a", "ada", "ada ", "é", "\u{10ffff}", "x"];
    let names = names.map(|text| Along::Name(text.to_owned()));
    let addresses = ["", "ada.", "zoe", "x"].map(|text| Along::Email(text.to_owned()));
    let states = MemberState::ALL.map(|(state, _)| Along::State(state));
    let roles = ["agent", "manager", "nobody"].map(|role| Along::Role(id(role)));
    let places = ["lyon", "paris", "nowhere"].map(|place| Along::Workspace(id(place)));
    let others = [Along::Id, Along::Created, Along::Active(None), Along::Active(Some(since))];
    [&others[..], &names, &addresses, &states, &roles, &places].concat()
}

struct Row {
    member: Member,
    active: Option<Timestamp>,
}

type Told = Vec<(MemberId, Option<Timestamp>)>;

fn naive(rows: &[Row], along: &Along, descending: bool) -> Told {
    let name = |row: &Row| fold(&row.member.display_name);
    let address = |row: &Row| {
        row.member.email.as_ref().map(|email| email.normal().to_owned()).unwrap_or_default()
    };
    let age = |row: &Row| row.member.create_time.as_nanosecond();
    let last = |row: &Row| row.active.map_or(0, Timestamp::as_nanosecond);
    let belongs = |row: &&Row| match along {
        Along::Id | Along::Created => true,
        Along::Name(text) => name(row).starts_with(text),
        Along::Email(text) => address(row).starts_with(text),
        Along::State(state) => row.member.state == *state,
        Along::Active(since) => since.is_none_or(|since| row.active >= Some(since)),
        Along::Role(role) => row.member.assignments.iter().any(|held| held.role_id == *role),
        Along::Workspace(place) => {
            row.member.assignments.iter().any(|held| held.workspace_id.as_ref() == Some(place))
        }
    };
    let mut told: Vec<_> = rows.iter().filter(belongs).collect();
    told.sort_by_key(|row| {
        let (text, number) = match along {
            Along::Id => (String::new(), 0),
            Along::Email(_) => (address(row), 0),
            Along::Created => (String::new(), age(row)),
            Along::Active(_) => (String::new(), last(row)),
            Along::Name(_) | Along::State(_) | Along::Role(_) | Along::Workspace(_) => {
                (name(row), 0)
            }
        };
        (text, number, row.member.member_id.clone())
    });
    if descending {
        told.reverse();
    }
    told.iter().map(|row| (row.member.member_id.clone(), row.active)).collect()
}

async fn walk(
    store: &Tested,
    account_id: &AccountId,
    along: &Along,
    descending: bool,
    limit: u32,
) -> Told {
    let mut told = Vec::new();
    let mut after = None;
    loop {
        let list = PeopleList { along: along.clone(), descending, after, limit };
        let rows = store.people(account_id, &list).await.unwrap().unwrap().rows;
        assert!(rows.len() <= limit as usize);
        after = rows.last().map(ListedPerson::place);
        let full = rows.len() == limit as usize;
        told.extend(rows.into_iter().map(|row| (row.member.member_id, row.last_active_time)));
        if !full {
            return told;
        }
    }
}

fn note(account_id: &AccountId, member: &Member, time: Timestamp) -> Option<Active> {
    // By either id.
    let person = match &member.user_id {
        Some(user) => PersonRef::User(user.clone()),
        None => PersonRef::Member(member.member_id.clone()),
    };
    Some(Active { account_id: account_id.clone(), person, time })
}

async fn everybody(store: &Tested, account_id: &AccountId) -> People {
    let list = PeopleList { along: Along::Id, descending: false, after: None, limit: 100 };
    store.people(account_id, &list).await.unwrap().unwrap()
}

pub(crate) async fn people_are_listed_whole_at_one_revision(store: Tested) {
    let account_id = new_account(&store, "a").await;
    commit(&store, &account_id, workspaces(&["lyon", "paris"])).await.unwrap();
    let them = somebody(7);
    commit(&store, &account_id, people([them.clone()])).await.unwrap();
    let list =
        PeopleList { along: Along::Name(String::new()), descending: false, after: None, limit: 9 };
    let found = store.people(&account_id, &list).await.unwrap().unwrap();
    let facts = read(&store, &account_id, &Reads::default()).await;
    assert_eq!(found.token(&account_id), facts.token());
    let [row] = &found.rows[..] else { panic!("one: {found:?}") };
    assert_eq!((&row.member, row.name_key.as_str()), (&them, "ada-maria"));
    // A new name takes a new place everywhere.
    let renamed = Member { display_name: "Zoé".to_owned(), ..them };
    commit(&store, &account_id, people([renamed])).await.unwrap();
    let role = Along::Role(id("manager"));
    let list = PeopleList { along: role, descending: false, after: None, limit: 9 };
    let found = store.people(&account_id, &list).await.unwrap().unwrap();
    assert_eq!(found.rows[0].key, "zoé");
    assert_eq!(store.people(&id("nowhere"), &list).await.unwrap(), None);
}

pub(crate) async fn who_was_active_is_noted_beside_the_account(store: Tested) {
    let account_id = new_account(&store, "a").await;
    let other = new_account(&store, "b").await;
    let known = |name: &str| Member { user_id: Some(id(format!("u-{name}"))), ..member(name) };
    let all = [known("mem_1"), known("mem_2"), revoked(known("mem_3"))];
    commit(&store, &account_id, people(all.clone())).await.unwrap();
    commit(&store, &other, people([known("mem_1")])).await.unwrap();
    let before = everybody(&store, &account_id).await;
    assert!(before.rows.iter().all(|row| row.last_active_time.is_none()));
    let minutes = |minutes| minute(at(0)) + SignedDuration::from_mins(minutes);
    let active = |account_id: &AccountId, person: &str, time| Active {
        account_id: account_id.clone(),
        person: PersonRef::parse(person).unwrap(),
        time,
    };
    let noted = [
        active(&account_id, "u-mem_1", minutes(5)),
        // Twice in one call, and an earlier time after a later one.
        active(&account_id, "mem_1", minutes(3)),
        active(&account_id, "mem_2", minutes(4)),
        active(&account_id, "mem_3", minutes(4)),
        active(&account_id, "nobody", minutes(4)),
        active(&id("nowhere"), "mem_1", minutes(4)),
    ];
    store.note_active(&noted).await.unwrap();
    store.note_active(&[active(&account_id, "mem_2", minutes(2))]).await.unwrap();
    let after = everybody(&store, &account_id).await;
    let times: Vec<_> = after.rows.iter().map(|row| row.last_active_time).collect();
    assert_eq!(times, [Some(minutes(5)), Some(minutes(4)), None]);
    assert_eq!(after.revision, before.revision, "it is no change");
    assert_eq!(everybody(&store, &other).await.rows[0].last_active_time, None);
    // A change of the member leaves it.
    commit(&store, &account_id, people([all[0].clone()])).await.unwrap();
    assert_eq!(everybody(&store, &account_id).await.rows[0].last_active_time, Some(minutes(5)));
    store.note_active(&[]).await.unwrap();
}
