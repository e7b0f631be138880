//! What the transport tells of a connection to every call on it.

use tonic::transport::server::Connected;

use crate::tls::{Connection, Peer};

impl Connected for Connection {
    type ConnectInfo = Peer;

    fn connect_info(&self) -> Peer {
        self.peer().clone()
    }
}
