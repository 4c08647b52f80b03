//! Putting the page that is shown on the watch list, with a name and a note, and citing it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::{address, clock, head};
use crate::data::watch_list;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::base::DatasetInfo;
use crate::query::notes::MAX_NOTE_CHARS;
use crate::query::watch_list::{MAX_NAME_CHARS, MAX_PAGES, Watched};
use crate::routes;
use crate::session::announce::use_announcer;
use crate::session::site::use_site;
use crate::text::citation::Cited;
use crate::ui::primitives::copy_button::copy_button;
use crate::ui::primitives::dynamic::{dynamic, text};

/// A form that keeps the page as it is when it is sent, and the page's citations.
#[component]
pub fn WatchPage() -> impl IntoView {
    let address = own_address();
    view! { <div class="report__ways">{form(address)} {citations(address)}</div> }
}

/// Address below the site's root and the language: maps and lists change it as one goes.
fn own_address() -> Memo<String> {
    let (site, location) = (use_site(), use_location());
    Memo::new(move |_| {
        let path = location.pathname.with(|path| site.page_path(path));
        location.search.with(|query| match query.as_str() {
            "" => path,
            query => format!("{path}?{query}"),
        })
    })
}

/// The page's title without the atlas's name.
fn own_title() -> String {
    let title = head::title();
    title.rsplit_once(" · ").map_or(title.clone(), |(own, _)| own.to_owned())
}

fn form(address: Memo<String>) -> AnyView {
    let announcer = use_announcer();
    let kept = watch_list::load().get(&address.get_untracked()).cloned();
    // A name that nobody wrote is that of the page, also after the page's state has changed.
    let name = RwSignal::new(kept.as_ref().map(|page| page.name.clone()));
    let note = RwSignal::new(kept.map(|page| page.note).unwrap_or_default());
    let n_kept = RwSignal::new(0);
    let is_kept = Memo::new(move |_| {
        n_kept.track();
        address.with(|address| watch_list::load().get(address).is_some())
    });
    let shown_name = text(move || {
        address.track();
        name.get().unwrap_or_else(own_title)
    });
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().filter(|name| !name.trim().is_empty());
        let page = Watched {
            address: address.get_untracked(),
            name: name.unwrap_or_else(own_title),
            note: note.get_untracked(),
        };
        let told = t!(watch.putting, name = page.name.clone());
        if page.clone().checked().is_none() {
            return announcer.tell(t!(watch.long_address));
        }
        let (_, taken, is_stored) = watch_list::change(|list| list.take(page));
        n_kept.update(|n| *n += 1);
        announcer.tell(match (is_stored, taken.n_left_out) {
            (false, _) => t!(product.not_stored).to_owned(),
            (true, 0) => told,
            (true, _) => t!(watch.full, n = MAX_PAGES),
        });
    };
    let label = text(move || {
        let label = if is_kept.get() { t!(watch.put_again) } else { t!(watch.put) };
        label.to_owned()
    });
    view! {
        <form class="inquiry" on:submit=keep>
            <label class="field">
                <span class="field__label">{t!(watch.name)}</span>
                <input
                    class="input"
                    maxlength=MAX_NAME_CHARS.to_string()
                    prop:value=shown_name
                    on:input=move |event| name.set(Some(event_target_value(&event)))
                />
            </label>
            <label class="field">
                <span class="field__label">{t!(watch.note)}</span>
                <textarea
                    class="input"
                    rows="3"
                    maxlength=MAX_NOTE_CHARS.to_string()
                    placeholder=t!(watch.note_hint)
                    prop:value=note
                    on:input=move |event| note.set(event_target_value(&event))
                ></textarea>
            </label>
            <p class="hint">{t!(watch.kept_what)}</p>
            <button class="button" data-kind="primary">{label}</button>
            <a href=use_site().href(routes::WATCH)>{t!(watch.all)}</a>
        </form>
    }
    .into_any()
}

fn citations(address: Memo<String>) -> AnyView {
    let dataset = use_site().load(|store| async move { store.dataset().await });
    let all = dynamic(move || match dataset.get() {
        Some(Ok(Some(dataset))) => cited(&dataset, &address.get()),
        _ => ().into_any(),
    });
    view! {
        <h2>{t!(watch.cite)}</h2>
        <p class="hint">{t!(watch.cite_text)}</p>
        {all}
    }
    .into_any()
}

fn cited(dataset: &DatasetInfo, address: &str) -> AnyView {
    let cited = Cited {
        title: own_title(),
        atlas: plain(&dataset.base.name),
        publisher: plain(&dataset.base.organization),
        url: format!("{}{}", address::origin(), use_site().href(address)),
        updated: dataset.generated_at.get(..10).unwrap_or_default().to_owned(),
        accessed: clock::today(),
        version: dataset.version.clone(),
    };
    let one = |label: &'static str, text: String| {
        let rows = text.lines().count().max(3).to_string();
        let copied = text.clone();
        view! {
            <div class="inquiry">
                <label class="field">
                    <span class="field__label">{label}</span>
                    <textarea class="input" readonly rows=rows prop:value=text></textarea>
                </label>
                {copy_button(t!(watch.copy_of, name = label), move || copied.clone())}
            </div>
        }
        .into_any()
    };
    vec![one(t!(watch.gbt), cited.gb_t_7714()), one(t!(watch.bibtex), cited.bibtex())].into_any()
}
