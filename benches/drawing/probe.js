// In the page of any engine, ours too: when what is drawn was there to be seen, when frames came, and
// how long a pointer's move took to be answered.

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Waits until the graphics process has done all that it was asked: it must, to tell one pixel. How long
 * that took, ms.
 */
function settle() {
  const started = performance.now();
  for (const canvas of document.querySelectorAll("canvas")) {
    // A canvas that was given away, or of the other kind, has no such context.
    try {
      const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    } catch {}
  }
  return performance.now() - started;
}

/** After what was drawn until now has been presented. */
export async function drawn() {
  await frame();
  await frame();
  settle();
}

let times;

function tick(time) {
  if (!times) return;
  times.push(time);
  performance.mark("bench:frame"); // for the trace
  requestAnimationFrame(tick);
}

let moved_at;
let answer;
addEventListener("pointermove", ({ timeStamp }) => (moved_at = timeStamp), true);

globalThis.benchProbe = {
  drawn,
  settle,
  record: () => {
    times = [];
    requestAnimationFrame(tick);
  },
  /** The times of all frames since `record`. */
  frames: async () => {
    await frame();
    await frame();
    const recorded = times;
    times = undefined;
    performance.clearMarks("bench:frame");
    return recorded;
  },
  /** What a page calls with the node under the pointer, or with nothing. */
  report: (node) => answer?.(node, performance.now()),
  /** The node that is reported after the next move, and how long after it; nothing in `limit_ms`. */
  expect: (limit_ms) => {
    moved_at = undefined;
    globalThis.benchProbe.answer = new Promise((resolve) => {
      setTimeout(() => resolve({}), limit_ms);
      answer = (reported, at) => {
        if (moved_at === undefined || reported === undefined) return;
        resolve({ reported, ms: at - moved_at });
      };
    });
  },
};
