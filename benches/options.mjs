// What the benchmarks' options have in common.

/** The names in a list of engines; each must be one of `engines`. */
export function namesOf(list, engines) {
  const names = list.split(",");
  const unknown = names.find((name) => !engines[name]);
  if (unknown !== undefined) throw new Error(`no engine ${unknown}: ${Object.keys(engines).join(", ")}`);
  return names;
}
