//! The selection as files for other programs: tables, JSON, and graphs that Gephi and networkx open.
//!
//! Everything is text of the data; nothing of it is markup or a formula in what reads it.

pub mod csv;
pub mod gexf;
pub mod graphml;
pub mod json;

use super::graph::{Graph, Link, Node, NodeIdx};
use super::selection::Selection;

/// What is exported: a graph, what of it, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// What of it.
    pub selection: &'a Selection,
    /// (id, title) of every source by its position.
    pub sources: &'a [(String, String)],
    /// Name of what is shown.
    pub title: &'a str,
    /// When, ISO 8601.
    pub date: &'a str,
}

/// A node as every format has it: the columns of [`NODE_COLUMNS`].
type NodeRow = [String; 10];
/// Names of the columns of a node.
pub const NODE_COLUMNS: [&str; 10] = [
    "id",
    "name_zh",
    "name_en",
    "kind",
    "chain",
    "stage",
    "county",
    "county_zh",
    "industries",
    "sources",
];

/// A link as every format has it: the columns of [`LINK_COLUMNS`].
type LinkRow = [String; 7];
/// Names of the columns of a link.
pub const LINK_COLUMNS: [&str; 7] =
    ["from", "to", "kind", "moves", "note_zh", "note_en", "sources"];

impl Export<'_> {
    fn nodes(&self) -> impl Iterator<Item = (NodeIdx, NodeRow)> {
        let nodes = self.selection.nodes.iter();
        nodes.filter_map(|idx| Some((*idx, self.node(self.graph.node(*idx)?))))
    }

    fn links(&self) -> impl Iterator<Item = (&Link, LinkRow)> {
        let links = self.selection.links.iter().filter_map(|idx| self.graph.link(*idx));
        links.map(|link| (link, self.link(link)))
    }

    fn node(&self, node: &Node) -> NodeRow {
        use super::graph::What;
        let words = &self.graph.words;
        let county = node.county.and_then(|at| words.counties.get(at as usize));
        let kind = match node.what {
            What::Product => "product".to_owned(),
            What::Organisation { kind, .. } => {
                words.kinds.get(kind as usize).cloned().unwrap_or_default()
            }
        };
        let industries = node.industries.iter().filter_map(|at| words.industries.get(*at as usize));
        let industries: Vec<&str> = industries.map(|industry| industry.id.as_str()).collect();
        [
            node.id.clone(),
            node.name.zh.clone(),
            node.name.en.clone().unwrap_or_default(),
            kind,
            node.chain().code().to_owned(),
            node.stage().map(|stage| stage.code().to_owned()).unwrap_or_default(),
            county.map(|county| county.code.to_string()).unwrap_or_default(),
            county.map(|county| county.name.zh.clone()).unwrap_or_default(),
            industries.join(";"),
            self.source_ids(&node.sources),
        ]
    }

    fn link(&self, link: &Link) -> LinkRow {
        let id = |idx| self.graph.node(idx).map(|node| node.id.clone()).unwrap_or_default();
        let verb = self.graph.words.verbs.get(link.verb as usize);
        let note = link.note.as_ref();
        [
            id(link.from),
            id(link.to),
            verb.map(|verb| verb.id.clone()).unwrap_or_default(),
            self.graph.family(link).map(|family| family.code().to_owned()).unwrap_or_default(),
            note.map(|note| note.zh.clone()).unwrap_or_default(),
            note.and_then(|note| note.en.clone()).unwrap_or_default(),
            self.source_ids(&link.sources),
        ]
    }

    fn source_ids(&self, positions: &[u32]) -> String {
        let ids = positions.iter().filter_map(|at| self.sources.get(*at as usize));
        ids.map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(";")
    }
}

/// `text` as XML 1.0 allows it: without the characters that no reference can stand for, and escaped.
fn xml(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    let text: String =
        text.chars().filter(is_allowed).filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect();
    crate::text::html::escape_html(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    #[test]
    fn every_format_has_every_node_and_link() {
        let graph = citrus();
        let selection = Selection::all(&graph);
        let sources = [("s1".to_owned(), "来源 <1>".to_owned())];
        let export = Export {
            graph: &graph,
            selection: &selection,
            sources: &sources,
            title: "柑橘 & 茶",
            date: "2026-11-26",
        };
        assert_eq!(csv::nodes(&export).lines().count(), 9);
        assert_eq!(csv::links(&export).lines().count(), 8);
        let json: serde_json::Value = serde_json::from_str(&json::json(&export)).unwrap();
        assert_eq!(json["nodes"].as_array().unwrap().len(), 8);
        assert_eq!(json["links"][0]["from"], "nursery");
        assert_eq!(json["sources"]["s1"], "来源 <1>");
        for text in [gexf::gexf(&export), graphml::graphml(&export)] {
            assert_eq!(text.matches("<node ").count(), 8);
            assert_eq!(text.matches("<edge ").count(), 7);
            assert!(text.contains("柑橘 &amp; 茶") && !text.contains("来源 <1>"));
        }
    }

    #[test]
    fn xml_has_no_character_that_xml_forbids() {
        assert_eq!(xml("a\u{0}<b>\u{1F}\u{FFFE}&\n"), "a&lt;b&gt;&amp;\n");
    }
}
