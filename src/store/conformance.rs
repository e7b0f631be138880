//! The contract of stores as tests, the same for every backend: one function for each sentence of it.
//!
//! A backend instantiates them all with [`conformance_suite`]. Nothing here knows how a backend works.

mod accounts;
mod changes;
mod commits;
mod erasure;
pub(crate) mod fixtures;
mod history;
mod invitations;
mod keys;
mod lists;
mod log;
mod mails;
mod models;
mod naive;
mod pages;
mod people;
mod random;
mod seats;
mod teams;
mod units;

/// Makes a test of every function of the suite. The first argument makes an empty store: an async closure that returns an
/// `Arc<dyn Store>`, and whatever must live as long as it does. The second is a list of seeds of random changes, for each of which there is a
/// store: every backend has others.
macro_rules! conformance_suite {
    ($open:expr, $seeds:expr) => {
        #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
        async fn random_changes_agree_with_a_naive_store() {
            let agree = $crate::store::conformance::run::random_changes_agree_with_a_naive_store;
            for seed in $seeds {
                let (store, _world) = ($open)().await;
                agree(store, seed).await;
            }
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
            changes::invitations_are_read_back_while_they_are_open,
            changes::counters_are_read_as_asked_for,
            commits::a_commit_raises_the_revision_by_one,
            commits::a_failed_commit_leaves_nothing,
            commits::a_counter_below_zero_is_refused,
            commits::a_counter_at_zero_is_gone,
            erasure::the_memberships_of_somebody_come_in_pages,
            erasure::a_person_is_forgotten_in_everything_that_is_kept,
            history::the_change_log_has_every_revision,
            history::audit_events_are_read_back_exactly,
            history::mails_are_read_back_oldest_first,
            history::an_answer_is_found_again,
            history::an_answer_is_kept_where_nothing_changed,
            history::an_answer_gives_way_to_a_later_one,
            invitations::an_invitation_is_read_by_its_id_with_those_it_is_about,
            invitations::invitations_come_in_pages_newest_first,
            invitations::what_has_lapsed_is_found_in_every_account,
            invitations::an_address_is_confirmed_once_for_each_user_whatever_the_account,
            keys::a_key_is_read_back_exactly,
            keys::a_key_never_takes_the_place_of_another,
            keys::a_key_is_revoked_once,
            lists::people_are_listed_along_each_index,
            lists::people_are_listed_whole_at_one_revision,
            lists::who_was_active_is_noted_beside_the_account,
            log::the_log_tells_what_came_after_a_cursor,
            log::the_log_comes_in_pages,
            log::the_log_tells_of_keys,
            log::a_cursor_of_nowhere_starts_over,
            log::whoever_was_away_while_the_log_was_trimmed_starts_over,
            log::whoever_was_away_between_two_pages_starts_over,
            log::whoever_waits_for_a_commit_is_woken,
            mails::mails_of_all_accounts_are_leased_when_they_are_due,
            mails::a_mail_is_told_with_the_trace_that_it_was_asked_for_in,
            mails::no_mail_is_leased_twice_at_the_same_time,
            mails::a_lease_that_lapsed_is_no_longer_good_once_another_has_the_mail,
            mails::a_mail_that_failed_is_due_when_it_is_said,
            mails::a_mail_that_was_given_up_is_listed_until_it_is_tried_anew,
            mails::an_invitation_is_found_by_its_id_in_whatever_state,
            models::a_model_is_read_back_exactly,
            models::a_model_never_changes,
            pages::workspaces_come_in_pages,
            pages::members_come_in_pages,
            pages::who_holds_a_role_comes_in_pages,
            pages::where_a_role_is_held_comes_in_pages,
            pages::the_accounts_of_somebody_come_in_pages,
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
            teams::a_team_is_read_back_exactly,
            teams::teams_come_in_pages_with_how_many_are_in_them,
            teams::who_is_in_a_team_comes_in_pages,
            teams::whoever_deletes_a_team_takes_everybody_out_of_it,
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
        accounts::*, changes::*, commits::*, erasure::*, history::*, invitations::*, keys::*,
        lists::*, log::*, mails::*, models::*, pages::*, people::*, random::*, seats::*, teams::*,
        units::*,
    };
}
