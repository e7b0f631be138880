//! What becomes of somebody when the time of what they hold is over.
//!
//! Every decision treats an assignment as gone from its expiry on, whether anybody has noticed or not; this records it, so that seats and
//! lists follow.

use jiff::Timestamp;

use crate::domain::departure::losing;
use crate::domain::member::Member;

/// Somebody without what has expired by a time, pending or in force; `None`: nothing has. Invitations that brought some of it are left to
/// whoever asks. No role that needs holders expires, so nothing stands in the way.
#[must_use]
pub fn without_expired(member: &Member, now: Timestamp) -> Option<Member> {
    let expired = member.assignments.iter().any(|held| held.is_expired(now));
    expired.then(|| losing(member, |held| held.is_expired(now), now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::departure::tests::{person, roles, time};
    use crate::domain::member::MemberState;

    fn until(second: i64, member: Member) -> Member {
        let mut member = member;
        member.assignments[0].expire_time = Some(time(second));
        member
    }

    #[test]
    fn what_has_expired_goes_and_everything_else_stays() {
        let member = until(50, person(MemberState::Active, &["one", "two@paris"]));
        assert_eq!(without_expired(&member, time(49)), None);
        for now in [50, 51] {
            let after = without_expired(&member, time(now)).unwrap();
            assert_eq!(roles(&after), ["two@paris"]);
            assert_eq!((after.state, after.update_time), (MemberState::Active, time(now)));
        }
        let forever = person(MemberState::Active, &["one"]);
        assert_eq!(without_expired(&forever, time(1000)), None);
    }

    #[test]
    fn a_member_may_be_left_with_nothing_and_who_was_only_invited_is_not() {
        for (state, after) in [
            (MemberState::Active, MemberState::Active),
            (MemberState::Suspended, MemberState::Suspended),
            (MemberState::Invited, MemberState::Revoked),
            (MemberState::Unconfirmed, MemberState::Revoked),
        ] {
            let left = without_expired(&until(50, person(state, &["one?"])), time(60)).unwrap();
            assert_eq!((left.state, left.assignments), (after, vec![]), "{state:?}");
        }
    }
}
