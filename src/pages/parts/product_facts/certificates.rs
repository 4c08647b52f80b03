//! Certificates and listings of a product: number, notice, holder, protected area, quality, doubts.

use leptos::prelude::*;

use crate::i18n::explained;
use crate::i18n::format;
use crate::i18n::localized::township_name;
use crate::i18n::messages::{lang, t};
use crate::model::certification::Certification;
use crate::model::id::TownshipCode;
use crate::model::place::Place;
use crate::routes::township_path;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};
use crate::ui::product::certificate::CertificateBadge;

/// The section; a hint where no source names a certificate.
pub fn certificates(rows: &[Certification], list: SourceList) -> impl IntoView + use<> {
    let items: Vec<_> = rows.iter().map(|row| certificate(row, list)).collect();
    let shown = if items.is_empty() {
        view! { <p class="hint">{t!(product.no_certification)}</p> }.into_any()
    } else {
        view! {
            <ul class="certificates">{items}</ul>
            <p class="hint">{t!(product.certification_caveat)}</p>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="certification-heading">
            <h2 id="certification-heading">{t!(product.certification)}</h2>
            {shown}
        </section>
    }
}

fn certificate(row: &Certification, list: SourceList) -> impl IntoView + use<> {
    let year = match row.year {
        Some(year) => t!(product.in_year, year = year),
        None => t!(product.year_unknown).to_owned(),
    };
    let number = row.number.clone().map(|number| t!(product.number, number = number));
    let caution = row.caution.as_ref().map(|caution| {
        view! { <p class="notice" data-tone="caution"><strong>{t!(product.caution)}</strong> " " {localized(caution)}</p> }
    });
    view! {
        <li class="certificate">
            <p class="certificate__title">
                <CertificateBadge kind=row.kind /> " " <span>{year}</span> " " {number}
                {source_refs(&row.sources, list)}
            </p>
            <p class="certificate__text">{explained::certification(row.kind)}</p>
            {particulars(row)}
            {caution}
        </li>
    }
}

/// What the register or its retellings say, line by line; nothing where they say nothing.
fn particulars(row: &Certification) -> Option<impl IntoView + use<>> {
    let chinese = |text: &String| view! { <span lang="zh">{text.clone()}</span> }.into_any();
    // A year alone stands in the title already.
    let date = row.date.as_deref().filter(|date| date.len() > 4);
    let lines = [
        (t!(product.notice), row.notice.as_ref().map(chinese)),
        (t!(product.registered), date.map(|date| format::date(date, lang()).into_any())),
        (t!(product.holder), row.holder.as_ref().map(chinese)),
        (t!(product.area), area(row)),
        (t!(product.quality), row.quality.as_ref().map(|text| localized(text).into_any())),
    ];
    let lines: Vec<_> = lines.into_iter().filter_map(|(name, text)| Some((name, text?))).collect();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter();
        let lines = lines.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
        view! { <dl class="facts">{lines.collect_view()}</dl> }
    })
}

/// The protected area in words and by township.
fn area(row: &Certification) -> Option<AnyView> {
    let words = row.area.as_ref().map(localized);
    let site = use_site();
    let township = |place: &Place<TownshipCode>| {
        let name = township_name(place.name.clone(), &place.pinyin);
        view! { <li><a href=site.href(&township_path(&place.code))>{localized(&name)}</a></li> }
    };
    let townships: Vec<_> = row.area_townships.iter().map(township).collect();
    let townships = (!townships.is_empty()).then(|| {
        view! {
            <ul class="places">{townships}</ul>
            <p class="hint">{t!(product.area_caveat)}</p>
        }
    });
    (row.area.is_some() || townships.is_some()).then(|| view! { {words} {townships} }.into_any())
}
