//! The chain map as a page that is a file: the picture that was laid out when the data were compiled, the
//! industries as links, and everything in words. Native.

use std::collections::BTreeSet;

use futures::FutureExt as _;
use leptos::prelude::*;

use super::export::title;
use super::outline::OutlineList;
use super::{ChainView, Loaded};
use crate::browser::{clock, outside};
use crate::chain::drawing::diagram::Plan;
use crate::chain::drawing::level_of_detail::MIN_ITEMS;
use crate::chain::drawing::picture::{Picture, picture};
use crate::chain::drawing::svg::{Frame, Image, Images, PAPER, svg};
use crate::chain::graph::NodeIdx;
use crate::chain::query::ChainQuery;
use crate::chain::selection::Selection;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::model::chain::Chain;
use crate::routes::{organization_path, product_path};
use crate::session::head::describe_page;
use crate::session::site::use_site;

/// A picture with more paper-cuts has none: each is up to 300 shapes, which a browser lays out before it shows
/// any of them, and on a picture of this size they are specks.
const MAX_IMAGES: usize = 12;

/// The page below its bar.
pub fn standing(view: ChainView) -> AnyView {
    let title = title(view);
    describe_page(&t!(chain.title_of, name = title.clone()), t!(chain.description));
    provide_context(view);
    let title_of = title.clone();
    let drawn = drawn(view, &title).map(|(name, [width, height])| {
        let src = use_site().file(&name);
        let shown = src.clone();
        view! {
            <a class="chain-picture" href=src rel="external">
                <img src=shown width=width height=height alt=title fetchpriority="high" />
            </a>
        }
    });
    view! {
        <h1>{t!(chain.title)} " " <span class="title-of">{title_of}</span></h1>
        {industries(view)}
        <div class="chain-content"><div class="chain-content__main">
            {drawn}
            <details class="chain-outline" open>
                <summary>{t!(chain.outline, count = view.listed().len())}</summary>
                <OutlineList />
            </details>
        </div></div>
    }
    .into_any()
}

/// The address of the page of a node.
pub fn page_of(view: ChainView, node: NodeIdx) -> String {
    view.with_graph(|graph| {
        let Some(node) = graph.node(node) else { return String::new() };
        let path = match node.product_id() {
            Some(id) => product_path(id),
            None => organization_path(&node.id),
        };
        view.site.href(&path)
    })
}

fn industries(view: ChainView) -> impl IntoView {
    let loaded = view.loaded();
    let current = view.query.with_untracked(|query| query.industry.clone());
    let names = loaded.catalogue.names().industries.iter();
    let own = names.map(|(id, name)| (Some(id.clone()), plain(name)));
    let all = std::iter::once((None, t!(chain.all_industries).to_owned()));
    let links = all.chain(own).map(|(industry, name)| {
        let mark = (industry == current).then_some("page");
        let query = ChainQuery { industry, ..ChainQuery::default() };
        view! { <li><a class="chip" href=view.href(&query) aria-current=mark>{name}</a></li> }
    });
    view! {
        <nav aria-label=t!(chain.industry)>
            <ul class="results__facets">{links.collect_view()}</ul>
        </nav>
    }
}

/// Makes the picture's file: its name, and its width and height. `None` where the data have no layout, or
/// there are more cards than anyone reads.
fn drawn(view: ChainView, title: &str) -> Option<(String, [f32; 2])> {
    let loaded = view.loaded();
    let graph = loaded.graph();
    let plan = Plan::new(graph, &Selection::all(graph), &BTreeSet::new(), Chain::ALL);
    let row = loaded.map.layout.as_ref().filter(|_| plan.items.len() < MIN_ITEMS)?;
    let layout = row.layout(plan.items.len(), plan.bundles.len())?;
    let wording = view.wording();
    let picture = picture(graph, &plan, &layout, &wording, &view.findings());
    let note = t!(
        chain.export_note,
        name = view.site.name(),
        date = clock::today(),
        count = loaded.map.source_list.len()
    );
    let frame = Frame { title: title.to_owned(), notes: vec![note], ..Frame::default() };
    let svg = svg(&picture, &images(&loaded, view, &picture), &wording, &frame, &PAPER);
    let name = graph.words.industry.clone().unwrap_or_else(|| "all".to_owned());
    let size = [attribute(&svg, "width")?, attribute(&svg, "height")?];
    Some((outside::make_file(&format!("chain/{name}-{}-{{hash}}.svg", lang()), svg), size))
}

fn images(loaded: &Loaded, view: ChainView, picture: &Picture) -> Images {
    let mut images = Images::new();
    for card in picture.cards.iter().filter(|card| card.product.is_some()) {
        let product = card.product.as_ref().and_then(|id| loaded.catalogue.product(id));
        let Some(name) = product.and_then(|product| product.picture.as_ref()) else { continue };
        let svg = view.site.store().picture(name).now_or_never().flatten();
        if let (Some(id), Some(svg)) = (&card.product, svg) {
            images.insert(id.clone(), Image::of_svg(&svg));
        }
    }
    if images.len() > MAX_IMAGES { Images::new() } else { images }
}

/// A number of the first element of SVG text.
fn attribute(svg: &str, name: &str) -> Option<f32> {
    let (_, rest) = svg.split_once(&format!(" {name}=\""))?;
    rest.split_once('"')?.0.parse().ok()
}
