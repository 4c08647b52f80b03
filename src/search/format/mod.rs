//! The index file: names with what is needed to read them, in shards.
//!
//! A shard is a head (magic, version, checksum), the number of its first document, the number of its
//! documents, and [`N_SECTIONS`] sections, each with its length before it. All numbers are little
//! endian; those inside of sections are LEB128. What can be computed from names is not in it: a
//! visitor computes it sooner than she downloads it.
//!
//! | section | what |
//! |---|---|
//! | kinds, weights | a byte for each document |
//! | ids, zh, en | text, a line for each document |
//! | parents | for each document their number, then the number of each one's document, plus 1 |
//! | rows | for each product the step from the last one's row of the catalogue |
//! | readings | a line for each syllable: the syllable, then the characters read so |
//! | exceptions | step to the document, position of the character, line of its syllable |
//! | traditional | pairs: a traditional character, then the simplified one |
//! | other names | text, a line for each further name of a document, in either language |
//! | their documents | for each of them the step from the last one's document in the shard |
//!
//! Exceptions count other names after the documents: the first one is document `n` of `n`.
//!
//! Knows nothing of queries. [`read`] refuses whatever is not exactly this.

pub mod assemble;
pub mod read;
pub mod write;

/// The first bytes of a shard.
const MAGIC: &[u8; 4] = b"TATS";
/// Changes with the format. A reader refuses any other.
pub const VERSION: u32 = 2;
/// Bytes before the body: magic, version, checksum.
const N_HEAD: usize = 16;
/// Sections of the body.
const N_SECTIONS: usize = 12;
/// Id of the topic that stands for the whole region: it lends its names to everything.
pub const REGION: &str = "region";
/// Id of the topic that stands for the visitor's month.
pub const NOW: &str = "month=now";
/// Documents in all shards together: more is no index of ours, and would not fit a page's memory.
pub const MAX_DOCS: u32 = 4_000_000;
/// Characters of a name that are read; no name of a table is so long.
pub const MAX_NAME_UNITS: usize = 4_000;

/// A checksum of `bytes` that tells damage, not malice: eight bytes at a time, folded and multiplied
/// as in FNV-1a.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut sum = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk.iter().rev().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
        sum = (sum ^ word).wrapping_mul(PRIME).rotate_left(23);
    }
    for byte in chunks.remainder() {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(PRIME).rotate_left(23);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::read::{BadIndex, Shard};
    use super::write::{Doc, Exception, ShardText};
    use super::*;
    use crate::search::kind::Kind;
    use proptest::prelude::*;

    fn text() -> ShardText {
        let doc = |kind, id: &str, zh: &str, en: &str| Doc {
            kind,
            weight: 7,
            id: id.to_owned(),
            zh: zh.to_owned(),
            en: en.to_owned(),
            others: vec![],
            parents: vec![],
            row: None,
        };
        let product = Doc {
            parents: vec![0],
            row: Some(5),
            others: vec!["山城橙".to_owned(), "hill orange".to_owned()],
            ..doc(Kind::Product, "b", "重庆橙", "Chongqing Orange")
        };
        ShardText {
            first_doc: 0,
            docs: vec![doc(Kind::County, "500101", "万州区", "Wanzhou"), product],
            readings: vec![
                ("chong".to_owned(), String::new()),
                ("qing".to_owned(), "庆".to_owned()),
                ("zhong".to_owned(), "重中".to_owned()),
            ],
            exceptions: vec![Exception { doc_idx: 1, unit_idx: 0, syllable_idx: 0 }],
            traditional: vec![('慶', '庆')],
        }
    }

    #[test]
    fn gives_back_what_was_written() {
        let bytes = text().to_bytes();
        let shard = Shard::read(bytes, 0).unwrap();
        assert_eq!(shard.n_docs(), 2);
        assert_eq!(shard.kind(1), Some(Kind::Product));
        assert_eq!((shard.id(1), shard.zh(1), shard.en(1)), ("b", "重庆橙", "Chongqing Orange"));
        assert_eq!(shard.parents(1), [0]);
        assert_eq!((shard.row(0), shard.row(1)), (None, Some(5)));
        let others: Vec<_> = shard.others().collect();
        assert_eq!(others, [(1, "山城橙"), (1, "hill orange")]);
        assert_eq!(
            shard.readings().collect::<Vec<_>>(),
            [("chong", ""), ("qing", "庆"), ("zhong", "重中")]
        );
        assert_eq!(shard.exceptions(), [Exception { doc_idx: 1, unit_idx: 0, syllable_idx: 0 }]);
        assert_eq!(shard.traditional().collect::<Vec<_>>(), [('慶', '庆')]);
    }

    #[test]
    fn refuses_what_is_cut_damaged_or_of_another_version() {
        let bytes = text().to_bytes();
        for n in 0..bytes.len() {
            assert!(Shard::read(bytes[..n].to_vec(), 0).is_err(), "cut at {n}");
            let mut damaged = bytes.clone();
            damaged[n] ^= 0x10;
            assert!(Shard::read(damaged, 0).is_err(), "damaged at {n}");
        }
        let mut newer = bytes.clone();
        newer[4] = 9;
        assert_eq!(Shard::read(newer, 0).unwrap_err(), BadIndex::Version { found: 9 });
        assert_eq!(Shard::read(b"<!doctype html>".to_vec(), 0).unwrap_err(), BadIndex::NoIndex);
        assert_eq!(Shard::read(bytes, 3).unwrap_err(), BadIndex::Order { first_doc: 0, wanted: 3 });
    }

    /// The bytes of a shard with a checksum that is right, whatever they say.
    fn sealed(body: &[u8]) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(checksum(body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Shard::read(bytes, 0);
        }

        #[test]
        fn hostile_bodies_are_read_without_panic(
            place in 0_usize..200,
            value in any::<u8>(),
            cut in 0_usize..200,
        ) {
            let mut body = text().to_bytes()[N_HEAD..].to_vec();
            let place = place % body.len();
            body[place] = value;
            body.truncate(body.len() - cut % body.len() / 4);
            if let Ok(shard) = Shard::read(sealed(&body), 0) {
                let mut index = crate::search::index::Index::default();
                index.add(shard);
                index.rebuild();
            }
        }
    }
}
