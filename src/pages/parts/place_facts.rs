//! Protected areas on the pages of places: those of a county's products, and those that a township is in.

use leptos::prelude::*;

use crate::i18n::localized::township_name;
use crate::i18n::messages::t;
use crate::model::certification::ProtectedArea;
use crate::model::demonstration::Demonstration;
use crate::model::id::TownshipCode;
use crate::model::place::County;
use crate::routes::{product_path, township_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};
use crate::ui::product::certificate::CertificateBadge;

/// The protected areas of a county's products, each in words and by township.
pub fn areas_of_county(detail: &County, list: SourceList) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = detail.areas.iter().map(|row| area(row, Some(detail), list)).collect();
    section(t!(place.areas), items)
}

/// The products whose protected area, as a source lists it, has this township.
pub fn areas_of_township(
    detail: &County,
    code: &TownshipCode,
    list: SourceList,
) -> Option<impl IntoView + use<>> {
    let items = areas_with(detail, code).map(|row| area(row, None, list)).collect();
    section(t!(place.in_areas), items)
}

/// Whether anything but products is told of a township: a protected area or a list that names it.
pub fn has_facts(detail: &County, code: &TownshipCode) -> bool {
    let is_named =
        |row: &Demonstration| row.township.as_ref().is_some_and(|township| township.code == *code);
    areas_with(detail, code).next().is_some() || detail.demonstrations.iter().any(is_named)
}

/// The protected areas that have a township.
pub fn areas_with<'a>(
    detail: &'a County,
    code: &'a TownshipCode,
) -> impl Iterator<Item = &'a ProtectedArea> {
    detail.areas.iter().filter(move |row| row.townships.contains(code))
}

fn section(title: &'static str, items: Vec<AnyView>) -> Option<impl IntoView + use<>> {
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="areas-heading">
                <h2 id="areas-heading">{title}</h2>
                <ul class="entries">{items}</ul>
                <p class="hint">{t!(product.area_caveat)}</p>
            </section>
        }
    })
}

/// One area; `by_township` is the county whose townships are named.
fn area(row: &ProtectedArea, by_township: Option<&County>, list: SourceList) -> AnyView {
    let site = use_site();
    let product = site.href(&product_path(&row.product));
    let words = row.area.as_ref().map(|area| {
        view! { <p class="entry__text">{localized(area)}</p> }
    });
    let townships = by_township.into_iter().flat_map(|detail| &detail.townships);
    let townships = townships.filter(|township| row.townships.contains(&township.code));
    let townships: Vec<_> = townships
        .map(|township| {
            let name = township_name(township.name.clone(), &township.pinyin);
            let href = site.href(&township_path(&township.code));
            view! { <li><a href=href>{localized(&name)}</a></li> }
        })
        .collect();
    let townships = (!townships.is_empty()).then(|| view! { <ul class="places">{townships}</ul> });
    let caution = row.caution.as_ref().map(|caution| {
        view! { <p class="hint">{localized(caution)}</p> }
    });
    view! {
        <li class="entry">
            <p class="entry__title">
                <a href=product>{localized(&row.name)}</a> " " <CertificateBadge kind=row.kind /> {source_refs(&row.sources, list)}
            </p>
            {words}
            {townships}
            {caution}
        </li>
    }
    .into_any()
}
