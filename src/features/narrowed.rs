//! A list that its reader narrows: by words, with the site's search, and by values of its particulars. All of it is in
//! the address.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::evidence::{EVIDENCE_KEY, Evidence, EvidenceFilter};
use crate::model::id::{CountyCode, SourceId};
use crate::model::provenance::Source;
use crate::query::answer::Catalogue;
use crate::query::narrowing::{Asked, Facet, counts, fitting};
use crate::search::kind::Kind;
use crate::session::announce::use_announcer;
use crate::session::search::{failure_reason, use_search};
use crate::session::site::{Site, use_site};
use crate::session::typed::{typed_text, use_address};
use crate::text::table::Table;
use crate::ui::evidence::follow_evidence;
use crate::ui::primitives::dynamic::{dynamic, effect, flag, text};
use crate::ui::primitives::pagination::Pagination;
use crate::ui::take_away::take_away;

/// What is typed.
const TEXT: &str = "q";
const SORT: &str = "sort";
const PAGE: &str = "page";
/// The column of numbers, which some tables have.
const AMOUNT: &str = "amount_cny_10k";
/// Rows of a page: as many as one looks through, and as are built in a moment.
const N_PER_PAGE: usize = 50;

/// The name of a value; `None` where there is none such.
pub type NameOf = Box<dyn Fn(&str) -> Option<String> + Send + Sync>;
/// How two rows follow each other.
pub type Compare<T> = Box<dyn Fn(&T, &T) -> Ordering + Send + Sync>;

/// A particular by which one chooses.
pub struct Choice<T> {
    pub facet: Facet<T>,
    pub label: &'static str,
    pub name: NameOf,
    /// Whether values stand in the order of their codes in `in_order`, else by how many rows they have.
    pub in_order: Option<&'static [&'static str]>,
}

/// A choice by county, for rows of which each has one or none.
pub fn by_county<T: 'static>(
    catalogue: &Arc<Catalogue>,
    county: fn(&T) -> Option<&CountyCode>,
) -> Choice<T> {
    let catalogue = Arc::clone(catalogue);
    Choice {
        facet: Facet {
            key: "county",
            values: Box::new(move |row| county(row).map(ToString::to_string).into_iter().collect()),
        },
        label: t!(chain.county),
        name: Box::new(move |code| {
            let code = CountyCode::parse(code).ok()?;
            catalogue.names().counties.get(&code).map(|(name, _)| plain(name))
        }),
        in_order: None,
    }
}

/// An order of the rows.
pub struct Sort<T> {
    /// In addresses; empty for the first, which needs none.
    pub key: &'static str,
    pub label: &'static str,
    pub compare: Compare<T>,
}

/// A column of the table: its name, and the cell of a row.
pub type Column<T> = (&'static str, Box<dyn Fn(&T) -> String + Send + Sync>);

/// A list, and by what it is narrowed and sorted.
pub struct List<T> {
    pub rows: Vec<T>,
    /// Kind of the rows among what the search finds.
    pub kind: Kind,
    pub id: fn(&T) -> &str,
    /// Path of the page.
    pub path: &'static str,
    pub choices: Vec<Choice<T>>,
    /// The first is that of an address that names none.
    pub sorts: Vec<Sort<T>>,
    /// How many rows are shown, in words.
    pub told: fn(usize) -> String,
    /// Columns of the table to take away: (name, cell).
    pub columns: Vec<Column<T>>,
    /// Where a row is written.
    pub sources: fn(&T) -> &[SourceId],
    /// Every source that a row names.
    pub source_list: Vec<Source>,
    /// A row, as an item of a list.
    pub view: Box<dyn Fn(&T) -> AnyView + Send + Sync>,
}

/// The same with a choice of which evidence counts.
fn with_evidence<T: 'static>(mut list: List<T>) -> List<T> {
    let filter = EvidenceFilter::new(Evidence::Any, &list.source_list);
    let grades =
        list.rows.iter().map(|row| ((list.id)(row).to_owned(), filter.grades((list.sources)(row))));
    let (id, grades) = (list.id, grades.collect::<BTreeMap<_, _>>());
    list.choices.push(Choice {
        facet: Facet {
            key: EVIDENCE_KEY,
            values: Box::new(move |row| {
                let met = grades.get(id(row)).into_iter().flat_map(|own| own.iter());
                let stricter = met.filter(|own| *own != Evidence::Any);
                stricter.map(|own| own.code().to_owned()).collect()
            }),
        },
        label: t!(pages.evidence),
        name: Box::new(|code| Evidence::from_code(code).map(words::evidence).map(str::to_owned)),
        in_order: Some(Evidence::CODES),
    });
    list
}

/// The controls, and the rows that are left.
pub fn narrowed<T: Send + Sync + 'static>(list: List<T>) -> AnyView {
    let (search, address, announcer) = (use_search(), use_address(), use_announcer());
    follow_evidence();
    let list = Arc::new(with_evidence(list));
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
        let all = 0..of_words.rows.len();
        if words.with(String::is_empty) || search.failure().is_some() {
            return all.collect::<Vec<_>>();
        }
        found.with(|found| match found {
            None => vec![],
            Some(ids) => {
                let is_found = |at: &usize| {
                    of_words.rows.get(*at).is_some_and(|row| ids.contains((of_words.id)(row)))
                };
                all.filter(is_found).collect()
            }
        })
    });
    let controls = controls(&list, asked, fitting_words);
    let shown = Arc::clone(&list);
    let rows = dynamic(move || {
        let asked = asked.get();
        let facets: Vec<&Facet<T>> = shown.choices.iter().map(|choice| &choice.facet).collect();
        let rows = fitting_words
            .with(|at| at.iter().filter_map(|at| shown.rows.get(*at)).collect::<Vec<_>>());
        let mut rows = fitting(&rows, &facets, &asked);
        let sort =
            shown.sorts.iter().find(|sort| sort.key == asked.value(SORT)).or(shown.sorts.first());
        if let Some(sort) = sort {
            rows.sort_by(|one, other| (sort.compare)(one, other));
        }
        let told = (shown.told)(rows.len());
        if !asked.is_empty() {
            announcer.say(told.clone());
        }
        page(&shown, &asked, &rows, told)
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

fn page<T: Send + Sync + 'static>(
    list: &Arc<List<T>>,
    asked: &Asked,
    rows: &[&T],
    told: String,
) -> AnyView {
    let n_pages = rows.len().div_ceil(N_PER_PAGE).max(1);
    // Who comes for one row comes to the page that it is on.
    let of_row = use_location().hash.with(|hash| {
        let id = hash.trim_start_matches('#');
        rows.iter().position(|row| (list.id)(row) == id).map(|at| at / N_PER_PAGE + 1)
    });
    let named = asked.value(PAGE).parse::<usize>().ok();
    let page = named.or(of_row).unwrap_or(1).clamp(1, n_pages);
    let items =
        rows.iter().skip((page - 1) * N_PER_PAGE).take(N_PER_PAGE).map(|row| (list.view)(row));
    let items = items.collect::<Vec<_>>();
    let ids: Vec<String> = rows.iter().map(|row| (list.id)(row).to_owned()).collect();
    let of_press = Arc::clone(list);
    let site = use_site();
    let files = take_away(Box::new(move || {
        let rows =
            ids.iter().filter_map(|id| of_press.rows.iter().find(|row| (of_press.id)(row) == id));
        table(&of_press, &rows.collect::<Vec<_>>(), site)
    }));
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
fn table<T: Send + Sync + 'static>(list: &List<T>, rows: &[&T], site: Site) -> Table {
    let names = list.columns.iter().map(|(name, _)| *name);
    let head: Vec<_> = names.chain(["sources", "data_version"]).map(str::to_owned).collect();
    let version = site.store().version().unwrap_or_default();
    let rows = rows.iter().map(|row| {
        let mut cells: Vec<String> = list.columns.iter().map(|(_, cell)| cell(row)).collect();
        let cited = (list.sources)(row).iter().filter_map(|id| {
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

fn controls<T: Send + Sync + 'static>(
    list: &Arc<List<T>>,
    asked: Memo<Asked>,
    fitting_words: Memo<Vec<usize>>,
) -> AnyView {
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
        let facets: Vec<&Facet<T>> = own.choices.iter().map(|choice| &choice.facet).collect();
        let rows = fitting_words
            .with(|at| at.iter().filter_map(|at| own.rows.get(*at)).collect::<Vec<_>>());
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
            match choice.in_order {
                Some(codes) => {
                    values.sort_by_key(|(value, _)| codes.iter().position(|code| code == value))
                }
                None => values.sort_by_key(|(_, n)| std::cmp::Reverse(*n)),
            }
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
