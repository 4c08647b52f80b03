//! JSON: node-link data.

use serde_json::{Map, Value, json};

use super::{Export, LINK_COLUMNS, NODE_COLUMNS};

/// `{title, date, nodes: [..], links: [..], sources: {id: title}}`; empty values are left out.
pub fn json(export: &Export<'_>) -> String {
    let object = |columns: &[&str], row: &[String]| {
        let filled = columns.iter().zip(row).filter(|(_, value)| !value.is_empty());
        let fields = filled.map(|(name, value)| ((*name).to_owned(), value.clone().into()));
        Value::Object(fields.collect::<Map<_, _>>())
    };
    let nodes: Vec<Value> = export.nodes().map(|(_, row)| object(&NODE_COLUMNS, &row)).collect();
    let links: Vec<Value> = export.links().map(|(_, row)| object(&LINK_COLUMNS, &row)).collect();
    let cited = export.selection.sources(export.graph);
    let cited = cited.iter().filter_map(|at| export.sources.get(*at as usize));
    let sources: Map<String, Value> =
        cited.map(|(id, title)| (id.clone(), title.clone().into())).collect();
    let whole = json!({
        "title": export.title,
        "date": export.date,
        "nodes": nodes,
        "links": links,
        "sources": sources,
    });
    format!("{whole:#}\n")
}
