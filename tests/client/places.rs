//! One client of several processes.

use crate::front::{Does, Front};
use crate::world::{World, plans_in};

#[tokio::test]
async fn calls_are_spread_over_all_endpoints_and_survive_the_end_of_one() {
    let world = World::start().await;
    let front = || Front::of(world.program.channel(), |_| Does::PassOn);
    let (one, other) = (front(), front());
    let client = one.builder().also(other.endpoint()).connect().unwrap();
    for _ in 0..40 {
        assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
    }
    assert!(!one.came().is_empty() && !other.came().is_empty());

    drop(one);
    for _ in 0..40 {
        assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
    }
}

#[tokio::test]
async fn a_name_is_asked_for_all_its_addresses() {
    let world = World::start().await;
    let front = Front::of(world.program.channel(), |_| Does::PassOn);
    let endpoint = format!("http://localhost:{}", front.address.port());
    let client = rolecall::client::Client::builder(endpoint).every_address().connect().unwrap();
    assert!(client.check(plans_in("paris")).await.unwrap().is_allowed());
    assert_eq!(front.came().len(), 1);
}
