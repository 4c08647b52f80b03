//! What a table is: its file, its columns, and what each cell may hold.
//!
//! One description serves the check, the JSON Schemas, the downloads and the generator. The tables
//! themselves are listed in [`super::tables`]; `tables/README.md` says the same to people.

/// A table, in the order in which people read about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    /// The organisation that runs the atlas.
    Base,
    /// Where facts come from.
    Sources,
    /// County-level divisions.
    Counties,
    /// Township-level divisions.
    Townships,
    Products,
    /// Certificates and listings of products.
    Certifications,
    /// What happens in which months.
    Seasons,
    /// How products are made and eaten.
    Stories,
    /// Figures over the years.
    Figures,
    Industries,
    Organisations,
    /// Links between organisations and products.
    Links,
    /// Needs and offers.
    Opportunities,
    /// Results that others can use.
    Achievements,
    /// Parks and bases.
    Parks,
    /// Villages and towns named for a product.
    Demonstrations,
    /// Manufacturing clusters.
    Clusters,
    /// What the page "About" says.
    Statements,
    /// Renamed products.
    Aliases,
    /// Photographs.
    Images,
    /// How words are read.
    Readings,
    /// Verbs of links.
    LinkKinds,
    /// What counts as a gap of an industry.
    GapRules,
    /// Words for what things are, and other names.
    Synonyms,
    /// Tours through the chain map.
    Tours,
}

/// What a file of operators may hold.
#[derive(Debug)]
pub struct TableSpec {
    pub id: TableId,
    /// Its name; the file is `{name}.csv`.
    pub name: &'static str,
    pub file: &'static str,
    /// What a row is, one sentence.
    pub about: &'static str,
    /// Its columns, in the order in which we write them.
    pub columns: &'static [Column],
}

/// Tables that a base may do without: older bases have no file for them.
pub const OPTIONAL: [TableId; 9] = [
    TableId::Seasons,
    TableId::Stories,
    TableId::Demonstrations,
    TableId::Images,
    TableId::Readings,
    TableId::LinkKinds,
    TableId::GapRules,
    TableId::Synonyms,
    TableId::Tours,
];

/// What the cells under a heading may hold.
#[derive(Debug)]
pub struct Column {
    /// Its name in the first line.
    pub name: &'static str,
    /// Whether every row fills it.
    pub is_must: bool,
    /// What its cells hold.
    pub kind: Kind,
    /// What it says, one phrase.
    pub about: &'static str,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// The row's own id, once in its table.
    Id,
    /// The row's own county code, once in its table.
    CountyCode,
    /// The row's own township code, once in its table.
    TownshipCode,
    /// A name of our own making, in the form of an id: the verb of a link.
    Slug,
    /// One line of text.
    Line,
    /// Text that may run over several lines.
    Prose,
    /// Several lines of text, separated by `;`.
    Lines,
    /// The name of a paper-cut motif.
    Motif,
    /// One of these.
    Word(&'static [&'static str]),
    /// The id of a row of a table.
    Ref(TableId),
    /// Ids of rows of a table, separated by `;`.
    Refs(TableId),
    /// The id of an organisation, or `product:` and the id of a product.
    LinkEnd,
    /// Months, separated by `;`.
    Months,
    /// A year of four digits.
    Year,
    /// A date as exact as known.
    Date,
    /// An `http` or `https` address.
    WebUrl,
    /// An address for mail.
    Email,
    /// `yes` or `no`.
    YesNo,
    /// A decimal number from the first to the second, both included.
    Number(f64, f64),
    /// The same without a fraction; `2.0` is one.
    Whole(u32, u32),
    /// Toneless syllables.
    Pinyin,
    /// The name of a file in the folder of photographs.
    PhotoFile,
}

/// Columns that are for operators alone and never published.
pub const PRIVATE: [&str; 1] = ["hold"];

impl TableSpec {
    /// The column with this name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column that holds the row's own id.
    pub fn key(&self) -> Option<&'static Column> {
        let is_key = |kind| matches!(kind, Kind::Id | Kind::CountyCode | Kind::TownshipCode);
        self.columns.iter().find(|column| is_key(column.kind))
    }

    /// The first line of its file.
    pub fn header(&self) -> String {
        self.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(",")
    }
}

impl Kind {
    /// Whether a cell holds several values, separated by `;`.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Lines | Self::Refs(_) | Self::Months)
    }

    /// Whether a cell holds words of the operator's own, not a code.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Prose | Self::Lines)
    }
}
