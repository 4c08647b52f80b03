// Which chunks become one file: of each set of chunks, what it costs all pages together.
//
// Above what a page may have at most it costs far more. scripts/release/limits.mjs tells that from tests/budget.json.

/** What a file more is worth, in bytes as they are sent: mostly the request. */
const BYTES_OF_FILE = 2_700;
/** How many of these are for compression alone. */
const BYTES_OF_COMPRESSION = 360;
/**
 * The same for the first joins. With 2700 at once the product page had four files more in the end, as what is once apart
 * does not find together.
 */
const FIRST_BYTES_OF_FILE = 8_000;
/** What is compressed together with the main module is so much smaller. */
const IN_MAIN = 0.9;
/**
 * What a byte in it counts beside one of a pack: no page that is opened later waits for it. Counted in full, the catalogue
 * was 6 kB above its most whatever else was tried (ten plans), and there were nine files more.
 */
const WORTH_IN_MAIN = 0.7;
/**
 * What a page's first visit counts beside others, which have 1: links and searches lead to products, and pages that
 * need many chunks of others ask for more. The builder of widgets and the styleguide are for few, and
 * so are the pages for investors: with a visitor in ten of those of other pages, the home page has 11 files fewer.
 */
export const WEIGHTS = {
  about: 0.96, achievements: 1.96, board: 2.17, catalogue_map: 0.7, chain: 1.7, compare: 2.98, county: 3.5, data: 0.63,
  embed: 0.4, gaps: 0.7, guesses: 0.1, home: 8.18, industries: 0.1, industry: 0.1, matches: 0.02, opportunities: 0.1, opportunity: 0.89, organization: 0.99, product: 24, products: 10.02, saved: 2.5,
  search: 1.74, services: 0.1, styleguide: 0.3, township: 1.59, workbook: 0.02,
};
/**
 * kB that pages may have at most beside what is in the main module whatever the plan, as scripts/release/limits.mjs prints
 * them. A plan that cannot keep to them comes as near as it can.
 */
const MOST = {
  home: 173.7, about: 89.2, achievements: 151, board: 102.8, compare: 204.7, county: 205.7, data: 66.8, opportunity: 137.7,
  organization: 141.2, products: 188.8, product: 146.7, saved: 150.1, search: 148.7, township: 178.1,
};
/** What a byte above that costs. */
const EXCESS = 300;
/** These come when the others are there: what a page has brought costs them nothing. */
export const PARENTS = { views: "chain", canvas: "chain", matches: "opportunity" };

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
  const costOf = (pack, bytesOfFile = BYTES_OF_FILE) => {
    const size = pack.firstPages ? pack.size * WORTH_IN_MAIN : pack.size + bytesOfFile;
    return payersOf(pack).reduce((sum, user) => sum + (WEIGHTS[user] ?? 1) * size, 0);
  };
  const gains = new Map();
  /** What two packs gain by being one. Costs time, so it is kept. */
  const gainOf = (one, other) => {
    const own = gains.get(one) ?? new Map();
    gains.set(one, own);
    if (!own.has(other)) {
      const cost = (pack) => costOf(pack, FIRST_BYTES_OF_FILE);
      own.set(other, cost(one) + cost(other) - cost(joined(one, other)));
    }
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
 * some where they do not belong (the local search of Kernighan and Lin, 1970). Then joins the two packs that gain most by
 * it, which no move of one chunk finds where a page is above its most, and moves again. The main module stays where it
 * is.
 */
function moveChunks(single, packs, costOf) {
  const packed = (members) => members.reduce(joined);
  const all = packs.map((pack) => single.filter(({ chunks: [own] }) => pack.chunks.includes(own)));
  const placeOf = new Map(all.flatMap((members, at) => members.map((chunk) => [chunk, at])));
  const sizes = sizesOf(packs);
  /** What members cost as a pack, and what of the limited pages they are. */
  const state = (members) => {
    if (!members.length) return { cost: 0, of: () => 0 };
    const pack = packed(members);
    return { cost: costOf(pack), of: (page) => weightOf(pack, page) };
  };
  const none = state([]);
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
  /** Has the places `from` and `to` have these members. */
  const put = ({ from, to, left, members }) => {
    for (const [at, own] of [[from, left], [to, members]]) {
      const before = states[at] ?? none;
      [all[at], states[at]] = [own, state(own)];
      for (const page of Object.keys(MOST)) sizes[page] += states[at].of(page) - before.of(page);
      for (const chunk of own) placeOf.set(chunk, at);
    }
  };
  const isBest = (best, own) => (own.change < best.change ? own : best);
  const moved = (chunk) => {
    const from = placeOf.get(chunk);
    const left = all[from].filter((own) => own !== chunk);
    const ofLeft = state(left);
    const ways = Array.from({ length: all.length + 1 }, (_, to) => {
      if (to === from) return { change: 0 };
      const members = [...(all[to] ?? []), chunk];
      return { change: change([states[from], states[to] ?? none], [ofLeft, state(members)]), from, to, left, members };
    });
    return ways.reduce(isBest, { change: -1 });
  };
  const joint = () => {
    let best = { change: -1 };
    all.forEach((one, to) => {
      for (let from = to + 1; from < all.length; from += 1) {
        if (!one.length || !all[from].length) continue;
        const members = [...one, ...all[from]];
        best = isBest(best, { change: change([states[to], states[from]], [none, state(members)]), from, to, left: [], members });
      }
    });
    return best;
  };
  for (;;) {
    for (let has_moved = true; has_moved; ) {
      has_moved = false;
      for (const chunk of single.filter((own) => !own.firstPages)) {
        const best = moved(chunk);
        if (!best.members) continue;
        has_moved = true;
        put(best);
      }
    }
    const best = joint();
    if (!best.members) return all.filter((members) => members.length).map(packed);
    put(best);
  }
}

/** What a pack weighs in a page, bytes as they are sent. */
function weightOf(pack, page) {
  if (pack.firstPages) return pack.size * IN_MAIN;
  return pack.users.has(page) ? pack.size + BYTES_OF_COMPRESSION : 0;
}

/** What each page weighs. */
export function sizesOf(packs) {
  const pages = new Set(packs.flatMap(({ users }) => [...users]));
  const size = (page) => packs.reduce((sum, pack) => sum + weightOf(pack, page), 0);
  return Object.fromEntries([...pages].map((page) => [page, size(page)]));
}
