//! oEmbed 1.0 (oembed.com): an editor turns the pasted address of a page into its widget.
//!
//! A host's editor often lets no element live but one bare frame with these attributes, so that is the
//! whole answer.

use serde_json::json;

use super::size::{Heights, at};
use crate::text::html::escape_html;

/// Widths that an answer is made for, the widest first: the one that is asked for where nothing is, and
/// what a host has that tells a smaller `maxwidth`.
pub const WIDTHS: [u32; 3] = [600, 360, 240];

/// What an answer tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'a> {
    /// What the widget is of.
    pub title: &'a str,
    /// The atlas and its address.
    pub provider: (&'a str, &'a str),
    /// Address of the frame, absolute.
    pub frame: &'a str,
    /// Address of a picture for previews, with its width and height, px.
    pub picture: Option<(&'a str, u32, u32)>,
    pub heights: &'a Heights,
}

/// Seconds that an answer may be kept: a week.
const CACHE_AGE: u32 = 604_800;

impl Answer<'_> {
    /// The answer at a width, as JSON.
    pub fn json(&self, width: u32) -> String {
        let height = at(self.heights, width);
        let mut answer = json!({
            "type": "rich",
            "version": "1.0",
            "title": self.title,
            "provider_name": self.provider.0,
            "provider_url": self.provider.1,
            "cache_age": CACHE_AGE,
            "html": self.html(width, height),
            "width": width,
            "height": height,
        });
        if let (Some((url, width, height)), Some(fields)) = (self.picture, answer.as_object_mut()) {
            fields.insert("thumbnail_url".to_owned(), json!(url));
            fields.insert("thumbnail_width".to_owned(), json!(width));
            fields.insert("thumbnail_height".to_owned(), json!(height));
        }
        answer.to_string()
    }

    fn html(&self, width: u32, height: u32) -> String {
        let (frame, title) = (escape_html(self.frame), escape_html(self.title));
        format!(
            "<iframe src=\"{frame}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" \
             scrolling=\"auto\" referrerpolicy=\"origin\"></iframe>"
        )
    }
}

/// Path, below the site's root, of the answer for a page: `embed/oembed/en/products/a/600.json`.
pub fn path(root: &str, page: &str, width: u32) -> String {
    let below = format!("{root}{page}");
    format!("embed/oembed{}/{width}.json", below.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_one_frame_whose_texts_are_no_markup() {
        let heights = vec![(0, 440), (360, 264)];
        let answer = Answer {
            title: "Tea \"<b>\"",
            provider: ("Atlas", "https://a.example/"),
            frame: "https://a.example/embed/product/a/?x=1&y=2",
            picture: Some(("https://a.example/a.png", 1200, 630)),
            heights: &heights,
        };
        let json: serde_json::Value = serde_json::from_str(&answer.json(240)).unwrap();
        assert_eq!((&json["width"], &json["height"]), (&240.into(), &440.into()));
        let html = json["html"].as_str().unwrap();
        assert!(html.contains("y=2\" title=\"Tea &quot;&lt;b&gt;&quot;\" width=\"240\""), "{html}");
        assert!(html.contains("x=1&amp;y=2"), "{html}");
        assert_eq!(json["thumbnail_width"], 1200);
    }

    #[test]
    fn each_page_has_an_answer_of_its_own() {
        assert_eq!(path("/en", "/products/a", 600), "embed/oembed/en/products/a/600.json");
        assert_eq!(path("", "/products/a", 600), "embed/oembed/products/a/600.json");
        assert_eq!(path("/en", "/", 240), "embed/oembed/en/240.json");
    }
}
