//! GraphML (U. Brandes and others, *GraphML progress report*, 2002), which networkx, Gephi and yEd open.

use std::fmt::Write as _;

use super::{Export, LINK_COLUMNS, NODE_COLUMNS, xml};

/// A directed graph; every column is a key.
pub fn graphml(export: &Export<'_>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    let nodes = NODE_COLUMNS.get(1..).unwrap_or_default();
    let links = LINK_COLUMNS.get(2..).unwrap_or_default();
    for (domain, columns) in [("node", nodes), ("edge", links)] {
        for column in columns {
            let _ = writeln!(
                out,
                "<key id=\"{domain}-{column}\" for=\"{domain}\" attr.name=\"{column}\" attr.type=\"string\"/>"
            );
        }
    }
    out.push_str(
        "<key id=\"graph-title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n",
    );
    let _ = writeln!(
        out,
        "<graph edgedefault=\"directed\">\n<data key=\"graph-title\">{}, {}</data>",
        xml(export.title),
        xml(export.date)
    );
    for (_, row) in export.nodes() {
        let [id, ..] = &row;
        let _ = write!(out, "<node id=\"{}\">", xml(id));
        data(&mut out, "node", nodes, row.get(1..).unwrap_or_default());
        out.push_str("</node>\n");
    }
    for (_, row) in export.links() {
        let [from, to, ..] = &row;
        let _ = write!(out, "<edge source=\"{}\" target=\"{}\">", xml(from), xml(to));
        data(&mut out, "edge", links, row.get(2..).unwrap_or_default());
        out.push_str("</edge>\n");
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}

fn data(out: &mut String, domain: &str, columns: &[&str], row: &[String]) {
    for (column, value) in columns.iter().zip(row).filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "<data key=\"{domain}-{column}\">{}</data>", xml(value));
    }
}
