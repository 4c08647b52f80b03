//! The data: version, counts, downloads, licences, how to read them by program, all sources.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::base::{DatasetInfo, Download};
use crate::model::provenance::{Source, SourceQuality};
use crate::session::head::describe_page;
use crate::session::site::{Site, use_site};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::sources::source_view;

/// The page at [`DATA`](crate::routes::DATA).
#[component]
pub fn Data() -> impl IntoView {
    let site = use_site();
    describe_page(t!(data.title), t!(data.description));
    let shown = site.load(|store| async move { store.beside_dataset(store.sources()).await });
    let ready = move |shown: Arc<(Arc<DatasetInfo>, Arc<Vec<Source>>)>| {
        let (dataset, sources) = &*shown;
        view! { {dataset_view(site, dataset)} {sources_view(sources)} }
    };
    view! {
        <div class="page page--narrow">
            <h1>{t!(data.title)}</h1>
            <p class="lead">{t!(data.description)}</p>
            {remote(shown, ready, not_found)}
        </div>
    }
}

fn dataset_view(site: Site, dataset: &Arc<DatasetInfo>) -> impl IntoView + use<> {
    let counts = dataset.counts.iter().filter_map(|(table, n)| {
        let name = words::table(table)?;
        let n = format::number(*n as f64, lang());
        Some(view! { <tr><th scope="row">{name} " " <code>{table.clone()}</code></th><td>{n}</td></tr> })
    });
    let (schemas, tables): (Vec<_>, Vec<_>) =
        dataset.downloads.iter().partition(|file| file.name.ends_with(".json"));
    let date = dataset.generated_at.get(..10).unwrap_or_default().to_owned();
    let url = site.store().download_url("manifest.json").unwrap_or_default();
    view! {
        <section class="section" aria-labelledby="version-heading">
            <h2 id="version-heading">{t!(data.version)}</h2>
            <p>{t!(data.version_text, version = dataset.version.clone(), date = format::date(&date, lang()))}</p>
            <table class="table">
                <caption class="visually-hidden">{t!(data.counts)}</caption>
                <thead><tr><th scope="col">{t!(data.table)}</th><th scope="col">{t!(data.rows)}</th></tr></thead>
                <tbody>{counts.collect_view()}</tbody>
            </table>
        </section>
        <section class="section" aria-labelledby="downloads-heading">
            <h2 id="downloads-heading">{t!(data.downloads)}</h2>
            <p>{t!(data.downloads_text)}</p>
            {files(site, &tables)}
        </section>
        <section class="section" aria-labelledby="api-heading">
            <h2 id="api-heading">{t!(data.api)}</h2>
            <p>{t!(data.api_text)}</p>
            <p><a href=url.clone() rel="external"><code>{url.clone()}</code></a></p>
            <h3>{t!(data.schemas)}</h3>
            {files(site, &schemas)}
        </section>
    }
}

fn files(site: Site, files: &[&Download]) -> impl IntoView + use<> {
    const BYTES_PER_KB: f64 = 1000.0;
    let items: Vec<_> = files
        .iter()
        .map(|file| {
            let href = site.store().download_url(&file.path).unwrap_or_default();
            let size = format::number((file.n_bytes as f64 / BYTES_PER_KB).ceil(), lang());
            view! { <li><a href=href download=file.name.clone()>{file.name.clone()}</a> " " <span class="hint">{t!(data.kilobytes, n = size)}</span></li> }
        })
        .collect();
    view! { <ul class="files">{items}</ul> }
}

fn sources_view(sources: &[Source]) -> impl IntoView + use<> {
    let n_sources = sources.len();
    let item = |source: &Source| view! { <li>{source_view(source)}</li> };
    let items: Vec<_> = sources.iter().map(item).collect();
    let data_sets = sources.iter().filter(|source| source.quality == SourceQuality::Dataset);
    let data_sets: Vec<_> = data_sets.map(item).collect();
    let data_sets = (!data_sets.is_empty()).then(|| {
        view! {
            <p>{t!(data.license_datasets)}</p>
            <ul class="statements">{data_sets}</ul>
        }
    });
    view! {
        <section class="section" aria-labelledby="licences-heading">
            <h2 id="licences-heading">{t!(data.licenses)}</h2>
            <p>{t!(data.license_facts)}</p>
            {data_sets}
        </section>
        <section class="section" aria-labelledby="sources-heading">
            <h2 id="sources-heading">{t!(data.sources)}</h2>
            <p>{t!(data.sources_text)}</p>
            <details>
                <summary class="button">{t!(data.show_sources, count = n_sources)}</summary>
                <ol class="sources__list">{items}</ol>
            </details>
        </section>
    }
}
