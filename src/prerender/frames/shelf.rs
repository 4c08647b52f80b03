//! Products beside each other, in a grid or a row.

use leptos::prelude::*;

use super::document::atlas_link;
use super::product::{Place, card, more, picture};
use super::quote::Quote;
use super::{Content, Data};
use crate::embed::size::MAX_PRODUCTS;
use crate::embed::widget::Shelf;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::product::ProductCard;
use crate::prerender::site::had;
use crate::query::catalogue::CatalogueQuery;
use crate::routes;
use crate::routes::{EMBED, product_path, products_with};
use crate::session::site::use_site;

pub(super) fn content(data: &Data<'_>, shelf: &Shelf) -> Result<Content, String> {
    let names = data.catalogue.names();
    let (title, key, value) = match shelf {
        Shelf::County(code) => {
            let name = names.counties.get(code).map(|(name, _)| plain(name)).unwrap_or_default();
            (t!(embed.products_of, name = name), "county", code.to_string())
        }
        Shelf::Category(category) => {
            let code = category.code().to_owned();
            (words::category(*category).to_owned(), "category", code)
        }
        Shelf::Industry(id) => {
            let name = names.industries.get(id).map(plain).unwrap_or_default();
            (t!(embed.products_in, name = name), "industry", id.to_string())
        }
        Shelf::Month(month) => {
            let number = month.number().to_string();
            (t!(embed.in_season_in, month = words::month(*month)), "month", number)
        }
        Shelf::Chosen => return Ok(chosen()),
    };
    let page = products_with(key, &value);
    let query = CatalogueQuery::from_query(&format!("{key}={value}"));
    let answer = data.catalogue.answer(&query, lang(), None);
    let products = data.catalogue.products();
    let shown: Vec<_> =
        answer.page.iter().filter_map(|at| products.get(*at)).take(MAX_PRODUCTS).collect();
    let mut cards = vec![];
    for own in &shown {
        let detail = had(data.store.product(&own.id))?;
        let more = more(&detail);
        let county = (key != "county").then_some(&detail.county.name);
        let card = card(own, county, picture(data, own), Some(more), Place::Shelf);
        cards.push(view! { <li>{card}</li> });
    }
    let site = use_site();
    let nothing = shown.is_empty().then(|| view! { <p>{t!(embed.nothing)}</p> });
    let body = view! {
        <h1 class="frame__title">{atlas_link(site.href(&page), view! { {title.clone()} " (" {answer.n_hits} ")" })}</h1>
        {nothing}
        <ul class="shelf" tabindex="0" aria-label=title.clone()>{cards}</ul>
    };
    let quote = Quote {
        title: title.clone(),
        page: page.clone(),
        links: links(&shown),
        ..Quote::default()
    };
    // The page of a county says more of it than the catalogue.
    let page = match shelf {
        Shelf::County(code) => routes::county_path(code),
        _ => page,
    };
    Ok(Content { title, page, n: shown.len(), body: body.into_any(), quote })
}

fn links(products: &[&ProductCard]) -> Vec<(String, String)> {
    products.iter().map(|own| (plain(&own.name), product_path(own.id.as_str()))).collect()
}

/// A shelf of products that its address names; where they do not come, the way to the atlas.
fn chosen() -> Content {
    let site = use_site();
    let title = t!(embed.chosen).to_owned();
    let products = site.href(&format!("{EMBED}/product"));
    let all = site.href(routes::PRODUCTS);
    let body = view! {
        <h1 class="frame__title">{atlas_link(all, view! { {title.clone()} })}</h1>
        <ul
            class="shelf"
            id="chosen"
            tabindex="0"
            aria-label=title.clone()
            data-products=products
            data-most=MAX_PRODUCTS
        ></ul>
        <p id="not-loaded">{t!(embed.not_loaded)}</p>
    };
    let page = routes::PRODUCTS.to_owned();
    let quote = Quote { title: title.clone(), page: page.clone(), ..Quote::default() };
    Content { title, page, n: MAX_PRODUCTS, body: body.into_any(), quote }
}
