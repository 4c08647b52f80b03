//! A card as a small PNG: drawn, brought to few colors, packed.

use std::sync::Arc;

use quantizr::{Histogram, Image, Options as Colors, QuantizeResult};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::color::Color;
use super::{HEIGHT, WIDTH};

/// A card with one picture has about ten colors; the others are of edges between them. With 64 colors a
/// file is a tenth larger, and looks the same.
const N_COLORS: i32 = 24;
/// Further colors for each further picture.
const N_COLORS_MORE: i32 = 6;
/// A color that must not be lost counts as so many pixels more: a word has some hundred.
const KEPT_PIXELS: usize = 4000;

/// The drawing, which has so many pictures, as PNG with a palette, in which the `kept` colors stay as they
/// are however little they cover. The same drawing and fonts, the same bytes.
///
/// # Errors
/// In words, if it cannot be drawn.
pub(super) fn png(
    svg: &str,
    n_pictures: usize,
    kept: &[Color],
    fonts: Arc<Database>,
) -> Result<Vec<u8>, String> {
    let options = Options { fontdb: fonts, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|e| format!("the card is broken: {e}"))?;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).ok_or("there is no memory for a card")?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    // The ground covers all of it, so that premultiplied colors are the colors.
    let n_more = i32::try_from(n_pictures.saturating_sub(1)).unwrap_or_default();
    packed(pixmap.data(), kept, (N_COLORS + n_more * N_COLORS_MORE).min(256))
}

fn packed(rgba: &[u8], kept: &[Color], n_colors: i32) -> Result<Vec<u8>, String> {
    let broken = |what: &dyn std::fmt::Display| format!("the card cannot be packed: {what}");
    let (width, height) = (WIDTH as usize, HEIGHT as usize);
    let image = Image::new(rgba, width, height).map_err(|e| broken(&format!("{e:?}")))?;
    let mut colors = Colors::default();
    colors.set_max_colors(n_colors).map_err(|e| broken(&format!("{e:?}")))?;
    let kept: Vec<u8> = kept.iter().flat_map(|color| color.rgba().repeat(KEPT_PIXELS)).collect();
    let more = Image::new(&kept, kept.len() / 4, 1).map_err(|e| broken(&format!("{e:?}")))?;
    let mut histogram = Histogram::new();
    histogram.add_image(&image);
    histogram.add_image(&more);
    let mut result = QuantizeResult::quantize_histogram(&histogram, &colors);
    // Dithering would cost more bytes than it hides: the grounds are plain.
    result.set_dithering_level(0.0).map_err(|e| broken(&format!("{e:?}")))?;
    let mut pixels = vec![0; width * height];
    result.remap_image(&image, &mut pixels).map_err(|e| broken(&format!("{e:?}")))?;
    let palette = result.get_palette();
    let n_used = usize::try_from(palette.count).unwrap_or_default();
    let palette = palette.entries.iter().take(n_used).flat_map(|color| [color.r, color.g, color.b]);

    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::Best);
    // Differences between numbers of colors mean nothing.
    encoder.set_filter(png::FilterType::NoFilter);
    let mut writer = encoder.write_header().map_err(|e| broken(&e))?;
    writer.write_image_data(&pixels).map_err(|e| broken(&e))?;
    writer.finish().map_err(|e| broken(&e))?;
    Ok(file)
}
