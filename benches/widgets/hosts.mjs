// The hosts of the benchmark beside the atlas: the partner's, those of peers, and one that lets the app be framed.

import { build } from "esbuild";
import { createServer, request as ask } from "node:http";
import { brotliCompressSync } from "node:zlib";

/** What stands in giscus' frame, as giscus.app is not to be had. */
const EMPTY = '<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>-</title></head><body></body></html>';

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, () => resolve({ close: () => server.close().closeAllConnections() }));
  });

/** Serves what `find` gives of a path, `[type, text, cache-control]`, compressed as well as can be, and but once. */
function serveTexts(find, port) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const [type, text, caching = "no-cache"] = find(request.url) ?? [];
    if (!type) {
      response.writeHead(404).end();
      return;
    }
    const body = packed.get(text) ?? brotliCompressSync(text);
    packed.set(text, body);
    const headers = { "content-type": `${type}; charset=utf-8`, "content-encoding": "br", "content-length": body.length };
    response.writeHead(200, { ...headers, "cache-control": caching }).end(body);
  });
  return listen(server, port);
}

/** The partner's pages: path to HTML. */
export const servePartner = (pages, port) =>
  serveTexts((path) => pages[path] && ["text/html", pages[path]], port);

/** The element of giscus from npm with lit in one small script; every other address is its frame, which is empty. */
export async function serveGiscus(port) {
  const { outputFiles } = await build({
    stdin: { contents: 'import "giscus"', resolveDir: "benches" },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  const script = outputFiles[0].text;
  return serveTexts((path) => (path === "/giscus.js" ? ["text/javascript", script] : ["text/html", EMPTY]), port);
}

/** The site of landscape2: its files as `landscape2/landscape.mjs` has them. */
export const serveLandscape2 = (files, port) => serveTexts((path) => files[path.split("?")[0]], port);

/** Without the rule that forbids all frames. */
export const framed = (policy) =>
  policy
    .split(";")
    .filter((rule) => !rule.trim().startsWith("frame-ancestors"))
    .join(";");

/** The atlas at `url` as it is, but for the one rule of its policy that keeps the app out of frames. */
export function serveFramed(url, port) {
  const server = createServer((request, response) => {
    const { host: _, ...headers } = request.headers;
    const asked = ask(new URL(request.url, url), { method: request.method, headers }, (answer) => {
      const policy = answer.headers["content-security-policy"];
      const own = policy ? { ...answer.headers, "content-security-policy": framed(policy) } : answer.headers;
      response.writeHead(answer.statusCode, own);
      answer.pipe(response);
    });
    asked.on("error", () => response.destroy());
    request.pipe(asked);
  });
  return listen(server, port);
}
