// Runs in the page before its own code, as a function: notes what a visitor sees, and presses what one
// would. All times are milliseconds since the visit began.
(press) => {
  const found = { fcp_ms: 0, lcp_ms: 0, lcp_of: "", shift: 0, tasks: [], ready_ms: 0, is_file: false };
  globalThis.benchVisit = found;
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") found.fcp_ms = startTime;
  });
  observe("largest-contentful-paint", ({ startTime, element, url }) => {
    found.lcp_ms = startTime;
    found.lcp_of = url || `${element?.tagName.toLowerCase() ?? "?"}.${element?.className ?? ""}`;
  });
  // A press excuses shifts of half a second; nothing is pressed where they are counted.
  observe("layout-shift", ({ value }) => (found.shift += value));
  observe("longtask", ({ startTime, duration }) => found.tasks.push([startTime, duration]));

  const root = () => document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const isReady = () => root().dataset.state === "ready" && one("h1") && !one(".loading, main [aria-busy=true]");
  const waitForReady = () => {
    if (isReady()) found.ready_ms = performance.now();
    else requestAnimationFrame(waitForReady);
  };
  document.addEventListener("DOMContentLoaded", () => {
    found.is_file = !!document.getElementById("prerendered");
    // Nothing is asked of each frame before there is something to ask for: that would be work of the page.
    const observer = new MutationObserver(() => {
      if (root().dataset.state !== "ready") return;
      observer.disconnect();
      waitForReady();
    });
    observer.observe(root(), { attributes: true, attributeFilter: ["data-state"] });
    if (root().dataset.state === "ready") waitForReady();
  });
  if (!press) return;

  const standing = () => [...document.querySelectorAll(press.answer)].map(({ textContent, innerHTML }) => textContent || innerHTML).join();
  const waitForAnswer = (before) => {
    if (standing() !== before) found.answered_ms = performance.now();
    else requestAnimationFrame(() => waitForAnswer(before));
  };
  const waitForPress = () => {
    const wanted = found.fcp_ms && one(press.press);
    if (!wanted || !standing()) {
      requestAnimationFrame(waitForPress);
      return;
    }
    const before = standing();
    if (press.opener) one(press.opener).click();
    found.pressed_ms = performance.now();
    wanted.click();
    waitForAnswer(before);
  };
  requestAnimationFrame(waitForPress);
}
