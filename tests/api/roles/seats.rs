//! Another licence moves the people who hold a role to other seats (INV-COUNT, INV-SEAT).
//!
//! In the shop the licence `basic` is free, and people who were removed go on taking their seat.

use std::collections::BTreeMap;

use rolecall::domain::counter::{Counters, add, counters};
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::model::RoleTable;
use rolecall::store::Reads;
use tonic::Code;

use crate::harness::{Company, Refused, SYSTEM, Service, Spec, on_every_backend, role};

/// `helper` is held by six people in all ways in which one can.
async fn shop(service: &Service) -> Company<'_> {
    let shop = service.founding("shop").on_plan("big").open().await;
    shop.opens("paris", "").await;
    shop.opens("lyon", "").await;
    shop.makes_role("helper", "basic", &[]).await;
    let helper = || role("helper");
    shop.has("ada", &[helper()]).await;
    shop.has("bob", &[helper().at("paris"), helper().at("lyon")]).await;
    shop.has("cleo", &[helper().at("lyon")]).await;
    shop.has("dan", &[helper()]).await;
    shop.by_hand("dan", |dan| dan.state = MemberState::Suspended).await;
    shop.has("eve", &[helper()]).await;
    shop.by_hand("eve", |eve| eve.state = MemberState::Revoked).await;
    shop.invite(SYSTEM, "finn", &[helper().at("paris")]).await.unwrap();
    shop.has("gina", &[role("clerk")]).await;
    shop
}

/// Every counter is what the people add up to.
async fn assert_recounted(company: &Company<'_>) {
    let (store, id) = (company.service.store(), company.account_id());
    let scopes = [None, Some("paris"), Some("lyon")];
    let reads = Reads {
        people_per_role: true,
        holders_in: scopes.map(|id| id.map(|id| id.to_owned().try_into().unwrap())).to_vec(),
        ..Reads::default()
    };
    let facts = store.read(&id, &reads).await.unwrap().unwrap();
    let tables = company.service.models().await.of(&facts.account).unwrap();
    let roles = RoleTable::new(tables, &facts.roles);
    let mut expected = Counters::new();
    for member in store.members(&id, None, 1000).await.unwrap() {
        add(&mut expected, counters(&roles, &member));
    }
    let counted: BTreeMap<_, _> =
        facts.counters.into_iter().filter(|(_, value)| *value != 0).collect();
    assert_eq!(counted, expected);
}

fn full(count: i32) -> Vec<(String, i32)> {
    if count == 0 { Vec::new() } else { vec![("full".to_owned(), count)] }
}

#[test]
fn everybody_who_holds_a_role_moves_with_its_licence_and_back() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        assert_recounted(&shop).await;
        assert_eq!(shop.seats_by_class().await, full(0));
        shop.licenses(SYSTEM, "helper", "full").await.unwrap();
        // Everybody but who is suspended.
        assert_eq!(shop.seats_by_class().await, full(5));
        assert_recounted(&shop).await;
        shop.licenses(SYSTEM, "helper", "chief").await.unwrap();
        assert_eq!(shop.seats_by_class().await, [("chief".to_owned(), 5)]);
        assert_recounted(&shop).await;
        // Other changes move nobody.
        let mut named = shop.update_role_request(SYSTEM, "helper");
        named.display_name = "Chief".to_owned();
        shop.update_role(named).await.unwrap();
        shop.grants(SYSTEM, "clerk", &["items.view", "items.manage"]).await.unwrap();
        assert_recounted(&shop).await;
        shop.licenses(SYSTEM, "helper", "basic").await.unwrap();
        assert_eq!(shop.seats_by_class().await, full(0));
        assert_recounted(&shop).await;
    });
}

#[test]
fn a_licence_for_which_there_are_not_enough_seats_is_refused() {
    on_every_backend(async |service| {
        let shop = shop(&service).await;
        shop.account_by_hand(|account| account.seat_limit = Some(4)).await;
        let token = shop.token().await;
        let refused = shop.licenses(SYSTEM, "helper", "full").await;
        let details = refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        assert_eq!((details.metadata("needed"), details.metadata("limit")), ("5", "4"));
        assert_eq!(shop.token().await, token);
        shop.account_by_hand(|account| account.seat_limit = Some(5)).await;
        shop.licenses(SYSTEM, "helper", "full").await.unwrap();
        // Down again is always possible, and so is to move between seats that are paid for.
        shop.account_by_hand(|account| account.seat_limit = Some(1)).await;
        shop.licenses(SYSTEM, "helper", "chief").await.unwrap();
        shop.licenses(SYSTEM, "helper", "basic").await.unwrap();
        assert_recounted(&shop).await;
    });
}

#[test]
fn who_was_removed_gives_a_seat_back_with_the_role_and_takes_it_again() {
    on_every_backend(async |service| {
        let shop = service.founding("shop").on_plan("big").open().await;
        shop.makes_role("helper", "full", &[]).await;
        shop.has("eve", &[role("helper")]).await;
        shop.by_hand("eve", |eve| eve.state = MemberState::Revoked).await;
        assert_eq!(shop.seats_by_class().await, full(1));
        shop.delete_role(SYSTEM, "helper").await.unwrap();
        assert_eq!(shop.seats_by_class().await, full(0));
        assert_recounted(&shop).await;
        shop.makes_role("helper", "full", &[]).await;
        assert_eq!(shop.seats_by_class().await, full(1));
        assert_recounted(&shop).await;
    });
}

#[test]
fn in_a_shipped_model_people_move_between_the_classes_of_licences() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").with_seats(2).open().await;
        acme.makes_role("support", "analyst", &[]).await;
        acme.has("sam", &[role("support")]).await;
        acme.invite("olivia", "ines", &[role("support")]).await.unwrap();
        let counted = async || acme.seats_by_class().await;
        assert_eq!(counted().await, [("analyst".to_owned(), 2)]);
        // As many seats as before, of another class: no more are needed.
        acme.licenses("olivia", "support", "administrator").await.unwrap();
        assert_eq!(counted().await, [("administrator".to_owned(), 2)]);
        assert_recounted(&acme).await;
        let support = acme.role("support").await;
        assert_eq!((support.active_member_count, support.invited_member_count), (1, 1));
    });
}
