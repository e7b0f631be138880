#!/usr/bin/env python3
"""Holds deploy/ to what it says: the chart, the manifests, the image, the alerts and what is around them. No cluster and no Docker is needed.

    scripts/deploy.py            everything, with the program as tests build it
    scripts/deploy.py PROGRAM    the same with another one
    scripts/deploy.py --write    writes deploy/manifests/ anew, as the chart makes it with no values of anybody's

Tried are: the chart over many values, against the schemas of several versions of Kubernetes and the laws below; values that must be
refused, with the sentence that says so; the settings that pods are given, by the program itself; and the program alone in a root folder like
the image's, as the image's user. Not tried is what needs a registry or a cluster: pulling base images and applying manifests.
"""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
sys.path.insert(0, str(TOOLS / "python"))

import kubernetes_validate  # noqa: E402
import yaml  # noqa: E402

CHART = ROOT / "deploy/chart"
MANIFESTS = ROOT / "deploy/manifests/rolecall.yaml"
ALERTS = CHART / "files/alerts.yaml"
ALERTS_TESTS = ROOT / "deploy/alerts.test.yaml"
RUNBOOK = ROOT / "deploy/RUNBOOK.md"
DASHBOARD = CHART / "files/dashboard.json"
# What the operator of Prometheus defines itself, and what has no schema here.
WITHOUT_SCHEMA = ("ServiceMonitor", "PrometheusRule")
# The oldest that the chart admits, one of those in use, and the newest that there is a schema of.
KUBERNETES = ("1.30.0", "1.33.0", "1.37.0")
# What distroless/cc has, of what a program in Rust links to.
LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0", "ld-linux-x86-64.so.2"}
SECRET = {"name": "a-secret", "key": "a.key"}
# Settings that no cluster has a use for: pods are given variables, and files with mails are for development. What is logged is in a file, so that
# it can be changed.
NOT_ON_A_CLUSTER = {"config", "mail_dir", "log"}

# Values that make a release, each with what it is to have: kinds, and what is looked for in its text.
EMBEDDED = {"store": "embedded", "replicas": 1}
GOOD = {
    "as it is": ({}, {"Deployment", "Job", "PodDisruptionBudget", "NetworkPolicy"}),
    "embedded": (EMBEDDED, {"Deployment", "PersistentVolumeClaim", "NetworkPolicy"}),
    "embedded, with a key of its own": ({**EMBEDDED, "links": {"keySecret": {"name": ""}}}, {"PersistentVolumeClaim"}),
    "autoscaling": ({"autoscaling": {"enabled": True}}, {"HorizontalPodAutoscaler", "PodDisruptionBudget"}),
    "tls": ({"tls": {"secret": "t", "clientCaSecret": SECRET}, "auth": {"callersSecret": SECRET}}, {"Deployment"}),
    "another user migrates": ({"migration": {"urlSecret": SECRET}, "database": {"caSecret": SECRET}}, {"Job"}),
    "nobody migrates": ({"migration": {"enabled": False}}, {"Deployment"}),
    "watched": (
        {"serviceMonitor": {"enabled": True, "labels": {"release": "p"}}, "alerts": {"enabled": True}, "dashboard": {"enabled": True}},
        {"ServiceMonitor", "PrometheusRule", "ConfigMap"},
    ),
    "one": ({"replicas": 1, "networkPolicy": {"enabled": False}, "serviceAccount": {"name": "s"}}, {"Deployment"}),
    "a pooler": ({"replicas": 40, "database": {"connectionLimit": 0}, "networkPolicy": {"databasePort": 6432}}, {"Job"}),
    "mails": (
        {
            "links": {"baseUrl": "https://app.example.com"},
            "mail": {
                "mailer": "smtp",
                "from": "Acme <no-reply@example.com>",
                "smtp": {"url": "smtps://rolecall%40example.com@mail.example.com", "passwordSecret": SECRET, "caSecret": SECRET},
                "templates": {"configMap": "m", "files": ["en/invitation.subject", "fr/more_access.html"]},
            },
        },
        {"Deployment"},
    ),
    "everything else": (
        {
            "image": {"repository": "r.example/rolecall", "tag": "1", "pullSecrets": ["p"], "pullPolicy": "Always"},
            "models": {"configMap": "m"},
            "log": "info,rolecall::grpc=debug",
            "traces": {"endpoint": "https://collector.example:4317", "caSecret": SECRET},
            "settings": {"cache_size": "128MiB", "wake_up": False, "trace_sampling": 0.05, "decision_log": "off"},
            "listenAddress": "[::]",
            "ports": {"grpc": 5000, "http": 5001},
            "service": {"annotations": {"a": "b"}},
            "networkPolicy": {
                "clients": [{"namespaceSelector": {"matchLabels": {"a": "b"}}}],
                "egress": [{"ports": [{"port": 443}]}],
            },
            "podAnnotations": {"a": "b"},
            "podLabels": {"a": "b"},
            "nodeSelector": {"a": "b"},
            "tolerations": [{"key": "a", "operator": "Exists"}],
            "affinity": {"nodeAffinity": {}},
            "priorityClassName": "high",
            "drainSeconds": 20,
        },
        {"Deployment"},
    ),
}

# Ports of mail servers, as `smtp_url` has them where it does not say.
MAIL_PORTS = {
    "smtps://mail.example": 465,
    "smtp://mail.example": 587,
    "smtp://mail.example:2525?tls=required": 2525,
    "smtp://mail.example?tls=none": 25,
    "smtps://[::1]": 465,
}

SMTP = {"mailer": "smtp", "smtp": {"url": "smtp://mail.example"}}
LINKS = {"links": {"baseUrl": "https://app.example.com"}}

# Values that are refused, and words of the sentence.
BAD = {
    "two on one volume": ({"store": "embedded"}, "the embedded store serves one process, so `replicas` must be 1"),
    "a growing volume": (
        {**EMBEDDED, "autoscaling": {"enabled": True}},
        "the embedded store serves one process, so `autoscaling.enabled` must be false",
    ),
    "too many connections": (
        {"replicas": 8},
        "10 processes (two more than usual while they are replaced) with 15 connections each, and the migration's, make 151 connections",
    ),
    "too many at most": (
        {"autoscaling": {"enabled": True, "maxReplicas": 5}},
        "make 106 connections, and `database.connectionLimit` is 97",
    ),
    "no database": ({"database": {"urlSecret": {"name": ""}}}, "`database.urlSecret.name` must name a Secret"),
    "no keys": ({"links": {"keySecret": {"name": ""}}}, "`links.keySecret.name` must name a Secret"),
    "less than the least": (
        {"autoscaling": {"enabled": True, "minReplicas": 4, "maxReplicas": 3}},
        "`autoscaling.maxReplicas` must be at least",
    ),
    "certificates without TLS": ({"tls": {"clientCaSecret": SECRET}}, "`tls.clientCaSecret` needs `tls.secret`"),
    "one port": ({"ports": {"grpc": 8080}}, "`ports.grpc` and `ports.http` must not be the same"),
    "a setting of the chart's": ({"settings": {"auth": "open"}}, "`settings.auth` is not for you to set here"),
    "mails from nowhere": ({"mail": {"mailer": "smtp", "from": "a@b.example"}}, "`mail.smtp.url` must name the mail server"),
    "mails from nobody": ({"mail": SMTP}, "`mail.from` must say whom mails come from"),
    "links to nowhere": (
        {"mail": {**SMTP, "from": "a@b.example"}},
        "`links.baseUrl` must be where people accept, since mails are sent",
    ),
    "a mail server for nothing": ({"mail": {"smtp": SMTP["smtp"]}}, "`mail.smtp` needs `mail.mailer` to be `smtp`"),
    "a user without a password": (
        {**LINKS, "mail": {"mailer": "smtp", "from": "a@b.example", "smtp": {"url": "smtp://user@mail.example"}}},
        "`mail.smtp.passwordSecret.name` must name a Secret if `mail.smtp.url` names a user, and only then",
    ),
    "a password in the open": ({"mail": {"smtp": {"url": "smtp://user:word@mail.example"}}}, "does not match pattern"),
    "certificates for no TLS": (
        {**LINKS, "mail": {"mailer": "smtp", "from": "a@b.example", "smtp": {"url": "smtp://m:25?tls=none", "caSecret": SECRET}}},
        "`mail.smtp.caSecret` needs `mail.smtp.url` to ask for TLS",
    ),
    "templates that nobody names": ({"mail": {"templates": {"configMap": "m"}}}, "`mail.templates` needs both"),
    "certificates for a collector in the open": (
        {"traces": {"endpoint": "http://collector:4317", "caSecret": SECRET}},
        "`traces.caSecret` needs `traces.endpoint` to begin with `https`",
    ),
    "a collector without a port": ({"traces": {"endpoint": "http://collector"}}, "does not match pattern"),
    "a log that can't be changed": ({"settings": {"log": "info"}}, "`settings.log` is not for you to set here"),
    "an unknown value": ({"replica": 3}, "additional properties 'replica' not allowed"),
    "an unknown store": ({"store": "mysql"}, "value must be one of 'postgres', 'embedded'"),
    "none at all": ({"replicas": 0}, "minimum: got 0, want 1"),
}


class Wrong(Exception):
    """Something is not as it says."""


def main(arguments):
    if arguments == ["--write"]:
        MANIFESTS.write_text(manifests(), encoding="utf-8")
        return
    binary = built(arguments)
    run([helm(), "lint", "--strict", "--quiet", str(CHART)])
    for name, (values, kinds) in GOOD.items():
        tried(f"chart, {name}", lambda: release(values, kinds, binary))
    for name, (values, words) in BAD.items():
        tried(f"chart, {name}: refused", lambda: refused(values, words))
    for url, port in MAIL_PORTS.items():
        tried(f"chart, {url}: let out to {port}", lambda: let_out({**LINKS, "mail": {"mailer": "smtp", "from": "a@b.example", "smtp": {"url": url}}}, port))
    tried("chart: the collector of traces is let out to", lambda: let_out({"traces": {"endpoint": "http://collector:4319"}}, 4319))
    tried("chart: every setting can be given", lambda: settings(binary))
    tried("manifests are those of the chart", compare_manifests)
    tried("compose", lambda: compose(binary))
    tried("Prometheus", lambda: run(["promtool", "check", "config", str(ROOT / "deploy/prometheus.yaml")]))
    tried("alerts", alerts)
    tried("dashboard", dashboard)
    tried("image", lambda: image(binary))
    print(f"{len(GOOD)} releases for Kubernetes {', '.join(KUBERNETES)}, {len(BAD)} refusals, and the image are as they say")


def tried(name, check):
    print(name, flush=True)
    try:
        check()
    except Wrong as error:
        raise Wrong(f"{name}: {error}") from error


def built(arguments):
    """The program as tests have built it: nothing here depends on how fast it is."""
    if arguments:
        return Path(arguments[0]).resolve()
    target = Path(ROOT, os.environ.get("CARGO_TARGET_DIR", "target"))
    # As they do it: `cargo build` would compile it anew, since what tests need of crates makes them others.
    run(["cargo", "test", "--locked", "--quiet", "--no-run", "--test", "http"])
    return target / "debug/rolecall"


def run(command, **options):
    done = subprocess.run(command, cwd=options.pop("cwd", ROOT), stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise Wrong(f"`{' '.join(map(str, command[:3]))}` ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


# --- the chart


def helm():
    return str(TOOLS / "bin/helm")


def template(values, version=KUBERNETES[0]):
    """What the chart makes of values: how it ended, and what it printed."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        yaml.safe_dump(values, file)
        file.flush()
        command = [helm(), "template", "rolecall", str(CHART), "--namespace", "rolecall"]
        command += ["--kube-version", version, "--values", file.name]
        return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def release(values, kinds, binary):
    for version in KUBERNETES:
        made = template(values, version)
        if made.returncode != 0:
            raise Wrong(made.stderr)
        parts = [part for part in yaml.safe_load_all(made.stdout) if part]
        for part in parts:
            if part["kind"] not in WITHOUT_SCHEMA:
                try:
                    kubernetes_validate.validate(part, version, strict=True)
                except kubernetes_validate.ValidationError as error:
                    raise Wrong(f"{part['kind']} for Kubernetes {version}: {error.message}") from error
    missing = kinds - {part["kind"] for part in parts}
    if missing:
        raise Wrong(f"there is no {missing}")
    laws(parts)
    for part in parts:
        if part["kind"] in ("Deployment", "Job"):
            accepted(part["spec"]["template"]["spec"]["containers"][0].get("env", []), binary)


def laws(parts):
    """What holds of every release."""
    of = lambda kind: [part for part in parts if part["kind"] == kind]
    (server,) = of("Deployment")
    pod = server["spec"]["template"]
    container = pod["spec"]["containers"][0]
    secure = lambda: tls_of(container)

    for work in of("Deployment") + of("Job"):
        restricted(work["spec"]["template"]["spec"])
    labels = pod["metadata"]["labels"]
    selectors = [server["spec"]["selector"]["matchLabels"]]
    selectors += [service["spec"]["selector"] for service in of("Service")]
    selectors += [budget["spec"]["selector"]["matchLabels"] for budget in of("PodDisruptionBudget")]
    for selector in selectors:
        law(selector.items() <= labels.items(), f"{selector} selects the processes")
        for job in of("Job"):
            law(not selector.items() <= job["spec"]["template"]["metadata"]["labels"].items(), "and not the migration")
    for policy in of("NetworkPolicy"):
        for work in of("Deployment") + of("Job"):
            chosen = policy["spec"]["podSelector"]["matchLabels"].items()
            law(chosen <= work["spec"]["template"]["metadata"]["labels"].items(), f"the policy holds for {work['kind']}")

    mounts = {mount["name"] for mount in container["volumeMounts"]}
    law(mounts == {volume["name"] for volume in pod["spec"]["volumes"]}, "every volume is mounted, and no other")
    folders = tuple(mount["mountPath"] + "/" for mount in container["volumeMounts"])
    for variable in container["env"]:
        value = variable.get("value", "")
        if value.startswith("/"):
            law((value + "/").startswith(folders), f"`{variable['name']}` is in a volume")

    law(any("sleep" in hook for hook in [container["lifecycle"]["preStop"]]), "it waits before it stops")
    stop = pod["spec"]["terminationGracePeriodSeconds"] - container["lifecycle"]["preStop"]["sleep"]["seconds"]
    law(stop >= 20, "calls have time to end")
    law(container["readinessProbe"]["httpGet"]["path"] == "/readyz", "readiness is asked for")
    for probe in ("startupProbe", "livenessProbe"):
        # The kubelet does not speak TLS to gRPC, and does not know the names of ports there.
        if secure():
            law(container[probe].get("httpGet", {}).get("path") == "/livez", f"{probe} goes round TLS")
        else:
            law(isinstance(container[probe].get("grpc", {}).get("port"), int), f"{probe} has the number of a port")
    law(("replicas" in server["spec"]) != bool(of("HorizontalPodAutoscaler")), "one thing says how many there are")
    for service in of("Service"):
        expected = "https" if secure() else "kubernetes.io/h2c"
        law(service["spec"]["ports"][0]["appProtocol"] == expected, "balancers know what is spoken")
    law(any(service["spec"].get("clusterIP") == "None" for service in of("Service")), "clients can find every process")
    if of("PersistentVolumeClaim"):
        law(server["spec"]["strategy"]["type"] == "Recreate" and server["spec"]["replicas"] == 1, "one process has the volume")
    if not of("PersistentVolumeClaim"):
        law("ROLECALL_LINK_KEY" in names(container), "processes on Postgres sign links alike")
    for rules in of("PrometheusRule"):
        law(rules["spec"] == yaml.safe_load(ALERTS.read_text(encoding="utf-8")), "it has the alerts that are tested")
    data = {part["metadata"]["name"]: part["data"] for part in of("ConfigMap")}
    law("filter" in data.pop("rolecall-log"), "it has the filter of the log")
    for board in data.values():
        law(board["rolecall.json"] == DASHBOARD.read_text(encoding="utf-8"), "it has the dashboard")
    for job in of("Job"):
        needs = names(job["spec"]["template"]["spec"]["containers"][0])
        law(needs <= {"ROLECALL_DATABASE_URL", "ROLECALL_DATABASE_CA"}, "the migration needs nothing but the database")
        law("pre-upgrade" in job["metadata"]["annotations"]["helm.sh/hook"], "the schema is there before the processes")
        law("serviceAccountName" not in job["spec"]["template"]["spec"], "the migration needs nothing of the release")


def tls_of(container):
    return "ROLECALL_TLS_CERT" in names(container)


def names(container):
    return {variable["name"] for variable in container["env"]}


def restricted(pod):
    """The restricted profile of the pod security standards, and a root folder that is read only."""
    security = pod["securityContext"]
    law(security["runAsNonRoot"] is True and security["runAsUser"] > 0, "it is not root")
    law(security["seccompProfile"]["type"] == "RuntimeDefault", "system calls are bounded")
    law(pod["automountServiceAccountToken"] is False, "it has no token of the cluster")
    for container in pod["containers"]:
        own = container["securityContext"]
        law(own["allowPrivilegeEscalation"] is False and own["capabilities"]["drop"] == ["ALL"], "it has no privileges")
        law(own["readOnlyRootFilesystem"] is True, "it writes to volumes alone")
        law("memory" in container["resources"]["limits"] and "cpu" in container["resources"]["requests"], "it has resources")


def law(holds, words):
    if not holds:
        raise Wrong(f"it does not hold that {words}")


def accepted(env, binary):
    """Whether the program takes the settings: with wrong ones it ends with 64, whatever it was asked to do."""
    given = {variable["name"]: variable.get("value", "postgres://nobody@127.0.0.1:1/none") for variable in env}
    done = subprocess.run([binary, "migrate", "--status"], env=given, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        raise Wrong(f"the program refuses its settings: {done.stderr}")


def let_out(values, port):
    parts = made_of(values)
    (policy,) = [part for part in parts if part["kind"] == "NetworkPolicy"]
    ports = [port["port"] for rule in policy["spec"]["egress"] for port in rule["ports"]]
    law(port in ports, f"{port} is among {ports}")


def settings(binary):
    """Every setting of the program is one of the chart's own values, or goes under `settings`; what names a file can't do the latter,
    since somebody has to bring the file."""
    page = run([str(binary), "reference", "configuration"])
    rows = re.findall(r"^\| `--\S+ (\w+)` \| `ROLECALL_\w+` \| `?(\w+)`? \|", page, re.MULTILINE)
    law(len(rows) == page.count("\n## `--"), "every setting is found in the reference")
    given = {name for values, _ in GOOD.values() for part in made_of(values) if part["kind"] == "Deployment" for name in env_of(part)}
    for value, key in rows:
        # The one that can't stand in a file has no key.
        key = "config" if key == "none" else key
        free = template({"settings": {key: "x"}})
        if free.returncode == 0:
            law(value not in ("FILE", "DIR", "ADDRESS"), f"`{key}` is more than a text, and has a value of its own")
        else:
            law(f"`settings.{key}` is not for you" in free.stderr, f"`{key}` is refused as the chart's own:\n{free.stderr}")
            told = f"ROLECALL_{key.upper()}" in given
            law(told != (key in NOT_ON_A_CLUSTER), f"`{key}` can be given by a value of the chart's own")


def made_of(values):
    made = template(values)
    if made.returncode != 0:
        raise Wrong(made.stderr)
    return [part for part in yaml.safe_load_all(made.stdout) if part]


def env_of(server):
    return names(server["spec"]["template"]["spec"]["containers"][0])


def refused(values, words):
    made = template(values)
    if made.returncode == 0:
        raise Wrong("it was made")
    if words not in made.stderr:
        raise Wrong(f"it is refused without saying `{words}`:\n{made.stderr}")


def manifests():
    made = template({})
    if made.returncode != 0:
        raise Wrong(made.stderr)
    head = "# Made from deploy/chart by `scripts/deploy.py --write`: change the chart, then run it again.\n"
    return head + made.stdout


def compare_manifests():
    if MANIFESTS.read_text(encoding="utf-8") != manifests():
        raise Wrong("deploy/manifests is out of date: run `scripts/deploy.py --write`")


# --- compose


def compose(binary):
    page = yaml.safe_load((ROOT / "deploy/compose.yaml").read_text(encoding="utf-8"))
    for name, service in page["services"].items():
        for other in service.get("depends_on", {}):
            law(other in page["services"], f"{name} waits for somebody who is there")
        for config in service.get("configs", []):
            law(config["source"] in page["configs"], f"{name} has configs that are there")
        if service["image"].startswith("rolecall"):
            env = [{"name": key, "value": value} for key, value in service["environment"].items()]
            accepted(env, binary)
    for config in page["configs"].values():
        law("content" in config or (ROOT / "deploy" / config["file"]).exists(), "files of configs are there")


# --- alerts and dashboard


def alerts():
    """Each alert is told when it should be and not when it should not, and the runbook says what to do. That there is what they look at,
    tests/http.rs asks the program."""
    run(["promtool", "check", "rules", "--lint=all", "--lint-fatal", str(ALERTS)])
    run(["promtool", "test", "rules", str(ALERTS_TESTS)])
    rules = [rule["alert"] for group in yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"] for rule in group["rules"]]
    cases = [case for test in yaml.safe_load(ALERTS_TESTS.read_text(encoding="utf-8"))["tests"] for case in test["alert_rule_test"]]
    for told in (True, False):
        tried_so = {case["alertname"] for case in cases if bool(case["exp_alerts"]) == told}
        law(tried_so == set(rules), f"each alert has a case in which it is {'' if told else 'not '}told: {set(rules) ^ tried_so}")
    entries = re.split(r"^## ", RUNBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    law([entry.split("\n", 1)[0] for entry in entries] == rules, "the runbook has an entry for each alert, in their order")
    for entry in entries:
        parts = re.findall(r"^\*\*(Means|Look at|Do)\*\*", entry, re.MULTILINE)
        law(parts == ["Means", "Look at", "Do"], f"it says what to do: {entry[:30]}")


def dashboard():
    board = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    panels = board["panels"]
    law(len({panel["id"] for panel in panels}) == len(panels), "every panel has an id of its own")
    places = set()
    expressions = []
    for panel in panels:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        law(not cells & places and at["x"] + at["w"] <= 24, f"`{panel['title']}` has a place of its own")
        places |= cells
        if panel["type"] != "row":
            law(panel["description"] and panel["fieldConfig"]["defaults"]["unit"], f"`{panel['title']}` says what it shows")
            expressions += [target["expr"] for target in panel["targets"]]
    # Whoever reads rules reads expressions: as recording rules they are those of queries.
    for name, value in (("$__rate_interval", "5m"), ("$job", ".*")):
        expressions = [expression.replace(name, value) for expression in expressions]
    rules = [{"record": f"panel:number_{number}", "expr": expression} for number, expression in enumerate(expressions)]
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}, file)
        file.flush()
        run(["promtool", "check", "rules", "--lint=none", file.name])


# --- the image


def instructions():
    """The instructions of the Dockerfile, in stages: (name, rest of the line)."""
    text = (ROOT / "deploy/Dockerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")).replace("\\\n", " ")
    stages = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        name, rest = line.split(None, 1)
        if name == "FROM":
            stages.append([])
        stages[-1].append((name, rest))
    return stages


def image(binary):
    build, final = instructions()
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sources = [word for name, rest in build if name == "COPY" for word in rest.split()[:-1]]
    for source in sources:
        law((ROOT / source).exists() and f"!{source}" in ignored, f"`{source}` is there for the build")
    builds = [rest for name, rest in build if name == "RUN" and "cargo build" in rest]
    law(len(builds) == 2 and all("cargo build --release --locked --bin rolecall" in rest for rest in builds), "it builds the release, locked")
    law(version_of(build[0][1]) == rust_version(), "it builds with the Rust of Cargo.toml")
    context(build, sources)

    last = {name: rest for name, rest in final}
    law(re.fullmatch(r"\d+:\d+", last["USER"]) and not last["USER"].startswith("0"), "it runs as a number that is not root")
    law(last["ENTRYPOINT"] == '["/usr/local/bin/rolecall"]' and last["CMD"] == '["serve"]', "it starts the program itself")
    law(any(rest.endswith("target/release/rolecall /usr/local/bin/rolecall") for name, rest in final if name == "COPY"), "it has the program")
    env = dict(rest.split("=", 1) for name, rest in final if name == "ENV")
    linked = set(re.findall(r"(\S+\.so[.\d]*) ", run(["ldd", str(binary)]))) - {"linux-vdso.so.1"}
    linked = {Path(library).name for library in linked}
    law(linked <= LIBRARIES, f"the base image has {linked - LIBRARIES}")
    if os.geteuid() != 0:
        print("  not tried, for want of root: the program in a root folder of its own")
        return
    alone(binary, last["USER"], last["WORKDIR"], env)


def version_of(base):
    return re.match(r"rust:(\d+\.\d+)-", base).group(1)


def rust_version():
    return re.search(r'^rust-version = "(.*)"', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE).group(1)


def context(build, sources):
    """Cargo takes for a package what the build has, before our code and with it."""
    with tempfile.TemporaryDirectory(prefix="image-") as folder:
        for name, rest in build:
            if name == "COPY":
                for source in rest.split()[:-1]:
                    copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
                    copy(ROOT / source, Path(folder, source), **({"dirs_exist_ok": True} if copy is shutil.copytree else {}))
            elif name == "RUN" and "cargo build" in rest:
                run(["cargo", "metadata", "--locked", "--offline", "--no-deps", "--format-version", "1"], cwd=folder)
            elif name == "RUN" and "/image" not in rest:
                run(["sh", "-euc", rest], cwd=folder)


def alone(binary, user, folder, env):
    """Starts the program in a root folder that has nothing but it and its libraries, and in which nothing but its data can be written to."""
    with tempfile.TemporaryDirectory(prefix="image-") as root:
        os.chmod(root, 0o755)
        put(binary, root, "/usr/local/bin/rolecall")
        for library in re.findall(r"(/\S+)", run(["ldd", str(binary)])):
            put(library, root, library)
        data = Path(root + folder)
        data.mkdir(parents=True)
        number = int(user.split(":")[0])
        os.chown(data, number, number)
        before = listing(root, data)
        ports = ["--grpc-addr", "127.0.0.1:0", "--http-addr", "127.0.0.1:0"]
        # Known before the environment is the image's.
        chroot = shutil.which("chroot", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
        command = [chroot, f"--userspec={user}", "--groups=", root, "/usr/local/bin/rolecall", "serve", *ports]
        server = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            lines = [server.stdout.readline(), server.stdout.readline()]
            told = re.search(r"on http://(\S+)", lines[1])
            if not told:
                server.kill()
                raise Wrong(f"the program does not start alone: {server.communicate()[1]}")
            law(get(told.group(1), "/livez") == 200, "it lives")
            owner = os.stat(f"/proc/{server.pid}").st_uid
            law(owner == number, f"it runs as {number}, not {owner}")
            server.send_signal(signal.SIGTERM)
            law(server.wait(timeout=30) == 0, "it ends well")
        finally:
            server.kill()
            server.wait()
        law(any(data.iterdir()), "it has written its data")
        law(listing(root, data) == before, "it has written nothing else")


def put(source, root, place):
    target = Path(root + place)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(os.path.realpath(source), target)
    target.chmod(0o755)


def listing(root, data):
    return sorted(str(path) for path in Path(root).rglob("*") if data not in path.parents)


def get(address, path):
    connection = http.client.HTTPConnection(address, timeout=10)
    connection.request("GET", path)
    return connection.getresponse().status


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Wrong as error:
        sys.exit(f"deploy: {error}")
