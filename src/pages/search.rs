//! Hits of all kinds for what stands in the address: the page to which Enter in the header's field leads.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::head;
use crate::i18n::messages::t;
use crate::query::answer::Catalogue;
use crate::query::catalogue::CatalogueQuery;
use crate::query::everything::EverythingQuery;
use crate::routes;
use crate::routes::{products_path, search_path};
use crate::search::kind::Kind;
use crate::session::announce::use_announcer;
use crate::session::head::describe_page;
use crate::session::load::Load;
use crate::session::search::{Suggested, failure_reason, use_search};
use crate::session::site::use_site;
use crate::ui::finding::hits::{FacetChoice, hit_names, hit_path, kind_name, product_ids};
use crate::ui::finding::search_ideas::SearchIdeas;
use crate::ui::loading::remote::Loading;
use crate::ui::primitives::dynamic::{dynamic, effect};
use crate::ui::product::picture::{PicturePlace, product_picture};
use crate::wire::search::{HitGroup, HitRow, SearchReply};

/// Hits of a kind beside those of others; all of it are a press away.
const MAX_BESIDE_OTHERS: usize = 8;

/// The page at [`SEARCH`](crate::routes::SEARCH).
#[component]
pub fn Search() -> impl IntoView {
    let (site, search, announcer) = (use_site(), use_search(), use_announcer());
    let location = use_location();
    let query =
        Memo::new(move |_| location.search.with(|search| EverythingQuery::from_query(search)));
    let text = Memo::new(move |_| query.with(|query| query.text().to_owned()));
    // Addresses without number, all of the same things.
    head::set_indexed(false);
    on_cleanup(|| head::set_indexed(true));
    #[cfg(not(target_arch = "wasm32"))]
    describe_page(&title(""), t!(search.description));
    effect(move || {
        let text = text.get();
        describe_page(&title(&text), t!(search.description));
        search.find(&text);
    });
    on_cleanup(move || search.find(""));
    let found = Memo::new(move |_| {
        // What fits may be in a part of the index that is still to come.
        let is_asked = |found: &Suggested| {
            text.with(|text| found.text == *text)
                && (!found.reply.is_nearest || found.reply.is_whole)
        };
        search.found().filter(is_asked)
    });
    effect(move || {
        if let Some(found) = found.get() {
            announcer.say(outcome(&found.text, &found.reply));
        }
    });
    // Only for the pictures of products: without them hits are words alone.
    let shown = Memo::new(move |_| {
        let most =
            if query.with(|query| query.kind.is_empty()) { MAX_BESIDE_OTHERS } else { usize::MAX };
        let Some(found) = found.get() else { return vec![] };
        let hits = product_ids(&found.reply.groups).take(most);
        hits.chain(product_ids(&found.reply.similar)).collect::<Vec<_>>()
    });
    let cards = site.load(move |store| {
        let shown = shown.get();
        async move { store.products(&shown).await }
    });
    let results = move || {
        if text.with(String::is_empty) {
            return view! { <p class="lead">{t!(search.ask)}</p> <SearchIdeas /> }.into_any();
        }
        if let Some(error) = search.failure() {
            return view! {
                <div class="notice" role="alert">
                    <p class="notice__title">{t!(search.failed)}</p>
                    <p>{failure_reason(&error)}</p>
                    <button type="button" class="button" on:click=move |_| search.retry()>
                        {t!(shell.retry)}
                    </button>
                </div>
            }
            .into_any();
        }
        match found.get() {
            None => view! { <Loading /> }.into_any(),
            Some(found) => results(&query.get(), &found.reply, cards),
        }
    };
    view! {
        <div class="page">
            <h1>{move || text.with(|text| title(text))}</h1>
            {results}
        </div>
    }
}

fn title(text: &str) -> String {
    if text.is_empty() { t!(search.title).to_owned() } else { t!(search.title_of, text = text) }
}

/// How many hits there are, in a sentence.
fn outcome(text: &str, reply: &SearchReply) -> String {
    let n = reply.groups.iter().fold(0_u32, |n, group| n.saturating_add(group.n));
    match (n, reply.is_nearest) {
        // What lies nearest comes after the parts.
        (_, true) | (0, _) if reply.are_parts => t!(search.in_parts, text = text),
        (0, _) => t!(search.nothing, text = text),
        (_, true) => t!(search.nearest, text = text),
        (n, false) => t!(search.n_results, count = n),
    }
}

fn results(query: &EverythingQuery, reply: &SearchReply, cards: Load<Catalogue>) -> AnyView {
    let site = use_site();
    let facets: Vec<_> = reply.facets.iter().filter_map(FacetChoice::new).collect();
    let facets = (!facets.is_empty()).then(|| {
        let links = facets.into_iter().map(|facet| {
            view! { <li><a class="chip" href=site.href(&facet.path)>{facet.label()}</a></li> }
        });
        view! { <ul class="results__facets" aria-label=t!(search.choices)>{links.collect_view()}</ul> }
    });
    let in_parts = (reply.are_parts && !reply.is_nearest && !reply.groups.is_empty())
        .then(|| view! { <p>{t!(search.in_parts, text = query.text().to_owned())}</p> });
    let nearest = (reply.are_parts && reply.is_nearest && !reply.groups.is_empty())
        .then(|| view! { <p>{t!(search.closest)}</p> });
    let chosen = Kind::from_code(&query.kind);
    let groups = reply.groups.iter().filter_map(|group| {
        let kind = Kind::from_code(&group.kind)?;
        let is_shown = chosen.is_none_or(|chosen| chosen == kind);
        is_shown.then(|| group_view(query, kind, group, chosen.is_some(), reply.is_nearest, cards))
    });
    let groups: Vec<_> = groups.collect();
    let is_empty = groups.is_empty();
    let similar: Vec<_> = reply.similar.iter().collect();
    let similar = (chosen.is_none() && !similar.is_empty()).then(|| {
        let hits = similar.iter().filter_map(|group| {
            let kind = Kind::from_code(&group.kind)?;
            let hits = group.hits.iter().filter_map(|row| hit_view(kind, row, cards, true));
            Some(hits.collect_view())
        });
        view! {
            <section class="section" aria-labelledby="similar-heading">
                <h2 id="similar-heading">{t!(search.similar)}</h2>
                <ul class="results__hits">{hits.collect_view()}</ul>
            </section>
        }
    });
    let nothing = is_empty.then(|| {
        let text = query.text().to_owned();
        let all_kinds = chosen.map(|kind| {
            let href = site.href(&search_path(&query.with_kind("")));
            view! {
                <p>{t!(search.nothing_of_kind, text = text.clone(), kind = kind_name(kind))}</p>
                <p><a href=href>{t!(search.all_kinds)}</a></p>
            }
        });
        let tips = chosen.is_none().then(|| view! { <p>{t!(search.nothing_tip)}</p> });
        view! {
            {all_kinds}
            {tips}
            <p><a href=site.href(routes::PRODUCTS)>{t!(search.show_all_products)}</a></p>
            <SearchIdeas />
        }
    });
    view! {
        <p class="lead">{outcome(query.text(), reply)}</p>
        {in_parts}
        {facets}
        {nearest}
        {kinds(query, reply)}
        {groups}
        {similar}
        {nothing}
    }
    .into_any()
}

/// Links that leave the hits of one kind, with their numbers.
fn kinds(query: &EverythingQuery, reply: &SearchReply) -> Option<AnyView> {
    let site = use_site();
    if reply.is_nearest || reply.groups.len() < 2 {
        return None;
    }
    let all = reply.groups.iter().fold(0_u32, |n, group| n.saturating_add(group.n));
    let link = |code: &str, name: &'static str, n: u32| {
        let href = site.href(&search_path(&query.with_kind(code)));
        let current = (query.kind == code).then_some("true");
        view! {
            <li>
                <a class="chip" href=href aria-current=current>
                    {name} " " <span class="count">{n}</span>
                </a>
            </li>
        }
    };
    let links = reply.groups.iter().filter_map(|group| {
        Some(link(&group.kind, kind_name(Kind::from_code(&group.kind)?), group.n))
    });
    let links: Vec<_> = links.collect();
    Some(
        view! {
            <nav class="results__kinds" aria-label=t!(search.kinds)>
                <ul>{link("", t!(search.all), all)} {links}</ul>
            </nav>
        }
        .into_any(),
    )
}

fn group_view(
    query: &EverythingQuery,
    kind: Kind,
    group: &HitGroup,
    is_alone: bool,
    is_nearest: bool,
    cards: Load<Catalogue>,
) -> AnyView {
    let site = use_site();
    let most = if is_alone { usize::MAX } else { MAX_BESIDE_OTHERS };
    let hits = group.hits.iter().take(most);
    let hits: Vec<_> = hits.filter_map(|row| hit_view(kind, row, cards, false)).collect();
    let has_more = (hits.len() as u64) < u64::from(group.n);
    // The catalogue has all products, with filters; of other kinds a hundred are read by nobody.
    let all = match kind {
        Kind::Product if !is_nearest => {
            let path = products_path(&CatalogueQuery::from_query("").with_typed(&query.typed));
            Some((path, t!(search.all_in_catalogue, count = group.n)))
        }
        _ if has_more && !is_alone => {
            Some((search_path(&query.with_kind(kind.code())), t!(search.more, n = group.n)))
        }
        _ => None,
    };
    let all = all.map(|(path, label)| view! { <p><a href=site.href(&path)>{label}</a></p> });
    let first = (is_alone && has_more && kind != Kind::Product)
        .then(|| view! { <p class="hint">{t!(search.first_n, n = hits.len())}</p> });
    let heading_id = format!("{}-heading", kind.code());
    let labelled_id = heading_id.clone();
    let n = (!is_nearest).then(|| view! { " " <span class="count">{group.n}</span> });
    view! {
        <section class="section" aria-labelledby=labelled_id>
            <h2 id=heading_id>{kind_name(kind)} {n}</h2>
            <ul class="results__hits">{hits}</ul>
            {first}
            {all}
        </section>
    }
    .into_any()
}

fn hit_view(kind: Kind, row: &HitRow, cards: Load<Catalogue>, says_kind: bool) -> Option<AnyView> {
    let site = use_site();
    let href = site.href(&hit_path(kind, &row.id)?);
    let (name, other, county) = hit_names(row);
    let picture = (kind == Kind::Product).then(|| {
        let id = row.id.clone();
        let picture = dynamic(move || match cards.get() {
            Some(Ok(Some(cards))) => {
                let product = cards.product(&id);
                product.map(|product| product_picture(product, PicturePlace::Row)).into_any()
            }
            _ => ().into_any(),
        });
        view! { <span class="results__picture">{picture}</span> }
    });
    let kind =
        says_kind.then(|| view! { " " <span class="results__place">{kind_name(kind)}</span> });
    Some(
        view! {
            <li class="results__hit">
                {picture}
                <a class="results__name" href=href>{name}</a>
                {other.map(|other| view! { " " <span class="results__other">{other}</span> })}
                {county.map(|county| view! { " " <span class="results__place">{county}</span> })}
                {kind}
            </li>
        }
        .into_any(),
    )
}
