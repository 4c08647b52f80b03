// The documents in the browser: what can be told from the pinyin is not sent, which spares peers
// half of their bytes.

/** `documents.json` as objects with all fields. */
export async function fetchDocuments(base) {
  const { counties, rows } = await (await fetch(`${base}/documents.json`)).json();
  return rows.map(([id, zh, en, pinyin, county]) => {
    const syllables = pinyin ? pinyin.split(" ") : [];
    const [county_zh, county_en] = counties[county] ?? ["", ""];
    const joined = syllables.join("");
    const initials = syllables.map((syllable) => syllable[0]).join("");
    return { id, zh, en, pinyin, joined, initials, county_zh, county_en };
  });
}
