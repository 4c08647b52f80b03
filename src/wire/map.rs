//! `map`: the counties as shapes to draw, either schematic tiles or true boundaries. Who draws them
//! needs not know which: a shape is a path with a place for its name.

use serde::{Deserialize, Serialize};

use super::base::{Text, id};
use super::error::Malformed;
use super::rows::Losses;
use super::source::SourceRow;
use crate::geo::hexagon::Hex;
use crate::geo::vector::Vector;
use crate::model::bilingual::Bilingual;
use crate::model::id::CountyCode;
use crate::model::place::Point;
use crate::model::provenance::Source;
use crate::text::sorting::sort_by;

/// The map of a base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MapFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// `tiles`: a hexagon for each county, in its true neighborhood. `boundaries`: true shapes.
    pub kind: String,
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box; y grows to the south.
    pub height: f64,
    /// Every county of the base, ascending by code.
    pub counties: Vec<MapCounty>,
    /// How boundaries were projected; absent for tiles, which have no scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<MapFrame>,
    /// Where the points of counties and townships come from.
    pub point_sources: Vec<SourceRow>,
}

/// A county on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MapCounty {
    /// Six digits.
    pub code: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// How many products come from it.
    pub n_products: u64,
    /// SVG path data, filled by the even-odd rule; at most [`MAX_PATH`] characters of it.
    pub d: String,
    /// (x, y) of the middle of its name.
    pub label: (f64, f64),
    /// Half of the width that a name has there.
    pub room: f64,
    /// Axial coordinates (q, r) of its tile; absent for boundaries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<(i32, i32)>,
    /// (degrees west, south, east, north) of its boundary, longitude and latitude; absent for tiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<(f64, f64, f64, f64)>,
}

/// From degrees to the view box: `x = (lon - west) * per_lon`, `y = (north - lat) * per_lat`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MapFrame {
    /// Degrees east of the left edge.
    pub west: f64,
    /// Degrees north of the upper edge.
    pub north: f64,
    /// Units in a degree of longitude.
    pub per_lon: f64,
    /// Units in a degree of latitude.
    pub per_lat: f64,
}

super::error::file!(MapFile);

/// Longest path of a county, in bytes. The compiler makes some hundred; a province has 60,000.
pub const MAX_PATH: usize = 65_536;

/// Widths and heights beyond are no map.
const MAX_SIZE: f64 = 1e6;

/// Kinds of a map as files name them.
pub const TILES: &str = "tiles";
/// The other one.
pub const BOUNDARIES: &str = "boundaries";

/// A map, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct CountyMap {
    /// What its shapes are.
    pub kind: MapKind,
    /// Width and height of the view box.
    pub size: Vector,
    /// Ascending by code, each once.
    pub shapes: Vec<CountyShape>,
    /// How boundaries were projected.
    pub frame: Option<MapFrame>,
    /// Where its points come from.
    pub point_sources: Vec<Source>,
}

/// What the shapes of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapKind {
    /// Hexagons in their true neighborhood; size and outline mean nothing.
    Tiles,
    /// True shapes.
    Boundaries,
}

/// A county of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct CountyShape {
    pub code: CountyCode,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// How many products come from it.
    pub n_products: usize,
    /// Path data: letters of commands, digits and separators alone.
    pub path: String,
    /// The middle of its name.
    pub label: Vector,
    /// Half of the width that a name has there.
    pub room: f64,
    /// Its cell on a map of tiles.
    pub tile: Option<Hex>,
    /// South-western and north-eastern corner of its boundary.
    pub bounds: Option<(Point, Point)>,
}

impl CountyMap {
    pub fn shape(&self, code: &str) -> Option<&CountyShape> {
        let found = self.shapes.binary_search_by(|shape| shape.code.as_str().cmp(code)).ok()?;
        self.shapes.get(found)
    }
}

impl MapFile {
    /// Checks every value.
    ///
    /// # Errors
    /// At the first value out of range, code that stands twice, or path that is more than a path.
    pub fn decode(&self, losses: &mut Losses) -> Result<CountyMap, Malformed> {
        let kind = match self.kind.as_str() {
            TILES => MapKind::Tiles,
            BOUNDARIES => MapKind::Boundaries,
            other => return Err(Malformed::value("kind", other)),
        };
        let is_size = |size: f64| size > 0.0 && size <= MAX_SIZE;
        if !is_size(self.width) || !is_size(self.height) {
            return Err(Malformed::value("width", "this is no size"));
        }
        let shapes: Result<Vec<_>, _> = self.counties.iter().map(|row| self.shape(row)).collect();
        let mut shapes = shapes?;
        sort_by(&mut shapes, |a, b| a.code.cmp(&b.code));
        if !shapes.is_sorted_by(|a, b| a.code < b.code) {
            return Err(Malformed::value("county.code", "a county stands twice"));
        }
        let is_frame = |f: &MapFrame| {
            [f.west, f.north].iter().all(|v| v.abs() <= 360.0)
                && [f.per_lon, f.per_lat].into_iter().all(is_size)
        };
        if !self.frame.iter().all(is_frame) {
            return Err(Malformed::value("frame", "out of range"));
        }
        let size = Vector::new(self.width, self.height);
        let point_sources = losses.keep("sources", &self.point_sources, SourceRow::decode);
        Ok(CountyMap { kind, size, shapes, frame: self.frame, point_sources })
    }

    fn shape(&self, row: &MapCounty) -> Result<CountyShape, Malformed> {
        let code = id(&row.code, "county.code", CountyCode::parse)?;
        if row.d.len() > MAX_PATH || !row.d.bytes().all(is_path_byte) {
            return Err(Malformed::value("county.d", "this is no path"));
        }
        let (x, y) = row.label;
        let is_inside = (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y);
        if !is_inside || !(0.0..=self.width).contains(&row.room) {
            return Err(Malformed::value("county.label", "out of range"));
        }
        let bounds = row.bounds.map(|(west, south, east, north)| {
            (Point { lat: south, lon: west }, Point { lat: north, lon: east })
        });
        let is_point = |p: &Point| p.lat.abs() <= 90.0 && p.lon.abs() <= 360.0;
        if !bounds.iter().all(|(a, b)| is_point(a) && is_point(b)) {
            return Err(Malformed::value("county.bounds", "out of range"));
        }
        // Tiles far from any map are no tiles; arithmetic with them stays in range.
        const MAX_CELL: i32 = 10_000;
        let tile = row.cell.map(|(q, r)| Hex::new(q, r));
        if tile.is_some_and(|cell| !(-MAX_CELL..MAX_CELL).contains(&cell.q.saturating_add(cell.r)))
        {
            return Err(Malformed::value("county.cell", "out of range"));
        }
        Ok(CountyShape {
            code,
            name: row.name.decode(),
            n_products: usize::try_from(row.n_products).unwrap_or(usize::MAX),
            path: row.d.clone(),
            label: Vector::new(x, y),
            room: row.room,
            tile,
            bounds,
        })
    }
}

/// What path data of straight lines are made of.
fn is_path_byte(byte: u8) -> bool {
    matches!(
        byte,
        b'0'..=b'9'
            | b'-'
            | b'.'
            | b','
            | b' '
            | b'M'
            | b'm'
            | b'L'
            | b'l'
            | b'H'
            | b'h'
            | b'V'
            | b'v'
            | b'Z'
            | b'z'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> MapFile {
        let county = |code: &str, q: i32| MapCounty {
            code: code.to_owned(),
            name: Text { zh: "奉节县".to_owned(), en: None },
            n_products: 12,
            d: "M50 0l50 29v58l-50 29l-50-29v-58z".to_owned(),
            label: (50.0, 58.0),
            room: 46.0,
            cell: Some((q, 0)),
            bounds: None,
        };
        MapFile {
            format: 1,
            kind: TILES.to_owned(),
            width: 200.0,
            height: 120.0,
            counties: vec![county("500236", 1), county("500101", 0)],
            frame: None,
            point_sources: vec![],
        }
    }

    #[test]
    fn a_good_map_is_sorted_and_found_by_code() {
        let map = file().decode(&mut Losses::default()).unwrap();
        assert_eq!(map.kind, MapKind::Tiles);
        assert_eq!(map.shape("500236").unwrap().tile, Some(Hex::new(1, 0)));
        assert!(map.shape("500237").is_none());
    }

    /// A change to a good file, and the field that the refusal names.
    fn check(change: impl Fn(&mut MapFile), field: &str) {
        let mut file = file();
        change(&mut file);
        match file.decode(&mut Losses::default()) {
            Err(Malformed::Value { field: found, .. }) => assert_eq!(found, field),
            other => panic!("{field}: {other:?}"),
        }
    }

    #[test]
    fn refuses_what_is_no_map() {
        check(|file| file.kind = "globe".to_owned(), "kind");
        check(|file| file.width = f64::NAN, "width");
        check(|file| file.height = -1.0, "width");
        check(|file| file.counties[0].code = "5002".to_owned(), "county.code");
        check(|file| file.counties[0].code = "500101".to_owned(), "county.code");
        check(|file| file.counties[0].d = "M0 0\"/><script>".to_owned(), "county.d");
        check(|file| file.counties[0].d = "M0 0e9".to_owned(), "county.d");
        check(|file| file.counties[0].d = "1".repeat(MAX_PATH + 1), "county.d");
        check(|file| file.counties[0].label.0 = f64::INFINITY, "county.label");
        check(|file| file.counties[0].room = -1.0, "county.label");
        check(|file| file.counties[0].cell = Some((i32::MAX, 1)), "county.cell");
        check(|file| file.counties[0].bounds = Some((0.0, f64::NAN, 0.0, 0.0)), "county.bounds");
        let frame = MapFrame { west: 105.0, north: 32.0, per_lon: 0.0, per_lat: 1.0 };
        check(|file| file.frame = Some(frame), "frame");
    }
}
