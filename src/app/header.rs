//! The header: name, search, the main pages, language, theme.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::focus;
use crate::data::kept::KeptList;
use crate::features::language_switch::LanguageSwitch;
use crate::features::search_box::SearchBox;
use crate::features::theme_switch::ThemeSwitch;
use crate::i18n::messages::t;
use crate::routes;
use crate::session::kept::use_kept;
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::{attribute, dynamic};
use crate::ui::primitives::icon::{Glyph, Icon};

/// Name, pages, search and language, above every page.
#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let links = [
        (routes::PRODUCTS, Icon::Grid, t!(catalogue.title), None),
        (routes::CHAIN, Icon::Chain, t!(chain.title), None),
        (routes::SAVED, Icon::Save, t!(saved.title), Some(KeptList::Saved)),
        (routes::COMPARE, Icon::Compare, t!(compare.title), Some(KeptList::Compared)),
        (routes::ABOUT, Icon::About, t!(about.title), None),
    ];
    let links: Vec<_> = links.into_iter().map(nav_link).collect();
    // With a <base> a bare fragment would lead to the home page.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::focus_main();
    };
    view! {
        <header class="site-header">
            <a class="skip-link" href="#main" rel="external" on:click=skip>{t!(shell.skip)}</a>
            <a class="site-header__brand" href=site.href(routes::HOME)>
                <span class="site-header__seal" aria-hidden="true" lang="zh">"品"</span>
                <span class="site-header__name">{move || site.name()}</span>
            </a>
            <SearchBox />
            <nav class="site-header__nav" aria-label=t!(shell.main_pages)>
                <ul>
                    {links}
                </ul>
            </nav>
            <div class="site-header__tools">
                <LanguageSwitch />
                <ThemeSwitch />
            </div>
        </header>
    }
}

/// A main page: its path, what stands above its name where the links are a bar at the lower edge, its name, and the list
/// of which it tells how many it has.
type NavLink = (&'static str, Icon, &'static str, Option<KeptList>);

fn nav_link((path, icon, name, list): NavLink) -> AnyView {
    let (site, kept, location) = (use_site(), use_kept(), use_location());
    let current = move || {
        let here = location.pathname.with(|here| site.page_path(here));
        (here == path).then(|| "page".to_owned())
    };
    let count = dynamic(move || {
        let n = list.map_or(0, |list| kept.ids(list).len());
        (n > 0).then(|| view! { " " <span class="count">{n}</span> }).into_any()
    });
    view! {
        <li>
            <a href=site.href(path) aria-current=attribute(current)>
                <Glyph icon />
                <span>{name} {count}</span>
            </a>
        </li>
    }
    .into_any()
}
