//! JSON: node-link data, as D3 and networkx read it.

use serde_json::{Map, Value, json};

use super::{Export, LINK_COLUMNS, NODE_COLUMNS};

/// `{title, date, directed, multigraph, nodes: [..], links: [..], sources: {id: {title, url}}}`. Nodes
/// and links name sources by their ids, several with `;` between; empty values are left out.
pub fn json(export: &Export<'_>) -> String {
    let object = |columns: &[&str], mut row: Vec<String>, sources: &[u32]| {
        if let Some(last) = row.last_mut() {
            *last = export.source_ids(sources);
        }
        let filled = columns.iter().zip(row).filter(|(_, value)| !value.is_empty());
        let fields = filled.map(|(name, value)| ((*name).to_owned(), value.into()));
        Value::Object(fields.collect::<Map<_, _>>())
    };
    let nodes = export.nodes().map(|(node, row)| object(&NODE_COLUMNS, row.into(), &node.sources));
    let nodes: Vec<Value> = nodes.collect();
    let links = export.links().map(|(link, row)| object(&LINK_COLUMNS, row.into(), &link.sources));
    let links: Vec<Value> = links.collect();
    let cited = export.selection.sources(export.graph);
    let cited = cited.iter().filter_map(|at| export.sources.get(*at as usize));
    let sources: Map<String, Value> = cited
        .map(|source| (source.id.clone(), json!({ "title": source.title, "url": source.url })))
        .collect();
    let whole = json!({
        "title": export.title,
        "date": export.date,
        "directed": true,
        "multigraph": true,
        "nodes": nodes,
        "links": links,
        "sources": sources,
    });
    format!("{whole:#}\n")
}
