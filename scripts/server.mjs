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

// The rules that the build made for hosts, so that they are tried with everything.
const rules = [];
for (const line of existsSync(join(folder, "_headers")) ? readFileSync(join(folder, "_headers"), "utf8").split("\n") : []) {
  if (line.startsWith("/")) {
    const pattern = line.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
    rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
  }
  const [, name, value] = /^ +([\w-]+): (.*)$/.exec(line) ?? [];
  if (name) rules.at(-1).headers.push([name.toLowerCase(), value]);
}
/** Headers of an address; those of several rules are joined by commas, as hosts do. */
function headersOf(path) {
  const told = {};
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of headers) told[name] = told[name] ? `${told[name]}, ${value}` : value;
  }
  return told;
}

/** Path of the oEmbed answer for the page at an address. */
function answerOf(asked) {
  let page;
  try {
    page = new URL(asked.get("url"));
  } catch {
    return "/none.json";
  }
  const industry = page.searchParams.get("industry");
  let path = page.pathname.slice(prefix.length).replace(/\/+$/, "");
  if (industry && path.endsWith("/chain")) path += `/industry/${industry}`;
  const pairs = [...page.searchParams];
  if (pairs.length === 1 && path.endsWith("/products")) path += `/${pairs[0].join("/")}`;
  const width = Number(asked.get("maxwidth") ?? Infinity);
  return `/embed/oembed${path}/${width < 360 ? 240 : width < 600 ? 360 : 600}.json`;
}

// Tests put servers of their own before the API: on this machine any port of it is allowed.
const origin = values.api && new URL(values.api).origin.replace(/(?<=^http:\/\/127\.0\.0\.1):\d+$/, ":*");
const allowed = (policy) => (origin ? policy?.replace(/connect-src [^;]*/, `$& ${origin}`) : policy);

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
  const told = headersOf(path);
  path = path.slice(prefix.length);
  if (path === "/oembed") {
    const asked = new URL(request.url, "http://host").searchParams;
    if (asked.get("format") === "xml") {
      response.writeHead(501).end();
      return;
    }
    path = answerOf(asked);
    told["access-control-allow-origin"] = "*";
  }
  if (api && request.url.startsWith(`${prefix}/api/`)) {
    api(request, response, request.url.slice(prefix.length + "/api/".length));
    return;
  }
  if (values.config && path === "/config.json") {
    response.writeHead(200, { "content-type": types[".json"], "cache-control": "no-cache" }).end(values.config);
    return;
  }
  // Below embed/ every site may frame what there is: there is nothing of the app.
  const isAddress = !extname(path) && !/^\/([a-z]{2}\/)?embed\/[\w-]/.test(path);
  const file = fileOf(path) ?? fileOf(join(path, "index.html")) ?? (isAddress ? fileOf("404.html") : undefined);
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  const isHashed = /[-.][0-9a-f]{10,16}(_bg)?\.[a-z]+$/.test(file);
  response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
  const caching = path === "/embed/v1.js" ? "public, max-age=604800" : "no-cache";
  response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : caching);
  response.setHeader("x-content-type-options", "nosniff");
  const policy = allowed(told["content-security-policy"]);
  if (policy) response.setHeader("content-security-policy", policy);
  const sharing = told["access-control-allow-origin"];
  if (sharing) response.setHeader("access-control-allow-origin", sharing);
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
