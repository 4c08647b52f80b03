// What a hand does: the same drags and turns of the wheel for every engine, sent at the pace of a hand,
// however long the page takes to answer.

const MIDDLE = [640, 400];
/** Where the wheel turns back: another point, so that the picture has moved in the end. */
const ASIDE = [800, 500];
const PAN_STEPS = 60;
const WHEEL_STEPS = 15;
/** How wide the circle of a drag is, CSS pixels. */
const RADIUS = 160;
const PACE_MS = 1000 / 60;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const mouse = (type, [x, y], more = {}) => ({ type, x, y, ...more });

/** A drag from the middle around a circle, and a bit more to the right in the end. */
function pan() {
  const held = { button: "left", buttons: 1 };
  const round = Array.from({ length: PAN_STEPS }, (_, step) => {
    const turn = (2 * Math.PI * (step + 1)) / PAN_STEPS;
    const drift = step / PAN_STEPS;
    const [x, y] = [Math.sin(turn) + drift / 4, 1 - Math.cos(turn)];
    return mouse("mouseMoved", [MIDDLE[0] + RADIUS * x, MIDDLE[1] + RADIUS * y], held);
  });
  const end = round.at(-1);
  return [
    mouse("mouseMoved", MIDDLE),
    mouse("mousePressed", MIDDLE, { ...held, clickCount: 1 }),
    ...round,
    mouse("mouseReleased", [end.x, end.y], { button: "left", clickCount: 1 }),
  ];
}

/** Turns of the wheel over one point; `wheel` is `{delta, modifiers}`, nearer where `delta` is below 0. */
export function wheelSteps({ delta, modifiers = 0 }, at = MIDDLE) {
  const turn = mouse("mouseWheel", at, { deltaX: 0, deltaY: delta, modifiers });
  return [mouse("mouseMoved", at), ...Array(WHEEL_STEPS).fill(turn), mouse("mouseMoved", at)];
}

/** All of it, about four seconds: `{type, x, y, ...}` as `Input.dispatchMouseEvent` takes it. */
export function script({ delta, modifiers }) {
  const nearer = { delta: -delta, modifiers };
  const farther = { delta, modifiers };
  return [
    ...pan(),
    ...wheelSteps(nearer),
    ...pan(),
    ...wheelSteps(farther, ASIDE),
    ...wheelSteps(nearer, ASIDE),
    ...pan(),
    ...wheelSteps(farther),
  ];
}

/** Sends events at their pace and waits until the page took them all: false if that takes `limit_ms`. */
export async function play(session, events, limit_ms) {
  const started = performance.now();
  const answers = [];
  for (const [idx, event] of events.entries()) {
    const early = started + idx * PACE_MS - performance.now();
    if (early > 0) await wait(early);
    answers.push(session.send("Input.dispatchMouseEvent", event).catch(() => {}));
  }
  const left = limit_ms - (performance.now() - started);
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), left)));
  return Promise.race([late, Promise.all(answers).then(() => true)]).finally(() => clearTimeout(timer));
}

export const moveTo = (session, at) => session.send("Input.dispatchMouseEvent", mouse("mouseMoved", at));
