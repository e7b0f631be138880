//! A server that follows another, or is made of a copy of it.

use std::time::{Duration, Instant};

use super::cluster::{blocking, configuration};
use super::guardian::Guardian;
use super::{Cluster, connect};

/// A copy of a server's data that was made while it worked.
#[derive(Debug)]
pub struct BaseBackup(Guardian);

impl Cluster {
    /// Copies it, to recover from later.
    pub fn base_backup(&self) -> BaseBackup {
        let guardian = Guardian::new("QUIT");
        blocking(self.copy_to(&guardian));
        BaseBackup(guardian)
    }

    /// A server that is recovered from a copy and from the log of this one, to a restore point: what came later has not happened there.
    pub fn recovered(&self, backup: BaseBackup, point: &str) -> Self {
        let BaseBackup(guardian) = backup;
        let log = self.guardian.folder().join("data/pg_wal");
        let fetch = format!("cp {}/%f %p", log.display());
        let lines = configuration(&[
            ("restore_command", &fetch),
            ("recovery_target_name", point),
            ("recovery_target_action", "promote"),
        ]);
        let path = guardian.folder().join("data/postgresql.conf");
        let usual = std::fs::read_to_string(path).unwrap();
        guardian.write("data/postgresql.conf", &(usual + &lines));
        guardian.write("data/recovery.signal", "");
        let recovered = Self::start_first(guardian, self.home.clone());
        blocking(recovered.until_it_takes_writes());
        recovered
    }

    /// One that recovers says that it is ready as soon as it lets read.
    async fn until_it_takes_writes(&self) {
        let client = connect(&self.url("postgres")).await.unwrap();
        let begun = Instant::now();
        while client.query_one("SELECT pg_is_in_recovery()", &[]).await.unwrap().get(0) {
            assert!(begun.elapsed() < Duration::from_secs(60), "{}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// A streaming replica of it that calls itself `name`, which is what `synchronous_standby_names` goes by. It is a cluster like any
    /// other, and lets read what has reached it.
    pub fn replica(&self, name: &str) -> Self {
        let guardian = Guardian::new("QUIT");
        blocking(self.copy_to(&guardian));
        let source = format!(
            "host={} port={} user=postgres application_name={name}",
            self.address().ip(),
            self.address().port()
        );
        let lines =
            configuration(&[("primary_conninfo", &source), ("synchronous_standby_names", "")]);
        let path = guardian.folder().join("data/postgresql.conf");
        let usual = std::fs::read_to_string(path).unwrap();
        guardian.write("data/postgresql.conf", &(usual + &lines));
        guardian.write("data/standby.signal", "");
        Self::start_first(guardian, self.home.clone())
    }

    /// Lets a replica follow no longer and take writes itself.
    pub async fn promote(&self) {
        self.execute("SELECT pg_promote()").await;
    }

    /// Copies the data while the server works, as `pg_basebackup` does: the packages do not bring that for every version.
    async fn copy_to(&self, guardian: &Guardian) {
        let client = connect(&self.url("postgres")).await.unwrap();
        client.batch_execute("SELECT pg_backup_start('replica', true)").await.unwrap();
        let from = self.guardian.folder().join("data");
        let to = guardian.folder().join("data");
        let [from, to] = [&from, &to].map(|path| path.to_str().unwrap());
        guardian.run(&["cp", "-R", "-p", from, to]);
        let row = client.query_one("SELECT labelfile FROM pg_backup_stop(false)", &[]);
        guardian.write("data/backup_label", row.await.unwrap().get(0));
        // The log comes from the server that is followed. What was copied of it was being written.
        guardian.run(&["find", &format!("{to}/pg_wal"), "-type", "f", "-delete"]);
        guardian.run(&[
            "rm",
            "-f",
            &format!("{to}/postmaster.pid"),
            &format!("{to}/postmaster.opts"),
        ]);
    }
}
