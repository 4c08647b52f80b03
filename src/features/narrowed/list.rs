//! What a list that is narrowed consists of: rows, by what they are chosen and sorted, and how they are shown. A page
//! says so of its own rows; what shows them knows positions alone, so that its code is there once for all pages.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::evidence::{EVIDENCE_KEY, Evidence, EvidenceFilter};
use crate::model::id::{CountyCode, IndustryId, SourceId};
use crate::model::provenance::Source;
use crate::query::answer::Catalogue;
use crate::query::narrowing::{Facet, Values};
use crate::search::kind::Kind;

/// The name of a value; `None` where there is none such.
pub type NameOf = Box<dyn Fn(&str) -> Option<String> + Send + Sync>;
/// How two rows follow each other.
pub type Compare<T> = Box<dyn Fn(&T, &T) -> Ordering + Send + Sync>;
/// A column of the table: its name, and the cell of a row.
pub type Column<T> = (&'static str, Box<dyn Fn(&T) -> String + Send + Sync>);

/// In which order values stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// That of these codes.
    Codes(&'static [&'static str]),
    /// Those of most rows first.
    Common,
    /// The largest text first: the newest year.
    Newest,
}

/// A particular by which one chooses.
pub struct Choice<T> {
    pub facet: Facet<T>,
    pub label: &'static str,
    pub name: NameOf,
    pub order: Order,
}

/// An order of the rows.
pub struct Sort<T> {
    /// In addresses; empty for the first, which needs none.
    pub key: &'static str,
    pub label: &'static str,
    pub compare: Compare<T>,
}

/// A list, and by what it is narrowed and sorted.
pub struct List<T> {
    pub rows: Vec<T>,
    /// Kind of the rows among what the search finds.
    pub kind: Kind,
    pub id: fn(&T) -> &str,
    /// Path of the page.
    pub path: &'static str,
    pub choices: Vec<Choice<T>>,
    /// The first is that of an address that names none.
    pub sorts: Vec<Sort<T>>,
    /// How many rows are shown, in words.
    pub told: fn(usize) -> String,
    /// Columns of the table to take away: (name, cell).
    pub columns: Vec<Column<T>>,
    /// Where a row is written.
    pub sources: fn(&T) -> &[SourceId],
    /// Every source that a row names.
    pub source_list: Vec<Source>,
    /// What an item of the list shows of a row.
    pub view: Box<dyn Fn(&T) -> AnyView + Send + Sync>,
}

/// A choice by county, as codes.
pub fn by_county<T>(catalogue: &Arc<Catalogue>, values: Values<T>) -> Choice<T> {
    let catalogue = Arc::clone(catalogue);
    Choice {
        facet: Facet { key: "county", values },
        label: t!(chain.county),
        name: Box::new(move |code| {
            let code = CountyCode::parse(code).ok()?;
            catalogue.names().counties.get(&code).map(|(name, _)| plain(name))
        }),
        order: Order::Common,
    }
}

/// A choice by industry, as ids.
pub fn by_industry<T>(catalogue: &Arc<Catalogue>, values: Values<T>) -> Choice<T> {
    let catalogue = Arc::clone(catalogue);
    Choice {
        facet: Facet { key: "industry", values },
        label: t!(chain.industry),
        name: Box::new(move |id| {
            let id = IndustryId::parse(id).ok()?;
            catalogue.names().industries.get(&id).map(plain)
        }),
        order: Order::Common,
    }
}

/// A choice among the codes of a closed list, of which every row has one.
pub fn by_code<T: 'static>(
    key: &'static str,
    label: &'static str,
    codes: &'static [&'static str],
    code: impl Fn(&T) -> &'static str + Send + Sync + 'static,
    name: fn(&str) -> Option<&'static str>,
) -> Choice<T> {
    Choice {
        facet: Facet { key, values: Box::new(move |row| vec![code(row).to_owned()]) },
        label,
        name: Box::new(move |code| name(code).map(str::to_owned)),
        order: Order::Codes(codes),
    }
}

/// A list whose rows are positions, with a choice of which evidence counts.
pub(super) struct Positions {
    /// By position.
    pub ids: Vec<String>,
    /// Where rows are written, by position.
    pub sources: Vec<Vec<SourceId>>,
    pub kind: Kind,
    pub path: &'static str,
    pub choices: Vec<Choice<usize>>,
    pub sorts: Vec<Sort<usize>>,
    pub told: fn(usize) -> String,
    pub columns: Vec<Column<usize>>,
    pub source_list: Vec<Source>,
    pub view: Of<AnyView>,
}

/// What there is of the row at a position.
type Of<R> = Box<dyn Fn(&usize) -> R + Send + Sync>;

/// `own` of the row at a position; where there is no such row, which never happens, `none`.
fn at<T: Send + Sync + 'static, R: 'static>(
    rows: &Arc<Vec<T>>,
    own: Box<dyn Fn(&T) -> R + Send + Sync>,
    none: fn() -> R,
) -> Of<R> {
    let rows = Arc::clone(rows);
    Box::new(move |at| rows.get(*at).map_or_else(none, &own))
}

impl<T: Send + Sync + 'static> List<T> {
    pub(super) fn into_positions(self) -> Positions {
        let rows = Arc::new(self.rows);
        let sources: Vec<_> = rows.iter().map(|row| (self.sources)(row).to_vec()).collect();
        let choices = self.choices.into_iter().map(|own| Choice {
            facet: Facet { key: own.facet.key, values: at(&rows, own.facet.values, Vec::new) },
            label: own.label,
            name: own.name,
            order: own.order,
        });
        let by_evidence = by_evidence(&sources, &self.source_list);
        let sorts = self.sorts.into_iter().map(|own| {
            let rows = Arc::clone(&rows);
            let compare = move |one: &usize, other: &usize| match (rows.get(*one), rows.get(*other))
            {
                (Some(one), Some(other)) => (own.compare)(one, other),
                _ => Ordering::Equal,
            };
            Sort { key: own.key, label: own.label, compare: Box::new(compare) }
        });
        let columns = self.columns.into_iter();
        Positions {
            ids: rows.iter().map(|row| (self.id)(row).to_owned()).collect(),
            kind: self.kind,
            path: self.path,
            choices: choices.chain([by_evidence]).collect(),
            sorts: sorts.collect(),
            told: self.told,
            columns: columns.map(|(name, cell)| (name, at(&rows, cell, String::new))).collect(),
            source_list: self.source_list,
            view: at(&rows, self.view, || ().into_any()),
            sources,
        }
    }
}

/// Which evidence counts, of rows that are written in these sources.
fn by_evidence(sources: &[Vec<SourceId>], source_list: &[Source]) -> Choice<usize> {
    let filter = EvidenceFilter::new(Evidence::Any, source_list);
    let grades: Vec<_> = sources.iter().map(|own| filter.grades(own)).collect();
    Choice {
        facet: Facet {
            key: EVIDENCE_KEY,
            values: Box::new(move |at| {
                let met = grades.get(*at).into_iter().flat_map(|own| own.iter());
                let stricter = met.filter(|own| *own != Evidence::Any);
                stricter.map(|own| own.code().to_owned()).collect()
            }),
        },
        label: t!(pages.evidence),
        name: Box::new(|code| Evidence::from_code(code).map(words::evidence).map(str::to_owned)),
        order: Order::Codes(Evidence::CODES),
    }
}
