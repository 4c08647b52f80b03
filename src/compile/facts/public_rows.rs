//! What of the tables is published: neither rows that are held back, nor rows and parts of cells that
//! tell of them alone.
//!
//! Knows rows as text, so that the downloads, which are tables too, leave out the same.

use std::borrow::{Borrow, Cow};
use std::collections::{HashMap, HashSet};

use crate::chain::graph::PRODUCT_PREFIX;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::{Row, split_list};
use crate::compile::schema::spec::{Kind, TableId};

/// The published part of a data set.
pub(crate) struct PublicRows<'a> {
    dataset: &'a Dataset,
    /// Ids of products that are held back.
    held: HashSet<&'a str>,
    /// New ids by old ones.
    aliases: HashMap<&'a str, &'a str>,
    /// Ids of the photographs that a published product names.
    shown_images: HashSet<&'a str>,
    /// Ids of the sources that a published row names.
    named_sources: HashSet<&'a str>,
}

impl<'a> PublicRows<'a> {
    /// Finds out what is published.
    pub(crate) fn new(dataset: &'a Dataset) -> Self {
        let products = dataset.table(TableId::Products);
        let shown = products.rows().filter(|row| !row.is_held());
        let mut this = Self {
            dataset,
            held: products.rows().filter(|row| row.is_held()).map(Row::key).collect(),
            aliases: dataset
                .table(TableId::Aliases)
                .rows()
                .map(|row| (row.get("from"), row.get("to")))
                .collect(),
            shown_images: shown.flat_map(|row| row.list("images")).collect(),
            named_sources: HashSet::new(),
        };
        let citing = TableId::ALL.iter().filter(|id| id.spec().column("sources").is_some());
        let named = citing.flat_map(|id| this.rows(*id)).flat_map(|row| row.list("sources"));
        this.named_sources = named.collect();
        this
    }

    /// The published rows of a table in the order of the file.
    pub(crate) fn rows(&self, id: TableId) -> impl Iterator<Item = Row<'a>> {
        self.dataset.table(id).rows().filter(|row| self.is_published(*row))
    }

    /// Whether the row, and all that it cannot do without, is published.
    fn is_published(&self, row: Row<'a>) -> bool {
        let of_held = match row.table.spec.id {
            TableId::Products => return !row.is_held(),
            TableId::Certifications | TableId::Seasons | TableId::Stories => {
                self.held.contains(row.get("product"))
            }
            TableId::Links => {
                row.get("to").strip_prefix(PRODUCT_PREFIX).is_some_and(|id| self.held.contains(id))
            }
            TableId::Figures | TableId::Industries => {
                let mut ids = row.list("products").peekable();
                ids.peek().is_some() && ids.all(|id| self.held.contains(id))
            }
            TableId::Aliases => self.held.contains(renamed(&self.aliases, row.get("to"))),
            TableId::Images => !self.shown_images.contains(row.key()),
            TableId::Sources => !self.named_sources.contains(row.key()),
            _ => false,
        };
        !of_held
    }

    /// A cell without what is not published: products that are held back, addresses that must not be
    /// linked. A column that the table has not is empty.
    pub(crate) fn cell(&self, row: Row<'a>, column: &str) -> Cow<'a, str> {
        let spec = row.table.spec;
        let Some(position) = spec.columns.iter().position(|own| own.name == column) else {
            return "".into();
        };
        let cell = row.cell(position);
        match spec.columns.get(position).map(|column| column.kind) {
            Some(Kind::Refs(TableId::Products)) => {
                let is_held = |id: &&str| self.held.contains(id);
                if !split_list(cell).any(|id| is_held(&id)) {
                    return cell.into();
                }
                let shown = split_list(cell).filter(|id| !is_held(id));
                shown.collect::<Vec<_>>().join(";").into()
            }
            Some(Kind::WebUrl) if spec.id == TableId::Sources && row.get("linkable") != "yes" => {
                "".into()
            }
            _ => cell.into(),
        }
    }
}

/// The id of today of a product, over as many old ones as there are; `id` itself if it was not renamed.
/// `aliases` are new ids by old ones.
pub(crate) fn renamed<'i, I: Borrow<str> + ?Sized>(
    aliases: &HashMap<&str, &'i I>,
    mut id: &'i I,
) -> &'i I {
    // A circle, which the check refuses, ends too.
    for _ in 0..aliases.len() {
        match aliases.get(id.borrow()) {
            Some(next) => id = next,
            None => break,
        }
    }
    id
}
