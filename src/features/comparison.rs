//! Products side by side: a column each, a row for each thing that is known of at least one of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::localized::{plain, township_name};
use crate::i18n::messages::t;
use crate::i18n::{quantity, words};
use crate::model::figure::Figure;
use crate::model::id::{ProductId, SourceId};
use crate::model::product::Product;
use crate::model::provenance::Source;
use crate::routes::{county_path, product_path, township_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::side_by_side::{Row, side_by_side};
use crate::ui::primitives::sources::{SourceList, source_refs};
use crate::ui::product::certificate::CertificateBadge;
use crate::ui::product::picture::{PicturePlace, product_picture};

/// The table; `remove` takes a product out.
pub fn comparison(
    columns: &[Arc<Product>],
    list: SourceList,
    remove: Callback<ProductId>,
) -> impl IntoView + use<> {
    let pictures = columns.iter().map(|column| picture(column, remove)).collect_view();
    let pictures =
        view! { <tr class="compare__pictures" role="row"><td role="cell"></td>{pictures}</tr> };
    let names = columns.iter().map(|column| name(column)).collect();
    let (known, unknown): (Vec<_>, Vec<_>) =
        rows(columns, list).into_iter().partition(|row| row.cells.iter().any(Option::is_some));
    let unknown: Vec<_> = unknown.iter().map(|row| row.title).collect();
    let unknown = (!unknown.is_empty()).then(|| {
        let names = unknown.join(t!(words.list_separator));
        view! { <p class="hint">{t!(compare.nobody_knows, names = names)}</p> }
    });
    view! {
        {side_by_side(t!(compare.title).to_owned(), Some(pictures.into_any()), names, known)}
        {unknown}
    }
}

fn rows(columns: &[Arc<Product>], list: SourceList) -> Vec<Row> {
    let row = |title, differs, cell: &dyn Fn(&Product) -> Option<AnyView>| Row {
        title,
        differs,
        cells: columns.iter().map(|column| cell(column)).collect(),
    };
    vec![
        row(t!(product.about), false, &|c| Some(about(c, list))),
        row(t!(catalogue.by_category), is_mixed(columns, |c| Some(c.card.category)), &|c| {
            Some(words::category(c.card.category).into_any())
        }),
        row(t!(catalogue.by_county), is_mixed(columns, |c| Some(c.card.county.clone())), &|c| {
            Some(county(c))
        }),
        row(t!(product.townships), false, &townships),
        row(
            t!(product.season),
            is_mixed(columns, |c| Some(c.card.months.bits()).filter(|bits| *bits > 0)),
            &season,
        ),
        row(
            t!(product.certification),
            is_mixed(columns, |c| Some(c.card.certifications.bits()).filter(|bits| *bits > 0)),
            &|c| certifications(c, list),
        ),
        row(t!(product.figures), false, &|c| figures(c, list)),
    ]
}

/// Whether two products differ in what is known of them.
fn is_mixed<K: Ord>(columns: &[Arc<Product>], known: impl Fn(&Product) -> Option<K>) -> bool {
    columns.iter().filter_map(|column| known(column)).collect::<BTreeSet<_>>().len() > 1
}

/// The picture of a product, and the way to take it out.
fn picture(column: &Product, remove: Callback<ProductId>) -> impl IntoView + use<> {
    let name = plain(&column.card.name);
    let id = column.card.id.clone();
    view! {
        <td role="cell">
            {product_picture(&column.card, PicturePlace::Comparison)}
            <button
                type="button"
                class="button"
                data-kind="quiet"
                aria-label=t!(compare.remove_name, name = name)
                on:click=move |_| remove.run(id.clone())
            >
                {t!(compare.remove)}
            </button>
        </td>
    }
}

/// The name of a product, in a row of its own that stays in sight on phones.
fn name(column: &Product) -> AnyView {
    let href = use_site().href(&product_path(column.card.id.as_str()));
    view! { <a class="compare__name" href=href>{localized(&column.card.name)}</a> }.into_any()
}

fn about(column: &Product, list: SourceList) -> AnyView {
    let sources = source_refs(&column.sources, list);
    view! { {localized(&column.summary)} {sources} }.into_any()
}

fn county(column: &Product) -> AnyView {
    let href = use_site().href(&county_path(&column.county.code));
    view! { <a href=href>{localized(&column.county.name)}</a> }.into_any()
}

fn townships(column: &Product) -> Option<AnyView> {
    let site = use_site();
    let items: Vec<_> = column
        .townships
        .iter()
        .map(|place| {
            let href = site.href(&township_path(&place.code));
            let name = township_name(place.name.clone(), &place.pinyin);
            view! { <li><a href=href>{localized(&name)}</a> " " {other_name(&name, &place.pinyin)}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="places">{items}</ul> }.into_any())
}

fn season(column: &Product) -> Option<AnyView> {
    let months = column.card.months;
    (!months.is_empty()).then(|| words::months(months).into_any())
}

fn certifications(column: &Product, list: SourceList) -> Option<AnyView> {
    let items: Vec<_> = column
        .certifications
        .iter()
        .map(|item| {
            let year = match item.year {
                Some(year) => t!(product.in_year, year = year),
                None => t!(product.year_unknown).to_owned(),
            };
            let sources = source_refs(&item.sources, list);
            view! { <li><CertificateBadge kind=item.kind /> " " {year} {sources}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="stack">{items}</ul> }.into_any())
}

/// The sources of what the table shows, each once.
pub fn shown_sources(details: &[Arc<Product>]) -> Vec<Source> {
    let mut shown: Vec<Source> = Vec::new();
    for detail in details {
        let certified = detail.certifications.iter().flat_map(|row| &row.sources);
        let measured = latest_figures(detail).into_iter().flat_map(|row| &row.sources);
        let named: BTreeSet<&SourceId> =
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
fn latest_figures(detail: &Product) -> Vec<&Figure> {
    let mut latest: Vec<&Figure> = Vec::new();
    for row in detail.figures.iter().filter(|row| !row.is_forecast) {
        match latest.iter_mut().find(|known| known.metric == row.metric) {
            Some(known) if known.year < row.year => *known = row,
            Some(_) => {}
            None => latest.push(row),
        }
    }
    latest
}

fn figures(column: &Product, list: SourceList) -> Option<AnyView> {
    let items: Vec<_> = latest_figures(column)
        .into_iter()
        .map(|figure| {
            let value = quantity::quantity(figure.metric.quantity(figure.value));
            let year = t!(product.in_year, year = figure.year);
            let sources = source_refs(&figure.sources, list);
            view! { <li>{words::metric(figure.metric)} " " {value} " (" {year} ")" {sources}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="stack">{items}</ul> }.into_any())
}
