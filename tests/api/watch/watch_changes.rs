//! What readers are told, and who may be one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use rolecall::clock::{Clock, SystemClock};
use rolecall::domain::revision::{ConsistencyToken, Revision};
use rolecall::grpc::proto::v1::changed_item::Item;
use rolecall::grpc::proto::v1::watch_changes_response::Message;
use rolecall::grpc::proto::v1::{ChangedAccount, ChangedMember, Departure, ErrorReason, StartOver};
use tonic::Code::{InvalidArgument, PermissionDenied, Unavailable};

use super::reading::{Wanted, config, items, places};
use crate::harness::{Config, Refused, SYSTEM, Spec, on_every_backend, on_every_backend_as, role};

#[test]
fn a_change_is_told_with_what_to_look_at_again_and_the_token_to_ask_with() {
    on_every_backend(async |service| {
        let mut reading = Wanted::all().open(&service).await.unwrap();
        reading.silence().await;
        let acme = service.founding("sitee").open().await;
        acme.opens("paris", "").await;
        let ada = acme.has("ada", &[]).await;
        let guest =
            acme.invite("olivia", "guest", &[role("user")]).await.unwrap().invitation.unwrap();
        let (changes, _) = reading.some(4).await;
        assert_eq!(places(&changes), [("acme", 1), ("acme", 2), ("acme", 3), ("acme", 4)]);
        assert!(items(&changes[0]).iter().any(|item| matches!(item, Item::Account(_))));
        assert_eq!(items(&changes[1]), [&Item::WorkspaceId("paris".to_owned())]);
        let member = |member_id: &str, user_id: &str| {
            let (member_id, user_id) = (member_id.to_owned(), user_id.to_owned());
            Item::Member(ChangedMember { member_id, user_id })
        };
        assert_eq!(items(&changes[2]), [&member(&ada.member_id, "ada")]);
        assert_eq!(items(&changes[3]), [&member(&guest.member_id, "")]);
        for change in &changes {
            let token = ConsistencyToken::parse(&change.consistency_token).unwrap();
            assert_eq!(token.account_id, acme.account_id());
            assert_eq!(token.revision, Revision(change.revision.try_into().unwrap()));
            assert!(change.change_time.is_some());
        }
        // It is the token that the change itself was answered with.
        assert_eq!(changes[3].consistency_token, acme.token().await);
    });
}

#[test]
fn a_team_is_told_by_its_id_and_who_is_in_it_as_people() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let ada = acme.has("ada", &[]).await;
        let mut reading = Wanted::of("acme").open(&service).await.unwrap();
        reading.silence().await;
        acme.forms("red", "").await;
        acme.join(SYSTEM, "ada", "red").await.unwrap();
        acme.delete_team(SYSTEM, "red").await.unwrap();
        let (changes, _) = reading.some(3).await;
        let team = Item::TeamId("red".to_owned());
        assert_eq!(items(&changes[0]), [&team]);
        let (member_id, user_id) = (ada.member_id, "ada".to_owned());
        assert_eq!(items(&changes[1]), [&Item::Member(ChangedMember { member_id, user_id })]);
        // Whoever was in it is not named: there may be very many.
        assert_eq!(items(&changes[2]), [&Item::Account(ChangedAccount {}), &team]);
    });
}

#[test]
fn who_leaves_is_told_with_what_becomes_of_their_work() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let mut ids = Vec::new();
        for name in ["ada", "ben"] {
            ids.push(acme.has(name, &[role("agent").at("paris")]).await.member_id);
        }
        let mut reading = Wanted::of("acme").open(&service).await.unwrap();
        reading.silence().await;
        acme.revoke_in_favour_of("ben", "olivia", "ada", "paris").await.unwrap();
        acme.revoke("olivia", "ada", "").await.unwrap();
        let (changes, _) = reading.some(2).await;
        let left = Departure {
            member_id: ids[0].clone(),
            user_id: "ada".to_owned(),
            workspace_id: "paris".to_owned(),
            reassigned_to_member_id: ids[1].clone(),
            reassigned_to_user_id: "ben".to_owned(),
        };
        let gone = Departure {
            member_id: left.member_id.clone(),
            user_id: left.user_id.clone(),
            ..Departure::default()
        };
        for (change, departure) in changes.iter().zip([left, gone]) {
            let told = items(change);
            assert!(matches!(told[0], Item::Member(member) if member.user_id == "ada"));
            assert_eq!(told[1..], [&Item::Departure(departure)]);
        }
    });
}

#[test]
fn silence_is_told_with_a_cursor_and_who_goes_on_from_it_misses_nothing() {
    on_every_backend_as(&config(), async |service| {
        let acme = service.founding("sitee").open().await;
        let mut reading = Wanted::of("acme").open(&service).await.unwrap();
        reading.silence().await;
        let cursor = reading.silence().await;
        drop(reading);
        for at in 0..10 {
            acme.opens(&format!("place-{at}"), "").await;
        }
        let mut reading = Wanted::of("acme").after(&cursor).open(&service).await.unwrap();
        // More than a page: they come one after the other, the first of them at once.
        let (changes, cursor) = reading.changes().await;
        assert_eq!(places(&changes), [("acme", 2), ("acme", 3), ("acme", 4)]);
        let mut again = Wanted::of("acme").after(&cursor).open(&service).await.unwrap();
        let expected: Vec<_> = (5..=11).map(|revision| ("acme", revision)).collect();
        assert_eq!(places(&reading.some(7).await.0), expected);
        assert_eq!(places(&again.some(7).await.0), expected);
        again.silence().await;
    });
}

/// INV-ISOLATE.
#[test]
fn an_account_may_be_followed_before_it_is_there_and_nothing_is_told_of_any_other() {
    on_every_backend_as(&config(), async |service| {
        let mut reading = Wanted::of("later").open(&service).await.unwrap();
        reading.silence().await;
        service.founding("sitee").open().await;
        reading.silence().await;
        service.founding("sitee").called("later").open().await;
        assert_eq!(places(&reading.changes().await.0), [("later", 1)]);
    });
}

/// INV-ISOLATE, INV-CALLER.
#[test]
fn who_is_limited_to_accounts_is_told_of_those_alone() {
    on_every_backend_as(&config(), async |service| {
        let mut reading = Wanted::all().by("limited").open(&service).await.unwrap();
        reading.silence().await;
        let acme = service.founding("sitee").open().await;
        for at in 0..7 {
            acme.opens(&format!("place-{at}"), "").await;
        }
        service.founding("sitee").called("elsewhere").open().await;
        let (changes, cursor) = reading.changes().await;
        assert_eq!(places(&changes), [("elsewhere", 1)]);
        // A cursor is a place, and no right: whoever shows that of somebody else is told what they may know themselves.
        let start = Wanted::all().after(&cursor);
        acme.opens("last", "").await;
        let mut other = start.clone().open(&service).await.unwrap();
        assert_eq!(places(&other.changes().await.0), [("acme", 9)]);
        let mut limited = start.by("limited").open(&service).await.unwrap();
        limited.silence().await;
        let mut words = Vec::new();
        for account in ["acme", "nowhere"] {
            let refused = Wanted::of(account).by("limited").open(&service).await.map(drop);
            let details = refused.refused(PermissionDenied, ErrorReason::CallerLacksAccount);
            words.push(details.message.replace(account, "…"));
        }
        assert_eq!(words[0], words[1]);
        Wanted::of("elsewhere").by("limited").start(&service).await;
    });
}

#[test]
fn people_are_not_told_what_is_changed_about_everybody() {
    on_every_backend(async |service| {
        service.founding("sitee").open().await;
        for wanted in [Wanted::all(), Wanted::of("acme"), Wanted::of("nowhere")] {
            let refused = wanted.by("person:olivia").open(&service).await.map(drop);
            refused.refused(PermissionDenied, ErrorReason::ActorNotBelieved);
        }
    });
}

#[test]
fn a_cursor_of_other_changes_is_malformed() {
    on_every_backend(async |service| {
        let (all, acme) = (Wanted::all(), Wanted::of("acme"));
        let (of_all, of_acme) = (all.start(&service).await, acme.start(&service).await);
        for wrong in [
            all.clone().after(&of_acme),
            acme.clone().after(&of_all),
            Wanted::of("other").after(&of_acme),
            all.clone().after("nonsense"),
        ] {
            let refused = wrong.open(&service).await.map(drop);
            let details = refused.refused(InvalidArgument, ErrorReason::InvalidCursor);
            assert_eq!(details.fields(), ["cursor"]);
        }
        acme.after(&of_acme).start(&service).await;
        all.after(&of_all).start(&service).await;
    });
}

#[test]
fn who_was_away_for_longer_than_the_log_is_kept_starts_over_and_goes_on() {
    on_every_backend_as(&config(), async |service| {
        let early = Wanted::all().start(&service).await;
        let acme = service.founding("sitee").open().await;
        acme.opens("paris", "").await;
        let tomorrow = SystemClock.now() + SignedDuration::from_hours(24);
        assert!(service.store().trim_log(tomorrow).await.unwrap() > 0);
        let mut reading = Wanted::all().after(&early).open(&service).await.unwrap();
        let first = reading.next().await.unwrap();
        assert_eq!(first.message, Some(Message::StartOver(StartOver {})));
        acme.opens("lyon", "").await;
        assert_eq!(places(&reading.changes().await.0), [("acme", 3)]);
        let mut again = Wanted::all().after(&first.cursor).open(&service).await.unwrap();
        assert_eq!(places(&again.changes().await.0), [("acme", 3)]);
    });
}

#[test]
fn a_cursor_of_another_history_starts_over() {
    on_every_backend(async |service| {
        let bytes = URL_SAFE_NO_PAD.decode(Wanted::all().start(&service).await).unwrap();
        // A form, the name of what it is a cursor of, the history, and the place.
        let (head, plain) = bytes.split_at(9);
        let (epoch, position) = std::str::from_utf8(plain).unwrap().split_once('/').unwrap();
        let epoch = u64::from_str_radix(epoch, 16).unwrap() ^ 1;
        let other = [head, format!("{epoch:x}/{position}").as_bytes()].concat();
        let other = Wanted::all().after(&URL_SAFE_NO_PAD.encode(other));
        let first = other.open(&service).await.unwrap().next().await.unwrap();
        assert_eq!(first.message, Some(Message::StartOver(StartOver {})));
        Wanted::all().after(&first.cursor).start(&service).await;
    });
}

#[test]
fn only_so_many_streams_are_open_and_calls_go_on_beside_them() {
    let config = config();
    let watches = rolecall::app::watch::Config { streams: 2, ..config.watches };
    on_every_backend_as(&Config { watches, ..config }, async |service| {
        let _one = Wanted::all().open(&service).await.unwrap();
        let other = Wanted::of("acme").open(&service).await.unwrap();
        let refused = Wanted::all().open(&service).await.map(drop);
        let details = refused.refused(Unavailable, ErrorReason::Overloaded);
        assert!(details.details.retry_info().is_some());
        service.founding("sitee").open().await;
        drop(other);
        // The service learns of it by the connection.
        while Wanted::all().open(&service).await.is_err() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    });
}
