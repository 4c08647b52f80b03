//! What cards tell, read from the compiled files once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::model::bilingual::Bilingual;
use crate::model::chain::Stage;
use crate::model::id::{CountyCode, IndustryId, PictureId, ProductId};
use crate::model::place::Place;
use crate::model::product::ProductCard;
use crate::papercut::plain::{Plain, plain};
use crate::source::config::SourceConfig;
use crate::source::{Source, Step};
use crate::wire::map::CountyMap;
use crate::wire::rows::Losses;

/// A base as its cards tell of it. Pictures are read when they are drawn.
pub(super) struct Base {
    /// Folder of the compiled files.
    pub folder: PathBuf,
    /// Name of the atlas.
    pub name: Bilingual,
    /// The region that it covers.
    pub region: Bilingual,
    /// Products that stand for the base.
    pub featured: Vec<ProductId>,
    /// Rows of the tables.
    pub counts: BTreeMap<String, u64>,
    /// All products, as the catalogue has them.
    pub products: Vec<ProductCard>,
    /// All counties, ascending by code.
    pub counties: Vec<County>,
    /// Those with a chain map.
    pub industries: Vec<Industry>,
    /// The map; older sets have none.
    pub map: Option<CountyMap>,
}

/// What the card of a county says.
pub(super) struct County {
    /// Code, name, reading.
    pub place: Place<CountyCode>,
    /// How many townships it has.
    pub n_townships: usize,
    /// Positions of its products among all, those that stand for it first.
    pub products: Vec<usize>,
}

/// What the card of an industry says.
pub(super) struct Industry {
    /// Id and name.
    pub place: Place<IndustryId>,
    /// How many organizations stand at each stage, upstream first.
    pub stages: Vec<(Stage, usize)>,
    /// How many links are known between them.
    pub n_links: usize,
    /// Position of the product that it is built on among all products.
    pub product: Option<usize>,
}

impl Base {
    /// The base in `folder`, which is `dist/data/v1` of a built site.
    ///
    /// # Errors
    /// In words, with the file, if one is missing or no such file.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let manifest = bytes(&folder.join("manifest.json"))?;
        let config = SourceConfig::Static { root: String::new() };
        let source = Source::new(&config, &manifest).map_err(|e| format!("manifest.json: {e}"))?;
        let mut products = vec![];
        let mut places = vec![];
        let mut industries = vec![];
        for step in source.catalogue() {
            let Some(shard) = run(folder, step)? else { continue };
            products.extend(shard.products);
            // Every shard names all counties and industries.
            places = shard.counties;
            industries = shard.industries;
        }
        let info = &source.dataset().base;
        let mut base = Self {
            folder: folder.to_owned(),
            name: info.name.clone(),
            region: info.region.clone(),
            featured: info.featured.clone(),
            counts: source.dataset().counts.clone(),
            products,
            counties: vec![],
            industries: vec![],
            map: run(folder, source.map())?,
        };
        let mut by_county: BTreeMap<CountyCode, Vec<usize>> = BTreeMap::new();
        for (idx, product) in base.products.iter().enumerate() {
            by_county.entry(product.county.clone()).or_default().push(idx);
        }
        for place in places {
            let detail = run(folder, source.county(&place.code))?;
            let mut products = by_county.remove(&place.code).unwrap_or_default();
            products.sort_by_cached_key(|idx| base.rank(*idx));
            let n_townships = detail.map_or(0, |detail| detail.townships.len());
            base.counties.push(County { place, n_townships, products });
        }
        for place in industries {
            let Some(map) = run(folder, source.industry(&place.code))? else { continue };
            let nodes = map.graph.nodes().iter();
            let at: Vec<Stage> = nodes.filter_map(|node| node.stage()).collect();
            let n_at = |stage| at.iter().filter(|own| **own == stage).count();
            let stages = Stage::ALL.iter().map(|stage| (*stage, n_at(*stage))).collect();
            let n_links = map.graph.links().len();
            let product = base.product_of(&place.code);
            base.industries.push(Industry { place, stages, n_links, product });
        }
        Ok(base)
    }

    /// Featured ones first, then those with more certificates and a season.
    fn rank(&self, product_idx: usize) -> (bool, std::cmp::Reverse<u32>, bool, String) {
        let Some(product) = self.products.get(product_idx) else { return Default::default() };
        (
            !self.featured.contains(&product.id),
            std::cmp::Reverse(product.certifications.len()),
            product.months.is_empty(),
            product.id.to_string(),
        )
    }

    /// The product whose id an industry shares, else its first.
    fn product_of(&self, industry: &IndustryId) -> Option<usize> {
        let own = |product: &ProductCard| product.industries.contains(industry);
        let same = self.products.iter().position(|p| p.id.as_str() == industry.as_str());
        same.or_else(|| self.products.iter().position(own))
    }

    /// A picture; `None` where there is none, or none of ours.
    pub(super) fn picture(&self, id: &PictureId) -> Option<Plain> {
        let file = self.folder.join("pictures").join(format!("{}.svg", id.as_str()));
        plain(&std::fs::read_to_string(file).ok()?)
    }
}

fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Takes steps over the files of `folder`.
fn run<T>(folder: &Path, mut step: Step<T>) -> Result<Option<T>, String> {
    loop {
        match step {
            Step::Done(value) => return Ok(Some(value)),
            Step::Absent => return Ok(None),
            Step::Fetch(request, next) => {
                let reply = bytes(&folder.join(&request.url))?;
                step = next(&reply, &mut Losses::default())
                    .map_err(|error| format!("{}: {error}", request.url))?;
            }
        }
    }
}
