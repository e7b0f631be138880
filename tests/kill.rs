//! The program, killed with SIGKILL after a write was answered: started again, it has lost nothing of what it answered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets what it does not expect should stop there, in its helpers as well"
)]

#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "support/program.rs"]
mod program;

use std::path::Path;

use program::{Program, user};
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AddWorkspaceRequest, AssignRoleRequest, AssignmentSpec, CountSeatsRequest,
    CreateAccountRequest, GetAccountRequest, GetMemberRequest, InviteUserRequest,
    ListWorkspacesRequest,
};

async fn start(directory: &Path) -> Program {
    Program::start(&["--data-dir".as_ref(), directory.as_os_str()]).await
}

/// Everything that a client can read of the account, as text.
async fn everything(program: &Program, people: &[String]) -> String {
    let account_id = "acme".to_owned();
    let request = GetAccountRequest { account_id: account_id.clone(), consistency: None };
    let account = program.accounts().get_account(request).await.unwrap().into_inner();
    let request = ListWorkspacesRequest { account_id: account_id.clone(), ..Default::default() };
    let workspaces = program.accounts().list_workspaces(request).await.unwrap().into_inner();
    let request = CountSeatsRequest { account_id: account_id.clone(), consistency: None };
    let seats = program.authorization().count_seats(request).await.unwrap().into_inner();
    let mut members = Vec::new();
    for person in people {
        let request = GetMemberRequest {
            account_id: account_id.clone(),
            user_id: person.clone(),
            consistency: None,
        };
        members.push(program.members().get_member(request).await.unwrap().into_inner());
    }
    format!("{account:#?}\n{workspaces:#?}\n{seats:#?}\n{members:#?}")
}

fn agent() -> AssignmentSpec {
    AssignmentSpec {
        role_id: "agent".to_owned(),
        workspace_id: "paris".to_owned(),
        options: [("contact_visibility".to_owned(), "self".to_owned())].into(),
        expire_time: None,
    }
}

/// One write of each kind; whom it is about is added to those who are read.
async fn write(program: &Program, step: usize, people: &mut Vec<String>) {
    let (account_id, request_id) = ("acme".to_owned(), format!("step-{step}"));
    match step {
        0 => {
            let request = CreateAccountRequest {
                account_id,
                model_id: "respond_io".to_owned(),
                seat_limit: Some(5000),
                founder: Some(user("olivia")),
                request_id,
                ..CreateAccountRequest::default()
            };
            program.accounts().create_account(request).await.unwrap();
            people.push("olivia".to_owned());
        }
        1 => {
            let request = AddWorkspaceRequest {
                account_id,
                workspace_id: "paris".to_owned(),
                founder_user_id: "olivia".to_owned(),
                as_system: true,
                request_id,
                ..AddWorkspaceRequest::default()
            };
            program.accounts().add_workspace(request).await.unwrap();
        }
        2 => {
            let request = AddMemberRequest {
                account_id,
                user: Some(user("ada")),
                assignments: vec![agent()],
                as_system: true,
                request_id,
                ..AddMemberRequest::default()
            };
            program.members().add_member(request).await.unwrap();
            people.push("ada".to_owned());
        }
        3 => {
            let request = AssignRoleRequest {
                account_id,
                user_id: "ada".to_owned(),
                role_id: "manager".to_owned(),
                workspace_id: "paris".to_owned(),
                actor_user_id: "olivia".to_owned(),
                request_id,
                ..AssignRoleRequest::default()
            };
            program.authorization().assign_role(request).await.unwrap();
        }
        _ => {
            let request = InviteUserRequest {
                account_id,
                email: "guest@example.com".to_owned(),
                assignments: vec![agent()],
                actor_user_id: "olivia".to_owned(),
                request_id,
                ..InviteUserRequest::default()
            };
            let answer = program.authorization().invite_user(request).await.unwrap().into_inner();
            people.push(answer.invitation.unwrap().member_id);
        }
    }
}

#[tokio::test]
async fn nothing_that_was_answered_is_lost_when_the_program_is_killed() {
    let directory = tempfile::tempdir().unwrap();
    let mut people = Vec::new();
    for step in 0..5 {
        let program = start(directory.path()).await;
        write(&program, step, &mut people).await;
        let before = everything(&program, &people).await;
        program.kill();

        let program = start(directory.path()).await;
        assert_eq!(everything(&program, &people).await, before, "after step {step}");
        // Whoever did not get the answer asks again, and changes nothing.
        let known = people.len();
        write(&program, step, &mut people).await;
        people.truncate(known);
        assert_eq!(everything(&program, &people).await, before, "after step {step}, asked again");
        program.kill();
    }
}

#[tokio::test]
async fn what_was_answered_in_the_middle_of_many_writes_is_there_after_a_kill() {
    let directory = tempfile::tempdir().unwrap();
    let program = start(directory.path()).await;
    write(&program, 0, &mut Vec::new()).await;
    let clients = (0..4).map(|client| {
        let mut members = program.members();
        tokio::spawn(async move {
            let mut answered = Vec::new();
            for at in 0..1000 {
                let name = format!("user-{client}-{at}");
                let request = AddMemberRequest {
                    account_id: "acme".to_owned(),
                    user: Some(user(&name)),
                    as_system: true,
                    ..AddMemberRequest::default()
                };
                // Asks on until the program is gone.
                match members.add_member(request).await {
                    Ok(_) => answered.push(name),
                    Err(_) => break,
                }
            }
            answered
        })
    });
    let clients: Vec<_> = clients.collect();
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    program.kill();
    let mut answered = vec!["olivia".to_owned()];
    for client in clients {
        answered.extend(client.await.unwrap());
    }
    assert!(answered.len() > 1, "the program was killed before it did anything");
    let program = start(directory.path()).await;
    everything(&program, &answered).await;
}
