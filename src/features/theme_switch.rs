//! Light, dark, or as the system has it.

use leptos::prelude::*;

use crate::browser::{page, storage};
use crate::i18n::messages::t;
use crate::ui::primitives::icon::Icon;
use crate::ui::primitives::menu::Menu;

/// Also read by the inline script of `index.html`, before the first paint.
const STORAGE_KEY: &str = "atlas.theme";

/// What the visitor chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or(Self::System)
    }

    fn name(self) -> &'static str {
        match self {
            Self::System => t!(shell.theme_system),
            Self::Light => t!(shell.theme_light),
            Self::Dark => t!(shell.theme_dark),
        }
    }

    fn apply(self) {
        if self == Self::System {
            storage::remove(STORAGE_KEY);
            page::set_theme(None);
        } else {
            storage::set(STORAGE_KEY, self.code());
            page::set_theme(Some(self.code()));
        }
    }
}

/// A choice of looks.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let kept = || Theme::from_code(&storage::get(STORAGE_KEY).unwrap_or_default());
    let chosen = RwSignal::new(kept());
    storage::on_change_elsewhere(move |key| {
        if key.is_none_or(|key| key == STORAGE_KEY) {
            kept().apply();
            _ = chosen.try_set(kept());
        }
    });
    let options = Theme::ALL.map(|theme| {
        let choose = move |_| {
            theme.apply();
            chosen.set(theme);
        };
        view! {
            <label class="menu__choice">
                <input
                    type="radio"
                    name="theme"
                    value=theme.code()
                    prop:checked=move || chosen.get() == theme
                    on:change=choose
                />
                {theme.name()}
            </label>
        }
    });
    view! {
        <Menu id="theme" label=t!(shell.theme) icon=Icon::Theme>{options.collect_view()}</Menu>
    }
}
