//! `ReportActivity`, and what checks note.

use prost_types::Timestamp;
use rolecall::app::activity;
use rolecall::grpc::proto::v1::{
    CheckItem, ErrorReason, ListMembersRequest, ListedMember, ReportActivityRequest,
};
use tonic::Code;

use crate::harness::{
    Company, Config, Refused, inner, on_every_backend, on_every_backend_as, role,
};

async fn shown(company: &Company<'_>, name: &str) -> ListedMember {
    let request = ListMembersRequest {
        account_id: company.id.clone(),
        query: name.to_owned(),
        ..ListMembersRequest::default()
    };
    let found = inner(company.service.members().list_members(request).await).unwrap();
    found.members.into_iter().next().unwrap()
}

fn report(company: &Company<'_>, people: &[&str]) -> ReportActivityRequest {
    ReportActivityRequest {
        account_id: company.id.clone(),
        user_ids: people.iter().map(|id| (*id).to_owned()).collect(),
        active_time: None,
    }
}

#[test]
fn who_is_reported_is_online_for_five_minutes() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let ada = acme.has("ada", &[role("user")]).await;
        acme.has("bob", &[role("user")]).await;
        let token = acme.token().await;
        assert!(!shown(&acme, "ada").await.online);
        // By either id; whoever is not there is passed over.
        let people = [ada.member_id.as_str(), "bob", "nobody", "mem_nobody"];
        service.members().report_activity(report(&acme, &people)).await.unwrap();
        for name in ["ada", "bob"] {
            let row = shown(&acme, name).await;
            assert!(row.online, "{name}");
            assert_eq!(row.last_active_time.unwrap().seconds % 60, 0);
        }
        assert_eq!(acme.token().await, token, "it is no change of the account");
        let before = shown(&acme, "ada").await.last_active_time.unwrap();
        let mut earlier = report(&acme, &["ada"]);
        earlier.active_time = Some(Timestamp { seconds: before.seconds - 3600, nanos: 0 });
        service.members().report_activity(earlier).await.unwrap();
        assert_eq!(shown(&acme, "ada").await.last_active_time, Some(before));
        let mut later = report(&acme, &["ada"]);
        later.active_time = Some(Timestamp { seconds: before.seconds + 360_000, nanos: 0 });
        service.members().report_activity(later).await.unwrap();
        let after = shown(&acme, "ada").await.last_active_time.unwrap();
        assert!(after.seconds <= before.seconds + 60, "nobody was active in the future");
        service.put_clock_forward(1);
        let row = shown(&acme, "ada").await;
        assert!(!row.online && row.last_active_time.is_some());
    });
}

#[test]
fn who_is_asked_about_is_noted_and_written_later() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        for name in ["ada", "bob", "carl"] {
            acme.has(name, &[role("user")]).await;
        }
        let token = acme.token().await;
        acme.check("ada", "clients.view", "").await;
        acme.check("nobody", "clients.view", "").await;
        let item = CheckItem {
            user_id: "bob".to_owned(),
            permission: "clients.view".to_owned(),
            ..CheckItem::default()
        };
        acme.batch(vec![item.clone(), item]).await;
        assert!(shown(&acme, "ada").await.last_active_time.is_none(), "not on the way of a check");
        service.app().write_activity().await.unwrap();
        for (name, online) in [("ada", true), ("bob", true), ("carl", false)] {
            assert_eq!(shown(&acme, name).await.online, online, "{name}");
        }
        assert_eq!(acme.token().await, token);
    });
}

#[test]
fn checks_note_nobody_where_that_is_not_wanted() {
    let activity = activity::Config { from_checks: false };
    let config = Config { activity, ..Config::default() };
    on_every_backend_as(&config, async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user")]).await;
        acme.check("ada", "clients.view", "").await;
        service.app().write_activity().await.unwrap();
        assert!(shown(&acme, "ada").await.last_active_time.is_none());
    });
}

#[test]
fn a_report_names_people_of_an_account() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let refused = service.members().report_activity(report(&acme, &[])).await;
        refused.refused(Code::InvalidArgument, ErrorReason::MissingField);
        let refused = service.members().report_activity(report(&acme, &["ada", "a b"])).await;
        let details = refused.refused(Code::InvalidArgument, ErrorReason::MalformedId);
        assert_eq!(details.fields(), ["user_ids[1]"]);
        let many = vec!["ada"; 1001];
        let refused = service.members().report_activity(report(&acme, &many)).await;
        refused.refused(Code::InvalidArgument, ErrorReason::FieldTooLong);
        let nowhere = Company { id: "nowhere".to_owned(), ..acme };
        let refused = service.members().report_activity(report(&nowhere, &["ada"])).await;
        refused.refused(Code::NotFound, ErrorReason::AccountNotFound);
    });
}
