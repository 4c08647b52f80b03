//! The motifs: what a product is, drawn for a folded sheet.
//!
//! A motif fits a circle of radius 100 about the origin and fills most of it. Its outline alone
//! should tell what it is at 96 pixels; its cuts are there to be looked at when it is large.

mod berry;
mod citrus;
mod fruit;
mod orchard;
mod stone_fruit;

mod fungus;
mod gourd;
mod kitchen_garden;
mod mushroom;
mod pepper;
mod root;
mod shoots;
mod spice;
mod vegetable;

mod blossoms;
mod grain;
mod herb;
mod herb_bulb;
mod herb_flower;
mod oil;
mod paddy;
mod remedy;
mod tea;
mod tea_bowl;
mod tea_garden;
mod tea_kinds;

mod animal;
mod aquatic;
mod bird;
mod farmyard;
mod insect;
mod pond;

mod brew;
mod confection;
mod cured;
mod dish;
mod noodle;
mod pickle;
mod preserve;
mod smoked;
mod spirit;
mod sweet;
mod tofu;

mod craft;
mod heritage;
mod textile;
mod weave;

mod produce;

// What the drawings of a file or two share.
mod garden;
mod plant;
mod tableware;

use super::arrangement::{Arrangement, Produce};
use super::paper::Sheet;

/// A paper-cut that products of a kind share.
#[derive(Debug)]
pub struct Motif {
    /// Its name in `products.csv`.
    pub name: &'static str,
    pub draw: fn() -> Sheet,
}

impl Motif {
    /// How many drawings there are of it: its own, and for fruit what is made of its parts.
    pub fn n_drawings(&self) -> u32 {
        let n_arranged = produce::find(self.name).map_or(0, |produce| produce.arrangements().len());
        // A dozen at most: far from the limit.
        u32::try_from(n_arranged).unwrap_or(0) + 1
    }

    /// One of its drawings, counted round and round; 0 is its own.
    pub fn drawing(&self, number: u32) -> Sheet {
        let arranged = self.arranged(number);
        arranged.map_or_else(self.draw, |(produce, arrangement)| arrangement.draw(produce))
    }

    /// How things lie in one of its drawings; its own has the motif's name.
    pub fn arrangement(&self, number: u32) -> &'static str {
        self.arranged(number).map_or(self.name, |(_, arrangement)| arrangement.name)
    }

    /// What it is a kind of: motifs of the same kin are found side by side.
    pub fn kin(&self) -> &'static str {
        produce::find(self.name).map_or(self.name, |produce| produce.kin)
    }

    fn arranged(&self, number: u32) -> Option<(&'static Produce, &'static Arrangement)> {
        let idx = (number % self.n_drawings()).checked_sub(1)?;
        let produce = produce::find(self.name)?;
        Some((produce, produce.arrangements().get(usize::try_from(idx).ok()?)?))
    }
}

/// All of them, by group.
const GROUPS: &[&[Motif]] = &[
    citrus::MOTIFS,
    fruit::MOTIFS,
    berry::MOTIFS,
    orchard::MOTIFS,
    stone_fruit::MOTIFS,
    produce::MOTIFS,
    vegetable::MOTIFS,
    kitchen_garden::MOTIFS,
    shoots::MOTIFS,
    root::MOTIFS,
    spice::MOTIFS,
    pepper::MOTIFS,
    fungus::MOTIFS,
    mushroom::MOTIFS,
    gourd::MOTIFS,
    grain::MOTIFS,
    paddy::MOTIFS,
    oil::MOTIFS,
    tea::MOTIFS,
    tea_bowl::MOTIFS,
    tea_kinds::MOTIFS,
    tea_garden::MOTIFS,
    herb::MOTIFS,
    remedy::MOTIFS,
    herb_bulb::MOTIFS,
    herb_flower::MOTIFS,
    blossoms::MOTIFS,
    animal::MOTIFS,
    bird::MOTIFS,
    farmyard::MOTIFS,
    insect::MOTIFS,
    aquatic::MOTIFS,
    pond::MOTIFS,
    preserve::MOTIFS,
    cured::MOTIFS,
    dish::MOTIFS,
    noodle::MOTIFS,
    pickle::MOTIFS,
    smoked::MOTIFS,
    brew::MOTIFS,
    confection::MOTIFS,
    sweet::MOTIFS,
    tofu::MOTIFS,
    spirit::MOTIFS,
    craft::MOTIFS,
    heritage::MOTIFS,
    textile::MOTIFS,
    weave::MOTIFS,
];

pub fn all() -> impl Iterator<Item = &'static Motif> {
    GROUPS.iter().copied().flatten()
}

/// The motif with this name.
pub fn find(name: &str) -> Option<&'static Motif> {
    all().find(|motif| motif.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papercut::geometry::Point;
    use crate::papercut::paper::Ink;
    use crate::papercut::path::Segment;
    use std::collections::BTreeSet;

    /// The border stands from 107 to 138 of a motif's units; a tip of a leaf may reach into it.
    const MAX_REACH: f64 = 112.0;

    fn points(sheet: &Sheet) -> impl Iterator<Item = Point> + '_ {
        let shapes = sheet.shapes().into_iter();
        let segments = shapes.flat_map(|(_, path)| path.segments().to_vec());
        segments.filter_map(|segment| match segment {
            Segment::Move(end) | Segment::Line(end) | Segment::Curve(_, _, end) => Some(end),
            Segment::Close => None,
        })
    }

    /// Every drawing of every motif, with what to call it.
    fn drawings() -> impl Iterator<Item = (String, Sheet)> {
        all().flat_map(|motif| {
            let name = |number| format!("{}, {}", motif.name, motif.arrangement(number));
            (0..motif.n_drawings()).map(move |number| (name(number), motif.drawing(number)))
        })
    }

    #[test]
    fn every_drawing_fills_its_round_and_keeps_within_it() {
        for (name, sheet) in drawings() {
            let reach = points(&sheet).map(Point::length).fold(0.0, f64::max);
            assert!((70.0..=MAX_REACH).contains(&reach), "{name}: {reach:.1}");
            assert!(points(&sheet).all(|at| at.x.is_finite() && at.y.is_finite()), "{name}");
        }
    }

    #[test]
    fn every_drawing_is_cut_and_not_only_a_shape() {
        for (name, sheet) in drawings() {
            let n_cuts = sheet.shapes().iter().filter(|(ink, _)| *ink != Ink::Paper).count();
            assert!(n_cuts >= 2, "{name}: {n_cuts}");
        }
    }

    #[test]
    fn every_part_of_a_fruit_is_of_the_size_that_arrangements_count_on() {
        for produce in produce::ALL.iter().copied().flatten() {
            let parts = [(produce.whole)(), (produce.open)(), (produce.leaf)()];
            for part in &parts {
                let reach = points(part).map(Point::length).fold(0.0, f64::max);
                assert!((28.0..66.0).contains(&reach), "{}: {reach:.1}", produce.name);
            }
            assert!(find(produce.name).is_some(), "{}", produce.name);
        }
    }

    #[test]
    fn names_are_ids_and_no_two_motifs_are_one() {
        let names: BTreeSet<_> = all().map(|motif| motif.name).collect();
        assert_eq!(names.len(), all().count());
        assert!(names.len() >= 40);
        let drawn: BTreeSet<String> = drawings()
            .map(|(_, sheet)| sheet.shapes().iter().map(|(_, path)| path.data()).collect())
            .collect();
        assert_eq!(drawn.len(), drawings().count());
        for name in names {
            assert!(crate::model::id::Slug::parse(name).is_ok(), "{name}");
        }
    }
}
