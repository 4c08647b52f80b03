//! The chain map of an industry as a picture, without a browser.

use std::collections::{BTreeMap, BTreeSet};

use super::publish::{chain_map, product_images};
use super::reading::dataset::Dataset;
use super::schema::spec::TableId;
use crate::chain::drawing::diagram::{Plan, options};
use crate::chain::drawing::picture::{Wording, picture};
use crate::chain::drawing::svg::{Frame, PAPER, svg};
use crate::chain::matrix::Matrix;
use crate::chain::selection::Selection;
use crate::layered::arrange;
use crate::model::chain::{Chain, LinkFamily, Reach, Stage};
use crate::model::organization::OrganizationKind;

/// The words of the interface by language, as the site has them.
const WORDS: [(&str, &str); 2] = [
    ("zh", include_str!("../../locales/zh/words.json")),
    ("en", include_str!("../../locales/en/words.json")),
];

/// Languages that a picture can be in.
pub const LANGUAGES: [&str; 2] = ["zh", "en"];

/// The picture of an industry's chain map as SVG text; `date` stands below it. `None` if there is no
/// such industry.
pub fn render(dataset: &Dataset, industry: &str, lang: &str, date: &str) -> Option<String> {
    let file = chain_map(dataset, industry)?;
    let graph = file.graph().ok()?;
    let wording = wording(lang);
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    let layout = arrange(&plan.diagram(&graph, None), &options());
    let matrix = Matrix::of(&graph, graph.node_idxs());
    let findings = matrix.findings(&graph.words.gap_rules);
    let picture = picture(&graph, &plan, &layout, &wording, &findings);
    let name = file.industries.first()?.name.decode();
    let sources = file.source_list.iter().map(|source| source.title.as_str());
    let frame = Frame {
        title: name.localized(lang).text.to_owned(),
        notes: notes(lang, name_of_atlas(dataset, lang), date, &sources.collect::<Vec<_>>()),
    };
    let products = graph.nodes().iter().filter_map(|node| node.product_id()).collect();
    let images = product_images(dataset, &products);
    Some(svg(&picture, &images, &wording, &frame, &PAPER))
}

/// What the base calls its atlas.
fn name_of_atlas<'a>(dataset: &'a Dataset, lang: &str) -> &'a str {
    let column = if lang == "zh" { "name_zh" } else { "name_en" };
    dataset.table(TableId::Base).rows().next().map_or("", |row| row.get(column))
}

fn notes(lang: &str, name: &str, date: &str, sources: &[&str]) -> Vec<String> {
    let mut notes = vec![if lang == "zh" {
        format!("{name} · {date} · 来源 {} 条", sources.len())
    } else {
        format!("{name} · {date} · {} sources", sources.len())
    }];
    notes.extend(sources.iter().enumerate().map(|(at, title)| format!("[{}] {title}", at + 1)));
    notes
}

/// The words of a picture in a language; the codes themselves where one is missing.
fn wording(lang: &str) -> Wording {
    let json = WORDS.iter().find(|(own, _)| *own == lang).map_or("{}", |(_, json)| json);
    let words: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    let word = |key: String| words.get(&key).cloned().unwrap_or(key);
    let all = |stem: &str, codes: &[&str]| {
        codes.iter().map(|code| word(format!("{stem}_{}", code.replace('-', "_")))).collect()
    };
    let kind = |code: &&str| {
        let key = code.replace('-', "_").replace("programme", "program");
        ((*code).to_owned(), word(key))
    };
    Wording {
        lang: lang.to_owned(),
        chains: all("chain", Chain::CODES),
        stages: all("stage", Stage::CODES),
        reaches: all("reach", Reach::CODES),
        families: all("family", LinkFamily::CODES),
        other_links: word("other_links".to_owned()),
        kinds: OrganizationKind::CODES.iter().map(kind).collect(),
        products: word("column_products".to_owned()),
        gap: word("gap".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_picture_is_in_both_languages() {
        for lang in LANGUAGES {
            let words = wording(lang);
            let lists = [&words.chains, &words.stages, &words.reaches, &words.families];
            let all = lists.into_iter().flatten().chain(words.kinds.values());
            let all = all.chain([&words.other_links, &words.products, &words.gap]);
            assert!(all.clone().all(|word| !word.contains('_')), "{lang}: {words:?}");
        }
    }
}
