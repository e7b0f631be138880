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
    revision bigint NOT NULL
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
    "position" bigint NOT NULL
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
    expire_time timestamp with time zone NOT NULL
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
    state text NOT NULL,
    revoked_revision bigint,
    founder boolean NOT NULL,
    attributes jsonb NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL,
    CONSTRAINT member_check CHECK (((state = 'revoked'::text) = (revoked_revision IS NOT NULL))),
    CONSTRAINT member_check1 CHECK (((email IS NULL) = (email_normal IS NULL)))
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
-- Name: workspace; Type: TABLE; Schema: rolecall; Owner: -
--

CREATE TABLE rolecall.workspace (
    account_id text NOT NULL COLLATE pg_catalog."C",
    workspace_id text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    create_time timestamp with time zone NOT NULL,
    update_time timestamp with time zone NOT NULL
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.account VALUES
	('clinic', 'agendize', '1', NULL, 'Acme Physio', 6, 'active', '2026-11-22 12:45:01.866759+00', '2026-11-22 12:45:01.866759+00', 7),
	('shop', 'respond_io', '1', 'advanced', 'Shop Inc', NULL, 'active', '2026-11-22 12:45:02.375398+00', '2026-11-22 12:45:02.375398+00', 4),
	('salon', 'sitee', '1', NULL, 'Salon', NULL, 'active', '2026-11-22 12:45:02.689696+00', '2026-11-22 12:45:02.689696+00', 1),
	('calls', 'dexem', '1', 'professional', 'Calls', 2, 'active', '2026-11-22 12:45:02.762942+00', '2026-11-22 12:45:02.762942+00', 3),
	('due', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-11-22 12:45:03.024255+00', '2026-11-22 12:45:03.024255+00', 2),
	('aged', 'dexem', '1', 'enterprise', '', NULL, 'active', '2026-10-13 12:45:03.168949+00', '2026-10-13 12:45:03.168949+00', 3);


--
-- Data for Name: answer; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.answer VALUES
	('clinic', 'loopback', 'MemberService.AddMember', 'add-bob', '1f516c83759bfd04baa3219dda1ea644379276a4fb06e96f664eca3bac35319f', '{"member_id":"mem_01a20349dc71726392c9ac1b2d0a0616","user_id":"bob","email":"bob@clinic.example","display_name":"Bob Martin","locale":null,"state":"active","founder":false,"attributes":{},"teams":[],"assignments":[{"assignment_id":"asg_01a20349dc71726392c9ac1712bccb64","role_id":"scheduler","workspace_id":"paris","options":{},"state":"active","expire_time":null,"create_time":"2026-11-22T12:45:01.937777Z"},{"assignment_id":"asg_01a20349dc71726392c9ac18ce5280e8","role_id":"reader","workspace_id":"lyon","options":{},"state":"active","expire_time":null,"create_time":"2026-11-22T12:45:01.937777Z"}],"create_time":"2026-11-22T12:45:01.937777Z","update_time":"2026-11-22T12:45:01.937777Z"}', 4, '2026-11-22 12:45:01.937777+00'),
	('aged', 'loopback', 'MemberService.AddMember', 'add-axel', '97aa856b2c10f3dc4eb68a175e136a3041746c6c05158846a0b76c7044b0da53', '{"member_id":"mem_01a20349e15475d48eb69fdb131e20bd","user_id":"axel","email":"axel@example.com","display_name":"Axel","locale":null,"state":"active","founder":false,"attributes":{},"teams":[],"assignments":[{"assignment_id":"asg_01a20349e153702f97fa5003618f7860","role_id":"analyst","workspace_id":null,"options":{},"state":"active","expire_time":null,"create_time":"2026-11-22T12:45:03.187946Z"}],"create_time":"2026-11-22T12:45:03.187946Z","update_time":"2026-11-22T12:45:03.187946Z"}', 2, '2026-10-13 12:45:03.187946+00');


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: assignment; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.assignment VALUES
	('clinic', 'asg_01a20349dc2a73a0bc607ebf22f78404', 'mem_01a20349dc2a73a0bc607ec09844f22e', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 12:45:01.866759+00', 0),
	('clinic', 'asg_01a20349dc88712aafe4163536f34f4d', 'mem_01a20349dc88712aafe41639f78ea86c', 'analytics', NULL, '{}', 'active', NULL, '2026-11-22 12:45:01.960366+00', 0),
	('clinic', 'asg_01a20349dc88712aafe4163653dcc8d4', 'mem_01a20349dc88712aafe41639f78ea86c', 'billing', NULL, '{}', 'active', NULL, '2026-11-22 12:45:01.960366+00', 1),
	('clinic', 'asg_01a20349dca4718bab95db16395fa69e', 'mem_01a20349dca4718bab95db18bbde3e28', 'chat_operator', NULL, '{}', 'pending', NULL, '2026-11-22 12:45:01.988251+00', 0),
	('clinic', 'asg_01a20349dc71726392c9ac1712bccb64', 'mem_01a20349dc71726392c9ac1b2d0a0616', 'scheduler', 'paris', '{}', 'active', NULL, '2026-11-22 12:45:01.937777+00', 0),
	('clinic', 'asg_01a20349dcc0720bbb6eac56f0f8e8c1', 'mem_01a20349dc71726392c9ac1b2d0a0616', 'scheduler', 'lyon', '{}', 'active', NULL, '2026-11-22 12:45:02.016868+00', 1),
	('shop', 'asg_01a20349de27741186628a826086efb8', 'mem_01a20349de27741186628a83198194ae', 'org_admin', NULL, '{}', 'active', NULL, '2026-11-22 12:45:02.375398+00', 0),
	('shop', 'asg_01a20349de3c77b496703e28934afddd', 'mem_01a20349de27741186628a83198194ae', 'owner', 'sales', '{}', 'active', NULL, '2026-11-22 12:45:02.395991+00', 1),
	('shop', 'asg_01a20349de54759785adebe661c8c5de', 'mem_01a20349de54759785adebe74c6ca994', 'manager', 'sales', '{"no_data_export": "on"}', 'active', NULL, '2026-11-22 12:45:02.420822+00', 0),
	('shop', 'asg_01a20349de6a724488e97779647dc9ec', 'mem_01a20349de6a724488e9777b1c292786', 'agent', 'sales', '{"mask_phone": "on", "contact_visibility": "self"}', 'active', NULL, '2026-11-22 12:45:02.442235+00', 0),
	('salon', 'asg_01a20349df61743dbb7f573de4bc7386', 'mem_01a20349df61743dbb7f573ed1164ffe', 'primary_admin', NULL, '{}', 'active', NULL, '2026-11-22 12:45:02.689696+00', 0),
	('calls', 'asg_01a20349dfaa7018a19c5545e407460f', 'mem_01a20349dfaa7018a19c554655ef08ed', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 12:45:02.762942+00', 0),
	('calls', 'asg_01a20349dfbd7612b97c8612e69d5566', 'mem_01a20349dfbd7612b97c8614875381cf', 'administrator', NULL, '{}', 'active', NULL, '2026-11-22 12:45:02.781198+00', 0),
	('calls', 'asg_01a20349dfd871629ed25b3fc4b98c04', 'mem_01a20349dfd871629ed25b41eddbf010', 'analyst', NULL, '{}', 'pending', NULL, '2026-11-22 12:45:02.808282+00', 0),
	('due', 'asg_01a20349e0b071dba3b1d020af62f256', 'mem_01a20349e0b071dba3b1d02186daee46', 'owner', NULL, '{}', 'active', NULL, '2026-11-22 12:45:03.024255+00', 0),
	('due', 'asg_01a20349e0cf71eb9ec5b32d29b76ab3', 'mem_01a20349e0cf71eb9ec5b32fdc1bba61', 'analyst', NULL, '{}', 'pending', NULL, '2026-11-22 12:45:03.055081+00', 0),
	('aged', 'asg_01a20349e153702f97fa5003618f7860', 'mem_01a20349e15475d48eb69fdb131e20bd', 'analyst', NULL, '{}', 'active', NULL, '2026-10-13 12:45:03.187946+00', 0),
	('aged', 'asg_01a20349e16773518eb700500de2110b', 'mem_01a20349e16773518eb70052a6b6e7b0', 'analyst', NULL, '{}', 'pending', NULL, '2026-10-13 12:45:03.207619+00', 0),
	('aged', 'asg_01a20349e140757a8bd43ae603fabe13', 'mem_01a20349e140757a8bd43ae747f4ceee', 'owner', NULL, '{}', 'active', NULL, '2026-10-13 12:45:03.168949+00', 0);


--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.audit_event VALUES
	('clinic', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:01.866759+00', '{"members": []}', '{"account": {"plan": null, "state": "active", "model_id": "agendize", "account_id": "clinic", "seat_limit": 6, "create_time": "2026-11-22T12:45:01.866759Z", "update_time": "2026-11-22T12:45:01.866759Z", "display_name": "Acme Physio", "model_version": "1"}, "members": [{"email": "ada@clinic.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "ada", "member_id": "mem_01a20349dc2a73a0bc607ec09844f22e", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:01.866759Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dc2a73a0bc607ebf22f78404"}], "create_time": "2026-11-22T12:45:01.866759Z", "update_time": "2026-11-22T12:45:01.866759Z", "display_name": "Ada Byron"}], "workspaces": [], "invitations": []}'),
	('clinic', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:01.89267+00', '{"members": []}', '{"account": null, "members": [], "workspaces": [{"create_time": "2026-11-22T12:45:01.89267Z", "update_time": "2026-11-22T12:45:01.89267Z", "display_name": "Paris", "workspace_id": "paris"}], "invitations": []}'),
	('clinic', 3, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:01.916286+00', '{"members": []}', '{"account": null, "members": [], "workspaces": [{"create_time": "2026-11-22T12:45:01.916286Z", "update_time": "2026-11-22T12:45:01.916286Z", "display_name": "Lyon", "workspace_id": "lyon"}], "invitations": []}'),
	('clinic', 4, 'MemberService.AddMember', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:01.937777+00', '{"members": []}', '{"account": null, "members": [{"email": "bob@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "bob", "member_id": "mem_01a20349dc71726392c9ac1b2d0a0616", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:01.937777Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20349dc71726392c9ac1712bccb64"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:01.937777Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20349dc71726392c9ac18ce5280e8"}], "create_time": "2026-11-22T12:45:01.937777Z", "update_time": "2026-11-22T12:45:01.937777Z", "display_name": "Bob Martin"}], "workspaces": [], "invitations": []}'),
	('clinic', 5, 'MemberService.AddMember', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:01.960366+00', '{"members": []}', '{"account": null, "members": [{"email": "carla@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "carla", "member_id": "mem_01a20349dc88712aafe41639f78ea86c", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analytics", "create_time": "2026-11-22T12:45:01.960366Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dc88712aafe4163536f34f4d"}, {"state": "active", "options": {}, "role_id": "billing", "create_time": "2026-11-22T12:45:01.960366Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dc88712aafe4163653dcc8d4"}], "create_time": "2026-11-22T12:45:01.960366Z", "update_time": "2026-11-22T12:45:01.960366Z", "display_name": "Carla Rossi"}], "workspaces": [], "invitations": []}'),
	('clinic', 6, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:01.988251+00', '{"members": []}', '{"account": null, "members": [{"email": "dan@clinic.example", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20349dca4718bab95db18bbde3e28", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "chat_operator", "create_time": "2026-11-22T12:45:01.988251Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dca4718bab95db16395fa69e"}], "create_time": "2026-11-22T12:45:01.988251Z", "update_time": "2026-11-22T12:45:01.988251Z", "display_name": "Dan Petit"}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20349dc2a73a0bc607ec09844f22e", "member_id": "mem_01a20349dca4718bab95db18bbde3e28", "generation": 1, "assignments": ["asg_01a20349dca4718bab95db16395fa69e"], "create_time": "2026-11-22T12:45:01.988251Z", "expire_time": "2026-11-29T12:45:01.988251Z", "invitation_id": "inv_01a20349dca4718bab95db19dc95c8a0"}]}'),
	('clinic', 7, 'AuthorizationService.AssignRole', 'loopback', 'mem_01a20349dc2a73a0bc607ec09844f22e', '2026-11-22 12:45:02.016868+00', '{"members": [{"email": "bob@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "bob", "member_id": "mem_01a20349dc71726392c9ac1b2d0a0616", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:01.937777Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20349dc71726392c9ac1712bccb64"}, {"state": "active", "options": {}, "role_id": "reader", "create_time": "2026-11-22T12:45:01.937777Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20349dc71726392c9ac18ce5280e8"}], "create_time": "2026-11-22T12:45:01.937777Z", "update_time": "2026-11-22T12:45:01.937777Z", "display_name": "Bob Martin"}]}', '{"account": null, "members": [{"email": "bob@clinic.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "bob", "member_id": "mem_01a20349dc71726392c9ac1b2d0a0616", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:01.937777Z", "expire_time": null, "workspace_id": "paris", "assignment_id": "asg_01a20349dc71726392c9ac1712bccb64"}, {"state": "active", "options": {}, "role_id": "scheduler", "create_time": "2026-11-22T12:45:02.016868Z", "expire_time": null, "workspace_id": "lyon", "assignment_id": "asg_01a20349dcc0720bbb6eac56f0f8e8c1"}], "create_time": "2026-11-22T12:45:01.937777Z", "update_time": "2026-11-22T12:45:02.016868Z", "display_name": "Bob Martin"}], "workspaces": [], "invitations": []}'),
	('shop', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:02.375398+00', '{"members": []}', '{"account": {"plan": "advanced", "state": "active", "model_id": "respond_io", "account_id": "shop", "seat_limit": null, "create_time": "2026-11-22T12:45:02.375398Z", "update_time": "2026-11-22T12:45:02.375398Z", "display_name": "Shop Inc", "model_version": "1"}, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20349de27741186628a83198194ae", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:02.375398Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349de27741186628a826086efb8"}], "create_time": "2026-11-22T12:45:02.375398Z", "update_time": "2026-11-22T12:45:02.375398Z", "display_name": "Otto"}], "workspaces": [], "invitations": []}'),
	('shop', 2, 'AccountService.AddWorkspace', 'loopback', 'mem_01a20349de27741186628a83198194ae', '2026-11-22 12:45:02.395991+00', '{"members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20349de27741186628a83198194ae", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:02.375398Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349de27741186628a826086efb8"}], "create_time": "2026-11-22T12:45:02.375398Z", "update_time": "2026-11-22T12:45:02.375398Z", "display_name": "Otto"}]}', '{"account": null, "members": [{"email": "otto@shop.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "otto", "member_id": "mem_01a20349de27741186628a83198194ae", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "org_admin", "create_time": "2026-11-22T12:45:02.375398Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349de27741186628a826086efb8"}, {"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:02.395991Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20349de3c77b496703e28934afddd"}], "create_time": "2026-11-22T12:45:02.375398Z", "update_time": "2026-11-22T12:45:02.395991Z", "display_name": "Otto"}], "workspaces": [{"create_time": "2026-11-22T12:45:02.395991Z", "update_time": "2026-11-22T12:45:02.395991Z", "display_name": "Sales", "workspace_id": "sales"}], "invitations": []}'),
	('shop', 3, 'MemberService.AddMember', 'loopback', NULL, '2026-11-22 12:45:02.420822+00', '{"members": []}', '{"account": null, "members": [{"email": "mia@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "mia", "member_id": "mem_01a20349de54759785adebe74c6ca994", "attributes": {}, "assignments": [{"state": "active", "options": {"no_data_export": "on"}, "role_id": "manager", "create_time": "2026-11-22T12:45:02.420822Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20349de54759785adebe661c8c5de"}], "create_time": "2026-11-22T12:45:02.420822Z", "update_time": "2026-11-22T12:45:02.420822Z", "display_name": "Mia"}], "workspaces": [], "invitations": []}'),
	('shop', 4, 'MemberService.AddMember', 'loopback', 'mem_01a20349de27741186628a83198194ae', '2026-11-22 12:45:02.442235+00', '{"members": []}', '{"account": null, "members": [{"email": "andy@shop.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "andy", "member_id": "mem_01a20349de6a724488e9777b1c292786", "attributes": {}, "assignments": [{"state": "active", "options": {"mask_phone": "on", "contact_visibility": "self"}, "role_id": "agent", "create_time": "2026-11-22T12:45:02.442235Z", "expire_time": null, "workspace_id": "sales", "assignment_id": "asg_01a20349de6a724488e97779647dc9ec"}], "create_time": "2026-11-22T12:45:02.442235Z", "update_time": "2026-11-22T12:45:02.442235Z", "display_name": "Andy"}], "workspaces": [], "invitations": []}'),
	('salon', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:02.689696+00', '{"members": []}', '{"account": {"plan": null, "state": "active", "model_id": "sitee", "account_id": "salon", "seat_limit": null, "create_time": "2026-11-22T12:45:02.689696Z", "update_time": "2026-11-22T12:45:02.689696Z", "display_name": "Salon", "model_version": "1"}, "members": [{"email": "ugo@salon.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "ugo", "member_id": "mem_01a20349df61743dbb7f573ed1164ffe", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "primary_admin", "create_time": "2026-11-22T12:45:02.689696Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349df61743dbb7f573de4bc7386"}], "create_time": "2026-11-22T12:45:02.689696Z", "update_time": "2026-11-22T12:45:02.689696Z", "display_name": "Ugo"}], "workspaces": [], "invitations": []}'),
	('calls', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:02.762942+00', '{"members": []}', '{"account": {"plan": "professional", "state": "active", "model_id": "dexem", "account_id": "calls", "seat_limit": 2, "create_time": "2026-11-22T12:45:02.762942Z", "update_time": "2026-11-22T12:45:02.762942Z", "display_name": "Calls", "model_version": "1"}, "members": [{"email": "olivia@calls.example", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "olivia", "member_id": "mem_01a20349dfaa7018a19c554655ef08ed", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:02.762942Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dfaa7018a19c5545e407460f"}], "create_time": "2026-11-22T12:45:02.762942Z", "update_time": "2026-11-22T12:45:02.762942Z", "display_name": "Olivia"}], "workspaces": [], "invitations": []}'),
	('calls', 2, 'MemberService.AddMember', 'loopback', 'mem_01a20349dfaa7018a19c554655ef08ed', '2026-11-22 12:45:02.781198+00', '{"members": []}', '{"account": null, "members": [{"email": "ben@calls.example", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "ben", "member_id": "mem_01a20349dfbd7612b97c8614875381cf", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "administrator", "create_time": "2026-11-22T12:45:02.781198Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dfbd7612b97c8612e69d5566"}], "create_time": "2026-11-22T12:45:02.781198Z", "update_time": "2026-11-22T12:45:02.781198Z", "display_name": "Ben"}], "workspaces": [], "invitations": []}'),
	('calls', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20349dfbd7612b97c8614875381cf', '2026-11-22 12:45:02.808282+00', '{"members": []}', '{"account": null, "members": [{"email": "cleo@calls.example", "state": "invited", "teams": [], "locale": "fr", "founder": false, "user_id": null, "member_id": "mem_01a20349dfd871629ed25b41eddbf010", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:02.808282Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349dfd871629ed25b3fc4b98c04"}], "create_time": "2026-11-22T12:45:02.808282Z", "update_time": "2026-11-22T12:45:02.808282Z", "display_name": ""}], "workspaces": [], "invitations": [{"state": "pending", "locale": "fr", "inviter": "mem_01a20349dfbd7612b97c8614875381cf", "member_id": "mem_01a20349dfd871629ed25b41eddbf010", "generation": 1, "assignments": ["asg_01a20349dfd871629ed25b3fc4b98c04"], "create_time": "2026-11-22T12:45:02.808282Z", "expire_time": "2026-11-29T12:45:02.808282Z", "invitation_id": "inv_01a20349dfd871629ed25b4227e5eef6"}]}'),
	('due', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-11-22 12:45:03.024255+00', '{"members": []}', '{"account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "due", "seat_limit": null, "create_time": "2026-11-22T12:45:03.024255Z", "update_time": "2026-11-22T12:45:03.024255Z", "display_name": "", "model_version": "1"}, "members": [{"email": "dora@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "dora", "member_id": "mem_01a20349e0b071dba3b1d02186daee46", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:03.024255Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349e0b071dba3b1d020af62f256"}], "create_time": "2026-11-22T12:45:03.024255Z", "update_time": "2026-11-22T12:45:03.024255Z", "display_name": "Dora"}], "workspaces": [], "invitations": []}'),
	('due', 2, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20349e0b071dba3b1d02186daee46', '2026-11-22 12:45:03.055081+00', '{"members": []}', '{"account": null, "members": [{"email": "due@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20349e0cf71eb9ec5b32fdc1bba61", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:03.055081Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349e0cf71eb9ec5b32d29b76ab3"}], "create_time": "2026-11-22T12:45:03.055081Z", "update_time": "2026-11-22T12:45:03.055081Z", "display_name": ""}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20349e0b071dba3b1d02186daee46", "member_id": "mem_01a20349e0cf71eb9ec5b32fdc1bba61", "generation": 1, "assignments": ["asg_01a20349e0cf71eb9ec5b32d29b76ab3"], "create_time": "2026-11-22T12:45:03.055081Z", "expire_time": "2026-11-29T12:45:03.055081Z", "invitation_id": "inv_01a20349e0cf71eb9ec5b330e2f98c56"}]}'),
	('aged', 1, 'AccountService.CreateAccount', 'loopback', NULL, '2026-10-13 12:45:03.168949+00', '{"members": []}', '{"account": {"plan": "enterprise", "state": "active", "model_id": "dexem", "account_id": "aged", "seat_limit": null, "create_time": "2026-11-22T12:45:03.168949Z", "update_time": "2026-11-22T12:45:03.168949Z", "display_name": "", "model_version": "1"}, "members": [{"email": "alba@example.com", "state": "active", "teams": [], "locale": null, "founder": true, "user_id": "alba", "member_id": "mem_01a20349e140757a8bd43ae747f4ceee", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "owner", "create_time": "2026-11-22T12:45:03.168949Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349e140757a8bd43ae603fabe13"}], "create_time": "2026-11-22T12:45:03.168949Z", "update_time": "2026-11-22T12:45:03.168949Z", "display_name": "Alba"}], "workspaces": [], "invitations": []}'),
	('aged', 2, 'MemberService.AddMember', 'loopback', 'mem_01a20349e140757a8bd43ae747f4ceee', '2026-10-13 12:45:03.187946+00', '{"members": []}', '{"account": null, "members": [{"email": "axel@example.com", "state": "active", "teams": [], "locale": null, "founder": false, "user_id": "axel", "member_id": "mem_01a20349e15475d48eb69fdb131e20bd", "attributes": {}, "assignments": [{"state": "active", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:03.187946Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349e153702f97fa5003618f7860"}], "create_time": "2026-11-22T12:45:03.187946Z", "update_time": "2026-11-22T12:45:03.187946Z", "display_name": "Axel"}], "workspaces": [], "invitations": []}'),
	('aged', 3, 'AuthorizationService.InviteUser', 'loopback', 'mem_01a20349e140757a8bd43ae747f4ceee', '2026-10-13 12:45:03.207619+00', '{"members": []}', '{"account": null, "members": [{"email": "late@example.com", "state": "invited", "teams": [], "locale": null, "founder": false, "user_id": null, "member_id": "mem_01a20349e16773518eb70052a6b6e7b0", "attributes": {}, "assignments": [{"state": "pending", "options": {}, "role_id": "analyst", "create_time": "2026-11-22T12:45:03.207619Z", "expire_time": null, "workspace_id": null, "assignment_id": "asg_01a20349e16773518eb700500de2110b"}], "create_time": "2026-11-22T12:45:03.207619Z", "update_time": "2026-11-22T12:45:03.207619Z", "display_name": ""}], "workspaces": [], "invitations": [{"state": "pending", "locale": null, "inviter": "mem_01a20349e140757a8bd43ae747f4ceee", "member_id": "mem_01a20349e16773518eb70052a6b6e7b0", "generation": 1, "assignments": ["asg_01a20349e16773518eb700500de2110b"], "create_time": "2026-11-22T12:45:03.207619Z", "expire_time": "2026-11-29T12:45:03.207619Z", "invitation_id": "inv_01a20349e16773518eb70053fe830ef8"}]}');


--
-- Data for Name: change_log; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.change_log VALUES
	('clinic', 1, '["account", {"member": ["mem_01a20349dc2a73a0bc607ec09844f22e", "ada"]}]', '2026-11-22 12:45:01.866759+00', '732'),
	('clinic', 2, '[{"workspace": "paris"}]', '2026-11-22 12:45:01.89267+00', '734'),
	('clinic', 3, '[{"workspace": "lyon"}]', '2026-11-22 12:45:01.916286+00', '736'),
	('clinic', 4, '[{"member": ["mem_01a20349dc71726392c9ac1b2d0a0616", "bob"]}]', '2026-11-22 12:45:01.937777+00', '738'),
	('clinic', 5, '[{"member": ["mem_01a20349dc88712aafe41639f78ea86c", "carla"]}]', '2026-11-22 12:45:01.960366+00', '740'),
	('clinic', 6, '[{"member": ["mem_01a20349dca4718bab95db18bbde3e28", null]}]', '2026-11-22 12:45:01.988251+00', '742'),
	('clinic', 7, '[{"member": ["mem_01a20349dc71726392c9ac1b2d0a0616", "bob"]}]', '2026-11-22 12:45:02.016868+00', '744'),
	('shop', 1, '["account", {"member": ["mem_01a20349de27741186628a83198194ae", "otto"]}]', '2026-11-22 12:45:02.375398+00', '748'),
	('shop', 2, '[{"workspace": "sales"}, {"member": ["mem_01a20349de27741186628a83198194ae", "otto"]}]', '2026-11-22 12:45:02.395991+00', '750'),
	('shop', 3, '[{"member": ["mem_01a20349de54759785adebe74c6ca994", "mia"]}]', '2026-11-22 12:45:02.420822+00', '752'),
	('shop', 4, '[{"member": ["mem_01a20349de6a724488e9777b1c292786", "andy"]}]', '2026-11-22 12:45:02.442235+00', '754'),
	('salon', 1, '["account", {"member": ["mem_01a20349df61743dbb7f573ed1164ffe", "ugo"]}]', '2026-11-22 12:45:02.689696+00', '756'),
	('calls', 1, '["account", {"member": ["mem_01a20349dfaa7018a19c554655ef08ed", "olivia"]}]', '2026-11-22 12:45:02.762942+00', '758'),
	('calls', 2, '[{"member": ["mem_01a20349dfbd7612b97c8614875381cf", "ben"]}]', '2026-11-22 12:45:02.781198+00', '760'),
	('calls', 3, '[{"member": ["mem_01a20349dfd871629ed25b41eddbf010", null]}]', '2026-11-22 12:45:02.808282+00', '762'),
	('due', 1, '["account", {"member": ["mem_01a20349e0b071dba3b1d02186daee46", "dora"]}]', '2026-11-22 12:45:03.024255+00', '767'),
	('due', 2, '[{"member": ["mem_01a20349e0cf71eb9ec5b32fdc1bba61", null]}]', '2026-11-22 12:45:03.055081+00', '769'),
	('aged', 1, '["account", {"member": ["mem_01a20349e140757a8bd43ae747f4ceee", "alba"]}]', '2026-10-13 12:45:03.168949+00', '773'),
	('aged', 2, '[{"member": ["mem_01a20349e15475d48eb69fdb131e20bd", "axel"]}]', '2026-10-13 12:45:03.187946+00', '775'),
	('aged', 3, '[{"member": ["mem_01a20349e16773518eb70052a6b6e7b0", null]}]', '2026-10-13 12:45:03.207619+00', '777');


--
-- Data for Name: counter; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.counter VALUES
	('clinic', 'people', 'administrator', '', 'active', 1),
	('clinic', 'holders', 'administrator', '', '', 1),
	('clinic', 'seats', 'staff', '', 'active', 1),
	('clinic', 'people', 'scheduler', '', 'active', 1),
	('clinic', 'holders', 'scheduler', 'paris', '', 1),
	('clinic', 'seats', 'access', '', 'active', 1),
	('clinic', 'people', 'analytics', '', 'active', 1),
	('clinic', 'people', 'billing', '', 'active', 1),
	('clinic', 'holders', 'analytics', '', '', 1),
	('clinic', 'holders', 'billing', '', '', 1),
	('clinic', 'seats', 'chat_operator', '', 'invited', 1),
	('clinic', 'people', 'chat_operator', '', 'invited', 1),
	('clinic', 'holders', 'scheduler', 'lyon', '', 1),
	('shop', 'people', 'org_admin', '', 'active', 1),
	('shop', 'holders', 'org_admin', '', '', 1),
	('shop', 'people', 'owner', '', 'active', 1),
	('shop', 'holders', 'owner', 'sales', '', 1),
	('shop', 'people', 'manager', '', 'active', 1),
	('shop', 'holders', 'manager', 'sales', '', 1),
	('shop', 'seats', 'member', '', 'active', 2),
	('shop', 'people', 'agent', '', 'active', 1),
	('shop', 'holders', 'agent', 'sales', '', 1),
	('salon', 'people', 'primary_admin', '', 'active', 1),
	('salon', 'holders', 'primary_admin', '', '', 1),
	('calls', 'people', 'owner', '', 'active', 1),
	('calls', 'holders', 'owner', '', '', 1),
	('calls', 'seats', 'administrator', '', 'active', 1),
	('calls', 'people', 'administrator', '', 'active', 1),
	('calls', 'holders', 'administrator', '', '', 1),
	('calls', 'seats', 'analyst', '', 'invited', 1),
	('calls', 'people', 'analyst', '', 'invited', 1),
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



--
-- Data for Name: edited_role; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: history; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.history VALUES
	(1, 4892699648772296138, '0');


--
-- Data for Name: invitation; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.invitation VALUES
	('clinic', 'inv_01a20349dca4718bab95db19dc95c8a0', 'mem_01a20349dca4718bab95db18bbde3e28', 'mem_01a20349dc2a73a0bc607ec09844f22e', '["asg_01a20349dca4718bab95db16395fa69e"]', NULL, 'pending', 1, '2026-11-22 12:45:01.988251+00', '2026-11-29 12:45:01.988251+00'),
	('calls', 'inv_01a20349dfd871629ed25b4227e5eef6', 'mem_01a20349dfd871629ed25b41eddbf010', 'mem_01a20349dfbd7612b97c8614875381cf', '["asg_01a20349dfd871629ed25b3fc4b98c04"]', 'fr', 'pending', 1, '2026-11-22 12:45:02.808282+00', '2026-11-29 12:45:02.808282+00'),
	('due', 'inv_01a20349e0cf71eb9ec5b330e2f98c56', 'mem_01a20349e0cf71eb9ec5b32fdc1bba61', 'mem_01a20349e0b071dba3b1d02186daee46', '["asg_01a20349e0cf71eb9ec5b32d29b76ab3"]', NULL, 'pending', 1, '2026-11-22 12:45:03.055081+00', '2026-11-29 12:45:03.055081+00'),
	('aged', 'inv_01a20349e16773518eb70053fe830ef8', 'mem_01a20349e16773518eb70052a6b6e7b0', 'mem_01a20349e140757a8bd43ae747f4ceee', '["asg_01a20349e16773518eb700500de2110b"]', NULL, 'pending', 1, '2026-10-13 12:45:03.207619+00', '2026-10-20 12:45:03.207619+00');


--
-- Data for Name: member; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.member VALUES
	('clinic', 'mem_01a20349dc2a73a0bc607ec09844f22e', 'ada', 'ada@clinic.example', 'ada@clinic.example', 'Ada Byron', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:01.866759+00', '2026-11-22 12:45:01.866759+00'),
	('clinic', 'mem_01a20349dc88712aafe41639f78ea86c', 'carla', 'carla@clinic.example', 'carla@clinic.example', 'Carla Rossi', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:01.960366+00', '2026-11-22 12:45:01.960366+00'),
	('clinic', 'mem_01a20349dca4718bab95db18bbde3e28', NULL, 'dan@clinic.example', 'dan@clinic.example', 'Dan Petit', NULL, 'invited', NULL, false, '{}', '2026-11-22 12:45:01.988251+00', '2026-11-22 12:45:01.988251+00'),
	('clinic', 'mem_01a20349dc71726392c9ac1b2d0a0616', 'bob', 'bob@clinic.example', 'bob@clinic.example', 'Bob Martin', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:01.937777+00', '2026-11-22 12:45:02.016868+00'),
	('shop', 'mem_01a20349de27741186628a83198194ae', 'otto', 'otto@shop.example', 'otto@shop.example', 'Otto', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:02.375398+00', '2026-11-22 12:45:02.395991+00'),
	('shop', 'mem_01a20349de54759785adebe74c6ca994', 'mia', 'mia@shop.example', 'mia@shop.example', 'Mia', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:02.420822+00', '2026-11-22 12:45:02.420822+00'),
	('shop', 'mem_01a20349de6a724488e9777b1c292786', 'andy', 'andy@shop.example', 'andy@shop.example', 'Andy', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:02.442235+00', '2026-11-22 12:45:02.442235+00'),
	('salon', 'mem_01a20349df61743dbb7f573ed1164ffe', 'ugo', 'ugo@salon.example', 'ugo@salon.example', 'Ugo', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:02.689696+00', '2026-11-22 12:45:02.689696+00'),
	('calls', 'mem_01a20349dfaa7018a19c554655ef08ed', 'olivia', 'olivia@calls.example', 'olivia@calls.example', 'Olivia', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:02.762942+00', '2026-11-22 12:45:02.762942+00'),
	('calls', 'mem_01a20349dfbd7612b97c8614875381cf', 'ben', 'ben@calls.example', 'ben@calls.example', 'Ben', NULL, 'active', NULL, false, '{}', '2026-11-22 12:45:02.781198+00', '2026-11-22 12:45:02.781198+00'),
	('calls', 'mem_01a20349dfd871629ed25b41eddbf010', NULL, 'cleo@calls.example', 'cleo@calls.example', '', 'fr', 'invited', NULL, false, '{}', '2026-11-22 12:45:02.808282+00', '2026-11-22 12:45:02.808282+00'),
	('due', 'mem_01a20349e0b071dba3b1d02186daee46', 'dora', 'dora@example.com', 'dora@example.com', 'Dora', NULL, 'active', NULL, true, '{}', '2026-11-22 12:45:03.024255+00', '2026-11-22 12:45:03.024255+00'),
	('due', 'mem_01a20349e0cf71eb9ec5b32fdc1bba61', NULL, 'due@example.com', 'due@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-11-22 12:45:03.055081+00', '2026-11-22 12:45:03.055081+00'),
	('aged', 'mem_01a20349e140757a8bd43ae747f4ceee', 'alba', 'alba@example.com', 'alba@example.com', 'Alba', NULL, 'active', NULL, true, '{}', '2026-10-13 12:45:03.168949+00', '2026-10-13 12:45:03.168949+00'),
	('aged', 'mem_01a20349e15475d48eb69fdb131e20bd', 'axel', 'axel@example.com', 'axel@example.com', 'Axel', NULL, 'active', NULL, false, '{}', '2026-10-13 12:45:03.187946+00', '2026-10-13 12:45:03.187946+00'),
	('aged', 'mem_01a20349e16773518eb70052a6b6e7b0', NULL, 'late@example.com', 'late@example.com', '', NULL, 'invited', NULL, false, '{}', '2026-10-13 12:45:03.207619+00', '2026-10-13 12:45:03.207619+00');


--
-- Data for Name: member_team; Type: TABLE DATA; Schema: rolecall; Owner: -
--



--
-- Data for Name: migration; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.migration VALUES
	(1, '2026-11-22 12:45:01.621958+00'),
	(2, '2026-11-22 12:45:01.621958+00'),
	(3, '2026-11-22 12:45:01.621958+00'),
	(4, '2026-11-22 12:45:01.621958+00'),
	(5, '2026-11-22 12:45:01.621958+00'),
	(6, '2026-11-22 12:45:01.621958+00'),
	(7, '2026-11-22 12:45:01.621958+00'),
	(8, '2026-11-22 12:45:01.621958+00'),
	(9, '2026-11-22 12:45:01.621958+00');


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
	('due', 'mail_01a20349e0cf71eb9ec5b33148957154', 2, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a20349e0cf71eb9ec5b330e2f98c56"}}', '2026-11-22 12:45:03.055081+00', 'waiting', 1, '2026-11-22 12:45:36.420953+00', NULL, 'Connection error: Connection refused (os error 111)'),
	('aged', 'mail_01a20349e16773518eb700543ab214ad', 3, 0, '{"invitation": {"generation": 1, "invitation_id": "inv_01a20349e16773518eb70053fe830ef8"}}', '2026-10-13 12:45:03.207619+00', 'waiting', 1, '2026-10-13 12:45:33.529287+00', NULL, 'Connection error: Connection refused (os error 111)');


--
-- Data for Name: workspace; Type: TABLE DATA; Schema: rolecall; Owner: -
--

INSERT INTO rolecall.workspace VALUES
	('clinic', 'paris', 'Paris', '2026-11-22 12:45:01.89267+00', '2026-11-22 12:45:01.89267+00'),
	('clinic', 'lyon', 'Lyon', '2026-11-22 12:45:01.916286+00', '2026-11-22 12:45:01.916286+00'),
	('shop', 'sales', 'Sales', '2026-11-22 12:45:02.395991+00', '2026-11-22 12:45:02.395991+00');


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
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (account_id, workspace_id);


--
-- Name: assignment_by_member; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_by_member ON rolecall.assignment USING btree (account_id, member_id, "position");


--
-- Name: assignment_by_role; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX assignment_by_role ON rolecall.assignment USING btree (account_id, role_id, COALESCE(workspace_id, ''::text), member_id);


--
-- Name: change_log_by_transaction; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX change_log_by_transaction ON rolecall.change_log USING btree (xid);


--
-- Name: invitation_pending; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX invitation_pending ON rolecall.invitation USING btree (account_id, member_id) WHERE (state = 'pending'::text);


--
-- Name: member_by_address; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_address ON rolecall.member USING btree (account_id, email_normal, revoked_revision DESC, member_id DESC);


--
-- Name: member_by_user; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_user ON rolecall.member USING btree (account_id, user_id, revoked_revision DESC, member_id DESC);


--
-- Name: member_by_user_everywhere; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE INDEX member_by_user_everywhere ON rolecall.member USING btree (user_id, account_id) WHERE (state <> 'revoked'::text);


--
-- Name: member_one_per_address; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE UNIQUE INDEX member_one_per_address ON rolecall.member USING btree (account_id, email_normal) WHERE (state <> 'revoked'::text);


--
-- Name: member_one_per_user; Type: INDEX; Schema: rolecall; Owner: -
--

CREATE UNIQUE INDEX member_one_per_user ON rolecall.member USING btree (account_id, user_id) WHERE (state <> 'revoked'::text);


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
-- Name: member_team member_team_account_id_member_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.member_team
    ADD CONSTRAINT member_team_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES rolecall.member(account_id, member_id);


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
-- Name: workspace workspace_account_id_fkey; Type: FK CONSTRAINT; Schema: rolecall; Owner: -
--

ALTER TABLE ONLY rolecall.workspace
    ADD CONSTRAINT workspace_account_id_fkey FOREIGN KEY (account_id) REFERENCES rolecall.account(account_id);


--
-- PostgreSQL database dump complete
--


