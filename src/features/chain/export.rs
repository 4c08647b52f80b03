//! What is shown, to take away: pictures, tables and graphs.

use leptos::prelude::*;

use super::ChainView;
use crate::browser::{clock, download};
use crate::network::export::{Export, csv, gexf, graphml, json};
use crate::network::selection::Selection;
use crate::scene::svg::{Frame, PAPER, svg};
use crate::ui::announce::use_announcer;
use crate::ui::bilingual::plain;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::messages::t;

/// Pixels in a unit of a picture: sharp on paper.
const PNG_SCALE: f64 = 2.0;

/// A format that can be taken away.
#[derive(Clone, Copy)]
enum Format {
    Svg,
    Png,
    NodesCsv,
    LinksCsv,
    Json,
    Gexf,
    GraphMl,
}

impl Format {
    const ALL: [Self; 7] = [
        Self::Svg,
        Self::Png,
        Self::NodesCsv,
        Self::LinksCsv,
        Self::Json,
        Self::Gexf,
        Self::GraphMl,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Svg => t!(chain.export_svg),
            Self::Png => t!(chain.export_png),
            Self::NodesCsv => t!(chain.export_nodes),
            Self::LinksCsv => t!(chain.export_links),
            Self::Json => "JSON",
            Self::Gexf => "GEXF (Gephi)",
            Self::GraphMl => "GraphML",
        }
    }
}

/// The formats, behind one button.
#[component]
pub fn ExportMenu(
    /// The map.
    view: ChainView,
) -> impl IntoView {
    let announcer = use_announcer();
    let buttons = Format::ALL.map(|format| {
        let press = move |_| {
            leptos::task::spawn_local(async move {
                if !export(view, format).await {
                    announcer.tell(t!(chain.export_failed));
                }
            });
        };
        view! {
            <li><button type="button" class="button" data-kind="quiet" on:click=press>{format.name()}</button></li>
        }
    });
    view! {
        <details class="chain-export">
            <summary class="button"><Glyph icon=Icon::Download /> {t!(chain.export)}</summary>
            <ul>{buttons.collect_view()}</ul>
        </details>
    }
}

/// Name of what is shown: of the industry, or of all of them.
pub fn title(view: ChainView) -> String {
    let industry = view.query.with_untracked(|query| query.industry.clone());
    let loaded = view.loaded();
    let name = industry.and_then(|id| loaded.catalogue.names().industries.get(&id).map(plain));
    name.unwrap_or_else(|| t!(chain.all_industries).to_owned())
}

async fn export(view: ChainView, format: Format) -> bool {
    let loaded = view.loaded();
    let (title, date) = (title(view), clock::today());
    let name = loaded.file.industry.clone().unwrap_or_else(|| "chain".to_owned());
    let list = &loaded.file.source_list;
    let sources: Vec<(String, String)> =
        list.iter().map(|source| (source.id.clone(), source.title.clone())).collect();
    let shown = shown(view);
    let export = Export {
        graph: &loaded.graph,
        selection: &shown,
        sources: &sources,
        title: &title,
        date: &date,
    };
    let save = |end: &str, media_type: &str, text: String| {
        download::save(&format!("{name}{end}"), media_type, text.as_bytes());
        true
    };
    match format {
        Format::Svg => save(".svg", "image/svg+xml", picture(view, &title, &date, &sources)),
        Format::Png => {
            let picture = picture(view, &title, &date, &sources);
            download::save_png(&format!("{name}.png"), &picture, PNG_SCALE).await
        }
        Format::NodesCsv => save("-nodes.csv", "text/csv", csv::nodes(&export)),
        Format::LinksCsv => save("-links.csv", "text/csv", csv::links(&export)),
        Format::Json => save(".json", "application/json", json::json(&export)),
        Format::Gexf => save(".gexf", "application/xml", gexf::gexf(&export)),
        Format::GraphMl => save(".graphml", "application/xml", graphml::graphml(&export)),
    }
}

/// What a trace reaches, where there is one, else the whole selection.
fn shown(view: ChainView) -> Selection {
    match view.traced.get_untracked() {
        Some(traced) => Selection {
            nodes: traced.nodes.iter().map(|(node, _)| *node).collect(),
            links: traced.links.clone(),
        },
        None => view.selection.get_untracked().as_ref().clone(),
    }
}

fn picture(view: ChainView, title: &str, date: &str, sources: &[(String, String)]) -> String {
    let mut notes = vec![t!(chain.export_note, date = date, count = sources.len())];
    let numbered = sources.iter().zip(1..);
    notes.extend(numbered.map(|((_, title), number)| format!("[{number}] {title}")));
    let frame = Frame { title: title.to_owned(), notes };
    view.drawing.with_untracked(|drawing| svg(&drawing.picture, &view.wording(), &frame, &PAPER))
}
