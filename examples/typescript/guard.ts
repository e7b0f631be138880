// A tiny HTTP service that asks Rolecall before it does anything. ../README.md says how to try it.
//
// Whoever calls over HTTP gets 401 where nobody knows them, 403 where they may not, and 503 where nobody could be asked: an error is never a yes.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import * as grpc from "@grpc/grpc-js";
import * as loader from "@grpc/proto-loader";

// The company of the demo, if nothing is said. A real service has the account from the session, or from the name of the host that was asked.
const ACCOUNT = process.env.ACCOUNT ?? "acme-agendize";

// Carries what a browser has changed to whatever it asks next, whichever process that meets.
const COOKIE = "seen";

// How long a call may take, all its tries together, in milliseconds.
const DEADLINE = 2_000;

const SERVICE = {
  loadBalancingConfig: [{ round_robin: {} }],
  methodConfig: [
    {
      name: [{ service: "rolecall.v1.AuthorizationService" }],
      // Safe for questions, and for changes with a `request_id`.
      retryPolicy: {
        maxAttempts: 5,
        initialBackoff: "0.05s",
        maxBackoff: "1s",
        backoffMultiplier: 2,
        retryableStatusCodes: ["UNAVAILABLE"],
      },
    },
  ],
};

const OPTIONS: grpc.ChannelOptions = {
  "grpc.service_config": JSON.stringify(SERVICE),
  // A peer that went away without a word is noticed within seconds, and one that is back is found soon.
  "grpc.keepalive_time_ms": 5_000,
  "grpc.keepalive_timeout_ms": 3_000,
  "grpc.keepalive_permit_without_calls": 1,
  "grpc.initial_reconnect_backoff_ms": 100,
  "grpc.max_reconnect_backoff_ms": 1_000,
};

// Enums by name; a number that has none stays a number, and is equal to no name.
const DEFINITIONS = loader.loadSync(["rolecall/v1/authorization_service.proto", "google/rpc/status.proto", "error_details.proto"], {
  includeDirs: [process.env.AUTHZ_PROTO ?? "../../proto", fileURLToPath(new URL("..", import.meta.url))],
  keepCase: true,
  enums: String,
  longs: String,
  defaults: true,
});

interface CheckRequest {
  account_id: string;
  user_id: string;
  permission: string;
  workspace_id: string;
  consistency?: { at_least: string };
}
interface CheckResponse {
  decision: string | number;
  reason: string | number;
}
interface AssignRequest {
  account_id: string;
  user_id: string;
  role_id: string;
  workspace_id: string;
  actor_user_id: string;
  request_id: string;
}
interface AssignResponse {
  consistency_token: string;
}
type Method<Request, Response> = (
  request: Request,
  metadata: grpc.Metadata,
  options: grpc.CallOptions,
  done: (error: grpc.ServiceError | null, response?: Response) => void,
) => grpc.ClientUnaryCall;
type Authorization = grpc.Client & {
  CheckPermission: Method<CheckRequest, CheckResponse>;
  AssignRole: Method<AssignRequest, AssignResponse>;
};

// One client for the whole process: it connects when it is first asked, and again whenever the connection is lost.
function connect(): Authorization {
  const Service = grpc.makeClientConstructor(
    DEFINITIONS["rolecall.v1.AuthorizationService"] as loader.ServiceDefinition as grpc.ServiceDefinition,
    "AuthorizationService",
  );
  const authorities = process.env.AUTHZ_CA_FILE;
  const credentials = authorities ? grpc.credentials.createSsl(readFileSync(authorities)) : grpc.credentials.createInsecure();
  return new Service(process.env.AUTHZ_ENDPOINT ?? "127.0.0.1:50051", credentials, OPTIONS) as unknown as Authorization;
}

const authorization = connect();

/** Asks once, with a deadline and what shows who we are: read for each call, so that the key can be replaced while this runs. */
function ask<Request, Response>(method: Method<Request, Response>, request: Request): Promise<Response> {
  const metadata = new grpc.Metadata();
  const file = process.env.AUTHZ_KEY_FILE;
  if (file) metadata.set("authorization", `Bearer ${readFileSync(file, "utf8").trim()}`);
  return new Promise((resolve, reject) => {
    method.call(authorization, request, metadata, { deadline: Date.now() + DEADLINE }, (error, response) =>
      error || !response ? reject(error ?? new Error("there is no answer")) : resolve(response),
    );
  });
}

/** What is answered instead. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Returns where the person may do this here, and throws `Refused` everywhere else. */
async function may(person: string, workspace: string, permission: string, seen: string): Promise<void> {
  const question: CheckRequest = { account_id: ACCOUNT, user_id: person, workspace_id: workspace, permission };
  if (seen) question.consistency = { at_least: seen };
  const answer = await ask(authorization.CheckPermission, question).catch((error) => {
    throw unavailable(error);
  });
  // One comparison with the one yes: what is denied, conditional or unknown is not equal to it. The `visibility` of a conditional one says how
  // to filter a list; this endpoint has none.
  if (answer.decision !== "DECISION_ALLOWED") throw new Refused(403, String(answer.reason));
}

/** A change on behalf of whoever calls: whether they may is for the service to say. Returns the token of the state that has it. */
async function giveRole(actor: string, person: string, workspace: string, role: string): Promise<string> {
  const change: AssignRequest = {
    account_id: ACCOUNT,
    user_id: person,
    workspace_id: workspace,
    role_id: role,
    actor_user_id: actor,
    // By this it happens once, however often it is tried.
    request_id: randomUUID(),
  };
  try {
    return (await ask(authorization.AssignRole, change)).consistency_token;
  } catch (error) {
    throw refusalOfChange(error);
  }
}

const STATUSES: Partial<Record<grpc.status, number>> = {
  [grpc.status.PERMISSION_DENIED]: 403,
  [grpc.status.INVALID_ARGUMENT]: 400,
  [grpc.status.NOT_FOUND]: 404,
  [grpc.status.ALREADY_EXISTS]: 409,
  [grpc.status.FAILED_PRECONDITION]: 409,
  [grpc.status.RESOURCE_EXHAUSTED]: 409,
};

function refusalOfChange(error: unknown): Refused {
  const { code, metadata } = error as Partial<grpc.ServiceError>;
  const status = code === undefined ? undefined : STATUSES[code];
  const reason = reasonOf(metadata);
  // What this service may not do is not the person's fault.
  return status === undefined || reason.startsWith("CALLER_") ? unavailable(error) : new Refused(status, reason);
}

/** The `ErrorReason` of an error, by name; empty where the service did not say. */
function reasonOf(metadata: grpc.Metadata | undefined): string {
  const [bytes] = metadata?.get("grpc-status-details-bin") ?? [];
  if (!(bytes instanceof Buffer)) return "";
  const { details } = message<{ details: { type_url: string; value: Buffer }[] }>("google.rpc.Status", bytes);
  const info = details.find((detail) => detail.type_url.endsWith("/google.rpc.ErrorInfo"));
  return info ? message<{ reason: string }>("google.rpc.ErrorInfo", info.value).reason : "";
}

function message<Message extends object>(name: string, bytes: Buffer): Message {
  return (DEFINITIONS[name] as loader.MessageTypeDefinition<object, object>).deserialize(bytes) as Message;
}

/** Nobody could say whether they may. What exactly is wrong is for our log, not for them. */
function unavailable(error: unknown): Refused {
  console.error(`can't ask: ${error instanceof Error ? error.message : error}`);
  return new Refused(503, "TRY_AGAIN");
}

/** Who calls. Here they just say so; a real service has it from the session that its identity provider began. */
function personOf(request: IncomingMessage): string {
  const person = request.headers["x-user"];
  if (typeof person !== "string" || !person) throw new Refused(401, "SIGN_IN");
  return person;
}

function seenOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? "";
}

async function answer(request: IncomingMessage): Promise<[object, Record<string, string>]> {
  const [workspace = "", what, person = "", role = "", ...rest] = (request.url ?? "").slice(1).split("/");
  if (request.method === "POST" && what === "appointments" && !person) {
    await may(personOf(request), workspace, "appointments.schedule", seenOf(request));
    return [{ made: "an appointment" }, {}];
  }
  if (request.method === "PUT" && what === "people" && role && rest.length === 0) {
    const token = await giveRole(personOf(request), person, workspace, role);
    return [{ given: "a role" }, { "Set-Cookie": `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax` }];
  }
  throw new Refused(404, "NO_SUCH_PAGE");
}

const server = createServer(async (request, response) => {
  request.resume();
  let [status, body, headers]: [number, object, Record<string, string>] = [200, {}, {}];
  try {
    [body, headers] = await answer(request);
  } catch (error) {
    const refused = error instanceof Refused ? error : unavailable(error);
    [status, body] = [refused.status, { reason: refused.reason }];
    if (status === 503) headers = { "Retry-After": "1" };
  }
  response.writeHead(status, { ...headers, "Content-Type": "application/json" }).end(JSON.stringify(body));
});

const [host, port] = (process.env.LISTEN ?? "127.0.0.1:8000").split(":");
server.listen(Number(port), host, () => {
  const { address, port } = server.address() as AddressInfo;
  console.log(`listening on ${address}:${port}`);
});
