//! Who asks, and what for.

use rolecall::clock::{Clock, SystemClock};
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
    /// Until so many hours from now.
    fn for_hours(self, hours: i64) -> Self;
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

    fn for_hours(mut self, hours: i64) -> Self {
        self.expire_time = Some(in_hours(hours));
        self
    }
}

/// So many hours from now.
pub fn in_hours(hours: i64) -> prost_types::Timestamp {
    let seconds = SystemClock.now().as_second() + hours * 3600;
    prost_types::Timestamp { seconds, nanos: 0 }
}

/// Of a change, the fields that it is about.
pub fn mask(paths: &[&str]) -> Option<prost_types::FieldMask> {
    let paths = paths.iter().map(|path| (*path).to_owned()).collect();
    Some(prost_types::FieldMask { paths })
}
