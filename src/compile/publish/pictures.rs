//! A paper-cut for every product that names a motif.

use std::collections::HashMap;
use std::io;

use super::sink::Sink;
use crate::compile::facts::Facts;
use crate::model::id::{PictureId, ProductId};
use crate::papercut::compose::{Choice, N_VARIANTS, picture};
use crate::papercut::spread::drawings;

/// Folder of the files.
pub(super) const FOLDER: &str = "pictures";

/// Every so many pictures of a county are pale on deep: neighbours of four in a row differ.
const DEEP_EVERY: usize = 3;

/// What makes the picture of each product that names a motif. Products of one motif get different
/// drawings of it, and those of one county and category different variants too, as far as there are
/// any.
pub(super) fn choices(facts: &Facts) -> Vec<(&ProductId, Choice<'_>)> {
    let products = facts.products.iter();
    let mut cards: Vec<_> =
        products.filter_map(|product| Some((&product.card, product.motif?))).collect();
    // As a county's shelf shows them.
    cards.sort_by_key(|(card, _)| (&card.county, &card.pinyin, &card.id));
    let keys: Vec<_> = cards.iter().map(|(card, motif)| (card.id.as_str(), *motif)).collect();
    let mut n_of_county: HashMap<&str, usize> = HashMap::new();
    let mut n_alike: HashMap<(&str, &str, &str), u32> = HashMap::new();
    let mut choices = Vec::with_capacity(cards.len());
    for ((card, motif), drawing) in cards.into_iter().zip(drawings(&keys)) {
        let (category, county) = (card.category, card.county.as_str());
        let n_before = n_alike.entry((motif.name, category.code(), county)).or_default();
        let variant = *n_before % N_VARIANTS;
        *n_before += 1;
        let n_before = n_of_county.entry(county).or_default();
        let is_deep = *n_before % DEEP_EVERY == DEEP_EVERY - 1;
        *n_before += 1;
        let choice = Choice { motif, drawing, category, county, variant, is_deep };
        choices.push((&card.id, choice));
    }
    choices
}

/// Writes all pictures and gives the name of each product's.
pub(super) fn write(facts: &Facts, sink: &mut Sink) -> io::Result<HashMap<ProductId, PictureId>> {
    let mut drawn: HashMap<(&str, u32, &str, &str, u32, bool), PictureId> = HashMap::new();
    let mut pictures = HashMap::new();
    for (product, choice) in choices(facts) {
        let Choice { motif, drawing, category, county, variant, is_deep } = choice;
        let key = (motif.name, drawing, category.code(), county, variant, is_deep);
        let name = match drawn.get(&key) {
            Some(name) => name.clone(),
            None => {
                let name = sink.by_content(FOLDER, "svg", picture(choice).as_bytes())?;
                let name = PictureId::parse(&name).map_err(io::Error::other)?;
                drawn.insert(key, name.clone());
                name
            }
        };
        pictures.insert(product.clone(), name);
    }
    Ok(pictures)
}
