// The host of benchmarks: several folders under one address, brotli at its best, the headers
// that let a page measure memory and use exact clocks, and a record of what was fetched.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Brotli 11 of a file, kept in `cache` for the next run. */
export function compressed(file, cache) {
  const bytes = readFileSync(file);
  const kept = join(cache, `${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}.br`);
  if (existsSync(kept)) return { bytes, packed: readFileSync(kept) };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const packed = brotliCompressSync(bytes, { params });
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, packed);
  return { bytes, packed };
}

function asItIs(file) {
  const bytes = readFileSync(file);
  return { bytes, packed: bytes };
}

/**
 * Serves `mounts` (prefix to folder, the first that fits) on a free port. `fetched()` says what went out
 * since `forget`: `[path, bytes]` in order, with a row `["mark", 0]` where the page said so. What starts
 * with one of `plain` is sent as it is; an address without an extension is `fallback`, a file.
 */
export function serve(mounts, cache, { plain = [], fallback } = {}) {
  let log = [];
  const held = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    if (path === "/mark") {
      log.push(["mark", 0]);
      response.writeHead(204).end();
      return;
    }
    const prefix = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
    const isPage = fallback && !extname(path);
    const file = isPage ? fallback : prefix && join(mounts[prefix], normalize(path.slice(prefix.length)));
    const isInside = isPage || file?.startsWith(normalize(mounts[prefix]));
    if (!isInside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const key = `${file} ${statSync(file).mtimeMs}`;
    const isPlain = plain.some((prefix) => path.startsWith(prefix));
    const { bytes, packed } = held.get(key) ?? (isPlain ? asItIs(file) : compressed(file, cache));
    held.set(key, { bytes, packed });
    const isSmaller = packed.length < bytes.length;
    const body = isSmaller ? packed : bytes;
    if (isSmaller) response.setHeader("content-encoding", "br");
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("content-length", body.length);
    response.setHeader("cache-control", "max-age=3600");
    log.push([path, body.length]);
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        fetched: () => log,
        forget: () => (log = []),
        close: () => server.close(),
      }),
    );
  });
}
