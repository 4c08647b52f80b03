// Stands before the API and does what goes wrong with servers and networks, when a test asks for it:
//
//   node tests/e2e/faulty-api.mjs PORT API_ROOT CONTROL_PORT
//
//   curl -X PUT -d '{"kind":"status","status":503,"retryAfter":2,"times":1}' http://127.0.0.1:CONTROL_PORT
//   curl -X DELETE http://127.0.0.1:CONTROL_PORT       nothing goes wrong any more
//   curl http://127.0.0.1:CONTROL_PORT                 the fault, and what was asked since the last PUT or DELETE
//
// A test that has it for itself starts it in its own process: `startFaultyApi`.

import { createServer, request as ask } from "node:http";
import { pathToFileURL } from "node:url";

/** So that a page of another origin reads the answer, and when to ask again. */
const READABLE = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
const MESSAGES = { 401: "permission denied", 403: "permission denied", 429: "too many requests", 503: "no connection to the database" };

/**
 * What can go wrong: (response, fault, pass) for each `kind`. `pass` asks the API and gives its answer:
 * { status, headers, body }.
 */
const FAULTS = {
  /** Refused with `status` (429, 503, 401, 403 ...), `retryAfter` in seconds, as PostgREST tells errors. */
  status(response, { status, retryAfter }) {
    const error = { code: `PGRST${status}`, message: MESSAGES[status] ?? "an error of a test", details: null, hint: null };
    const again = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    response.writeHead(status, { ...READABLE, ...again, "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(error));
  },
  /** Answered after `ms`. */
  async slow(response, { ms }, pass) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    send(response, await pass());
  },
  /** Half of the answer comes, and then nothing: the connection stays open. */
  async stalled(response, _, pass) {
    sendHalf(response, await pass());
  },
  /** Half of the answer comes, and then the connection ends. */
  async cut(response, _, pass) {
    sendHalf(response, await pass(), () => response.destroy());
  },
  /** Half of the answer comes as if it were all. */
  async half(response, _, pass) {
    const { status, headers, body } = await pass();
    send(response, { status, headers, body: body.subarray(0, body.length / 2) });
  },
  /** The page of a network that wants one to sign in. */
  html(response) {
    response.writeHead(200, { ...READABLE, "content-type": "text/html" }).end("<!doctype html><title>Sign in</title>");
  },
  /** An answer of another version: with another `format` (2 is newer than the app). */
  async format(response, { format }, pass) {
    const { status, headers, body } = await pass();
    send(response, { status, headers, body: Buffer.from(JSON.stringify({ ...JSON.parse(body), format })) });
  },
  /** The connection ends without an answer. */
  reset(response) {
    response.destroy();
  },
};
/** Beside these: `refused`, nobody listens. */
const REFUSED = "refused";

function send(response, { status, headers, body }) {
  response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

function sendHalf(response, { status, headers, body }, then) {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.write(body.subarray(0, body.length / 2), then);
}

/**
 * Listens on `port` (0: any that is free) before the API at the address `api`. Gives its own address, `root`;
 * `set(fault)` with a `kind` of the list above or `refused`, `only` (a pattern of paths), and `times` (how
 * often it happens; else until `clear()`); `asked()`, [{ method, path }] since then; and `close()`.
 */
export async function startFaultyApi({ port = 0, api }) {
  let fault;
  let asked = [];
  const server = createServer(async (request, response) => {
    asked.push({ method: request.method, path: request.url });
    const pass = () => passOn(request, api);
    const is = fault && new RegExp(fault.only ?? "").test(request.url) && (fault.times ?? 1) > 0;
    try {
      if (!is) return send(response, await pass());
      if (fault.times) fault.times -= 1;
      await FAULTS[fault.kind](response, fault, pass);
    } catch (error) {
      response.headersSent ? response.destroy() : FAULTS.status(response, { status: 502, message: error.message });
    }
  });
  const listen = () => new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const hush = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  await listen();
  port = server.address().port;

  async function set(wanted) {
    if (wanted && wanted.kind !== REFUSED && !FAULTS[wanted.kind]) throw new Error(`There is no fault "${wanted.kind}": ${[...Object.keys(FAULTS), REFUSED].join(", ")}.`);
    fault = wanted?.kind === REFUSED ? undefined : wanted && { ...wanted };
    asked = [];
    const isOpen = wanted?.kind !== REFUSED;
    if (isOpen && !server.listening) await listen();
    if (!isOpen && server.listening) await hush();
  }

  return {
    root: `http://127.0.0.1:${port}/`,
    set,
    clear: () => set(undefined),
    asked: () => asked,
    fault: () => fault,
    close: () => (server.listening ? hush() : undefined),
  };
}

/** Asks the API as the visitor did, without compression, so that answers can be changed. */
function passOn(request, api) {
  const { connection, host, "accept-encoding": _, ...headers } = request.headers;
  return new Promise((resolve, reject) => {
    const asked = ask(api + request.url.slice(1), { method: request.method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const { connection, "transfer-encoding": _, ...headers } = answer.headers;
        resolve({ status: answer.statusCode, headers, body: Buffer.concat(parts) });
      });
    });
    asked.on("error", reject);
    request.pipe(asked);
  });
}

/** Listens for what the head of this file says. */
export function control(faulty, port) {
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    try {
      if (request.method === "PUT") await faulty.set(JSON.parse(Buffer.concat(parts)));
      if (request.method === "DELETE") await faulty.clear();
      response.end(JSON.stringify({ fault: faulty.fault() ?? null, asked: faulty.asked() }));
    } catch (error) {
      response.writeHead(400).end(`${error.message}\n`);
    }
  });
  return new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [port, api, controlPort] = process.argv.slice(2);
  if (!controlPort) throw new Error("node tests/e2e/faulty-api.mjs PORT API_ROOT CONTROL_PORT");
  await control(await startFaultyApi({ port: Number(port), api }), Number(controlPort));
}
