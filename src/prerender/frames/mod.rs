//! Widgets as files: a page of HTML for each widget, item and language, without WebAssembly or framework,
//! made of the components of the site; beside it the block quote that partners paste; and oEmbed answers.
//!
//! [`all`] lists them, a module for each kind makes its content, [`document`] puts it into a page.

mod chain;
mod document;
mod notices;
mod product;
mod quote;
mod search;
mod season;
mod shelf;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use leptos::prelude::*;

use super::addresses::by_importance;
use super::render;
use super::run::{in_parallel, save};
use super::site::{Site, had};
use crate::browser::{clock, outside};
use crate::data::store::Store;
use crate::embed::choice::QuoteFile;
use crate::embed::widget::{Notices, Shelf, Widget};
use crate::embed::{loader, oembed, size};
use crate::i18n::localized::plain;
use crate::i18n::messages;
use crate::model::category::Category;
use crate::model::id::{CountyCode, IndustryId, ProductId};
use crate::model::opportunity::{Opportunity, Side};
use crate::model::season::Month;
use crate::query::answer::Catalogue;
use crate::routes;
use crate::session::site as session;
use crate::share_cards::{About, HEIGHT, WIDTH};
use document::{Stylesheet, document};
use quote::Quote;

/// What a widget shows.
struct Content {
    /// What it is of.
    title: String,
    /// The page of the site that tells more of it, as `routes` has paths.
    page: String,
    /// How many things it lists.
    n: usize,
    /// Its content, without what all frames have.
    body: AnyView,
    quote: Quote,
}

/// What the kinds make their content of.
struct Data<'a> {
    site: &'a Site,
    store: Store,
    catalogue: Arc<Catalogue>,
}

/// All widgets of a base, the most general first, and products as their pages: where a bound cuts them off,
/// each kind is there.
pub fn all(
    catalogue: &Catalogue,
    featured: &[String],
    opportunities: &[Opportunity],
) -> Vec<Widget> {
    let mut all = vec![Widget::Search, Widget::Months, Widget::Shelf(Shelf::Chosen)];
    all.push(Widget::Opportunities(Notices::All));
    all.extend(Side::ALL.iter().map(|side| Widget::Opportunities(Notices::Side(*side))));
    all.extend(Month::all().map(|month| Widget::Shelf(Shelf::Month(month))));
    let products = catalogue.products();
    let is_used = |category: &&Category| products.iter().any(|own| own.category == **category);
    let categories = Category::ALL.iter().filter(is_used);
    all.extend(categories.map(|category| Widget::Shelf(Shelf::Category(*category))));
    let industries: BTreeSet<&IndustryId> =
        products.iter().flat_map(|own| &own.industries).collect();
    all.extend(industries.iter().map(|id| Widget::Shelf(Shelf::Industry((*id).clone()))));
    all.extend(catalogue.names().industries.keys().map(|id| Widget::Chain(id.clone())));
    let counties: BTreeSet<&CountyCode> = products.iter().map(|own| &own.county).collect();
    all.extend(counties.into_iter().map(|code| Widget::Shelf(Shelf::County(code.clone()))));
    let counties: BTreeSet<&CountyCode> =
        opportunities.iter().filter_map(|own| own.county.as_ref()).collect();
    let notices = counties.into_iter().map(|code| Notices::County(code.clone()));
    let notices = notices.chain(opportunities.iter().map(|own| Notices::One(own.id.clone())));
    all.extend(notices.map(Widget::Opportunities));
    let ids = by_importance(catalogue, featured).into_iter().map(|own| &own.id);
    let ids: Vec<&ProductId> = ids.collect();
    all.extend(ids.iter().map(|id| Widget::Product((*id).clone())));
    all.extend(ids.into_iter().map(|id| Widget::Season(id.clone())));
    all
}

/// Writes all of it into the site, whose pages are written: gives (number of frames, bytes).
///
/// # Errors
/// In words.
pub fn write(site: &Site, n_threads: usize) -> Result<(usize, usize), String> {
    let languages: Vec<&str> = site.languages.iter().map(|(lang, ..)| *lang).collect();
    let script = loader::script(&languages);
    save(&site.dist.join(loader::PATH), script.as_bytes())?;
    let mut style = Stylesheet::find(&site.dist)?;
    style.n_sent_bytes += n_sent(script.as_bytes());
    // The app without a page: what a frame shows of it has no header.
    let start = site.dist.join("404.html");
    let start = std::fs::read_to_string(&start);
    let start = start.map_err(|error| format!("404.html: {error}"))?;
    let hidden = "<meta name=\"robots\" content=\"noindex\"></head>";
    for lang in &languages {
        let start = start.replacen("</head>", hidden, 1);
        save(&site.file(lang, routes::EMBED_MAP), start.as_bytes())?;
    }
    let of = |lang| site.widgets.iter().map(move |widget| (lang, widget));
    let work: Vec<_> = languages.iter().copied().flat_map(of).collect();
    let n_bytes = AtomicUsize::new(0);
    in_parallel(n_threads, &work, |(lang, widget)| {
        let n = write_one(site, lang, widget, &style)?;
        n_bytes.fetch_add(n, Ordering::Relaxed);
        Ok(())
    })?;
    Ok((work.len(), n_bytes.into_inner()))
}

impl<'a> Data<'a> {
    fn new(site: &'a Site) -> Result<Self, String> {
        let store = Store::of_thread(&site.base_path);
        let catalogue = had(store.catalogue())?;
        Ok(Self { site, store, catalogue })
    }

    /// Makes what a widget shows.
    ///
    /// # Errors
    /// In words, if the data cannot be had.
    fn content(&self, widget: &Widget) -> Result<Content, String> {
        match widget {
            Widget::Product(id) => product::content(self, id),
            Widget::Season(id) => season::of_product(self, id),
            Widget::Months => Ok(season::of_all(self)),
            Widget::Shelf(shelf) => shelf::content(self, shelf),
            Widget::Chain(id) => chain::content(self, id),
            Widget::Opportunities(notices) => notices::content(self, notices),
            Widget::Search => Ok(search::content(self)),
        }
    }

    /// What the base calls its atlas.
    fn name(&self) -> String {
        plain(&self.site.dataset.base.name)
    }
}

/// Writes a widget in a language: its frame, its block quote and, if it is that of a page, the answers to
/// editors that ask for it. Gives the bytes of the frame.
fn write_one(
    site: &Site,
    lang: &'static str,
    widget: &Widget,
    style: &Stylesheet,
) -> Result<usize, String> {
    let path = widget.path();
    let root = site.root(lang);
    let below = root.strip_prefix(site.base_path.as_str()).unwrap_or_default();
    messages::set_language_of(&format!("{below}{path}"));
    outside::begin(site.page(format!("{below}{path}")));
    let data = Data::new(site)?;
    let (mut title, mut page, mut n, mut quote) = (String::new(), String::new(), 0, String::new());
    let mut problem = None;
    let body = render::html(|| {
        provide_context(session::Site::new(&site.base_path, clock::month()));
        match data.content(widget) {
            Ok(content) => {
                quote = content.quote.html(&data);
                (title, page, n) = (content.title, content.page, content.n);
                document::body(&data, widget, content.body).into_any()
            }
            Err(error) => {
                problem = Some(format!("{path}: {error}"));
                ().into_any()
            }
        }
    });
    if let Some(problem) = problem {
        return Err(problem);
    }
    let canonical = format!("{}{root}{page}", site.origin);
    let html = document(site, &title, &canonical, &body, widget, style);
    let file = site.file(lang, &path);
    save(&file, html.as_bytes())?;
    let heights = size::heights(widget, n);
    let pages = widget.pages();
    let told = QuoteFile {
        heights: size::to_attribute(&heights),
        n_bytes: n_sent(html.as_bytes()),
        n_shared_bytes: style.n_sent_bytes,
        page: pages.first().cloned().unwrap_or_default(),
        title: title.clone(),
        quote,
    };
    save(&file.with_file_name("quote.json"), told.to_json().as_bytes())?;
    if !pages.is_empty() && !site.origin.is_empty() {
        let frame = format!("{}{root}{path}/", site.origin);
        let provider = format!("{}{root}/", site.origin);
        let name = data.name();
        let picture = site.cards.file(lang, &about(widget));
        let picture = picture.map(|file| format!("{}{}/cards/{file}", site.origin, site.base_path));
        let answer = oembed::Answer {
            title: &title,
            provider: (&name, &provider),
            frame: &frame,
            picture: picture.as_deref().map(|url| (url, WIDTH, HEIGHT)),
            heights: &heights,
        };
        for (page, width) in pages.iter().flat_map(|page| oembed::WIDTHS.map(|width| (page, width)))
        {
            let file = site.dist.join(oembed::path(below, page, width));
            save(&file, answer.json(width).as_bytes())?;
        }
    }
    Ok(html.len())
}

/// How many bytes a host sends that compresses as all can: gzip.
fn n_sent(content: &[u8]) -> u32 {
    let mut encoder = GzEncoder::new(vec![], Compression::best());
    let written = encoder.write_all(content).and_then(|()| encoder.finish());
    written.map_or(0, |packed| u32::try_from(packed.len()).unwrap_or(u32::MAX))
}

/// What the picture for previews is of.
fn about(widget: &Widget) -> About {
    match widget {
        Widget::Product(id) => About::Product(id.to_string()),
        Widget::Shelf(Shelf::County(code)) => About::County(code.to_string()),
        Widget::Chain(id) => About::Industry(id.to_string()),
        _ => About::Site,
    }
}

fn file_in(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
    let names = std::fs::read_dir(folder).ok()?;
    let mut names: Vec<String> = names
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| is_wanted(name))
        .collect();
    names.sort_unstable();
    names.pop()
}
