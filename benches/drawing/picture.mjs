// Whether a picture shows anything, and whether two differ: counted in a page, which can read PNG.

/** Colors that are no rounding of another one. */
const SHADES = 32;

/** `{n_drawn, n_colors}` of a PNG: pixels that are not of the most frequent color, and how many others. */
export function contentOf(page, png) {
  return page.evaluate(
    async ([base64, shades]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const counts = new Map();
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at], data[at + 1], data[at + 2]].map((c) =>
          Math.floor(c / (256 / shades)),
        );
        const color = (red * shades + green) * shades + blue;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const background = Math.max(...counts.values());
      return { n_drawn: data.length / 4 - background, n_colors: counts.size - 1 };
    },
    [png.toString("base64"), SHADES],
  );
}
