//! `DeleteTeam`.

use rolecall::domain::revision::Revision;
use rolecall::grpc::proto::v1::ErrorReason;
use serde_json::json;
use tonic::Code::NotFound;

use super::sight::{scene, sees};
use crate::harness::{Refused, SYSTEM, on_every_backend};

#[test]
fn a_team_is_gone_at_once_for_everybody_who_was_in_it() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        for who in ["ada", "bob"] {
            acme.join("mark", who, "sales").await.unwrap();
            acme.join("mark", who, "west").await.unwrap();
            assert!(sees(&acme, who, "sales").await);
        }
        let deleted = acme.delete_team("mark", "sales").await.unwrap();
        assert_eq!(deleted.team.unwrap().member_count, 2);
        assert_eq!(deleted.consistency_token, acme.token().await);
        for who in ["ada", "bob"] {
            assert!(!sees(&acme, who, "sales").await && sees(&acme, who, "west").await);
            assert_eq!(acme.member(who).await.teams.len(), 1);
        }
        let refused = acme.delete_team("mark", "sales").await;
        // It was of `paris`, and now it is of nowhere.
        assert!(refused.is_err());
        let refused = acme.delete_team(SYSTEM, "sales").await;
        refused.refused(NotFound, ErrorReason::TeamNotFound);
        // Another one of the same id begins with nobody.
        acme.forms("sales", "paris").await;
        assert!(!sees(&acme, "ada", "sales").await);
        let counts: Vec<_> = acme.teams("").await.iter().map(|team| team.member_count).collect();
        assert_eq!(counts, [0, 2]);
    });
}

#[test]
fn the_audit_tells_how_many_were_in_it() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.join("mark", "ada", "sales").await.unwrap();
        let id = acme.account_id();
        let log = service.store().changes(&id, Revision(0), 100).await.unwrap();
        acme.delete_team("mark", "sales").await.unwrap();
        let before = log.last().unwrap().revision;
        let events = service.store().audit(&id, before, 10).await.unwrap();
        let [(_, event)] = &events[..] else { panic!("one event: {events:?}") };
        assert_eq!(event.method, "TeamService.DeleteTeam");
        assert_eq!(event.before["teams"][0]["member_count"], json!(1));
        assert_eq!(event.before["teams"][0]["team_id"], json!("sales"));
        assert_eq!(event.after["teams"], json!([{"delete": "sales"}]));
    });
}
