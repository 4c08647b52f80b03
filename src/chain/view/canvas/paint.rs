//! What painters of a large drawing have in common: layers of numbers, and how a frame shows them.

use crate::chain::drawing::camera::{Camera, Size};

/// A layer, from the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// Groups.
    Cells,
    /// Lines between groups.
    Flows,
    /// Lines.
    Strokes,
    Nodes,
    /// Lines that stand out.
    LitStrokes,
    /// Nodes that stand out.
    LitNodes,
}

impl Layer {
    /// All, from the lowest.
    pub(super) const ALL: [Self; 6] =
        [Self::Cells, Self::Flows, Self::Strokes, Self::Nodes, Self::LitStrokes, Self::LitNodes];

    /// Whether it holds strokes; else it holds nodes.
    pub(super) fn is_strokes(self) -> bool {
        matches!(self, Self::Flows | Self::Strokes | Self::LitStrokes)
    }
}

/// Opacity of a group's ground.
pub(super) const CELL_FILL: f32 = 0.16;

/// Arrow heads can be told from this scale on.
const ARROWS_FROM: f32 = 0.2;

/// Red, green and blue, 0 to 1.
pub(super) type Color = [f32; 3];

/// Colors of a frame: those of the page, in its theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Palette {
    pub chains: [Color; 4],
    /// By family of links, then other ones.
    pub families: [Color; 5],
    /// Ground of cards.
    pub surface: Color,
    /// Borders of cards.
    pub line: Color,
    pub text: Color,
}

/// How a frame looks.
#[derive(Debug, Clone)]
pub(super) struct Frame<'a> {
    /// Where the world is.
    pub camera: Camera,
    /// Of the viewport, CSS pixels.
    pub size: Size,
    /// Device pixels in a CSS pixel.
    pub ratio: f32,
    /// Opacity of each layer; one of 0 is not painted.
    pub strengths: [f32; 6],
    /// Of the strokes this share is painted, 0 to 1: the most important ones.
    pub share: f32,
    /// How broad flows are, 0 to 1: between narrow groups broad ones would hide them.
    pub flow_breadth: f32,
    /// Colors.
    pub palette: &'a Palette,
}

impl Frame<'_> {
    /// Opacity of a layer.
    pub(super) fn strength(&self, layer: Layer) -> f32 {
        self.strengths.get(layer as usize).copied().unwrap_or_default()
    }

    /// CSS pixels for one of a stroke's width.
    pub(super) fn breadth(&self, layer: Layer) -> f32 {
        if layer == Layer::Flows { self.flow_breadth } else { 1.0 }
    }

    /// How many of the marks of a layer are left out, the first of them.
    pub(super) fn n_left_out(&self, layer: Layer, n_marks: usize) -> usize {
        let share = if layer == Layer::Strokes { self.share } else { 1.0 };
        n_marks - ((n_marks as f32 * share).ceil() as usize).min(n_marks)
    }

    /// Whether the strokes of a layer have arrow heads.
    pub(super) fn has_arrows(&self, layer: Layer) -> bool {
        self.camera.scale >= ARROWS_FROM && layer != Layer::Flows
    }

    /// Width and height, device pixels.
    pub(super) fn device_size(&self) -> Size {
        self.size.map(|side| (side * self.ratio).round().max(1.0))
    }
}

/// Paints onto a canvas.
pub(super) trait Painter {
    /// Puts numbers into a layer in place of what was there: [`crate::chain::drawing::level_of_detail::gather`] says what
    /// they are.
    fn load(&mut self, layer: Layer, numbers: &[f32]);
    /// Paints all layers.
    fn paint(&self, frame: &Frame);
}
