//! Fields of changes that leave something as it is.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::app::members::{Update, Which};
use crate::error::{Error, Reason, Result};
use crate::grpc::parse::{Fields, MAX_ENTRIES, MAX_WORD};
use crate::ids::{AssignmentId, Name, RoleId, WorkspaceId};

/// What a change is about.
#[derive(Debug, Clone)]
pub struct Mask(Option<Vec<String>>);

impl Mask {
    /// Whether a field is meant: without a mask, those are that are not empty (AIP-134).
    pub fn means(&self, field: &str, is_empty: bool) -> bool {
        match &self.0 {
            None => !is_empty,
            Some(paths) => paths.iter().any(|path| path == field || path == "*"),
        }
    }

    /// What becomes of a field.
    pub fn update<T>(&self, field: &str, value: T, is_empty: bool) -> Update<T> {
        if self.means(field, is_empty) { Update::Becomes(value) } else { Update::Stays }
    }
}

impl Fields {
    /// What a change is about, of fields that can be changed.
    pub fn mask(&mut self, mask: Option<&prost_types::FieldMask>, known: &[&str]) -> Option<Mask> {
        let paths = mask.map(|mask| mask.paths.clone()).filter(|paths| !paths.is_empty());
        self.at_most("update_mask", paths.as_ref().map_or(0, Vec::len), MAX_ENTRIES)?;
        let is_known = |path: &str| path == "*" || known.contains(&path);
        let unknown = paths.iter().flatten().find(|path| !is_known(path)).cloned();
        let read = match unknown {
            None => Ok(Mask(paths)),
            Some(path) => {
                let path = self.text("update_mask", &path, MAX_WORD)?;
                let names = known.join("`, `");
                let description = format!("has `{path:.64}`, and not only `{names}`");
                Err(Error::field(Reason::InvalidUpdateMask, "update_mask", description)
                    .with_metadata("path", format_args!("{path:.64}")))
            }
        };
        self.check(read)
    }

    /// A time from when on something gives nothing, to the microsecond; `None` where it is not set.
    pub fn time(
        &mut self,
        field: &str,
        time: Option<&prost_types::Timestamp>,
    ) -> Option<Option<Timestamp>> {
        let read = |time: &prost_types::Timestamp| {
            let time = Timestamp::new(time.seconds, time.nanos)?;
            Timestamp::from_microsecond(time.as_microsecond())
        };
        let wrong = |_| Error::field(Reason::ExpireTimePassed, field, "is not a time");
        self.check(time.map(read).transpose().map_err(wrong))
    }

    /// Options of an assignment, as they are given.
    pub fn options(
        &mut self,
        field: &str,
        options: &BTreeMap<String, String>,
    ) -> Option<BTreeMap<String, String>> {
        self.at_most(field, options.len(), MAX_ENTRIES)?;
        Some(options.clone())
    }

    /// What visibilities may compare of somebody.
    pub fn attributes(
        &mut self,
        attributes: &BTreeMap<String, String>,
    ) -> Option<BTreeMap<Name, String>> {
        self.at_most("attributes", attributes.len(), MAX_ENTRIES)?;
        let read: Vec<_> = attributes
            .iter()
            .map(|(name, value)| {
                let field = format!("attributes[{name:.64}]");
                let name = self.id(&field, name, Name::parse);
                Some((name?, self.text(&field, value, MAX_WORD)?))
            })
            .collect();
        read.into_iter().collect()
    }

    /// Which of the things that somebody holds: by its id, or by role and workspace.
    pub fn which(&mut self, id: &str, role_id: &str, workspace_id: &str) -> Option<Which> {
        let assignment = self.optional("assignment_id", id, AssignmentId::parse);
        let role = self.optional("role_id", role_id, RoleId::parse);
        let workspace = self.optional("workspace_id", workspace_id, WorkspaceId::parse);
        let read: Result<Which> = match (assignment?, role?, workspace?) {
            (Some(id), None, None) => Ok(Which::Assignment(id)),
            (None, Some(role), workspace) => Ok(Which::Role(role, workspace)),
            (None, None, _) => Err(Error::missing("assignment_id")),
            (Some(_), _, _) => Err(Error::field(
                Reason::ConflictingAssignments,
                "assignment_id",
                "must stand alone, without `role_id` and `workspace_id`",
            )),
        };
        self.check(read)
    }
}
