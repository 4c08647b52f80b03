//! Addresses inside the site, and what the whole app shares.

use leptos::prelude::*;

use super::load::Load;
use crate::browser::{clock, head};
use crate::data::store::{Loaded, Store};
use crate::i18n::address::{split_language, with_language};
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, languages};
use crate::model::bilingual::Bilingual;
use crate::model::season::Month;

/// The first wait before all is asked again by itself; each further one is twice as long.
const FIRST_RETRY_MS: u32 = 4_000;
/// The longest one.
const MAX_RETRY_MS: u32 = 64_000;

/// What the whole app shares; set once in `app`.
#[derive(Clone, Copy)]
pub struct Site {
    base_path: StoredValue<String>,
    store: StoredValue<Store, LocalStorage>,
    attempt: RwSignal<u32>,
    /// How many notices of a failure that may end stand, and whether they are looked after.
    failures: StoredValue<(usize, bool)>,
    name: RwSignal<String>,
    /// The visitor's month.
    pub month: Month,
}

impl Site {
    /// A site whose root is at `base_path` (no slash at its end).
    pub fn new(base_path: &str, month: Month) -> Self {
        #[cfg(target_arch = "wasm32")]
        let store = Store::new(base_path);
        #[cfg(not(target_arch = "wasm32"))]
        let store = Store::of_thread(base_path);
        Self {
            base_path: StoredValue::new(base_path.to_owned()),
            store: StoredValue::new_local(store),
            attempt: RwSignal::new(0),
            failures: StoredValue::new((0, false)),
            name: RwSignal::new(head::application_name(lang())),
            month,
        }
    }

    /// Where pages get their data.
    pub fn store(self) -> Store {
        self.store.get_value()
    }

    /// The atlas's name in the language of the document: as the document says, until the data do.
    pub fn name(self) -> String {
        self.name.get()
    }

    /// The data say what the atlas is called.
    pub fn set_name(self, name: &Bilingual) {
        let name = plain(name);
        if self.name.with_untracked(|known| *known != name) {
            self.name.set(name);
        }
    }

    /// Asks for `load`'s data now, whenever a signal that it reads changes, and after
    /// [`Self::retry`].
    pub fn load<T: Send + Sync + 'static, F: Future<Output = Loaded<T>> + 'static>(
        self,
        load: impl Fn(Store) -> F + 'static,
    ) -> Load<T> {
        Load::new(move || {
            self.follow_retries();
            load(self.store())
        })
    }

    /// Has what reads this act again after [`Self::retry`].
    pub fn follow_retries(self) {
        self.attempt.track();
    }

    /// Asks the network again for everything that the page shows.
    pub fn retry(self) {
        self.store().forget();
        self.attempt.update(|n| *n += 1);
    }

    /// As long as the owner of this call stands, a notice of a failure that may end, all is asked again by itself:
    /// after 4 s, 8 s and so on.
    pub fn retry_until_gone(self) {
        let is_looked_after = self.failures.try_update_value(|(n, is_looked_after)| {
            *n += 1;
            std::mem::replace(is_looked_after, true)
        });
        on_cleanup(move || _ = self.failures.try_update_value(|(n, _)| *n -= 1));
        if is_looked_after != Some(false) {
            return;
        }
        leptos::task::spawn_local(async move {
            let mut wait_ms = FIRST_RETRY_MS;
            loop {
                clock::sleep(wait_ms).await;
                match self.failures.try_update_value(|(n, _)| *n) {
                    Some(n) if n > 0 => self.retry(),
                    _ => break,
                }
                wait_ms = (wait_ms * 2).min(MAX_RETRY_MS);
            }
            _ = self.failures.try_update_value(|(_, is_looked_after)| *is_looked_after = false);
        });
    }

    /// The address of a page of this site in the language of the document. `path` starts with `/`
    /// and may have a query.
    pub fn href(self, path: &str) -> String {
        self.href_in(path, lang())
    }

    /// The same in another language.
    pub fn href_in(self, path: &str, language: &str) -> String {
        let base_path = self.base_path.get_value();
        let (path, query) = path.split_once('?').map_or((path, None), |(p, q)| (p, Some(q)));
        let path = with_language(path, language, &languages());
        match query {
            Some(query) if !query.is_empty() => format!("{base_path}{path}?{query}"),
            _ => format!("{base_path}{path}"),
        }
    }

    /// The router's base: all pages of this document are below it.
    pub fn router_base(self) -> String {
        let base = self.href("/");
        base.strip_suffix('/').unwrap_or(&base).to_owned()
    }

    /// A path of the address bar without base path and language: `/products/a`.
    pub fn page_path(self, pathname: &str) -> String {
        let base_path = self.base_path.get_value();
        let path = pathname.strip_prefix(base_path.as_str()).unwrap_or(pathname);
        let path = split_language(path, &languages()).1.trim_end_matches('/');
        if path.is_empty() { "/".to_owned() } else { path.to_owned() }
    }

    /// The address of a file of this site.
    pub fn file(self, path: &str) -> String {
        format!("{}/{path}", self.base_path.get_value())
    }
}

/// The site that this app shows.
pub fn use_site() -> Site {
    expect_context()
}
