// Which chunks become one file: of each set of chunks, what it costs all pages together.
//
// Above what a page may have at most it costs far more. scripts/release/limits.mjs tells that from tests/budget.json.

/**
 * What a file more is worth, in bytes of code and data before compression. It is a request, and small files compress
 * worse. With 16000 the home page had 621 kB before compression, with 8000 it had 568 and three files more.
 */
const BYTES_OF_FILE = 9_000;
/**
 * What a page's first visit counts beside others, which have 1: links and searches lead to products, and pages that
 * need many chunks of others ask for more. The builder of widgets and the styleguide are for few.
 */
export const WEIGHTS = {
  about: 0.96, achievements: 1.96, board: 2.17, catalogue_map: 0.7, chain: 1.7, compare: 2.98, county: 3.5, data: 0.63,
  embed: 0.4, gaps: 0.7, home: 8.18, opportunity: 0.89, organization: 0.99, product: 17.41, products: 10.02, saved: 2.5,
  search: 1.74, styleguide: 0.3, township: 1.59,
};
/**
 * kB of code and data before compression that pages may have at most, as scripts/release/limits.mjs prints them. A plan
 * that cannot keep to them comes as near as it can.
 */
const MOST = {
  home: 547, about: 279, achievements: 375, board: 320, compare: 636, county: 626, data: 207, opportunity: 435,
  organization: 441, products: 621, product: 453, saved: 437, search: 462, township: 540,
};
/** What a byte above that costs. */
const EXCESS = 100;
/** These come when the others are there: what a page has brought costs them nothing. */
export const PARENTS = { views: "chain", canvas: "chain" };

/**
 * Pages for which a pack is fetched, when its parents' are there. The main module has `firstPages` instead, all
 * that a visit may begin with.
 */
export function payersOf({ users, firstPages }) {
  return firstPages ?? [...users].filter((user) => !users.has(PARENTS[user]));
}

function joined(one, other) {
  return {
    chunks: [...one.chunks, ...other.chunks],
    files: [...one.files, ...other.files],
    users: new Set([...one.users, ...other.users]),
    size: one.size + other.size,
    firstPages: one.firstPages ?? other.firstPages,
  };
}

/**
 * Packs of the chunks, { files, users, size }; one of them has `firstPages`: the main module, which takes in what nearly
 * every first visit needs. Two packs that gain by being one are joined, the best first; then chunks are moved.
 */
export function planPacks(chunks, firstPages) {
  /** What a pack costs all pages together. The main module costs no file more. */
  const costOf = (pack) => {
    const size = pack.firstPages ? pack.size : pack.size + BYTES_OF_FILE;
    return payersOf(pack).reduce((sum, user) => sum + (WEIGHTS[user] ?? 1) * size, 0);
  };
  const gains = new Map();
  /** What two packs gain by being one. Costs time, so it is kept. */
  const gainOf = (one, other) => {
    const own = gains.get(one) ?? new Map();
    gains.set(one, own);
    if (!own.has(other)) own.set(other, costOf(one) + costOf(other) - costOf(joined(one, other)));
    return own.get(other);
  };
  const main = { files: [], users: new Set(firstPages), size: 0, firstPages };
  const single = [main, ...chunks].map((chunk) => ({ ...chunk, chunks: [chunk] }));
  const packs = [...single];
  for (;;) {
    let best = { gain: 0 };
    packs.forEach((one, at) => {
      for (let other = at + 1; other < packs.length; other += 1) {
        const gain = gainOf(one, packs[other]);
        if (gain > best.gain) best = { gain, at, other };
      }
    });
    if (best.gain === 0) return moveChunks(single, packs, costOf);
    const [other] = packs.splice(best.other, 1);
    packs[best.at] = joined(packs[best.at], other);
  }
}

/**
 * Moves one chunk at a time to the pack, or into one of its own, where it costs least, until no move gains: a join puts
 * some where they do not belong (the local search of Kernighan and Lin, 1970). The main module stays where it is.
 */
function moveChunks(single, packs, costOf) {
  const packed = (members) => members.reduce(joined);
  const packOf = new Map(packs.flatMap((pack, at) => pack.chunks.map((chunk) => [chunk, at])));
  const all = packs.map((pack) => single.filter(({ chunks: [own] }) => pack.chunks.includes(own)));
  const sizes = sizesOf(packs);
  /** What the members cost as a pack, and what of the limited pages' sizes they are. */
  const state = (members) => {
    if (!members.length) return { cost: 0, of: () => 0 };
    const pack = packed(members);
    return { cost: costOf(pack), of: (page) => (pack.firstPages || pack.users.has(page) ? pack.size : 0) };
  };
  const states = all.map(state);
  /** What it costs more that states `after` take the places of states `before`. */
  const change = (before, after) => {
    let sum = after.reduce((all, { cost }) => all + cost, 0) - before.reduce((all, { cost }) => all + cost, 0);
    for (const [page, most] of Object.entries(MOST)) {
      const more = after.reduce((all, { of }) => all + of(page), 0) - before.reduce((all, { of }) => all + of(page), 0);
      const excess = (size) => Math.max(0, size - most * 1000);
      sum += EXCESS * (excess(sizes[page] + more) - excess(sizes[page]));
    }
    return sum;
  };
  for (let has_moved = true; has_moved; ) {
    has_moved = false;
    for (const chunk of single.filter((own) => !own.firstPages)) {
      const from = packOf.get(chunk.chunks[0]);
      const left = all[from].filter((own) => own !== chunk);
      const ofLeft = state(left);
      let best = { change: -1 };
      for (let to = 0; to <= all.length; to += 1) {
        if (to === from) continue;
        const members = [...(all[to] ?? []), chunk];
        const [before, after] = [[states[from], states[to] ?? state([])], [ofLeft, state(members)]];
        const gained = change(before, after);
        if (gained < best.change) best = { change: gained, to, members, before, after };
      }
      if (!best.members) continue;
      has_moved = true;
      for (const page of Object.keys(MOST)) {
        for (const { of } of best.before) sizes[page] -= of(page);
        for (const { of } of best.after) sizes[page] += of(page);
      }
      [all[from], states[from]] = [left, ofLeft];
      [all[best.to], states[best.to]] = [best.members, best.after[1]];
      packOf.set(chunk.chunks[0], best.to);
    }
  }
  return all.filter((members) => members.length).map(packed);
}

/** Bytes of code and data of each page, before compression. */
export function sizesOf(packs) {
  const pages = new Set(packs.flatMap(({ users }) => [...users]));
  const size = (page) => packs.filter((pack) => pack.firstPages || pack.users.has(page)).reduce((sum, pack) => sum + pack.size, 0);
  return Object.fromEntries([...pages].map((page) => [page, size(page)]));
}
