//! The colors of cards: the site's paper, ink and seal (`style/tokens.css`), and those of the county's
//! paper-cuts.

/// A color of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Color(u32);

/// Pale paper.
pub(super) const PAPER: Color = Color(0xfffdf8);
/// Ground of pages.
pub(super) const GROUND: Color = Color(0xfaf5ea);
/// What is written.
pub(super) const INK: Color = Color(0x1f1c18);
pub(super) const SEAL: Color = Color(0xa8231a);
/// Names that the law ties to a place.
pub(super) const BAMBOO: Color = Color(0x2f6242);
/// Crafts.
pub(super) const INDIGO: Color = Color(0x2b4a80);
/// Lists of quality.
pub(super) const OCHRE: Color = Color(0x7a5510);

impl Color {
    /// `#rrggbb` as a color.
    pub(super) fn parse(hex: &str) -> Option<Self> {
        let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        u32::from_str_radix(digits, 16).ok().map(Self)
    }

    /// `#rrggbb`.
    pub(super) fn hex(self) -> String {
        format!("#{:06x}", self.0)
    }

    /// Its bytes, with full opacity.
    pub(super) fn rgba(self) -> [u8; 4] {
        let [_, red, green, blue] = self.0.to_be_bytes();
        [red, green, blue, 0xff]
    }

    fn channels(self) -> [f32; 3] {
        [16, 8, 0].map(|shift| (self.0 >> shift & 0xff) as f32)
    }

    /// This color with `share` (0 to 1) of another.
    pub(super) fn mixed(self, other: Self, share: f32) -> Self {
        let (own, other) = (self.channels(), other.channels());
        let mixed = own.into_iter().zip(other).map(|(own, other)| own + (other - own) * share);
        Self(mixed.fold(0, |all, channel| all << 8 | channel.round() as u32))
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f32 {
        let [red, green, blue] = self.channels().map(|channel| {
            let share = channel / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with another color, 1 to 21 (WCAG 2.2).
    pub(super) fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// Least contrast of what is written.
pub(super) const READABLE: f32 = 4.5;

/// The colors of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scheme {
    /// Behind name and picture.
    pub ground: Color,
    /// What is written there.
    pub on_ground: Color,
    /// The same, less loud.
    pub quiet: Color,
    /// The same, with the color of the paper where it can be read.
    pub accent: Color,
    /// The strip at the side.
    pub band: Color,
    /// What is written and drawn there.
    pub on_band: Color,
}

impl Scheme {
    /// Of the site itself.
    pub(super) const SITE: Self = Self {
        ground: GROUND,
        on_ground: INK,
        quiet: Color(0x575043),
        accent: SEAL,
        band: SEAL,
        on_band: PAPER,
    };

    /// Of a picture by its ground, disc and paper.
    pub(super) fn of(ground: Color, disc: Color, paper: Color) -> Self {
        let on = |back: Color, wanted: Color| {
            let best = if back.contrast(INK) > back.contrast(PAPER) { INK } else { PAPER };
            if back.contrast(wanted) >= READABLE { wanted } else { best }
        };
        let on_ground = if ground.contrast(INK) > ground.contrast(PAPER) { INK } else { PAPER };
        let quiet = on(ground, on_ground.mixed(ground, 0.22));
        Self {
            ground,
            on_ground,
            quiet,
            accent: on(ground, paper),
            band: paper,
            on_band: on(paper, disc),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papercut::palette::{N_PALETTES, by_day, deep};

    #[test]
    fn everything_written_can_be_read() {
        let color = |color: crate::papercut::palette::Color| Color::parse(&color.hex()).unwrap();
        let mut schemes = vec![Scheme::SITE];
        for palette in (0..N_PALETTES).flat_map(|number| [by_day(number), deep(number)]) {
            let [ground, disc, paper] = [palette.ground, palette.disc, palette.paper].map(color);
            schemes.push(Scheme::of(ground, disc, paper));
        }
        for own in schemes {
            for on in [own.on_ground, own.quiet, own.accent] {
                assert!(own.ground.contrast(on) >= READABLE, "{own:?}");
            }
            assert!(own.band.contrast(own.on_band) >= READABLE, "{own:?}");
        }
        assert!([BAMBOO, INDIGO, OCHRE].iter().all(|own| PAPER.contrast(*own) >= READABLE));
    }

    #[test]
    fn colors_are_read_and_written() {
        assert_eq!(Color::parse("#a8231a"), Some(SEAL));
        assert_eq!(SEAL.hex(), "#a8231a");
        assert!(
            ["", "#a8231", "a8231a", "#a8231g", "#+8231a0"]
                .iter()
                .all(|hex| Color::parse(hex).is_none())
        );
        assert_eq!(PAPER.mixed(INK, 1.0), INK);
        assert!((Color(0).contrast(Color(0xff_ffff)) - 21.0).abs() < 0.01);
    }
}
