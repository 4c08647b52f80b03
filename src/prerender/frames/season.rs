//! When products are in season: a ring of twelve months.

use std::f32::consts::PI;

use leptos::prelude::*;

use super::document::atlas_link;
use super::product::first_source;
use super::quote::Quote;
use super::{Content, Data};
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::model::season::{Month, Months};
use crate::prerender::site::had;
use crate::query::catalogue::CatalogueQuery;
use crate::routes;
use crate::routes::{product_path, products_with};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};

/// Products of each month, at most.
const MAX_OF_MONTH: usize = 6;
/// Radii of the ring, in units of its picture of 200 by 200.
const OUTER: f32 = 96.0;
const INNER: f32 = 62.0;
/// Half of the gap between two months, radians.
const HALF_GAP: f32 = 0.02;

/// The months of a product.
pub(super) fn of_product(data: &Data<'_>, id: &ProductId) -> Result<Content, String> {
    let product = had(data.store.product(id))?;
    let card = &product.card;
    let title = t!(embed.season_of, name = plain(&card.name));
    let told = match card.months.is_empty() {
        true => t!(embed.no_season).to_owned(),
        false => words::months(card.months),
    };
    let href = use_site().href(&product_path(id.as_str()));
    let statements = product.seasons.iter().map(|own| {
        view! { <li>{words::season_event_title(own.event)} " " {words::months(own.months)}</li> }
    });
    let inner = ring(|month| card.months.contains(month));
    let body = view! {
        <div class="season-of" data-months=numbers(card.months)>
            {inner}
            <div>
                <h1 class="frame__title">{atlas_link(href, localized(&card.name))}</h1>
                <p class="card__other">{other_name(&card.name, &card.pinyin)}</p>
                <p>{told.clone()} " " <span class="tag card__now">{t!(product.in_season_now)}</span></p>
                <ul class="card__facts">{statements.collect_view()}</ul>
            </div>
        </div>
    };
    let quote = Quote {
        title: title.clone(),
        page: product_path(id.as_str()),
        lines: vec![told],
        links: vec![],
        source: first_source(&product),
    };
    Ok(Content { title, page: product_path(id.as_str()), n: 1, body: body.into_any(), quote })
}

/// What is in season in which month.
pub(super) fn of_all(data: &Data<'_>) -> Content {
    let choices = Month::all().map(|month| {
        let id = format!("month-{}", month.number());
        let is_first = month == use_site().month;
        view! {
            <input class="visually-hidden" type="radio" name="month" id=id.clone() checked=is_first />
            <label for=id data-month=month.number()>{words::month_short(month)}</label>
        }
    });
    let lists = Month::all().map(|month| {
        let (products, n) = in_season(data, month);
        let items = products.iter().map(|card| {
            let href = use_site().href(&product_path(card.id.as_str()));
            view! { <li>{atlas_link(href, localized(&card.name))}</li> }
        });
        let all = use_site().href(&products_with("month", &month.number().to_string()));
        view! {
            <div class="months__of" data-of=month.number()>
                <h2>{t!(embed.in_season_in, month = words::month(month))} " (" {n} ")"</h2>
                <ul>{items.collect_view()}</ul>
                <p>{atlas_link(all, t!(embed.all_of_these))}</p>
            </div>
        }
    });
    let body = view! {
        <h1 class="frame__title">{t!(embed.months)}</h1>
        <div class="months">
            <fieldset class="months__choice">
                <legend class="visually-hidden">{t!(embed.choose_month)}</legend>
                {choices.collect_view()}
            </fieldset>
            {lists.collect_view()}
        </div>
    };
    let links = Month::all()
        .map(|month| (words::month(month), products_with("month", &month.number().to_string())));
    let quote = Quote {
        title: t!(embed.months).to_owned(),
        page: routes::PRODUCTS.to_owned(),
        links: links.collect(),
        ..Quote::default()
    };
    Content {
        title: t!(embed.months).to_owned(),
        page: routes::PRODUCTS.to_owned(),
        n: 12,
        body: body.into_any(),
        quote,
    }
}

/// Some products of a month, what the base puts first before others, and how many there are.
fn in_season<'a>(data: &'a Data<'_>, month: Month) -> (Vec<&'a ProductCard>, usize) {
    let query = CatalogueQuery::from_query(&format!("month={}", month.number()));
    let answer = data.catalogue.answer(&query, lang(), None);
    let products = data.catalogue.products();
    let shown = answer.page.iter().filter_map(|at| products.get(*at)).take(MAX_OF_MONTH);
    (shown.collect(), answer.n_hits)
}

/// Numbers of months, as scripts of frames read them: `1 2 12`.
pub(super) fn numbers(months: Months) -> String {
    months.iter().map(|month| month.number().to_string()).collect::<Vec<_>>().join(" ")
}

/// Twelve months in a line; the words stand beside it.
pub(super) fn strip(months: Months) -> impl IntoView {
    let cells = Month::all().map(|month| {
        let is_in = months.contains(month).then_some("true");
        view! { <li data-month=month.number() data-in=is_in>{month.number()}</li> }
    });
    view! { <ol class="strip" aria-hidden="true">{cells.collect_view()}</ol> }
}

/// Twelve months around a middle; the words stand beside it.
fn ring(is_in: impl Fn(Month) -> bool) -> impl IntoView {
    let months = Month::all().map(|month| {
        let number = f32::from(month.number());
        let (start, end) = (angle(number - 1.0) + HALF_GAP, angle(number) - HALF_GAP);
        let middle = place(angle(number - 0.5), (OUTER + INNER) / 2.0);
        let marked = is_in(month).then_some("true");
        view! {
            <g data-month=month.number() data-in=marked>
                <path d=sector(start, end) />
                <text x=middle.0 y=middle.1>{month.number()}</text>
            </g>
        }
    });
    view! { <svg class="ring" viewBox="-100 -100 200 200" aria-hidden="true">{months.collect_view()}</svg> }
}

/// Where a month begins, January at the top, clockwise; radians.
fn angle(months: f32) -> f32 {
    months * PI / 6.0 - PI / 2.0
}

fn place(angle: f32, radius: f32) -> (f32, f32) {
    (angle.cos() * radius, angle.sin() * radius)
}

/// A piece of the ring between two angles, as the path of an SVG picture.
fn sector(start: f32, end: f32) -> String {
    let corners = [(start, OUTER), (end, OUTER), (end, INNER), (start, INNER)];
    let [a, b, c, d] = corners.map(|(angle, radius)| place(angle, radius));
    format!(
        "M{:.1} {:.1}A{OUTER} {OUTER} 0 0 1 {:.1} {:.1}L{:.1} {:.1}A{INNER} {INNER} 0 0 0 {:.1} {:.1}Z",
        a.0, a.1, b.0, b.1, c.0, c.1, d.0, d.1
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn january_begins_at_the_top() {
        let (x, y) = place(angle(0.0), OUTER);
        assert!(x.abs() < 0.001 && (y + OUTER).abs() < 0.001, "{x} {y}");
        let (x, y) = place(angle(3.0), OUTER);
        assert!((x - OUTER).abs() < 0.001 && y.abs() < 0.001, "{x} {y}");
        let february = sector(angle(1.0), angle(2.0));
        assert!(
            february.starts_with("M48.0 -83.1A96 96 0 0 1 83.1 -48.0L53.7 -31.0"),
            "{february}"
        );
    }
}
