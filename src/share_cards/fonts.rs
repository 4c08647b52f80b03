//! The fonts of this machine: found once, held in memory, asked for widths.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, Query, Source, Weight};
use sha2::{Digest as _, Sha256};
use ttf_parser::Face as FontFace;

/// A voice of the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Names.
    Display,
    /// All else.
    Text,
}

/// Families with Chinese characters, the wanted ones first.
const DISPLAY: [&str; 4] =
    ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC"];
const TEXT: [&str; 5] =
    ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Heiti SC"];

/// What to do where there are none.
const MEND: &str = "this machine has no font with Chinese characters (Noto Serif CJK, Noto Sans CJK): run ./scripts/setup fonts, or install the package fonts-noto-cjk.";

/// The fonts of the cards.
pub(super) struct Fonts {
    display: Font,
    text: Font,
    database: Arc<Database>,
    fingerprint: String,
}

/// One of them.
struct Font {
    family: String,
    weight: u16,
    file: Arc<Vec<u8>>,
    /// Its number in a file of several.
    idx: u32,
}

impl Fonts {
    /// Those of this machine.
    ///
    /// # Errors
    /// With what to do, if there are none with Chinese characters.
    pub(super) fn of_machine() -> Result<Self, String> {
        let mut all = Database::new();
        all.load_system_fonts();
        Self::of(&all)
    }

    /// The wanted ones of those in `all`.
    ///
    /// # Errors
    /// See [`Self::of_machine`].
    pub(super) fn of(all: &Database) -> Result<Self, String> {
        let text = Font::of(all, &TEXT, Weight::NORMAL)
            .or_else(|| Font::of(all, &DISPLAY, Weight::NORMAL));
        let text = text.ok_or(MEND)?;
        let display =
            Font::of(all, &DISPLAY, Weight::BOLD).or_else(|| Font::of(all, &TEXT, Weight::BOLD));
        let display = display.ok_or(MEND)?;
        let mut database = Database::new();
        let mut hasher = Sha256::new();
        for font in [&display, &text] {
            database.load_font_source(Source::Binary(Arc::clone(&font.file) as _));
            hasher.update(font.file.as_slice());
        }
        let fingerprint = format!("{:x}", hasher.finalize());
        Ok(Self { display, text, database: Arc::new(database), fingerprint })
    }

    /// What the rasterizer draws with.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// Other files, another fingerprint.
    pub(super) fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Name of the family, and weight.
    pub(super) fn style(&self, voice: Voice) -> (&str, u16) {
        let font = self.font(voice);
        (&font.family, font.weight)
    }

    fn font(&self, voice: Voice) -> &Font {
        match voice {
            Voice::Display => &self.display,
            Voice::Text => &self.text,
        }
    }

    /// What tells the width of texts, in sizes of the type.
    pub(super) fn em(&self, voice: Voice) -> impl Fn(&str) -> f32 {
        let font = self.font(voice);
        let face = FontFace::parse(&font.file, font.idx).ok();
        move |text| {
            let Some(face) = &face else { return text.chars().count() as f32 };
            let units = f32::from(face.units_per_em());
            let width = |c: char| {
                // Another font draws what this one has not: as wide as high at most.
                let glyph = face.glyph_index(c)?;
                face.glyph_hor_advance(glyph).map(|width| f32::from(width) / units)
            };
            text.chars().map(|c| width(c).unwrap_or(1.0)).sum()
        }
    }
}

impl Font {
    fn of(all: &Database, families: &[&str], weight: Weight) -> Option<Self> {
        let id = families.iter().find_map(|family| {
            all.query(&Query { families: &[Family::Name(family)], weight, ..Query::default() })
        })?;
        let info = all.face(id)?;
        let family = info.families.first()?.0.clone();
        let (file, idx) = all.with_face_data(id, |bytes, idx| (bytes.to_vec(), idx))?;
        Some(Self { family, weight: info.weight.0, file: Arc::new(file), idx })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_fonts_is_told_what_to_install() {
        let problem = Fonts::of(&Database::new()).err().unwrap();
        assert!(problem.contains("./scripts/setup fonts"), "{problem}");
    }

    #[test]
    fn widths_are_those_of_the_font() {
        let fonts = Fonts::of_machine().unwrap();
        let em = fonts.em(Voice::Display);
        assert!((em("脐橙") - 2.0).abs() < 0.01, "{}", em("脐橙"));
        assert!(em("ii") < em("WW") && em("WW") < 2.5);
    }
}
