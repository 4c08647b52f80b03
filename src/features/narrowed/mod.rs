//! A list that its reader narrows: by words, with the site's search, and by values of its particulars. All of it is in
//! the address.

pub mod list;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::i18n::messages::t;
use crate::model::evidence::EVIDENCE_KEY;
use crate::query::narrowing::{Asked, Facet, counts, fitting};
use crate::session::announce::use_announcer;
use crate::session::search::{failure_reason, use_search};
use crate::session::site::{Site, use_site};
use crate::session::typed::{typed_text, use_address};
use crate::text::sorting;
use crate::text::table::Table;
use crate::ui::evidence::follow_evidence;
use crate::ui::primitives::dynamic::{dynamic, effect, flag, text};
use crate::ui::primitives::pagination::Pagination;
use crate::ui::take_away::take_away;
use list::{List, Order, Positions};

/// What is typed.
const TEXT: &str = "q";
const SORT: &str = "sort";
const PAGE: &str = "page";
/// The column of numbers, which some tables have.
const AMOUNT: &str = "amount_cny_10k";
/// Rows of a page: as many as one looks through, and as are built in a moment.
const N_PER_PAGE: usize = 50;

/// The controls, and the rows that are left. The fragment of the address leads to the row with this id, which is marked.
pub fn narrowed<T: Send + Sync + 'static>(list: List<T>) -> AnyView {
    of_positions(list.into_positions())
}

fn of_positions(list: Positions) -> AnyView {
    let (search, address, announcer) = (use_search(), use_address(), use_announcer());
    follow_evidence();
    let list = Arc::new(list);
    let keys: Vec<&'static str> =
        list.choices.iter().map(|choice| choice.facet.key).chain([TEXT, SORT, PAGE]).collect();
    let query = address.query();
    let asked = Memo::new(move |_| query.with(|query| Asked::from_query(query, &keys)));
    let words = Memo::new(move |_| asked.with(|asked| asked.value(TEXT).trim().to_owned()));
    effect(move || search.find(&words.get()));
    on_cleanup(move || search.find(""));
    let kind = list.kind;
    let found = Memo::new(move |_| {
        let words = words.get();
        let answer = search.found().filter(|found| found.text == words && found.reply.is_whole)?;
        let groups = answer.reply.groups.iter().filter(|group| group.kind == kind.code());
        Some(
            groups
                .flat_map(|group| group.hits.iter().map(|hit| hit.id.clone()))
                .collect::<BTreeSet<_>>(),
        )
    });
    let of_words = Arc::clone(&list);
    // Positions of the rows that fit the words; all of them while these are looked for, or cannot be.
    let fitting_words = Memo::new(move |_| {
        let all = 0..of_words.ids.len();
        if words.with(String::is_empty) || search.failure().is_some() {
            return all.collect::<Vec<_>>();
        }
        found.with(|found| match found {
            None => vec![],
            Some(ids) => {
                let is_found =
                    |at: &usize| of_words.ids.get(*at).is_some_and(|id| ids.contains(id));
                all.filter(is_found).collect()
            }
        })
    });
    let (hash, of_hash) = (use_location().hash, Arc::clone(&list));
    // The id of the row that the address names; empty where it names none, but a source.
    let chosen = Memo::new(move |_| {
        let id = hash.with(|hash| hash.trim_start_matches('#').to_owned());
        if of_hash.ids.contains(&id) { id } else { String::new() }
    });
    let controls = controls(&list, asked, fitting_words);
    let shown = Arc::clone(&list);
    let rows = dynamic(move || {
        let asked = asked.get();
        let facets: Vec<&Facet<usize>> = shown.choices.iter().map(|choice| &choice.facet).collect();
        let all = fitting_words.get();
        let all: Vec<&usize> = all.iter().collect();
        let mut rows: Vec<usize> = fitting(&all, &facets, &asked).into_iter().copied().collect();
        let n_left_out = fitting(&all, &facets, &asked.with(EVIDENCE_KEY, "")).len() - rows.len();
        let sort =
            shown.sorts.iter().find(|sort| sort.key == asked.value(SORT)).or(shown.sorts.first());
        if let Some(sort) = sort {
            sorting::sort_by(&mut rows, |one, other| (sort.compare)(one, other));
        }
        let mut told = (shown.told)(rows.len());
        if n_left_out > 0 {
            told = format!("{told} · {}", t!(pages.evidence_left_out, count = n_left_out));
        }
        if !asked.is_empty() {
            announcer.say(told.clone());
        }
        page(&shown, &asked, rows, &chosen.get(), told)
    });
    let problem = dynamic(move || match search.failure() {
        Some(error) if !words.with(String::is_empty) => view! {
            <p class="notice" role="alert">{t!(search.failed)} " " {failure_reason(&error)}</p>
        }
        .into_any(),
        _ if !words.with(String::is_empty) && found.with(Option::is_none) => {
            view! { <p class="hint" role="status">{t!(chain.searching)}</p> }.into_any()
        }
        _ => ().into_any(),
    });
    view! { {controls} {problem} {rows} }.into_any()
}

fn page(
    list: &Arc<Positions>,
    asked: &Asked,
    rows: Vec<usize>,
    chosen: &str,
    told: String,
) -> AnyView {
    let n_pages = rows.len().div_ceil(N_PER_PAGE).max(1);
    let id = |at: &usize| list.ids.get(*at).cloned().unwrap_or_default();
    // Who comes for one row comes to the page that it is on.
    let of_row = rows.iter().position(|at| id(at) == chosen).map(|at| at / N_PER_PAGE + 1);
    let named = asked.value(PAGE).parse::<usize>().ok();
    let page = named.or(of_row).unwrap_or(1).clamp(1, n_pages);
    let items = rows.iter().skip((page - 1) * N_PER_PAGE).take(N_PER_PAGE).map(|at| {
        let id = id(at);
        let is_chosen = (id == chosen).then_some("true");
        view! { <li class="entry" id=id tabindex="-1" aria-current=is_chosen>{(list.view)(at)}</li> }
            .into_any()
    });
    let items = items.collect::<Vec<_>>();
    let of_press = Arc::clone(list);
    let site = use_site();
    let files = take_away(Box::new(move || table(&of_press, &rows, site)));
    let (path, asked) = (list.path, asked.clone());
    let href = Callback::new(move |page: usize| {
        let page = if page > 1 { page.to_string() } else { String::new() };
        use_site().href(&asked.with(PAGE, &page).to_path(path))
    });
    view! {
        <p class="hint">
            {told} " " {files}
        </p>
        <ul class="entries">{items}</ul>
        <Pagination page n_pages href />
    }
    .into_any()
}

/// All rows that are left, as a table with their sources and the version of the data.
fn table(list: &Positions, rows: &[usize], site: Site) -> Table {
    let names = list.columns.iter().map(|(name, _)| *name);
    let head: Vec<_> = names.chain(["sources", "data_version"]).map(str::to_owned).collect();
    let version = site.store().version().unwrap_or_default();
    let rows = rows.iter().map(|at| {
        let mut cells: Vec<String> = list.columns.iter().map(|(_, cell)| cell(at)).collect();
        let cited = list.sources.get(*at).into_iter().flatten().filter_map(|id| {
            let source = list.source_list.iter().find(|source| source.id == *id)?;
            Some(match &source.url {
                Some(url) => format!("{} ({url})", source.title),
                None => source.title.clone(),
            })
        });
        cells.push(cited.collect::<Vec<_>>().join("; "));
        cells.push(version.clone());
        cells
    });
    Table {
        name: list.path.trim_matches('/').to_owned(),
        numbers: (0..head.len())
            .filter(|at| head.get(*at).is_some_and(|own| own == AMOUNT))
            .collect(),
        rows: rows.collect(),
        head,
    }
}

fn controls(list: &Arc<Positions>, asked: Memo<Asked>, fitting_words: Memo<Vec<usize>>) -> AnyView {
    let (site, address) = (use_site(), use_address());
    let path = list.path;
    let href = move |asked: &Asked| site.href(&asked.with(PAGE, "").to_path(path));
    let take = move |event: &leptos::ev::Event| {
        if let Some(words) = typed_text(event) {
            let asked = asked.get_untracked();
            let is_replacing = !asked.value(TEXT).is_empty();
            address.follow(href(&asked.with(TEXT, &words)), is_replacing);
        }
    };
    let typed = move || asked.with(|asked| asked.value(TEXT).to_owned());
    let own = Arc::clone(list);
    let n_of = Memo::new(move |_| {
        let facets: Vec<&Facet<usize>> = own.choices.iter().map(|choice| &choice.facet).collect();
        let rows = fitting_words.get();
        let rows: Vec<&usize> = rows.iter().collect();
        asked.with(|asked| counts(&rows, &facets, asked))
    });
    let choices = (0..list.choices.len()).filter_map(|at| {
        let choice = list.choices.get(at)?;
        let own = Arc::clone(list);
        let options = move || {
            let Some(choice) = own.choices.get(at) else { return vec![] };
            let mut values: Vec<(String, usize)> = n_of.with(|n_of| {
                let counts = n_of.get(at).into_iter().flatten();
                counts.map(|(value, n)| (value.clone(), *n)).collect()
            });
            sorting::sort_by(&mut values, |one, other| match choice.order {
                Order::Codes(codes) => {
                    let place = |value: &str| codes.iter().position(|code| *code == value);
                    place(&one.0).cmp(&place(&other.0))
                }
                Order::Common => other.1.cmp(&one.1),
                Order::Newest => other.0.cmp(&one.0),
            });
            let named = values.into_iter().map(|(value, n)| {
                let name = (choice.name)(&value).unwrap_or_else(|| value.clone());
                (value, format!("{name} ({n})"))
            });
            named.collect()
        };
        Some(select(choice.facet.key, choice.label, Some(t!(pages.all)), options, asked, href))
    });
    let choices = choices.collect::<Vec<_>>();
    let sorts: Vec<(String, String)> =
        list.sorts.iter().map(|sort| (sort.key.to_owned(), sort.label.to_owned())).collect();
    let sort = (sorts.len() > 1)
        .then(|| select(SORT, t!(catalogue.sort), None, move || sorts.clone(), asked, href));
    let is_narrowed = move || asked.with(|asked| !asked.with(SORT, "").with(PAGE, "").is_empty());
    view! {
        <form
            class="page__tools inline-form no-print"
            role="search"
            aria-label=t!(pages.narrow)
            on:submit=move |event| {
                event.prevent_default();
                address.catch_up();
            }
        >
            <label class="field">
                <span class="field__label">{t!(pages.words)}</span>
                <input
                    class="input"
                    type="search"
                    maxlength="100"
                    autocomplete="off"
                    prop:value=text(typed)
                    on:input=move |event| take(&event)
                    on:compositionend=move |event| take(&event.into())
                    on:change=move |_| address.catch_up()
                />
            </label>
            {choices}
            {sort}
            <a class="button" data-kind="quiet" href=site.href(path) hidden=flag(move || !is_narrowed())>{t!(chain.clear)}</a>
        </form>
    }
    .into_any()
}

/// A choice of (value, words); where `all` has words, of none too.
fn select(
    key: &'static str,
    label: &'static str,
    all: Option<&'static str>,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    asked: Memo<Asked>,
    href: impl Fn(&Asked) -> String + Copy + 'static,
) -> AnyView {
    let navigate = use_navigate();
    let go = move |event| {
        let asked = asked.get_untracked().with(key, &event_target_value(&event));
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&href(&asked), options);
    };
    let is_chosen = move |value: &str| asked.with(|asked| asked.value(key) == value);
    let all = all.map(|all| {
        view! { <option value="" prop:selected=flag(move || is_chosen(""))>{all}</option> }
    });
    let options = dynamic(move || {
        let options = options().into_iter().map(|(value, words)| {
            let own = value.clone();
            view! { <option value=value prop:selected=flag(move || is_chosen(&own))>{words}</option> }
                .into_any()
        });
        options.collect::<Vec<_>>().into_any()
    });
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select class="select" on:change=go>
                {all}
                {options}
            </select>
        </label>
    }
    .into_any()
}
