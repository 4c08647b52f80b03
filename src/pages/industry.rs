//! The dossier of an industry: what a base knows of it, on one page that prints as a report.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::browser::clock;
use crate::chain::board::{Board, Row};
use crate::data::store::{Loaded, Store};
use crate::features::board::gaps::{around, gap_text, sureness};
use crate::features::board::grid::grid;
use crate::features::report::ReportMistake;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::{quantity, words};
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::chain::Chain;
use crate::model::dossier::Dossier;
use crate::model::evidence::Evidence;
use crate::model::figure::Metric;
use crate::model::id::{CountyCode, IndustryId};
use crate::model::opportunity::{Opportunity, OpportunityKind as Kind};
use crate::pages::parts::closing::closing;
use crate::pages::parts::place_lists::{
    Naming, achievements, demonstrations, entry, opportunities, parks, part,
};
use crate::pages::parts::shelf::products_section;
use crate::query::answer::Catalogue;
use crate::query::side_by_side;
use crate::routes::{self, chain_of_industry_path, county_path, industry_path, organization_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::place::county_map::{Counts, CountyMapView, Extent};
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::drawn_link::Landing;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};
use crate::ui::product::chart::charts;
use crate::ui::sharing::printed::printed_address;

/// A dossier and the board, of what counts.
struct Known {
    catalogue: Arc<Catalogue>,
    dossier: Dossier,
    board: Option<Arc<Board>>,
    /// Facts of the dossier that do not count.
    n_left_out: usize,
}

/// The page at [`INDUSTRY`](crate::routes::INDUSTRY).
#[component]
pub fn Industry() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let evidence = page_evidence();
    let known = use_site().load(move |store| {
        describe_awaited_page();
        let (id, evidence) = (IndustryId::parse(&id.get()).ok(), evidence.get());
        async move {
            match id {
                Some(id) => known(&store, &id, evidence).await,
                None => Ok(None),
            }
        }
    });
    remote(known, move |known: Arc<Known>| page(&known, evidence), not_found)
}

async fn known(store: &Store, id: &IndustryId, evidence: Evidence) -> Loaded<Known> {
    let Some(all) = store.dossier(id).await? else { return Ok(None) };
    let (dossier, n_left_out) = all.file.trusted(evidence);
    let board = store.board(evidence).await?;
    let catalogue = Arc::clone(&all.catalogue);
    Ok(Some(Arc::new(Known { catalogue, dossier, board, n_left_out })))
}

/// The board with this industry alone.
fn board_of(board: &Board, id: &IndustryId) -> Option<Board> {
    let row = board.rows.iter().find(|row| row.industry.id == id.as_str())?;
    Some(Board { rows: vec![row.clone()], ..board.clone() })
}

fn page(known: &Known, evidence: Memo<Evidence>) -> AnyView {
    let Known { catalogue, dossier, n_left_out, .. } = known;
    let n_left_out = *n_left_out;
    let id = &dossier.industry.id;
    let name = plain(&dossier.industry.name);
    describe_page(
        &t!(industry.title_of, name = name.clone()),
        &t!(industry.description, name = name.clone()),
    );
    let list = SourceList::new(&dossier.source_list);
    let board = known.board.as_deref().and_then(|board| board_of(board, id)).map(Arc::new);
    let row = board.as_ref().and_then(|board| board.rows.first());
    let all = vec![(t!(industry.all_title).into_any(), routes::INDUSTRIES.to_owned())];
    let cluster = dossier.cluster.as_ref().map(|cluster| {
        view! {
            <p class="place__meta">
                {t!(industry.cluster)} ": " {localized(&cluster.name)} " " {source_refs(&cluster.sources, list)}
            </p>
        }
    });
    let chain_href = use_site().href(&chain_of_industry_path(id));
    let compare = use_site().href(&format!("{}?{}", routes::INDUSTRIES, side_by_side::pair(id)));
    let chain = board.as_ref().map(|board| {
        view! {
            <section class="section" aria-labelledby="chain-heading">
                <h2 id="chain-heading">{t!(chain.title)}</h2>
                {grid(board)}
                <p><a href=chain_href.clone()>{t!(chain.see_in_chain)}</a></p>
            </section>
        }
    });
    let gaps = board.as_ref().zip(row).map(|(board, row)| gaps(board, row));
    let figures = (!dossier.figures.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="figures-heading">
                <h2 id="figures-heading">{t!(chain.figures)}</h2>
                {charts(&dossier.figures, list)}
            </section>
        }
    });
    view! {
        <article class="page page--entry place dossier">
            <Breadcrumbs between=all page=localized(&dossier.industry.name).into_any() />
            <header class="place__header">
                <h1>{localized(&dossier.industry.name)}</h1>
                <p class="place__other">{other_name(&dossier.industry.name, "")}</p>
                {cluster}
                <p class="hint">{row.map(sureness)}</p>
                <p class="no-print"><a href=compare>{t!(industry.compare_with)}</a></p>
                {evidence_select(evidence, move || Some(n_left_out))}
            </header>
            {contents(known, dossier)}
            {products_section(catalogue, &dossier.industry.products)}
            {place(catalogue, dossier)}
            {chain}
            {gaps}
            {figures}
            {actions(dossier, row, list)}
            {demonstrations(&dossier.demonstrations, Naming::InFull, list)}
            {parks(&dossier.parks, list)}
            {opportunities(&sorted(&dossier.opportunities), list)}
            {achievements(&dossier.achievements, list)}
            <p>{embed_link("chain", id.as_str())}</p>
            {printed_address(&use_site().href(&industry_path(id)))}
            <SourcesSection sources=list />
            <ReportMistake name=name path=use_site().href(&industry_path(id)) />
        </article>
    }
    .into_any()
}

/// Open ones first, then the newest.
fn sorted(rows: &[Opportunity]) -> Vec<Opportunity> {
    let today = clock::today();
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| (row.state(&today), Reverse(row.newest().map(str::to_owned))));
    rows
}

/// Links to the sections that are there.
fn contents(known: &Known, dossier: &Dossier) -> AnyView {
    let path = use_site().href(&industry_path(&dossier.industry.id));
    let sections = [
        ("products-heading", t!(place.products), true),
        ("where-heading", t!(place.where_it_is), true),
        ("chain-heading", t!(chain.title), known.board.is_some()),
        ("gaps-heading", t!(chain.gaps), known.board.is_some()),
        ("figures-heading", t!(chain.figures), !dossier.figures.is_empty()),
        ("actions-heading", t!(industry.actions), true),
        ("demonstrations-heading", t!(product.demonstrations), !dossier.demonstrations.is_empty()),
        ("parks-heading", t!(product.parks), !dossier.parks.is_empty()),
        ("opportunities-heading", t!(product.opportunities), !dossier.opportunities.is_empty()),
        ("achievements-heading", t!(product.achievements), !dossier.achievements.is_empty()),
    ];
    // A page with <base> needs the whole path before a fragment.
    let items = sections.into_iter().filter(|section| section.2).map(|(id, name, _)| {
        view! { <li><a class="chip" rel="external" href=format!("{path}#{id}")>{name}</a></li> }
    });
    view! {
        <nav class="page__tools" aria-label=t!(shell.sections)>
            <ul class="chips">{items.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// The counties that its products come from.
fn place(catalogue: &Catalogue, dossier: &Dossier) -> AnyView {
    let site = use_site();
    let map = site.load(|store| async move { store.map().await });
    let products = dossier.industry.products.iter().filter_map(|id| catalogue.product(id));
    let counties: BTreeSet<CountyCode> = products.map(|product| product.county.clone()).collect();
    let links = counties.iter().filter_map(|code| {
        let (name, _) = catalogue.names().counties.get(code)?;
        Some(view! { <li><a href=site.href(&county_path(code))>{localized(name)}</a></li> })
    });
    let links = links.collect_view();
    let locator = move || {
        map.get().and_then(Result::ok).flatten().map(|map| {
            let counts = map.shapes.iter().map(|shape| (shape.code.clone(), shape.n_products));
            let counts = Signal::stored(counts.collect::<Counts>());
            let href = Callback::new(move |code: CountyCode| site.href(&county_path(code.as_str())));
            let current = Signal::stored(counties.clone());
            view! { <CountyMapView map counts href landing=Landing::Top extent=Extent::Locator current /> }
        })
    };
    view! {
        <section class="section" aria-labelledby="where-heading">
            <h2 id="where-heading">{t!(place.where_it_is)}</h2>
            <ul class="links">{links}</ul>
            <figure class="where__locator">{locator}</figure>
        </section>
    }
    .into_any()
}

/// What a rule finds missing, who stands around it, and what could close it.
fn gaps(board: &Board, row: &Row) -> AnyView {
    let items = row.gaps.iter().filter_map(|gap| {
        let rule = board.rule(gap)?;
        Some(view! { <li class="gaps__gap"><p class="gaps__rule">{gap_text(board, row, gap)}</p> {around(row, rule)} {closing(row, rule)}</li> })
    });
    let items = items.collect::<Vec<_>>();
    let none = items.is_empty().then(|| view! { <p>{t!(chain.no_gaps)}</p> });
    let unasked = (row.n_unasked > 0).then(
        || view! { <p class="hint">{t!(chain.n_unasked, count = row.n_unasked as usize)}</p> },
    );
    view! {
        <section class="section" aria-labelledby="gaps-heading">
            <h2 id="gaps-heading">{t!(chain.gaps)}</h2>
            {none}
            <ul class="gaps__list">{items}</ul>
            {unasked}
        </section>
    }
    .into_any()
}

/// The six things that a base is to do for an industry, and what is recorded of each.
fn actions(dossier: &Dossier, row: Option<&Row>, list: SourceList) -> AnyView {
    let results = |kinds: &[AchievementKind]| -> Vec<AnyView> {
        let rows = dossier.achievements.iter().filter(|row| kinds.contains(&row.kind));
        rows.map(|row| result(row, list)).collect()
    };
    let asked = |kinds: &[Kind]| -> Vec<AnyView> {
        let rows = dossier.opportunities.iter().filter(|row| kinds.contains(&row.kind));
        rows.map(|row| asked(row, list)).collect()
    };
    let members = |chain: Chain| -> Vec<AnyView> {
        let cells = row.into_iter().flat_map(|row| &row.cells);
        let members = cells.flat_map(|cell| &cell.members).filter(|own| own.chain == chain);
        members
            .map(|own| {
                let href = use_site().href(&organization_path(&own.id));
                let title = view! { <a href=href>{localized(&own.name)}</a> };
                entry(title, vec![part(words::chain(chain))], None, ())
            })
            .collect()
    };
    let brand_value = dossier.figures.iter().filter(|figure| figure.metric == Metric::BrandValue);
    let brand_value = brand_value.map(|figure| {
        let value = quantity::quantity(figure.metric.quantity(figure.value));
        let particulars =
            vec![part(words::metric(figure.metric)), part(t!(product.in_year, year = figure.year))];
        entry(value, particulars, None, source_refs(&figure.sources, list))
    });
    let joined = |mut one: Vec<AnyView>, other: Vec<AnyView>| {
        one.extend(other);
        one
    };
    let parts = [
        (t!(industry.standards), results(&[AchievementKind::Standard])),
        (
            t!(industry.talent),
            joined(members(Chain::Talent), asked(&[Kind::Talent, Kind::TrainingService])),
        ),
        (
            t!(industry.capital),
            joined(members(Chain::Capital), asked(&[Kind::Capital, Kind::FinanceService])),
        ),
        (
            t!(industry.strengthen),
            asked(&[Kind::RawMaterial, Kind::Logistics, Kind::Equipment, Kind::LandFacility]),
        ),
        (
            t!(industry.brands),
            joined(
                brand_value.collect(),
                asked(&[Kind::Channel, Kind::ECommerceService, Kind::Design]),
            ),
        ),
        (
            t!(industry.develop),
            joined(
                results(&[
                    AchievementKind::Variety,
                    AchievementKind::Technology,
                    AchievementKind::Patent,
                ]),
                asked(&[Kind::Technology, Kind::ResearchService]),
            ),
        ),
    ];
    let parts = parts.into_iter().map(|(title, items)| {
        let content = match items.is_empty() {
            true => view! { <p class="hint">{t!(industry.nothing)}</p> }.into_any(),
            false => view! { <ul class="entries">{items}</ul> }.into_any(),
        };
        view! { <h3>{title}</h3> {content} }
    });
    view! {
        <section class="section" aria-labelledby="actions-heading">
            <h2 id="actions-heading">{t!(industry.actions)}</h2>
            {parts.collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn result(row: &Achievement, list: SourceList) -> AnyView {
    let href = use_site().href(&routes::achievement_path(&row.id));
    let title = view! { <a href=href>{localized(&row.name)}</a> };
    entry(
        title,
        vec![part(words::achievement_kind(row.kind))],
        None,
        source_refs(&row.sources, list),
    )
}

fn asked(row: &Opportunity, list: SourceList) -> AnyView {
    let href = use_site().href(&routes::opportunity_path(&row.id));
    let title = view! { <a href=href>{localized(&row.title)}</a> };
    let state = words::opportunity_state(row.state(&clock::today()));
    let particulars =
        vec![part(words::side(row.side)), part(words::opportunity_kind(row.kind)), part(state)];
    entry(title, particulars, None, source_refs(&row.sources, list))
}
