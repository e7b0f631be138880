//! What somebody sees by their teams.

use rolecall::grpc::proto::v1::{DecisionReason, Resource, StringList};

use crate::harness::{Company, Service, Spec, role};

/// `ada` and `bob` are agents who see what is assigned to their teams, `mark` is a manager; teams `sales` and `west` in `paris`.
pub async fn scene(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").open().await;
    for workspace in ["lyon", "paris"] {
        acme.opens(workspace, "olivia").await;
    }
    for name in ["ada", "bob"] {
        let agent = role("agent").at("paris").with("contact_visibility", "team");
        acme.has(name, &[agent]).await;
    }
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme.forms("sales", "paris").await;
    acme.forms("west", "paris").await;
    acme
}

/// Whether somebody sees what is assigned to a team.
pub async fn sees(acme: &Company<'_>, who: &str, team: &str) -> bool {
    let mut request = acme.check_request(who, "messages.view", "paris");
    let teams = StringList { values: vec![team.to_owned()] };
    request.resource =
        Some(Resource { attributes: [("team".to_owned(), teams)].into(), ..Resource::default() });
    let answer = acme.ask(request).await;
    match answer.reason() {
        DecisionReason::Granted => true,
        DecisionReason::Visibility => false,
        other => panic!("{other:?}"),
    }
}
