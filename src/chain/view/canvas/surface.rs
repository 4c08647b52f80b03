//! The canvases of a large drawing with what is loaded into them, brought up to date frame by frame.

use std::sync::Arc;

use leptos::prelude::Callable;
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, WebGl2RenderingContext,
    WebGlContextAttributes,
};

use super::canvas_2d::FlatPainter;
use super::color_probes;
use super::names::{Name, Names};
use super::paint::{Frame, Layer, Painter, Palette};
use super::webgl::GlPainter;
use crate::browser::clock::mark;
use crate::browser::frame::{computed_style, on_next_frame, pixel_ratio};
use crate::chain::drawing::Drawing;
use crate::chain::drawing::camera::{CARDS_SCALE, Camera, Size};
use crate::chain::drawing::emphasis::Emphasis;
use crate::chain::drawing::level_of_detail::DetailLevels;
use crate::chain::drawing::level_of_detail::frame_budget::FrameBudget;
use crate::chain::drawing::level_of_detail::gather::{Gathered, MARK_NUMBERS, nearness};
use crate::chain::drawing::level_of_detail::labels::chosen;
use crate::chain::view::FIRST_FRAME;
use crate::chain::view::network::Network;

/// Opacity of what steps back.
const DIM: f32 = 0.3;
/// So many strokes are painted strongly; more ones the paler.
const STRONG_STROKES: f32 = 1_500.0;
/// Width of a group on the screen from which on its flows are as broad as they can be.
const FULL_FLOWS_FROM: f32 = 100.0;

/// The canvases.
pub(super) struct Surface {
    canvases: [HtmlCanvasElement; 2],
    probes: Element,
    painter: Box<dyn Painter>,
    names: Names,
    palette: Option<Palette>,
    drawing: Arc<Drawing>,
    /// Whether it was not painted yet.
    is_new: bool,
    gathered: Option<Gathered>,
    emphasis: Emphasis,
    n_lit: usize,
    /// How much is painted while it moves.
    pub frame_budget: FrameBudget,
    /// Whether nothing is written over the picture.
    is_blank: bool,
    marked: Vec<u32>,
    written: Vec<Name>,
}

impl Surface {
    /// A surface over two canvases; `None` where the browser cannot draw so. A canvas that was tried with
    /// WebGL cannot be had without.
    pub(super) fn new(
        picture: HtmlCanvasElement,
        text: HtmlCanvasElement,
        probes: impl Into<Element>,
        has_gl: bool,
    ) -> Option<Self> {
        let painter: Box<dyn Painter> = if has_gl {
            Box::new(gl(&picture)?)
        } else {
            Box::new(FlatPainter::new(flat(&picture)?))
        };
        let names = Names { context: flat(&text)?, family: computed_style(&text, "font-family") };
        Some(Self {
            canvases: [picture, text],
            probes: probes.into(),
            painter,
            names,
            palette: None,
            drawing: Arc::default(),
            is_new: false,
            gathered: None,
            emphasis: Emphasis::default(),
            n_lit: 0,
            frame_budget: FrameBudget::default(),
            is_blank: false,
            marked: vec![],
            written: vec![],
        })
    }

    /// Another drawing.
    pub(super) fn draw(&mut self, drawing: &Arc<Drawing>) {
        self.drawing = Arc::clone(drawing);
        self.is_new = true;
        self.gathered = None;
        if let Some(detail_levels) = &drawing.detail_levels {
            let (cells, flows) = detail_levels.groups();
            self.painter.load(Layer::Cells, &cells);
            self.painter.load(Layer::Flows, &flows);
        }
        self.load_lit();
    }

    /// Something else stands out.
    pub(super) fn light(&mut self, emphasis: &Emphasis) {
        self.emphasis = emphasis.clone();
        self.load_lit();
    }

    fn load_lit(&mut self) {
        if let Some(detail_levels) = &self.drawing.detail_levels {
            let (nodes, strokes) = detail_levels.highlighted(&self.drawing.layout, &self.emphasis);
            self.n_lit = strokes.len() / MARK_NUMBERS;
            self.painter.load(Layer::LitNodes, &nodes);
            self.painter.load(Layer::LitStrokes, &strokes);
        }
    }

    /// The page has other colors.
    pub(super) fn forget_inks(&mut self) {
        self.palette = None;
    }

    /// Paints what the camera sees now; all of it where it rests. Gives whether that was all.
    pub(super) fn paint(&mut self, network: Network, is_at_rest: bool) -> bool {
        let (camera, size) = (network.viewport.camera_now(), network.viewport.size_now());
        let drawing = Arc::clone(&self.drawing);
        let Some(detail_levels) = drawing.detail_levels.as_ref().filter(|_| size[0] > 0.0) else {
            return true;
        };
        self.gather(detail_levels, camera, size);
        self.choose_names(network, camera, size);
        let palette = self.palette.get_or_insert_with(|| color_probes::read(&self.probes)).clone();
        let ratio = pixel_ratio();
        let strengths = self.strengths(camera.scale);
        let column = detail_levels.cells.first().map_or(0.0, |cell| cell.rect.width * camera.scale);
        let flow_breadth = (column / FULL_FLOWS_FROM).min(1.0);
        let share = if is_at_rest { 1.0 } else { self.frame_budget.share };
        let frame =
            Frame { camera, size, ratio, strengths, share, flow_breadth, palette: &palette };
        self.fit(&frame);
        self.painter.paint(&frame);
        if std::mem::take(&mut self.is_new) {
            on_next_frame(|| mark(FIRST_FRAME));
        }
        let near = nearness(camera.scale);
        let n_strokes = self.gathered.as_ref().map_or(0, Gathered::n_strokes);
        let is_whole = frame.n_left_out(Layer::Strokes, n_strokes) == 0;
        let is_blank = near == 1.0 && self.written.is_empty();
        if is_blank && self.is_blank {
            return is_whole; // a canvas that is not touched is not shown anew
        }
        self.is_blank = is_blank;
        self.names.clear(&frame);
        if near < 1.0 {
            let columns = &drawing.picture.columns;
            let name = |column: u32| columns.get(column as usize).map_or("", |head| &head.text);
            self.names.cells(&frame, &detail_levels.cells, name, 1.0 - near);
        }
        if near == 1.0 {
            self.names.nodes(&frame, &self.written);
        }
        is_whole
    }

    fn gather(&mut self, detail_levels: &DetailLevels, camera: Camera, size: Size) {
        if self.gathered.as_ref().is_some_and(|gathered| gathered.is_enough(camera, size)) {
            return;
        }
        let gathered = Gathered::new(detail_levels, &self.drawing.layout, camera, size);
        self.painter.load(Layer::Nodes, &gathered.nodes);
        self.painter.load(Layer::Strokes, &gathered.strokes);
        self.gathered = Some(gathered);
        self.marked.clear();
        self.written.clear();
    }

    /// What is pointed at, chosen or found is named first; cards name themselves.
    fn choose_names(&mut self, network: Network, camera: Camera, size: Size) {
        let Some(gathered) = &self.gathered else { return };
        if camera.scale >= CARDS_SCALE {
            self.written.clear();
            return;
        }
        let marked = network.marked();
        if !self.written.is_empty() && marked == self.marked {
            return;
        }
        // As far around what is seen as is gathered.
        let [across, down] = size.map(|side| side / 4.0);
        let [x, y] = camera.offset_screen;
        let wide = Camera { offset_screen: [x + across, y + down], ..camera };
        let items: Vec<u32> = marked.iter().chain(&gathered.items).copied().collect();
        let chosen = chosen(&self.drawing.layout, &items, wide, size.map(|side| side * 1.5));
        let name = |item: u32| {
            let text = network.cards.card.run(item)?.title;
            Some(Name { rect: self.drawing.rect(item)?, text })
        };
        self.written = chosen.into_iter().filter_map(name).collect();
        self.marked = marked;
    }

    fn strengths(&self, scale: f32) -> [f32; 6] {
        let near = nearness(scale);
        let dim = if self.emphasis.is_any() { DIM } else { 1.0 };
        let n_strokes = self.gathered.as_ref().map_or(0, Gathered::n_strokes) as f32;
        let pale = (STRONG_STROKES / n_strokes.max(1.0)).sqrt().clamp(0.16, 0.9);
        let lit = (STRONG_STROKES / (self.n_lit as f32).max(1.0)).sqrt().clamp(0.3, 1.0);
        [1.0 - near, (1.0 - near) * 0.5 * dim, near * pale * dim, near * dim, lit, 1.0]
    }

    fn fit(&self, frame: &Frame) {
        let [width, height] = frame.device_size().map(|side| side as u32);
        for canvas in &self.canvases {
            if canvas.width() != width || canvas.height() != height {
                canvas.set_width(width);
                canvas.set_height(height);
            }
        }
    }
}

fn gl(canvas: &HtmlCanvasElement) -> Option<GlPainter> {
    let wanted = WebGlContextAttributes::new();
    wanted.set_antialias(false); // the painter smooths what it draws
    wanted.set_depth(false);
    let context = canvas.get_context_with_context_options("webgl2", &wanted).ok().flatten()?;
    GlPainter::new(context.dyn_into::<WebGl2RenderingContext>().ok()?)
}

fn flat(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}
