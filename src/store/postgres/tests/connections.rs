//! How the database is reached, and what is said when it is not.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tempfile::TempDir;
use tokio_postgres::SimpleQueryMessage;

use super::support::{Cluster, Database, PASSWORD, Version, connect};
use super::{LONG, config, database, number, sentence};
use crate::ids::PersonRef;
use crate::store::conformance::fixtures::*;
use crate::store::postgres::{Config, InvalidUrl, PostgresStore, Url, migrate};
use crate::store::{PersonKey, Reads, Store, StoreError};

/// A server whose certificate is for `db.example`.
struct Certified {
    database: Database,
    cluster: Cluster,
    folder: TempDir,
}

/// An authority: its certificate, and what it signs with.
fn authority() -> (String, Issuer<'static, KeyPair>) {
    let mut parameters = CertificateParams::new(Vec::new()).unwrap();
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let certificate = parameters.self_signed(&key).unwrap();
    (certificate.pem(), Issuer::new(parameters, key))
}

impl Certified {
    async fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let (ours, issuer) = authority();
        let (theirs, _) = authority();
        fs::write(folder.path().join("ours.pem"), ours).unwrap();
        fs::write(folder.path().join("theirs.pem"), theirs).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec!["db.example".to_owned()]).unwrap();
        let certificate = certificate.signed_by(&key, &issuer).unwrap();

        let cluster = Cluster::own(Version::Oldest, &[]);
        // The server writes them itself: it wants to own its key, and that nobody else can read it.
        for (name, pem) in [("server.crt", certificate.pem()), ("server.key", key.serialize_pem())]
        {
            let lines = format!("SELECT unnest(string_to_array('{}', E'\\n'))", pem.trim_end());
            let copy = format!("COPY ({lines}) TO PROGRAM 'umask 077 && cat > {name}'");
            cluster.execute(&copy).await;
        }
        cluster.execute("ALTER SYSTEM SET ssl = on").await;
        cluster.execute("SELECT pg_reload_conf()").await;
        let database = cluster.database().await;
        migrate(&config(&database.url())).await.unwrap();
        Self { database, cluster, folder }
    }

    /// As the server is called, and with what the connection string adds.
    fn url(&self, name: &str, more: &str) -> String {
        let address = self.cluster.address();
        let (ip, port, database) = (address.ip(), address.port(), self.database.name());
        format!("postgres://postgres@{name}:{port}/{database}?hostaddr={ip}{more}")
    }

    fn config(&self, url: &str, ca: Option<&str>) -> Config {
        Config { ca: ca.map(|name| self.folder.path().join(name)), wake_up: false, ..config(url) }
    }

    /// How many stores are connected with TLS, and how many without.
    async fn connections(&self) -> (i64, i64) {
        let client = connect(&self.database.url()).await.unwrap();
        let count = async |ssl: bool| {
            let sql = "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
                WHERE datname = current_database() AND application_name = 'rolecall' AND ssl =";
            number(&client, &format!("{sql} {ssl}")).await
        };
        (count(true).await, count(false).await)
    }
}

#[tokio::test]
async fn a_server_is_verified_by_the_given_authority_and_its_name() {
    let server = Certified::start().await;
    let refusal = async |url: &str, ca: Option<&str>| {
        sentence(PostgresStore::open(&server.config(url, ca)).await)
    };
    let url = server.url("db.example", "&sslmode=require");
    for ca in [Some("theirs.pem"), None] {
        let refused = refusal(&url, ca).await;
        assert!(refused.contains("invalid peer certificate: "), "{refused}");
    }
    let misnamed = server.url("other.example", "&sslmode=require");
    let refused = refusal(&misnamed, Some("ours.pem")).await;
    assert!(refused.contains("not valid for name"), "{refused}");

    let store = PostgresStore::open(&server.config(&url, Some("ours.pem"))).await.unwrap();
    assert_eq!(server.connections().await, (1, 0));
    drop(store);
    let unencrypted = server.url("db.example", "&sslmode=disable");
    let _store = PostgresStore::open(&server.config(&unencrypted, None)).await.unwrap();
    assert_eq!(server.connections().await.1, 1);
}

#[tokio::test]
async fn on_one_machine_nobody_needs_a_certificate() {
    let server = Certified::start().await;
    let url = server.database.url();
    PostgresStore::open(&config(&url)).await.unwrap();
    // Elsewhere it is wanted by itself, whatever the server offers.
    let database = database(Version::Oldest).await;
    let url = database.url().replace("127.0.0.1", "db.example") + "?hostaddr=127.0.0.1";
    let required = PostgresStore::open(&config(&(url + "&sslmode=require"))).await;
    let refused = sentence(required);
    assert!(refused.ends_with("server does not support TLS"), "{refused}");
}

#[tokio::test]
async fn a_wrong_password_is_told_without_it() {
    let database = database(Version::Oldest).await;
    PostgresStore::open(&config(&database.url_with_password(PASSWORD))).await.unwrap();
    let url = database.url_with_password("battery-staple");
    let refused = PostgresStore::open(&config(&url)).await;
    let Err(StoreError::Unavailable(why)) = &refused else { panic!("it was opened") };
    assert!(!why.contains("staple"), "{why}");
    assert!(
        why.ends_with("password authentication failed for user \"with_password\" (SQLSTATE 28P01)")
    );
    let none = url.replace(":battery-staple", "");
    let refused = sentence(PostgresStore::open(&config(&none)).await);
    assert!(refused.ends_with("password missing"), "{refused}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_by_its_name() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    // It takes the connection, and never answers.
    let url = format!("postgres://u:geheim@{address}/db?connect_timeout=1");
    let refused = tokio::time::timeout(LONG, PostgresStore::open(&config(&url))).await.unwrap();
    let silent = sentence(refused);
    assert_eq!(
        silent,
        format!("the store is not available: can't connect to `{address}/db`: no answer in time")
    );
    drop(listener);
    let refused = sentence(PostgresStore::open(&config(&url)).await);
    let begin = format!("the store is not available: can't connect to `{address}/db`: ");
    assert!(refused.starts_with(&begin) && refused.contains("Connection refused"), "{refused}");
}

#[tokio::test]
async fn a_file_without_certificates_is_refused() {
    let folder = TempDir::new().unwrap();
    let open = async |name: &str| {
        let ca: PathBuf = folder.path().join(name);
        let config = Config { ca: Some(ca), ..config("postgres://u@127.0.0.1:1/db") };
        let refused = sentence(PostgresStore::open(&config).await);
        refused.replace(&folder.path().display().to_string(), "DIR")
    };
    let begin = "the store is not available: can't read certificates from `DIR/";
    let missing = open("missing.pem").await;
    assert!(missing.starts_with(&format!("{begin}missing.pem`: ")), "{missing}");
    fs::write(folder.path().join("letter.pem"), "dear server\n").unwrap();
    assert_eq!(open("letter.pem").await, format!("{begin}letter.pem`: there is none in it"));
    let bad = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    fs::write(folder.path().join("bad.pem"), bad).unwrap();
    let refused = open("bad.pem").await;
    assert!(refused.starts_with(&format!("{begin}bad.pem`: ")), "{refused}");
}

#[test]
fn a_connection_string_never_shows_its_password() {
    for (text, shown) in [
        ("postgres://u:geheim@h/db", "h/db"),
        ("postgresql://u:geheim@h1:1,h2:2/db?sslmode=disable", "h1:1,h2:2/db"),
        ("host=/tmp port=6 user=u password=geheim dbname=db", "/tmp:6/db"),
        ("hostaddr=10.0.0.1 user=u password='ge heim'", "10.0.0.1/"),
    ] {
        let url: Url = text.parse().unwrap();
        assert_eq!((url.to_string(), format!("{url:?}")), (shown.to_owned(), shown.to_owned()));
        let config = format!("{:?}", Config { url, ca: None, connections: 1, wake_up: false });
        assert!(!config.contains("heim"), "{config}");
    }
    for text in [
        "",
        "geheim",
        "postgres://u:geheim@h:port/db",
        "postgres:///db?user=u",
        "host=h password=geheim nonsense=1",
        "host=a,b hostaddr=10.0.0.1 password=geheim",
        "host=a,b,c port=1,2 password=geheim",
    ] {
        let error = text.parse::<Url>().unwrap_err();
        assert_eq!(error, InvalidUrl, "{text}");
        assert!(!error.to_string().contains("geheim"));
    }
}

#[test]
fn only_this_machine_is_reached_without_tls_unasked() {
    use tokio_postgres::config::SslMode::{Disable, Require};
    for (text, mode) in [
        ("postgres://u@db.example/db", Require),
        ("postgres://u@db.example/db?sslmode=prefer", Require),
        ("postgres://u@db.example/db?sslmode=disable", Disable),
        ("postgres://u@localhost,db.example/db", Require),
        ("postgres://u@localhost/db", Disable),
        ("postgres://u@localhost/db?sslmode=require", Require),
        ("postgres://u@[::1],127.0.0.2/db", Disable),
        ("host=/tmp user=u", Disable),
        // An address goes before the name that is beside it.
        ("hostaddr=10.0.0.1 user=u", Require),
        ("host=localhost hostaddr=10.0.0.1 user=u", Require),
        ("host=db.example hostaddr=127.0.0.1 user=u", Disable),
    ] {
        let url: Url = text.parse().unwrap();
        for host in url.hosts() {
            assert_eq!(host.get_ssl_mode(), mode, "{text}");
        }
    }
}

#[test]
fn a_host_alone_is_reached_as_it_is_among_others() {
    let text = "host=a,/b hostaddr=10.0.0.1,10.0.0.2 port=1,2 user=u password=p dbname=d options='-c x=y' \
        application_name=n sslmode=disable connect_timeout=3 tcp_user_timeout=4 keepalives=0 keepalives_idle=5 \
        keepalives_interval=6 keepalives_retries=7 channel_binding=require load_balance_hosts=random";
    let url: Url = text.parse().unwrap();
    let one = |host: &str, address: &str, port: &str| -> Url {
        let text = text.replace("a,/b", host).replace("10.0.0.1,10.0.0.2", address);
        text.replace("port=1,2", port).parse().unwrap()
    };
    let expected = [one("a", "10.0.0.1", "port=1"), one("/b", "10.0.0.2", "port=2")];
    assert_eq!(url.hosts(), expected.map(|url| url.hosts().remove(0)));
    let whole: tokio_postgres::Config = text.replace("a,/b", "a").parse().unwrap();
    assert_eq!(url.hosts()[0].get_password(), whole.get_password());
    assert_eq!(url.hosts()[0].get_keepalives(), whole.get_keepalives());
}

/// How many statements the session that answers questions knows by name, after it has answered some.
async fn names(store: &PostgresStore) -> u64 {
    let account_id = id("nobody");
    for _ in 0..3 {
        store.read(&account_id, &Reads::default()).await.unwrap();
    }
    let connection = store.pools.reader().await.unwrap();
    let count = "SELECT count(*) FROM pg_prepared_statements";
    let told = connection.simple_query(count).await.unwrap();
    let row = told.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0),
        _ => None,
    });
    row.unwrap().parse().unwrap()
}

#[tokio::test]
async fn statements_have_names_unless_a_pooler_stands_in_between() {
    for version in Version::ALL {
        let database = database(*version).await;
        let store = PostgresStore::open(&config(&database.url())).await.unwrap();
        assert!(names(&store).await > 0);
        let options = format!("{}?options=-c%20geqo%3Doff", database.url());
        let store = PostgresStore::open(&config(&options)).await.unwrap();
        assert!(names(&store).await > 0, "whatever else a session is told");
    }
    let cluster = Cluster::shared(Version::Oldest);
    let database = database(Version::Oldest).await;
    // One that refuses to tell a session something, and one that forgets to.
    for settings in [&[][..], &[("ignore_startup_parameters", "options")]] {
        let pooler = cluster.own_pgbouncer(settings);
        let url = database.url_at(pooler.address());
        let store = PostgresStore::open(&config(&url)).await.unwrap();
        assert_eq!(names(&store).await, 0, "{settings:?}");
    }
}

#[tokio::test]
async fn what_has_a_name_goes_on_in_tables_of_a_newer_schema() {
    let database = database(Version::Oldest).await;
    let store: Tested = Arc::new(PostgresStore::open(&config(&database.url())).await.unwrap());
    let account_id = new_account(&store, "a").await;
    let change = async |name: String| {
        commit(&store, &account_id, people([member(&name)])).await.unwrap();
        let key = PersonKey::Id(PersonRef::Member(id(name)));
        assert!(find(&store, &account_id, key).await.is_some());
    };
    for at in 0..8 {
        change(format!("before-{at}")).await;
    }
    let columns = "DO $$ DECLARE one record; BEGIN \
        FOR one IN SELECT table_name FROM information_schema.tables WHERE table_schema = 'rolecall' \
        LOOP EXECUTE format('ALTER TABLE rolecall.%I ADD COLUMN newer integer DEFAULT 7', one.table_name); END LOOP; END $$";
    connect(&database.url()).await.unwrap().batch_execute(columns).await.unwrap();
    for at in 0..8 {
        change(format!("after-{at}")).await;
    }
}

#[tokio::test]
async fn names_that_stand_for_nothing_any_more_are_given_anew() {
    let database = database(Version::Oldest).await;
    let store = PostgresStore::open(&config(&database.url())).await.unwrap();
    names(&store).await;
    // The one connection for questions that was needed so far.
    store.pools.reader().await.unwrap().batch_execute("DEALLOCATE ALL").await.unwrap();
    let read = async || store.read(&id("nobody"), &Reads::default()).await;
    let refused = read().await.unwrap_err();
    assert!(matches!(refused, StoreError::Unavailable(_)), "{refused:?}");
    read().await.unwrap();
}
