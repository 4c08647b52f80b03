//! The block quote that partners paste: the facts, the link and the source in their own page, which stand
//! without anything of ours.

use super::Data;
use crate::i18n::messages::{lang, t};
use crate::model::provenance::Source;
use crate::routes;
use crate::session::site::use_site;
use crate::text::html::escape_html;

/// Its parts, as plain text. Paths are those of `routes`.
#[derive(Debug, Clone, Default)]
pub(super) struct Quote {
    pub title: String,
    pub page: String,
    /// A paragraph each.
    pub lines: Vec<String>,
    /// (text, path) of what is listed.
    pub links: Vec<(String, String)>,
    /// Where it is written.
    pub source: Option<Source>,
}

impl Quote {
    /// As HTML whose own addresses begin with a slash.
    pub(super) fn html(&self, data: &Data<'_>) -> String {
        let site = use_site();
        let href = |path: &str| escape_html(&site.href(path)).into_owned();
        let mut out = format!("<blockquote lang=\"{}\">\n", lang());
        let title = escape_html(&self.title);
        out.push_str(&format!(
            "<p><strong><a href=\"{}\">{title}</a></strong></p>\n",
            href(&self.page)
        ));
        for line in &self.lines {
            out.push_str(&format!("<p>{}</p>\n", escape_html(line)));
        }
        if !self.links.is_empty() {
            let links = self.links.iter().map(|(text, path)| {
                format!("<a href=\"{}\">{}</a>", href(path), escape_html(text))
            });
            out.push_str(&format!("<p>{}</p>\n", links.collect::<Vec<_>>().join(" · ")));
        }
        let name = escape_html(&data.name()).into_owned();
        let atlas = format!("<cite><a href=\"{}\">{name}</a></cite>", href(routes::HOME));
        let source = self.source.as_ref().map(|source| {
            let title = escape_html(&source.title);
            let linked = source
                .url
                .as_ref()
                .map(|url| format!("<a href=\"{}\" lang=\"zh\">{title}</a>", escape_html(url)));
            let told = t!(embed.source, title = "\u{0}");
            let linked = linked.unwrap_or_else(|| title.into_owned());
            format!("{} · ", escape_html(&told).replace('\u{0}', &linked))
        });
        out.push_str(&format!("<p>{}{atlas}</p>\n</blockquote>", source.unwrap_or_default()));
        out
    }
}
