//! What is shown, to take away: pictures, tables and graphs.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::print::print;
use super::{ChainView, Loaded};
use crate::browser::{address, clock, download};
use crate::chain::drawing::diagram::Plan;
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::marks::Marks;
use crate::chain::drawing::picture::{ALL, Picture, part};
use crate::chain::drawing::svg::{Frame, Image, Images, PAPER, svg};
use crate::chain::export::{CitedSource, Export, csv, gexf, graphml, json};
use crate::chain::graph::{Node, NodeIdx};
use crate::chain::matrix::Findings;
use crate::chain::selection::Selection;
use crate::data::store::Store;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::layered::{Options, Rect};
use crate::model::chain::{Chain, Stage};
use crate::model::provenance::Source;
use crate::session::announce::use_announcer;
use crate::ui::loading::lazy::lazy_part;
use crate::ui::primitives::copy_button::copy_button_of;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::menu::menu;

/// Pixels in a unit of a picture: sharp on paper.
const PNG_SCALE: f64 = 2.0;

/// A format that can be taken away.
#[derive(Clone, Copy)]
enum Format {
    Svg,
    SeenSvg,
    Png,
    SeenPng,
    NodesCsv,
    LinksCsv,
    Json,
    Gexf,
    GraphMl,
}

impl Format {
    const ALL: [Self; 9] = [
        Self::Svg,
        Self::SeenSvg,
        Self::Png,
        Self::SeenPng,
        Self::NodesCsv,
        Self::LinksCsv,
        Self::Json,
        Self::Gexf,
        Self::GraphMl,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Svg => t!(chain.export_svg),
            Self::SeenSvg => t!(chain.export_svg_seen),
            Self::Png => t!(chain.export_png),
            Self::SeenPng => t!(chain.export_png_seen),
            Self::NodesCsv => t!(chain.export_nodes),
            Self::LinksCsv => t!(chain.export_links),
            Self::Json => "JSON",
            Self::Gexf => "GEXF (Gephi)",
            Self::GraphMl => "GraphML",
        }
    }
}

/// The formats, behind one button.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let words = view! { <Glyph icon=Icon::Download /> {t!(chain.export)} };
    menu("chain-export", words.into_any(), || lazy_part!(views, ExportButtons))
}

/// The formats; their code comes when the menu is opened.
#[component]
fn ExportButtons() -> impl IntoView {
    let view = expect_context::<ChainView>();
    let announcer = use_announcer();
    let buttons = Format::ALL.map(|format| {
        let press = move |_| {
            leptos::task::spawn_local(async move {
                match export(view, format).await {
                    Outcome::Saved => (),
                    Outcome::SavedFolded => announcer.tell(t!(chain.export_folded)),
                    Outcome::Failed => announcer.tell(t!(chain.export_failed)),
                }
            });
        };
        view! {
            <li><button type="button" class="button" data-kind="quiet" on:click=press>{format.name()}</button></li>
        }
    });
    let link = copy_button_of(t!(chain.copy_link).to_owned(), "quiet", || {
        format!("{}{}?{}", address::origin(), address::pathname(), address::query())
    });
    let paper = view! {
        <li><button type="button" class="button" data-kind="quiet" on:click=move |_| print(view)>{t!(chain.print)}</button></li>
    };
    let industry = view.query.with_untracked(|query| query.industry.clone());
    let embed = industry.map(|id| view! { <li>{embed_link("chain", id.as_str())}</li> });
    view! { <ul class="chain-export"><li>{link}</li> {paper} {buttons.collect_view()} {embed}</ul> }
}

/// Name of what is shown: of the industry, or of all of them.
pub fn title(view: ChainView) -> String {
    let industry = view.query.with_untracked(|query| query.industry.clone());
    let loaded = view.loaded();
    let name = industry.and_then(|id| loaded.catalogue.names().industries.get(&id).map(plain));
    name.unwrap_or_else(|| t!(chain.all_industries).to_owned())
}

/// What became of a file.
enum Outcome {
    Saved,
    /// The picture has more cards than one would read, and shows them folded.
    SavedFolded,
    Failed,
}

async fn export(view: ChainView, format: Format) -> Outcome {
    let loaded = view.loaded();
    let (title, date) = (title(view), clock::today());
    let name = loaded.graph().words.industry.clone().unwrap_or_else(|| "chain".to_owned());
    let sources = all_sources(&loaded);
    let shown = shown(view);
    let export = Export {
        graph: loaded.graph(),
        selection: &shown,
        sources: &sources,
        title: &title,
        date: &date,
        lang: lang(),
    };
    let save = |end: &str, media_type: &str, text: String| {
        download::save(&format!("{name}{end}"), media_type, text.as_bytes());
        Outcome::Saved
    };
    match format {
        Format::Svg | Format::SeenSvg | Format::Png | Format::SeenPng => {
            let is_seen = matches!(format, Format::SeenSvg | Format::SeenPng);
            let Some((svg, is_folded)) = drawn(view, is_seen, frame(view, &title, &date)).await
            else {
                return Outcome::Failed;
            };
            let part = if is_seen { "-seen" } else { "" };
            if matches!(format, Format::Svg | Format::SeenSvg) {
                save(&format!("{part}.svg"), "image/svg+xml", svg);
            } else if !download::save_png(&format!("{name}{part}.png"), &svg, PNG_SCALE).await {
                return Outcome::Failed;
            }
            if is_folded { Outcome::SavedFolded } else { Outcome::Saved }
        }
        Format::NodesCsv => save("-nodes.csv", "text/csv", csv::nodes(&export)),
        Format::LinksCsv => save("-links.csv", "text/csv", csv::links(&export)),
        Format::Json => save(".json", "application/json", json::json(&export)),
        Format::Gexf => save(".gexf", "application/xml", gexf::gexf(&export)),
        Format::GraphMl => save(".graphml", "application/xml", graphml::graphml(&export)),
    }
}

/// The picture of what is shown as SVG text, and whether it is folded; `None` where it cannot be laid out.
async fn drawn(view: ChainView, is_seen: bool, around: Frame) -> Option<(String, bool)> {
    // Read before the picture is waited for: the page may be left meanwhile.
    let (loaded, wording, store) = (view.loaded(), view.wording(), view.site.store());
    let (picture, is_folded) = picture(view, is_seen).await?;
    let images = images(&loaded, &store, &picture).await;
    Some((svg(&picture, &images, &wording, &around, &PAPER), is_folded))
}

/// The picture of all that is shown, with its name and date; its sources stand elsewhere.
pub(super) async fn whole_svg(view: ChainView) -> Option<String> {
    let title = t!(chain.title_of, name = title(view));
    let notes = vec![note(view, &clock::today())];
    let around = Frame { title, notes, marks: marks(view) };
    drawn(view, false, around).await.map(|(svg, _)| svg)
}

/// By position: one that cannot be read has no title.
fn all_sources(loaded: &Loaded) -> Vec<CitedSource> {
    let cited = |source: &Option<Source>| source.as_ref().map(cited).unwrap_or_default();
    loaded.map.source_list.iter().map(cited).collect()
}

/// The sources of what is drawn, in their order.
pub(super) fn cited_sources(view: ChainView) -> Vec<CitedSource> {
    let sources = all_sources(&view.loaded());
    let cited =
        view.selection.with_untracked(|drawn| view.with_graph(|graph| drawn.sources(graph)));
    cited.into_iter().filter_map(|at| sources.get(at as usize).cloned()).collect()
}

/// What cards say of the sources of what is drawn, as far as these are listed.
fn marks(view: ChainView) -> Marks {
    view.selection.with_untracked(|drawn| {
        view.with_graph(|graph| {
            let sources = drawn.sources(graph).into_iter().take(MAX_SOURCES);
            let numbers: BTreeMap<u32, usize> = sources.zip(1..).collect();
            Marks::new(graph, &drawn.nodes, |at| numbers.get(&at).copied())
        })
    })
}

/// What is drawn, from when, and how many sources it has.
fn note(view: ChainView, date: &str) -> String {
    let count = cited_sources(view).len();
    t!(chain.export_note, name = untrack(|| view.site.name()), date = date, count = count)
}

/// A source as files name it.
fn cited(source: &Source) -> CitedSource {
    let Source { id, title, url, .. } = source;
    CitedSource { id: id.to_string(), title: title.clone(), url: url.clone() }
}

/// What a trace reaches, where there is one, else the whole selection.
fn shown(view: ChainView) -> Selection {
    match view.traced.get_untracked() {
        Some(traced) => Selection {
            nodes: traced.nodes.iter().map(|(node, _)| *node).collect(),
            links: traced.links.clone(),
            ..Selection::default()
        },
        None => view.selection.get_untracked().as_ref().clone(),
    }
}

/// What stands around a picture: its title, date and the sources of what is drawn.
fn frame(view: ChainView, title: &str, date: &str) -> Frame {
    let mut notes = vec![note(view, date)];
    let numbered = cited_sources(view).into_iter().zip(1..).take(MAX_SOURCES);
    notes.extend(numbered.map(|(source, number)| format!("[{number}] {}", source.title)));
    Frame { title: title.to_owned(), notes, marks: marks(view) }
}

/// Paper-cuts of the products in a picture, as far as they can be had.
async fn images(loaded: &Loaded, store: &Store, picture: &Picture) -> Images {
    let mut images = Images::new();
    for card in &picture.cards {
        let product = card.product.as_ref().and_then(|id| loaded.catalogue.product(id));
        let Some(name) = product.and_then(|product| product.picture.as_ref()) else { continue };
        if images.len() == MAX_PRODUCTS {
            break;
        }
        // They are on the page already, so that each comes from the browser's cache.
        if let (Some(id), Some(svg)) = (&card.product, store.picture(name).await) {
            images.insert(id.clone(), Image::of_svg(&svg));
        }
    }
    images
}

/// Sources that stand below a picture at most; the tables have all of them.
const MAX_SOURCES: usize = 200;
/// Cards that a picture of a part may have: more are no picture that anyone reads.
const MAX_CARDS: usize = 2_000;

/// Products beside folded cells; of more, none. As many have their picture.
const MAX_PRODUCTS: usize = 40;

/// All that is drawn, or the part that is seen. A large drawing is its cells, each folded to one card, and `true`
/// beside it; `None` where these cannot be laid out. A trace stands out, in what is seen also what is
/// chosen.
async fn picture(view: ChainView, is_seen: bool) -> Option<(Picture, bool)> {
    let drawing = view.drawing.get_untracked();
    let (loaded, wording) = (view.loaded(), view.wording());
    let graph = loaded.graph();
    let findings = view.findings();
    let is_traced = view.traced.with_untracked(Option::is_some);
    let emphasis = |plan: &Plan| {
        if is_seen || is_traced { untrack(|| view.standing_out(plan)) } else { Emphasis::default() }
    };
    let drawn = |seen: Rect| {
        let (plan, layout) = (&drawing.plan, &drawing.layout);
        (part(graph, plan, layout, &wording, &findings, seen, &emphasis(plan)), false)
    };
    if let Some(seen) = view.seen.get_value().filter(|_| is_seen) {
        let is_shown = |rect: &&Rect| rect.overlaps(&seen);
        if drawing.layout.nodes.iter().filter(is_shown).count() <= MAX_CARDS {
            return Some(drawn(seen));
        }
    }
    if !drawing.is_large() {
        return Some(drawn(ALL));
    }
    let chains = Chain::ALL.iter();
    let cells = chains.flat_map(|chain| Stage::ALL.iter().map(|stage| (*chain, *stage))).collect();
    let mut selection = view.selection.get_untracked().as_ref().clone();
    let is_product = |node: &NodeIdx| graph.node(*node).is_some_and(Node::is_product);
    if selection.nodes.iter().filter(|node| is_product(node)).count() > MAX_PRODUCTS {
        selection.nodes.retain(|node| !is_product(node));
    }
    let plan = Plan::new(graph, &selection, &cells, &drawing.plan.lanes);
    let (emphasis, layouter) = (emphasis(&plan), view.exporter.get_value());
    let layout = layouter.arrange(&plan.diagram(graph, None), &Options::default()).await?.ok()?;
    Some((part(graph, &plan, &layout, &wording, &Findings::default(), ALL, &emphasis), true))
}
