//! Every kind of query with the rank that its target must have, and what holds for any query.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::engine::{Effort, Engine};
use super::index::Lang;
use super::kind::Kind;
use super::testing::{NAMES, engine_of, names, ranked};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine_of(NAMES, 7));

/// `target` is among the first `rank` of what is found, and nothing (or something) was forgiven.
fn check(engine: &Engine, typed: &str, target: &str, rank: usize, effort: Effort) {
    let found = names(engine, typed);
    let place = found.iter().position(|name| name == target);
    assert!(place.is_some_and(|place| place < rank), "{typed}: {target} in {found:?}");
    assert_eq!(engine.ask(typed).effort, effort, "{typed}");
}

macro_rules! cases {
    ($($name:ident $effort:ident [$($typed:literal => $target:literal $rank:literal),+ $(,)?])+) => {$(
        #[test]
        fn $name() {
            $(check(&ENGINE, $typed, $target, $rank, Effort::$effort);)+
        }
    )+};
}

cases! {
    any_part_of_a_chinese_name Clean [
        "榨菜" => "榨菜智能剥筋设备研发" 1, "榨菜" => "涪陵榨菜" 3, "陵榨" => "涪陵榨菜" 1,
        "涪陵榨菜" => "涪陵榨菜" 1, "脐橙" => "奉节脐橙" 2, "银行" => "重庆农村商业银行" 1,
        "笋" => "南川方竹笋" 1, "曲尺" => "曲尺乡" 1, "100" => "渝早100" 1, "72-1" => "南川黄茶72-1" 1,
    ]
    traditional_characters Clean ["奉節臍橙" => "奉节脐橙" 1, "奉節县" => "奉节县" 1]
    full_pinyin Clean [
        "fuling zhacai" => "涪陵榨菜" 1, "fulingzhacai" => "涪陵榨菜" 1, "fu ling zha cai" => "涪陵榨菜" 1,
        "Fúlíng zhàcài" => "涪陵榨菜" 1, "fu2ling2 zha4cai4" => "涪陵榨菜" 1, "zhacai" => "涪陵榨菜" 3,
        "nanchuanfangzhusun" => "南川方竹笋" 1, "quchi" => "曲尺乡" 1, "ma'an" => "马鞍街道" 1,
        "lü" => "南川黄茶72-1" 1,
    ]
    initials Clean ["flzc" => "涪陵榨菜" 2, "fjqc" => "奉节脐橙" 1, "ncfzs" => "南川方竹笋" 1, "zhc" => "涪陵榨菜" 3]
    pinyin_half_typed Clean [
        "fulingzh" => "涪陵榨菜" 2, "fengj" => "奉节县" 3, "fengjieqich" => "奉节脐橙" 1, "wushanc" => "巫山脆李" 2,
        "fulzc" => "涪陵榨菜" 2,
    ]
    english_with_plural_and_case Clean [
        "NAVEL ORANGES" => "奉节脐橙" 2, "fengjie navel oranges" => "奉节脐橙" 1, "crisp plums" => "巫山脆李" 1,
        "bamboo shoot" => "南川方竹笋" 1, "blueberries" => "南川蓝莓" 1, "stone ground" => "垫江石磨豆花" 1,
        "nanan" => "南川黄茶72-1" 1, "orang" => "奉节脐橙" 2,
    ]
    scripts_mixed Clean [
        "fuling 榨菜" => "涪陵榨菜" 2, "fuling榨菜" => "涪陵榨菜" 2, "涪陵zhacai" => "涪陵榨菜" 2, "fengjie 橙" => "奉节脐橙" 1,
        "奉节 orange" => "奉节脐橙" 1,
    ]
    words_in_any_order Clean [
        "zhacai fuling" => "涪陵榨菜" 2, "榨菜 涪陵" => "涪陵榨菜" 2, "orange fengjie" => "奉节脐橙" 1,
        "奉节橙" => "奉节脐橙" 1, "zhacaifuling" => "涪陵榨菜" 2, "橙奉节" => "奉节脐橙" 1,
    ]
    names_of_places_with_readings_of_their_own Clean [
        "chongqing" => "重庆市涪陵榨菜集团" 2, "qijiang" => "綦江区" 1, "dianjiang" => "垫江县" 1,
        "bishan" => "璧山区" 1, "yinhang" => "重庆农村商业银行" 1, "fuling" => "涪陵区" 1,
    ]
    by_the_name_of_the_county Clean ["曲尺" => "曲尺乡" 1, "巫山 曲尺" => "曲尺乡" 1, "垫江 豆花" => "垫江石磨豆花" 1, "wushan li" => "巫山脆李" 1]
    one_slip Near [
        "fulign zhacai" => "涪陵榨菜" 2, "Fengjie oragne" => "奉节脐橙" 1, "fengije navel" => "奉节脐橙" 1,
        "fulingzhacia" => "涪陵榨菜" 2, "nanchuanfngzhusun" => "南川方竹笋" 1, "dianjiangg" => "垫江县" 1,
        "wushann crisp" => "巫山脆李" 1, "blueberri" => "南川蓝莓" 1, "bamoo shoots" => "南川方竹笋" 1,
    ]
    one_wrong_character Near ["涪陵炸菜" => "涪陵榨菜" 2, "其江区" => "綦江区" 1, "巫山翠李" => "巫山脆李" 1, "南川篮莓" => "南川蓝莓" 1]
    a_missing_character Clean ["涪榨菜" => "涪陵榨菜" 2, "南川竹笋" => "南川方竹笋" 1]
    two_slips Far ["fulingzacia" => "涪陵榨菜" 2, "fulignzhacia" => "涪陵榨菜" 2, "nanchaunfangzhusnu" => "南川方竹笋" 1]
    southwestern_sounds Near [
        "hulin zacai" => "涪陵榨菜" 2, "fulingzacai" => "涪陵榨菜" 2, "lanchuan" => "南川区" 1, "hengjie" => "奉节县" 1,
        "fenjie qicen" => "奉节脐橙" 1, "wusan cuili" => "巫山脆李" 1, "nanmei" => "南川蓝莓" 1,
    ]
    the_nearest_where_nothing_fits Far ["涪陵榨菜辣酱" => "涪陵榨菜" 2, "fengjie qqqqq" => "奉节县" 3]
}

#[test]
fn what_only_sounds_like_typed_characters_is_not_the_nearest() {
    // Both are read as 庆市 is, in 重庆市; the second shares a character with it.
    for (typed, wanted) in [("青石", None), ("青市", Some("重庆市涪陵榨菜集团"))] {
        assert_eq!(names(&ENGINE, typed).first().map(String::as_str), wanted, "{typed}");
    }
}

#[test]
fn nothing_is_found_by_nothing() {
    let engine = &*ENGINE;
    for typed in ["", "   ", "，。！", "'", "\u{200B}"] {
        assert_eq!(names(engine, typed), [""; 0], "{typed:?}");
    }
    assert_eq!(names(engine, "9999999"), [""; 0]);
    assert_eq!(names(&Engine::default(), "榨菜"), [""; 0]);
}

#[test]
fn groups_are_counted_and_the_best_stands_first() {
    let engine = &*ENGINE;
    let outcome = engine.ask("fuling");
    let groups: Vec<_> =
        engine.groups(&outcome.scores, 1).into_iter().map(|group| (group.kind, group.n)).collect();
    assert_eq!(groups[0], (Kind::County, 1));
    assert!(groups.contains(&(Kind::Product, 2)), "{groups:?}");
    assert_eq!(engine.product_rows(&outcome).len(), 2);
}

#[test]
fn named_are_all_that_fit_by_their_own_names() {
    let engine = &*ENGINE;
    let named = |typed, kinds: &[Kind]| -> Vec<String> {
        let docs = engine.named(&engine.ask(typed), kinds);
        docs.into_iter().map(|doc| engine.index().name(doc, Lang::Zh).to_owned()).collect()
    };
    assert_eq!(named("flzc", &[Kind::Product]), ["涪陵榨菜"]);
    let all = named("fuling", &[Kind::Organization, Kind::Product]);
    assert_eq!(all, ["涪陵榨菜", "涪陵青菜头", "重庆市涪陵榨菜集团"]);
    assert_eq!(
        named("fuling maan", &[Kind::Township]),
        ["马鞍街道"],
        "a place and a name of its own"
    );
    // Found by the name of the district that it lies in.
    assert!(names(engine, "fuling").contains(&"马鞍街道".to_owned()));
    assert_eq!(named("fuling", &[Kind::Township]), [""; 0]);
    assert!(!named("fulingzacia", &[Kind::Product]).is_empty(), "the nearest where nothing fits");

    let many: Vec<(String, String)> =
        ('a'..='z').map(|c| (format!("榨菜厂{c}"), "zha cai chang".to_owned())).collect();
    let given: Vec<_> = many
        .iter()
        .map(|(zh, pinyin)| (Kind::Organization, zh.as_str(), pinyin.as_str(), "", ""))
        .collect();
    let engine = engine_of(&given, 7);
    for typed in ["zcc", "zhacai", "榨菜"] {
        let n_named = engine.named(&engine.filter(typed), &[Kind::Organization]).len();
        assert_eq!(n_named, 26, "{typed}: no more than fit, and none is left out");
    }
}

#[test]
fn what_fits_is_marked_in_both_names() {
    let engine = &*ENGINE;
    for (typed, zh, en) in [
        ("fulingzh", vec![(0, 3)], vec![(0, 9)]),
        ("flzc", vec![(0, 4)], vec![]),
        ("陵榨", vec![(1, 3)], vec![]),
        ("zhacai fuling", vec![(0, 4)], vec![(0, 6), (7, 13)]),
        ("fulign zhacai", vec![(0, 4)], vec![(0, 6), (7, 13)]),
        ("涪榨菜", vec![(0, 1), (2, 4)], vec![]),
    ] {
        let outcome = engine.ask(typed);
        let doc = ranked(engine, typed)
            .into_iter()
            .find(|doc| engine.index().name(*doc, Lang::Zh) == "涪陵榨菜");
        let marks = |lang| engine.marks(&outcome, doc.unwrap(), lang);
        assert_eq!((marks(Lang::Zh), marks(Lang::En)), (zh, en), "{typed}");
    }
}

/// A name that was copied out of a PDF file has radicals for characters; so may a query.
#[test]
fn radicals_and_compatibility_characters_are_the_usual_ones_on_both_sides() {
    let copied = (Kind::Product, "⽩⽺⾁", "bai yang rou", "White mutton", "");
    let typed = (Kind::Product, "\u{F979}粉", "liang fen", "Cool jelly", "");
    let engine = engine_of(&[copied, typed, NAMES[10]], 7);
    for query in ["⽩⽺⾁", "白羊肉", "⽩羊⾁", "byr", "bai yang rou", "baiyangrou", "羊⾁"]
    {
        check(&engine, query, "⽩⽺⾁", 1, Effort::Clean);
    }
    for query in ["凉粉", "\u{F979}粉", "lf"] {
        check(&engine, query, "\u{F979}粉", 1, Effort::Clean);
    }
}

#[test]
fn shards_change_nothing() {
    let (one, many) = (engine_of(NAMES, 100), engine_of(NAMES, 3));
    for typed in ["fuling", "榨菜", "fjqc", "oragne", "涪陵 菜"] {
        assert_eq!(ranked(&one, typed), ranked(&many, typed), "{typed}");
    }
}

proptest! {
    #[test]
    fn any_query_is_answered_without_panic(typed in "\\PC{0,80}") {
        let engine = &*ENGINE;
        let outcome = engine.ask(&typed);
        for group in engine.groups(&outcome.scores, 5) {
            for doc in group.best {
                for lang in [Lang::Zh, Lang::En] {
                    let n_chars = engine.index().name(doc, lang).chars().count() as u32;
                    for (start, end) in engine.marks(&outcome, doc, lang) {
                        prop_assert!(start < end && end <= n_chars);
                    }
                }
            }
        }
    }

    #[test]
    fn words_from_names_are_answered_without_panic(
        typed in prop::collection::vec(prop::sample::select(vec![
            "涪", "陵", "榨菜", "fu", "ling", "zh", "an", "ie", "s", "y", " ", "'", "1", "橙", "q", "ies",
        ]), 0..12),
    ) {
        let engine = &*ENGINE;
        let outcome = engine.ask(&typed.concat());
        engine.groups(&outcome.scores, 3);
        engine.product_rows(&outcome);
    }

    /// Every name is found first by itself, by its pinyin, and by any part of it somewhere.
    #[test]
    fn a_name_is_found_by_itself(at in 0..NAMES.len(), start in 0_usize..4, n in 2_usize..5) {
        let engine = &*ENGINE;
        let (kind, zh, pinyin, ..) = NAMES[at];
        let firsts = ranked(engine, zh);
        prop_assert_eq!(engine.index().name(firsts[0], Lang::Zh), zh);
        prop_assert!(names(engine, &pinyin.replace(' ', "")).contains(&zh.to_owned()));
        let part: String = zh.chars().skip(start).take(n).collect();
        if part.chars().count() == n && part.chars().all(super::letters::is_han) {
            let found = ranked(engine, &part);
            let is_it = |doc: &u32| engine.index().name(*doc, Lang::Zh) == zh && engine.index().kind(*doc) == kind;
            prop_assert!(found.iter().any(is_it), "{}", part);
        }
    }

    /// One letter changed, left out, doubled or exchanged in full pinyin of six letters or more.
    #[test]
    fn a_slip_is_forgiven(at in 0..NAMES.len(), place in 1_usize..40, how in 0..4) {
        let engine = &*ENGINE;
        let (_, zh, pinyin, ..) = NAMES[at];
        let mut letters: Vec<char> = pinyin.replace(' ', "").chars().collect();
        prop_assume!(letters.len() >= 6);
        let place = place % (letters.len() - 1);
        match how {
            0 => letters[place] = if letters[place] == 'x' { 'q' } else { 'x' },
            1 => _ = letters.remove(place),
            2 => letters.insert(place, letters[place]),
            _ => letters.swap(place, place + 1),
        }
        let typed: String = letters.iter().collect();
        let outcome = engine.ask(&typed);
        prop_assume!(outcome.effort > Effort::Clean); // it became another name
        prop_assert!(names(engine, &typed).contains(&zh.to_owned()), "{}", typed);
    }
}
