//! Which widgets there are, and their addresses.

use crate::model::category::Category;
use crate::model::id::{CountyCode, IndustryId, OpportunityId, ProductId};
use crate::model::opportunity::Side;
use crate::model::season::Month;
use crate::routes;
use crate::routes::EMBED;
use crate::routes::list_address::to_path;

/// The item of [`Shelf::Chosen`].
pub const CHOSEN: &str = "chosen";

/// A widget and what it is of. It has a frame for each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Widget {
    /// What a product is, in a card.
    Product(ProductId),
    /// The months of a product, in a ring.
    Season(ProductId),
    /// What is in season in which month.
    Months,
    /// Products beside each other.
    Shelf(Shelf),
    /// Who makes what of what in an industry.
    Chain(IndustryId),
    /// Needs and offers.
    Opportunities(Notices),
    /// A field whose hits open in the atlas.
    Search,
}

/// The products of a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelf {
    County(CountyCode),
    Category(Category),
    Industry(IndustryId),
    Month(Month),
    /// Those that the address of the frame names, `?id=a,b`.
    Chosen,
}

/// Which needs and offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notices {
    All,
    Side(Side),
    County(CountyCode),
    /// One, with its summary.
    One(OpportunityId),
}

impl Widget {
    /// The attribute `widget` of the element, and the first part of the path.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Product(_) => "product",
            Self::Season(_) | Self::Months => "season",
            Self::Shelf(_) => "shelf",
            Self::Chain(_) => "chain",
            Self::Opportunities(_) => "opportunities",
            Self::Search => "search",
        }
    }

    /// The attribute `item`: the rest of the path; empty where the kind says it all.
    pub fn item(&self) -> String {
        match self {
            Self::Product(id) | Self::Season(id) => id.to_string(),
            Self::Shelf(shelf) => match shelf {
                Shelf::County(code) => format!("county/{code}"),
                Shelf::Category(category) => format!("category/{}", category.code()),
                Shelf::Industry(id) => format!("industry/{id}"),
                Shelf::Month(month) => format!("month/{}", month.number()),
                Shelf::Chosen => CHOSEN.to_owned(),
            },
            Self::Chain(id) => id.to_string(),
            Self::Opportunities(notices) => match notices {
                Notices::All => String::new(),
                Notices::Side(side) => format!("side/{}", side.code()),
                Notices::County(code) => format!("county/{code}"),
                Notices::One(id) => format!("one/{id}"),
            },
            Self::Months | Self::Search => String::new(),
        }
    }

    /// Path of the frame below the language, as [`crate::routes`] has paths: `/embed/product/a`.
    pub fn path(&self) -> String {
        let item = self.item();
        let slash = if item.is_empty() { "" } else { "/" };
        format!("{EMBED}/{}{slash}{item}", self.kind())
    }

    /// Paths below the language of the pages that this is the widget of, the one that tells most of it first. No
    /// page has two widgets, and some widgets have no page.
    pub fn pages(&self) -> Vec<String> {
        let list = |key: &str, value: &str| to_path(&routes::products_with(key, value));
        let pages = match self {
            Self::Product(id) => vec![Some(routes::product_path(id.as_str()))],
            Self::Chain(id) => vec![to_path(&routes::chain_of_industry_path(id.as_str()))],
            Self::Search => vec![Some(routes::HOME.to_owned())],
            Self::Shelf(Shelf::County(code)) => {
                vec![Some(routes::county_path(code.as_str())), list("county", code.as_str())]
            }
            Self::Shelf(Shelf::Category(category)) => vec![list("category", category.code())],
            Self::Shelf(Shelf::Industry(id)) => vec![list("industry", id.as_str())],
            Self::Shelf(Shelf::Month(month)) => vec![list("month", &month.number().to_string())],
            Self::Opportunities(Notices::One(id)) => {
                vec![Some(routes::opportunity_path(id.as_str()))]
            }
            Self::Season(_)
            | Self::Months
            | Self::Shelf(Shelf::Chosen)
            | Self::Opportunities(_) => {
                vec![]
            }
        };
        pages.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_widget_has_an_address_of_its_own() {
        let product = ProductId::parse("a-b").unwrap();
        let industry = IndustryId::parse("pig").unwrap();
        let county = CountyCode::parse("500236").unwrap();
        let notice = OpportunityId::parse("tea-wanted").unwrap();
        for (widget, path) in [
            (Widget::Product(product.clone()), "/embed/product/a-b"),
            (Widget::Season(product), "/embed/season/a-b"),
            (Widget::Months, "/embed/season"),
            (Widget::Shelf(Shelf::County(county.clone())), "/embed/shelf/county/500236"),
            (Widget::Shelf(Shelf::Category(Category::GrainOil)), "/embed/shelf/category/grain-oil"),
            (Widget::Shelf(Shelf::Industry(industry.clone())), "/embed/shelf/industry/pig"),
            (Widget::Shelf(Shelf::Month(Month::JANUARY)), "/embed/shelf/month/1"),
            (Widget::Shelf(Shelf::Chosen), "/embed/shelf/chosen"),
            (Widget::Chain(industry), "/embed/chain/pig"),
            (Widget::Opportunities(Notices::All), "/embed/opportunities"),
            (Widget::Opportunities(Notices::Side(Side::Need)), "/embed/opportunities/side/need"),
            (Widget::Opportunities(Notices::County(county)), "/embed/opportunities/county/500236"),
            (Widget::Opportunities(Notices::One(notice)), "/embed/opportunities/one/tea-wanted"),
            (Widget::Search, "/embed/search"),
        ] {
            assert_eq!(widget.path(), path);
        }
    }

    #[test]
    fn pages_have_a_widget() {
        let industry = IndustryId::parse("pig").unwrap();
        let county = CountyCode::parse("500236").unwrap();
        let notice = OpportunityId::parse("tea-wanted").unwrap();
        let products = ProductId::parse("a-b").unwrap();
        for (widget, pages) in [
            (Widget::Product(products.clone()), vec!["/products/a-b"]),
            (
                Widget::Shelf(Shelf::County(county.clone())),
                vec!["/counties/500236", "/products/county/500236"],
            ),
            (Widget::Shelf(Shelf::Category(Category::Tea)), vec!["/products/category/tea"]),
            (Widget::Shelf(Shelf::Month(Month::JANUARY)), vec!["/products/month/1"]),
            (Widget::Shelf(Shelf::Industry(industry.clone())), vec!["/products/industry/pig"]),
            (Widget::Chain(industry), vec!["/chain/industry/pig"]),
            (Widget::Opportunities(Notices::One(notice)), vec!["/opportunities/tea-wanted"]),
            (Widget::Search, vec!["/"]),
            (Widget::Season(products), vec![]),
            (Widget::Opportunities(Notices::County(county)), vec![]),
        ] {
            assert_eq!(widget.pages(), pages);
        }
    }
}
