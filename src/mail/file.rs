//! Mails as files of a folder.

use std::fs;
use std::io;
use std::path::Path;

use crate::mail::Failure;

/// Writes a mail, whole or not at all. Sent again it takes its own place.
pub(super) async fn write(folder: &Path, mail_id: &str, message: Vec<u8>) -> Result<(), Failure> {
    let path = folder.join(format!("{mail_id}.eml"));
    let beside = folder.join(format!(".{mail_id}"));
    let written = tokio::task::spawn_blocking(move || -> io::Result<()> {
        fs::write(&beside, message)?;
        fs::rename(&beside, &path)
    });
    written.await.map_err(Failure::for_now)?.map_err(Failure::for_now)
}
