// A partner's site: another origin, whose pages are what a test says.

import { createServer } from "node:http";

/**
 * Serves `pages`, { path: html or { body, type, headers } }, at a free port of another host than the atlas's, which is
 * 127.0.0.1: { address, stop }.
 */
export function servePartner(pages) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const page = pages[pathname];
    if (page === undefined) return response.writeHead(404).end();
    const { body, type = "text/html; charset=utf-8", headers = {} } = typeof page === "string" ? { body: page } : page;
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ address: `http://localhost:${server.address().port}`, stop: () => server.close() }));
  });
}

/** A page with text above and below. */
export const around = (content, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Partner</title>${head}</head>` +
  `<body><h1>A partner's page</h1><p>Before.</p>${content}<p id="after">After.</p></body></html>`;
