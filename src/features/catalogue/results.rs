//! The hits of the catalogue: how many, in which order, as grid or list, page by page.

use leptos::prelude::*;

use super::map::MapPanel;
use super::use_go;
use super::{CatalogueView, Standing};
use crate::browser::focus;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::product::ProductCard;
use crate::query::catalogue::{CatalogueQuery, Sort, View};
use crate::routes::product_path;
use crate::session::announce::use_announcer;
use crate::session::search::{failure_reason, use_search};
use crate::session::site::use_site;
use crate::ui::loading::lazy::lazy_part;
use crate::ui::loading::remote::{Loading, failed_data};
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::dynamic::effect_with_last;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::pagination::Pagination;
use crate::ui::product::certificate::CertificateBadge;
use crate::ui::product::picture::{PicturePlace, product_picture};
use crate::ui::product::product_card::ProductCardView;

/// Buttons of a product in a list.
pub type Actions = fn(&ProductCard) -> AnyView;

pub const HEADING_ID: &str = "results-heading";

/// Puts the focus before the results, as when what had it went away.
pub fn focus_results() {
    focus::focus(&format!("#{HEADING_ID}"));
}

/// The number of hits, the order and the view.
#[component]
pub fn ResultsBar(
    /// What is shown.
    view: CatalogueView,
) -> impl IntoView {
    let go = use_go(view);
    let sort = move |event| {
        let sort = Sort::from_code(&event_target_value(&event));
        go(&CatalogueQuery { sort, page: 1, ..view.query.get_untracked() });
    };
    let options = Sort::ALL.map(|sort| {
        let is_selected = move || view.query.with(|query| query.sort == sort);
        let name = move || {
            // Nothing typed: nothing to be relevant to.
            let is_showcase = sort == Sort::Relevance && view.query.with(|q| q.text().is_empty());
            if is_showcase { t!(catalogue.sort_showcase) } else { sort_name(sort) }
        };
        view! { <option value=sort.code() prop:selected=is_selected>{name}</option> }
    });
    let n_hits = Memo::new(move |_| view.n_hits());
    let announcer = use_announcer();
    effect_with_last(move |last: Option<(Standing, Option<usize>)>| {
        let now = (view.standing.get(), n_hits.get());
        if let (Some(last), Standing::Earlier) = (&last, &now.0) {
            return last.clone();
        }
        // What a page opens with is read, not announced.
        if last.is_some_and(|last| last.0 != Standing::Opening && last != now) {
            match &now {
                (Standing::Nearest, _) => announcer.say(t!(catalogue.nearest)),
                (_, Some(n_hits)) => announcer.say(t!(catalogue.n_products, count = *n_hits)),
                _ => {}
            }
        }
        now
    });
    let pages = Memo::new(move |_| view.answer.with(|answer| (answer.page_number, answer.n_pages)));
    let asked = Memo::new(move |_| view.query.with(|q| CatalogueQuery { page: 1, ..q.clone() }));
    effect_with_last(move |last: Option<(CatalogueQuery, usize)>| {
        let (asked, (page, n_pages)) = (asked.get(), pages.get());
        // Another page of the same answer: from its beginning.
        if last.is_some_and(|last| last.0 == asked && last.1 != page) {
            focus_results();
            announcer.say(t!(catalogue.page_of, page = page, n = n_pages));
        }
        (asked, page)
    });
    view! {
        <div class="results-bar" on:focusin=move |_| view.load_ahead() on:pointerover=move |_| view.load_ahead()>
            <p class="results-bar__count">
                {move || n_hits.get().map(|n_hits| t!(catalogue.n_products, count = n_hits))}
            </p>
            <label class="field">
                <span class="field__label">{t!(catalogue.sort)}</span>
                <select class="select" on:change=sort>{options.collect_view()}</select>
            </label>
            <div class="segmented" role="group" aria-label=t!(catalogue.view)>
                <ViewButton view shown=View::Grid icon=Icon::Grid name=t!(catalogue.grid) />
                <ViewButton view shown=View::List icon=Icon::List name=t!(catalogue.list) />
                <ViewButton view shown=View::Map icon=Icon::Map name=t!(catalogue.map) />
            </div>
        </div>
    }
}

#[component]
fn ViewButton(
    /// What is shown.
    view: CatalogueView,
    /// The view that the button chooses.
    shown: View,
    /// Its picture.
    icon: Icon,
    name: &'static str,
) -> impl IntoView {
    let go = use_go(view);
    let is_pressed =
        move || if view.query.with(|query| query.view == shown) { "true" } else { "false" };
    let choose = move |_| go(&CatalogueQuery { view: shown, ..view.query.get_untracked() });
    view! {
        <button type="button" class="icon-button" aria-label=name data-tip=name aria-pressed=is_pressed on:click=choose>
            <Glyph icon />
        </button>
    }
}

/// The hits of this page and the links to the others; a way out where nothing fits.
#[component]
pub fn Results(
    /// What is shown.
    view: CatalogueView,
    /// Buttons of each product.
    actions: Actions,
) -> impl IntoView {
    let layout = Memo::new(move |_| view.query.with(|query| query.view));
    // That an answer is an earlier one changes nothing of what is shown.
    let standing = Memo::new(move |_| match view.standing.get() {
        Standing::Earlier => Standing::Ready,
        other => other,
    });
    let list = move || {
        let products = view.products.get();
        match (standing.get(), layout.get()) {
            (Standing::Opening, _) => view! { <Loading /> }.into_any(),
            (_, View::Map) if view.is_map_awaited.get() => view! { <Loading /> }.into_any(),
            (Standing::Failed, _) => view! { <NoSearch /> }.into_any(),
            (Standing::Missing(error), _) => failed_data(&error),
            _ if products.is_empty() => view! { <NothingFound view /> }.into_any(),
            (_, View::Grid | View::Map) => grid(view, products, actions).into_any(),
            (_, View::List) => list(view, products, actions).into_any(),
        }
    };
    let pages = Memo::new(move |_| view.answer.with(|answer| (answer.page_number, answer.n_pages)));
    let pagination = move || {
        let (page, n_pages) = pages.get();
        let query = view.query.get();
        let href = Callback::new(move |page| view.href(&CatalogueQuery { page, ..query.clone() }));
        view! { <Pagination page n_pages href /> }
    };
    provide_context(view);
    let map = move || (layout.get() == View::Map).then(|| lazy_part!(catalogue_map, MapPanel));
    let nearest = move || {
        (standing.get() == Standing::Nearest)
            .then(|| view! { <p class="notice">{t!(catalogue.nearest)}</p> })
    };
    view! { {map} {nearest} {list} {pagination} }
}

fn grid(view: CatalogueView, products: Vec<ProductCard>, actions: Actions) -> impl IntoView {
    let cards = products.into_iter().map(|product| {
        let county = view.county_name(&product);
        let actions = actions(&product);
        view! { <li><ProductCardView product county actions /></li> }
    });
    view! { <ul class="grid">{cards.collect_view()}</ul> }
}

fn list(view: CatalogueView, products: Vec<ProductCard>, actions: Actions) -> impl IntoView {
    let site = use_site();
    let rows = products.into_iter().map(|product| {
        let kinds = product.certifications.iter();
        let badges = kinds.map(|kind| view! { <li><CertificateBadge kind /></li> }).collect_view();
        view! {
            <tr>
                <th scope="row">
                    <div class="results-table__name">
                        {product_picture(&product, PicturePlace::Row)}
                        <span>
                            <a href=site.href(&product_path(product.id.as_str()))>{localized(&product.name)}</a>
                            " " {other_name(&product.name, &product.pinyin)}
                        </span>
                    </div>
                </th>
                <td>{words::category(product.category)}</td>
                <td>{localized(&view.county_name(&product))}</td>
                <td>{words::months(product.months)}</td>
                <td><ul class="badges">{badges}</ul></td>
                <td class="table__actions">{actions(&product)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=t!(catalogue.title)>
            <table class="table results-table">
                <thead>
                    <tr>
                        <th scope="col">{t!(catalogue.name)}</th>
                        <th scope="col">{t!(catalogue.by_category)}</th>
                        <th scope="col">{t!(catalogue.by_county)}</th>
                        <th scope="col">{t!(catalogue.by_month)}</th>
                        <th scope="col">{t!(catalogue.by_certification)}</th>
                        <th scope="col"><span class="visually-hidden">{t!(catalogue.actions)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What was typed cannot be searched for: why, and another try. Products that were not searched for
/// would look like an answer, so none are shown.
#[component]
fn NoSearch() -> impl IntoView {
    let search = use_search();
    let reason = search.failure().map(|error| failure_reason(&error));
    let again = move |_| {
        // The button goes away; the focus stays at the results.
        focus_results();
        search.retry();
    };
    view! {
        <div class="notice" data-tone="problem" role="alert">
            <p class="notice__title">{t!(search.failed)}</p>
            <p>{reason}</p>
            <button type="button" class="button" on:click=again>{t!(shell.retry)}</button>
        </div>
    }
}

#[component]
fn NothingFound(
    /// What was asked.
    view: CatalogueView,
) -> impl IntoView {
    let all = move || view.query.with(|query| view.href(&query.cleared()));
    view! {
        <div class="notice">
            <p class="notice__title">{t!(catalogue.nothing)}</p>
            <p>{t!(catalogue.nothing_hint)}</p>
            <a class="button" href=all>{t!(catalogue.show_all)}</a>
        </div>
    }
}

/// `Best match`.
fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => t!(catalogue.sort_relevance),
        Sort::Name => t!(catalogue.sort_name),
        Sort::County => t!(catalogue.sort_county),
        Sort::Certifications => t!(catalogue.sort_certifications),
    }
}
