//! The selection as files for other programs: tables, JSON, and graphs that Gephi, yEd and networkx
//! open.
//!
//! Everything is text of the data; nothing of it is markup or a formula in what reads it. What a
//! program shows beside a node or a link is its `label`, in the language of the page.

pub mod csv;
pub mod gexf;
pub mod graphml;
pub mod json;

use super::graph::{Graph, Link, Node, NodeIdx};
use super::selection::Selection;
use crate::model::bilingual::Bilingual;

/// What is exported: a graph, what of it, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    pub graph: &'a Graph,
    /// What of it.
    pub selection: &'a Selection,
    /// Every source by its position.
    pub sources: &'a [CitedSource],
    /// Name of what is shown.
    pub title: &'a str,
    /// When, ISO 8601.
    pub date: &'a str,
    /// Language of the labels, BCP 47.
    pub lang: &'a str,
}

/// A source as files name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitedSource {
    pub id: String,
    pub title: String,
    /// Where it is; `None` where it is not on the web or must not be linked.
    pub url: Option<String>,
}

impl CitedSource {
    /// Title and address.
    fn cited(&self) -> String {
        match &self.url {
            Some(url) => format!("{} ({url})", self.title),
            None => self.title.clone(),
        }
    }
}

/// A node as every format has it: the columns of [`NODE_COLUMNS`].
type NodeRow = [String; 12];
/// Names of the columns of a node.
pub const NODE_COLUMNS: [&str; 12] = [
    "id",
    "label",
    "name_zh",
    "name_en",
    "kind",
    "chain",
    "stage",
    "county",
    "county_zh",
    "county_en",
    "industries",
    "sources",
];

/// A link as every format has it: the columns of [`LINK_COLUMNS`].
type LinkRow = [String; 10];
/// Names of the columns of a link. The ends come first and are called as Gephi, D3 and networkx look
/// for them.
pub const LINK_COLUMNS: [&str; 10] = [
    "source",
    "target",
    "source_label",
    "target_label",
    "kind",
    "label",
    "moves",
    "note_zh",
    "note_en",
    "sources",
];

impl Export<'_> {
    fn nodes(&self) -> impl Iterator<Item = (&Node, NodeRow)> {
        let nodes = self.selection.nodes.iter().filter_map(|idx| self.graph.node(*idx));
        nodes.map(|node| (node, self.node(node)))
    }

    fn links(&self) -> impl Iterator<Item = (&Link, LinkRow)> {
        let links = self.selection.links.iter().filter_map(|idx| self.graph.link(*idx));
        links.map(|link| (link, self.link(link)))
    }

    fn label(&self, name: &Bilingual) -> String {
        name.localized(self.lang).text.to_owned()
    }

    fn node(&self, node: &Node) -> NodeRow {
        use super::graph::What;
        let words = &self.graph.words;
        let county = node.county.and_then(|at| words.counties.get(at as usize));
        let county_name = county.map(|county| &county.name);
        let kind = match node.what {
            What::Product => "product".to_owned(),
            What::Organization { kind, .. } => {
                words.kinds.get(kind as usize).cloned().unwrap_or_default()
            }
        };
        let industries = node.industries.iter().filter_map(|at| words.industries.get(*at as usize));
        let industries: Vec<&str> = industries.map(|industry| industry.id.as_str()).collect();
        [
            node.id.clone(),
            self.label(&node.name),
            node.name.zh.clone(),
            node.name.en.clone().unwrap_or_default(),
            kind,
            node.chain().code().to_owned(),
            node.stage().map(|stage| stage.code().to_owned()).unwrap_or_default(),
            county.map(|county| county.code.to_string()).unwrap_or_default(),
            county_name.map(|name| name.zh.clone()).unwrap_or_default(),
            county_name.and_then(|name| name.en.clone()).unwrap_or_default(),
            industries.join(";"),
            self.cited(&node.sources),
        ]
    }

    fn link(&self, link: &Link) -> LinkRow {
        let end = |idx: NodeIdx| self.graph.node(idx);
        let id = |idx| end(idx).map(|node| node.id.clone()).unwrap_or_default();
        let name = |idx| end(idx).map(|node| self.label(&node.name)).unwrap_or_default();
        let verb = self.graph.words.verbs.get(link.verb as usize);
        let note = link.note.as_ref();
        [
            id(link.from),
            id(link.to),
            name(link.from),
            name(link.to),
            verb.map(|verb| verb.id.clone()).unwrap_or_default(),
            verb.map(|verb| self.label(&verb.name)).unwrap_or_default(),
            self.graph.family(link).map(|family| family.code().to_owned()).unwrap_or_default(),
            note.map(|note| note.zh.clone()).unwrap_or_default(),
            note.and_then(|note| note.en.clone()).unwrap_or_default(),
            self.cited(&link.sources),
        ]
    }

    fn cited(&self, positions: &[u32]) -> String {
        let cited = positions.iter().filter_map(|at| self.sources.get(*at as usize));
        cited.map(CitedSource::cited).collect::<Vec<_>>().join("; ")
    }

    fn source_ids(&self, positions: &[u32]) -> String {
        let cited = positions.iter().filter_map(|at| self.sources.get(*at as usize));
        cited.map(|source| source.id.as_str()).collect::<Vec<_>>().join(";")
    }
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;
    use crate::chain::graph::Words;

    fn source(id: &str, title: &str, url: Option<&str>) -> CitedSource {
        CitedSource { id: id.to_owned(), title: title.to_owned(), url: url.map(str::to_owned) }
    }

    /// Calls `then` with an export of `graph` in English and Chinese.
    fn each_language(graph: &Graph, then: impl Fn(&Export<'_>)) {
        let selection = Selection::all(graph);
        let sources = [source("s1", "来源 <1>", Some("https://a.example/?b=1&c=2"))];
        for lang in ["zh", "en"] {
            then(&Export {
                graph,
                selection: &selection,
                sources: &sources,
                title: "柑橘 & 茶",
                date: "2026-11-26",
                lang,
            });
        }
    }

    /// A graph in which one organization supplies, processes and twice ships one product.
    fn parallel() -> Graph {
        let citrus = citrus();
        let mut nodes = citrus.nodes().to_vec();
        nodes[0].name = Bilingual::new("银行", "Bank \u{1}& Co");
        let links = [(0, "好"), (1, "一\n二"), (2, ""), (2, "")].map(|(verb, note)| Link {
            from: 0,
            to: 6,
            verb,
            note: Some(Bilingual::new(note, "")),
            sources: vec![0],
        });
        let mut words: Words = citrus.words.clone();
        for (verb, zh) in words.verbs.iter_mut().zip(["供应", "加工", "运输"]) {
            verb.name.zh = zh.to_owned();
        }
        Graph::new(words, nodes, links.to_vec())
    }

    #[test]
    fn every_format_has_every_node_and_link() {
        each_language(&citrus(), |export| {
            assert_eq!(csv::nodes(export).lines().count(), 9);
            assert_eq!(csv::links(export).lines().count(), 8);
            let json: serde_json::Value = serde_json::from_str(&json::json(export)).unwrap();
            assert_eq!(json["nodes"].as_array().unwrap().len(), 8);
            assert_eq!(json["links"][0]["source"], "nursery");
            assert_eq!(json["nodes"][0]["sources"], "s1");
            assert_eq!(json["sources"]["s1"]["title"], "来源 <1>");
            assert_eq!(json["sources"]["s1"]["url"], "https://a.example/?b=1&c=2");
            for text in [gexf::gexf(export), graphml::graphml(export)] {
                assert_eq!(text.matches("<node ").count(), 8);
                assert_eq!(text.matches("<edge ").count(), 7);
                assert!(text.contains("柑橘 &amp; 茶") && !text.contains("来源 <1>"));
            }
        });
    }

    #[test]
    fn a_citation_is_the_title_and_the_address() {
        each_language(&citrus(), |export| {
            let wanted = "来源 <1> (https://a.example/?b=1&c=2)";
            assert!(csv::nodes(export).contains(wanted));
            assert!(csv::links(export).contains(wanted));
            let wanted = "来源 &lt;1&gt; (https://a.example/?b=1&amp;c=2)";
            assert!(gexf::gexf(export).contains(wanted));
            assert!(graphml::graphml(export).contains(wanted));
        });
        assert_eq!(source("s2", "无址", None).cited(), "无址");
    }

    #[test]
    fn labels_are_in_the_language_of_the_page() {
        each_language(&parallel(), |export| {
            let (own, other) = match export.lang {
                "zh" => (["银行", "供应"], "Bank"),
                _ => (["Bank &amp; Co", "supplies"], "银行"),
            };
            let gexf = gexf::gexf(export);
            assert!(gexf.contains(&format!(r#"<node id="bank" label="{}">"#, own[0])), "{gexf}");
            assert!(gexf.contains(&format!(r#" label="{}">"#, own[1])), "{gexf}");
            assert!(!gexf.contains(&format!(r#" label="{other}"#)), "{gexf}");
            let graphml = graphml::graphml(export);
            for label in own {
                assert!(graphml.contains(&format!(">{label}</y:")), "{graphml}");
            }
        });
    }

    #[test]
    fn parallel_edges_differ_in_their_kind() {
        each_language(&parallel(), |export| {
            let text = gexf::gexf(export);
            let kinds: Vec<&str> = text
                .split(" kind=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap())
                .collect();
            let verbs: Vec<&str> =
                export.graph.words.verbs.iter().map(|verb| verb.id.as_str()).collect();
            let again = format!("{} 2", verbs[2]);
            assert_eq!(kinds, [verbs[0], verbs[1], verbs[2], &again]);
            let ids: Vec<_> = graphml::graphml(export)
                .split("<edge id=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect();
            assert_eq!(ids, ["e0", "e1", "e2", "e3"]);
        });
    }

    #[test]
    fn graphs_have_no_character_that_xml_forbids_and_keep_line_ends() {
        each_language(&parallel(), |export| {
            for text in [gexf::gexf(export), graphml::graphml(export)] {
                assert!(!text.contains('\u{1}'));
                assert!(text.contains("一&#10;二"), "{text}");
            }
        });
    }
}
