//! A picture as shapes alone, to stand inside another drawing.
//!
//! Browsers draw an SVG image inside an SVG file; Inkscape and office programs do not, nor what it
//! repeats by `use`. Here every repetition is written out, every color stands at its shape, and nothing
//! has a name that another picture could have too.
//!
//! The file may come from a host, so that only what [`super::compose`] writes is read: groups, paths and
//! repetitions of them, whose values have the few characters of numbers and path data. Anything else is
//! refused whole; nothing that runs or loads can come through.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Repetitions within repetitions; ours have three. Also what ends one that repeats itself.
const MAX_DEPTH: usize = 16;
/// Longest result, bytes; ours have up to 40 kB.
const MAX_BYTES: usize = 400_000;

/// Shapes with their colors as SVG markup, and the square in which they are to be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    /// `g` and `path` elements.
    pub markup: String,
    /// Left, top, width and height, in the units of the shapes.
    pub view_box: [f32; 4],
    /// `#rrggbb` behind all, of the disc and of the sheet that is cut; `None` where a picture has none.
    pub sheets: Option<[String; 3]>,
}

/// A picture's SVG file as plain shapes, in the colors of the day. `None` where it is no file of ours.
pub fn plain(svg: &str) -> Option<Plain> {
    let file = File::read(svg)?;
    let mut markup = String::with_capacity(4 * svg.len());
    file.write_all(&file.elements.first()?.children, 0, &mut markup)?;
    let sheet = |class| file.colors.get(class).map(|color| (*color).to_owned());
    let sheets = sheet("g").zip(sheet("d")).zip(sheet("p"));
    let sheets = sheets.map(|((ground, disc), paper)| [ground, disc, paper]);
    Some(Plain { markup, view_box: file.view_box, sheets })
}

enum Shape<'s> {
    Group,
    Path(&'s str),
    Use(&'s str),
}

struct Element<'s> {
    shape: Shape<'s>,
    class: Option<&'s str>,
    transform: Option<&'s str>,
    /// Positions in [`File::elements`].
    children: Vec<usize>,
}

struct File<'s> {
    /// The outermost is the first.
    elements: Vec<Element<'s>>,
    view_box: [f32; 4],
    colors: BTreeMap<&'s str, &'s str>,
    by_id: BTreeMap<&'s str, usize>,
}

impl<'s> File<'s> {
    fn read(svg: &'s str) -> Option<Self> {
        let mut file = Self {
            elements: vec![],
            view_box: [0.0; 4],
            colors: BTreeMap::new(),
            by_id: BTreeMap::new(),
        };
        // Those around the place that is read, the innermost last.
        let mut open: Vec<usize> = vec![];
        let mut rest = svg.trim();
        while !rest.is_empty() {
            let (tag, after) = rest.strip_prefix('<')?.split_once('>')?;
            rest = after.trim_start();
            if let Some(name) = tag.strip_prefix('/') {
                open.pop()?;
                (name == "g" || (name == "svg" && open.is_empty())).then_some(())?;
                continue;
            }
            let (tag, is_closed) = match tag.strip_suffix('/') {
                Some(tag) => (tag, true),
                None => (tag, false),
            };
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            if name == "style" {
                let (style, after) = rest.split_once("</style>")?;
                file.colors = colors(style);
                rest = after.trim_start();
                continue;
            }
            let at = file.add(name, attributes)?;
            match open.last() {
                Some(parent) => file.elements.get_mut(*parent)?.children.push(at),
                // One outermost element, and that is the picture.
                None => (at == 0 && name == "svg").then_some(())?,
            }
            if !is_closed {
                open.push(at);
            }
        }
        open.is_empty().then_some(file)
    }

    fn add(&mut self, name: &str, attributes: &'s str) -> Option<usize> {
        let at = self.elements.len();
        let mut element =
            Element { shape: Shape::Group, class: None, transform: None, children: vec![] };
        let mut rest = attributes.trim_start();
        while !rest.is_empty() {
            let (attribute, after) = rest.split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            rest = after.trim_start();
            match (name, attribute) {
                ("svg", "xmlns") => (),
                ("svg", "viewBox") => {
                    let mut numbers = value.split(' ').map(|number| number.parse().ok());
                    self.view_box = [(); 4].map(|()| numbers.next().flatten().unwrap_or_default());
                }
                ("g" | "path", "id") => _ = self.by_id.insert(value, at),
                ("path", "d") if is_drawing(value) => element.shape = Shape::Path(value),
                ("use", "href") => element.shape = Shape::Use(value.strip_prefix('#')?),
                ("g" | "path" | "use", "class") => element.class = Some(value),
                ("g" | "path" | "use", "transform") if is_drawing(value) => {
                    element.transform = Some(value);
                }
                _ => return None,
            }
        }
        let is_whole = match name {
            "svg" => self.view_box.iter().skip(2).all(|side| *side > 0.0 && side.is_finite()),
            "g" => true,
            "path" => matches!(element.shape, Shape::Path(_)),
            "use" => matches!(element.shape, Shape::Use(_)),
            _ => false,
        };
        self.elements.push(element);
        is_whole.then_some(at)
    }

    fn write_all(&self, elements: &[usize], depth: usize, out: &mut String) -> Option<()> {
        elements.iter().try_for_each(|at| self.write(*at, depth, out))
    }

    fn write(&self, at: usize, depth: usize, out: &mut String) -> Option<()> {
        let element = self.elements.get(at)?;
        if depth > MAX_DEPTH || out.len() > MAX_BYTES {
            return None;
        }
        let mut attributes = String::new();
        if let Some(class) = element.class {
            // Writing to a string cannot fail.
            _ = write!(attributes, r#" fill="{}""#, self.colors.get(class)?);
        }
        if let Some(transform) = element.transform {
            _ = write!(attributes, r#" transform="{transform}""#);
        }
        if let Shape::Path(data) = element.shape {
            _ = write!(out, r#"<path{attributes} d="{data}"/>"#);
            return Some(());
        }
        let own;
        let inner = match element.shape {
            Shape::Use(id) => {
                own = [*self.by_id.get(id)?];
                own.as_slice()
            }
            _ => element.children.as_slice(),
        };
        if attributes.is_empty() {
            return self.write_all(inner, depth + 1, out);
        }
        _ = write!(out, "<g{attributes}>");
        self.write_all(inner, depth + 1, out)?;
        out.push_str("</g>");
        Some(())
    }
}

/// Whether `value` has the characters of path data and of transforms alone.
fn is_drawing(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" ,.-+()".contains(&byte))
}

/// Colors of classes as the day has them: those before the rules for the night.
fn colors(style: &str) -> BTreeMap<&str, &str> {
    let day = style.split('@').next().unwrap_or_default();
    let rules = day.split('}').filter_map(|rule| {
        let (class, color) = rule.trim().strip_prefix('.')?.split_once("{fill:")?;
        let hex = color.strip_prefix('#')?;
        hex.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some((class, color))
    });
    rules.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = "<style>.p{fill:#aa0000}.t{fill:#00bb00}@media(prefers-color-scheme:dark){.p{fill:#ffffff}}</style>";

    fn check(inner: &str, wanted: Option<&str>) {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16">{STYLE}{inner}</svg>"#
        );
        let found = plain(&svg);
        assert_eq!(found.as_ref().map(|plain| plain.markup.as_str()), wanted, "{inner}");
        assert!(found.is_none_or(|plain| plain.view_box == [-8.0, -8.0, 16.0, 16.0]));
    }

    #[test]
    fn shapes_have_their_color_and_no_name() {
        let wanted = r##"<path fill="#aa0000" d="M0 0h1z"/>"##;
        check(r#"<path class="p" d="M0 0h1z"/>"#, Some(wanted));
        let wanted = r##"<g fill="#00bb00"><path d="M0 0h1z"/><path d="M1-1z"/></g>"##;
        check(r#"<g class="t"><path id="m0" d="M0 0h1z"/><path d="M1-1z"/></g>"#, Some(wanted));
    }

    #[test]
    fn a_picture_says_which_sheets_it_is_cut_from() {
        let svg = compose_one();
        let sheets = plain(&svg).unwrap().sheets.unwrap();
        assert!(sheets.iter().all(|color| color.len() == 7 && svg.contains(color)), "{sheets:?}");
    }

    fn compose_one() -> String {
        let style = "<style>.g{fill:#aaaaaa}.d{fill:#bbbbbb}.p{fill:#cccccc}</style>";
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{style}<path class="g" d="M0 0z"/></svg>"#
        )
    }

    #[test]
    fn repetitions_are_written_out() {
        let wanted = r#"<path d="M0 0z"/><g transform="rotate(15)"><path d="M0 0z"/></g>"#;
        check(
            r##"<g id="b"><path d="M0 0z"/></g><use href="#b" transform="rotate(15)"/>"##,
            Some(wanted),
        );
        let wanted = r#"<g transform="scale(2)"><path d="M0 0z"/><g transform="scale(-1 1)"><path d="M0 0z"/></g></g>"#;
        check(
            r##"<g transform="scale(2)"><path id="m" d="M0 0z"/><use href="#m" transform="scale(-1 1)"/></g>"##,
            Some(wanted),
        );
    }

    #[test]
    fn what_is_not_ours_is_refused_whole() {
        for inner in [
            "<script>alert(1)</script>",
            r#"<path d="M0 0z" onclick="alert(1)"/>"#,
            r#"<image href="https://a.example/x.png"/>"#,
            r#"<foreignObject/>"#,
            r##"<use href="https://a.example/x.svg#a"/>"##,
            r##"<use href="#nothing"/>"##,
            r##"<g id="a"><use href="#a"/></g>"##,
            r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##,
            r#"<path d="M0 0&quot;/><script>"/>"#,
            r#"<path class="unknown" d="M0 0z"/>"#,
            "<path/>",
            "text",
            "<g>",
            "</g></svg><svg>",
            "<g></svg>",
            "<!-- a -->",
        ] {
            check(inner, None);
        }
        for svg in ["", "<", "<svg>", "<g></g>", "<svg></svg>", r#"<svg viewBox="0 0 0 0"></svg>"#]
        {
            assert_eq!(plain(svg), None, "{svg}");
        }
    }

    #[test]
    fn what_repeats_itself_too_often_is_refused() {
        let mut inner = r#"<g id="a0"><path d="M0 0z"/></g>"#.to_owned();
        for at in 1..14 {
            let before = at - 1;
            let uses = format!(r##"<use href="#a{before}"/>"##).repeat(20);
            inner += &format!(r#"<g id="a{at}">{uses}</g>"#);
        }
        check(&inner, None);
    }
}
