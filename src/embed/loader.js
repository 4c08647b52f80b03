// Township Atlas: puts the frame of a widget in the place of each <township-atlas>. No cookies, no storage, nothing logged.
(() => {
  "use strict";
  const NAME = "township-atlas";
  const VERSION = 1;
  /** Languages of the atlas, the first without a folder of its own. */
  const LANGUAGES = {{languages}};
  /** [from this width, height] of each kind of widget, px. */
  const HEIGHTS = {{heights}};
  const LOOK = ["theme", "accent", "layout"];
  if (customElements.get(NAME)) return;

  const script = document.currentScript || document.querySelector('script[src$="embed/v1.js"]');
  if (!script) return;
  const root = new URL("..", script.src);
  /** The atlas in a frame of its own site is kept apart from that site: what can run there could leave the sandbox. */
  const isOwn = root.origin === location.origin;
  const sandbox = `allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms${isOwn ? "" : " allow-same-origin"}`;
  const expected = isOwn ? "null" : root.origin;
  const HIDDEN = "position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden;color-scheme:normal";
  const SHOWN = "display:block;width:100%;border:0;color-scheme:normal";

  const steps = (text) => (text || "").split(" ").map((step) => step.split(":").map(Number)).filter(([width, height]) => width >= 0 && height > 0 && height < 5000);

  class Widget extends HTMLElement {
    static get observedAttributes() {
      return [...LOOK, "widget", "item", "lang", "heights", "label"];
    }

    constructor() {
      super();
      this.box = document.createElement("div");
      this.box.style.position = "relative";
      this.quote = document.createElement("slot");
      this.box.append(this.quote);
      const shadow = this.attachShadow({ mode: "open" });
      shadow.append(this.box);
      // Allowed by policies that allow no style in a page; a browser without it shows the widget inline.
      if (shadow.adoptedStyleSheets) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(":host{display:block;inline-size:100%}");
        shadow.adoptedStyleSheets = [sheet];
      }
      this.heard = (event) => this.hear(event);
      // Until it answers a frame has the place that was compiled for this width; then it tells its own.
      this.sizes = new ResizeObserver(() => {
        if (this.frame) this.box.style.minHeight = this.hasAnswered ? "0" : `${this.height}px`;
      });
    }

    connectedCallback() {
      addEventListener("message", this.heard);
      this.sizes.observe(this);
      this.show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.heard);
      this.sizes.disconnect();
      this.clear();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    /** The address of the frame; undefined where an attribute is no word or path. */
    get url() {
      const kind = this.getAttribute("widget");
      const item = this.getAttribute("item") || "";
      if (!Object.prototype.hasOwnProperty.call(HEIGHTS, kind) || !/^[\w/,-]*$/.test(item)) return undefined;
      const near = this.closest("[lang]");
      const asked = ((near && near.lang) || "").toLowerCase();
      const language = LANGUAGES.find((own) => asked.split("-")[0] === own) || LANGUAGES[0];
      const folder = language === LANGUAGES[0] ? "" : `${language}/`;
      const isChosen = kind === "shelf" && item && !item.includes("/");
      const url = new URL(`${folder}embed/${kind}/${isChosen ? "chosen" : item}`.replace(/\/*$/, "/"), root);
      if (isChosen) url.searchParams.set("id", item);
      for (const name of LOOK) {
        const value = (this.getAttribute(name) || "").replace(/^#/, "");
        if (value) url.searchParams.set(name, value);
      }
      return url.href;
    }

    /** The height that was compiled for this width. */
    get height() {
      const own = steps(this.getAttribute("heights"));
      const width = this.box.offsetWidth;
      const known = (own.length ? own : HEIGHTS[this.getAttribute("widget")] || []).filter(([from]) => width && from <= width);
      return known.length ? known[known.length - 1][1] : 0;
    }

    /** The block quote alone. */
    clear() {
      if (this.frame) this.frame.remove();
      this.frame = this.address = undefined;
      this.hasAnswered = false;
      this.quote.style.display = "";
      this.box.style.minHeight = "0";
    }

    show() {
      const url = this.url;
      if (url !== this.address) {
        this.clear();
        if (!url) return;
        this.address = url;
        this.frame = document.createElement("iframe");
        const { frame } = this;
        frame.setAttribute("sandbox", sandbox);
        frame.loading = "lazy";
        frame.referrerPolicy = "origin";
        frame.style.cssText = HIDDEN;
        // A frame answers only who asked; it is asked again after each navigation inside.
        frame.onload = () => frame.contentWindow && frame.contentWindow.postMessage({ ns: NAME, v: VERSION, type: "hello" }, isOwn ? "*" : expected);
        frame.src = url;
        this.box.append(frame);
      }
      if (!this.frame) return;
      const link = this.querySelector("cite, a");
      this.frame.title = this.getAttribute("label") || (link ? link.textContent : "") || NAME;
      if (!this.hasAnswered) this.box.style.minHeight = `${this.height}px`;
    }

    hear(event) {
      const { frame } = this;
      const told = event.data;
      if (!frame || event.source !== frame.contentWindow || event.origin !== expected) return;
      if (!told || told.ns !== NAME || told.v !== VERSION || told.type !== "height") return;
      const { height } = told;
      // Hidden, as in a slide that is not shown, it has no height to be told.
      if (typeof height !== "number" || !(height > 0 && height < 20000) || !this.box.offsetWidth) return;
      if (this.hasAnswered) this.box.style.minHeight = "0";
      else {
        // Until now the block quote stood, and stays if the frame never answers. What is in sight does not move.
        const now = this.getBoundingClientRect();
        this.box.style.minHeight = now.bottom > 0 && now.top < innerHeight ? `${now.height}px` : "0";
        this.style.minHeight = "0";
        this.hasAnswered = true;
        this.quote.style.display = "none";
        frame.style.cssText = SHOWN;
      }
      frame.style.height = `${Math.ceil(height)}px`;
    }
  }
  customElements.define(NAME, Widget);
})();
