//! A table of things side by side: a column each, a row for each thing that is known of at least one of them. On phones
//! the columns have the whole width.

use leptos::prelude::*;

use crate::i18n::messages::t;

/// What a row has of each thing, and whether that is not the same for all.
pub struct Row {
    pub title: &'static str,
    /// `None` where no source says it.
    pub cells: Vec<Option<AnyView>>,
    pub differs: bool,
}

/// The table: `before` is a row above the names of the things.
pub fn side_by_side(
    label: String,
    before: Option<AnyView>,
    names: Vec<AnyView>,
    rows: Vec<Row>,
) -> AnyView {
    let n_columns = names.len().to_string();
    let style = format!("--n-columns: {n_columns}");
    let names = names
        .into_iter()
        .map(|name| view! { <th scope="col" role="columnheader">{name}</th> }.into_any());
    // On phones the style sheet sets rows as blocks, which would be no table any more without the roles.
    view! {
        <div
            class="table-scroll compare-scroll"
            role="region"
            tabindex="0"
            aria-label=label
            data-columns=n_columns
        >
            <table class="table compare" style=style role="table">
                <thead role="rowgroup">
                    {before}
                    <tr class="compare__names" role="row"><td role="cell"></td>{names.collect::<Vec<_>>()}</tr>
                </thead>
                <tbody role="rowgroup">{rows.into_iter().map(row_view).collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row_view(row: Row) -> AnyView {
    let differs = row.differs.then(|| {
        view! { <span class="compare__differs">{t!(compare.differs)}</span> }
    });
    let cells = row.cells.into_iter().map(|cell| {
        let cell = cell.unwrap_or_else(|| {
            view! { <span class="hint">{t!(compare.unknown)}</span> }.into_any()
        });
        view! { <td role="cell">{cell}</td> }.into_any()
    });
    view! {
        <tr role="row" data-differs=row.differs.then_some("true")>
            <th scope="row" role="rowheader">
                <span class="compare__title">{row.title} " " {differs}</span>
            </th>
            {cells.collect::<Vec<_>>()}
        </tr>
    }
    .into_any()
}
