//! The words of the chain map, as its pictures want them.

use crate::chain::drawing::picture::Wording;
use crate::chain::graph::Graph;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::chain::{Chain, LinkFamily, Reach, Stage};

/// The words of a picture of `graph` in the language of the document.
pub fn wording(graph: &Graph) -> Wording {
    let mut named = std::collections::BTreeMap::new();
    named.extend(
        graph.words.kinds.iter().map(|code| (code.clone(), words::organisation_kind(code))),
    );
    Wording {
        lang: lang().to_owned(),
        chains: Chain::ALL.iter().map(|chain| words::chain(chain.code())).collect(),
        stages: Stage::ALL.iter().map(|stage| words::stage(stage.code())).collect(),
        reaches: Reach::ALL.iter().map(|own| reach(*own).to_owned()).collect(),
        families: LinkFamily::ALL.iter().map(|own| family(*own).to_owned()).collect(),
        other_links: t!(words.other_links).to_owned(),
        kinds: named,
        products: t!(words.column_products).to_owned(),
        gap: t!(words.gap).to_owned(),
    }
}

/// Upstream, midstream or downstream.
pub fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Upstream => t!(words.reach_upstream),
        Reach::Midstream => t!(words.reach_midstream),
        Reach::Downstream => t!(words.reach_downstream),
    }
}

/// What a link moves.
pub fn family(family: LinkFamily) -> &'static str {
    match family {
        LinkFamily::Goods => t!(words.family_goods),
        LinkFamily::Knowledge => t!(words.family_knowledge),
        LinkFamily::Money => t!(words.family_money),
        LinkFamily::Cooperation => t!(words.family_cooperation),
    }
}
