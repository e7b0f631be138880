//! Who asks, and what for.

pub use rolecall::grpc::proto::v1::AssignmentSpec;

/// Asks on behalf of nobody: `as_system`.
pub const SYSTEM: &str = "";

/// The address of somebody.
pub fn email(name: &str) -> String {
    format!("{name}@example.com")
}

/// A role that is held account-wide, without options.
pub fn role(role_id: &str) -> AssignmentSpec {
    AssignmentSpec { role_id: role_id.to_owned(), ..AssignmentSpec::default() }
}

/// Makes a specification read as a sentence: `role("agent").at("paris").with("mask_email", "on")`.
pub trait Spec {
    fn at(self, workspace: &str) -> Self;
    fn with(self, option: &str, value: &str) -> Self;
}

impl Spec for AssignmentSpec {
    fn at(mut self, workspace: &str) -> Self {
        self.workspace_id = workspace.to_owned();
        self
    }

    fn with(mut self, option: &str, value: &str) -> Self {
        self.options.insert(option.to_owned(), value.to_owned());
        self
    }
}
