//! The chain map of an industry as a picture, without a browser, in the words of the site.

use std::collections::BTreeSet;

use super::publish::{chain_map, product_images};
use super::raster;
use super::reading::dataset::Dataset;
use super::reading::table::Row;
use super::schema::spec::TableId;
use crate::chain::drawing::diagram::Plan;
use crate::chain::drawing::marks::Marks;
use crate::chain::drawing::picture::picture;
use crate::chain::drawing::svg::{Frame, PAPER, svg};
use crate::chain::drawing::wording::wording;
use crate::chain::matrix::Matrix;
use crate::chain::selection::Selection;
use crate::i18n::localized::plain;
use crate::i18n::messages::{self, t};
use crate::layered::{Options, arrange};
use crate::model::bilingual::Bilingual;
use crate::model::chain::Chain;

/// The picture of an industry's chain map in a language, as an `svg` or a `png` file; `date` (ISO 8601)
/// stands below it.
///
/// # Errors
/// In a sentence, if there is no such industry, language or kind of file.
pub fn render(
    dataset: &Dataset,
    industry: &str,
    lang: &str,
    date: &str,
    extension: &str,
) -> Result<Vec<u8>, String> {
    if !messages::set_language(lang) {
        let languages = messages::languages().join(", ");
        return Err(format!("there is no language `{lang}`. The languages are: {languages}."));
    }
    let svg = drawn(dataset, industry, date).ok_or_else(|| {
        let ids: Vec<_> = dataset.table(TableId::Industries).rows().map(Row::key).collect();
        format!("there is no industry `{industry}`. The industries are: {}.", ids.join(", "))
    })?;
    match extension {
        "svg" => Ok(svg.into_bytes()),
        "png" => raster::png(&svg),
        _ => Err("a picture is a .svg or a .png file.".to_owned()),
    }
}

/// As SVG; `None` if there is no such industry.
fn drawn(dataset: &Dataset, industry: &str, date: &str) -> Option<String> {
    let file = chain_map(dataset, industry)?;
    let graph = file.graph().ok()?;
    let wording = wording(&graph);
    let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
    let layout = arrange(&plan.diagram(&graph, None), &Options::default());
    let matrix = Matrix::of(&graph, graph.node_idxs());
    let findings = matrix.findings(&graph.words.gap_rules);
    let picture = picture(&graph, &plan, &layout, &wording, &findings);
    let sources: Vec<_> = file.source_list.iter().map(|source| source.title.as_str()).collect();
    let name = plain(&name_of_atlas(dataset));
    let mut notes = vec![t!(chain.export_note, name = name, date = date, count = sources.len())];
    notes.extend(sources.iter().zip(1..).map(|(title, number)| format!("[{number}] {title}")));
    let title = plain(&file.industries.first()?.name.decode());
    let nodes: Vec<_> = graph.node_idxs().collect();
    let marks = Marks::new(&graph, &nodes, |at| Some(at as usize + 1));
    let frame = Frame { title, notes, marks };
    let products = graph.nodes().iter().filter_map(|node| node.product_id()).collect();
    let images = product_images(dataset, &products);
    Some(svg(&picture, &images, &wording, &frame, &PAPER))
}

/// What the base calls its atlas.
fn name_of_atlas(dataset: &Dataset) -> Bilingual {
    let base = dataset.table(TableId::Base).rows().next();
    base.map(|row| Bilingual::new(row.get("name_zh"), row.get("name_en"))).unwrap_or_default()
}
