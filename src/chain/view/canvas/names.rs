//! Names of a large drawing, written over it: those of groups when far, of important nodes when nearer.

use web_sys::CanvasRenderingContext2d;

use super::canvas_2d::css;
use super::paint::Frame;
use crate::chain::drawing::level_of_detail::Cell;
use crate::chain::drawing::level_of_detail::labels::place;
use crate::layered::Rect;

/// Sizes of type, CSS pixels.
const NAME_SIZE: f32 = 12.0;
const COUNT_SIZE: f32 = 18.0;
const LEAST_SIZE: f32 = 9.0;
/// Around a name.
const PADDING: f64 = 3.0;
/// Opacity of the ground of a name.
const GROUND: f64 = 0.86;
/// A cell of less width or height says its count alone, or nothing.
const NAMED_CELL: [f32; 2] = [64.0, 44.0];
const COUNTED_CELL: [f32; 2] = [26.0, 18.0];

/// A name that is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    /// Of this node.
    pub rect: Rect,
    /// What it says.
    pub text: String,
}

/// A canvas with a face of type.
pub(super) struct Names {
    /// Where it is written.
    pub context: CanvasRenderingContext2d,
    /// The page's, as CSS.
    pub family: String,
}

impl Names {
    /// Clears all, for what is written next.
    pub(super) fn clear(&self, frame: &Frame) {
        let [width, height] = frame.size.map(f64::from);
        let ratio = f64::from(frame.ratio);
        _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        self.context.clear_rect(0.0, 0.0, width, height);
    }

    /// Writes the names of nodes, each on a ground of its own.
    pub(super) fn nodes(&self, frame: &Frame, names: &[Name]) {
        let context = &self.context;
        self.face(500, NAME_SIZE);
        context.set_text_align("start");
        context.set_text_baseline("middle");
        for name in names {
            let [x, y] = place(name.rect, frame.camera).map(f64::from);
            let width = context.measure_text(&name.text).map_or(0.0, |size| size.width());
            let height = f64::from(NAME_SIZE) + 2.0 * PADDING;
            context.set_global_alpha(GROUND);
            context.set_fill_style_str(&css(frame.palette.surface));
            context.fill_rect(x, y - height / 2.0, width + 2.0 * PADDING, height);
            context.set_global_alpha(1.0);
            context.set_fill_style_str(&css(frame.palette.text));
            _ = context.fill_text(&name.text, x + PADDING, y);
        }
    }

    /// Writes into cells what they hold: `name` of the column, and how many.
    pub(super) fn cells<'a>(
        &self,
        frame: &Frame,
        cells: &[Cell],
        name: impl Fn(u32) -> &'a str,
        strength: f32,
    ) {
        let context = &self.context;
        context.set_text_align("center");
        context.set_text_baseline("middle");
        context.set_global_alpha(f64::from(strength));
        context.set_fill_style_str(&css(frame.palette.text));
        for cell in cells {
            let [x, y] = frame.camera.screen_from_world(cell.rect.middle()).map(f64::from);
            let size = [cell.rect.width, cell.rect.height].map(|side| side * frame.camera.scale);
            let has = |[width, height]: [f32; 2]| size[0] >= width && size[1] >= height;
            let is_named = has(NAMED_CELL);
            let count = cell.n.to_string();
            // A digit is a little more than half as wide as the type is large.
            let count_size = (size[0] / (0.7 * count.len() as f32)).min(COUNT_SIZE);
            if has(COUNTED_CELL) && count_size >= LEAST_SIZE {
                self.face(700, count_size);
                let above = if is_named { f64::from(COUNT_SIZE) / 2.0 } else { 0.0 };
                _ = context.fill_text(&count, x, y - above);
            }
            if is_named {
                self.face(400, NAME_SIZE);
                let width = f64::from(size[0]) - 2.0 * PADDING;
                let below = f64::from(COUNT_SIZE) / 2.0;
                _ = context.fill_text_with_max_width(name(cell.column), x, y + below, width);
            }
        }
    }

    fn face(&self, weight: u32, size: f32) {
        self.context.set_font(&format!("{weight} {size}px {}", self.family));
    }
}
