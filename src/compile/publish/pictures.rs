//! A paper-cut for every product that names a motif.

use std::collections::HashMap;
use std::io;

use super::relations::Relations;
use super::sink::Sink;
use crate::compile::spec::TableId;
use crate::model::category::Category;
use crate::papercut::compose::{Choice, N_VARIANTS, picture};
use crate::papercut::motifs;

/// Folder of the files.
pub const FOLDER: &str = "pictures";

/// Writes all pictures and gives the name of each product's. Products of one county and category
/// that share a motif get different variants, as far as there are any.
pub fn write<'a>(
    relations: &Relations<'a>,
    sink: &mut Sink,
) -> io::Result<HashMap<&'a str, String>> {
    let mut rows: Vec<_> = relations.rows(TableId::Products).collect();
    rows.sort_by_key(|row| row.key());
    let mut n_alike: HashMap<(&str, &str, &str), u32> = HashMap::new();
    let mut drawn: HashMap<(&str, &str, &str, u32), String> = HashMap::new();
    let mut pictures = HashMap::with_capacity(rows.len());
    for row in rows {
        let (motif, category, county) = (row.get("motif"), row.get("category"), row.get("county"));
        let (Some(found), Some(kind)) = (motifs::find(motif), Category::from_code(category)) else {
            continue;
        };
        let n_before = n_alike.entry((motif, category, county)).or_default();
        let variant = *n_before % N_VARIANTS;
        *n_before += 1;
        let key = (motif, category, county, variant);
        let name = match drawn.get(&key) {
            Some(name) => name.clone(),
            None => {
                let svg = picture(Choice { motif: found, category: kind, county, variant });
                let name = sink.by_content(FOLDER, "svg", svg.as_bytes())?;
                drawn.insert(key, name.clone());
                name
            }
        };
        pictures.insert(row.key(), name);
    }
    Ok(pictures)
}
