//! The words of the chain map, as its pictures want them.

use crate::chain::drawing::picture::Wording;
use crate::chain::graph::Graph;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::chain::{Chain, LinkFamily, Reach, Stage};
use crate::model::organization::OrganizationKind;

/// The words of a picture of `graph` in the language of the document.
pub fn wording(graph: &Graph) -> Wording {
    let kind = |code: &String| {
        OrganizationKind::from_code(code).map(|kind| words::organization_kind(kind).to_owned())
    };
    let kinds = graph.words.kinds.iter();
    let kinds = kinds.map(|code| (code.clone(), kind(code).unwrap_or_else(|| code.clone())));
    Wording {
        lang: lang().to_owned(),
        chains: Chain::ALL.iter().map(|chain| words::chain(*chain).to_owned()).collect(),
        stages: Stage::ALL.iter().map(|stage| words::stage(*stage).to_owned()).collect(),
        reaches: Reach::ALL.iter().map(|own| words::reach(*own).to_owned()).collect(),
        families: LinkFamily::ALL.iter().map(|own| words::family(*own).to_owned()).collect(),
        other_links: t!(words.other_links).to_owned(),
        kinds: kinds.collect(),
        products: t!(words.column_products).to_owned(),
        gap: t!(words.gap).to_owned(),
    }
}
