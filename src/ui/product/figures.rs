//! Figures over the years, a table per metric, each figure with what it covers and its sources.

use leptos::prelude::*;

use crate::i18n::explained;
use crate::i18n::messages::t;
use crate::i18n::quantity;
use crate::i18n::words;
use crate::model::figure::{Figure, Metric};
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};

/// One table per metric that has figures. Values get a bar beside the largest of their metric;
/// no growth is drawn, for scopes differ from year to year.
#[component]
pub fn FigureTables(
    /// By metric and year.
    figures: Vec<Figure>,
    /// The page's sources.
    sources: SourceList,
) -> impl IntoView {
    let tables = Metric::ALL.iter().filter_map(|metric| {
        let of_metric: Vec<_> =
            figures.iter().filter(|figure| figure.metric == *metric).cloned().collect();
        (!of_metric.is_empty()).then(|| figure_table(*metric, of_metric, sources))
    });
    view! { <div class="figures">{tables.collect_view()}</div> }
}

fn figure_table(metric: Metric, figures: Vec<Figure>, sources: SourceList) -> impl IntoView {
    let largest = figures.iter().map(|figure| figure.value).fold(f64::MIN_POSITIVE, f64::max);
    let rows = figures.into_iter().map(|figure| {
        // In thousandths, as whole numbers: Rust's own way to write fractions is 5 kB of the download.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of the largest"
        )]
        let n_thousandths = (figure.value / largest * 1000.0).round() as u32;
        let share = format!("--share: {n_thousandths}e-3");
        let forecast =
            figure.is_forecast.then(|| view! { <span class="tag">{t!(product.forecast)}</span> });
        let scope = figure.scope.as_ref().map(localized);
        view! {
            <tr data-forecast=figure.is_forecast.then_some("true")>
                <th scope="row">{t!(product.in_year, year = figure.year)}</th>
                <td class="figures__value">
                    <span class="figures__bar" style=share aria-hidden="true"></span>
                    {quantity::quantity(metric.quantity(figure.value))} " " {forecast}
                    {source_refs(&figure.sources, sources)}
                </td>
                <td class="figures__scope">{scope}</td>
            </tr>
        }
    });
    let caveat = explained::metric(metric).map(|caveat| view! { <p class="hint">{caveat}</p> });
    view! {
        <div class="figures__metric">
            <div class="table-scroll" role="region" tabindex="0" aria-label=words::metric(metric)>
                <table class="table figures__table">
                    <caption>{words::metric(metric)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(product.year)}</th>
                            <th scope="col">{t!(product.value)}</th>
                            <th scope="col">{t!(product.scope)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {caveat}
        </div>
    }
}
