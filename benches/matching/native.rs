//! How long the matches of one entry take in a large base that is made up: `scripts/bench matching`.
//!
//! Everything here is synthetic. Peers there are none: what vendors of such systems have is closed, and no public one
//! says why two entries match.

use std::collections::BTreeMap;
use std::time::Instant;

use township_atlas::matching::ground::{Context, Family};
use township_atlas::matching::matches;
use township_atlas::matching::party::Party;
use township_atlas::matching::weights::Weights;
use township_atlas::model::bilingual::Bilingual;
use township_atlas::model::category::Category;
use township_atlas::model::chain::{Chain, Stage};
use township_atlas::model::id::{CountyCode, IndustryId, OpportunityId, ProductId, SourceId};
use township_atlas::model::opportunity::{Opportunity, OpportunityKind, Side};
use township_atlas::model::organization::OrganizationKind;
use township_atlas::model::place::Point;

const N_OPPORTUNITIES: usize = 2_000;
const N_ORGANIZATIONS: usize = 100_000;
const N_INDUSTRIES: usize = 300;
const N_COUNTIES: usize = 2_851;
/// Entries that are asked for.
const N_ASKED: usize = 200;
const TODAY: &str = "2026-11-29";

/// Knuth's generator (MMIX), which is the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        #[expect(clippy::indexing_slicing, reason = "below the length")]
        &all[self.below(all.len())]
    }
}

#[expect(clippy::panic, reason = "what is made up here is an id")]
fn id<T, E: std::fmt::Debug>(parse: impl Fn(&str) -> Result<T, E>, text: &str) -> T {
    parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn main() {
    let mut chance = Chance(26);
    let industries: Vec<IndustryId> =
        (0..N_INDUSTRIES).map(|at| id(IndustryId::parse, &format!("industry-{at}"))).collect();
    let counties: Vec<CountyCode> =
        (0..N_COUNTIES).map(|at| id(CountyCode::parse, &format!("{}", 110_100 + at))).collect();
    let products: Vec<ProductId> =
        (0..N_INDUSTRIES * 3).map(|at| id(ProductId::parse, &format!("product-{at}"))).collect();
    let source = id(SourceId::parse, "synthetic");
    let mut context = Context::default();
    for code in &counties {
        let (lat, lon) =
            (20.0 + chance.below(2_500) as f64 / 100.0, 90.0 + chance.below(4_000) as f64 / 100.0);
        context.points.insert(code.clone(), Point { lat, lon });
    }
    for own in &industries {
        let family = Family { categories: vec![*chance.of(Category::ALL)], cluster: None };
        context.industries.insert(own.clone(), family);
    }
    let opportunity = |chance: &mut Chance, at: usize| {
        let row = Opportunity {
            id: id(OpportunityId::parse, &format!("opportunity-{at}")),
            side: *chance.of(Side::ALL),
            kind: *chance.of(OpportunityKind::ALL),
            title: Bilingual::new("合成", "Synthetic"),
            organization: "合成".to_owned(),
            county: Some(chance.of(&counties).clone()),
            industry_name: None,
            industry: Some(chance.of(&industries).clone()),
            products: vec![chance.of(&products).clone()],
            amount_cny_10k: None,
            published: Some(format!("20{}-0{}", 20 + chance.below(7), 1 + chance.below(9))),
            renewed: None,
            closes: None,
            closed: None,
            summary: Bilingual::default(),
            sources: vec![source.clone()],
        };
        Party::of_opportunity(&row, vec![], TODAY)
    };
    let mut all: Vec<Party> = (0..N_OPPORTUNITIES).map(|at| opportunity(&mut chance, at)).collect();
    let asked: Vec<Party> = all.iter().take(N_ASKED).cloned().collect();
    for at in 0..N_ORGANIZATIONS {
        all.push(Party::of_organization(
            (&format!("organization-{at}"), &Bilingual::new("合成", "Synthetic")),
            (*chance.of(OrganizationKind::ALL), *chance.of(Chain::ALL), *chance.of(Stage::ALL)),
            Some(chance.of(&counties).clone()),
            vec![chance.of(&industries).clone()],
            vec![source.clone()],
        ));
    }
    let mut times = vec![];
    let mut n_found = 0;
    for own in &asked {
        let started = Instant::now();
        n_found += matches(own, &all, &context, &Weights::default()).len();
        times.push(started.elapsed().as_secs_f64() * 1_000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        times.get(((times.len() - 1) as f64 * share) as usize).copied().unwrap_or_default()
    };
    let told = BTreeMap::from([
        ("n_parties", all.len() as f64),
        ("n_asked", asked.len() as f64),
        ("n_matches_mean", n_found as f64 / asked.len() as f64),
        ("p50_ms", at(0.5)),
        ("p95_ms", at(0.95)),
        ("max_ms", at(1.0)),
    ]);
    println!("{}", serde_json::to_string_pretty(&told).unwrap_or_default());
}
