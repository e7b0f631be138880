//! `CreateTeam` and `UpdateTeam`.

use rolecall::domain::team::{MAX_TEAMS, Team};
use rolecall::grpc::proto::v1::ErrorReason;
use rolecall::store::TeamChange;
use tonic::Code::{AlreadyExists, NotFound, PermissionDenied, ResourceExhausted};

use super::sight::scene;
use crate::harness::{Refused, SYSTEM, on_every_backend};

#[test]
fn a_team_is_made_of_nobody_and_renamed() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        let answer = acme.try_team("mark", "north", "paris").await.unwrap();
        let team = answer.team.unwrap();
        assert_eq!((team.team_id.as_str(), team.workspace_id.as_str()), ("north", "paris"));
        assert_eq!((team.member_count, team.create_time), (0, team.update_time));
        assert_eq!(answer.consistency_token, acme.token().await);
        acme.join("mark", "ada", "north").await.unwrap();

        let renamed = acme.rename_team("mark", "north", "Nord 🦀").await.unwrap();
        let after = renamed.team.clone().unwrap();
        assert_eq!((after.display_name.as_str(), after.member_count), ("Nord 🦀", 1));
        assert_eq!(after.workspace_id, "paris");
        assert_eq!(acme.rename_team("mark", "north", "Nord 🦀").await.unwrap(), renamed);
        // Another one may be called the same.
        acme.rename_team("mark", "west", "Nord 🦀").await.unwrap();
        assert!(acme.teams("paris").await.contains(&after));
    });
}

#[test]
fn who_manages_teams_does_so_where_they_manage_them() {
    on_every_backend(async |service| {
        let acme = scene(&service).await;
        acme.forms("everywhere", "").await;
        acme.forms("south", "lyon").await;
        // A manager of `paris` manages teams there, and neither elsewhere nor those of the whole account.
        for refused in [
            acme.try_team("ada", "new", "paris").await.map(|_| ()),
            acme.try_team("mark", "new", "lyon").await.map(|_| ()),
            acme.try_team("mark", "new", "").await.map(|_| ()),
            acme.rename_team("mark", "south", "x").await.map(|_| ()),
            acme.rename_team("mark", "everywhere", "x").await.map(|_| ()),
            acme.delete_team("mark", "everywhere").await.map(|_| ()),
            acme.join("mark", "ada", "everywhere").await.map(|_| ()),
            acme.leave("mark", "ada", "south").await.map(|_| ()),
        ] {
            let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
            assert_eq!(details.metadata("operation"), "manage_teams");
        }
        let refused = acme.try_team(SYSTEM, "new", "nowhere").await;
        refused.refused(NotFound, ErrorReason::WorkspaceNotFound);
        let refused = acme.try_team("mark", "south", "paris").await;
        let details = refused.refused(AlreadyExists, ErrorReason::TeamExists);
        assert_eq!(details.resource(), ("team", "south"));
        let refused = acme.rename_team(SYSTEM, "none", "x").await;
        let details = refused.refused(NotFound, ErrorReason::TeamNotFound);
        assert_eq!(details.resource(), ("team", "none"));
    });
}

#[test]
fn an_account_has_a_thousand_teams_and_no_more() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.forms("first", "").await;
        let team = |at: u32| Team {
            team_id: format!("t{at}").try_into().unwrap(),
            workspace_id: None,
            display_name: String::new(),
            create_time: jiff::Timestamp::UNIX_EPOCH,
            update_time: jiff::Timestamp::UNIX_EPOCH,
        };
        acme.teams_by_hand((2..MAX_TEAMS).map(|at| TeamChange::Put(team(at))).collect()).await;
        acme.forms("last", "").await;
        let refused = acme.try_team(SYSTEM, "more", "").await;
        let details = refused.refused(ResourceExhausted, ErrorReason::TooManyTeams);
        assert_eq!((details.quota(), details.metadata("limit")), ("account/acme", "1000"));
        acme.delete_team(SYSTEM, "first").await.unwrap();
        acme.forms("more", "").await;
    });
}
