//! The painter for WebGL 2: every layer is a buffer, and painted by one call, instance by instance.

use js_sys::Float32Array;
use web_sys::WebGl2RenderingContext as Gl;
use web_sys::{WebGlBuffer, WebGlProgram, WebGlUniformLocation, WebGlVertexArrayObject};

use super::paint::{Frame, Ink, Layer, Painter};
use crate::scene::camera::CARDS_SCALE;
use crate::scene::crowd::gather::{END_STEP, FORM_STEP, NODE_NUMBERS, STROKE_NUMBERS};
use crate::scene::svg::{ARROW, BOW};

/// From so many on strokes are as coarse as their scale allows, whatever they mean.
const MANY: i32 = 2_000;
/// Curves are short until this scale.
const LONG_FROM: f32 = 0.2;

/// Paints by WebGL 2.
pub struct GlPainter {
    gl: Gl,
    strokes: Program,
    arrows: Program,
    nodes: Program,
    layers: Vec<Buffer>,
}

struct Program {
    program: WebGlProgram,
    camera: Option<WebGlUniformLocation>,
    size: Option<WebGlUniformLocation>,
    look: Option<WebGlUniformLocation>,
    inks: Option<WebGlUniformLocation>,
}

struct Buffer {
    buffer: WebGlBuffer,
    array: WebGlVertexArrayObject,
    n_instances: i32,
}

impl GlPainter {
    /// A painter on a context; `None` where it cannot do what is needed, or is lost.
    pub fn new(gl: Gl) -> Option<Self> {
        let strokes = Program::new(&gl, &stroke_shader(STROKE_MAIN), STROKE_INK)?;
        let arrows = Program::new(&gl, &stroke_shader(ARROW_MAIN), STROKE_INK)?;
        let nodes = Program::new(&gl, NODE, NODE_INK)?;
        let layers: Option<Vec<Buffer>> =
            Layer::ALL.iter().map(|layer| Buffer::new(&gl, *layer)).collect();
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        Some(Self { gl, strokes, arrows, nodes, layers: layers? })
    }

    fn strokes(&self, frame: &Frame, layer: Layer, buffer: &Buffer) {
        // A curve of some pixels needs no more than a few pieces.
        let n_steps = match frame.camera.scale {
            _ if layer != Layer::Strokes && buffer.n_instances < MANY => 40,
            scale if scale < 0.06 => 5,
            scale if scale < LONG_FROM => 10,
            scale if scale < CARDS_SCALE => 16,
            _ => 40,
        };
        let look = [frame.strength(layer), n_steps as f32, BOW];
        self.strokes.start(&self.gl, frame, look, &frame.inks.families);
        self.gl.draw_arrays_instanced(Gl::TRIANGLE_STRIP, 0, 2 * (n_steps + 1), buffer.n_instances);
        if frame.has_arrows(layer) {
            self.arrows.start(&self.gl, frame, look, &frame.inks.families);
            self.gl.draw_arrays_instanced(Gl::TRIANGLES, 0, 3, buffer.n_instances);
        }
    }

    fn nodes(&self, frame: &Frame, layer: Layer, buffer: &Buffer) {
        let inks = frame.inks;
        let [one, two, three, four] = inks.chains;
        let is_cell = if layer == Layer::Cells { 1.0 } else { 0.0 };
        let look = [frame.strength(layer), is_cell, 0.0];
        self.nodes.start(&self.gl, frame, look, &[one, two, three, four, inks.surface, inks.line]);
        self.gl.draw_arrays_instanced(Gl::TRIANGLE_STRIP, 0, 4, buffer.n_instances);
    }
}

impl Painter for GlPainter {
    fn load(&mut self, layer: Layer, numbers: &[f32]) {
        let Some(buffer) = self.layers.get_mut(layer as usize) else { return };
        let per_instance = if layer.is_strokes() { STROKE_NUMBERS } else { NODE_NUMBERS };
        buffer.n_instances = (numbers.len() / per_instance) as i32;
        self.gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&buffer.buffer));
        let numbers = Float32Array::from(numbers);
        self.gl.buffer_data_with_array_buffer_view(Gl::ARRAY_BUFFER, &numbers, Gl::DYNAMIC_DRAW);
    }

    fn paint(&self, frame: &Frame) {
        let [width, height] = frame.device_size();
        self.gl.viewport(0, 0, width as i32, height as i32);
        self.gl.clear_color(0.0, 0.0, 0.0, 0.0);
        self.gl.clear(Gl::COLOR_BUFFER_BIT);
        for (layer, buffer) in Layer::ALL.iter().zip(&self.layers) {
            if buffer.n_instances == 0 || frame.strength(*layer) <= 0.0 {
                continue;
            }
            self.gl.bind_vertex_array(Some(&buffer.array));
            if layer.is_strokes() {
                self.strokes(frame, *layer, buffer);
            } else {
                self.nodes(frame, *layer, buffer);
            }
        }
        self.gl.bind_vertex_array(None);
    }
}

impl Buffer {
    fn new(gl: &Gl, layer: Layer) -> Option<Self> {
        const BYTES: i32 = 4;
        let own =
            Self { buffer: gl.create_buffer()?, array: gl.create_vertex_array()?, n_instances: 0 };
        gl.bind_vertex_array(Some(&own.array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&own.buffer));
        // Four numbers of places, then what is left.
        let n_numbers = if layer.is_strokes() { STROKE_NUMBERS } else { NODE_NUMBERS } as i32;
        for (at, n, offset) in [(0, 4, 0), (1, n_numbers - 4, 4)] {
            gl.enable_vertex_attrib_array(at);
            let (stride, offset) = (n_numbers * BYTES, offset * BYTES);
            gl.vertex_attrib_pointer_with_i32(at, n, Gl::FLOAT, false, stride, offset);
            gl.vertex_attrib_divisor(at, 1);
        }
        gl.bind_vertex_array(None);
        Some(own)
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
        gl.bind_attrib_location(&program, 0, "place");
        gl.bind_attrib_location(&program, 1, "kind");
        gl.link_program(&program);
        let is_linked = gl.get_program_parameter(&program, Gl::LINK_STATUS).as_bool();
        is_linked.filter(|is_linked| *is_linked)?;
        let of = |name| gl.get_uniform_location(&program, name);
        let (camera, size, look, inks) = (of("camera"), of("size"), of("look"), of("inks"));
        Some(Self { program, camera, size, look, inks })
    }

    fn start(&self, gl: &Gl, frame: &Frame, [one, two, three]: [f32; 3], inks: &[Ink]) {
        let [x, y] = frame.camera.offset_screen.map(|at| at * frame.ratio);
        let [width, height] = frame.device_size();
        gl.use_program(Some(&self.program));
        gl.uniform3f(self.camera.as_ref(), frame.camera.scale * frame.ratio, x, y);
        gl.uniform3f(self.size.as_ref(), width, height, frame.ratio);
        gl.uniform3f(self.look.as_ref(), one, two, three);
        gl.uniform3fv_with_f32_array(self.inks.as_ref(), inks.as_flattened());
    }
}

/// What both shaders of strokes have: the cubic curve of `scene::svg::path`, in device pixels.
fn stroke_shader(main: &str) -> String {
    format!(
        "{STROKE}const float FORM_STEP = {FORM_STEP:.1};\nconst float END_STEP = {END_STEP:.1};\nconst vec2 ARROW = vec2({:.1}, {:.1});\n{main}",
        ARROW.0, ARROW.1
    )
}

const STROKE: &str = "#version 300 es
in vec4 place;
in vec2 kind;
uniform vec3 camera;
uniform vec3 size;
uniform vec3 look;
uniform vec3 inks[5];
out vec4 ink;
out vec2 side;

vec2 screen(vec2 world) { return world * camera.x + camera.yz; }
vec4 clip(vec2 at) { return vec4((at / size.xy * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0); }
";

const STROKE_MAIN: &str = "
void main() {
  float style = mod(kind.x, END_STEP);
  float form = floor(style / FORM_STEP);
  int tint = int(style - FORM_STEP * form + 0.5);
  float t = float(gl_VertexID / 2) / look.y;
  float u = 1.0 - t;
  vec2 a = screen(place.xy), b = screen(place.zw);
  float out_x = max(a.x, b.x) + look.z * camera.x;
  float middle = form < 0.5 ? 0.0 : form < 1.5 ? (a.x + b.x) * 0.5 : out_x;
  vec2 c = form < 0.5 ? mix(a, b, 1.0 / 3.0) : vec2(middle, a.y);
  vec2 d = form < 0.5 ? mix(a, b, 2.0 / 3.0) : vec2(middle, b.y);
  vec2 at = u * u * u * a + 3.0 * u * u * t * c + 3.0 * u * t * t * d + t * t * t * b;
  vec2 along = u * u * (c - a) + 2.0 * u * t * (d - c) + t * t * (b - d);
  float n = length(along);
  vec2 across = n > 0.0 ? vec2(-along.y, along.x) / n : vec2(0.0, 1.0);
  float half_width = kind.y * size.z * 0.5;
  float leaning = (float(gl_VertexID % 2) * 2.0 - 1.0) * (half_width + 1.0);
  side = vec2(leaning, half_width);
  ink = vec4(inks[tint], look.x);
  gl_Position = clip(at + across * leaning);
}";

const ARROW_MAIN: &str = "
void main() {
  float style = mod(kind.x, END_STEP);
  float form = floor(style / FORM_STEP);
  int tint = int(style - FORM_STEP * form + 0.5);
  vec2 tip = screen(place.zw);
  float back = form < 1.5 && place.x <= place.z ? -ARROW.x : ARROW.x;
  vec2 corner = gl_VertexID == 0 ? vec2(0.0) : vec2(back, gl_VertexID == 1 ? -ARROW.y : ARROW.y);
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

const NODE: &str = "#version 300 es
in vec4 place;
in float kind;
uniform vec3 camera;
uniform vec3 size;
out vec2 at;
flat out vec2 extent;
flat out int tint;
void main() {
  vec2 corner = vec2(float(gl_VertexID % 2), float(gl_VertexID / 2));
  extent = max(place.zw * camera.x, vec2(1.0));
  at = corner * extent;
  tint = int(kind + 0.5);
  vec2 screen = place.xy * camera.x + camera.yz + at;
  gl_Position = vec4((screen / size.xy * 2.0 - 1.0) * vec2(1.0, -1.0), 0.0, 1.0);
}";

/// Small nodes are colored all over; large ones become cards with a bar of their color. Cells are
/// colored lightly.
const NODE_INK: &str = "#version 300 es
precision highp float;
in vec2 at;
flat in vec2 extent;
flat in int tint;
uniform vec3 size;
uniform vec3 look;
uniform vec3 inks[6];
out vec4 color;
void main() {
  vec3 own = inks[tint];
  vec2 inner = min(at, extent - at);
  bool is_border = min(inner.x, inner.y) < size.z;
  float cover = look.x;
  vec3 ink = own;
  if (look.y > 0.5) {
    cover *= is_border ? 0.9 : 0.16;
  } else {
    float near = smoothstep(10.0, 26.0, extent.y / size.z);
    bool is_bar = at.x < extent.y * 0.056;
    ink = is_bar ? own : mix(own, is_border ? inks[5] : inks[4], near);
  }
  color = vec4(ink * cover, cover);
}";
