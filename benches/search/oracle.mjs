// What fits a query exactly, by brute force over all names: a query is kept only if few documents
// fit it as well as its target does.

/** One form of all names, a line per document; a query never has a line's end in it. */
export class Lines {
  constructor(lines) {
    this.lines = lines;
    this.text = `\n${lines.join("\n")}\n`;
    this.starts = new Uint32Array(lines.length);
    let at = 1;
    lines.forEach((line, idx) => {
      this.starts[idx] = at;
      at += line.length + 1;
    });
  }

  #lineAt(offset) {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Positions of the lines that contain `part`, ascending, no more than `most`. */
  containing(part, most = Infinity) {
    const found = [];
    for (let at = this.text.indexOf(part); at >= 0 && found.length < most;) {
      const line = this.#lineAt(at);
      found.push(line);
      at = this.text.indexOf(part, this.starts[line] + this.lines[line].length);
    }
    return found;
  }

  /** Positions of the lines that contain `text` with at most one slip. */
  nearly(text) {
    // A slip touches at most two neighboring letters, so that one third of the text is whole.
    const third = Math.ceil(text.length / 3);
    const parts = [0, 1, 2].map((idx) => text.slice(idx * third, (idx + 1) * third)).filter(Boolean);
    const candidates = new Set(parts.flatMap((part) => this.containing(part)));
    return [...candidates].filter((line) => slips(text, this.lines[line]) <= 1);
  }
}

/**
 * The least number of slips (a letter too many, missing, wrong, or two swapped) between `text` and
 * any part of `line` (Sellers 1980, with swaps as in optimal string alignment).
 */
export function slips(text, line) {
  let [before, last] = [[], Array.from({ length: line.length + 1 }, () => 0)];
  for (let row = 1; row <= text.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= line.length; column += 1) {
      const isSame = text[row - 1] === line[column - 1];
      let least = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && column > 1 && text[row - 1] === line[column - 2] && text[row - 2] === line[column - 1];
      if (isSwapped) least = Math.min(least, before[column - 2] + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return Math.min(...last);
}
