//! How large names on a map of counties may be.

/// Largest names, in parts of the map's width: larger ones shout.
const LARGEST: f64 = 0.034;
/// Smallest names that are written, in parts of the largest; below, a name shows when its county has
/// the focus or the pointer.
const SMALLEST: f64 = 0.35;
/// Smallest type that people read, in pixels: the map is as wide as this needs.
const LEGIBLE_PX: f64 = 9.0;
/// Narrowest map, in pixels: the content of a phone 320 px wide.
const MIN_WIDTH_PX: f64 = 288.0;
/// Widest least map, in pixels: beyond, panning is worse than small names.
const MAX_WIDTH_PX: f64 = 640.0;

/// A name with its room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameRoom {
    /// Half of the width that it has, in units of the map.
    pub half_width: f64,
    /// Its width in units of the type size.
    pub width_em: f64,
}

/// Sizes of names in units of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct NameSizes {
    /// Of each name; `None` where it has too little room.
    pub sizes: Vec<Option<f64>>,
    /// Least width of the map in pixels, so that the smallest name can be read.
    pub min_width_px: f64,
}

/// All names in one size, as tiles of one size want it.
pub fn even_names(rooms: &[NameRoom], map_width: f64) -> NameSizes {
    let least = rooms.iter().map(|room| fit(*room, map_width)).reduce(f64::min);
    let size = least.unwrap_or(map_width * LARGEST);
    sizes(rooms.iter().map(|_| size).collect(), map_width)
}

/// Each name as large as its county allows.
pub fn fitted_names(rooms: &[NameRoom], map_width: f64) -> NameSizes {
    sizes(rooms.iter().map(|room| fit(*room, map_width)).collect(), map_width)
}

fn fit(room: NameRoom, map_width: f64) -> f64 {
    (2.0 * room.half_width / room.width_em.max(1.0)).min(map_width * LARGEST)
}

fn sizes(sizes: Vec<f64>, map_width: f64) -> NameSizes {
    let least = map_width * LARGEST * SMALLEST;
    let sizes: Vec<_> = sizes.into_iter().map(|size| Some(size).filter(|s| *s >= least)).collect();
    let smallest = sizes.iter().flatten().copied().reduce(f64::min).unwrap_or(least);
    let width = LEGIBLE_PX / smallest * map_width;
    NameSizes { sizes, min_width_px: width.clamp(MIN_WIDTH_PX, MAX_WIDTH_PX).round() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rooms(widths_em: &[f64]) -> Vec<NameRoom> {
        widths_em
            .iter()
            .map(|width_em| NameRoom { half_width: 44.0, width_em: *width_em })
            .collect()
    }

    #[test]
    fn tiles_have_names_of_one_size_and_a_phone_shows_chinese_ones_whole() {
        let chinese = even_names(&rooms(&[2.0, 3.0, 2.0]), 1_008.0);
        assert!(chinese.sizes.windows(2).all(|pair| pair[0] == pair[1]));
        assert!(chinese.min_width_px <= 328.0, "{}", chinese.min_width_px);
        let english = even_names(&rooms(&[3.0, 6.0]), 1_008.0);
        assert!((500.0..=640.0).contains(&english.min_width_px), "{}", english.min_width_px);
    }

    #[test]
    fn a_county_too_small_for_its_name_has_none() {
        let mut rooms = rooms(&[2.0, 2.0]);
        rooms[1].half_width = 3.0;
        let found = fitted_names(&rooms, 2_000.0);
        assert!(found.sizes[0].is_some() && found.sizes[1].is_none());
        assert_eq!(even_names(&[], 1_000.0).sizes, []);
    }
}
