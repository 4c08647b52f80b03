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
use crate::ui::primitives::icon::{Glyph, Icon};

/// Name, pages, search and language, above every page.
#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let kept = use_kept();
    let count = move |list| {
        move || {
            let n = kept.ids(list).len();
            (n > 0).then(|| view! { " " <span class="count">{n}</span> })
        }
    };
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
                    <li><NavLink path=routes::PRODUCTS icon=Icon::Grid>{t!(catalogue.title)}</NavLink></li>
                    <li><NavLink path=routes::CHAIN icon=Icon::Chain>{t!(chain.title)}</NavLink></li>
                    <li><NavLink path=routes::SAVED icon=Icon::Save>{t!(saved.title)} {count(KeptList::Saved)}</NavLink></li>
                    <li><NavLink path=routes::COMPARE icon=Icon::Compare>{t!(compare.title)} {count(KeptList::Compared)}</NavLink></li>
                    <li><NavLink path=routes::ABOUT icon=Icon::About>{t!(about.title)}</NavLink></li>
                </ul>
            </nav>
            <div class="site-header__tools">
                <LanguageSwitch />
                <ThemeSwitch />
            </div>
        </header>
    }
}

#[component]
fn NavLink(
    /// Path of the page.
    path: &'static str,
    /// Shown above the name where the links are a bar at the lower edge.
    icon: Icon,
    /// Its name.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let current = move || {
        let here = location.pathname.with(|here| site.page_path(here));
        (here == path).then_some("page")
    };
    view! {
        <a href=site.href(path) aria-current=current>
            <Glyph icon />
            <span>{children()}</span>
        </a>
    }
}
