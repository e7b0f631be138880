//! The role models that accounts are on.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::Mutex;

use crate::app::store_error;
use crate::domain::account::Account;
use crate::error::{Error, Reason, Result};
use crate::ids::{ModelVersion, Name};
use crate::model::{Tables, compile, read};
use crate::store::{Published, Store, StoreError, StoredModel};

/// Every model version that the store keeps, compiled.
#[derive(Debug, Default)]
pub struct Models {
    /// Those that were there when this process began: new accounts are made on these.
    versions: BTreeMap<Name, BTreeMap<VersionOrder, Arc<Tables>>>,
    /// Those that newer processes have published since, and that accounts were found to be on. `None`: it is not a model to this program, and
    /// never will be, since it never changes.
    newer: RwLock<Newer>,
    /// Held by whoever looks for one of those: the others wait, and find it.
    looking: Mutex<()>,
}

type Newer = BTreeMap<(Name, ModelVersion), Option<Arc<Tables>>>;

/// Why models could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file is not a model.
    #[error("{origin} is not a role model:\n{problems}")]
    Wrong {
        /// Where it came from.
        origin: String,
        /// What is wrong with it.
        problems: String,
    },
    /// Another content was published under the same id and version.
    #[error(
        "{origin} says something else than what was published as model `{id}` version `{version}`: a published version never changes, give it another"
    )]
    Changed {
        /// Where it came from.
        origin: String,
        /// The model.
        id: Name,
        /// The version.
        version: ModelVersion,
    },
    /// The store failed.
    #[error("models can't be kept: {0}")]
    Store(#[from] StoreError),
}

impl Models {
    /// Publishes models, each with where it came from, and loads all that the store keeps.
    ///
    /// # Errors
    /// One of them is not a model, or was published with another content.
    pub async fn load(store: &dyn Store, texts: &[(String, String)]) -> Result<Self, ModelError> {
        let mut models = Self::default();
        for stored in store.models().await? {
            let origin =
                format!("the stored model `{}` version `{}`", stored.model_id, stored.version);
            models.add(compiled(&origin, &stored.text)?);
        }
        for (origin, text) in texts {
            let tables = compiled(origin, text)?;
            if models.is_published(origin, &tables)? {
                continue;
            }
            let stored = StoredModel {
                model_id: tables.definition.id.clone(),
                version: tables.definition.version.clone(),
                fingerprint: tables.fingerprint.clone(),
                text: text.clone(),
            };
            match store.publish_model(&stored).await? {
                Published::New | Published::Unchanged => models.add(tables),
                Published::Different => return Err(changed(origin, &tables)),
            }
        }
        Ok(models)
    }

    /// Whether a version is there already, which then never changes (INV-MODEL); compared as compiled by this program, since how models are hashed may have changed.
    fn is_published(&self, origin: &str, tables: &Tables) -> Result<bool, ModelError> {
        match self.version(&tables.definition.id, &tables.definition.version) {
            None => Ok(false),
            Some(known) if known.fingerprint == tables.fingerprint => Ok(true),
            Some(_) => Err(changed(origin, tables)),
        }
    }

    fn add(&mut self, tables: Tables) {
        let versions = self.versions.entry(tables.definition.id.clone()).or_default();
        versions.insert(VersionOrder::of(&tables.definition.version), Arc::new(tables));
    }

    fn version(&self, id: &Name, version: &ModelVersion) -> Option<&Arc<Tables>> {
        self.versions.get(id)?.get(&VersionOrder::of(version))
    }

    /// The highest version of a model: the one that new accounts are made on.
    #[must_use]
    pub fn latest(&self, id: &str) -> Option<&Arc<Tables>> {
        self.versions.get(id)?.last_key_value().map(|(_, tables)| tables)
    }

    /// The ids of all models.
    pub fn ids(&self) -> impl Iterator<Item = &Name> {
        self.versions.keys()
    }

    /// The models that new accounts are made on, each with its version.
    pub fn served(&self) -> impl Iterator<Item = (&Name, &ModelVersion)> {
        let latest = self.versions.values().filter_map(|versions| versions.last_key_value());
        latest.map(|(_, tables)| (&tables.definition.id, &tables.definition.version))
    }

    /// The model that an account is on, which a newer process may have published since this one began.
    ///
    /// # Errors
    /// The store fails, or lost it, or it is not a model to this program.
    pub async fn find(&self, store: &dyn Store, account: &Account) -> Result<Arc<Tables>> {
        if self.known(account).is_none() {
            let _looking = self.looking.lock().await;
            if self.known(account).is_none() {
                self.look_for(store, account).await.map_err(store_error)?;
            }
        }
        self.of(account)
    }

    async fn look_for(&self, store: &dyn Store, account: &Account) -> Result<(), StoreError> {
        let stored = store.models().await?;
        let Some(stored) = stored.iter().find(|stored| {
            (&stored.model_id, &stored.version) == (&account.model_id, &account.model_version)
        }) else {
            return Ok(());
        };
        let (id, version) = (stored.model_id.clone(), stored.version.clone());
        let origin = format!("model `{id}` version `{version}` of a newer process");
        let tables = compiled(&origin, &stored.text);
        if let Err(error) = &tables {
            tracing::error!(%error, "accounts can't be served by this version of the program");
        }
        let mut newer = self.newer.write().unwrap_or_else(PoisonError::into_inner);
        newer.insert((id, version), tables.ok().map(Arc::new));
        Ok(())
    }

    /// What is known of the model that an account is on.
    fn known(&self, account: &Account) -> Option<Option<Arc<Tables>>> {
        let Account { model_id, model_version, .. } = account;
        if let Some(tables) = self.version(model_id, model_version) {
            return Some(Some(Arc::clone(tables)));
        }
        let newer = self.newer.read().unwrap_or_else(PoisonError::into_inner);
        newer.get(&(model_id.clone(), model_version.clone())).cloned()
    }

    /// The model that an account is on, as far as this process knows.
    ///
    /// # Errors
    /// It does not.
    pub fn of(&self, account: &Account) -> Result<Arc<Tables>> {
        self.known(account).flatten().ok_or_else(|| {
            store_error(StoreError::Corrupt(format!(
                "account `{}` is on model `{}` version `{}`, which is not there",
                account.account_id, account.model_id, account.model_version
            )))
        })
    }

    /// The model that a new account is to be on.
    ///
    /// # Errors
    /// There is no such model.
    pub fn for_new_account(&self, id: &str) -> Result<&Arc<Tables>> {
        self.latest(id).ok_or_else(|| {
            let known: Vec<&str> = self.ids().map(Name::as_str).collect();
            let known = known.join("`, `");
            Error::field(
                Reason::UnknownModel,
                "model_id",
                format_args!("names no role model: there are `{known}`"),
            )
            .with_metadata("model_id", id)
        })
    }
}

fn compiled(origin: &str, text: &str) -> Result<Tables, ModelError> {
    let wrong = |problems: crate::model::Problems| ModelError::Wrong {
        origin: origin.to_owned(),
        problems: problems.to_string(),
    };
    read(text).map(|definition| compile(&definition)).map_err(wrong)
}

fn changed(origin: &str, tables: &Tables) -> ModelError {
    let Tables { definition, .. } = tables;
    ModelError::Changed {
        origin: origin.to_owned(),
        id: definition.id.clone(),
        version: definition.version.clone(),
    }
}

/// A version as it is ordered: its numbers as numbers, so that `10` comes after `9`; the text breaks ties.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct VersionOrder(Vec<(u64, String)>, String);

impl VersionOrder {
    fn of(version: &ModelVersion) -> Self {
        let text = version.as_str();
        let part = |part: &str| {
            let digits = part.trim_start_matches(|c: char| !c.is_ascii_digit());
            let number = digits.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
            (number.parse().unwrap_or_default(), part.to_owned())
        };
        Self(text.split(['.', '-', '_', ':']).map(part).collect(), text.to_owned())
    }
}
