//! What could close a gap.

use leptos::prelude::*;

use crate::chain::board::Row;
use crate::chain::graph::GapRule;
use crate::features::matches::{Matches, Of};
use crate::i18n::messages::t;
use crate::matching::party::Party;
use crate::model::id::IndustryId;
use crate::ui::loading::lazy::lazy_part;
use crate::ui::primitives::opened::opened;

/// Offers, organizations and results that belong to the place of a gap in the chains.
pub fn closing(row: &Row, rule: &GapRule) -> AnyView {
    let Ok(industry) = IndustryId::parse(&row.industry.id) else { return ().into_any() };
    let gap = Party::of_gap(&rule.id, &rule.text, &industry, (rule.chain, rule.stage));
    let summary = view! { <summary>{t!(matches.title_gap)}</summary> };
    opened("report", summary.into_any(), move || {
        provide_context(Of::Gap(Box::new(gap.clone())));
        lazy_part!(matches, Matches)
    })
}
