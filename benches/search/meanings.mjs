// What a thing is, typed instead of its name: with the place before or after it. What is right follows
// from the tables (category, certificates, months, the noun that a name ends with, the county's and the
// township's names), and the words are these, not those of the tables' own list of synonyms.

import { joinedOf } from "./documents.mjs";
import { Lines } from "./oracle.mjs";

const CATEGORIES = {
  fruit: ["水果", "fruit", "shuiguo"],
  vegetable: ["蔬菜", "vegetables"],
  tea: ["茶叶", "tea"],
  "grain-oil": ["粮油"],
  "livestock-poultry": ["畜禽", "livestock"],
  aquatic: ["水产", "seafood"],
  herb: ["药材", "中药材", "medicinal herbs"],
  "condiment-preserve": ["调味品", "condiments"],
  "beverage-alcohol": ["饮品", "drinks"],
  handicraft: ["手工艺", "handicrafts"],
  "flower-forestry": ["花卉", "flowers"],
};

/** Other names, with the ends of the names that they mean. */
const OTHER_NAMES = {
  洋芋: /马铃薯$/,
  土豆: /马铃薯$/,
  地瓜: /(红|紫)薯$/,
  桂圆: /龙眼$/,
  奇异果: /猕猴桃$/,
  litchi: /荔枝$/,
  "kiwi fruit": /猕猴桃$/,
  海椒: /辣椒$/,
  包谷: /玉米$/,
  藕: /莲藕$/,
  "pickled mustard": /榨菜$/,
  "prickly ash": /花椒$/,
  chili: /辣椒$/,
  kiwi: /猕猴桃$/,
  柑橘: /(橙|柚|柑|橘|柠檬)$/,
  citrus: /(橙|柚|柑|橘|柠檬)$/,
  猪肉: /(黑猪|香猪|腊肉|香肠)$/,
  牛肉: /(黄牛|水牛)$/,
  bacon: /(腊肉|香肠|火腿)$/,
  dangshen: /党参$/,
  huanglian: /黄连$/,
  shaddock: /柚$/,
};

const CERTIFICATES = {
  地理标志: ["gi-agricultural", "gi-product", "gi-trademark"],
  "geographical indication": ["gi-agricultural", "gi-product", "gi-trademark"],
  非遗: ["heritage-national", "heritage-municipal"],
  "intangible heritage": ["heritage-national", "heritage-municipal"],
  绿色食品: ["green-food"],
  "green food": ["green-food"],
  有机: ["organic"],
  organic: ["organic"],
};

const MONTHS = [
  ["1月", "一月", "January"],
  ["2月", "二月", "February"],
  ["3月", "三月", "March"],
  ["4月", "四月", "April"],
  ["5月", "五月", "May"],
  ["6月", "六月", "June"],
  ["7月", "七月", "July"],
  ["8月", "八月", "August"],
  ["9月", "九月", "September"],
  ["10月", "十月", "October"],
  ["11月", "十一月", "November"],
  ["12月", "十二月", "December"],
];

const isChinese = (text) => /\p{Script=Han}/u.test(text);
const placeOf = (name) => name.replace(/(县|镇| County)$/, "");

/** A query of a place and a word, in either order, for a document that the word means. */
function beside(document, word, random) {
  if (!document.county) return undefined;
  const place = isChinese(word) ? placeOf(document.county.zh) : placeOf(document.county.en);
  const gap = isChinese(word) && random.below(2) ? "" : " ";
  const text = random.below(3) ? `${place}${gap}${word}` : `${word} ${place}`;
  return { text, word, place };
}

/** The positions of all documents of a place that fit what the word means. */
function inPlace(names, place, isMeant) {
  // Its own name, or that of its county or township, also in pinyin, as Gaoliang may be 高粱: once for
  // all queries, as there are many.
  const forms = (named) => [named?.zh, named?.en, named?.joined];
  names.called ??= new Lines(
    names.documents.map(({ zh, en, pinyin, county, township }) =>
      [zh, en, joinedOf(pinyin.join(" ")), ...forms(county), ...forms(township)]
        .filter(Boolean)
        .join("\t")
        .toLowerCase(),
    ),
  );
  return names.called.containing(place.toLowerCase()).filter((idx) => isMeant(names.documents[idx]));
}

const wordsWith = (table, isMeant) => Object.keys(table).filter((word) => isMeant(table[word]));

/** A class whose words are `wordsOf` a document, and mean every document for which `means` holds. */
const meaning = (name, what, wordsOf, means) => ({
  name,
  what,
  form: "zh",
  isOurs: true,
  make: (document, names, random) => {
    const words = document.kind === "product" ? wordsOf(document) : [];
    return words.length ? beside(document, random.pick(words), random) : undefined;
  },
  fits: (names, { word, place }) => inPlace(names, place, (document) => means(document, word)),
});

export const MEANINGS = [
  meaning(
    "category",
    "place and kind of thing: 奉节水果, tea nanchuan",
    ({ category }) => CATEGORIES[category] ?? [],
    ({ category, zh }, word) => CATEGORIES[category]?.includes(word) || zh.includes(word),
  ),
  meaning(
    "synonym",
    "place and another name: 巫溪 土豆, citrus fengjie",
    ({ zh }) => wordsWith(OTHER_NAMES, (end) => end.test(zh)),
    ({ zh }, word) => OTHER_NAMES[word].test(zh) || zh.includes(word),
  ),
  meaning(
    "certificate",
    "place and certificate: 奉节 地理标志, organic wuxi",
    ({ certificates }) =>
      wordsWith(CERTIFICATES, (kinds) => kinds.some((kind) => certificates?.includes(kind))),
    ({ certificates }, word) => CERTIFICATES[word].some((kind) => certificates?.includes(kind)),
  ),
  meaning(
    "month",
    "place and month: 巫山七月, july wushan",
    ({ months }) => (months ?? []).flatMap((month) => MONTHS[month - 1]),
    ({ months }, word) => (months ?? []).some((month) => MONTHS[month - 1].includes(word)),
  ),
  {
    name: "region",
    what: "region before or after the name: 重庆涪陵榨菜, fuling zhacai chongqing",
    form: "zh",
    isOurs: true,
    make: ({ zh, en }, { region }, random) => {
      const text = random.pick([
        `${region.zh}${zh}`,
        `${region.zh} ${zh}`,
        `${region.en} ${en}`.toLowerCase(),
        `${en} ${region.en}`,
      ]);
      return { text, name: zh };
    },
    fits: (names, { name }) => names.zh.containing(name, 11),
  },
];
