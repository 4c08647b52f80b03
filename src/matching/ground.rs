//! The grounds on which two entries fit.

use std::collections::BTreeMap;

use super::party::{Party, Role};
use crate::model::category::Category;
use crate::model::coded::coded;
use crate::model::id::{ClusterId, CountyCode, IndustryId, ProductId};
use crate::model::opportunity::{OpportunityKind, State};
use crate::model::place::Point;

coded! {
    /// A ground. The order is that of equal reasons.
    Ground {
        /// One gives what the other asks for.
        Kind = "kind",
        /// They are of one industry, or of one family of industries.
        Industry = "industry",
        /// They name the same product.
        Product = "product",
        /// They belong to the same place in the chains.
        Stage = "stage",
        /// They are near each other.
        Place = "place",
        /// They were said not long ago.
        Date = "date",
    }
}

impl Ground {
    /// How much it counts where nobody says otherwise; [`super::weights::Weights::default`] says why.
    pub const fn usual(self) -> u8 {
        match self {
            Self::Kind | Self::Industry => 5,
            Self::Product => 3,
            Self::Stage | Self::Place | Self::Date => 2,
        }
    }
}

/// A reason for a match.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub ground: Ground,
    /// 0 to 1.
    pub strength: f32,
    pub because: Because,
}

/// What a reason says.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// This is asked for, and given.
    Given(OpportunityKind),
    SameIndustry(IndustryId),
    /// Both industries have products of this category.
    SameFamily(Category),
    /// Both industries are part of this cluster.
    SameCluster(ClusterId),
    SameProduct(ProductId),
    /// They belong to the same chain, and, if so, to the same stage.
    SameChain {
        is_stage: bool,
    },
    SameCounty(CountyCode),
    /// So many kilometers lie between their counties' points.
    Near {
        km: u32,
    },
    /// The older of the two is in this state.
    Said(State),
}

/// What matching is told of places and industries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Context {
    /// A point for each county, where one is known.
    pub points: BTreeMap<CountyCode, Point>,
    pub industries: BTreeMap<IndustryId, Family>,
}

/// What makes industries alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Family {
    /// Of its products; ascending, each once.
    pub categories: Vec<Category>,
    pub cluster: Option<ClusterId>,
}

/// Not in the same industry, but with products of the same category.
const FAMILY: f32 = 0.5;
/// Only in the same manufacturing cluster, which is broad.
const CLUSTER: f32 = 0.2;
/// A chain without a stage says less.
const CHAIN_ALONE: f32 = 0.6;
/// At this distance half of the nearness is left: about an hour and a half on the road in mountains.
const HALF_KM: f64 = 80.0;
/// Beyond it, being near is no reason.
const FAR_KM: f64 = 300.0;
/// Kilometers in a degree of latitude.
const KM_PER_DEGREE: f64 = 111.2;

/// Whether two can match at all: a need or an offer with something else, and not two that ask for nothing of each other.
pub fn is_possible(own: &Party, other: &Party) -> bool {
    let (need, counterpart) = match (own.role, other.role) {
        (Role::Need, Role::Need) | (Role::Offer, Role::Offer) => return false,
        (Role::Need, _) => (own, other),
        (_, Role::Need) => (other, own),
        // An offer is for who works in its industry or with its products.
        (Role::Offer, _) | (_, Role::Offer) => return is_of_one_matter(own, other),
        _ => return false,
    };
    match counterpart.role {
        Role::Industry => is_of_one_matter(own, other),
        _ => given(need, counterpart).is_some(),
    }
}

/// The grounds on which two fit, each at most once.
pub fn reasons(own: &Party, other: &Party, context: &Context) -> Vec<Reason> {
    let mut reasons = vec![];
    let mut add = |ground: Ground, found: Option<(f32, Because)>| {
        if let Some((strength, because)) = found {
            reasons.push(Reason { ground, strength, because });
        }
    };
    let asked = given(own, other).or_else(|| given(other, own));
    add(Ground::Kind, asked.map(|(kind, strength)| (strength, Because::Given(kind))));
    add(Ground::Industry, industry(own, other, context));
    let product = common(&own.products, &other.products);
    add(Ground::Product, product.map(|id| (1.0, Because::SameProduct(id.clone()))));
    add(Ground::Stage, stage(own, other));
    add(Ground::Place, place(own, other, context));
    add(Ground::Date, date(own, other));
    reasons
}

/// What the one asks for and the other gives, the surest.
fn given(need: &Party, other: &Party) -> Option<(OpportunityKind, f32)> {
    let wanted = other.gives.iter().filter(|(kind, _)| need.wants.contains(kind));
    wanted.copied().max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
}

fn is_of_one_matter(own: &Party, other: &Party) -> bool {
    common(&own.industries, &other.industries).is_some()
        || common(&own.products, &other.products).is_some()
}

/// The first that is in both; both ascend.
fn common<'a, T: Ord>(own: &'a [T], other: &[T]) -> Option<&'a T> {
    own.iter().find(|id| other.binary_search(id).is_ok())
}

fn industry(own: &Party, other: &Party, context: &Context) -> Option<(f32, Because)> {
    if let Some(id) = common(&own.industries, &other.industries) {
        return Some((1.0, Because::SameIndustry(id.clone())));
    }
    let of = |party: &Party| -> (Vec<Category>, Vec<ClusterId>) {
        let families = party.industries.iter().filter_map(|id| context.industries.get(id));
        let mut categories: Vec<_> =
            families.clone().flat_map(|own| own.categories.clone()).collect();
        let mut clusters: Vec<_> = families.filter_map(|own| own.cluster.clone()).collect();
        categories.sort();
        clusters.sort();
        (categories, clusters)
    };
    let ((own_categories, own_clusters), (categories, clusters)) = (of(own), of(other));
    if let Some(category) = common(&own_categories, &categories) {
        return Some((FAMILY, Because::SameFamily(*category)));
    }
    common(&own_clusters, &clusters).map(|id| (CLUSTER, Because::SameCluster(id.clone())))
}

fn stage(own: &Party, other: &Party) -> Option<(f32, Because)> {
    let is_chain = own.chain.is_some() && own.chain == other.chain;
    let is_stage = own.stage.is_some() && own.stage == other.stage;
    let strength = if is_stage { 1.0 } else { CHAIN_ALONE };
    is_chain.then_some((strength, Because::SameChain { is_stage }))
}

fn place(own: &Party, other: &Party, context: &Context) -> Option<(f32, Because)> {
    let (one, two) = (own.county.as_ref()?, other.county.as_ref()?);
    if one == two {
        return Some((1.0, Because::SameCounty(one.clone())));
    }
    let km = distance_km(context.points.get(one)?, context.points.get(two)?);
    let strength = 0.5_f64.powf(km / HALF_KM) as f32;
    (km <= FAR_KM).then_some((strength, Because::Near { km: km.round() as u32 }))
}

/// Between two points in one part of the earth: as on a plane, which is off by less than 1 % within [`FAR_KM`] at the
/// latitudes of China.
pub(super) fn distance_km(one: &Point, two: &Point) -> f64 {
    let north = (one.lat - two.lat) * KM_PER_DEGREE;
    let middle = f64::midpoint(one.lat, two.lat).to_radians();
    let east = (one.lon - two.lon) * KM_PER_DEGREE * middle.cos();
    north.hypot(east)
}

/// Of what has dates: the older of the two says how much can be hoped for.
fn date(own: &Party, other: &Party) -> Option<(f32, Because)> {
    let worst = [own.state, other.state].into_iter().flatten().max()?;
    // Of all matches of an entry with what has no end it would say the same.
    let are_both = own.state.is_some() && other.state.is_some();
    let strength = match worst {
        State::Open => 1.0,
        State::Undated => 0.4,
        State::Stale => 0.1,
        State::Closed => 0.0,
    };
    are_both.then_some((strength, Because::Said(worst)))
}
