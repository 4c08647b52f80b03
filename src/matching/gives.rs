//! What an entry of a kind can give to who asks, and how surely: stated where somebody offers it, else judged by what such
//! bodies do. The numbers are ours: nobody publishes such.

use crate::model::achievement::AchievementKind;
use crate::model::chain::{Chain, Stage};
use crate::model::opportunity::OpportunityKind as Kind;
use crate::model::organization::OrganizationKind;

/// What can be given, and how surely it is what is asked for by that name: 0 to 1.
pub type Given = (Kind, f32);

/// It says so itself.
const SAID: f32 = 1.0;
/// It is what such bodies are for.
const USUAL: f32 = 0.8;
/// Many of them do.
const OFTEN: f32 = 0.5;

/// What an offer of a kind gives: that, and what goes by another name nearly as often.
pub fn of_offer(kind: Kind) -> Vec<Given> {
    let also: &[Given] = match kind {
        Kind::FinanceService => &[(Kind::Capital, USUAL)],
        Kind::Capital => &[(Kind::FinanceService, USUAL)],
        Kind::ResearchService => &[(Kind::Technology, USUAL)],
        Kind::Technology => &[(Kind::ResearchService, USUAL), (Kind::Equipment, OFTEN)],
        Kind::Equipment => &[(Kind::Technology, OFTEN)],
        Kind::TrainingService => &[(Kind::Talent, USUAL)],
        Kind::Talent => &[(Kind::TrainingService, OFTEN)],
        Kind::ECommerceService => &[(Kind::Channel, USUAL)],
        Kind::Channel => &[(Kind::ECommerceService, OFTEN)],
        Kind::Design => &[(Kind::Channel, OFTEN)],
        Kind::RawMaterial | Kind::Logistics | Kind::LandFacility => &[],
    };
    [(kind, SAID)].into_iter().chain(also.iter().copied()).collect()
}

/// What an organization can give, by what it is, else by where it stands.
pub fn of_organization(kind: OrganizationKind, chain: Chain, stage: Stage) -> Vec<Given> {
    use OrganizationKind as Is;
    let given: &[Given] = match kind {
        Is::Lender | Is::LoanProduct | Is::Fund => {
            &[(Kind::Capital, USUAL), (Kind::FinanceService, USUAL)]
        }
        Is::Guarantee | Is::Insurer | Is::InsuranceProduct => {
            &[(Kind::FinanceService, USUAL), (Kind::Capital, OFTEN)]
        }
        Is::Institute | Is::University => &[
            (Kind::ResearchService, USUAL),
            (Kind::Technology, USUAL),
            (Kind::TrainingService, OFTEN),
            (Kind::Talent, OFTEN),
        ],
        Is::TalentProgram | Is::TrainingSchool => {
            &[(Kind::TrainingService, USUAL), (Kind::Talent, USUAL)]
        }
        Is::LogisticsRoute => &[(Kind::Logistics, USUAL)],
        Is::Market | Is::Event => &[(Kind::Channel, USUAL)],
        Is::Platform => &[(Kind::Channel, OFTEN), (Kind::ECommerceService, OFTEN)],
        Is::Brand => &[(Kind::Channel, OFTEN)],
        Is::Park | Is::Base => &[(Kind::LandFacility, USUAL)],
        Is::Enterprise
        | Is::Cooperative
        | Is::CooperativeGroup
        | Is::Government
        | Is::Association => {
            return of_place(chain, stage);
        }
    };
    given.to_vec()
}

fn of_place(chain: Chain, stage: Stage) -> Vec<Given> {
    let given: &[Given] = match (chain, stage) {
        (Chain::Capital, _) => &[(Kind::Capital, OFTEN), (Kind::FinanceService, OFTEN)],
        (Chain::Talent, _) => &[(Kind::Talent, OFTEN), (Kind::TrainingService, OFTEN)],
        (Chain::Innovation, _) => &[(Kind::Technology, OFTEN), (Kind::ResearchService, OFTEN)],
        (Chain::Industry, Stage::Inputs) => &[(Kind::Equipment, OFTEN)],
        (Chain::Industry, Stage::Cultivation) => &[(Kind::RawMaterial, USUAL)],
        (Chain::Industry, Stage::PrimaryProcessing) => &[(Kind::RawMaterial, OFTEN)],
        (Chain::Industry, Stage::Logistics) => &[(Kind::Logistics, USUAL)],
        (Chain::Industry, Stage::BrandSales) => &[(Kind::Channel, USUAL)],
        (Chain::Industry, Stage::DeepProcessing | Stage::Service) => &[],
    };
    given.to_vec()
}

/// What a result of research can give.
pub fn of_achievement(kind: AchievementKind) -> Vec<Given> {
    let given: &[Given] = match kind {
        AchievementKind::Technology => &[(Kind::Technology, SAID), (Kind::ResearchService, OFTEN)],
        AchievementKind::Variety => &[(Kind::Technology, USUAL)],
        AchievementKind::Patent => &[(Kind::Technology, USUAL), (Kind::Equipment, OFTEN)],
        AchievementKind::Standard => &[(Kind::Technology, OFTEN)],
        AchievementKind::Award => &[],
    };
    given.to_vec()
}

/// Where in the chains a need or an offer of a kind belongs; `None` where it may be anywhere.
pub fn place_of(kind: Kind) -> (Option<Chain>, Option<Stage>) {
    match kind {
        Kind::Capital | Kind::FinanceService => (Some(Chain::Capital), None),
        Kind::Technology | Kind::ResearchService => (Some(Chain::Innovation), None),
        Kind::Talent | Kind::TrainingService => (Some(Chain::Talent), None),
        Kind::RawMaterial => (Some(Chain::Industry), Some(Stage::Cultivation)),
        Kind::Logistics => (Some(Chain::Industry), Some(Stage::Logistics)),
        Kind::Channel | Kind::ECommerceService | Kind::Design => {
            (Some(Chain::Industry), Some(Stage::BrandSales))
        }
        Kind::Equipment | Kind::LandFacility => (Some(Chain::Industry), None),
    }
}

/// What would close a gap at a place of the chains: the kinds of offers that belong there.
pub fn kinds_at(chain: Option<Chain>, stage: Option<Stage>) -> Vec<Kind> {
    let fits = |kind: &Kind| {
        let (of_chain, of_stage) = place_of(*kind);
        let is_chain = chain.is_none() || of_chain.is_none() || chain == of_chain;
        let is_stage = stage.is_none() || of_stage.is_none() || stage == of_stage;
        is_chain && is_stage
    };
    Kind::ALL.iter().copied().filter(fits).collect()
}
