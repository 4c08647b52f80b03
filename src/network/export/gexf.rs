//! GEXF 1.3 (<https://gexf.net>), which Gephi opens and networkx reads.

use std::fmt::Write as _;

use super::{Export, LINK_COLUMNS, NODE_COLUMNS, xml};

/// A directed graph; every column is an attribute.
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
    declare(&mut out, "node", NODE_COLUMNS.get(1..).unwrap_or_default());
    declare(&mut out, "edge", LINK_COLUMNS.get(2..).unwrap_or_default());
    out.push_str("<nodes>\n");
    for (_, row) in export.nodes() {
        let [id, zh, en, ..] = &row;
        let label = if en.is_empty() { zh } else { en };
        let _ = write!(out, "<node id=\"{}\" label=\"{}\">", xml(id), xml(label));
        values(&mut out, row.get(1..).unwrap_or_default());
        out.push_str("</node>\n");
    }
    out.push_str("</nodes>\n<edges>\n");
    for (at, (_, row)) in export.links().enumerate() {
        let [from, to, kind, ..] = &row;
        let _ = write!(
            out,
            "<edge id=\"{at}\" source=\"{}\" target=\"{}\" label=\"{}\">",
            xml(from),
            xml(to),
            xml(kind)
        );
        values(&mut out, row.get(2..).unwrap_or_default());
        out.push_str("</edge>\n");
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    out
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
