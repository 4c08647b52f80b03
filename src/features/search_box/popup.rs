//! The list under the field.

use leptos::prelude::*;

use super::LIST_ID;
use super::combobox::{Combobox, catalogue_path};
use super::content::{Choice, Content, Found, Group, Hit};
use super::option_id;
use crate::i18n::messages::t;
use crate::query::everything::EverythingQuery;
use crate::routes::search_path;
use crate::search::kind::Kind;
use crate::session::search::failure_reason;
use crate::session::site::use_site;
use crate::ui::finding::hits::{hit_names, kind_name};
use crate::ui::finding::search_ideas::Idea;

/// A sentence, and the options below it. All that can be done here is an option: the focus stays in the
/// field.
#[component]
pub fn Popup(
    /// The field's state.
    combobox: Combobox,
) -> impl IntoView {
    let is_busy = move || combobox.content.with(Content::is_busy);
    let sentence = move || combobox.content.with(sentence);
    let options = move || combobox.content.with(|content| options(combobox, content));
    view! {
        <div class="search-list__sentence">{sentence}</div>
        <div
            role="listbox"
            id=LIST_ID
            aria-label=t!(search.list)
            aria-busy=move || if is_busy() { "true" } else { "false" }
        >
            {options}
        </div>
    }
}

/// What is said above the options.
fn sentence(content: &Content) -> Option<AnyView> {
    let (title, text) = match content {
        Content::Start { .. } => return None,
        Content::Loading => (t!(search.loading).to_owned(), None),
        Content::Failed(error) => (t!(search.failed).to_owned(), Some(failure_reason(error))),
        Content::Found(found) => (found_sentence(found)?, None),
    };
    Some(
        view! { <p>{title}</p> {text.map(|text| view! { <p class="hint">{text}</p> })} }.into_any(),
    )
}

/// What an answer is worth, where it is not simply the hits.
pub(super) fn found_sentence(found: &Found) -> Option<String> {
    let text = found.text.as_str();
    match (found.groups.is_empty(), found.is_nearest) {
        (false, false) => None,
        (false, true) => Some(t!(search.nearest, text = text)),
        (true, _) if found.is_catalogue => Some(t!(search.nothing_else, text = text)),
        (true, _) => Some(t!(search.nothing, text = text)),
    }
}

fn options(combobox: Combobox, content: &Content) -> Option<AnyView> {
    Some(match content {
        Content::Loading => return None,
        Content::Start { recent, ideas } => start(combobox, recent, ideas).into_any(),
        Content::Failed(_) => button(combobox, 0, Choice::Retry, t!(shell.retry)).into_any(),
        Content::Found(found) => hits(combobox, found).into_any(),
    })
}

/// Whether the option at a position is the one that Enter takes.
fn selected(combobox: Combobox, idx: usize) -> impl Fn() -> &'static str {
    move || if combobox.active_idx.get() == Some(idx) { "true" } else { "false" }
}

/// An option that leads to no page.
fn button(
    combobox: Combobox,
    idx: usize,
    choice: Choice,
    label: impl IntoView + 'static,
) -> impl IntoView {
    let choose = move |_| combobox.choose(choice.clone());
    view! {
        <div
            class="suggestion"
            role="option"
            id=option_id(idx)
            aria-selected=selected(combobox, idx)
            on:click=choose
        >
            {label}
        </div>
    }
}

/// Earlier searches, and ideas below them.
fn start(combobox: Combobox, texts: &[String], ideas: &[Idea]) -> impl IntoView + use<> {
    let first_idx = if texts.is_empty() { 0 } else { texts.len() + 1 };
    let rows = (first_idx..).zip(ideas).map(|(idx, idea)| {
        page_link(combobox, &idea.path, idx, "suggestion", idea.label.clone().into_any())
    });
    let ideas = (!ideas.is_empty()).then(|| {
        view! {
            <div role="group" aria-labelledby="search-ideas">
                <p class="search-list__title" id="search-ideas">{t!(search.ideas)}</p>
                {rows.collect_view()}
            </div>
        }
    });
    view! { {(!texts.is_empty()).then(|| recent(combobox, texts))} {ideas} }
}

/// An option that is a link, so that it can be opened in another tab too.
fn page_link(
    combobox: Combobox,
    path: &str,
    idx: usize,
    class: &'static str,
    label: AnyView,
) -> impl IntoView + use<> {
    view! {
        <a
            class=class
            role="option"
            id=option_id(idx)
            href=use_site().href(path)
            tabindex="-1"
            aria-selected=selected(combobox, idx)
            on:click=move |_| combobox.took()
        >
            {label}
        </a>
    }
}

fn recent(combobox: Combobox, texts: &[String]) -> impl IntoView + use<> {
    let rows = texts.iter().cloned().enumerate().map(|(idx, text)| {
        let label = t!(search.forget, text = text.clone());
        let forgotten = text.clone();
        let forget = move |_| combobox.forget(&forgotten);
        // By keyboard, Delete does it: an option more in each row would double the way.
        view! {
            <div class="search-list__recent" role="presentation">
                {button(combobox, idx, Choice::Recent(text.clone()), view! { <bdi>{text}</bdi> })}
                <div class="search-list__forget" role="option" aria-selected="false" aria-label=label on:click=forget>
                    <span aria-hidden="true">"×"</span>
                </div>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div role="group" aria-labelledby="search-recent">
            <p class="search-list__title" id="search-recent">{t!(search.recent)}</p>
            {rows}
            {button(combobox, texts.len(), Choice::ForgetAll, t!(search.forget_all))}
        </div>
    }
}

fn hits(combobox: Combobox, found: &Found) -> impl IntoView + use<> {
    let facets = (!found.facets.is_empty()).then(|| {
        let rows = found.facets.iter().enumerate().map(|(idx, facet)| {
            page_link(combobox, &facet.path, idx, "suggestion", facet.label().into_any())
        });
        view! {
            <div role="group" aria-labelledby="search-facets">
                <p class="search-list__title" id="search-facets">{t!(search.choices)}</p>
                {rows.collect_view()}
            </div>
        }
    });
    let mut idx = found.facets.len();
    let groups = found.groups.iter().map(|group| {
        let first_idx = idx;
        idx += group.hits.len() + usize::from(group.has_more);
        group_view(combobox, group, first_idx, found.is_nearest)
    });
    let groups = groups.collect_view();
    let similar = (!found.similar.is_empty()).then(|| {
        let rows = (idx..).zip(&found.similar);
        let rows = rows.map(|(idx, (kind, hit))| hit_view(combobox, hit, Some(*kind), idx));
        let rows = rows.collect_view();
        view! {
            <div role="group" aria-labelledby="search-similar">
                <p class="search-list__title" id="search-similar">{t!(search.similar)}</p>
                {rows}
            </div>
        }
    });
    let mut last_idx = idx + found.similar.len();
    let mut last = |is_there: bool, path: String, label: String| {
        let idx = last_idx;
        last_idx += usize::from(is_there);
        let class = "suggestion suggestion--all";
        is_there.then(|| page_link(combobox, &path, idx, class, label.into_any()))
    };
    let text = found.text.as_str();
    let products = last(
        found.has_catalogue_row(),
        catalogue_path(text),
        t!(search.all_products, count = found.n_products, text = text),
    );
    let all = last(
        found.has_results_row(),
        search_path(&EverythingQuery::of(text)),
        t!(search.all_results, count = found.n_all, text = text),
    );
    view! { {facets} {groups} {similar} {products} {all} }
}

fn group_view(
    combobox: Combobox,
    group: &Group,
    first_idx: usize,
    is_nearest: bool,
) -> impl IntoView + use<> {
    let title_id = format!("search-{}", group.kind.code());
    let labelled_id = title_id.clone();
    let rows = (first_idx..).zip(&group.hits).map(|(idx, hit)| hit_view(combobox, hit, None, idx));
    let more = group.has_more.then(|| {
        let idx = first_idx + group.hits.len();
        let label = t!(search.more, n = group.n);
        button(combobox, idx, Choice::More(group.kind), label)
    });
    // How many are near says nothing.
    let n = (!is_nearest).then(|| view! { " " <span class="count">{group.n}</span> });
    view! {
        <div role="group" aria-labelledby=title_id>
            <p class="search-list__title" id=labelled_id>{kind_name(group.kind)} {n}</p>
            {rows.collect_view()}
            {more}
        </div>
    }
}

/// `kind` is told where no title tells it.
fn hit_view(
    combobox: Combobox,
    hit: &Hit,
    kind: Option<Kind>,
    idx: usize,
) -> impl IntoView + use<> {
    let (name, other, county) = hit_names(&hit.row);
    let label = view! {
        <span class="suggestion__name">{name}</span>
        {other.map(|other| view! { " " <span class="suggestion__other">{other}</span> })}
        {kind.map(|kind| view! { " " <span class="suggestion__place">{kind_name(kind)}</span> })}
        {county.map(|county| view! { " " <span class="suggestion__place">{county}</span> })}
    };
    page_link(combobox, &hit.path, idx, "suggestion", label.into_any())
}
