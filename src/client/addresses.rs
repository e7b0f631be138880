//! Follows the addresses that names have.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::lookup_host;
use tokio::sync::mpsc::Sender;
use tokio::time::sleep;
use tonic::transport::channel::Change;
use tonic::transport::{Channel, Endpoint, Uri};

use crate::client::Builder;

/// How often it is asked which addresses there are.
const EVERY: Duration = Duration::from_secs(10);

/// How many changes of addresses may wait to be taken.
const WAITING: usize = 64;

type Changes = Sender<Change<SocketAddr, Endpoint>>;

/// A channel that spreads calls over all addresses that the endpoints have, as they come and go. It asks until nobody holds the channel any more.
pub(super) fn follow(builder: Builder, endpoints: Vec<Endpoint>) -> Channel {
    let (channel, changes) = Channel::balance_channel(WAITING);
    tokio::spawn(async move {
        let mut known = BTreeSet::new();
        loop {
            for endpoint in &endpoints {
                look(&builder, endpoint.uri(), &mut known, &changes).await;
            }
            tokio::select! {
                () = changes.closed() => return,
                () = sleep(EVERY) => {}
            }
        }
    });
    channel
}

/// What can't be resolved just now keeps the addresses that it had: the service may be well where its name server is not.
async fn look(
    builder: &Builder,
    uri: &Uri,
    known: &mut BTreeSet<(String, SocketAddr)>,
    changes: &Changes,
) {
    let (Some(name), Some(scheme)) = (uri.host(), uri.scheme_str()) else { return };
    let port = uri.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let Ok(found) = lookup_host((bare, port)).await else { return };
    let found: BTreeSet<_> = found.map(|address| (name.to_owned(), address)).collect();
    let had: BTreeSet<_> = known.iter().filter(|(of, _)| of == name).cloned().collect();
    for gone in had.difference(&found) {
        let _ = changes.send(Change::Remove(gone.1)).await;
        known.remove(gone);
    }
    for new in found.difference(&had) {
        let Ok(at) = format!("{scheme}://{}", new.1).parse() else { continue };
        let Ok(endpoint) = builder.endpoint_at(at, name) else { continue };
        let _ = changes.send(Change::Insert(new.1, endpoint.origin(uri.clone()))).await;
        known.insert(new.clone());
    }
}
