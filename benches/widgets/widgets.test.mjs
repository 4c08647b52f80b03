import assert from "node:assert/strict";
import { test } from "node:test";

import { both } from "../pages.mjs";
import { figures } from "./figures.mjs";
import { framed } from "./hosts.mjs";
import { drawingOf, summaryOf } from "./landscape2/landscape.mjs";
import { heightAt, page } from "./partner.mjs";

const requests = [
  { type: "Document", n_bytes: 2000 },
  { type: "Document", n_bytes: 5000 },
  { type: "Stylesheet", n_bytes: 3000 },
  { type: "Stylesheet", n_bytes: 0 }, // was there already
];
const tasks = [
  { type: "page", busy_s: 0.05 },
  { type: "iframe", busy_s: 0.03 },
  { type: "iframe", busy_s: 0.02 }, // the same process, attached to later
];
const host = { begun: 1000, quoted: 1040, answered: 1200, shift: 0.00004 };

test("only what came over the wire counts, and the frames' process once", () => {
  const own = figures({ kind: "widget", host, frame: undefined, requests, tasks });
  assert.deepEqual(own, { n_requests: 3, kb: 10, n_frames: 1, text_ms: 40, there_ms: 200, host_ms: 50, frames_ms: 30, shift: 0 });
});

test("a kind has only the moments that it knows", () => {
  const of = (kind) => figures({ kind, host, frame: { painted: 1100, loaded: 1300, ready: 1500 }, requests, tasks });
  assert.deepEqual([of("frame").text_ms, of("frame").there_ms], [100, 100]);
  assert.deepEqual([of("app").text_ms, of("app").there_ms], [100, 500]);
  assert.deepEqual([of("giscus").text_ms, of("giscus").there_ms], [undefined, 300]);
  assert.deepEqual([of("shelf").text_ms, of("shelf").there_ms], [40, 200]);
  assert.deepEqual([of("landscape2").text_ms, of("landscape2").there_ms], [100, 100]);
  assert.deepEqual([of(undefined).text_ms, of(undefined).there_ms], [undefined, undefined]);
});

test("the app is framed under all rules but one", () => {
  assert.equal(framed("default-src 'self'; frame-ancestors 'none'; img-src *"), "default-src 'self'; img-src *");
});

test("a page has the snippets as they are pasted", () => {
  assert.equal(heightAt("0:407 360:247", 600), 247);
  assert.equal(heightAt("0:407 360:247", 300), 407);
  const product = { id: "a", title: 'A "b"', heights: "0:407 360:247", quote: '<blockquote>\n<p><a href="/products/a">A</a></p></blockquote>' };
  const at = { atlas: "http://atlas", app: "http://app", giscus: "http://giscus", landscape2: "http://land" };
  const html = page("widget", [product, product], at);
  assert.equal(html.split("v1.js").length, 2);
  assert.equal(html.split('href="http://atlas/products/a"').length, 3);
  assert.match(page("frame", [product], at), /title="A &#34;b&#34;" width="600" height="247" loading="lazy"/);
  assert.match(page("landscape2", [product], at), /src="http:\/\/land\/embed\/embed.html\?[^"]*&#38;key=a&#38;headers=false&#38;/);
});

test("landscape2 shows a product's own drawing and summary", () => {
  const frame = `<img src="a.svg"><a class="card__picture" href="/"><img alt="" src="data:image/svg+xml,&lt;svg fill='%23f00'&gt;50%25&lt;/svg&gt;"/></a>`;
  assert.equal(drawingOf(frame), "<svg fill='#f00'>50%</svg>");
  assert.throws(() => drawingOf('<a class="card__picture"><img src="/photo.avif"></a>'), /without a drawing/);
  assert.equal(summaryOf("<blockquote>\n<p><strong>A</strong></p>\n<p>B &amp; <em>C</em></p></blockquote>"), "B & C");
});

test("the worst stands beside the median where it is another", () => {
  assert.deepEqual([both([1, 2, 9]), both([2, 2, 2]), both(undefined)], ["2 (9)", "2", ""]);
});
