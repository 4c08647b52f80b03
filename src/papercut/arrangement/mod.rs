//! One fruit, many pictures: on a bough, in a basket, in a wreath.
//!
//! Many townships grow the same fruit; each shall have a picture of its own. A fruit gives its parts
//! as a [`Produce`], an arrangement puts them together and knows nothing of the fruit but these.

mod branch;
mod face;
mod scene;
mod vessel;

use super::paper::Sheet;

/// Draws one part.
pub type Draw = fn() -> Sheet;

/// The parts of a fruit. Each is drawn about the origin and brings a hair of ground round itself, so
/// that it can lie before others.
#[derive(Debug)]
pub struct Produce {
    /// The name of its motif.
    pub name: &'static str,
    /// What it is a kind of: kinds that one search finds side by side.
    pub kin: &'static str,
    /// A whole fruit, some 30 units to each side; it hangs from (0, -30).
    pub whole: Draw,
    /// A fruit that is cut or opened, as large.
    pub open: Draw,
    /// A leaf from the origin to (0, -56).
    pub leaf: Draw,
    /// How it grows.
    pub habit: Habit,
}

/// How a fruit grows, and with that, where one sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// One by one on a tree.
    Tree,
    /// In bunches on a tree: too ragged for a wreath.
    Bunch,
    /// On a shrub or a vine: on twigs, but not on a trunk.
    Shrub,
    /// On the ground: it hangs from nothing.
    Ground,
}

/// The parts as stamps.
struct Parts {
    whole: Sheet,
    open: Sheet,
    leaf: Sheet,
}

impl Parts {
    fn of(produce: &Produce) -> Self {
        Self {
            whole: (produce.whole)().stamp(),
            open: (produce.open)().stamp(),
            leaf: (produce.leaf)().stamp(),
        }
    }
}

/// A way to put the parts of a fruit together, which fills a motif's circle.
#[derive(Debug)]
pub struct Arrangement {
    /// What it is called.
    pub name: &'static str,
    draw: fn(&Parts) -> Sheet,
}

impl Arrangement {
    const fn new(name: &'static str, draw: fn(&Parts) -> Sheet) -> Self {
        Self { name, draw }
    }

    /// This fruit so arranged.
    pub fn draw(&self, produce: &Produce) -> Sheet {
        (self.draw)(&Parts::of(produce))
    }
}

const BASKET: Arrangement = Arrangement::new("basket", vessel::basket);
const DISH: Arrangement = Arrangement::new("dish", vessel::dish);
const POLE: Arrangement = Arrangement::new("carrying pole", vessel::carrying_pole);
const VASE: Arrangement = Arrangement::new("vase", vessel::vase);
const BOUGH: Arrangement = Arrangement::new("bough", branch::bough);
const PAIR: Arrangement = Arrangement::new("pair", branch::pair);
const TREE: Arrangement = Arrangement::new("tree", scene::tree);
const BIRD: Arrangement = Arrangement::new("bird", scene::bird);
const FAN: Arrangement = Arrangement::new("fan", scene::fan);
const WHOLE_AND_OPEN: Arrangement = Arrangement::new("whole and open", face::whole_and_open);
const TWO_OPEN: Arrangement = Arrangement::new("two open", face::two_open);
const WREATH: Arrangement = Arrangement::new("wreath", face::wreath);

// Neighbors in these lists are as unlike as can be.
const OF_TREES: &[Arrangement] =
    &[BASKET, BOUGH, TREE, WHOLE_AND_OPEN, BIRD, DISH, WREATH, POLE, PAIR, FAN, VASE, TWO_OPEN];
const OF_BUNCHES: &[Arrangement] =
    &[BASKET, BOUGH, TREE, WHOLE_AND_OPEN, BIRD, DISH, PAIR, POLE, FAN, VASE, TWO_OPEN];
const OF_SHRUBS: &[Arrangement] =
    &[BASKET, BOUGH, WHOLE_AND_OPEN, BIRD, DISH, PAIR, POLE, FAN, TWO_OPEN];
const OF_THE_GROUND: &[Arrangement] = &[BASKET, WHOLE_AND_OPEN, DISH, FAN, TWO_OPEN];

impl Produce {
    /// A fruit by its parts: whole, open, leaf.
    pub const fn new(
        name: &'static str,
        kin: &'static str,
        habit: Habit,
        (whole, open, leaf): (Draw, Draw, Draw),
    ) -> Self {
        Self { name, kin, whole, open, leaf, habit }
    }

    /// The arrangements in which it can be seen.
    pub fn arrangements(&self) -> &'static [Arrangement] {
        match self.habit {
            Habit::Tree => OF_TREES,
            Habit::Bunch => OF_BUNCHES,
            Habit::Shrub => OF_SHRUBS,
            Habit::Ground => OF_THE_GROUND,
        }
    }
}

/// A fruit's own drawing, if it shows best what it is when it is open: three below a crown of leaves.
pub fn emblem(produce: &Produce) -> Sheet {
    branch::crown(&Parts::of(produce))
}

/// A fruit's own drawing, if it is known by a side that it shows in front: `front` before two others.
pub fn emblem_with_front(produce: &Produce, front: &Sheet) -> Sheet {
    branch::three_whole(&Parts::of(produce), front)
}
