//! Fields about roles.

use crate::grpc::parse::{Fields, MAX_WORD};

/// The longest sentence about something, in characters.
const MAX_DESCRIPTION: usize = 1000;
/// How many permissions a request may name: as many as a model may have.
const MAX_PERMISSIONS: usize = 2000;

impl Fields {
    /// Reads a field if it is meant; `Some(None)` if not.
    pub fn if_meant<T>(
        &mut self,
        is_meant: bool,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        if is_meant { read(self).map(Some) } else { Some(None) }
    }

    /// What a client takes something for; empty: whatever it is.
    pub fn etag(&mut self, text: &str) -> Option<Option<String>> {
        let text = self.text("etag", text, MAX_WORD)?;
        Some(Some(text).filter(|text| !text.is_empty()))
    }

    /// A sentence about something.
    pub fn description(&mut self, field: &str, text: &str) -> Option<String> {
        self.text(field, text, MAX_DESCRIPTION)
    }

    /// A licence: any word, since only a model knows which there are.
    pub fn license(&mut self, text: &str) -> Option<String> {
        self.text("license", text, MAX_WORD)
    }

    /// Permissions: any words, since only a model knows which there are.
    pub fn permissions(&mut self, texts: &[String]) -> Option<Vec<String>> {
        self.at_most("permissions", texts.len(), MAX_PERMISSIONS)?;
        let read = |(at, text): (usize, &String)| self.word(&format!("permissions[{at}]"), text);
        texts.iter().enumerate().map(read).collect()
    }
}
