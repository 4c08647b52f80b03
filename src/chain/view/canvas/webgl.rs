//! The painter for WebGL 2: every layer is a texture of numbers, and painted by one call, in which each
//! vertex looks up its mark. Instances of so few vertices would be a draw each where a processor paints,
//! and leave most of a graphics card idle.

use std::cell::Cell;

use js_sys::{Float32Array, Uint32Array};
use web_sys::WebGl2RenderingContext as Gl;
use web_sys::{WebGlBuffer, WebGlProgram, WebGlTexture, WebGlUniformLocation};

use super::paint::{CELL_FILL, Color, Frame, Layer, Painter};
use crate::chain::drawing::camera::CARDS_SCALE;
use crate::chain::drawing::diagram::CARD;
use crate::chain::drawing::level_of_detail::gather::{END_STEP, FORM_STEP, MARK_NUMBERS};
use crate::chain::drawing::paths::{ARROW, BOW};

/// From so many on strokes are as coarse as their scale allows, whatever they mean.
const MANY: i32 = 2_000;
/// Opacity of a group's border.
const CELL_BORDER: f32 = 0.9;
/// Curves are short until this scale.
const LONG_FROM: f32 = 0.2;

/// Paints by WebGL 2.
pub(super) struct GlPainter {
    gl: Gl,
    strokes: Program,
    arrows: Program,
    /// Nodes that are too small to look like cards.
    dots: Program,
    nodes: Program,
    layers: Vec<Marks>,
    corners: Corners,
    /// Groups are few and large: an area that is cleared costs a fraction of one that is shaded.
    cells: Vec<[f32; MARK_NUMBERS]>,
}

struct Program {
    program: WebGlProgram,
    camera: Option<WebGlUniformLocation>,
    size: Option<WebGlUniformLocation>,
    look: Option<WebGlUniformLocation>,
    palette: Option<WebGlUniformLocation>,
}

struct Marks {
    texture: WebGlTexture,
    n: i32,
}

impl GlPainter {
    /// A painter on a context; `None` where it cannot do what is needed, or is lost.
    pub(super) fn new(gl: Gl) -> Option<Self> {
        let strokes = Program::new(&gl, &stroke_shader(STROKE_MAIN), STROKE_INK)?;
        let arrows = Program::new(&gl, &stroke_shader(ARROW_MAIN), STROKE_INK)?;
        let dots = Program::new(&gl, &shader(DOT), DOT_INK)?;
        let nodes = Program::new(&gl, &shader(NODE), NODE_INK)?;
        let layers: Option<Vec<Marks>> = Layer::ALL.iter().map(|_| Marks::new(&gl)).collect();
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        let corners = Corners { buffer: gl.create_buffer()?, n: Cell::new(0) };
        let cells = vec![];
        Some(Self { gl, strokes, arrows, dots, nodes, layers: layers?, corners, cells })
    }

    fn strokes(&self, frame: &Frame, layer: Layer, n_marks: i32) {
        // A curve of some pixels needs no more than a few pieces.
        let n_steps = match frame.camera.scale {
            _ if layer == Layer::Flows => 24,
            _ if layer == Layer::LitStrokes && n_marks < MANY => 40,
            scale if scale < 0.06 => 5,
            scale if scale < LONG_FROM => 10,
            scale if scale < CARDS_SCALE => 16,
            _ => 40,
        };
        let look = [frame.strength(layer), n_steps as f32, frame.breadth(layer)];
        self.strokes.start(&self.gl, frame, look, &frame.palette.families);
        let first = frame.n_left_out(layer, n_marks as usize) as i32;
        let n_marks = n_marks - first;
        // One strip of all: the first and the last vertex of a stroke come twice.
        let n_vertices = 2 * (n_steps + 2);
        self.gl.draw_arrays(Gl::TRIANGLE_STRIP, n_vertices * first, n_vertices * n_marks);
        if frame.has_arrows(layer) {
            self.arrows.start(&self.gl, frame, look, &frame.palette.families);
            self.gl.draw_arrays(Gl::TRIANGLES, 3 * first, 3 * n_marks);
        }
    }

    /// Groups, before all else: what they cover is gone.
    fn cells(&self, frame: &Frame) {
        let strength = frame.strength(Layer::Cells);
        if strength <= 0.0 {
            return;
        }
        let gl = &self.gl;
        let bottom = frame.device_size()[1];
        let fill = |[left, top, right, low]: [f32; 4], [red, green, blue]: Color, cover: f32| {
            gl.scissor(
                left as i32,
                (bottom - low) as i32,
                (right - left) as i32,
                (low - top) as i32,
            );
            gl.clear_color(red * cover, green * cover, blue * cover, cover);
            gl.clear(Gl::COLOR_BUFFER_BIT);
        };
        gl.enable(Gl::SCISSOR_TEST);
        let border = frame.ratio.round().max(1.0);
        for [x, y, width, height, tint, ..] in &self.cells {
            let device = |point: [f32; 2]| {
                frame.camera.screen_from_world(point).map(|at| (at * frame.ratio).round())
            };
            let ([left, top], [right, low]) = (device([*x, *y]), device([x + width, y + height]));
            let (right, low) = (right.max(left + 1.0), low.max(top + 1.0));
            let ink = frame.palette.chains.get(*tint as usize).copied().unwrap_or_default();
            fill([left, top, right, low], ink, strength * CELL_BORDER);
            let (left, top) = (left + border, top + border);
            let inner = [left, top, (right - border).max(left), (low - border).max(top)];
            fill(inner, ink, strength * CELL_FILL);
        }
        gl.disable(Gl::SCISSOR_TEST);
    }

    fn nodes(&self, frame: &Frame, layer: Layer, n_marks: i32) {
        let palette = frame.palette;
        let [one, two, three, four] = palette.chains;
        let strength = frame.strength(layer);
        let is_small = CARD.1 * frame.camera.scale < CARDS_FROM;
        let program = if is_small { &self.dots } else { &self.nodes };
        let palette = [one, two, three, four, palette.surface, palette.line];
        program.start(&self.gl, frame, [strength, 0.0, 0.0], &palette);
        if strength == 1.0 {
            self.gl.disable(Gl::BLEND); // nothing shines through
        }
        self.corners.load(&self.gl, n_marks as usize);
        self.gl.draw_elements_with_i32(Gl::TRIANGLES, 6 * n_marks, Gl::UNSIGNED_INT, 0);
        self.gl.enable(Gl::BLEND);
    }
}

impl Painter for GlPainter {
    fn load(&mut self, layer: Layer, numbers: &[f32]) {
        if layer == Layer::Cells {
            self.cells = numbers.as_chunks().0.to_vec();
            return;
        }
        if let Some(marks) = self.layers.get_mut(layer as usize) {
            marks.load(&self.gl, numbers);
        }
    }

    fn paint(&self, frame: &Frame) {
        let [width, height] = frame.device_size();
        self.gl.viewport(0, 0, width as i32, height as i32);
        self.gl.clear_color(0.0, 0.0, 0.0, 0.0);
        self.gl.clear(Gl::COLOR_BUFFER_BIT);
        self.cells(frame);
        for (layer, marks) in Layer::ALL.iter().zip(&self.layers) {
            if marks.n == 0 || frame.strength(*layer) <= 0.0 {
                continue;
            }
            self.gl.bind_texture(Gl::TEXTURE_2D, Some(&marks.texture));
            if layer.is_strokes() {
                self.strokes(frame, *layer, marks.n);
            } else {
                self.nodes(frame, *layer, marks.n);
            }
        }
    }
}

/// Texels of a row of a texture; each holds four numbers.
const ROW: usize = 1024;

impl Marks {
    fn new(gl: &Gl) -> Option<Self> {
        let own = Self { texture: gl.create_texture()?, n: 0 };
        gl.bind_texture(Gl::TEXTURE_2D, Some(&own.texture));
        for side in [Gl::TEXTURE_MIN_FILTER, Gl::TEXTURE_MAG_FILTER] {
            gl.tex_parameteri(Gl::TEXTURE_2D, side, Gl::NEAREST as i32);
        }
        Some(own)
    }

    fn load(&mut self, gl: &Gl, numbers: &[f32]) {
        self.n = (numbers.len() / MARK_NUMBERS) as i32;
        let n_rows = numbers.len().div_ceil(4 * ROW);
        let rows = Float32Array::new_with_length((4 * ROW * n_rows) as u32);
        rows.subarray(0, numbers.len() as u32).copy_from(numbers);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
        let (width, height) = (ROW as i32, n_rows as i32);
        // An error here means that the card has no memory left: WebGL notes it, and this layer stays empty.
        _ = gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
            Gl::TEXTURE_2D,
            0,
            Gl::RGBA32F as i32,
            width,
            height,
            0,
            Gl::RGBA,
            Gl::FLOAT,
            Some(&rows),
        );
    }
}

/// The corners of two triangles of each node: with these a node has four vertices in place of six.
struct Corners {
    buffer: WebGlBuffer,
    /// Nodes that it has room for.
    n: Cell<usize>,
}

impl Corners {
    fn load(&self, gl: &Gl, n_nodes: usize) {
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&self.buffer));
        if n_nodes <= self.n.get() {
            return;
        }
        let n_nodes = n_nodes.next_power_of_two();
        let of = |node: u32| [0, 1, 2, 1, 2, 3].map(|corner| 4 * node + corner);
        let corners: Vec<u32> = (0..n_nodes as u32).flat_map(of).collect();
        gl.buffer_data_with_array_buffer_view(
            Gl::ELEMENT_ARRAY_BUFFER,
            &Uint32Array::from(corners.as_slice()),
            Gl::STATIC_DRAW,
        );
        self.n.set(n_nodes);
    }
}

impl Program {
    fn new(gl: &Gl, vertex: &str, fragment: &str) -> Option<Self> {
        let program = gl.create_program()?;
        for (kind, source) in [(Gl::VERTEX_SHADER, vertex), (Gl::FRAGMENT_SHADER, fragment)] {
            let shader = gl.create_shader(kind)?;
            gl.shader_source(&shader, source);
            gl.compile_shader(&shader);
            gl.attach_shader(&program, &shader);
        }
        gl.link_program(&program);
        let is_linked = gl.get_program_parameter(&program, Gl::LINK_STATUS).as_bool();
        is_linked.filter(|is_linked| *is_linked)?;
        let of = |name| gl.get_uniform_location(&program, name);
        let (camera, size, look, palette) = (of("camera"), of("size"), of("look"), of("inks"));
        Some(Self { program, camera, size, look, palette })
    }

    fn start(&self, gl: &Gl, frame: &Frame, [one, two, three]: [f32; 3], palette: &[Color]) {
        let [x, y] = frame.camera.offset_screen.map(|at| at * frame.ratio);
        let [width, height] = frame.device_size();
        gl.use_program(Some(&self.program));
        gl.uniform3f(self.camera.as_ref(), frame.camera.scale * frame.ratio, x, y);
        gl.uniform3f(self.size.as_ref(), width, height, frame.ratio);
        gl.uniform3f(self.look.as_ref(), one, two, three);
        gl.uniform3fv_with_f32_array(self.palette.as_ref(), palette.as_flattened());
    }
}

/// A shader of vertices: `number` gives four numbers of a layer.
fn shader(main: &str) -> String {
    format!(
        "#version 300 es
uniform vec3 camera;
uniform vec3 size;
uniform vec3 look;
uniform highp sampler2D numbers;
const float CARDS_FROM = {CARDS_FROM:.1};

vec4 number(int at) {{ return texelFetch(numbers, ivec2(at % {ROW}, at / {ROW}), 0); }}
vec2 screen(vec2 world) {{ return world * camera.x + camera.yz; }}
vec4 clip(vec2 at) {{ return vec4((at / size.xy * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0); }}
{main}"
    )
}

/// What both shaders of strokes have.
fn stroke_shader(main: &str) -> String {
    let (long, high) = ARROW;
    shader(&format!(
        "uniform vec3 inks[5];
out vec4 ink;
out vec2 side;
const float FORM_STEP = {FORM_STEP:.1};
const float END_STEP = {END_STEP:.1};
const vec2 ARROW = vec2({long:.1}, {high:.1});
const float BOW = {BOW:.1};
{main}"
    ))
}

/// The cubic curve of `chain::drawing::paths::path`, in device pixels.
const STROKE_MAIN: &str = "
void main() {
  int n_vertices = 2 * int(look.y) + 4;
  int mark = gl_VertexID / n_vertices;
  int vertex = clamp(gl_VertexID % n_vertices - 1, 0, n_vertices - 3);
  vec4 place = number(2 * mark), kind = number(2 * mark + 1);
  float style = mod(kind.x, END_STEP);
  float form = floor(style / FORM_STEP);
  int tint = int(style - FORM_STEP * form + 0.5);
  float t = float(vertex / 2) / look.y;
  float u = 1.0 - t;
  vec2 a = screen(place.xy), b = screen(place.zw);
  float out_x = max(a.x, b.x) + BOW * camera.x;
  float middle = form < 0.5 ? 0.0 : form < 1.5 ? (a.x + b.x) * 0.5 : out_x;
  vec2 c = form < 0.5 ? mix(a, b, 1.0 / 3.0) : vec2(middle, a.y);
  vec2 d = form < 0.5 ? mix(a, b, 2.0 / 3.0) : vec2(middle, b.y);
  vec2 at = u * u * u * a + 3.0 * u * u * t * c + 3.0 * u * t * t * d + t * t * t * b;
  vec2 along = u * u * (c - a) + 2.0 * u * t * (d - c) + t * t * (b - d);
  float n = length(along);
  vec2 across = n > 0.0 ? vec2(-along.y, along.x) / n : vec2(0.0, 1.0);
  float half_width = kind.y * size.z * look.z * 0.5;
  float leaning = (float(vertex % 2) * 2.0 - 1.0) * (half_width + 0.5);
  side = vec2(leaning, half_width);
  ink = vec4(inks[tint], look.x);
  gl_Position = clip(at + across * leaning);
}";

const ARROW_MAIN: &str = "
void main() {
  int mark = gl_VertexID / 3, vertex = gl_VertexID % 3;
  vec4 place = number(2 * mark), kind = number(2 * mark + 1);
  float style = mod(kind.x, END_STEP);
  float form = floor(style / FORM_STEP);
  int tint = int(style - FORM_STEP * form + 0.5);
  vec2 tip = screen(place.zw);
  float back = form < 1.5 && place.x <= place.z ? -ARROW.x : ARROW.x;
  vec2 corner = vertex == 0 ? vec2(0.0) : vec2(back, vertex == 1 ? -ARROW.y : ARROW.y);
  side = vec2(0.0, 1.0);
  ink = vec4(inks[tint], look.x);
  // Only where a line ends; others go out of sight.
  gl_Position = kind.x < END_STEP ? vec4(2.0, 2.0, 2.0, 1.0) : clip(tip + corner * camera.x);
}";

/// Colors are multiplied by their opacity, as the page is told that they are.
const STROKE_INK: &str = "#version 300 es
precision highp float;
in vec4 ink;
in vec2 side;
out vec4 color;
void main() {
  float cover = clamp(side.y + 0.5 - abs(side.x), 0.0, 1.0) * ink.a;
  color = vec4(ink.rgb * cover, cover);
}";

/// Height on the screen from which on a node begins to look like a card, CSS pixels; below it is a dot.
const CARDS_FROM: f32 = 10.0;

const DOT: &str = "
uniform vec3 inks[6];
flat out vec4 ink;
void main() {
  int mark = gl_VertexID / 4, vertex = gl_VertexID % 4;
  vec4 place = number(2 * mark);
  vec2 extent = max(place.zw * camera.x, vec2(1.0));
  ink = vec4(inks[int(number(2 * mark + 1).x + 0.5)] * look.x, look.x);
  gl_Position = clip(screen(place.xy) + vec2(float(vertex % 2), float(vertex / 2)) * extent);
}";

const DOT_INK: &str = "#version 300 es
precision mediump float;
flat in vec4 ink;
out vec4 color;
void main() { color = ink; }";

const NODE: &str = "
out vec2 at;
flat out vec2 extent;
flat out int tint;
flat out float near;
void main() {
  int mark = gl_VertexID / 4, vertex = gl_VertexID % 4;
  vec4 place = number(2 * mark);
  extent = max(place.zw * camera.x, vec2(1.0));
  at = vec2(float(vertex % 2), float(vertex / 2)) * extent;
  near = smoothstep(CARDS_FROM, 26.0, extent.y / size.z);
  tint = int(number(2 * mark + 1).x + 0.5);
  gl_Position = clip(screen(place.xy) + at);
}";

/// Small nodes are colored all over; large ones become cards with a bar of their color.
const NODE_INK: &str = "#version 300 es
precision highp float;
in vec2 at;
flat in vec2 extent;
flat in int tint;
flat in float near;
uniform vec3 size;
uniform vec3 look;
uniform vec3 inks[6];
out vec4 color;
void main() {
  vec3 own = inks[tint];
  vec2 inner = min(at, extent - at);
  bool is_border = min(inner.x, inner.y) < size.z;
  bool is_bar = at.x < extent.y * 0.056;
  vec3 ink = is_bar ? own : mix(own, is_border ? inks[5] : inks[4], near);
  color = vec4(ink * look.x, look.x);
}";
