//! The footer: who runs the atlas, how fresh the data are, where to read on.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::features::watch_page::WatchPage;
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::model::base::Base;
use crate::model::base::DatasetInfo;
use crate::routes;
use crate::routes::NAMES;
use crate::session::site::use_site;
use crate::ui::loading::lazy::lazy_part;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{dynamic, effect};
use crate::ui::primitives::opened::opened;

/// Who runs the base, filings and data, below every page.
#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    let dataset = site.load(|store| async move { store.dataset().await });
    let facts = move || {
        let dataset = dataset.get()?.ok()??;
        Some(facts(&dataset, site.store().is_last_copy()))
    };
    effect(move || {
        if let Some(Ok(Some(dataset))) = dataset.get() {
            site.set_name(&dataset.base.name);
        }
    });
    let links = [
        (routes::PRODUCTS, t!(catalogue.title)),
        (routes::CHAIN, t!(chain.title)),
        (routes::INDUSTRIES, t!(industry.all_title)),
        (routes::OPPORTUNITIES, t!(pages.opportunities_title)),
        (routes::SERVICES, t!(pages.services_title)),
        (routes::ACHIEVEMENTS, t!(pages.achievements_title)),
        (routes::SAVED, t!(saved.title)),
        (routes::WATCH, t!(watch.title)),
        (routes::COMPARE, t!(compare.title)),
        (routes::ABOUT, t!(about.title)),
        (NAMES, t!(shell.by_letter)),
        (routes::DATA, t!(data.title)),
        (routes::EMBED, t!(embed.offer)),
    ];
    // One by one they would be 3 kB of the download.
    let links =
        links.map(|(path, name)| view! { <li><a href=site.href(path)>{name}</a></li> }.into_any());
    // Closed again on each page.
    let pathname = use_location().pathname;
    let watch = dynamic(move || {
        pathname.track();
        let summary = view! { <summary>{t!(watch.open)}</summary> };
        opened("report no-print", summary.into_any(), || lazy_part!(watch_page, WatchPage))
    });
    view! {
        <footer class="site-footer">
            {watch}
            <nav aria-label=t!(shell.more_pages)>
                <ul>
                    {links.into_iter().collect::<Vec<_>>()}
                </ul>
            </nav>
            <p class="hint">{t!(shell.disclaimer)}</p>
            // Last, as they come later than the rest and must not push it.
            {facts}
        </footer>
    }
}

fn facts(dataset: &DatasetInfo, is_last_copy: bool) -> impl IntoView + use<> {
    let date = dataset.generated_at.get(..10).unwrap_or_default().to_owned();
    let last_copy =
        is_last_copy.then(|| view! { <p class="notice" role="status">{t!(shell.last_copy)}</p> });
    view! {
        {last_copy}
        <p>{localized(&dataset.base.organization)}</p>
        <p class="hint">{t!(shell.data_of, date = format::date(&date, lang()))}</p>
        {filings(&dataset.base)}
    }
}

/// Register of sites that were filed with the Ministry of Industry and Information Technology.
const ICP_REGISTER: &str = "https://beian.miit.gov.cn/";
/// Register of sites that were filed with the Ministry of Public Security.
const POLICE_REGISTER: &str = "https://beian.mps.gov.cn/";

/// The filings that a site in China must show, each with a link to its register.
fn filings(base: &Base) -> impl IntoView + use<> {
    let link = |label: &'static str, register: &'static str, number: &Option<String>| {
        let number = number.clone()?;
        Some(
            view! { <li>{label} <a href=register rel="external noopener" lang="zh">{number}</a></li> },
        )
    };
    let icp = link(t!(shell.icp), ICP_REGISTER, &base.icp_number);
    let police = link(t!(shell.police), POLICE_REGISTER, &base.police_number);
    let is_any = icp.is_some() || police.is_some();
    is_any.then(|| view! { <ul class="site-footer__filings hint">{icp} {police}</ul> })
}
