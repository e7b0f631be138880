//! Caches against histories: whatever is answered from memory was true, all of it at once.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::*;
use crate::domain::account::AccountState;
use crate::domain::member::{Member, MemberState};
use crate::domain::revision::ConsistencyToken;
use crate::feed::Follower as _;
use crate::ids::{MemberId, ModelVersion, Name, UserId};
use crate::model::{Tables, compile, read};
use crate::store::log::{AccountChange, Cursor, News};
use crate::store::{Change, LoggedChange, Unread};

const MODEL: &str = "rolecall: 1\nmodel: m\nversion: 1\nname: {en: M}\npermissions: {}\nroles: {r: {name: {en: R}, held_in: account}}\nfounder: {account: r}\n";

/// How many people and workspaces there are.
const PEOPLE: usize = 3;
const EPOCH: Epoch = Epoch(7);

/// Something that changes, and at which revision it did last: that is its whole content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Account,
    Person(usize),
    /// So many people that none of them is named.
    People,
    /// Whatever a newer version changes, which is everything, and tells of in words of its own.
    Anything,
}

/// The state of the account at one revision.
type State = BTreeMap<Thing, u64>;

/// An account as it really is, and what is on its way to be kept of it.
struct World {
    cache: Cache,
    tables: Arc<Tables>,
    /// By revision.
    history: Vec<State>,
    /// Who was changed by the commit that led to a revision.
    changed: Vec<Thing>,
    begun: u64,
    /// A poll that has begun, at which revision, and what it was told by then.
    poll: Option<(u64, Option<(News, u64)>)>,
    /// Up to which revision news were told.
    told: u64,
    /// The revision when the last poll began that was applied.
    fresh: u64,
    /// For each thing, the last revision at which this process changed it.
    own: State,
    loads: Vec<(Ticket, Option<Loaded>)>,
}

/// What is wrong with an answer.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    /// Its parts never held together.
    Mixed,
    /// It is older than what every answer must have seen.
    Stale,
    /// It is older than what was asked for.
    Older,
}

impl World {
    fn new(without: Option<Guard>) -> Self {
        let cache = Cache::new(&Config { without, ..Config::default() });
        cache.start_over(EPOCH);
        let people = (0..PEOPLE).map(|n| (Thing::Person(n), 0));
        Self {
            cache,
            tables: Arc::new(compile(&read(MODEL).unwrap())),
            history: vec![people.chain([(Thing::Account, 0), (Thing::People, 0)]).collect()],
            changed: vec![Thing::Account],
            begun: 0,
            poll: None,
            told: 0,
            fresh: 0,
            own: State::new(),
            loads: Vec::new(),
        }
    }

    fn revision(&self) -> u64 {
        self.history.len() as u64 - 1
    }

    fn commit(&mut self, thing: Thing, own: bool) {
        let revision = self.revision() + 1;
        let mut state = self.history.last().unwrap().clone();
        state.insert(thing, revision);
        if matches!(thing, Thing::People | Thing::Anything) {
            state.extend((0..PEOPLE).map(|n| (Thing::Person(n), revision)));
        }
        if thing == Thing::Anything {
            state.insert(Thing::Account, revision);
        }
        self.history.push(state);
        self.changed.push(thing);
        if own {
            let token = ConsistencyToken {
                epoch: EPOCH,
                account_id: account_id(),
                revision: Revision(revision),
            };
            self.cache.apply_own(&token, &[change(thing)]);
            self.own.insert(thing, revision);
            if thing == Thing::People {
                self.own.extend((0..PEOPLE).map(|n| (Thing::Person(n), revision)));
            }
        }
    }

    /// The next thing that happens to the poll.
    fn advance_poll(&mut self) {
        match self.poll.take() {
            None => {
                self.begun += 1;
                self.poll = Some((self.revision(), None));
            }
            Some((began, None)) => {
                let upto = self.revision();
                let changes = (self.told + 1..=upto).map(|revision| AccountChange {
                    account_id: account_id(),
                    logged: LoggedChange {
                        revision: Revision(revision),
                        changes: vec![change(self.changed[usize::try_from(revision).unwrap()])],
                        time: Timestamp::UNIX_EPOCH,
                    },
                });
                let cursor = Cursor { epoch: EPOCH, position: String::new() };
                let news = News { cursor, changes: changes.collect(), keys: vec![], more: false };
                self.poll = Some((began, Some((news, upto))));
            }
            Some((began, Some((news, upto)))) => {
                self.cache.apply(&news);
                self.cache.applied(self.begun);
                (self.told, self.fresh) = (upto, began);
            }
        }
    }

    /// The next thing that happens to a read.
    fn advance_load(&mut self, at: usize, people: &[usize]) {
        let Some((ticket, read)) = self.loads.get(at) else {
            return self.loads.push((self.cache.ticket(), None));
        };
        match read {
            None => self.loads[at] = (*ticket, Some(self.loaded(people))),
            Some(loaded) => {
                self.cache.keep(*ticket, self.begun, &account_id(), loaded);
                self.loads.swap_remove(at);
            }
        }
    }

    fn loaded(&self, people: &[usize]) -> Loaded {
        let state = self.history.last().unwrap();
        let account = account(state[&Thing::Account]);
        let own = AccountRoles::default();
        let people_revision = Revision(state[&Thing::People]);
        let table = self.cache.table_like(&account, &own, people_revision);
        let table = table.unwrap_or_else(|| {
            let table = AccountTable::new(self.tables.clone(), account, own);
            Arc::new(AccountTable { people_revision, ..table })
        });
        let membership = |&n: &usize| {
            let member = Arc::new(member(n, state[&Thing::Person(n)]));
            (person(n), Some(Arc::new(Membership::new(&table, member))))
        };
        Loaded {
            people: people.iter().map(membership).collect(),
            workspaces: HashMap::new(),
            epoch: EPOCH,
            revision: Revision(self.revision()),
            account: Some(table),
        }
    }

    /// Asks about people; says how an answer is wrong, and whether there was one.
    fn ask(&self, people: &[usize], at_least: u64) -> Result<bool, Wrong> {
        let names: Vec<_> = people.iter().map(|&n| person(n)).collect();
        let wanted = Wanted { people: names.iter().collect(), workspaces: vec![] };
        let Some(found) = self.cache.look(&account_id(), &wanted, Revision(at_least)) else {
            return Ok(false);
        };
        let number = |text: &str| text.parse::<u64>().unwrap();
        let account = number(&found.account.unwrap().account.display_name);
        let mut shown = vec![(Thing::Account, account)];
        shown.extend(people.iter().zip(&found.people).map(|(&n, membership)| {
            let membership = membership.as_ref().unwrap();
            // Compiled for the account as it is shown, and not as it was.
            assert_eq!(number(&membership.account().account.display_name), account);
            (Thing::Person(n), number(&membership.member.display_name))
        }));
        let at = usize::try_from(found.revision.0).unwrap();
        let held = |(thing, number): &(Thing, u64)| self.history[at].get(thing) == Some(number);
        if !shown.iter().all(held) {
            return Err(Wrong::Mixed);
        }
        let fresh = &self.history[usize::try_from(self.fresh).unwrap()];
        let seen = |(thing, number): &(Thing, u64)| {
            *number >= fresh[thing] && *number >= self.own.get(thing).copied().unwrap_or(0)
        };
        if !shown.iter().all(seen) {
            return Err(Wrong::Stale);
        }
        if found.revision.0 < at_least { Err(Wrong::Older) } else { Ok(true) }
    }
}

fn account_id() -> AccountId {
    AccountId::parse("a").unwrap()
}

fn person(n: usize) -> PersonRef {
    PersonRef::User(UserId::parse(&format!("u{n}")).unwrap())
}

fn change(thing: Thing) -> Change {
    match thing {
        Thing::Account | Thing::People => Change::Account,
        Thing::Anything => Change::Unknown(Unread),
        // The last of them is told of without the user id under which they are kept.
        Thing::Person(n) if n + 1 == PEOPLE => {
            Change::Erased(MemberId::try_from(format!("mem_{n}")).unwrap())
        }
        Thing::Person(n) => {
            let user_id = UserId::parse(&format!("u{n}")).unwrap();
            Change::Member(MemberId::try_from(format!("mem_{n}")).unwrap(), Some(user_id))
        }
    }
}

fn account(number: u64) -> Account {
    Account {
        account_id: account_id(),
        model_id: Name::parse("m").unwrap(),
        model_version: ModelVersion::parse("1").unwrap(),
        plan: None,
        display_name: number.to_string(),
        seat_limit: None,
        state: AccountState::Active,
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    }
}

fn member(n: usize, number: u64) -> Member {
    Member {
        member_id: MemberId::try_from(format!("mem_{n}")).unwrap(),
        user_id: Some(UserId::parse(&format!("u{n}")).unwrap()),
        email: None,
        display_name: number.to_string(),
        locale: None,
        state: MemberState::Active,
        founder: false,
        attributes: BTreeMap::new(),
        teams: vec![],
        assignments: vec![],
        work_handovers: Vec::new(),
        create_time: Timestamp::UNIX_EPOCH,
        update_time: Timestamp::UNIX_EPOCH,
    }
}

/// Numbers that look random and are always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }

    fn people(&mut self) -> Vec<usize> {
        (0..PEOPLE).filter(|_| self.below(2) == 0).collect()
    }
}

/// Lets things happen in random order; says what was wrong first, and how often memory could answer.
fn history(without: Option<Guard>, seed: u64, steps: usize) -> Result<usize, Wrong> {
    let mut world = World::new(without);
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut answers = 0;
    for _ in 0..steps {
        match chance.below(12) {
            0 => world.commit(Thing::Account, chance.below(2) == 0),
            1 => {
                let whom = chance.below(PEOPLE + 2);
                let changed = match whom {
                    PEOPLE => Thing::People,
                    whom if whom > PEOPLE => Thing::Anything,
                    whom => Thing::Person(whom),
                };
                // What this version does not know another one has changed.
                world.commit(changed, changed != Thing::Anything && chance.below(2) == 0);
            }
            2..=4 => world.advance_poll(),
            5..=8 => {
                let people = chance.people();
                world.advance_load(chance.below(3), &people);
            }
            _ => {
                let at_least = world.revision().saturating_sub(chance.below(4) as u64);
                let at_least = if chance.below(2) == 0 { at_least } else { 0 };
                answers += usize::from(world.ask(&chance.people(), at_least)?);
            }
        }
    }
    Ok(answers)
}

/// INV-SNAPSHOT, INV-STALENESS, INV-FRESH.
#[test]
fn whatever_is_answered_from_memory_was_true_at_one_fresh_revision() {
    let answers: usize = (1..=200).map(|seed| history(None, seed, 1_000).unwrap()).sum();
    // A quarter of the steps are questions, and everything changes all the time: some must have been answered, or nothing was tried.
    assert!(answers > 3_000, "{answers}");
}

#[test]
fn without_any_of_its_guards_something_is_answered_that_was_not_true() {
    for guard in [Guard::Invalidation, Guard::Fences, Guard::OneRevision] {
        let mut wrong = (1..=200).filter_map(|seed| history(Some(guard), seed, 1_000).err());
        assert!(wrong.next().is_some(), "{guard:?}");
    }
}

#[test]
fn what_is_settled_is_answered_from_memory() {
    let mut world = World::new(None);
    for _ in 0..3 {
        world.advance_load(0, &[0, 1]);
    }
    assert_eq!(world.ask(&[0, 1], 0), Ok(true), "right after it was read");
    (0..3).for_each(|_| world.advance_poll());
    // Somebody else is changed, elsewhere: once that is told, all that was kept holds at the new revision.
    world.commit(Thing::Person(2), false);
    assert_eq!(world.ask(&[0, 1], 1), Ok(false));
    (0..3).for_each(|_| world.advance_poll());
    assert_eq!(world.ask(&[0, 1], 1), Ok(true));
    // One's own change is known at once.
    world.commit(Thing::Person(0), true);
    assert_eq!(world.ask(&[0], 0), Ok(false));
    assert_eq!(world.ask(&[1], 2), Ok(true));
}

#[test]
fn another_history_is_another_cache() {
    let mut world = World::new(None);
    for _ in 0..2 {
        world.advance_load(0, &[0]);
    }
    world.cache.start_over(Epoch(8));
    // What was read in the history before is not kept.
    world.advance_load(0, &[0]);
    assert_eq!(world.ask(&[0], 0), Ok(false));
}

#[test]
fn a_change_of_ones_own_in_another_history_drops_everything() {
    let mut world = World::new(None);
    (0..3).for_each(|_| world.advance_load(0, &[0]));
    assert_eq!(world.ask(&[0], 0), Ok(true));
    // One more read is over, and not kept yet.
    (0..2).for_each(|_| world.advance_load(0, &[0]));
    let (epoch, revision) = (Epoch(8), Revision(1));
    let account_id = AccountId::parse("another").unwrap();
    world.cache.apply_own(&ConsistencyToken { epoch, account_id, revision }, &[]);
    assert_eq!(world.ask(&[0], 0), Ok(false));
    // It is known again what changes, and not what has changed since that read.
    world.cache.start_over(EPOCH);
    world.advance_load(0, &[0]);
    assert_eq!(world.ask(&[0], 0), Ok(false));
    (0..3).for_each(|_| world.advance_load(0, &[0]));
    assert_eq!(world.ask(&[0], 0), Ok(true));
}
