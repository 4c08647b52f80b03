//! A paper-cut for every product that names a motif.

use std::collections::HashMap;
use std::io;

use super::relations::Relations;
use super::sink::Sink;
use crate::compile::schema::spec::TableId;
use crate::model::category::Category;
use crate::papercut::compose::{Choice, N_VARIANTS, picture};
use crate::papercut::motifs;
use crate::papercut::spread::drawings;

/// Folder of the files.
pub const FOLDER: &str = "pictures";

/// Every so many pictures of a county are pale on deep: neighbours of four in a row differ.
const DEEP_EVERY: usize = 3;

/// What makes the picture of each product that names a motif. Products of one motif get different
/// drawings of it, and those of one county and category different variants too, as far as there are
/// any.
pub fn choices<'a>(relations: &Relations<'a>) -> Vec<(&'a str, Choice<'a>)> {
    let rows = relations.rows(TableId::Products);
    let mut rows: Vec<_> = rows
        .filter_map(|row| {
            let category = Category::from_code(row.get("category"))?;
            Some((row, motifs::find(row.get("motif"))?, category))
        })
        .collect();
    // As a county's shelf shows them.
    rows.sort_by_cached_key(|(row, ..)| (row.get("county"), row.get("pinyin"), row.key()));
    let keys: Vec<_> = rows.iter().map(|(row, motif, _)| (row.key(), *motif)).collect();
    let mut n_of_county: HashMap<&str, usize> = HashMap::new();
    let mut n_alike: HashMap<(&str, &str, &str), u32> = HashMap::new();
    let mut choices = Vec::with_capacity(rows.len());
    for ((row, motif, category), drawing) in rows.into_iter().zip(drawings(&keys)) {
        let county = row.get("county");
        let n_before = n_alike.entry((motif.name, category.code(), county)).or_default();
        let variant = *n_before % N_VARIANTS;
        *n_before += 1;
        let n_before = n_of_county.entry(county).or_default();
        let is_deep = *n_before % DEEP_EVERY == DEEP_EVERY - 1;
        *n_before += 1;
        let choice = Choice { motif, drawing, category, county, variant, is_deep };
        choices.push((row.key(), choice));
    }
    choices
}

/// Writes all pictures and gives the name of each product's.
pub fn write<'a>(
    relations: &Relations<'a>,
    sink: &mut Sink,
) -> io::Result<HashMap<&'a str, String>> {
    let mut drawn: HashMap<(&str, u32, &str, &str, u32, bool), String> = HashMap::new();
    let mut pictures = HashMap::new();
    for (product, choice) in choices(relations) {
        let Choice { motif, drawing, category, county, variant, is_deep } = choice;
        let key = (motif.name, drawing, category.code(), county, variant, is_deep);
        let name = match drawn.get(&key) {
            Some(name) => name.clone(),
            None => {
                let name = sink.by_content(FOLDER, "svg", picture(choice).as_bytes())?;
                drawn.insert(key, name.clone());
                name
            }
        };
        pictures.insert(product, name);
    }
    Ok(pictures)
}
