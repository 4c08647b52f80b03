// The ways in which people type a name: one class each. `make` gives a query for a document, or
// undefined where it has none; `fits` the positions of the documents that fit it at least as
// exactly as its target does; `form` says which names count as the same one.

import { confused, confusions, homophones, toned, traditional } from "./chinese.mjs";
import { joinedOf } from "./documents.mjs";
import { MEANINGS } from "./meanings.mjs";
import { Lines } from "./oracle.mjs";

/** A query that more documents than this fit names none of them: a list shows ten at once. */
export const MOST = 10;
const FEW = MOST + 1;

const joined = (document) => joinedOf(document.pinyin.join(" "));
const lower = (document) => document.en.toLowerCase();
// Syllables apart, so that a homophone is no part of another syllable.
const apart = (document) => ` ${document.pinyin.join(" ")} `;

/** All names of a set, in the forms that the classes ask for. */
export class Names {
  constructor(documents, nouns, region) {
    this.documents = documents;
    this.region = region;
    const lines = (form) => new Lines(documents.map(form));
    this.zh = lines((document) => document.zh);
    this.joined = lines(joined);
    this.apart = lines(apart);
    this.initials = lines((document) => document.doc.initials);
    this.en = lines(lower);
    this.confused = lines((document) => document.pinyin.map(confused).join(""));
    // The longest noun first: 高粱酒 before 酒.
    this.nouns = [...nouns].sort((a, b) => b.zh.length - a.zh.length);
  }

  /** A product's name in two parts, what comes before the noun and the noun; undefined without. */
  halves({ kind, zh, en, pinyin }) {
    const noun =
      kind === "product" && this.nouns.find((noun) => zh.endsWith(noun.zh) && en.endsWith(noun.en));
    if (!noun) return undefined;
    const n = [...noun.zh].length;
    return {
      origin: {
        zh: zh.slice(0, -noun.zh.length),
        en: en.slice(0, -noun.en.length - 1),
        pinyin: pinyin.slice(0, -n),
      },
      noun: { zh: noun.zh, en: noun.en, pinyin: pinyin.slice(-n) },
    };
  }
}

const both = (one, other) => {
  const others = new Set(other);
  return one.filter((line) => others.has(line));
};
const typed = (syllables) => joinedOf(syllables.join(" "));

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** One letter swapped, missing, too many or wrong, in no space. */
function slip(text, random) {
  const at = random.below(text.length);
  if (text[at] === " " || text[at + 1] === " ") return undefined;
  const [before, after, letter] = [text.slice(0, at), text.slice(at + 1), random.pick(LETTERS)];
  const made = [
    () => (after ? before + after[0] + text[at] + after.slice(1) : text),
    () => before + after,
    () => before + letter + text[at] + after,
    () => before + letter + after,
  ][random.below(4)]();
  return made === text ? undefined : made;
}

const UNCOUNTED =
  /(Garlic|Ginger|Honey|Liquor|Maize|Mustard|Pork|Pottery|Rice|Sesame|Sorghum|Taro|Tea|Vinegar|Wheat|Ware|Wine|Oil|Tofu|Sugar|Paste|Sauce|Ham|Konjac|Zhacai|Cloth|Embroidery|Fish|Carp|Bass|Goose|Cattle|Sheep|Crayfish|Shrimp|Chive|Angelica|Peel|Bark|Fowl|Fungus|Ear|Mint|Coptis|Codonopsis|Osmanthus|Town|County)$/;

function plural(en) {
  if (UNCOUNTED.test(en)) return undefined;
  if (/s$/.test(en)) return en.slice(0, -1);
  if (/[^aeiou]y$/.test(en)) return `${en.slice(0, -1)}ies`;
  return /(x|ch|sh|[tm]ato|[tm]ango)$/.test(en) ? `${en}es` : `${en}s`;
}

/** A character missing inside of the name: the positions of names that have one more there. */
function withOneMore(text, names) {
  const letters = [...text];
  const found = letters.slice(1).map((_, idx) => {
    const [before, after] = [letters.slice(0, idx + 1).join(""), letters.slice(idx + 1).join("")];
    return names.zh.containing(before).filter((line) => {
      const zh = names.zh.lines[line];
      for (let at = zh.indexOf(before); at >= 0; at = zh.indexOf(before, at + 1)) {
        if (zh.startsWith(after, at + before.length + 1)) return true;
      }
      return false;
    });
  });
  return [...new Set([...found.flat(), ...names.zh.containing(text)])];
}

function slipChinese({ zh, pinyin }, random) {
  const letters = [...zh];
  if (letters.length < 4) return undefined;
  if (random.below(2)) {
    const at = 1 + random.below(letters.length - 2);
    return { text: letters.filter((_, idx) => idx !== at).join("") };
  }
  const at = random.below(letters.length);
  const others = homophones(letters[at], pinyin[at]);
  if (!others.length) return undefined;
  letters[at] = random.pick(others);
  return { text: letters.join(""), read: ` ${pinyin.join(" ")} ` };
}

function confuse({ pinyin }, random) {
  const syllables = [...pinyin];
  const places = pinyin.flatMap((syllable, idx) => (confusions(syllable).length ? [idx] : []));
  // One syllable, or two, as who confuses one sound confuses it everywhere.
  for (let n = 1 + random.below(2); n > 0 && places.length; n -= 1) {
    const [at] = places.splice(random.below(places.length), 1);
    syllables[at] = random.pick(confusions(pinyin[at]));
  }
  const text = typed(syllables);
  return text === typed(pinyin) ? undefined : { text, folded: syllables.map(confused).join("") };
}

/** As `fits` where a class has more to say of its query than the text. */
const said = (value) =>
  value === undefined ? undefined : typeof value === "string" ? { text: value } : value;

const spelled = (names, { text }) => names.joined.containing(text.replaceAll(" ", ""), FEW);
const whole = (names, form, document) => names[form].containing(FORMS[form](document), FEW);

/** The names that count as one. */
export const FORMS = { zh: (document) => document.zh, joined, en: lower };

/**
 * Every class: `isExact` where the query is the name or a part of it as some engine's documents
 * have it, so that finding nothing at all would mean a broken engine.
 */
export const CLASSES = [
  {
    name: "zh",
    what: "whole Chinese name: 涪陵榨菜",
    form: "zh",
    isExact: true,
    make: ({ zh }) => zh,
    fits: (names, { text }) => names.zh.containing(text, FEW),
  },
  {
    name: "zh-part",
    what: "2 to 4 characters of it: 陵榨",
    form: "zh",
    make: ({ zh }, names, random) => {
      const letters = [...zh];
      const n = 2 + random.below(Math.min(3, letters.length - 2));
      if (letters.length < 3) return undefined;
      const at = random.below(letters.length - n + 1);
      return letters.slice(at, at + n).join("");
    },
    fits: (names, { text }) => names.zh.containing(text, FEW),
  },
  {
    name: "traditional",
    what: "traditional characters: 萬州紅桔",
    form: "zh",
    make: ({ zh }) => (traditional(zh) === zh ? undefined : { text: traditional(zh), simplified: zh }),
    fits: (names, { simplified }) => names.zh.containing(simplified, FEW),
  },
  {
    name: "pinyin",
    what: "syllables: fu ling zha cai",
    form: "joined",
    isExact: true,
    make: ({ pinyin }) => pinyin.join(" ").replaceAll("ü", "v"),
    fits: spelled,
  },
  {
    name: "pinyin-joined",
    what: "fulingzhacai",
    form: "joined",
    isExact: true,
    make: joined,
    fits: spelled,
  },
  {
    name: "pinyin-tones",
    what: "tone marks: fúlíng zhàcài",
    form: "joined",
    make: (document, names) => {
      const [tones, halves] = [toned(document.zh, document.pinyin), names.halves(document)];
      if (!tones || !halves) return undefined;
      const n = halves.origin.pinyin.length;
      return { text: `${tones.slice(0, n).join("")} ${tones.slice(n).join("")}`, plain: joined(document) };
    },
    fits: (names, { plain }) => names.joined.containing(plain, FEW),
  },
  {
    name: "pinyin-typing",
    what: "cut inside of the last syllable: fulingzhaca",
    form: "joined",
    make: ({ pinyin }, names, random) => {
      const last = pinyin.at(-1);
      const text = typed(pinyin);
      return last.length < 2 ? undefined : text.slice(0, text.length - 1 - random.below(last.length - 1));
    },
    fits: spelled,
  },
  {
    name: "initials",
    what: "of the whole name: flzc",
    form: "zh",
    isExact: true,
    make: ({ doc }) => doc.initials,
    fits: (names, { text }) => names.initials.containing(text, FEW),
  },
  {
    name: "en",
    what: "lower case: fuling zhacai",
    form: "en",
    isExact: true,
    make: lower,
    fits: (names, { text }) => names.en.containing(text, FEW),
  },
  {
    name: "en-varied",
    what: "plural or other case: Fengjie Navel Oranges",
    form: "en",
    make: (document, names, random) => {
      const singular = lower(document);
      const text = random.below(3) ? plural(document.en) : document.en.toUpperCase();
      return text && { text: random.below(2) ? text : text.toUpperCase(), singular };
    },
    fits: (names, { singular }) => names.en.containing(singular.replace(/s$/, ""), FEW),
  },
  {
    name: "mixed",
    what: "fuling 榨菜",
    form: "zh",
    make: (document, names) => {
      const halves = names.halves(document);
      if (!halves) return undefined;
      const [origin, noun] = [typed(halves.origin.pinyin), halves.noun.zh];
      return { text: `${origin} ${noun}`, origin, noun };
    },
    fits: (names, { origin, noun }) => both(names.joined.containing(origin), names.zh.containing(noun)),
  },
  {
    name: "order",
    what: "noun first: 榨菜 涪陵, zhacai fuling, Zhacai Fuling",
    form: "zh",
    make: (document, names, random) => {
      const halves = names.halves(document);
      if (!halves) return undefined;
      const [script, of] = random.pick([
        ["zh", (half) => half.zh],
        ["joined", (half) => typed(half.pinyin)],
        ["en", (half) => half.en],
      ]);
      const parts = [of(halves.noun), of(halves.origin)];
      return { text: parts.join(" "), parts: parts.map((part) => part.toLowerCase()), script };
    },
    fits: (names, { parts, script }) =>
      both(names[script].containing(parts[0]), names[script].containing(parts[1])),
  },
  {
    name: "slip-pinyin",
    what: "one letter swapped, missing, too many or wrong: fulignzhacai",
    form: "joined",
    make: (document, names, random) =>
      joined(document).length < 6 ? undefined : slip(joined(document), random),
    fits: (names, { text }, document) => [...whole(names, "joined", document), ...names.joined.nearly(text)],
  },
  {
    name: "slip-en",
    what: "the same in English: fengjie nvael orange",
    form: "en",
    make: (document, names, random) =>
      lower(document).length < 6 ? undefined : slip(lower(document), random),
    fits: (names, { text }, document) => [...whole(names, "en", document), ...names.en.nearly(text)],
  },
  {
    name: "slip-zh",
    what: "a homophone, or a character missing (of 4 and more): 涪陵炸菜, 涪榨菜",
    form: "zh",
    make: (document, names, random) => slipChinese(document, random),
    fits: (names, { text, read }, document) => {
      const nearly = read
        ? [...names.apart.containing(read), ...names.zh.containing(text)]
        : withOneMore(text, names);
      return [...whole(names, "zh", document), ...nearly];
    },
  },
  {
    name: "southwest",
    what: "n/l, f/h, zh/z, ch/c, sh/s, ang/an, eng/en, ing/in confused: hulinzacai",
    form: "joined",
    make: (document, names, random) => confuse(document, random),
    fits: (names, { text, folded }, document) => [
      ...whole(names, "joined", document),
      ...names.joined.containing(text, FEW),
      ...names.confused.containing(folded, FEW),
    ],
  },
  ...MEANINGS,
].map(({ make, ...rest }) => ({ ...rest, make: (...given) => said(make(...given)) }));
