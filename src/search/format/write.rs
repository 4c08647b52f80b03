//! Writing a shard.

use super::checksum;
use super::{MAGIC, VERSION};
use crate::search::kind::Kind;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doc {
    /// What it is.
    pub kind: Kind,
    /// Of equal fits the heavier stands first.
    pub weight: u8,
    /// Id or code; one line.
    pub id: String,
    /// Chinese name; one line.
    pub zh: String,
    /// English name; empty where there is none.
    pub en: String,
    /// Further names in either language, a line each.
    pub others: Vec<String>,
    /// Documents by whose names it is found too: its county, townships, industries.
    pub parents: Vec<u32>,
    /// Its row in the catalogue, for products. Ascends in a shard.
    pub row: Option<u32>,
}

/// A character of a Chinese name that is not read as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exception {
    /// Position of the document in the shard; other names are counted after the documents.
    pub doc_idx: u32,
    /// Which unit of the Chinese name.
    pub unit_idx: u32,
    /// Position of its syllable in [`ShardText::readings`].
    pub syllable_idx: u32,
}

/// What a shard holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShardText {
    /// Number of its first document in the whole index.
    pub first_doc: u32,
    /// The documents.
    pub docs: Vec<Doc>,
    /// Syllables, ascending, each with the characters that are read so as a rule.
    pub readings: Vec<(String, String)>,
    /// Ascending.
    pub exceptions: Vec<Exception>,
    /// Traditional characters with their simplified forms.
    pub traditional: Vec<(char, char)>,
}

impl ShardText {
    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let docs = &self.docs;
        let line = |text: &str| text.replace('\n', " ") + "\n";
        let lines =
            |of: &dyn Fn(&Doc) -> &str| docs.iter().map(|doc| line(of(doc))).collect::<String>();
        let mut parents = vec![];
        for doc in docs {
            push_number(&mut parents, doc.parents.len() as u64);
            for parent in &doc.parents {
                push_number(&mut parents, u64::from(*parent) + 1);
            }
        }
        let mut rows = vec![];
        let mut last_row = 0;
        for row in docs.iter().filter_map(|doc| doc.row) {
            push_number(&mut rows, u64::from(row.saturating_sub(last_row)));
            last_row = row;
        }
        let (mut others, mut others_of) = (String::new(), vec![]);
        let mut last_idx = 0;
        for (doc, doc_idx) in docs.iter().zip(0_u64..) {
            for name in &doc.others {
                others.push_str(&line(name));
                push_number(&mut others_of, doc_idx - last_idx);
                last_idx = doc_idx;
            }
        }
        let mut exceptions = vec![];
        let mut last_doc = 0;
        for exception in &self.exceptions {
            push_number(&mut exceptions, u64::from(exception.doc_idx - last_doc));
            push_number(&mut exceptions, u64::from(exception.unit_idx));
            push_number(&mut exceptions, u64::from(exception.syllable_idx));
            last_doc = exception.doc_idx;
        }
        let readings = self.readings.iter().map(|(syllable, chars)| format!("{syllable}{chars}\n"));
        let traditional = self.traditional.iter().flat_map(|(from, to)| [*from, *to]);
        let sections: [Vec<u8>; super::N_SECTIONS] = [
            docs.iter().map(|doc| doc.kind as u8).collect(),
            docs.iter().map(|doc| doc.weight).collect(),
            lines(&|doc| &doc.id).into_bytes(),
            lines(&|doc| &doc.zh).into_bytes(),
            lines(&|doc| &doc.en).into_bytes(),
            parents,
            rows,
            readings.collect::<String>().into_bytes(),
            exceptions,
            traditional.collect::<String>().into_bytes(),
            others.into_bytes(),
            others_of,
        ];
        let mut body = self.first_doc.to_le_bytes().to_vec();
        body.extend((docs.len() as u32).to_le_bytes());
        for section in sections {
            body.extend((section.len() as u32).to_le_bytes());
            body.extend(section);
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(checksum(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }
}

/// LEB128, unsigned.
fn push_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
