//! Certifications, and which of them are geographical indications.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{ProductId, SourceId, TownshipCode};
use super::place::Place;

coded! {
    /// What a certificate or listing says. Only the first three are geographical indications.
    CertificationKind {
        /// 农产品地理标志: agricultural geographical indication (Ministry of Agriculture).
        GiAgricultural = "gi-agricultural",
        /// 地理标志保护产品: protected geographical-indication product.
        GiProduct = "gi-product",
        /// 地理标志证明商标: geographical indication as a certification or collective trademark.
        GiTrademark = "gi-trademark",
        /// 全国名特优新农产品: a national list of quality farm products. Not a geographical indication.
        QualityList = "quality-list",
        /// 国家级非物质文化遗产: the craft is national intangible heritage.
        HeritageNational = "heritage-national",
        /// 市级非物质文化遗产: the craft is provincial-level intangible heritage.
        HeritageMunicipal = "heritage-municipal",
        /// 绿色食品: green food.
        GreenFood = "green-food",
        /// 有机产品: organic product.
        Organic = "organic",
    }
}

impl CertificationKind {
    /// Whether it ties the product's name to its place by law.
    pub fn is_geographical_indication(self) -> bool {
        matches!(self, Self::GiAgricultural | Self::GiProduct | Self::GiTrademark)
    }
}

/// A set of certification kinds; bit `i` is `CertificationKind::ALL[i]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CertificationSet(u16);

impl CertificationSet {
    /// The set with these bits; `None` if a bit names no kind.
    pub fn from_bits(bits: u16) -> Option<Self> {
        (u32::from(bits) < 1 << CertificationKind::ALL.len()).then_some(Self(bits))
    }

    /// Bit `i` is `CertificationKind::ALL[i]`.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Whether `kind` is in the set.
    pub fn contains(self, kind: CertificationKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }

    /// The kinds in the set, geographical indications first.
    pub fn iter(self) -> impl Iterator<Item = CertificationKind> {
        CertificationKind::ALL.iter().copied().filter(move |kind| self.contains(*kind))
    }

    /// How many kinds are in the set.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether a source read so far names no certificate.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<CertificationKind> for CertificationSet {
    fn from_iter<I: IntoIterator<Item = CertificationKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |bits, kind| bits | 1 << kind as u16))
    }
}

/// One certificate or listing of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certification {
    /// What it says.
    pub kind: CertificationKind,
    /// Year of registration or announcement; `None` where no source gives it.
    pub year: Option<i16>,
    /// Number in its register; `None` where no source gives it.
    pub number: Option<String>,
    /// The notice that announced it, as the source names it.
    pub notice: Option<String>,
    /// Day of registration or of the notice, ISO 8601, as exact as known.
    pub date: Option<String>,
    /// Who holds or applied for it, in Chinese.
    pub holder: Option<String>,
    /// The protected area in words.
    pub area: Option<Bilingual>,
    /// Townships of the area; none where it is a whole county or not known by township.
    pub area_townships: Vec<Place<TownshipCode>>,
    /// What the product must be like.
    pub quality: Option<Bilingual>,
    /// What is in doubt about it.
    pub caution: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

/// The protected area of a product, as its county shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedArea {
    pub product: ProductId,
    /// The product's name.
    pub name: Bilingual,
    /// The certificate that protects it.
    pub kind: CertificationKind,
    /// The area in words.
    pub area: Option<Bilingual>,
    /// Its townships; none where it is the whole county or not known by township.
    pub townships: Vec<TownshipCode>,
    /// What is in doubt about it.
    pub caution: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quality_list_is_not_a_geographical_indication() {
        let gi: Vec<_> = CertificationKind::ALL
            .iter()
            .filter(|kind| kind.is_geographical_indication())
            .map(|kind| kind.code())
            .collect();
        assert_eq!(gi, ["gi-agricultural", "gi-product", "gi-trademark"]);
    }

    #[test]
    fn a_set_keeps_what_was_put_in() {
        let kinds = [CertificationKind::Organic, CertificationKind::GiProduct];
        let set: CertificationSet = kinds.into_iter().collect();
        assert_eq!(set.len(), 2);
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [CertificationKind::GiProduct, CertificationKind::Organic]
        );
        assert_eq!(CertificationSet::from_bits(set.bits()), Some(set));
        assert_eq!(CertificationSet::from_bits(u16::MAX), None);
    }
}
