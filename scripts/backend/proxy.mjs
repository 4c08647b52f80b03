// The API below the site's own address, as a proxy in production has it (api/nginx.conf): compressed, with an ETag,
// nothing kept of errors. Unlike that one it keeps no answers, so that what is tried is the API.

import { createHash } from "node:crypto";
import { request as ask } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** As nginx has it: a longer address is refused. */
const MAX_URL_BYTES = 8192;
const MIN_COMPRESSED_BYTES = 1000;
/** What a proxy does itself, or what belongs to one connection and not to the request. */
const NOT_SENT = ["accept-encoding", "connection", "cookie", "host", "if-modified-since", "if-none-match", "keep-alive", "transfer-encoding", "upgrade"];
/** (coding, what packs), the best first. */
const PACKERS = [
  ["br", (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ["gzip", (body) => gzipSync(body, { level: 5 })],
];
const NOT_ANSWERED = ["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding", "vary"];

const without = (headers, names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Gives what answers requests for `path`, with its query, from the API at the address `root`. */
export function proxy(root) {
  return (request, response, path) => {
    const refuse = (status, message) =>
      response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify({ message }));
    if (request.url.length > MAX_URL_BYTES) return refuse(414, "the address is too long");
    if (!["GET", "HEAD", "POST", "OPTIONS"].includes(request.method)) return refuse(405, "only GET, HEAD and POST");
    const headers = { ...without(request.headers, NOT_SENT), "x-forwarded-for": request.socket.remoteAddress };
    const asked = ask(new URL(root + path), { method: request.method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => reply(request, response, answer, Buffer.concat(parts)));
      // Cut off: so is the visitor's answer.
      answer.on("error", () => response.destroy());
    });
    asked.on("error", (error) => (response.headersSent ? response.destroy() : refuse(502, error.message)));
    response.on("close", () => asked.destroy());
    request.pipe(asked);
  };
}

function reply(request, response, { statusCode, headers }, body) {
  const send = (status, own, content) => response.writeHead(status, { ...without(headers, NOT_ANSWERED), vary: "accept-encoding", ...own }).end(content);
  if (statusCode !== 200) return send(statusCode, { "cache-control": "no-store" }, body);
  const caching = { "cache-control": headers["cache-control"] ?? "no-cache" };
  if (request.method !== "GET") return send(200, caching, body);
  caching.etag = headers.etag ?? `W/"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(caching.etag)) return send(304, caching);
  const accepted = request.headers["accept-encoding"] ?? "";
  const pack = body.length >= MIN_COMPRESSED_BYTES && PACKERS.find(([coding]) => accepted.includes(coding));
  if (!pack) return send(200, { ...caching, "content-length": body.length }, body);
  const packed = pack[1](body);
  send(200, { ...caching, "content-encoding": pack[0], "content-length": packed.length }, packed);
}
