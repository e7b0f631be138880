//! The service with its demo, and questions about it.

use rolecall::client::{Builder, Client};
use rolecall::proto::v1::CheckPermissionRequest;
use tempfile::TempDir;

use crate::program::Program;

/// The service, with a company of each shipped model. It ends with the test.
pub struct World {
    pub program: Program,
    _folder: TempDir,
}

impl World {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_str().unwrap();
        let program = Program::start(&["--demo", "--data-dir", data]).await;
        Self { program, _folder: folder }
    }

    pub fn builder(&self) -> Builder {
        Client::builder(format!("http://{}", self.program.server().address()))
    }

    pub fn client(&self) -> Client {
        self.builder().connect().unwrap()
    }
}

/// May bob, who plans appointments in Paris and reads them in Lyon, plan one?
pub fn plans_in(workspace: &str) -> CheckPermissionRequest {
    CheckPermissionRequest::new("acme-agendize", "bob", "appointments.schedule")
        .in_workspace(workspace)
}
