//! The site's icons as PNG, drawn from its `icon.svg`: for home screens, which read no SVG.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// What one icon is like.
struct Icon {
    file: &'static str,
    size_px: u32,
    /// How large the drawing is in it. A system may cut a maskable icon to a circle of 80 % (Web Application
    /// Manifest, "Icon masks"); ours reaches 1.04 of its half width with its corners, so 0.78 at 0.75.
    scale: f32,
    /// Whether corners are filled: where a system cuts the icon itself, or paints black behind it.
    is_filled: bool,
}

const ICONS: [Icon; 4] = [
    Icon { file: "icon-192.png", size_px: 192, scale: 1.0, is_filled: false },
    Icon { file: "icon-512.png", size_px: 512, scale: 1.0, is_filled: false },
    Icon { file: "icon-maskable-512.png", size_px: 512, scale: 0.75, is_filled: true },
    Icon { file: "apple-touch-icon.png", size_px: 180, scale: 1.0, is_filled: true },
];

/// (file name, PNG) of each icon that `public/manifest.webmanifest` and `index.html` name.
///
/// # Errors
/// In words, if the drawing is broken.
pub fn icons(svg: &str) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let broken = |error: &dyn std::fmt::Display| format!("icon.svg cannot be drawn: {error}");
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| broken(&error))?;
    let mut icons = vec![];
    for icon in &ICONS {
        let drawn = draw(&tree, icon).ok_or_else(|| broken(&"it has no size"))?;
        icons.push((icon.file, drawn.encode_png().map_err(|error| broken(&error))?));
    }
    Ok(icons)
}

fn draw(tree: &Tree, icon: &Icon) -> Option<Pixmap> {
    let mut pixmap = Pixmap::new(icon.size_px, icon.size_px)?;
    if icon.is_filled {
        pixmap.fill(edge_color(tree)?);
    }
    let size_px = icon.size_px as f32;
    let scale = icon.scale * size_px / tree.size().width().max(tree.size().height());
    let left = |length: f32| (size_px - length * scale) / 2.0;
    let to_middle = Transform::from_row(
        scale,
        0.0,
        0.0,
        scale,
        left(tree.size().width()),
        left(tree.size().height()),
    );
    resvg::render(tree, to_middle, &mut pixmap.as_mut());
    Some(pixmap)
}

/// The color at the middle of the drawing's upper edge, which goes on around it; white where nothing is
/// drawn there.
fn edge_color(tree: &Tree) -> Option<Color> {
    const SIZE_PX: u32 = 64;
    let mut pixmap = Pixmap::new(SIZE_PX, SIZE_PX)?;
    let size = tree.size();
    let scale =
        Transform::from_scale(SIZE_PX as f32 / size.width(), SIZE_PX as f32 / size.height());
    resvg::render(tree, scale, &mut pixmap.as_mut());
    let pixel = pixmap.pixel(SIZE_PX / 2, 1)?.demultiply();
    let is_drawn = pixel.alpha() == u8::MAX;
    Some(if is_drawn {
        Color::from_rgba8(pixel.red(), pixel.green(), pixel.blue(), u8::MAX)
    } else {
        Color::WHITE
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(svg: &str, file: &str) -> Pixmap {
        let icons = icons(svg).unwrap();
        let (_, png) = icons.iter().find(|(name, _)| *name == file).unwrap();
        Pixmap::decode_png(png).unwrap()
    }

    const RED_DISC: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='10' height='10' rx='3' fill='#b3261e'/></svg>";

    #[test]
    fn corners_are_filled_where_a_system_cuts_them() {
        let corner = |file| drawn(RED_DISC, file).pixel(0, 0).unwrap();
        assert_eq!(corner("icon-512.png").alpha(), 0);
        for file in ["icon-maskable-512.png", "apple-touch-icon.png"] {
            let pixel = corner(file);
            assert_eq!(
                (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()),
                (0xb3, 0x26, 0x1e, 255)
            );
        }
        let thin = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='1'/></svg>";
        assert_eq!(drawn(thin, "apple-touch-icon.png").pixel(0, 0).unwrap().red(), 255);
    }

    #[test]
    fn icons_have_the_sizes_that_the_manifest_says() {
        let manifest = include_str!("../../public/manifest.webmanifest");
        let index = include_str!("../../index.html");
        for (file, png) in icons(include_str!("../../public/icon.svg")).unwrap() {
            let size_px = Pixmap::decode_png(&png).unwrap().width();
            if file.starts_with("apple") {
                assert!(index.contains(file) && size_px == 180);
            } else {
                let said = format!("\"src\": \"{file}\", \"sizes\": \"{size_px}x{size_px}\"");
                assert!(manifest.contains(&said), "{said}");
            }
        }
    }

    #[test]
    fn a_broken_drawing_is_told() {
        assert!(icons("<svg").unwrap_err().contains("icon.svg"));
    }
}
