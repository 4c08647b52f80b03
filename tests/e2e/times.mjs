// Tells at the end of a run how long each test file took, the longest first.

export default class Times {
  #files = new Map();

  onTestEnd(test, { duration }) {
    const name = test.location.file.replace(/.*\//, "");
    const { n, ms } = this.#files.get(name) ?? { n: 0, ms: 0 };
    this.#files.set(name, { n: n + 1, ms: ms + duration });
  }

  onEnd({ duration }) {
    const files = [...this.#files].sort(([, a], [, b]) => b.ms - a.ms);
    const lines = files.map(([name, { n, ms }]) => `${seconds(ms)}  ${name} (${n})`);
    console.log(`\nSeconds of each test file, with the number of its tests:\n${lines.join("\n")}\n${seconds(duration)}  by the clock`);
  }

  /** Beside the reporter that tells what failed. */
  printsToStdio() {
    return false;
  }
}

const seconds = (ms) => (ms / 1000).toFixed(1).padStart(7);
