//! What names what among the published rows.

use std::collections::HashMap;
use std::fmt::Display;
use std::io;
use std::ops::Deref;

use crate::compile::facts::{
    CertificationFact, CountyFact, DemonstrationFact, Facts, FigureFact, ImageFact, Product,
    PublicRows, SeasonFact, StoryFact, TownshipFact, renamed,
};
use crate::model::achievement::Achievement;
use crate::model::id::{CountyCode, ImageId, ProductId, SourceId, TownshipCode};
use crate::model::industry::Industry;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organization;
use crate::model::park::Park;
use crate::model::provenance::Source;

/// Rows by what they name, each in the order of its table.
pub(super) type Groups<'a, T> = HashMap<&'a str, Vec<&'a T>>;

/// The published rows with their indices.
pub(super) struct Relations<'a> {
    /// The rows.
    pub facts: &'a Facts,
    /// The same as text.
    pub published: &'a PublicRows<'a>,
    products: HashMap<&'a str, &'a Product>,
    sources: HashMap<&'a str, &'a Source>,
    counties: HashMap<&'a str, &'a CountyFact>,
    townships: HashMap<&'a str, &'a TownshipFact>,
    /// New ids by old ones.
    aliases: HashMap<&'a str, &'a ProductId>,
    images: HashMap<&'a str, &'a ImageFact>,
    /// Certificates by product.
    pub certifications: Groups<'a, CertificationFact>,
    /// What happens in which months, by product.
    pub seasons: Groups<'a, SeasonFact>,
    /// Stories by product; one each.
    pub stories: Groups<'a, StoryFact>,
    /// Villages and towns that lists name, by product.
    pub demonstrations: Groups<'a, DemonstrationFact>,
    /// The same by county.
    pub demonstrations_of_county: Groups<'a, DemonstrationFact>,
    /// The same by township.
    pub demonstrations_of_township: Groups<'a, DemonstrationFact>,
    /// Figures by product.
    pub figures: Groups<'a, FigureFact>,
    /// Industries by product.
    pub industries: Groups<'a, Industry>,
    /// Organizations by product.
    pub organizations: Groups<'a, Organization>,
    /// Achievements by product.
    pub achievements: Groups<'a, Achievement>,
    /// Parks by product.
    pub parks: Groups<'a, Park>,
    /// Opportunities by product.
    pub opportunities: Groups<'a, Opportunity>,
    /// Products by county, by pinyin and id.
    pub products_of_county: Groups<'a, Product>,
    pub products_of_township: Groups<'a, Product>,
    /// Townships by county, ascending by code.
    pub townships_of_county: HashMap<CountyCode, Vec<&'a TownshipFact>>,
    pub organizations_of_county: Groups<'a, Organization>,
    pub parks_of_county: Groups<'a, Park>,
    pub opportunities_of_county: Groups<'a, Opportunity>,
}

impl<'a> Relations<'a> {
    /// Indexes the published rows.
    pub(super) fn new(facts: &'a Facts, published: &'a PublicRows<'a>) -> Self {
        let mut products_of_county = group(&facts.products, |row| [&row.card.county]);
        for rows in products_of_county.values_mut() {
            rows.sort_by_key(|row| (&row.card.pinyin, &row.card.id));
        }
        let mut townships_of_county: HashMap<CountyCode, Vec<&TownshipFact>> = HashMap::new();
        for row in &facts.townships {
            townships_of_county.entry(row.code.county()).or_default().push(row);
        }
        for rows in townships_of_county.values_mut() {
            rows.sort_by_key(|row| &row.code);
        }
        Self {
            facts,
            published,
            products: by(&facts.products, |row| &row.card.id),
            sources: by(&facts.sources, |row| &row.id),
            counties: by(&facts.counties, |row| &row.code),
            townships: by(&facts.townships, |row| &row.code),
            aliases: facts.aliases.iter().map(|row| (row.from.as_str(), &row.to)).collect(),
            images: by(&facts.images, |row| &row.id),
            certifications: group(&facts.certifications, |row| [&row.product]),
            seasons: group(&facts.seasons, |row| [&row.product]),
            stories: group(&facts.stories, |row| [&row.product]),
            demonstrations: group(&facts.demonstrations, |row| &row.products),
            demonstrations_of_county: group(&facts.demonstrations, |row| [&row.county]),
            demonstrations_of_township: group(&facts.demonstrations, |row| &row.township),
            figures: group(&facts.figures, |row| &row.products),
            industries: group(&facts.industries, |row| &row.products),
            organizations: group(&facts.organizations, |row| &row.products),
            achievements: group(&facts.achievements, |row| &row.products),
            parks: group(&facts.parks, |row| &row.products),
            opportunities: group(&facts.opportunities, |row| &row.products),
            products_of_county,
            products_of_township: group(&facts.products, |row| &row.card.townships),
            townships_of_county,
            organizations_of_county: group(&facts.organizations, |row| &row.county),
            parks_of_county: group(&facts.parks, |row| &row.county),
            opportunities_of_county: group(&facts.opportunities, |row| &row.county),
        }
    }

    /// All products as the catalogue has them: by county code, then by pinyin.
    pub(super) fn catalogue(&self) -> Vec<&'a Product> {
        let counties = self.counties().into_iter();
        counties.flat_map(|row| of(&self.products_of_county, &row.code).iter().copied()).collect()
    }

    /// All counties, ascending by code.
    pub(super) fn counties(&self) -> Vec<&'a CountyFact> {
        let mut counties: Vec<_> = self.facts.counties.iter().collect();
        counties.sort_by_key(|row| &row.code);
        counties
    }

    /// Whether a county has this code.
    pub(super) fn has_county(&self, code: &str) -> bool {
        self.counties.contains_key(code)
    }

    /// The published product with this id.
    pub(super) fn product(&self, id: &ProductId) -> Option<&'a Product> {
        self.products.get(id.as_str()).copied()
    }

    /// The id of today of a product, over as many old ones as there are; `id` itself if it was not
    /// renamed.
    pub(super) fn renamed(&self, id: &'a ProductId) -> &'a ProductId {
        renamed(&self.aliases, id)
    }

    /// The photograph with this id.
    pub(super) fn image(&self, id: &ImageId) -> Option<&'a ImageFact> {
        self.images.get(id.as_str()).copied()
    }

    /// The source with this id.
    ///
    /// # Errors
    /// If there is none, which the check refuses.
    pub(super) fn source(&self, id: &SourceId) -> io::Result<&'a Source> {
        self.sources.get(id.as_str()).copied().ok_or_else(|| missing("source", id))
    }

    /// The county with this code.
    ///
    /// # Errors
    /// If there is none, which the check refuses.
    pub(super) fn county(&self, code: &CountyCode) -> io::Result<&'a CountyFact> {
        self.counties.get(code.as_str()).copied().ok_or_else(|| missing("county", code))
    }

    /// The township with this code.
    ///
    /// # Errors
    /// If there is none, which the check refuses.
    pub(super) fn township(&self, code: &TownshipCode) -> io::Result<&'a TownshipFact> {
        self.townships.get(code.as_str()).copied().ok_or_else(|| missing("township", code))
    }
}

fn missing(what: &str, id: &dyn Display) -> io::Error {
    io::Error::other(format!("a row names the {what} `{id}`, which is in no table"))
}

fn by<'a, T, K: Deref<Target = str> + 'a>(
    rows: &'a [T],
    key: impl Fn(&'a T) -> &'a K,
) -> HashMap<&'a str, &'a T> {
    let mut by = HashMap::with_capacity(rows.len());
    for row in rows {
        by.entry(&**key(row)).or_insert(row);
    }
    by
}

fn group<'a, T, K: Deref<Target = str> + 'a, I: IntoIterator<Item = &'a K>>(
    rows: &'a [T],
    keys: impl Fn(&'a T) -> I,
) -> Groups<'a, T> {
    let mut groups = Groups::new();
    for row in rows {
        for key in keys(row) {
            groups.entry(&**key).or_default().push(row);
        }
    }
    groups
}

/// The rows of a group; none if nothing names `key`.
pub(super) fn of<'g, 'a, T>(groups: &'g Groups<'a, T>, key: &str) -> &'g [&'a T] {
    groups.get(key).map(Vec::as_slice).unwrap_or_default()
}
