//! Keys that grow old, at a provider that is not always there. How they are asked for, `tests/callers` says.

use std::sync::Mutex;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::identity::Rules;

const KEY: &str = r#"{"keys": [{"kty": "EC", "crv": "P-256", "kid": "a",
    "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
    "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}"#;

/// A provider that answers this, whatever it is.
async fn provider(answer: &Arc<Mutex<&'static str>>) -> Arc<KeySet> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let answer = Arc::clone(answer);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await.unwrap();
            let body = *answer.lock().unwrap();
            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length:";
            let text = format!("{head} {}\r\n\r\n{body}", body.len());
            stream.write_all(text.as_bytes()).await.unwrap();
        }
    });
    let rules = format!(
        "tokens: [{{issuer: i, audience: a, scopes: [read], jwks_url: \"http://{address}\"}}]"
    );
    let rules = Rules::parse(&rules).unwrap();
    Arc::new(KeySet::new(Provider::new(&rules.issuers[0]).unwrap()))
}

/// As if all of it had happened so much earlier.
async fn pass(keys: &KeySet, time: Duration) {
    keys.fetching.lock().await.last = None;
    let kept = keys.kept.load_full().unwrap();
    let since = kept.since.checked_sub(time).unwrap();
    let (keys_then, generation) = (kept.keys.clone(), kept.generation);
    keys.kept.store(Some(Arc::new(Kept { keys: keys_then, since, generation })));
}

async fn ask(keys: &Arc<KeySet>, key_id: &str) -> Result<u64, NoKey> {
    keys.key(Some(key_id), Algorithm::ES256).await.map(|found| found.generation)
}

#[tokio::test]
async fn a_key_that_was_taken_away_is_no_good_once_its_time_is_over() {
    let answer = Arc::new(Mutex::new(KEY));
    let keys = provider(&answer).await;
    assert!(matches!(ask(&keys, "a").await, Ok(0)));
    *answer.lock().unwrap() = "{\"keys\": []}";
    assert!(matches!(ask(&keys, "a").await, Ok(0)), "for ten minutes at most");
    pass(&keys, AT_LEAST_EVERY).await;
    assert!(matches!(ask(&keys, "a").await, Err(NoKey::Unknown)));
    assert_eq!(keys.generation(), Some(1), "what was believed by it is looked at anew");
}

#[tokio::test]
async fn keys_serve_on_while_they_cannot_be_fetched_but_not_for_ever() {
    let answer = Arc::new(Mutex::new(KEY));
    let keys = provider(&answer).await;
    assert!(matches!(ask(&keys, "a").await, Ok(0)));
    *answer.lock().unwrap() = "broken";
    pass(&keys, AT_LEAST_EVERY).await;
    assert_eq!(keys.generation(), None);
    assert!(matches!(ask(&keys, "a").await, Ok(0)));
    pass(&keys, AT_MOST).await;
    assert!(matches!(ask(&keys, "a").await, Err(NoKey::Unavailable(_))));
    *answer.lock().unwrap() = KEY;
    pass(&keys, Duration::ZERO).await;
    assert!(matches!(ask(&keys, "a").await, Ok(0)));
}

#[tokio::test]
async fn a_key_that_was_not_looked_for_may_be_there_the_next_time() {
    let keys = provider(&Arc::new(Mutex::new(KEY))).await;
    assert!(matches!(ask(&keys, "b").await, Err(NoKey::Unknown)));
    assert!(matches!(ask(&keys, "b").await, Err(NoKey::Unknown)));
    let Err(NoKey::TooSoon(rest)) = ask(&keys, "c").await else { panic!("it is too soon") };
    assert!(rest <= AT_MOST_EVERY);
}

#[tokio::test]
async fn so_many_wait_and_no_more() {
    let keys = provider(&Arc::new(Mutex::new(KEY))).await;
    let held = keys.fetching.lock().await;
    let waiting: Vec<_> = (0..WAITING)
        .map(|_| {
            let keys = Arc::clone(&keys);
            tokio::spawn(async move { ask(&keys, "a").await })
        })
        .collect();
    while keys.waiting.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    assert!(matches!(ask(&keys, "b").await, Err(NoKey::Unavailable(_))));
    drop(held);
    for waited in waiting {
        assert!(matches!(waited.await.unwrap(), Ok(0)));
    }
}
