//! How high widgets are at which width, so that pages keep the place before a frame is there.
//!
//! Frames are laid out in rows of fixed height, and change at these widths alone; a frame tells its exact
//! height once it is there. `tests/e2e/widgets` measures them in a browser.

use super::widget::{Notices, Shelf, Widget};

/// (from this width, height), CSS px, the narrowest first. Never empty.
pub type Heights = Vec<(u32, u32)>;

/// Products of a shelf, at most: what fits a frame of 12 kB.
pub const MAX_PRODUCTS: usize = 12;
/// Needs and offers of a list, at most.
pub const MAX_NOTICES: usize = 8;

/// Padding and border of a frame, and its foot.
const AROUND: u32 = 2 * 12 + 3 + 28;
/// Title of a widget that has one, with the space below.
const HEAD: u32 = 28 + 8;
/// Between the rows of a shelf.
const GAP: u32 = 8;
/// A card of a shelf whose picture stands beside its words, and above them.
const CARD_BESIDE: u32 = 104;
const CARD_ABOVE: u32 = 208;
const NOTICE: u32 = 64;
/// Four lines of what a need or an offer says, where it stands alone.
const SUMMARY: u32 = 88;
/// Widths from which pictures stand above their words, in so many columns.
const COLUMNS: [(u32, u32); 4] = [(320, 2), (500, 3), (680, 4), (860, 5)];

/// Heights of a widget with `n` things in it; of the kinds that have a fixed number it is not looked at.
pub fn heights(widget: &Widget, n: usize) -> Heights {
    match widget {
        Widget::Shelf(_) => {
            let n = u32::try_from(n.clamp(1, MAX_PRODUCTS)).unwrap_or(1);
            let rows = |n: u32, card: u32| AROUND + HEAD + n * card + (n - 1) * GAP;
            let first = (0, rows(n, CARD_BESIDE));
            let more =
                COLUMNS.map(|(from, n_columns)| (from, rows(n.div_ceil(n_columns), CARD_ABOVE)));
            std::iter::once(first).chain(more).collect()
        }
        Widget::Opportunities(Notices::One(_)) => vec![(0, AROUND + HEAD + NOTICE + SUMMARY)],
        Widget::Opportunities(_) => {
            let n = u32::try_from(n.clamp(1, MAX_NOTICES)).unwrap_or(1);
            vec![(0, AROUND + HEAD + n * NOTICE)]
        }
        Widget::Product(_) => vec![(0, AROUND + 352), (360, AROUND + 192)],
        Widget::Season(_) => vec![(0, AROUND + 348), (480, AROUND + 184)],
        Widget::Months => vec![(0, AROUND + HEAD + 314), (480, AROUND + HEAD + 192)],
        Widget::Chain(_) => vec![(0, AROUND + HEAD + 404)],
        Widget::Search => vec![(0, AROUND + 72)],
    }
}

/// Heights of a shelf in one row.
pub fn of_row() -> Heights {
    vec![(0, AROUND + HEAD + CARD_ABOVE)]
}

/// Heights of each kind at its fullest, for the loader.
pub fn of_kinds() -> Vec<(&'static str, Heights)> {
    use crate::model::id::{IndustryId, ProductId};
    let product = ProductId::parse("a").into_iter();
    let industry = IndustryId::parse("a").into_iter();
    let named = product.flat_map(|id| [Widget::Product(id.clone()), Widget::Season(id)]);
    let all = named.chain(industry.map(Widget::Chain)).chain([
        Widget::Shelf(Shelf::Chosen),
        Widget::Opportunities(Notices::All),
        Widget::Search,
    ]);
    all.map(|widget| (widget.kind(), heights(&widget, usize::MAX))).collect()
}

/// As the attribute `heights` has them: `0:440 360:264`.
pub fn to_attribute(heights: &Heights) -> String {
    heights.iter().map(|(from, height)| format!("{from}:{height}")).collect::<Vec<_>>().join(" ")
}

/// What an attribute says; steps that cannot be read are as if they were not.
pub fn from_attribute(text: &str) -> Heights {
    let steps = text.split(' ').filter_map(|step| step.split_once(':'));
    steps.filter_map(|(from, height)| Some((from.parse().ok()?, height.parse().ok()?))).collect()
}

/// That of the last step which begins at `width` or before it; 0 where there is none.
pub fn at(heights: &Heights, width: u32) -> u32 {
    let known = heights.iter().rev().find(|(from, _)| *from <= width);
    known.or(heights.first()).map_or(0, |(_, height)| *height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shelf_is_lower_where_it_has_more_columns() {
        let shelf = heights(&Widget::Shelf(Shelf::Chosen), 5);
        assert_eq!(at(&shelf, 240), AROUND + HEAD + 5 * CARD_BESIDE + 4 * GAP);
        assert_eq!(at(&shelf, 360), AROUND + HEAD + 3 * CARD_ABOVE + 2 * GAP);
        assert_eq!(at(&shelf, 5_000), AROUND + HEAD + CARD_ABOVE);
        assert_eq!(
            heights(&Widget::Shelf(Shelf::Chosen), 0),
            heights(&Widget::Shelf(Shelf::Chosen), 1)
        );
    }

    #[test]
    fn each_kind_has_its_heights() {
        let kinds: Vec<_> = of_kinds().into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["product", "season", "chain", "shelf", "opportunities", "search"]);
        let heights = vec![(0, 440), (360, 264)];
        assert_eq!(to_attribute(&heights), "0:440 360:264");
        assert_eq!(from_attribute("0:440 x 360:264 1:-1"), heights);
    }
}
