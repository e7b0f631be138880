//! Who is calling.

use tonic::Extensions;

use crate::app::Caller;

/// The program that made a call.
///
/// Until callers are configured the service listens on loopback alone, where whoever can connect is trusted with everything.
#[must_use]
pub fn of(extensions: &Extensions) -> Caller {
    extensions
        .get::<Caller>()
        .cloned()
        .unwrap_or_else(|| Caller { name: "loopback".to_owned(), admin: true })
}
