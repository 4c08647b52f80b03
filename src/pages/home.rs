//! The home page: what is in season, what is featured, where things come from, ways in.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::base::DatasetInfo;
use crate::model::certification::CertificationKind;
use crate::model::product::ProductCard;
use crate::model::season::Month;
use crate::pages::parts::county_links::CountyLinks;
use crate::pages::parts::month_wheel::month_wheel;
use crate::pages::parts::shelf::shelf;
use crate::query::answer::Catalogue;
use crate::query::overview::Overview;
use crate::routes;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;

use crate::ui::loading::not_found::not_found;

/// The page at [`HOME`](crate::routes::HOME).
#[component]
pub fn Home() -> impl IntoView {
    let site = use_site();
    let shown = site.load(|store| {
        describe_awaited_page();
        async move { store.beside_map(store.beside_dataset(store.overview())).await }
    });
    let ready = |shown: Arc<(Arc<DatasetInfo>, Arc<Overview>)>| {
        let (dataset, overview) = &*shown;
        describe_page("", t!(shell.description));
        view! {
            {hero(dataset, overview)}
            <div class="page home">
                {season(overview)}
                {featured(dataset, &overview.catalogue)}
                <Counties overview=Arc::clone(overview) />
                <WaysIn />
            </div>
        }
    };
    view! { {remote(shown, ready, not_found)} }
}

fn hero(dataset: &DatasetInfo, overview: &Overview) -> impl IntoView + use<> {
    let site = use_site();
    let count = |table: &str| dataset.counts.get(table).copied().unwrap_or_default();
    let n_gi: u64 = count("products_with_geographical_indication");
    let synthetic = dataset
        .is_synthetic
        .then(|| view! { <p class="notice" data-tone="problem">{t!(shell.synthetic)}</p> });
    let region = plain(&dataset.base.region);
    let tagline = t!(home.tagline, region = region);
    let center = first_in_season(dataset, overview, site.month);
    view! {
        <section class="hero">
            <div class="hero__inner">
                <div class="hero__words">
                    {synthetic}
                    <h1 class="hero__title">{localized(&dataset.base.name)}</h1>
                    <p class="hero__tagline">{tagline}</p>
                    <p class="hero__actions">
                        <a class="button" data-kind="on-hero" href=site.href(routes::PRODUCTS)>{t!(home.browse)}</a>
                        <a class="hero__link" href=site.href(routes::ABOUT)>{t!(home.about)}</a>
                    </p>
                    <dl class="counts">
                        <div><dt>{t!(home.products)}</dt><dd>{count("products")}</dd></div>
                        <div><dt>{t!(home.counties)}</dt><dd>{count("counties")}</dd></div>
                        <div><dt>{t!(home.geographical_indications)}</dt><dd>{n_gi}</dd></div>
                        <div><dt>{t!(home.sources)}</dt><dd>{count("sources")}</dd></div>
                    </dl>
                </div>
                <div class="hero__wheel">
                    {month_wheel(overview, center)}
                    <p class="hero__note">{t!(home.months_hint, n = overview.n_with_months)}</p>
                </div>
            </div>
        </section>
    }
}

/// What the wheel shows: a featured product of this month, else any of this month, else the first
/// featured one.
fn first_in_season(
    dataset: &DatasetInfo,
    overview: &Overview,
    month: Month,
) -> Option<ProductCard> {
    let catalogue = &overview.catalogue;
    let featured = || dataset.base.featured.iter().filter_map(|id| catalogue.product(id));
    let is_now = |product: &&ProductCard| product.months.contains(month);
    let in_season = || overview.in_season.iter().find_map(|idx| catalogue.at(*idx));
    featured().find(is_now).or_else(in_season).or_else(|| featured().next()).cloned()
}

/// What is harvested in the visitor's month.
fn season(overview: &Overview) -> impl IntoView + use<> {
    let site = use_site();
    let catalogue = &overview.catalogue;
    let in_season: Vec<&ProductCard> =
        overview.in_season.iter().filter_map(|idx| catalogue.at(*idx)).collect();
    let (n_known, n_all) = (overview.n_with_months, overview.first_page.n_hits);
    let shown = if in_season.is_empty() {
        view! { <p>{t!(home.nothing_in_season)}</p> }.into_any()
    } else {
        shelf(&in_season, catalogue).into_any()
    };
    view! {
        <section class="section" aria-labelledby="season-heading" data-of="month">
            <h2 id="season-heading">{t!(home.in_season, month = words::month(site.month))}</h2>
            {shown}
            <p class="hint">{t!(home.season_known, n = n_known, all = n_all)}</p>
        </section>
    }
}

/// The products that the base puts first.
fn featured(dataset: &DatasetInfo, catalogue: &Catalogue) -> impl IntoView + use<> {
    let products: Vec<_> =
        dataset.base.featured.iter().filter_map(|id| catalogue.product(id)).collect();
    (!products.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="featured-heading">
                <h2 id="featured-heading">{t!(home.featured)}</h2>
                {shelf(&products, catalogue)}
            </section>
        }
    })
}

/// Every county with the number of its products, as a map and as a list.
#[component]
fn Counties(
    /// How many products each has.
    overview: Arc<Overview>,
) -> impl IntoView {
    view! {
        <section class="section home__map" aria-labelledby="counties-heading">
            <div class="home__aside">
                <h2 id="counties-heading">{t!(home.by_county)}</h2>
                <p>{t!(home.by_county_text)}</p>
            </div>
            <CountyLinks overview />
        </section>
    }
}

/// A way in for each kind of visitor.
#[component]
fn WaysIn() -> impl IntoView {
    let site = use_site();
    let gi = CertificationKind::ALL.iter().filter(|kind| kind.is_geographical_indication());
    let gi: Vec<_> = gi.map(|kind| format!("cert={}", kind.code())).collect();
    let ways = [
        (
            t!(home.consumers),
            t!(home.consumers_text),
            format!("{}?{}", routes::PRODUCTS, gi.join("&")),
        ),
        (t!(home.investors), t!(home.investors_text), routes::CHAIN.to_owned()),
        (t!(home.partners), t!(home.partners_text), routes::DATA.to_owned()),
    ];
    let ways = ways.map(|(title, text, path)| {
        view! {
            <li class="way">
                <h3 class="way__title"><a href=site.href(&path)>{title}</a></h3>
                <p>{text}</p>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="ways-heading">
            <h2 id="ways-heading">{t!(home.ways)}</h2>
            <ul class="ways">{ways.collect_view()}</ul>
        </section>
    }
}
