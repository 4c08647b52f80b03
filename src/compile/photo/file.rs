//! One photograph's file: its name and, by its bytes, whether it can be published.

use imagesize::{ImageError, ImageType};

use crate::compile::problem::{Report, thousands};
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;

/// The folder beside the tables.
pub const FOLDER: &str = "images";

/// Endings of files that are taken, in small letters.
const ENDINGS: [&str; 4] = [".jpg", ".jpeg", ".png", ".webp"];

/// Longer and shorter side of the smallest photograph: a card of two columns on a phone, in its
/// proportions of 8 to 5, would be blurred by less.
const MIN_SIDES: (usize, usize) = (640, 400);
/// Longest side. The largest cameras make less; more is a scan or a mistake.
const MAX_SIDE: usize = 12_000;
/// Pixels in all: a thread needs about 9 bytes for each, 0.7 GB here.
const MAX_PIXELS: usize = 80_000_000;
/// Largest file.
const MAX_BYTES: u64 = 60_000_000;

/// A rule that a photograph breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoFault {
    pub rule: Rule,
    /// What was found: `300 x 200`, `GIF`; empty where the file's name says it all.
    pub value: String,
    /// What would likely mend it.
    pub repair: String,
}

impl PhotoFault {
    /// Adds it to the problems of the row that names the file.
    pub fn tell(&self, row: Row<'_>, report: &mut Report) {
        let value = format!("{}: {}", row.get("file"), self.value);
        report.row(row, Some("file"), self.rule, &value, self.repair.as_str());
    }
}

fn fault(rule: Rule, value: impl Into<String>, repair: impl Into<String>) -> PhotoFault {
    PhotoFault { rule, value: value.into(), repair: repair.into() }
}

/// Whether `name` is that of a file in the folder itself, with an ending that we take: nothing that
/// a table says leads out of the folder.
pub fn is_photo_name(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let has_ending =
        ENDINGS.iter().any(|ending| lower.len() > ending.len() && lower.ends_with(ending));
    has_ending && !name.starts_with('.') && !name.contains(['/', '\\', ':'])
}

/// What is wrong with a file of this size, before it is read.
pub fn check_n_bytes(n_bytes: u64) -> Option<PhotoFault> {
    (n_bytes > MAX_BYTES).then(|| {
        let shown = format!("{} MB", thousands(n_bytes / 1_000_000));
        fault(Rule::PhotoSize, shown, "Export it again as JPEG, 4,000 pixels wide.")
    })
}

/// What is wrong with the bytes of a file, without decoding it.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_bytes(bytes: &[u8]) -> Result<(), PhotoFault> {
    const REPAIR: &str = "Open it in an image editor and export it as JPEG.";
    match imagesize::image_type(bytes) {
        Ok(ImageType::Jpeg | ImageType::Png | ImageType::Webp) => {}
        // Phones name such files .jpg when they are sent on.
        Ok(ImageType::Heif(_)) => return Err(fault(Rule::PhotoFormat, "HEIC or AVIF", REPAIR)),
        Ok(_) | Err(_) => {
            let value = if bytes.is_empty() { "0 bytes" } else { "another format" };
            return Err(fault(Rule::PhotoFormat, value, REPAIR));
        }
    }
    if !is_whole(bytes) {
        return Err(cut_off());
    }
    let size = imagesize::blob_size(bytes).map_err(|error| match error {
        ImageError::IoError(_) => cut_off(),
        _ => fault(Rule::PhotoFormat, "damaged", REPAIR),
    })?;
    check_size(size.width, size.height)
}

fn cut_off() -> PhotoFault {
    fault(Rule::PhotoFormat, "cut off", "Copy the file again: its end is missing.")
}

fn check_size(width: usize, height: usize) -> Result<(), PhotoFault> {
    let (long, short) = (width.max(height), width.min(height));
    let value = format!("{width} x {height}");
    if long < MIN_SIDES.0 || short < MIN_SIDES.1 {
        return Err(fault(
            Rule::PhotoSize,
            value,
            "Use a larger original; enlarging it does not help.",
        ));
    }
    if long > MAX_SIDE || width.saturating_mul(height) > MAX_PIXELS {
        return Err(fault(
            Rule::PhotoSize,
            value,
            "Export it smaller: 4,000 pixels wide is plenty.",
        ));
    }
    Ok(())
}

/// Whether the file has its end. Decoders of JPEG fill what is missing with grey and do not complain.
fn is_whole(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"RIFF") {
        let n_bytes = bytes.get(4..8).and_then(|size| size.try_into().ok()).map(u32::from_le_bytes);
        return n_bytes.is_some_and(|n| bytes.len() as u64 >= u64::from(n) + 8);
    }
    if bytes.starts_with(b"\x89PNG") {
        return bytes.windows(4).any(|window| window == b"IEND");
    }
    jpeg_scan(bytes).is_some_and(|scan| scan.windows(2).any(|window| window == [0xFF, 0xD9]))
}

/// What follows the head of a JPEG. A preview in the head has an end of its own, so that must be
/// passed over; in what follows the two bytes of the end stand nowhere else.
fn jpeg_scan(bytes: &[u8]) -> Option<&[u8]> {
    const START_OF_SCAN: u8 = 0xDA;
    let mut rest = bytes.get(2..)?;
    loop {
        let (&[mark, kind, high, low], _) = rest.split_first_chunk::<4>()?;
        if mark != 0xFF {
            return None;
        }
        if kind == 0xFF {
            rest = rest.get(1..)?; // padding before a mark
            continue;
        }
        let n_bytes = usize::from(u16::from_be_bytes([high, low]));
        let after = rest.get(2 + n_bytes..)?;
        if kind == START_OF_SCAN {
            return Some(after);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_leads_to_no_other_folder() {
        for good in ["orange.jpg", "脐橙 1.JPEG", "a.b.webp"] {
            assert!(is_photo_name(good), "{good}");
        }
        for bad in [
            "",
            ".jpg",
            "a.gif",
            "a",
            "a/b.jpg",
            "../a.jpg",
            "..\\a.jpg",
            "C:a.jpg",
            "/etc/a.jpg",
            ".hidden.png",
            "..a.png",
            "a.jpg.exe",
        ] {
            assert!(!is_photo_name(bad), "{bad}");
        }
    }

    #[test]
    fn sizes_have_limits_whichever_way_the_picture_stands() {
        let rule = |width, height| check_size(width, height).err().map(|fault| fault.rule);
        for (width, height) in [(640, 400), (400, 640), (12_000, 6_000), (9_000, 8_800)] {
            assert_eq!(rule(width, height), None, "{width} x {height}");
        }
        let wrong = [(639, 480), (800, 399), (0, 0), (12_001, 900), (10_000, 8_001)];
        for (width, height) in wrong.into_iter().chain([(usize::MAX, usize::MAX)]) {
            assert_eq!(rule(width, height), Some(Rule::PhotoSize), "{width} x {height}");
        }
        assert!(check_n_bytes(MAX_BYTES).is_none() && check_n_bytes(MAX_BYTES + 1).is_some());
    }

    #[test]
    fn a_preview_in_the_head_is_not_the_end() {
        let head = b"\xFF\xD8\xFF\xE1\x00\x06\xFF\xD8\xFF\xD9".as_slice();
        let scan = b"\xFF\xDA\x00\x02\x01\xFF\x00\x02";
        let cut = [head, scan].concat();
        assert!(!is_whole(&cut));
        assert!(is_whole(&[&cut, b"\xFF\xD9 and more".as_slice()].concat()));
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at_without_panic(
            head in prop::sample::select(vec!["", "\u{FF}", "RIFF", "RIFF\0\0\0\0WEBP"]),
            bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = check_bytes(&[head.as_bytes(), &bytes].concat());
            let _ = check_bytes(&[b"\xFF\xD8\xFF".as_slice(), &bytes].concat());
            let _ = check_bytes(&[b"\x89PNG\r\n\x1A\n".as_slice(), &bytes].concat());
        }
    }
}
