//! Who could meet whom: a need and an offer, and each of them and an organization, a result of research or an
//! industry, with every reason for it.
//!
//! [`party`] is what matching knows of an entry, [`gives`] what an entry of a kind can give, [`ground`] the grounds on
//! which two fit and how well, [`weights`] how much each counts, [`nearest`] where else a place is filled. Nothing here reads a file or knows words of a language:
//! the same entries and weights give the same matches everywhere.

pub mod gives;
pub mod ground;
pub mod nearest;
pub mod party;
pub mod weights;

use std::cmp::Ordering;

use crate::model::id::SourceId;
use ground::{Context, Reason, is_possible, reasons};
use party::Party;
use weights::Weights;

/// Two that fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'a> {
    pub other: &'a Party,
    /// 0 to 1: the share of all weight that speaks for it.
    pub score: f32,
    /// Never empty; the weightiest first.
    pub reasons: Vec<Reason>,
    /// Whether one of the two is stale or closed: such matches come last.
    pub is_over: bool,
}

/// Those of `others` that fit `own`, best first, those that are over last.
pub fn matches<'a>(
    own: &Party,
    others: impl IntoIterator<Item = &'a Party>,
    context: &Context,
    weights: &Weights,
) -> Vec<Match<'a>> {
    let mut matches: Vec<_> =
        others.into_iter().filter_map(|other| match_of(own, other, context, weights)).collect();
    matches.sort_by(order);
    matches
}

/// How two fit; `None` where nothing says so.
pub fn match_of<'a>(
    own: &Party,
    other: &'a Party,
    context: &Context,
    weights: &Weights,
) -> Option<Match<'a>> {
    if !is_possible(own, other) {
        return None;
    }
    let mut reasons = reasons(own, other, context);
    reasons.retain(|reason| reason.strength > 0.0 && weights.of(reason.ground) > 0.0);
    let told = |reason: &Reason| weights.of(reason.ground) * reason.strength;
    reasons.sort_by(|one, other| {
        told(other).total_cmp(&told(one)).then(one.ground.cmp(&other.ground))
    });
    let score = reasons.iter().map(told).sum::<f32>() / weights.sum();
    let is_over = own.is_over() || other.is_over();
    (!reasons.is_empty()).then_some(Match { other, score, reasons, is_over })
}

/// Where what the reasons of a match say is written: the sources of the one, then of the other, each once. Empty only for a
/// gap and an industry, which follow from what others say.
pub fn sources(own: &Party, other: &Party) -> Vec<SourceId> {
    let mut sources = own.sources.clone();
    sources.extend(other.sources.iter().filter(|id| !own.sources.contains(id)).cloned());
    sources
}

/// By nothing but what the matches say, so that the order of what was looked through does not matter.
fn order(one: &Match<'_>, other: &Match<'_>) -> Ordering {
    let by_score = other.score.total_cmp(&one.score);
    let by_id = || (one.other.role, &one.other.id).cmp(&(other.other.role, &other.other.id));
    one.is_over.cmp(&other.is_over).then(by_score).then_with(by_id)
}

#[cfg(test)]
mod tests;
