//! Figures over the years as columns, with the table behind them.

use leptos::prelude::*;

use super::figures::FigureTables;
use crate::charts::{Scale, ticks};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::{quantity, words};
use crate::model::figure::{Figure, Metric};
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::SourceList;

/// Between the ticks' words and the first column, px.
const LEFT: f64 = 112.0;
/// A year's place, px: as wide as its value in words.
const SLOT: f64 = 108.0;
const COLUMN: f64 = 40.0;
const TOP: f64 = 24.0;
const HEIGHT: f64 = 150.0;
const BOTTOM: f64 = 24.0;
const N_TICKS: usize = 3;
/// Values of fewer years are told by the table alone.
const MIN_YEARS: usize = 2;

/// A chart for each metric and subject that has figures of several years, and all figures as tables.
pub fn charts(figures: &[Figure], sources: SourceList) -> AnyView {
    let charts = series(figures).into_iter().filter_map(|own| {
        let scale = Scale::of(&values(&own))?;
        let columns = scale.columns(&values(&own));
        let n_years = columns.iter().filter(|(_, value)| value.is_some()).count();
        (n_years >= MIN_YEARS).then(|| chart(&own, &scale))
    });
    let charts = charts.collect::<Vec<_>>();
    let figures = figures.to_vec();
    view! {
        {charts}
        <details class="report">
            <summary>{t!(industry.as_table)}</summary>
            <FigureTables figures sources />
        </details>
    }
    .into_any()
}

/// A chart for each subject that has figures of a metric, at a scale that others share.
pub fn charts_at(scale: &Scale, metric: Metric, figures: &[Figure]) -> AnyView {
    let of_metric = series(figures).into_iter();
    let of_metric = of_metric.filter(|own| own.first().is_some_and(|own| own.metric == metric));
    of_metric.map(|own| chart(&own, scale)).collect::<Vec<_>>().into_any()
}

/// The scale of a metric that all these figures have in common; `None` where none is of it.
pub fn scale_of(metric: Metric, figures: &[&[Figure]]) -> Option<Scale> {
    let all = figures.iter().copied().flatten();
    Scale::of(&values(&all.filter(|own| own.metric == metric).collect::<Vec<_>>()))
}

/// Figures of one metric and subject together, in the order of the first of each.
fn series(figures: &[Figure]) -> Vec<Vec<&Figure>> {
    let mut all: Vec<Vec<&Figure>> = vec![];
    for figure in figures {
        let is_of = |own: &Figure| own.metric == figure.metric && own.subject == figure.subject;
        match all.iter_mut().find(|own| own.first().is_some_and(|own| is_of(own))) {
            Some(own) => own.push(figure),
            None => all.push(vec![figure]),
        }
    }
    all
}

fn values(figures: &[&Figure]) -> Vec<(i16, f64)> {
    figures.iter().map(|figure| (figure.year, figure.value)).collect()
}

/// `figures` are of one metric and subject.
fn chart(figures: &[&Figure], scale: &Scale) -> AnyView {
    let Some(Figure { metric, subject, .. }) = figures.first() else { return ().into_any() };
    let metric = *metric;
    let columns = scale.columns(&values(figures));
    let ticks = ticks(scale.max, N_TICKS);
    let top = ticks.last().copied().unwrap_or(1.0);
    let y_of = move |value: f64| TOP + HEIGHT * (1.0 - value / top);
    let width = LEFT + SLOT * columns.len() as f64;
    let in_words = move |value: f64| quantity::short(metric.quantity(value));
    let lines = ticks.iter().map(|tick| {
        let y = px(y_of(*tick));
        view! {
            <path d=format!("M{} {y}H{}", px(LEFT), px(width)) style="stroke:var(--line)" />
            <text x=px(LEFT - 8.0) y=y text-anchor="end" dominant-baseline="middle">{in_words(*tick)}</text>
        }
    });
    let bars = columns.iter().enumerate().map(|(at, (year, value))| {
        let middle = LEFT + SLOT * (at as f64 + 0.5);
        let is_forecast = figures.iter().any(|figure| figure.year == *year && figure.is_forecast);
        let bar = value.map(|value| {
            let (y, height) = (y_of(value), HEIGHT * value / top);
            let style = match is_forecast {
                true => "fill:none;stroke:var(--accent);stroke-dasharray:4 3",
                false => "fill:var(--accent)",
            };
            let forecast = is_forecast.then(|| format!(" · {}", t!(product.forecast)));
            view! {
                <rect x=px(middle - COLUMN / 2.0) y=px(y) width=px(COLUMN) height=px(height) style=style />
                <text x=px(middle) y=px(y - 6.0) text-anchor="middle">{in_words(value)} {forecast}</text>
            }
        });
        let none = value.is_none().then(|| {
            view! { <text x=px(middle) y=px(TOP + HEIGHT - 6.0) text-anchor="middle" style="fill:var(--text-quiet)">"–"</text> }
        });
        view! {
            {bar}
            {none}
            <text x=px(middle) y=px(TOP + HEIGHT + 16.0) text-anchor="middle">{*year}</text>
        }
    });
    let told = format!("{} · {}", words::metric(metric), plain(subject));
    let (height, name) = (TOP + HEIGHT + BOTTOM, told.clone());
    view! {
        <figure class="chart">
            <figcaption>{words::metric(metric)} " · " {localized(subject)}</figcaption>
            <div class="table-pan" tabindex="0" role="group" aria-label=name>
                <svg
                    width=px(width)
                    height=px(height)
                    viewBox=format!("0 0 {} {}", px(width), px(height))
                    role="img"
                    aria-label=told
                    style="fill:var(--text);font-size:12px;max-inline-size:none"
                >
                    {lines.collect::<Vec<_>>()}
                    {bars.collect::<Vec<_>>()}
                </svg>
            </div>
        </figure>
    }
    .into_any()
}

/// In whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    reason = "positions in a drawing of some hundred pixels"
)]
fn px(length: f64) -> String {
    (length.round() as i32).to_string()
}
