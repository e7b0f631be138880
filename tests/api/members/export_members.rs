//! `ExportMembers`.

use rolecall::grpc::proto::v1::{ErrorReason, ExportMembersRequest};
use tonic::Code;

use crate::harness::{Backend, Company, Refused, Spec, inner, on_every_backend, role};

/// How many people are in a long list.
const PEOPLE: usize = 30_000;

fn request(company: &Company<'_>, actor: &str, place: &str) -> ExportMembersRequest {
    ExportMembersRequest {
        account_id: company.id.clone(),
        actor_user_id: actor.to_owned(),
        workspace_id: place.to_owned(),
        ..ExportMembersRequest::default()
    }
}

/// The rows of the file, without its header.
async fn rows(company: &Company<'_>, actor: &str, place: &str) -> Vec<Vec<String>> {
    let asked = request(company, actor, place);
    let mut parts = inner(company.service.members().export_members(asked).await).unwrap();
    let mut file = Vec::new();
    while let Some(part) = parts.message().await.unwrap() {
        assert_eq!(part.consistency_token, company.token().await);
        file.extend(part.chunk);
    }
    let text = String::from_utf8(file.clone()).unwrap();
    let header =
        "member_id,user_id,email,display_name,state,roles,teams,create_time,last_active_time\r\n";
    assert!(text.starts_with(header) && text.ends_with("\r\n"), "{text}");
    let mut reader = csv::Reader::from_reader(file.as_slice());
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn a_file_has_everybody_who_is_not_revoked() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "").await;
        let ada = acme.has("ada", &[role("agent").at("paris"), role("manager").at("lyon")]).await;
        let bad = acme.has("bad", &[role("agent").at("lyon")]).await;
        acme.by_hand("bad", |bad| bad.display_name = "=cmd(\"x\"), \"y\"".to_owned()).await;
        acme.has("gone", &[]).await;
        acme.by_hand("gone", |gone| gone.state = rolecall::domain::member::MemberState::Revoked)
            .await;
        let told = rows(&acme, "", "").await;
        assert_eq!(told.len(), 3);
        assert!(told.is_sorted_by_key(|row| row[0].clone()), "by member id");
        let row = |id: &str| told.iter().find(|row| row[0] == id).unwrap();
        let of_ada = row(&ada.member_id);
        assert_eq!(
            of_ada[1..6],
            ["ada", "ada@example.com", "ada", "active", "agent@paris;manager@lyon"]
        );
        assert_eq!(row(&bad.member_id)[3], "'=cmd(\"x\"), \"y\"");
        let founder = told.iter().find(|row| row[1] == "olivia").unwrap();
        assert_eq!(founder[5], "org_admin;owner@paris");
        let in_lyon = rows(&acme, "", "lyon").await;
        let names: Vec<_> = in_lyon.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(names, ["bad", "ada"], "by name");
    });
}

#[test]
fn an_actor_needs_what_the_model_asks_of_exporting() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has("paul", &[role("manager").at("paris").with("no_data_export", "on")]).await;
        for (actor, place) in [("mark", ""), ("paul", "paris")] {
            let refused = service.members().export_members(request(&acme, actor, place)).await;
            let reason = ErrorReason::ActorLacksPermission;
            let details = refused.map(|_| ()).refused(Code::PermissionDenied, reason);
            assert_eq!(details.metadata("operation"), "export_members");
        }
        assert_eq!(rows(&acme, "mark", "paris").await.len(), 3);
        assert_eq!(rows(&acme, "olivia", "").await.len(), 3);
        let refused = service.members().export_members(request(&acme, "", "nowhere")).await;
        refused.map(|_| ()).refused(Code::NotFound, ErrorReason::WorkspaceNotFound);
    });
}

/// A caller that stops reading stops the reading, and one that goes away ends it.
#[test]
fn a_file_is_read_no_further_than_it_is_taken() {
    on_every_backend(async |service| {
        // Some megabytes are on the way before whoever sends them learns that nobody reads: it takes a long file to see.
        if !matches!(service.backend(), Backend::Embedded | Backend::Postgres) {
            return;
        }
        let acme = service.founding("sitee").open().await;
        service.fill(&acme.id, PEOPLE).await;
        let asked = request(&acme, "", "");
        let mut parts = inner(service.members().export_members(asked.clone()).await).unwrap();
        assert!(!parts.message().await.unwrap().unwrap().chunk.is_empty());
        // Enough that whoever read ahead would be far ahead.
        for _ in 0..50 {
            acme.token().await;
        }
        let read = service.lists_read();
        assert!(
            read <= PEOPLE / 2000,
            "{read} pages of a thousand were read for one that was taken"
        );
        drop(parts);
        let (mut parts, mut count, mut largest) =
            (inner(service.members().export_members(asked).await).unwrap(), 0, 0);
        while let Some(part) = parts.message().await.unwrap() {
            largest = largest.max(part.chunk.len());
            count += part.chunk.iter().filter(|byte| **byte == b'\n').count();
        }
        assert_eq!(count, PEOPLE + 2, "the header, the founder and everybody else");
        assert!(largest < 1 << 20, "{largest} bytes in one part");
    });
}
