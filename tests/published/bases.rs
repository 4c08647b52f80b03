//! Bases that were compiled, and published in a database each, once for all tests.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use township_atlas::compile::checks::check::check;
use township_atlas::compile::database::published;
use township_atlas::compile::generate::{Size, generate};
use township_atlas::compile::problem::{Limits, Report};
use township_atlas::compile::publish::publish;
use township_atlas::compile::reading::dataset::Dataset;
use township_atlas::model::id::ProductId;
use township_atlas::model::season::Month;
use township_atlas::query::answer::{Answer, Catalogue};
use township_atlas::wire::Malformed;
use township_atlas::wire::answer::AnswerFile;
use township_atlas::wire::catalogue::{CatalogueFile, merge};
use township_atlas::wire::manifest::Manifest;

use crate::cluster::Database;
use crate::scratch::{Scratch, good_tables};

/// A base in files and in a database.
pub(crate) struct Base {
    /// For messages.
    pub name: &'static str,
    pub folder: PathBuf,
    pub manifest: Manifest,
    /// All products.
    pub whole: Catalogue,
    by_month: [OnceLock<Catalogue>; 12],
    pub database: Database,
}

/// Every base; none where there is no PostgreSQL.
pub(crate) fn bases() -> &'static [Base] {
    static BASES: LazyLock<Vec<Base>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let synthetic = kept_folder("published-synthetic-tables");
        let size = Size { n_products: 700, n_organisations: 60, n_links: 90, seed: 5 };
        generate(&size, &synthetic).unwrap();
        [
            ("shipped", root.join("tables")),
            ("journeys", root.join("tests/fixtures/journeys")),
            ("small", good_tables()),
            ("synthetic", synthetic),
        ]
        .into_iter()
        .filter_map(|(name, tables)| Base::publish(name, &tables))
        .collect()
    });
    &BASES
}

/// The base of the shipped tables.
pub(crate) fn shipped() -> Option<&'static Base> {
    bases().first()
}

/// A folder that stays for the other tests of this run.
fn kept_folder(name: &str) -> PathBuf {
    let scratch = Scratch::new(name);
    let folder = scratch.join("");
    std::mem::forget(scratch);
    folder
}

/// The script of `atlas publish`.
pub(crate) fn script(folder: &Path) -> String {
    let mut script = vec![];
    published::write(folder, &mut script).unwrap();
    String::from_utf8(script).unwrap()
}

impl Base {
    fn publish(name: &'static str, tables: &Path) -> Option<Self> {
        let database = Database::empty(&format!("published_{name}"))?;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("api/migrations");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for file in files.collect::<BTreeSet<_>>() {
            database.sql(&format!("begin;\n{}\ncommit;", std::fs::read_to_string(file).unwrap()));
        }
        let mut report = Report::new(Limits::NONE);
        let dataset = Dataset::read(tables, &mut report);
        check(&dataset, "2026-11-28", &mut report);
        assert_eq!(report.n_errors(), 0, "{name}: {report}");
        let folder = kept_folder(&format!("published-{name}")).join("v1");
        publish(&dataset, &folder, "2026-01-31T12:00:00Z").unwrap();
        database.sql(&script(&folder));
        let manifest = std::fs::read(folder.join("manifest.json")).unwrap();
        let manifest = Manifest::from_json(&manifest).unwrap();
        let shards = manifest.catalogue.iter().map(|shard| {
            let bytes = std::fs::read(folder.join(&shard.file.path)).unwrap();
            CatalogueFile::from_json(&bytes).unwrap().decode().unwrap()
        });
        let whole = merge(shards);
        let by_month = [const { OnceLock::new() }; 12];
        Some(Self { name, folder, manifest, whole, by_month, database })
    }

    /// All products with the showcase of a month.
    pub(crate) fn whole_in(&self, month: Month) -> &Catalogue {
        self.by_month[usize::from(month.number()) - 1].get_or_init(|| {
            let featured = self.manifest.base.featured.iter();
            let featured: Vec<_> = featured.map(|id| ProductId::parse(id).unwrap()).collect();
            self.whole.clone().with_showcase(&featured, month)
        })
    }

    /// What each expression of SQL gives, as the public asks it: one line each, empty for `null`.
    pub(crate) fn ask(&self, expressions: &[String]) -> Vec<String> {
        let selects: Vec<_> = expressions.iter().map(|sql| format!("select {sql};\n")).collect();
        let text =
            self.database.sql(&format!("set role web_anon;\n{}\\echo end", selects.concat()));
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        assert_eq!(lines.pop().as_deref(), Some("end"));
        assert_eq!(lines.len(), expressions.len(), "a line for each");
        lines
    }
}

/// A page of the catalogue as the app reads it: its products, what it says of them, and whether they only come nearest.
pub(crate) fn decoded(reply: &str) -> Result<(Catalogue, Answer, bool), Malformed> {
    let page = AnswerFile::from_json(reply.as_bytes())?.decode()?;
    Ok((page.catalogue, page.answer, page.is_nearest))
}

/// A text as SQL writes it.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A `text[]` as SQL writes it.
pub(crate) fn array<T: ToString>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<_> = texts.into_iter().map(|text| quoted(&text.to_string())).collect();
    format!("array[{}]::text[]", texts.join(","))
}
