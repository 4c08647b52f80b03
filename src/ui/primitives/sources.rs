//! Sources: one mark behind a paragraph that names its sources when it is pressed, and the list of all at
//! the end of the page.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::dynamic::effect;
use super::opened::when_opened;
use crate::browser::focus;
use crate::browser::popover::close_when_left;
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::id::SourceId;
use crate::model::provenance::Source;
use crate::text::ranges::number_ranges;

/// The sources of one page, numbered from 1 in their order.
#[derive(Clone, Copy)]
pub struct SourceList {
    /// The first has number 1. Pages name some dozens: they are looked through, as a map is kilobytes of code.
    sources: StoredValue<Vec<Source>>,
    /// Whether the list at the end of the page shows its entries.
    is_open: RwSignal<bool>,
}

/// Ids of the panels of this document's marks.
static NEXT_PANEL: AtomicUsize = AtomicUsize::new(0);

/// The heading of the list, for links to it.
const HEADING_ID: &str = "sources-heading";

impl SourceList {
    /// The sources that a file names.
    pub fn new(sources: &[Source]) -> Self {
        Self::numbered(sources.to_vec())
    }

    /// The same of a file about more than the page shows: only the sources with one of these ids, in
    /// the order in which they are named first.
    pub fn named<'a>(sources: &[Source], ids: impl IntoIterator<Item = &'a SourceId>) -> Self {
        let mut numbered: Vec<Source> = Vec::new();
        for id in ids {
            if !numbered.iter().any(|source| source.id == *id) {
                numbered.extend(sources.iter().find(|source| source.id == *id).cloned());
            }
        }
        Self::numbered(numbered)
    }

    fn numbered(sources: Vec<Source>) -> Self {
        Self { sources: StoredValue::new(sources), is_open: RwSignal::new(false) }
    }
}

/// A mark such as [1, 3–5]; pressed, it opens a panel beside it with these sources. Nothing where the
/// list has none of them.
pub fn source_refs(ids: &[SourceId], list: SourceList) -> impl IntoView + use<> {
    let numbers: Vec<usize> = list.sources.with_value(|sources| {
        let numbered = sources.iter().zip(1..);
        numbered.filter(|(source, _)| ids.contains(&source.id)).map(|(_, number)| number).collect()
    });
    (!numbers.is_empty()).then(|| mark(numbers, list))
}

fn mark(numbers: Vec<usize>, list: SourceList) -> AnyView {
    let panel_id = format!("sources-of-{}", NEXT_PANEL.fetch_add(1, Ordering::Relaxed));
    let shown = number_ranges(&numbers);
    let label = t!(product.source_n, n = shown.clone());
    let (open, content) = when_opened(Box::new(move || panel(&numbers, list)));
    // The joiner keeps the mark in the line of the word before it. A panel within a paragraph is made of
    // what may stand in one.
    view! {
        <sup class="source-refs">
            "\u{2060}"
            <button type="button" class="source-ref" popovertarget=panel_id.clone() aria-label=label.clone()>
                {shown}
            </button>
        </sup>
        <span
            class="source-panel"
            id=panel_id
            popover="auto"
            role="group"
            aria-label=label
            on:toggle=move |_| open()
            on:focusout=close_when_left
        >
            {content}
        </span>
    }
    .into_any()
}

fn panel(numbers: &[usize], list: SourceList) -> AnyView {
    // A page with <base> needs the whole path before a fragment. The jump is the browser's, which
    // marks the target and goes on from there with the next Tab.
    let path = use_location().pathname.get_untracked();
    let entries = list.sources.with_value(|sources| {
        let entry = |number: &usize| {
            let source = sources.get(number.checked_sub(1)?)?;
            let (number, href) = (*number, format!("{path}#source-{number}"));
            Some(view! {
                <span class="source-panel__entry">
                    <a
                        class="source-panel__number"
                        href=href
                        rel="external"
                        aria-label=t!(product.source_in_list, n = number)
                        on:click=move |_| list.is_open.set(true)
                    >
                        {number}
                    </a>
                    <span>{source_view(source)}</span>
                </span>
            })
        };
        numbers.iter().filter_map(entry).collect_view()
    });
    entries.into_any()
}

/// The numbered list at the end of a page, behind its heading. An address that names an entry, or the
/// heading, opens it.
#[component]
pub fn SourcesSection(
    /// The page's sources.
    sources: SourceList,
) -> impl IntoView {
    let is_open = sources.is_open;
    let (items, n_sources) = sources.sources.with_value(|list| {
        let numbered = list.iter().zip(1..);
        let items = numbered.map(|(source, number)| {
            view! { <li id=format!("source-{number}") tabindex="-1">{source_view(source)}</li> }
        });
        (items.collect_view(), list.len())
    });
    let hash = use_location().hash;
    // `app` leads to the entry once it is there.
    effect(move || {
        let is_target = |target: &str| target == HEADING_ID || target.starts_with("source-");
        if hash.with(|hash| is_target(hash.trim_start_matches('#'))) {
            is_open.set(true);
        }
    });
    view! {
        <details
            class="sources"
            prop:open=is_open
            on:toggle=move |event| is_open.set(focus::is_open(&event))
        >
            <summary class="sources__head">
                <h2 id=HEADING_ID tabindex="-1">
                    {t!(product.sources)} " " <span class="count">{n_sources}</span>
                </h2>
            </summary>
            <ol class="sources__list">{items}</ol>
        </details>
    }
}

/// One source: title (linked where it may be), publisher, date, kind.
pub fn source_view(source: &Source) -> impl IntoView + use<> {
    let title = source.title.clone();
    let title_lang = lang_of(&title);
    let title = match source.url.clone() {
        Some(url) => {
            view! { <a href=url rel="external noopener nofollow" lang=title_lang>{title}</a> }
                .into_any()
        }
        None => view! { <span lang=title_lang>{title}</span> }.into_any(),
    };
    let publisher = source.publisher.clone().map(|name| {
        let publisher_lang = lang_of(&name);
        view! { <span lang=publisher_lang>{name}</span> " · " }
    });
    let date = source.date.as_deref().map(|date| (format::date(date, lang()), " · "));
    view! {
        {title}
        <span class="sources__meta">{publisher} {date} {words::source_quality(source.quality)}</span>
    }
}

/// The language that a title is in, as far as its characters tell.
fn lang_of(text: &str) -> &'static str {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
    if text.chars().any(is_han) { "zh" } else { "en" }
}
