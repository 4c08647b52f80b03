//! What holds for all matches, and how each ground is found.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::gives::{kinds_at, of_offer, of_organization};
use super::ground::{Because, Context, Family, Ground};
use super::nearest::nearest;
use super::party::{Party, Role};
use super::weights::Weights;
use super::{match_of, matches, sources};
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::chain::{Chain, Stage};
use crate::model::id::{ClusterId, CountyCode, IndustryId, ProductId, SourceId};
use crate::model::opportunity::{OpportunityKind, State};
use crate::model::organization::OrganizationKind;
use crate::model::place::Point;

fn party(role: Role, id: &str) -> Party {
    Party {
        role,
        id: id.to_owned(),
        name: Bilingual::new(id, ""),
        wants: vec![],
        gives: vec![],
        industries: vec![],
        products: vec![],
        county: None,
        chain: None,
        stage: None,
        state: None,
        sources: vec![SourceId::parse(&format!("s-{id}")).unwrap()],
    }
}

fn need(kind: OpportunityKind) -> Party {
    Party { wants: vec![kind], state: Some(State::Open), ..party(Role::Need, "need") }
}

fn offer(kind: OpportunityKind) -> Party {
    Party { gives: of_offer(kind), state: Some(State::Open), ..party(Role::Offer, "offer") }
}

fn industry(id: &str) -> IndustryId {
    IndustryId::parse(id).unwrap()
}

fn county(code: &str) -> CountyCode {
    CountyCode::parse(code).unwrap()
}

/// Two counties 100 km apart and one far away; two fruit, one of them in a cluster with the pig.
fn context() -> Context {
    let point = |lat: f64, lon: f64| Point { lat, lon };
    let cluster = ClusterId::parse("food").ok();
    let family =
        |category, cluster: Option<ClusterId>| Family { categories: vec![category], cluster };
    Context {
        points: BTreeMap::from([
            (county("500101"), point(30.0, 108.0)),
            (county("500102"), point(30.9, 108.0)),
            (county("500103"), point(40.0, 116.0)),
        ]),
        industries: BTreeMap::from([
            (industry("plum"), family(Category::Fruit, None)),
            (industry("orange"), family(Category::Fruit, cluster.clone())),
            (industry("pig"), family(Category::LivestockPoultry, cluster)),
        ]),
    }
}

fn grounds(own: &Party, other: &Party) -> Vec<(Ground, Because)> {
    let found = match_of(own, other, &context(), &Weights::default());
    let reasons = found.into_iter().flat_map(|found| found.reasons);
    reasons.map(|reason| (reason.ground, reason.because)).collect()
}

#[test]
fn a_need_fits_what_gives_what_it_asks_for() {
    let capital = need(OpportunityKind::Capital);
    let given = |other: &Party| grounds(&capital, other).first().cloned();
    let is_given = Some((Ground::Kind, Because::Given(OpportunityKind::Capital)));
    assert_eq!(given(&offer(OpportunityKind::Capital)), is_given);
    assert_eq!(given(&offer(OpportunityKind::FinanceService)), is_given);
    assert_eq!(given(&offer(OpportunityKind::Logistics)), None);
    assert_eq!(given(&need(OpportunityKind::Capital)), None);
    let bank = Party {
        gives: of_organization(OrganizationKind::Lender, Chain::Capital, Stage::Service),
        ..party(Role::Organization, "bank")
    };
    assert_eq!(given(&bank), is_given);
    // Nor do two of which neither asks for anything.
    assert_eq!(grounds(&bank, &party(Role::Industry, "plum")), []);
}

#[test]
fn what_is_said_fits_better_than_what_is_usual() {
    let (capital, all) = (need(OpportunityKind::Capital), Weights::default());
    let score = |kind| match_of(&capital, &offer(kind), &context(), &all).map(|found| found.score);
    assert!(score(OpportunityKind::Capital) > score(OpportunityKind::FinanceService));
}

#[test]
fn an_offer_is_for_who_works_in_its_industry_or_with_its_products() {
    let mut loan = offer(OpportunityKind::FinanceService);
    let mut grower = party(Role::Organization, "grower");
    loan.industries = vec![industry("plum")];
    grower.industries = vec![industry("pig")];
    assert_eq!(grounds(&loan, &grower), []);
    grower.industries = vec![industry("pig"), industry("plum")];
    assert_eq!(
        grounds(&loan, &grower),
        [(Ground::Industry, Because::SameIndustry(industry("plum")))]
    );
    assert!(!grounds(&grower, &loan).is_empty());
}

#[test]
fn industries_are_alike_by_category_then_by_cluster() {
    let because = |one: &str, two: &str| {
        let own = Party { industries: vec![industry(one)], ..need(OpportunityKind::Capital) };
        let other = Party { industries: vec![industry(two)], ..offer(OpportunityKind::Capital) };
        let found =
            grounds(&own, &other).into_iter().find(|(ground, _)| *ground == Ground::Industry);
        found.map(|(_, because)| because)
    };
    assert_eq!(because("plum", "plum"), Some(Because::SameIndustry(industry("plum"))));
    assert_eq!(because("plum", "orange"), Some(Because::SameFamily(Category::Fruit)));
    assert_eq!(
        because("pig", "orange"),
        Some(Because::SameCluster(ClusterId::parse("food").unwrap()))
    );
    assert_eq!(because("pig", "plum"), None);
    assert_eq!(because("plum", "unknown"), None);
}

#[test]
fn nearness_says_how_far() {
    let because = |one: Option<&str>, two: Option<&str>| {
        let own = Party { county: one.map(county), ..need(OpportunityKind::Capital) };
        let other = Party { county: two.map(county), ..offer(OpportunityKind::Capital) };
        let found = grounds(&own, &other).into_iter().find(|(ground, _)| *ground == Ground::Place);
        found.map(|(_, because)| because)
    };
    assert_eq!(
        because(Some("500101"), Some("500101")),
        Some(Because::SameCounty(county("500101")))
    );
    assert_eq!(because(Some("500101"), Some("500102")), Some(Because::Near { km: 100 }));
    assert_eq!(because(Some("500101"), Some("500103")), None);
    // Without a point, the same county is all that can be said.
    assert_eq!(
        because(Some("500199"), Some("500199")),
        Some(Because::SameCounty(county("500199")))
    );
    assert_eq!(because(Some("500101"), Some("500199")), None);
    assert_eq!(because(None, Some("500101")), None);
}

#[test]
fn what_is_over_comes_last() {
    let capital = need(OpportunityKind::Capital);
    let state = |id: &str, state| Party {
        id: id.to_owned(),
        state: Some(state),
        ..offer(OpportunityKind::Capital)
    };
    let others = [
        state("a", State::Closed),
        state("b", State::Stale),
        state("c", State::Undated),
        state("d", State::Open),
    ];
    let weights = Weights::default();
    let found = matches(&capital, &others, &context(), &weights);
    let ids: Vec<_> = found.iter().map(|own| (own.other.id.as_str(), own.is_over)).collect();
    assert_eq!(ids, [("d", false), ("c", false), ("b", true), ("a", true)]);
}

#[test]
fn a_gap_is_closed_by_what_belongs_to_its_place() {
    let at = |chain, stage| kinds_at(chain, stage);
    let capital = at(Some(Chain::Capital), None);
    assert_eq!(capital, [OpportunityKind::Capital, OpportunityKind::FinanceService]);
    let logistics = at(Some(Chain::Industry), Some(Stage::Logistics));
    assert!(logistics.contains(&OpportunityKind::Logistics));
    assert!(!logistics.contains(&OpportunityKind::Channel));
    assert_eq!(at(None, None).len(), OpportunityKind::ALL.len());
}

fn any_party(number: usize) -> impl Strategy<Value = Party> {
    let kinds = proptest::sample::select(OpportunityKind::ALL);
    let roles = proptest::sample::select(vec![
        Role::Need,
        Role::Offer,
        Role::Organization,
        Role::Achievement,
        Role::Industry,
    ]);
    let industries = proptest::sample::subsequence(vec!["orange", "pig", "plum"], 0..=3);
    let products = proptest::sample::subsequence(vec!["a", "b", "c"], 0..=3);
    let counties = proptest::option::of(proptest::sample::select(vec![
        "500101", "500102", "500103", "500199",
    ]));
    let chains = proptest::option::of(proptest::sample::select(Chain::ALL));
    let stages = proptest::option::of(proptest::sample::select(Stage::ALL));
    let states = proptest::sample::select(State::ALL);
    (roles, kinds, industries, products, counties, (chains, stages, states)).prop_map(
        move |(role, kind, industries, products, place, (chain, stage, state))| Party {
            wants: if role == Role::Need { vec![kind] } else { vec![] },
            gives: match role {
                Role::Need | Role::Industry => vec![],
                _ => of_offer(kind),
            },
            industries: industries.into_iter().map(industry).collect(),
            products: products.into_iter().map(|id| ProductId::parse(id).unwrap()).collect(),
            county: place.map(county),
            chain,
            stage,
            state: matches!(role, Role::Need | Role::Offer).then_some(state),
            ..party(role, &format!("p{number}"))
        },
    )
}

fn any_weights() -> impl Strategy<Value = Weights> {
    proptest::collection::vec(0_u8..=10, Ground::ALL.len()).prop_map(|all| {
        let pairs = Ground::ALL.iter().zip(all);
        pairs.fold(Weights::default(), |own, (ground, weight)| own.with(*ground, weight))
    })
}

proptest! {
    #[test]
    fn no_match_is_without_a_reason_and_no_reason_without_a_source(
        one in any_party(1), two in any_party(2), weights in any_weights()
    ) {
        if let Some(found) = match_of(&one, &two, &context(), &weights) {
            prop_assert!(!found.reasons.is_empty());
            prop_assert!(!sources(&one, &two).is_empty());
            prop_assert!(found.score > 0.0 && found.score <= 1.0, "{}", found.score);
        }
    }

    #[test]
    fn both_see_the_same_match(one in any_party(1), two in any_party(2), weights in any_weights()) {
        let [there, back] = [(&one, &two), (&two, &one)].map(|(own, other)| {
            match_of(own, other, &context(), &weights).map(|found| {
                let reasons = found.reasons.into_iter().map(|own| (own.ground, own.because));
                (found.score.to_bits(), found.is_over, reasons.collect::<Vec<_>>())
            })
        });
        prop_assert_eq!(there, back);
    }

    #[test]
    fn the_order_of_the_entries_does_not_matter(
        own in any_party(0),
        (others, shuffled) in (1_usize..12).prop_flat_map(|n| (1..=n).map(any_party).collect::<Vec<_>>())
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        weights in any_weights()
    ) {
        prop_assert_eq!(matches(&own, &others, &context(), &weights), matches(&own, &shuffled, &context(), &weights));
    }

    #[test]
    fn raising_a_weight_lowers_no_match_that_rests_on_it_alone(
        one in any_party(1), two in any_party(2), weights in any_weights()
    ) {
        let Some(found) = match_of(&one, &two, &context(), &weights) else { return Ok(()) };
        if let [reason] = found.reasons.as_slice() {
            let raised = weights.with(reason.ground, weights.weight(reason.ground) + 1);
            let higher = match_of(&one, &two, &context(), &raised).unwrap();
            prop_assert!(higher.score >= found.score, "{} {}", higher.score, found.score);
        }
    }
}

#[test]
fn the_nearest_county_with_the_place_of_a_gap_is_first() {
    let at = |id: &str, code: &str, stage: Stage| Party {
        county: CountyCode::parse(code).ok(),
        chain: Some(Chain::Industry),
        stage: Some(stage),
        ..party(Role::Organization, id)
    };
    let context = context();
    let codes: Vec<_> = context.points.keys().cloned().collect();
    let gap = Party { county: Some(codes[0].clone()), ..at("gap", "990001", Stage::Logistics) };
    let (here, near, far) = (codes[0].as_str(), codes[1].as_str(), codes[2].as_str());
    let others = [
        at("far", far, Stage::Logistics),
        at("unknown", "999999", Stage::Logistics),
        at("near-b", near, Stage::Logistics),
        at("near-a", near, Stage::Logistics),
        at("here", here, Stage::Inputs),
        Party { county: None, ..at("nowhere", here, Stage::Logistics) },
        Party { role: Role::Offer, ..at("offer", here, Stage::Logistics) },
    ];
    let found = nearest(&gap, &others, &context);
    let told: Vec<(Vec<&str>, bool)> = found
        .iter()
        .map(|own| (own.parties.iter().map(|own| own.id.as_str()).collect(), own.km.is_some()))
        .collect();
    let wanted = [(vec!["near-a", "near-b"], true), (vec!["far"], true), (vec!["unknown"], false)];
    assert_eq!(told, wanted);
    assert!(found[0].km < found[1].km);
    // Without a county of its own, the ones with more are first.
    let lost = Party { county: None, ..gap };
    assert_eq!(nearest(&lost, &others, &context)[0].parties.len(), 2);
}
