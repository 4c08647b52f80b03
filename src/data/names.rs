//! The index of names in the store: its letters, and no more names than a page shows.

use std::rc::Rc;
use std::sync::Arc;

use futures::future::join;

use super::error::LoadError;
use super::fetch;
use super::store::{Loaded, Store};
use crate::query::letters::{Entry, IndexPage, Letters, order_of};
use crate::source::{Source, Step};

impl Store {
    /// The letters that names begin with for readers of `lang` and, where one is chosen, a page of it, 1 the first;
    /// `None` where there is no such page.
    ///
    /// # Errors
    /// If a file cannot be had.
    pub async fn names(&self, lang: &str, chosen: Option<(char, usize)>) -> Loaded<IndexPage> {
        let order = order_of(lang);
        // Both at once: of files they share the one with the letters.
        let names = async {
            match chosen {
                Some((letter, page)) => self.names_page(order, letter, page).await,
                None => Ok(Some(Arc::default())),
            }
        };
        let (letters, names) = join(self.letters(order), names).await;
        let page = match letters? {
            Some(letters) => names?.map(|names| IndexPage { letters, chosen, names }),
            // An older set has the whole alone.
            None => {
                let whole = self.catalogue().await?;
                whole.and_then(|whole| IndexPage::of(&whole, order, chosen))
            }
        };
        Ok(page.map(Arc::new))
    }

    async fn letters(&self, order: &'static str) -> Loaded<Letters> {
        let first_step = move |source: &Source| source.names(order);
        self.ask_newer(&format!("letters {order}"), first_step).await
    }

    async fn names_page(
        &self,
        order: &'static str,
        letter: char,
        page: usize,
    ) -> Loaded<Vec<Entry>> {
        let first_step = move |source: &Source| source.names_page(order, letter, page);
        self.ask_newer(&format!("names {order} {letter} {page}"), first_step).await
    }

    /// What the source answers; `None` also where it is a server of an older schema, which does not know the
    /// question.
    pub(super) async fn ask_newer<T: Send + Sync + 'static>(
        &self,
        key: &str,
        first_step: impl Fn(&Source) -> Step<T> + 'static,
    ) -> Loaded<T> {
        let load = async move |store: Self| {
            let ask = async |source: Rc<Source>, freshness| match fetch::run(
                first_step(&source),
                freshness,
            )
            .await
            {
                Err(LoadError::Status { status: 404, .. }) if source.is_answering() => Ok(None),
                outcome => outcome,
            };
            store.retrying(ask).await
        };
        self.kept_or(key, load).await
    }
}
