//! The builder of widgets: what a partner chooses, how it looks, and what there is to paste.

pub mod facts;
pub mod options;
pub mod preview;
pub mod result;

use std::sync::Arc;

use leptos::prelude::*;

use crate::embed::choice::{Choice, QuoteFile};
use crate::i18n::messages::{lang, t};
use crate::routes::EMBED;
use crate::session::load::Load;
use crate::session::site::use_site;

/// What the build tells of the chosen frame; `None` where nothing is chosen yet, or there is no such frame.
/// A shelf of chosen products has those of the products.
pub fn quote_of(choice: Memo<Choice>) -> Load<QuoteFile> {
    let site = use_site();
    site.load(move |store| {
        let choice = choice.get();
        let language = choice.language.clone().unwrap_or_else(|| lang().to_owned());
        let file = |folder: &str| site.href_in(&format!("{folder}/quote.json"), &language);
        let own = file(&choice.folder());
        let chosen = choice.chosen().into_iter().map(|id| file(&format!("{EMBED}/product/{id}")));
        let chosen: Vec<String> = chosen.collect();
        async move {
            if choice.is_incomplete() {
                return Ok(None);
            }
            if chosen.is_empty() {
                return store.quote(own).await;
            }
            let mut files = vec![];
            for url in chosen {
                files.extend(store.quote(url).await?.map(|file| file.as_ref().clone()));
            }
            let joined = QuoteFile::joined(t!(embed.chosen), &files);
            Ok((!files.is_empty()).then(|| Arc::new(joined)))
        }
    })
}

/// The name of a kind of widget.
fn kind_name(kind: &str) -> &'static str {
    match kind {
        "product" => t!(embed.kind_product),
        "shelf" => t!(embed.kind_shelf),
        "season" => t!(embed.kind_season),
        "chain" => t!(embed.kind_chain),
        "opportunities" => t!(embed.kind_opportunities),
        _ => t!(embed.kind_search),
    }
}
