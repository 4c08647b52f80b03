//! Villages and towns that a list names for a product of theirs.

use super::coded::coded;

coded! {
    /// Which list names a village or town. Only the first four are of the program "one village, one
    /// product" (一村一品).
    DemonstrationLevel {
        /// 全国“一村一品”示范村镇.
        National = "national",
        /// 省级“一村一品”示范村镇.
        Provincial = "provincial",
        /// 市级“一村一品”示范村镇, of a municipality.
        Municipal = "municipal",
        /// “一村一品”示范村镇 of a level that the source does not state.
        Unstated = "unstated",
        /// 全国乡村特色产业亿元村: a village whose specialities sell for 100 million yuan a year.
        HundredMillionVillage = "national-100m-village",
        /// 农业产业强镇: a town strong in one farm industry.
        AgriIndustryTown = "agri-industry-town",
    }
}

impl DemonstrationLevel {
    /// Whether the list is of the program "one village, one product".
    pub const fn is_one_village_one_product(self) -> bool {
        matches!(self, Self::National | Self::Provincial | Self::Municipal | Self::Unstated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_other_programs_are_not_one_village_one_product() {
        let others = DemonstrationLevel::ALL.iter().filter(|l| !l.is_one_village_one_product());
        let others: Vec<_> = others.map(|level| level.code()).collect();
        assert_eq!(others, ["national-100m-village", "agri-industry-town"]);
    }
}
