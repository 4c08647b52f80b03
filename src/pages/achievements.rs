//! Results that others can use: all of them, by kind. The fragment of the address names one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::data::catalogue::Named;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::listing::Listing;
use crate::pages::parts::place_lists::{chinese, joined, part, year};
use crate::query::answer::Catalogue;
use crate::routes;
use crate::routes::product_path;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::text::url::{encode_query, query_pairs};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// The page at [`ACHIEVEMENTS`](crate::routes::ACHIEVEMENTS).
#[component]
pub fn Achievements() -> impl IntoView {
    let file = use_site().load(|store| {
        describe_awaited_page();
        async move { store.achievements().await }
    });
    let ready = |loaded: Arc<Named<Listing<Achievement>>>| view! { <Loaded loaded /> };
    remote(file, ready, not_found)
}

#[component]
fn Loaded(
    /// All results.
    loaded: Arc<Named<Listing<Achievement>>>,
) -> impl IntoView {
    let Named { catalogue, file } = loaded.as_ref();
    describe_page(t!(pages.achievements_title), t!(pages.achievements_text));
    let location = use_location();
    let hash = location.hash;
    let chosen = Memo::new(move |_| hash.with(|hash| hash.trim_start_matches('#').to_owned()));
    let list = SourceList::new(&file.source_list);
    let asked = Memo::new(move |_| location.search.with(|search| Asked::of(search)));
    let controls = controls(catalogue, file, asked);
    let of_sections = Arc::clone(&loaded);
    let sections = dynamic(move || {
        let Named { catalogue, file } = of_sections.as_ref();
        let asked = asked.get();
        let rows = |kind: AchievementKind| {
            let fits = |row: &&Achievement| row.kind == kind && asked.fits(row, catalogue);
            file.rows.iter().filter(fits).collect::<Vec<_>>()
        };
        let by_kind: Vec<_> =
            AchievementKind::ALL.iter().map(|kind| (*kind, rows(*kind))).collect();
        let index = by_kind.iter().filter(|(_, rows)| !rows.is_empty()).map(|(kind, rows)| {
            let (href, n) = (format!("{}#{}-heading", path(), kind.code()), rows.len());
            view! {
                <li>
                    <a class="chip" rel="external" href=href>
                        {words::achievement_kind(*kind)} " " <span class="count">{n}</span>
                    </a>
                </li>
            }
        });
        let index: Vec<_> = index.collect();
        if index.is_empty() {
            return view! { <p class="notice">{t!(pages.no_achievement)}</p> }.into_any();
        }
        // One section needs no index.
        let index = (index.len() > 1).then(|| {
            view! {
                <nav class="page__tools no-print" aria-label=t!(shell.sections)>
                    <ul class="chips">{index}</ul>
                </nav>
            }
        });
        let sections = by_kind.iter().map(|(kind, rows)| {
            let items = rows.iter().map(|row| item(catalogue, row, chosen, list)).collect();
            section(*kind, items)
        });
        view! {
            {index}
            {sections.collect_view()}
        }
        .into_any()
    });
    view! {
        <article class="page page--entry">
            <h1>{t!(pages.achievements_title)}</h1>
            <p class="lead">{t!(pages.achievements_text)}</p>
            {controls}
            {sections}
            <SourcesSection sources=list />
        </article>
    }
}

/// A page with <base> needs the whole path before a fragment.
fn path() -> String {
    use_location().pathname.get_untracked()
}

/// The results of one kind; nothing where there are none.
fn section(kind: AchievementKind, items: Vec<AnyView>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let heading_id = format!("{}-heading", kind.code());
    let labelled_id = heading_id.clone();
    let n = items.len();
    Some(
        view! {
            <section class="section" aria-labelledby=labelled_id>
                <h2 id=heading_id>
                    {words::achievement_kind(kind)} " " <span class="count">{n}</span>
                </h2>
                <ul class="entries">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What the address asks for; an empty text asks for all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Asked {
    kind: String,
    industry: String,
}

impl Asked {
    fn of(search: &str) -> Self {
        let mut this = Self::default();
        for (key, value) in query_pairs(search) {
            match key.as_str() {
                "kind" => this.kind = value,
                "industry" => this.industry = value,
                _ => {}
            }
        }
        this
    }

    fn to_path(&self) -> String {
        let pairs = [("kind", &self.kind), ("industry", &self.industry)];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<_> =
            pairs.map(|(key, value)| format!("{key}={}", encode_query(value))).collect();
        format!("{}?{}", routes::ACHIEVEMENTS, parts.join("&"))
    }

    fn fits(&self, row: &Achievement, catalogue: &Catalogue) -> bool {
        let is_kind = self.kind.is_empty() || row.kind.code() == self.kind;
        is_kind && (self.industry.is_empty() || is_of(row, &self.industry, catalogue))
    }
}

/// Whether a result is for a product of an industry.
fn is_of(row: &Achievement, industry: &str, catalogue: &Catalogue) -> bool {
    let mut products = row.products.iter().filter_map(|id| catalogue.product(id));
    products.any(|product| product.industries.iter().any(|id| id.as_str() == industry))
}

/// Which kind and which industry, with how many there are of each.
fn controls(catalogue: &Catalogue, file: &Listing<Achievement>, asked: Memo<Asked>) -> AnyView {
    let n = |fits: &dyn Fn(&Achievement) -> bool| file.rows.iter().filter(|row| fits(row)).count();
    let kinds = AchievementKind::ALL.iter().map(|kind| {
        let n = n(&|row| row.kind == *kind);
        (kind.code().to_owned(), words::achievement_kind(*kind).to_owned(), n)
    });
    let industries = catalogue.names().industries.iter().map(|(id, name)| {
        let n = n(&|row| is_of(row, id.as_str(), catalogue));
        (id.to_string(), plain(name), n)
    });
    let by_kind = select(t!(pages.by_kind), kinds.collect(), asked, |asked| &mut asked.kind);
    let industries: Vec<_> = industries.collect();
    let by_industry =
        select(t!(catalogue.by_industry), industries, asked, |asked| &mut asked.industry);
    view! { <div class="page__tools inline-form no-print">{by_kind} {by_industry}</div> }.into_any()
}

/// A choice of (value, name, how many); those without any are left out.
fn select(
    label: &'static str,
    values: Vec<(String, String, usize)>,
    asked: Memo<Asked>,
    part: fn(&mut Asked) -> &mut String,
) -> Option<AnyView> {
    let site = use_site();
    let navigate = use_navigate();
    let values: Vec<_> = values.into_iter().filter(|(.., n)| *n > 0).collect();
    if values.is_empty() {
        return None;
    }
    let go = move |event| {
        let mut asked = asked.get_untracked();
        *part(&mut asked) = event_target_value(&event);
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&site.href(&asked.to_path()), options);
    };
    let option = move |(value, name, n): (String, String, usize)| {
        let own = value.clone();
        let is_selected = move || *part(&mut asked.get()) == own;
        view! { <option value=value prop:selected=is_selected>{format!("{name} ({n})")}</option> }
    };
    let all = move || part(&mut asked.get()).is_empty();
    Some(
        view! {
            <label class="field">
                <span class="field__label">{label}</span>
                <select class="select" on:change=go>
                    <option value="" prop:selected=all>{t!(pages.all)}</option>
                    {values.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
        .into_any(),
    )
}

fn item(
    catalogue: &Catalogue,
    row: &Achievement,
    chosen: Memo<String>,
    list: SourceList,
) -> AnyView {
    let name = row.name.clone();
    let organization = row.organization.as_deref().and_then(chinese);
    let id = row.id.to_string();
    let is_chosen = move || chosen.with(|chosen| *chosen == id).then_some("true");
    let products = row.products.iter().filter_map(|id| {
        let product = catalogue.product(id)?;
        let href = use_site().href(&product_path(id));
        part(view! { <a href=href>{localized(&product.name)}</a> })
    });
    let text = row.summary.as_ref().map(|summary| {
        view! { <p class="entry__text">{localized(summary)}</p> }
    });
    view! {
        <li class="entry" id=row.id.to_string() tabindex="-1" aria-current=is_chosen>
            <p class="entry__title">{localized(&name)} " " {source_refs(&row.sources, list)}</p>
            <p class="entry__meta">{other_name(&name, "")}</p>
            <p class="entry__meta">{joined(vec![year(row.year), organization])}</p>
            {text}
            <p class="entry__meta">{joined(products.map(Some).collect())}</p>
        </li>
    }
    .into_any()
}
