// The proxy of production, api/nginx.conf, in a real nginx before a stand-in for the API.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { freePort } from "../../scripts/backend/server.mjs";
import { ask, eventually, stub } from "./around.mjs";

const LONG = JSON.stringify({ text: "春茶".repeat(1000) });

/** nginx as the files say, but for addresses and folders, before the API at `api`; gives the address of /api/. */
async function nginx(t, api) {
  const folder = mkdtempSync(join(tmpdir(), "atlas-nginx-"));
  const port = await freePort();
  mkdirSync(join(folder, "tmp"));
  const changed = (file, from, to) => {
    const text = readFileSync(file, "utf8");
    assert(text.includes(from), `${file} has ${from}`);
    return text.replace(from, to);
  };
  let http = changed("api/nginx.conf", "server 127.0.0.1:3000;", `server ${new URL(api).host};`);
  http = http.replace("/var/cache/atlas-api", join(folder, "cache"));
  writeFileSync(join(folder, "api.conf"), http);
  writeFileSync(join(folder, "atlas-api-location.conf"), readFileSync("api/nginx-location.conf"));
  // The site's own, as the build fills it for the root of a host.
  const site = changed("hosting/nginx.conf", "listen 80;", `listen 127.0.0.1:${port};`).replaceAll("{{base_path}}", "/").replaceAll("{{below_root}}", "#");
  writeFileSync(join(folder, "site.conf"), site.replace("root /srv/www;", `root ${folder};`));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/tmp;`);
  writeFileSync(
    join(folder, "main.conf"),
    `${process.getuid() === 0 ? "user root;" : ""}
    daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
    events {} http { access_log off; ${temporary.join(" ")} include ${folder}/api.conf; include ${folder}/site.conf; }`,
  );
  const server = spawn("nginx", ["-p", folder, "-c", join(folder, "main.conf"), "-e", "stderr"], { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
  const log = [];
  server.stderr.on("data", (part) => log.push(part));
  t.after(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  await eventually(`nginx listens; it says ${log.join("")}`, () => ask(`http://127.0.0.1:${port}/`));
  return `http://127.0.0.1:${port}/api/`;
}

/** An API that notes what it is asked and answers by `answer`: [status, headers, body]. */
async function api(t, answer) {
  const asked = [];
  const root = await stub(t, (request, response) => {
    asked.push(request);
    request.resume();
    const [status, headers, body] = answer(request);
    response.writeHead(status, headers).end(body);
  });
  return { asked, root: await nginx(t, root) };
}

const kept = () => [200, { "content-type": "application/json", "cache-control": "public, max-age=60", etag: 'W/"v7"', vary: "origin" }, LONG];

test("an answer is asked for once, whoever asks, and known ones cost a 304", async (t) => {
  const { asked, root } = await api(t, kept);
  const url = `${root}rpc/suggest?q=%E8%8C%B6&n=5`;
  for (const origin of ["https://a.example", "https://b.example"]) {
    const { status, headers, body } = await ask(url, { headers: { origin, "accept-encoding": "gzip", cookie: "a=b", "x-forwarded-for": "1.2.3.4" } });
    assert.deepEqual([status, headers["content-encoding"], headers["cache-control"], headers.etag, headers.vary], [200, "gzip", "public, max-age=60", 'W/"v7"', "Accept-Encoding"]);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(String(gunzipSync(body)), LONG);
  }
  assert.equal((await ask(url, { headers: { "if-none-match": 'W/"v7"' } })).status, 304);
  assert.equal(String((await ask(url)).body), LONG);
  assert.equal((await ask(url, { method: "HEAD" })).status, 200);
  assert.equal(asked.length, 1);
  assert.equal(asked[0].url, "/rpc/suggest?q=%E8%8C%B6&n=5");
  const { cookie, "accept-encoding": coding, "x-forwarded-for": from } = asked[0].headers;
  assert.deepEqual([cookie, coding, from], [undefined, undefined, "127.0.0.1"]);
});

test("another address, another type or somebody signed in is another answer", async (t) => {
  const { asked, root } = await api(t, kept);
  const url = `${root}products`;
  await ask(url);
  await ask(`${url}?a=1`);
  await ask(url, { headers: { accept: "text/csv" } });
  for (let n = 0; n < 2; n += 1) await ask(url, { headers: { authorization: "Bearer x" } });
  assert.equal(asked.length, 5);
  await ask(url);
  assert.equal(asked.length, 5);
});

test("without a database the last answer stands in, and else the visitor is told when to ask again", async (t) => {
  let isDown = false;
  const answer = () => (isDown ? [503, { "content-type": "application/json" }, "{}"] : [200, { "cache-control": "max-age=1", "content-type": "application/json" }, LONG]);
  const { root } = await api(t, answer);
  await ask(`${root}a`);
  isDown = true;
  // Until what is kept has run out.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(String((await ask(`${root}a`)).body), LONG);
  const { status, headers } = await ask(`${root}b`);
  assert.deepEqual([status, headers["retry-after"], headers["cache-control"]], [503, "2", "no-store"]);
});

test("the API's own word on when to ask again counts", async (t) => {
  const { root } = await api(t, () => [503, { "retry-after": "8" }, "{}"]);
  assert.equal((await ask(`${root}a`)).headers["retry-after"], "8");
});

test("who writes much, long or otherwise than by POST is refused", async (t) => {
  const { asked, root } = await api(t, () => [201, {}, ""]);
  const post = (body) => ask(`${root}inquiries`, { method: "POST", body });
  assert.equal((await post("x".repeat(20_000))).status, 413);
  const outcomes = [];
  for (let n = 0; n < 6; n += 1) outcomes.push((await post("{}")).status);
  assert.deepEqual(outcomes.slice(0, 3), [201, 201, 201]);
  assert.equal(outcomes.at(-1), 429);
  const { headers } = await post("{}");
  assert.deepEqual([headers["retry-after"], headers["cache-control"]], ["10", "no-store"]);
  assert.equal((await ask(`${root}a`)).status, 201);
  assert.equal((await ask(`${root}a`, { method: "DELETE" })).status, 403);
  assert.equal((await ask(`${root}a?${"b".repeat(8200)}`)).status, 414);
  assert(asked.every(({ method }) => method !== "DELETE"));
});

test("without an API it is 502, which can be tried again", async (t) => {
  const root = await nginx(t, `http://127.0.0.1:${await freePort()}/`);
  const { status, headers } = await ask(`${root}rpc/about`);
  assert.deepEqual([status, headers["retry-after"], headers["cache-control"]], [502, "2", "no-store"]);
});
