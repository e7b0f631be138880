//! The server: built from its settings, run until it is told to stop, drained.
//!
//! It is given its world: the socket that it listens on, and what tells it to stop. So a test runs the same server as `main`.

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, io};

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::app::App;
use crate::app::models::{ModelError, Models};
use crate::clock::{Clock, SystemClock};
use crate::demo::{self, Demo, DemoError};
use crate::error::Error;
use crate::grpc::door::{Door, Guard};
use crate::grpc::{self, stack, standard};
use crate::identity::{self, IdentityError, Rules, Tokens};
use crate::shipped;
use crate::store::{self, Store, StoreError};
use crate::tls::{self, TlsError};

/// How long calls that are under way may take to end once the server stops: well within the 30 s that Kubernetes gives a pod.
const DRAIN: Duration = Duration::from_secs(10);

/// What a server needs to know.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where accounts are kept.
    pub store: store::config::Config,
    /// Where gRPC is served.
    pub grpc_addr: SocketAddr,
    /// Whether callers must say who they are.
    pub auth: Auth,
    /// A file that says what callers with certificates and tokens may.
    pub callers: Option<PathBuf>,
    /// With what connections are encrypted; `None`: they are not.
    pub tls: Option<tls::Config>,
    /// A folder of further role models.
    pub models: Option<PathBuf>,
    /// Whether to load the demo.
    pub demo: bool,
}

/// Whether callers must say who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// No: whoever reaches the service may do everything, so that this machine alone may reach it.
    Open,
    /// Yes.
    Required,
}

/// Why a server could not be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address is taken, or not this machine's.
    #[error("can't listen on {0}: {1}")]
    Listen(SocketAddr, io::Error),
    /// The store can't be opened: another process has the directory, or the database is not there or not ready.
    #[error("can't open {0}: {1}")]
    Store(store::config::Config, StoreError),
    /// A folder or file of models can't be read.
    #[error("can't read models from `{0}`: {1}")]
    ReadModels(PathBuf, io::Error),
    /// A model is wrong.
    #[error(transparent)]
    Models(#[from] ModelError),
    /// The file of callers is wrong.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A certificate or key is no good.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The store can't be read.
    #[error(transparent)]
    App(#[from] Error),
    /// The demo can't be loaded.
    #[error(transparent)]
    Demo(#[from] DemoError),
}

/// Why a server ended before it was told to.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The program was built wrongly.
    #[error(transparent)]
    Descriptors(#[from] standard::BrokenDescriptors),
    /// The transport failed.
    #[error("can't serve: {0}")]
    Transport(#[from] tonic::transport::Error),
}

/// A server that is ready to run.
pub struct Server {
    app: Arc<App>,
    door: Door,
    tls: Option<Arc<tls::Current>>,
    demos: Vec<Demo>,
}

/// Takes the address, before any work is done: whether it can be had is known at once.
///
/// # Errors
/// It can't be had.
pub async fn listen(config: &Config) -> Result<TcpListener, StartError> {
    let address = config.grpc_addr;
    TcpListener::bind(address).await.map_err(|error| StartError::Listen(address, error))
}

impl Server {
    /// Opens the store, and makes a server on it.
    ///
    /// # Errors
    /// Says why it can't be started.
    pub async fn build(config: &Config) -> Result<Self, StartError> {
        let opened = config.store.open().await;
        let store = opened.map_err(|error| StartError::Store(config.store.clone(), error))?;
        tracing::info!(store = %config.store, "accounts are kept");
        Self::on(store, Arc::new(SystemClock), config).await
    }

    /// Reads certificates and rules about callers, publishes the models, and loads the demo if it is wanted.
    ///
    /// # Errors
    /// Says why it can't be started.
    pub async fn on(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        config: &Config,
    ) -> Result<Self, StartError> {
        let tls = config.tls.as_ref().map(tls::Current::watch).transpose()?;
        let rules = config.callers.as_deref().map(identity::read_rules).transpose()?;
        let models = Models::load(&*store, &models(config)?).await?;
        let served: Vec<String> =
            models.served().map(|(id, version)| format!("{id} {version}")).collect();
        tracing::info!(models = served.join(", "), "accounts are made on");
        let app = Arc::new(App::new(store, models, Arc::clone(&clock)));
        let door = match config.auth {
            Auth::Open => Door::open(),
            Auth::Required => guarded(&app, rules.unwrap_or_default(), clock)?,
        };
        let demos = if config.demo { demo::load(&app, shipped::DEMOS).await? } else { Vec::new() };
        Ok(Self { app, door, tls, demos })
    }

    /// Calls that somebody may try on the demo, as lines for a shell.
    pub fn tries(&self, address: SocketAddr) -> impl Iterator<Item = String> {
        self.demos.iter().flat_map(move |demo| demo.lines(address))
    }

    /// Serves until it is told to stop; then tells health, takes no more calls, and lets those under way end within a bound.
    ///
    /// # Errors
    /// The transport failed.
    pub async fn run(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()>,
    ) -> Result<(), RunError> {
        let (routes, health) = standard::add_to(grpc::routes(&self.app)).await?;
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = stack::server(self.door).add_routes(routes).serve_with_incoming_shutdown(
            tls::accept(listener, self.tls),
            // Dropped or sent, either way it is over.
            async { drop(stopped.await) },
        );
        tokio::pin!(serving);
        health.serving().await;
        tokio::select! {
            ended = &mut serving => return Ok(ended?),
            () = shutdown => {}
        }

        tracing::info!("stopping: calls under way may end, new ones are refused");
        health.stop().await;
        drop(stop);
        match tokio::time::timeout(DRAIN, serving).await {
            Ok(ended) => ended?,
            Err(_) => tracing::warn!("calls that did not end within {DRAIN:?} were cut off"),
        }
        Ok(())
    }
}

fn guarded(app: &Arc<App>, rules: Rules, clock: Arc<dyn Clock>) -> Result<Door, StartError> {
    let tokens = Tokens::new(&rules, Arc::clone(&clock))?;
    Ok(Door::Guarded(Arc::new(Guard { app: Arc::clone(app), rules, tokens, clock })))
}

/// The texts of all models to be served, each with where it comes from.
fn models(config: &Config) -> Result<Vec<(String, String)>, StartError> {
    let shipped = shipped::MODELS.iter().map(|(origin, text)| ((*origin).into(), (*text).into()));
    let mut models: Vec<(String, String)> = shipped.collect();
    if let Some(folder) = &config.models {
        let failed = |error| StartError::ReadModels(folder.clone(), error);
        models.extend(read_folder(folder).map_err(failed)?);
    }
    Ok(models)
}

fn read_folder(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    // Whatever is wrong is found in the same order every time.
    paths.sort();
    let models = paths.into_iter().filter(|path| is_model(path));
    models.map(|path| Ok((path.display().to_string(), fs::read_to_string(&path)?))).collect()
}

/// Whether a file is a model by its name: it ends in `.yaml` or `.yml`, and is neither a test of one nor a demo.
fn is_model(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem = name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"));
    stem.is_some_and(|stem| !stem.ends_with(".test") && !stem.ends_with(".demo"))
}
