//! Every method of the API with a good request.

use prost::Message;
use prost_types::FileDescriptorSet;
use rolecall::grpc::proto::FILE_DESCRIPTOR_SET;
use rolecall::grpc::proto::v1::{
    AddMemberRequest, AddWorkspaceRequest, AssignRoleRequest, AssignmentSpec,
    CheckPermissionRequest, CountSeatsRequest, CreateAccountRequest, GetAccountRequest,
    GetMemberRequest, InviteUserRequest, ListRolesRequest, ListWorkspacesRequest, User,
};

/// A method, the scope that it needs, and a request that the system's account `acme` grants to `olivia`.
pub struct Method {
    pub name: &'static str,
    pub scope: &'static str,
    request: fn(&About) -> Vec<u8>,
}

/// What a request is about.
#[derive(Debug, Clone, Copy)]
pub struct About {
    pub account: &'static str,
    /// On whose behalf; empty: nobody is named.
    pub actor: &'static str,
}

impl Method {
    /// The request, as it travels. It changes nothing: one that could is only tried.
    pub fn request(&self, about: &About) -> Vec<u8> {
        (self.request)(about)
    }
}

fn agent() -> AssignmentSpec {
    AssignmentSpec {
        role_id: "agent".to_owned(),
        workspace_id: "paris".to_owned(),
        ..AssignmentSpec::default()
    }
}

pub fn user(name: &str) -> User {
    User {
        user_id: name.to_owned(),
        email: format!("{name}@example.com"),
        display_name: name.to_owned(),
    }
}

/// The table: a method that is not here fails a test.
pub const METHODS: &[Method] = &[
    Method {
        name: "AuthorizationService/CheckPermission",
        scope: "check",
        request: |about| {
            CheckPermissionRequest {
                account_id: about.account.to_owned(),
                user_id: "olivia".to_owned(),
                permission: "messages.view".to_owned(),
                ..CheckPermissionRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/ListRoles",
        scope: "read",
        request: |about| {
            ListRolesRequest {
                account_id: about.account.to_owned(),
                actor_user_id: about.actor.to_owned(),
                ..ListRolesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/AssignRole",
        scope: "manage",
        request: |about| assign(about).encode_to_vec(),
    },
    Method {
        name: "AuthorizationService/InviteUser",
        scope: "manage",
        request: |about| {
            InviteUserRequest {
                account_id: about.account.to_owned(),
                email: "new@example.com".to_owned(),
                assignments: vec![agent()],
                actor_user_id: about.actor.to_owned(),
                validate_only: true,
                ..InviteUserRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AuthorizationService/CountSeats",
        scope: "read",
        request: |about| {
            CountSeatsRequest {
                account_id: about.account.to_owned(),
                ..CountSeatsRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/CreateAccount",
        scope: "admin",
        request: |about| {
            // Of an account that is there it would be refused in any case.
            let account_id = if about.account == "acme" { "fresh" } else { about.account };
            CreateAccountRequest { validate_only: true, ..create(account_id) }.encode_to_vec()
        },
    },
    Method {
        name: "AccountService/GetAccount",
        scope: "read",
        request: |about| {
            GetAccountRequest {
                account_id: about.account.to_owned(),
                ..GetAccountRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "AccountService/AddWorkspace",
        scope: "manage",
        request: |about| {
            let lyon = workspace(about.account, "lyon", about.actor);
            AddWorkspaceRequest { validate_only: true, ..lyon }.encode_to_vec()
        },
    },
    Method {
        name: "AccountService/ListWorkspaces",
        scope: "read",
        request: |about| {
            ListWorkspacesRequest {
                account_id: about.account.to_owned(),
                ..ListWorkspacesRequest::default()
            }
            .encode_to_vec()
        },
    },
    Method {
        name: "MemberService/AddMember",
        scope: "manage",
        request: |about| {
            let new = add_member(about.account, "newcomer", about.actor);
            AddMemberRequest { validate_only: true, ..new }.encode_to_vec()
        },
    },
    Method {
        name: "MemberService/GetMember",
        scope: "read",
        request: |about| {
            GetMemberRequest {
                account_id: about.account.to_owned(),
                user_id: "ada".to_owned(),
                ..GetMemberRequest::default()
            }
            .encode_to_vec()
        },
    },
];

pub fn assign(about: &About) -> AssignRoleRequest {
    AssignRoleRequest {
        account_id: about.account.to_owned(),
        user_id: "ada".to_owned(),
        role_id: "agent".to_owned(),
        workspace_id: "paris".to_owned(),
        actor_user_id: about.actor.to_owned(),
        validate_only: true,
        ..AssignRoleRequest::default()
    }
}

pub fn create(account: &str) -> CreateAccountRequest {
    CreateAccountRequest {
        account_id: account.to_owned(),
        model_id: "respond_io".to_owned(),
        plan: "enterprise".to_owned(),
        founder: Some(user("olivia")),
        ..CreateAccountRequest::default()
    }
}

pub fn workspace(account: &str, id: &str, actor: &str) -> AddWorkspaceRequest {
    AddWorkspaceRequest {
        account_id: account.to_owned(),
        workspace_id: id.to_owned(),
        founder_user_id: "olivia".to_owned(),
        actor_user_id: actor.to_owned(),
        ..AddWorkspaceRequest::default()
    }
}

pub fn add_member(account: &str, name: &str, actor: &str) -> AddMemberRequest {
    AddMemberRequest {
        account_id: account.to_owned(),
        user: Some(user(name)),
        assignments: vec![agent()],
        actor_user_id: actor.to_owned(),
        ..AddMemberRequest::default()
    }
}

pub fn method(name: &str) -> &'static Method {
    METHODS.iter().find(|method| method.name == name).unwrap()
}

/// The API as data.
pub fn descriptors() -> FileDescriptorSet {
    FileDescriptorSet::decode(FILE_DESCRIPTOR_SET).unwrap()
}

pub use bytes_codec::Bytes;

/// Messages that are bytes already.
mod bytes_codec {
    use prost::bytes::{Buf, BufMut};
    use tonic::Status;
    use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};

    #[derive(Clone, Copy)]
    pub struct Bytes;

    impl Codec for Bytes {
        type Encode = Vec<u8>;
        type Decode = Vec<u8>;
        type Encoder = Self;
        type Decoder = Self;

        fn encoder(&mut self) -> Self {
            Self
        }

        fn decoder(&mut self) -> Self {
            Self
        }
    }

    impl Encoder for Bytes {
        type Item = Vec<u8>;
        type Error = Status;

        fn encode(&mut self, item: Vec<u8>, wire: &mut EncodeBuf<'_>) -> Result<(), Status> {
            wire.put_slice(&item);
            Ok(())
        }
    }

    impl Decoder for Bytes {
        type Item = Vec<u8>;
        type Error = Status;

        fn decode(&mut self, wire: &mut DecodeBuf<'_>) -> Result<Option<Vec<u8>>, Status> {
            let mut bytes = vec![0; wire.remaining()];
            wire.copy_to_slice(&mut bytes);
            Ok(Some(bytes))
        }
    }
}
