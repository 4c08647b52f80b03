//! Words for the closed lists of the model, in the language of the document.

use super::format;
use super::measure::{Measure, Unit};
use super::messages::{lang, t};
use crate::model::achievement::AchievementKind;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::chain::{Chain, LinkFamily, Reach, Stage};
use crate::model::demonstration::DemonstrationLevel;
use crate::model::evidence::Evidence;
use crate::model::figure::Metric;
use crate::model::opportunity::{OpportunityKind, Side, State};
use crate::model::organization::OrganizationKind;
use crate::model::place::{CountyKind, TownshipKind};
use crate::model::product::Likeness;
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

/// What is asked of sources, in a few words.
pub fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Any => t!(words.evidence_any),
        Evidence::Original => t!(words.evidence_original),
        Evidence::Institutional => t!(words.evidence_institutional),
        Evidence::TwoPublishers => t!(words.evidence_two),
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

/// `Primary processing`.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Inputs => t!(words.stage_inputs),
        Stage::Cultivation => t!(words.stage_cultivation),
        Stage::PrimaryProcessing => t!(words.stage_primary_processing),
        Stage::DeepProcessing => t!(words.stage_deep_processing),
        Stage::Logistics => t!(words.stage_logistics),
        Stage::BrandSales => t!(words.stage_brand_sales),
        Stage::Service => t!(words.stage_service),
    }
}

/// `Variety`.
pub fn achievement_kind(kind: AchievementKind) -> &'static str {
    match kind {
        AchievementKind::Variety => t!(words.variety),
        AchievementKind::Standard => t!(words.standard),
        AchievementKind::Technology => t!(words.technology),
        AchievementKind::Patent => t!(words.patent),
        AchievementKind::Award => t!(words.award),
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
        "organisations" => t!(data.table_organizations).to_owned(),
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
        "tours" => t!(data.table_tours).to_owned(),
        "images" => t!(data.table_images).to_owned(),
        _ => return None,
    })
}

/// `Farmers' cooperative`.
pub fn organization_kind(kind: OrganizationKind) -> &'static str {
    match kind {
        OrganizationKind::Enterprise => t!(words.enterprise),
        OrganizationKind::Cooperative => t!(words.cooperative),
        OrganizationKind::CooperativeGroup => t!(words.cooperative_group),
        OrganizationKind::Institute => t!(words.institute),
        OrganizationKind::University => t!(words.university),
        OrganizationKind::Platform => t!(words.platform),
        OrganizationKind::Government => t!(words.government),
        OrganizationKind::Association => t!(words.association),
        OrganizationKind::Lender => t!(words.lender),
        OrganizationKind::LoanProduct => t!(words.loan_product),
        OrganizationKind::Guarantee => t!(words.guarantee),
        OrganizationKind::Park => t!(words.park),
        OrganizationKind::Base => t!(words.base),
        OrganizationKind::Market => t!(words.market),
        OrganizationKind::Event => t!(words.event),
        OrganizationKind::Brand => t!(words.brand),
        OrganizationKind::LogisticsRoute => t!(words.logistics_route),
        OrganizationKind::TalentProgram => t!(words.talent_program),
        OrganizationKind::Fund => t!(words.fund),
        OrganizationKind::Insurer => t!(words.insurer),
        OrganizationKind::InsuranceProduct => t!(words.insurance_product),
        OrganizationKind::TrainingSchool => t!(words.training_school),
    }
}

/// `Industry chain`.
pub fn chain(chain: Chain) -> &'static str {
    match chain {
        Chain::Innovation => t!(words.chain_innovation),
        Chain::Industry => t!(words.chain_industry),
        Chain::Capital => t!(words.chain_capital),
        Chain::Talent => t!(words.chain_talent),
    }
}

/// What is needed or offered: `Capital`.
pub fn opportunity_kind(kind: OpportunityKind) -> &'static str {
    match kind {
        OpportunityKind::Capital => t!(words.for_capital),
        OpportunityKind::Technology => t!(words.for_technology),
        OpportunityKind::Equipment => t!(words.for_equipment),
        OpportunityKind::Talent => t!(words.for_talent),
        OpportunityKind::RawMaterial => t!(words.for_raw_material),
        OpportunityKind::Logistics => t!(words.for_logistics),
        OpportunityKind::Channel => t!(words.for_channel),
        OpportunityKind::LandFacility => t!(words.for_land_facility),
        OpportunityKind::FinanceService => t!(words.for_finance_service),
        OpportunityKind::ResearchService => t!(words.for_research_service),
        OpportunityKind::TrainingService => t!(words.for_training_service),
        OpportunityKind::Design => t!(words.for_design),
        OpportunityKind::ECommerceService => t!(words.for_e_commerce_service),
    }
}

/// `Need` or `Offer`.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Need => t!(words.need),
        Side::Offer => t!(words.offer),
    }
}

/// `Open`.
pub fn opportunity_state(state: State) -> &'static str {
    match state {
        State::Open => t!(words.state_open),
        State::Undated => t!(words.state_undated),
        State::Stale => t!(words.state_stale),
        State::Closed => t!(words.state_closed),
    }
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

/// Why two products are alike, in a word.
pub fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Kind => t!(product.same_kind),
        Likeness::Category => t!(product.same_category),
        Likeness::Months => t!(product.same_months),
        Likeness::Certification => t!(product.same_certification),
    }
}
