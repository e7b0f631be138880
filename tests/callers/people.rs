//! People who call for themselves, with tokens of an identity provider.

use prost::Message;
use prost_types::field_descriptor_proto::Type;
use rolecall::grpc::proto::v1::authorization_service_client::AuthorizationServiceClient;
use rolecall::grpc::proto::v1::{AddWorkspaceRequest, CheckPermissionRequest, Explanation};

use crate::client;
use crate::methods::{About, METHODS, descriptors, method, workspace};
use crate::world::{ACME, World};

const NOT_BELIEVED: &str = "PermissionDenied ACTOR_NOT_BELIEVED";

/// The methods whose requests name an actor, by the descriptors of the API.
fn methods_with_actors() -> Vec<&'static str> {
    let set = descriptors();
    let own: Vec<_> = set.file.iter().filter(|file| file.package() == "rolecall.v1").collect();
    let names_actor = |type_name: &str| {
        let name = type_name.rsplit('.').next().unwrap();
        let message = own.iter().flat_map(|file| &file.message_type).find(|m| m.name() == name);
        let mut fields = message.unwrap().field.iter();
        fields.any(|field| field.name() == "actor_user_id" && field.r#type() == Type::String)
    };
    let services = own.iter().flat_map(|file| &file.service);
    let found: Vec<_> = services
        .flat_map(|service| service.method.iter().map(move |method| (service, method)))
        .filter(|(_, method)| names_actor(method.input_type()))
        .map(|(service, found)| method_name(&format!("{}/{}", service.name(), found.name())))
        .collect();
    assert!(found.len() >= 5, "{found:?}");
    found
}

fn method_name(name: &str) -> &'static str {
    METHODS.iter().find(|method| method.name == name).unwrap().name
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_acts_for_themselves_and_for_nobody_else_in_every_method_that_names_an_actor() {
    let world = World::start().await;
    let olivia = world.provider.token("olivia");
    let client = world.provider.token("service-abc");
    for name in methods_with_actors() {
        let ask = async |token, actor| {
            world.ask(method(name), Some(token), &About { actor, ..ACME }).await
        };
        // To add somebody is to vouch for them, and to say what an account may use is to say what was paid: both are for programs.
        let passed = method(name).passed();
        let own = if method(name).is_for_programs() { NOT_BELIEVED } else { passed };
        assert_eq!(ask(&olivia, "").await, own, "{name}");
        assert_eq!(ask(&olivia, "olivia").await, own, "{name}");
        assert_eq!(ask(&olivia, "ada").await, NOT_BELIEVED, "{name}");
        assert_eq!(ask(&olivia, "nobody").await, NOT_BELIEVED, "{name}");
        // A program may name whom it likes; what they may is another question.
        assert_eq!(ask(&client, "olivia").await, passed, "{name}");
        assert_ne!(ask(&client, "ada").await, NOT_BELIEVED, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_may_is_what_their_roles_say() {
    let world = World::start().await;
    let ada = world.provider.token("ada");
    let about = About { actor: "", ..ACME };
    let answer = world.ask(method("AuthorizationService/InviteUser"), Some(&ada), &about).await;
    assert_eq!(answer, "PermissionDenied ACTOR_LACKS_PERMISSION");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_reaches_no_account_in_which_they_are_not_active() {
    let world = World::start().await;
    let stranger = world.provider.token("stranger");
    for method in METHODS.iter().filter(|method| method.scope != "admin") {
        let mut answers = Vec::new();
        for account in ["acme", "nowhere"] {
            // Of a check, the person that it is about is told first, and of what crosses accounts as well.
            // Of what is for programs, that it is.
            if method.scope == "check" || method.crosses_accounts() || method.is_for_programs() {
                continue;
            }
            let about = About { account, actor: "" };
            let status = world.answer(method, Some(&stranger), &about).await.unwrap_err();
            let outcome = client::outcome(&Err(status.clone()), Some(&stranger));
            assert_eq!(outcome, "PermissionDenied CALLER_LACKS_ACCOUNT", "{}", method.name);
            // What `acme` has not, is asked of the account beside it.
            answers.push(status.message().replace(account, "…").replace("studio", "…"));
        }
        // The same words, whether the account is there or not.
        answers.dedup();
        assert!(answers.len() <= 1, "{answers:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_checks_what_they_may_themselves_and_not_what_others_may() {
    let world = World::start().await;
    let channel = world.channel(None).await;
    for (who, about, expected) in [
        ("ada", "ada", "OK"),
        ("ada", "olivia", NOT_BELIEVED),
        ("stranger", "stranger", "PermissionDenied CALLER_LACKS_ACCOUNT"),
        ("stranger", "ada", NOT_BELIEVED),
    ] {
        let token = world.provider.token(who);
        let request = CheckPermissionRequest {
            account_id: "acme".to_owned(),
            user_id: about.to_owned(),
            permission: "messages.view".to_owned(),
            ..CheckPermissionRequest::default()
        };
        let name = "AuthorizationService/CheckPermission";
        let answer = client::call(&channel, name, Some(&token), request.encode_to_vec()).await;
        assert_eq!(client::outcome(&answer, Some(&token)), expected, "{who} about {about}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_learns_nothing_of_another_by_asking_to_act_as_them() {
    let world = World::start().await;
    let token = world.provider.token("ada");
    let mut explained = Vec::new();
    for other in ["olivia", "nobody"] {
        let mut request = tonic::Request::new(CheckPermissionRequest {
            account_id: "acme".to_owned(),
            user_id: "ada".to_owned(),
            acting_as_user_id: other.to_owned(),
            permission: "messages.view".to_owned(),
            explain: true,
            ..CheckPermissionRequest::default()
        });
        let value = format!("Bearer {token}").parse().unwrap();
        request.metadata_mut().insert("authorization", value);
        let mut client = AuthorizationServiceClient::new(world.channel(None).await);
        explained.push(client.check_permission(request).await.unwrap().into_inner());
    }
    assert_eq!(explained[0].explanation, Some(Explanation::default()));
    assert_eq!(explained[0], explained[1], "whether there is such a person or not");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_never_acts_as_the_system() {
    let world = World::start().await;
    let olivia = world.provider.token("olivia");
    let request = AddWorkspaceRequest { as_system: true, ..workspace("acme", "lyon", "") };
    let channel = world.channel(None).await;
    let name = "AccountService/AddWorkspace";
    let answer = client::call(&channel, name, Some(&olivia), request.encode_to_vec()).await;
    let expected = "PermissionDenied CALLER_LACKS_SCOPE";
    assert_eq!(client::outcome(&answer, Some(&olivia)), expected);
}
