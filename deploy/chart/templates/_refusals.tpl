{{- /* What no cluster should be given, each with a sentence that says what to do. */ -}}
{{- define "rolecall.refusals" -}}
{{- $v := .Values }}
{{- $embedded := eq $v.store "embedded" }}
{{- if and $embedded $v.autoscaling.enabled }}
{{- fail "the embedded store serves one process, so `autoscaling.enabled` must be false: use `store: postgres` for more" }}
{{- end }}
{{- if and $embedded (ne (int $v.replicas) 1) }}
{{- fail "the embedded store serves one process, so `replicas` must be 1: use `store: postgres` for more" }}
{{- end }}
{{- if and (not $embedded) (not $v.database.urlSecret.name) }}
{{- fail "`database.urlSecret.name` must name a Secret with the URL of the database, since `store` is `postgres`" }}
{{- end }}
{{- if and (not $embedded) (not $v.links.keySecret.name) }}
{{- fail "`links.keySecret.name` must name a Secret with the keys of links, which every process on Postgres needs alike" }}
{{- end }}
{{- if and $v.autoscaling.enabled (lt (int $v.autoscaling.maxReplicas) (int $v.autoscaling.minReplicas)) }}
{{- fail "`autoscaling.maxReplicas` must be at least `autoscaling.minReplicas`" }}
{{- end }}
{{- if and $v.tls.clientCaSecret.name (not $v.tls.secret) }}
{{- fail "`tls.clientCaSecret` needs `tls.secret`: client certificates are shown in the handshake of TLS" }}
{{- end }}
{{- if eq (int $v.ports.grpc) (int $v.ports.http) }}
{{- fail "`ports.grpc` and `ports.http` must not be the same" }}
{{- end }}
{{- $smtp := $v.mail.smtp }}
{{- if eq $v.mail.mailer "smtp" }}
{{- if not $smtp.url }}
{{- fail "`mail.smtp.url` must name the mail server, since `mail.mailer` is `smtp`" }}
{{- end }}
{{- if not $v.mail.from }}
{{- fail "`mail.from` must say whom mails come from, since `mail.mailer` is `smtp`" }}
{{- end }}
{{- if hasPrefix "http://localhost" $v.links.baseUrl }}
{{- fail "`links.baseUrl` must be where people accept, since mails are sent: links to `localhost` lead nowhere" }}
{{- end }}
{{- else if or $smtp.url $smtp.passwordSecret.name $smtp.caSecret.name }}
{{- fail "`mail.smtp` needs `mail.mailer` to be `smtp`" }}
{{- end }}
{{- if ne (contains "@" $smtp.url) (not (empty $smtp.passwordSecret.name)) }}
{{- fail "`mail.smtp.passwordSecret.name` must name a Secret if `mail.smtp.url` names a user, and only then" }}
{{- end }}
{{- if and $smtp.caSecret.name (hasSuffix "tls=none" $smtp.url) }}
{{- fail "`mail.smtp.caSecret` needs `mail.smtp.url` to ask for TLS" }}
{{- end }}
{{- if ne (empty $v.mail.templates.configMap) (empty $v.mail.templates.files) }}
{{- fail "`mail.templates` needs both: the ConfigMap, and which files are in it" }}
{{- end }}
{{- if and $v.traces.caSecret.name (not (hasPrefix "https:" $v.traces.endpoint)) }}
{{- fail "`traces.caSecret` needs `traces.endpoint` to begin with `https`" }}
{{- end }}
{{- $own := list "config" "data_dir" "database_url" "database_ca" "database_connections" "grpc_addr" "http_addr" "auth" "callers" "tls_cert" "tls_key" "tls_client_ca" "models" "link_key" "link_base_url" "mailer" "mail_dir" "mail_from" "mail_templates" "smtp_url" "smtp_password_file" "smtp_ca" "log" "log_filter" "otlp_endpoint" "otlp_ca" }}
{{- range $key := keys $v.settings | sortAlpha }}
{{- if has $key $own }}
{{- fail (printf "`settings.%s` is not for you to set here: the chart does, by a value of its own, or has no use for it" $key) }}
{{- end }}
{{- end }}
{{- if and (not $embedded) (gt (int $v.database.connectionLimit) 0) }}
{{- $processes := include "rolecall.processes" . | int }}
{{- $each := add $v.database.connections 3 | int }}
{{- $needed := add (mul $processes $each) 1 | int }}
{{- if gt $needed (int $v.database.connectionLimit) }}
{{- fail (printf "%d processes (two more than usual while they are replaced) with %d connections each, and the migration's, make %d connections, and `database.connectionLimit` is %d: lower `database.connections`, or put a pooler in between" $processes $each $needed (int $v.database.connectionLimit)) }}
{{- end }}
{{- end }}
{{- end }}
