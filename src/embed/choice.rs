//! What a partner chose in the builder, as its address has it, and what there is to paste.

use super::size::Heights;
use super::widget::{CHOSEN, Shelf, Widget};
use super::{loader, size};
use crate::routes::EMBED;
use crate::text::html::escape_html;
use crate::text::url::{encode_query, query_pairs};

/// Kinds of widgets, in the order in which the builder offers them: see [`super::widget::Widget::kind`].
pub const KINDS: [&str; 6] = ["product", "shelf", "season", "chain", "opportunities", "search"];
/// What the visitor's system says, or one of both.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];
pub const LAYOUTS: [&str; 2] = ["grid", "row"];

/// A widget and its look. Each text is one that may stand in an address: nothing else gets in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// One of [`KINDS`].
    pub kind: String,
    /// The attribute `item`: letters, digits, `-`, `/`, and commas between ids; may be empty.
    pub item: String,
    /// BCP 47 tag; `None`: that of the page.
    pub language: Option<String>,
    /// One of [`THEMES`].
    pub theme: String,
    /// Six hexadecimal digits; `None`: that of the atlas.
    pub accent: Option<String>,
    /// One of [`LAYOUTS`].
    pub layout: String,
}

impl Default for Choice {
    fn default() -> Self {
        let [kind, ..] = KINDS;
        let [theme, ..] = THEMES;
        let [layout, ..] = LAYOUTS;
        Self {
            kind: kind.to_owned(),
            item: String::new(),
            language: None,
            theme: theme.to_owned(),
            accent: None,
            layout: layout.to_owned(),
        }
    }
}

/// What the build tells of a frame: see `prerender::frames`.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct QuoteFile {
    /// What it is of.
    pub title: String,
    /// The block quote as HTML, whose own addresses begin with a slash.
    pub quote: String,
    /// As the attribute `heights` has them.
    pub heights: String,
    /// Path below the language of the page whose address oEmbed turns into it, as `routes` has paths; empty
    /// where none has.
    #[serde(default)]
    pub page: String,
    /// Bytes of the frame, compressed, without photographs and the pictures of a shelf.
    pub n_bytes: u32,
    /// Bytes that all widgets of a page share, compressed.
    pub n_shared_bytes: u32,
}

impl QuoteFile {
    /// Those of several frames as that of one that has all of them.
    pub fn joined(title: &str, files: &[Self]) -> Self {
        Self {
            title: title.to_owned(),
            quote: files.iter().map(|file| file.quote.as_str()).collect::<Vec<_>>().join("\n"),
            heights: String::new(),
            page: String::new(),
            n_bytes: files.iter().map(|file| file.n_bytes).sum(),
            n_shared_bytes: files.first().map_or(0, |file| file.n_shared_bytes),
        }
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Choice {
    /// From a query string; what is wrong there is as if it were not.
    pub fn from_query(query: &str, languages: &[&str]) -> Self {
        let mut choice = Self::default();
        let known = |list: &[&str], value: &str| list.contains(&value).then(|| value.to_owned());
        for (key, value) in query_pairs(query) {
            let value = value.as_str();
            match key.as_str() {
                "widget" => choice.kind = known(&KINDS, value).unwrap_or(choice.kind),
                "item" if is_item(value) => choice.item = value.to_owned(),
                "lang" => choice.language = known(languages, value),
                "theme" => choice.theme = known(&THEMES, value).unwrap_or(choice.theme),
                "accent" => choice.accent = is_accent(value).then(|| value.to_owned()),
                "layout" => choice.layout = known(&LAYOUTS, value).unwrap_or(choice.layout),
                _ => (),
            }
        }
        choice
    }

    /// As a query string, without what is as always.
    pub fn to_query(&self) -> String {
        let always = Self::default();
        let mut pairs = vec![format!("widget={}", self.kind)];
        if !self.item.is_empty() {
            pairs.push(format!("item={}", encode_query(&self.item)));
        }
        pairs.extend(self.language.as_ref().map(|lang| format!("lang={lang}")));
        pairs.extend(self.look(&always).into_iter().map(|(key, value)| format!("{key}={value}")));
        pairs.join("&")
    }

    /// (attribute, value) of what is not as always.
    fn look(&self, always: &Self) -> Vec<(&'static str, String)> {
        let mut look = vec![];
        if self.theme != always.theme {
            look.push(("theme", self.theme.clone()));
        }
        look.extend(self.accent.clone().map(|accent| ("accent", accent)));
        if self.layout != always.layout {
            look.push(("layout", self.layout.clone()));
        }
        look
    }

    /// Products that are chosen one by one; empty where the item is something else.
    pub fn chosen(&self) -> Vec<&str> {
        let is_list = self.kind == "shelf" && !self.item.contains('/');
        let ids = self.item.split(',').filter(|id| is_list && !id.is_empty());
        ids.collect()
    }

    /// Whether the kind needs an item and has none.
    pub fn is_incomplete(&self) -> bool {
        matches!(self.kind.as_str(), "product" | "shelf" | "chain") && self.item.is_empty()
    }

    /// Path of the frame's folder below the language, without its query.
    pub fn folder(&self) -> String {
        let item = if self.chosen().is_empty() { self.item.as_str() } else { CHOSEN };
        let slash = if item.is_empty() { "" } else { "/" };
        format!("{EMBED}/{}{slash}{item}", self.kind)
    }

    /// Path of the frame below the language, with its query.
    pub fn frame(&self) -> String {
        let mut pairs: Vec<String> = vec![];
        if !self.chosen().is_empty() {
            pairs.push(format!("id={}", encode_query(&self.item)));
        }
        let look = self.look(&Self::default()).into_iter();
        pairs.extend(look.map(|(key, value)| format!("{key}={value}")));
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("{}/{mark}{}", self.folder(), pairs.join("&"))
    }

    /// The element around the block quote, and the script. `root` is the address of the site's root with a
    /// slash at its end; the block quote's own addresses begin with `origin`.
    pub fn snippet(&self, file: &QuoteFile, root: &str, origin: &str) -> String {
        let mut out = format!("<township-atlas widget=\"{}\"", escape_html(&self.kind));
        let mut push = |name: &str, value: &str| {
            out.push_str(&format!(" {name}=\"{}\"", escape_html(value)));
        };
        if !self.item.is_empty() {
            push("item", &self.item);
        }
        if let Some(language) = &self.language {
            push("lang", language);
        }
        for (name, value) in self.look(&Self::default()) {
            push(name, &value);
        }
        let heights = self.heights(file);
        if !heights.is_empty() {
            push("heights", &size::to_attribute(&heights));
            // Before the script is there; pages that allow no style in them pass it over.
            let height = size::at(&heights, BARE_WIDTH);
            push("style", &format!("display:block;min-height:{height}px"));
        }
        let quote = absolute(&file.quote, origin);
        out.push_str(&format!(
            ">\n{quote}\n</township-atlas>\n<script async src=\"{}{}\" referrerpolicy=\"origin\"></script>",
            escape_html(root),
            loader::PATH
        ));
        out
    }

    /// How high the frame is.
    pub fn heights(&self, file: &QuoteFile) -> Heights {
        let n_chosen = self.chosen().len();
        match () {
            () if self.kind == "shelf" && self.layout == "row" => size::of_row(),
            () if n_chosen > 0 => size::heights(&Widget::Shelf(Shelf::Chosen), n_chosen),
            () => size::from_attribute(&file.heights),
        }
    }

    /// The frame alone. `address` is that of the frame.
    pub fn bare_frame(&self, file: &QuoteFile, address: &str) -> String {
        let height = size::at(&self.heights(file), BARE_WIDTH);
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{BARE_WIDTH}\" height=\"{height}\" loading=\"lazy\" \
             referrerpolicy=\"origin\" style=\"border:0;max-width:100%\"></iframe>",
            escape_html(address),
            escape_html(&file.title)
        )
    }
}

/// Width of a frame that is pasted alone, CSS px.
const BARE_WIDTH: u32 = 600;

/// A block quote whose own addresses are absolute. Addresses of sources are already.
fn absolute(quote: &str, origin: &str) -> String {
    quote.replace("href=\"/", &format!("href=\"{}/", escape_html(origin)))
}

fn is_item(value: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-/,_".contains(c);
    value.len() <= 1_000 && value.chars().all(is_plain)
}

fn is_accent(value: &str) -> bool {
    value.len() == 6 && value.chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [&str; 2] = ["zh", "en"];

    fn file() -> QuoteFile {
        QuoteFile {
            title: "Tea \"green\"".to_owned(),
            quote: "<blockquote><a href=\"/products/a\">A</a> <a href=\"https://s.example/\">S</a></blockquote>".to_owned(),
            heights: "0:440 360:264".to_owned(),
            ..QuoteFile::default()
        }
    }

    #[test]
    fn a_choice_and_its_query_say_the_same() {
        let query = "widget=shelf&item=county%2F500236&lang=en&theme=dark&accent=a8231a&layout=row";
        let choice = Choice::from_query(query, &LANGUAGES);
        assert_eq!(choice.to_query(), query);
        assert_eq!(choice.folder(), "/embed/shelf/county/500236");
        assert_eq!(
            choice.frame(),
            "/embed/shelf/county/500236/?theme=dark&accent=a8231a&layout=row"
        );
        assert_eq!(Choice::from_query("", &LANGUAGES), Choice::default());
    }

    #[test]
    fn hostile_values_are_as_if_they_were_not() {
        let hostile = "widget=%3Cscript%3E&item=..%2F..%2Fa%22onload%3D&lang=fr&theme=x&accent=red%3B&layout=%00";
        assert_eq!(Choice::from_query(hostile, &LANGUAGES), Choice::default());
    }

    #[test]
    fn products_one_by_one_stand_in_the_query_of_the_frame() {
        let choice = Choice::from_query("widget=shelf&item=a,b", &LANGUAGES);
        assert_eq!(choice.chosen(), ["a", "b"]);
        assert_eq!(choice.frame(), "/embed/shelf/chosen/?id=a%2Cb");
        assert!(Choice::from_query("widget=shelf", &LANGUAGES).is_incomplete());
    }

    #[test]
    fn what_is_pasted_is_whole_without_us() {
        let choice = Choice::from_query("widget=product&item=a&lang=en", &LANGUAGES);
        assert_eq!(
            choice.snippet(&file(), "https://a.example/atlas/", "https://a.example"),
            "<township-atlas widget=\"product\" item=\"a\" lang=\"en\" heights=\"0:440 360:264\" \
             style=\"display:block;min-height:264px\">\n\
             <blockquote><a href=\"https://a.example/products/a\">A</a> <a href=\"https://s.example/\">S</a></blockquote>\n\
             </township-atlas>\n<script async src=\"https://a.example/atlas/embed/v1.js\" referrerpolicy=\"origin\"></script>"
        );
        let frame = choice.bare_frame(&file(), "https://a.example/embed/product/a/");
        assert!(
            frame.contains("title=\"Tea &quot;green&quot;\" width=\"600\" height=\"264\""),
            "{frame}"
        );
    }
}
