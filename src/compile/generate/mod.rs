//! Invented tables of any size, for tests and measurements. They say so in every name.
//!
//! Places of origin come from the real list of townships, so that names look and sort like real
//! ones; a product's name hardly comes twice. Counties and codes are invented (codes begin with 9,
//! which no province has). The same [`Size`] gives the same tables, byte for byte.

mod names;
mod words;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use fastrand::Rng;

use super::publish::SYNTHETIC_BASE;
use super::schema::spec::TableId;
use crate::model::certification::CertificationKind;
use crate::model::chain::{Chain, Stage};
use crate::model::organization::OrganizationKind;
use crate::text::csv::write_row;
use names::{Name, Namer};
use words::{Noun, Origin, nouns, origins};

/// How much to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub n_products: u32,
    pub n_organisations: u32,
    /// Links; none without two organisations.
    pub n_links: u32,
    /// Another seed, other tables.
    pub seed: u64,
}

const PRODUCTS_PER_COUNTY: u32 = 70; // about 200,000 products over the 2,850 counties of China
const TOWNSHIPS_PER_COUNTY: u32 = 14; // about 41,000 townships over them
const SOURCE: &str = "synthetic";

/// Writes all tables into `folder`.
///
/// # Errors
/// If the folder cannot be written.
pub fn generate(size: &Size, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut rng = Rng::with_seed(size.seed);
    let origins = origins();
    let n_counties = size.n_products.div_ceil(PRODUCTS_PER_COUNTY).clamp(1, 9_999);
    let made = Tables { folder, n_counties };
    made.base()?;
    made.places(&origins, &mut rng)?;
    made.products(size, &origins, &mut rng)?;
    made.chain(size, &mut rng)?;
    for id in [
        TableId::Seasons,
        TableId::Stories,
        TableId::Demonstrations,
        TableId::Figures,
        TableId::Industries,
        TableId::Opportunities,
        TableId::Achievements,
        TableId::Parks,
        TableId::Clusters,
        TableId::Statements,
        TableId::Aliases,
        TableId::Images,
        TableId::Readings,
        TableId::LinkKinds,
        TableId::GapRules,
        TableId::Synonyms,
        TableId::Tours,
    ] {
        made.write(id, String::new())?;
    }
    Ok(())
}

struct Tables<'a> {
    folder: &'a Path,
    n_counties: u32,
}

impl Tables<'_> {
    /// Writes a table whose rows name the columns of `spec` in order.
    fn write(&self, id: TableId, rows: String) -> io::Result<()> {
        let mut text = format!("{}\r\n", id.spec().header());
        text.push_str(&rows);
        fs::write(self.folder.join(id.file()), text)
    }

    fn base(&self) -> io::Result<()> {
        let mut rows = String::new();
        write_cells(
            &mut rows,
            TableId::Base,
            &[
                ("id", SYNTHETIC_BASE),
                ("name_zh", "合成数据"),
                ("name_en", "Synthetic data"),
                ("region_zh", "虚构地区"),
                ("region_en", "Invented region"),
                ("organisation_zh", "合成数据，仅供测试"),
                ("organisation_en", "Synthetic, for tests only"),
                ("about_zh", "由 atlas generate 生成的虚构数据，仅供测试，不代表任何事实。"),
                ("about_en", "Invented by atlas generate for tests. It tells no facts."),
                ("sources", SOURCE),
            ],
        );
        self.write(TableId::Base, rows)?;
        let mut rows = String::new();
        write_cells(
            &mut rows,
            TableId::Sources,
            &[
                ("id", SOURCE),
                ("title", "atlas generate（合成数据）"),
                ("quality", "dataset"),
                ("linkable", "no"),
            ],
        );
        self.write(TableId::Sources, rows)
    }

    fn places(&self, origins: &[Origin], rng: &mut Rng) -> io::Result<()> {
        let (mut counties, mut townships) = (String::new(), String::new());
        for county_idx in 0..self.n_counties {
            let code = county_code(county_idx);
            let Some(origin) = pick(origins, rng) else { continue };
            let name_zh = format!("{}县（合成{county_idx}）", origin.zh);
            let name_en = format!("{} County (synthetic {county_idx})", origin.en());
            let pinyin = format!("{} xian", origin.pinyin);
            let lat = format!("{:.3}", 20.0 + rng.f64() * 25.0);
            let lon = format!("{:.3}", 90.0 + rng.f64() * 30.0);
            write_cells(
                &mut counties,
                TableId::Counties,
                &[
                    ("code", &code),
                    ("name_zh", &name_zh),
                    ("name_en", &name_en),
                    ("pinyin", &pinyin),
                    ("kind", "county"),
                    ("lat", &lat),
                    ("lon", &lon),
                    ("sources", SOURCE),
                ],
            );
            for township_idx in 0..TOWNSHIPS_PER_COUNTY {
                let Some(origin) = pick(origins, rng) else { continue };
                let name_zh = format!("{}镇（合成）", origin.zh);
                let pinyin = format!("{} zhen", origin.pinyin);
                write_cells(
                    &mut townships,
                    TableId::Townships,
                    &[
                        ("code", &format!("{code}{:03}", 100 + township_idx)),
                        ("name_zh", &name_zh),
                        ("name_en", &format!("{} (synthetic)", origin.en())),
                        ("pinyin", &pinyin),
                        ("kind", "town"),
                        ("sources", SOURCE),
                    ],
                );
            }
        }
        self.write(TableId::Counties, counties)?;
        self.write(TableId::Townships, townships)
    }

    fn products(&self, size: &Size, origins: &[Origin], rng: &mut Rng) -> io::Result<()> {
        let (mut products, mut certifications) = (String::new(), String::new());
        let (nouns, mut namer) = (nouns(), Namer::default());
        for product_idx in 0..size.n_products {
            let (Some(origin), Some(noun)) = (pick(origins, rng), pick(&nouns, rng)) else {
                continue;
            };
            let id = format!("synthetic-{product_idx}");
            let county = county_code(rng.u32(0..self.n_counties));
            let township = format!("{county}{:03}", 100 + rng.u32(0..TOWNSHIPS_PER_COUNTY));
            let name = namer.name(origin, noun, rng);
            write_product(&mut products, &id, &name, noun, &county, &township, rng);
            for kind in CertificationKind::ALL {
                if rng.u32(0..8) > 0 {
                    continue;
                }
                write_cells(
                    &mut certifications,
                    TableId::Certifications,
                    &[
                        ("product", &id),
                        ("kind", kind.code()),
                        ("year", &rng.u32(2005..2026).to_string()),
                        ("sources", SOURCE),
                    ],
                );
            }
        }
        self.write(TableId::Products, products)?;
        self.write(TableId::Certifications, certifications)
    }

    fn chain(&self, size: &Size, rng: &mut Rng) -> io::Result<()> {
        let (mut organisations, mut links) = (String::new(), String::new());
        for idx in 0..size.n_organisations {
            let product = match size.n_products {
                0 => String::new(),
                n_products => format!("synthetic-{}", rng.u32(0..n_products)),
            };
            write_cells(
                &mut organisations,
                TableId::Organisations,
                &[
                    ("id", &format!("synthetic-organisation-{idx}")),
                    ("name_zh", &format!("合成主体{idx}")),
                    ("name_en", &format!("Synthetic organisation {idx}")),
                    ("kind", pick(OrganizationKind::CODES, rng).copied().unwrap_or_default()),
                    ("chain", pick(Chain::CODES, rng).copied().unwrap_or_default()),
                    ("stage", pick(Stage::CODES, rng).copied().unwrap_or_default()),
                    ("county", &county_code(rng.u32(0..self.n_counties))),
                    ("products", &product),
                    ("sources", SOURCE),
                ],
            );
        }
        let n_links = if size.n_organisations < 2 { 0 } else { size.n_links };
        for idx in 0..n_links {
            // Steps of 1, 2, 3... times around the ring: every link stands once.
            let from = idx % size.n_organisations;
            let step = 1 + idx / size.n_organisations % (size.n_organisations - 1);
            let to = (from + step) % size.n_organisations;
            write_cells(
                &mut links,
                TableId::Links,
                &[
                    ("from", &format!("synthetic-organisation-{from}")),
                    ("to", &format!("synthetic-organisation-{to}")),
                    ("kind", if rng.bool() { "supplies" } else { "processes" }),
                    ("sources", SOURCE),
                ],
            );
        }
        self.write(TableId::Organisations, organisations)?;
        self.write(TableId::Links, links)
    }
}

fn write_product(
    out: &mut String,
    id: &str,
    name: &Name,
    noun: &Noun,
    county: &str,
    township: &str,
    rng: &mut Rng,
) {
    let (mut months, mut n_months) = (String::new(), rng.u32(0..4));
    let first = rng.u32(1..=12);
    while n_months > 0 {
        let _ = write!(months, "{};", (first + n_months - 1) % 12 + 1);
        n_months -= 1;
    }
    write_cells(
        out,
        TableId::Products,
        &[
            ("id", id),
            ("name_zh", &format!("{}（合成）", name.zh)),
            ("name_en", &format!("{} (synthetic)", name.en)),
            ("pinyin", &name.pinyin),
            ("category", noun.category.code()),
            ("county", county),
            ("townships", township),
            ("harvest_months", months.trim_end_matches(';')),
            ("motif", noun.motif),
            ("summary_zh", "合成数据，仅供测试。"),
            ("summary_en", "Synthetic, for tests only."),
            ("sources", SOURCE),
        ],
    );
}

fn county_code(county_idx: u32) -> String {
    format!("{}", 900_000 + county_idx)
}

fn pick<'a, T>(choices: &'a [T], rng: &mut Rng) -> Option<&'a T> {
    rng.choice(choices)
}

/// Writes a row of a table from the cells that are filled.
fn write_cells(out: &mut String, id: TableId, filled: &[(&str, &str)]) {
    let columns = id.spec().columns.iter();
    let cells = columns.map(|column| {
        filled.iter().find(|(name, _)| *name == column.name).map_or("", |(_, cell)| *cell)
    });
    write_row(out, cells);
}
