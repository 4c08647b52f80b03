// Random numbers that are the same each time (mulberry32, Tommy Ettinger 2017).

export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** From 0 to below `n`. */
  below(n) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  }

  pick(choices) {
    return choices[this.below(choices.length)];
  }
}
