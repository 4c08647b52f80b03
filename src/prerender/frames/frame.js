(() => {
  "use strict";
  const NAME = "township-atlas";
  const VERSION = 1;
  const root = document.documentElement;
  const frame = document.getElementById("frame");
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const accent = asked.get("accent");
  if (/^[0-9a-f]{6}$/i.test(accent)) root.style.setProperty("--own-accent", "#" + accent);
  if (asked.get("layout") === "row") frame.dataset.layout = "row";
  const month = new Date().getMonth() + 1;
  const mark = (within) => {
    for (const own of within.querySelectorAll("[data-months]")) {
      if (own.dataset.months.split(" ").includes(String(month))) own.dataset.now = "";
    }
  };
  mark(frame);
  for (const own of frame.querySelectorAll(`[data-month="${month}"]`)) own.dataset.now = "";
  const choice = document.getElementById(`month-${month}`);
  if (choice) choice.checked = true;
  for (const link of frame.querySelectorAll("a[data-in-frame]")) {
    if (self.origin === "null") {
      link.href = link.dataset.inFrame;
      link.target = "_blank";
    } else if (theme) link.search += `&theme=${encodeURIComponent(theme)}`;
  }
  if (parent === window) return;
  const secret = new URLSearchParams(location.hash.slice(2)).get("secret");
  const tellEditor = (message, value) => secret && parent.postMessage({ message, value, secret }, "*");
  const open = (event, address) => {
    if (!secret) return;
    event.preventDefault();
    tellEditor("link", address);
  };
  frame.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && link.host === location.host) open(event, link.href);
  });
  const form = frame.querySelector("form");
  const submit = (event) => {
    if (form.reportValidity()) open(event, `${form.action}?${new URLSearchParams(new FormData(form))}`);
  };
  if (form) {
    form.addEventListener("keydown", (event) => event.key === "Enter" && submit(event));
    form.addEventListener("click", (event) => event.target.closest("button") && submit(event));
  }
  let to;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(frame.getBoundingClientRect().height);
    if (!innerWidth || !height || height === told) return;
    told = height;
    tellEditor("height", height);
    if (to) parent.postMessage({ ns: NAME, v: VERSION, type: "height", height }, to);
  };
  new ResizeObserver(tell).observe(frame);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || !data || data.ns !== NAME || data.v !== VERSION || data.type !== "hello") return;
    to = origin === "null" ? "*" : origin;
    told = 0;
    tell();
  });
  addEventListener("cards", () => mark(frame));
})();
