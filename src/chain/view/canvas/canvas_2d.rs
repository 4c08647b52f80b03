//! The painter for browsers without WebGL: Canvas 2D.

use web_sys::CanvasRenderingContext2d;

use super::paint::{CELL_FILL, Color, Frame, Layer, Painter};
use crate::chain::drawing::level_of_detail::gather::{END_STEP, FORM_STEP, MARK_NUMBERS};
use crate::chain::drawing::paths::{ARROW, BOW};

/// Paints by Canvas 2D.
pub(super) struct FlatPainter {
    context: CanvasRenderingContext2d,
    layers: [Vec<f32>; 6],
}

impl FlatPainter {
    /// A painter on a context.
    pub(super) fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, layers: Default::default() }
    }

    fn strokes(&self, frame: &Frame, layer: Layer, numbers: &[f32]) {
        let context = &self.context;
        let numbers = numbers.as_chunks::<MARK_NUMBERS>().0;
        let painted = numbers.iter().skip(frame.n_left_out(layer, numbers.len()));
        let strokes: Vec<Stroke> = painted.map(|numbers| Stroke::new(frame, *numbers)).collect();
        for (ink, tint) in frame.palette.families.iter().zip(0..) {
            let own: Vec<&Stroke> = strokes.iter().filter(|stroke| stroke.tint == tint).collect();
            context.set_stroke_style_str(&css(*ink));
            context.set_fill_style_str(&css(*ink));
            // A path of very many curves is slow, and so is a path for each.
            let alike = own.chunk_by(|one, next| one.width == next.width);
            for some in alike.flat_map(|alike| alike.chunks(PATH_STROKES)) {
                let width = some.first().map_or(0.0, |first| first.width * frame.breadth(layer));
                context.set_line_width(f64::from(width));
                context.begin_path();
                some.iter().for_each(|stroke| stroke.trace(context));
                context.stroke();
            }
            if frame.has_arrows(layer) {
                context.begin_path();
                let ends = own.iter().filter(|stroke| stroke.is_end);
                ends.for_each(|stroke| stroke.trace_arrow(context, f64::from(frame.camera.scale)));
                context.fill();
            }
        }
    }

    fn nodes(&self, frame: &Frame, numbers: &[f32], is_cell: bool) {
        let context = &self.context;
        let scale = frame.camera.scale;
        for [x, y, width, height, tint, ..] in numbers.as_chunks::<MARK_NUMBERS>().0 {
            let [x, y] = frame.camera.screen_from_world([*x, *y]).map(f64::from);
            let (width, height) =
                (f64::from(width * scale).max(1.0), f64::from(height * scale).max(1.0));
            let ink = css(frame.palette.chains.get(*tint as usize).copied().unwrap_or_default());
            if is_cell {
                context.set_stroke_style_str(&ink);
                context.set_line_width(1.0);
                context.stroke_rect(x, y, width, height);
            }
            context.set_fill_style_str(&ink);
            if is_cell {
                let strength = context.global_alpha();
                context.set_global_alpha(strength * f64::from(CELL_FILL));
                context.fill_rect(x, y, width, height);
                context.set_global_alpha(strength);
            } else if height < CARD_FROM {
                context.fill_rect(x, y, width, height);
            } else {
                let bar = height * 0.056;
                context.fill_rect(x, y, bar, height);
                context.set_fill_style_str(&css(frame.palette.surface));
                context.fill_rect(x + bar, y, width - bar, height);
                context.set_stroke_style_str(&css(frame.palette.line));
                context.set_line_width(1.0);
                context.stroke_rect(x, y, width, height);
            }
        }
    }
}

const PATH_STROKES: usize = 64;

/// A stroke on the screen.
struct Stroke {
    from: [f64; 2],
    to: [f64; 2],
    /// Where a curve bends, across; `None` where it is straight.
    middle: Option<f64>,
    tint: u8,
    width: f32,
    is_end: bool,
    /// Whether its arrow points to the left.
    is_leftward: bool,
}

impl Stroke {
    fn new(frame: &Frame, [x0, y0, x1, y1, style, width, ..]: [f32; MARK_NUMBERS]) -> Self {
        let screen = |x: f32, y: f32| frame.camera.screen_from_world([x, y]).map(f64::from);
        let (from, to) = (screen(x0, y0), screen(x1, y1));
        let form = (style % END_STEP / FORM_STEP).floor();
        let bow = f64::from(BOW * frame.camera.scale);
        let middle = match form {
            form if form < 0.5 => None,
            form if form < 1.5 => Some(f64::midpoint(from[0], to[0])),
            _ => Some(from[0].max(to[0]) + bow),
        };
        let tint = (style % FORM_STEP) as u8;
        let is_leftward = form > 1.5 || x0 > x1;
        Self { from, to, middle, tint, width, is_end: style >= END_STEP, is_leftward }
    }

    fn trace(&self, context: &CanvasRenderingContext2d) {
        let ([ax, ay], [bx, by]) = (self.from, self.to);
        context.move_to(ax, ay);
        match self.middle {
            None => context.line_to(bx, by),
            Some(middle) => context.bezier_curve_to(middle, ay, middle, by, bx, by),
        }
    }

    fn trace_arrow(&self, context: &CanvasRenderingContext2d, scale: f64) {
        let [x, y] = self.to;
        let [long, high] = [ARROW.0, ARROW.1].map(|side| f64::from(side) * scale);
        let back = if self.is_leftward { x + long } else { x - long };
        context.move_to(x, y);
        context.line_to(back, y - high);
        context.line_to(back, y + high);
    }
}

/// Height on the screen from which a node looks like a card.
const CARD_FROM: f64 = 18.0;

impl Painter for FlatPainter {
    fn load(&mut self, layer: Layer, numbers: &[f32]) {
        if let Some(own) = self.layers.get_mut(layer as usize) {
            *own = numbers.to_vec();
        }
    }

    fn paint(&self, frame: &Frame) {
        let context = &self.context;
        let [width, height] = frame.size.map(f64::from);
        let ratio = f64::from(frame.ratio);
        _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, width, height);
        for (layer, numbers) in Layer::ALL.iter().zip(&self.layers) {
            let strength = frame.strength(*layer);
            if numbers.is_empty() || strength <= 0.0 {
                continue;
            }
            context.set_global_alpha(f64::from(strength));
            if layer.is_strokes() {
                self.strokes(frame, *layer, numbers);
            } else {
                self.nodes(frame, numbers, *layer == Layer::Cells);
            }
        }
        context.set_global_alpha(1.0);
    }
}

/// A color as CSS.
pub(super) fn css(ink: Color) -> String {
    let [red, green, blue] = ink.map(|part| (part * 255.0).round());
    format!("rgb({red},{green},{blue})")
}
