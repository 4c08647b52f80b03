// What a page and its workers hold. The page's own measurement leaves out the memories of
// WebAssembly, so these are asked of the debugger.

const MEASURE = "performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)";

/**
 * Before a page's own code: it keeps its memories of WebAssembly in `benchMemories`. Where a page has
 * much of WebGL too, Chromium 156 crashes when its debugger looks for them.
 */
export const KEEP_MEMORIES = `
  globalThis.benchMemories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await own.apply(WebAssembly, args);
      const exports = (made.instance ?? made).exports;
      const memories = Object.values(exports).filter((value) => value instanceof WebAssembly.Memory);
      benchMemories.push(...memories.filter((memory) => !benchMemories.includes(memory)));
      return made;
    };
  }
`;

/** Asks one debugger for the sizes of all memories of WebAssembly that its code can reach. */
async function wasmBytesOf(send) {
  const kept = await send("Runtime.evaluate", {
    expression: "globalThis.benchMemories?.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)",
  });
  if (kept.result.type === "number") return kept.result.value;
  const prototype = await send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const { result } = await send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration:
      "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return result.value;
}

/** The debuggers of a page's workers, as functions like `session.send`. */
async function workersOf(session) {
  const workers = [];
  const waiting = new Map();
  let n_sent = 0;
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  session.on("Target.attachedToTarget", ({ sessionId }) =>
    workers.push((method, params) => {
      n_sent += 1;
      const id = n_sent;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      return session.send("Target.sendMessageToTarget", { sessionId, message }).then(() => answer);
    }),
  );
  // Workers that are there already are told of before this answers.
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return workers;
}

/** Bytes after a collection of garbage: objects and buffers, and memories of WebAssembly. */
export async function memoryOf(page) {
  const heap_bytes = await page.evaluate(MEASURE);
  const session = await page.context().newCDPSession(page);
  const debuggers = [(method, params) => session.send(method, params), ...(await workersOf(session))];
  let wasm_bytes = 0;
  for (const send of debuggers) wasm_bytes += await wasmBytesOf(send);
  await session.detach();
  return { heap_bytes, wasm_bytes, memory_bytes: heap_bytes + wasm_bytes };
}
