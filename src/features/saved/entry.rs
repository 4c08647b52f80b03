//! One product of a list, with the visitor's note where the list is the visitor's own.

use std::sync::Arc;

use leptos::prelude::*;

use super::Whose;
use crate::browser::focus;
use crate::browser::tasks::in_next_task;
use crate::data::kept::KeptList;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::query::answer::Catalogue;
use crate::query::id_list::moved_in;
use crate::query::notes::MAX_NOTE_CHARS;
use crate::routes::product_path;
use crate::search::options::Step;
use crate::session::announce::use_announcer;
use crate::session::kept::use_kept;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::dynamic::{flag, text};
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::product::certificate::CertificateBadges;
use crate::ui::product::keep_buttons::keep_icons;
use crate::ui::product::picture::{PicturePlace, product_picture};
use crate::ui::product::season::InSeasonNow;

/// The entry; nothing where the catalogue has no such product.
#[component]
pub fn Entry(
    /// The products of the list.
    catalogue: Arc<Catalogue>,
    id: ProductId,
    /// The list that it is in.
    ids: Signal<Vec<ProductId>>,
    /// Whose list it is.
    whose: Whose,
) -> impl IntoView {
    let product = catalogue.product(id.as_str())?;
    let href = use_site().href(&product_path(id.as_str()));
    let names = catalogue.names();
    let county = names.counties.get(&product.county).map(|(name, _)| localized(name));
    let own = (whose == Whose::Own).then(|| note(product));
    let order = (whose == Whose::Own).then(|| order(product, ids));
    Some(view! {
        <li class="saved__entry" data-id=id.to_string()>
            {product_picture(product, PicturePlace::Comparison)}
            <div class="saved__words">
                <p class="hint">{county} " · " {words::category(product.category)}</p>
                <h3><a href=href>{localized(&product.name)}</a></h3>
                <p>{other_name(&product.name, &product.pinyin)}</p>
                <div class="product-card__marks">
                    <InSeasonNow months=product.months />
                    <CertificateBadges certifications=product.certifications />
                </div>
            </div>
            {own}
            <div class="saved__buttons">{order} {keep_icons(product)}</div>
        </li>
    })
}

/// A field for a note, which is kept with every change and follows those of other tabs, but for the one
/// that is being written here.
fn note(product: &ProductCard) -> AnyView {
    let (announcer, kept) = (use_announcer(), use_kept());
    let id = product.id.clone();
    let of_keep = id.clone();
    // Since the field has the focus; blanks and all.
    let typed = RwSignal::new(None::<String>);
    let written = text(move || typed.get().unwrap_or_else(|| kept.note(&id)));
    let keep = move |event| {
        let note = event_target_value(&event);
        let is_stored = kept.keep_note(&of_keep, &note);
        typed.set(Some(note));
        if !is_stored {
            announcer.tell(t!(product.not_stored));
        }
    };
    view! {
        <label class="saved__note">
            <span class="field__label">{t!(saved.note)}</span>
            <textarea
                class="input"
                rows="2"
                maxlength=MAX_NOTE_CHARS.to_string()
                placeholder=t!(saved.note_hint)
                aria-label=t!(saved.note_on, name = plain(&product.name))
                on:input=keep
                on:blur=move |_| typed.set(None)
                prop:value=written
            ></textarea>
        </label>
    }
    .into_any()
}

/// Buttons that move it up and down in the list.
fn order(product: &ProductCard, ids: Signal<Vec<ProductId>>) -> AnyView {
    let name = plain(&product.name);
    let up = t!(saved.move_up, name = name.clone());
    let down = t!(saved.move_down, name = name);
    let button = |icon, label: String, step: Step, end: fn(&[ProductId]) -> Option<&ProductId>| {
        let kept = use_kept();
        let (id, moved_id) = (product.id.clone(), product.id.clone());
        let is_at_end = flag(move || ids.with(|ids| end(ids) == Some(&id)));
        let step_name = if step == Step::Up { "up" } else { "down" };
        let go = move |_| {
            let mut shown = ids.get_untracked();
            moved_in(&mut shown, &moved_id, step);
            // Ids that the data no longer have stay, before the others.
            let own = kept.ids_untracked(KeptList::Saved);
            let mut all: Vec<_> = own.into_iter().filter(|id| !shown.contains(id)).collect();
            all.extend(shown.into_iter().rev());
            kept.set(KeptList::Saved, all);
            let button = format!("[data-id=\"{moved_id}\"] [data-step=\"{step_name}\"]");
            // By then the entry has been taken out and put in again, without the focus.
            in_next_task(move || focus::focus_in_place(&button));
        };
        view! {
            <button
                type="button"
                class="icon-button"
                data-step=step_name
                aria-label=label
                aria-disabled=move || is_at_end.get().then_some("true")
                on:click=go
            >
                <Glyph icon />
            </button>
        }
    };
    let up = button(Icon::Up, up, Step::Up, |ids| ids.first());
    let down = button(Icon::Down, down, Step::Down, |ids| ids.last());
    view! { {up} {down} }.into_any()
}
