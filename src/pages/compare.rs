//! Products side by side, two to four: the ids stand in the address.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::focus;
use crate::data::kept::KeptList;
use crate::data::store::{Loaded as Answer, Store};
use crate::model::certification::Certification;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::query::id_list::{ids_of, path_with_ids};
use crate::ui::announce::use_announcer;
use crate::ui::bilingual::{localized, localized_text, other_name, plain, township_name};
use crate::ui::certificate::CertificateBadge;
use crate::ui::dynamic::effect;
use crate::ui::head::describe_page;
use crate::ui::kept::use_kept;
use crate::ui::messages::t;
use crate::ui::not_found::not_found;
use crate::ui::picture::{PicturePlace, product_picture};
use crate::ui::remote::remote;
use crate::ui::site::{county_path, product_path, township_path, use_site};
use crate::ui::sources::{SourceList, SourcesSection, source_refs, source_refs_of};
use crate::ui::{measure, words};
use crate::wire::product::{FigureRow, ProductDetail};
use crate::wire::source::SourceRow;

const PATH: &str = "/compare";

/// The page. Without ids in the address it takes those that the visitor chose before.
#[component]
pub fn Compare() -> impl IntoView {
    let site = use_site();
    describe_page(t!(compare.title), t!(compare.description));
    let kept = use_kept();
    // Only arriving takes what was chosen: what is chosen later does not change this page.
    let chosen = move || kept.ids_untracked(KeptList::Compared);
    let location = use_location();
    // The address of the next page is there before this one has gone: it is none of this page's.
    let is_here = move || location.pathname.with(|path| site.page_path(path) == PATH);
    let asked = move || location.search.with(|search| ids_of(search));
    let ids = Memo::new(move |last: Option<&Vec<ProductId>>| match last {
        Some(last) if !is_here() => last.clone(),
        _ => Some(asked()).filter(|ids| !ids.is_empty()).unwrap_or_else(chosen),
    });
    let navigate = use_navigate();
    effect(move || {
        let chosen = chosen();
        if is_here() && asked().is_empty() && !chosen.is_empty() {
            let options = NavigateOptions { resolve: false, replace: true, ..Default::default() };
            navigate(&site.href(&compare_path(&chosen)), options);
        }
    });
    let details = site.load(move |store| {
        let ids = ids.get();
        async move { load_all(&store, &ids).await }
    });
    view! {
        <div class="page">
            <h1>{t!(compare.title)}</h1>
            {remote(details, |found| view! { <Loaded found /> }, not_found)}
        </div>
    }
}

/// More ids of an address than this are not looked for, so that a hostile one costs little.
const MAX_ASKED: usize = 12;

fn compare_path(ids: &[ProductId]) -> String {
    path_with_ids(PATH, ids)
}

/// What can be compared, and how many ids of the address cannot.
struct Found {
    details: Vec<Arc<ProductDetail>>,
    n_left_out: usize,
}

/// Products that are not there, and those that do not fit side by side, are left out.
async fn load_all(store: &Store, ids: &[ProductId]) -> Answer<Found> {
    let mut details = Vec::new();
    for id in ids.iter().take(MAX_ASKED) {
        if details.len() < KeptList::Compared.max_len() {
            details.extend(store.product(id).await?);
        }
    }
    let n_left_out = ids.len() - details.len();
    Ok(Some(Arc::new(Found { details, n_left_out })))
}

#[component]
fn Loaded(
    /// The products, in the order of the address.
    found: Arc<Found>,
) -> impl IntoView {
    let site = use_site();
    let details = &found.details;
    let left_out = (found.n_left_out > 0).then(|| {
        view! { <p class="notice">{t!(compare.left_out, count = found.n_left_out)}</p> }
    });
    let columns: Vec<Column> = details.iter().filter_map(Column::new).collect();
    if columns.is_empty() {
        return view! {
            {left_out}
            <div class="notice">
                <p class="notice__title">{t!(compare.empty)}</p>
                <p>{t!(compare.empty_text)}</p>
                <a class="button" data-kind="primary" href=site.href("/products")>{t!(home.browse)}</a>
            </div>
        }
        .into_any();
    }
    let list = SourceList::new(&shown_sources(details));
    let hint = (columns.len() < 2).then(|| {
        view! { <p class="notice">{t!(compare.one)} " " <a href=site.href("/products")>{t!(home.browse)}</a></p> }
    });
    let ids: Vec<_> = columns.iter().map(|column| column.card.id.clone()).collect();
    let heads = columns.iter().map(|column| head(column, &ids)).collect_view();
    let row = |title: &'static str, cell: &dyn Fn(&Column) -> AnyView| {
        let cells = columns.iter().map(|column| view! { <td>{cell(column)}</td> }).collect_view();
        view! { <tr><th scope="row">{title}</th>{cells}</tr> }
    };
    view! {
        {left_out}
        {hint}
        <div class="table-scroll" role="region" tabindex="0" aria-label=t!(compare.title)>
            <table class="table compare">
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>
                    {row(t!(catalogue.by_category), &|c| words::category(c.card.category).into_any())}
                    {row(t!(catalogue.by_county), &|c| county(c))}
                    {row(t!(product.townships), &|c| townships(c))}
                    {row(t!(product.season), &|c| season(c))}
                    {row(t!(product.certification), &|c| certifications(c, list))}
                    {row(t!(product.figures), &|c| figures(c, list))}
                    {row(t!(product.about), &|c| {
                        let sources = source_refs_of(&c.detail.sources, list);
                        view! { {localized_text(&c.detail.summary)} {sources} }.into_any()
                    })}
                </tbody>
            </table>
        </div>
        <SourcesSection sources=list />
    }
    .into_any()
}

struct Column {
    detail: Arc<ProductDetail>,
    card: ProductCard,
}

impl Column {
    fn new(detail: &Arc<ProductDetail>) -> Option<Self> {
        Some(Self { card: detail.card.decode().ok()?, detail: Arc::clone(detail) })
    }
}

fn head(column: &Column, ids: &[ProductId]) -> impl IntoView + use<> {
    let site = use_site();
    let kept = use_kept();
    let navigate = use_navigate();
    let name = plain(&column.card.name);
    let id = column.card.id.clone();
    let others: Vec<_> = ids.iter().filter(|other| **other != id).cloned().collect();
    let announcer = use_announcer();
    let remove = move |_| {
        // The address may be somebody else's: only this one leaves the visitor's own list.
        kept.remove(KeptList::Compared, &id);
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&site.href(&compare_path(&others)), options);
        announcer.tell(t!(product.uncompared));
        focus::focus_heading();
    };
    let href = site.href(&product_path(column.card.id.as_str()));
    view! {
        <th scope="col">
            {product_picture(&column.card, PicturePlace::Comparison)}
            <a class="compare__name" href=href>{localized(&column.card.name)}</a>
            <button type="button" class="button" data-kind="quiet" aria-label=t!(compare.remove_name, name = name) on:click=remove>
                {t!(compare.remove)}
            </button>
        </th>
    }
}

fn county(column: &Column) -> AnyView {
    let href = use_site().href(&county_path(&column.detail.county.code));
    view! { <a href=href>{localized_text(&column.detail.county.name)}</a> }.into_any()
}

fn townships(column: &Column) -> AnyView {
    let site = use_site();
    let items: Vec<_> = column
        .detail
        .townships
        .iter()
        .map(|place| {
            let href = site.href(&township_path(&place.code));
            let name = township_name(place.name.decode(), &place.pinyin);
            view! { <li><a href=href>{localized(&name)}</a> " " {other_name(&name, &place.pinyin)}</li> }
        })
        .collect();
    if items.is_empty() {
        return unknown();
    }
    view! { <ul class="places">{items}</ul> }.into_any()
}

fn season(column: &Column) -> AnyView {
    if column.card.months.is_empty() {
        return unknown();
    }
    words::months(column.card.months).into_any()
}

fn certifications(column: &Column, list: SourceList) -> AnyView {
    let decoded = column.detail.certifications.iter().filter_map(|row| row.decode().ok());
    let items: Vec<_> = decoded
        .map(|item: Certification| {
            let year = match item.year {
                Some(year) => t!(product.in_year, year = year),
                None => t!(product.year_unknown).to_owned(),
            };
            let sources = source_refs(&item.sources, list);
            view! { <li><CertificateBadge kind=item.kind /> " " {year} {sources}</li> }
        })
        .collect();
    if items.is_empty() {
        return unknown();
    }
    view! { <ul class="stack">{items}</ul> }.into_any()
}

/// The sources of what the table shows, each once.
fn shown_sources(details: &[Arc<ProductDetail>]) -> Vec<SourceRow> {
    let mut shown: Vec<SourceRow> = Vec::new();
    for detail in details {
        let certified = detail.certifications.iter().flat_map(|row| &row.sources);
        let measured = latest_figures(detail).into_iter().flat_map(|row| &row.sources);
        let named: BTreeSet<&String> =
            detail.sources.iter().chain(certified).chain(measured).collect();
        for source in detail.source_list.iter().filter(|source| named.contains(&source.id)) {
            if shown.iter().all(|known| known.id != source.id) {
                shown.push(source.clone());
            }
        }
    }
    shown
}

/// The latest figure of each metric that is no forecast.
fn latest_figures(detail: &ProductDetail) -> Vec<&FigureRow> {
    let mut latest: Vec<&FigureRow> = Vec::new();
    for row in detail.figures.iter().filter(|row| !row.forecast) {
        match latest.iter_mut().find(|known| known.metric == row.metric) {
            Some(known) if known.year < row.year => *known = row,
            Some(_) => {}
            None => latest.push(row),
        }
    }
    latest
}

fn figures(column: &Column, list: SourceList) -> AnyView {
    let latest = latest_figures(&column.detail);
    let items: Vec<_> = latest
        .into_iter()
        .filter_map(|row| row.decode().ok())
        .map(|figure| {
            let value = measure::quantity(figure.metric.quantity(figure.value));
            let year = t!(product.in_year, year = figure.year);
            let sources = source_refs(&figure.sources, list);
            view! { <li>{words::metric(figure.metric)} " " {value} " (" {year} ")" {sources}</li> }
        })
        .collect();
    if items.is_empty() {
        return unknown();
    }
    view! { <ul class="stack">{items}</ul> }.into_any()
}

fn unknown() -> AnyView {
    view! { <span class="hint">{t!(compare.unknown)}</span> }.into_any()
}
