//! The list of people as a file (RFC 4180), page by page: no more than a page is in memory, and the next one is read when the one before was
//! taken. Each page is of one revision; the file as a whole is of none.

use std::sync::Arc;

use csv::{Terminator, WriterBuilder};

use super::{ListMembers, View};
use crate::app::App;
use crate::app::access::Access;
use crate::domain::revision::ConsistencyToken;
use crate::error::{Error, Result};
use crate::model::definition::Operation;
use crate::store::{Along, ListedPerson, PeopleList, Place};

/// How many people are read at once.
const PAGE: u32 = 1000;

const HEADER: [&str; 9] = [
    "member_id",
    "user_id",
    "email",
    "display_name",
    "state",
    "roles",
    "teams",
    "create_time",
    "last_active_time",
];

/// A file in the making.
pub struct Export {
    app: Arc<App>,
    access: Access,
    list: ListMembers,
    after: Option<Place>,
    ready: Option<Chunk>,
    ended: bool,
}

/// A part of the file, and what it was made from.
pub type Chunk = (Vec<u8>, ConsistencyToken);

impl App {
    /// Begins a file of everybody in an account who is not revoked, by member id, or of those who hold anything in a workspace, by name.
    ///
    /// # Errors
    /// There is no such account or workspace, or the actor may not export its people.
    pub async fn export_members(self: &Arc<Self>, access: Access, view: View) -> Result<Export> {
        let list = ListMembers { view, filter: super::Filter::default(), order: None };
        let app = Arc::clone(self);
        let mut export = Export { app, access, list, after: None, ready: None, ended: false };
        // Whoever may not is told so before the stream begins.
        export.ready = Some(export.read(true).await?);
        Ok(export)
    }
}

impl Export {
    /// The next part of the file; `None`: that was all.
    pub async fn next(&mut self) -> Option<Result<Chunk>> {
        if let Some(ready) = self.ready.take() {
            return Some(Ok(ready));
        }
        if self.ended {
            return None;
        }
        let read = self.read(false).await;
        self.ended |= read.is_err();
        Some(read)
    }

    async fn read(&mut self, first: bool) -> Result<Chunk> {
        // Asked again for each page: who lost the right meanwhile is told no more.
        let view = &self.list.view;
        let seen = self.app.look_at(&self.access, view, Operation::ExportMembers).await?;
        let along = view.workspace_id.clone().map_or(Along::Id, Along::Workspace);
        let asked = PeopleList { along, descending: false, after: self.after.take(), limit: PAGE };
        let people = self.app.people(&view.target, &asked).await?;
        let token = people.token(&view.target.account_id);
        self.ended = people.rows.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
        self.after = people.rows.last().map(ListedPerson::place);
        let mut file = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        if first {
            file.write_record(HEADER).map_err(Error::internal)?;
        }
        for row in people.rows {
            if self.list.tells(&row, 0, seen.now) {
                let listing = seen.listing(row, view);
                file.write_record(record(&listing).map(harmless)).map_err(Error::internal)?;
            }
        }
        let chunk = file.into_inner().map_err(|error| Error::internal(error.into_error()))?;
        Ok((chunk, token))
    }
}

fn record(listing: &super::Listing) -> [String; 9] {
    let member = &listing.member;
    let roles = member.assignments.iter().map(|held| match &held.workspace_id {
        Some(place) => format!("{}@{place}", held.role_id),
        None => held.role_id.to_string(),
    });
    let teams = member.teams.iter().map(|team| team.team_id.to_string());
    let text = |value: Option<String>| value.unwrap_or_default();
    [
        member.member_id.to_string(),
        text(member.user_id.as_ref().map(ToString::to_string)),
        text(member.email.as_ref().map(ToString::to_string)),
        member.display_name.clone(),
        member.state.name().to_owned(),
        roles.collect::<Vec<_>>().join(";"),
        teams.collect::<Vec<_>>().join(";"),
        member.create_time.to_string(),
        text(listing.last_active_time.map(|time| time.to_string())),
    ]
}

/// What a spreadsheet would take for a formula begins with an apostrophe, and is text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@a", "\tx", "\rx"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["", "ada", "1=1", " =1", "'=1"] {
            assert_eq!(harmless(cell.to_owned()), cell);
        }
    }
}
