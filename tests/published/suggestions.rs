//! What a text finds in the database: the thing that was meant first, also with a slip.

use township_atlas::model::product::ProductCard;
use township_atlas::search::letters::Sign;
use township_atlas::search::letters::sign;
use township_atlas::wire::search::{HitRow, SearchReply};

use crate::bases::{Base, bases, decoded, quoted, shipped};

fn suggest(base: &Base, texts: &[String]) -> Vec<SearchReply> {
    let asked: Vec<_> =
        texts.iter().map(|text| format!("api_v1.suggest({}, 5)", quoted(text))).collect();
    let replies = base.ask(&asked);
    let read = |(reply, text): (String, &String)| {
        serde_json::from_str(&reply).unwrap_or_else(|error| panic!("{text}: {error}: {reply}"))
    };
    replies.into_iter().zip(texts).map(read).collect()
}

fn hits<'r>(reply: &'r SearchReply, kind: &str) -> &'r [HitRow] {
    reply.groups.iter().find(|group| group.kind == kind).map_or(&[], |group| &group.hits)
}

/// Of how many products the first hit is what was meant, of how many something is typed.
fn found_first(
    base: &Base,
    typed: impl Fn(&ProductCard) -> Option<String>,
    is_meant: impl Fn(&HitRow, &ProductCard, &str) -> bool,
) -> (usize, usize, Vec<String>) {
    let cards: Vec<_> =
        base.whole.products().iter().filter_map(|card| Some((card, typed(card)?))).collect();
    let texts: Vec<_> = cards.iter().map(|(_, text)| text.clone()).collect();
    let replies = suggest(base, &texts);
    let mut missed = vec![];
    for ((card, text), reply) in cards.iter().zip(&replies) {
        let first = hits(reply, "product").first();
        if !first.is_some_and(|first| is_meant(first, card, text)) {
            missed.push(format!("{text} of {}: {:?}", card.name.zh, first.map(|hit| &hit.zh)));
        }
    }
    (cards.len() - missed.len(), cards.len(), missed)
}

/// Nearly all: a row that operators add tomorrow may have the name of another.
#[track_caller]
fn check_all(what: &str, (n, n_all, missed): (usize, usize, Vec<String>)) {
    println!("{what}: {n} of {n_all} first; {missed:?}");
    assert!(100 * n >= 98 * n_all, "{what}: {n} of {n_all}: {missed:#?}");
}

fn letters(text: &str) -> String {
    let folded = township_atlas::text::fold::fold(text);
    folded.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn characters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_product_is_found_first_by_its_names() {
    let Some(base) = shipped() else { return };
    let zh = |card: &ProductCard| Some(card.name.zh.clone());
    check_all("Chinese", found_first(base, zh, |hit, card, _| hit.zh == card.name.zh));
    let en = |card: &ProductCard| card.name.en.clone();
    let is_same = |hit: &HitRow, card: &ProductCard, _: &str| {
        letters(&hit.en) == letters(card.name.en.as_deref().unwrap_or_default())
    };
    check_all("English", found_first(base, en, is_same));
    let reading = |card: &ProductCard| Some(card.pinyin.replace(' ', ""));
    let of_id = |id: &str| base.whole.product(id).unwrap();
    let sounds_alike =
        |hit: &HitRow, card: &ProductCard, _: &str| of_id(&hit.id).pinyin == card.pinyin;
    check_all("pinyin", found_first(base, reading, sounds_alike));
    let spaced = |card: &ProductCard| Some(card.pinyin.clone());
    check_all("pinyin with gaps", found_first(base, spaced, sounds_alike));
}

#[test]
fn a_name_that_is_half_typed_is_found_first() {
    let Some(base) = shipped() else { return };
    let begins = |text: &str, n: usize| -> Option<String> {
        let n_chars = text.chars().count();
        (n_chars > n).then(|| text.chars().take(n_chars - n).collect())
    };
    let zh = |card: &ProductCard| {
        begins(&characters(&card.name.zh), 1).filter(|text| text.chars().count() > 1)
    };
    let fits = |hit: &HitRow, _: &ProductCard, text: &str| characters(&hit.zh).starts_with(text);
    check_all("Chinese, begun", found_first(base, zh, fits));
    let reading =
        |card: &ProductCard| begins(&card.pinyin.replace(' ', ""), 2).filter(|text| text.len() > 4);
    let reads = |hit: &HitRow, _: &ProductCard, text: &str| {
        base.whole.product(&hit.id).unwrap().pinyin.replace(' ', "").starts_with(text)
            || letters(&hit.en).starts_with(text)
    };
    check_all("pinyin, begun", found_first(base, reading, reads));
    let en = |card: &ProductCard| begins(card.name.en.as_deref()?, 2).filter(|text| text.len() > 4);
    let fits =
        |hit: &HitRow, _: &ProductCard, text: &str| letters(&hit.en).starts_with(&letters(text));
    check_all("English, begun", found_first(base, en, fits));
}

/// A text with one sign in its midst as another.
fn with_slip(text: &str, wrong: char) -> Option<String> {
    let mut chars: Vec<char> = text.chars().collect();
    let at = (chars.len() / 2..chars.len()).find(|at| chars[*at].is_alphanumeric())?;
    if chars.len() < 4 || chars[at] == wrong {
        return None;
    }
    chars[at] = wrong;
    Some(chars.into_iter().collect())
}

#[test]
fn one_wrong_sign_is_forgiven() {
    let Some(base) = shipped() else { return };
    let same = |hit: &HitRow, card: &ProductCard, _: &str| hit.zh == card.name.zh;
    type Typed<'t> = &'t dyn Fn(&ProductCard) -> Option<String>;
    let typed: [(&str, Typed<'_>); 4] = [
        ("a wrong character", &|card| with_slip(&characters(&card.name.zh), '乒')),
        ("a wrong letter of pinyin", &|card| with_slip(&card.pinyin.replace(' ', ""), 'x')),
        ("a wrong letter of English", &|card| with_slip(card.name.en.as_deref()?, 'x')),
        ("letters exchanged", &|card| {
            let mut letters: Vec<char> = card.pinyin.replace(' ', "").chars().collect();
            let at = letters.len() / 2;
            letters.swap(at, at - 1);
            Some(letters.into_iter().collect()).filter(|_| letters_differ(&card.pinyin, at))
        }),
    ];
    for (what, typed) in typed {
        let (n, n_all, missed) = found_first(base, typed, same);
        println!(
            "{what}: {n} of {n_all} first; else {:#?}",
            missed.iter().take(12).collect::<Vec<_>>()
        );
        assert!(10 * n >= 8 * n_all, "{what}: {n} of {n_all} first");
    }
}

fn letters_differ(pinyin: &str, at: usize) -> bool {
    let letters: Vec<char> = pinyin.replace(' ', "").chars().collect();
    letters.len() > 5 && letters[at] != letters[at - 1]
}

#[test]
fn places_and_others_are_found_by_their_names() {
    let Some(base) = shipped() else { return };
    let rows = base.database.sql(
        "select kind || '|' || id || '|' || zh from published.names where kind <> 'product' order by kind, doc",
    );
    let rows: Vec<Vec<&str>> = rows.lines().map(|line| line.splitn(3, '|').collect()).collect();
    let texts: Vec<_> = rows.iter().map(|row| row[2].to_owned()).collect();
    for (row, reply) in rows.iter().zip(suggest(base, &texts)) {
        let first = hits(&reply, row[0]).first();
        assert_eq!(first.map(|hit| hit.zh.as_str()), Some(row[2]), "{row:?}");
        assert!(!reply.is_nearest && reply.is_whole);
    }
}

/// The ids of the products of a page of the catalogue.
fn page(base: &Base, typed: &str) -> (Vec<String>, bool) {
    let reply = base.ask(&[format!("api_v1.answer(q => {}, today_month => 11)", quoted(typed))]);
    let (part, answer, is_nearest) = decoded(&reply[0]).unwrap();
    let ids = answer.page.iter().map(|idx| part.at(*idx).unwrap().id.to_string());
    (ids.collect(), is_nearest)
}

#[test]
fn the_catalogue_is_filtered_by_what_is_typed() {
    let Some(base) = bases().iter().find(|base| base.name == "journeys") else { return };
    for (typed, wanted) in [
        ("奉节脐橙", "fengjie-navel-orange"),
        ("奉節臍橙", "fengjie-navel-orange"),
        ("Fèngjié qíchéng", "fengjie-navel-orange"),
        ("feng2jie2 qi2cheng2", "fengjie-navel-orange"),
        ("ＦＪＱＣ", "fengjie-navel-orange"),
        ("navel oranges fengjie", "fengjie-navel-orange"),
        ("奉节橙", "fengjie-navel-orange"),
        ("重庆奉节脐橙", "fengjie-navel-orange"),
        ("fengjie 脐橙", "fengjie-navel-orange"),
        ("fuling zhacai", "fuling-zhacai"),
        ("zhacaifuling", "fuling-zhacai"),
        ("zha'cai", "fuling-zhacai"),
    ] {
        let (ids, is_nearest) = page(base, typed);
        assert_eq!(
            (ids.first().map(String::as_str), is_nearest),
            (Some(wanted), false),
            "{typed}: {ids:?}"
        );
    }
    for (typed, wanted) in [
        ("奉接脐橙", "fengjie-navel-orange"),
        ("fulign zhacai", "fuling-zhacai"),
        ("涪陵榨菜辣酱", "fuling-zhacai"),
    ] {
        let (ids, is_nearest) = page(base, typed);
        assert_eq!(
            (ids.first().map(String::as_str), is_nearest),
            (Some(wanted), true),
            "{typed}: {ids:?}"
        );
    }
    for typed in ["。，！", "'", "9999999", "乒乓球拍"] {
        assert_eq!(page(base, typed), (vec![], false), "{typed}");
    }
    assert_eq!(page(base, " \u{3000}\t"), page(base, ""), "nothing was typed");
}

#[test]
fn what_fits_is_marked_in_both_names() {
    let Some(base) = bases().iter().find(|base| base.name == "journeys") else { return };
    type Marks = Vec<(u32, u32)>;
    let cases: [(&str, Marks, Marks); 7] = [
        ("fulingzh", vec![(0, 3)], vec![(0, 9)]),
        ("flzc", vec![(0, 4)], vec![]),
        ("陵榨", vec![(1, 3)], vec![]),
        ("zhacai fuling", vec![(0, 4)], vec![(0, 13)]),
        ("涪陵 zhacai", vec![(0, 4)], vec![(7, 13)]),
        ("fuling", vec![(0, 2)], vec![(0, 6)]),
        ("zhac", vec![(2, 4)], vec![(7, 11)]),
    ];
    let texts = cases.each_ref().map(|(typed, ..)| (*typed).to_owned());
    for ((typed, zh, en), reply) in cases.iter().zip(suggest(base, &texts)) {
        let hit = hits(&reply, "product").iter().find(|hit| hit.id == "fuling-zhacai");
        let hit = hit.unwrap_or_else(|| panic!("{typed}: {:?}", reply.groups));
        let close = |marks: &Marks| marks.windows(2).all(|pair| pair[0].1 < pair[1].0);
        assert!(close(&hit.zh_marks) && close(&hit.en_marks));
        let joined: Marks = match hit.en_marks[..] {
            [(0, 6), (7, 13)] => vec![(0, 13)],
            _ => hit.en_marks.clone(),
        };
        assert_eq!((&hit.zh_marks, &joined), (zh, en), "{typed}");
        assert_eq!((hit.county_zh.as_str(), hit.county_en.as_str()), ("涪陵区", "Fuling District"));
    }
}

#[test]
fn choices_of_the_catalogue_that_are_named_are_told() {
    let Some(base) = bases().iter().find(|base| base.name == "journeys") else { return };
    let queries = |reply: &SearchReply| -> Vec<String> {
        let parts = |facet: &township_atlas::wire::search::FacetHit| {
            let parts: Vec<_> = facet.parts.iter().map(|part| part.query.clone()).collect();
            parts.join("&")
        };
        reply.facets.iter().map(parts).collect()
    };
    for (typed, wanted) in [
        ("水果", "category=fruit"),
        ("fruits", "category=fruit"),
        ("fru", "category=fruit"),
        ("重庆水果", "category=fruit"),
        ("奉节水果", "county=500236&category=fruit"),
        ("fengjie fruit", "county=500236&category=fruit"),
        ("奉节", "county=500236"),
        ("11月", "month=11"),
    ] {
        let reply = &suggest(base, &[typed.to_owned()])[0];
        assert_eq!(queries(reply).first().map(String::as_str), Some(wanted), "{typed}");
        let facet = &reply.facets[0];
        assert!(facet.n > 0 && facet.parts.iter().all(|part| !part.zh.is_empty()), "{typed}");
        let query =
            facet.parts.iter().map(|part| part.query.as_str()).collect::<Vec<_>>().join("&");
        let query = township_atlas::query::catalogue::CatalogueQuery::from_query(&query);
        assert_eq!(base.whole.answer(&query, "zh", None).n_hits as u32, facet.n, "{typed}");
    }
    assert!(suggest(base, &["榨菜".to_owned()])[0].facets.is_empty());
}

#[test]
fn hostile_texts_are_texts() {
    let Some(base) = bases().iter().find(|base| base.name == "journeys") else { return };
    let mut texts: Vec<String> = [
        "'",
        "''",
        "\"",
        "\\",
        "\\\\'",
        "%",
        "_",
        "a%",
        "(",
        "a:*",
        "a & b | !c <-> d",
        "'); drop table published.names; --",
        "$$",
        "{a,b}",
        "🍊🍋",
        "奉节🍊脐橙",
        "\u{202E}abc",
        "\u{200B}",
        "e\u{301}",
        "ﬁ",
        "㍿",
        "\u{10FFFF}",
        "\u{E0001}",
        "null",
        "^.*$",
    ]
    .map(str::to_owned)
    .to_vec();
    texts
        .extend(["a", "奉", "'", "榨菜", "a b ", "🍊", "\u{FDFA}"].map(|part| part.repeat(10_000)));
    let n_before = base.database.sql("select count(*) from published.names");
    for (text, reply) in texts.iter().zip(suggest(base, &texts)) {
        let n_chars = |name: &str| name.chars().count() as u32;
        for hit in reply.groups.iter().flat_map(|group| &group.hits) {
            assert!(
                hit.zh_marks.iter().all(|(start, end)| start < end && *end <= n_chars(&hit.zh)),
                "{text}"
            );
            assert!(
                hit.en_marks.iter().all(|(start, end)| start < end && *end <= n_chars(&hit.en)),
                "{text}"
            );
        }
        page(base, text);
    }
    for text in texts.iter().filter(|text| text.len() < 100) {
        let [text, list] = [quoted(text), crate::bases::array([text, text])];
        base.ask(&[format!(
            "api_v1.answer(category => {list}, county => {list}, township => {list}, event => {list}, cert => {list}, \
             industry => {list}, sort => {text}, lang => {text})"
        )]);
        base.ask(&[format!("api_v1.product({text})"), format!("api_v1.cards({list})")]);
    }
    assert_eq!(base.database.sql("select count(*) from published.names"), n_before);
}

#[test]
fn as_many_of_a_kind_as_are_asked_for() {
    let Some(base) = shipped() else { return };
    for (n, most) in [("0", 1), ("-3", 1), ("2", 2), ("50", 50), ("100000", 50), ("null", 5)] {
        let reply = &base.ask(&[format!("api_v1.suggest('z', {n})")])[0];
        let reply: SearchReply = serde_json::from_str(reply).unwrap();
        let sizes: Vec<_> = reply.groups.iter().map(|group| group.hits.len()).collect();
        assert_eq!(sizes.iter().max(), Some(&most), "{n}: {sizes:?}");
        assert!(reply.groups.iter().all(|group| group.n as usize >= group.hits.len()));
    }
}

/// What of a query counts, and as what, is the same as in the search of the app: for every character of Chinese
/// and European texts.
#[test]
fn characters_count_as_they_do_in_the_app() {
    let Some(base) = shipped() else { return };
    // What input methods and copied texts bring: Latin with marks, punctuation, characters, full width.
    let scripts = [
        0x21..=0x24F,
        0x300..=0x36F,
        0x2000..=0x206F,
        0x20A0..=0x20CF,
        0x2160..=0x217F,
        0x2190..=0x2BFF,
        0x3000..=0x303F,
        0x3400..=0x34FF,
        0x4E00..=0x9FFF,
        0xF900..=0xFAFF,
        0xFE10..=0xFE6F,
        0xFF01..=0xFF9F,
        0xFFE0..=0xFFEF,
    ];
    let chars: Vec<char> = scripts.into_iter().flatten().filter_map(char::from_u32).collect();
    let list: Vec<String> = chars.iter().map(|c| u32::from(*c).to_string()).collect();
    let sql = format!(
        "select u.nth, published.fold(chr(u.c)) from unnest('{{{}}}'::int[]) with ordinality u(c, nth) order by 1",
        list.join(",")
    );
    let found = base.database.sql(&sql);
    let mut others = vec![];
    for (c, line) in chars.iter().zip(found.lines()) {
        let found = line.split_once('|').unwrap().1;
        let wanted = match sign(*c) {
            Sign::Letter(letter) => char::from(letter).to_string(),
            Sign::Han(c) => c.to_string(),
            Sign::Nothing | Sign::Gap => String::new(),
        };
        if found != wanted {
            others.push(format!("U+{:04X} {c} is {found:?}, not {wanted:?}", u32::from(*c)));
        }
    }
    let radicals =
        base.database.sql("select published.words((published.now()).release, '⽩⽺⾁ ⻥')");
    assert_eq!(radicals, "{白羊肉,鱼}");
    assert!(others.is_empty(), "{} of {}: {:#?}", others.len(), chars.len(), others);
}
