//! GraphML (U. Brandes and others, *GraphML progress report*, 2002), which networkx, Gephi and yEd open.
//!
//! Columns are keys of their own; beside them stands what yEd draws (its `nodegraphics` and
//! `edgegraphics`), or it would show boxes without names, all at one place.

use std::fmt::Write as _;

use super::{Export, LINK_COLUMNS, NODE_COLUMNS};
use crate::text::width::width_em;
use crate::text::xml::escape_xml as xml;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
"#;
const KEYS_OF_THE_REST: &str = r#"<key id="graph-title" for="graph" attr.name="title" attr.type="string"/>
<key id="node-graphics" for="node" yfiles.type="nodegraphics"/>
<key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>
"#;

/// Type size of a label in yEd, and the room around it.
const LABEL_SIZE: f64 = 12.0;
const LABEL_ROOM: f64 = 16.0;
const NODE_HEIGHT: f64 = 30.0;
/// From one column or row of nodes to the next: longer names are cut by nothing, only overlap.
const COLUMN_WIDTH: f64 = 280.0;
const ROW_HEIGHT: f64 = 50.0;

/// A directed graph; every column is a key.
pub fn graphml(export: &Export<'_>) -> String {
    let mut out = String::from(HEAD);
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
    out.push_str(KEYS_OF_THE_REST);
    let _ = writeln!(
        out,
        "<graph id=\"chain\" edgedefault=\"directed\">\n<data key=\"graph-title\">{}, {}</data>",
        xml(export.title),
        xml(export.date)
    );
    let mut n_in_columns = std::collections::BTreeMap::<u32, u32>::new();
    for (node, row) in export.nodes() {
        let [id, label, ..] = &row;
        let _ = write!(out, "<node id=\"{}\">", xml(id));
        data(&mut out, "node", nodes, row.get(1..).unwrap_or_default());
        // A column for each stage, as on the page.
        let n_above = n_in_columns.entry(node.column()).or_default();
        let (x, y) = (f64::from(node.column()) * COLUMN_WIDTH, f64::from(*n_above) * ROW_HEIGHT);
        *n_above += 1;
        let width = (width_em(label) * LABEL_SIZE + LABEL_ROOM).ceil();
        let _ = write!(
            out,
            r#"<data key="node-graphics"><y:ShapeNode><y:Geometry height="{NODE_HEIGHT}" width="{width}" x="{x}" y="{y}"/><y:NodeLabel>{}</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>"#,
            xml(label)
        );
        out.push_str("</node>\n");
    }
    for (at, (_, row)) in export.links().enumerate() {
        let [from, to, _, _, _, label, ..] = &row;
        let _ = write!(out, "<edge id=\"e{at}\" source=\"{}\" target=\"{}\">", xml(from), xml(to));
        data(&mut out, "edge", links, row.get(2..).unwrap_or_default());
        let _ = write!(
            out,
            r#"<data key="edge-graphics"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>{}</y:EdgeLabel></y:PolyLineEdge></data>"#,
            xml(label)
        );
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
