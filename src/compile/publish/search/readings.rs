//! How Chinese names are read: as the table of exceptions says, as the row itself says, else as a
//! dictionary does.

use std::collections::HashMap;

use encoding_rs::GB18030;
use pinyin::ToPinyin;

use crate::compile::publish::relations::Relations;
use crate::search::letters::{Unit, units};

/// Reads names.
pub(super) struct Reader<'a> {
    /// Exceptions by their text, each with a syllable for each character.
    phrases: HashMap<&'a str, Vec<&'a str>>,
    /// Characters of the longest exception.
    n_longest: usize,
}

impl<'a> Reader<'a> {
    /// Reads as the table `readings` says.
    pub(super) fn new(relations: &Relations<'a>) -> Self {
        let rows = relations.facts.readings.iter();
        let phrases: HashMap<_, Vec<_>> =
            rows.map(|row| (&*row.text, row.pinyin.split_whitespace().collect())).collect();
        let n_longest = phrases.keys().map(|text| text.chars().count()).max().unwrap_or_default();
        Self { phrases, n_longest }
    }

    /// The syllable of each unit of `name`; `pinyin` is what its row says, empty where it does not.
    pub(super) fn read(&self, name: &str, pinyin: &'a str) -> Vec<Option<&'a str>> {
        let units: Vec<_> = units(name).map(|(_, unit)| unit).collect();
        let told: Vec<&str> = pinyin.split_whitespace().collect();
        // What stands in brackets is often not told. Told in another number, nobody knows what
        // belongs to what.
        let is_outside = outside_brackets(name);
        let n_han = |is_all: bool| {
            let han = units.iter().zip(&is_outside);
            han.filter(|(unit, is_outside)| {
                matches!(unit, Unit::Han(_)) && (is_all || **is_outside)
            })
            .count()
        };
        let is_all = told.len() == n_han(true);
        let mut told = told.clone().into_iter().filter(|_| is_all || told.len() == n_han(false));
        let mut readings: Vec<Option<&str>> = units
            .iter()
            .zip(&is_outside)
            .map(|(unit, is_outside)| match unit {
                Unit::Word(_) => None,
                Unit::Han(c) if is_all || *is_outside => told.next().or_else(|| self.usual(*c)),
                Unit::Han(c) => self.usual(*c),
            })
            .collect();
        let mut start = 0;
        while start < units.len() {
            let found = (2..=self.n_longest).rev().find_map(|n| {
                let text: String = units.get(start..start + n)?.iter().map(text).collect();
                self.phrases.get(text.as_str())
            });
            let Some(syllables) = found else {
                start += 1;
                continue;
            };
            for (slot, syllable) in readings.iter_mut().skip(start).zip(syllables) {
                *slot = Some(syllable);
            }
            start += syllables.len().max(1);
        }
        readings
    }

    /// How a character is read where nothing says how.
    fn usual(&self, c: char) -> Option<&'a str> {
        let alone = self.phrases.get(c.to_string().as_str()).and_then(|told| told.first());
        let known = || c.to_pinyin().map(|pinyin| pinyin.plain());
        alone.copied().or_else(known)
    }

    /// The 3,755 common characters of GB 2312, level 1, with their readings: what people type by
    /// mistake for a character that sounds alike.
    pub(super) fn common(&self) -> impl Iterator<Item = (char, String)> {
        (0xB0..=0xD7_u8).flat_map(|high| (0xA1..=0xFE_u8).map(move |low| [high, low])).filter_map(
            |bytes| {
                let (text, has_errors) = GB18030.decode_without_bom_handling(&bytes);
                let c = text
                    .chars()
                    .next()
                    .filter(|c| !has_errors && text.chars().count() == 1 && *c < '\u{A000}')?;
                Some((c, self.usual(c)?.to_owned()))
            },
        )
    }
}

/// Whether each unit of a name stands outside of brackets.
fn outside_brackets(name: &str) -> Vec<bool> {
    let starts = units(name).map(|(start, _)| start);
    let is_outside = |start: usize| {
        let before = name.get(..start).unwrap_or_default().chars();
        before.fold(0_i32, |depth, c| match c {
            '(' | '（' | '[' | '【' => depth + 1,
            ')' | '）' | ']' | '】' => depth - 1,
            _ => depth,
        }) <= 0
    };
    starts.map(is_outside).collect()
}

fn text(unit: &Unit<'_>) -> String {
    match unit {
        Unit::Han(c) => c.to_string(),
        Unit::Word(_) => " ".to_owned(), // in no exception
    }
}
