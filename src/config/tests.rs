//! Settings as an operator gives them.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::*;
use crate::store::config::Config as Store;
use crate::telemetry::Format;

fn read(flags: &[&str], variables: &[(&str, &str)]) -> Result<Config, Vec<String>> {
    let variables = variables.iter().map(|(name, value)| (name.into(), value.into()));
    Config::read(flags.iter().map(OsString::from), variables.collect::<Vec<_>>())
        .map_err(|Mistakes(mistakes)| mistakes)
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), text).unwrap();
    file
}

#[test]
fn without_settings_it_serves_this_machine_from_a_folder_beside_it() {
    let Config { server, telemetry } = read(&[], &[]).unwrap();
    assert_eq!(server.store.to_string(), "the data in `./rolecall-data`");
    assert_eq!(server.grpc_addr.to_string(), "127.0.0.1:50051");
    assert_eq!((server.models, server.demo), (None, false));
    assert_eq!((telemetry.filter.to_string().as_str(), telemetry.format), ("info", Format::Text));
}

#[test]
fn a_flag_wins_over_the_environment_which_wins_over_the_file() {
    let file = file("data_dir: /from/file\nlog: warn\ngrpc_addr: 127.0.0.1:1\n");
    let path = file.path().to_str().unwrap();
    let variables = [
        ("ROLECALL_CONFIG", path),
        ("ROLECALL_LOG", "debug"),
        ("ROLECALL_GRPC_ADDR", "127.0.0.1:2"),
    ];
    let config = read(&["--grpc-addr", "127.0.0.1:3"], &variables).unwrap();
    assert_eq!(config.server.store.to_string(), "the data in `/from/file`");
    assert_eq!(config.telemetry.filter.to_string(), "debug");
    assert_eq!(config.server.grpc_addr.port(), 3);
}

#[test]
fn every_mistake_is_told_at_once_from_wherever_it_comes() {
    let file = file("data_dri: /x\nlog_format: [text]\nconfig: other.yaml\n");
    let path = file.path().to_str().unwrap();
    let mistakes = read(
        &["--config", path, "--demos", "--log", "--grpc-addr=nowhere"],
        &[("ROLECALL_DATADIR", "/x"), ("ROLECALL_DEMO", "maybe"), ("PATH", "/bin")],
    )
    .unwrap_err();
    assert_eq!(
        mistakes,
        [
            "there is no flag `--demos`, did you mean `--demo`?".to_owned(),
            "flag `--log` needs a value".to_owned(),
            "there is no setting for environment variable `ROLECALL_DATADIR`, did you mean `ROLECALL_DATA_DIR`?".to_owned(),
            format!("there is no setting for key `config` of `{path}`"),
            format!("there is no setting for key `data_dri` of `{path}`, did you mean `data_dir`?"),
            format!("key `log_format` of `{path}` must be one plain value"),
            "flag `--grpc-addr` must be an address and a port, such as `127.0.0.1:50051`".to_owned(),
            "environment variable `ROLECALL_DEMO` must be `true` or `false`".to_owned(),
        ]
    );
}

#[test]
fn values_are_never_repeated() {
    let secret = "hunter2";
    let broken = file("data_dir: {hunter2\n");
    let path = broken.path().to_str().unwrap();
    for (flags, variables) in [
        (
            vec!["--grpc-addr", secret, "--log-format", secret, secret],
            vec![("ROLECALL_DEMO", secret)],
        ),
        (vec!["--unknown", secret], vec![("ROLECALL_UNKNOWN", secret)]),
        (vec!["--config", path], vec![]),
    ] {
        let mistakes = read(&flags, &variables).unwrap_err();
        assert!(!mistakes.join("\n").contains(secret), "{mistakes:?}");
    }
}

#[test]
fn other_machines_may_be_served_once_callers_say_who_they_are() {
    let config = read(&["--grpc-addr", "0.0.0.0:50051", "--auth", "required"], &[]).unwrap();
    assert_eq!(config.server.auth, crate::server::Auth::Required);
    assert_eq!(read(&[], &[]).unwrap().server.auth, crate::server::Auth::Open);
    let mistakes = read(&["--auth", "maybe"], &[]).unwrap_err();
    assert_eq!(mistakes, ["flag `--auth` must be `open` or `required`"]);
}

#[test]
fn settings_that_need_each_other_are_not_given_alone() {
    let tls = ["--tls-cert", "a", "--tls-key", "b", "--tls-client-ca", "c", "--callers", "d"];
    let config = read(&[&tls[..], &["--auth", "required"]].concat(), &[]).unwrap();
    let configured = config.server.tls.unwrap();
    assert_eq!((configured.cert.to_str(), configured.key.to_str()), (Some("a"), Some("b")));
    assert!(configured.client_ca.is_some() && config.server.callers.is_some());
    // What would look like protection where nobody is asked.
    let mistakes = read(&tls, &[]).unwrap_err();
    assert_eq!(
        mistakes,
        [
            "flag `--callers` needs `auth` to be `required`",
            "flag `--tls-client-ca` needs `auth` to be `required`",
        ]
    );
    for (flag, needs) in [("--tls-cert", "tls_key"), ("--tls-key", "tls_cert")] {
        let mistakes = read(&[flag, "a"], &[]).unwrap_err();
        assert_eq!(mistakes, [format!("flag `{flag}` needs `{needs}`")]);
    }
    assert!(read(&["--tls-cert", "a", "--tls-key", "b"], &[]).unwrap().server.tls.is_some());
}

#[test]
fn only_this_machine_may_be_served_while_no_callers_are_configured() {
    for address in ["0.0.0.0:50051", "[::]:50051", "10.0.0.1:50051"] {
        let mistakes = read(&["--grpc-addr", address], &[]).unwrap_err();
        assert_eq!(mistakes.len(), 1);
        assert!(mistakes[0].contains("must be a loopback address"), "{mistakes:?}");
    }
    for address in ["127.0.0.1:0", "127.0.0.2:50051", "[::1]:50051"] {
        assert!(read(&["--grpc-addr", address], &[]).is_ok(), "{address}");
    }
}

#[test]
fn health_and_metrics_are_told_wherever_somebody_says_and_nowhere_by_themselves() {
    assert_eq!(read(&[], &[]).unwrap().server.http_addr, None);
    assert_eq!(read(&["--http-addr", "off"], &[]).unwrap().server.http_addr, None);
    // They tell nothing of any account, so that callers need not be configured.
    for address in ["127.0.0.1:0", "0.0.0.0:8080", "[::]:8080"] {
        let told = read(&["--http-addr", address], &[]).unwrap().server.http_addr;
        assert_eq!(told.unwrap().to_string(), address);
    }
    let mistakes = read(&["--http-addr", "on"], &[]).unwrap_err();
    let expected =
        "flag `--http-addr` must be an address and a port, such as `127.0.0.1:8080`, or `off`";
    assert_eq!(mistakes, [expected]);
}

#[test]
fn a_switch_stands_alone_or_takes_a_value() {
    assert!(read(&["--demo"], &[]).unwrap().server.demo);
    assert!(read(&["--demo", "--log", "warn"], &[]).unwrap().server.demo);
    assert!(!read(&["--demo=false"], &[("ROLECALL_DEMO", "true")]).unwrap().server.demo);
    assert_eq!(read(&["--demo", "--demo"], &[]).unwrap_err(), ["flag `--demo` is given twice"]);
}

#[test]
fn where_kubernetes_says_that_services_are_is_no_setting() {
    let links = [
        ("ROLECALL_SERVICE_HOST", "10.0.0.1"),
        ("ROLECALL_SERVICE_PORT", "50051"),
        ("ROLECALL_SERVICE_PORT_GRPC", "50051"),
        ("ROLECALL_PORT", "tcp://10.0.0.1:50051"),
        ("ROLECALL_PORT_50051_TCP", "tcp://10.0.0.1:50051"),
        ("ROLECALL_PORT_50051_TCP_ADDR", "10.0.0.1"),
        ("ROLECALL_PORT_50051_TCP_PORT", "50051"),
        ("ROLECALL_PORT_50051_TCP_PROTO", "tcp"),
    ];
    assert!(read(&[], &links).is_ok());
    assert!(read(&[], &[("ROLECALL_PORT", "50051")]).is_err());
}

#[test]
fn a_variable_that_is_empty_is_not_set() {
    let config = read(&[], &[("ROLECALL_GRPC_ADDR", ""), ("ROLECALL_DATA_DIR", "")]).unwrap();
    assert_eq!(config.server.grpc_addr.port(), 50051);
}

#[test]
fn a_file_may_be_empty_but_must_be_there() {
    let empty = file("# nothing is set\n");
    assert!(read(&["--config", empty.path().to_str().unwrap()], &[]).is_ok());
    let mistakes = read(&["--config", "/nowhere/rolecall.yaml"], &[]).unwrap_err();
    assert!(
        mistakes[0]
            .starts_with("flag `--config` names `/nowhere/rolecall.yaml`, which can't be read")
    );
}

#[test]
fn a_file_that_is_no_map_is_refused_with_the_place() {
    let wrong = file("data_dir: /x\ndata_dir: /y\n");
    let path = wrong.path().to_str().unwrap();
    let mistakes = read(&["--config", path], &[]).unwrap_err();
    assert_eq!(mistakes, [format!("`{path}` is not a YAML map of settings (line 2, column 1)")]);
}

#[test]
fn a_database_takes_the_place_of_the_directory_and_its_password_is_never_shown() {
    let url = "postgres://rolecall:hunter2@db.example:5433,standby.example/accounts";
    let flags = [
        "--database-url",
        url,
        "--database-connections=8",
        "--database-ca",
        "/ca.pem",
        "--link-key",
        "/link.key",
    ];
    let config = read(&flags, &[]).unwrap();
    assert_eq!(
        config.server.store.to_string(),
        "the database `db.example:5433,standby.example/accounts`"
    );
    assert!(!format!("{config:?}").contains("hunter2"));
    let Store::Postgres(database) = config.server.store else { panic!("no database") };
    assert_eq!((database.connections, database.ca.as_deref()), (8, Some(Path::new("/ca.pem"))));
}

#[test]
fn a_wrong_database_is_told_without_its_url() {
    let mistakes = read(
        &["--database-url", "postgres://rolecall:hunter2@", "--database-connections", "1"],
        &[("ROLECALL_DATABASE_CA", "")],
    );
    assert_eq!(
        mistakes.unwrap_err(),
        [
            "flag `--database-url` must be a connection string, such as `postgres://user:password@host:5432/database`",
            "flag `--database-connections` must be a number from 2 to 1000",
        ]
    );
}

#[test]
fn links_are_signed_with_a_key_of_the_data_or_with_the_one_that_is_named() {
    let own = read(&["--data-dir", "/data"], &[]).unwrap().server.links;
    assert_eq!((own.keys.as_deref(), own.make), (Some(Path::new("/data/link.key")), true));
    let flags = ["--link-key", "/keys", "--link-base-url", "https://app.example.com/de"];
    let named = read(&flags, &[]).unwrap().server.links;
    assert_eq!((named.keys.as_deref(), named.make), (Some(Path::new("/keys")), false));
    let none = read(&["--database-url", "postgres://db.example/accounts"], &[]).unwrap();
    assert_eq!(none.server.links.keys, None, "only who serves needs it");
    assert_eq!(named.base_url, "https://app.example.com/de");
    for wrong in ["app.example.com", "ftp://app.example.com", "https://app.example.com/?a=b", ""] {
        let mistakes = read(&["--link-base-url", wrong], &[]).unwrap_err();
        assert!(mistakes[0].contains("must be a web address"), "{mistakes:?}");
    }
}

#[test]
fn mails_are_logged_unless_it_is_said_where_they_go() {
    use crate::mail::Mailer;
    let mail = |flags: &[&str]| read(flags, &[]).map(|config| config.server.mail.mailer);
    assert!(matches!(mail(&[]), Ok(Mailer::Log)));
    let folder = mail(&["--mailer", "file", "--mail-dir", "/mails"]);
    assert!(matches!(folder, Ok(Mailer::File(folder)) if folder == Path::new("/mails")));
    let smtp = [
        "--mailer=smtp",
        "--smtp-url=smtps://ada%40acme.example@mail.example.com",
        "--smtp-password-file=/password",
        "--mail-from=Acme <no-reply@acme.example>",
    ];
    assert!(matches!(mail(&smtp), Ok(Mailer::Smtp(_))));
}

#[test]
fn what_is_missing_or_of_no_use_for_mails_is_told_at_once() {
    for (flags, expected) in [
        (&["--mailer", "file"][..], vec!["`mail_dir` must be set with `mailer` `file`"]),
        (
            &["--mailer", "smtp"],
            vec![
                "`mail_from` must be set with `mailer` `smtp`",
                "`smtp_url` must be set with `mailer` `smtp`",
            ],
        ),
        (
            &["--mail-dir", "/mails", "--smtp-ca", "/ca.pem"],
            vec![
                "flag `--mail-dir` needs `mailer` to be `file`",
                "flag `--smtp-ca` needs `mailer` to be `smtp`",
            ],
        ),
        (
            &[
                "--mailer=smtp",
                "--mail-from=a@b.example",
                "--smtp-url=smtp://localhost:25?tls=none",
                "--smtp-ca=/ca.pem",
                "--smtp-password-file=/password",
            ],
            vec![
                "`smtp_password_file` must be set if `smtp_url` names a user, and only then",
                "flag `--smtp-ca` needs `smtp_url` to ask for TLS",
            ],
        ),
        (
            &["--mailer=post", "--mail-from=nobody"],
            vec![
                "flag `--mailer` must be `log`, `file` or `smtp`",
                "flag `--mail-from` must be an address, or a name and an address: `Acme <no-reply@example.com>`",
            ],
        ),
    ] {
        assert_eq!(read(flags, &[]).unwrap_err(), expected, "{flags:?}");
    }
    let secret = read(&["--smtp-url", "smtps://ada:hunter2@mail.example.com"], &[]).unwrap_err();
    assert!(secret.iter().all(|mistake| !mistake.contains("hunter2")), "{secret:?}");
}

#[test]
fn spans_go_nowhere_unless_it_is_said_where_and_a_ratio_is_a_part() {
    let read = |flags: &[&str]| read(flags, &[]);
    let telemetry = read(&[]).unwrap().telemetry;
    assert!(telemetry.traces.is_none() && !telemetry.decisions);
    let endpoint = ["--otlp-endpoint", "https://collector:4317", "--otlp-ca", "ca.pem"];
    let more = ["--trace-sampling", "0.5", "--decision-log", "1", "--log-filter", "filter"];
    let Config { telemetry, server } = read(&[&endpoint[..], &more[..]].concat()).unwrap();
    let traces = telemetry.traces.unwrap();
    assert_eq!((traces.endpoint.as_str(), traces.sampling), ("https://collector:4317", 0.5));
    assert_eq!(traces.ca.as_deref(), Some(Path::new("ca.pem")));
    assert_eq!((server.answers.decision_log.ratio, telemetry.decisions), (1.0, true));
    assert_eq!(telemetry.filter_file.as_deref(), Some(Path::new("filter")));

    let where_to = "flag `--otlp-endpoint` must be an address with a scheme and a port, such as `http://collector:4317`";
    let part = "flag `--trace-sampling` must be a number from `0` to `1`, such as `0.01`";
    let part_or_off =
        "flag `--decision-log` must be `off` or a number from `0` to `1`, such as `0.01`";
    for (flags, mistake) in [
        (["--otlp-endpoint", "collector:4317"], where_to),
        (["--otlp-endpoint", "http://collector"], where_to),
        (["--otlp-endpoint", "http://key@collector:4317"], where_to),
        (["--otlp-endpoint", "http://collector:4317/v1/traces"], where_to),
        (["--trace-sampling", "2"], part),
        (["--trace-sampling", "NaN"], part),
        (["--decision-log", "often"], part_or_off),
        (["--otlp-ca", "ca.pem"], "flag `--otlp-ca` needs `otlp_endpoint` to begin with `https`"),
    ] {
        assert_eq!(read(&flags).unwrap_err(), [mistake], "{flags:?}");
    }
}
