// scripts/api as it is run: what it starts, what it keeps, and how it ends.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { control } from "../../scripts/backend/postgres.mjs";
import { freePort } from "../../scripts/backend/server.mjs";
import { ask, eventually, stub } from "./around.mjs";

const TABLES = "tests/fixtures/tables";
let work, folder, site;
/** Of the next runs, beside this program's. */
let environment = {};
/** What runs. */
const started = new Set();

before(() => {
  // Others read it: PostgreSQL does not run as root, and its folder is below this one.
  work = mkdtempSync(join(tmpdir(), "atlas-api-"));
  execFileSync("chmod", ["755", work]);
  folder = join(work, "database");
  site = join(work, "site");
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "<!doctype html>");
  execFileSync("scripts/atlas", ["build", "--tables", TABLES, "--out", join(site, "data/v1")], { stdio: "inherit" });
});

// A test that failed may have left one.
afterEach(async () => {
  environment = {};
  for (const { child, ended } of started) {
    child.kill("SIGTERM");
    await ended;
  }
});

after(() => rmSync(work, { recursive: true, force: true }));

/** Starts scripts/api, and waits until it serves or ends: { child, said(), ended, port, apiPort, url, api }. */
async function run(...options) {
  const [port, apiPort] = [await freePort(), await freePort()];
  const env = { ...process.env, ATLAS_API_FOLDER: folder, ...environment };
  const all = ["--site", site, "--tables", TABLES, "--port", String(port), "--api-port", String(apiPort), ...options];
  const child = spawn("scripts/api", all, { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
  let hasEnded = false;
  const own = { child, said: () => text, url: `http://127.0.0.1:${port}/`, api: `http://127.0.0.1:${apiPort}/` };
  own.ended = new Promise((resolve) =>
    child.on("close", (code, signal) => {
      hasEnded = true;
      started.delete(own);
      resolve(signal ?? code);
    }),
  );
  started.add(own);
  await eventually("it serves or ends", () => text.includes("Ctrl-C ends it") || hasEnded, 60).catch((error) => assert.fail(`${error.message}\n${text}`));
  return own;
}

/** The same, where it has to serve. */
async function serving(...options) {
  const atlas = await run(...options);
  assert.match(atlas.said(), /Ctrl-C ends it/);
  return atlas;
}

const postmaster = () => Number(readFileSync(join(folder, "db/postmaster.pid"), "utf8").split("\n")[0]);
const isGone = (address) => ask(address).then(() => false, ({ code }) => code === "ECONNREFUSED");

/** Whether nothing is left of a run. */
async function assertGone({ url, api }) {
  await eventually("the site is gone", () => isGone(url));
  await eventually("the API server is gone", () => isGone(api));
  await eventually("PostgreSQL is gone", () => control(folder, "status").status !== 0);
}

const dataset = async (root) => JSON.parse((await ask(`${root}rpc/dataset`)).body);

test("it serves the site, and what is published, at the API's own address and below the site's", async () => {
  const atlas = await serving();
  assert.match(atlas.said(), /a new database in .*\n.*psql -h /);
  const { source } = JSON.parse((await ask(`${atlas.url}config.json`)).body);
  assert.deepEqual(source, { kind: "postgrest", root: atlas.api, files: "data/v1/" });
  const { version } = JSON.parse(readFileSync(join(site, "data/v1/manifest.json"), "utf8"));
  for (const root of [atlas.api, `${atlas.url}api/`]) assert.equal((await dataset(root)).version, version);
  const { headers } = await ask(`${atlas.api}rpc/dataset`, { headers: { origin: "https://elsewhere.example" } });
  assert.equal(headers["access-control-allow-origin"], "*");

  const second = await run();
  assert.equal(await second.ended, 1);
  assert.match(second.said(), /Another scripts\/api runs .*\nMend: .*ATLAS_API_FOLDER=/);

  // Somebody stops the database and starts it again: nothing else has to be.
  assert.equal(control(folder, "stop", "-m", "fast", "-w").status, 0);
  assert((await ask(`${atlas.api}rpc/dataset`)).status >= 500);
  await eventually("it says so", () => /PostgreSQL was stopped/.test(atlas.said()));
  assert.equal(control(folder, "start", "-w").status, 0);
  await eventually("the API answers again", async () => (await ask(`${atlas.api}rpc/dataset`)).status === 200);

  atlas.child.kill("SIGINT");
  assert.equal(await atlas.ended, 0);
  await assertGone(atlas);
});

test("what is under way is answered before it ends", async () => {
  const atlas = await serving();
  assert.match(atlas.said(), /the database in /);
  assert.doesNotMatch(atlas.said(), /applied|Published/);
  const psql = (sql) => execFileSync("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "postgres", "-c", sql, "atlas"], { encoding: "utf8" }).trim();
  const sql = `create or replace function api_v1.nap() returns text language sql volatile as $$ select pg_sleep(1)::text || 'done' $$;
    grant execute on function api_v1.nap() to web_anon; notify pgrst, 'reload schema'`;
  psql(sql);
  await eventually("the API knows it", async () => (await ask(`${atlas.api}rpc/nap`, { method: "POST" })).status === 200);
  const answer = ask(`${atlas.api}rpc/nap`, { method: "POST" });
  await eventually("the database works at it", () => psql("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") === "1");
  atlas.child.kill("SIGTERM");
  assert.equal(String((await answer).body), '"done"');
  assert.equal(await atlas.ended, 0);
  await assertGone(atlas);
});

test("when it is killed nothing is left, and the next run starts", { skip: process.platform !== "linux" }, async () => {
  const killed = await serving();
  killed.child.kill("SIGKILL");
  await killed.ended;
  await assertGone(killed);
  const next = await serving();
  next.child.kill("SIGINT");
  assert.equal(await next.ended, 0);
});

test("a PostgreSQL that a run has left behind is stopped first", async () => {
  assert.equal(control(folder, "start", "-w").status, 0);
  const left = postmaster();
  const atlas = await serving();
  assert.match(atlas.said(), /PostgreSQL of a run that was killed is stopped first/);
  assert.notEqual(postmaster(), left);
  atlas.child.kill("SIGINT");
  assert.equal(await atlas.ended, 0);
});

test("the end of one is the end of all, and says which, and the next run mends it", async () => {
  const atlas = await serving("--same-origin");
  assert.equal(JSON.parse((await ask(`${atlas.url}config.json`)).body).source.root, "api/");
  process.kill(postmaster(), "SIGKILL");
  assert.equal(await atlas.ended, 1);
  assert.match(atlas.said(), /Cannot go on: PostgreSQL ended with SIGKILL[\s\S]*Mend: .*postgres\.log/);
  await assertGone(atlas);
  const next = await serving("--no-site");
  assert.match(next.said(), /Serving the API/);
  assert.equal((await ask(`${next.api}rpc/dataset`)).status, 200);
  next.child.kill("SIGINT");
  assert.equal(await next.ended, 0);
});

test("wrong options, and ports that are taken, are told before anything starts", async (t) => {
  const wrong = async (options, said) => {
    const atlas = await run(...options);
    assert.equal(await atlas.ended, 1);
    assert.match(atlas.said(), said);
    assert.doesNotMatch(atlas.said(), /==> PostgreSQL/);
  };
  await wrong(["--prot", "1"], /Unknown option '--prot'[\s\S]*Mend: scripts\/api --help/);
  await wrong(["--port", "x"], /--port: x is no port/);
  await wrong(["--data", "no-such-folder"], /--data: there is no folder no-such-folder/);
  await wrong(["--root", "here"], /--root: here is no address/);
  environment = { ATLAS_API_FOLDER: site };
  await wrong([], /has other files than a database[\s\S]*Mend: .*ATLAS_API_FOLDER=/);
  environment = { ATLAS_POSTGREST: join(site, "index.html") };
  await wrong([], /ATLAS_POSTGREST names .*index\.html, which is no program/);
  const taken = new URL(await stub(t, (_, response) => response.end())).port;
  await wrong(["--port", taken], /Port \d+ cannot be had[\s\S]*Mend: .*--port \d+/);
});
