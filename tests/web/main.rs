//! Components in a real document: what needs a DOM and no whole page.
//!
//! Run by `scripts/test dom` in headless Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use leptos_router::components::Router;
use township_atlas::data;
use township_atlas::data::error::LoadError;
use township_atlas::data::kept::KeptList;
use township_atlas::data::store::Loaded;
use township_atlas::features::search_box::SearchBox;
use township_atlas::i18n::format;
use township_atlas::i18n::plain;
use township_atlas::model::id::ProductId;
use township_atlas::model::season::{Month, Months, SeasonEvent};
use township_atlas::pages::styleguide::Styleguide;
use township_atlas::papercut::motifs;
use township_atlas::search::recent::RecentSearches;
use township_atlas::session::announce::Announcer;
use township_atlas::session::head::Arrival;
use township_atlas::session::kept::{Change, Kept};
use township_atlas::session::load::Load;
use township_atlas::session::search::Search;
use township_atlas::session::site::Site;
use township_atlas::session::typed::Address;
use township_atlas::ui::loading::remote::remote;
use township_atlas::ui::primitives::marked::marked;
use township_atlas::ui::primitives::pagination::Pagination;
use township_atlas::ui::product::season::SeasonStrip;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Mounts a view in a new element, with what `app` gives all pages; the month is July.
fn show<V: IntoView + 'static>(content: impl FnOnce() -> V + Send + 'static) -> Element {
    let document = leptos::prelude::document();
    let place = document.create_element("div").unwrap().unchecked_into::<HtmlElement>();
    document.body().unwrap().append_child(&place).unwrap();
    let handle = mount_to(place.clone(), move || {
        let site = Site::new("", Month::new(7).unwrap());
        provide_context(site);
        provide_context(Search::new(site));
        provide_context(Arrival::new());
        provide_context(Announcer::new());
        provide_context(Kept::load());
        view! {
            <Router>
                {provide_context(Address::of_router())}
                {content()}
            </Router>
        }
    });
    handle.forget();
    place.unchecked_into()
}

fn count(place: &Element, selector: &str) -> u32 {
    place.query_selector_all(selector).unwrap().length()
}

fn text(place: &Element, selector: &str) -> String {
    let found = place.query_selector(selector).unwrap();
    found.and_then(|element| element.text_content()).unwrap_or_default()
}

fn july_and_august() -> Months {
    [7, 8].into_iter().filter_map(Month::new).collect()
}

/// Pages that are files are made without a browser: what they say must not change when the app comes.
#[wasm_bindgen_test]
fn numbers_and_dates_are_written_without_a_browser_as_with_it() {
    const HEADS: [f64; 14] = [
        1.0,
        1.005,
        1.2345,
        2.5,
        2.675,
        3.83,
        4.995,
        5.07,
        9.094_999,
        9.99,
        9.995,
        9.999_949,
        9.999_95,
        9.999_999_5,
    ];
    let powers: Vec<f64> = (-4..=21).map(|power| format!("1e{power}").parse().unwrap()).collect();
    let mut values =
        vec![0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE];
    values.extend(powers.iter().flat_map(|power| HEADS.map(|head| head * power)));
    values.extend(powers.iter().flat_map(|power| [power - 1.0, power + 0.5]));
    values.extend((0..200).map(|eighth| f64::from(eighth) / 8.0));
    values.extend((0..200).map(|hundredth| f64::from(hundredth * 5 + 5) / 1_000.0));
    for value in values.iter().flat_map(|value| [*value, -value]) {
        for lang in ["zh", "en"] {
            assert_eq!(plain::number(value), format::number(value, lang), "{value:?} {lang}");
            let short = format::number_short(value, lang);
            assert_eq!(plain::number_short(value, lang), short, "{value:?} {lang}");
        }
    }
    for lang in ["zh", "en"] {
        for month in 0..=13 {
            assert_eq!(plain::month(month, lang), format::month(month, lang));
            assert_eq!(plain::month_short(month, lang), format::month_short(month, lang));
        }
        let mut dates: Vec<String> =
            ["618", "1368", "2000-02-29", "2024-02-29", "2100-02-28", "soon", ""]
                .map(str::to_owned)
                .into();
        for (month, last) in (1..).zip([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            dates.push(format!("2026-{month:02}"));
            dates.extend([1, 9, 10, last].map(|day| format!("2026-{month:02}-{day:02}")));
        }
        for date in dates {
            assert_eq!(plain::iso_date(&date, lang), format::date(&date, lang), "{date}");
        }
    }
}

#[wasm_bindgen_test]
fn the_strip_shows_twelve_months_and_marks_harvest_and_now() {
    let place = show(|| view! { <SeasonStrip months=july_and_august() /> });
    assert_eq!(count(&place, ".season__month"), 12);
    assert_eq!(count(&place, ".season__month[data-harvest]"), 2);
    assert_eq!(count(&place, ".season__month[aria-current='date']"), 1);
    assert!(text(&place, ".season__words").contains("当季"));
}

#[wasm_bindgen_test]
fn the_strip_says_what_happens_in_a_month() {
    let events = vec![(july_and_august(), SeasonEvent::Picked)];
    let july: Months = [7].into_iter().filter_map(Month::new).collect();
    let events = [events, vec![(july, SeasonEvent::Dried)]].concat();
    let place = show(move || view! { <SeasonStrip months=july_and_august() events /> });
    assert!(text(&place, ".season__month:nth-child(7)").ends_with("采摘、晾晒"));
    assert!(text(&place, ".season__month:nth-child(8)").ends_with("采摘"));
    assert!(text(&place, ".season__month:nth-child(9)").ends_with("出处未提"));
}

#[wasm_bindgen_test]
fn the_strip_is_not_in_season_in_other_months() {
    let january: Months = [1].into_iter().filter_map(Month::new).collect();
    let place = show(move || view! { <SeasonStrip months=january /> });
    assert!(!text(&place, ".season__words").contains("当季"));
}

#[expect(clippy::disallowed_methods, reason = "a test page has no security policy")]
fn press(element: &Element, key: &str) {
    let press = js_sys::Function::new_with_args(
        "element, key",
        "element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))",
    );
    press.call2(&JsValue::NULL, element, &key.into()).unwrap();
}

#[wasm_bindgen_test]
async fn an_empty_search_field_offers_earlier_searches() {
    let mut recent = RecentSearches::default();
    ["榨菜", "orange"].iter().for_each(|text| recent.add(text));
    data::recent::store(&recent);
    let place = show(|| view! { <SearchBox /> });
    let field = place.query_selector("[role='combobox']").unwrap().unwrap();
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("false"));
    field.dyn_ref::<HtmlElement>().unwrap().focus().unwrap();
    settle().await;
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(text(&place, "[role='group'] [role='option']").contains("orange"));
    press(&field, "ArrowDown");
    press(&field, "ArrowDown");
    settle().await;
    let active = field.get_attribute("aria-activedescendant").unwrap();
    assert_eq!(text(&place, &format!("#{active}[aria-selected='true']")), "榨菜");
    press(&field, "Delete");
    settle().await;
    assert_eq!(data::recent::load().texts(), ["orange"]);
    press(&field, "Escape");
    settle().await;
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("false"));
    data::recent::store(&RecentSearches::default());
}

#[wasm_bindgen_test]
fn what_fits_a_search_is_marked() {
    let place = show(|| view! { <p>{marked("涪陵榨菜", "zh", &[(2, 4)])}</p> });
    assert_eq!((text(&place, "p"), text(&place, "mark")), ("涪陵榨菜".into(), "榨菜".into()));
}

fn pages(page: usize, n_pages: usize) -> Element {
    let href = Callback::new(|page: usize| format!("?page={page}"));
    show(move || view! { <Pagination page n_pages href /> })
}

#[wasm_bindgen_test]
fn pagination_marks_the_page_and_leaves_out_the_middle() {
    assert_eq!(count(&pages(1, 1), "a"), 0);
    let place = pages(5, 20);
    assert_eq!(text(&place, "[aria-current='page']"), "5");
    assert_eq!(count(&place, ".pagination__gap"), 2);
    assert_eq!(count(&place, "a[href='?page=20']"), 1);
}

fn loaded(answer: Loaded<u32>) -> Element {
    show(move || {
        let load = Load::new(move || {
            let answer = answer.clone();
            async move {
                // What is there at once does not load.
                tick().await;
                answer
            }
        });
        remote(
            load,
            |n| view! { <p class="ready">{*n}</p> },
            || view! { <p class="absent"></p> }.into_any(),
        )
    })
}

async fn settle() {
    for _ in 0..5 {
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn remote_data_show_their_four_states() {
    let place = loaded(Ok(Some(std::sync::Arc::new(7))));
    assert_eq!(count(&place, ".loading"), 1);
    settle().await;
    assert_eq!(text(&place, ".ready"), "7");

    let place = loaded(Ok(None));
    settle().await;
    assert_eq!(count(&place, ".absent"), 1);

    let place =
        loaded(Err(LoadError::Status { url: "x".to_owned(), status: 500, retry_after_s: None }));
    settle().await;
    assert_eq!(count(&place, "[role='alert'] button"), 1);
}

#[wasm_bindgen_test]
fn the_style_guide_shows_every_part_of_the_design_system() {
    let place = show(|| view! { <Styleguide /> });
    for part in [
        ".button[data-kind='primary']",
        ".input",
        ".chip",
        ".product-card .emblem",
        ".tabs a",
        "dialog",
        ".menu [popover]",
        "[data-tip]",
        "table caption",
        ".pagination a",
        ".breadcrumbs li",
        ".skeleton",
        ".badge",
        ".season__month",
        "#color ~ .swatches .swatch",
    ] {
        assert!(count(&place, part) > 0, "{part}");
    }
    assert_eq!(count(&place, "#papercuts ~ ul img") as usize, motifs::all().count());
}

#[wasm_bindgen_test]
fn kept_lists_are_on_the_device_and_refuse_what_is_too_much() {
    let owner = Owner::new();
    owner.with(|| {
        let kept = Kept::load();
        kept.set(KeptList::Compared, vec![]);
        let id = |n: usize| ProductId::parse(&format!("p{n}")).unwrap();
        for n in 0..KeptList::Compared.max_len() {
            assert_eq!(kept.toggle(KeptList::Compared, &id(n)), Change::Added);
        }
        assert_eq!(kept.toggle(KeptList::Compared, &id(99)), Change::Full);
        assert_eq!(kept.toggle(KeptList::Compared, &id(0)), Change::Removed);
        assert_eq!(KeptList::Compared.load().len(), KeptList::Compared.max_len() - 1);
        kept.set(KeptList::Compared, vec![]);
    });
}
