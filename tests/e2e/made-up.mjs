// A chain map of any size, made up and saying so: `n` organizations, two links each, most of them
// inside an industry and to a later stage.

const [N_CHAINS, N_STAGES, N_IN_INDUSTRY] = [4, 7, 50];

/** Whole numbers below a bound, the same ones each time (D. H. Lehmer, 1951). */
function numbers() {
  let state = 20261126;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}

/** The text of a `chain` file, without a layout. */
export function madeUpChain(n) {
  const below = numbers();
  const columns = (...names) => Object.fromEntries(names.map((name) => [name, []]));
  const organisations = columns("id", "zh", "en", "kind", "chain", "stage", "county", "products", "source_idxs");
  for (let at = 0; at < n; at += 1) {
    const number = String(at).padStart(6, "0");
    organisations.id.push(`made-up-${number}`);
    organisations.zh.push(`虚构企业${number}`);
    organisations.en.push(`Made-up company ${number}`);
    organisations.kind.push(0);
    organisations.chain.push(below(10) < 6 ? 1 : below(N_CHAINS));
    organisations.stage.push(below(N_STAGES));
    organisations.county.push(0);
    organisations.products.push([]);
    organisations.source_idxs.push([]);
  }
  const links = columns("from", "to", "kind", "note", "source_idxs");
  while (links.from.length < 2 * n) {
    const from = below(n);
    const to = Math.min(n - 1, from - (from % N_IN_INDUSTRY) + below(N_IN_INDUSTRY));
    if (organisations.stage[from] >= organisations.stage[to]) continue;
    links.from.push(from);
    links.to.push(to);
    links.kind.push(below(2));
    links.source_idxs.push([]);
  }
  const name = (zh, en) => ({ zh, en });
  return JSON.stringify({
    format: 1,
    industries: [],
    products: [],
    counties: [],
    kinds: ["enterprise"],
    organisations,
    link_kinds: [
      { id: "supplies", family: "goods", name: name("供应", "supplies") },
      { id: "lends", family: "money", name: name("贷款", "lends to") },
    ],
    links,
    gap_rules: [],
    source_list: [],
  });
}
