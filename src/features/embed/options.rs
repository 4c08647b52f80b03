//! What is chosen: kind, item and look.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::kind_name;
use crate::data::catalogue::Named;
use crate::embed::choice::{Choice, KINDS, LAYOUTS, QuoteFile, THEMES};
use crate::i18n::localized::plain;
use crate::i18n::messages::{language_names, t};
use crate::i18n::words;
use crate::model::category::Category;
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::season::Month;
use crate::query::catalogue::FacetValue;
use crate::query::overview::Overview;
use crate::session::load::Load;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::dynamic::{dynamic, flag};

/// (attribute `item`, name) of what may be chosen, in groups with a name.
type Groups = Vec<(&'static str, Vec<(String, String)>)>;

/// The whole form but the field that finds products.
#[component]
pub fn Options(
    choice: Memo<Choice>,
    go: Callback<Choice>,
    /// What is chosen, which names what no list has.
    quote: Load<QuoteFile>,
) -> impl IntoView {
    let kinds = KINDS.map(|kind| {
        let is_chosen = move || choice.with(|choice| choice.kind == kind);
        let choose = move |_| {
            let now = choice.get_untracked();
            go.run(Choice { kind: kind.to_owned(), item: String::new(), ..now });
        };
        view! {
            <label class="chip embed__kind">
                <input type="radio" name="widget" value=kind prop:checked=flag(is_chosen) on:change=choose />
                {kind_name(kind)}
            </label>
        }
    });
    let kind = Memo::new(move |_| choice.with(|choice| choice.kind.clone()));
    let select =
        move |groups: Groups, needs_choice| select_item(groups, needs_choice, choice, go, quote);
    let items = dynamic(move || match kind.get().as_str() {
        "shelf" => {
            let overview = use_site().load(|store| async move { store.overview().await });
            let ready = move |overview: Arc<Overview>| select(shelves(&overview), true);
            remote(overview, ready, not_found).into_any()
        }
        "chain" => {
            let overview = use_site().load(|store| async move { store.overview().await });
            let ready = move |overview: Arc<Overview>| {
                let industries = overview.catalogue.names().industries.iter();
                let industries = industries.map(|(id, name)| (id.to_string(), plain(name)));
                select(vec![(t!(embed.by_industry), industries.collect())], true)
            };
            remote(overview, ready, not_found).into_any()
        }
        "opportunities" => {
            let all = use_site().load(|store| async move { store.opportunities().await });
            let ready = move |all: Arc<Named<Listing<Opportunity>>>| select(notices(&all), false);
            remote(all, ready, not_found).into_any()
        }
        _ => ().into_any(),
    });
    view! {
        <fieldset class="embed__kinds">
            <legend>{t!(embed.kind)}</legend>
            {kinds.collect_view()}
        </fieldset>
        {items}
        <Look choice go />
    }
}

fn shelves(overview: &Overview) -> Groups {
    let names = overview.catalogue.names();
    let n_of = |value: FacetValue| overview.n_of(&value);
    let counties = names.counties.iter();
    let counties = counties.filter(|(code, _)| n_of(FacetValue::County((*code).clone())) > 0);
    let counties = counties.map(|(code, (name, _))| (format!("county/{code}"), plain(name)));
    let categories = Category::ALL.iter().filter(|own| n_of(FacetValue::Category(**own)) > 0);
    let categories = categories
        .map(|own| (format!("category/{}", own.code()), words::category(*own).to_owned()));
    let industries = names.industries.iter();
    let industries = industries.filter(|(id, _)| n_of(FacetValue::Industry((*id).clone())) > 0);
    let industries = industries.map(|(id, name)| (format!("industry/{id}"), plain(name)));
    let months =
        Month::all().map(|month| (format!("month/{}", month.number()), words::month(month)));
    vec![
        (t!(embed.by_county), counties.collect()),
        (t!(embed.by_category), categories.collect()),
        (t!(embed.by_industry), industries.collect()),
        (t!(embed.by_month), months.collect()),
    ]
}

fn notices(all: &Named<Listing<Opportunity>>) -> Groups {
    let names = &all.catalogue.names().counties;
    let rows = &all.file.rows;
    let counties: BTreeSet<_> = rows.iter().filter_map(|own| own.county.as_ref()).collect();
    let counties = counties.into_iter().filter_map(|code| {
        let (name, _) = names.get(code)?;
        Some((format!("county/{code}"), plain(name)))
    });
    let one = rows.iter().map(|own| {
        (format!("one/{}", own.id), format!("{} · {}", words::side(own.side), plain(&own.title)))
    });
    let sides = vec![
        (String::new(), t!(embed.opportunities).to_owned()),
        ("side/need".to_owned(), t!(embed.needs).to_owned()),
        ("side/offer".to_owned(), t!(embed.offers).to_owned()),
    ];
    vec![
        (t!(embed.kind_opportunities), sides),
        (t!(embed.by_county), counties.collect()),
        (t!(embed.one_by_one), one.collect()),
    ]
}

fn select_item(
    groups: Groups,
    needs_choice: bool,
    choice: Memo<Choice>,
    go: Callback<Choice>,
    quote: Load<QuoteFile>,
) -> AnyView {
    let groups: Groups = groups.into_iter().filter(|(_, items)| !items.is_empty()).collect();
    let known: Vec<String> =
        groups.iter().flat_map(|(_, items)| items).map(|(item, _)| item.clone()).collect();
    let groups = groups.into_iter().map(|(name, options)| {
        let options = options.into_iter().map(|(item, name)| {
            let own = item.clone();
            let is_selected = move || choice.with(|choice| choice.item == own);
            view! { <option value=item prop:selected=flag(is_selected)>{name}</option> }
        });
        view! { <optgroup label=name>{options.collect_view()}</optgroup> }
    });
    let choose = move |event| {
        let item = event_target_value(&event);
        go.run(Choice { item, ..choice.get_untracked() });
    };
    let nothing = needs_choice.then(|| {
        let is_none = move || choice.with(|choice| choice.item.is_empty());
        view! { <option value="" prop:selected=flag(is_none)>{t!(embed.choose)}</option> }
    });
    // A county that is not among those with most products, or products one by one.
    let other = dynamic(move || {
        let item = choice.with(|choice| choice.item.clone());
        let title = quote.get().and_then(Result::ok).flatten().map(|file| file.title.clone());
        let is_other = !item.is_empty() && !known.contains(&item);
        match title.filter(|_| is_other) {
            Some(title) => view! { <option value=item selected>{title}</option> }.into_any(),
            None => ().into_any(),
        }
    });
    view! {
        <label class="field">
            <span class="field__label">{t!(embed.item)}</span>
            <select class="select" on:change=choose>{nothing} {other} {groups.collect_view()}</select>
        </label>
    }
    .into_any()
}

#[component]
fn Look(choice: Memo<Choice>, go: Callback<Choice>) -> impl IntoView {
    let languages = std::iter::once((String::new(), t!(embed.of_page).to_owned()))
        .chain(language_names().into_iter().map(|(tag, name)| (tag.to_owned(), name.to_owned())));
    let language = select(
        t!(embed.language),
        languages.collect(),
        move || choice.with(|choice| choice.language.clone().unwrap_or_default()),
        move |value| {
            let language = Some(value).filter(|value| !value.is_empty());
            go.run(Choice { language, ..choice.get_untracked() });
        },
    );
    let theme_name = |theme: &str| match theme {
        "light" => t!(shell.theme_light),
        "dark" => t!(shell.theme_dark),
        _ => t!(shell.theme_system),
    };
    let theme = select(
        t!(shell.theme),
        THEMES.iter().map(|own| ((*own).to_owned(), theme_name(own).to_owned())).collect(),
        move || choice.with(|choice| choice.theme.clone()),
        move |theme| go.run(Choice { theme, ..choice.get_untracked() }),
    );
    let layout_name =
        |layout: &str| if layout == "row" { t!(embed.layout_row) } else { t!(embed.layout_grid) };
    let is_shelf = Memo::new(move |_| choice.with(|choice| choice.kind == "shelf"));
    let layout = move || {
        is_shelf.get().then(|| {
            select(
                t!(embed.layout),
                LAYOUTS
                    .iter()
                    .map(|own| ((*own).to_owned(), layout_name(own).to_owned()))
                    .collect(),
                move || choice.with(|choice| choice.layout.clone()),
                move |layout| go.run(Choice { layout, ..choice.get_untracked() }),
            )
        })
    };
    const OWN_ACCENT: &str = "a8231a";
    let accent = move || {
        let accent = choice.with(|choice| choice.accent.clone());
        format!("#{}", accent.as_deref().unwrap_or(OWN_ACCENT))
    };
    let set_accent = move |event| {
        let value = event_target_value(&event);
        let accent = value.strip_prefix('#').map(str::to_owned).filter(|own| own != OWN_ACCENT);
        go.run(Choice { accent, ..choice.get_untracked() });
    };
    view! {
        <div class="embed__look">
            {language} {theme} {layout}
            <label class="field">
                <span class="field__label">{t!(embed.accent)}</span>
                <input class="embed__accent" type="color" prop:value=accent on:change=set_accent />
            </label>
        </div>
    }
}

fn select(
    label: &'static str,
    options: Vec<(String, String)>,
    current: impl Fn() -> String + Copy + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let options = options.into_iter().map(|(value, name)| {
        let own = value.clone();
        view! { <option value=value prop:selected=flag(move || current() == own)>{name}</option> }
    });
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select class="select" on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
