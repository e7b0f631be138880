//! The contract of stores as tests, the same for every backend: one function for each sentence of it.
//!
//! A backend instantiates them all with [`conformance_suite`]. Nothing here knows how a backend works.

mod accounts;
mod changes;
mod commits;
pub(crate) mod fixtures;
mod history;
mod keys;
mod models;
mod naive;
mod pages;
mod people;
mod random;
mod seats;
mod units;

/// Makes a test of every function of the suite. The first argument makes an empty store: an async closure that returns an
/// `Arc<dyn Store>`, and whatever must live as long as it does. The second is how many random changes are made: fewer where each takes
/// longer, and other ones.
macro_rules! conformance_suite {
    ($open:expr, $steps:expr) => {
        #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
        async fn random_changes_agree_with_a_naive_store() {
            let (store, _world) = ($open)().await;
            let agree = $crate::store::conformance::run::random_changes_agree_with_a_naive_store;
            agree(store, $steps).await;
        }

        $crate::store::conformance::conformance_suite! { $open =>
            accounts::an_account_is_read_back_exactly,
            accounts::an_account_that_is_not_there_is_not_found,
            accounts::an_account_is_made_by_its_own_unit_only,
            accounts::nothing_crosses_accounts,
            accounts::roles_are_made_changed_and_deleted,
            changes::a_member_is_read_back_exactly,
            changes::a_member_holds_exactly_what_was_written_last,
            changes::an_assignment_moves_from_one_member_to_another,
            changes::an_assignment_id_names_one_assignment,
            changes::what_is_named_must_be_there,
            changes::invitations_are_read_back_while_they_are_pending,
            changes::counters_are_read_as_asked_for,
            commits::a_commit_raises_the_revision_by_one,
            commits::a_failed_commit_leaves_nothing,
            commits::a_counter_below_zero_is_refused,
            commits::a_counter_at_zero_is_gone,
            history::the_change_log_has_every_revision,
            history::audit_events_are_read_back_exactly,
            history::mails_are_read_back_oldest_first,
            history::an_answer_is_found_again,
            history::an_answer_is_kept_where_nothing_changed,
            history::an_answer_gives_way_to_a_later_one,
            keys::a_key_is_read_back_exactly,
            keys::a_key_never_takes_the_place_of_another,
            keys::a_key_is_revoked_once,
            models::a_model_is_read_back_exactly,
            models::a_model_never_changes,
            pages::workspaces_come_in_pages,
            pages::members_come_in_pages,
            people::a_user_is_a_member_once,
            people::an_address_is_a_members_once,
            people::members_may_trade_what_is_unique_in_one_commit,
            people::the_one_who_is_not_revoked_is_found_first,
            people::the_one_who_was_revoked_last_is_found_otherwise,
            people::each_person_is_read_once,
            seats::the_last_seat_is_taken_once,
            seats::of_two_hundred_who_want_ten_seats_ten_get_one,
            seats::of_two_hundred_who_do_not_look_ten_get_one,
            seats::a_lowered_limit_keeps_everyone_and_refuses_the_next,
            seats::all_classes_and_standings_count,
            seats::an_account_may_begin_above_no_limit,
            units::units_of_one_account_follow_one_another,
            units::no_update_is_lost,
            units::facts_are_of_one_revision,
            units::reads_do_not_wait_for_units,
            units::a_dropped_unit_changes_nothing,
            units::a_cancelled_begin_keeps_nobody_out,
            units::a_cancelled_commit_is_whole_or_nothing,
        }
    };
    ($open:expr => $($subject:ident :: $test:ident,)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $test() {
                let (store, _world) = ($open)().await;
                $crate::store::conformance::run::$test(store).await;
            }
        )*
    };
}
pub(crate) use conformance_suite;

/// Where the macro finds the functions.
pub(crate) mod run {
    pub(crate) use super::{
        accounts::*, changes::*, commits::*, history::*, keys::*, models::*, pages::*, people::*,
        random::*, seats::*, units::*,
    };
}
