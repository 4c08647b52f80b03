// The API server: PostgREST's own program where this machine has it, else ours (api/server).

import { accessSync, constants, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { Problem } from "../release/tell.mjs";
import { until } from "./children.mjs";
import { forPostrust, settingsOf } from "./settings.mjs";

const SETTINGS = "api/postgrest.conf";

/** Which program it is on this machine: { name, command, options, settings }. */
export function serverProgram() {
  const settings = settingsOf(readFileSync(SETTINGS, "utf8"));
  const named = process.env.ATLAS_POSTGREST;
  if (named) {
    try {
      accessSync(named, constants.X_OK);
    } catch {
      throw new Problem(`ATLAS_POSTGREST names ${named}, which is no program.`, "name PostgREST's program, or nothing");
    }
  }
  const command = named ?? spawnSync("sh", ["-c", "command -v postgrest"], { encoding: "utf8" }).stdout.trim();
  if (command) return { name: "PostgREST", command, options: [SETTINGS], settings };
  return { name: "the API server of api/server", command: "atlas-api-server", options: [], settings: forPostrust(settings) };
}

/** Starts it over the database whose socket is in `folder`; gives its root address, when it answers. */
export async function startServer(crew, { name, command, options, settings }, { folder, port }) {
  const log = join(folder, "server.log");
  const own = {
    PGRST_DB_URI: `postgresql:///atlas?host=${encodeURIComponent(folder)}&user=authenticator`,
    PGRST_SERVER_HOST: "127.0.0.1",
    PGRST_SERVER_PORT: String(port),
    PGRST_ADMIN_SERVER_PORT: String(await freePort()),
  };
  crew.start(name, command, options, { log, env: { ...process.env, ...settings, ...own } });
  const root = `http://127.0.0.1:${port}/`;
  // PostgREST answers 503 until it knows the schema.
  const answers = () => fetch(root).then(({ status }) => status < 500 || `it answers ${status}`);
  const mend = `look into ${log}; the role authenticator comes with the migrations`;
  await Promise.race([crew.failure, until(`${name} is not ready`, answers, 30, mend)]);
  return root;
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Fails where another program has a port. */
export function assertFree(port, option) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    const mend = `end that program, or use another port: scripts/api ${option} ${port + 10}`;
    server.on("error", ({ message }) => reject(new Problem(`Port ${port} cannot be had: ${message}.`, mend)));
    server.listen(port, "127.0.0.1", () => server.close(resolve));
  });
}
