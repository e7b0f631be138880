//! A database of a test's own.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;

use tokio_postgres::{Client, NoTls};

use super::cluster::blocking;
use super::{Cluster, PASSWORD_ROLE};

/// A database in a cluster. When this is dropped, so is the database, some time later, together with the connections to it.
#[derive(Debug)]
pub struct Database {
    name: String,
    address: SocketAddr,
    socket: String,
    done: mpsc::Sender<String>,
}

impl Drop for Database {
    fn drop(&mut self) {
        // Nobody listens any more if the cluster is gone, and the database with it.
        let _ = self.done.send(std::mem::take(&mut self.name));
    }
}

impl Database {
    pub fn name(&self) -> &str {
        &self.name
    }

    /// For the role that may do everything, over TCP.
    pub fn url(&self) -> String {
        self.url_at(self.address)
    }

    /// The same through something in front of the server: a proxy, a pooler, a replica.
    pub fn url_at(&self, address: SocketAddr) -> String {
        format!("postgres://postgres@{address}/{}", self.name)
    }

    /// For the role that needs a password, with this one.
    pub fn url_with_password(&self, password: &str) -> String {
        format!("postgres://{PASSWORD_ROLE}:{password}@{}/{}", self.address, self.name)
    }

    /// Over the Unix socket.
    pub fn url_by_socket(&self) -> String {
        let (name, port, socket) = (&self.name, self.address.port(), &self.socket);
        format!("postgres://postgres@/{name}?host={socket}&port={port}")
    }
}

impl Cluster {
    /// A new and empty database.
    pub async fn database(&self) -> Database {
        self.create("template0").await
    }

    /// A new database that is a copy of one which `prepare` has filled. The first of this name in the cluster prepares it.
    pub async fn database_like(
        &self,
        template: &str,
        prepare: impl AsyncFnOnce(String),
    ) -> Database {
        let mut templates = self.templates.lock().await;
        if !templates.contains(template) {
            // It may be there half prepared, if who did it failed.
            let client = connect(&self.url("postgres")).await.unwrap();
            let drop = format!("DROP DATABASE IF EXISTS {template} WITH (FORCE)");
            client.batch_execute(&drop).await.unwrap();
            let create = format!("CREATE DATABASE {template} TEMPLATE template0");
            client.batch_execute(&create).await.unwrap();
            prepare(self.url(template)).await;
            // A database is copied only while nobody is in it, and connections take a moment to close.
            let users = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1";
            while client.query_one(users, &[&template]).await.unwrap().get::<_, i64>(0) > 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            templates.insert(template.to_owned());
        }
        drop(templates);
        self.create(template).await
    }

    async fn create(&self, template: &str) -> Database {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        // A checkpoint and a copy of files take less than to log every page of the template.
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        self.execute(&sql).await;
        let socket = self.socket().to_str().unwrap().to_owned();
        let done = self.dropper.get_or_init(|| drop_what_is_done(self.url("postgres"))).clone();
        Database { name, address: self.address(), socket, done }
    }
}

/// Drops databases on a thread of its own, while tests go on: a run of tests would fill gigabytes.
fn drop_what_is_done(url: String) -> mpsc::Sender<String> {
    let (done, names) = mpsc::channel::<String>();
    std::thread::spawn(move || {
        for name in names {
            blocking(async {
                // A cluster that was stopped keeps its databases.
                if let Ok(client) = connect(&url).await {
                    let sql = format!("DROP DATABASE {name} WITH (FORCE)");
                    let _ = client.batch_execute(&sql).await;
                }
            });
        }
    });
    done
}

/// Connects without TLS. What the server sends goes to the client for as long as there is one.
pub async fn connect(url: &str) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}
