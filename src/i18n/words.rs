//! Words for the closed lists of the model, in the language of the document.

use super::format;
use super::measure::{Measure, Unit};
use super::messages::{lang, t};
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::demonstration::DemonstrationLevel;
use crate::model::figure::Metric;
use crate::model::place::{CountyKind, TownshipKind};
use crate::model::provenance::SourceQuality;
use crate::model::season::{Month, Months, SeasonEvent};
use crate::text::case::capitalized;

/// `Fruit`.
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Fruit => t!(words.fruit),
        Category::Vegetable => t!(words.vegetable),
        Category::Tea => t!(words.tea),
        Category::GrainOil => t!(words.grain_oil),
        Category::LivestockPoultry => t!(words.livestock_poultry),
        Category::Aquatic => t!(words.aquatic),
        Category::Herb => t!(words.herb),
        Category::CondimentPreserve => t!(words.condiment_preserve),
        Category::BeverageAlcohol => t!(words.beverage_alcohol),
        Category::Handicraft => t!(words.handicraft),
        Category::FlowerForestry => t!(words.flower_forestry),
    }
}

/// The full name of a certificate.
pub fn certification(kind: CertificationKind) -> &'static str {
    match kind {
        CertificationKind::GiAgricultural => t!(words.gi_agricultural),
        CertificationKind::GiProduct => t!(words.gi_product),
        CertificationKind::GiTrademark => t!(words.gi_trademark),
        CertificationKind::QualityList => t!(words.quality_list),
        CertificationKind::HeritageNational => t!(words.heritage_national),
        CertificationKind::HeritageMunicipal => t!(words.heritage_municipal),
        CertificationKind::GreenFood => t!(words.green_food),
        CertificationKind::Organic => t!(words.organic),
    }
}

/// A certificate in a word or two, for badges.
pub fn certification_short(kind: CertificationKind) -> &'static str {
    match kind {
        CertificationKind::GiAgricultural
        | CertificationKind::GiProduct
        | CertificationKind::GiTrademark => t!(words.gi_short),
        CertificationKind::QualityList => t!(words.quality_list_short),
        CertificationKind::HeritageNational | CertificationKind::HeritageMunicipal => {
            t!(words.heritage_short)
        }
        CertificationKind::GreenFood => t!(words.green_food),
        CertificationKind::Organic => t!(words.organic),
    }
}

/// What a certificate means, in a sentence for someone who has never heard of it.
pub fn certification_explained(kind: CertificationKind) -> &'static str {
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

/// `Planted area`.
pub fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::AreaMu => t!(words.area),
        Metric::OutputT => t!(words.output),
        Metric::OutputValue => t!(words.output_value),
        Metric::BrandValue => t!(words.brand_value),
        Metric::Export => t!(words.export),
    }
}

/// What to beware of in figures of this metric.
pub fn metric_caveat(metric: Metric) -> Option<&'static str> {
    match metric {
        Metric::OutputValue => Some(t!(words.output_value_caveat)),
        Metric::BrandValue => Some(t!(words.brand_value_caveat)),
        Metric::AreaMu | Metric::OutputT | Metric::Export => None,
    }
}

/// `District`.
pub fn county_kind(kind: CountyKind) -> &'static str {
    match kind {
        CountyKind::District => t!(words.district),
        CountyKind::County => t!(words.county),
        CountyKind::AutonomousCounty => t!(words.autonomous_county),
        CountyKind::City => t!(words.city),
        CountyKind::Banner => t!(words.banner),
    }
}

/// `Town`.
pub fn township_kind(kind: TownshipKind) -> &'static str {
    match kind {
        TownshipKind::Subdistrict => t!(words.subdistrict),
        TownshipKind::Town => t!(words.town),
        TownshipKind::Township => t!(words.township),
        TownshipKind::EthnicTownship => t!(words.ethnic_township),
    }
}

/// `Government`: what kind of publication a source is.
pub fn source_quality(quality: SourceQuality) -> &'static str {
    match quality {
        SourceQuality::Official => t!(words.source_official),
        SourceQuality::Academic => t!(words.source_academic),
        SourceQuality::Institution => t!(words.source_institution),
        SourceQuality::Association => t!(words.source_association),
        SourceQuality::Media => t!(words.source_media),
        SourceQuality::Dataset => t!(words.source_dataset),
        SourceQuality::Statement => t!(words.source_statement),
        SourceQuality::Repost => t!(words.source_repost),
        SourceQuality::Aggregator => t!(words.source_aggregator),
        SourceQuality::Mirror => t!(words.source_mirror),
        SourceQuality::Forum => t!(words.source_forum),
    }
}

/// Stage of a chain, by its code in the tables; the code itself where it is unknown.
pub fn stage(code: &str) -> String {
    match code {
        "inputs" => t!(words.stage_inputs).to_owned(),
        "cultivation" => t!(words.stage_cultivation).to_owned(),
        "primary-processing" => t!(words.stage_primary_processing).to_owned(),
        "deep-processing" => t!(words.stage_deep_processing).to_owned(),
        "logistics" => t!(words.stage_logistics).to_owned(),
        "brand-sales" => t!(words.stage_brand_sales).to_owned(),
        "service" => t!(words.stage_service).to_owned(),
        other => other.to_owned(),
    }
}

/// Kind of an achievement, by its code in the tables; the code itself where it is unknown.
pub fn achievement_kind(code: &str) -> String {
    match code {
        "variety" => t!(words.variety).to_owned(),
        "standard" => t!(words.standard).to_owned(),
        "technology" => t!(words.technology).to_owned(),
        "patent" => t!(words.patent).to_owned(),
        "award" => t!(words.award).to_owned(),
        other => other.to_owned(),
    }
}

/// Name of a table, by its code; `None` where there is no such table.
pub fn table(code: &str) -> Option<String> {
    Some(match code {
        "base" => t!(data.table_base).to_owned(),
        "sources" => t!(data.table_sources).to_owned(),
        "counties" => t!(data.table_counties).to_owned(),
        "townships" => t!(data.table_townships).to_owned(),
        "products" => t!(data.table_products).to_owned(),
        "certifications" => t!(data.table_certifications).to_owned(),
        "seasons" => t!(data.table_seasons).to_owned(),
        "stories" => t!(data.table_stories).to_owned(),
        "demonstrations" => t!(data.table_demonstrations).to_owned(),
        "figures" => t!(data.table_figures).to_owned(),
        "industries" => t!(data.table_industries).to_owned(),
        "organisations" => t!(data.table_organisations).to_owned(),
        "links" => t!(data.table_links).to_owned(),
        "opportunities" => t!(data.table_opportunities).to_owned(),
        "achievements" => t!(data.table_achievements).to_owned(),
        "parks" => t!(data.table_parks).to_owned(),
        "clusters" => t!(data.table_clusters).to_owned(),
        "statements" => t!(data.table_statements).to_owned(),
        "aliases" => t!(data.table_aliases).to_owned(),
        "readings" => t!(data.table_readings).to_owned(),
        "link_kinds" => t!(data.table_link_kinds).to_owned(),
        "gap_rules" => t!(data.table_gap_rules).to_owned(),
        "images" => t!(data.table_images).to_owned(),
        _ => return None,
    })
}

/// Kind of an organisation, by its code in the tables; the code itself where it is unknown.
pub fn organisation_kind(code: &str) -> String {
    match code {
        "enterprise" => t!(words.enterprise).to_owned(),
        "cooperative" => t!(words.cooperative).to_owned(),
        "cooperative-group" => t!(words.cooperative_group).to_owned(),
        "institute" => t!(words.institute).to_owned(),
        "university" => t!(words.university).to_owned(),
        "platform" => t!(words.platform).to_owned(),
        "government" => t!(words.government).to_owned(),
        "association" => t!(words.association).to_owned(),
        "lender" => t!(words.lender).to_owned(),
        "loan-product" => t!(words.loan_product).to_owned(),
        "guarantee" => t!(words.guarantee).to_owned(),
        "park" => t!(words.park).to_owned(),
        "base" => t!(words.base).to_owned(),
        "market" => t!(words.market).to_owned(),
        "event" => t!(words.event).to_owned(),
        "brand" => t!(words.brand).to_owned(),
        "logistics-route" => t!(words.logistics_route).to_owned(),
        "talent-programme" => t!(words.talent_program).to_owned(),
        "fund" => t!(words.fund).to_owned(),
        "insurer" => t!(words.insurer).to_owned(),
        "insurance-product" => t!(words.insurance_product).to_owned(),
        "training-school" => t!(words.training_school).to_owned(),
        other => other.to_owned(),
    }
}

/// One of the four chains, by its code in the tables; the code itself where it is unknown.
pub fn chain(code: &str) -> String {
    match code {
        "innovation" => t!(words.chain_innovation).to_owned(),
        "industry" => t!(words.chain_industry).to_owned(),
        "capital" => t!(words.chain_capital).to_owned(),
        "talent" => t!(words.chain_talent).to_owned(),
        other => other.to_owned(),
    }
}

/// Kind of an opportunity, by its code in the tables; the code itself where it is unknown.
pub fn opportunity_kind(code: &str) -> String {
    match code {
        "capital" => t!(words.for_capital).to_owned(),
        "technology" => t!(words.for_technology).to_owned(),
        "equipment" => t!(words.for_equipment).to_owned(),
        "talent" => t!(words.for_talent).to_owned(),
        "raw-material" => t!(words.for_raw_material).to_owned(),
        "logistics" => t!(words.for_logistics).to_owned(),
        "channel" => t!(words.for_channel).to_owned(),
        "land-facility" => t!(words.for_land_facility).to_owned(),
        "finance-service" => t!(words.for_finance_service).to_owned(),
        "research-service" => t!(words.for_research_service).to_owned(),
        "training-service" => t!(words.for_training_service).to_owned(),
        "design" => t!(words.for_design).to_owned(),
        "e-commerce-service" => t!(words.for_e_commerce_service).to_owned(),
        other => other.to_owned(),
    }
}

/// Side of an opportunity, by its code in the tables.
pub fn opportunity_side(code: &str) -> &'static str {
    if code == "need" { t!(words.need) } else { t!(words.offer) }
}

/// `7月`, `July`.
pub fn month(month: Month) -> String {
    format::month(month.number(), lang())
}

/// `7月`, `Jul`.
pub fn month_short(month: Month) -> String {
    format::month_short(month.number(), lang())
}

/// Runs of months: `11月至1月、5月`, `November to January, May`.
pub fn months(months: Months) -> String {
    let runs: Vec<_> = months
        .runs()
        .into_iter()
        .map(|(first, last)| {
            if first == last {
                month(first)
            } else {
                t!(words.month_range, first = month(first), last = month(last))
            }
        })
        .collect();
    runs.join(t!(words.list_separator))
}

/// What happens in a month: `采摘`, `picked`.
pub fn season_event(event: SeasonEvent) -> &'static str {
    match event {
        SeasonEvent::Picked => t!(words.picked),
        SeasonEvent::Harvested => t!(words.harvested),
        SeasonEvent::Dug => t!(words.dug),
        SeasonEvent::Ripe => t!(words.ripe),
        SeasonEvent::InBloom => t!(words.in_bloom),
        SeasonEvent::OnMarket => t!(words.on_market),
        SeasonEvent::Dried => t!(words.dried),
        SeasonEvent::Boiled => t!(words.boiled),
        SeasonEvent::Made => t!(words.made),
        SeasonEvent::Slaughtered => t!(words.slaughtered),
        SeasonEvent::Spun => t!(words.spun),
    }
}

/// The same where it stands alone: `Picked`.
pub fn season_event_title(event: SeasonEvent) -> String {
    capitalized(season_event(event))
}

/// The list that names a village or town.
pub fn demonstration_level(level: DemonstrationLevel) -> &'static str {
    match level {
        DemonstrationLevel::National => t!(words.national),
        DemonstrationLevel::Provincial => t!(words.provincial),
        DemonstrationLevel::Municipal => t!(words.municipal),
        DemonstrationLevel::Unstated => t!(words.unstated),
        DemonstrationLevel::HundredMillionVillage => t!(words.hundred_million_village),
        DemonstrationLevel::AgriIndustryTown => t!(words.agri_industry_town),
    }
}

/// A number with its unit: `38.3万亩`, `383,000 mu`.
pub fn measure(measure: Measure) -> String {
    let value = format::number_short(measure.value, lang());
    let text = match measure.unit {
        Unit::Mu => t!(words.in_mu, value = value),
        Unit::Hectare => t!(words.in_hectares, value = value),
        Unit::Tonne => t!(words.in_tonnes, value = value),
        Unit::Yuan => t!(words.in_yuan, value = value),
    };
    // A line that ends between a number and its unit is misread.
    text.replace(' ', "\u{a0}")
}
