//! GEXF 1.3 (<https://gexf.net>), which Gephi opens and networkx reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Export, LINK_COLUMNS, LinkRow, NODE_COLUMNS};
use crate::text::xml::escape_xml as xml;

/// Columns of a link that the format has a place of its own for, or that its ends have: not attributes.
const N_PLACED: usize = 6;
/// Name of the attribute that has a link's verb, for programs that do not read `kind`.
const VERB: &str = "verb";

/// A directed graph; every column that the format has no place for is an attribute.
pub fn gexf(export: &Export<'_>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n",
    );
    let _ = writeln!(
        out,
        "<meta lastmodifieddate=\"{}\"><creator>Township Atlas</creator><description>{}</description></meta>",
        xml(export.date),
        xml(export.title)
    );
    out.push_str("<graph defaultedgetype=\"directed\" mode=\"static\">\n");
    declare(&mut out, "node", NODE_COLUMNS.get(2..).unwrap_or_default());
    let further = LINK_COLUMNS.get(N_PLACED..).unwrap_or_default();
    declare(&mut out, "edge", &[&[VERB], further].concat());
    out.push_str("<nodes>\n");
    for (_, row) in export.nodes() {
        let [id, label, ..] = &row;
        let _ = write!(out, "<node id=\"{}\" label=\"{}\">", xml(id), xml(label));
        values(&mut out, row.get(2..).unwrap_or_default());
        out.push_str("</node>\n");
    }
    out.push_str("</nodes>\n<edges>\n");
    let mut kinds = Kinds::default();
    for (at, (_, row)) in export.links().enumerate() {
        let [from, to, _, _, verb, label, further @ ..] = &row;
        let _ = write!(
            out,
            "<edge id=\"{at}\" source=\"{}\" target=\"{}\" kind=\"{}\" label=\"{}\">",
            xml(from),
            xml(to),
            xml(&kinds.kind(&row)),
            xml(label)
        );
        values(&mut out, &[std::slice::from_ref(verb), further].concat());
        out.push_str("</edge>\n");
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    out
}

/// How many links of each source, target and kind there were. The three are unique in a file (*GEXF
/// 1.3 primer*, "Parallel edges"), or Gephi makes one edge of several.
#[derive(Default)]
struct Kinds(BTreeMap<[String; 3], u32>);

impl Kinds {
    /// The kind of a link: its verb, numbered from the second link on that agrees in all three.
    fn kind(&mut self, row: &LinkRow) -> String {
        let [from, to, _, _, verb, ..] = row;
        let n = self.0.entry([from.clone(), to.clone(), verb.clone()]).or_default();
        *n += 1;
        if *n == 1 { verb.clone() } else { format!("{verb} {n}") }
    }
}

fn declare(out: &mut String, class: &str, columns: &[&str]) {
    let _ = writeln!(out, "<attributes class=\"{class}\">");
    for (at, column) in columns.iter().enumerate() {
        let _ = writeln!(out, "<attribute id=\"{at}\" title=\"{column}\" type=\"string\"/>");
    }
    out.push_str("</attributes>\n");
}

fn values(out: &mut String, row: &[String]) {
    out.push_str("<attvalues>");
    for (at, value) in row.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "<attvalue for=\"{at}\" value=\"{}\"/>", xml(value));
    }
    out.push_str("</attvalues>");
}
