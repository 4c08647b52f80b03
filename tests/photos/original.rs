//! Originals as cameras write them, made here: the left half red, the right half blue.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder as _, ImageFormat, Rgb, RgbImage};

pub(crate) const RED: [u8; 3] = [200, 40, 30];
pub(crate) const BLUE: [u8; 3] = [30, 60, 180];
/// Stands in the head of each original and must not be published.
pub(crate) const SECRET: &[u8] = b"29.70 N 107.39 E, camera of A. B.";

fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| Rgb(if x < width / 2 { RED } else { BLUE }))
}

/// A JPEG with a secret and this orientation in its EXIF (TIFF 6.0, little-endian).
pub(crate) fn jpeg(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x02\0".to_vec();
    let n_secret = u32::try_from(SECRET.len()).unwrap();
    for (tag, kind, n, value) in
        [(0x010E_u16, 2_u16, n_secret, 38), (0x0112, 3, 1, u32::from(orientation))]
    {
        exif.extend(tag.to_le_bytes());
        exif.extend(kind.to_le_bytes());
        exif.extend(n.to_le_bytes());
        exif.extend(value.to_le_bytes());
    }
    exif.extend([0; 4]);
    exif.extend(SECRET);
    let mut bytes = vec![];
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    let image = halves(width, height);
    encoder.write_image(&image, width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A PNG whose head and end are right and whose middle is not.
pub(crate) fn damaged_png() -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    halves(700, 500).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let mut bytes = bytes.into_inner();
    let data = bytes.windows(4).position(|window| window == b"IDAT").unwrap();
    bytes[data + 9] ^= 0xFF;
    bytes
}
