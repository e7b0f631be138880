//! `rolecall serve`.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

use crate::cli::help::Help;
use crate::cli::{FAILED, fail, say, settings};
use crate::server::{self, Auth, Server};
use crate::telemetry::{self, Collector};
use crate::trace::Tracer;

/// What follows `serve`. Taken as it is: `config` reads it, and reports every mistake at once.
#[derive(Debug, Args)]
#[command(disable_help_flag = true, override_help = HELP.text())]
pub(super) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    settings: Vec<OsString>,
}

pub(super) const HELP: Help = Help {
    command: "serve",
    about: "Serve the API until SIGTERM or SIGINT.",
    more: "",
    usage: "",
    flags: &[],
};

pub(super) fn run(
    arguments: Arguments,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> ExitCode {
    if arguments.settings.iter().any(|argument| argument == "--help" || argument == "-h") {
        return HELP.tell();
    }
    let config = match settings(arguments.settings, variables) {
        Ok(config) => config,
        Err(code) => return code,
    };
    let filter = match telemetry::start(&config.telemetry) {
        Ok(filter) => filter,
        Err(error) => return fail(&error),
    };
    let runtime = match Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    let opened = {
        let _inside = runtime.enter();
        runtime.spawn(filter.follow());
        config.telemetry.traces.as_ref().map(Collector::open).transpose()
    };
    let collector = match opened {
        Ok(collector) => collector,
        Err(error) => return fail(&error),
    };
    let tracer = collector.as_ref().map(Collector::tracer).unwrap_or_default();
    let code = runtime.block_on(serve(&config.server, tracer));
    if let Some(collector) = collector {
        collector.end();
    }
    // What is left are threads that may be inside the store. Nobody waits for their answers any more, but a write is let finish.
    runtime.shutdown_timeout(Duration::from_secs(2));
    code
}

async fn serve(config: &server::Config, tracer: Tracer) -> ExitCode {
    let signals = match Signals::new() {
        Ok(signals) => signals,
        Err(error) => return fail(&error),
    };
    let started = async {
        let listeners = server::listen(config).await?;
        Ok::<_, server::StartError>((listeners, Server::build(config).await?.traced(tracer)))
    };
    let (listeners, server) = match started.await {
        Ok(started) => started,
        Err(error) => return fail(&error),
    };
    let http = listeners.http.as_ref().map(TcpListener::local_addr).transpose();
    let (address, http) = match listeners.grpc.local_addr().and_then(|grpc| Ok((grpc, http?))) {
        Ok(addresses) => addresses,
        Err(error) => return fail(&error),
    };
    tell_who_may_call(config, address);
    let mut lines = vec![format!("rolecall serves gRPC on {address}")];
    lines.extend(http.map(|http| format!("rolecall tells health and metrics on http://{http}")));
    lines.extend(server.tries(address));
    if config.demo && config.auth == Auth::Required {
        lines.push(
            "# Each call needs `-H 'authorization: Bearer KEY'`: see `rolecall key create`."
                .to_owned(),
        );
    }
    if config.demo && config.tls.is_some() {
        lines.push("# With TLS, put `-cacert FILE` in place of `-plaintext`.".to_owned());
    }
    // Nobody reading what it prints is no reason not to serve.
    let _ = say(&lines.join("\n"));

    match server.run(listeners, signals.first()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn tell_who_may_call(config: &server::Config, address: SocketAddr) {
    match (config.auth, &config.tls) {
        (Auth::Open, _) => {
            tracing::info!("whoever reaches {address} may do everything, so it is loopback only");
        }
        (Auth::Required, None) if !address.ip().is_loopback() => tracing::warn!(
            "there is no TLS: API keys and tokens on their way to {address} can be read by whoever is in between"
        ),
        (Auth::Required, _) => {}
    }
}

/// SIGTERM and SIGINT.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }

    /// The first of them. The second ends the process where it stands: whoever sends it has waited long enough.
    async fn first(mut self) {
        let (send, first) = oneshot::channel();
        tokio::spawn(async move {
            self.next().await;
            // The server may have ended by itself.
            let _ = send.send(());
            self.next().await;
            std::process::exit(FAILED.into());
        });
        let _ = first.await;
    }
}
