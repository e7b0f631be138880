{{- /* Names and labels. */ -}}
{{- define "rolecall.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "rolecall.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "rolecall.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{ include "rolecall.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "rolecall.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "rolecall.serviceAccount" -}}
{{ .Values.serviceAccount.name | default (include "rolecall.name" .) }}
{{- end }}

{{- /* What every container of Rolecall may do: nothing but run. */ -}}
{{- define "rolecall.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "rolecall.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
# Secrets are readable by the group, and nobody else.
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- /* The highest number of processes at a time: while they are replaced one more comes, and one that was replaced has not ended. */ -}}
{{- define "rolecall.processes" -}}
{{- if .Values.autoscaling.enabled }}{{ add .Values.autoscaling.maxReplicas 2 }}{{ else }}{{ add .Values.replicas 2 }}{{ end }}
{{- end }}

{{- /* How to reach the database, by a Secret with the URL. */ -}}
{{- define "rolecall.database" -}}
- name: ROLECALL_DATABASE_URL
  valueFrom:
    secretKeyRef:
      name: {{ .secret.name | quote }}
      key: {{ .secret.key | quote }}
{{- with .values.database.caSecret.name }}
- name: ROLECALL_DATABASE_CA
  value: /etc/rolecall/database/ca.crt
{{- end }}
{{- end }}

{{- /* How mails are sent. */ -}}
{{- define "rolecall.mail" -}}
- name: ROLECALL_MAILER
  value: {{ .mailer | quote }}
{{- with .from }}
- name: ROLECALL_MAIL_FROM
  value: {{ . | quote }}
{{- end }}
{{- with .smtp.url }}
- name: ROLECALL_SMTP_URL
  value: {{ . | quote }}
{{- end }}
{{- if .smtp.passwordSecret.name }}
- name: ROLECALL_SMTP_PASSWORD_FILE
  value: /etc/rolecall/smtp/password
{{- end }}
{{- if .smtp.caSecret.name }}
- name: ROLECALL_SMTP_CA
  value: /etc/rolecall/smtp-ca/ca.crt
{{- end }}
{{- if .templates.configMap }}
- name: ROLECALL_MAIL_TEMPLATES
  value: /etc/rolecall/mail-templates
{{- end }}
{{- end }}

{{- /* The port of the mail server, by the rules of `smtp_url`. */ -}}
{{- define "rolecall.smtpPort" -}}
{{- $port := regexFind ":[0-9]+$" (urlParse .).host | trimPrefix ":" -}}
{{- if $port }}{{ $port }}{{ else if hasPrefix "smtps:" . }}465{{ else if hasSuffix "tls=none" . }}25{{ else }}587{{ end }}
{{- end }}

{{- define "rolecall.secretVolume" -}}
- name: {{ .name }}
  secret:
    secretName: {{ .secret.name | quote }}
    defaultMode: 0440
    items:
      - key: {{ .secret.key | quote }}
        path: {{ .path }}
{{- end }}

{{- define "rolecall.databaseVolume" -}}
{{- include "rolecall.secretVolume" (dict "name" "database" "secret" .Values.database.caSecret "path" "ca.crt") }}
{{- end }}

{{- /* Folders below /etc/rolecall, which have the names of their volumes. */ -}}
{{- define "rolecall.mounts" -}}
{{- $v := .Values }}
{{- if and (eq $v.store "postgres") $v.database.caSecret.name }}
- database
{{- end }}
{{- if $v.links.keySecret.name }}
- links
{{- end }}
{{- if $v.auth.callersSecret.name }}
- callers
{{- end }}
{{- if $v.tls.secret }}
- tls
{{- end }}
{{- if $v.tls.clientCaSecret.name }}
- client-ca
{{- end }}
{{- if $v.models.configMap }}
- models
{{- end }}
- log
{{- if $v.traces.caSecret.name }}
- traces-ca
{{- end }}
{{- if $v.mail.smtp.passwordSecret.name }}
- smtp
{{- end }}
{{- if $v.mail.smtp.caSecret.name }}
- smtp-ca
{{- end }}
{{- if $v.mail.templates.configMap }}
- mail-templates
{{- end }}
{{- end }}

{{- /* How the kubelet finds out whether a process serves. It has no name for the port of gRPC, and does not speak TLS there. */ -}}
{{- define "rolecall.alive" -}}
{{- if .Values.tls.secret -}}
httpGet:
  path: /livez
  port: http
{{- else -}}
grpc:
  port: {{ .Values.ports.grpc }}
{{- end }}
{{- end }}
