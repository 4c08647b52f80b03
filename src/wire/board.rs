//! The board of a base: [`crate::chain::board`] as a file.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::Text;
use super::chain_map::GapRuleRow;
use crate::chain::board::{Board, Cell, Member, Row, Stop, Tour};
use crate::chain::graph::Named;
use crate::chain::matrix::Gap;
use crate::model::chain::{Chain, Stage};
use crate::model::evidence::Evidence;

/// `board`: industries by stage, for the first look at a base; `board-original` and so on of what meets a demand of
/// [`Evidence`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BoardFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Organizations of the base.
    pub n_organizations: u32,
    /// Links between them, and from them to products.
    pub n_links: u32,
    /// What counts as a gap.
    pub gap_rules: Vec<GapRuleRow>,
    /// A row for each industry, in the order of the base.
    pub rows: Vec<BoardRow>,
    /// Tours through the map.
    pub tours: Vec<TourRow>,
}

/// The name of the file in the manifest, of what is known or of what meets a demand.
pub fn board_name(evidence: Evidence) -> String {
    match evidence {
        Evidence::Any => "board".to_owned(),
        own => format!("board-{}", own.code()),
    }
}

/// A tour through the chain map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TourRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// (query string of the map's address, what is said of it) of each stop.
    pub stops: Vec<(String, Text)>,
}

super::error::file!(BoardFile);

/// An industry of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BoardRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// One for each of the seven stages, upstream first.
    pub cells: Vec<BoardCell>,
    /// Organizations in each of the four chains.
    pub by_chain: Vec<u32>,
    /// (position in `gap_rules`, organizations found) of each gap.
    pub gaps: Vec<(u32, u32)>,
    /// Rules that may not be asked, as too few organizations are known.
    pub n_unasked: u32,
    /// (from, to, links) between stages, by their positions among the seven.
    pub flows: Vec<(u8, u8, u32)>,
    /// Sources behind its organizations.
    pub n_sources: u32,
}

/// Who stands at a stage of an industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BoardCell {
    /// How many organizations.
    pub n: u32,
    /// Those with most links; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<BoardMember>,
    /// Sources behind all of them.
    #[serde(default)]
    pub n_sources: u32,
    /// Date of the newest of these, as exact as known; absent where none has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<String>,
}

/// An organization that a cell names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BoardMember {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Position among the four chains.
    pub chain: u8,
}

impl From<&Board> for BoardFile {
    fn from(board: &Board) -> Self {
        Self {
            format: super::FORMAT,
            n_organizations: board.n_organizations,
            n_links: board.n_links,
            gap_rules: board.rules.iter().map(GapRuleRow::from).collect(),
            rows: board.rows.iter().map(BoardRow::from).collect(),
            tours: board.tours.iter().map(TourRow::from).collect(),
        }
    }
}

impl From<&Row> for BoardRow {
    fn from(row: &Row) -> Self {
        let gap = |gap: &Gap| (gap.rule as u32, gap.n_found);
        Self {
            id: row.industry.id.clone(),
            name: Text::from(&row.industry.name),
            cells: row.cells.iter().map(BoardCell::from).collect(),
            by_chain: row.by_chain.clone(),
            gaps: row.gaps.iter().map(gap).collect(),
            n_unasked: row.n_unasked,
            flows: row.flows.iter().map(|(from, to, n)| (*from as u8, *to as u8, *n)).collect(),
            n_sources: row.n_sources,
        }
    }
}

impl From<&Cell> for BoardCell {
    fn from(cell: &Cell) -> Self {
        let member = |own: &Member| BoardMember {
            id: own.id.clone(),
            name: Text::from(&own.name),
            chain: own.chain as u8,
        };
        let members = cell.members.iter().map(member).collect();
        Self { n: cell.n, members, n_sources: cell.n_sources, newest: cell.newest.clone() }
    }
}

impl BoardFile {
    /// What the file says, checked.
    ///
    /// # Errors
    /// If a column is of another length, or names a chain, a stage or a rule that is none.
    pub fn decode(&self) -> Result<Board, Malformed> {
        let rules = self.gap_rules.iter().map(GapRuleRow::decode).collect::<Result<Vec<_>, _>>()?;
        let rows = self.rows.iter().map(|row| row.decode(rules.len()));
        Ok(Board {
            rows: rows.collect::<Result<_, _>>()?,
            n_organizations: self.n_organizations,
            n_links: self.n_links,
            rules,
            tours: self.tours.iter().map(TourRow::decode).collect(),
        })
    }
}

impl From<&Tour> for TourRow {
    fn from(tour: &Tour) -> Self {
        let stop = |own: &Stop| (own.address.clone(), Text::from(&own.text));
        let stops = tour.stops.iter().map(stop).collect();
        Self { id: tour.id.clone(), name: Text::from(&tour.name), stops }
    }
}

impl TourRow {
    fn decode(&self) -> Tour {
        let stop = |(address, text): &(String, Text)| Stop {
            address: address.clone(),
            text: text.decode(),
        };
        let stops = self.stops.iter().map(stop).collect();
        Tour { id: self.id.clone(), name: self.name.decode(), stops }
    }
}

impl BoardRow {
    fn decode(&self, n_rules: usize) -> Result<Row, Malformed> {
        if (self.cells.len(), self.by_chain.len()) != (Stage::ALL.len(), Chain::ALL.len()) {
            return Err(Malformed::value("rows", "columns of another length"));
        }
        let gaps = self.gaps.iter().map(|(rule, n_found)| {
            let rule = *rule as usize;
            let gap = (rule < n_rules).then_some(Gap { rule, n_found: *n_found });
            gap.ok_or_else(|| Malformed::value("gaps", format!("no entry {rule}")))
        });
        let flows = self.flows.iter().map(|(from, to, n)| Ok((stage(*from)?, stage(*to)?, *n)));
        Ok(Row {
            industry: Named { id: self.id.clone(), name: self.name.decode() },
            cells: self.cells.iter().map(BoardCell::decode).collect::<Result<_, _>>()?,
            by_chain: self.by_chain.clone(),
            gaps: gaps.collect::<Result<_, _>>()?,
            n_unasked: self.n_unasked,
            flows: flows.collect::<Result<_, Malformed>>()?,
            n_sources: self.n_sources,
        })
    }
}

impl BoardCell {
    fn decode(&self) -> Result<Cell, Malformed> {
        let members = self.members.iter().map(|own| {
            let chain = Chain::ALL.get(own.chain as usize).copied();
            let chain = chain.ok_or_else(|| Malformed::value("chain", own.chain))?;
            Ok(Member { id: own.id.clone(), name: own.name.decode(), chain })
        });
        let members = members.collect::<Result<_, Malformed>>()?;
        let (n_sources, newest) = (self.n_sources, self.newest.clone());
        Ok(Cell { n: self.n, members, n_sources, newest })
    }
}

fn stage(at: u8) -> Result<Stage, Malformed> {
    let stage = Stage::ALL.get(at as usize).copied();
    stage.ok_or_else(|| Malformed::value("flows", format!("no stage {at}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::zoo::citrus;

    #[test]
    fn says_the_same_after_a_way_as_a_file() {
        let mut board = Board::of(&citrus(), &|_| Some("2024-05".to_owned()));
        let name = board.rows[0].industry.name.clone();
        let stops = ["", "industry=tea&at=1.2.80"];
        let stops = stops.map(|own| Stop { address: own.to_owned(), text: name.clone() }).into();
        board.tours = vec![Tour { id: "tea".to_owned(), name, stops }];
        let file = BoardFile::from(&board);
        let json = serde_json::to_vec(&file).unwrap();
        assert_eq!(BoardFile::from_json(&json).unwrap().decode(), Ok(board));
    }

    #[test]
    fn refuses_what_does_not_fit_together() {
        let file = BoardFile::from(&Board::of(&citrus(), &|_| Some("2024-05".to_owned())));
        let broken = |change: &dyn Fn(&mut BoardRow)| {
            let mut file = file.clone();
            change(&mut file.rows[0]);
            file.decode().is_err()
        };
        assert!(broken(&|row| _ = row.cells.pop()));
        assert!(broken(&|row| row.by_chain.push(1)));
        assert!(broken(&|row| row.gaps.push((9, 0))));
        assert!(broken(&|row| row.flows.push((7, 0, 1))));
        assert!(broken(&|row| row.cells[0].members[0].chain = 4));
        assert!(!broken(&|_| ()));
    }
}
