//! Tokens of an identity provider whose keys change, and which is not always there.

use std::time::Duration;

use serde_json::json;

use crate::issuer::now;
use crate::methods::{About, method};
use crate::world::{ACME, World};

const READ: &str = "AccountService/GetAccount";
const PERSON: About = About { actor: "", ..ACME };

/// A little more than the time within which keys are not fetched twice.
const A_WHILE: Duration = Duration::from_millis(5_500);

async fn ask(world: &World, token: &str) -> String {
    world.ask(method(READ), Some(token), &PERSON).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_may_change_its_keys_and_is_not_flooded_with_questions_for_them() {
    let world = World::start().await;
    let first = world.provider.token("olivia");
    // Many at once: they are fetched once.
    let asked = (0..20).map(|_| ask(&world, &first));
    for answer in futures_util::future::join_all(asked).await {
        assert_eq!(answer, "OK");
    }
    assert_eq!(world.provider.fetched(), 1);

    world.provider.rotate_to("second");
    let second = world.provider.token("olivia");
    // Just fetched, they are not fetched again: anybody could name a key that does not exist. It may
    // be there the next time.
    for _ in 0..5 {
        assert_eq!(ask(&world, &second).await, "Unavailable KEYS_UNAVAILABLE");
    }
    assert_eq!(world.provider.fetched(), 1);
    tokio::time::sleep(A_WHILE).await;
    assert_eq!(ask(&world, &second).await, "OK");
    assert_eq!(ask(&world, &first).await, "OK", "the old key is still there");
    assert_eq!(world.provider.fetched(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_that_are_there_serve_on_while_the_provider_is_down_and_others_are_waited_for() {
    let world = World::start().await;
    world.provider.set_broken(true);
    let olivia = world.provider.token("olivia");
    let status = world.answer(method(READ), Some(&olivia), &PERSON).await.unwrap_err();
    let outcome = crate::client::outcome(&Err(status.clone()), Some(&olivia));
    assert_eq!(outcome, "Unavailable KEYS_UNAVAILABLE");
    let details = tonic_types::StatusExt::get_error_details(&status);
    assert!(details.retry_info().is_some(), "when to ask again");
    // Keys of the service itself do not need the provider.
    let key = world.key("billing", "read").await;
    assert_eq!(world.ask(method(READ), Some(&key), &ACME).await, "OK");

    world.provider.set_broken(false);
    tokio::time::sleep(A_WHILE).await;
    assert_eq!(ask(&world, &olivia).await, "OK");

    world.provider.set_broken(true);
    tokio::time::sleep(A_WHILE).await;
    // One that was not seen before, with a key that is known; and one with a key that is not.
    assert_eq!(ask(&world, &world.provider.token("ada")).await, "OK");
    world.provider.rotate_to("second");
    let second = world.provider.token("olivia");
    assert_eq!(ask(&world, &second).await, "Unavailable KEYS_UNAVAILABLE");
    assert_eq!(ask(&world, &olivia).await, "OK", "a fetch that failed took nothing away");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_was_believed_is_not_believed_for_longer_than_it_lasts() {
    let world = World::start().await;
    let mut claims = world.provider.claims("olivia");
    // Clocks may differ by half a minute.
    claims["exp"] = json!(now() - 28);
    let token = world.provider.sign(&claims);
    assert_eq!(ask(&world, &token).await, "OK");
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(ask(&world, &token).await, "Unauthenticated CREDENTIALS_EXPIRED");
}
