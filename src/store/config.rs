//! Which store it is, and how it is opened.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::store::embedded::{EmbeddedStore, Options};
use crate::store::postgres::PostgresStore;
use crate::store::{Store, StoreError, postgres};

/// Where accounts are kept.
#[derive(Debug, Clone)]
pub enum Config {
    /// In a directory of this machine, for one process.
    Embedded(PathBuf),
    /// In a Postgres database, for any number of processes.
    Postgres(postgres::Config),
}

impl Config {
    /// Opens it. A directory is made, and brought to the schema of this version, when it is opened; a database must have it.
    ///
    /// # Errors
    /// It can't be reached or used.
    pub async fn open(&self) -> Result<Arc<dyn Store>, StoreError> {
        Ok(match self {
            Self::Embedded(directory) => {
                Arc::new(EmbeddedStore::open(directory, &Options::default())?)
            }
            Self::Postgres(config) => Arc::new(PostgresStore::open(config).await?),
        })
    }

    /// The same, but only if it is there: who asks what is in a store does not want one made.
    ///
    /// # Errors
    /// It is not there, or can't be reached or used.
    pub async fn open_what_is_there(&self) -> Result<Arc<dyn Store>, StoreError> {
        match self {
            Self::Embedded(directory) if !EmbeddedStore::is_in(directory) => {
                Err(StoreError::Unavailable(format!("there is none in `{}`", directory.display())))
            }
            _ => self.open_beside().await,
        }
    }

    /// Opens it for what belongs to no account, also while another process serves from it.
    ///
    /// # Errors
    /// It can't be reached or used.
    pub async fn open_beside(&self) -> Result<Arc<dyn Store>, StoreError> {
        Ok(match self {
            Self::Embedded(directory) => {
                Arc::new(EmbeddedStore::open_beside(directory, &Options::default())?)
            }
            Self::Postgres(_) => self.open().await?,
        })
    }

    /// Begins a new history, in which tokens of before are answered freshly: after a restore of a backup that the store can't notice.
    ///
    /// # Errors
    /// It can't be reached or changed.
    pub async fn renew_epoch(&self) -> Result<(), StoreError> {
        match self {
            Self::Embedded(directory) => {
                EmbeddedStore::open(directory, &Options::default())?.renew_epoch().await
            }
            Self::Postgres(config) => postgres::renew_epoch(config).await,
        }
    }
}

/// Where it is, without any password.
impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded(directory) => write!(f, "the data in `{}`", directory.display()),
            Self::Postgres(config) => write!(f, "the database `{}`", config.url),
        }
    }
}
