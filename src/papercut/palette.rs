//! The colors of a county's pictures: twelve papers, named after the pigments of Chinese painting.

/// A color of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(u32);

impl Color {
    /// `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:06x}", self.0)
    }

    /// This color with `share` (0 to 1) of another, mixed in sRGB as CSS does.
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let channel = |shift: u32| {
            let of = |color: Self| f64::from((color.0 >> shift) & 0xff);
            let value = of(self) + (of(other) - of(self)) * share;
            // Between two bytes, so it is a byte.
            (value.round() as u32) << shift
        };
        Self(channel(16) | channel(8) | channel(0))
    }
}

/// What each part of a picture is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Behind all.
    pub ground: Color,
    /// Ornaments of the ground.
    pub wash: Color,
    /// The disc behind the motif; also what shows in its holes.
    pub disc: Color,
    /// The sheet that is cut.
    pub paper: Color,
    /// The second sheet.
    pub tint: Color,
}

/// (ground, disc, paper, tint) by daylight.
const PAPERS: [(u32, u32, u32, u32); 12] = [
    (0xf3dfc4, 0xfcf3e3, 0xa8231a, 0xe3a440), // cinnabar 朱砂
    (0xd0dee6, 0xf0f4f3, 0x1f4e79, 0xdba94c), // azurite 石青
    (0xf2e1b6, 0xfcf5e0, 0x7a3d12, 0xe2a42c), // ochre 赭石
    (0xd3e3d4, 0xf1f5ea, 0x1f5d48, 0xdca83f), // malachite 石绿
    (0xf1d8d8, 0xfcf1ec, 0x8c1f3f, 0xe3936f), // rouge 胭脂
    (0xcfe3e2, 0xeff6f2, 0x0f5a63, 0xe2a657), // peacock 孔雀蓝
    (0xf8dcbf, 0xfef2e1, 0xb1420f, 0xf0b546), // tangerine 橘红
    (0xdfd8e6, 0xf6f1f5, 0x4f2f68, 0xd78f9d), // violet 紫檀
    (0xe1e6c5, 0xf6f6e4, 0x4a5a1e, 0xdc9d3b), // bamboo 竹青
    (0xecd4c4, 0xfaeee4, 0x701f1c, 0xd28f4c), // jujube 枣红
    (0xd7dcec, 0xf1f2f7, 0x2b3a80, 0xd39d5c), // indigo 靛青
    (0xe5ddce, 0xf7f2e7, 0x2f2b27, 0xc04a35), // ink 墨
];

const NIGHT: Color = Color(0x0d0b09);

/// Number of palettes.
pub const N_PALETTES: u32 = PAPERS.len() as u32;

/// The palette of a number, counted round and round.
pub fn by_day(number: u32) -> Palette {
    let idx = (number % N_PALETTES) as usize;
    let (ground, disc, paper, tint) = PAPERS.get(idx).copied().unwrap_or_default();
    let (ground, paper) = (Color(ground), Color(paper));
    let wash = ground.mixed(paper, 0.28);
    Palette { ground, wash, disc: Color(disc), paper, tint: Color(tint) }
}

/// The same turned round for light pages: pale paper on a ground of the sheet's own color.
pub fn deep(number: u32) -> Palette {
    let day = by_day(number);
    turned(day, (0.12, 0.34), day.disc, day.tint)
}

/// The same for dark pages: pale paper on a deep ground.
pub fn by_night(number: u32) -> Palette {
    let day = by_day(number);
    turned(day, (0.5, 0.74), day.ground, day.tint.mixed(NIGHT, 0.08))
}

/// Ground and disc of the sheet's color with a share of night each.
fn turned(day: Palette, (ground, disc): (f64, f64), paper: Color, tint: Color) -> Palette {
    let (ground, disc) = (day.paper.mixed(NIGHT, ground), day.paper.mixed(NIGHT, disc));
    Palette { ground, wash: ground.mixed(day.ground, 0.26), disc, paper, tint }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_channel_by_channel() {
        assert_eq!(Color(0xff0080).mixed(Color(0x00ff80), 0.5).hex(), "#808080");
    }

    #[test]
    fn every_palette_is_its_own() {
        for number in 0..N_PALETTES {
            assert_ne!(by_day(number), by_day(number + 1));
            assert_ne!(by_day(number), by_night(number));
            assert_ne!(deep(number), by_night(number));
        }
        assert_eq!(by_day(0), by_day(N_PALETTES));
    }
}
