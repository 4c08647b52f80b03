//! The selection as rows: sorted, with the columns that are wanted, only those rows in the document
//! that are in sight, to be copied and saved.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ChainView;
use crate::browser::{scroll, share};
use crate::chain::graph::{NodeIdx, What};
use crate::chain::query::toggle;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::coded::coded;
use crate::model::organization::OrganizationKind;
use crate::session::announce::use_announcer;
use crate::text::csv::write_tabbed_row;
use crate::text::sorting::sort_by;
use crate::text::table::Table;
use crate::ui::primitives::dynamic::{self, flag};
use crate::ui::primitives::menu::menu;
use crate::ui::take_away::take_away;

coded! {
    /// A column of the table.
    Column {
        Name = "name",
        /// Kind of organization.
        Kind = "kind",
        Chain = "chain",
        Stage = "stage",
        County = "county",
        Industries = "industries",
        /// Links that start here.
        Outward = "outward",
        /// Links that lead here.
        Inward = "inward",
        Sources = "sources",
    }
}

impl Column {
    fn title(self) -> &'static str {
        match self {
            Self::Name => t!(chain.name),
            Self::Kind => t!(chain.kind),
            Self::Chain => t!(chain.chain),
            Self::Stage => t!(chain.stage),
            Self::County => t!(chain.county),
            Self::Industries => t!(chain.industry),
            Self::Outward => t!(chain.n_outward),
            Self::Inward => t!(chain.n_inward),
            Self::Sources => t!(chain.sources),
        }
    }

    fn is_number(self) -> bool {
        matches!(self, Self::Outward | Self::Inward | Self::Sources)
    }
}

/// A row: the node, a text for each column, and what its stage is sorted by.
#[derive(Clone, PartialEq)]
struct Row {
    node: NodeIdx,
    cells: Vec<String>,
    column: u32,
}

/// Height of a row, CSS pixels; the style sheet has the same.
const ROW_PX: f64 = 44.0;
/// Rows beyond the edges that are in the document too, so that a scroll shows no hole.
const SPARE_ROWS: usize = 12;
/// Rows that fit at most into the table's height of the style sheet.
const FIRST_ROWS: usize = 18;

/// The chain map as rows, for those who read rather than see.
#[component]
pub fn TableView(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let sort = RwSignal::new((Column::Stage, false));
    let hidden = RwSignal::new(std::collections::BTreeSet::<Column>::new());
    let rows = Memo::new(move |_| Arc::new(sorted(rows(view), sort.get())));
    let columns = move || {
        let shown =
            Column::ALL.iter().filter(|column| hidden.with(|hidden| !hidden.contains(column)));
        shown.copied().collect::<Vec<Column>>()
    };
    let first = RwSignal::new(0_usize);
    let n_fitting = RwSignal::new(FIRST_ROWS);
    let scrolled = move |event: leptos::ev::Event| {
        if let Some((top, height)) = scroll::position_of(&event) {
            first.set((top / ROW_PX) as usize);
            n_fitting.set((height / ROW_PX).ceil() as usize + 1);
        }
    };
    let window = Memo::new(move |_| {
        let n = rows.with(|rows| rows.len());
        let start = first.get().saturating_sub(SPARE_ROWS).min(n);
        (start, (first.get() + n_fitting.get() + SPARE_ROWS).min(n))
    });
    let heads = dynamic::dynamic(move || {
        let heads = columns().into_iter().map(|column| head(column, sort));
        heads.collect::<Vec<_>>().into_any()
    });
    let shown = move || {
        let (start, end) = window.get();
        rows.with(|rows| {
            let shown = rows.get(start..end).unwrap_or_default().iter().cloned();
            shown.zip(start..).collect::<Vec<(Row, usize)>>()
        })
    };
    let body = dynamic::dynamic(move || {
        let columns = columns();
        let row = move |(row, at): (Row, usize)| row_view(view, &row, &columns, at + 2);
        view! { <For each=shown key=|(row, at)| (row.node, *at) children=row /> }.into_any()
    });
    let spacer = move |n: usize| {
        let height = n as f64 * ROW_PX;
        (n > 0)
            .then(|| view! { <tr aria-hidden="true" style=format!("block-size:{height}px")></tr> })
    };
    let n_rows = move || rows.with(|rows| rows.len());
    let choice = move |column: &Column| {
        let column = *column;
        let change = move |_| hidden.update(|hidden| *hidden = toggle(hidden, &column));
        view! {
            <label class="facet__value">
                <input
                    type="checkbox"
                    prop:checked=flag(move || hidden.with(|hidden| !hidden.contains(&column)))
                    on:change=change
                />
                <span class="facet__label">{column.title()}</span>
            </label>
        }
    };
    let choices = move || {
        let choices = Column::ALL.iter().skip(1).map(choice).collect_view();
        view! { <div class="chain-filters__groups">{choices}</div> }.into_any()
    };
    let announcer = use_announcer();
    let copy = move |_| {
        let table = rows.with_untracked(|rows| table(rows, &columns()));
        let mut text = String::new();
        let all = std::iter::once(&table.head).chain(&table.rows);
        all.for_each(|cells| write_tabbed_row(&mut text, cells.iter().map(String::as_str)));
        spawn_local(async move {
            let is_copied = share::copy(&text).await;
            announcer.tell(if is_copied { t!(chain.copied) } else { t!(chain.copy_failed) });
        });
    };
    let files = take_away(Box::new(move || rows.with_untracked(|rows| table(rows, &columns()))));
    view! {
        <div class="chain-table__bar">
            <p role="status">{dynamic::text(move || t!(chain.n_rows, count = n_rows()))}</p>
            {menu("chain-columns", t!(chain.columns).into_any(), choices)}
            <button type="button" class="button" on:click=copy>{t!(chain.copy)}</button>
            {files}
        </div>
        <div
            class="table-pan chain-table"
            tabindex="0"
            role="group"
            aria-label=t!(chain.view_table)
            on:scroll=scrolled
        >
            <table aria-rowcount=move || n_rows() + 1>
                <thead><tr aria-rowindex="1">{heads}</tr></thead>
                <tbody>
                    {move || spacer(window.get().0)}
                    {body}
                    {move || spacer(n_rows() - window.get().1.min(n_rows()))}
                </tbody>
            </table>
        </div>
    }
}

fn head(column: Column, sort: RwSignal<(Column, bool)>) -> AnyView {
    let order = move || {
        let (by, is_down) = sort.get();
        (by == column).then(|| if is_down { "descending" } else { "ascending" }.to_owned())
    };
    let press = move |_| {
        sort.update(|(by, is_down)| {
            *is_down = *by == column && !*is_down;
            *by = column;
        });
    };
    view! {
        <th scope="col" aria-sort=dynamic::attribute(order)>
            <button type="button" class="chain-table__sort" on:click=press>{column.title()}</button>
        </th>
    }
    .into_any()
}

fn row_view(view: ChainView, row: &Row, columns: &[Column], at: usize) -> AnyView {
    let node = row.node;
    let cells = columns.iter().map(|column| {
        let text = row.cells.get(*column as usize).cloned().unwrap_or_default();
        if *column == Column::Name {
            view! { <th scope="row"><a href=dynamic::text(move || view.href_of(node))>{text}</a></th> }.into_any()
        } else {
            let kind = column.is_number().then_some("number");
            view! { <td data-kind=kind>{text}</td> }.into_any()
        }
    });
    let current = move || (view.chosen.get() == Some(node)).then(|| "true".to_owned());
    view! { <tr aria-rowindex=at aria-current=dynamic::attribute(current)>{cells.collect::<Vec<_>>()}</tr> }
        .into_any()
}

fn rows(view: ChainView) -> Vec<Row> {
    let listed = view.listed();
    let rows = listed.into_iter().filter_map(|idx| {
        view.with_graph(|graph| {
            let node = graph.node(idx)?;
            let county = node.county.and_then(|at| graph.words.counties.get(at as usize));
            let kind = match node.what {
                What::Product => t!(words.column_products).to_owned(),
                What::Organization { kind, .. } => words::organization_kind(
                    OrganizationKind::from_code(graph.words.kinds.get(kind as usize)?)?,
                )
                .to_owned(),
            };
            let industries = node.industries.iter();
            let industries = industries.filter_map(|at| graph.words.industries.get(*at as usize));
            let industries: Vec<String> =
                industries.map(|industry| plain(&industry.name)).collect();
            let cells = vec![
                plain(&node.name),
                kind,
                words::chain(node.chain()).to_owned(),
                node.stage().map(words::stage).unwrap_or_default().to_owned(),
                county.map(|county| plain(&county.name)).unwrap_or_default(),
                industries.join(t!(words.list_separator)),
                graph.outward(idx).len().to_string(),
                graph.inward(idx).len().to_string(),
                node.sources.len().to_string(),
            ];
            Some(Row { node: idx, cells, column: node.column() })
        })
    });
    rows.collect()
}

fn sorted(mut rows: Vec<Row>, (by, is_down): (Column, bool)) -> Vec<Row> {
    let compare = |one: &Row, other: &Row| -> Ordering {
        let cell = |row: &Row| row.cells.get(by as usize).cloned().unwrap_or_default();
        if by == Column::Stage {
            return one.column.cmp(&other.column);
        }
        let (one, other) = (cell(one), cell(other));
        if by.is_number() {
            one.parse::<u32>().ok().cmp(&other.parse::<u32>().ok())
        } else {
            one.cmp(&other)
        }
    };
    sort_by(&mut rows, |one, other| {
        let order = compare(one, other);
        if is_down { order.reverse() } else { order }
    });
    rows
}

fn table(rows: &[Row], columns: &[Column]) -> Table {
    let cells = |row: &Row| {
        let cells = columns.iter().map(|column| row.cells.get(*column as usize).cloned());
        cells.map(Option::unwrap_or_default).collect()
    };
    let numbers = columns.iter().zip(0..).filter(|(column, _)| column.is_number());
    Table {
        name: "chain".to_owned(),
        head: columns.iter().map(|column| column.title().to_owned()).collect(),
        rows: rows.iter().map(cells).collect(),
        numbers: numbers.map(|(_, at)| at).collect(),
    }
}
