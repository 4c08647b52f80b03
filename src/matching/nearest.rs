//! The nearest counties where somebody stands at the place of a gap.

use std::collections::BTreeMap;

use super::ground::{Context, distance_km};
use super::party::{Party, Role};
use crate::model::id::CountyCode;

/// A county, and who stands there at the place that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearby<'a> {
    pub county: &'a CountyCode,
    /// From the county that was asked about; `None` where the place of one of the two is not known.
    pub km: Option<u32>,
    /// Never empty; by id.
    pub parties: Vec<&'a Party>,
}

/// Counties with organizations at the chain and stage of `own`, as far as it names them: the nearest first, then those
/// with more of them.
pub fn nearest<'a>(
    own: &Party,
    others: impl IntoIterator<Item = &'a Party>,
    context: &Context,
) -> Vec<Nearby<'a>> {
    let stands_there = |other: &&Party| {
        other.role == Role::Organization
            && own.chain.is_none_or(|chain| other.chain == Some(chain))
            && own.stage.is_none_or(|stage| other.stage == Some(stage))
    };
    let mut counties: BTreeMap<&CountyCode, Vec<&Party>> = BTreeMap::new();
    for other in others.into_iter().filter(stands_there) {
        if let Some(county) = &other.county {
            counties.entry(county).or_default().push(other);
        }
    }
    let km = |county: &CountyCode| {
        let from = context.points.get(own.county.as_ref()?)?;
        Some(distance_km(from, context.points.get(county)?).round() as u32)
    };
    let mut all: Vec<Nearby<'_>> = counties
        .into_iter()
        .map(|(county, mut parties)| {
            parties.sort_by(|one, other| one.id.cmp(&other.id));
            Nearby { county, km: km(county), parties }
        })
        .collect();
    all.sort_by_key(|own| (own.km.unwrap_or(u32::MAX), usize::MAX - own.parties.len()));
    all
}
