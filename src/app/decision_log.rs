//! Some of the decisions, logged one by one: what was asked, and what was answered.
//!
//! A line names people by their ids, and tells nothing else of them, nor of what they ask about (INV-PRIVATE). It goes to the log under a name
//! of its own, in the form that the log has.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::app::access::Access;
use crate::app::check::Question;
use crate::decision::{Answer, Outcome, Reason};
use crate::domain::revision::ConsistencyToken;
use crate::ids::{AccountId, PersonRef, WorkspaceId};

/// Which decisions are logged.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Config {
    /// Which part of them, from 0 for none to 1 for all.
    pub ratio: f64,
}

/// See the module.
#[derive(Debug)]
pub(super) struct DecisionLog {
    ratio: f64,
    turn: AtomicU64,
}

impl DecisionLog {
    pub(super) fn new(config: Config) -> Self {
        Self { ratio: config.ratio, turn: AtomicU64::new(0) }
    }

    /// Logs an answer, if it is chosen.
    pub(super) fn note(
        &self,
        access: &Access,
        account_id: &AccountId,
        question: &Question,
        answer: &Answer,
        token: &ConsistencyToken,
    ) {
        if !self.chooses() {
            return;
        }
        let who = &question.who;
        tracing::info!(
            target: "rolecall::decision",
            account_id = account_id.as_str(),
            user_id = who.person.as_str(),
            acting_as_user_id = who.acting_as.as_ref().map(PersonRef::as_str),
            workspace_id = who.workspace_id.as_ref().map(WorkspaceId::as_str),
            permission = question.permission.as_str(),
            decision = outcome(answer.outcome),
            reason = reason(answer.reason),
            revision = token.revision.0,
            caller = %access.caller.name,
        );
    }

    /// Whether the next one is logged. By chance, so that of what is asked in turns not always the same is; and by no clock or generator, which
    /// would cost more than the decision.
    fn chooses(&self) -> bool {
        if self.ratio <= 0.0 {
            return false;
        }
        let number = scattered(self.turn.fetch_add(1, Ordering::Relaxed));
        // 53 bits are what a fraction of this kind holds.
        #[allow(clippy::cast_precision_loss, reason = "no more bits are left than it holds")]
        let fraction = (number >> 11) as f64 / (1_u64 << 53) as f64;
        fraction < self.ratio
    }
}

/// Numbers that follow each other, as numbers that don't seem to (SplitMix64).
fn scattered(number: u64) -> u64 {
    let mut z = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Allowed => "allowed",
        Outcome::Conditional => "conditional",
        Outcome::Denied => "denied",
    }
}

fn reason(reason: Reason) -> &'static str {
    Reason::ALL.iter().find(|(known, _)| *known == reason).map_or("", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(ratio: f64, of: usize) -> usize {
        let log = DecisionLog::new(Config { ratio });
        (0..of).filter(|_| log.chooses()).count()
    }

    #[test]
    fn none_all_or_a_part_of_the_decisions_is_chosen() {
        assert_eq!((chosen(0.0, 1_000), chosen(1.0, 1_000)), (0, 1_000));
        for (ratio, expected) in [(0.5, 50_000), (0.1, 10_000), (0.01, 1_000)] {
            let chosen = chosen(ratio, 100_000);
            assert!(chosen.abs_diff(expected) < expected / 10, "{chosen} of {ratio}");
        }
    }

    #[test]
    fn of_questions_that_come_in_turns_each_is_chosen_as_often() {
        let log = DecisionLog::new(Config { ratio: 0.25 });
        let mut chosen = [0_usize; 4];
        for turn in 0..40_000 {
            chosen[turn % 4] += usize::from(log.chooses());
        }
        assert!(chosen.iter().all(|&count| count.abs_diff(2_500) < 250), "{chosen:?}");
    }
}
