//! What becomes of streams while the store can't be reached.

use std::time::Duration;

use rolecall::feed;
use rolecall::grpc::proto::v1::ErrorReason;
use tonic::Code::Unavailable;

use super::reading::{Wanted, config, places};
use crate::harness::{Config, Fault, Refused, on_every_backend_as};

#[test]
fn while_the_store_is_away_nothing_is_told_not_even_silence_and_then_it_goes_on() {
    on_every_backend_as(&config(), async |service| {
        let acme = service.founding("sitee").open().await;
        let mut reading = Wanted::of("acme").open(&service).await.unwrap();
        reading.silence().await;
        service.set_fault(Fault::Unavailable);
        // One may have been on its way.
        let silent = async {
            reading.silence().await;
            reading.silence().await
        };
        assert!(tokio::time::timeout(Duration::from_secs(1), silent).await.is_err());
        service.set_fault(Fault::None);
        reading.silence().await;
        acme.opens("paris", "").await;
        assert_eq!(places(&reading.changes().await.0), [("acme", 2)]);
    });
}

#[test]
fn after_a_long_outage_a_stream_ends_and_none_begins_before_the_store_is_back() {
    let config = config();
    let outage_limit = Duration::from_millis(500);
    let freshness = feed::Config {
        max_staleness: Duration::from_millis(200),
        outage_limit,
        ..config.freshness
    };
    on_every_backend_as(&Config { freshness, ..config }, async |service| {
        let mut reading = Wanted::all().open(&service).await.unwrap();
        let cursor = reading.silence().await;
        service.set_fault(Fault::Unavailable);
        for refused in [Err(reading.end().await), Wanted::all().open(&service).await.map(drop)] {
            let details = refused.refused(Unavailable, ErrorReason::StoreUnavailable);
            assert!(details.details.retry_info().is_some());
        }
        service.set_fault(Fault::None);
        let again = Wanted::all().after(&cursor);
        while again.open(&service).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
}
