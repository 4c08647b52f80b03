//! Badges for certificates: what ties a product to its place, and what only praises it.

use leptos::prelude::*;

use crate::i18n::words;
use crate::model::certification::{CertificationKind, CertificationSet};

/// The look of a badge: geographical indications are told from all else at a glance.
fn tone(kind: CertificationKind) -> &'static str {
    match kind {
        kind if kind.is_geographical_indication() => "gi",
        CertificationKind::HeritageNational | CertificationKind::HeritageMunicipal => "heritage",
        _ => "quality",
    }
}

/// One badge with the full name.
#[component]
pub fn CertificateBadge(
    /// What it certifies.
    kind: CertificationKind,
) -> impl IntoView {
    view! { <span class="badge" data-tone=tone(kind)>{words::certification(kind)}</span> }
}

/// Short badges for a card, each word once.
#[component]
pub fn CertificateBadges(
    /// What the product has.
    certifications: CertificationSet,
) -> impl IntoView {
    let mut shown: Vec<(&str, &str, &str)> = Vec::new();
    for kind in certifications.iter() {
        let short = words::certification_short(kind);
        if !shown.iter().any(|(known, ..)| *known == short) {
            shown.push((short, tone(kind), words::certification(kind)));
        }
    }
    let badges = shown.into_iter().map(|(short, tone, full)| {
        view! { <li class="badge" data-tone=tone title=full>{short}</li> }
    });
    (!certifications.is_empty()).then(|| view! { <ul class="badges">{badges.collect_view()}</ul> })
}
