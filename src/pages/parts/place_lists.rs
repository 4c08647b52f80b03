//! Organizations, achievements, parks, demonstration places and opportunities as lists, each entry with its sources and,
//! where it has a page of its own, the way there.

use leptos::prelude::*;

use crate::i18n::format;
use crate::i18n::localized::township_name;
use crate::i18n::messages::{lang, t};
use crate::i18n::quantity::quantity;
use crate::i18n::words;
use crate::model::achievement::Achievement;
use crate::model::bilingual::Bilingual;
use crate::model::demonstration::{Demonstration, by_place};
use crate::model::figure::Quantity;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organization;
use crate::model::park::{Park, ParkStatus};
use crate::model::place::Township;
use crate::routes::{
    achievement_path, county_path, opportunity_path, organization_path, township_path,
};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::sources::{SourceList, source_refs};

/// A section with a heading and a list; nothing where the list is empty.
pub fn section(
    id: &'static str,
    title: &'static str,
    items: Vec<AnyView>,
) -> Option<impl IntoView + use<>> {
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="entries">{items}</ul>
            </section>
        }
    })
}

/// One entry: title, a line of particulars, an optional text.
pub fn entry(
    title: impl IntoView + 'static,
    particulars: Vec<Option<AnyView>>,
    text: Option<AnyView>,
    sources: impl IntoView + 'static,
) -> AnyView {
    view! {
        <li class="entry">
            <p class="entry__title">{title} {sources}</p>
            <p class="entry__meta">{joined(particulars)}</p>
            {text.map(|text| view! { <p class="entry__text">{text}</p> })}
        </li>
    }
    .into_any()
}

/// Particulars in one line.
pub fn joined(particulars: Vec<Option<AnyView>>) -> impl IntoView {
    let particulars = particulars.into_iter().flatten().enumerate();
    particulars.map(|(idx, part)| ((idx > 0).then_some(" · "), part)).collect_view()
}

/// A title that leads to a page of this site.
fn linked(text: &Bilingual, path: &str) -> impl IntoView + use<> {
    let href = use_site().href(path);
    view! { <a href=href>{localized(text)}</a> }
}

/// A particular.
pub fn part(text: impl IntoView + 'static) -> Option<AnyView> {
    Some(text.into_any())
}

/// A name that the tables have in Chinese only.
pub fn chinese(text: &str) -> Option<AnyView> {
    Some(view! { <span lang="zh">{text.to_owned()}</span> }.into_any())
}

/// The year of something, where it is known.
pub fn year(year: Option<i16>) -> Option<AnyView> {
    year.and_then(|year| part(t!(product.in_year, year = year)))
}

/// Who works on it, with their place in the chain.
pub fn organizations(rows: &[Organization], list: SourceList) -> impl IntoView + use<> {
    let items = rows.iter().map(|row| {
        let sources = source_refs(&row.sources, list);
        let title = linked(&row.name, &organization_path(&row.id));
        entry(title, vec![part(words::stage(row.stage))], None, sources)
    });
    section("organisations-heading", t!(product.organizations), items.collect())
}

/// What others can use.
pub fn achievements(rows: &[Achievement], list: SourceList) -> impl IntoView + use<> {
    let items = rows.iter().map(|row| {
        let organization = row.organization.as_deref().and_then(chinese);
        let particulars =
            vec![part(words::achievement_kind(row.kind)), year(row.year), organization];
        let text = row.summary.as_ref().map(|summary| localized(summary).into_any());
        let title = linked(&row.name, &achievement_path(&row.id));
        entry(title, particulars, text, source_refs(&row.sources, list))
    });
    section("achievements-heading", t!(product.achievements), items.collect())
}

/// Parks, bases and villages with a title.
pub fn parks(rows: &[Park], list: SourceList) -> impl IntoView + use<> {
    let items = rows.iter().map(|row| {
        let status = row.status.map(|status| match status {
            ParkStatus::Unconfirmed => t!(product.unconfirmed).into_any(),
        });
        let particulars = vec![part(localized(&row.kind)), year(row.year), status];
        entry(localized(&row.name), particulars, None, source_refs(&row.sources, list))
    });
    section("parks-heading", t!(product.parks), items.collect())
}

/// Needs and offers as they were published. Many are of the past, so the date stands first and
/// nothing is called open.
pub fn opportunities(rows: &[Opportunity], list: SourceList) -> impl IntoView + use<> {
    let items = rows.iter().map(|row| {
        let side = words::side(row.side);
        let particulars = vec![part(published(row)), part(side), chinese(&row.organization)];
        let text = Some(localized(&row.summary).into_any());
        let title = linked(&row.title, &opportunity_path(&row.id));
        entry(title, particulars, text, source_refs(&row.sources, list))
    });
    section("opportunities-heading", t!(product.opportunities), items.collect())
}

/// When a need or offer was published.
pub fn published(row: &Opportunity) -> String {
    match row.published.as_deref() {
        Some(date) => t!(product.published, date = format::date(date, lang())),
        None => t!(product.published_unknown).to_owned(),
    }
}

/// The amount that a need or offer states.
pub fn amount(row: &Opportunity) -> Option<AnyView> {
    let cny = row.amount_cny_10k? * CNY_PER_10K;
    part(t!(pages.opportunity_amount, amount = quantity(Quantity::Money { cny })))
}

/// Tables give amounts in 万元.
const CNY_PER_10K: f64 = 10_000.0;

/// How much of the place a list of demonstration places says: what its page is not about already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// County, township and village.
    InFull,
    /// Township and village.
    InCounty,
    /// The village alone.
    InTownship,
}

/// Villages and towns that a list names for a product, each with all lists that name it. Lists of other
/// programs than "one village, one product" are shown under their own names.
pub fn demonstrations<'a>(
    rows: impl IntoIterator<Item = &'a Demonstration>,
    naming: Naming,
    list: SourceList,
) -> Option<AnyView> {
    let items = by_place(rows).into_iter().filter_map(|of_place| match of_place.as_slice() {
        [] => None,
        [row] => {
            let note = row.note.as_ref().map(|note| localized(note).into_any());
            let sources = source_refs(&row.sources, list);
            Some(entry(place_of(row, naming), honor(row), note, sources))
        }
        [first, ..] => {
            let honors = of_place.iter().map(|row| {
                let note = row.note.as_ref().map(|note| {
                    view! { <p class="entry__text">{localized(note)}</p> }
                });
                view! {
                    <li>{joined(honor(row))} {source_refs(&row.sources, list)} {note}</li>
                }
            });
            let honors = honors.collect_view();
            Some(
                view! {
                    <li class="entry">
                        <p class="entry__title">{place_of(first, naming)}</p>
                        <ul class="entry__meta stack">{honors}</ul>
                    </li>
                }
                .into_any(),
            )
        }
    });
    section("demonstrations-heading", t!(product.demonstrations), items.collect())
        .map(IntoAny::into_any)
}

/// Which list names a place, and for what.
fn honor(row: &Demonstration) -> Vec<Option<AnyView>> {
    let batch = row.batch.and_then(|batch| part(t!(product.batch, n = batch)));
    let named_for = view! { {t!(product.named_for)} " " {localized(&row.named_for)} };
    vec![
        part(words::demonstration_level(row.level)),
        batch,
        year(row.year),
        Some(named_for.into_any()),
    ]
}

/// The name of the place, with the way to its township's page.
fn place_of(row: &Demonstration, naming: Naming) -> AnyView {
    let site = use_site();
    let county = (naming == Naming::InFull).then(|| {
        let href = site.href(&county_path(&row.county));
        view! { <a href=href>{localized(&row.county_name)}</a> " " }
    });
    let is_whole = row.village.is_none();
    let township = row.township.as_ref().filter(|_| is_whole || naming != Naming::InTownship);
    let township = township.map(|place| {
        let name = township_name(place.name.clone(), &place.pinyin);
        let href = site.href(&township_path(&place.code));
        view! { <a href=href>{localized(&name)}</a> " " }
    });
    let village = row.village.as_ref().map(localized);
    view! { {county} {township} {village} }.into_any()
}

/// A township as an entry of a list: its name, and how many products name it.
pub fn township_link(row: &Township) -> impl IntoView + use<> {
    let href = use_site().href(&township_path(&row.code));
    let name = township_name(row.name.clone(), &row.pinyin);
    let n_products = row.n_products;
    let count = (n_products > 0)
        .then(|| view! { <span class="tag">{t!(catalogue.n_products, count = n_products)}</span> });
    view! { <li><a href=href>{localized(&name)}</a> " " {other_name(&name, &row.pinyin)} " " {count}</li> }
}
