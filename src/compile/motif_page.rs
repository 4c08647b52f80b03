//! A page for operators that shows every motif beside its name.

use std::fmt::Write as _;

use crate::model::category::Category;
use crate::papercut::compose::{Choice, picture_url};
use crate::papercut::motifs;

/// Width of a picture on the page, px.
const SIZE: u32 = 160;

/// The page, complete in itself: every drawing of every motif.
pub(super) fn motif_page() -> String {
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Motifs</title>\n\
         <style>body{font:1rem system-ui;display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}</style>\n",
    );
    let drawings = motifs::all()
        .flat_map(|motif| (0..motif.n_drawings()).map(move |drawing| (motif, drawing)));
    for ((motif, drawing), county) in drawings.zip(0_u32..) {
        let county = county.to_string();
        let choice = Choice {
            motif,
            drawing,
            category: Category::Fruit,
            county: &county,
            variant: 0,
            is_deep: false,
        };
        // Each in a frame of its own: ids inside would be the same in all.
        let url = picture_url(choice);
        // Writing to a string cannot fail.
        _ = writeln!(
            page,
            "<figure><img width=\"{SIZE}\" height=\"{SIZE}\" alt=\"\" src=\"{url}\">\
             <figcaption><code>{}</code>{}</figcaption></figure>",
            motif.name,
            // The atlas itself chooses among the drawings of a motif.
            if drawing == 0 { String::new() } else { format!(" {}", motif.arrangement(drawing)) },
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_every_motif() {
        let page = motif_page();
        for motif in motifs::all() {
            assert!(page.contains(&format!("<code>{}</code>", motif.name)), "{}", motif.name);
        }
    }
}
