//! Sources: numbered marks behind facts, and the list that they lead to.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::messages::{lang, t};
use super::rows::decoded;
use super::words;
use crate::browser::format;
use crate::model::id::SourceId;
use crate::model::provenance::Source;
use crate::wire::source::SourceRow;

/// The sources of one page, numbered from 1 in their order.
#[derive(Clone, Copy)]
pub struct SourceList(StoredValue<Numbered>);

struct Numbered {
    sources: Vec<Source>,
    number_by_id: BTreeMap<SourceId, usize>,
}

impl SourceList {
    /// The sources that a file names. Rows that cannot be read are left out.
    pub fn new(rows: &[SourceRow]) -> Self {
        Self::numbered(rows.iter())
    }

    /// The same of a file about more than the page shows: only the sources with one of these ids, in
    /// the order in which they are named first.
    pub fn named<'a>(rows: &[SourceRow], ids: impl IntoIterator<Item = &'a String>) -> Self {
        let mut seen = BTreeSet::new();
        let ids: Vec<_> = ids.into_iter().filter(|id| seen.insert(*id)).collect();
        let row_of = |id: &&String| rows.iter().find(|row| row.id == **id);
        Self::numbered(ids.iter().filter_map(row_of))
    }

    fn numbered<'a>(rows: impl Iterator<Item = &'a SourceRow>) -> Self {
        let sources = decoded(rows, SourceRow::decode);
        let numbers = sources.iter().zip(1..);
        let number_by_id = numbers.map(|(source, number)| (source.id.clone(), number)).collect();
        Self(StoredValue::new(Numbered { sources, number_by_id }))
    }
}

/// Marks such as [1][2] that lead to the entries of the list on the same page.
pub fn source_refs(ids: &[SourceId], list: SourceList) -> impl IntoView + use<> {
    // A page with <base> needs the whole path before a fragment. The jump is the browser's, which
    // marks the target and goes on from there with the next Tab.
    let path = use_location().pathname.get_untracked();
    let marks = list.0.with_value(|list| {
        let known = ids.iter().filter_map(|id| {
            let number = *list.number_by_id.get(id)?;
            Some((number, t!(product.source_n, n = number)))
        });
        known
            .map(|(number, name)| {
                let href = format!("{path}#source-{number}");
                view! { <a class="source-ref" href=href rel="external" aria-label=name>{number}</a> }
            })
            .collect_view()
    });
    view! { <sup class="source-refs">{marks}</sup> }
}

/// The same from texts; those that are no ids are left out.
pub fn source_refs_of(ids: &[String], list: SourceList) -> impl IntoView + use<> {
    let ids: Vec<_> = ids.iter().filter_map(|id| SourceId::parse(id).ok()).collect();
    source_refs(&ids, list)
}

/// The numbered list at the end of a page.
#[component]
pub fn SourcesSection(
    /// The page's sources.
    sources: SourceList,
) -> impl IntoView {
    let items = sources.0.with_value(|list| {
        let numbered = list.sources.iter().zip(1..);
        numbered
            .map(|(source, number)| {
                view! { <li id=format!("source-{number}") tabindex="-1">{source_view(source)}</li> }
            })
            .collect_view()
    });
    view! {
        <section class="sources" aria-labelledby="sources-heading">
            <h2 id="sources-heading">{t!(product.sources)}</h2>
            <ol class="sources__list">{items}</ol>
        </section>
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
