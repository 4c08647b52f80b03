// Runs in the partner's page and in each frame before their own code, as a function: notes what a visitor sees.
// All times are milliseconds of the clock that all documents share.
() => {
  const now = () => performance.timeOrigin + performance.now();
  const found = { begun: performance.timeOrigin, shift: 0 };
  globalThis.benchWidget = found;
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") found.painted = performance.timeOrigin + startTime;
  });
  addEventListener("load", () => (found.loaded = now()));
  if (window === top) {
    observe("layout-shift", ({ value }) => (found.shift += value));
    observe("element", ({ identifier, startTime }) => {
      if (identifier === "quote") found.quoted ??= performance.timeOrigin + startTime;
    });
    // The widget takes the quote's place in the same task; the frame is seen with the next picture.
    addEventListener("message", ({ data }) => {
      if (data?.ns === "township-atlas" && data.type === "height") requestAnimationFrame(() => (found.answered ??= now()));
    });
    return;
  }
  // The app tells its state; frames of widgets have none.
  const note = () => {
    if (document.documentElement.dataset.state === "ready") found.ready ??= now();
  };
  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(note).observe(document.documentElement, { attributes: true, attributeFilter: ["data-state"] });
    note();
  });
}
