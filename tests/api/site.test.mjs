// The site's server with an API behind it: what a proxy in production does, done here as well.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { freePort } from "../../scripts/backend/server.mjs";
import { ask, eventually, stub } from "./around.mjs";

const CONFIG = '{"format":1}';
const LONG = JSON.stringify({ text: "春茶".repeat(1000) });

/** A site of two files before the API at `api`; gives its address. */
async function serve(t, api, prefix = "") {
  const folder = mkdtempSync(join(tmpdir(), "atlas-site-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "config.json"), "built");
  writeFileSync(join(folder, "_headers"), "/*\n  Content-Security-Policy: default-src 'self'; connect-src 'self'; img-src 'self'\n");
  const port = await freePort();
  const server = spawn("node", ["scripts/server.mjs", folder, String(port), ...(prefix ? [prefix] : []), "--config", CONFIG, "--api", api], { stdio: "inherit" });
  t.after(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  const site = `http://127.0.0.1:${port}${prefix}/`;
  await eventually("the site answers", () => ask(`${site}config.json`));
  return site;
}

test("config.json is the given one, and the policy allows the API's own address", async (t) => {
  const site = await serve(t, await stub(t, (_, response) => response.end()));
  const { headers, body } = await ask(`${site}config.json`);
  assert.equal(String(body), CONFIG);
  assert.equal(headers["cache-control"], "no-cache");
  const policy = (await ask(site)).headers["content-security-policy"];
  assert.equal(policy, "default-src 'self'; connect-src 'self' http://127.0.0.1:*; img-src 'self'");
});

test("answers come through with an ETag, compressed for those who take it", async (t) => {
  const api = await stub(t, ({ url, headers }, response) => {
    assert.equal(url, "/rpc/suggest?q=%E8%8C%B6&n=5");
    assert.equal(headers["accept-encoding"], undefined);
    assert.equal(headers.cookie, undefined);
    assert.equal(headers["x-forwarded-for"], "127.0.0.1");
    response.writeHead(200, { "content-type": "application/json", "cache-control": "public, max-age=60", vary: "origin" }).end(LONG);
  });
  for (const prefix of ["", "/atlas"]) {
    const url = `${await serve(t, api, prefix)}api/rpc/suggest?q=%E8%8C%B6&n=5`;
    const sent = { cookie: "a=b", "x-forwarded-for": "1.2.3.4" };
    const plain = await ask(url, { headers: sent });
    assert.equal(String(plain.body), LONG);
    assert.equal(plain.headers["cache-control"], "public, max-age=60");
    assert.equal(plain.headers.vary, "accept-encoding");
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const coding of ["br", "gzip"]) {
      const { headers, body } = await ask(url, { headers: { "accept-encoding": `deflate, ${coding}` } });
      assert.equal(headers["content-encoding"], coding);
      assert.equal(String(unpack[coding](body)), LONG);
      assert.equal(headers.etag, plain.headers.etag);
    }
    const again = await ask(url, { headers: { "if-none-match": `"other", ${plain.headers.etag}` } });
    assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, plain.headers.etag]);
  }
});

test("the API's own ETag is kept", async (t) => {
  const api = await stub(t, (_, response) => response.writeHead(200, { etag: 'W/"v7"' }).end("{}"));
  const site = await serve(t, api);
  const { headers } = await ask(`${site}api/rpc/about`);
  assert.deepEqual([headers.etag, headers["cache-control"]], ['W/"v7"', "no-cache"]);
  assert.equal((await ask(`${site}api/rpc/about`, { headers: { "if-none-match": 'W/"v7"' } })).status, 304);
  assert.equal((await ask(`${site}api/rpc/about`, { method: "HEAD" })).status, 200);
});

test("what is posted arrives, and errors are not kept", async (t) => {
  const api = await stub(t, async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    response.writeHead(text === "{}" ? 201 : 429, { "retry-after": "3" }).end(text);
  });
  const site = await serve(t, api);
  const post = (body) => ask(`${site}api/inquiries`, { method: "POST", body });
  assert.equal((await post("{}")).status, 201);
  const { status, headers, body } = await post("[1]");
  assert.deepEqual([status, headers["retry-after"], headers["cache-control"], String(body)], [429, "3", "no-store", "[1]"]);
});

test("what a proxy refuses is refused, and goes nowhere else", async (t) => {
  const asked = [];
  const api = await stub(t, ({ url }, response) => response.end(asked.push(url) && url));
  const site = await serve(t, api);
  assert.equal((await ask(`${site}api/x?${"a".repeat(8200)}`)).status, 414);
  assert.equal((await ask(`${site}api/x`, { method: "DELETE" })).status, 405);
  for (const path of ["/api//127.0.0.2:9/x", "/api/http://127.0.0.2:9/x", "/api/@127.0.0.2:9/"]) {
    const { status } = await ask(site, { path });
    assert.equal(status, 200, path);
  }
  assert.deepEqual(asked, ["//127.0.0.2:9/x", "/http://127.0.0.2:9/x", "/@127.0.0.2:9/"]);
});

test("an answer that is cut off is cut off, and no API is 502", async (t) => {
  const api = await stub(t, (_, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.destroy());
  });
  const site = await serve(t, api);
  await assert.rejects(ask(`${site}api/x`), /hang up|aborted|reset/i);
  const none = await serve(t, `http://127.0.0.1:${await freePort()}/`);
  const { status, headers } = await ask(`${none}api/x`);
  assert.deepEqual([status, headers["cache-control"]], [502, "no-store"]);
});
