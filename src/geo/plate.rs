//! An atlas plate: points of one county at their true relative places, with a graticule, a scale and
//! names.

use super::labels::{Dot, Rectangle, place_labels};
use super::projection::{KM_PER_DEGREE, Projection};
use super::vector::Vector;
use crate::model::place::Point;

/// A place to be marked on the plate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlatePoint {
    /// Where it is.
    pub point: Point,
    /// Greater ones get their names first.
    pub weight: u64,
    /// Radius of its mark, in units of the plate.
    pub radius: f64,
    /// Width of its name, in units of the plate; 0 for a mark without a name.
    pub name_width: f64,
}

/// How a plate is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlateOptions {
    /// Width of the plate.
    pub width: f64,
    /// Height of the names and of the margin for degrees.
    pub text_size: f64,
}

/// A line of the graticule.
#[derive(Debug, Clone, PartialEq)]
pub struct GridLine {
    /// `109°20′E`.
    pub label: String,
    /// x of a meridian, y of a parallel.
    pub at: f64,
}

/// A plate, ready to be drawn; y grows downward.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// Height of the plate; its width is as asked.
    pub height: f64,
    /// The map within its margin.
    pub frame: Rectangle,
    /// Where each point lies.
    pub dots: Vec<Vector>,
    /// Where each name stands, if it has room.
    pub names: Vec<Option<Rectangle>>,
    /// Lines from north to south, from west to east.
    pub meridians: Vec<GridLine>,
    /// Lines from west to east, from north to south.
    pub parallels: Vec<GridLine>,
    /// Length of the scale in kilometers and in units of the plate.
    pub scale: (f64, f64),
    projection: Projection,
    unit: f64,
}

/// Least span of a plate in degrees, 5 km: a county with one known point is not one dot of infinite
/// scale.
const MIN_SPAN: f64 = 0.045;
/// Free space around the outermost points, in parts of the span.
const ROOM: f64 = 0.08;
/// Flattest and steepest frame, height by width.
const ASPECTS: (f64, f64) = (0.62, 1.15);
/// Steps of the graticule in minutes of arc.
const STEPS: [f64; 9] = [1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 300.0];
/// Most lines one way: more would hatch the map.
const MAX_LINES: f64 = 4.0;
/// Lengths of the scale in kilometers.
const SCALES: [f64; 11] = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2];
/// Longest scale, in parts of the frame.
const MAX_SCALE: f64 = 0.3;

impl Plate {
    /// Lays out points; `bounds` are the south-western and north-eastern corner of what else must
    /// fit. `None` if there is no point.
    pub fn new(
        points: &[PlatePoint],
        bounds: Option<(Point, Point)>,
        options: PlateOptions,
    ) -> Option<Self> {
        if points.is_empty() {
            return None;
        }
        let corners = || bounds.into_iter().flat_map(|(a, b)| [a, b]);
        let all = || points.iter().map(|point| point.point).chain(corners());
        let projection = Projection::around(all());
        let places: Vec<_> = all().map(|point| projection.project(point)).collect();
        let (first, last) = extremes(&places);
        let middle = (first + last) * 0.5;
        let room = 1.0 + 2.0 * ROOM;
        let span = last - first;
        let span = Vector::new(span.x.max(MIN_SPAN) * room, span.y.max(MIN_SPAN) * room);
        let margin = options.text_size * 1.6;
        let width = (options.width - 2.0 * margin).max(1.0);
        let height = width * (span.y / span.x).clamp(ASPECTS.0, ASPECTS.1);
        let unit = (width / span.x).min(height / span.y);
        let frame =
            Rectangle { corner: Vector::new(margin, margin), size: Vector::new(width, height) };
        let center = frame.corner + frame.size * 0.5;
        let on_plate = |place: Vector| center + (place - middle) * unit;
        let dots: Vec<_> =
            points.iter().map(|point| on_plate(projection.project(point.point))).collect();
        let names = names(points, &dots, frame, options.text_size);
        let corner_point =
            |corner: Vector| projection.point_at((corner - center) * (1.0 / unit) + middle);
        let (north_west, south_east) =
            (corner_point(frame.corner), corner_point(frame.corner + frame.size));
        let meridians = grid(north_west.lon, south_east.lon, ('E', 'W'), |lon| {
            on_plate(projection.project(Point { lat: projection.middle.lat, lon })).x
        });
        let mut parallels = grid(south_east.lat, north_west.lat, ('N', 'S'), |lat| {
            on_plate(projection.project(Point { lat, lon: projection.middle.lon })).y
        });
        parallels.reverse();
        let unit_per_km = unit / KM_PER_DEGREE;
        let is_short = |km: &&f64| **km * unit_per_km <= MAX_SCALE * width;
        let km = SCALES.iter().find(is_short).copied().unwrap_or(0.1);
        let scale = (km, km * unit_per_km);
        // So that `place` maps to the plate in one step.
        let projection = Projection { middle: projection.point_at(middle), ..projection };
        let height = height + 2.0 * margin;
        Some(Self { height, frame, dots, names, meridians, parallels, scale, projection, unit })
    }

    /// Where a point lies on the plate.
    pub fn place(&self, point: Point) -> Vector {
        self.frame.corner + self.frame.size * 0.5 + self.projection.project(point) * self.unit
    }

    /// Units of the plate in a degree of longitude and of latitude.
    pub fn units_per_degree(&self) -> (f64, f64) {
        (self.unit * self.projection.lon_scale, self.unit)
    }
}

fn extremes(places: &[Vector]) -> (Vector, Vector) {
    let start = places.first().copied().unwrap_or_default();
    places.iter().fold((start, start), |(first, last), place| {
        (
            Vector::new(first.x.min(place.x), first.y.min(place.y)),
            Vector::new(last.x.max(place.x), last.y.max(place.y)),
        )
    })
}

fn names(
    points: &[PlatePoint],
    dots: &[Vector],
    frame: Rectangle,
    text_size: f64,
) -> Vec<Option<Rectangle>> {
    let dots = points.iter().zip(dots).map(|(point, middle)| Dot {
        middle: *middle,
        radius: point.radius,
        name: Vector::new(point.name_width, text_size * 1.1),
        weight: point.weight,
    });
    let names = place_labels(&dots.collect::<Vec<_>>(), frame);
    let is_named = points.iter().map(|point| point.name_width > 0.0);
    names.into_iter().zip(is_named).map(|(name, is_named)| name.filter(|_| is_named)).collect()
}

/// Lines at round degrees and minutes from `first` to `last`, ascending.
fn grid(first: f64, last: f64, letters: (char, char), at: impl Fn(f64) -> f64) -> Vec<GridLine> {
    let minutes = (last - first) * 60.0;
    let Some(step) = STEPS.iter().find(|step| minutes / **step <= MAX_LINES) else { return vec![] };
    let mut lines = vec![];
    let mut line = (first * 60.0 / step).ceil() * step;
    while line <= last * 60.0 && lines.len() as f64 <= MAX_LINES {
        lines.push(GridLine { label: degrees(line, letters), at: at(line / 60.0) });
        line += step;
    }
    lines
}

/// Minutes of arc as degrees and minutes.
fn degrees(minutes: f64, (positive, negative): (char, char)) -> String {
    let letter = if minutes < 0.0 { negative } else { positive };
    let minutes = minutes.abs().round();
    let (degrees, minutes) = ((minutes / 60.0).floor(), minutes % 60.0);
    format!("{degrees}°{minutes:02}′{letter}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OPTIONS: PlateOptions = PlateOptions { width: 400.0, text_size: 12.0 };

    fn point(lat: f64, lon: f64) -> PlatePoint {
        PlatePoint { point: Point { lat, lon }, weight: 0, radius: 4.0, name_width: 30.0 }
    }

    #[test]
    fn a_county_of_sixty_kilometers_has_a_few_lines_and_a_round_scale() {
        let points = [point(30.8, 109.0), point(31.2, 109.6), point(31.0, 109.4)];
        let plate = Plate::new(&points, None, OPTIONS).unwrap();
        let labels: Vec<_> = plate.meridians.iter().map(|line| line.label.as_str()).collect();
        assert_eq!(labels, ["109°00′E", "109°15′E", "109°30′E"]);
        assert!(plate.parallels.is_sorted_by(|a, b| a.at < b.at));
        assert_eq!(plate.scale.0, 10.0);
        // 10 km are 0.09 degrees of latitude.
        let north = plate.place(Point { lat: 31.0 + 10.0 / KM_PER_DEGREE, lon: 109.3 });
        let south = plate.place(Point { lat: 31.0, lon: 109.3 });
        assert!((south.y - north.y - plate.scale.1).abs() < 1e-6);
    }

    #[test]
    fn a_single_point_stands_in_the_middle() {
        let plate = Plate::new(&[point(-33.0, -70.0)], None, OPTIONS).unwrap();
        assert!((plate.dots[0].x - 200.0).abs() < 1e-6);
        assert!(plate.meridians.iter().all(|line| line.label.ends_with('W')));
        assert!(plate.parallels.iter().all(|line| line.label.ends_with('S')));
        assert!(Plate::new(&[], None, OPTIONS).is_none());
    }

    proptest! {
        #[test]
        fn every_point_lies_in_the_frame_and_where_place_says(
            points in prop::collection::vec((-89.0..89.0, -180.0..180.0), 1..20)
        ) {
            let points: Vec<_> = points.into_iter().map(|(lat, lon)| point(lat, lon)).collect();
            let plate = Plate::new(&points, None, OPTIONS).unwrap();
            let frame = plate.frame;
            for (dot, point) in plate.dots.iter().zip(&points) {
                let mark = Rectangle { corner: *dot, size: Vector::default() };
                prop_assert!(frame.contains(&mark), "{dot:?} {frame:?}");
                let again = plate.place(point.point);
                prop_assert!((again - *dot).length() < 1.0 || points.len() > 1);
            }
            prop_assert!(plate.meridians.len() <= 5 && plate.parallels.len() <= 5);
        }
    }
}
