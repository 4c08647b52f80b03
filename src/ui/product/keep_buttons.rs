//! Buttons that save a product or put it beside others.

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::session::announce::use_announcer;
use crate::session::kept::{Change, use_kept};
use crate::ui::primitives::icon::{Glyph, Icon};

/// Both buttons, as icons, for cards and rows.
pub fn keep_icons(product: &ProductCard) -> AnyView {
    let button = |list| keep_button(list, &product.id, plain(&product.name), true);
    (button(KeptList::Saved), button(KeptList::Compared)).into_any()
}

/// Both buttons with words, for the product's own page.
pub fn keep_buttons(product: &ProductCard) -> AnyView {
    let button = |list| keep_button(list, &product.id, plain(&product.name), false);
    (button(KeptList::Saved), button(KeptList::Compared)).into_any()
}

fn keep_button(
    list: KeptList,
    id: &ProductId,
    name: String,
    is_icon: bool,
) -> impl IntoView + use<> {
    let kept = use_kept();
    let announcer = use_announcer();
    let (id, shown_id) = (id.clone(), id.clone());
    let is_kept = Memo::new(move |_| kept.contains(list, &shown_id));
    let toggle = move |_| {
        let change = kept.toggle(list, &id);
        announcer.tell(outcome(list, change));
    };
    let (icon, word) = match list {
        KeptList::Saved => (Icon::Save, t!(product.save)),
        KeptList::Compared => (Icon::Compare, t!(product.compare)),
    };
    let label = match list {
        KeptList::Saved => t!(product.save_name, name = name),
        KeptList::Compared => t!(product.compare_name, name = name),
    };
    view! {
        <button
            type="button"
            class=if is_icon { "icon-button" } else { "button" }
            aria-label=label
            data-tip=is_icon.then_some(word)
            aria-pressed=move || if is_kept.get() { "true" } else { "false" }
            on:click=toggle
        >
            <Glyph icon />
            {(!is_icon).then_some(word)}
        </button>
    }
}

fn outcome(list: KeptList, change: Change) -> String {
    match (list, change) {
        (KeptList::Saved, Change::Added) => t!(product.saved).to_owned(),
        (KeptList::Saved, Change::Removed) => t!(product.unsaved).to_owned(),
        (KeptList::Compared, Change::Added) => t!(product.compared).to_owned(),
        (KeptList::Compared, Change::Removed) => t!(product.uncompared).to_owned(),
        (_, Change::NotStored) => t!(product.not_stored).to_owned(),
        (_, Change::Full) => t!(product.list_full, n = list.max_len()),
    }
}
