//! The published rows of a data set and what names what.

use std::collections::{HashMap, HashSet};

use crate::compile::reading::dataset::{Dataset, Keys};
use crate::compile::reading::table::{Row, Table};
use crate::compile::schema::spec::TableId;
use crate::wire::photo::PhotoRow;

/// Rows by what they name.
pub type Groups<'a> = HashMap<&'a str, Vec<Row<'a>>>;

/// A data set with its indices. Rows that are held back, and rows that tell of them alone, are not
/// in it.
pub struct Relations<'a> {
    dataset: &'a Dataset,
    held: HashSet<&'a str>,
    aliases: HashMap<&'a str, &'a str>,
    products: Keys<'a>,
    sources: Keys<'a>,
    counties: Keys<'a>,
    townships: Keys<'a>,
    images: Keys<'a>,
    /// Ids of the photographs that a published product names.
    shown_images: HashSet<&'a str>,
    /// Photographs that have their files, by id; none before `photos::write`.
    pub photos: HashMap<&'a str, PhotoRow>,
    /// Certificates by product.
    pub certifications: Groups<'a>,
    /// What happens in which months, by product.
    pub seasons: Groups<'a>,
    /// Stories by product; one each.
    pub stories: Groups<'a>,
    /// Villages and towns that lists name, by product.
    pub demonstrations: Groups<'a>,
    /// The same by county.
    pub demonstrations_of_county: Groups<'a>,
    /// The same by township.
    pub demonstrations_of_township: Groups<'a>,
    /// Figures by product.
    pub figures: Groups<'a>,
    /// Industries by product.
    pub industries: Groups<'a>,
    /// Organisations by product.
    pub organisations: Groups<'a>,
    /// Achievements by product.
    pub achievements: Groups<'a>,
    /// Parks by product.
    pub parks: Groups<'a>,
    /// Opportunities by product.
    pub opportunities: Groups<'a>,
    /// Products by county, by pinyin and id.
    pub products_of_county: Groups<'a>,
    /// Products by township.
    pub products_of_township: Groups<'a>,
    /// Townships by county, ascending by code.
    pub townships_of_county: Groups<'a>,
    /// Organisations by county.
    pub organisations_of_county: Groups<'a>,
    /// Parks by county.
    pub parks_of_county: Groups<'a>,
    /// Opportunities by county.
    pub opportunities_of_county: Groups<'a>,
    /// Names of the paper-cuts by product; empty until they are drawn.
    pub pictures: HashMap<&'a str, String>,
}

impl<'a> Relations<'a> {
    /// Indexes a data set.
    pub fn new(dataset: &'a Dataset) -> Self {
        let group = |id: TableId, column: &str| {
            let mut groups = Groups::new();
            for row in dataset.table(id).rows().filter(|row| !row.is_held()) {
                for key in row.list(column) {
                    groups.entry(key).or_default().push(row);
                }
            }
            groups
        };
        let mut products_of_county = group(TableId::Products, "county");
        for rows in products_of_county.values_mut() {
            rows.sort_by_cached_key(|row| (row.get("pinyin"), row.key()));
        }
        let mut townships_of_county = Groups::new();
        for row in dataset.table(TableId::Townships).rows() {
            let county = row.key().get(..6).unwrap_or_default();
            townships_of_county.entry(county).or_default().push(row);
        }
        for rows in townships_of_county.values_mut() {
            rows.sort_by_key(|row| row.key());
        }
        let products = dataset.table(TableId::Products);
        Self {
            dataset,
            held: products.rows().filter(|row| row.is_held()).map(Row::key).collect(),
            aliases: dataset
                .table(TableId::Aliases)
                .rows()
                .map(|row| (row.get("from"), row.get("to")))
                .collect(),
            products: dataset.keys(TableId::Products),
            sources: dataset.keys(TableId::Sources),
            counties: dataset.keys(TableId::Counties),
            townships: dataset.keys(TableId::Townships),
            images: dataset.keys(TableId::Images),
            shown_images: products
                .rows()
                .filter(|row| !row.is_held())
                .flat_map(|row| row.list("images"))
                .collect(),
            photos: HashMap::new(),
            certifications: group(TableId::Certifications, "product"),
            seasons: group(TableId::Seasons, "product"),
            stories: group(TableId::Stories, "product"),
            demonstrations: group(TableId::Demonstrations, "products"),
            demonstrations_of_county: group(TableId::Demonstrations, "county"),
            demonstrations_of_township: group(TableId::Demonstrations, "township"),
            figures: group(TableId::Figures, "products"),
            industries: group(TableId::Industries, "products"),
            organisations: group(TableId::Organisations, "products"),
            achievements: group(TableId::Achievements, "products"),
            parks: group(TableId::Parks, "products"),
            opportunities: group(TableId::Opportunities, "products"),
            products_of_county,
            products_of_township: group(TableId::Products, "townships"),
            townships_of_county,
            organisations_of_county: group(TableId::Organisations, "county"),
            parks_of_county: group(TableId::Parks, "county"),
            opportunities_of_county: group(TableId::Opportunities, "county"),
            pictures: HashMap::new(),
        }
    }

    /// The published rows of a table in the order of the file.
    pub fn rows(&self, id: TableId) -> impl Iterator<Item = Row<'a>> {
        self.dataset.table(id).rows().filter(|row| self.is_published(*row))
    }

    /// All products as the catalogue has them: by county code, then by pinyin.
    pub fn catalogue(&self) -> Vec<Row<'a>> {
        let mut counties: Vec<_> = self.rows(TableId::Counties).map(Row::key).collect();
        counties.sort_unstable();
        counties.iter().flat_map(|key| of(&self.products_of_county, key).iter().copied()).collect()
    }

    /// Whether the row, and all that it cannot do without, is published.
    pub fn is_published(&self, row: Row<'_>) -> bool {
        let of_held = match row.table.spec.id {
            TableId::Products => return !row.is_held(),
            TableId::Certifications | TableId::Seasons | TableId::Stories => {
                self.held.contains(row.get("product"))
            }
            TableId::Links => {
                row.get("to").strip_prefix("product:").is_some_and(|id| self.held.contains(id))
            }
            TableId::Figures | TableId::Industries => {
                let mut ids = row.list("products").peekable();
                ids.peek().is_some() && ids.all(|id| self.held.contains(id))
            }
            TableId::Aliases => self.held.contains(self.renamed(row.get("to"))),
            TableId::Images => !self.shown_images.contains(row.key()),
            _ => false,
        };
        !of_held
    }

    /// The id of today of a product, over as many old ones as there are; `id` itself if it was not
    /// renamed.
    pub fn renamed<'i>(&'i self, id: &'i str) -> &'i str {
        let mut id = id;
        // A circle, which the check refuses, ends too.
        for _ in 0..self.aliases.len() {
            match self.aliases.get(id) {
                Some(next) => id = next,
                None => break,
            }
        }
        id
    }

    /// The ids in a column of product ids, without those that are held back.
    pub fn product_ids(&self, row: Row<'a>, column: &str) -> Vec<String> {
        row.list(column).filter(|id| !self.held.contains(id)).map(str::to_owned).collect()
    }

    /// Ids of the sources that a published row names.
    pub fn named_sources(&self) -> HashSet<&'a str> {
        let tables = TableId::ALL.iter().filter(|id| id.spec().column("sources").is_some());
        tables.flat_map(|id| self.rows(*id)).flat_map(|row| row.list("sources")).collect()
    }

    /// The published product with this id.
    pub fn product(&self, id: &str) -> Option<Row<'a>> {
        find(self.dataset.table(TableId::Products), &self.products, id).filter(|row| !row.is_held())
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<Row<'a>> {
        find(self.dataset.table(TableId::Sources), &self.sources, id)
    }

    /// The name of a product's paper-cut.
    pub fn picture(&self, product: &str) -> Option<&str> {
        self.pictures.get(product).map(String::as_str)
    }

    /// The photograph with this id.
    pub fn image(&self, id: &str) -> Option<Row<'a>> {
        find(self.dataset.table(TableId::Images), &self.images, id)
    }

    /// Where the file of a photograph is.
    #[cfg(feature = "photos")]
    pub fn photo_path(&self, image: Row<'_>) -> std::path::PathBuf {
        self.dataset.photo_path(image.get("file"))
    }

    /// The county with this code.
    pub fn county(&self, code: &str) -> Option<Row<'a>> {
        find(self.dataset.table(TableId::Counties), &self.counties, code)
    }

    /// The township with this code.
    pub fn township(&self, code: &str) -> Option<Row<'a>> {
        find(self.dataset.table(TableId::Townships), &self.townships, code)
    }
}

fn find<'a>(table: &'a Table, keys: &Keys<'_>, key: &str) -> Option<Row<'a>> {
    keys.get(key).map(|idx| table.row(*idx))
}

/// The rows of a group; none if nothing names `key`.
pub fn of<'g, 'a>(groups: &'g Groups<'a>, key: &str) -> &'g [Row<'a>] {
    groups.get(key).map(Vec::as_slice).unwrap_or_default()
}
