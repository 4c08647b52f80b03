// What peers get as typed text: lower case, no accents, ü as the key v. They do not do all of this
// by themselves, and none of it is what is compared here.

/** `Fúlíng ZHÀCÀI` as `fuling zhacai`. */
export function fold(text) {
  const lower = text.toLowerCase().replace(/[ǖǘǚǜü]/g, "v");
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

const HAN = /\p{Script=Han}/u;

/** Runs of Chinese characters and of other letters and digits, in order. */
export function runs(text) {
  return fold(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
}

export const isChinese = (run) => HAN.test(run);

/** Single characters, and pairs of them, of a run of Chinese. */
export function pairs(run) {
  const letters = [...run];
  return letters.slice(1).map((letter, idx) => letters[idx] + letter);
}

/** Every syllable's joined rest, so that a prefix finds what begins inside of a name. */
export function rests(pinyin) {
  const syllables = pinyin ? pinyin.split(" ") : [];
  return syllables.map((_, idx) => syllables.slice(idx).join(""));
}
