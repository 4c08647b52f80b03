//! The chain map's words: the four chains, the stages, families of links.

use super::coded::coded;

coded! {
    /// One of the four chains that are to be integrated (四链融合): a lane of the map.
    Chain {
        /// Research, breeding, standards, data.
        Innovation = "innovation",
        /// Growing, making, moving, selling.
        Industry = "industry",
        /// Loans, guarantees, insurance, funds.
        Capital = "capital",
        /// People and what trains or sends them.
        Talent = "talent",
    }
}

coded! {
    /// A stage (环节): a column of the map, upstream first.
    Stage {
        /// Seeds, breeds, nurseries, fertilizer.
        Inputs = "inputs",
        /// Growing and raising.
        Cultivation = "cultivation",
        /// Sorting, drying, packing.
        PrimaryProcessing = "primary-processing",
        /// What makes another thing of it.
        DeepProcessing = "deep-processing",
        /// Storing, moving, trading in bulk.
        Logistics = "logistics",
        /// Brands, shops, fairs.
        BrandSales = "brand-sales",
        /// What serves all stages.
        Service = "service",
    }
}

coded! {
    /// Stages by where they stand on the way from field to table.
    Reach {
        /// Before the harvest.
        Upstream = "upstream",
        /// Between harvest and market.
        Midstream = "midstream",
        /// At the market, and what serves all.
        Downstream = "downstream",
    }
}

coded! {
    /// What a link moves.
    LinkFamily {
        Goods = "goods",
        /// Knowledge, varieties, tests.
        Knowledge = "knowledge",
        /// Money and security.
        Money = "money",
        /// Ownership, founding, hosting, coordination.
        Cooperation = "cooperation",
    }
}

impl Stage {
    /// Where it stands on the way from field to table.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Inputs | Self::Cultivation => Reach::Upstream,
            Self::PrimaryProcessing | Self::DeepProcessing => Reach::Midstream,
            Self::Logistics | Self::BrandSales | Self::Service => Reach::Downstream,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_go_downstream_only() {
        let reaches: Vec<_> = Stage::ALL.iter().map(|stage| stage.reach()).collect();
        assert!(reaches.is_sorted());
        assert!(Reach::ALL.iter().all(|reach| reaches.contains(reach)));
    }
}
