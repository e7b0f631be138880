//! Cursors as readers hold them: a place in the log, and of which changes it is one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::app::page::{LIST, name};
use crate::domain::revision::Epoch;
use crate::error::{Error, Reason, Result};
use crate::ids::AccountId;
use crate::store::log::Cursor;

/// What a cursor's text begins with before it is encoded: a later form can be told apart.
const FORM: &[u8] = b"1";

/// The text of a place among the changes of an account, or of all.
pub(super) fn write(account: Option<&AccountId>, cursor: &Cursor) -> String {
    let Cursor { epoch, position } = cursor;
    let plain = format!("{:x}/{position}", epoch.0);
    URL_SAFE_NO_PAD.encode([FORM, &of(account), plain.as_bytes()].concat())
}

/// Reads what [`write`] wrote for the same changes.
///
/// # Errors
/// The text is none of these changes.
pub(super) fn parse(account: Option<&AccountId>, text: &str) -> Result<Cursor> {
    read(account, text).ok_or_else(|| {
        Error::field(Reason::InvalidCursor, "cursor", "is not a cursor of these changes")
    })
}

fn read(account: Option<&AccountId>, text: &str) -> Option<Cursor> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let plain = bytes.strip_prefix(FORM)?.strip_prefix(&of(account))?;
    let (epoch, position) = std::str::from_utf8(plain).ok()?.split_once('/')?;
    let epoch = Epoch(u64::from_str_radix(epoch, 16).ok()?);
    Some(Cursor { epoch, position: position.to_owned() })
}

/// Names the changes. No account is called by the empty text.
fn of(account: Option<&AccountId>) -> [u8; LIST] {
    name(&["changes", account.map_or("", AccountId::as_str)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(text: &str) -> AccountId {
        AccountId::parse(text).unwrap()
    }

    fn cursor() -> Cursor {
        Cursor { epoch: Epoch(0xfeed), position: "10:20:/12:30:12,29/25".to_owned() }
    }

    #[test]
    fn a_cursor_reads_back_as_it_was_written() {
        for account in [None, Some(&account("acme"))] {
            assert_eq!(parse(account, &write(account, &cursor())).unwrap(), cursor());
        }
    }

    #[test]
    fn a_cursor_of_other_changes_is_none_of_these() {
        let (acme, other) = (account("acme"), account("other"));
        for (one, another) in
            [(None, Some(&acme)), (Some(&acme), None), (Some(&acme), Some(&other))]
        {
            let error = parse(another, &write(one, &cursor())).unwrap_err();
            assert_eq!(error.reason(), Reason::InvalidCursor);
        }
    }

    #[test]
    fn what_is_not_a_cursor_is_refused() {
        let later = [b"2", &of(None)[..], b"feed/1"].concat();
        let without_position = [FORM, &of(None)[..], b"feed"].concat();
        let texts = [later, without_position].map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        for text in texts.iter().map(String::as_str).chain(["", "x", "nonsense", "MQ"]) {
            assert!(parse(None, text).is_err(), "{text}");
        }
    }
}
