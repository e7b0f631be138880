//! `CheckPermission` with `explain`.

use std::collections::BTreeMap;

use rolecall::grpc::proto::v1::{
    CheckPermissionResponse, Contribution, Decision, GrantHint, GrantHintKind,
};

use crate::harness::{Backend, Company, SYSTEM, Service, Spec, on_every_backend, role};

async fn explained(
    company: &Company<'_>,
    who: &str,
    permission: &str,
    at: &str,
) -> CheckPermissionResponse {
    let mut request = company.check_request(who, permission, at);
    request.explain = true;
    let answer = company.ask(request).await;
    let plain = company.check(who, permission, at).await;
    assert_eq!(
        CheckPermissionResponse { explanation: None, ..answer.clone() },
        plain,
        "the same answer"
    );
    answer
}

#[test]
fn each_assignment_is_told_with_what_it_contributed() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "olivia").await;
        let restricted = role("manager").at("paris").with("no_data_export", "on");
        acme.has("ada", &[role("org_admin"), restricted, role("manager").at("lyon")]).await;
        acme.invite("olivia", "ada", &[role("owner").at("paris")]).await.unwrap();
        let answer = explained(&acme, "ada", "contacts.export", "paris").await;
        assert_eq!(answer.decision(), Decision::Denied);
        let explanation = answer.explanation.unwrap();
        let told: Vec<_> = explanation
            .assignments
            .iter()
            .map(|row| {
                let held = row.assignment.as_ref().unwrap();
                (
                    format!("{}@{}", held.role_id, held.workspace_id),
                    row.contribution(),
                    row.option.as_str(),
                )
            })
            .collect();
        let expected = [
            ("org_admin@", Contribution::Lacks, ""),
            ("manager@paris", Contribution::Taken, "no_data_export"),
            ("manager@lyon", Contribution::Elsewhere, ""),
            ("owner@paris", Contribution::Pending, ""),
        ];
        for (place, contribution, option) in expected {
            assert!(
                told.contains(&(place.to_owned(), contribution, option)),
                "{place} in {told:?}"
            );
        }
        assert_eq!(told.len(), expected.len());
        let texts: Vec<_> = explanation.would_grant.iter().map(|hint| hint.text.as_str()).collect();
        assert!(texts.contains(&"role `owner` in workspace `paris`"), "{texts:?}");
        let option = "option `no_data_export` set to `off` on role `manager` in workspace `paris`";
        assert!(texts.contains(&option), "{texts:?}");
    });
}

#[test]
fn what_is_allowed_is_told_with_its_reach_and_needs_no_hint() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("user").with("hide_client_phone", "on")]).await;
        let explanation = explained(&acme, "ada", "clients.view", "").await.explanation.unwrap();
        assert_eq!(explanation.would_grant, []);
        let [row] = &explanation.assignments[..] else { panic!("one row") };
        assert_eq!(
            (row.contribution(), row.visibility.as_str()),
            (Contribution::Gives, "worked_with")
        );
        assert!(row.field_access.contains_key("client.phone"));
        assert_eq!(row.reaches, None, "no instance was named");
    });
}

#[test]
fn every_hint_of_a_denial_grants_when_it_is_carried_out() {
    on_every_backend(async |service| {
        // Hints don't know where facts come from: on a server it is enough to ask about fewer.
        let (some, least) = if service.backend() == Backend::Embedded { (3, 15) } else { (8, 5) };
        let mut carried_out = 0;
        for (model, scopes, people) in scenes() {
            let company = scene(&service, model, &people).await;
            let mut permissions = permissions(&company).await;
            permissions.retain(|permission| permission.len() % some == 0);
            for (who, specs) in &people {
                for permission in &permissions {
                    for at in scopes {
                        let answer = explained(&company, who, permission, at).await;
                        let hints = answer.explanation.clone().unwrap().would_grant;
                        assert!(answer.decision() == Decision::Denied || hints.is_empty());
                        // A sample: to carry out every hint of every question takes long.
                        for hint in hints.iter().filter(|_| (permission.len() + who.len()) % 4 == 0)
                        {
                            assert_grants(&company, who, permission, at, hint).await;
                            restore(&company, who, specs).await;
                            carried_out += 1;
                        }
                    }
                }
            }
        }
        assert!(carried_out > least, "only {carried_out} hints were carried out");
    });
}

type Scene =
    (&'static str, &'static [&'static str], Vec<(&'static str, crate::harness::AssignmentSpec)>);

fn scenes() -> Vec<Scene> {
    vec![
        (
            "sitee",
            &[""],
            vec![
                ("user", role("user").with("documents", "off")),
                ("contributor", role("contributor").with("client_bulk", "off")),
                ("marketing", role("marketing")),
            ],
        ),
        (
            "respond_io",
            &["paris"],
            vec![
                ("agent", role("agent").at("paris").with("no_shortcuts", "on")),
                ("manager", role("manager").at("paris").with("no_workspace_settings", "on")),
            ],
        ),
        ("dexem", &[""], vec![("analyst", role("analyst"))]),
        ("agendize", &["paris"], vec![("reader", role("reader").at("paris"))]),
    ]
}

async fn scene<'s>(
    service: &'s Service,
    model: &str,
    people: &[(&str, crate::harness::AssignmentSpec)],
) -> Company<'s> {
    let company = service.founding(model).called(model).open().await;
    company.opens("paris", if model == "respond_io" { "olivia" } else { "" }).await;
    for (who, spec) in people {
        company.has(who, std::slice::from_ref(spec)).await;
    }
    company
}

async fn permissions(company: &Company<'_>) -> Vec<String> {
    let roles = company.roles().await.into_iter();
    let all = roles.flat_map(|role| role.permissions).map(|row| (row.permission, ()));
    all.collect::<BTreeMap<_, _>>().into_keys().collect()
}

async fn assert_grants(
    company: &Company<'_>,
    who: &str,
    permission: &str,
    at: &str,
    hint: &GrantHint,
) {
    let mut spec = role(&hint.role_id).at(&hint.workspace_id);
    match hint.kind() {
        GrantHintKind::Role => {}
        GrantHintKind::Option => {
            let held = company.member(who).await.assignments.into_iter();
            let held = held.filter(|held| held.role_id == hint.role_id);
            spec.options = held.map(|held| held.options).next().unwrap();
            spec.options.insert(hint.option.clone(), hint.value.clone());
        }
        GrantHintKind::Plan => {
            let plan = rolecall::ids::Name::parse(&hint.plan).ok();
            company.account_by_hand(|account| account.plan = plan).await;
        }
        GrantHintKind::Unspecified => panic!("{hint:?}"),
    }
    if hint.kind() != GrantHintKind::Plan {
        company.assign(SYSTEM, who, spec).await.unwrap();
    }
    let after = company.decide(who, permission, at).await;
    assert_ne!(after, Decision::Denied, "{who} {permission} {at}: {}", hint.text);
}

/// Puts somebody back to what they had: some of these roles are held together.
async fn restore(company: &Company<'_>, who: &str, spec: &crate::harness::AssignmentSpec) {
    company.assign(SYSTEM, who, spec.clone()).await.unwrap();
    let wanted = spec.clone();
    company
        .by_hand(who, |member| {
            member.assignments.retain(|held| held.role_id.as_str() == wanted.role_id);
        })
        .await;
}
