//! The chain of an industry: the picture that was compiled, a list, and the way to the map, which loads the
//! app when it is pressed and not before.

use leptos::prelude::*;

use super::document::atlas_link;
use super::quote::Quote;
use super::{Content, Data, file_in};
use crate::chain::query::ChainQuery;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::chain::Stage;
use crate::model::id::IndustryId;
use crate::prerender::site::had;
use crate::routes::{chain_path, embed_map_path, organization_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;

/// Organizations of a stage that are named, at most.
const MAX_NAMED: usize = 40;
/// Organizations that the block quote names, at most.
const MAX_QUOTED: usize = 6;

pub(super) fn content(data: &Data<'_>, id: &IndustryId) -> Result<Content, String> {
    let map = had(data.store.chain(Some(id)))?;
    let graph = &map.graph;
    let site = use_site();
    let name = data.catalogue.names().industries.get(id).map(plain).unwrap_or_default();
    let title = t!(embed.chain_of, name = name);
    let query = ChainQuery { industry: Some(id.clone()), ..ChainQuery::default() };
    let page = chain_path(&query);
    let begin = format!("{id}-{}-", lang());
    let is_picture = |file: &str| {
        let rest = file.strip_prefix(&begin).and_then(|rest| rest.strip_suffix(".svg"));
        rest.is_some_and(|hash| hash.chars().all(|c| c.is_ascii_hexdigit()))
    };
    let file = file_in(&data.site.dist.join("chain"), is_picture);
    let picture = file.map(|file| {
        let src = format!("{}/chain/{file}", data.site.base_path);
        view! {
            <div class="chain-picture" tabindex="0" role="group" aria-label=title.clone()>
                <img src=src alt=title.clone() loading="lazy" decoding="async" />
            </div>
        }
    });
    let stages = Stage::ALL.iter().filter_map(|stage| {
        let nodes: Vec<_> = graph.nodes().iter().filter(|node| node.stage() == Some(*stage)).collect();
        let n_more = nodes.len().saturating_sub(MAX_NAMED);
        let names = nodes.iter().take(MAX_NAMED).map(|node| {
            let href = site.href(&organization_path(&node.id));
            view! { <li>{atlas_link(href, localized(&node.name))}</li> }
        });
        let more = (n_more > 0).then(|| view! { <li>"+ " {n_more}</li> });
        (!nodes.is_empty()).then(|| {
            view! { <h2>{words::stage(*stage)}</h2><ul class="card__facts">{names.collect_view()} {more}</ul> }
        })
    });
    let stages: Vec<_> = stages.collect();
    let map_href = site.href(&embed_map_path(&query));
    let body = view! {
        <h1 class="frame__title">{atlas_link(site.href(&page), view! { {title.clone()} })}</h1>
        {picture}
        <p class="chain-open"><a class="button" href=map_href data-in-frame=site.href(&page)>{t!(embed.open_map)}</a></p>
        <details class="card__more"><summary>{t!(embed.by_stage)}</summary>{stages}</details>
    };
    let first = graph.nodes().iter().filter(|node| !node.is_product()).take(MAX_QUOTED);
    let links = first.map(|node| (plain(&node.name), organization_path(&node.id))).collect();
    let quote = Quote { title: title.clone(), page, links, ..Quote::default() };
    let page = format!("/chain/industry/{id}");
    Ok(Content { title, page, n: 1, body: body.into_any(), quote })
}
