//! The small good tables in memory, to put mistakes into.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use township_atlas::compile::schema::spec::TableId;
use township_atlas::text::csv::write_row;

use crate::scratch::good_tables;

/// Cells that differ from a good row, by column.
pub(crate) type Edits<'a> = &'a [(&'a str, &'a str)];

/// Verbs that stand in `link_kinds.csv` for the links that are added.
pub(crate) const N_VERBS: u64 = 1_000;

/// All tables as text.
pub(crate) struct Sheets {
    texts: BTreeMap<TableId, String>,
    n_added: u32,
}

impl Sheets {
    /// The good tables.
    pub(crate) fn good() -> Self {
        let read = |id: &TableId| fs::read_to_string(good_tables().join(id.file())).unwrap();
        let mut good =
            Self { texts: TableId::ALL.iter().map(|id| (*id, read(id))).collect(), n_added: 0 };
        // The verbs of added links.
        for n in 0..N_VERBS {
            good.add_text(TableId::LinkKinds, &format!("kind-{n:03},goods,供应,supplies\n"));
        }
        good
    }

    /// The text of a table.
    pub(crate) fn text(&mut self, id: TableId) -> &mut String {
        self.texts.get_mut(&id).unwrap()
    }

    /// The line on which the next row begins.
    pub(crate) fn next_line(&mut self, id: TableId) -> u32 {
        let n_ends = self.text(id).matches('\n').count();
        u32::try_from(n_ends).unwrap() + 1
    }

    /// Adds a good row with some of its cells replaced.
    pub(crate) fn add_row(&mut self, id: TableId, edits: Edits<'_>) {
        self.n_added += 1;
        let cells = good_cells(id, edits, self.n_added);
        write_row(self.text(id), cells.iter().map(String::as_str));
    }

    /// Adds text as it stands.
    pub(crate) fn add_text(&mut self, id: TableId, text: &str) {
        self.text(id).push_str(text);
    }

    /// Writes all tables into `folder`.
    pub(crate) fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for (id, text) in &self.texts {
            fs::write(folder.join(id.file()), text).unwrap();
        }
    }
}

/// The cells of a good row with some of them replaced, one for each column.
pub(crate) fn good_cells(id: TableId, edits: Edits<'_>, number: u32) -> Vec<String> {
    for (name, _) in edits {
        assert!(id.spec().column(name).is_some(), "{} has no {name}", id.file());
    }
    let cell = |name: &str| {
        let edit = edits.iter().find(|(edited, _)| *edited == name);
        let good = good_row(id).iter().find(|(filled, _)| *filled == name);
        edit.or(good).map_or("", |(_, cell)| *cell).replace("{n}", &format!("{number:03}"))
    };
    id.spec().columns.iter().map(|column| cell(column.name)).collect()
}

/// A row that is right; `{n}` is a number of its own.
fn good_row(id: TableId) -> Edits<'static> {
    match id {
        TableId::Base => &[
            ("id", "base-{n}"),
            ("name_zh", "图谱"),
            ("name_en", "Atlas"),
            ("region_zh", "省"),
            ("region_en", "Province"),
            ("organisation_zh", "基地"),
            ("organisation_en", "Base"),
            ("about_zh", "说明。"),
            ("about_en", "About."),
            ("sources", "s-gazette"),
        ],
        TableId::Sources => &[
            ("id", "s-{n}"),
            ("title", "来源{n}"),
            ("url", "https://example.org/{n}"),
            ("quality", "media"),
            ("linkable", "yes"),
        ],
        TableId::Counties => &[
            ("code", "980{n}"),
            ("name_zh", "县{n}"),
            ("name_en", "County {n}"),
            ("pinyin", "xian"),
            ("kind", "county"),
            ("sources", "s-gazette"),
        ],
        TableId::Townships => &[
            ("code", "990002{n}"),
            ("name_zh", "镇{n}"),
            ("name_en", "Town {n}"),
            ("pinyin", "zhen"),
            ("kind", "town"),
            ("sources", "s-gazette"),
        ],
        TableId::Products => &[
            ("id", "product-{n}"),
            ("name_zh", "特产{n}"),
            ("name_en", "Product {n}"),
            ("pinyin", "te chan"),
            ("category", "fruit"),
            ("county", "990001"),
            ("motif", "tea"),
            ("summary_zh", "说明。"),
            ("summary_en", "Summary."),
            ("sources", "s-gazette"),
        ],
        TableId::Certifications => {
            &[("product", "blue-rice"), ("kind", "organic"), ("sources", "s-gazette")]
        }
        TableId::Seasons => &[
            ("product", "blue-rice"),
            ("months", "9"),
            ("event", "picked"),
            ("sources", "s-gazette"),
        ],
        TableId::Stories => &[
            ("product", "blue-rice"),
            ("text_zh", "说明。"),
            ("text_en", "A story."),
            ("sources", "s-gazette"),
        ],
        TableId::Figures => &[
            ("subject_zh", "第{n}项"),
            ("subject_en", "Item {n}"),
            ("metric", "area_mu"),
            ("year", "2024"),
            ("value", "12.5"),
            ("sources", "s-gazette"),
        ],
        TableId::Industries => &[
            ("id", "industry-{n}"),
            ("name_zh", "产业{n}"),
            ("name_en", "Industry {n}"),
            ("products", "red-orange"),
        ],
        TableId::Organisations => &[
            ("id", "organisation-{n}"),
            ("name_zh", "主体{n}"),
            ("name_en", "Organisation {n}"),
            ("kind", "enterprise"),
            ("chain", "industry"),
            ("stage", "service"),
            ("sources", "s-gazette"),
        ],
        TableId::Links => &[
            ("from", "river-bank"),
            ("to", "orange-company"),
            ("kind", "kind-{n}"),
            ("sources", "s-gazette"),
        ],
        TableId::Opportunities => &[
            ("id", "opportunity-{n}"),
            ("side", "need"),
            ("kind", "capital"),
            ("title_zh", "标题{n}"),
            ("title_en", "Title {n}"),
            ("organisation_zh", "单位"),
            ("summary_zh", "说明。"),
            ("summary_en", "Summary."),
            ("sources", "s-gazette"),
        ],
        TableId::Achievements => &[
            ("id", "achievement-{n}"),
            ("kind", "patent"),
            ("name_zh", "成果{n}"),
            ("name_en", "Achievement {n}"),
            ("sources", "s-gazette"),
        ],
        TableId::Parks => &[
            ("id", "park-{n}"),
            ("name_zh", "园区{n}"),
            ("name_en", "Park {n}"),
            ("kind_zh", "产业园"),
            ("kind_en", "Park"),
            ("sources", "s-gazette"),
        ],
        TableId::Demonstrations => &[
            ("id", "demonstration-{n}"),
            ("level", "national"),
            ("county", "990001"),
            ("village_zh", "第{n}村"),
            ("village_en", "Village {n}"),
            ("product_zh", "特产"),
            ("product_en", "Product"),
            ("sources", "s-gazette"),
        ],
        TableId::Clusters => &[
            ("id", "cluster-{n}"),
            ("tier", "pillar"),
            ("name_zh", "集群{n}"),
            ("name_en", "Cluster {n}"),
            ("sources", "s-gazette"),
        ],
        TableId::Statements => &[
            ("id", "statement-{n}"),
            ("topic", "counts"),
            ("text_zh", "说明{n}。"),
            ("text_en", "Statement {n}."),
            ("sources", "s-gazette"),
        ],
        TableId::Aliases => &[("from", "old-{n}"), ("to", "red-orange")],
        TableId::Images => &[
            ("id", "image-{n}"),
            ("file", "good.jpg"),
            ("alt_zh", "红橙"),
            ("alt_en", "Red oranges"),
            ("credit", "样例"),
            ("license", "CC BY 4.0"),
        ],
        TableId::Readings => &[("text_zh", "重庆"), ("pinyin", "chong qing")],
        TableId::LinkKinds => {
            &[("id", "verb-{n}"), ("family", "goods"), ("name_zh", "供应"), ("name_en", "supplies")]
        }
        TableId::GapRules => &[
            ("id", "rule-{n}"),
            ("chain", "industry"),
            ("stage", "logistics"),
            ("at_least", "1"),
            ("known", "8"),
            ("text_zh", "没有物流。"),
            ("text_en", "No logistics."),
        ],
        TableId::Synonyms => {
            &[("id", "word-{n}"), ("words", "词{n};word {n}"), ("means", "category:tea")]
        }
        TableId::Tours => &[
            ("id", "step-{n}"),
            ("tour", "read"),
            ("name_zh", "看图"),
            ("name_en", "Read it"),
            ("address", "whole=1&view=table"),
            ("text_zh", "第{n}步。"),
            ("text_en", "Step {n}."),
        ],
    }
}
