//! Who could meet whom, with every reason in words and the sources that it rests on. How much each reason counts is the
//! reader's choice, and in the address.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, clock};
use crate::chain::graph::{Node, What};
use crate::data::catalogue::Named;
use crate::data::store::{Loaded, Store};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::matching::ground::{Because, Ground, Reason};
use crate::matching::nearest::nearest;
use crate::matching::party::{Party, Role};
use crate::matching::weights::{MAX, Weights};
use crate::matching::{Match, matches, sources};
use crate::model::achievement::Achievement;
use crate::model::bilingual::Bilingual;
use crate::model::evidence::EvidenceFilter;
use crate::model::id::{CountyCode, IndustryId, ProductId};
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::organization::OrganizationKind;
use crate::model::product::ProductCard;
use crate::model::provenance::Source;
use crate::query::answer::Catalogue;
use crate::query::narrowing::Asked;

use crate::routes::{
    self, achievement_path, chain_of_industry_path, county_path, opportunity_path,
    organization_path,
};
use crate::session::site::use_site;
use crate::session::typed::use_address;
use crate::text::url::with_pair;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{dynamic, flag, text};
use crate::ui::primitives::sources::source_view;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::matching::MatchingFacts;

/// The weights, in the address.
const WEIGHTS: &str = "weights";
/// Matches that are shown before one asks for more.
const N_FIRST: usize = 8;
/// Counties where the place of a gap is filled, and organizations of each, that are shown.
const N_COUNTIES: usize = 5;
const N_OF_COUNTY: usize = 3;

/// Of more organizations than this, those of the entry's own industries are looked through: a map of all is a megabyte.
const MAX_WHOLE: u64 = 5_000;

/// Whose matches are shown; provided by the page.
#[derive(Clone)]
pub enum Of {
    /// A need or an offer, by its id.
    Opportunity(String),
    /// What an industry lacks.
    Gap(Box<Party>),
}

/// All that can match, and the names and sources of it.
struct Known {
    own: Party,
    /// Whether it is a gap, whose place others may fill elsewhere.
    is_gap: bool,
    others: Vec<Party>,
    facts: Arc<MatchingFacts>,
    catalogue: Arc<Catalogue>,
    source_list: Vec<Source>,
}

/// The section, whose code and data come when it is opened.
#[component]
pub fn Matches() -> impl IntoView {
    let of = expect_context::<Of>();
    let known = use_site().load(move |store| {
        let of = of.clone();
        async move { known(&store, &of).await }
    });
    remote(
        known,
        |known: Arc<Known>| found(known),
        || view! { <p>{t!(matches.none)}</p> }.into_any(),
    )
}

/// Loads what can match; `None` where there is no such entry, or the data are older than matching.
async fn known(store: &Store, of: &Of) -> Loaded<Known> {
    let Some(facts) = store.matching().await? else { return Ok(None) };
    let Some(opportunities) = store.opportunities().await? else { return Ok(None) };
    let achievements = store.achievements().await?;
    let today = clock::today();
    let Named { catalogue, file } = opportunities.as_ref();
    let party = |row: &Opportunity| {
        Party::of_opportunity(row, industries_of(catalogue, &row.products), &today)
    };
    let own = match of {
        Of::Opportunity(id) => file.rows.iter().find(|row| row.id == **id).map(party),
        Of::Gap(own) => {
            // It is where the industry's products come from.
            let is_of = |product: &&ProductCard| {
                own.industries.iter().any(|id| product.industries.contains(id))
            };
            let county =
                catalogue.products().iter().find(is_of).map(|product| product.county.clone());
            Some(Party { county, ..own.as_ref().clone() })
        }
    };
    let Some(own) = own else { return Ok(None) };
    let mut source_list = file.source_list.clone();
    let mut others: Vec<Party> = file.rows.iter().map(party).collect();
    if let Some(achievements) = achievements {
        let Named { catalogue, file }: &Named<Listing<Achievement>> = &achievements;
        others.extend(
            file.rows
                .iter()
                .map(|row| Party::of_achievement(row, industries_of(catalogue, &row.products))),
        );
        source_list.extend(file.source_list.iter().cloned());
    }
    let n_organizations =
        store.dataset().await?.and_then(|own| own.counts.get("organisations").copied());
    let maps: Vec<Option<&IndustryId>> = match n_organizations {
        Some(n) if n > MAX_WHOLE => own.industries.iter().map(Some).collect(),
        _ => vec![None],
    };
    let mut seen = BTreeSet::new();
    for industry in maps {
        let Some(map) = store.chain(industry).await? else { continue };
        others
            .extend(organizations(&map).into_iter().filter(|party| seen.insert(party.id.clone())));
        source_list.extend(map.sources());
    }
    for (id, name) in &catalogue.names().industries {
        others.push(Party::of_industry(id, name));
    }
    let catalogue = Arc::clone(catalogue);
    let is_gap = matches!(of, Of::Gap(_));
    Ok(Some(Arc::new(Known { own, is_gap, others, facts, catalogue, source_list })))
}

fn industries_of(catalogue: &Catalogue, products: &[ProductId]) -> Vec<IndustryId> {
    let products = products.iter().filter_map(|id| catalogue.product(id));
    products.flat_map(|product| product.industries.iter().cloned()).collect()
}

/// The organizations of an industry's map.
fn organizations(map: &ChainMap) -> Vec<Party> {
    let words = &map.graph.words;
    let of_node = |node: &Node| {
        let What::Organization { kind, chain, stage } = node.what else { return None };
        let kind = OrganizationKind::from_code(words.kinds.get(kind as usize)?)?;
        let county = node.county.and_then(|at| words.counties.get(at as usize));
        let industries = node.industries.iter().filter_map(|at| words.industries.get(*at as usize));
        let sources =
            node.sources.iter().filter_map(|at| map.source_list.get(*at as usize)?.as_ref());
        Some(Party::of_organization(
            (&node.id, &node.name),
            (kind, chain, stage),
            county.map(|county| county.code.clone()),
            industries.filter_map(|own| IndustryId::parse(&own.id).ok()).collect(),
            sources.map(|source| source.id.clone()).collect(),
        ))
    };
    map.graph.nodes().iter().filter_map(of_node).collect()
}

fn found(known: Arc<Known>) -> AnyView {
    let evidence = page_evidence();
    let of_evidence = Arc::clone(&known);
    // Industries rest on the tables of the base, not on sources.
    let others = Memo::new(move |_| {
        let filter = EvidenceFilter::new(evidence.get(), &of_evidence.source_list);
        let counts = |party: &&Party| party.role == Role::Industry || filter.admits(&party.sources);
        Arc::new(of_evidence.others.iter().filter(counts).cloned().collect::<Vec<_>>())
    });
    let n_all = known.others.len();
    let query = use_address().query();
    let weights = Memo::new(move |_| {
        query.with(|query| Weights::parse(Asked::from_query(query, &[WEIGHTS]).value(WEIGHTS)))
    });
    let are_all = RwSignal::new(false);
    let of_list = Arc::clone(&known);
    let list = dynamic(move || {
        let others = others.get();
        let found = matches(&of_list.own, others.iter(), &of_list.facts.context, &weights.get());
        let n_shown = if are_all.get() { found.len() } else { N_FIRST };
        let shown = found.get(..n_shown).unwrap_or(&found);
        let items = shown.iter().map(|own| item(&of_list, own)).collect::<Vec<_>>();
        let n_more = found.len() - shown.len();
        let more = (n_more > 0).then(|| {
            view! {
                <p><button type="button" class="button" on:click=move |_| are_all.set(true)>{t!(matches.more, n = n_more)}</button></p>
            }
        });
        if items.is_empty() {
            return view! { <p>{t!(matches.none)}</p> }.into_any();
        }
        view! {
            <ol class="entries">{items}</ol>
            {more}
        }
        .into_any()
    });
    view! {
        <p class="hint">{t!(matches.how)}</p>
        {weighing(weights)}
        {evidence_select(evidence, move || Some(others.with(|own| n_all - own.len())))}
        {list}
        {known.is_gap.then(|| dynamic(move || elsewhere(&known, &others.get())))}
    }
    .into_any()
}

/// The nearest counties that have what the gap lacks.
fn elsewhere(known: &Known, others: &[Party]) -> AnyView {
    let found = nearest(&known.own, others, &known.facts.context);
    if found.is_empty() {
        return view! { <p>{t!(matches.nearest_none)}</p> }.into_any();
    }
    let names = known.catalogue.names();
    let site = use_site();
    let items = found.into_iter().take(N_COUNTIES).map(|own| {
        let name = names.counties.get(own.county).map(|(name, _)| localized(name));
        let href = site.href(&county_path(own.county.as_str()));
        let km = own.km.map(|km| format!(" · {}", t!(matches.km_away, km = km)));
        let who = own.parties.iter().take(N_OF_COUNTY).map(|party| {
            let href = site.href(&organization_path(&party.id));
            view! { <li><a href=href>{localized(&party.name)}</a></li> }
        });
        let n_more = own.parties.len().saturating_sub(N_OF_COUNTY);
        let more = (n_more > 0).then(|| view! { <li class="hint">{t!(chain.n_more, n = n_more)}</li> });
        view! {
            <li class="entry">
                <p class="entry__title"><a href=href>{name}</a> <span class="entry__meta">{km}</span></p>
                <ul class="entry__text">{who.collect_view()} {more}</ul>
            </li>
        }
        .into_any()
    });
    view! {
        <h3>{t!(matches.nearest)}</h3>
        <ul class="entries">{items.collect::<Vec<_>>()}</ul>
    }
    .into_any()
}

/// A slider for each ground.
fn weighing(weights: Memo<Weights>) -> AnyView {
    let (typed, site) = (use_address(), use_site());
    let href = move |weights: Weights| {
        let path = site.href(&site.page_path(&address::pathname()));
        let text = weights.to_text();
        let text = (!text.is_empty()).then_some(text.as_str());
        match typed.query().with_untracked(|query| with_pair(query, WEIGHTS, text)).as_str() {
            "" => path,
            query => format!("{path}?{query}"),
        }
    };
    let sliders = Ground::ALL.iter().map(|ground| {
        let ground = *ground;
        let change = move |event| {
            let Ok(weight) = event_target_value(&event).parse() else { return };
            typed.follow(href(weights.get_untracked().with(ground, weight)), true);
        };
        let weight = move || weights.with(|weights| weights.weight(ground).to_string());
        view! {
            <label class="field">
                <span class="field__label">{ground_name(ground)} " " {text(weight)}</span>
                <input type="range" min="0" max=MAX.to_string() step="1" prop:value=text(weight) on:input=change />
            </label>
        }
        .into_any()
    });
    let is_usual = move || weights.with(|weights| *weights == Weights::default());
    let reset = move |_| {
        typed.follow(href(Weights::default()), true);
        typed.catch_up();
    };
    view! {
        <details class="report no-print">
            <summary>{t!(matches.weigh)}</summary>
            <p class="hint">{t!(matches.weigh_text)}</p>
            <div class="inline-form">{sliders.collect::<Vec<_>>()}</div>
            <button type="button" class="button" data-kind="quiet" hidden=flag(is_usual) on:click=reset>{t!(matches.reset)}</button>
        </details>
    }
    .into_any()
}

fn item(known: &Known, own: &Match<'_>) -> AnyView {
    let other = own.other;
    let path = match other.role {
        Role::Need | Role::Offer => opportunity_path(&other.id),
        Role::Organization => organization_path(&other.id),
        Role::Achievement => achievement_path(&other.id),
        Role::Industry => IndustryId::parse(&other.id)
            .map_or_else(|_| routes::CHAIN.to_owned(), |id| chain_of_industry_path(&id)),
    };
    let role = match other.role {
        Role::Need => t!(words.need),
        Role::Offer => t!(words.offer),
        Role::Organization => t!(matches.organization),
        Role::Achievement => t!(matches.achievement),
        Role::Industry => t!(chain.industry),
    };
    let state = other.state.map(|state| format!(" · {}", words::opportunity_state(state)));
    let share = t!(matches.score, n = (own.score * 100.0).round() as u32);
    let reasons = own.reasons.iter().map(|reason| {
        view! { <li>{because(known, other, reason)}</li> }
    });
    let cited = sources(&known.own, other).into_iter().filter_map(|id| {
        let source = known.source_list.iter().find(|source| source.id == id)?;
        Some(view! { <li>{source_view(source)}</li> }.into_any())
    });
    let cited = cited.collect::<Vec<_>>();
    view! {
        <li class="entry">
            <p class="entry__title"><a href=use_site().href(&path)>{localized(&other.name)}</a></p>
            <p class="entry__meta">{role} {state} " · " {share}</p>
            <ul class="entry__text">{reasons.collect_view()}</ul>
            <details class="entry__meta">
                <summary>{t!(chain.n_sources, count = cited.len())}</summary>
                <ul>{cited}</ul>
            </details>
        </li>
    }
    .into_any()
}

/// A reason in words.
fn because(known: &Known, other: &Party, reason: &Reason) -> String {
    let names = known.catalogue.names();
    let industry = |id: &IndustryId| name(&names.industries, id);
    let county = |code: &CountyCode| {
        names.counties.get(code).map_or_else(|| code.to_string(), |own| plain(&own.0))
    };
    match &reason.because {
        Because::Given(kind) if reason.strength >= 1.0 => {
            t!(matches.given, what = words::opportunity_kind(*kind))
        }
        Because::Given(kind) => t!(matches.can_give, what = words::opportunity_kind(*kind)),
        Because::SameIndustry(id) => t!(matches.same_industry, name = industry(id)),
        Because::SameFamily(category) => t!(matches.same_family, name = words::category(*category)),
        Because::SameCluster(id) => {
            t!(matches.same_cluster, name = name(&known.facts.clusters, id))
        }
        Because::SameProduct(id) => {
            let name =
                known.catalogue.product(id).map_or_else(|| id.to_string(), |own| plain(&own.name));
            t!(matches.same_product, name = name)
        }
        Because::SameChain { is_stage } => {
            let stage = other.stage.filter(|_| *is_stage).map(words::stage);
            let chain = other.chain.map(words::chain);
            let place = chain.into_iter().chain(stage).collect::<Vec<_>>().join(" · ");
            t!(matches.same_chain, name = place)
        }
        Because::SameCounty(code) => t!(matches.same_county, name = county(code)),
        Because::Near { km } => t!(matches.near, km = *km),
        Because::Said(state) => t!(matches.said, state = words::opportunity_state(*state)),
    }
}

/// A ground's name.
fn ground_name(ground: Ground) -> &'static str {
    match ground {
        Ground::Kind => t!(matches.by_kind),
        Ground::Industry => t!(chain.industry),
        Ground::Product => t!(matches.by_product),
        Ground::Stage => t!(matches.by_stage),
        Ground::Place => t!(matches.by_place),
        Ground::Date => t!(matches.by_date),
    }
}

fn name<K: Ord + ToString>(names: &BTreeMap<K, Bilingual>, id: &K) -> String {
    names.get(id).map_or_else(|| id.to_string(), plain)
}
