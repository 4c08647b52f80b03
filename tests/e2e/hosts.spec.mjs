// The configurations that scripts/build makes, in real Caddy and nginx: at the root of a host and in a
// folder of one. What they answer, and that the app runs under their policy without one violation.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, open, test as base } from "./atlas.mjs";
import { journeysSite } from "./site.mjs";

const root = new URL("../..", import.meta.url).pathname;
const MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const PRODUCT = "products/fengjie-navel-orange";
const PRODUCT_FRAME = "product/fengjie-navel-orange";
/** Pages that the tests open, below each language. */
const PAGES = [
  "", "products", PRODUCT, "counties/500236", "townships/500152113", "organisations/fl-zhacai-group",
  "opportunities/opp-001", "chain", "achievements", "compare", "saved", "search", "about", "data",
];

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The site below `path` of a host's root, as if it had been built for there, with a few of its pages. */
function copySite(www, path) {
  const site = join(www, path);
  const copy = (name) => cpSync(join(journeysSite, name), join(site, name), { recursive: true, preserveTimestamps: true });
  mkdirSync(site, { recursive: true });
  for (const entry of readdirSync(journeysSite, { withFileTypes: true })) if (entry.isFile()) copy(entry.name);
  for (const name of ["data", "embed/v1.js", `embed/${PRODUCT_FRAME}`, `en/embed/${PRODUCT_FRAME}`]) copy(name);
  const pages = PAGES.flatMap((page) => [page, join("en", page)]).map((page) => join(page, "index.html"));
  for (const page of pages) {
    copy(page);
    for (const [, name] of readFileSync(join(journeysSite, page), "utf8").matchAll(/"\/((?:cards|chain)\/[^"/]+\.(?:png|svg))"/g)) copy(name);
  }
  if (path !== "/") {
    // The build writes the folder where it names files; these are all of them.
    for (const name of readdirSync(site, { recursive: true })) {
      if (!name.endsWith(".html") || name.startsWith("data")) continue;
      const html = readFileSync(join(site, name), "utf8");
      const moved = html.replaceAll(/(href=|src=|action=|import |data-file=)(["']?)\/(?!\/)/g, `$1$2${path}`);
      writeFileSync(join(site, name), moved);
    }
  }
  const around = ["--around-only", "--dist", site, "--hosting", join(www, "../hosting")];
  execFileSync(join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "cli/prerender"), around, { cwd: root });
  execFileSync("node", [join(root, "scripts/compress.mjs"), site], { stdio: "pipe" });
}

const HOSTS = {
  caddy(folder, port) {
    const env = { ...process.env, ATLAS_SITE: `http://127.0.0.1:${port}`, ATLAS_ROOT: join(folder, "www"), HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const main = join(folder, "Caddyfile");
    writeFileSync(main, `{\n\tadmin off\n}\nimport ${join(folder, "hosting/Caddyfile")}\n`);
    return spawn("caddy", ["run", "--adapter", "caddyfile", "--config", main], { env, stdio: "pipe" });
  },
  nginx(folder, port, { brotli }) {
    let site = readFileSync(join(folder, "hosting/nginx.conf"), "utf8");
    site = site.replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /srv/www;", `root ${join(folder, "www")};`);
    if (brotli) site = site.replace("#brotli_static on;", "brotli_static on;");
    writeFileSync(join(folder, "site.conf"), site);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/tmp;`);
    writeFileSync(
      join(folder, "main.conf"),
      `${brotli ? `load_module ${MODULE};` : ""} ${process.getuid() === 0 ? "user root;" : ""}
      daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;
      events {} http { access_log off; ${temporary.join(" ")} include ${folder}/site.conf; }`,
    );
    return spawn("nginx", ["-p", folder, "-c", join(folder, "main.conf"), "-e", "stderr"], { stdio: "pipe" });
  },
};

/** One request with its answer as it comes over the wire. */
function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

/** A page in which every violation of the policy is told. */
const test = base.extend({
  page: async ({ page }, use) => {
    const told = [];
    await page.exposeFunction("tellViolation", (text) => told.push(text));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        globalThis.tellViolation(`${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
      });
    });
    await use(page);
    expect(told, "violations of the policy").toEqual([]);
  },
});

for (const { host, path, brotli, coding } of [
  { host: "caddy", path: "/", coding: "br" },
  { host: "caddy", path: "/atlas/", coding: "br" },
  { host: "nginx", path: "/", coding: "gzip" },
  { host: "nginx", path: "/atlas/", brotli: true, coding: "br" },
]) {
  test.describe(`${host} at ${path}`, () => {
    test.describe.configure({ mode: "default" });
    let folder, server, origin;
    const log = [];
    const at = (address) => `${origin}${path}${address}`;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      folder = mkdtempSync(join(tmpdir(), "atlas-hosts-"));
      mkdirSync(join(folder, "www"));
      copySite(join(folder, "www"), path);
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      server = HOSTS[host](folder, port, { brotli });
      server.stderr.on("data", (chunk) => log.push(String(chunk)));
      const answers = () => ask(at("config.json")).then(({ status }) => status, () => log.join("").slice(-2000));
      await expect.poll(answers, { timeout: 20_000 }).toBe(200);
    });

    test.afterAll(() => {
      server?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    test("answers addresses with their files, and unknown ones with the app", async () => {
      const page = readFileSync(join(folder, "www", path, PRODUCT, "index.html"));
      for (const address of [PRODUCT, `${PRODUCT}/`, `${PRODUCT}?q=1`, `${PRODUCT}/index.html`]) {
        const { status, body } = await ask(at(address));
        expect(status, address).toBe(200);
        expect(body.equals(page), address).toBe(true);
      }
      expect((await ask(at(""))).status).toBe(200);
      const app = readFileSync(join(folder, "www", path, "404.html"));
      for (const address of ["no-such-page", "products/none/", "no/such/page.json", "data/v1/products", "app-0123456789abcdef.css"]) {
        const { status, body, headers } = await ask(at(address));
        expect(status, address).toBe(404);
        expect(body.equals(app), address).toBe(true);
        expect(headers["content-type"], address).toBe("text/html; charset=utf-8");
        expect(headers["cache-control"], address).toBe("no-cache");
        expect(headers["content-security-policy"], address).toContain("default-src 'self'");
      }
      if (path !== "/") {
        const { status, headers } = await ask(origin + path.slice(0, -1));
        expect(status).toBe(301);
        expect(headers.location).toBe(path);
        expect((await ask(`${origin}/elsewhere`)).status).toBe(404);
      }
    });

    test("tells types, caching and policy", async () => {
      const site = join(folder, "www", path);
      const files = readdirSync(site, { recursive: true }).filter((name) => /\.[a-z]+$/.test(name));
      const like = (pattern) => files.find((name) => pattern.test(name));
      const forEver = "public, max-age=31536000, immutable";
      const expected = [
        [/^index\.html$/, "text/html; charset=utf-8", "no-cache"],
        [/^manifest\.webmanifest$/, "application/manifest+json", "no-cache"],
        [/^robots\.txt$/, "text/plain; charset=utf-8", "no-cache"],
        [/^icon\.svg$/, "image/svg+xml", "no-cache"],
        [/^icon-192\.png$/, "image/png", "no-cache"],
        [/^config\.json$/, "application/json", "no-cache"],
        [/^data\/v1\/manifest\.json$/, "application/json", "no-cache"],
        [/^data\/v1\/about\..*\.json$/, "application/json", forEver],
        [/^data\/v1\/downloads\/.*\.csv$/, "text/csv; charset=utf-8", forEver],
        [/^app-.*\.css$/, "text/css; charset=utf-8", forEver],
        [/^township-atlas-.*\.js$/, "text/javascript; charset=utf-8", forEver],
        [/_bg\.wasm$/, "application/wasm", forEver],
        [/\.avif$/, "image/avif", forEver],
        [/^embed\/v1\.js$/, "text/javascript; charset=utf-8", "public, max-age=604800"],
      ];
      for (const [pattern, type, caching] of expected) {
        const file = like(pattern);
        // The tables have no photographs.
        if (!file && pattern.source.includes("avif")) continue;
        const { status, headers } = await ask(at(file));
        expect(status, file).toBe(200);
        // Caddy takes types from the system where it has a list, and lists differ in this one.
        expect(headers["content-type"]?.replace("application/javascript", "text/javascript; charset=utf-8"), file).toBe(type);
        expect(headers["cache-control"], file).toBe(caching);
        expect(headers["x-content-type-options"], file).toBe("nosniff");
        expect(headers["referrer-policy"], file).toBe("strict-origin-when-cross-origin");
        expect(headers["content-security-policy"], file).toMatch(/^default-src 'self'; .*frame-ancestors 'none'$/);
        expect(headers["content-security-policy"], file).not.toMatch(/script-src[^;]*'unsafe-(inline|eval|hashes)'/);
      }
      for (const frame of [`embed/${PRODUCT_FRAME}`, `en/embed/${PRODUCT_FRAME}/?a=1`])
        expect((await ask(at(frame))).headers["content-security-policy"], frame).toMatch(/frame-ancestors \*$/);
      // What every site might frame is nothing of the app.
      for (const frame of ["embed/x", "en/embed/product/gone/", "embed/map/x", "oembed?url=x"]) {
        const { status, body } = await ask(at(frame));
        expect([status, /wasm/.test(body)], frame).toEqual([404, false]);
      }
      for (const address of ["embed/%2e%2e/about", "embed/..%2fabout", "embed%2f..%2fabout", "about?/embed/"]) {
        const told = (await ask(at(address))).headers["content-security-policy"];
        expect(told ?? "frame-ancestors 'none'", address).toMatch(/frame-ancestors 'none'$/);
      }
      const lines = readFileSync(join(site, "_headers"), "utf8").split("\n");
      // What all have; that most pages stand in no frame is said besides.
      const { headers } = await ask(at(`embed/${PRODUCT_FRAME}`));
      expect(lines).toContain(`  Content-Security-Policy: ${headers["content-security-policy"]}`);
      expect(lines.join("\n")).toContain(`\n${path}products/*\n  Content-Security-Policy: frame-ancestors 'none'`);
      expect(lines).toContain(`${path}${like(/^app-.*\.css$/)}`);
      expect(lines).not.toContain(`${path}index.html`);
    });

    test("gives oEmbed answers, and widgets to frames without an origin", async () => {
      const site = join(folder, "www", path);
      const page = "en/products/x-y";
      const own = "https://atlas.example";
      // As a base writes them that knows its address.
      for (const [below, name] of [["", "home"], ["/en", "home of en"], [`/${page}`, "product"], ["/chain/industry/pig-1", "chain"], ["/en/products/category/tea", "teas"], ["/opportunities/tea-wanted", "need"]])
        for (const width of [240, 360, 600]) {
          mkdirSync(join(site, `embed/oembed${below}`), { recursive: true });
          writeFileSync(join(site, `embed/oembed${below}/${width}.json`), JSON.stringify({ name, width }));
        }
      const asked = async (address, more = "") => {
        const { status, headers, body } = await ask(at(`oembed?url=${address}${more}`));
        if (status === 200) expect([headers["content-type"], headers["access-control-allow-origin"]], address).toEqual(["application/json", "*"]);
        return status === 200 ? JSON.parse(body) : status;
      };
      const address = (below) => `${own}${path}${below}`;
      for (const write of [encodeURIComponent, (text) => text]) {
        expect(await asked(write(address(page)))).toEqual({ name: "product", width: 600 });
        expect(await asked(write(address(`${page}/`)), "&maxwidth=320")).toEqual({ name: "product", width: 240 });
        expect(await asked(write(address("")), "&maxwidth=360&maxheight=9")).toEqual({ name: "home", width: 360 });
        expect(await asked(write(address("en")))).toEqual({ name: "home of en", width: 600 });
        expect(await asked(write(address("chain/industry/pig-1")))).toEqual({ name: "chain", width: 600 });
        expect(await asked(write(address("opportunities/tea-wanted")))).toEqual({ name: "need", width: 600 });
        expect(await asked(write(address("en/products/category/tea")))).toEqual({ name: "teas", width: 600 });
        expect(await asked(write(address("en/products?category=tea")))).toEqual({ name: "teas", width: 600 });
        expect(await asked(write(address("products?category=tea")))).toBe(404);
        expect(await asked(write(address("products/none")))).toBe(404);
        expect(await asked(write(`${own}${path}../../etc/passwd`))).toBe(404);
      }
      expect(await asked(encodeURIComponent(address(`${page}?utm_source=a#months`)))).toEqual({ name: "product", width: 600 });
      expect(await asked(encodeURIComponent(address("about/")))).toBe(404);
      expect(await asked(encodeURIComponent(address("chain?view=table&industry=pig-1&x=1")))).toEqual({ name: "chain", width: 600 });
      expect(await asked(encodeURIComponent(address("chain?industry=pig-1")))).toEqual({ name: "chain", width: 600 });
      // Of a part of a list there is no widget.
      expect(await asked(encodeURIComponent(address("en/products?category=tea&month=3")))).toBe(404);
      expect((await ask(at("oembed"))).status).toBe(404);
      expect(await asked(encodeURIComponent(address(page)), "&format=xml")).toBe(501);
      rmSync(join(site, "embed/oembed"), { recursive: true });
      expect((await ask(at(`embed/${PRODUCT_FRAME}`))).headers["access-control-allow-origin"]).toBe("*");
      expect((await ask(at("about"))).headers["access-control-allow-origin"]).toBeUndefined();
    });

    test("sends what the build compressed", async () => {
      const site = join(folder, "www", path);
      const wasm = readdirSync(site).find((name) => /^township-atlas-.*_bg\.wasm$/.test(name));
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const file of [wasm, "index.html", PRODUCT, "nothing-there"]) {
        const { headers, body } = await ask(at(file), { "accept-encoding": "gzip, deflate, br" });
        expect(headers["content-encoding"], file).toBe(coding);
        expect(headers.vary, file).toMatch(/accept-encoding/i);
        const plain = await ask(at(file));
        expect(plain.headers["content-encoding"], file).toBeUndefined();
        expect(unpack[coding](body).equals(plain.body), file).toBe(true);
        expect(headers["content-type"], file).toBe(plain.headers["content-type"]);
      }
      const sent = await ask(at(wasm), { "accept-encoding": coding });
      expect(sent.body.length).toBe(readFileSync(join(site, `${wasm}.${coding === "br" ? "br" : "gz"}`)).length);
      expect((await ask(at(wasm), { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
      expect((await ask(at("icon.svg"), { "accept-encoding": "br, gzip" })).headers["content-encoding"]).toBeUndefined();
      const { etag, "last-modified": modified } = (await ask(at("index.html"))).headers;
      expect((await ask(at("index.html"), { "if-none-match": etag, "if-modified-since": modified })).status).toBe(304);
    });

    test("runs every page under its policy", async ({ page }) => {
      for (const own of PAGES) {
        const query = own === "compare" ? "?id=fengjie-navel-orange&id=wushan-crisp-plum" : own === "search" ? "?q=fuling" : "";
        await open(page, at(`en${own && "/"}${own}${query}`));
      }
      await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
      // A widget has its style, its script and its picture as well.
      await page.goto(at(`en/embed/${PRODUCT_FRAME}/?theme=dark`));
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.locator(".frame")).toHaveCSS("border-top-width", "2px");
      expect(await page.locator(".card img").evaluate((own) => own.naturalWidth)).toBeGreaterThan(0);
    });

    test("runs the search, the chain map, its exports and an unknown address under its policy", async ({ page }) => {
      await open(page, at("en/"));
      await page.locator("#search").fill("flzc");
      await expect(page.getByRole("option").first()).toContainText("Fuling Zhacai");
      await open(page, at("en/products/?view=map"));
      await expect(page.locator(".county-map a").first()).toBeVisible();
      // Lengths that stand in style attributes are used.
      expect(await page.locator(".county-map__words").first().getAttribute("style")).toContain("--name-fit");
      expect(await page.locator(".county-map__words").first().evaluate((own) => own.style.length)).toBe(1);
      await open(page, at("en/chain?industry=fuling-zhacai"));
      await expect(page.locator(".chain-card").first()).toBeVisible();
      await page.getByText("Share, export", { exact: true }).click();
      for (const name of ["Picture (SVG)", "Picture (PNG)", "Links (CSV)"]) {
        const coming = page.waitForEvent("download");
        await page.getByRole("button", { name }).click();
        const content = readFileSync(await (await coming).path());
        expect(content.length, name).toBeGreaterThan(1000);
        if (name.includes("PNG")) expect(content.subarray(1, 4).toString()).toBe("PNG");
      }
    });

    test.describe("an unknown address", () => {
      // The browser itself tells the status 404 of a page in the console.
      test.use({ allowedErrors: /404/ });
      test("is told by the app", async ({ page }) => {
        await open(page, at("en/no-such-page"));
        await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
      });
    });

    test.describe("a script that was not there when the site was built", () => {
      // The browser tells what it did not run.
      test.use({ allowedErrors: /Content Security Policy/ });
      test("does not run", async ({ page }) => {
        await page.goto(at("en/about"));
        const outcome = await page.evaluate(async () => {
          const told = new Promise((resolve) => {
            const first = (event) => {
              event.stopImmediatePropagation();
              resolve(event.effectiveDirective);
            };
            document.addEventListener("securitypolicyviolation", first);
          });
          const script = document.createElement("script");
          script.textContent = "globalThis.wasRun = true";
          document.body.append(script);
          return [await told, globalThis.wasRun ?? false];
        });
        expect(outcome).toEqual(["script-src-elem", false]);
      });
    });
  });
}
