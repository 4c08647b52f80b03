// A plain file host for trying and testing what is published: files of a folder, and 404.html with
// status 200 for addresses of the app, as a host with a rewrite rule gives. Sends the compressed copies
// that scripts/compress.mjs has made, as hosts do; what has none is compressed on the way.
//
//   node scripts/server.mjs FOLDER PORT [PREFIX] [--config JSON] [--api URL]
//
// --config takes the place of config.json. --api: the API server, which then answers below api/ too; the policy
// allows to ask it at its own address.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { constants, createBrotliCompress } from "node:zlib";
import { proxy } from "./backend/proxy.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { config: { type: "string" }, api: { type: "string" } } });
const [folder, port, prefix = ""] = positionals;
const api = values.api && proxy(values.api);
const types = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".xml": "application/xml",
};
/** These are compressed already. */
const PACKED = new Set([".avif", ".png", ".webp"]);

/** The file of an address; undefined where there is none. */
function fileOf(path) {
  const file = join(folder, normalize(path));
  if (!file.startsWith(normalize(folder))) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The compressed copy of a file, if it is of this very file: then it has its time. */
function copyOf(file) {
  const copy = `${file}.br`;
  if (!existsSync(copy)) return undefined;
  const [own, original] = [statSync(copy), statSync(file)];
  return Math.abs(own.mtimeMs - original.mtimeMs) < 1 ? { file: copy, size: own.size } : undefined;
}

// The policy that the build made for hosts, so that it is tried with everything.
const headers = existsSync(join(folder, "_headers")) ? readFileSync(join(folder, "_headers"), "utf8") : "";
const built = /Content-Security-Policy: (.*)/.exec(headers)?.[1];
// Tests put servers of their own before the API: on this machine any port of it is allowed.
const origin = values.api && new URL(values.api).origin.replace(/(?<=^http:\/\/127\.0\.0\.1):\d+$/, ":*");
const policy = origin ? built?.replace(/connect-src [^;]*/, `$& ${origin}`) : built;

createServer((request, response) => {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, "http://host").pathname);
  } catch {
    path = "/";
  }
  if (prefix && !path.startsWith(`${prefix}/`)) {
    response.writeHead(404).end();
    return;
  }
  path = path.slice(prefix.length);
  if (api && request.url.startsWith(`${prefix}/api/`)) {
    api(request, response, request.url.slice(prefix.length + "/api/".length));
    return;
  }
  if (values.config && path === "/config.json") {
    response.writeHead(200, { "content-type": types[".json"], "cache-control": "no-cache" }).end(values.config);
    return;
  }
  const isAddress = !extname(path);
  const file = fileOf(path) ?? (isAddress ? (fileOf(join(path, "index.html")) ?? fileOf("404.html")) : undefined);
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  const isHashed = /[-.][0-9a-f]{10,16}(_bg)?\.[a-z]+$/.test(file);
  response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
  response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("x-content-type-options", "nosniff");
  if (policy) response.setHeader("content-security-policy", policy);
  if (PACKED.has(extname(file)) || !/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
    createReadStream(file).pipe(response);
    return;
  }
  response.setHeader("content-encoding", "br");
  const copy = copyOf(file);
  if (copy) {
    response.setHeader("content-length", copy.size);
    createReadStream(copy.file).pipe(response);
    return;
  }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  createReadStream(file).pipe(createBrotliCompress(quality)).pipe(response);
})
  .on("error", (error) => {
    console.error(`Cannot listen on port ${port}: ${error.message}`);
    process.exit(1);
  })
  .listen(Number(port), "127.0.0.1");
