//! A checked data set as typed rows: each published cell is parsed once, here.
//!
//! [`cell`] says which text is which value, [`fact`] which column is which field, [`base`], [`product`]
//! and [`chain`] list them table by table, [`public_rows`] leaves out what is held back. Knows no file that
//! is written; [`super::publish`] joins and writes what is read here.

mod base;
mod cell;
mod chain;
mod fact;
mod product;
mod public_rows;

use std::collections::HashMap;

use super::problem::{Limits, Report};
use super::rule::Rule;
use crate::chain::graph::{GapRule, Verb};
use crate::model::achievement::Achievement;
use crate::model::base::{Base, Statement};
use crate::model::evidence::{Graded, Grades};
use crate::model::id::{ImageId, PictureId, ProductId, SourceId};
use crate::model::industry::{Cluster, Industry};
use crate::model::opportunity::Opportunity;
use crate::model::organization::{Link, Organization};
use crate::model::park::Park;
use crate::model::photo::Photo;
use crate::model::provenance::Source;
use crate::model::season::{Months, SeasonEvents};
use crate::model::tour::TourStep;
pub(super) use base::{AliasFact, CountyFact, ReadingFact, SynonymFact, TownshipFact};
use cell::Cells;
use fact::Fact;
pub(super) use product::{
    CertificationFact, DemonstrationFact, FigureFact, ImageFact, Product, SeasonFact, StoryFact,
};
use product::{ProductFact, Traits};
pub(super) use public_rows::{PublicRows, renamed};

/// The published rows of every table, each in the order of its file.
pub(super) struct Facts {
    pub base: Vec<Base>,
    /// Those that a published row names.
    pub sources: Vec<Source>,
    pub counties: Vec<CountyFact>,
    pub townships: Vec<TownshipFact>,
    pub products: Vec<Product>,
    pub certifications: Vec<CertificationFact>,
    pub seasons: Vec<SeasonFact>,
    /// One for a product at most.
    pub stories: Vec<StoryFact>,
    pub figures: Vec<FigureFact>,
    pub industries: Vec<Industry>,
    pub organizations: Vec<Organization>,
    pub links: Vec<Link>,
    pub opportunities: Vec<Opportunity>,
    pub achievements: Vec<Achievement>,
    pub parks: Vec<Park>,
    pub demonstrations: Vec<DemonstrationFact>,
    pub clusters: Vec<Cluster>,
    pub statements: Vec<Statement>,
    pub aliases: Vec<AliasFact>,
    pub images: Vec<ImageFact>,
    pub readings: Vec<ReadingFact>,
    pub link_kinds: Vec<Verb>,
    pub gap_rules: Vec<GapRule>,
    pub synonyms: Vec<SynonymFact>,
    pub tours: Vec<TourStep>,
    /// Photographs that have their files; none before they are encoded.
    pub photos: HashMap<ImageId, Photo>,
}

impl Facts {
    /// Reads what is published of a data set.
    ///
    /// # Errors
    /// If a cell that passed the check has no value, with every row that has one.
    pub(super) fn read(published: &PublicRows<'_>) -> Result<Self, Report> {
        let mut reader = Reader { published, report: Report::new(Limits::default()) };
        let products = reader.rows();
        let mut this = Self {
            base: reader.rows(),
            sources: reader.rows(),
            counties: reader.rows(),
            townships: reader.rows(),
            products: vec![],
            certifications: reader.rows(),
            seasons: reader.rows(),
            stories: reader.rows(),
            figures: reader.rows(),
            industries: reader.rows(),
            organizations: reader.rows(),
            links: reader.rows(),
            opportunities: reader.rows(),
            achievements: reader.rows(),
            parks: reader.rows(),
            demonstrations: reader.rows(),
            clusters: reader.rows(),
            statements: reader.rows(),
            aliases: reader.rows(),
            images: reader.rows(),
            readings: reader.rows(),
            link_kinds: reader.rows(),
            gap_rules: reader.rows(),
            synonyms: reader.rows(),
            tours: reader.rows(),
            photos: HashMap::new(),
        };
        this.products = this.joined(products);
        if reader.report.n_errors() > 0 { Err(reader.report) } else { Ok(this) }
    }

    /// Products with what other tables say of them in short: the one place where a product's months,
    /// events, certificates and industries are put together.
    fn joined(&self, rows: Vec<ProductFact>) -> Vec<Product> {
        let mut traits: HashMap<&ProductId, Traits> = HashMap::new();
        for row in &self.certifications {
            let of = &mut traits.entry(&row.product).or_default().certifications;
            *of = of.iter().chain([row.kind]).collect();
        }
        for row in &self.seasons {
            let of = traits.entry(&row.product).or_default();
            of.months = of.months.union(row.months.iter().copied().collect::<Months>());
            of.events = of.events.iter().chain([row.event]).collect::<SeasonEvents>();
        }
        for row in &self.industries {
            for product in &row.products {
                traits.entry(product).or_default().industries.push(row.id.clone());
            }
        }
        let sources: HashMap<&SourceId, &Source> =
            self.sources.iter().map(|source| (&source.id, source)).collect();
        let product = |row: ProductFact| {
            let traits = traits.remove(&row.id).unwrap_or_default();
            let own = row.sources.iter().filter_map(|id| sources.get(id).copied());
            let grades = Grades::of(own.map(Graded::from));
            Product::new(row, traits, grades)
        };
        rows.into_iter().map(product).collect()
    }

    /// Gives products their paper-cuts.
    pub(super) fn set_pictures(&mut self, mut pictures: HashMap<ProductId, PictureId>) {
        for product in &mut self.products {
            product.card.picture = pictures.remove(&product.card.id);
        }
    }

    /// Takes the photographs that have their files, and gives each product its first one.
    #[cfg(feature = "photos")]
    pub(super) fn set_photos(&mut self, photos: HashMap<ImageId, Photo>) {
        for product in &mut self.products {
            product.card.photo = product.images.iter().find_map(|id| photos.get(id)).cloned();
        }
        self.photos = photos;
    }

    /// The base; `None` if its table has no row, which the check refuses.
    pub(super) fn base(&self) -> Option<&Base> {
        self.base.first()
    }
}

struct Reader<'p, 'a> {
    published: &'p PublicRows<'a>,
    report: Report,
}

impl Reader<'_, '_> {
    /// The published rows of a table; those that cannot be read are reported.
    fn rows<F: Fact>(&mut self) -> Vec<F> {
        let mut facts = vec![];
        for row in self.published.rows(F::TABLE) {
            match F::read(Cells { row, published: self.published }) {
                Ok(fact) => facts.push(fact),
                Err(misread) => {
                    let column = Some(misread.column.as_str());
                    self.report.row(row, column, Rule::Unread, &misread.cell, misread.wanted);
                }
            }
        }
        facts
    }
}

#[cfg(test)]
mod tests;
