//! Results that others can use: all of them, by kind. The fragment of the address names one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::features::place_lists::{chinese, joined, part, year};
use crate::query::answer::Catalogue;
use crate::ui::bilingual::{localized, localized_text, other_name};
use crate::ui::head::{describe_awaited_page, describe_page};
use crate::ui::messages::t;
use crate::ui::not_found::not_found;
use crate::ui::remote::remote;
use crate::ui::site::{product_path, use_site};
use crate::ui::sources::{SourceList, SourcesSection, source_refs_of};
use crate::ui::words;
use crate::wire::listing::{AchievementRow, ListingFile};

/// Kinds in the order of the page.
const KINDS: [&str; 5] = ["variety", "standard", "technology", "patent", "award"];

/// The page.
#[component]
pub fn Achievements() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.beside_catalogue(store.achievements()).await }
    });
    let ready = |loaded: Arc<(Arc<Catalogue>, Arc<ListingFile<AchievementRow>>)>| {
        view! { <Loaded catalogue=Arc::clone(&loaded.0) file=Arc::clone(&loaded.1) /> }
    };
    remote(file, ready, not_found)
}

#[component]
fn Loaded(
    /// Names the products.
    catalogue: Arc<Catalogue>,
    /// All results.
    file: Arc<ListingFile<AchievementRow>>,
) -> impl IntoView {
    describe_page(t!(pages.achievements_title), t!(pages.achievements_text));
    let hash = use_location().hash;
    let chosen = Memo::new(move |_| hash.with(|hash| hash.trim_start_matches('#').to_owned()));
    let list = SourceList::new(&file.source_list);
    let sections = KINDS.iter().filter_map(|kind| {
        let rows = file.rows.iter().filter(|row| row.kind == *kind);
        let items: Vec<_> = rows.map(|row| item(&catalogue, row, chosen, list)).collect();
        (!items.is_empty()).then(|| {
            let heading_id = format!("{kind}-heading");
            let labelled_id = heading_id.clone();
            view! {
                <section class="section" aria-labelledby=labelled_id>
                    <h2 id=heading_id>
                        {words::achievement_kind(kind)} " " <span class="count">{items.len()}</span>
                    </h2>
                    <ul class="entries">{items}</ul>
                </section>
            }
        })
    });
    view! {
        <article class="page page--entry">
            <h1>{t!(pages.achievements_title)}</h1>
            <p class="lead">{t!(pages.achievements_text)}</p>
            {sections.collect_view()}
            <SourcesSection sources=list />
        </article>
    }
}

fn item(
    catalogue: &Catalogue,
    row: &AchievementRow,
    chosen: Memo<String>,
    list: SourceList,
) -> impl IntoView + use<> {
    let name = row.name.decode();
    let organisation = row.organisation.as_deref().and_then(chinese);
    let id = row.id.clone();
    let is_chosen = move || chosen.with(|chosen| *chosen == id).then_some("true");
    let products = row.products.iter().filter_map(|id| {
        let product = catalogue.product(id)?;
        let href = use_site().href(&product_path(id));
        part(view! { <a href=href>{localized(&product.name)}</a> })
    });
    let text = row.summary.as_ref().map(|summary| {
        view! { <p class="entry__text">{localized_text(summary)}</p> }
    });
    view! {
        <li class="entry" id=row.id.clone() tabindex="-1" aria-current=is_chosen>
            <p class="entry__title">{localized(&name)} " " {source_refs_of(&row.sources, list)}</p>
            <p class="entry__meta">{other_name(&name, "")}</p>
            <p class="entry__meta">{joined(vec![year(row.year), organisation])}</p>
            {text}
            <p class="entry__meta">{joined(products.map(Some).collect())}</p>
        </li>
    }
}
