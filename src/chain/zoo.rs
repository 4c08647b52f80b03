//! A small graph for tests.
//!
//! ```text
//! inputs        cultivation   deep-processing   brand-sales   service   products
//! nursery ────► coop ───────► juicer ─────────► shop ──────────────────► orange
//!                    ╲──────────────────────────────────────────────────► orange
//! institute ─────────────────────────────────────────────────────────────► tea
//!                                                         bank ──► orange, coop
//! ```

use super::graph::{County, GapRule, Graph, Link, Named, Node, Verb, What, Words};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::evidence::Graded;
use crate::model::id::CountyCode;
use crate::model::provenance::SourceQuality;

fn named(id: &str) -> Named {
    Named { id: id.to_owned(), name: Bilingual::new(id, id) }
}

fn organization(id: &str, kind: u32, chain: Chain, stage: Stage, county: u32) -> Node {
    Node {
        id: id.to_owned(),
        name: Bilingual::new(id, ""),
        what: What::Organization { kind, chain, stage },
        county: Some(county),
        industries: vec![0],
        sources: vec![0],
    }
}

fn product(id: &str, industry: u32) -> Node {
    Node {
        id: format!("product:{id}"),
        name: Bilingual::new(id, ""),
        what: What::Product,
        county: Some(industry),
        industries: vec![industry],
        sources: vec![],
    }
}

/// One industry of six organizations, and a product of another that one of them serves.
pub fn citrus() -> Graph {
    let mut institute = organization("institute", 1, Chain::Innovation, Stage::Inputs, 1);
    institute.industries = vec![0, 1];
    let nodes = vec![
        organization("bank", 2, Chain::Capital, Stage::Service, 0),
        organization("coop", 3, Chain::Industry, Stage::Cultivation, 0),
        institute,
        organization("juicer", 0, Chain::Industry, Stage::DeepProcessing, 0),
        organization("nursery", 0, Chain::Industry, Stage::Inputs, 0),
        organization("shop", 0, Chain::Industry, Stage::BrandSales, 0),
        product("orange", 0),
        product("tea", 1),
    ];
    let link = |from, to, verb| Link { from, to, verb, note: None, sources: vec![0] };
    let links = vec![
        link(4, 1, 0),
        link(1, 3, 0),
        link(3, 5, 0),
        link(5, 6, 0),
        link(1, 6, 0),
        Link { sources: vec![0, 1], ..link(0, 6, 1) },
        link(2, 7, 2),
    ];
    let county = |code, name| County {
        code: CountyCode::parse(code).unwrap(),
        name: Bilingual::new(name, ""),
    };
    let verb = |id: &str, family| Verb {
        id: id.to_owned(),
        family: Some(family),
        name: Bilingual::new(id, id),
    };
    let rule = |id: &str, chain, stage, at_least, known| GapRule {
        id: id.to_owned(),
        chain,
        stage,
        at_least,
        known,
        text: Bilingual::new("缺", ""),
    };
    let graded = |quality, publisher| Some(Graded { quality, publisher: Some(publisher) });
    let words = Words {
        industries: vec![named("citrus"), named("tea")],
        counties: vec![county("990001", "橙县"), county("990002", "茶县")],
        kinds: ["enterprise", "institute", "lender", "cooperative"].map(str::to_owned).to_vec(),
        verbs: vec![
            verb("supplies", LinkFamily::Goods),
            verb("lends", LinkFamily::Money),
            verb("breeds", LinkFamily::Knowledge),
        ],
        gap_rules: vec![
            rule("moving", Some(Chain::Industry), Some(Stage::Logistics), 1, 6),
            rule("inputs", None, Some(Stage::Inputs), 2, 1),
            rule("talent", Some(Chain::Talent), None, 1, 7),
        ],
        // All rest on the first of these, but the bank's link on both.
        sources: vec![graded(SourceQuality::Media, 0), graded(SourceQuality::Official, 1)],
        ..Words::default()
    };
    Graph::new(words, nodes, links)
}
