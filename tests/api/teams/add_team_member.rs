//! `AddTeamMember` and `RemoveTeamMember`.

use rolecall::domain::member::{MemberState, TeamMembership};
use rolecall::domain::team::MAX_TEAMS_OF_A_PERSON;
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::store::TeamChange;
use tonic::Code::{FailedPrecondition, NotFound, PermissionDenied, ResourceExhausted};

use super::sight::{scene, sees};
use crate::harness::{Refused, SYSTEM, Spec, on_every_backend, role};

#[test]
fn who_is_in_a_team_sees_at_once_what_is_the_teams_and_who_is_out_of_it_does_not() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        assert!(!sees(&acme, "ada", "sales").await);
        let joined = acme.join("mark", "ada", "sales").await.unwrap();
        assert!(sees(&acme, "ada", "sales").await);
        assert!(!sees(&acme, "ada", "west").await && !sees(&acme, "bob", "sales").await);
        let member = joined.member.clone().unwrap();
        assert_eq!((member.teams[0].team_id.as_str(), member.teams.len()), ("sales", 1));
        assert_eq!(member.teams[0].workspace_id, "paris");
        // Whoever is in it stays in it.
        assert_eq!(acme.join("mark", "ada", "sales").await.unwrap(), joined);
        acme.join("olivia", "ada", "west").await.unwrap();
        assert!(sees(&acme, "ada", "sales").await && sees(&acme, "ada", "west").await);
        let left = acme.leave("mark", "ada", "sales").await.unwrap();
        assert!(!sees(&acme, "ada", "sales").await && sees(&acme, "ada", "west").await);
        assert_eq!(acme.leave("mark", "ada", "sales").await.unwrap(), left);
        assert_eq!(left.consistency_token, acme.token().await);
    });
}

#[test]
fn a_team_of_the_whole_account_counts_everywhere() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.forms("everywhere", "").await;
        acme.join(SYSTEM, "ada", "everywhere").await.unwrap();
        assert!(sees(&acme, "ada", "everywhere").await);
        // Nobody need hold anything to be in it.
        acme.has("new", &[]).await;
        acme.join(SYSTEM, "new", "everywhere").await.unwrap();
    });
}

/// INV-DELEGATE.
#[test]
fn nobody_takes_themselves_into_a_team_or_out_of_it() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.join(SYSTEM, "mark", "west").await.unwrap();
        let id = acme.member("mark").await.member_id;
        for name in ["mark", &id] {
            for refused in [
                acme.join("mark", name, "sales").await.map(|_| ()),
                acme.leave("mark", name, "west").await.map(|_| ()),
            ] {
                refused.refused(PermissionDenied, ErrorReason::SelfChange);
            }
        }
        // Whoever manages teams manages those of people who hold more, too.
        acme.join("mark", "olivia", "sales").await.unwrap();
    });
}

#[test]
fn in_a_team_of_a_workspace_are_people_of_the_workspace() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.has("new", &[role("agent").at("lyon")]).await;
        let refused = acme.join("mark", "new", "sales").await;
        let details = refused.refused(FailedPrecondition, ErrorReason::NotInWorkspace);
        assert_eq!(details.metadata("workspace_id"), "paris");
        let guest = acme.invite("mark", "guest", &[role("agent").at("paris")]).await.unwrap();
        let guest = guest.invitation.unwrap().member_id;
        acme.join("mark", &guest, "sales").await.unwrap();
        acme.by_hand("bob", |bob| bob.state = MemberState::Suspended).await;
        acme.join("mark", "bob", "sales").await.unwrap();
        assert_eq!(acme.teams("paris").await[0].member_count, 2);
        acme.by_hand("ada", |ada| ada.state = MemberState::Revoked).await;
        let refused = acme.join("mark", "ada", "sales").await;
        let details = refused.refused(FailedPrecondition, ErrorReason::MemberState);
        assert_eq!(details.metadata("state"), "revoked");
        // Whoever is revoked is in no team.
        acme.by_hand("bob", |bob| bob.state = MemberState::Revoked).await;
        assert_eq!(acme.teams("paris").await[0].member_count, 1);
    });
}

#[test]
fn who_is_left_with_no_role_in_a_workspace_leaves_its_teams() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.join("mark", "ada", "sales").await.unwrap();
        acme.unassign("olivia", "ada", role("agent").at("paris")).await.unwrap();
        assert_eq!(acme.member("ada").await.teams, []);
        assert_eq!(acme.teams("paris").await[0].member_count, 0);
        let agent = role("agent").at("paris").with("contact_visibility", "team");
        acme.assign("olivia", "ada", agent).await.unwrap();
        assert!(!sees(&acme, "ada", "sales").await, "nobody took them in again");
    });
}

#[test]
fn what_is_not_there_is_told_after_what_is_not_permitted() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let refused = acme.join("ada", "nobody", "sales").await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        let refused = acme.join(SYSTEM, "nobody", "none").await;
        refused.refused(NotFound, ErrorReason::TeamNotFound);
        for refused in [
            acme.join("mark", "nobody", "sales").await.map(|_| ()),
            acme.leave("mark", "nobody", "sales").await.map(|_| ()),
        ] {
            refused.refused(NotFound, ErrorReason::MemberNotFound);
        }
    });
}

#[test]
fn a_person_is_in_a_hundred_teams_and_no_more() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let ids: Vec<String> = (0..MAX_TEAMS_OF_A_PERSON).map(|at| format!("t{at}")).collect();
        let team = |id: &String| rolecall::domain::team::Team {
            team_id: id.clone().try_into().unwrap(),
            workspace_id: None,
            display_name: String::new(),
            create_time: jiff::Timestamp::UNIX_EPOCH,
            update_time: jiff::Timestamp::UNIX_EPOCH,
        };
        acme.teams_by_hand(ids.iter().map(|id| TeamChange::Put(team(id))).collect()).await;
        let joined = |id: &String| TeamMembership {
            team_id: id.clone().try_into().unwrap(),
            workspace_id: None,
        };
        acme.by_hand("ada", |ada| ada.teams = ids.iter().map(joined).collect()).await;
        let refused = acme.join("mark", "ada", "sales").await;
        let details = refused.refused(ResourceExhausted, ErrorReason::TooManyTeams);
        let ada = acme.member("ada").await.member_id;
        assert_eq!(details.quota(), format!("member/{ada}"));
        assert_eq!(details.metadata("limit"), "100");
        acme.leave(SYSTEM, "ada", "t0").await.unwrap();
        acme.join("mark", "ada", "sales").await.unwrap();
    });
}
