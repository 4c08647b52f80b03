//! Small indices for tests.

use std::collections::BTreeMap;

use super::engine::Engine;
use super::format::assemble::{Named, assemble};
use super::format::write::Doc;
use super::index::{DocId, Lang};
use super::kind::Kind;
use super::letters::{Unit, units};

/// (kind, Chinese name, its pinyin, English name, Chinese name of what it belongs to).
pub(super) type Given<'a> = (Kind, &'a str, &'a str, &'a str, &'a str);

/// What the tests search: real names, and neighbors that are easily taken for them.
pub(super) const NAMES: &[Given<'_>] = &[
    (Kind::County, "涪陵区", "fu ling qu", "Fuling District", ""),
    (Kind::County, "奉节县", "feng jie xian", "Fengjie County", ""),
    (Kind::County, "綦江区", "qi jiang qu", "Qijiang District", ""),
    (Kind::County, "垫江县", "dian jiang xian", "Dianjiang County", ""),
    (Kind::County, "璧山区", "bi shan qu", "Bishan District", ""),
    (Kind::County, "巫山县", "wu shan xian", "Wushan County", ""),
    (Kind::County, "南川区", "nan chuan qu", "Nanchuan District", ""),
    (Kind::Township, "曲尺乡", "qu chi xiang", "", "巫山县"),
    (Kind::Township, "马鞍街道", "ma an jie dao", "", "涪陵区"),
    (Kind::Industry, "涪陵榨菜", "fu ling zha cai", "Fuling zhacai", ""),
    (Kind::Product, "涪陵榨菜", "fu ling zha cai", "Fuling Zhacai", "涪陵区"),
    (Kind::Product, "涪陵青菜头", "fu ling qing cai tou", "Fuling Mustard Head", "涪陵区"),
    (Kind::Product, "奉节脐橙", "feng jie qi cheng", "Fengjie Navel Orange", "奉节县"),
    (Kind::Product, "璧山脐橙", "bi shan qi cheng", "Bishan Navel Orange", "璧山区"),
    (Kind::Product, "巫山脆李", "wu shan cui li", "Wushan Crisp Plum", "巫山县"),
    (
        Kind::Product,
        "南川方竹笋",
        "nan chuan fang zhu sun",
        "Nanchuan Square Bamboo Shoots",
        "南川区",
    ),
    (Kind::Product, "南川蓝莓", "nan chuan lan mei", "Nanchuan Blueberry", "南川区"),
    (
        Kind::Product,
        "垫江石磨豆花",
        "dian jiang shi mo dou hua",
        "Dianjiang Stone-ground Tofu",
        "垫江县",
    ),
    (Kind::Product, "南川黄茶72-1", "nan chuan huang cha", "Nan'an Yellow Lü Tea 72-1", "南川区"),
    (
        Kind::Organization,
        "重庆市涪陵榨菜集团",
        "chong qing shi fu ling zha cai ji tuan",
        "Chongqing Fuling Zhacai Group",
        "涪陵区",
    ),
    (
        Kind::Organization,
        "重庆农村商业银行",
        "chong qing nong cun shang ye yin hang",
        "Chongqing Rural Commercial Bank",
        "",
    ),
    (
        Kind::Opportunity,
        "榨菜智能剥筋设备研发",
        "zha cai zhi neng bo jin she bei yan fa",
        "Stem-mustard peeling machine",
        "涪陵区",
    ),
    (Kind::Achievement, "渝早100", "yu zao", "Yuzao 100 early stem mustard", ""),
];

/// An engine that has `names`, in shards of `n_docs`.
pub(super) fn engine_of<'a>(names: &[Given<'a>], n_docs: usize) -> Engine {
    let number = |zh: &str| names.iter().position(|(_, name, ..)| *name == zh);
    let named = |(doc_idx, (kind, zh, pinyin, en, parent)): (usize, &Given<'a>)| {
        let mut syllables = pinyin.split_whitespace();
        let readings = units(zh).map(|(_, unit)| match unit {
            Unit::Han(_) => syllables.next(),
            Unit::Word(_) => None,
        });
        Named {
            readings: readings.collect(),
            others: vec![],
            doc: Doc {
                kind: *kind,
                weight: 100 - kind.code().len() as u8,
                id: format!("{}-{doc_idx}", kind.code()),
                zh: (*zh).to_owned(),
                en: (*en).to_owned(),
                others: vec![],
                parents: number(parent).map(|n| n as u32).into_iter().collect(),
                row: (*kind == Kind::Product).then_some(doc_idx as u32),
            },
        }
    };
    let all: Vec<Named<'_>> = names.iter().enumerate().map(named).collect();
    let parts = all.chunks(n_docs.max(1)).map(<[Named<'_>]>::to_vec).collect();
    let common = [('炸', "zha"), ('其', "qi"), ('蓝', "lan")].map(|(c, s)| (c, s.to_owned()));
    let pairs = |used: &std::collections::BTreeSet<char>| {
        let pairs = [('節', '节'), ('臍', '脐'), ('莊', '庄')];
        pairs.into_iter().filter(|(_, to)| used.contains(to)).collect()
    };
    let mut engine = Engine::default();
    for shard in assemble(parts, &BTreeMap::from(common), pairs) {
        engine.extend(shard.to_bytes()).unwrap();
    }
    engine
}

/// The documents that fit, best first.
pub(super) fn ranked(engine: &Engine, typed: &str) -> Vec<DocId> {
    let outcome = engine.ask(typed);
    let mut docs = outcome.scores.docs().to_vec();
    docs.sort_by_key(|doc| std::cmp::Reverse(engine.order_key(&outcome.scores, *doc)));
    docs
}

/// Their Chinese names.
pub(super) fn names(engine: &Engine, typed: &str) -> Vec<String> {
    let docs = ranked(engine, typed);
    docs.iter().map(|doc| engine.index().name(*doc, Lang::Zh).to_owned()).collect()
}
