// The proxy that fails on request (tests/e2e/faulty-api.mjs) does what it is asked to, and nothing else.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { test } from "node:test";
import { freePort } from "../../scripts/backend/server.mjs";
import { startFaultyApi } from "../e2e/faulty-api.mjs";
import { ask, eventually, stub } from "./around.mjs";

const BODY = JSON.stringify({ format: 1, products: ["春茶", "b", "c"] });

async function faulty(t) {
  const api = await stub(t, (request, response) =>
    response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*", url: request.url }).end(BODY),
  );
  const proxy = await startFaultyApi({ api });
  t.after(() => proxy.close());
  return { proxy, get: (path = "rpc/about") => ask(proxy.root + path) };
}

test("without a fault it passes on what the API says, and notes what was asked", async (t) => {
  const { proxy, get } = await faulty(t);
  const { status, headers, body } = await get("rpc/suggest?q=%E8%8C%B6");
  assert.deepEqual([status, headers.url, headers["access-control-allow-origin"], String(body)], [200, "/rpc/suggest?q=%E8%8C%B6", "*", BODY]);
  assert.deepEqual(proxy.asked(), [{ method: "GET", path: "/rpc/suggest?q=%E8%8C%B6" }]);
});

test("it refuses as often as asked, and only what it is asked to", async (t) => {
  const { proxy, get } = await faulty(t);
  await proxy.set({ kind: "status", status: 429, retryAfter: 3, only: "^/rpc/answer", times: 2 });
  for (let n = 0; n < 2; n += 1) {
    const { status, headers, body } = await get("rpc/answer?page=1");
    assert.deepEqual([status, headers["retry-after"], headers["access-control-expose-headers"]], [429, "3", "*"]);
    assert.deepEqual(Object.keys(JSON.parse(body)), ["code", "message", "details", "hint"]);
    assert.equal((await get()).status, 200);
  }
  assert.equal((await get("rpc/answer?page=1")).status, 200);
  await proxy.set({ kind: "status", status: 403 });
  assert.deepEqual([(await get()).status, (await get()).headers["retry-after"]], [403, undefined]);
  await proxy.clear();
  assert.equal((await get()).status, 200);
  await assert.rejects(proxy.set({ kind: "strange" }), /no fault "strange": status, slow.*refused/);
});

test("answers come late, changed, or in part", async (t) => {
  const { proxy, get } = await faulty(t);
  await proxy.set({ kind: "slow", ms: 300 });
  const start = performance.now();
  assert.equal(String((await get()).body), BODY);
  assert(performance.now() - start >= 299);
  await proxy.set({ kind: "format", format: 2 });
  assert.equal(JSON.parse((await get()).body).format, 2);
  await proxy.set({ kind: "html" });
  assert.match(String((await get()).body), /<!doctype html>/);
  await proxy.set({ kind: "half" });
  const { status, body } = await get();
  assert.equal(status, 200);
  assert.throws(() => JSON.parse(body));
});

test("connections end, stay silent, or are refused", async (t) => {
  const { proxy, get } = await faulty(t);
  for (const kind of ["cut", "reset", "refused"]) {
    await proxy.set({ kind });
    await assert.rejects(get(), /ECONNREFUSED|hang up|aborted|ECONNRESET/, kind);
  }
  await proxy.set({ kind: "stalled" });
  const outcome = await Promise.race([get(), new Promise((resolve) => setTimeout(resolve, 300, "silence"))]);
  assert.equal(outcome, "silence");
  await proxy.clear();
  assert.equal((await get()).status, 200);
});

test("refusing also ends the connections that are open", async (t) => {
  const { proxy } = await faulty(t);
  const { port } = new URL(proxy.root);
  const socket = connect(Number(port), "127.0.0.1");
  const ended = new Promise((resolve) => socket.on("close", resolve).on("error", () => {}));
  await new Promise((resolve) => socket.on("connect", resolve));
  // Not only in the kernel's queue: the server has taken it.
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  await proxy.set({ kind: "refused" });
  await ended;
});

test("a program of its own is told by its control address what to do", async (t) => {
  const api = await stub(t, (_, response) => response.end(BODY));
  const [port, controlPort] = [await freePort(), await freePort()];
  const child = spawn("node", ["tests/e2e/faulty-api.mjs", String(port), api, String(controlPort)], { stdio: "inherit" });
  t.after(() => child.kill());
  const control = (method, body) => ask(`http://127.0.0.1:${controlPort}/`, { method, body });
  await eventually("it listens", () => control("GET"));
  await control("PUT", '{"kind":"status","status":503,"retryAfter":1}');
  assert.equal((await ask(`http://127.0.0.1:${port}/rpc/about`)).status, 503);
  const { fault, asked } = JSON.parse((await control("GET")).body);
  assert.deepEqual([fault.status, asked], [503, [{ method: "GET", path: "/rpc/about" }]]);
  await control("DELETE");
  assert.equal((await ask(`http://127.0.0.1:${port}/rpc/about`)).status, 200);
  assert.equal((await control("PUT", '{"kind":"x"}')).status, 400);
});
