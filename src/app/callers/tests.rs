//! What becomes of a flood of made-up keys.

use futures_util::poll;

use super::*;
use crate::app::KEY_LOOKUPS;
use crate::app::gate::{Gate, LONG};

/// The text of a key that nobody made.
fn made_up(number: usize) -> String {
    let key_id = KeyId::from_new(format!("{number:016x}"));
    KeyText::new(&key_id, &[7; SECRET_BYTES]).reveal().to_owned()
}

#[tokio::test]
async fn a_key_waits_only_so_long_for_its_turn_to_be_looked_up() {
    let (app, gate, _folder) = Gate::app();
    let texts: Vec<_> = (0..KEY_LOOKUPS).map(made_up).collect();
    let mut turns: Vec<_> = texts.iter().map(|text| Box::pin(app.caller_of_key(text))).collect();
    for turn in &mut turns {
        assert!(poll!(turn).is_pending());
    }
    gate.0.until_came(KEY_LOOKUPS).await;
    let one_more = made_up(KEY_LOOKUPS);
    let turned_away = tokio::time::timeout(LONG, app.caller_of_key(&one_more)).await.unwrap();
    let error = turned_away.unwrap_err();
    assert_eq!(
        (error.reason(), error.details().retry_after),
        (Reason::Overloaded, Some(RETRY_AFTER))
    );
    gate.0.open();
    for turn in turns {
        assert_eq!(turn.await.unwrap_err().reason(), Reason::CredentialsInvalid);
    }
    let answer = app.caller_of_key(&one_more).await;
    assert_eq!(answer.unwrap_err().reason(), Reason::CredentialsInvalid);
}
