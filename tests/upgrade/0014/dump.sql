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
    last_error text
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
	('calls', 'dexem', '1', 'professional', 'Calls Ltd', NULL, 'active', '2026-11-22 12:45:22.501406+00', '2026-11-22 12:45:25.78376+00', 30, 0),
	('salon', 'sitee', '1', NULL, 'Salon Rose', NULL, 'active', '2026-11-22 12:45:32.216236+00', '2026-11-22 12:45:32.216236+00', 26, 0),
	('due', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-11-22 12:45:37.399872+00', '2026-11-22 12:45:37.399872+00', 2, 0),
	('aged', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-10-13 12:45:37.540118+00', '2026-10-13 12:45:37.540118+00', 3, 0),
	('spa', 'agendize', '1', NULL, 'Spa', NULL, 'active', '2026-11-22 12:45:21.443664+00', '2026-11-22 12:45:21.443664+00', 3, 0),
	('clinic', 'agendize', '1', NULL, 'Clinique du Parc', 7, 'active', '2026-11-22 12:45:16.203731+00', '2026-11-22 12:45:16.203731+00', 32, 0),
	('shop', 'respond_io', '1', 'growth', 'Shop Inc', NULL, 'active', '2026-11-22 12:45:26.245562+00', '2026-11-22 12:45:31.112699+00', 34, 0);


--
-- Data for Name: answer; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.answer VALUES
	('aged', 'loopback', 'MemberService.AddMember', 'add-axel', '97aa856b2c10f3dc4eb68a175e136a3041746c6c05158846a0b76c7044b0da53', '{"member_id":"mem_01a2034a679d772592061a8505ec95f9","user_id":"axel","email":"axel@example.com","display_name":"Axel","locale":null,"state":"active","founder":false,"attributes":{},"teams":[],"assignments":[{"assignment_id":"asg_01a2034a679d772592061a832aef0dae","role_id":"analyst","workspace_id":null,"options":{},"state":"active","expire_time":null,"create_time":"2026-11-22T12:45:37.565381Z"}],"work_handovers":[],"create_time":"2026-11-22T12:45:37.565381Z","update_time":"2026-11-22T12:45:37.565381Z"}', 2, '2026-10-13 12:45:37.565381+00');


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: assignment; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.assignment VALUES
	('clinic', 'asg_01a2034a142b73d498246cdee03b5b34', 'mem_01a2034a142b73d498246cdfdd4ef1b9', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 12:45:16.203731+00', 0, 'alice morel'),
	('clinic', 'asg_01a2034a1ccd70689a54a4659b15a921', 'mem_01a2034a1ccd70689a54a4671001ce2e', 'scheduler', 'paris', '{}', 'active', NULL, '2026-11-22 12:45:18.413189+00', 0, 'emma blanc'),
	('clinic', 'asg_01a2034a24d772b0b5fd3163156d4b7e', 'mem_01a2034a1ccd70689a54a4671001ce2e', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 12:45:20.471839+00', 1, 'emma blanc'),
	('clinic', 'asg_01a2034a195671f7a23f7dfec01db1ad', 'mem_01a2034a195671f7a23f7e0065839474', 'button_management', NULL, '{}', 'active', NULL, '2026-11-22 12:45:17.526086+00', 0, 'web agency'),
	('due', 'asg_01a2034a66f77112ac26b5a655c98455', 'mem_01a2034a66f77112ac26b5a7607077a0', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 12:45:37.399872+00', 0, 'dora'),
	('due', 'asg_01a2034a671e75a78299b6ab5af87682', 'mem_01a2034a671e75a78299b6ad89388653', 'analyst', NULL, '{}', 'pending', NULL, '2026-11-22 12:45:37.438562+00', 0, ''),
	('calls', 'asg_01a2034a38f872369bee9dcb4ebc829f', 'mem_01a2034a2fb070418060a21ebb088d3e', 'analyst', NULL, '{}', 'active', NULL, '2026-11-22 12:45:25.624394+00', 0, 'ali'),
	('clinic', 'asg_01a2034a259773e294ba1f04d3720cd8', 'mem_01a2034a259773e294ba1f06381275de', 'reader', 'lyon', '{}', 'pending', NULL, '2026-11-22 12:45:20.662983+00', 0, ''),
	('clinic', 'asg_01a2034a213a7089af1672e0de6a2d47', 'mem_01a2034a213a7089af1672e27c8652a2', 'scheduler', 'lyon', '{}', 'active', NULL, '2026-11-22 12:45:19.546443+00', 0, 'hugo noir'),
	('clinic', 'asg_01a2034a1b2274468d3c453381bbb391', 'mem_01a2034a1b2274468d3c453532f5e9b3', 'cdo', NULL, '{}', 'active', NULL, '2026-11-22 12:45:17.98598+00', 0, 'chloé roux'),
	('clinic', 'asg_01a2034a272e770abe3a2f3e73637499', 'mem_01a2034a1b2274468d3c453532f5e9b3', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 12:45:21.07017+00', 1, 'chloé roux'),
	('spa', 'asg_01a2034a28a375ae86401bcd592d61f5', 'mem_01a2034a28a375ae86401bceaf637073', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 12:45:21.443664+00', 0, 'sam'),
	('spa', 'asg_01a2034a28d671c3af418eb7dc20a61f', 'mem_01a2034a28d671c3af418eb958471f32', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 12:45:21.494009+00', 0, 'bruno petit'),
	('calls', 'asg_01a2034a3ad977e8ba76650ecf7af47e', 'mem_01a2034a2e6172408a44dcfac6693b20', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 12:45:26.105485+00', 0, 'ana'),
	('aged', 'asg_01a2034a67b777c1bfe6ba17a8b643bb', 'mem_01a2034a67b777c1bfe6ba19df377ebd', 'analyst', NULL, '{}', 'pending', NULL, '2026-10-13 12:45:37.591132+00', 0, ''),
	('aged', 'asg_01a2034a679d772592061a832aef0dae', 'mem_01a2034a679d772592061a8505ec95f9', 'analyst', NULL, '{}', 'active', NULL, '2026-10-13 12:45:37.565381+00', 0, 'axel'),
	('shop', 'asg_01a2034a3bff735bb33a4c7304ac3992', 'mem_01a2034a3c0073f38e71adad41567d8f', 'owner', 'sales', '{}', 'active', NULL, '2026-11-22 12:45:26.399897+00', 0, 'olga'),
	('shop', 'asg_01a2034a3fc571e598c2f07c341c07c2', 'mem_01a2034a3c0073f38e71adad41567d8f', 'owner', 'care', '{}', 'active', NULL, '2026-11-22 12:45:27.365258+00', 1, 'olga'),
	('aged', 'asg_01a2034a678472ad91e775f7072ce72a', 'mem_01a2034a678472ad91e775f8b8f53b6f', 'owner', NULL, '{}', 'active', NULL, '2026-10-13 12:45:37.540118+00', 0, 'alba'),
	('salon', 'asg_01a2034a540877adadba2a128429111e', 'mem_01a2034a540877adadba2a14a5642037', 'contributor', NULL, '{"client_bulk": "off"}', 'active', NULL, '2026-11-22 12:45:32.552442+00', 0, 'cora'),
	('shop', 'asg_01a2034a4f42708cb839ec4a752d83d1', 'mem_01a2034a4f42708cb839ec4c3d236551', 'agent', 'sales', '{}', 'active', NULL, '2026-11-22 12:45:31.330295+00', 0, 'andrew lee'),
	('shop', 'asg_01a2034a3b65710c8ec3a02cb99e9ce2', 'mem_01a2034a3b65710c8ec3a02d1f111d98', 'org_admin', NULL, '{}', 'active', NULL, '2026-11-22 12:45:26.245562+00', 0, 'otto'),
	('salon', 'asg_01a2034a5429779894189bf73db92c8d', 'mem_01a2034a5429779894189bf9f1b7a57d', 'marketing', NULL, '{}', 'active', NULL, '2026-11-22 12:45:32.584957+00', 0, 'marc'),
	('salon', 'asg_01a2034a5451748eafc0e3420c888d02', 'mem_01a2034a5451748eafc0e34473f6d6d9', 'manager', NULL, '{}', 'active', NULL, '2026-11-22 12:45:32.6249+00', 0, 'mona'),
	('salon', 'asg_01a2034a63e770da8142f0209d7a675c', 'mem_01a2034a5cc776c19d95b4a142e64f99', 'user', NULL, '{}', 'active', NULL, '2026-11-22 12:45:36.615493+00', 0, 'ugo'),
	('salon', 'asg_01a2034a64617192b4e437e0efebf2ab', 'mem_01a2034a546a758f9f4e004ba973485e', 'primary_admin', NULL, '{}', 'active', NULL, '2026-11-22 12:45:36.736918+00', 0, 'adam'),
	('salon', 'asg_01a2034a64617192b4e437df6b2ed6fe', 'mem_01a2034a52b875699e7fcfebe25df339', 'admin', NULL, '{}', 'active', NULL, '2026-11-22 12:45:36.736918+00', 0, 'rose martin'),
	('salon', 'asg_01a2034a66117135a9e7308bb2f7d02e', 'mem_01a2034a66117135a9e7308d2e6b0aa5', 'user', NULL, '{}', 'active', NULL, '2026-11-22 12:45:37.169078+00', 0, 'uma');


--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.audit_event VALUES
	('clinic', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:16.203731+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "agendize", "account_id": "clinic", "seat_limit": 7, "create_time": "2026-11-22T12:45:16.203731Z", "update_time": "2026-11-22T12:45:16.203731Z", "display_name": "Clinique du Parc", "model_version": "1"}, "members": [{"email": "alice@clinic.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "alice", "member_id": "mem_01a2034a142b73d498246cdfdd4ef1b9", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:16.203731Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a142b73d498246cdee03b5b34"}], "create_time": "2026-11-22T12:45:16.203731Z", "update_time": "2026-11-22T12:45:16.203731Z", "display_name": "Alice Morel", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:16.255881+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [{"state": "active", "create_time": "2026-11-22T12:45:16.255881Z", "update_time": "2026-11-22T12:45:16.255881Z", "display_name": "Paris", "workspace_id": "paris"}], "invitations": []}'),
	('clinic', 3, 'AccountService.AddWorkspace', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:16.277741+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [{"state": "active", "create_time": "2026-11-22T12:45:16.277741Z", "update_time": "2026-11-22T12:45:16.277741Z", "display_name": "Lyon", "workspace_id": "lyon"}], "invitations": []}'),
	('clinic', 4, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:16.723338+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "invited", "teams": [], "locale": "fr", "founder": false, "user_id": null, "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:16.723338Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": "fr", "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "generation": 1, "assignments": ["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"], "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": "2026-11-29T12:45:16.723338Z", "invitation_id": "inv_01a2034a1633719db4e425bc117cd26b"}]}'),
	('clinic', 5, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a1633719db4e425bb2653d57e', '2026-11-22 12:45:16.924299+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "invited", "teams": [], "locale": "fr", "founder": false, "user_id": null, "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:16.723338Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": "fr", "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "pending", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "generation": 1, "assignments": ["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"], "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": "2026-11-29T12:45:16.723338Z", "invitation_id": "inv_01a2034a1633719db4e425bc117cd26b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "unconfirmed", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:16.924299Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": "fr", "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "generation": 1, "assignments": ["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"], "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": "2026-11-29T12:45:16.924299Z", "invitation_id": "inv_01a2034a1633719db4e425bc117cd26b"}]}'),
	('clinic', 6, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a1633719db4e425bb2653d57e', '2026-11-22 12:45:17.009613+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "unconfirmed", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:16.924299Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": "fr", "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "generation": 1, "assignments": ["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"], "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": "2026-11-29T12:45:16.924299Z", "invitation_id": "inv_01a2034a1633719db4e425bc117cd26b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:17.009613Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": "fr", "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "generation": 1, "assignments": ["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"], "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": "2026-11-29T12:45:16.924299Z", "invitation_id": "inv_01a2034a1633719db4e425bc117cd26b"}]}'),
	('spa', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:21.443664+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "agendize", "account_id": "spa", "seat_limit": null, "create_time": "2026-11-22T12:45:21.443664Z", "update_time": "2026-11-22T12:45:21.443664Z", "display_name": "Spa", "model_version": "1"}, "members": [{"email": "sam@spa.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "sam", "member_id": "mem_01a2034a28a375ae86401bceaf637073", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:21.443664Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28a375ae86401bcd592d61f5"}], "create_time": "2026-11-22T12:45:21.443664Z", "update_time": "2026-11-22T12:45:21.443664Z", "display_name": "Sam", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:17.526086+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a195671f7a23f7e0065839474", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "create_time": "2026-11-22T12:45:17.526086Z", "update_time": "2026-11-22T12:45:17.526086Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "member_id": "mem_01a2034a195671f7a23f7e0065839474", "generation": 1, "assignments": ["asg_01a2034a195671f7a23f7dfec01db1ad"], "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": "2026-11-29T12:45:17.526086Z", "invitation_id": "inv_01a2034a195671f7a23f7e01cd63f86d"}]}'),
	('clinic', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a195671f7a23f7e0065839474', '2026-11-22 12:45:17.590453+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a195671f7a23f7e0065839474", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "create_time": "2026-11-22T12:45:17.526086Z", "update_time": "2026-11-22T12:45:17.526086Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "member_id": "mem_01a2034a195671f7a23f7e0065839474", "generation": 1, "assignments": ["asg_01a2034a195671f7a23f7dfec01db1ad"], "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": "2026-11-29T12:45:17.526086Z", "invitation_id": "inv_01a2034a195671f7a23f7e01cd63f86d"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a2034a195671f7a23f7e0065839474", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "create_time": "2026-11-22T12:45:17.526086Z", "update_time": "2026-11-22T12:45:17.590453Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "member_id": "mem_01a2034a195671f7a23f7e0065839474", "generation": 1, "assignments": ["asg_01a2034a195671f7a23f7dfec01db1ad"], "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": "2026-11-29T12:45:17.590453Z", "invitation_id": "inv_01a2034a195671f7a23f7e01cd63f86d"}]}'),
	('clinic', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a195671f7a23f7e0065839474', '2026-11-22 12:45:17.716372+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a2034a195671f7a23f7e0065839474", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "create_time": "2026-11-22T12:45:17.526086Z", "update_time": "2026-11-22T12:45:17.590453Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "member_id": "mem_01a2034a195671f7a23f7e0065839474", "generation": 1, "assignments": ["asg_01a2034a195671f7a23f7dfec01db1ad"], "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": "2026-11-29T12:45:17.590453Z", "invitation_id": "inv_01a2034a195671f7a23f7e01cd63f86d"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "dev@agency.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "dev", "member_id": "mem_01a2034a195671f7a23f7e0065839474", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "create_time": "2026-11-22T12:45:17.526086Z", "update_time": "2026-11-22T12:45:17.716372Z", "display_name": "Web Agency", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}], "member_id": "mem_01a2034a195671f7a23f7e0065839474", "generation": 1, "assignments": ["asg_01a2034a195671f7a23f7dfec01db1ad"], "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": "2026-11-29T12:45:17.590453Z", "invitation_id": "inv_01a2034a195671f7a23f7e01cd63f86d"}]}'),
	('clinic', 10, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:17.98598+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:17.98598Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a1b2274468d3c453381bbb391"], "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": "2026-11-29T12:45:17.98598Z", "invitation_id": "inv_01a2034a1b2274468d3c4536233de87a"}]}'),
	('clinic', 11, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a1b2274468d3c453532f5e9b3', '2026-11-22 12:45:18.07241+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:17.98598Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a1b2274468d3c453381bbb391"], "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": "2026-11-29T12:45:17.98598Z", "invitation_id": "inv_01a2034a1b2274468d3c4536233de87a"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:18.07241Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a1b2274468d3c453381bbb391"], "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": "2026-11-29T12:45:18.07241Z", "invitation_id": "inv_01a2034a1b2274468d3c4536233de87a"}]}'),
	('clinic', 12, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a1b2274468d3c453532f5e9b3', '2026-11-22 12:45:18.152759+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:18.07241Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a1b2274468d3c453381bbb391"], "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": "2026-11-29T12:45:18.07241Z", "invitation_id": "inv_01a2034a1b2274468d3c4536233de87a"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:18.152759Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a1b2274468d3c453381bbb391"], "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": "2026-11-29T12:45:18.07241Z", "invitation_id": "inv_01a2034a1b2274468d3c4536233de87a"}]}'),
	('clinic', 13, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:18.413189+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.413189Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "generation": 1, "assignments": ["asg_01a2034a1ccd70689a54a4659b15a921"], "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": "2026-11-29T12:45:18.413189Z", "invitation_id": "inv_01a2034a1ccd70689a54a4685d86015c"}]}'),
	('clinic', 14, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a1ccd70689a54a4671001ce2e', '2026-11-22 12:45:18.513593+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.413189Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "generation": 1, "assignments": ["asg_01a2034a1ccd70689a54a4659b15a921"], "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": "2026-11-29T12:45:18.413189Z", "invitation_id": "inv_01a2034a1ccd70689a54a4685d86015c"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.513593Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "generation": 1, "assignments": ["asg_01a2034a1ccd70689a54a4659b15a921"], "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": "2026-11-29T12:45:18.513593Z", "invitation_id": "inv_01a2034a1ccd70689a54a4685d86015c"}]}'),
	('clinic', 15, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a1ccd70689a54a4671001ce2e', '2026-11-22 12:45:18.615278+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.513593Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "generation": 1, "assignments": ["asg_01a2034a1ccd70689a54a4659b15a921"], "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": "2026-11-29T12:45:18.513593Z", "invitation_id": "inv_01a2034a1ccd70689a54a4685d86015c"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.615278Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "generation": 1, "assignments": ["asg_01a2034a1ccd70689a54a4659b15a921"], "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": "2026-11-29T12:45:18.513593Z", "invitation_id": "inv_01a2034a1ccd70689a54a4685d86015c"}]}'),
	('clinic', 16, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:19.129761+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:18.615278Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:19.129761Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a1f9972b296a974300d66fea3"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:19.129761Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 17, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:19.419415+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:19.129761Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a1f9972b296a974300d66fea3"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:19.129761Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T12:45:19.419415Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a20bb7628beb25179956ad92f"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:19.419415Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 18, 'MemberService.AddMember', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:19.546443+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a2034a213a7089af1672e27c8652a2", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:19.546443Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a213a7089af1672e0de6a2d47"}], "create_time": "2026-11-22T12:45:19.546443Z", "update_time": "2026-11-22T12:45:19.546443Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 19, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:19.600896+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {"scheduler": {"permissions": ["appointments.view_all", "dashboard.view", "staff_activity.schedule"], "update_time": "2026-11-22T12:45:19.600896Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.116972+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:17.009613Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:20.116972Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 21, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.217266+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:20.116972Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T12:45:20.217266Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a23d977a78ee9ac132ff95db8"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:20.217266Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 7, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.106093+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:24.055621Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:24.106093Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 22, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.349348+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}], "create_time": "2026-11-22T12:45:20.349348Z", "update_time": "2026-11-22T12:45:20.349348Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}], "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "generation": 1, "assignments": ["asg_01a2034a245d72cf88541d6bdbb53163"], "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": "2026-11-29T12:45:20.349348Z", "invitation_id": "inv_01a2034a245d72cf88541d6e07cfff7b"}]}'),
	('clinic', 23, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.471839+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T12:45:19.419415Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a20bb7628beb25179956ad92f"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:19.419415Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T12:45:19.419415Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a20bb7628beb25179956ad92f"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:20.471839Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a24d772b0b5fd3163156d4b7e"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:20.471839Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 24, 'MemberService.SuspendMember', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.61054+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a2034a213a7089af1672e27c8652a2", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:19.546443Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a213a7089af1672e0de6a2d47"}], "create_time": "2026-11-22T12:45:19.546443Z", "update_time": "2026-11-22T12:45:19.546443Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a2034a213a7089af1672e27c8652a2", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:19.546443Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a213a7089af1672e0de6a2d47"}], "create_time": "2026-11-22T12:45:19.546443Z", "update_time": "2026-11-22T12:45:20.61054Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 25, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.662983+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "gil@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a259773e294ba1f06381275de", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.662983Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a259773e294ba1f04d3720cd8"}], "create_time": "2026-11-22T12:45:20.662983Z", "update_time": "2026-11-22T12:45:20.662983Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.662983Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a259773e294ba1f04d3720cd8"}], "member_id": "mem_01a2034a259773e294ba1f06381275de", "generation": 1, "assignments": ["asg_01a2034a259773e294ba1f04d3720cd8"], "create_time": "2026-11-22T12:45:20.662983Z", "expire_time": "2026-11-29T12:45:20.662983Z", "invitation_id": "inv_01a2034a259773e294ba1f07a1e99760"}]}'),
	('calls', 8, 'RoleService.CreateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.148718+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens in", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:24.148718Z", "display_name": "Support"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 9, 'RoleService.CreateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.176418+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"deputy": {"license": "owner", "create_time": "2026-11-22T12:45:24.176418Z", "description": "", "permissions": [], "update_time": "2026-11-22T12:45:24.176418Z", "display_name": "Deputy"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 26, 'InvitationService.CancelInvitation', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.864243+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}], "create_time": "2026-11-22T12:45:20.349348Z", "update_time": "2026-11-22T12:45:20.349348Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}], "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "generation": 1, "assignments": ["asg_01a2034a245d72cf88541d6bdbb53163"], "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": "2026-11-29T12:45:20.349348Z", "invitation_id": "inv_01a2034a245d72cf88541d6e07cfff7b"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "fanny@clinic.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:20.349348Z", "update_time": "2026-11-22T12:45:20.864243Z", "display_name": "Fanny Leroy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "canceled", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}], "member_id": "mem_01a2034a245d72cf88541d6db91065ef", "generation": 1, "assignments": ["asg_01a2034a245d72cf88541d6bdbb53163"], "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": "2026-11-29T12:45:20.349348Z", "invitation_id": "inv_01a2034a245d72cf88541d6e07cfff7b"}]}'),
	('clinic', 27, 'MemberService.ReactivateMember', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:20.961595+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a2034a213a7089af1672e27c8652a2", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:19.546443Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a213a7089af1672e0de6a2d47"}], "create_time": "2026-11-22T12:45:19.546443Z", "update_time": "2026-11-22T12:45:20.61054Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "hugo@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "hugo", "member_id": "mem_01a2034a213a7089af1672e27c8652a2", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:19.546443Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a213a7089af1672e0de6a2d47"}], "create_time": "2026-11-22T12:45:19.546443Z", "update_time": "2026-11-22T12:45:20.961595Z", "display_name": "Hugo Noir", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 28, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:21.07017+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:18.152759Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}, {"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:21.07017Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a272e770abe3a2f3e73637499"], "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": "2026-11-29T12:45:21.07017Z", "invitation_id": "inv_01a2034a272e770abe3a2f406cd33593"}]}'),
	('clinic', 29, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a1b2274468d3c453532f5e9b3', '2026-11-22 12:45:21.323953+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}, {"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:21.07017Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a272e770abe3a2f3e73637499"], "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": "2026-11-29T12:45:21.07017Z", "invitation_id": "inv_01a2034a272e770abe3a2f406cd33593"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "chloe@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "chloe", "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "create_time": "2026-11-22T12:45:17.98598Z", "update_time": "2026-11-22T12:45:21.323953Z", "display_name": "Chloé Roux", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a142b73d498246cdfdd4ef1b9", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}], "member_id": "mem_01a2034a1b2274468d3c453532f5e9b3", "generation": 1, "assignments": ["asg_01a2034a272e770abe3a2f3e73637499"], "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": "2026-11-29T12:45:21.07017Z", "invitation_id": "inv_01a2034a272e770abe3a2f406cd33593"}]}'),
	('calls', 16, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.98569+00', '{"roles": {"custom": {"support": {"license": "administrator", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": [], "update_time": "2026-11-22T12:45:24.880099Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["audios.manage", "audios.view", "integrations.manage", "integrations.view", "numbers.manage", "numbers.view", "users.manage", "users.view"], "update_time": "2026-11-22T12:45:24.98569Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('spa', 2, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a28a375ae86401bceaf637073', '2026-11-22 12:45:21.494009+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a28d671c3af418eb958471f32", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "create_time": "2026-11-22T12:45:21.494009Z", "update_time": "2026-11-22T12:45:21.494009Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a28a375ae86401bceaf637073", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "member_id": "mem_01a2034a28d671c3af418eb958471f32", "generation": 1, "assignments": ["asg_01a2034a28d671c3af418eb7dc20a61f"], "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": "2026-11-29T12:45:21.494009Z", "invitation_id": "inv_01a2034a28d671c3af418eba313815cd"}]}'),
	('spa', 3, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a28d671c3af418eb958471f32', '2026-11-22 12:45:21.647622+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a28d671c3af418eb958471f32", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "create_time": "2026-11-22T12:45:21.494009Z", "update_time": "2026-11-22T12:45:21.494009Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a28a375ae86401bceaf637073", "offered": [{"state": "pending", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "member_id": "mem_01a2034a28d671c3af418eb958471f32", "generation": 1, "assignments": ["asg_01a2034a28d671c3af418eb7dc20a61f"], "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": "2026-11-29T12:45:21.494009Z", "invitation_id": "inv_01a2034a28d671c3af418eba313815cd"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "Bruno@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a28d671c3af418eb958471f32", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "create_time": "2026-11-22T12:45:21.494009Z", "update_time": "2026-11-22T12:45:21.647622Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a28a375ae86401bceaf637073", "offered": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}], "member_id": "mem_01a2034a28d671c3af418eb958471f32", "generation": 1, "assignments": ["asg_01a2034a28d671c3af418eb7dc20a61f"], "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": "2026-11-29T12:45:21.494009Z", "invitation_id": "inv_01a2034a28d671c3af418eba313815cd"}]}'),
	('clinic', 30, 'MemberService.UnassignRole', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:22.02037+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T12:45:20.217266Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a23d977a78ee9ac132ff95db8"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:20.217266Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T12:45:20.217266Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a23d977a78ee9ac132ff95db8"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:22.02037Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('clinic', 31, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:22.225553+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "staff_administrator", "create_time": "2026-11-22T12:45:19.419415Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a20bb7628beb25179956ad92f"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:20.471839Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a24d772b0b5fd3163156d4b7e"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:20.471839Z", "display_name": "Emma Blanc", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "emma@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}, {"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:20.471839Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a24d772b0b5fd3163156d4b7e"}], "create_time": "2026-11-22T12:45:18.413189Z", "update_time": "2026-11-22T12:45:22.225553Z", "display_name": "Emma Blanc", "work_handovers": [{"leave_time": "2026-11-22T12:45:22.225553Z", "workspace_id": "lyon", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 17, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.0397+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["audios.manage", "audios.view", "integrations.manage", "integrations.view", "numbers.manage", "numbers.view", "users.manage", "users.view"], "update_time": "2026-11-22T12:45:24.98569Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:25.0397Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('clinic', 32, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:22.381093+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "active", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.116972Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a237570b3b4d661167ab65dc0"}, {"state": "active", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T12:45:20.217266Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a23d977a78ee9ac132ff95db8"}], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:22.02037Z", "display_name": "Bruno Petit", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "bruno@clinic.example", "state": "revoked", "teams": [], "locale": "fr", "founder": false, "user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:16.723338Z", "update_time": "2026-11-22T12:45:22.381093Z", "display_name": "Bruno Petit", "work_handovers": [{"leave_time": "2026-11-22T12:45:22.381093Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:22.501406+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:22.501406Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [{"email": "olga@calls.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a2034a2cc574ccbf4686cfadb45d51", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:22.501406Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2cc574ccbf4686cea8e6afd7"}], "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:22.501406Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 2, 'MemberService.AddMember', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:22.912937+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a2034a2e6172408a44dcfac6693b20", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:22.912937Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2e607601b517721329843fab"}], "create_time": "2026-11-22T12:45:22.912937Z", "update_time": "2026-11-22T12:45:22.912937Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 3, 'MemberService.AddMember', 'loopback', 'mem_01a2034a2e6172408a44dcfac6693b20', '2026-11-22 12:45:23.248772+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a2034a2fb070418060a21ebb088d3e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:23.248772Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2fb070418060a21c721f32d7"}], "create_time": "2026-11-22T12:45:23.248772Z", "update_time": "2026-11-22T12:45:23.248772Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 4, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:23.684049+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {"analyst": {"permissions": ["roles.view"], "update_time": "2026-11-22T12:45:23.684049Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 5, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:23.901848+00', '{"roles": {"custom": {}, "edited": {"analyst": {"permissions": ["roles.view"], "update_time": "2026-11-22T12:45:23.684049Z"}}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 6, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.055621+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:22.501406Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:24.055621Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 10, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.37448+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a2034a2fb070418060a21ebb088d3e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:23.248772Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2fb070418060a21c721f32d7"}], "create_time": "2026-11-22T12:45:23.248772Z", "update_time": "2026-11-22T12:45:23.248772Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a2034a2fb070418060a21ebb088d3e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.37448Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3416731790619ebdc90a894e"}], "create_time": "2026-11-22T12:45:23.248772Z", "update_time": "2026-11-22T12:45:24.37448Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 11, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a2e6172408a44dcfac6693b20', '2026-11-22 12:45:24.472032+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.472032Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a2e6172408a44dcfac6693b20", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "generation": 1, "assignments": ["asg_01a2034a347870d7bd7db094e2a32427"], "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": "2026-11-29T12:45:24.472032Z", "invitation_id": "inv_01a2034a347870d7bd7db0975a83a648"}]}'),
	('calls', 12, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a347870d7bd7db0966ebd7c48', '2026-11-22 12:45:24.63215+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.472032Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a2e6172408a44dcfac6693b20", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "generation": 1, "assignments": ["asg_01a2034a347870d7bd7db094e2a32427"], "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": "2026-11-29T12:45:24.472032Z", "invitation_id": "inv_01a2034a347870d7bd7db0975a83a648"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.63215Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a2e6172408a44dcfac6693b20", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "generation": 1, "assignments": ["asg_01a2034a347870d7bd7db094e2a32427"], "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": "2026-11-29T12:45:24.63215Z", "invitation_id": "inv_01a2034a347870d7bd7db0975a83a648"}]}'),
	('calls', 13, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a347870d7bd7db0966ebd7c48', '2026-11-22 12:45:24.717666+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.63215Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a2e6172408a44dcfac6693b20", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "generation": 1, "assignments": ["asg_01a2034a347870d7bd7db094e2a32427"], "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": "2026-11-29T12:45:24.63215Z", "invitation_id": "inv_01a2034a347870d7bd7db0975a83a648"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.717666Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a2e6172408a44dcfac6693b20", "offered": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "generation": 1, "assignments": ["asg_01a2034a347870d7bd7db094e2a32427"], "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": "2026-11-29T12:45:24.63215Z", "invitation_id": "inv_01a2034a347870d7bd7db0975a83a648"}]}'),
	('calls', 14, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.821075+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens in", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:24.148718Z", "display_name": "Support"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:24.821075Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 15, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:24.880099+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:24.821075Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "administrator", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": [], "update_time": "2026-11-22T12:45:24.880099Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 18, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.167294+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:24.106093Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:25.167294Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 19, 'RoleService.UpdateRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.222003+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["numbers.view"], "update_time": "2026-11-22T12:45:25.0397Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["audios.view", "numbers.view"], "update_time": "2026-11-22T12:45:25.222003Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.295735+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a2034a2e6172408a44dcfac6693b20", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:22.912937Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2e607601b517721329843fab"}], "create_time": "2026-11-22T12:45:22.912937Z", "update_time": "2026-11-22T12:45:22.912937Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a2034a2e6172408a44dcfac6693b20", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "deputy", "create_time": "2026-11-22T12:45:25.295735Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a37af7022a3db79a4376a4957"}], "create_time": "2026-11-22T12:45:22.912937Z", "update_time": "2026-11-22T12:45:25.295735Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 21, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.429302+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:25.167294Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:25.429302Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 22, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.624394+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a2034a2fb070418060a21ebb088d3e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.37448Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3416731790619ebdc90a894e"}], "create_time": "2026-11-22T12:45:23.248772Z", "update_time": "2026-11-22T12:45:24.37448Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ali@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ali", "member_id": "mem_01a2034a2fb070418060a21ebb088d3e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:25.624394Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a38f872369bee9dcb4ebc829f"}], "create_time": "2026-11-22T12:45:23.248772Z", "update_time": "2026-11-22T12:45:25.624394Z", "display_name": "Ali", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 23, 'MemberService.SuspendMember', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.648177+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:24.717666Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:25.648177Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 24, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.730191+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:25.648177Z", "display_name": "Ines", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ines@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:24.472032Z", "update_time": "2026-11-22T12:45:25.730191Z", "display_name": "Ines", "work_handovers": [{"leave_time": "2026-11-22T12:45:25.730191Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('calls', 25, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.78376+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "starter", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:25.429302Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": null, "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:25.78376Z", "display_name": "Calls Ltd", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('calls', 26, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.808081+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}], "create_time": "2026-11-22T12:45:25.808081Z", "update_time": "2026-11-22T12:45:25.808081Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a2cc574ccbf4686cfadb45d51", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}], "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "generation": 1, "assignments": ["asg_01a2034a39b072e98cac7c18475a33cb"], "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": "2026-11-29T12:45:25.808081Z", "invitation_id": "inv_01a2034a39b072e98cac7c1bde23f7c5"}]}'),
	('calls', 27, 'InvitationService.CancelInvitation', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.947461+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}], "create_time": "2026-11-22T12:45:25.808081Z", "update_time": "2026-11-22T12:45:25.808081Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a2cc574ccbf4686cfadb45d51", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}], "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "generation": 1, "assignments": ["asg_01a2034a39b072e98cac7c18475a33cb"], "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": "2026-11-29T12:45:25.808081Z", "invitation_id": "inv_01a2034a39b072e98cac7c1bde23f7c5"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ilya@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:25.808081Z", "update_time": "2026-11-22T12:45:25.947461Z", "display_name": "Ilya", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "canceled", "locale": null, "inviter": "mem_01a2034a2cc574ccbf4686cfadb45d51", "offered": [{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}], "member_id": "mem_01a2034a39b072e98cac7c1ad6f7f172", "generation": 1, "assignments": ["asg_01a2034a39b072e98cac7c18475a33cb"], "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": "2026-11-29T12:45:25.808081Z", "invitation_id": "inv_01a2034a39b072e98cac7c1bde23f7c5"}]}'),
	('calls', 28, 'RoleService.DeleteRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:25.972388+00', '{"roles": {"custom": {"support": {"license": "analyst", "create_time": "2026-11-22T12:45:24.148718Z", "description": "Listens and helps", "permissions": ["audios.view", "numbers.view"], "update_time": "2026-11-22T12:45:25.222003Z", "display_name": "Help desk"}}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('salon', 5, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:32.6249+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mona@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mona", "member_id": "mem_01a2034a5451748eafc0e34473f6d6d9", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:32.6249Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5451748eafc0e3420c888d02"}], "create_time": "2026-11-22T12:45:32.6249Z", "update_time": "2026-11-22T12:45:32.6249Z", "display_name": "Mona", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 29, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:26.105485+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a2034a2e6172408a44dcfac6693b20", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "deputy", "create_time": "2026-11-22T12:45:25.295735Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a37af7022a3db79a4376a4957"}], "create_time": "2026-11-22T12:45:22.912937Z", "update_time": "2026-11-22T12:45:25.295735Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ana@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ana", "member_id": "mem_01a2034a2e6172408a44dcfac6693b20", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.105485Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3ad977e8ba76650ecf7af47e"}], "create_time": "2026-11-22T12:45:22.912937Z", "update_time": "2026-11-22T12:45:26.105485Z", "display_name": "Ana", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('calls', 30, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a2e6172408a44dcfac6693b20', '2026-11-22 12:45:26.132023+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@calls.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a2034a2cc574ccbf4686cfadb45d51", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:22.501406Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a2cc574ccbf4686cea8e6afd7"}], "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:22.501406Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@calls.example", "state": "revoked", "teams": [], "locale": null, "founder": true, "user_id": "olga", "member_id": "mem_01a2034a2cc574ccbf4686cfadb45d51", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:22.501406Z", "update_time": "2026-11-22T12:45:26.132023Z", "display_name": "Olga", "work_handovers": [{"leave_time": "2026-11-22T12:45:26.132023Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:26.245562+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.245562Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:26.245562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3b65710c8ec3a02cb99e9ce2"}], "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.245562Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:26.27717+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:26.245562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3b65710c8ec3a02cb99e9ce2"}], "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.245562Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:26.245562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3b65710c8ec3a02cb99e9ce2"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.27717Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3b85732e847d9d2707eee2ee"}], "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.27717Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [{"state": "active", "create_time": "2026-11-22T12:45:26.27717Z", "update_time": "2026-11-22T12:45:26.27717Z", "display_name": "Sales", "workspace_id": "sales"}], "invitations": []}'),
	('shop', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:26.399897+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.399897Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a3b65710c8ec3a02d1f111d98", "offered": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "generation": 1, "assignments": ["asg_01a2034a3bff735bb33a4c7304ac3992"], "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": "2026-11-29T12:45:26.399897Z", "invitation_id": "inv_01a2034a3c0073f38e71adae50311963"}]}'),
	('shop', 4, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:26.521943+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.399897Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a3b65710c8ec3a02d1f111d98", "offered": [{"state": "pending", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "generation": 1, "assignments": ["asg_01a2034a3bff735bb33a4c7304ac3992"], "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": "2026-11-29T12:45:26.399897Z", "invitation_id": "inv_01a2034a3c0073f38e71adae50311963"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.521943Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a3b65710c8ec3a02d1f111d98", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "generation": 1, "assignments": ["asg_01a2034a3bff735bb33a4c7304ac3992"], "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": "2026-11-29T12:45:26.521943Z", "invitation_id": "inv_01a2034a3c0073f38e71adae50311963"}]}'),
	('shop', 5, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:26.653198+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.521943Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a3b65710c8ec3a02d1f111d98", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "generation": 1, "assignments": ["asg_01a2034a3bff735bb33a4c7304ac3992"], "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": "2026-11-29T12:45:26.521943Z", "invitation_id": "inv_01a2034a3c0073f38e71adae50311963"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.653198Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a3b65710c8ec3a02d1f111d98", "offered": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "generation": 1, "assignments": ["asg_01a2034a3bff735bb33a4c7304ac3992"], "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": "2026-11-29T12:45:26.521943Z", "invitation_id": "inv_01a2034a3c0073f38e71adae50311963"}]}'),
	('shop', 6, 'AccountService.AddWorkspace', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:27.365258+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:26.653198Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "olga@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "olga", "member_id": "mem_01a2034a3c0073f38e71adad41567d8f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:27.365258Z", "expire_time": null, "workspace_id": "care", "assignment_id": "asg_01a2034a3fc571e598c2f07c341c07c2"}], "create_time": "2026-11-22T12:45:26.399897Z", "update_time": "2026-11-22T12:45:27.365258Z", "display_name": "Olga", "work_handovers": []}], "workspaces": [{"state": "active", "create_time": "2026-11-22T12:45:27.365258Z", "update_time": "2026-11-22T12:45:27.365258Z", "display_name": "Care", "workspace_id": "care"}], "invitations": []}'),
	('shop', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:27.541372+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.541372Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a3c0073f38e71adad41567d8f", "offered": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "generation": 1, "assignments": ["asg_01a2034a4075765f86cb49d054b3f824"], "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": "2026-11-29T12:45:27.541372Z", "invitation_id": "inv_01a2034a4075765f86cb49d3854fe6e2"}]}'),
	('salon', 6, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:32.649818+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a2034a546a758f9f4e004ba973485e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T12:45:32.649818Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5469726ab329c97ad3ce3ca6"}], "create_time": "2026-11-22T12:45:32.649818Z", "update_time": "2026-11-22T12:45:32.649818Z", "display_name": "Adam", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:27.676192+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.541372Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a3c0073f38e71adad41567d8f", "offered": [{"state": "pending", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "generation": 1, "assignments": ["asg_01a2034a4075765f86cb49d054b3f824"], "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": "2026-11-29T12:45:27.541372Z", "invitation_id": "inv_01a2034a4075765f86cb49d3854fe6e2"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.676192Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a3c0073f38e71adad41567d8f", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "generation": 1, "assignments": ["asg_01a2034a4075765f86cb49d054b3f824"], "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": "2026-11-29T12:45:27.676192Z", "invitation_id": "inv_01a2034a4075765f86cb49d3854fe6e2"}]}'),
	('shop', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:27.72515+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.676192Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a3c0073f38e71adad41567d8f", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "generation": 1, "assignments": ["asg_01a2034a4075765f86cb49d054b3f824"], "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": "2026-11-29T12:45:27.676192Z", "invitation_id": "inv_01a2034a4075765f86cb49d3854fe6e2"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.72515Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a3c0073f38e71adad41567d8f", "offered": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "generation": 1, "assignments": ["asg_01a2034a4075765f86cb49d054b3f824"], "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": "2026-11-29T12:45:27.676192Z", "invitation_id": "inv_01a2034a4075765f86cb49d3854fe6e2"}]}'),
	('shop', 10, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:28.558807+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.558807Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "generation": 1, "assignments": ["asg_01a2034a446e7489910ec828c94bab5b"], "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": "2026-11-29T12:45:28.558807Z", "invitation_id": "inv_01a2034a446e7489910ec82bd8835820"}]}'),
	('shop', 11, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a446e7489910ec82adc1b6dd6', '2026-11-22 12:45:28.609185+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.558807Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "generation": 1, "assignments": ["asg_01a2034a446e7489910ec828c94bab5b"], "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": "2026-11-29T12:45:28.558807Z", "invitation_id": "inv_01a2034a446e7489910ec82bd8835820"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.609185Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "generation": 1, "assignments": ["asg_01a2034a446e7489910ec828c94bab5b"], "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": "2026-11-29T12:45:28.609185Z", "invitation_id": "inv_01a2034a446e7489910ec82bd8835820"}]}'),
	('shop', 12, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a446e7489910ec82adc1b6dd6', '2026-11-22 12:45:28.716099+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.609185Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "generation": 1, "assignments": ["asg_01a2034a446e7489910ec828c94bab5b"], "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": "2026-11-29T12:45:28.609185Z", "invitation_id": "inv_01a2034a446e7489910ec82bd8835820"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.716099Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "generation": 1, "assignments": ["asg_01a2034a446e7489910ec828c94bab5b"], "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": "2026-11-29T12:45:28.609185Z", "invitation_id": "inv_01a2034a446e7489910ec82bd8835820"}]}'),
	('shop', 13, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:29.464155+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:28.716099Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:29.464155Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a47f871f3b7e62b78ab963d34"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.464155Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 14, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:29.539903+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:29.464155Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a47f871f3b7e62b78ab963d34"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.464155Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.539903Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 15, 'MemberService.UpdateMember', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:29.5908+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.539903Z", "display_name": "Andy", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.5908Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 16, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:29.614938+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:27.72515Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_workspace_settings": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:29.614938Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 17, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.069286+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_workspace_settings": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:29.614938Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_contact_deletion": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.069286Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 18, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.164304+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_contact_deletion": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.069286Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_data_export": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.164304Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 19, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.334753+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_data_export": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.164304Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_integrations": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.334753Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 20, 'TeamService.CreateTeam', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:30.446669+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [{"put": {"team_id": "north", "create_time": "2026-11-22T12:45:30.446669Z", "update_time": "2026-11-22T12:45:30.446669Z", "display_name": "North", "workspace_id": "sales"}}], "account": null, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 21, 'TeamService.AddTeamMember', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:30.475296+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:29.5908Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.475296Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 22, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.531826+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.475296Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "team"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.531826Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 23, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.744008+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "team"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.531826Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "self"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.744008Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 24, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:30.869723+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"contact_visibility": "self"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.744008Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"no_shortcuts": "on"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.869723Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 25, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:31.02763+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.245562Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "advanced", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:31.02763Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 26, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:31.05198+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"no_shortcuts": "on"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:30.869723Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"mask_email": "on", "mask_phone": "on"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:31.05198Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('shop', 27, 'AccountService.UpdateAccount', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:31.112699+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "advanced", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:31.02763Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "growth", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:31.112699Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [], "workspaces": [], "invitations": []}'),
	('shop', 28, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:31.330295+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "create_time": "2026-11-22T12:45:31.330295Z", "update_time": "2026-11-22T12:45:31.330295Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "generation": 1, "assignments": ["asg_01a2034a4f42708cb839ec4a752d83d1"], "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": "2026-11-29T12:45:31.330295Z", "invitation_id": "inv_01a2034a4f42708cb839ec4d8a70e525"}]}'),
	('shop', 29, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a4f42708cb839ec4c3d236551', '2026-11-22 12:45:31.377964+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "create_time": "2026-11-22T12:45:31.330295Z", "update_time": "2026-11-22T12:45:31.330295Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "pending", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "generation": 1, "assignments": ["asg_01a2034a4f42708cb839ec4a752d83d1"], "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": "2026-11-29T12:45:31.330295Z", "invitation_id": "inv_01a2034a4f42708cb839ec4d8a70e525"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "create_time": "2026-11-22T12:45:31.330295Z", "update_time": "2026-11-22T12:45:31.377964Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "generation": 1, "assignments": ["asg_01a2034a4f42708cb839ec4a752d83d1"], "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": "2026-11-29T12:45:31.377964Z", "invitation_id": "inv_01a2034a4f42708cb839ec4d8a70e525"}]}'),
	('shop', 30, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a4f42708cb839ec4c3d236551', '2026-11-22 12:45:31.498966+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "create_time": "2026-11-22T12:45:31.330295Z", "update_time": "2026-11-22T12:45:31.377964Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "generation": 1, "assignments": ["asg_01a2034a4f42708cb839ec4a752d83d1"], "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": "2026-11-29T12:45:31.377964Z", "invitation_id": "inv_01a2034a4f42708cb839ec4d8a70e525"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andrew@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andrew", "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "create_time": "2026-11-22T12:45:31.330295Z", "update_time": "2026-11-22T12:45:31.498966Z", "display_name": "Andrew Lee", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a4075765f86cb49d25ffeb6b4", "offered": [{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}], "member_id": "mem_01a2034a4f42708cb839ec4c3d236551", "generation": 1, "assignments": ["asg_01a2034a4f42708cb839ec4a752d83d1"], "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": "2026-11-29T12:45:31.377964Z", "invitation_id": "inv_01a2034a4f42708cb839ec4d8a70e525"}]}'),
	('shop', 31, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:31.64144+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [{"team_id": "north", "workspace_id": "sales"}], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [{"state": "active", "options": {"mask_email": "on", "mask_phone": "on"}, "role_id": "agent", "create_time": "2026-11-22T12:45:29.539903Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a484373608aeac54bafbcde2c"}], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:31.05198Z", "display_name": "Andy Lee", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:31.64144Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T12:45:31.64144Z", "workspace_id": "sales", "reassigned_to": "mem_01a2034a4f42708cb839ec4c3d236551"}]}], "workspaces": [], "invitations": []}'),
	('shop', 32, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:31.826125+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [{"state": "active", "options": {"no_integrations": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:30.334753Z", "display_name": "Mia", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:27.541372Z", "update_time": "2026-11-22T12:45:31.826125Z", "display_name": "Mia", "work_handovers": [{"leave_time": "2026-11-22T12:45:31.826125Z", "workspace_id": "sales", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 33, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:31.932059+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:26.245562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3b65710c8ec3a02cb99e9ce2"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.27717Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3b85732e847d9d2707eee2ee"}], "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:26.27717Z", "display_name": "Otto", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:26.245562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a3b65710c8ec3a02cb99e9ce2"}], "create_time": "2026-11-22T12:45:26.245562Z", "update_time": "2026-11-22T12:45:31.932059Z", "display_name": "Otto", "work_handovers": [{"leave_time": "2026-11-22T12:45:31.932059Z", "workspace_id": "sales", "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('shop', 34, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:32.092532+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:31.64144Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T12:45:31.64144Z", "workspace_id": "sales", "reassigned_to": "mem_01a2034a4f42708cb839ec4c3d236551"}]}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "andy@shop.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:28.558807Z", "update_time": "2026-11-22T12:45:32.092532Z", "display_name": "Andy Lee", "work_handovers": [{"leave_time": "2026-11-22T12:45:31.64144Z", "workspace_id": "sales", "reassigned_to": "mem_01a2034a4f42708cb839ec4c3d236551"}, {"leave_time": "2026-11-22T12:45:32.092532Z", "workspace_id": null, "reassigned_to": null}]}], "workspaces": [], "invitations": []}'),
	('salon', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:32.216236+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": null, "state": "active", "model_id": "sitee", "account_id": "salon", "seat_limit": null, "create_time": "2026-11-22T12:45:32.216236Z", "update_time": "2026-11-22T12:45:32.216236Z", "display_name": "Salon Rose", "model_version": "1"}, "members": [{"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a2034a52b875699e7fcfebe25df339", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T12:45:32.216236Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a52b875699e7fcfea54053595"}], "create_time": "2026-11-22T12:45:32.216236Z", "update_time": "2026-11-22T12:45:32.216236Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 2, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:32.525341+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:32.525341Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 3, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:32.552442+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a2034a540877adadba2a14a5642037", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "contributor", "create_time": "2026-11-22T12:45:32.552442Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a540877adadba2a128429111e"}], "create_time": "2026-11-22T12:45:32.552442Z", "update_time": "2026-11-22T12:45:32.552442Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 4, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:32.584957+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "marc@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "marc", "member_id": "mem_01a2034a5429779894189bf9f1b7a57d", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "marketing", "create_time": "2026-11-22T12:45:32.584957Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5429779894189bf73db92c8d"}], "create_time": "2026-11-22T12:45:32.584957Z", "update_time": "2026-11-22T12:45:32.584957Z", "display_name": "Marc", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 7, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:34.791196+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.791196Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a546a758f9f4e004ba973485e", "offered": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "generation": 1, "assignments": ["asg_01a2034a5cc776c19d95b49fa0708c6c"], "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": "2026-11-29T12:45:34.791196Z", "invitation_id": "inv_01a2034a5cc776c19d95b4a2b4b4a536"}]}'),
	('salon', 8, 'InvitationService.AcceptInvitation', 'loopback', 'mem_01a2034a5cc776c19d95b4a142e64f99', '2026-11-22 12:45:34.880876+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.791196Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a546a758f9f4e004ba973485e", "offered": [{"state": "pending", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "generation": 1, "assignments": ["asg_01a2034a5cc776c19d95b49fa0708c6c"], "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": "2026-11-29T12:45:34.791196Z", "invitation_id": "inv_01a2034a5cc776c19d95b4a2b4b4a536"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.880876Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a546a758f9f4e004ba973485e", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "generation": 1, "assignments": ["asg_01a2034a5cc776c19d95b49fa0708c6c"], "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": "2026-11-29T12:45:34.880876Z", "invitation_id": "inv_01a2034a5cc776c19d95b4a2b4b4a536"}]}'),
	('salon', 9, 'InvitationService.ConfirmEmail', 'loopback', 'mem_01a2034a5cc776c19d95b4a142e64f99', '2026-11-22 12:45:34.949521+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "unconfirmed", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.880876Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "unconfirmed", "locale": null, "inviter": "mem_01a2034a546a758f9f4e004ba973485e", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "generation": 1, "assignments": ["asg_01a2034a5cc776c19d95b49fa0708c6c"], "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": "2026-11-29T12:45:34.880876Z", "invitation_id": "inv_01a2034a5cc776c19d95b4a2b4b4a536"}]}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.949521Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "accepted", "locale": null, "inviter": "mem_01a2034a546a758f9f4e004ba973485e", "offered": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "generation": 1, "assignments": ["asg_01a2034a5cc776c19d95b49fa0708c6c"], "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": "2026-11-29T12:45:34.880876Z", "invitation_id": "inv_01a2034a5cc776c19d95b4a2b4b4a536"}]}'),
	('salon', 10, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.14077+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:32.525341Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "shared"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.14077Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 11, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.279228+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a2034a540877adadba2a14a5642037", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "contributor", "create_time": "2026-11-22T12:45:32.552442Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a540877adadba2a128429111e"}], "create_time": "2026-11-22T12:45:32.552442Z", "update_time": "2026-11-22T12:45:32.552442Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a2034a540877adadba2a14a5642037", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "restricted", "payments": "off"}, "role_id": "contributor", "create_time": "2026-11-22T12:45:32.552442Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a540877adadba2a128429111e"}], "create_time": "2026-11-22T12:45:32.552442Z", "update_time": "2026-11-22T12:45:35.279228Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 12, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.392472+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "shared"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.14077Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"payments": "off"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.392472Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 13, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.509235+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"payments": "off"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.392472Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"documents": "off"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.509235Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 14, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.717035+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"documents": "off"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.509235Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.717035Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 15, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.824672+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.717035Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.824672Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 20, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:36.497298+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:34.949521Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "contributor", "create_time": "2026-11-22T12:45:36.497298Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a637175ae973dc49eba821b06"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:36.497298Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 16, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.900999+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.824672Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on", "hide_client_phone": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.900999Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 17, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:35.959923+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"hide_client_email": "on", "hide_client_phone": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.900999Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "on", "client_tags": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.959923Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 18, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:36.14014+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a2034a540877adadba2a14a5642037", "attributes": {}, "assignments": [{"state": "active", "options": {"view": "restricted", "payments": "off"}, "role_id": "contributor", "create_time": "2026-11-22T12:45:32.552442Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a540877adadba2a128429111e"}], "create_time": "2026-11-22T12:45:32.552442Z", "update_time": "2026-11-22T12:45:35.279228Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "cora@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "cora", "member_id": "mem_01a2034a540877adadba2a14a5642037", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "off"}, "role_id": "contributor", "create_time": "2026-11-22T12:45:32.552442Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a540877adadba2a128429111e"}], "create_time": "2026-11-22T12:45:32.552442Z", "update_time": "2026-11-22T12:45:36.14014Z", "display_name": "Cora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 19, 'MemberService.UpdateAssignment', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:36.364911+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"client_bulk": "on", "client_tags": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:35.959923Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.364911Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 26, 'MemberService.AddMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:37.169078+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a66117135a9e7308d2e6b0aa5", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:37.169078Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a66117135a9e7308bb2f7d02e"}], "create_time": "2026-11-22T12:45:37.169078Z", "update_time": "2026-11-22T12:45:37.169078Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 21, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:36.615493+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {"packages": "on"}, "role_id": "contributor", "create_time": "2026-11-22T12:45:36.497298Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a637175ae973dc49eba821b06"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:36.497298Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:36.615493Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a63e770da8142f0209d7a675c"}], "create_time": "2026-11-22T12:45:34.791196Z", "update_time": "2026-11-22T12:45:36.615493Z", "display_name": "Ugo", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 22, 'MemberService.TransferOwnership', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:36.736918+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a2034a546a758f9f4e004ba973485e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T12:45:32.649818Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5469726ab329c97ad3ce3ca6"}], "create_time": "2026-11-22T12:45:32.649818Z", "update_time": "2026-11-22T12:45:32.649818Z", "display_name": "Adam", "work_handovers": []}, {"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a2034a52b875699e7fcfebe25df339", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T12:45:32.216236Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a52b875699e7fcfea54053595"}], "create_time": "2026-11-22T12:45:32.216236Z", "update_time": "2026-11-22T12:45:32.216236Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "adam@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "adam", "member_id": "mem_01a2034a546a758f9f4e004ba973485e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T12:45:36.736918Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a64617192b4e437e0efebf2ab"}], "create_time": "2026-11-22T12:45:32.649818Z", "update_time": "2026-11-22T12:45:36.736918Z", "display_name": "Adam", "work_handovers": []}, {"email": "rose@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "rose", "member_id": "mem_01a2034a52b875699e7fcfebe25df339", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "admin", "create_time": "2026-11-22T12:45:36.736918Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a64617192b4e437df6b2ed6fe"}], "create_time": "2026-11-22T12:45:32.216236Z", "update_time": "2026-11-22T12:45:36.736918Z", "display_name": "Rose Martin", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 23, 'MemberService.SuspendMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:36.862645+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.364911Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.862645Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 24, 'MemberService.ReactivateMember', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:36.978303+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "suspended", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.862645Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.978303Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('salon', 25, 'MemberService.RevokeAccess', 'loopback', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:37.085176+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [{"state": "active", "options": {"all_loyalty_cards": "on"}, "role_id": "user", "create_time": "2026-11-22T12:45:32.525341Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a53ed7762b37370c18b48f9c0"}], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:36.978303Z", "display_name": "Uma", "work_handovers": []}], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "uma@salon.example", "state": "revoked", "teams": [], "locale": null, "founder": false, "user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "attributes": {}, "assignments": [], "create_time": "2026-11-22T12:45:32.525341Z", "update_time": "2026-11-22T12:45:37.085176Z", "display_name": "Uma", "work_handovers": [{"leave_time": "2026-11-22T12:45:37.085176Z", "workspace_id": null, "reassigned_to": "mem_01a2034a5cc776c19d95b4a142e64f99"}]}], "workspaces": [], "invitations": []}'),
	('due', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:37.399872+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "due", "seat_limit": null, "create_time": "2026-11-22T12:45:37.399872Z", "update_time": "2026-11-22T12:45:37.399872Z", "display_name": "", "model_version": "1"}, "members": [{"email": "dora@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "dora", "member_id": "mem_01a2034a66f77112ac26b5a7607077a0", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:37.399872Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a66f77112ac26b5a655c98455"}], "create_time": "2026-11-22T12:45:37.399872Z", "update_time": "2026-11-22T12:45:37.399872Z", "display_name": "Dora", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('due', 2, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a66f77112ac26b5a7607077a0', '2026-11-22 12:45:37.438562+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "due@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a671e75a78299b6ad89388653", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.438562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a671e75a78299b6ab5af87682"}], "create_time": "2026-11-22T12:45:37.438562Z", "update_time": "2026-11-22T12:45:37.438562Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a66f77112ac26b5a7607077a0", "offered": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.438562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a671e75a78299b6ab5af87682"}], "member_id": "mem_01a2034a671e75a78299b6ad89388653", "generation": 1, "assignments": ["asg_01a2034a671e75a78299b6ab5af87682"], "create_time": "2026-11-22T12:45:37.438562Z", "expire_time": "2026-11-29T12:45:37.438562Z", "invitation_id": "inv_01a2034a671e75a78299b6ae3c0a9897"}]}'),
	('aged', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-10-13 12:45:37.540118+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "aged", "seat_limit": null, "create_time": "2026-11-22T12:45:37.540118Z", "update_time": "2026-11-22T12:45:37.540118Z", "display_name": "", "model_version": "1"}, "members": [{"email": "alba@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "alba", "member_id": "mem_01a2034a678472ad91e775f8b8f53b6f", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:37.540118Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a678472ad91e775f7072ce72a"}], "create_time": "2026-11-22T12:45:37.540118Z", "update_time": "2026-11-22T12:45:37.540118Z", "display_name": "Alba", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('aged', 2, 'MemberService.AddMember', 'loopback', 'mem_01a2034a678472ad91e775f8b8f53b6f', '2026-10-13 12:45:37.565381+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "axel@example.com", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "axel", "member_id": "mem_01a2034a679d772592061a8505ec95f9", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.565381Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a679d772592061a832aef0dae"}], "create_time": "2026-11-22T12:45:37.565381Z", "update_time": "2026-11-22T12:45:37.565381Z", "display_name": "Axel", "work_handovers": []}], "workspaces": [], "invitations": []}'),
	('aged', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a2034a678472ad91e775f8b8f53b6f', '2026-10-13 12:45:37.591132+00', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [], "workspaces": [], "invitations": []}', '{"roles": {"custom": {}, "edited": {}}, "teams": [], "account": null, "members": [{"email": "late@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a2034a67b777c1bfe6ba19df377ebd", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.591132Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a67b777c1bfe6ba17a8b643bb"}], "create_time": "2026-11-22T12:45:37.591132Z", "update_time": "2026-11-22T12:45:37.591132Z", "display_name": "", "work_handovers": []}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a2034a678472ad91e775f8b8f53b6f", "offered": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.591132Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a67b777c1bfe6ba17a8b643bb"}], "member_id": "mem_01a2034a67b777c1bfe6ba19df377ebd", "generation": 1, "assignments": ["asg_01a2034a67b777c1bfe6ba17a8b643bb"], "create_time": "2026-11-22T12:45:37.591132Z", "expire_time": "2026-11-29T12:45:37.591132Z", "invitation_id": "inv_01a2034a67b777c1bfe6ba1a116d6d67"}]}');


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.change_log VALUES
	('clinic', 1, '["account", {"member": ["mem_01a2034a142b73d498246cdfdd4ef1b9", "alice"]}]', '2026-11-22 12:45:16.203731+00', '732'),
	('clinic', 2, '[{"workspace": "paris"}]', '2026-11-22 12:45:16.255881+00', '734'),
	('clinic', 3, '[{"workspace": "lyon"}]', '2026-11-22 12:45:16.277741+00', '736'),
	('clinic', 4, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", null]}]', '2026-11-22 12:45:16.723338+00', '738'),
	('clinic', 5, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}]', '2026-11-22 12:45:16.924299+00', '742'),
	('clinic', 6, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}]', '2026-11-22 12:45:17.009613+00', '746'),
	('clinic', 7, '[{"member": ["mem_01a2034a195671f7a23f7e0065839474", null]}]', '2026-11-22 12:45:17.526086+00', '750'),
	('clinic', 8, '[{"member": ["mem_01a2034a195671f7a23f7e0065839474", "dev"]}]', '2026-11-22 12:45:17.590453+00', '754'),
	('clinic', 9, '[{"member": ["mem_01a2034a195671f7a23f7e0065839474", "dev"]}]', '2026-11-22 12:45:17.716372+00', '758'),
	('clinic', 10, '[{"member": ["mem_01a2034a1b2274468d3c453532f5e9b3", null]}]', '2026-11-22 12:45:17.98598+00', '760'),
	('clinic', 11, '[{"member": ["mem_01a2034a1b2274468d3c453532f5e9b3", "chloe"]}]', '2026-11-22 12:45:18.07241+00', '765'),
	('clinic', 12, '[{"member": ["mem_01a2034a1b2274468d3c453532f5e9b3", "chloe"]}]', '2026-11-22 12:45:18.152759+00', '769'),
	('clinic', 13, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", null]}]', '2026-11-22 12:45:18.413189+00', '775'),
	('clinic', 14, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}]', '2026-11-22 12:45:18.513593+00', '779'),
	('clinic', 15, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}]', '2026-11-22 12:45:18.615278+00', '783'),
	('clinic', 16, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}]', '2026-11-22 12:45:19.129761+00', '787'),
	('clinic', 17, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}]', '2026-11-22 12:45:19.419415+00', '791'),
	('clinic', 18, '[{"member": ["mem_01a2034a213a7089af1672e27c8652a2", "hugo"]}]', '2026-11-22 12:45:19.546443+00', '795'),
	('clinic', 19, '["roles"]', '2026-11-22 12:45:19.600896+00', '798'),
	('clinic', 20, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}]', '2026-11-22 12:45:20.116972+00', '804'),
	('clinic', 21, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}]', '2026-11-22 12:45:20.217266+00', '808'),
	('clinic', 22, '[{"member": ["mem_01a2034a245d72cf88541d6db91065ef", null]}]', '2026-11-22 12:45:20.349348+00', '812'),
	('clinic', 23, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}]', '2026-11-22 12:45:20.471839+00', '818'),
	('clinic', 24, '[{"member": ["mem_01a2034a213a7089af1672e27c8652a2", "hugo"]}]', '2026-11-22 12:45:20.61054+00', '822'),
	('clinic', 25, '[{"member": ["mem_01a2034a259773e294ba1f06381275de", null]}]', '2026-11-22 12:45:20.662983+00', '824'),
	('clinic', 26, '[{"member": ["mem_01a2034a245d72cf88541d6db91065ef", null]}]', '2026-11-22 12:45:20.864243+00', '829'),
	('clinic', 27, '[{"member": ["mem_01a2034a213a7089af1672e27c8652a2", "hugo"]}]', '2026-11-22 12:45:20.961595+00', '831'),
	('clinic', 28, '[{"member": ["mem_01a2034a1b2274468d3c453532f5e9b3", "chloe"]}]', '2026-11-22 12:45:21.07017+00', '833'),
	('clinic', 29, '[{"member": ["mem_01a2034a1b2274468d3c453532f5e9b3", "chloe"]}]', '2026-11-22 12:45:21.323953+00', '837'),
	('spa', 1, '["account", {"member": ["mem_01a2034a28a375ae86401bceaf637073", "sam"]}]', '2026-11-22 12:45:21.443664+00', '839'),
	('spa', 2, '[{"member": ["mem_01a2034a28d671c3af418eb958471f32", null]}]', '2026-11-22 12:45:21.494009+00', '841'),
	('spa', 3, '[{"member": ["mem_01a2034a28d671c3af418eb958471f32", "bruno"]}]', '2026-11-22 12:45:21.647622+00', '845'),
	('clinic', 30, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}]', '2026-11-22 12:45:22.02037+00', '847'),
	('clinic', 31, '[{"member": ["mem_01a2034a1ccd70689a54a4671001ce2e", "emma"]}, {"departure": {"user_id": "emma", "member_id": "mem_01a2034a1ccd70689a54a4671001ce2e", "successor": null, "workspace_id": "lyon"}}]', '2026-11-22 12:45:22.225553+00', '849'),
	('clinic', 32, '[{"member": ["mem_01a2034a1633719db4e425bb2653d57e", "bruno"]}, {"departure": {"user_id": "bruno", "member_id": "mem_01a2034a1633719db4e425bb2653d57e", "successor": null, "workspace_id": null}}]', '2026-11-22 12:45:22.381093+00', '855'),
	('calls', 1, '["account", {"member": ["mem_01a2034a2cc574ccbf4686cfadb45d51", "olga"]}]', '2026-11-22 12:45:22.501406+00', '857'),
	('calls', 2, '[{"member": ["mem_01a2034a2e6172408a44dcfac6693b20", "ana"]}]', '2026-11-22 12:45:22.912937+00', '859'),
	('calls', 3, '[{"member": ["mem_01a2034a2fb070418060a21ebb088d3e", "ali"]}]', '2026-11-22 12:45:23.248772+00', '861'),
	('calls', 4, '["roles"]', '2026-11-22 12:45:23.684049+00', '864'),
	('calls', 5, '["roles"]', '2026-11-22 12:45:23.901848+00', '872'),
	('calls', 6, '["account"]', '2026-11-22 12:45:24.055621+00', '878'),
	('calls', 7, '["account"]', '2026-11-22 12:45:24.106093+00', '881'),
	('calls', 8, '["roles"]', '2026-11-22 12:45:24.148718+00', '884'),
	('calls', 9, '["roles"]', '2026-11-22 12:45:24.176418+00', '886'),
	('calls', 10, '[{"member": ["mem_01a2034a2fb070418060a21ebb088d3e", "ali"]}]', '2026-11-22 12:45:24.37448+00', '892'),
	('calls', 11, '[{"member": ["mem_01a2034a347870d7bd7db0966ebd7c48", null]}]', '2026-11-22 12:45:24.472032+00', '894'),
	('calls', 12, '[{"member": ["mem_01a2034a347870d7bd7db0966ebd7c48", "ines"]}]', '2026-11-22 12:45:24.63215+00', '898'),
	('calls', 13, '[{"member": ["mem_01a2034a347870d7bd7db0966ebd7c48", "ines"]}]', '2026-11-22 12:45:24.717666+00', '902'),
	('calls', 14, '["roles"]', '2026-11-22 12:45:24.821075+00', '904'),
	('calls', 15, '["roles"]', '2026-11-22 12:45:24.880099+00', '907'),
	('calls', 16, '["roles"]', '2026-11-22 12:45:24.98569+00', '909'),
	('calls', 17, '["roles"]', '2026-11-22 12:45:25.0397+00', '911'),
	('calls', 18, '["account"]', '2026-11-22 12:45:25.167294+00', '913'),
	('calls', 19, '["roles"]', '2026-11-22 12:45:25.222003+00', '916'),
	('calls', 20, '[{"member": ["mem_01a2034a2e6172408a44dcfac6693b20", "ana"]}]', '2026-11-22 12:45:25.295735+00', '918'),
	('calls', 21, '["account"]', '2026-11-22 12:45:25.429302+00', '920'),
	('calls', 22, '[{"member": ["mem_01a2034a2fb070418060a21ebb088d3e", "ali"]}]', '2026-11-22 12:45:25.624394+00', '925'),
	('calls', 23, '[{"member": ["mem_01a2034a347870d7bd7db0966ebd7c48", "ines"]}]', '2026-11-22 12:45:25.648177+00', '927'),
	('calls', 24, '[{"member": ["mem_01a2034a347870d7bd7db0966ebd7c48", "ines"]}, {"departure": {"user_id": "ines", "member_id": "mem_01a2034a347870d7bd7db0966ebd7c48", "successor": null, "workspace_id": null}}]', '2026-11-22 12:45:25.730191+00', '930'),
	('calls', 25, '["account"]', '2026-11-22 12:45:25.78376+00', '932'),
	('calls', 26, '[{"member": ["mem_01a2034a39b072e98cac7c1ad6f7f172", null]}]', '2026-11-22 12:45:25.808081+00', '934'),
	('calls', 27, '[{"member": ["mem_01a2034a39b072e98cac7c1ad6f7f172", null]}]', '2026-11-22 12:45:25.947461+00', '939'),
	('calls', 28, '["roles"]', '2026-11-22 12:45:25.972388+00', '941'),
	('calls', 29, '[{"member": ["mem_01a2034a2e6172408a44dcfac6693b20", "ana"]}]', '2026-11-22 12:45:26.105485+00', '946'),
	('calls', 30, '[{"member": ["mem_01a2034a2cc574ccbf4686cfadb45d51", "olga"]}, {"departure": {"user_id": "olga", "member_id": "mem_01a2034a2cc574ccbf4686cfadb45d51", "successor": null, "workspace_id": null}}]', '2026-11-22 12:45:26.132023+00', '949'),
	('shop', 1, '["account", {"member": ["mem_01a2034a3b65710c8ec3a02d1f111d98", "otto"]}]', '2026-11-22 12:45:26.245562+00', '951'),
	('shop', 2, '[{"workspace": "sales"}, {"member": ["mem_01a2034a3b65710c8ec3a02d1f111d98", "otto"]}]', '2026-11-22 12:45:26.27717+00', '953'),
	('shop', 3, '[{"member": ["mem_01a2034a3c0073f38e71adad41567d8f", null]}]', '2026-11-22 12:45:26.399897+00', '955'),
	('shop', 4, '[{"member": ["mem_01a2034a3c0073f38e71adad41567d8f", "olga"]}]', '2026-11-22 12:45:26.521943+00', '959'),
	('shop', 5, '[{"member": ["mem_01a2034a3c0073f38e71adad41567d8f", "olga"]}]', '2026-11-22 12:45:26.653198+00', '963'),
	('shop', 6, '[{"workspace": "care"}, {"member": ["mem_01a2034a3c0073f38e71adad41567d8f", "olga"]}]', '2026-11-22 12:45:27.365258+00', '965'),
	('shop', 7, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", null]}]', '2026-11-22 12:45:27.541372+00', '968'),
	('shop', 8, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:27.676192+00', '972'),
	('shop', 9, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:27.72515+00', '976'),
	('shop', 10, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", null]}]', '2026-11-22 12:45:28.558807+00', '981'),
	('shop', 11, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:28.609185+00', '985'),
	('shop', 12, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:28.716099+00', '989'),
	('shop', 13, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:29.464155+00', '995'),
	('shop', 14, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:29.539903+00', '998'),
	('shop', 15, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:29.5908+00', '1001'),
	('shop', 16, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:29.614938+00', '1003'),
	('shop', 17, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:30.069286+00', '1006'),
	('shop', 18, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:30.164304+00', '1008'),
	('shop', 19, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}]', '2026-11-22 12:45:30.334753+00', '1010'),
	('shop', 20, '[{"team": "north"}]', '2026-11-22 12:45:30.446669+00', '1012'),
	('shop', 21, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:30.475296+00', '1014'),
	('shop', 22, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:30.531826+00', '1017'),
	('shop', 23, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:30.744008+00', '1019'),
	('shop', 24, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:30.869723+00', '1021'),
	('shop', 25, '["account"]', '2026-11-22 12:45:31.02763+00', '1026'),
	('shop', 26, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}]', '2026-11-22 12:45:31.05198+00', '1028'),
	('shop', 27, '["account"]', '2026-11-22 12:45:31.112699+00', '1030'),
	('shop', 28, '[{"member": ["mem_01a2034a4f42708cb839ec4c3d236551", null]}]', '2026-11-22 12:45:31.330295+00', '1034'),
	('shop', 29, '[{"member": ["mem_01a2034a4f42708cb839ec4c3d236551", "andrew"]}]', '2026-11-22 12:45:31.377964+00', '1038'),
	('shop', 30, '[{"member": ["mem_01a2034a4f42708cb839ec4c3d236551", "andrew"]}]', '2026-11-22 12:45:31.498966+00', '1042'),
	('shop', 31, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}, {"departure": {"user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "successor": {"user_id": "andrew", "member_id": "mem_01a2034a4f42708cb839ec4c3d236551"}, "workspace_id": "sales"}}]', '2026-11-22 12:45:31.64144+00', '1045'),
	('shop', 32, '[{"member": ["mem_01a2034a4075765f86cb49d25ffeb6b4", "mia"]}, {"departure": {"user_id": "mia", "member_id": "mem_01a2034a4075765f86cb49d25ffeb6b4", "successor": null, "workspace_id": "sales"}}]', '2026-11-22 12:45:31.826125+00', '1048'),
	('shop', 33, '[{"member": ["mem_01a2034a3b65710c8ec3a02d1f111d98", "otto"]}, {"departure": {"user_id": "otto", "member_id": "mem_01a2034a3b65710c8ec3a02d1f111d98", "successor": null, "workspace_id": "sales"}}]', '2026-11-22 12:45:31.932059+00', '1050'),
	('shop', 34, '[{"member": ["mem_01a2034a446e7489910ec82adc1b6dd6", "andy"]}, {"departure": {"user_id": "andy", "member_id": "mem_01a2034a446e7489910ec82adc1b6dd6", "successor": null, "workspace_id": null}}]', '2026-11-22 12:45:32.092532+00', '1057'),
	('salon', 1, '["account", {"member": ["mem_01a2034a52b875699e7fcfebe25df339", "rose"]}]', '2026-11-22 12:45:32.216236+00', '1060'),
	('salon', 2, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:32.525341+00', '1062'),
	('salon', 3, '[{"member": ["mem_01a2034a540877adadba2a14a5642037", "cora"]}]', '2026-11-22 12:45:32.552442+00', '1064'),
	('salon', 4, '[{"member": ["mem_01a2034a5429779894189bf9f1b7a57d", "marc"]}]', '2026-11-22 12:45:32.584957+00', '1066'),
	('salon', 5, '[{"member": ["mem_01a2034a5451748eafc0e34473f6d6d9", "mona"]}]', '2026-11-22 12:45:32.6249+00', '1068'),
	('salon', 6, '[{"member": ["mem_01a2034a546a758f9f4e004ba973485e", "adam"]}]', '2026-11-22 12:45:32.649818+00', '1070'),
	('salon', 7, '[{"member": ["mem_01a2034a5cc776c19d95b4a142e64f99", null]}]', '2026-11-22 12:45:34.791196+00', '1080'),
	('salon', 8, '[{"member": ["mem_01a2034a5cc776c19d95b4a142e64f99", "ugo"]}]', '2026-11-22 12:45:34.880876+00', '1084'),
	('salon', 9, '[{"member": ["mem_01a2034a5cc776c19d95b4a142e64f99", "ugo"]}]', '2026-11-22 12:45:34.949521+00', '1088'),
	('salon', 10, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.14077+00', '1094'),
	('salon', 11, '[{"member": ["mem_01a2034a540877adadba2a14a5642037", "cora"]}]', '2026-11-22 12:45:35.279228+00', '1096'),
	('salon', 12, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.392472+00', '1098'),
	('salon', 13, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.509235+00', '1100'),
	('salon', 14, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.717035+00', '1102'),
	('salon', 15, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.824672+00', '1104'),
	('salon', 16, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.900999+00', '1106'),
	('salon', 17, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:35.959923+00', '1108'),
	('salon', 18, '[{"member": ["mem_01a2034a540877adadba2a14a5642037", "cora"]}]', '2026-11-22 12:45:36.14014+00', '1111'),
	('salon', 19, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:36.364911+00', '1113'),
	('salon', 20, '[{"member": ["mem_01a2034a5cc776c19d95b4a142e64f99", "ugo"]}]', '2026-11-22 12:45:36.497298+00', '1115'),
	('salon', 21, '[{"member": ["mem_01a2034a5cc776c19d95b4a142e64f99", "ugo"]}]', '2026-11-22 12:45:36.615493+00', '1117'),
	('salon', 22, '[{"member": ["mem_01a2034a546a758f9f4e004ba973485e", "adam"]}, {"member": ["mem_01a2034a52b875699e7fcfebe25df339", "rose"]}]', '2026-11-22 12:45:36.736918+00', '1120'),
	('salon', 23, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:36.862645+00', '1122'),
	('salon', 24, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}]', '2026-11-22 12:45:36.978303+00', '1124'),
	('salon', 25, '[{"member": ["mem_01a2034a53ed7762b37370c389630b39", "uma"]}, {"departure": {"user_id": "uma", "member_id": "mem_01a2034a53ed7762b37370c389630b39", "successor": {"user_id": "ugo", "member_id": "mem_01a2034a5cc776c19d95b4a142e64f99"}, "workspace_id": null}}]', '2026-11-22 12:45:37.085176+00', '1127'),
	('salon', 26, '[{"member": ["mem_01a2034a66117135a9e7308d2e6b0aa5", "uma"]}]', '2026-11-22 12:45:37.169078+00', '1130'),
	('due', 1, '["account", {"member": ["mem_01a2034a66f77112ac26b5a7607077a0", "dora"]}]', '2026-11-22 12:45:37.399872+00', '1132'),
	('due', 2, '[{"member": ["mem_01a2034a671e75a78299b6ad89388653", null]}]', '2026-11-22 12:45:37.438562+00', '1134'),
	('aged', 1, '["account", {"member": ["mem_01a2034a678472ad91e775f8b8f53b6f", "alba"]}]', '2026-10-13 12:45:37.540118+00', '1138'),
	('aged', 2, '[{"member": ["mem_01a2034a679d772592061a8505ec95f9", "axel"]}]', '2026-10-13 12:45:37.565381+00', '1140'),
	('aged', 3, '[{"member": ["mem_01a2034a67b777c1bfe6ba19df377ebd", null]}]', '2026-10-13 12:45:37.591132+00', '1142');


--
-- Data for Name: confirmed_address; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.confirmed_address VALUES
	('bruno@clinic.example', 'bruno', '2026-11-22 12:45:17.009613+00'),
	('dev@agency.example', 'dev', '2026-11-22 12:45:17.716372+00'),
	('chloe@clinic.example', 'chloe', '2026-11-22 12:45:18.152759+00'),
	('emma@clinic.example', 'emma', '2026-11-22 12:45:18.615278+00'),
	('ines@calls.example', 'ines', '2026-11-22 12:45:24.717666+00'),
	('olga@shop.example', 'olga', '2026-11-22 12:45:26.653198+00'),
	('mia@shop.example', 'mia', '2026-11-22 12:45:27.72515+00'),
	('andy@shop.example', 'andy', '2026-11-22 12:45:28.716099+00'),
	('andrew@shop.example', 'andrew', '2026-11-22 12:45:31.498966+00'),
	('ugo@salon.example', 'ugo', '2026-11-22 12:45:34.949521+00');


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
	('calls', 'deputy', 'Deputy', '', 'owner', '[]', '2026-11-22 12:45:24.176418+00', '2026-11-22 12:45:24.176418+00');


--
-- Data for Name: edited_role; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.edited_role VALUES
	('clinic', 'scheduler', '["appointments.view_all", "dashboard.view", "staff_activity.schedule"]', '2026-11-22 12:45:19.600896+00');


--
-- Data for Name: history; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.history VALUES
	(1, -5376038609018112044, '0', '727');


--
-- Data for Name: invitation; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.invitation VALUES
	('clinic', 'inv_01a2034a1633719db4e425bc117cd26b', 'mem_01a2034a1633719db4e425bb2653d57e', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a1633719db4e425b7b39d98c1", "asg_01a2034a1633719db4e425b8d1ea3f98"]', 'fr', 'accepted', 1, '2026-11-22 12:45:16.723338+00', '2026-11-29 12:45:16.924299+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b7b39d98c1"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:16.723338Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1633719db4e425b8d1ea3f98"}]'),
	('clinic', 'inv_01a2034a195671f7a23f7e01cd63f86d', 'mem_01a2034a195671f7a23f7e0065839474', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a195671f7a23f7dfec01db1ad"]', NULL, 'accepted', 1, '2026-11-22 12:45:17.526086+00', '2026-11-29 12:45:17.590453+00', '[{"state": "active", "options": {}, "role_id": "button_management", "create_time": "2026-11-22T12:45:17.526086Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a195671f7a23f7dfec01db1ad"}]'),
	('clinic', 'inv_01a2034a1b2274468d3c4536233de87a', 'mem_01a2034a1b2274468d3c453532f5e9b3', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a1b2274468d3c453381bbb391"]', NULL, 'accepted', 1, '2026-11-22 12:45:17.98598+00', '2026-11-29 12:45:18.07241+00', '[{"state": "active", "options": {}, "role_id": "cdo", "create_time": "2026-11-22T12:45:17.98598Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a1b2274468d3c453381bbb391"}]'),
	('clinic', 'inv_01a2034a1ccd70689a54a4685d86015c', 'mem_01a2034a1ccd70689a54a4671001ce2e', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a1ccd70689a54a4659b15a921"]', NULL, 'accepted', 1, '2026-11-22 12:45:18.413189+00', '2026-11-29 12:45:18.513593+00', '[{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:18.413189Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a2034a1ccd70689a54a4659b15a921"}]'),
	('clinic', 'inv_01a2034a259773e294ba1f07a1e99760', 'mem_01a2034a259773e294ba1f06381275de', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a259773e294ba1f04d3720cd8"]', NULL, 'pending', 1, '2026-11-22 12:45:20.662983+00', '2026-11-29 12:45:20.662983+00', '[{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.662983Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a259773e294ba1f04d3720cd8"}]'),
	('clinic', 'inv_01a2034a245d72cf88541d6e07cfff7b', 'mem_01a2034a245d72cf88541d6db91065ef', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a245d72cf88541d6bdbb53163"]', NULL, 'canceled', 1, '2026-11-22 12:45:20.349348+00', '2026-11-29 12:45:20.349348+00', '[{"state": "pending", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:20.349348Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a2034a245d72cf88541d6bdbb53163"}]'),
	('clinic', 'inv_01a2034a272e770abe3a2f406cd33593', 'mem_01a2034a1b2274468d3c453532f5e9b3', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '["asg_01a2034a272e770abe3a2f3e73637499"]', NULL, 'accepted', 1, '2026-11-22 12:45:21.07017+00', '2026-11-29 12:45:21.07017+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.07017Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a272e770abe3a2f3e73637499"}]'),
	('spa', 'inv_01a2034a28d671c3af418eba313815cd', 'mem_01a2034a28d671c3af418eb958471f32', 'mem_01a2034a28a375ae86401bceaf637073', '["asg_01a2034a28d671c3af418eb7dc20a61f"]', NULL, 'accepted', 1, '2026-11-22 12:45:21.494009+00', '2026-11-29 12:45:21.494009+00', '[{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:21.494009Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a28d671c3af418eb7dc20a61f"}]'),
	('calls', 'inv_01a2034a347870d7bd7db0975a83a648', 'mem_01a2034a347870d7bd7db0966ebd7c48', 'mem_01a2034a2e6172408a44dcfac6693b20', '["asg_01a2034a347870d7bd7db094e2a32427"]', NULL, 'accepted', 1, '2026-11-22 12:45:24.472032+00', '2026-11-29 12:45:24.63215+00', '[{"state": "active", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:24.472032Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a347870d7bd7db094e2a32427"}]'),
	('calls', 'inv_01a2034a39b072e98cac7c1bde23f7c5', 'mem_01a2034a39b072e98cac7c1ad6f7f172', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '["asg_01a2034a39b072e98cac7c18475a33cb"]', NULL, 'canceled', 1, '2026-11-22 12:45:25.808081+00', '2026-11-29 12:45:25.808081+00', '[{"state": "pending", "options": {}, "role_id": "support", "create_time": "2026-11-22T12:45:25.808081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a39b072e98cac7c18475a33cb"}]'),
	('shop', 'inv_01a2034a3c0073f38e71adae50311963', 'mem_01a2034a3c0073f38e71adad41567d8f', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '["asg_01a2034a3bff735bb33a4c7304ac3992"]', NULL, 'accepted', 1, '2026-11-22 12:45:26.399897+00', '2026-11-29 12:45:26.521943+00', '[{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:26.399897Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a3bff735bb33a4c7304ac3992"}]'),
	('shop', 'inv_01a2034a4075765f86cb49d3854fe6e2', 'mem_01a2034a4075765f86cb49d25ffeb6b4', 'mem_01a2034a3c0073f38e71adad41567d8f', '["asg_01a2034a4075765f86cb49d054b3f824"]', NULL, 'accepted', 1, '2026-11-22 12:45:27.541372+00', '2026-11-29 12:45:27.676192+00', '[{"state": "active", "options": {}, "role_id": "manager", "create_time": "2026-11-22T12:45:27.541372Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4075765f86cb49d054b3f824"}]'),
	('shop', 'inv_01a2034a446e7489910ec82bd8835820', 'mem_01a2034a446e7489910ec82adc1b6dd6', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '["asg_01a2034a446e7489910ec828c94bab5b"]', NULL, 'accepted', 1, '2026-11-22 12:45:28.558807+00', '2026-11-29 12:45:28.609185+00', '[{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:28.558807Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a446e7489910ec828c94bab5b"}]'),
	('shop', 'inv_01a2034a4f42708cb839ec4d8a70e525', 'mem_01a2034a4f42708cb839ec4c3d236551', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '["asg_01a2034a4f42708cb839ec4a752d83d1"]', NULL, 'accepted', 1, '2026-11-22 12:45:31.330295+00', '2026-11-29 12:45:31.377964+00', '[{"state": "active", "options": {}, "role_id": "agent", "create_time": "2026-11-22T12:45:31.330295Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a2034a4f42708cb839ec4a752d83d1"}]'),
	('salon', 'inv_01a2034a5cc776c19d95b4a2b4b4a536', 'mem_01a2034a5cc776c19d95b4a142e64f99', 'mem_01a2034a546a758f9f4e004ba973485e', '["asg_01a2034a5cc776c19d95b49fa0708c6c"]', NULL, 'accepted', 1, '2026-11-22 12:45:34.791196+00', '2026-11-29 12:45:34.880876+00', '[{"state": "active", "options": {}, "role_id": "user", "create_time": "2026-11-22T12:45:34.791196Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a5cc776c19d95b49fa0708c6c"}]'),
	('due', 'inv_01a2034a671e75a78299b6ae3c0a9897', 'mem_01a2034a671e75a78299b6ad89388653', 'mem_01a2034a66f77112ac26b5a7607077a0', '["asg_01a2034a671e75a78299b6ab5af87682"]', NULL, 'pending', 1, '2026-11-22 12:45:37.438562+00', '2026-11-29 12:45:37.438562+00', '[{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.438562Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a671e75a78299b6ab5af87682"}]'),
	('aged', 'inv_01a2034a67b777c1bfe6ba1a116d6d67', 'mem_01a2034a67b777c1bfe6ba19df377ebd', 'mem_01a2034a678472ad91e775f8b8f53b6f', '["asg_01a2034a67b777c1bfe6ba17a8b643bb"]', NULL, 'pending', 1, '2026-10-13 12:45:37.591132+00', '2026-10-20 12:45:37.591132+00', '[{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:37.591132Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a2034a67b777c1bfe6ba17a8b643bb"}]');


--
-- Data for Name: member; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.member VALUES
	('clinic', 'mem_01a2034a142b73d498246cdfdd4ef1b9', 'alice', 'alice@clinic.example', 'alice@clinic.example', 'Alice Morel', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:16.203731+00', '2026-11-22 12:45:16.203731+00', '[]', 'alice morel'),
	('clinic', 'mem_01a2034a195671f7a23f7e0065839474', 'dev', 'dev@agency.example', 'dev@agency.example', 'Web Agency', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:17.526086+00', '2026-11-22 12:45:17.716372+00', '[]', 'web agency'),
	('calls', 'mem_01a2034a2fb070418060a21ebb088d3e', 'ali', 'ali@calls.example', 'ali@calls.example', 'Ali', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:23.248772+00', '2026-11-22 12:45:25.624394+00', '[]', 'ali'),
	('calls', 'mem_01a2034a347870d7bd7db0966ebd7c48', 'ines', 'ines@calls.example', 'ines@calls.example', 'Ines', NULL, 'revoked', 24, false, '{}', '2026-11-22 12:45:24.472032+00', '2026-11-22 12:45:25.730191+00', '[{"leave_time": "2026-11-22T12:45:25.730191Z", "workspace_id": null, "reassigned_to": null}]', 'ines'),
	('clinic', 'mem_01a2034a259773e294ba1f06381275de', NULL, 'gil@clinic.example', 'gil@clinic.example', '', NULL, 'invited', NULL, false, '{}', '2026-11-22 12:45:20.662983+00', '2026-11-22 12:45:20.662983+00', '[]', ''),
	('clinic', 'mem_01a2034a245d72cf88541d6db91065ef', NULL, 'fanny@clinic.example', 'fanny@clinic.example', 'Fanny Leroy', NULL, 'revoked', 26, false, '{}', '2026-11-22 12:45:20.349348+00', '2026-11-22 12:45:20.864243+00', '[]', 'fanny leroy'),
	('clinic', 'mem_01a2034a213a7089af1672e27c8652a2', 'hugo', 'hugo@clinic.example', 'hugo@clinic.example', 'Hugo Noir', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:19.546443+00', '2026-11-22 12:45:20.961595+00', '[]', 'hugo noir'),
	('calls', 'mem_01a2034a39b072e98cac7c1ad6f7f172', NULL, 'ilya@calls.example', 'ilya@calls.example', 'Ilya', NULL, 'revoked', 27, false, '{}', '2026-11-22 12:45:25.808081+00', '2026-11-22 12:45:25.947461+00', '[]', 'ilya'),
	('clinic', 'mem_01a2034a1b2274468d3c453532f5e9b3', 'chloe', 'chloe@clinic.example', 'chloe@clinic.example', 'Chloé Roux', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:17.98598+00', '2026-11-22 12:45:21.323953+00', '[]', 'chloé roux'),
	('spa', 'mem_01a2034a28a375ae86401bceaf637073', 'sam', 'sam@spa.example', 'sam@spa.example', 'Sam', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:21.443664+00', '2026-11-22 12:45:21.443664+00', '[]', 'sam'),
	('spa', 'mem_01a2034a28d671c3af418eb958471f32', 'bruno', 'Bruno@clinic.example', 'bruno@clinic.example', 'Bruno Petit', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:21.494009+00', '2026-11-22 12:45:21.647622+00', '[]', 'bruno petit'),
	('calls', 'mem_01a2034a2e6172408a44dcfac6693b20', 'ana', 'ana@calls.example', 'ana@calls.example', 'Ana', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:22.912937+00', '2026-11-22 12:45:26.105485+00', '[]', 'ana'),
	('clinic', 'mem_01a2034a1ccd70689a54a4671001ce2e', 'emma', 'emma@clinic.example', 'emma@clinic.example', 'Emma Blanc', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:18.413189+00', '2026-11-22 12:45:22.225553+00', '[{"leave_time": "2026-11-22T12:45:22.225553Z", "workspace_id": "lyon", "reassigned_to": null}]', 'emma blanc'),
	('clinic', 'mem_01a2034a1633719db4e425bb2653d57e', 'bruno', 'bruno@clinic.example', 'bruno@clinic.example', 'Bruno Petit', 'fr', 'revoked', 32, false, '{}', '2026-11-22 12:45:16.723338+00', '2026-11-22 12:45:22.381093+00', '[{"leave_time": "2026-11-22T12:45:22.381093Z", "workspace_id": null, "reassigned_to": null}]', 'bruno petit'),
	('calls', 'mem_01a2034a2cc574ccbf4686cfadb45d51', 'olga', 'olga@calls.example', 'olga@calls.example', 'Olga', NULL, 'revoked', 30, true, '{}', '2026-11-22 12:45:22.501406+00', '2026-11-22 12:45:26.132023+00', '[{"leave_time": "2026-11-22T12:45:26.132023Z", "workspace_id": null, "reassigned_to": null}]', 'olga'),
	('shop', 'mem_01a2034a3c0073f38e71adad41567d8f', 'olga', 'olga@shop.example', 'olga@shop.example', 'Olga', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:26.399897+00', '2026-11-22 12:45:27.365258+00', '[]', 'olga'),
	('salon', 'mem_01a2034a5429779894189bf9f1b7a57d', 'marc', 'marc@salon.example', 'marc@salon.example', 'Marc', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:32.584957+00', '2026-11-22 12:45:32.584957+00', '[]', 'marc'),
	('salon', 'mem_01a2034a5451748eafc0e34473f6d6d9', 'mona', 'mona@salon.example', 'mona@salon.example', 'Mona', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:32.6249+00', '2026-11-22 12:45:32.6249+00', '[]', 'mona'),
	('shop', 'mem_01a2034a4f42708cb839ec4c3d236551', 'andrew', 'andrew@shop.example', 'andrew@shop.example', 'Andrew Lee', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:31.330295+00', '2026-11-22 12:45:31.498966+00', '[]', 'andrew lee'),
	('shop', 'mem_01a2034a4075765f86cb49d25ffeb6b4', 'mia', 'mia@shop.example', 'mia@shop.example', 'Mia', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:27.541372+00', '2026-11-22 12:45:31.826125+00', '[{"leave_time": "2026-11-22T12:45:31.826125Z", "workspace_id": "sales", "reassigned_to": null}]', 'mia'),
	('shop', 'mem_01a2034a3b65710c8ec3a02d1f111d98', 'otto', 'otto@shop.example', 'otto@shop.example', 'Otto', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:26.245562+00', '2026-11-22 12:45:31.932059+00', '[{"leave_time": "2026-11-22T12:45:31.932059Z", "workspace_id": "sales", "reassigned_to": null}]', 'otto'),
	('shop', 'mem_01a2034a446e7489910ec82adc1b6dd6', 'andy', 'andy@shop.example', 'andy@shop.example', 'Andy Lee', NULL, 'revoked', 34, false, '{}', '2026-11-22 12:45:28.558807+00', '2026-11-22 12:45:32.092532+00', '[{"leave_time": "2026-11-22T12:45:31.64144Z", "workspace_id": "sales", "reassigned_to": "mem_01a2034a4f42708cb839ec4c3d236551"}, {"leave_time": "2026-11-22T12:45:32.092532Z", "workspace_id": null, "reassigned_to": null}]', 'andy lee'),
	('salon', 'mem_01a2034a540877adadba2a14a5642037', 'cora', 'cora@salon.example', 'cora@salon.example', 'Cora', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:32.552442+00', '2026-11-22 12:45:36.14014+00', '[]', 'cora'),
	('due', 'mem_01a2034a671e75a78299b6ad89388653', NULL, 'due@example.com', 'due@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-11-22 12:45:37.438562+00', '2026-11-22 12:45:37.438562+00', '[]', ''),
	('salon', 'mem_01a2034a53ed7762b37370c389630b39', 'uma', 'uma@salon.example', 'uma@salon.example', 'Uma', NULL, 'revoked', 25, false, '{}', '2026-11-22 12:45:32.525341+00', '2026-11-22 12:45:37.085176+00', '[{"leave_time": "2026-11-22T12:45:37.085176Z", "workspace_id": null, "reassigned_to": "mem_01a2034a5cc776c19d95b4a142e64f99"}]', 'uma'),
	('salon', 'mem_01a2034a66117135a9e7308d2e6b0aa5', 'uma', 'uma@salon.example', 'uma@salon.example', 'Uma', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:37.169078+00', '2026-11-22 12:45:37.169078+00', '[]', 'uma'),
	('due', 'mem_01a2034a66f77112ac26b5a7607077a0', 'dora', 'dora@example.com', 'dora@example.com', 'Dora', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:37.399872+00', '2026-11-22 12:45:37.399872+00', '[]', 'dora'),
	('salon', 'mem_01a2034a5cc776c19d95b4a142e64f99', 'ugo', 'ugo@salon.example', 'ugo@salon.example', 'Ugo', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:34.791196+00', '2026-11-22 12:45:36.615493+00', '[]', 'ugo'),
	('salon', 'mem_01a2034a546a758f9f4e004ba973485e', 'adam', 'adam@salon.example', 'adam@salon.example', 'Adam', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:32.649818+00', '2026-11-22 12:45:36.736918+00', '[]', 'adam'),
	('salon', 'mem_01a2034a52b875699e7fcfebe25df339', 'rose', 'rose@salon.example', 'rose@salon.example', 'Rose Martin', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:32.216236+00', '2026-11-22 12:45:36.736918+00', '[]', 'rose martin'),
	('aged', 'mem_01a2034a678472ad91e775f8b8f53b6f', 'alba', 'alba@example.com', 'alba@example.com', 'Alba', NULL, 'active', NULL, true, '{}', '2026-10-13 12:45:37.540118+00', '2026-10-13 12:45:37.540118+00', '[]', 'alba'),
	('aged', 'mem_01a2034a679d772592061a8505ec95f9', 'axel', 'axel@example.com', 'axel@example.com', 'Axel', NULL, 'active', NULL, false, '{}', '2026-10-13 12:45:37.565381+00', '2026-10-13 12:45:37.565381+00', '[]', 'axel'),
	('aged', 'mem_01a2034a67b777c1bfe6ba19df377ebd', NULL, 'late@example.com', 'late@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-10-13 12:45:37.591132+00', '2026-10-13 12:45:37.591132+00', '[]', '');


--
-- Data for Name: member_activity; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.member_activity VALUES
	('clinic', 'mem_01a2034a1633719db4e425bb2653d57e', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a2034a245d72cf88541d6db91065ef', '1970-01-01 00:00:00+00'),
	('clinic', 'mem_01a2034a259773e294ba1f06381275de', '1970-01-01 00:00:00+00'),
	('spa', 'mem_01a2034a28a375ae86401bceaf637073', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a2034a347870d7bd7db0966ebd7c48', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a2034a39b072e98cac7c1ad6f7f172', '1970-01-01 00:00:00+00'),
	('calls', 'mem_01a2034a2cc574ccbf4686cfadb45d51', '2026-11-22 12:45:00+00'),
	('calls', 'mem_01a2034a2e6172408a44dcfac6693b20', '2026-11-22 12:45:00+00'),
	('calls', 'mem_01a2034a2fb070418060a21ebb088d3e', '2026-11-22 12:45:00+00'),
	('clinic', 'mem_01a2034a142b73d498246cdfdd4ef1b9', '2026-11-22 12:45:00+00'),
	('clinic', 'mem_01a2034a195671f7a23f7e0065839474', '2026-11-22 12:45:00+00'),
	('clinic', 'mem_01a2034a1b2274468d3c453532f5e9b3', '2026-11-22 12:45:00+00'),
	('clinic', 'mem_01a2034a1ccd70689a54a4671001ce2e', '2026-11-22 12:45:00+00'),
	('clinic', 'mem_01a2034a213a7089af1672e27c8652a2', '2026-11-22 12:45:00+00'),
	('spa', 'mem_01a2034a28d671c3af418eb958471f32', '2026-11-22 12:45:00+00'),
	('shop', 'mem_01a2034a446e7489910ec82adc1b6dd6', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a52b875699e7fcfebe25df339', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a53ed7762b37370c389630b39', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a540877adadba2a14a5642037', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a5429779894189bf9f1b7a57d', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a5451748eafc0e34473f6d6d9', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a546a758f9f4e004ba973485e', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a5cc776c19d95b4a142e64f99', '2026-11-22 12:45:00+00'),
	('shop', 'mem_01a2034a3b65710c8ec3a02d1f111d98', '2026-11-22 12:45:00+00'),
	('shop', 'mem_01a2034a3c0073f38e71adad41567d8f', '2026-11-22 12:45:00+00'),
	('shop', 'mem_01a2034a4075765f86cb49d25ffeb6b4', '2026-11-22 12:45:00+00'),
	('shop', 'mem_01a2034a4f42708cb839ec4c3d236551', '2026-11-22 12:45:00+00'),
	('salon', 'mem_01a2034a66117135a9e7308d2e6b0aa5', '1970-01-01 00:00:00+00'),
	('due', 'mem_01a2034a66f77112ac26b5a7607077a0', '1970-01-01 00:00:00+00'),
	('due', 'mem_01a2034a671e75a78299b6ad89388653', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a2034a678472ad91e775f8b8f53b6f', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a2034a679d772592061a8505ec95f9', '1970-01-01 00:00:00+00'),
	('aged', 'mem_01a2034a67b777c1bfe6ba19df377ebd', '1970-01-01 00:00:00+00');


--
-- Data for Name: member_team; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: migration; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.migration VALUES
	(1, '2026-11-22 12:45:15.809983+00'),
	(2, '2026-11-22 12:45:15.809983+00'),
	(3, '2026-11-22 12:45:15.809983+00'),
	(4, '2026-11-22 12:45:15.809983+00'),
	(5, '2026-11-22 12:45:15.809983+00'),
	(6, '2026-11-22 12:45:15.809983+00'),
	(7, '2026-11-22 12:45:15.809983+00'),
	(8, '2026-11-22 12:45:15.809983+00'),
	(9, '2026-11-22 12:45:15.809983+00'),
	(10, '2026-11-22 12:45:15.809983+00'),
	(11, '2026-11-22 12:45:15.809983+00'),
	(12, '2026-11-22 12:45:15.809983+00'),
	(13, '2026-11-22 12:45:15.809983+00'),
	(14, '2026-11-22 12:45:15.809983+00');


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
	('due', 'mail_01a2034a671e75a78299b6af0b50b746', 2, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a2034a671e75a78299b6ae3c0a9897"}}', '2026-11-22 12:45:37.438562+00', 'waiting', 1, '2026-11-22 12:46:03.88775+00', NULL, 'Connection error: Connection refused (os error 111)'),
	('aged', 'mail_01a2034a67b777c1bfe6ba1bdd0ce738', 3, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a2034a67b777c1bfe6ba1a116d6d67"}}', '2026-10-13 12:45:37.591132+00', 'waiting', 0, '2026-10-13 12:45:37.591132+00', NULL, NULL);


--
-- Data for Name: team; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.team VALUES
	('shop', 'north', 'sales', 'North', '2026-11-22 12:45:30.446669+00', '2026-11-22 12:45:30.446669+00');


--
-- Data for Name: workspace; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.workspace VALUES
	('clinic', 'paris', 'Paris', '2026-11-22 12:45:16.255881+00', '2026-11-22 12:45:16.255881+00', 'active'),
	('clinic', 'lyon', 'Lyon', '2026-11-22 12:45:16.277741+00', '2026-11-22 12:45:16.277741+00', 'active'),
	('shop', 'sales', 'Sales', '2026-11-22 12:45:26.27717+00', '2026-11-22 12:45:26.27717+00', 'active'),
	('shop', 'care', 'Care', '2026-11-22 12:45:27.365258+00', '2026-11-22 12:45:27.365258+00', 'active');


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


