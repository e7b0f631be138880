//! `ListWorkspaces`.

use rolecall::grpc::proto::v1::{ErrorReason, ListRolesRequest, ListWorkspacesRequest};
use tonic::Code;

use crate::harness::{Refused, inner, on_every_backend};

#[test]
fn pages_of_one_give_every_workspace_once_and_in_order() {
    on_every_backend(async |service| {
        for model in ["agendize", "sitee", "respond_io", "dexem"] {
            let company = service.founding(model).called(model).open().await;
            for id in ["b", "a", "c:1", "B", "a.b", "10", "9"] {
                company.opens(id, "").await;
            }
            for page_size in [1, 2, 3, 7, 0, 5000] {
                let mut seen = Vec::new();
                let mut page_token = String::new();
                loop {
                    let account_id = company.id.clone();
                    let request = ListWorkspacesRequest {
                        account_id,
                        page_size,
                        page_token,
                        consistency: None,
                    };
                    let page = inner(service.accounts().list_workspaces(request).await).unwrap();
                    assert!(
                        page_size == 0
                            || page.workspaces.len() <= usize::try_from(page_size).unwrap()
                    );
                    seen.extend(page.workspaces.into_iter().map(|row| row.workspace_id));
                    page_token = page.next_page_token;
                    if page_token.is_empty() {
                        break;
                    }
                    assert!(seen.len() < 7, "no page leads nowhere");
                }
                assert_eq!(seen, ["10", "9", "B", "a", "a.b", "b", "c:1"], "{page_size}");
            }
        }
    });
}

#[test]
fn a_token_is_good_for_its_list_alone() {
    on_every_backend(async |service| {
        for id in ["acme", "other"] {
            let company = service.founding("respond_io").called(id).open().await;
            company.opens("a", "olivia").await;
            company.opens("b", "olivia").await;
        }
        let first = |account: &str, page_token: &str| ListWorkspacesRequest {
            account_id: account.to_owned(),
            page_size: 1,
            page_token: page_token.to_owned(),
            consistency: None,
        };
        let page = inner(service.accounts().list_workspaces(first("acme", "")).await).unwrap();
        let token = page.next_page_token;
        for bad in [format!("{token}A"), "nonsense".to_owned(), "YQ".to_owned(), "=".to_owned()] {
            let refused = service.accounts().list_workspaces(first("acme", &bad)).await;
            // A token with more at its end may be one of a longer key; any other is none.
            if !bad.starts_with(&token) {
                refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
            }
        }
        let refused = service.accounts().list_workspaces(first("other", &token)).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        let request = ListRolesRequest {
            account_id: "acme".to_owned(),
            page_token: token.clone(),
            ..ListRolesRequest::default()
        };
        let refused = service.authorization().list_roles(request).await;
        refused.refused(Code::InvalidArgument, ErrorReason::InvalidPageToken);
        let mut bigger = first("acme", &token);
        bigger.page_size = 50;
        let page = inner(service.accounts().list_workspaces(bigger).await).unwrap();
        assert_eq!(page.workspaces[0].workspace_id, "b");
    });
}
