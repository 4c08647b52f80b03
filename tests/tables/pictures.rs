//! Files beside the tables: one that is right and some that are not.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32| u8::try_from(x % 256).unwrap();
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([shade(x), shade(y), 90]));
    let mut bytes = Cursor::new(vec![]);
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Writes all of them into the folder of photographs of these tables; `unlisted.jpg` has no row.
pub(crate) fn write(tables: &Path) {
    let folder = tables.join("images");
    fs::create_dir_all(folder.join("folder.jpg")).unwrap();
    let good = picture(640, 400, ImageFormat::Jpeg);
    let files: [(&str, Vec<u8>); 8] = [
        ("unlisted.jpg", good.clone()),
        ("cut.jpg", good[..good.len() - 9].to_vec()),
        ("upright.JPEG", picture(400, 640, ImageFormat::Jpeg)),
        ("small.png", picture(639, 400, ImageFormat::Png)),
        ("low.webp", picture(800, 399, ImageFormat::WebP)),
        ("text.jpg", b"not a picture".to_vec()),
        ("empty.png", vec![]),
        ("good.jpg", good),
    ];
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
}
