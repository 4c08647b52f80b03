//! The pages that this visitor watches, on this device only; with a list in the address, one that somebody sent.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::{address, download, focus, picked, storage};
use crate::data::watch_list;
use crate::i18n::messages::t;
use crate::query::notes::MAX_NOTE_CHARS;
use crate::query::watch_list::{MAX_LINK, Taken, WatchList, Watched};
use crate::routes;
use crate::session::announce::{Announcer, use_announcer};
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::ui::primitives::copy_button::copy_button;
use crate::ui::primitives::dynamic::{dynamic, text};
use crate::ui::primitives::icon::{Glyph, Icon};

/// Larger files are no list: a full one has less than half of this.
const MAX_FILE_BYTES: f64 = 1e6;

/// The page at [`WATCH`](crate::routes::WATCH).
#[component]
pub fn Watch() -> impl IntoView {
    let (hash, shown) = (use_location().hash, Shown::load());
    let page = dynamic(move || {
        let fragment = hash.get();
        if fragment.trim_start_matches('#').starts_with("page=") {
            sent(shown, WatchList::from_fragment(&fragment))
        } else {
            own(shown)
        }
    });
    view! { <div class="page">{page}</div> }
}

fn heading(title: &'static str, text: &'static str) -> AnyView {
    describe_page(title, text);
    view! {
        <h1>{title}</h1>
        <p class="lead no-print">{text}</p>
    }
    .into_any()
}

/// What is shown, in step with other tabs.
#[derive(Clone, Copy)]
struct Shown {
    list: RwSignal<WatchList>,
    /// Addresses and their order: entries are made again when these change, and not while a note is written.
    addresses: Memo<Vec<String>>,
    announcer: Announcer,
}

impl Shown {
    fn load() -> Self {
        let list = RwSignal::new(watch_list::load());
        storage::on_change_elsewhere(move |key| {
            if key.as_deref().is_none_or(|key| key == watch_list::STORAGE_KEY) {
                _ = list.try_set(watch_list::load());
            }
        });
        let addresses = Memo::new(move |_| {
            list.with(|list| list.pages().iter().map(|page| page.address.clone()).rev().collect())
        });
        Self { list, addresses, announcer: use_announcer() }
    }

    /// Changes the list on the device and here, and says where the device refuses.
    fn change<T>(self, act: impl FnOnce(&mut WatchList) -> T) -> T {
        let (list, outcome, is_stored) = watch_list::change(act);
        self.list.set(list);
        if !is_stored {
            self.announcer.tell(t!(product.not_stored));
        }
        outcome
    }

    fn take_all(self, other: &WatchList) {
        let Taken { n_added, n_changed, n_left_out } = self.change(|list| list.take_all(other));
        self.announcer.tell(t!(watch.taken, n = n_added, changed = n_changed, left = n_left_out));
    }
}

/// The visitor's own list, the last one added first.
fn own(shown: Shown) -> AnyView {
    // What was taken off last, until the visitor leaves.
    let removed = RwSignal::new(None::<Watched>);
    let undo = dynamic(move || {
        let Some(page) = removed.get() else { return ().into_any() };
        let told = t!(watch.removed, name = page.name.clone());
        let back = move |_| {
            shown.change(|list| list.take(page.clone()));
            removed.set(None);
            focus::focus_heading();
        };
        view! {
            <p class="notice" role="status">
                {told} " " <button type="button" class="button" on:click=back>{t!(watch.undo)}</button>
            </p>
        }
        .into_any()
    });
    let list = dynamic(move || {
        if shown.addresses.with(Vec::is_empty) {
            let href = use_site().href(routes::INDUSTRIES);
            return view! {
                <div class="notice">
                    <p class="notice__title">{t!(watch.empty)}</p>
                    <p>{t!(watch.empty_text)}</p>
                    <a class="button" data-kind="primary" href=href>{t!(watch.browse)}</a>
                </div>
            }
            .into_any();
        }
        view! {
            <ul class="entries">
                <For
                    each=move || shown.addresses.get()
                    key=String::clone
                    children=move |address| entry(shown, removed, address)
                />
            </ul>
        }
        .into_any()
    });
    view! {
        {heading(t!(watch.title), t!(watch.text))}
        {undo}
        {list}
        {tools(shown)}
    }
    .into_any()
}

fn entry(shown: Shown, removed: RwSignal<Option<Watched>>, address: String) -> AnyView {
    let page = shown.list.with_untracked(|list| list.get(&address).cloned()).unwrap_or_default();
    let (own, of_link) = (address.clone(), address.clone());
    let link = dynamic(move || {
        let page = shown.list.with(|list| list.get(&of_link).cloned());
        page.map_or_else(|| ().into_any(), |page| link(&page))
    });
    let note = text(move || {
        shown.list.with(|list| list.get(&own).map(|page| page.note.clone()).unwrap_or_default())
    });
    let name = page.name.clone();
    let write = {
        let page = page.clone();
        move |event: Event| {
            let note = event_target_value(&event);
            // The name that another tab may have given stays.
            shown.change(|list| {
                let own = list.get(&page.address).cloned().unwrap_or_else(|| page.clone());
                list.take(Watched { note, ..own })
            });
        }
    };
    let take_off = move |_| {
        removed.set(shown.list.with_untracked(|list| list.get(&address).cloned()));
        shown.change(|list| list.remove(&address));
        focus::focus_heading();
    };
    view! {
        <li class="entry">
            {link}
            <label class="saved__note">
                <span class="field__label">{t!(watch.note)}</span>
                <textarea
                    class="input"
                    rows="2"
                    maxlength=MAX_NOTE_CHARS.to_string()
                    placeholder=t!(watch.note_hint)
                    aria-label=t!(watch.note_on, name = name.clone())
                    on:change=write
                    prop:value=note
                ></textarea>
            </label>
            <button
                type="button"
                class="button no-print"
                data-kind="quiet"
                aria-label=t!(watch.remove_of, name = name)
                on:click=take_off
            >
                {t!(watch.remove)}
            </button>
        </li>
    }
    .into_any()
}

fn link(page: &Watched) -> AnyView {
    let href = use_site().href(&page.address);
    view! {
        <p class="entry__title"><a href=href>{page.name.clone()}</a></p>
        <p class="entry__meta">{page.address.clone()}</p>
    }
    .into_any()
}

/// Sending the list, and files of it.
fn tools(shown: Shown) -> AnyView {
    let site = use_site();
    let has_notes = RwSignal::new(true);
    let url = Memo::new(move |_| {
        let fragment = shown.list.with(|list| match has_notes.get() {
            true => list.to_fragment(),
            false => list.without_notes().to_fragment(),
        });
        format!("{}{}#{fragment}", address::origin(), site.href(routes::WATCH))
    });
    let send = move || {
        if url.with(String::len) > MAX_LINK {
            return view! { <p class="notice" role="status">{t!(watch.too_long)}</p> }.into_any();
        }
        view! {
            <label class="field">
                <span class="field__label">{t!(product.address)}</span>
                <input class="input" type="url" readonly prop:value=url />
            </label>
            {copy_button(t!(product.copy).to_owned(), move || url.get_untracked())}
        }
        .into_any()
    };
    let save = move |_| {
        let text = shown.list.with_untracked(WatchList::to_json);
        download::save("watch-list.json", "application/json", text.as_bytes());
    };
    let read = move |event: Event| {
        leptos::task::spawn_local(async move {
            let Some(file) = picked::file(&event) else { return };
            let name = file.name();
            if file.size() > MAX_FILE_BYTES {
                return shown.announcer.tell(t!(watch.read_large, name = name));
            }
            let text = picked::text(&file).await.unwrap_or_default();
            match WatchList::from_json(text.as_bytes()) {
                Ok(list) => shown.take_all(&list),
                Err(_) => shown.announcer.tell(t!(watch.read_bad, name = name)),
            }
            picked::clear(&event);
        });
    };
    let is_empty = move || shown.addresses.with(Vec::is_empty);
    let sending = dynamic(move || {
        if is_empty() {
            return ().into_any();
        }
        view! {
            <details class="report">
                <summary>{t!(watch.share)}</summary>
                <div class="inquiry">
                    <p class="hint">{t!(watch.share_text)}</p>
                    <label>
                        <input
                            type="checkbox"
                            prop:checked=has_notes
                            on:change=move |event| has_notes.set(event_target_checked(&event))
                        />
                        " " {t!(watch.with_notes)}
                    </label>
                    {dynamic(send)}
                </div>
            </details>
            <button type="button" class="button" on:click=save>
                <Glyph icon=Icon::Download /> {t!(watch.save)}
            </button>
        }
        .into_any()
    });
    view! {
        <div class="inquiry no-print">
            {sending}
            <label class="field">
                <span class="field__label">{t!(watch.read)}</span>
                <input class="input" type="file" accept=".json,application/json" on:change=read />
            </label>
        </div>
    }
    .into_any()
}

/// A list from an address. Opening it changes nothing on the device.
fn sent(shown: Shown, list: WatchList) -> AnyView {
    if list.is_empty() {
        return heading(t!(watch.shared_title), t!(watch.shared_bad));
    }
    let entries = list.pages().iter().map(|page| {
        view! {
            <li class="entry">
                {link(page)}
                <p class="entry__text">{page.note.clone()}</p>
            </li>
        }
        .into_any()
    });
    let entries = entries.collect::<Vec<_>>();
    let keep = move |_| shown.take_all(&list);
    view! {
        {heading(t!(watch.shared_title), t!(watch.shared_text))}
        <div class="saved-tools no-print">
            <button type="button" class="button" data-kind="primary" on:click=keep>{t!(watch.keep_all)}</button>
            <a class="button" href=use_site().href(routes::WATCH)>{t!(watch.own)}</a>
        </div>
        <ul class="entries">{entries}</ul>
    }
    .into_any()
}
