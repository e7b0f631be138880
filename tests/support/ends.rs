//! Nothing is left of a server when the process that started it is gone.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::postgres::{Cluster, Stop, Version};

/// The processes that have the folder in their command line.
fn processes(folder: &Path) -> Vec<String> {
    let folder = folder.to_str().unwrap();
    let all = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = all.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    let lines = lines.map(|line| String::from_utf8_lossy(&line).replace('\0', " "));
    lines.filter(|line| line.contains(folder)).collect()
}

fn assert_gone(folders: &[PathBuf], within: Duration) {
    let begun = Instant::now();
    let left = || folders.iter().any(|folder| folder.exists() || !processes(folder).is_empty());
    while left() {
        let all: Vec<_> = folders.iter().map(|folder| processes(folder)).collect();
        assert!(begun.elapsed() < within, "{folders:?} are left, with {all:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
    println!("gone after {:?}", begun.elapsed());
}

/// Tells a process of these tests that it is the one to be killed.
const VICTIM: &str = "ROLECALL_TEST_VICTIM";

/// Starts servers, says where they are, and waits to be killed.
fn wait_with_servers() {
    let shared = Cluster::shared(Version::Oldest);
    let own = Cluster::own(Version::Newest, &[]);
    println!("folder {}", shared.socket().display());
    println!("folder {}", own.socket().display());
    println!("folder {}", shared.pgbouncer().folder().display());
    println!("ready");
    std::thread::sleep(Duration::from_secs(60));
}

#[test]
fn a_killed_process_leaves_no_server_behind() {
    if std::env::var_os(VICTIM).is_some() {
        return wait_with_servers();
    }
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "ends::a_killed_process_leaves_no_server_behind"])
        .env(VICTIM, "")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let lines = lines.map(Result::unwrap).take_while(|line| line != "ready");
    let folders: Vec<PathBuf> =
        lines.filter_map(|line| Some(line.strip_prefix("folder ")?.into())).collect();
    assert_eq!(folders.len(), 3);
    for folder in &folders {
        assert!(folder.exists() && !processes(folder).is_empty(), "{}", folder.display());
    }
    process.kill().unwrap();
    process.wait().unwrap();
    assert_gone(&folders, Duration::from_secs(2));
}

#[test]
fn a_dropped_server_leaves_nothing_behind() {
    let cluster = Cluster::own(Version::Oldest, &[]);
    let folder = cluster.socket().to_owned();
    assert!(!processes(&folder).is_empty());
    drop(cluster);
    assert_gone(&[folder], Duration::ZERO);
}

/// However it was left: stopped or killed.
#[test]
fn a_server_that_had_ended_leaves_nothing_behind() {
    let stopped = Cluster::own(Version::Oldest, &[]);
    stopped.stop(Stop::Immediate);
    let killed = Cluster::own(Version::Newest, &[]);
    killed.kill();
    let folders = [&stopped, &killed].map(|cluster| cluster.socket().to_owned());
    drop((stopped, killed));
    assert_gone(&folders, Duration::ZERO);
}
