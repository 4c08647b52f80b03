// Lighthouse's own verdict on a phone, with the system's Chromium.

import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

/** Lighthouse's categories and their headings. */
export const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
};
const METRICS = {
  fcp_ms: "first-contentful-paint",
  lcp_ms: "largest-contentful-paint",
  blocked_ms: "total-blocking-time",
  speed_index_ms: "speed-index",
  shift: "cumulative-layout-shift",
};

/**
 * Audits a page: `{ scores: { performance: 0 to 100, … }, metrics, failed: ["audit: what"] }`. Its profile is
 * Lighthouse's for phones: the page loads at full speed, and the slow network and processor are reckoned.
 */
export async function audit(url) {
  const chrome = await launcher.launch({
    chromePath: "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: Object.keys(CATEGORIES),
    });
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const scores = Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]);
    const metrics = Object.entries(METRICS).map(([name, id]) => [name, audits[id].numericValue]);
    const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    const failed = weighed.filter(({ id }) => audits[id].score !== null && audits[id].score < 0.9);
    return {
      scores: Object.fromEntries(scores),
      metrics: Object.fromEntries(metrics),
      failed: failed.map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`),
    };
  } finally {
    chrome.kill();
  }
}
