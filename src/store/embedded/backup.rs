//! A copy of the store, also while another process serves from it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, named_params};

use crate::store::StoreError;
use crate::store::embedded::{FILE_NAME, connection, migrate, row};

/// Copies the store of a directory, as it is at one moment, into a file that is not there. The copy has no history: whoever opens it first
/// begins one, so that no two that come of it are taken for the same. Its schema is that of the store.
///
/// # Errors
/// There is no store, something is there already, or it can't be written.
pub(crate) fn back_up(directory: &Path, file: &Path) -> Result<(), StoreError> {
    let source = directory.join(FILE_NAME);
    if !source.exists() {
        let shown = directory.display();
        return Err(StoreError::Unavailable(format!("there is none in `{shown}`")));
    }
    let failed = |error: std::io::Error| {
        StoreError::Unavailable(format!("`{}` can't be written: {error}", file.display()))
    };
    if fs::exists(file).map_err(failed)? {
        return Err(failed(std::io::ErrorKind::AlreadyExists.into()));
    }
    // Under its name there is a whole copy or none.
    let part = part_of(file);
    match fs::remove_file(&part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    copy(&source, &part)?;
    fs::rename(&part, file).map_err(failed)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))
        .and_then(|folder| folder.sync_all())
        .map_err(failed)
}

fn part_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

fn copy(source: &Path, part: &Path) -> Result<(), StoreError> {
    let reader = connection::open_reader(source)?;
    migrate::must_be_ours(&reader, source)?;
    let part_name = part.to_string_lossy();
    row::execute(
        &reader,
        include_str!("queries/backup/copy.sql"),
        named_params! {":file": part_name.as_ref()},
    )?;
    let copy = Connection::open(part)?;
    // All of it is on the disk when this is.
    copy.pragma_update(None, "synchronous", "full")?;
    row::execute(&copy, include_str!("queries/backup/forget_history.sql"), [])?;
    copy.close().map_err(|(_, error)| error.into())
}
