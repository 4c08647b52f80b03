// The chain map as tests find it: its parts, when all of it is there, and where its camera rests.

import { expect, open } from "./atlas.mjs";

export const map = (page) => page.getByRole("group", { name: /^Network of organizations/ });
export const panel = (page) => page.getByRole("complementary", { name: "Chosen organization" });

export const isWhole = (page) => expect(map(page)).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });

/** Opens a map and waits until all of it is there: hundreds of cards take seconds on a slow machine. */
export async function openMap(page, path) {
  await open(page, path);
  await isWhole(page);
}

/**
 * Where the camera rests: scale, x and y. By frames, not milliseconds: a busy machine has few. Two bring a new size
 * of the map to its camera and start the glide, whose end the browser tells.
 */
export const camera = (page) =>
  page.locator(".chain-map__world").evaluate(async (world) => {
    const frame = () => new Promise(requestAnimationFrame);
    do {
      await frame();
      await frame();
      await Promise.allSettled(world.getAnimations().map((glide) => glide.finished));
    } while (world.getAnimations().length);
    const { a, e, f } = new DOMMatrix(getComputedStyle(world).transform);
    return [a, e, f].map((value) => Math.round(value * 100) / 100);
  });
