//! What words of the model's closed lists mean, in a sentence for someone who has never heard of them.

use super::messages::t;
use crate::model::certification::CertificationKind;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::figure::Metric;

/// What a certificate says, and of what.
pub fn certification(kind: CertificationKind) -> &'static str {
    match kind {
        CertificationKind::GiAgricultural => t!(words.gi_agricultural_explained),
        CertificationKind::GiProduct => t!(words.gi_product_explained),
        CertificationKind::GiTrademark => t!(words.gi_trademark_explained),
        CertificationKind::QualityList => t!(words.quality_list_explained),
        CertificationKind::HeritageNational => t!(words.heritage_national_explained),
        CertificationKind::HeritageMunicipal => t!(words.heritage_municipal_explained),
        CertificationKind::GreenFood => t!(words.green_food_explained),
        CertificationKind::Organic => t!(words.organic_explained),
    }
}

/// What to beware of in figures of this metric.
pub fn metric(metric: Metric) -> Option<&'static str> {
    match metric {
        Metric::OutputValue => Some(t!(words.output_value_caveat)),
        Metric::BrandValue => Some(t!(words.brand_value_caveat)),
        Metric::AreaMu | Metric::OutputT | Metric::Export => None,
    }
}

/// What is done at a stage.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Inputs => t!(words.stage_inputs_explained),
        Stage::Cultivation => t!(words.stage_cultivation_explained),
        Stage::PrimaryProcessing => t!(words.stage_primary_processing_explained),
        Stage::DeepProcessing => t!(words.stage_deep_processing_explained),
        Stage::Logistics => t!(words.stage_logistics_explained),
        Stage::BrandSales => t!(words.stage_brand_sales_explained),
        Stage::Service => t!(words.stage_service_explained),
    }
}

/// Who belongs to a chain.
pub fn chain(chain: Chain) -> &'static str {
    match chain {
        Chain::Innovation => t!(words.chain_innovation_explained),
        Chain::Industry => t!(words.chain_industry_explained),
        Chain::Capital => t!(words.chain_capital_explained),
        Chain::Talent => t!(words.chain_talent_explained),
    }
}

/// What one end of a link does for the other.
pub fn family(family: LinkFamily) -> &'static str {
    match family {
        LinkFamily::Goods => t!(words.family_goods_explained),
        LinkFamily::Knowledge => t!(words.family_knowledge_explained),
        LinkFamily::Money => t!(words.family_money_explained),
        LinkFamily::Cooperation => t!(words.family_cooperation_explained),
    }
}
