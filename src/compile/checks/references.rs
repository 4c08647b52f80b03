//! What cells refer to: rows of other tables.

use std::collections::{BTreeMap, HashSet};

use super::suggest::Suggester;
use crate::compile::cells::cell::{has_foreign_separator, is_right, is_too_long};
use crate::compile::cells::mend::{meant, mend};
use crate::compile::problem::Report;
use crate::compile::reading::dataset::{Dataset, Keys};
use crate::compile::reading::garbled::spreadsheet_error;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Kind, TableId};
use crate::model::id::TownshipCode;
use crate::text::fold::fold;

struct Targets<'a> {
    dataset: &'a Dataset,
    keys: BTreeMap<TableId, Keys<'a>>,
    /// What ids likely are that break their rule: told at the id, so that nobody is told to take it.
    meant: HashSet<(TableId, String)>,
    suggester: &'a Suggester,
}

/// Checks every reference of every whole row. References into a table whose ids could not be read
/// are passed over: its own problem says enough.
pub fn check_references(dataset: &Dataset, suggester: &Suggester, report: &mut Report) {
    let keys = TableId::ALL.iter().map(|id| (*id, dataset.keys(*id))).collect();
    let targets = Targets { dataset, keys, meant: meant_ids(dataset), suggester };
    for table in dataset.tables() {
        for row in table.rows().filter(|row| row.is_whole()) {
            for column in table.spec.columns {
                let name = column.name;
                if spreadsheet_error(column.kind, row.get(name)).is_some() {
                    continue; // told already
                }
                match column.kind {
                    Kind::Ref(target) => targets.check(row, name, target, row.get(name), report),
                    Kind::Refs(target) => {
                        if is_too_long(row.get(name)) {
                            continue; // thousands of problems would say what one has said
                        }
                        let is_one = |value: &&str| !has_foreign_separator(column.kind, value);
                        let values: HashSet<&str> = row.list(name).filter(is_one).collect();
                        let mut values: Vec<_> = values.into_iter().collect();
                        values.sort_unstable();
                        for value in values {
                            targets.check(row, name, target, value, report);
                        }
                    }
                    Kind::LinkEnd => targets.check_link_end(row, name, report),
                    _ => {}
                }
            }
            if table.spec.id == TableId::Townships && TownshipCode::parse(row.key()).is_ok() {
                let county = row.key().get(..6).unwrap_or_default();
                targets.check(row, "code", TableId::Counties, county, report);
            }
        }
    }
    for row in dataset.table(TableId::Aliases).rows().filter(|row| row.is_whole()) {
        targets.check_alias(row, report);
    }
}

/// The ids that rows with a spoiled one were likely to have, by table.
fn meant_ids(dataset: &Dataset) -> HashSet<(TableId, String)> {
    let mut found = HashSet::new();
    for table in dataset.tables() {
        let Some(key) = table.spec.key() else { continue };
        for row in
            table.rows().filter(|row| !row.key().is_empty() && !is_right(key.kind, row.key()))
        {
            if let Some(id) = meant(key.kind, row.key(), &|id| is_right(key.kind, id)) {
                found.insert((table.spec.id, id));
            }
        }
    }
    found
}

impl Targets<'_> {
    fn has(&self, target: TableId, value: &str) -> bool {
        self.keys.get(&target).is_some_and(|keys| keys.contains_key(value))
    }

    fn check(&self, row: Row<'_>, column: &str, target: TableId, value: &str, report: &mut Report) {
        let is_told = || self.meant.contains(&(target, value.to_owned()));
        if value.is_empty()
            || self.has(target, value)
            || !self.dataset.table(target).has_keys
            || is_told()
        {
            return;
        }
        let mut repair = format!("Look it up in {}, or add a row there first.", target.file());
        if report.is_listing(row.table.spec.file, Rule::Reference, Some(column)) {
            repair = self.mend(target, value).unwrap_or_else(|| {
                let keys = self.keys.get(&target).into_iter().flat_map(Keys::keys).copied();
                let kind = target.spec().key().map(|key| key.kind);
                let good = keys.filter(|key| kind.is_some_and(|kind| is_right(kind, key)));
                self.suggester.question(&fold(value), good) + &repair
            });
        }
        report.row(row, Some(column), Rule::Reference, value, repair);
    }

    /// The row whose name was written instead of its id, or the id that was spoiled.
    fn mend(&self, target: TableId, value: &str) -> Option<String> {
        let by_name = self.dataset.table(target).rows().find(|row| {
            let columns = row.table.spec.columns.iter().filter(|c| c.name.starts_with("name_"));
            columns.into_iter().any(|column| row.get(column.name) == value)
        });
        let has_id =
            |row: &Row<'_>| row.table.spec.key().is_some_and(|key| is_right(key.kind, row.key()));
        if let Some(row) = by_name.filter(has_id) {
            return Some(format!("Write the id, `{}`.", row.key()));
        }
        let kind = match target {
            TableId::Counties => Kind::CountyCode,
            TableId::Townships => Kind::TownshipCode,
            _ => Kind::Ref(target),
        };
        mend(kind, value, &|id| {
            self.has(target, id) && target.spec().key().is_some_and(|key| is_right(key.kind, id))
        })
    }

    fn check_link_end(&self, row: Row<'_>, column: &str, report: &mut Report) {
        let value = row.get(column);
        let is_end = |end: &str| match end.split_once(':') {
            Some((kind, id)) => kind == "product" && self.has(TableId::Products, id),
            None => self.has(TableId::Organisations, end),
        };
        // With `：` for `:` it would look like the id of an organisation.
        if !value.is_empty()
            && !is_end(value)
            && let Some(repair) = mend(Kind::LinkEnd, value, &is_end)
        {
            report.row(row, Some(column), Rule::LinkEnd, value, repair);
            return;
        }
        match value.split_once(':') {
            Some(("product", id)) if !id.is_empty() => {
                self.check(row, column, TableId::Products, id, report)
            }
            Some(_) => {
                let repair =
                    "Write the id of an organisation, or product: and the id of a product.";
                report.row(row, Some(column), Rule::LinkEnd, value, repair);
            }
            None => self.check(row, column, TableId::Organisations, value, report),
        }
    }

    fn check_alias(&self, row: Row<'_>, report: &mut Report) {
        let from = row.get("from");
        if self.has(TableId::Products, from) {
            let repair = "Delete this row, or rename the product first.";
            report.row(row, Some("from"), Rule::AliasTaken, from, repair);
        }
        let aliases = self.dataset.table(TableId::Aliases);
        let mut seen = HashSet::from([from]);
        let mut to = row.get("to");
        while !self.has(TableId::Products, to) {
            if !seen.insert(to) {
                let repair = "Let the last of them lead to the product's id of today.";
                report.row(row, Some("to"), Rule::AliasCycle, row.get("to"), repair);
                return;
            }
            let next = self.keys.get(&TableId::Aliases).and_then(|keys| keys.get(to));
            match next {
                Some(idx) => to = aliases.row(*idx).get("to"),
                None => return self.check(row, "to", TableId::Products, to, report),
            }
        }
    }
}
