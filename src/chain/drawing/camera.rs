//! Where the world is on the screen.

use crate::layered::Rect;
use crate::text::url::query_pairs;

/// A view of the world: `screen = world × scale + offset`, in CSS pixels from the top left of the
/// viewport.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// CSS pixels in a world unit; positive.
    pub scale: f32,
    /// Where the world's origin is on the screen.
    pub offset_screen: [f32; 2],
}

/// Width and height of a viewport, CSS pixels.
pub type Size = [f32; 2];

/// What an address tells of a camera, whatever the size of the viewport: `X.Y.PERCENT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The point of the world in the middle, in its units.
    middle: [i32; 2],
    /// Hundredths of a CSS pixel in a world unit.
    percent: u16,
}

/// The key of an address that has a [`Place`].
pub const PLACE_KEY: &str = "at";

impl Place {
    /// Reads it from a query string; `None` where there is none, or none that can be read.
    pub fn from_query(query: &str) -> Option<Self> {
        let (_, code) = query_pairs(query).into_iter().find(|(key, _)| key == PLACE_KEY)?;
        let mut parts = code.split('.');
        let mut next = || parts.next();
        let (x, y, percent) = (next()?, next()?, next()?);
        if next().is_some() {
            return None;
        }
        let percent = percent.parse().ok().filter(|percent| *percent > 0)?;
        Some(Self { middle: [x.parse().ok()?, y.parse().ok()?], percent })
    }

    /// As it stands in an address.
    pub fn code(self) -> String {
        let Self { middle: [x, y], percent } = self;
        format!("{x}.{y}.{percent}")
    }
}

/// What is to be read on cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Nothing: their colors alone are seen.
    Colors,
    /// Their names, in larger type.
    Names,
    /// All that stands on them.
    All,
}

impl Detail {
    /// What there is to be read at a scale.
    pub fn at(scale: f32) -> Self {
        if scale >= READABLE_SCALE {
            Self::All
        } else if scale >= NAMES_SCALE {
            Self::Names
        } else {
            Self::Colors
        }
    }

    /// How the style sheet calls it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Colors => "far",
            Self::Names => "middle",
            Self::All => "near",
        }
    }
}

/// At most so many times its own size: larger shows nothing more.
pub const MAX_SCALE: f32 = 2.5;
/// A whole picture is never shown smaller than at this share of what fits.
const MIN_SHARE: f32 = 0.6;
/// All that stands on cards is readable from this scale on.
pub const READABLE_SCALE: f32 = 0.95;
/// The names on cards are, in larger type, from this scale on.
pub const NAMES_SCALE: f32 = 0.45;
/// Cards of a large drawing are there from this scale on: nearer, as there are many to make.
pub const CARDS_SCALE: f32 = 0.6;
/// Of the viewport that stays filled at least, whatever is panned.
const KEPT_SHARE: f32 = 0.2;

impl Default for Camera {
    fn default() -> Self {
        Self { scale: 1.0, offset_screen: [0.0, 0.0] }
    }
}

impl Camera {
    /// Where a point of the world is on the screen.
    pub fn screen_from_world(self, [x, y]: [f32; 2]) -> [f32; 2] {
        [x * self.scale + self.offset_screen[0], y * self.scale + self.offset_screen[1]]
    }

    /// Which point of the world is at a point of the screen.
    pub fn world_from_screen(self, [x, y]: [f32; 2]) -> [f32; 2] {
        [(x - self.offset_screen[0]) / self.scale, (y - self.offset_screen[1]) / self.scale]
    }

    /// The part of the world that a viewport shows.
    pub fn shown(self, size: Size) -> Rect {
        let [x, y] = self.world_from_screen([0.0, 0.0]);
        Rect { x, y, width: size[0] / self.scale, height: size[1] / self.scale }
    }

    /// All of `bounds`, in the middle.
    pub fn fitting(bounds: Rect, size: Size) -> Self {
        let scale = fit_scale(bounds, size).min(1.0);
        Self::default().with_scale(scale).centered_on(bounds.middle(), size)
    }

    /// All of `bounds` where names stay readable, else their beginning: upper left.
    pub fn opening(bounds: Rect, size: Size) -> Self {
        if fit_scale(bounds, size) >= NAMES_SCALE {
            return Self::fitting(bounds, size);
        }
        let scale = READABLE_SCALE;
        let offset_screen = [-bounds.x * scale, -bounds.y * scale];
        Self { scale, offset_screen }.within(bounds, size)
    }

    /// Moved so that a card stands at the left, and in sight.
    pub fn beginning_with(self, card: Rect, margin: f32, bounds: Rect, size: Size) -> Self {
        let [left, _] = self.screen_from_world([card.x, card.y]);
        let camera = self.panned([margin - left, 0.0], bounds, size);
        camera.showing(card, margin, bounds, size, camera.scale)
    }

    /// Where it is, for an address.
    pub fn place(self, size: Size) -> Place {
        let middle = self.world_from_screen(size.map(|side| side / 2.0));
        let percent = (self.scale * 100.0).round().max(1.0);
        Place { middle: middle.map(|at| at.round() as i32), percent: percent as u16 }
    }

    /// Where an address says, as far as something of `bounds` is in sight there.
    pub fn at_place(place: Place, bounds: Rect, size: Size) -> Self {
        let scale = least_scale(bounds, size).max(f32::from(place.percent) / 100.0);
        let middle = place.middle.map(|at| at as f32);
        let camera = Self::default().with_scale(scale.min(MAX_SCALE));
        camera.centered_on(middle, size).within(bounds, size)
    }

    /// Whether all of `rect` is seen, with `margin` pixels around it.
    pub fn has_in_sight(self, rect: Rect, margin: f32, size: Size) -> bool {
        let [left, top] = self.screen_from_world([rect.x, rect.y]);
        let [right, bottom] = self.screen_from_world([rect.x + rect.width, rect.y + rect.height]);
        let is_within = |low: f32, high: f32, room: f32| low >= margin && high <= room - margin;
        is_within(left, right, size[0]) && is_within(top, bottom, size[1])
    }

    /// Closer by `factor`, or farther below 1; the point at `fixed_screen` stays where it is.
    #[must_use]
    pub fn zoomed(self, factor: f32, fixed_screen: [f32; 2], bounds: Rect, size: Size) -> Self {
        let least = least_scale(bounds, size);
        let scale = (self.scale * factor).clamp(least, MAX_SCALE.max(least));
        let [x, y] = self.world_from_screen(fixed_screen);
        let offset_screen = [fixed_screen[0] - x * scale, fixed_screen[1] - y * scale];
        Self { scale, offset_screen }.within(bounds, size)
    }

    /// Moved by so many pixels.
    #[must_use]
    pub fn panned(self, by_screen: [f32; 2], bounds: Rect, size: Size) -> Self {
        let [x, y] = self.offset_screen;
        Self { offset_screen: [x + by_screen[0], y + by_screen[1]], ..self }.within(bounds, size)
    }

    /// With this point of the world in the middle.
    #[must_use]
    pub fn centered_on(self, [x, y]: [f32; 2], size: Size) -> Self {
        let offset_screen = [size[0] / 2.0 - x * self.scale, size[1] / 2.0 - y * self.scale];
        Self { offset_screen, ..self }
    }

    /// Moved as little as shows all of `rect` with `margin` pixels around it, at least so large.
    #[must_use]
    pub fn showing(self, rect: Rect, margin: f32, bounds: Rect, size: Size, least: f32) -> Self {
        let camera = self.with_scale(self.scale.max(least));
        // A change of scale leaves the middle of the card where it was.
        let [x, y] = self.screen_from_world(rect.middle());
        let [new_x, new_y] = camera.screen_from_world(rect.middle());
        let camera = camera.panned([x - new_x, y - new_y], bounds, size);
        let [left, top] = camera.screen_from_world([rect.x, rect.y]);
        let extent = [rect.width * camera.scale, rect.height * camera.scale];
        let step = |at: f32, extent: f32, room: f32| {
            let (low, high) = (margin, room - margin - extent);
            // Where there is no room for margins it goes into the middle.
            if high < low { (room - extent) / 2.0 - at } else { at.clamp(low, high) - at }
        };
        let by = [step(left, extent[0], size[0]), step(top, extent[1], size[1])];
        camera.panned(by, bounds, size)
    }

    fn with_scale(self, scale: f32) -> Self {
        Self { scale, ..self }
    }

    /// Moved back where too little of `bounds` would be left in sight.
    fn within(self, bounds: Rect, size: Size) -> Self {
        let keep = |offset: f32, start: f32, extent: f32, room: f32| {
            let margin = room * KEPT_SHARE;
            let (first, last) = (start * self.scale, (start + extent) * self.scale);
            let (low, high) = (margin - last, room - margin - first);
            if low > high { offset } else { offset.clamp(low, high) }
        };
        let [x, y] = self.offset_screen;
        let offset_screen =
            [keep(x, bounds.x, bounds.width, size[0]), keep(y, bounds.y, bounds.height, size[1])];
        Self { offset_screen, ..self }
    }
}

/// The smallest scale that is of use.
fn least_scale(bounds: Rect, size: Size) -> f32 {
    (fit_scale(bounds, size) * MIN_SHARE).min(NAMES_SCALE)
}

fn fit_scale(bounds: Rect, size: Size) -> f32 {
    const LEAST: f32 = 0.001;
    let width = size[0] / bounds.width.max(1.0);
    let height = size[1] / bounds.height.max(1.0);
    width.min(height).clamp(LEAST, MAX_SCALE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BOUNDS: Rect = Rect { x: -50.0, y: -80.0, width: 2_000.0, height: 1_400.0 };
    const SIZE: Size = [800.0, 500.0];

    fn is_near(one: [f32; 2], other: [f32; 2]) -> bool {
        one.iter().zip(other).all(|(one, other)| (one - other).abs() < 0.1)
    }

    #[test]
    fn fitting_shows_all_and_opening_the_readable_beginning() {
        let shown = Camera::fitting(BOUNDS, SIZE).shown(SIZE);
        assert!(shown.contains([BOUNDS.x + 1.0, BOUNDS.y + 1.0]));
        assert!(shown.contains([BOUNDS.x + BOUNDS.width - 1.0, BOUNDS.y + BOUNDS.height - 1.0]));
        let opening = Camera::opening(BOUNDS, SIZE);
        assert_eq!(opening.scale, READABLE_SCALE);
        assert_eq!(Detail::at(opening.scale), Detail::All);
        assert!(is_near(opening.world_from_screen([0.0, 0.0]), [BOUNDS.x, BOUNDS.y]));
    }

    #[test]
    fn what_opens_on_empty_columns_goes_on_to_the_first_card() {
        let camera = Camera::opening(BOUNDS, SIZE);
        let card = Rect { x: 1_000.0, y: 900.0, width: 200.0, height: 70.0 };
        let moved = camera.beginning_with(card, 20.0, BOUNDS, SIZE);
        let [left, top] = moved.screen_from_world([card.x, card.y]);
        assert!((left - 20.0).abs() < 0.1 && (20.0..SIZE[1]).contains(&top), "{left} {top}");
        assert_eq!(moved.scale, camera.scale);
    }

    #[test]
    fn a_card_out_of_sight_is_brought_in_and_one_in_sight_stays() {
        let camera = Camera::opening(BOUNDS, SIZE);
        let card = Rect { x: 1_700.0, y: 700.0, width: 200.0, height: 70.0 };
        let moved = camera.showing(card, 20.0, BOUNDS, SIZE, NAMES_SCALE);
        assert!(moved.shown(SIZE).contains([card.x, card.y]));
        assert_eq!(moved.showing(card, 20.0, BOUNDS, SIZE, NAMES_SCALE), moved);
    }

    #[test]
    fn a_place_survives_the_address_and_another_window() {
        let camera = Camera::opening(BOUNDS, SIZE).panned([-300.0, -200.0], BOUNDS, SIZE);
        let place = camera.place(SIZE);
        let read = Place::from_query(&format!("industry=tea&at={}", place.code()));
        assert_eq!(read, Some(place));
        let other = [1_200.0, 700.0];
        let there = Camera::at_place(place, BOUNDS, other);
        assert_eq!(there.place(other), place);
        for wrong in ["", "at=", "at=1.2", "at=1.2.0", "at=1.2.3.4", "at=x.2.3", "at=1.2.99999"] {
            assert_eq!(Place::from_query(wrong), None, "{wrong}");
        }
        for far in ["at=2147483647.-2147483648.65535", "at=0.0.1"] {
            let place = Place::from_query(far).unwrap();
            let camera = Camera::at_place(place, BOUNDS, SIZE);
            assert!(camera.shown(SIZE).overlaps(&BOUNDS) && camera.scale <= MAX_SCALE, "{far}");
        }
    }

    #[test]
    fn what_is_in_sight_stays() {
        let camera = Camera::fitting(BOUNDS, SIZE);
        assert!(camera.has_in_sight(
            Rect { x: 0.0, y: 0.0, width: 100.0, height: 50.0 },
            8.0,
            SIZE
        ));
        assert!(!camera.has_in_sight(
            Rect { x: -60.0, y: 0.0, width: 100.0, height: 50.0 },
            300.0,
            SIZE
        ));
    }

    proptest! {
        #[test]
        fn there_and_back(x in -1e3..1e3_f32, y in -1e3..1e3_f32, scale in 0.05..2.0_f32) {
            let camera = Camera { scale, offset_screen: [x, -y] };
            let there = camera.screen_from_world([y, x]);
            prop_assert!(is_near(camera.world_from_screen(there), [y, x]));
        }

        #[test]
        fn zooming_keeps_the_point_and_panning_keeps_something_in_sight(
            moves in proptest::collection::vec((-900.0..900.0_f32, -900.0..900.0_f32, 0.2..4.0_f32), 1..20),
        ) {
            let mut camera = Camera::opening(BOUNDS, SIZE);
            for (x, y, factor) in moves {
                camera = camera.panned([x, y], BOUNDS, SIZE).zoomed(factor, [400.0, 250.0], BOUNDS, SIZE);
                let shown = camera.shown(SIZE);
                prop_assert!(shown.overlaps(&BOUNDS), "{:?}", shown);
                prop_assert!(camera.scale.is_finite() && camera.scale > 0.0);
            }
        }
    }
}
