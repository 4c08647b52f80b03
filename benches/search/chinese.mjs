// What the queries need to know of Chinese: readings, homophones, traditional characters, what
// southwestern speakers confuse. None of this is given to an engine.

import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";

/** Traditional characters for simplified ones. */
export const traditional = Converter({ from: "cn", to: "t" });

/** Syllables with tone marks; undefined where the reading differs from the table's syllables. */
export function toned(zh, syllables) {
  const plain = pinyin(zh, { toneType: "none", type: "array" });
  if (plain.join(" ").replaceAll("v", "ü") !== syllables.join(" ")) return undefined;
  return pinyin(zh, { type: "array" });
}

/** The 3,755 common characters of GB 2312, by syllable. */
function commonCharacters() {
  const decoder = new TextDecoder("gb2312");
  const bySyllable = new Map();
  for (let high = 0xb0; high <= 0xd7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (!/^\p{Script=Han}$/u.test(letter)) continue;
      const syllable = pinyin(letter, { toneType: "none" });
      bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), letter]);
    }
  }
  return bySyllable;
}

const common = commonCharacters();

/** Common characters that are read alike. */
export const homophones = (letter, syllable) =>
  (common.get(syllable) ?? []).filter((other) => other !== letter);

// Pairs that are confused, both ways.
const initials = [
  ["n", "l"],
  ["f", "h"],
  ["zh", "z"],
  ["ch", "c"],
  ["sh", "s"],
];
const finals = [
  ["ang", "an"],
  ["eng", "en"],
  ["ing", "in"],
];

/** Other syllables that a southwestern speaker may type for this one. */
export function confusions(syllable) {
  const others = [];
  for (const [one, other] of initials) {
    if (syllable.startsWith(one)) others.push(other + syllable.slice(one.length));
    else if (syllable.startsWith(other)) others.push(one + syllable.slice(other.length));
  }
  for (const [one, other] of finals) {
    if (syllable.endsWith(one)) others.push(syllable.slice(0, -1));
    else if (syllable.endsWith(other)) others.push(`${syllable}g`);
  }
  return others.filter((other) => common.has(other));
}

/** All that is confused as one. */
export function confused(syllable) {
  const initial = syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/^h/, "f");
  return initial.replace(/(an|en|in)g$/, "$1");
}
