--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: rolecall; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA rolecall;


--
-- Name: begin_activity(); Type: FUNCTION; Schema: rolecall; Owner: -
--

CREATE FUNCTION rolecall.begin_activity() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO rolecall.member_activity VALUES (NEW.account_id, NEW.member_id, to_timestamp(0)) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;


--
-- Name: fold_name(); Type: FUNCTION; Schema: rolecall; Owner: -
--

CREATE FUNCTION rolecall.fold_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.name_key = '' THEN
            NEW.name_key := lower(btrim(NEW.display_name));
        END IF;
    ELSIF NEW.display_name <> OLD.display_name AND NEW.name_key = OLD.name_key THEN
        NEW.name_key := lower(btrim(NEW.display_name));
    END IF;
    RETURN NEW;
END
$$;


--
-- Name: note_transaction(); Type: FUNCTION; Schema: rolecall; Owner: -
--

CREATE FUNCTION rolecall.note_transaction() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.xid := pg_current_xact_id();
    RETURN NEW;
END
$$;


--
-- Name: refuse(text, text); Type: FUNCTION; Schema: rolecall; Owner: -
--

CREATE FUNCTION rolecall.refuse(state text, message text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message;
END
$$;


--
-- Name: take_name(); Type: FUNCTION; Schema: rolecall; Owner: -
--

CREATE FUNCTION rolecall.take_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    SELECT member.name_key INTO NEW.name_key
    FROM rolecall.member WHERE member.account_id = NEW.account_id AND member.member_id = NEW.member_id;
    -- Nobody there: the foreign key says so better.
    NEW.name_key := coalesce(NEW.name_key, '');
    RETURN NEW;
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.account (
    account_id text NOT NULL COLLATE pg_catalog."C",
    model_id text NOT NULL,
    model_version text NOT NULL,
    plan text,
    display_name text NOT NULL,
    seat_limit bigint,
    state text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    people_revision bigint DEFAULT 0 NOT NULL
);


--
-- Name: answer; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.answer (
    account_id text NOT NULL COLLATE pg_catalog."C",
    caller text NOT NULL COLLATE pg_catalog."C",
    method text NOT NULL COLLATE pg_catalog."C",
    request_id text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL,
    answer text NOT NULL,
    revision bigint NOT NULL,
    "time" timestamp with time zone NOT NULL
);


--
-- Name: api_key; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.api_key (
    key_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    scopes jsonb NOT NULL,
    accounts jsonb,
    hash text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    expire_time timestamp with time zone,
    revoke_time timestamp with time zone,
    xid xid8 DEFAULT '0'::xid8 NOT NULL
);


--
-- Name: assignment; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.assignment (
    account_id text NOT NULL COLLATE pg_catalog."C",
    assignment_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    role_id text NOT NULL COLLATE pg_catalog."C",
    workspace_id text COLLATE pg_catalog."C",
    options jsonb NOT NULL,
    state text NOT NULL,
    expire_time timestamp with time zone,
    create_time timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    name_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: audit_event; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.audit_event (
    account_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    method text NOT NULL,
    caller text NOT NULL,
    actor text,
    "time" timestamp with time zone NOT NULL,
    value_before jsonb NOT NULL,
    value_after jsonb NOT NULL
);


--
-- Name: change_log; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.change_log (
    account_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    changes jsonb NOT NULL,
    "time" timestamp with time zone NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL
);


--
-- Name: confirmed_address; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.confirmed_address (
    email_normal text NOT NULL COLLATE pg_catalog."C",
    user_id text NOT NULL COLLATE pg_catalog."C",
    confirm_time timestamp with time zone NOT NULL
);


--
-- Name: counter; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.counter (
    account_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    workspace_id text NOT NULL COLLATE pg_catalog."C",
    standing text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL,
    CONSTRAINT counter_value_check CHECK ((value >= 0))
);


--
-- Name: custom_role; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.custom_role (
    account_id text NOT NULL COLLATE pg_catalog."C",
    role_id text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    description text NOT NULL,
    license text,
    permissions jsonb NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL
);


--
-- Name: edited_role; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.edited_role (
    account_id text NOT NULL COLLATE pg_catalog."C",
    role_name text NOT NULL COLLATE pg_catalog."C",
    permissions jsonb NOT NULL,
    update_time timestamp with time zone NOT NULL
);


--
-- Name: history; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.history (
    only_row integer NOT NULL,
    epoch bigint NOT NULL,
    trimmed xid8 DEFAULT '0'::xid8 NOT NULL,
    trimmed_by xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT history_only_row_check CHECK ((only_row = 1))
);


--
-- Name: invitation; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.invitation (
    account_id text NOT NULL COLLATE pg_catalog."C",
    invitation_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    inviter text COLLATE pg_catalog."C",
    assignments jsonb NOT NULL,
    locale text,
    state text NOT NULL,
    generation bigint NOT NULL,
    create_time timestamp with time zone NOT NULL,
    expire_time timestamp with time zone NOT NULL,
    offered jsonb DEFAULT '[]'::jsonb NOT NULL
);


--
-- Name: member; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.member (
    account_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    user_id text COLLATE pg_catalog."C",
    email text,
    email_normal text COLLATE pg_catalog."C",
    display_name text NOT NULL,
    locale text,
    state text NOT NULL COLLATE pg_catalog."C",
    revoked_revision bigint,
    founder boolean NOT NULL,
    attributes jsonb NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    work_handovers jsonb DEFAULT '[]'::jsonb NOT NULL,
    name_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT member_check CHECK (((state = 'revoked'::text) = (revoked_revision IS NOT NULL))),
    CONSTRAINT member_check1 CHECK (((email IS NULL) = (email_normal IS NULL)))
);


--
-- Name: member_activity; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.member_activity (
    account_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    last_active_time timestamp with time zone NOT NULL
);


--
-- Name: member_team; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.member_team (
    account_id text NOT NULL COLLATE pg_catalog."C",
    member_id text NOT NULL COLLATE pg_catalog."C",
    team_id text NOT NULL COLLATE pg_catalog."C",
    workspace_id text COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);


--
-- Name: migration; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.migration (
    version bigint NOT NULL,
    "time" timestamp with time zone NOT NULL
);


--
-- Name: model; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.model (
    model_id text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL,
    text text NOT NULL
);


--
-- Name: outbox_mail; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.outbox_mail (
    account_id text NOT NULL COLLATE pg_catalog."C",
    mail_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    "position" bigint NOT NULL,
    content jsonb NOT NULL,
    create_time timestamp with time zone NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts bigint DEFAULT 0 NOT NULL,
    next_attempt_time timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
    lease_id text,
    last_error text,
    traceparent text
);


--
-- Name: team; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.team (
    account_id text NOT NULL COLLATE pg_catalog."C",
    team_id text NOT NULL COLLATE pg_catalog."C",
    workspace_id text COLLATE pg_catalog."C",
    display_name text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL
);


--
-- Name: workspace; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.workspace (
    account_id text NOT NULL COLLATE pg_catalog."C",
    workspace_id text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    state text DEFAULT 'active'::text NOT NULL
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.account VALUES
	('calls', 'dexem', '1', 'professional', 'Calls Ltd', NULL, 'active', '2026-11-22 13:49:19.575987+00', '2026-11-22 13:49:22.543569+00', 30, 0),
	('salon', 'sitee', '1', NULL, 'Salon Rose', NULL, 'active', '2026-11-22 13:49:28.857018+00', '2026-11-22 13:49:28.857018+00', 26, 0),
	('due', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-11-22 13:49:33.929828+00', '2026-11-22 13:49:33.929828+00', 2, 0),
	('aged', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-10-13 13:49:34.070624+00', '2026-10-13 13:49:34.070624+00', 3, 0),
	('spa', 'agendize', '1', NULL, 'Spa', NULL, 'active', '2026-11-22 13:49:18.801145+00', '2026-11-22 13:49:18.801145+00', 3, 0),
	('clinic', 'agendize', '1', NULL, 'Clinique du Parc', 7, 'active', '2026-11-22 13:49:14.299928+00', '2026-11-22 13:49:14.299928+00', 32, 0),
	('shop', 'respond_io', '1', 'growth', 'Shop Inc', NULL, 'active', '2026-11-22 13:49:23.011356+00', '2026-11-22 13:49:27.859568+00', 34, 0);


--
-- Data for Name: answer; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.answer VALUES
	('aged', 'loopback', 'MemberService.AddMember', 'add-axel', '97aa856b2c10f3dc4eb68a175e136a3041746c6c05158846a0b76c7044b0da53', '{"member_id":"mem_01a20384f21374c19b0183863a4cce24","user_id":"axel","email":"axel@example.com","display_name":"Axel","locale":null,"state":"active","founder":false,"attributes":{},"teams":[],"assignments":[{"assignment_id":"asg_01a20384f21374c19b0183847fffa3fb","role_id":"analyst","workspace_id":null,"options":{},"state":"active","expire_time":null,"create_time":"2026-11-22T13:49:34.099412Z"}],"work_handovers":[],"create_time":"2026-11-22T13:49:34.099412Z","update_time":"2026-11-22T13:49:34.099412Z"}', 2, '2026-10-13 13:49:34.099412+00');


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: assignment; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.assignment VALUES
	('clinic', 'asg_01a20384a4bb738497a3c079ed103981', 'mem_01a20384a4bb738497a3c07ad895d02f', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 13:49:14.299928+00', 0, 'alice morel'),
	('clinic', 'asg_01a20384aca47385953de1c86606c929', 'mem_01a20384aca47385953de1caa30923ce', 'scheduler', 'paris', '{}', 'active', NULL, '2026-11-22 13:49:16.324166+00', 0, 'emma blanc'),
	('clinic', 'asg_01a20384b37771ee88968182d4a83e07', 'mem_01a20384aca47385953de1caa30923ce', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 13:49:18.071875+00', 1, 'emma blanc'),
	('clinic', 'asg_01a20384a96873838bd8d4e11ba9f948', 'mem_01a20384a96873838bd8d4e3fb8d7688', 'button_management', NULL, '{}', 'active', NULL, '2026-11-22 13:49:15.496763+00', 0, 'web agency'),
	('due', 'asg_01a20384f169751c992f3c4da3b75eaf', 'mem_01a20384f169751c992f3c4e5a74dc44', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 13:49:33.929828+00', 0, 'dora'),
	('due', 'asg_01a20384f1927797bb43fb74b7567cde', 'mem_01a20384f1927797bb43fb763621e20b', 'analyst', NULL, '{}', 'pending', NULL, '2026-11-22 13:49:33.970026+00', 0, ''),
	('calls', 'asg_01a20384c471711bb062a609ae71f1ea', 'mem_01a20384bc22700fb0c2a723fa766c26', 'analyst', NULL, '{}', 'active', NULL, '2026-11-22 13:49:22.417605+00', 0, 'ali'),
	('clinic', 'asg_01a20384b3fd7273a91b865fbbc95061', 'mem_01a20384b3fd7273a91b8661818188e9', 'reader', 'lyon', '{}', 'pending', NULL, '2026-11-22 13:49:18.205665+00', 0, ''),
	('clinic', 'asg_01a20384b07376079c5b5d508bf6499b', 'mem_01a20384b07376079c5b5d5294d92e8c', 'scheduler', 'lyon', '{}', 'active', NULL, '2026-11-22 13:49:17.299452+00', 0, 'hugo noir'),
	('clinic', 'asg_01a20384ab12750e87d9f409d943fe5e', 'mem_01a20384ab12750e87d9f40b53f383c4', 'cdo', NULL, '{}', 'active', NULL, '2026-11-22 13:49:15.922716+00', 0, 'chloé roux'),
	('clinic', 'asg_01a20384b51271058b30029bd639f889', 'mem_01a20384ab12750e87d9f40b53f383c4', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 13:49:18.482324+00', 1, 'chloé roux'),
	('spa', 'asg_01a20384b65177808fb4652e9da3c062', 'mem_01a20384b65177808fb4652fe70e7f26', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 13:49:18.801145+00', 0, 'sam'),
	('spa', 'asg_01a20384b6727264849fec9eed411f77', 'mem_01a20384b6727264849feca0e5ddf898', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 13:49:18.834133+00', 0, 'bruno petit'),
	('calls', 'asg_01a20384c64376239ac2414b1bd2719f', 'mem_01a20384bacb72afab9fbab40d44b258', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 13:49:22.883411+00', 0, 'ana'),
	('aged', 'asg_01a20384f23175d4ba166dd24da6efff', 'mem_01a20384f23175d4ba166dd425826c03', 'analyst', NULL, '{}', 'pending', NULL, '2026-10-13 13:49:34.129449+00', 0, ''),
	('aged', 'asg_01a20384f21374c19b0183847fffa3fb', 'mem_01a20384f21374c19b0183863a4cce24', 'analyst', NULL, '{}', 'active', NULL, '2026-10-13 13:49:34.099412+00', 0, 'axel'),
	('shop', 'asg_01a20384c75d7293a47c85b6b9f0c2a6', 'mem_01a20384c75d7293a47c85b8541a36b3', 'owner', 'sales', '{}', 'active', NULL, '2026-11-22 13:49:23.165222+00', 0, 'olga'),
	('shop', 'asg_01a20384caeb7496b4e60c5c4562d48f', 'mem_01a20384c75d7293a47c85b8541a36b3', 'owner', 'care', '{}', 'active', NULL, '2026-11-22 13:49:24.075126+00', 1, 'olga'),
	('aged', 'asg_01a20384f1f67111802a26e5f4034bac', 'mem_01a20384f1f67111802a26e6b7170ff9', 'owner', NULL, '{}', 'active', NULL, '2026-10-13 13:49:34.070624+00', 0, 'alba'),
	('salon', 'asg_01a20384defb74e192f50fb3c019d85e', 'mem_01a20384defb74e192f50fb55e6a399c', 'contributor', NULL, '{"client_bulk": "off"}', 'active', NULL, '2026-11-22 13:49:29.211866+00', 0, 'cora'),
	('shop', 'asg_01a20384da9772ada3d101d6e90d8c03', 'mem_01a20384da9772ada3d101d8a6f06bf5', 'agent', 'sales', '{}', 'active', NULL, '2026-11-22 13:49:28.087308+00', 0, 'andrew lee'),
	('shop', 'asg_01a20384c6c37529bc2b51336196143b', 'mem_01a20384c6c37529bc2b5134722a7bff', 'org_admin', NULL, '{}', 'active', NULL, '2026-11-22 13:49:23.011356+00', 0, 'otto'),
	('salon', 'asg_01a20384df1576f7934571b9da104094', 'mem_01a20384df1576f7934571bbd2ab99d0', 'marketing', NULL, '{}', 'active', NULL, '2026-11-22 13:49:29.237608+00', 0, 'marc'),
	('salon', 'asg_01a20384df2f71ff8a6d9052bdf5ffdc', 'mem_01a20384df2f71ff8a6d9054f2c05568', 'manager', NULL, '{}', 'active', NULL, '2026-11-22 13:49:29.263382+00', 0, 'mona'),
	('salon', 'asg_01a20384ee8a7426b3a74dd3ad13318a', 'mem_01a20384e81773babae404fbc6c128bd', 'user', NULL, '{}', 'active', NULL, '2026-11-22 13:49:33.19471+00', 0, 'ugo'),
	('salon', 'asg_01a20384eef7758d93fbfa82d941b2fc', 'mem_01a20384df477405a454571b619063ce', 'primary_admin', NULL, '{}', 'active', NULL, '2026-11-22 13:49:33.303018+00', 0, 'adam'),
	('salon', 'asg_01a20384eef7758d93fbfa813574a449', 'mem_01a20384dd99757fbe7175fdd0bd309c', 'admin', NULL, '{}', 'active', NULL, '2026-11-22 13:49:33.303018+00', 0, 'rose martin'),
	('salon', 'asg_01a20384f08f7380b15da433ef393ca3', 'mem_01a20384f090744cb467f502356ebc0c', 'user', NULL, '{}', 'active', NULL, '2026-11-22 13:49:33.711861+00', 0, 'uma');


--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.audit_event VALUES
	('clinic', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:14.299928+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "agendize", "account_id": "clinic", "seat_limit": 7, "create_time": "2026-11-22T13:49:14.299928Z", "update_time": "2026-11-22T13:49:14.299928Z", "display_name": "Clinique du Parc", "model_version": "1"}, "members": [{"email": "alice@clinic.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "alice", "member_id": "mem_01a20384a4bb738497a3c07ad895d02f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T13:49:14.299928Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a4bb738497a3c079ed103981"}], "create_time": "2026-11-22T13:49:14.299928Z", "update_time": "2026-11-22T13:49:14.299928Z", "display_name": "Alice Morel", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:14.340971+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [{"state": "active", "create_time": "2026-11-22T13:49:14.340971Z", "update_time": "2026-11-22T13:49:14.340971Z", "display_name": "Paris", "workspace_id": "paris"}], "invitations": []}'),
	('clinic', 3, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:14.369276+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [{"state": "active", "create_time": "2026-11-22T13:49:14.369276Z", "update_time": "2026-11-22T13:49:14.369276Z", "display_name": "Lyon", "workspace_id": "lyon"}], "invitations": []}'),
	('clinic', 4, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:14.773176+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "invited", "teams": [], "locale": "fr", "founder": false, "user_id": null, "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:14.773176Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": "fr", "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "generation": 1, "assignments": ["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"], "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": "2026-11-29T13:49:14.773176Z", "invitation_id": "inv_01a20384a695705dbe18b07c755bb57b"}]}'),
	('clinic', 5, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384a695705dbe18b07b576f1f4e', '2026-11-22 13:49:14.919689+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "invited", "teams": [], "locale": "fr", "founder": false, "user_id": null, "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:14.773176Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": "fr", "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "generation": 1, "assignments": ["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"], "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": "2026-11-29T13:49:14.773176Z", "invitation_id": "inv_01a20384a695705dbe18b07c755bb57b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "unconfirmed", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:14.919689Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": "fr", "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "generation": 1, "assignments": ["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"], "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": "2026-11-29T13:49:14.919689Z", "invitation_id": "inv_01a20384a695705dbe18b07c755bb57b"}]}'),
	('clinic', 6, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384a695705dbe18b07b576f1f4e', '2026-11-22 13:49:15.000358+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "unconfirmed", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:14.919689Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": "fr", "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "generation": 1, "assignments": ["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"], "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": "2026-11-29T13:49:14.919689Z", "invitation_id": "inv_01a20384a695705dbe18b07c755bb57b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:15.000358Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": "fr", "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "generation": 1, "assignments": ["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"], "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": "2026-11-29T13:49:14.919689Z", "invitation_id": "inv_01a20384a695705dbe18b07c755bb57b"}]}'),
	('spa', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:18.801145+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "agendize", "account_id": "spa", "seat_limit": null, "create_time": "2026-11-22T13:49:18.801145Z", "update_time": "2026-11-22T13:49:18.801145Z", "display_name": "Spa", "model_version": "1"}, "members": [{"email": "sam@spa.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "sam", "member_id": "mem_01a20384b65177808fb4652fe70e7f26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T13:49:18.801145Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b65177808fb4652e9da3c062"}], "create_time": "2026-11-22T13:49:18.801145Z", "update_time": "2026-11-22T13:49:18.801145Z", "display_name": "Sam", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:15.496763+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "create_time": "2026-11-22T13:49:15.496763Z", "update_time": "2026-11-22T13:49:15.496763Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "generation": 1, "assignments": ["asg_01a20384a96873838bd8d4e11ba9f948"], "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": "2026-11-29T13:49:15.496763Z", "invitation_id": "inv_01a20384a96873838bd8d4e4446bf283"}]}'),
	('clinic', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384a96873838bd8d4e3fb8d7688', '2026-11-22 13:49:15.549128+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "create_time": "2026-11-22T13:49:15.496763Z", "update_time": "2026-11-22T13:49:15.496763Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "generation": 1, "assignments": ["asg_01a20384a96873838bd8d4e11ba9f948"], "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": "2026-11-29T13:49:15.496763Z", "invitation_id": "inv_01a20384a96873838bd8d4e4446bf283"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "create_time": "2026-11-22T13:49:15.496763Z", "update_time": "2026-11-22T13:49:15.549128Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "generation": 1, "assignments": ["asg_01a20384a96873838bd8d4e11ba9f948"], "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": "2026-11-29T13:49:15.549128Z", "invitation_id": "inv_01a20384a96873838bd8d4e4446bf283"}]}'),
	('clinic', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384a96873838bd8d4e3fb8d7688', '2026-11-22 13:49:15.639245+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "create_time": "2026-11-22T13:49:15.496763Z", "update_time": "2026-11-22T13:49:15.549128Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "generation": 1, "assignments": ["asg_01a20384a96873838bd8d4e11ba9f948"], "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": "2026-11-29T13:49:15.549128Z", "invitation_id": "inv_01a20384a96873838bd8d4e4446bf283"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "create_time": "2026-11-22T13:49:15.496763Z", "update_time": "2026-11-22T13:49:15.639245Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}], "member_id": "mem_01a20384a96873838bd8d4e3fb8d7688", "generation": 1, "assignments": ["asg_01a20384a96873838bd8d4e11ba9f948"], "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": "2026-11-29T13:49:15.549128Z", "invitation_id": "inv_01a20384a96873838bd8d4e4446bf283"}]}'),
	('clinic', 10, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:15.922716+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:15.922716Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384ab12750e87d9f409d943fe5e"], "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": "2026-11-29T13:49:15.922716Z", "invitation_id": "inv_01a20384ab12750e87d9f40cd04c72ad"}]}'),
	('clinic', 11, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384ab12750e87d9f40b53f383c4', '2026-11-22 13:49:16.000364+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:15.922716Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384ab12750e87d9f409d943fe5e"], "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": "2026-11-29T13:49:15.922716Z", "invitation_id": "inv_01a20384ab12750e87d9f40cd04c72ad"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:16.000364Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384ab12750e87d9f409d943fe5e"], "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": "2026-11-29T13:49:16.000364Z", "invitation_id": "inv_01a20384ab12750e87d9f40cd04c72ad"}]}'),
	('clinic', 12, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384ab12750e87d9f40b53f383c4', '2026-11-22 13:49:16.068987+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:16.000364Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384ab12750e87d9f409d943fe5e"], "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": "2026-11-29T13:49:16.000364Z", "invitation_id": "inv_01a20384ab12750e87d9f40cd04c72ad"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:16.068987Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384ab12750e87d9f409d943fe5e"], "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": "2026-11-29T13:49:16.000364Z", "invitation_id": "inv_01a20384ab12750e87d9f40cd04c72ad"}]}'),
	('clinic', 13, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:16.324166+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.324166Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "member_id": "mem_01a20384aca47385953de1caa30923ce", "generation": 1, "assignments": ["asg_01a20384aca47385953de1c86606c929"], "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": "2026-11-29T13:49:16.324166Z", "invitation_id": "inv_01a20384aca47385953de1cb493c2fc8"}]}'),
	('clinic', 14, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384aca47385953de1caa30923ce', '2026-11-22 13:49:16.403423+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.324166Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "member_id": "mem_01a20384aca47385953de1caa30923ce", "generation": 1, "assignments": ["asg_01a20384aca47385953de1c86606c929"], "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": "2026-11-29T13:49:16.324166Z", "invitation_id": "inv_01a20384aca47385953de1cb493c2fc8"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.403423Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "member_id": "mem_01a20384aca47385953de1caa30923ce", "generation": 1, "assignments": ["asg_01a20384aca47385953de1c86606c929"], "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": "2026-11-29T13:49:16.403423Z", "invitation_id": "inv_01a20384aca47385953de1cb493c2fc8"}]}'),
	('clinic', 15, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384aca47385953de1caa30923ce', '2026-11-22 13:49:16.467135+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.403423Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "member_id": "mem_01a20384aca47385953de1caa30923ce", "generation": 1, "assignments": ["asg_01a20384aca47385953de1c86606c929"], "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": "2026-11-29T13:49:16.403423Z", "invitation_id": "inv_01a20384aca47385953de1cb493c2fc8"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.467135Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "member_id": "mem_01a20384aca47385953de1caa30923ce", "generation": 1, "assignments": ["asg_01a20384aca47385953de1c86606c929"], "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": "2026-11-29T13:49:16.403423Z", "invitation_id": "inv_01a20384aca47385953de1cb493c2fc8"}]}'),
	('clinic', 16, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:16.910017+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.467135Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:16.910017Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384aeee7455b42e5e26d11744c3"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.910017Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 17, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.181271+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:16.910017Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384aeee7455b42e5e26d11744c3"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:16.910017Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T13:49:17.181271Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384affd740f986c4361b80c2ebd"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:17.181271Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 18, 'MemberService.AddMember', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.299452+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a20384b07376079c5b5d5294d92e8c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:17.299452Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b07376079c5b5d508bf6499b"}], "create_time": "2026-11-22T13:49:17.299452Z", "update_time": "2026-11-22T13:49:17.299452Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 19, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.352352+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {"scheduler": {"permissions": ["appointments.view_all", "dashboard.view", "staff_activity.schedule"], "update_time": "2026-11-22T13:49:17.352352Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.724874+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:15.000358Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:17.724874Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 21, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.829759+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:17.724874Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T13:49:17.829759Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b285762382ad10003fb7e442"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:17.829759Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 7, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.1252+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:21.075801Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:21.1252Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 22, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:17.958164+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}], "create_time": "2026-11-22T13:49:17.958164Z", "update_time": "2026-11-22T13:49:17.958164Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}], "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "generation": 1, "assignments": ["asg_01a20384b30674609be1ac0f0b820342"], "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": "2026-11-29T13:49:17.958164Z", "invitation_id": "inv_01a20384b30674609be1ac126449308e"}]}'),
	('clinic', 23, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.071875+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T13:49:17.181271Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384affd740f986c4361b80c2ebd"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:17.181271Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T13:49:17.181271Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384affd740f986c4361b80c2ebd"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.071875Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b37771ee88968182d4a83e07"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:18.071875Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 24, 'MemberService.SuspendMember', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.147011+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a20384b07376079c5b5d5294d92e8c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:17.299452Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b07376079c5b5d508bf6499b"}], "create_time": "2026-11-22T13:49:17.299452Z", "update_time": "2026-11-22T13:49:17.299452Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a20384b07376079c5b5d5294d92e8c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:17.299452Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b07376079c5b5d508bf6499b"}], "create_time": "2026-11-22T13:49:17.299452Z", "update_time": "2026-11-22T13:49:18.147011Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 25, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.205665+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "gil@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b3fd7273a91b8661818188e9", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:18.205665Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b3fd7273a91b865fbbc95061"}], "create_time": "2026-11-22T13:49:18.205665Z", "update_time": "2026-11-22T13:49:18.205665Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:18.205665Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b3fd7273a91b865fbbc95061"}], "member_id": "mem_01a20384b3fd7273a91b8661818188e9", "generation": 1, "assignments": ["asg_01a20384b3fd7273a91b865fbbc95061"], "create_time": "2026-11-22T13:49:18.205665Z", "expire_time": "2026-11-29T13:49:18.205665Z", "invitation_id": "inv_01a20384b3fd7273a91b8662f3375640"}]}'),
	('calls', 8, 'RoleService.CreateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.172819+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens in", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.172819Z", "display_name": "Support"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 9, 'RoleService.CreateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.198243+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"deputy": {"license": "owner", "create_time": "2026-11-22T13:49:21.198243Z", "description": "", "permissions": [], "update_time": "2026-11-22T13:49:21.198243Z", "display_name": "Deputy"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 26, 'InvitationService.CancelInvitation', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.350578+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}], "create_time": "2026-11-22T13:49:17.958164Z", "update_time": "2026-11-22T13:49:17.958164Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}], "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "generation": 1, "assignments": ["asg_01a20384b30674609be1ac0f0b820342"], "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": "2026-11-29T13:49:17.958164Z", "invitation_id": "inv_01a20384b30674609be1ac126449308e"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:17.958164Z", "update_time": "2026-11-22T13:49:18.350578Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "canceled", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}], "member_id": "mem_01a20384b30674609be1ac114d24f1f7", "generation": 1, "assignments": ["asg_01a20384b30674609be1ac0f0b820342"], "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": "2026-11-29T13:49:17.958164Z", "invitation_id": "inv_01a20384b30674609be1ac126449308e"}]}'),
	('clinic', 27, 'MemberService.ReactivateMember', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.428081+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a20384b07376079c5b5d5294d92e8c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:17.299452Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b07376079c5b5d508bf6499b"}], "create_time": "2026-11-22T13:49:17.299452Z", "update_time": "2026-11-22T13:49:18.147011Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a20384b07376079c5b5d5294d92e8c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:17.299452Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b07376079c5b5d508bf6499b"}], "create_time": "2026-11-22T13:49:17.299452Z", "update_time": "2026-11-22T13:49:18.428081Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 28, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:18.482324+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:16.068987Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}, {"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:18.482324Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384b51271058b30029bd639f889"], "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": "2026-11-29T13:49:18.482324Z", "invitation_id": "inv_01a20384b51271058b30029d1899cd21"}]}'),
	('clinic', 29, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384ab12750e87d9f40b53f383c4', '2026-11-22 13:49:18.72026+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}, {"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:18.482324Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384b51271058b30029bd639f889"], "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": "2026-11-29T13:49:18.482324Z", "invitation_id": "inv_01a20384b51271058b30029d1899cd21"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "create_time": "2026-11-22T13:49:15.922716Z", "update_time": "2026-11-22T13:49:18.72026Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384a4bb738497a3c07ad895d02f", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}], "member_id": "mem_01a20384ab12750e87d9f40b53f383c4", "generation": 1, "assignments": ["asg_01a20384b51271058b30029bd639f889"], "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": "2026-11-29T13:49:18.482324Z", "invitation_id": "inv_01a20384b51271058b30029d1899cd21"}]}'),
	('calls', 16, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.90929+00', '{"roles": {"custom": {"support": {"license": "administrator", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": [], "update_time": "2026-11-22T13:49:21.809223Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["audios.manage", "audios.view", "integrations.manage", "integrations.view", "numbers.manage", "numbers.view", "users.manage", "users.view"], "update_time": "2026-11-22T13:49:21.90929Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('spa', 2, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384b65177808fb4652fe70e7f26', '2026-11-22 13:49:18.834133+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b6727264849feca0e5ddf898", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "create_time": "2026-11-22T13:49:18.834133Z", "update_time": "2026-11-22T13:49:18.834133Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384b65177808fb4652fe70e7f26", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "member_id": "mem_01a20384b6727264849feca0e5ddf898", "generation": 1, "assignments": ["asg_01a20384b6727264849fec9eed411f77"], "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": "2026-11-29T13:49:18.834133Z", "invitation_id": "inv_01a20384b6727264849feca12584a615"}]}'),
	('spa', 3, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384b6727264849feca0e5ddf898', '2026-11-22 13:49:18.995901+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384b6727264849feca0e5ddf898", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "create_time": "2026-11-22T13:49:18.834133Z", "update_time": "2026-11-22T13:49:18.834133Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384b65177808fb4652fe70e7f26", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "member_id": "mem_01a20384b6727264849feca0e5ddf898", "generation": 1, "assignments": ["asg_01a20384b6727264849fec9eed411f77"], "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": "2026-11-29T13:49:18.834133Z", "invitation_id": "inv_01a20384b6727264849feca12584a615"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "bruno", "member_id": "mem_01a20384b6727264849feca0e5ddf898", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "create_time": "2026-11-22T13:49:18.834133Z", "update_time": "2026-11-22T13:49:18.995901Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384b65177808fb4652fe70e7f26", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}], "member_id": "mem_01a20384b6727264849feca0e5ddf898", "generation": 1, "assignments": ["asg_01a20384b6727264849fec9eed411f77"], "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": "2026-11-29T13:49:18.834133Z", "invitation_id": "inv_01a20384b6727264849feca12584a615"}]}'),
	('clinic', 30, 'MemberService.UnassignRole', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:19.146253+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T13:49:17.829759Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b285762382ad10003fb7e442"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:17.829759Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T13:49:17.829759Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b285762382ad10003fb7e442"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:19.146253Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 31, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:19.246371+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T13:49:17.181271Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384affd740f986c4361b80c2ebd"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.071875Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b37771ee88968182d4a83e07"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:18.071875Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.071875Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b37771ee88968182d4a83e07"}], "create_time": "2026-11-22T13:49:16.324166Z", "update_time": "2026-11-22T13:49:19.246371Z", "display_name": "Emma Blanc", "work_handovers": [{"leave_time": "2026-11-22T13:49:19.246371Z", "workspace_id": "lyon", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 17, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.95987+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["audios.manage", "audios.view", "integrations.manage", "integrations.view", "numbers.manage", "numbers.view", "users.manage", "users.view"], "update_time": "2026-11-22T13:49:21.90929Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.95987Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 32, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384a4bb738497a3c07ad895d02f', '2026-11-22 13:49:19.425835+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.724874Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384b21c73d5851ec7d93c1296eb"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T13:49:17.829759Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b285762382ad10003fb7e442"}], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:19.146253Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "revoked", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:14.773176Z", "update_time": "2026-11-22T13:49:19.425835Z", "display_name": "Bruno Petit", "work_handovers": [{"leave_time": "2026-11-22T13:49:19.425835Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:19.575987+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:19.575987Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [{"email": "olga@calls.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a20384b95871a2806db14d9f9b9e2d", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:19.575987Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b95871a2806db14c6cdf95ee"}], "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:19.575987Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 2, 'MemberService.AddMember', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:19.947645+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a20384bacb72afab9fbab40d44b258", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T13:49:19.947645Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384bacb72afab9fbab2de701ebe"}], "create_time": "2026-11-22T13:49:19.947645Z", "update_time": "2026-11-22T13:49:19.947645Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 3, 'MemberService.AddMember', 'loopback', 'mem_01a20384bacb72afab9fbab40d44b258', '2026-11-22 13:49:20.290848+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a20384bc22700fb0c2a723fa766c26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:20.290848Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384bc22700fb0c2a721d192b998"}], "create_time": "2026-11-22T13:49:20.290848Z", "update_time": "2026-11-22T13:49:20.290848Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 4, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:20.691393+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {"analyst": {"permissions": ["roles.view"], "update_time": "2026-11-22T13:49:20.691393Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 5, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:20.923402+00', '{"roles": {"custom": {}, "edited": {"analyst": {"permissions": ["roles.view"], "update_time": "2026-11-22T13:49:20.691393Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 6, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.075801+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:19.575987Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:21.075801Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 10, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.318912+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a20384bc22700fb0c2a723fa766c26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:20.290848Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384bc22700fb0c2a721d192b998"}], "create_time": "2026-11-22T13:49:20.290848Z", "update_time": "2026-11-22T13:49:20.290848Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a20384bc22700fb0c2a723fa766c26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.318912Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c026755b9d2da578e47ad8f7"}], "create_time": "2026-11-22T13:49:20.290848Z", "update_time": "2026-11-22T13:49:21.318912Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 11, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384bacb72afab9fbab40d44b258', '2026-11-22 13:49:21.421136+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.421136Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384bacb72afab9fbab40d44b258", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "generation": 1, "assignments": ["asg_01a20384c08d74afafea5a9a67eba329"], "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": "2026-11-29T13:49:21.421136Z", "invitation_id": "inv_01a20384c08d74afafea5a9d1c2851d9"}]}'),
	('calls', 12, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384c08d74afafea5a9c1a0af737', '2026-11-22 13:49:21.589936+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.421136Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384bacb72afab9fbab40d44b258", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "generation": 1, "assignments": ["asg_01a20384c08d74afafea5a9a67eba329"], "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": "2026-11-29T13:49:21.421136Z", "invitation_id": "inv_01a20384c08d74afafea5a9d1c2851d9"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.589936Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384bacb72afab9fbab40d44b258", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "generation": 1, "assignments": ["asg_01a20384c08d74afafea5a9a67eba329"], "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": "2026-11-29T13:49:21.589936Z", "invitation_id": "inv_01a20384c08d74afafea5a9d1c2851d9"}]}'),
	('calls', 13, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384c08d74afafea5a9c1a0af737', '2026-11-22 13:49:21.669074+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.589936Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384bacb72afab9fbab40d44b258", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "generation": 1, "assignments": ["asg_01a20384c08d74afafea5a9a67eba329"], "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": "2026-11-29T13:49:21.589936Z", "invitation_id": "inv_01a20384c08d74afafea5a9d1c2851d9"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.669074Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384bacb72afab9fbab40d44b258", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "generation": 1, "assignments": ["asg_01a20384c08d74afafea5a9a67eba329"], "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": "2026-11-29T13:49:21.589936Z", "invitation_id": "inv_01a20384c08d74afafea5a9d1c2851d9"}]}'),
	('calls', 14, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.761712+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens in", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.172819Z", "display_name": "Support"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.761712Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 15, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:21.809223+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.761712Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "administrator", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": [], "update_time": "2026-11-22T13:49:21.809223Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 18, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.071117+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:21.1252Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.071117Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 19, 'RoleService.UpdateRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.121084+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T13:49:21.95987Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["audios.view", "numbers.view"], "update_time": "2026-11-22T13:49:22.121084Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.171036+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a20384bacb72afab9fbab40d44b258", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T13:49:19.947645Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384bacb72afab9fbab2de701ebe"}], "create_time": "2026-11-22T13:49:19.947645Z", "update_time": "2026-11-22T13:49:19.947645Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a20384bacb72afab9fbab40d44b258", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "deputy", "create_time": "2026-11-22T13:49:22.171036Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c37b705aa0dd0cbf10d5ba99"}], "create_time": "2026-11-22T13:49:19.947645Z", "update_time": "2026-11-22T13:49:22.171036Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 21, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.24081+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.071117Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.24081Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 22, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.417605+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a20384bc22700fb0c2a723fa766c26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.318912Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c026755b9d2da578e47ad8f7"}], "create_time": "2026-11-22T13:49:20.290848Z", "update_time": "2026-11-22T13:49:21.318912Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a20384bc22700fb0c2a723fa766c26", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:22.417605Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c471711bb062a609ae71f1ea"}], "create_time": "2026-11-22T13:49:20.290848Z", "update_time": "2026-11-22T13:49:22.417605Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 23, 'MemberService.SuspendMember', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.447442+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:21.669074Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:22.447442Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 24, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.520183+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:22.447442Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:21.421136Z", "update_time": "2026-11-22T13:49:22.520183Z", "display_name": "Ines", "work_handovers": [{"leave_time": "2026-11-22T13:49:22.520183Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 25, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.543569+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.24081Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.543569Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 26, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.566982+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}], "create_time": "2026-11-22T13:49:22.566982Z", "update_time": "2026-11-22T13:49:22.566982Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384b95871a2806db14d9f9b9e2d", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}], "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "generation": 1, "assignments": ["asg_01a20384c50775079dc1b21b086c0b51"], "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": "2026-11-29T13:49:22.566982Z", "invitation_id": "inv_01a20384c50775079dc1b21e25399224"}]}'),
	('calls', 27, 'InvitationService.CancelInvitation', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.710089+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}], "create_time": "2026-11-22T13:49:22.566982Z", "update_time": "2026-11-22T13:49:22.566982Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384b95871a2806db14d9f9b9e2d", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}], "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "generation": 1, "assignments": ["asg_01a20384c50775079dc1b21b086c0b51"], "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": "2026-11-29T13:49:22.566982Z", "invitation_id": "inv_01a20384c50775079dc1b21e25399224"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:22.566982Z", "update_time": "2026-11-22T13:49:22.710089Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "canceled", "locale": null, "inviter": "mem_01a20384b95871a2806db14d9f9b9e2d", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}], "member_id": "mem_01a20384c50775079dc1b21d609bd1e8", "generation": 1, "assignments": ["asg_01a20384c50775079dc1b21b086c0b51"], "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": "2026-11-29T13:49:22.566982Z", "invitation_id": "inv_01a20384c50775079dc1b21e25399224"}]}'),
	('calls', 28, 'RoleService.DeleteRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.743461+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T13:49:21.172819Z", "description": "Listens and helps", "permissions": ["audios.view", "numbers.view"], "update_time": "2026-11-22T13:49:22.121084Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('salon', 5, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:29.263382+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mona@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mona", "member_id": "mem_01a20384df2f71ff8a6d9054f2c05568", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:29.263382Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384df2f71ff8a6d9052bdf5ffdc"}], "create_time": "2026-11-22T13:49:29.263382Z", "update_time": "2026-11-22T13:49:29.263382Z", "display_name": "Mona", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 29, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384b95871a2806db14d9f9b9e2d', '2026-11-22 13:49:22.883411+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a20384bacb72afab9fbab40d44b258", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "deputy", "create_time": "2026-11-22T13:49:22.171036Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c37b705aa0dd0cbf10d5ba99"}], "create_time": "2026-11-22T13:49:19.947645Z", "update_time": "2026-11-22T13:49:22.171036Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a20384bacb72afab9fbab40d44b258", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:22.883411Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c64376239ac2414b1bd2719f"}], "create_time": "2026-11-22T13:49:19.947645Z", "update_time": "2026-11-22T13:49:22.883411Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 30, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384bacb72afab9fbab40d44b258', '2026-11-22 13:49:22.912501+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@calls.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a20384b95871a2806db14d9f9b9e2d", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:19.575987Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b95871a2806db14c6cdf95ee"}], "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:19.575987Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a20384b95871a2806db14d9f9b9e2d", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:19.575987Z", "update_time": "2026-11-22T13:49:22.912501Z", "display_name": "Olga", "work_handovers": [{"leave_time": "2026-11-22T13:49:22.912501Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:23.011356+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.011356Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T13:49:23.011356Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c6c37529bc2b51336196143b"}], "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.011356Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:23.040141+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T13:49:23.011356Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c6c37529bc2b51336196143b"}], "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.011356Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T13:49:23.011356Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c6c37529bc2b51336196143b"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.040141Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c6e07503929d5fa58f23213b"}], "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.040141Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [{"state": "active", "create_time": "2026-11-22T13:49:23.040141Z", "update_time": "2026-11-22T13:49:23.040141Z", "display_name": "Sales", "workspace_id": "sales"}], "invitations": []}'),
	('shop', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:23.165222+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.165222Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384c6c37529bc2b5134722a7bff", "offered": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "generation": 1, "assignments": ["asg_01a20384c75d7293a47c85b6b9f0c2a6"], "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": "2026-11-29T13:49:23.165222Z", "invitation_id": "inv_01a20384c75d7293a47c85b91b623de4"}]}'),
	('shop', 4, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:23.281847+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.165222Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384c6c37529bc2b5134722a7bff", "offered": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "generation": 1, "assignments": ["asg_01a20384c75d7293a47c85b6b9f0c2a6"], "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": "2026-11-29T13:49:23.165222Z", "invitation_id": "inv_01a20384c75d7293a47c85b91b623de4"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.281847Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384c6c37529bc2b5134722a7bff", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "generation": 1, "assignments": ["asg_01a20384c75d7293a47c85b6b9f0c2a6"], "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": "2026-11-29T13:49:23.281847Z", "invitation_id": "inv_01a20384c75d7293a47c85b91b623de4"}]}'),
	('shop', 5, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:23.374442+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.281847Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384c6c37529bc2b5134722a7bff", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "generation": 1, "assignments": ["asg_01a20384c75d7293a47c85b6b9f0c2a6"], "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": "2026-11-29T13:49:23.281847Z", "invitation_id": "inv_01a20384c75d7293a47c85b91b623de4"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.374442Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384c6c37529bc2b5134722a7bff", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "generation": 1, "assignments": ["asg_01a20384c75d7293a47c85b6b9f0c2a6"], "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": "2026-11-29T13:49:23.281847Z", "invitation_id": "inv_01a20384c75d7293a47c85b91b623de4"}]}'),
	('shop', 6, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:24.075126+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:23.374442Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a20384c75d7293a47c85b8541a36b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:24.075126Z", "expire_time": null, "workspace_id": "care", "assignment_id": "asg_01a20384caeb7496b4e60c5c4562d48f"}], "create_time": "2026-11-22T13:49:23.165222Z", "update_time": "2026-11-22T13:49:24.075126Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [{"state": "active", "create_time": "2026-11-22T13:49:24.075126Z", "update_time": "2026-11-22T13:49:24.075126Z", "display_name": "Care", "workspace_id": "care"}], "invitations": []}'),
	('shop', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:24.220079+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.220079Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384c75d7293a47c85b8541a36b3", "offered": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "generation": 1, "assignments": ["asg_01a20384cb7c72698cacd4bf577733a3"], "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": "2026-11-29T13:49:24.220079Z", "invitation_id": "inv_01a20384cb7c72698cacd4c2dae35785"}]}'),
	('salon', 6, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:29.287262+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a20384df477405a454571b619063ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T13:49:29.287262Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384df477405a45457193fef19d2"}], "create_time": "2026-11-22T13:49:29.287262Z", "update_time": "2026-11-22T13:49:29.287262Z", "display_name": "Adam", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:24.328067+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.220079Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384c75d7293a47c85b8541a36b3", "offered": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "generation": 1, "assignments": ["asg_01a20384cb7c72698cacd4bf577733a3"], "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": "2026-11-29T13:49:24.220079Z", "invitation_id": "inv_01a20384cb7c72698cacd4c2dae35785"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.328067Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384c75d7293a47c85b8541a36b3", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "generation": 1, "assignments": ["asg_01a20384cb7c72698cacd4bf577733a3"], "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": "2026-11-29T13:49:24.328067Z", "invitation_id": "inv_01a20384cb7c72698cacd4c2dae35785"}]}'),
	('shop', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:24.383098+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.328067Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384c75d7293a47c85b8541a36b3", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "generation": 1, "assignments": ["asg_01a20384cb7c72698cacd4bf577733a3"], "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": "2026-11-29T13:49:24.328067Z", "invitation_id": "inv_01a20384cb7c72698cacd4c2dae35785"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.383098Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384c75d7293a47c85b8541a36b3", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "generation": 1, "assignments": ["asg_01a20384cb7c72698cacd4bf577733a3"], "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": "2026-11-29T13:49:24.328067Z", "invitation_id": "inv_01a20384cb7c72698cacd4c2dae35785"}]}'),
	('shop', 10, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:25.214516+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.214516Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "generation": 1, "assignments": ["asg_01a20384cf5e75db872f856259d1cb07"], "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": "2026-11-29T13:49:25.214516Z", "invitation_id": "inv_01a20384cf5e75db872f85655985c59b"}]}'),
	('shop', 11, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384cf5e75db872f8564b847a7fe', '2026-11-22 13:49:25.261287+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.214516Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "generation": 1, "assignments": ["asg_01a20384cf5e75db872f856259d1cb07"], "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": "2026-11-29T13:49:25.214516Z", "invitation_id": "inv_01a20384cf5e75db872f85655985c59b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.261287Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "generation": 1, "assignments": ["asg_01a20384cf5e75db872f856259d1cb07"], "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": "2026-11-29T13:49:25.261287Z", "invitation_id": "inv_01a20384cf5e75db872f85655985c59b"}]}'),
	('shop', 12, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384cf5e75db872f8564b847a7fe', '2026-11-22 13:49:25.352092+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.261287Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "generation": 1, "assignments": ["asg_01a20384cf5e75db872f856259d1cb07"], "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": "2026-11-29T13:49:25.261287Z", "invitation_id": "inv_01a20384cf5e75db872f85655985c59b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.352092Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "generation": 1, "assignments": ["asg_01a20384cf5e75db872f856259d1cb07"], "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": "2026-11-29T13:49:25.261287Z", "invitation_id": "inv_01a20384cf5e75db872f85655985c59b"}]}'),
	('shop', 13, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:26.142035+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:25.352092Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:26.142035Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d2fe723cb4fc1d235cd918d9"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.142035Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 14, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:26.228014+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:26.142035Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d2fe723cb4fc1d235cd918d9"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.142035Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.228014Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 15, 'MemberService.UpdateMember', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:26.277694+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.228014Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.277694Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 16, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:26.305078+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:24.383098Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_workspace_settings": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.305078Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 17, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:26.755773+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_workspace_settings": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.305078Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_contact_deletion": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.755773Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 18, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:26.858858+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_contact_deletion": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.755773Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_data_export": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.858858Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 19, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:27.042922+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_data_export": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:26.858858Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_integrations": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:27.042922Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 20, 'TeamService.CreateTeam', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:27.157501+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [{"put": {"team_id": "north", "create_time": "2026-11-22T13:49:27.157501Z", "update_time": "2026-11-22T13:49:27.157501Z", "display_name": "North", "workspace_id": "sales"}}], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 21, 'TeamService.AddTeamMember', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:27.185708+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:26.277694Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.185708Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 22, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:27.240425+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.185708Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "team"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.240425Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 23, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:27.4489+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "team"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.240425Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "self"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.4489Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 24, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:27.568371+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "self"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.4489Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"no_shortcuts": "on"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.568371Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 25, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:27.755235+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.011356Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "advanced", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:27.755235Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 26, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:27.782195+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"no_shortcuts": "on"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.568371Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"mask_email": "on", "mask_phone": "on"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.782195Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 27, 'AccountService.UpdateAccount', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:27.859568+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "advanced", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:27.755235Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:27.859568Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 28, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:28.087308+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "create_time": "2026-11-22T13:49:28.087308Z", "update_time": "2026-11-22T13:49:28.087308Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "generation": 1, "assignments": ["asg_01a20384da9772ada3d101d6e90d8c03"], "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": "2026-11-29T13:49:28.087308Z", "invitation_id": "inv_01a20384da9772ada3d101d98cbaf190"}]}'),
	('shop', 29, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384da9772ada3d101d8a6f06bf5', '2026-11-22 13:49:28.13652+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "create_time": "2026-11-22T13:49:28.087308Z", "update_time": "2026-11-22T13:49:28.087308Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "generation": 1, "assignments": ["asg_01a20384da9772ada3d101d6e90d8c03"], "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": "2026-11-29T13:49:28.087308Z", "invitation_id": "inv_01a20384da9772ada3d101d98cbaf190"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "create_time": "2026-11-22T13:49:28.087308Z", "update_time": "2026-11-22T13:49:28.13652Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "generation": 1, "assignments": ["asg_01a20384da9772ada3d101d6e90d8c03"], "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": "2026-11-29T13:49:28.13652Z", "invitation_id": "inv_01a20384da9772ada3d101d98cbaf190"}]}'),
	('shop', 30, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384da9772ada3d101d8a6f06bf5', '2026-11-22 13:49:28.226725+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "create_time": "2026-11-22T13:49:28.087308Z", "update_time": "2026-11-22T13:49:28.13652Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "generation": 1, "assignments": ["asg_01a20384da9772ada3d101d6e90d8c03"], "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": "2026-11-29T13:49:28.13652Z", "invitation_id": "inv_01a20384da9772ada3d101d98cbaf190"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "create_time": "2026-11-22T13:49:28.087308Z", "update_time": "2026-11-22T13:49:28.226725Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384cb7c72698cacd4c10723aa14", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}], "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5", "generation": 1, "assignments": ["asg_01a20384da9772ada3d101d6e90d8c03"], "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": "2026-11-29T13:49:28.13652Z", "invitation_id": "inv_01a20384da9772ada3d101d98cbaf190"}]}'),
	('shop', 31, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384cb7c72698cacd4c10723aa14', '2026-11-22 13:49:28.37427+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [{"state": "active", "options": {"mask_email": "on", "mask_phone": "on"}, "role_id": "agent", "create_time": "2026-11-22T13:49:26.228014Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384d354761398e3d853c18b4bf5"}], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:27.782195Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:28.37427Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T13:49:28.37427Z", "workspace_id": "sales", "reassigned_to": "mem_01a20384da9772ada3d101d8a6f06bf5"}]}], "workspaces": [], "invitations": []}'),
	('shop', 32, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:28.536923+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [{"state": "active", "options": {"no_integrations": "on"}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:27.042922Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:24.220079Z", "update_time": "2026-11-22T13:49:28.536923Z", "display_name": "Mia", "work_handovers": [{"leave_time": "2026-11-22T13:49:28.536923Z", "workspace_id": "sales", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 33, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384c75d7293a47c85b8541a36b3', '2026-11-22 13:49:28.60612+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T13:49:23.011356Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c6c37529bc2b51336196143b"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.040141Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c6e07503929d5fa58f23213b"}], "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:23.040141Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T13:49:23.011356Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c6c37529bc2b51336196143b"}], "create_time": "2026-11-22T13:49:23.011356Z", "update_time": "2026-11-22T13:49:28.60612Z", "display_name": "Otto", "work_handovers": [{"leave_time": "2026-11-22T13:49:28.60612Z", "workspace_id": "sales", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 34, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384c6c37529bc2b5134722a7bff', '2026-11-22 13:49:28.743565+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:28.37427Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T13:49:28.37427Z", "workspace_id": "sales", "reassigned_to": "mem_01a20384da9772ada3d101d8a6f06bf5"}]}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:25.214516Z", "update_time": "2026-11-22T13:49:28.743565Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T13:49:28.37427Z", "workspace_id": "sales", "reassigned_to": "mem_01a20384da9772ada3d101d8a6f06bf5"}, {"leave_time": "2026-11-22T13:49:28.743565Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('salon', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:28.857018+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "sitee", "account_id": "salon", "seat_limit": null, "create_time": "2026-11-22T13:49:28.857018Z", "update_time": "2026-11-22T13:49:28.857018Z", "display_name": "Salon Rose", "model_version": "1"}, "members": [{"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a20384dd99757fbe7175fdd0bd309c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T13:49:28.857018Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dd99757fbe7175fcce5d1472"}], "create_time": "2026-11-22T13:49:28.857018Z", "update_time": "2026-11-22T13:49:28.857018Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 2, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:29.181386+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:29.181386Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 3, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:29.211866+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a20384defb74e192f50fb55e6a399c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "contributor", "create_time": "2026-11-22T13:49:29.211866Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384defb74e192f50fb3c019d85e"}], "create_time": "2026-11-22T13:49:29.211866Z", "update_time": "2026-11-22T13:49:29.211866Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 4, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:29.237608+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "marc@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "marc", "member_id": "mem_01a20384df1576f7934571bbd2ab99d0", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "marketing", "create_time": "2026-11-22T13:49:29.237608Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384df1576f7934571b9da104094"}], "create_time": "2026-11-22T13:49:29.237608Z", "update_time": "2026-11-22T13:49:29.237608Z", "display_name": "Marc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:31.543709+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.543709Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384df477405a454571b619063ce", "offered": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "member_id": "mem_01a20384e81773babae404fbc6c128bd", "generation": 1, "assignments": ["asg_01a20384e81773babae404f9dcccc0c6"], "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": "2026-11-29T13:49:31.543709Z", "invitation_id": "inv_01a20384e81773babae404fc9bbfceb5"}]}'),
	('salon', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a20384e81773babae404fbc6c128bd', '2026-11-22 13:49:31.616493+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.543709Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384df477405a454571b619063ce", "offered": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "member_id": "mem_01a20384e81773babae404fbc6c128bd", "generation": 1, "assignments": ["asg_01a20384e81773babae404f9dcccc0c6"], "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": "2026-11-29T13:49:31.543709Z", "invitation_id": "inv_01a20384e81773babae404fc9bbfceb5"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.616493Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384df477405a454571b619063ce", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "member_id": "mem_01a20384e81773babae404fbc6c128bd", "generation": 1, "assignments": ["asg_01a20384e81773babae404f9dcccc0c6"], "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": "2026-11-29T13:49:31.616493Z", "invitation_id": "inv_01a20384e81773babae404fc9bbfceb5"}]}'),
	('salon', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a20384e81773babae404fbc6c128bd', '2026-11-22 13:49:31.692431+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.616493Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a20384df477405a454571b619063ce", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "member_id": "mem_01a20384e81773babae404fbc6c128bd", "generation": 1, "assignments": ["asg_01a20384e81773babae404f9dcccc0c6"], "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": "2026-11-29T13:49:31.616493Z", "invitation_id": "inv_01a20384e81773babae404fc9bbfceb5"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.692431Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a20384df477405a454571b619063ce", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "member_id": "mem_01a20384e81773babae404fbc6c128bd", "generation": 1, "assignments": ["asg_01a20384e81773babae404f9dcccc0c6"], "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": "2026-11-29T13:49:31.616493Z", "invitation_id": "inv_01a20384e81773babae404fc9bbfceb5"}]}'),
	('salon', 10, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:31.872479+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:29.181386Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "shared"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:31.872479Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 11, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.01989+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a20384defb74e192f50fb55e6a399c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "contributor", "create_time": "2026-11-22T13:49:29.211866Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384defb74e192f50fb3c019d85e"}], "create_time": "2026-11-22T13:49:29.211866Z", "update_time": "2026-11-22T13:49:29.211866Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a20384defb74e192f50fb55e6a399c", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "restricted", "payments": "off"}, "role_id": "contributor", "create_time": "2026-11-22T13:49:29.211866Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384defb74e192f50fb3c019d85e"}], "create_time": "2026-11-22T13:49:29.211866Z", "update_time": "2026-11-22T13:49:32.01989Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 12, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.136142+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "shared"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:31.872479Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"payments": "off"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.136142Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 13, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.252166+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"payments": "off"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.136142Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"documents": "off"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.252166Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 14, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.43033+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"documents": "off"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.252166Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.43033Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 15, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.501163+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.43033Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.501163Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:33.080539+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:31.692431Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "contributor", "create_time": "2026-11-22T13:49:33.080539Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ee1876248ad2dfb611050d66"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:33.080539Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 16, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.553275+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.501163Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on", "hide_client_phone": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.553275Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 17, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.606147+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on", "hide_client_phone": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.553275Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "on", "client_tags": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.606147Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 18, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.763286+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a20384defb74e192f50fb55e6a399c", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "restricted", "payments": "off"}, "role_id": "contributor", "create_time": "2026-11-22T13:49:29.211866Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384defb74e192f50fb3c019d85e"}], "create_time": "2026-11-22T13:49:29.211866Z", "update_time": "2026-11-22T13:49:32.01989Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a20384defb74e192f50fb55e6a399c", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "off"}, "role_id": "contributor", "create_time": "2026-11-22T13:49:29.211866Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384defb74e192f50fb3c019d85e"}], "create_time": "2026-11-22T13:49:29.211866Z", "update_time": "2026-11-22T13:49:32.763286Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 19, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:32.95524+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "on", "client_tags": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.606147Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.95524Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 26, 'MemberService.AddMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:33.711861+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384f090744cb467f502356ebc0c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:33.711861Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f08f7380b15da433ef393ca3"}], "create_time": "2026-11-22T13:49:33.711861Z", "update_time": "2026-11-22T13:49:33.711861Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 21, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20384df477405a454571b619063ce', '2026-11-22 13:49:33.19471+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "contributor", "create_time": "2026-11-22T13:49:33.080539Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ee1876248ad2dfb611050d66"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:33.080539Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:33.19471Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ee8a7426b3a74dd3ad13318a"}], "create_time": "2026-11-22T13:49:31.543709Z", "update_time": "2026-11-22T13:49:33.19471Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 22, 'MemberService.TransferOwnership', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:33.303018+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a20384df477405a454571b619063ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T13:49:29.287262Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384df477405a45457193fef19d2"}], "create_time": "2026-11-22T13:49:29.287262Z", "update_time": "2026-11-22T13:49:29.287262Z", "display_name": "Adam", "work_handovers": []}, {"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a20384dd99757fbe7175fdd0bd309c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T13:49:28.857018Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dd99757fbe7175fcce5d1472"}], "create_time": "2026-11-22T13:49:28.857018Z", "update_time": "2026-11-22T13:49:28.857018Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a20384df477405a454571b619063ce", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T13:49:33.303018Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384eef7758d93fbfa82d941b2fc"}], "create_time": "2026-11-22T13:49:29.287262Z", "update_time": "2026-11-22T13:49:33.303018Z", "display_name": "Adam", "work_handovers": []}, {"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a20384dd99757fbe7175fdd0bd309c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T13:49:33.303018Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384eef7758d93fbfa813574a449"}], "create_time": "2026-11-22T13:49:28.857018Z", "update_time": "2026-11-22T13:49:33.303018Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 23, 'MemberService.SuspendMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:33.411646+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:32.95524Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:33.411646Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 24, 'MemberService.ReactivateMember', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:33.506031+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:33.411646Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:33.506031Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 25, 'MemberService.RevokeAccess', 'loopback', 'mem_01a20384dd99757fbe7175fdd0bd309c', '2026-11-22 13:49:33.618908+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T13:49:29.181386Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384dedd73fc87cbcfed446f009b"}], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:33.506031Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "attributes": {}, "assignments": [], "create_time": "2026-11-22T13:49:29.181386Z", "update_time": "2026-11-22T13:49:33.618908Z", "display_name": "Uma", "work_handovers": [{"leave_time": "2026-11-22T13:49:33.618908Z", "workspace_id": null, "reassigned_to": "mem_01a20384e81773babae404fbc6c128bd"}]}], "workspaces": [], "invitations": []}'),
	('due', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 13:49:33.929828+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "due", "seat_limit": null, "create_time": "2026-11-22T13:49:33.929828Z", "update_time": "2026-11-22T13:49:33.929828Z", "display_name": "", "model_version": "1"}, "members": [{"email": "dora@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "dora", "member_id": "mem_01a20384f169751c992f3c4e5a74dc44", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:33.929828Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f169751c992f3c4da3b75eaf"}], "create_time": "2026-11-22T13:49:33.929828Z", "update_time": "2026-11-22T13:49:33.929828Z", "display_name": "Dora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('due', 2, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384f169751c992f3c4e5a74dc44', '2026-11-22 13:49:33.970026+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "due@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384f1927797bb43fb763621e20b", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:33.970026Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f1927797bb43fb74b7567cde"}], "create_time": "2026-11-22T13:49:33.970026Z", "update_time": "2026-11-22T13:49:33.970026Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384f169751c992f3c4e5a74dc44", "offered": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:33.970026Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f1927797bb43fb74b7567cde"}], "member_id": "mem_01a20384f1927797bb43fb763621e20b", "generation": 1, "assignments": ["asg_01a20384f1927797bb43fb74b7567cde"], "create_time": "2026-11-22T13:49:33.970026Z", "expire_time": "2026-11-29T13:49:33.970026Z", "invitation_id": "inv_01a20384f1927797bb43fb7783a4fc95"}]}'),
	('aged', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-10-13 13:49:34.070624+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "aged", "seat_limit": null, "create_time": "2026-11-22T13:49:34.070624Z", "update_time": "2026-11-22T13:49:34.070624Z", "display_name": "", "model_version": "1"}, "members": [{"email": "alba@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "alba", "member_id": "mem_01a20384f1f67111802a26e6b7170ff9", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:34.070624Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f1f67111802a26e5f4034bac"}], "create_time": "2026-11-22T13:49:34.070624Z", "update_time": "2026-11-22T13:49:34.070624Z", "display_name": "Alba", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('aged', 2, 'MemberService.AddMember', 'loopback', 'mem_01a20384f1f67111802a26e6b7170ff9', '2026-10-13 13:49:34.099412+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "axel@example.com", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "axel", "member_id": "mem_01a20384f21374c19b0183863a4cce24", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:34.099412Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f21374c19b0183847fffa3fb"}], "create_time": "2026-11-22T13:49:34.099412Z", "update_time": "2026-11-22T13:49:34.099412Z", "display_name": "Axel", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('aged', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20384f1f67111802a26e6b7170ff9', '2026-10-13 13:49:34.129449+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "late@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20384f23175d4ba166dd425826c03", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:34.129449Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f23175d4ba166dd24da6efff"}], "create_time": "2026-11-22T13:49:34.129449Z", "update_time": "2026-11-22T13:49:34.129449Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20384f1f67111802a26e6b7170ff9", "offered": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:34.129449Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f23175d4ba166dd24da6efff"}], "member_id": "mem_01a20384f23175d4ba166dd425826c03", "generation": 1, "assignments": ["asg_01a20384f23175d4ba166dd24da6efff"], "create_time": "2026-11-22T13:49:34.129449Z", "expire_time": "2026-11-29T13:49:34.129449Z", "invitation_id": "inv_01a20384f23175d4ba166dd5ca29068a"}]}');


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.change_log VALUES
	('clinic', 1, '["account", {"member": ["mem_01a20384a4bb738497a3c07ad895d02f", "alice"]}]', '2026-11-22 13:49:14.299928+00', '732'),
	('clinic', 2, '[{"workspace": "paris"}]', '2026-11-22 13:49:14.340971+00', '734'),
	('clinic', 3, '[{"workspace": "lyon"}]', '2026-11-22 13:49:14.369276+00', '736'),
	('clinic', 4, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", null]}]', '2026-11-22 13:49:14.773176+00', '738'),
	('clinic', 5, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}]', '2026-11-22 13:49:14.919689+00', '742'),
	('clinic', 6, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}]', '2026-11-22 13:49:15.000358+00', '746'),
	('clinic', 7, '[{"member": ["mem_01a20384a96873838bd8d4e3fb8d7688", null]}]', '2026-11-22 13:49:15.496763+00', '750'),
	('clinic', 8, '[{"member": ["mem_01a20384a96873838bd8d4e3fb8d7688", "dev"]}]', '2026-11-22 13:49:15.549128+00', '754'),
	('clinic', 9, '[{"member": ["mem_01a20384a96873838bd8d4e3fb8d7688", "dev"]}]', '2026-11-22 13:49:15.639245+00', '758'),
	('clinic', 10, '[{"member": ["mem_01a20384ab12750e87d9f40b53f383c4", null]}]', '2026-11-22 13:49:15.922716+00', '760'),
	('clinic', 11, '[{"member": ["mem_01a20384ab12750e87d9f40b53f383c4", "chloe"]}]', '2026-11-22 13:49:16.000364+00', '765'),
	('clinic', 12, '[{"member": ["mem_01a20384ab12750e87d9f40b53f383c4", "chloe"]}]', '2026-11-22 13:49:16.068987+00', '769'),
	('clinic', 13, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", null]}]', '2026-11-22 13:49:16.324166+00', '775'),
	('clinic', 14, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}]', '2026-11-22 13:49:16.403423+00', '779'),
	('clinic', 15, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}]', '2026-11-22 13:49:16.467135+00', '783'),
	('clinic', 16, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}]', '2026-11-22 13:49:16.910017+00', '787'),
	('clinic', 17, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}]', '2026-11-22 13:49:17.181271+00', '791'),
	('clinic', 18, '[{"member": ["mem_01a20384b07376079c5b5d5294d92e8c", "hugo"]}]', '2026-11-22 13:49:17.299452+00', '795'),
	('clinic', 19, '["roles"]', '2026-11-22 13:49:17.352352+00', '798'),
	('clinic', 20, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}]', '2026-11-22 13:49:17.724874+00', '804'),
	('clinic', 21, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}]', '2026-11-22 13:49:17.829759+00', '808'),
	('clinic', 22, '[{"member": ["mem_01a20384b30674609be1ac114d24f1f7", null]}]', '2026-11-22 13:49:17.958164+00', '812'),
	('clinic', 23, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}]', '2026-11-22 13:49:18.071875+00', '818'),
	('clinic', 24, '[{"member": ["mem_01a20384b07376079c5b5d5294d92e8c", "hugo"]}]', '2026-11-22 13:49:18.147011+00', '822'),
	('clinic', 25, '[{"member": ["mem_01a20384b3fd7273a91b8661818188e9", null]}]', '2026-11-22 13:49:18.205665+00', '824'),
	('clinic', 26, '[{"member": ["mem_01a20384b30674609be1ac114d24f1f7", null]}]', '2026-11-22 13:49:18.350578+00', '829'),
	('clinic', 27, '[{"member": ["mem_01a20384b07376079c5b5d5294d92e8c", "hugo"]}]', '2026-11-22 13:49:18.428081+00', '831'),
	('clinic', 28, '[{"member": ["mem_01a20384ab12750e87d9f40b53f383c4", "chloe"]}]', '2026-11-22 13:49:18.482324+00', '833'),
	('clinic', 29, '[{"member": ["mem_01a20384ab12750e87d9f40b53f383c4", "chloe"]}]', '2026-11-22 13:49:18.72026+00', '837'),
	('spa', 1, '["account", {"member": ["mem_01a20384b65177808fb4652fe70e7f26", "sam"]}]', '2026-11-22 13:49:18.801145+00', '839'),
	('spa', 2, '[{"member": ["mem_01a20384b6727264849feca0e5ddf898", null]}]', '2026-11-22 13:49:18.834133+00', '841'),
	('spa', 3, '[{"member": ["mem_01a20384b6727264849feca0e5ddf898", "bruno"]}]', '2026-11-22 13:49:18.995901+00', '845'),
	('clinic', 30, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}]', '2026-11-22 13:49:19.146253+00', '847'),
	('clinic', 31, '[{"member": ["mem_01a20384aca47385953de1caa30923ce", "emma"]}, {"departure": {"user_id": "emma", "member_id": "mem_01a20384aca47385953de1caa30923ce", "successor": null, "workspace_id": "lyon"}}]', '2026-11-22 13:49:19.246371+00', '849'),
	('clinic', 32, '[{"member": ["mem_01a20384a695705dbe18b07b576f1f4e", "bruno"]}, {"departure": {"user_id": "bruno", "member_id": "mem_01a20384a695705dbe18b07b576f1f4e", "successor": null, "workspace_id": null}}]', '2026-11-22 13:49:19.425835+00', '855'),
	('calls', 1, '["account", {"member": ["mem_01a20384b95871a2806db14d9f9b9e2d", "olga"]}]', '2026-11-22 13:49:19.575987+00', '857'),
	('calls', 2, '[{"member": ["mem_01a20384bacb72afab9fbab40d44b258", "ana"]}]', '2026-11-22 13:49:19.947645+00', '859'),
	('calls', 3, '[{"member": ["mem_01a20384bc22700fb0c2a723fa766c26", "ali"]}]', '2026-11-22 13:49:20.290848+00', '861'),
	('calls', 4, '["roles"]', '2026-11-22 13:49:20.691393+00', '864'),
	('calls', 5, '["roles"]', '2026-11-22 13:49:20.923402+00', '872'),
	('calls', 6, '["account"]', '2026-11-22 13:49:21.075801+00', '878'),
	('calls', 7, '["account"]', '2026-11-22 13:49:21.1252+00', '881'),
	('calls', 8, '["roles"]', '2026-11-22 13:49:21.172819+00', '884'),
	('calls', 9, '["roles"]', '2026-11-22 13:49:21.198243+00', '886'),
	('calls', 10, '[{"member": ["mem_01a20384bc22700fb0c2a723fa766c26", "ali"]}]', '2026-11-22 13:49:21.318912+00', '892'),
	('calls', 11, '[{"member": ["mem_01a20384c08d74afafea5a9c1a0af737", null]}]', '2026-11-22 13:49:21.421136+00', '894'),
	('calls', 12, '[{"member": ["mem_01a20384c08d74afafea5a9c1a0af737", "ines"]}]', '2026-11-22 13:49:21.589936+00', '898'),
	('calls', 13, '[{"member": ["mem_01a20384c08d74afafea5a9c1a0af737", "ines"]}]', '2026-11-22 13:49:21.669074+00', '902'),
	('calls', 14, '["roles"]', '2026-11-22 13:49:21.761712+00', '904'),
	('calls', 15, '["roles"]', '2026-11-22 13:49:21.809223+00', '907'),
	('calls', 16, '["roles"]', '2026-11-22 13:49:21.90929+00', '909'),
	('calls', 17, '["roles"]', '2026-11-22 13:49:21.95987+00', '911'),
	('calls', 18, '["account"]', '2026-11-22 13:49:22.071117+00', '913'),
	('calls', 19, '["roles"]', '2026-11-22 13:49:22.121084+00', '916'),
	('calls', 20, '[{"member": ["mem_01a20384bacb72afab9fbab40d44b258", "ana"]}]', '2026-11-22 13:49:22.171036+00', '918'),
	('calls', 21, '["account"]', '2026-11-22 13:49:22.24081+00', '920'),
	('calls', 22, '[{"member": ["mem_01a20384bc22700fb0c2a723fa766c26", "ali"]}]', '2026-11-22 13:49:22.417605+00', '925'),
	('calls', 23, '[{"member": ["mem_01a20384c08d74afafea5a9c1a0af737", "ines"]}]', '2026-11-22 13:49:22.447442+00', '927'),
	('calls', 24, '[{"member": ["mem_01a20384c08d74afafea5a9c1a0af737", "ines"]}, {"departure": {"user_id": "ines", "member_id": "mem_01a20384c08d74afafea5a9c1a0af737", "successor": null, "workspace_id": null}}]', '2026-11-22 13:49:22.520183+00', '930'),
	('calls', 25, '["account"]', '2026-11-22 13:49:22.543569+00', '932'),
	('calls', 26, '[{"member": ["mem_01a20384c50775079dc1b21d609bd1e8", null]}]', '2026-11-22 13:49:22.566982+00', '934'),
	('calls', 27, '[{"member": ["mem_01a20384c50775079dc1b21d609bd1e8", null]}]', '2026-11-22 13:49:22.710089+00', '939'),
	('calls', 28, '["roles"]', '2026-11-22 13:49:22.743461+00', '941'),
	('calls', 29, '[{"member": ["mem_01a20384bacb72afab9fbab40d44b258", "ana"]}]', '2026-11-22 13:49:22.883411+00', '946'),
	('calls', 30, '[{"member": ["mem_01a20384b95871a2806db14d9f9b9e2d", "olga"]}, {"departure": {"user_id": "olga", "member_id": "mem_01a20384b95871a2806db14d9f9b9e2d", "successor": null, "workspace_id": null}}]', '2026-11-22 13:49:22.912501+00', '948'),
	('shop', 1, '["account", {"member": ["mem_01a20384c6c37529bc2b5134722a7bff", "otto"]}]', '2026-11-22 13:49:23.011356+00', '950'),
	('shop', 2, '[{"workspace": "sales"}, {"member": ["mem_01a20384c6c37529bc2b5134722a7bff", "otto"]}]', '2026-11-22 13:49:23.040141+00', '952'),
	('shop', 3, '[{"member": ["mem_01a20384c75d7293a47c85b8541a36b3", null]}]', '2026-11-22 13:49:23.165222+00', '954'),
	('shop', 4, '[{"member": ["mem_01a20384c75d7293a47c85b8541a36b3", "olga"]}]', '2026-11-22 13:49:23.281847+00', '958'),
	('shop', 5, '[{"member": ["mem_01a20384c75d7293a47c85b8541a36b3", "olga"]}]', '2026-11-22 13:49:23.374442+00', '962'),
	('shop', 6, '[{"workspace": "care"}, {"member": ["mem_01a20384c75d7293a47c85b8541a36b3", "olga"]}]', '2026-11-22 13:49:24.075126+00', '964'),
	('shop', 7, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", null]}]', '2026-11-22 13:49:24.220079+00', '967'),
	('shop', 8, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:24.328067+00', '971'),
	('shop', 9, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:24.383098+00', '975'),
	('shop', 10, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", null]}]', '2026-11-22 13:49:25.214516+00', '980'),
	('shop', 11, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:25.261287+00', '984'),
	('shop', 12, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:25.352092+00', '988'),
	('shop', 13, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:26.142035+00', '994'),
	('shop', 14, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:26.228014+00', '997'),
	('shop', 15, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:26.277694+00', '1000'),
	('shop', 16, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:26.305078+00', '1002'),
	('shop', 17, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:26.755773+00', '1005'),
	('shop', 18, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:26.858858+00', '1007'),
	('shop', 19, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}]', '2026-11-22 13:49:27.042922+00', '1009'),
	('shop', 20, '[{"team": "north"}]', '2026-11-22 13:49:27.157501+00', '1011'),
	('shop', 21, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:27.185708+00', '1013'),
	('shop', 22, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:27.240425+00', '1016'),
	('shop', 23, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:27.4489+00', '1018'),
	('shop', 24, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:27.568371+00', '1020'),
	('shop', 25, '["account"]', '2026-11-22 13:49:27.755235+00', '1025'),
	('shop', 26, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}]', '2026-11-22 13:49:27.782195+00', '1027'),
	('shop', 27, '["account"]', '2026-11-22 13:49:27.859568+00', '1029'),
	('shop', 28, '[{"member": ["mem_01a20384da9772ada3d101d8a6f06bf5", null]}]', '2026-11-22 13:49:28.087308+00', '1033'),
	('shop', 29, '[{"member": ["mem_01a20384da9772ada3d101d8a6f06bf5", "andrew"]}]', '2026-11-22 13:49:28.13652+00', '1037'),
	('shop', 30, '[{"member": ["mem_01a20384da9772ada3d101d8a6f06bf5", "andrew"]}]', '2026-11-22 13:49:28.226725+00', '1041'),
	('shop', 31, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}, {"departure": {"user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "successor": {"user_id": "andrew", "member_id": "mem_01a20384da9772ada3d101d8a6f06bf5"}, "workspace_id": "sales"}}]', '2026-11-22 13:49:28.37427+00', '1044'),
	('shop', 32, '[{"member": ["mem_01a20384cb7c72698cacd4c10723aa14", "mia"]}, {"departure": {"user_id": "mia", "member_id": "mem_01a20384cb7c72698cacd4c10723aa14", "successor": null, "workspace_id": "sales"}}]', '2026-11-22 13:49:28.536923+00', '1047'),
	('shop', 33, '[{"member": ["mem_01a20384c6c37529bc2b5134722a7bff", "otto"]}, {"departure": {"user_id": "otto", "member_id": "mem_01a20384c6c37529bc2b5134722a7bff", "successor": null, "workspace_id": "sales"}}]', '2026-11-22 13:49:28.60612+00', '1049'),
	('shop', 34, '[{"member": ["mem_01a20384cf5e75db872f8564b847a7fe", "andy"]}, {"departure": {"user_id": "andy", "member_id": "mem_01a20384cf5e75db872f8564b847a7fe", "successor": null, "workspace_id": null}}]', '2026-11-22 13:49:28.743565+00', '1056'),
	('salon', 1, '["account", {"member": ["mem_01a20384dd99757fbe7175fdd0bd309c", "rose"]}]', '2026-11-22 13:49:28.857018+00', '1059'),
	('salon', 2, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:29.181386+00', '1061'),
	('salon', 3, '[{"member": ["mem_01a20384defb74e192f50fb55e6a399c", "cora"]}]', '2026-11-22 13:49:29.211866+00', '1063'),
	('salon', 4, '[{"member": ["mem_01a20384df1576f7934571bbd2ab99d0", "marc"]}]', '2026-11-22 13:49:29.237608+00', '1065'),
	('salon', 5, '[{"member": ["mem_01a20384df2f71ff8a6d9054f2c05568", "mona"]}]', '2026-11-22 13:49:29.263382+00', '1067'),
	('salon', 6, '[{"member": ["mem_01a20384df477405a454571b619063ce", "adam"]}]', '2026-11-22 13:49:29.287262+00', '1069'),
	('salon', 7, '[{"member": ["mem_01a20384e81773babae404fbc6c128bd", null]}]', '2026-11-22 13:49:31.543709+00', '1079'),
	('salon', 8, '[{"member": ["mem_01a20384e81773babae404fbc6c128bd", "ugo"]}]', '2026-11-22 13:49:31.616493+00', '1083'),
	('salon', 9, '[{"member": ["mem_01a20384e81773babae404fbc6c128bd", "ugo"]}]', '2026-11-22 13:49:31.692431+00', '1087'),
	('salon', 10, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:31.872479+00', '1093'),
	('salon', 11, '[{"member": ["mem_01a20384defb74e192f50fb55e6a399c", "cora"]}]', '2026-11-22 13:49:32.01989+00', '1095'),
	('salon', 12, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.136142+00', '1097'),
	('salon', 13, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.252166+00', '1099'),
	('salon', 14, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.43033+00', '1101'),
	('salon', 15, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.501163+00', '1103'),
	('salon', 16, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.553275+00', '1105'),
	('salon', 17, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.606147+00', '1107'),
	('salon', 18, '[{"member": ["mem_01a20384defb74e192f50fb55e6a399c", "cora"]}]', '2026-11-22 13:49:32.763286+00', '1109'),
	('salon', 19, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:32.95524+00', '1111'),
	('salon', 20, '[{"member": ["mem_01a20384e81773babae404fbc6c128bd", "ugo"]}]', '2026-11-22 13:49:33.080539+00', '1113'),
	('salon', 21, '[{"member": ["mem_01a20384e81773babae404fbc6c128bd", "ugo"]}]', '2026-11-22 13:49:33.19471+00', '1115'),
	('salon', 22, '[{"member": ["mem_01a20384df477405a454571b619063ce", "adam"]}, {"member": ["mem_01a20384dd99757fbe7175fdd0bd309c", "rose"]}]', '2026-11-22 13:49:33.303018+00', '1118'),
	('salon', 23, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:33.411646+00', '1120'),
	('salon', 24, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}]', '2026-11-22 13:49:33.506031+00', '1122'),
	('salon', 25, '[{"member": ["mem_01a20384dedd73fc87cbcfefdfc0d406", "uma"]}, {"departure": {"user_id": "uma", "member_id": "mem_01a20384dedd73fc87cbcfefdfc0d406", "successor": {"user_id": "ugo", "member_id": "mem_01a20384e81773babae404fbc6c128bd"}, "workspace_id": null}}]', '2026-11-22 13:49:33.618908+00', '1125'),
	('salon', 26, '[{"member": ["mem_01a20384f090744cb467f502356ebc0c", "uma"]}]', '2026-11-22 13:49:33.711861+00', '1128'),
	('due', 1, '["account", {"member": ["mem_01a20384f169751c992f3c4e5a74dc44", "dora"]}]', '2026-11-22 13:49:33.929828+00', '1130'),
	('due', 2, '[{"member": ["mem_01a20384f1927797bb43fb763621e20b", null]}]', '2026-11-22 13:49:33.970026+00', '1132'),
	('aged', 1, '["account", {"member": ["mem_01a20384f1f67111802a26e6b7170ff9", "alba"]}]', '2026-10-13 13:49:34.070624+00', '1136'),
	('aged', 2, '[{"member": ["mem_01a20384f21374c19b0183863a4cce24", "axel"]}]', '2026-10-13 13:49:34.099412+00', '1138'),
	('aged', 3, '[{"member": ["mem_01a20384f23175d4ba166dd425826c03", null]}]', '2026-10-13 13:49:34.129449+00', '1140');


--
-- Data for Name: confirmed_address; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.confirmed_address VALUES
	('bruno@clinic.example', 'bruno', '2026-11-22 13:49:15.000358+00'),
	('dev@agency.example', 'dev', '2026-11-22 13:49:15.639245+00'),
	('chloe@clinic.example', 'chloe', '2026-11-22 13:49:16.068987+00'),
	('emma@clinic.example', 'emma', '2026-11-22 13:49:16.467135+00'),
	('ines@calls.example', 'ines', '2026-11-22 13:49:21.669074+00'),
	('olga@shop.example', 'olga', '2026-11-22 13:49:23.374442+00'),
	('mia@shop.example', 'mia', '2026-11-22 13:49:24.383098+00'),
	('andy@shop.example', 'andy', '2026-11-22 13:49:25.352092+00'),
	('andrew@shop.example', 'andrew', '2026-11-22 13:49:28.226725+00'),
	('ugo@salon.example', 'ugo', '2026-11-22 13:49:31.692431+00');


--
-- Data for Name: counter; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.counter VALUES
	('clinic', 'people', 'administrator', '', 'active', 1),
	('clinic', 'holders', 'administrator', '', '', 1),
	('shop', 'people', 'owner', '', 'active', 1),
	('shop', 'holders', 'owner', 'sales', '', 1),
	('shop', 'seats', 'member', '', 'active', 3),
	('clinic', 'people', 'button_management', '', 'active', 1),
	('clinic', 'holders', 'button_management', '', '', 1),
	('salon', 'people', 'primary_admin', '', 'active', 1),
	('calls', 'seats', 'owner', '', 'active', 1),
	('clinic', 'people', 'cdo', '', 'active', 1),
	('clinic', 'holders', 'cdo', '', '', 1),
	('salon', 'holders', 'primary_admin', '', '', 1),
	('clinic', 'holders', 'scheduler', 'paris', '', 1),
	('calls', 'people', 'analyst', '', 'active', 1),
	('calls', 'holders', 'analyst', '', '', 1),
	('calls', 'seats', 'analyst', '', 'active', 1),
	('clinic', 'seats', 'staff', '', 'invited', 1),
	('clinic', 'people', 'reader', '', 'invited', 1),
	('salon', 'people', 'marketing', '', 'active', 1),
	('clinic', 'seats', 'staff', '', 'active', 1),
	('clinic', 'people', 'scheduler', '', 'active', 2),
	('clinic', 'holders', 'scheduler', 'lyon', '', 1),
	('salon', 'holders', 'marketing', '', '', 1),
	('calls', 'people', 'owner', '', 'active', 1),
	('spa', 'people', 'administrator', '', 'active', 1),
	('spa', 'holders', 'administrator', '', '', 1),
	('calls', 'holders', 'owner', '', '', 1),
	('shop', 'people', 'org_admin', '', 'active', 1),
	('spa', 'seats', 'access', '', 'active', 1),
	('spa', 'people', 'analytics', '', 'active', 1),
	('spa', 'holders', 'analytics', '', '', 1),
	('shop', 'holders', 'org_admin', '', '', 1),
	('clinic', 'seats', 'access', '', 'active', 3),
	('clinic', 'people', 'analytics', '', 'active', 2),
	('salon', 'people', 'manager', '', 'active', 1),
	('salon', 'holders', 'manager', '', '', 1),
	('clinic', 'holders', 'analytics', '', '', 2),
	('shop', 'holders', 'owner', 'care', '', 1),
	('salon', 'people', 'admin', '', 'active', 1),
	('salon', 'holders', 'admin', '', '', 1),
	('salon', 'people', 'contributor', '', 'active', 1),
	('salon', 'holders', 'contributor', '', '', 1),
	('shop', 'people', 'agent', '', 'active', 1),
	('shop', 'holders', 'agent', 'sales', '', 1),
	('salon', 'seats', 'member', '', 'active', 6),
	('salon', 'people', 'user', '', 'active', 2),
	('salon', 'holders', 'user', '', '', 2),
	('due', 'people', 'owner', '', 'active', 1),
	('due', 'holders', 'owner', '', '', 1),
	('due', 'seats', 'analyst', '', 'invited', 1),
	('due', 'people', 'analyst', '', 'invited', 1),
	('aged', 'people', 'owner', '', 'active', 1),
	('aged', 'holders', 'owner', '', '', 1),
	('aged', 'seats', 'analyst', '', 'active', 1),
	('aged', 'people', 'analyst', '', 'active', 1),
	('aged', 'holders', 'analyst', '', '', 1),
	('aged', 'seats', 'analyst', '', 'invited', 1),
	('aged', 'people', 'analyst', '', 'invited', 1);


--
-- Data for Name: custom_role; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.custom_role VALUES
	('calls', 'deputy', 'Deputy', '', 'owner', '[]', '2026-11-22 13:49:21.198243+00', '2026-11-22 13:49:21.198243+00');


--
-- Data for Name: edited_role; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.edited_role VALUES
	('clinic', 'scheduler', '["appointments.view_all", "dashboard.view", "staff_activity.schedule"]', '2026-11-22 13:49:17.352352+00');


--
-- Data for Name: history; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.history VALUES
	(1, 911537882475197156, '0', '727');


--
-- Data for Name: invitation; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.invitation VALUES
	('clinic', 'inv_01a20384a695705dbe18b07c755bb57b', 'mem_01a20384a695705dbe18b07b576f1f4e', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384a695705dbe18b0777a212be4", "asg_01a20384a695705dbe18b07858cde695"]', 'fr', 'accepted', 1, '2026-11-22 13:49:14.773176+00', '2026-11-29 13:49:14.919689+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b0777a212be4"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T13:49:14.773176Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a695705dbe18b07858cde695"}]'),
	('clinic', 'inv_01a20384a96873838bd8d4e4446bf283', 'mem_01a20384a96873838bd8d4e3fb8d7688', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384a96873838bd8d4e11ba9f948"]', NULL, 'accepted', 1, '2026-11-22 13:49:15.496763+00', '2026-11-29 13:49:15.549128+00', '[{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T13:49:15.496763Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384a96873838bd8d4e11ba9f948"}]'),
	('clinic', 'inv_01a20384ab12750e87d9f40cd04c72ad', 'mem_01a20384ab12750e87d9f40b53f383c4', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384ab12750e87d9f409d943fe5e"]', NULL, 'accepted', 1, '2026-11-22 13:49:15.922716+00', '2026-11-29 13:49:16.000364+00', '[{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T13:49:15.922716Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384ab12750e87d9f409d943fe5e"}]'),
	('clinic', 'inv_01a20384aca47385953de1cb493c2fc8', 'mem_01a20384aca47385953de1caa30923ce', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384aca47385953de1c86606c929"]', NULL, 'accepted', 1, '2026-11-22 13:49:16.324166+00', '2026-11-29 13:49:16.403423+00', '[{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T13:49:16.324166Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20384aca47385953de1c86606c929"}]'),
	('clinic', 'inv_01a20384b3fd7273a91b8662f3375640', 'mem_01a20384b3fd7273a91b8661818188e9', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384b3fd7273a91b865fbbc95061"]', NULL, 'pending', 1, '2026-11-22 13:49:18.205665+00', '2026-11-29 13:49:18.205665+00', '[{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:18.205665Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b3fd7273a91b865fbbc95061"}]'),
	('clinic', 'inv_01a20384b30674609be1ac126449308e', 'mem_01a20384b30674609be1ac114d24f1f7', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384b30674609be1ac0f0b820342"]', NULL, 'canceled', 1, '2026-11-22 13:49:17.958164+00', '2026-11-29 13:49:17.958164+00', '[{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T13:49:17.958164Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20384b30674609be1ac0f0b820342"}]'),
	('clinic', 'inv_01a20384b51271058b30029d1899cd21', 'mem_01a20384ab12750e87d9f40b53f383c4', 'mem_01a20384a4bb738497a3c07ad895d02f', '["asg_01a20384b51271058b30029bd639f889"]', NULL, 'accepted', 1, '2026-11-22 13:49:18.482324+00', '2026-11-29 13:49:18.482324+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.482324Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b51271058b30029bd639f889"}]'),
	('spa', 'inv_01a20384b6727264849feca12584a615', 'mem_01a20384b6727264849feca0e5ddf898', 'mem_01a20384b65177808fb4652fe70e7f26', '["asg_01a20384b6727264849fec9eed411f77"]', NULL, 'accepted', 1, '2026-11-22 13:49:18.834133+00', '2026-11-29 13:49:18.834133+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T13:49:18.834133Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384b6727264849fec9eed411f77"}]'),
	('calls', 'inv_01a20384c08d74afafea5a9d1c2851d9', 'mem_01a20384c08d74afafea5a9c1a0af737', 'mem_01a20384bacb72afab9fbab40d44b258', '["asg_01a20384c08d74afafea5a9a67eba329"]', NULL, 'accepted', 1, '2026-11-22 13:49:21.421136+00', '2026-11-29 13:49:21.589936+00', '[{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:21.421136Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c08d74afafea5a9a67eba329"}]'),
	('calls', 'inv_01a20384c50775079dc1b21e25399224', 'mem_01a20384c50775079dc1b21d609bd1e8', 'mem_01a20384b95871a2806db14d9f9b9e2d', '["asg_01a20384c50775079dc1b21b086c0b51"]', NULL, 'canceled', 1, '2026-11-22 13:49:22.566982+00', '2026-11-29 13:49:22.566982+00', '[{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T13:49:22.566982Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384c50775079dc1b21b086c0b51"}]'),
	('shop', 'inv_01a20384c75d7293a47c85b91b623de4', 'mem_01a20384c75d7293a47c85b8541a36b3', 'mem_01a20384c6c37529bc2b5134722a7bff', '["asg_01a20384c75d7293a47c85b6b9f0c2a6"]', NULL, 'accepted', 1, '2026-11-22 13:49:23.165222+00', '2026-11-29 13:49:23.281847+00', '[{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T13:49:23.165222Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384c75d7293a47c85b6b9f0c2a6"}]'),
	('shop', 'inv_01a20384cb7c72698cacd4c2dae35785', 'mem_01a20384cb7c72698cacd4c10723aa14', 'mem_01a20384c75d7293a47c85b8541a36b3', '["asg_01a20384cb7c72698cacd4bf577733a3"]', NULL, 'accepted', 1, '2026-11-22 13:49:24.220079+00', '2026-11-29 13:49:24.328067+00', '[{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T13:49:24.220079Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cb7c72698cacd4bf577733a3"}]'),
	('shop', 'inv_01a20384cf5e75db872f85655985c59b', 'mem_01a20384cf5e75db872f8564b847a7fe', 'mem_01a20384cb7c72698cacd4c10723aa14', '["asg_01a20384cf5e75db872f856259d1cb07"]', NULL, 'accepted', 1, '2026-11-22 13:49:25.214516+00', '2026-11-29 13:49:25.261287+00', '[{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:25.214516Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384cf5e75db872f856259d1cb07"}]'),
	('shop', 'inv_01a20384da9772ada3d101d98cbaf190', 'mem_01a20384da9772ada3d101d8a6f06bf5', 'mem_01a20384cb7c72698cacd4c10723aa14', '["asg_01a20384da9772ada3d101d6e90d8c03"]', NULL, 'accepted', 1, '2026-11-22 13:49:28.087308+00', '2026-11-29 13:49:28.13652+00', '[{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T13:49:28.087308Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20384da9772ada3d101d6e90d8c03"}]'),
	('salon', 'inv_01a20384e81773babae404fc9bbfceb5', 'mem_01a20384e81773babae404fbc6c128bd', 'mem_01a20384df477405a454571b619063ce', '["asg_01a20384e81773babae404f9dcccc0c6"]', NULL, 'accepted', 1, '2026-11-22 13:49:31.543709+00', '2026-11-29 13:49:31.616493+00', '[{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T13:49:31.543709Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384e81773babae404f9dcccc0c6"}]'),
	('due', 'inv_01a20384f1927797bb43fb7783a4fc95', 'mem_01a20384f1927797bb43fb763621e20b', 'mem_01a20384f169751c992f3c4e5a74dc44', '["asg_01a20384f1927797bb43fb74b7567cde"]', NULL, 'pending', 1, '2026-11-22 13:49:33.970026+00', '2026-11-29 13:49:33.970026+00', '[{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:33.970026Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f1927797bb43fb74b7567cde"}]'),
	('aged', 'inv_01a20384f23175d4ba166dd5ca29068a', 'mem_01a20384f23175d4ba166dd425826c03', 'mem_01a20384f1f67111802a26e6b7170ff9', '["asg_01a20384f23175d4ba166dd24da6efff"]', NULL, 'pending', 1, '2026-10-13 13:49:34.129449+00', '2026-10-20 13:49:34.129449+00', '[{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T13:49:34.129449Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20384f23175d4ba166dd24da6efff"}]');


--
-- Data for Name: member; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.member VALUES
	('clinic', 'mem_01a20384a4bb738497a3c07ad895d02f', 'alice', 'alice@clinic.example', 'alice@clinic.example', 'Alice Morel', NULL, 'active', NULL, true, '{}', '2026-11-22 13:49:14.299928+00', '2026-11-22 13:49:14.299928+00', '[]', 'alice morel'),
	('clinic', 'mem_01a20384a96873838bd8d4e3fb8d7688', 'dev', 'dev@agency.example', 'dev@agency.example', 'Web Agency', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:15.496763+00', '2026-11-22 13:49:15.639245+00', '[]', 'web agency'),
	('calls', 'mem_01a20384bc22700fb0c2a723fa766c26', 'ali', 'ali@calls.example', 'ali@calls.example', 'Ali', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:20.290848+00', '2026-11-22 13:49:22.417605+00', '[]', 'ali'),
	('calls', 'mem_01a20384c08d74afafea5a9c1a0af737', 'ines', 'ines@calls.example', 'ines@calls.example', 'Ines', NULL, 'revoked', 24, false, '{}', '2026-11-22 13:49:21.421136+00', '2026-11-22 13:49:22.520183+00', '[{"leave_time": "2026-11-22T13:49:22.520183Z", "workspace_id": null, "reassigned_to": null}]', 'ines'),
	('clinic', 'mem_01a20384b3fd7273a91b8661818188e9', NULL, 'gil@clinic.example', 'gil@clinic.example', '', NULL, 'invited', NULL, false, '{}', '2026-11-22 13:49:18.205665+00', '2026-11-22 13:49:18.205665+00', '[]', ''),
	('clinic', 'mem_01a20384b30674609be1ac114d24f1f7', NULL, 'fanny@clinic.example', 'fanny@clinic.example', 'Fanny Leroy', NULL, 'revoked', 26, false, '{}', '2026-11-22 13:49:17.958164+00', '2026-11-22 13:49:18.350578+00', '[]', 'fanny leroy'),
	('clinic', 'mem_01a20384b07376079c5b5d5294d92e8c', 'hugo', 'hugo@clinic.example', 'hugo@clinic.example', 'Hugo Noir', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:17.299452+00', '2026-11-22 13:49:18.428081+00', '[]', 'hugo noir'),
	('calls', 'mem_01a20384c50775079dc1b21d609bd1e8', NULL, 'ilya@calls.example', 'ilya@calls.example', 'Ilya', NULL, 'revoked', 27, false, '{}', '2026-11-22 13:49:22.566982+00', '2026-11-22 13:49:22.710089+00', '[]', 'ilya'),
	('clinic', 'mem_01a20384ab12750e87d9f40b53f383c4', 'chloe', 'chloe@clinic.example', 'chloe@clinic.example', 'Chloé Roux', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:15.922716+00', '2026-11-22 13:49:18.72026+00', '[]', 'chloé roux'),
	('spa', 'mem_01a20384b65177808fb4652fe70e7f26', 'sam', 'sam@spa.example', 'sam@spa.example', 'Sam', NULL, 'active', NULL, true, '{}', '2026-11-22 13:49:18.801145+00', '2026-11-22 13:49:18.801145+00', '[]', 'sam'),
	('spa', 'mem_01a20384b6727264849feca0e5ddf898', 'bruno', 'Bruno@clinic.example', 'bruno@clinic.example', 'Bruno Petit', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:18.834133+00', '2026-11-22 13:49:18.995901+00', '[]', 'bruno petit'),
	('calls', 'mem_01a20384bacb72afab9fbab40d44b258', 'ana', 'ana@calls.example', 'ana@calls.example', 'Ana', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:19.947645+00', '2026-11-22 13:49:22.883411+00', '[]', 'ana'),
	('clinic', 'mem_01a20384aca47385953de1caa30923ce', 'emma', 'emma@clinic.example', 'emma@clinic.example', 'Emma Blanc', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:16.324166+00', '2026-11-22 13:49:19.246371+00', '[{"leave_time": "2026-11-22T13:49:19.246371Z", "workspace_id": "lyon", "reassigned_to": null}]', 'emma blanc'),
	('clinic', 'mem_01a20384a695705dbe18b07b576f1f4e', 'bruno', 'bruno@clinic.example', 'bruno@clinic.example', 'Bruno Petit', 'fr', 'revoked', 32, false, '{}', '2026-11-22 13:49:14.773176+00', '2026-11-22 13:49:19.425835+00', '[{"leave_time": "2026-11-22T13:49:19.425835Z", "workspace_id": null, "reassigned_to": null}]', 'bruno petit'),
	('calls', 'mem_01a20384b95871a2806db14d9f9b9e2d', 'olga', 'olga@calls.example', 'olga@calls.example', 'Olga', NULL, 'revoked', 30, true, '{}', '2026-11-22 13:49:19.575987+00', '2026-11-22 13:49:22.912501+00', '[{"leave_time": "2026-11-22T13:49:22.912501Z", "workspace_id": null, "reassigned_to": null}]', 'olga'),
	('shop', 'mem_01a20384c75d7293a47c85b8541a36b3', 'olga', 'olga@shop.example', 'olga@shop.example', 'Olga', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:23.165222+00', '2026-11-22 13:49:24.075126+00', '[]', 'olga'),
	('salon', 'mem_01a20384df1576f7934571bbd2ab99d0', 'marc', 'marc@salon.example', 'marc@salon.example', 'Marc', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:29.237608+00', '2026-11-22 13:49:29.237608+00', '[]', 'marc'),
	('salon', 'mem_01a20384df2f71ff8a6d9054f2c05568', 'mona', 'mona@salon.example', 'mona@salon.example', 'Mona', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:29.263382+00', '2026-11-22 13:49:29.263382+00', '[]', 'mona'),
	('shop', 'mem_01a20384da9772ada3d101d8a6f06bf5', 'andrew', 'andrew@shop.example', 'andrew@shop.example', 'Andrew Lee', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:28.087308+00', '2026-11-22 13:49:28.226725+00', '[]', 'andrew lee'),
	('shop', 'mem_01a20384cb7c72698cacd4c10723aa14', 'mia', 'mia@shop.example', 'mia@shop.example', 'Mia', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:24.220079+00', '2026-11-22 13:49:28.536923+00', '[{"leave_time": "2026-11-22T13:49:28.536923Z", "workspace_id": "sales", "reassigned_to": null}]', 'mia'),
	('shop', 'mem_01a20384c6c37529bc2b5134722a7bff', 'otto', 'otto@shop.example', 'otto@shop.example', 'Otto', NULL, 'active', NULL, true, '{}', '2026-11-22 13:49:23.011356+00', '2026-11-22 13:49:28.60612+00', '[{"leave_time": "2026-11-22T13:49:28.60612Z", "workspace_id": "sales", "reassigned_to": null}]', 'otto'),
	('shop', 'mem_01a20384cf5e75db872f8564b847a7fe', 'andy', 'andy@shop.example', 'andy@shop.example', 'Andy Lee', NULL, 'revoked', 34, false, '{}', '2026-11-22 13:49:25.214516+00', '2026-11-22 13:49:28.743565+00', '[{"leave_time": "2026-11-22T13:49:28.37427Z", "workspace_id": "sales", "reassigned_to": "mem_01a20384da9772ada3d101d8a6f06bf5"}, {"leave_time": "2026-11-22T13:49:28.743565Z", "workspace_id": null, "reassigned_to": null}]', 'andy lee'),
	('salon', 'mem_01a20384defb74e192f50fb55e6a399c', 'cora', 'cora@salon.example', 'cora@salon.example', 'Cora', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:29.211866+00', '2026-11-22 13:49:32.763286+00', '[]', 'cora'),
	('due', 'mem_01a20384f1927797bb43fb763621e20b', NULL, 'due@example.com', 'due@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-11-22 13:49:33.970026+00', '2026-11-22 13:49:33.970026+00', '[]', ''),
	('salon', 'mem_01a20384dedd73fc87cbcfefdfc0d406', 'uma', 'uma@salon.example', 'uma@salon.example', 'Uma', NULL, 'revoked', 25, false, '{}', '2026-11-22 13:49:29.181386+00', '2026-11-22 13:49:33.618908+00', '[{"leave_time": "2026-11-22T13:49:33.618908Z", "workspace_id": null, "reassigned_to": "mem_01a20384e81773babae404fbc6c128bd"}]', 'uma'),
	('salon', 'mem_01a20384f090744cb467f502356ebc0c', 'uma', 'uma@salon.example', 'uma@salon.example', 'Uma', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:33.711861+00', '2026-11-22 13:49:33.711861+00', '[]', 'uma'),
	('due', 'mem_01a20384f169751c992f3c4e5a74dc44', 'dora', 'dora@example.com', 'dora@example.com', 'Dora', NULL, 'active', NULL, true, '{}', '2026-11-22 13:49:33.929828+00', '2026-11-22 13:49:33.929828+00', '[]', 'dora'),
	('salon', 'mem_01a20384e81773babae404fbc6c128bd', 'ugo', 'ugo@salon.example', 'ugo@salon.example', 'Ugo', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:31.543709+00', '2026-11-22 13:49:33.19471+00', '[]', 'ugo'),
	('salon', 'mem_01a20384df477405a454571b619063ce', 'adam', 'adam@salon.example', 'adam@salon.example', 'Adam', NULL, 'active', NULL, false, '{}', '2026-11-22 13:49:29.287262+00', '2026-11-22 13:49:33.303018+00', '[]', 'adam'),
	('salon', 'mem_01a20384dd99757fbe7175fdd0bd309c', 'rose', 'rose@salon.example', 'rose@salon.example', 'Rose Martin', NULL, 'active', NULL, true, '{}', '2026-11-22 13:49:28.857018+00', '2026-11-22 13:49:33.303018+00', '[]', 'rose martin'),
	('aged', 'mem_01a20384f1f67111802a26e6b7170ff9', 'alba', 'alba@example.com', 'alba@example.com', 'Alba', NULL, 'active', NULL, true, '{}', '2026-10-13 13:49:34.070624+00', '2026-10-13 13:49:34.070624+00', '[]', 'alba'),
	('aged', 'mem_01a20384f21374c19b0183863a4cce24', 'axel', 'axel@example.com', 'axel@example.com', 'Axel', NULL, 'active', NULL, false, '{}', '2026-10-13 13:49:34.099412+00', '2026-10-13 13:49:34.099412+00', '[]', 'axel'),
	('aged', 'mem_01a20384f23175d4ba166dd425826c03', NULL, 'late@example.com', 'late@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-10-13 13:49:34.129449+00', '2026-10-13 13:49:34.129449+00', '[]', '');


--
-- Data for Name: member_activity; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.member_activity VALUES
	('clinic', 'mem_01a20384a4bb738497a3c07ad895d02f', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384a695705dbe18b07b576f1f4e', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384a96873838bd8d4e3fb8d7688', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384ab12750e87d9f40b53f383c4', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384aca47385953de1caa30923ce', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384b07376079c5b5d5294d92e8c', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384b30674609be1ac114d24f1f7', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a20384b3fd7273a91b8661818188e9', '1970-01-01 00:00:00+00'),
	('spa', 'mem_01a20384b65177808fb4652fe70e7f26', '1970-01-01 00:00:00+00'),
	('spa', 'mem_01a20384b6727264849feca0e5ddf898', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a20384b95871a2806db14d9f9b9e2d', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a20384bacb72afab9fbab40d44b258', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a20384bc22700fb0c2a723fa766c26', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a20384c08d74afafea5a9c1a0af737', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a20384c50775079dc1b21d609bd1e8', '1970-01-01 00:00:00+00'),
	('shop', 'mem_01a20384c6c37529bc2b5134722a7bff', '1970-01-01 00:00:00+00'),
	('shop', 'mem_01a20384c75d7293a47c85b8541a36b3', '1970-01-01 00:00:00+00'),
	('shop', 'mem_01a20384cb7c72698cacd4c10723aa14', '1970-01-01 00:00:00+00'),
	('shop', 'mem_01a20384cf5e75db872f8564b847a7fe', '2026-11-22 13:49:00+00'),
	('shop', 'mem_01a20384da9772ada3d101d8a6f06bf5', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384dd99757fbe7175fdd0bd309c', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384dedd73fc87cbcfefdfc0d406', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384defb74e192f50fb55e6a399c', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384df1576f7934571bbd2ab99d0', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384df2f71ff8a6d9054f2c05568', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384df477405a454571b619063ce', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384e81773babae404fbc6c128bd', '1970-01-01 00:00:00+00'),
	('salon', 'mem_01a20384f090744cb467f502356ebc0c', '1970-01-01 00:00:00+00'),
	('due', 'mem_01a20384f169751c992f3c4e5a74dc44', '1970-01-01 00:00:00+00'),
	('due', 'mem_01a20384f1927797bb43fb763621e20b', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a20384f1f67111802a26e6b7170ff9', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a20384f21374c19b0183863a4cce24', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a20384f23175d4ba166dd425826c03', '1970-01-01 00:00:00+00');


--
-- Data for Name: member_team; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: migration; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.migration VALUES
	(1, '2026-11-22 13:49:14.126836+00'),
	(2, '2026-11-22 13:49:14.126836+00'),
	(3, '2026-11-22 13:49:14.126836+00'),
	(4, '2026-11-22 13:49:14.126836+00'),
	(5, '2026-11-22 13:49:14.126836+00'),
	(6, '2026-11-22 13:49:14.126836+00'),
	(7, '2026-11-22 13:49:14.126836+00'),
	(8, '2026-11-22 13:49:14.126836+00'),
	(9, '2026-11-22 13:49:14.126836+00'),
	(10, '2026-11-22 13:49:14.126836+00'),
	(11, '2026-11-22 13:49:14.126836+00'),
	(12, '2026-11-22 13:49:14.126836+00'),
	(13, '2026-11-22 13:49:14.126836+00'),
	(14, '2026-11-22 13:49:14.126836+00'),
	(15, '2026-11-22 13:49:14.126836+00');


--
-- Data for Name: model; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.model VALUES
	('agendize', '1', '86e6fbcb72a7f524f7458a165e376baa7529e5d850f3933dcdadc583d190d665', '# Agendize: appointment scheduling.
#
# An account has locations ("succursales"), which are Rolecall''s workspaces. Accesses are roles over the whole account, and
# a person may have several. A staff member ("équipier") has one role in each location where they take appointments.

rolecall: 1
model: agendize
version: "1"
name: {en: Agendize, fr: Agendize}
workspace: {en: Location, fr: Succursale}

permissions:
  # What staff roles are about: what they grant, and what an account may add to them.
  scheduling:
    name: {en: Scheduling, fr: Prise de rendez-vous}
    list:
      dashboard.view:             {en: View the dashboard, fr: Voir le tableau de bord}
      appointments.view_all:      {en: View all appointments, fr: Voir tous les rendez-vous}
      appointments.free_mode:     {en: Use free mode, fr: Utiliser le mode libre}
      appointments.accept:        {en: Accept appointment requests, fr: Accepter les demandes de rendez-vous}
      appointments.schedule:      {en: Schedule appointments, fr: Planifier des rendez-vous}
      appointments.reschedule:    {en: Reschedule appointments, fr: Reprogrammer des rendez-vous}
      appointments.change_status: {en: Change the status of appointments, fr: Modifier le statut des rendez-vous}
      staff_activity.schedule:    {en: Schedule staff activities, fr: Planifier les activités des équipiers}
      calendars.export:           {en: Export calendars, fr: Exporter les agendas}
      contacts.view:              {en: View contacts, fr: Voir les fiches clients}
      contacts.edit:              {en: Edit contacts, fr: Modifier les fiches clients}

  chat:
    name: {en: Chat, fr: Chat}
    list:
      chats.answer:               {en: Answer chats, fr: Répondre aux chats}

  reports:
    name: {en: Reports, fr: Rapports}
    list:
      reports.view:               {en: View reports, fr: Voir les rapports}
      reports.create:             {en: Create custom reports, fr: Créer des rapports personnalisés}
      reports.schedule:           {en: Schedule reports by e-mail, fr: Planifier l''envoi de rapports par e-mail}
      reports.export:             {en: Export reports, fr: Exporter les rapports}
      forms.view:                 {en: View completed forms, fr: Voir les formulaires remplis}
      call_recordings.listen:     {en: Listen to call recordings, fr: Écouter les enregistrements d''appels}

  installation:
    name: {en: Installation, fr: Installation}
    list:
      buttons.create:             {en: Create buttons, fr: Créer des boutons}
      buttons.edit:               {en: Edit buttons, fr: Modifier des boutons}
      buttons.delete:             {en: Delete buttons, fr: Supprimer des boutons}
      buttons.install:            {en: Install buttons, fr: Installer des boutons}
      buttons.notifications:      {en: Set who is notified of buttons, fr: Définir les destinataires des notifications des boutons}

  account:
    name: {en: Account, fr: Compte}
    list:
      access.manage:
        en: Manage accesses and staff roles
        fr: Gérer les accès et les rôles des équipiers
        description:
          en: Invite people, give, change and take accesses and staff roles.
          fr: Inviter des personnes, attribuer, modifier et retirer les accès et les rôles des équipiers.
      roles.manage:               {en: Adjust what staff roles allow, fr: Ajuster les droits des rôles des équipiers}
      locations.manage:           {en: Manage locations, fr: Gérer les succursales}
      billing.manage:             {en: Manage payments and budget, fr: Gérer les paiements et le budget}
      privacy_policy.manage:      {en: Manage the privacy policy, fr: Gérer la politique de confidentialité (RGPD)}
      account.manage:             {en: Manage the account, fr: Gérer le compte}

roles:
  # Accesses ("Accès & permissions"): over the whole account, in every location; a person may have several.
  administrator:
    name: {en: Administrator, fr: Administrateur}
    description: {en: Full access to the account., fr: Accès complet au compte.}
    held_in: account
    together: true
    grants: ["*"]
    holders: {at_least: 1}
  analytics:
    name: {en: Analytics, fr: Rapports}
    description:
      en: Views, creates, schedules and exports reports, views completed forms and listens to call recordings.
      fr: Consulte, crée, planifie et exporte les rapports, voit les formulaires et écoute les enregistrements d''appels.
    held_in: account
    together: true
    grants: [reports.view, reports.create, reports.schedule, reports.export, forms.view, call_recordings.listen]
  billing:
    name: {en: Billing, fr: Facturation}
    description:
      en: Manages payments and budget, and adds communication credits.
      fr: Gère les paiements et le budget, et ajoute des crédits de communication.
    held_in: account
    together: true
    grants: [billing.manage]
  # For an outside contractor who puts the buttons on the company''s sites: nothing of appointments, nothing of contacts (in health
  # care, only practitioners may open a patient''s record).
  button_management:
    name: {en: Button management, fr: Gestion des boutons}
    description:
      en: Creates, edits, deletes and installs buttons, without access to appointments or contacts.
      fr: Crée, modifie, supprime et installe les boutons, sans accès aux rendez-vous ni aux fiches clients.
    held_in: account
    together: true
    grants: [buttons.create, buttons.edit, buttons.delete, buttons.install, buttons.notifications]
  cdo:
    name: {en: Chief Data Officer (CDO), fr: Chief Data Officer (CDO)}
    description:
      en: Manages the privacy policy settings.
      fr: Gère les réglages de la politique de confidentialité (RGPD).
    held_in: account
    together: true
    grants: [privacy_policy.manage]
  chat_operator:
    name: {en: Chat operator, fr: Opérateur de chat}
    description: {en: Answers chats., fr: Répond aux chats.}
    held_in: account
    together: true
    grants: [chats.answer]

  # Staff roles: one a person and location; a role in one location gives nothing in another. An account adjusts what they grant,
  # once for all its locations, within the permissions of the group `scheduling`. Staff activities are in none of them by default.
  staff_administrator:
    name: {en: Staff administrator, fr: Administrateur des équipiers}
    description:
      en: Handles all appointments and contacts of the location.
      fr: Gère tous les rendez-vous et les fiches clients de la succursale.
    held_in: workspace
    grants: [group:scheduling]
    except: [staff_activity.schedule]
    edit: {within: [group:scheduling]}
  scheduler:
    name: {en: Scheduler, fr: Planificateur}
    description:
      en: Accepts, schedules and reschedules the appointments of the location.
      fr: Accepte, planifie et reprogramme les rendez-vous de la succursale.
    held_in: workspace
    grants: [group:scheduling]  # the same as the staff administrator''s, until the account adjusts them
    except: [staff_activity.schedule]
    edit: {within: [group:scheduling]}
  reader:
    name: {en: Reader, fr: Lecteur}
    description:
      en: Views the appointments and contacts of the location, and changes the status of appointments.
      fr: Consulte les rendez-vous et les fiches clients de la succursale, et modifie le statut des rendez-vous.
    held_in: workspace
    grants: [appointments.view_all, appointments.free_mode, appointments.change_status, calendars.export, contacts.view]
    edit: {within: [group:scheduling]}

# A new location has no staff: the administrators of the account reach it anyway.
founder: {account: administrator}

# Each of these permissions is the administrator''s alone. Locations have no teams, and roles no options.
operations:
  list_roles: access.manage
  edit_roles: roles.manage
  list_members: access.manage
  list_invitations: access.manage
  edit_members: access.manage
  export_members: access.manage
  invite_members: access.manage
  assign_roles: access.manage
  suspend_members: access.manage
  revoke_access: access.manage
  add_workspaces: locations.manage
  edit_workspaces: locations.manage
  close_workspaces: locations.manage
  # Not `billing.manage`: who pays for the account can''t close it.
  manage_account: account.manage
  list_audit_events: access.manage

# Licences ("sièges"): whoever opened the account is never counted. A chat operator takes a seat of their own kind whatever
# else they hold; a staff member takes one, in however many locations, unless their address already has an access.
seats:
  exempt_founder: true
  classes:
    access:
      name: {en: Accesses, fr: Accès}
      roles: [administrator, analytics, billing, button_management, cdo]
    chat_operator:
      name: {en: Chat operators, fr: Opérateurs de chat}
      roles: [chat_operator]
    staff:
      name: {en: Staff members, fr: Équipiers}
      roles: [staff_administrator, scheduler, reader]
      unless: [access]

# A new profile confirms its address by a second mail; people who already belong to the account are told of a new role, too.
invitations:
  confirm_new_addresses: true
  notify_when_given_more: true
'),
	('dexem', '1', '0a81f0c1446f313044182caf6a934ca1c7a81f0e1b932118c8d11668c7a288a5', '# Dexem: call tracking.
#
# One role a person, over the whole account. A role is based on a licence; a licence is a set of permissions that no role
# based on it can lose. Besides the three standard roles, an account on the right plan makes roles of its own.

rolecall: 1
model: dexem
version: "1"
name: {en: Dexem, fr: Dexem}

# Every resource has the two columns of the role editor: "Consultation" (view) and "Gestion" (manage, which includes view).
levels: [view, manage]

plans:                          # lowest first
  - {id: starter, name: {en: Starter, fr: Starter}}
  - {id: professional, name: {en: Professional, fr: Professionnel}}
  - {id: enterprise, name: {en: Enterprise, fr: Entreprise}}

licenses:                       # lowest first; each includes the floors of those before it
  - {id: analyst, name: {en: Analyst, fr: Analyste}, floor: [reports.view]}
  - id: administrator
    name: {en: Administrator, fr: Administrateur}
    floor: [numbers.manage, audios.manage, users.manage, integrations.manage]
  - {id: owner, name: {en: Owner, fr: Propriétaire}, floor: ["*"]}

permissions:
  call_tracking:
    name: {en: Call tracking, fr: Suivi des appels}
    list:
      numbers.view:            {en: View numbers, fr: Consulter les numéros}
      numbers.manage:          {en: Manage numbers, fr: Gérer les numéros}
      audios.view:             {en: View audio files, fr: Consulter les audios}
      audios.manage:           {en: Manage audio files, fr: Gérer les audios}
      reports.view:            {en: View reports, fr: Consulter les rapports}
      reports.manage:          {en: Manage reports, fr: Gérer les rapports}
      integrations.view:       {en: View integrations, fr: Consulter les intégrations}
      integrations.manage:     {en: Manage integrations, fr: Gérer les intégrations}

  account:
    name: {en: Account, fr: Compte}
    list:
      users.view:              {en: View users, fr: Consulter les utilisateurs}
      users.manage:            {en: Manage users, fr: Gérer les utilisateurs}
      # Can be added to any role: "you are the owner, or have this permission" (the product''s help page).
      roles.view:              {en: View roles and permissions, fr: Consulter les rôles et permissions}
      # "Only the owner of the account can do this": no role under a lower licence can be given it.
      roles.manage:            {en: Manage roles and permissions, fr: Gérer les rôles et permissions, license: owner}
      account_settings.view:   {en: View account settings, fr: Consulter les paramètres du compte}
      account_settings.manage: {en: Manage account settings, fr: Gérer les paramètres du compte}
      billing.view:            {en: View billing, fr: Consulter la facturation}
      billing.manage:          {en: Manage billing, fr: Gérer la facturation}

# Each licence has a standard role of the same name, which starts with the licence''s floor and nothing more. The owner may add
# permissions to the two lower ones and take back what was added; name and licence stay.
roles:
  owner:
    name: {en: Owner, fr: Propriétaire}
    description:
      en: Manages every feature and resource of the account.
      fr: Gère la totalité des fonctionnalités et des ressources du compte.
    held_in: account
    license: owner
    grants: []
    holders: {at_least: 1}
  administrator:
    name: {en: Administrator, fr: Administrateur}
    description:
      en: Manages numbers, audio files, users and integrations, and views reports.
      fr: Gère les numéros, les audios, les utilisateurs et les intégrations, et consulte les rapports.
    held_in: account
    license: administrator
    grants: []
    edit: {within: ["*"]}
  analyst:
    name: {en: Analyst, fr: Analyste}
    description: {en: Views reports., fr: Consulte les rapports.}
    held_in: account
    license: analyst
    grants: []
    edit: {within: ["*"]}

# Based on any of the three licences, with any permissions beyond the licence''s. After a downgrade people keep the one they have.
custom_roles:
  held_in: account
  within: ["*"]
  plans: {create: enterprise, edit: professional, assign: professional}

founder: {account: owner}

# No `delegation`: whoever has `users.manage` gives only roles whose permissions they all hold themselves, and never touches
# a person who holds more. The owner holds everything, so the owner gives and takes every role.
operations:
  list_roles: roles.view
  edit_roles: roles.manage
  list_members: users.view
  list_invitations: users.view
  edit_members: users.manage
  export_members: users.manage
  invite_members: users.manage
  assign_roles: users.manage
  suspend_members: users.manage
  revoke_access: users.manage
  manage_account: billing.manage
  list_audit_events: account_settings.manage

# One class a licence; custom roles count in the class of theirs.
seats:
  exempt_founder: true
  classes:
    analyst: {name: {en: Analysts, fr: Analystes}, licenses: [analyst]}
    administrator: {name: {en: Administrators, fr: Administrateurs}, licenses: [administrator]}
    owner: {name: {en: Owners, fr: Propriétaires}, licenses: [owner]}

invitations:
  confirm_new_addresses: true
'),
	('respond_io', '1', 'a69676a11bc6356dd16f4154e39a17543e7b73ca8cb09896a7307cd2e65db5b7', '# respond.io: team messaging.
#
# An organization (Rolecall''s account) has workspaces. A person has one role in each workspace that they were invited to; being
# invited to a workspace makes them a member of the organization, and leaving it keeps that membership.

rolecall: 1
model: respond_io
version: "1"
name: {en: respond.io, fr: respond.io}
workspace: {en: Workspace, fr: Espace de travail}

levels: [view, manage]          # to manage includes to view

plans:                          # lowest first
  - {id: starter, name: {en: Starter, fr: Starter}}
  - {id: growth, name: {en: Growth, fr: Growth}}
  - {id: advanced, name: {en: Advanced, fr: Advanced}}
  - {id: enterprise, name: {en: Enterprise, fr: Enterprise}}

permissions:
  modules:
    name: {en: Modules, fr: Modules}
    list:
      dashboard.view:             {en: View the dashboard, fr: Voir le tableau de bord}
      contacts_module.view:       {en: Open the Contacts module, fr: Ouvrir le module Contacts}
      contacts.delete:            {en: Delete contacts, fr: Supprimer des contacts}
      contacts.export:            {en: Export contacts, fr: Exporter des contacts}
      messages.view:              {en: View messages, fr: Voir les messages}
      messages.send:              {en: Send messages, fr: Envoyer des messages}
      shortcuts.run:              {en: Run shortcuts, fr: Lancer des raccourcis}
      workflows.view:             {en: View ongoing workflows, fr: Voir les workflows en cours}
      broadcasts.manage:          {en: Manage broadcasts, fr: Gérer les diffusions}
      reports.view:               {en: View reports, fr: Voir les rapports}
      reports.export:             {en: Export reports, fr: Exporter les rapports}

  # All of what the restriction `no_workspace_settings` takes, and nothing else.
  settings:
    name: {en: Workspace settings, fr: Paramètres de l''espace de travail}
    list:
      workspace_settings.view:    {en: Open the workspace settings, fr: Ouvrir les paramètres de l''espace de travail}
      general_settings.manage:    {en: Manage general settings, fr: Gérer les paramètres généraux}
      users.view:                 {en: View users, fr: Voir les utilisateurs}
      users.manage:
        en: Manage users
        fr: Gérer les utilisateurs
        description:
          en: Invite people to the workspace, change their role and revoke their access.
          fr: Inviter des personnes dans l''espace de travail, modifier leur rôle et révoquer leur accès.
      users.export:               {en: Export the list of users, fr: Exporter la liste des utilisateurs}
      # What the product''s help page marks as "can be allowed by the owner": setting and lifting restrictions.
      restrictions.manage:        {en: Set and lift restrictions, fr: Définir et lever les restrictions}
      teams.manage:               {en: Manage teams, fr: Gérer les équipes}
      channels.view:              {en: View channels, fr: Voir les canaux}
      channels.connect:           {en: Connect channels, fr: Connecter des canaux}
      channels.delete:            {en: Delete channels, fr: Supprimer des canaux}
      whatsapp_templates.add:     {en: Add WhatsApp message templates, fr: Ajouter des modèles de message WhatsApp}
      contact_fields.manage:      {en: Manage contact fields, fr: Gérer les champs de contact}
      integrations.manage:        {en: Manage integrations, fr: Gérer les intégrations}
      snippets.manage:            {en: Manage snippets, fr: Gérer les extraits}
      files.manage:               {en: Manage files, fr: Gérer les fichiers}
      data_export.run:            {en: Run data exports, fr: Lancer des exports de données}

  personal:
    name: {en: Personal settings, fr: Paramètres personnels}
    list:
      own_profile.manage:         {en: Manage one''s own profile, fr: Gérer son profil}
      own_notifications.manage:   {en: Manage one''s own notification preferences, fr: Gérer ses préférences de notification}

  organization:
    name: {en: Organization, fr: Organisation}
    list:
      organization.manage:
        en: Manage the organization
        fr: Gérer l''organisation
        description:
          en: Add workspaces, change people''s names, remove people from the organization.
          fr: Ajouter des espaces de travail, modifier le nom des personnes, retirer des personnes de l''organisation.
      billing.manage:             {en: Manage billing, fr: Gérer la facturation}

# Which contacts'' messages an agent reaches. A contact that is assigned to nobody is seen by those who see all.
visibilities:
  self:
    name: {en: Assigned to themselves, fr: Assignés à eux-mêmes}
    any:
      - {assignee: $user_id}
  team:
    name: {en: Assigned to themselves or to their team, fr: Assignés à eux-mêmes ou à leur équipe}
    any:
      - {assignee: $user_id}
      - {team: $teams}

fields:
  contact.phone:
    name: {en: Phone number of the contact, fr: Numéro de téléphone du contact}
    carried_by: [messages.view, messages.send, contacts_module.view]
  contact.email:
    name: {en: E-mail address of the contact, fr: Adresse e-mail du contact}
    carried_by: [messages.view, messages.send, contacts_module.view]

roles:
  # Whoever manages the organization has no place in a workspace by that: they are invited like everybody else.
  org_admin:
    name: {en: Organization admin, fr: Administrateur de l''organisation}
    description:
      en: Manages the organization, its workspaces, its people and its billing.
      fr: Gère l''organisation, ses espaces de travail, ses membres et sa facturation.
    held_in: account
    grants: [organization.manage, billing.manage]
    holders: {at_least: 1}

  owner:
    name: {en: Owner, fr: Propriétaire}
    description:
      en: Has access to every module and setting of the workspace; billing is the organization''s.
      fr: A accès à tous les modules et paramètres de l''espace de travail, à l''exception de la facturation.
    held_in: workspace
    grants: ["*"]
    except: [group:organization]
    holders: {at_least: 1}

  manager:
    name: {en: Manager, fr: Responsable}
    description:
      en: Has access to every module, manages the settings of the workspace and invites agents.
      fr: A accès à tous les modules, gère les paramètres de l''espace de travail et invite des agents.
    held_in: workspace
    grants: ["*"]
    except:
      - group:organization
      - channels.connect        # managers can''t connect or delete channels, restricted or not
      - channels.delete
      - restrictions.manage

  agent:
    name: {en: Agent, fr: Agent}
    description:
      en: Answers messages, and has access to the Messages module only.
      fr: Répond aux messages, et n''a accès qu''au module Messages.
    held_in: workspace
    grants:
      - messages.view
      - messages.send
      - shortcuts.run
      - workflows.view
      - own_profile.manage
      - own_notifications.manage

# Restrictions: set for each person and workspace, by an owner.
options:
  # Managers
  no_workspace_settings:
    name: {en: No workspace settings, fr: Pas d''accès aux paramètres de l''espace de travail}
    description:
      en: Can''t open or change any setting of the workspace, users, teams and channels included.
      fr: Ne peut ni ouvrir ni modifier les paramètres de l''espace de travail, y compris les utilisateurs, équipes et canaux.
    for: [manager]
    values: switch
    default: off
    effects:
      on: {take: [group:settings]}
  no_contact_deletion:
    name: {en: No deletion of contacts, fr: Pas de suppression de contacts}
    for: [manager]
    values: switch
    default: off
    effects:
      on: {take: [contacts.delete]}
  no_data_export:
    name: {en: No data export, fr: Pas d''export de données}
    description:
      en: Can''t export data from any module of the workspace.
      fr: Ne peut exporter de données depuis aucun module de l''espace de travail.
    for: [manager]
    values: switch
    default: off
    effects:
      on: {take: ["*.export", data_export.run]}
  no_integrations:
    name: {en: No integrations, fr: Pas d''intégrations}
    for: [manager]
    values: switch
    default: off
    effects:
      on: {take: [integrations.manage]}

  # Agents
  contact_visibility:
    name: {en: Visible contacts, fr: Visibilité des contacts}
    description:
      en: "Which contacts the agent sees: all of them, those of their team and their own, or their own only."
      fr: "Les contacts que l''agent voit : tous, ceux de son équipe et les siens, ou uniquement les siens."
    for: [agent]
    values:
      all: {en: All, fr: Tous}
      team: {en: Their team''s and their own, fr: Ceux de leur équipe et les leurs}
      self: {en: Their own only, fr: Les leurs uniquement}
    default: all
    effects:
      all: {visibility: {all: [messages.*]}}
      team: {visibility: {team: [messages.*]}}
      self: {visibility: {self: [messages.*]}}
  no_shortcuts:
    name: {en: No shortcuts, fr: Pas de raccourcis}
    description:
      en: Can''t run shortcuts or view ongoing workflows.
      fr: Ne peut ni lancer de raccourci ni voir les workflows en cours.
    for: [agent]
    values: switch
    default: off
    effects:
      on: {take: [shortcuts.run, workflows.view]}
  # Shown masked: an agent adds what is missing, and can''t change what is there.
  mask_phone:
    name: {en: Mask phone numbers, fr: Masquer les numéros de téléphone}
    for: [agent]
    values: switch
    default: off
    plan: advanced
    effects:
      on: {fields: {contact.phone: fill_once}}
  mask_email:
    name: {en: Mask e-mail addresses, fr: Masquer les adresses e-mail}
    for: [agent]
    values: switch
    default: off
    plan: advanced
    effects:
      on: {fields: {contact.email: fill_once}}

founder: {account: org_admin, workspace: owner}

operations:
  list_roles: {account: organization.manage, workspace: users.view}
  list_members: {account: organization.manage, workspace: users.view}
  list_invitations: {account: organization.manage, workspace: users.view}
  # A workspace''s owners and managers change a person''s role, never their name.
  edit_members: organization.manage
  export_members: {account: organization.manage, workspace: users.export}
  invite_members: {account: organization.manage, workspace: users.manage}
  assign_roles: {account: organization.manage, workspace: users.manage}
  # An owner alone sets and lifts restrictions; a manager gives agents their role, not their restrictions.
  set_options: restrictions.manage
  # A suspension concerns all workspaces at once.
  suspend_members: organization.manage
  revoke_access: {account: organization.manage, workspace: users.manage}
  add_workspaces: organization.manage
  edit_workspaces: organization.manage
  close_workspaces: organization.manage
  manage_teams: teams.manage    # teams belong to a workspace
  manage_account: billing.manage
  list_audit_events: organization.manage

delegation:
  # In a workspace, an owner invites, changes and revokes everybody.
  - actor: {role: owner}
    roles: [owner, manager, agent]
  # A manager, unless restricted, does so for agents alone.
  - actor: {permission: users.manage}
    roles: [agent]
  # The organization''s admins choose each other …
  - actor: {role: org_admin}
    roles: [org_admin]
  # … and rename, suspend or remove anybody of the organization, whatever they hold in its workspaces.
  - actor: {role: org_admin}
    roles: ["*"]
    operations: [edit_members, suspend_members, revoke_access]
    exceed: true

seats:
  exempt_founder: true
  classes:
    member: {name: {en: Members, fr: Membres}, everyone: true}

invitations:
  confirm_new_addresses: true
'),
	('sitee', '1', 'e252d08a368c8de44b1c1fa5ff1f8f0d28c6a1aa3f6933b2c026892f6e0afa45', '# Sitee: client management for small businesses.
#
# One role a person, over the whole account. Users and contributors are adjusted one by one, by options; the other roles are the
# same for everybody.

rolecall: 1
model: sitee
version: "1"
name: {en: Sitee, fr: Sitee}

levels: [view, manage]          # to manage includes to view

permissions:
  clients:
    name: {en: Clients, fr: Clients}
    list:
      clients.view:          {en: View client cards, fr: Voir les fiches clients}
      clients.edit:          {en: Edit client cards, fr: Modifier les fiches clients}
      clients.bulk:
        en: Bulk operations on clients
        fr: Opérations groupées sur les clients
        description:
          en: Change or delete several clients at once.
          fr: Modifier ou supprimer plusieurs clients à la fois.
      clients.tags:          {en: Edit client tags, fr: Modifier les balises des clients}
      clients.memberships:   {en: Edit marketing memberships, fr: Modifier les adhésions marketing}
      clients.import:        {en: Import clients, fr: Importer des clients}
      clients.export:        {en: Export clients, fr: Exporter des clients}
      packages.view:         {en: View the packages of clients, fr: Voir les forfaits des clients}
      packages.manage:       {en: Add packages to clients, fr: Ajouter des forfaits aux clients}
      loyalty_cards.view:    {en: View loyalty cards, fr: Voir les cartes de fidélité}

  activities:
    name: {en: Activities, fr: Activités}
    list:
      conversations.view:    {en: View conversations, fr: Voir les conversations}
      conversations.manage:  {en: Manage conversations, fr: Gérer les conversations}
      appointments.view:     {en: View appointments, fr: Voir les rendez-vous}
      appointments.manage:   {en: Manage appointments, fr: Gérer les rendez-vous}
      payments.view:         {en: View payments, fr: Voir les paiements}
      payments.manage:       {en: Record and request payments, fr: Inscrire et demander des paiements}
      documents.view:        {en: View documents, fr: Voir les documents}
      documents.manage:      {en: Request and send documents, fr: Demander et envoyer des documents}
      # "My documents" are for the person who uploaded them, whatever the role, the primary administrator''s included.
      my_documents.view:     {en: View my documents, fr: Voir mes documents, visibility: uploader}
      my_documents.manage:   {en: Manage my documents, fr: Gérer mes documents, visibility: uploader}

  marketing:
    name: {en: Marketing, fr: Marketing}
    list:
      campaigns.view:         {en: View campaigns, fr: Voir les campagnes}
      campaigns.manage:       {en: Manage campaigns, fr: Gérer les campagnes}
      online_presence.view:   {en: View the online presence, fr: Voir la présence en ligne}
      online_presence.manage: {en: Manage the online presence, fr: Gérer la présence en ligne}

  account:
    name: {en: Account, fr: Compte}
    list:
      settings.view:         {en: View settings, fr: Voir les paramètres}
      settings.manage:       {en: Manage settings, fr: Gérer les paramètres}
      staff.view:            {en: View the list of staff, fr: Voir la liste du personnel}
      staff.manage:          {en: Manage staff settings, fr: Gérer les configurations du personnel}
      staff.work_as:
        en: Work as
        fr: Travailler en tant que
        description:
          en: Act as another person of the account, and so view and change their activities.
          fr: Agir à la place d''une autre personne du compte, donc voir et modifier ses activités.
      subscription.view:     {en: View the subscription, fr: Voir l''abonnement}
      subscription.manage:   {en: Change the subscription, fr: Modifier l''abonnement}
      primary_admin.credentials:
        en: Credentials of the primary administrator
        fr: Identifiants de l''administrateur principal

# Which activities, documents and clients somebody reaches, by the attributes that a question carries.
visibilities:
  own:
    name: {en: Their own, fr: Les leurs}
    any:
      - {assignee: $user_id}
  shared:
    name: {en: Their own and those of the clients assigned to them, fr: Les leurs et celles des clients qui leur sont attribués}
    any:
      - {assignee: $user_id}
      - {client_assignees: $user_id}    # activities with other people included
  worked_with:
    name: {en: Clients they work or worked with, fr: Clients avec qui ils travaillent ou ont travaillé}
    any:
      - {client_assignees: $user_id}
      - {client_history: $user_id}
  uploader:
    name: {en: Uploaded by them, fr: Téléversés par eux}
    any:
      - {uploader: $user_id}

fields:
  client.email:
    name: {en: E-mail address of the client, fr: Adresse e-mail du client}
    carried_by: [clients.view, clients.edit]
  client.phone:
    name: {en: Phone number of the client, fr: Numéro de téléphone du client}
    carried_by: [clients.view, clients.edit]

# The higher the rank, the higher the role: nobody works as a person of higher rank.
roles:
  user:
    name: {en: User, fr: Utilisateur}
    description:
      en: Works with clients and handles their own activities, without access to settings, online presence or campaigns.
      fr: Travaille avec les clients et gère ses propres activités, sans accès aux paramètres, à la présence en ligne ni aux campagnes.
    held_in: account
    rank: 1
    grants:
      - clients.view
      - clients.edit
      - conversations.manage
      - appointments.manage
      - payments.manage
      - documents.manage
      - my_documents.manage
      - packages.manage         # taken by the option `packages`, unless it is switched on
      - loyalty_cards.view

  contributor:
    name: {en: Contributor, fr: Contributeur}
    description:
      en: As a user, and can work as another person of the account.
      fr: Comme un utilisateur, et peut travailler en tant qu''une autre personne du compte.
    held_in: account
    rank: 2
    grants:
      - clients.view
      - clients.edit
      - clients.bulk
      - clients.tags
      - clients.memberships
      - conversations.manage
      - appointments.manage
      - payments.manage
      - documents.manage
      - my_documents.manage
      - packages.manage         # taken by the option `packages`, unless it is switched on
      - loyalty_cards.view
      - staff.work_as

  marketing:
    name: {en: Marketing professional, fr: Professionnel du marketing}
    description:
      en: Manages settings and campaigns and views all clients, without access to payments.
      fr: Gère les paramètres et les campagnes et voit tous les clients, sans accès aux paiements.
    held_in: account
    rank: 3
    grants:
      - settings.manage
      - campaigns.manage
      - clients.view
      - clients.edit
      - clients.bulk
      - clients.tags
      - clients.memberships
      - conversations.manage
      - appointments.manage
      - documents.manage
      - my_documents.manage
    visibility: {own: [conversations.*, appointments.*, documents.*]}

  manager:
    name: {en: Manager, fr: Responsable}
    description:
      en: As an administrator, without staff settings and without changing the subscription.
      fr: Comme un administrateur, sans les configurations du personnel ni la modification de l''abonnement.
    held_in: account
    rank: 4
    grants: ["*"]
    except: [primary_admin.credentials, staff.manage, subscription.manage]

  admin:
    name: {en: Administrator, fr: Administrateur}
    description:
      en: Full access, without the credentials of the primary administrator.
      fr: Accès complet, à l''exception des identifiants de l''administrateur principal.
    held_in: account
    rank: 5
    grants: ["*"]
    except: [primary_admin.credentials]

  primary_admin:
    name: {en: Primary administrator, fr: Administrateur principal}
    description:
      en: Full and unlimited access to every section of the account.
      fr: Accès complet et illimité à toutes les sections du compte.
    held_in: account
    rank: 6
    grants: ["*"]
    holders: {exactly: 1}
    transfer_only: true         # nobody gives or takes it; its holder hands it on …
    after_transfer: admin       # … and stays an administrator

# Set for each person, for users and contributors alone: only these two roles can be adjusted (the product''s help page).
options:
  view:
    name: {en: View, fr: Affichage}
    description:
      en: "Restricted: only their own activities. Shared: every activity of the clients assigned to them, too."
      fr: "Restreint : uniquement leurs propres activités. Partagé : aussi toutes les activités des clients qui leur sont attribués."
    for: [user, contributor]
    values:
      restricted: {en: Restricted, fr: Restreint}
      shared: {en: Shared, fr: Partagé}
    default: {user: restricted, contributor: shared}
    effects:
      restricted: {visibility: {own: [conversations.*, appointments.*, payments.*, documents.*]}}
      shared: {visibility: {shared: [conversations.*, appointments.*, payments.*, documents.*]}}

  payments:
    name: {en: Payments, fr: Paiements}
    description:
      en: Sees the Payments section, records and requests payments.
      fr: Voit la section Paiements, inscrit et demande des paiements.
    for: [user, contributor]
    values: switch
    default: on
    effects:
      off: {take: [payments.*]}

  documents:
    name: {en: Documents, fr: Documents}
    description:
      en: Sees the Documents section, internal documents included, requests and sends documents.
      fr: Voit la section Documents, y compris les documents internes, demande et envoie des documents.
    for: [user, contributor]
    values: switch
    default: on
    effects:
      off: {take: [documents.*, my_documents.*]}

  packages:
    name: {en: Packages, fr: Forfaits}
    description:
      en: Sees the packages on client cards and adds packages to clients.
      fr: Voit les forfaits sur les fiches clients et en ajoute aux clients.
    for: [user, contributor]
    values: switch
    default: off
    effects:
      off: {take: [packages.*]}

  # Hidden is neither shown nor changed.
  hide_client_email:
    name: {en: Hide the e-mail addresses of clients, fr: Masquer les adresses e-mail des clients}
    for: [user, contributor]
    values: switch
    default: off
    effects:
      on: {fields: {client.email: hidden}}
  hide_client_phone:
    name: {en: Hide the phone numbers of clients, fr: Masquer les numéros de téléphone des clients}
    for: [user, contributor]
    values: switch
    default: off
    effects:
      on: {fields: {client.phone: hidden}}

  client_bulk:
    name: {en: Bulk operations on clients, fr: Opérations groupées sur les clients}
    for: [user, contributor]
    values: switch
    default: {user: off, contributor: on}
    effects:
      on: {give: [clients.bulk]}
      off: {take: [clients.bulk]}

  client_tags:
    name: {en: Tags and marketing memberships of clients, fr: Balises et adhésions marketing des clients}
    for: [user, contributor]
    values: switch
    default: {user: off, contributor: on}
    effects:
      on: {give: [clients.tags, clients.memberships]}
      off: {take: [clients.tags, clients.memberships]}

  # Whatever `view` says: with the box unticked, the list of clients shows only those that the person works or worked with.
  all_loyalty_cards:
    name: {en: Loyalty cards of all clients, fr: Cartes de fidélité de tous les clients}
    for: [user, contributor]
    values: switch
    default: off
    effects:
      on: {visibility: {all: [clients.view, loyalty_cards.view]}}
      off: {visibility: {worked_with: [clients.view, loyalty_cards.view]}}

founder: {account: primary_admin}

# No `delegation`: whoever has `staff.manage` gives and takes every role within what they hold themselves, so an administrator
# never touches the primary administrator. The roles are the same in every account: nobody edits them.
operations:
  list_roles: staff.manage
  list_members: staff.work_as   # to choose whom to work as
  list_invitations: staff.manage
  edit_members: staff.manage
  export_members: staff.manage
  invite_members: staff.manage
  assign_roles: staff.manage
  set_options: staff.manage
  suspend_members: staff.manage
  revoke_access: staff.manage
  transfer_ownership: primary_admin.credentials
  manage_account: subscription.manage
  list_audit_events: staff.manage

# "Work as" reaches activities and clients; "My documents" stay their uploader''s, and what the actor''s own options take, stays taken.
impersonation:
  permission: staff.work_as
  reach: [conversations.*, appointments.*, payments.*, documents.*, clients.*]
  up_to: same_rank

seats:
  exempt_founder: true
  classes:
    member: {name: {en: Staff members, fr: Membres du personnel}, everyone: true}

invitations:
  confirm_new_addresses: true
');


--
-- Data for Name: outbox_mail; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.outbox_mail VALUES
	('due', 'mail_01a20384f1927797bb43fb781e08b02d', 2, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a20384f1927797bb43fb7783a4fc95"}}', '2026-11-22 13:49:33.970026+00', 'waiting', 1, '2026-11-22 13:50:06.71696+00', NULL, 'Connection error: Connection refused (os error 111)', NULL),
	('aged', 'mail_01a20384f23175d4ba166dd6a9fd6142', 3, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a20384f23175d4ba166dd5ca29068a"}}', '2026-10-13 13:49:34.129449+00', 'waiting', 0, '2026-10-13 13:49:34.129449+00', NULL, NULL, NULL);


--
-- Data for Name: team; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.team VALUES
	('shop', 'north', 'sales', 'North', '2026-11-22 13:49:27.157501+00', '2026-11-22 13:49:27.157501+00');


--
-- Data for Name: workspace; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.workspace VALUES
	('clinic', 'paris', 'Paris', '2026-11-22 13:49:14.340971+00', '2026-11-22 13:49:14.340971+00', 'active'),
	('clinic', 'lyon', 'Lyon', '2026-11-22 13:49:14.369276+00', '2026-11-22 13:49:14.369276+00', 'active'),
	('shop', 'sales', 'Sales', '2026-11-22 13:49:23.040141+00', '2026-11-22 13:49:23.040141+00', 'active'),
	('shop', 'care', 'Care', '2026-11-22 13:49:24.075126+00', '2026-11-22 13:49:24.075126+00', 'active');


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);


--
-- Name: answer answer_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (account_id, caller, method, request_id);


--
-- Name: api_key api_key_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (key_id);


--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (account_id, assignment_id);


--
-- Name: audit_event audit_event_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (account_id, revision);


--
-- Name: change_log change_log_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (account_id, revision);


--
-- Name: confirmed_address confirmed_address_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.confirmed_address
    ADD CONSTRAINT confirmed_address_pkey PRIMARY KEY (email_normal, user_id);


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (account_id, kind, workspace_id, name, standing);


--
-- Name: custom_role custom_role_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.custom_role
    ADD CONSTRAINT custom_role_pkey PRIMARY KEY (account_id, role_id);


--
-- Name: edited_role edited_role_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.edited_role
    ADD CONSTRAINT edited_role_pkey PRIMARY KEY (account_id, role_name);


--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (only_row);


--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (account_id, invitation_id);


--
-- Name: member_activity member_activity_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_activity
    ADD CONSTRAINT member_activity_pkey PRIMARY KEY (account_id, member_id);


--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (account_id, member_id);


--
-- Name: member_team member_team_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_team
    ADD CONSTRAINT member_team_pkey PRIMARY KEY (account_id, member_id, team_id);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (version);


--
-- Name: model model_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.model
    ADD CONSTRAINT model_pkey PRIMARY KEY (model_id, version);


--
-- Name: outbox_mail outbox_mail_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.outbox_mail
    ADD CONSTRAINT outbox_mail_pkey PRIMARY KEY (account_id, mail_id);


--
-- Name: team team_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (account_id, team_id);


--
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (account_id, workspace_id);


--
-- Name: assignment_by_member; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_by_member ON rolecall.assignment USING btree (account_id, member_id, "position");


--
-- Name: assignment_by_name; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_by_name ON rolecall.assignment USING btree (account_id, role_id, name_key, member_id);


--
-- Name: assignment_by_role; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_by_role ON rolecall.assignment USING btree (account_id, role_id, COALESCE(workspace_id, ''::text), member_id);


--
-- Name: assignment_in_workspace; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_in_workspace ON rolecall.assignment USING btree (account_id, workspace_id, name_key, member_id) WHERE (workspace_id IS NOT NULL);


--
-- Name: assignment_lapsing; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_lapsing ON rolecall.assignment USING btree (expire_time) WHERE (expire_time IS NOT NULL);


--
-- Name: change_log_by_transaction; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX change_log_by_transaction ON rolecall.change_log USING btree (xid);


--
-- Name: confirmed_address_by_user; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX confirmed_address_by_user ON rolecall.confirmed_address USING btree (user_id);


--
-- Name: invitation_by_member; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX invitation_by_member ON rolecall.invitation USING btree (account_id, member_id, invitation_id);


--
-- Name: invitation_lapsing; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX invitation_lapsing ON rolecall.invitation USING btree (expire_time) WHERE (state = ANY (ARRAY['pending'::text, 'awaiting_approval'::text, 'unconfirmed'::text]));


--
-- Name: invitation_pending; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX invitation_pending ON rolecall.invitation USING btree (account_id, member_id) WHERE (state = 'pending'::text);


--
-- Name: member_by_activity; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_activity ON rolecall.member_activity USING btree (account_id, last_active_time, member_id);


--
-- Name: member_by_address; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_address ON rolecall.member USING btree (account_id, email_normal, revoked_revision DESC, member_id DESC);


--
-- Name: member_by_age; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_age ON rolecall.member USING btree (account_id, create_time, member_id);


--
-- Name: member_by_name; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_name ON rolecall.member USING btree (account_id, name_key, member_id);


--
-- Name: member_by_state; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_state ON rolecall.member USING btree (account_id, state, name_key, member_id);


--
-- Name: member_by_user; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_user ON rolecall.member USING btree (account_id, user_id, revoked_revision DESC, member_id DESC);


--
-- Name: member_by_user_ever; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_user_ever ON rolecall.member USING btree (user_id, account_id, member_id);


--
-- Name: member_by_user_everywhere; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_user_everywhere ON rolecall.member USING btree (user_id, account_id) WHERE (state <> 'revoked'::text);


--
-- Name: member_in_order_of_address; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_in_order_of_address ON rolecall.member USING btree (account_id, COALESCE(email_normal, ''::text), member_id);


--
-- Name: member_one_per_address; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE UNIQUE INDEX member_one_per_address ON rolecall.member USING btree (account_id, email_normal) WHERE (state <> 'revoked'::text);


--
-- Name: member_one_per_user; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE UNIQUE INDEX member_one_per_user ON rolecall.member USING btree (account_id, user_id) WHERE (state <> 'revoked'::text);


--
-- Name: member_team_by_team; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_team_by_team ON rolecall.member_team USING btree (account_id, team_id, member_id);


--
-- Name: outbox_mail_due; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX outbox_mail_due ON rolecall.outbox_mail USING btree (next_attempt_time) WHERE (state = 'waiting'::text);


--
-- Name: outbox_mail_oldest_first; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE UNIQUE INDEX outbox_mail_oldest_first ON rolecall.outbox_mail USING btree (account_id, revision, "position");


--
-- Name: api_key api_key_transaction; Type: TRIGGER; Schema: rolecall; Owner: -
--

CREATE TRIGGER api_key_transaction BEFORE INSERT OR UPDATE ON rolecall.api_key FOR EACH ROW EXECUTE FUNCTION rolecall.note_transaction();


--
-- Name: assignment assignment_name_key; Type: TRIGGER; Schema: rolecall; Owner: -
--

CREATE TRIGGER assignment_name_key BEFORE INSERT OR UPDATE ON rolecall.assignment FOR EACH ROW EXECUTE FUNCTION rolecall.take_name();


--
-- Name: member member_activity_row; Type: TRIGGER; Schema: rolecall; Owner: -
--

CREATE TRIGGER member_activity_row AFTER INSERT ON rolecall.member FOR EACH ROW EXECUTE FUNCTION rolecall.begin_activity();


--
-- Name: member member_name_key; Type: TRIGGER; Schema: rolecall; Owner: -
--

CREATE TRIGGER member_name_key BEFORE INSERT OR UPDATE ON rolecall.member FOR EACH ROW EXECUTE FUNCTION rolecall.fold_name();


--
-- Name: answer answer_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.answer
    ADD CONSTRAINT answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: assignment assignment_account_id_member_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.assignment
    ADD CONSTRAINT assignment_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member(account_id, member_id);


--
-- Name: assignment assignment_account_id_workspace_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.assignment
    ADD CONSTRAINT assignment_account_id_workspace_id_fkey FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace(account_id, workspace_id);


--
-- Name: audit_event audit_event_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.audit_event
    ADD CONSTRAINT audit_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: change_log change_log_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.change_log
    ADD CONSTRAINT change_log_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: counter counter_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.counter
    ADD CONSTRAINT counter_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: custom_role custom_role_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.custom_role
    ADD CONSTRAINT custom_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: edited_role edited_role_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.edited_role
    ADD CONSTRAINT edited_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: invitation invitation_account_id_inviter_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.invitation
    ADD CONSTRAINT invitation_account_id_inviter_fkey FOREIGN KEY (account_id, inviter) REFERENCES rolecall.member(account_id, member_id);


--
-- Name: invitation invitation_account_id_member_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.invitation
    ADD CONSTRAINT invitation_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member(account_id, member_id);


--
-- Name: member member_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member
    ADD CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: member_activity member_activity_account_id_member_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_activity
    ADD CONSTRAINT member_activity_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member(account_id, member_id);


--
-- Name: member_team member_team_account_id_member_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_team
    ADD CONSTRAINT member_team_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member(account_id, member_id);


--
-- Name: member_team member_team_account_id_team_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_team
    ADD CONSTRAINT member_team_account_id_team_id_fkey FOREIGN KEY (account_id, team_id) REFERENCES rolecall.team(account_id, team_id);


--
-- Name: member_team member_team_account_id_workspace_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_team
    ADD CONSTRAINT member_team_account_id_workspace_id_fkey FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace(account_id, workspace_id);


--
-- Name: outbox_mail outbox_mail_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.outbox_mail
    ADD CONSTRAINT outbox_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: team team_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.team
    ADD CONSTRAINT team_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- Name: team team_account_id_workspace_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.team
    ADD CONSTRAINT team_account_id_workspace_id_fkey FOREIGN KEY (account_id, workspace_id) REFERENCES rolecall.workspace(account_id, workspace_id);


--
-- Name: workspace workspace_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.workspace
    ADD CONSTRAINT workspace_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- PostgreSQL database dump complete
--


