//! The chain map and what investors read: organizations, industries, needs, results, parks.

use super::fact::fact;
use crate::chain::graph::{GapRule, Verb};
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::id::{
    AchievementId, ClusterId, CountyCode, IndustryId, OpportunityId, OrganizationId, ParkId,
    ProductId, SourceId, TownshipCode,
};
use crate::model::industry::{Cluster, ClusterTier, Industry};
use crate::model::opportunity::{Opportunity, OpportunityKind, Side};
use crate::model::organization::{Link, LinkEnd, Organization, OrganizationKind};
use crate::model::park::{Park, ParkStatus};
use crate::model::tour::TourStep;

fact! {
    Industry of Industries {
        id: IndustryId = "id",
        name: Bilingual = "name",
        products: Vec<ProductId> = "products",
        cluster: Option<ClusterId> = "cluster",
    }
}

fact! {
    Cluster of Clusters {
        id: ClusterId = "id",
        tier: ClusterTier = "tier",
        name: Bilingual = "name",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Organization of Organisations {
        id: OrganizationId = "id",
        name: Bilingual = "name",
        kind: OrganizationKind = "kind",
        chain: Chain = "chain",
        stage: Stage = "stage",
        county: Option<CountyCode> = "county",
        products: Vec<ProductId> = "products",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Link of Links {
        from: OrganizationId = "from",
        to: LinkEnd = "to",
        verb: String = "kind",
        note: Option<Bilingual> = "note",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Verb of LinkKinds {
        id: String = "id",
        family: Option<LinkFamily> = "family",
        name: Bilingual = "name",
    }
}

fact! {
    GapRule of GapRules {
        id: String = "id",
        chain: Option<Chain> = "chain",
        stage: Option<Stage> = "stage",
        at_least: u32 = "at_least",
        known: u32 = "known",
        text: Bilingual = "text",
    }
}

fact! {
    TourStep of Tours {
        id: String = "id",
        tour: String = "tour",
        name: Bilingual = "name",
        address: Option<String> = "address",
        text: Bilingual = "text",
    }
}

fact! {
    Opportunity of Opportunities {
        id: OpportunityId = "id",
        side: Side = "side",
        kind: OpportunityKind = "kind",
        title: Bilingual = "title",
        organization: String = "organisation_zh",
        county: Option<CountyCode> = "county",
        industry_name: Option<String> = "industry_zh",
        industry: Option<IndustryId> = "industry",
        products: Vec<ProductId> = "products",
        amount_cny_10k: Option<f64> = "amount_cny_10k",
        published: Option<String> = "published",
        renewed: Option<String> = "renewed",
        closes: Option<String> = "closes",
        closed: Option<String> = "closed",
        summary: Bilingual = "summary",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Achievement of Achievements {
        id: AchievementId = "id",
        kind: AchievementKind = "kind",
        name: Bilingual = "name",
        organization: Option<String> = "organisation_zh",
        industry: Option<String> = "industry_zh",
        year: Option<i16> = "year",
        summary: Option<Bilingual> = "summary",
        products: Vec<ProductId> = "products",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Park of Parks {
        id: ParkId = "id",
        name: Bilingual = "name",
        kind: Bilingual = "kind",
        county: Option<CountyCode> = "county",
        township: Option<TownshipCode> = "township",
        industry: Option<String> = "industry_zh",
        year: Option<i16> = "year",
        status: Option<ParkStatus> = "status",
        products: Vec<ProductId> = "products",
        sources: Vec<SourceId> = "sources",
    }
}
