//! SVG to PNG, with the fonts of this machine.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Pixels per unit: sharp when printed at half a page.
const SCALE: f32 = 2.0;

/// The picture as PNG.
///
/// # Errors
/// In words, if the picture cannot be drawn: this machine has no font, or it is too large.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    if fonts.is_empty() {
        return Err(
            "this machine has no fonts: install one with Chinese characters (Noto Sans CJK)."
                .to_owned(),
        );
    }
    let options = Options { fontdb: Arc::new(fonts), ..Options::default() };
    let tree =
        Tree::from_str(svg, &options).map_err(|error| format!("the picture is broken: {error}"))?;
    let size = tree.size().to_int_size().scale_by(SCALE);
    let pixmap = size.and_then(|size| Pixmap::new(size.width(), size.height()));
    let mut pixmap = pixmap.ok_or("the picture is too large for a PNG: write a .svg.")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| format!("the picture cannot be encoded: {error}"))
}
