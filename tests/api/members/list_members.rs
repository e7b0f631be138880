//! `ListMembers`.

use std::collections::BTreeSet;

use rolecall::domain::member::MemberState as State;
use rolecall::grpc::proto::v1::{
    ErrorReason, ListMembersRequest, ListMembersResponse, ListedMember, MemberState,
    ReportActivityRequest,
};
use tonic::{Code, Request, Status};

use crate::harness::{
    Company, Random, Refused, Service, Spec, TEST_CALLER, inner, on_every_backend, role,
};

fn request(company: &Company<'_>) -> ListMembersRequest {
    ListMembersRequest { account_id: company.id.clone(), ..ListMembersRequest::default() }
}

async fn list(service: &Service, asked: ListMembersRequest) -> Result<ListMembersResponse, Status> {
    inner(service.members().list_members(asked).await)
}

/// Everybody over all pages.
async fn walk(service: &Service, mut asked: ListMembersRequest) -> Vec<ListedMember> {
    let mut told = Vec::new();
    loop {
        let page = list(service, asked.clone()).await.unwrap();
        let size = usize::try_from(asked.page_size).unwrap();
        assert!(size == 0 || page.members.len() <= size);
        told.extend(page.members);
        asked.page_token = page.next_page_token;
        if asked.page_token.is_empty() {
            return told;
        }
    }
}

async fn names(service: &Service, asked: ListMembersRequest) -> Vec<String> {
    let told = walk(service, asked).await.into_iter();
    told.map(|row| row.member.unwrap().display_name).collect()
}

async fn report(company: &Company<'_>, people: &[&str]) {
    let request = ReportActivityRequest {
        account_id: company.id.clone(),
        user_ids: people.iter().map(|id| (*id).to_owned()).collect(),
        active_time: None,
    };
    company.service.members().report_activity(request).await.unwrap();
}

#[test]
fn people_are_searched_filtered_and_ordered() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "").await;
        for (name, spec) in [
            ("zoe", role("agent").at("paris")),
            ("Ada", role("manager").at("paris")),
            ("adam", role("agent").at("lyon")),
            ("mia", role("agent").at("paris")),
        ] {
            let mut request = acme.add_request("", &name.to_lowercase(), &[spec]);
            request.user.as_mut().unwrap().display_name = name.to_owned();
            inner(service.members().add_member(request).await).unwrap();
        }
        acme.by_hand("mia", |mia| mia.display_name = "Zoé".to_owned()).await;
        acme.by_hand("zoe", |zoe| zoe.state = State::Suspended).await;
        acme.invite("olivia", "guest", &[role("agent").at("paris")]).await.unwrap();
        report(&acme, &["ada", "mia"]).await;
        let ask = request(&acme);
        let query = |text: &str| ListMembersRequest { query: text.to_owned(), ..ask.clone() };
        let by = |text: &str| ListMembersRequest { order_by: text.to_owned(), ..ask.clone() };
        let online = |wanted| ListMembersRequest { online: Some(wanted), ..ask.clone() };
        let states = |states: &[MemberState]| ListMembersRequest {
            states: states.iter().map(|state| i32::from(*state)).collect(),
            ..ask.clone()
        };
        let of_role = |role: &str, place: &str| ListMembersRequest {
            role_id: role.to_owned(),
            workspace_id: place.to_owned(),
            ..ask.clone()
        };
        for (asked, expected) in [
            (ask.clone(), "Ada adam guest olivia zoe Zoé"),
            (by("display_name desc"), "Zoé zoe olivia guest adam Ada"),
            (by("email"), "Ada adam guest Zoé olivia zoe"),
            (by("create_time desc"), "guest Zoé adam Ada zoe olivia"),
            // By name first, then by address: Zoé was mia.
            (query("ADA"), "Ada adam"),
            (query("m"), "Zoé"),
            (query(" zo"), "zoe Zoé"),
            (query("nobody"), ""),
            (of_role("agent", ""), "adam guest zoe Zoé"),
            (of_role("agent", "paris"), "guest zoe Zoé"),
            (of_role("", "paris"), "Ada guest olivia zoe Zoé"),
            (of_role("owner", "lyon"), ""),
            (ListMembersRequest { query: "z".to_owned(), ..of_role("", "paris") }, "zoe Zoé"),
            (states(&[MemberState::Suspended]), "zoe"),
            (states(&[MemberState::Invited, MemberState::Suspended]), "guest zoe"),
            (states(&[MemberState::Revoked]), ""),
            (online(false), "adam guest olivia zoe"),
        ] {
            for page_size in [1, 2, 100] {
                let asked = ListMembersRequest { page_size, ..asked.clone() };
                let told = names(&service, asked.clone()).await.join(" ");
                assert_eq!(told, expected, "{asked:?}");
            }
        }
        let told: BTreeSet<_> = names(&service, online(true)).await.into_iter().collect();
        assert_eq!(told, ["Ada", "Zoé"].map(str::to_owned).into());
        let told = walk(&service, by("last_active_time desc")).await;
        assert!(told[0].online && told[1].online && !told[2].online);
        assert!(told[0].last_active_time.is_some() && told[2].last_active_time.is_none());
        let page = list(&service, ask).await.unwrap();
        assert_eq!(page.consistency_token, acme.token().await);
        assert_eq!(page.members[0].member, Some(acme.member("ada").await));
    });
}

/// Random filters, orders and sizes of pages agree with a plain look at everybody.
#[test]
fn every_list_tells_whom_it_should_once_and_in_order() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        let mut random = Random::seeded(7);
        for place in ["lyon", "paris"] {
            acme.opens(place, "").await;
        }
        for number in 0..40 {
            let mut specs = Vec::new();
            for place in ["lyon", "paris"] {
                if random.below(3) > 0 {
                    specs.push(role(["agent", "manager", "owner"][random.below(3)]).at(place));
                }
            }
            let name = format!("{}{number}", ["ada", "bob", "zoe"][random.below(3)]);
            let mut request = acme.add_request("", &name, &specs);
            let shown = ["Ada", "ada", "Bob", "Zoé", ""][random.below(5)];
            request.user.as_mut().unwrap().display_name = shown.to_owned();
            inner(service.members().add_member(request).await).unwrap();
            if random.below(3) == 0 {
                report(&acme, &[&name]).await;
            }
            if random.below(5) == 0 {
                let state = [State::Suspended, State::Revoked][random.below(2)];
                acme.by_hand(&name, |them| {
                    them.state = state;
                })
                .await;
            }
        }
        let all = (1..=5).collect();
        let everybody = walk(&service, ListMembersRequest { states: all, ..request(&acme) }).await;
        assert_eq!(everybody.len(), 41);
        for _ in 0..60 {
            let asked = random_request(&acme, &mut random);
            let Ok(_) = list(&service, asked.clone()).await else { continue };
            let told = walk(&service, asked.clone()).await;
            let mut ids: Vec<_> = told.iter().map(id).collect();
            let mut expected: Vec<_> =
                everybody.iter().filter(|row| belongs(row, &asked)).map(id).collect();
            let keys: Vec<_> = told.iter().map(|row| key(row, &asked)).collect();
            if asked.order_by.ends_with(" desc") {
                assert!(keys.is_sorted_by(|a, b| a >= b), "{asked:?}: {keys:?}");
            } else if asked.query.is_empty() && asked.online != Some(true) {
                assert!(keys.is_sorted(), "{asked:?}: {keys:?}");
            }
            ids.sort();
            expected.sort();
            assert_eq!(ids, expected, "{asked:?}");
        }
    });
}

fn id(row: &ListedMember) -> String {
    row.member.as_ref().unwrap().member_id.clone()
}

fn random_request(acme: &Company<'_>, random: &mut Random) -> ListMembersRequest {
    let mut pick = |texts: &[&str]| texts[random.below(texts.len())].to_owned();
    let mut asked = request(acme);
    asked.query = pick(&["", "", "", "a", "Ada", "zo", "bob1", "x"]);
    asked.role_id = pick(&["", "", "agent", "owner"]);
    asked.workspace_id = pick(&["", "", "lyon", "paris"]);
    let orders = ["", "", "display_name desc", "email", "email desc", "create_time"];
    asked.order_by = pick(&[&orders[..], &["last_active_time", "last_active_time desc"]].concat());
    asked.states = match random.below(4) {
        0 => vec![3],
        1 => vec![4, 5],
        2 => vec![5],
        _ => Vec::new(),
    };
    asked.online = [None, None, Some(true), Some(false)][random.below(4)];
    asked.page_size = [1, 2, 7, 100][random.below(4)];
    asked
}

fn belongs(row: &ListedMember, asked: &ListMembersRequest) -> bool {
    let member = row.member.as_ref().unwrap();
    let holds = |held: &&rolecall::grpc::proto::v1::Assignment| {
        (asked.role_id.is_empty() || held.role_id == asked.role_id)
            && (asked.workspace_id.is_empty() || held.workspace_id == asked.workspace_id)
    };
    let anything = asked.role_id.is_empty() && asked.workspace_id.is_empty();
    let query = asked.query.to_lowercase();
    let in_state = if asked.states.is_empty() {
        member.state != 5
    } else {
        asked.states.contains(&member.state)
    };
    in_state
        && (anything || member.assignments.iter().any(|held| holds(&held)))
        && (member.display_name.to_lowercase().starts_with(&query)
            || member.email.starts_with(&query))
        && asked.online.is_none_or(|wanted| row.online == wanted)
}

fn key(row: &ListedMember, asked: &ListMembersRequest) -> (String, i64, String) {
    let member = row.member.clone().unwrap();
    let (text, number) = match asked.order_by.split(' ').next().unwrap() {
        "email" => (member.email, 0),
        "create_time" => {
            let time = member.create_time.unwrap();
            (String::new(), time.seconds * 1_000_000_000 + i64::from(time.nanos))
        }
        "last_active_time" => (String::new(), row.last_active_time.map_or(0, |time| time.seconds)),
        _ => (member.display_name.to_lowercase(), 0),
    };
    (text, number, member.member_id)
}

#[test]
fn whoever_may_see_a_workspace_alone_is_told_of_nothing_else() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "olivia").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has("ada", &[role("agent").at("paris"), role("agent").at("lyon")]).await;
        acme.has("luc", &[role("agent").at("lyon")]).await;
        let ask = |actor: &str, place: &str| ListMembersRequest {
            actor_user_id: actor.to_owned(),
            workspace_id: place.to_owned(),
            ..request(&acme)
        };
        for (actor, place) in
            [("mark", ""), ("mark", "lyon"), ("ada", "paris"), ("mark", "nowhere")]
        {
            let refused = service.members().list_members(ask(actor, place)).await;
            let reason = ErrorReason::ActorLacksPermission;
            let details = refused.refused(Code::PermissionDenied, reason);
            assert_eq!(details.metadata("operation"), "list_members", "{actor} {place}");
        }
        let told = list(&service, ask("mark", "paris")).await.unwrap().members;
        let told: Vec<_> = told.into_iter().map(|row| row.member.unwrap()).collect();
        let names: Vec<_> = told.iter().map(|member| member.display_name.as_str()).collect();
        assert_eq!(names, ["ada", "mark", "olivia"]);
        let places = told.iter().flat_map(|member| &member.assignments);
        assert!(places.into_iter().all(|held| ["paris", ""].contains(&held.workspace_id.as_str())));
        // The organization's admin sees all, wherever they look.
        let told = list(&service, ask("olivia", "paris")).await.unwrap().members;
        assert_eq!(told[0].member.as_ref().unwrap().assignments.len(), 2);
        assert_eq!(list(&service, ask("olivia", "")).await.unwrap().members.len(), 4);
        // A person who calls asks for themselves.
        let mut asked = Request::new(ask("", "paris"));
        asked.metadata_mut().insert(TEST_CALLER, "person:ada".parse().unwrap());
        let refused = service.members().list_members(asked).await;
        refused.refused(Code::PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn what_no_list_can_tell_is_refused() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        let refused = async |change: fn(&mut ListMembersRequest), code, reason| {
            let mut asked = request(&acme);
            change(&mut asked);
            let refused = service.members().list_members(asked).await;
            refused.refused(code, reason);
        };
        let order = ErrorReason::InvalidOrderBy;
        let malformed = Code::InvalidArgument;
        refused(|ask| ask.order_by = "age".to_owned(), malformed, order).await;
        refused(|ask| ask.order_by = "email, display_name".to_owned(), malformed, order).await;
        refused(|ask| ask.order_by = "email down".to_owned(), malformed, order).await;
        refused(
            |ask| (ask.order_by, ask.query) = ("email".to_owned(), "a".to_owned()),
            malformed,
            order,
        )
        .await;
        refused(
            |ask| (ask.order_by, ask.query) = ("display_name desc".to_owned(), "a".to_owned()),
            malformed,
            order,
        )
        .await;
        refused(
            |ask| (ask.order_by, ask.online) = ("email".to_owned(), Some(true)),
            malformed,
            order,
        )
        .await;
        // Malformed before unknown, and before not permitted.
        refused(
            |ask| {
                (ask.order_by, ask.workspace_id) = ("email".to_owned(), "nowhere".to_owned());
                ask.actor_user_id = "nobody".to_owned();
            },
            malformed,
            order,
        )
        .await;
        let long = ErrorReason::FieldTooLong;
        refused(|ask| ask.query = "x".repeat(101), malformed, long).await;
        refused(|ask| ask.states = vec![0], malformed, ErrorReason::ValueOutOfRange).await;
        refused(|ask| ask.states = vec![77], malformed, ErrorReason::ValueOutOfRange).await;
        let missing = ErrorReason::WorkspaceNotFound;
        refused(|ask| ask.workspace_id = "nowhere".to_owned(), Code::NotFound, missing).await;
        let missing = ErrorReason::RoleNotFound;
        refused(|ask| ask.role_id = "nonesuch".to_owned(), Code::NotFound, missing).await;
        acme.has("ada", &[]).await;
        let mut asked = ListMembersRequest { page_size: 1, ..request(&acme) };
        asked.page_token = list(&service, asked.clone()).await.unwrap().next_page_token;
        assert!(!asked.page_token.is_empty());
        asked.order_by = "email".to_owned();
        let refused = service.members().list_members(asked).await;
        refused.refused(malformed, ErrorReason::InvalidPageToken);
    });
}
