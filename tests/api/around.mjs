// What the tests of this folder share.

import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { Problem } from "../../scripts/release/tell.mjs";

/** An error of a step that says what is wrong and, in its mend, what to do. */
export function problem(what, mend) {
  return (error) => {
    assert(error instanceof Problem, `${error.stack}`);
    assert.match(error.message, what);
    assert.match(error.mend, mend);
    return true;
  };
}

/** A server that `answer` plays, on any free port; closed when the test ends. Gives its root address. */
export async function stub(t, answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

/** One request with its answer as it comes over the wire; rejected where it is cut off. */
export function ask(url, { method = "GET", headers = {}, body, path } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, ...(path && { path }) }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Waits until `check` gives something true, and gives that. */
export async function eventually(what, check, seconds = 20) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await Promise.resolve(check()).catch(() => false);
    if (found) return found;
    assert(performance.now() < end, `not after ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
