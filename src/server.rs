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
use tokio::task::JoinHandle;

use crate::app::models::{ModelError, Models};
use crate::app::{self, App};
use crate::clock::{Clock, SystemClock};
use crate::demo::{self, Demo, DemoError};
use crate::error::Error;
use crate::grpc::door::{Door, Guard};
use crate::grpc::metrics::Metrics;
use crate::grpc::{self, stack, standard};
use crate::http::{self, Watched};
use crate::identity::{self, IdentityError, Rules, Tokens};
use crate::links::{self, Links, LinksError};
use crate::mail::{self, MailError, Post};
use crate::outbox::Outbox;
use crate::shipped;
use crate::store::{self, Store, StoreError};
use crate::tls::{self, TlsError};
use crate::trace::Tracer;

/// How long calls that are under way may take to end once the server stops: well within the 30 s that Kubernetes gives a pod.
const DRAIN: Duration = Duration::from_secs(10);

/// How often it is written who was active.
const WRITE_ACTIVITY: Duration = Duration::from_secs(10);

/// How long that may take at the end.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// How long to wait before changes are followed anew.
const AGAIN: Duration = Duration::from_secs(1);

/// What a server needs to know.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where accounts are kept.
    pub store: store::config::Config,
    /// How questions are answered.
    pub answers: app::Config,
    /// Where the keys of links are.
    pub links: links::Config,
    /// How mails are sent.
    pub mail: mail::Config,
    /// Where gRPC is served.
    pub grpc_addr: SocketAddr,
    /// Where health and metrics are told over HTTP; `None`: nowhere.
    pub http_addr: Option<SocketAddr>,
    /// Whether callers must say who they are.
    pub auth: Auth,
    /// A file that says what callers with certificates and tokens may.
    pub callers: Option<PathBuf>,
    /// With what connections are encrypted; `None`: they are not.
    pub tls: Option<tls::Config>,
    /// A folder of further role models.
    pub models: Option<PathBuf>,
    /// How long to wait between two looks at what time has ended.
    pub sweep_interval: Duration,
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
    /// The keys of links are no good.
    #[error(transparent)]
    Links(#[from] LinksError),
    /// Mails can't be sent by these settings.
    #[error(transparent)]
    Mail(#[from] MailError),
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
    post: Post,
    tracer: Tracer,
    _following: Running,
    _noting: Running,
    _sweeping: Running,
}

/// The sockets of a server.
pub struct Listeners {
    /// For gRPC.
    pub grpc: TcpListener,
    /// For health and metrics.
    pub http: Option<TcpListener>,
}

/// Works beside the calls until it is dropped.
struct Running(JoinHandle<()>);

impl Running {
    /// Follows the changes of the store, and begins anew if a fault breaks it off: without it every question would be read from the store.
    fn follow(app: &Arc<App>) -> Self {
        let app = Arc::clone(app);
        Self(tokio::spawn(async move {
            loop {
                let app = Arc::clone(&app);
                let mut turn = Self(tokio::spawn(async move { app.follow().await }));
                let ended = (&mut turn.0).await;
                tracing::error!(?ended, "following the changes was broken off, and begins anew");
                tokio::time::sleep(AGAIN).await;
            }
        }))
    }

    /// Tells health and metrics.
    fn tell(listener: TcpListener, watched: Arc<Watched>) -> Self {
        Self(tokio::spawn(async move {
            if let Err(error) = http::serve(listener, watched).await {
                tracing::error!(%error, "health and metrics are not told any more");
            }
        }))
    }

    /// Records what time has ended, after each interval. What can't be recorded now is found again.
    fn sweep(app: &Arc<App>, interval: Duration) -> Self {
        let app = Arc::clone(app);
        Self(tokio::spawn(async move {
            loop {
                tokio::time::sleep(interval).await;
                match app.sweep().await {
                    Ok(0) => {}
                    Ok(people) => tracing::debug!(people, "recorded what has lapsed"),
                    Err(error) => {
                        tracing::warn!(%error, "what has lapsed can't be looked for now");
                    }
                }
            }
        }))
    }

    /// Writes who was active, again and again.
    fn note(app: &Arc<App>) -> Self {
        let app = Arc::clone(app);
        Self(tokio::spawn(async move {
            loop {
                tokio::time::sleep(WRITE_ACTIVITY).await;
                if let Err(error) = app.write_activity().await {
                    tracing::warn!(%error, "who was active could not be written");
                }
            }
        }))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Takes the addresses, before any work is done: whether they can be had is known at once.
///
/// # Errors
/// One can't be had.
pub async fn listen(config: &Config) -> Result<Listeners, StartError> {
    let bind = async |address| {
        TcpListener::bind(address).await.map_err(|error| StartError::Listen(address, error))
    };
    let grpc = bind(config.grpc_addr).await?;
    let http = match config.http_addr {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    Ok(Listeners { grpc, http })
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
        let links = Arc::new(Links::open(&config.links)?);
        let post = Post::open(&config.mail)?;
        let answers = app::Config { links, ..config.answers.clone() };
        let app = Arc::new(App::new(store, models, Arc::clone(&clock), &answers));
        let (following, noting) = (Running::follow(&app), Running::note(&app));
        let door = match config.auth {
            Auth::Open => Door::open(),
            Auth::Required => guarded(&app, rules.unwrap_or_default(), clock)?,
        };
        let demos = if config.demo { demo::load(&app, shipped::DEMOS).await? } else { Vec::new() };
        let sweeping = Running::sweep(&app, config.sweep_interval);
        Ok(Self {
            app,
            door,
            tls,
            demos,
            post,
            tracer: Tracer::default(),
            _following: following,
            _noting: noting,
            _sweeping: sweeping,
        })
    }

    /// Has calls and mails told as spans.
    #[must_use]
    pub fn traced(self, tracer: Tracer) -> Self {
        Self { tracer, ..self }
    }

    /// Calls that somebody may try on the demo, as lines for a shell.
    pub fn tries(&self, address: SocketAddr) -> impl Iterator<Item = String> {
        self.demos.iter().flat_map(move |demo| demo.lines(address))
    }

    /// Serves and sends mails until it is told to stop; then says that it is not ready any more, over HTTP until the end, tells health and
    /// whoever follows changes, takes no more calls, begins to send no more mails, and lets what is under way end within a bound.
    ///
    /// # Errors
    /// The transport failed.
    pub async fn run(
        self,
        listeners: Listeners,
        shutdown: impl Future<Output = ()>,
    ) -> Result<(), RunError> {
        let (routes, health) = standard::add_to(grpc::routes(&self.app)).await?;
        let app = Arc::clone(&self.app);
        let (stop, stopped) = oneshot::channel::<()>();
        let metrics = Arc::<Metrics>::default();
        let watched = Arc::new(Watched::new(Arc::clone(&app), |registry| {
            metrics.register(registry);
            self.tracer.register(registry);
        }));
        let _telling = listeners.http.map(|http| Running::tell(http, Arc::clone(&watched)));
        let mut server = stack::server(self.door, metrics, self.tracer.clone());
        let serving = server.add_routes(routes).serve_with_incoming_shutdown(
            tls::accept(listeners.grpc, self.tls),
            // Dropped or sent, either way it is over.
            async { drop(stopped.await) },
        );
        tokio::pin!(serving);
        let (stop_mails, mails_stopped) = oneshot::channel::<()>();
        let outbox = Outbox::new(Arc::clone(&self.app), self.post, self.tracer);
        let sending = outbox.run(async { drop(mails_stopped.await) });
        let mut sending = Running(tokio::spawn(sending));
        health.serving().await;
        tokio::select! {
            ended = &mut serving => return Ok(ended?),
            () = shutdown => {}
        }

        // First of all, so that nobody new is sent here.
        watched.stop();
        tracing::info!("stopping: calls under way may end, new ones are refused");
        health.stop().await;
        // They have no end of their own, and would hold it up.
        app.end_watches();
        drop((stop, stop_mails));
        let ended = tokio::time::timeout(DRAIN, async {
            let (served, sent) = tokio::join!(serving, &mut sending.0);
            // Whatever broke it off: what was not sent is sent by the next process.
            drop(sent);
            served
        });
        match ended.await {
            Ok(served) => served?,
            Err(_) => tracing::warn!("what did not end within {DRAIN:?} was cut off"),
        }
        // Nobody waits for a store that is gone: it is only who was active.
        drop(tokio::time::timeout(LAST_WORDS, app.write_activity()).await);
        Ok(())
    }
}

fn guarded(app: &Arc<App>, rules: Rules, clock: Arc<dyn Clock>) -> Result<Door, StartError> {
    let tokens = Tokens::new(&rules, Arc::clone(&clock))?;
    Ok(Door::Guarded(Arc::new(Guard::new(Arc::clone(app), rules, tokens, clock))))
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
