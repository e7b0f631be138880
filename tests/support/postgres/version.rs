//! Where the programs of each supported version are.

use std::fs;
use std::path::{Path, PathBuf};

/// The two ends of what is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// What Debian has: 15.
    Oldest,
    /// What `scripts/tools.sh` puts into `.tools`: 18.
    Newest,
}

impl Version {
    pub const ALL: &'static [Self] = &[Self::Oldest, Self::Newest];

    /// The folder that holds `bin/postgres`.
    pub fn home(self) -> PathBuf {
        let home = match self {
            Self::Oldest => newest_of_debian(),
            Self::Newest => {
                Some(Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools").join("postgres-18"))
            }
        };
        home.filter(|home| home.join("bin/initdb").exists())
            .unwrap_or_else(|| panic!("no PostgreSQL is installed for {self:?}: run `make tools`"))
    }
}

/// Debian can have several beside each other.
fn newest_of_debian() -> Option<PathBuf> {
    let homes = fs::read_dir("/usr/lib/postgresql").ok()?.flatten().map(|entry| entry.path());
    let numbered = homes.filter_map(|home| {
        let number: u32 = home.file_name()?.to_str()?.parse().ok()?;
        home.join("bin/initdb").exists().then_some((number, home))
    });
    Some(numbered.max()?.1)
}
