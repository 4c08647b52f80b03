//! One page of plain HTML for who reads without the app: what this is, the tables, and the products
//! by county where they are few enough for a page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;

use super::relations::{Relations, of};
use super::sink::Sink;
use crate::compile::facts::CountyFact;
use crate::model::base::Base;
use crate::model::bilingual::Bilingual;
use crate::text::html::escape_html;
use crate::wire::manifest::FileRef;

/// Its name, fixed so that `index.html` can lead to it.
pub const PAGE: &str = "index.html";

/// More products than this are not listed: the page would have over a megabyte.
const MAX_PRODUCTS: usize = 2_000;

/// Writes the page.
pub(super) fn write(
    relations: &Relations<'_>,
    base: &Base,
    downloads: &BTreeMap<String, FileRef>,
    sink: &mut Sink,
) -> io::Result<()> {
    let mut out = String::from(HEAD);
    let title = both("h1", &base.name);
    let about = both("p", &base.about);
    push(&mut out, format_args!("<title>{}</title>{title}{about}", escape_html(&base.name.zh)));
    out.push_str("<h2><span lang=zh>数据表</span> <span lang=en>Tables</span></h2><ul>");
    for (name, file) in downloads.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let (name, path) = (escape_html(name), escape_html(&file.path));
        push(&mut out, format_args!("<li><a href=\"{path}\" download=\"{name}\">{name}</a>"));
    }
    out.push_str("</ul>");
    let facts = relations.facts;
    if facts.products.len() <= MAX_PRODUCTS {
        for county in &facts.counties {
            write_county(relations, county, &mut out);
        }
    }
    sink.named(PAGE, out.as_bytes())
}

const HEAD: &str = "<!doctype html><html lang=zh><meta charset=utf-8>\
    <meta name=viewport content=\"width=device-width,initial-scale=1\">\
    <meta name=color-scheme content=\"light dark\"><link rel=icon href=\"../../icon.svg\">\
    <style>body{max-width:42rem;margin:auto;padding:1rem;font:1rem/1.7 system-ui,sans-serif;\
    overflow-wrap:anywhere}h3,p{margin:.5rem 0}[lang=en]{opacity:.8}</style>";

fn write_county(relations: &Relations<'_>, county: &CountyFact, out: &mut String) {
    let products = of(&relations.products_of_county, &county.code);
    if products.is_empty() {
        return;
    }
    push(out, format_args!("{}", both("h2", &county.name)));
    for product in products {
        let (name, summary) = (both("h3", &product.card.name), both("p", &product.summary));
        push(out, format_args!("{name}{summary}"));
    }
}

/// An element with both languages in it.
fn both(tag: &str, text: &Bilingual) -> String {
    let zh = escape_html(&text.zh);
    match &text.en {
        Some(en) => {
            let en = escape_html(en);
            format!("<{tag}><span lang=zh>{zh}</span> <span lang=en>{en}</span></{tag}>")
        }
        None => format!("<{tag}><span lang=zh>{zh}</span></{tag}>"),
    }
}

fn push(out: &mut String, part: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    _ = out.write_fmt(part);
}
