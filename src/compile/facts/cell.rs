//! What one cell says, as a value: the one place where the text of a checked cell is parsed.
//!
//! [`Cell`] is a value of one cell, [`Field`] one of a cell or of several that belong together.

use super::public_rows::PublicRows;
use crate::chain::graph::PRODUCT_PREFIX;
use crate::compile::reading::table::{Row, split_list};
use crate::compile::schema::synonyms::Meaning;
use crate::model::achievement::AchievementKind;
use crate::model::base::Topic;
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::demonstration::DemonstrationLevel;
use crate::model::figure::Metric;
use crate::model::id::{
    AchievementId, ClusterId, CountyCode, DemonstrationId, ImageId, IndustryId, OpportunityId,
    OrganizationId, ParkId, ProductId, Slug, SourceId, StatementId, TownshipCode,
};
use crate::model::industry::ClusterTier;
use crate::model::opportunity::{OpportunityKind, Side};
use crate::model::organization::{LinkEnd, OrganizationKind};
use crate::model::park::ParkStatus;
use crate::model::place::{CountyKind, Point, TownshipKind};
use crate::model::provenance::SourceQuality;
use crate::model::season::{Month, Months, SeasonEvent};
use crate::papercut::motifs::{self, Motif};

/// A value of one cell. A failure says what the cell should be.
pub(super) trait Cell: Sized {
    /// Whether an empty cell has a value too: that there is nothing.
    const MAY_BE_EMPTY: bool = false;

    /// The value of a cell, which has no white space at its ends.
    fn parse(cell: &str) -> Result<Self, String>;
}

/// A value of a row. `name` is that of its column, or what the names of its columns begin with.
pub(super) trait Field: Sized {
    /// The columns that it is read from, each with whether it may be empty.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test compares it with the specification"))]
    fn columns(name: &'static str) -> Vec<(String, bool)>;

    /// The value.
    fn read(cells: Cells<'_, '_>, name: &'static str) -> Result<Self, Misread>;
}

/// The cells of a published row, without what is not published.
#[derive(Clone, Copy)]
pub(super) struct Cells<'r, 'a> {
    pub row: Row<'a>,
    /// What is published.
    pub published: &'r PublicRows<'a>,
}

/// A cell that passed the check and has no value all the same.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misread {
    pub column: String,
    /// What stands there.
    pub cell: String,
    /// What should.
    pub wanted: String,
}

impl Cells<'_, '_> {
    fn parse<T: Cell>(self, column: &str) -> Result<T, Misread> {
        let cell = self.published.cell(self.row, column);
        T::parse(&cell).map_err(|wanted| Misread {
            column: column.to_owned(),
            cell: cell.clone().into_owned(),
            wanted,
        })
    }
}

impl<T: Cell> Field for T {
    fn columns(name: &'static str) -> Vec<(String, bool)> {
        vec![(name.to_owned(), T::MAY_BE_EMPTY)]
    }

    fn read(cells: Cells<'_, '_>, name: &'static str) -> Result<Self, Misread> {
        cells.parse(name)
    }
}

/// `{name}_zh` and, where there is such a column, `{name}_en`.
impl Field for Bilingual {
    fn columns(name: &'static str) -> Vec<(String, bool)> {
        vec![(format!("{name}_zh"), false), (format!("{name}_en"), true)]
    }

    fn read(cells: Cells<'_, '_>, name: &'static str) -> Result<Self, Misread> {
        Ok(Self {
            zh: cells.parse(&format!("{name}_zh"))?,
            en: cells.parse(&format!("{name}_en"))?,
        })
    }
}

/// `None` where neither language has a text; English alone is none of ours.
impl Field for Option<Bilingual> {
    fn columns(name: &'static str) -> Vec<(String, bool)> {
        vec![(format!("{name}_zh"), true), (format!("{name}_en"), true)]
    }

    fn read(cells: Cells<'_, '_>, name: &'static str) -> Result<Self, Misread> {
        let en: Option<String> = cells.parse(&format!("{name}_en"))?;
        let zh: Option<String> = match en {
            Some(_) => Some(cells.parse(&format!("{name}_zh"))?),
            None => cells.parse(&format!("{name}_zh"))?,
        };
        Ok(zh.map(|zh| Bilingual { zh, en }))
    }
}

/// `lat` and `lon`, degrees; `None` where both are empty.
impl Field for Option<Point> {
    fn columns(_: &'static str) -> Vec<(String, bool)> {
        vec![("lat".to_owned(), true), ("lon".to_owned(), true)]
    }

    fn read(cells: Cells<'_, '_>, _: &'static str) -> Result<Self, Misread> {
        let (lat, lon): (Option<f64>, Option<f64>) = (cells.parse("lat")?, cells.parse("lon")?);
        if lat.is_none() && lon.is_none() {
            return Ok(None);
        }
        Ok(Some(Point { lat: cells.parse("lat")?, lon: cells.parse("lon")? }))
    }
}

impl Cell for String {
    fn parse(cell: &str) -> Result<Self, String> {
        if cell.is_empty() { Err("A text.".to_owned()) } else { Ok(cell.to_owned()) }
    }
}

/// `None` where the cell is empty.
impl<T: Cell> Cell for Option<T> {
    const MAY_BE_EMPTY: bool = true;

    fn parse(cell: &str) -> Result<Self, String> {
        if cell.is_empty() { Ok(None) } else { T::parse(cell).map(Some) }
    }
}

/// Values separated by `;`, in their order; none where the cell is empty.
impl<T: Cell> Cell for Vec<T> {
    const MAY_BE_EMPTY: bool = true;

    fn parse(cell: &str) -> Result<Self, String> {
        let mut values = split_list(cell).map(T::parse).collect::<Result<Self, _>>()?;
        // Most have one value and would have room for four.
        values.shrink_to_fit();
        Ok(values)
    }
}

/// `yes` or `no`; an empty cell is `no`.
impl Cell for bool {
    const MAY_BE_EMPTY: bool = true;

    fn parse(cell: &str) -> Result<Self, String> {
        match cell {
            "yes" => Ok(true),
            "no" | "" => Ok(false),
            _ => Err("Write `yes` or `no`.".to_owned()),
        }
    }
}

/// A year.
impl Cell for i16 {
    fn parse(cell: &str) -> Result<Self, String> {
        cell.parse().map_err(|_| "Write a year of four digits.".to_owned())
    }
}

/// A number with or without decimals, in the unit that the column's name says.
impl Cell for f64 {
    fn parse(cell: &str) -> Result<Self, String> {
        let number = cell.parse().ok().filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| "Write a number.".to_owned())
    }
}

/// A whole number, also one that is written with decimals: `2.0`.
impl Cell for u32 {
    fn parse(cell: &str) -> Result<Self, String> {
        let whole = f64::parse(cell)?;
        let is_whole = whole.fract() == 0.0 && (0.0..=f64::from(Self::MAX)).contains(&whole);
        if is_whole { Ok(whole as Self) } else { Err("Write a whole number.".to_owned()) }
    }
}

impl Cell for Month {
    fn parse(cell: &str) -> Result<Self, String> {
        let number = cell.parse().ok();
        number.and_then(Self::new).ok_or_else(|| "Write months as 1 to 12.".to_owned())
    }
}

/// Months in any order; none where the cell is empty.
impl Cell for Months {
    const MAY_BE_EMPTY: bool = true;

    fn parse(cell: &str) -> Result<Self, String> {
        split_list(cell).map(Month::parse).collect()
    }
}

impl Cell for LinkEnd {
    fn parse(cell: &str) -> Result<Self, String> {
        match cell.strip_prefix(PRODUCT_PREFIX) {
            Some(id) => Cell::parse(id).map(Self::Product),
            None => Cell::parse(cell).map(Self::Organization),
        }
    }
}

impl Cell for &'static Motif {
    fn parse(cell: &str) -> Result<Self, String> {
        motifs::find(cell).ok_or_else(|| "`atlas motifs` shows all of them.".to_owned())
    }
}

impl Cell for Meaning {
    fn parse(cell: &str) -> Result<Self, String> {
        let wanted = "Write category:, cert: or month: and a value of that column.";
        Self::parse(cell).ok_or_else(|| wanted.to_owned())
    }
}

macro_rules! ids {
    ($($id:ident)+) => {$(
        impl Cell for $id {
            fn parse(cell: &str) -> Result<Self, String> {
                Self::parse(cell).map_err(|wanted| format!("Mind that {wanted}."))
            }
        }
    )+};
}

ids! {
    AchievementId ClusterId CountyCode DemonstrationId ImageId IndustryId OpportunityId
    OrganizationId ParkId ProductId Slug SourceId StatementId TownshipCode
}

macro_rules! codes {
    ($($word:ident)+) => {$(
        impl Cell for $word {
            fn parse(cell: &str) -> Result<Self, String> {
                Self::from_code(cell).ok_or_else(|| format!("One of: {}.", Self::CODES.join(", ")))
            }
        }
    )+};
}

codes! {
    AchievementKind Category CertificationKind Chain ClusterTier CountyKind DemonstrationLevel
    LinkFamily Metric OpportunityKind OrganizationKind ParkStatus SeasonEvent Side SourceQuality
    Stage Topic TownshipKind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Cell + PartialEq + std::fmt::Debug>(cell: &str, expected: Option<T>) {
        assert_eq!(<T as Cell>::parse(cell).ok(), expected, "{cell}");
    }

    #[test]
    fn a_cell_has_one_value_or_says_what_is_wanted() {
        check("榨菜", Some("榨菜".to_owned()));
        check::<String>("", None);
        check("", Some(None::<String>));
        check("a; b", Some(vec!["a".to_owned(), "b".to_owned()]));
        check("", Some(Vec::<ProductId>::new()));
        check::<Vec<ProductId>>("tea;Tea", None);
        check("2024", Some(2024_i16));
        check::<i16>("", None);
        check("12.50", Some(12.5));
        check("2.0", Some(2_u32));
        check::<u32>("1.5", None);
        check::<u32>("-1", None);
        check("11;12;1", Some([11, 12, 1].into_iter().filter_map(Month::new).collect::<Months>()));
        check::<Months>("13", None);
        check("yes", Some(true));
        check("", Some(false));
        check::<bool>("Yes", None);
        check("tea", Some(Category::Tea));
        check("", Some(None::<ParkStatus>));
        check("product:tea", Some(LinkEnd::Product(ProductId::parse("tea").unwrap())));
        check::<LinkEnd>("product:", None);
        check("month:now", Some(Meaning::Now));
    }
}
