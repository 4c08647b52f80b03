//! Characters: how they are read, and their simplified forms.

use std::collections::HashMap;

use super::vocabulary::Vocabulary;
use crate::search::letters::{UNREAD as UNREAD_LETTER, spelling};

/// Number of the syllable of what has no known reading.
pub const UNREAD: u16 = 0;

/// Characters with their readings.
#[derive(Debug)]
pub struct Characters {
    /// Letters of each syllable by its number.
    syllables: Vec<Vec<u8>>,
    numbers: HashMap<Vec<u8>, u16>,
    usual: HashMap<char, u16>,
    /// The spellings with which names write a character.
    spellings: HashMap<char, Vec<u32>>,
    simplified: HashMap<char, char>,
}

impl Default for Characters {
    fn default() -> Self {
        Self::new(std::iter::empty())
    }
}

impl Characters {
    /// None yet, with the traditional forms of what will come.
    pub fn new(traditional: impl Iterator<Item = (char, char)>) -> Self {
        let unread = vec![UNREAD_LETTER];
        Self {
            numbers: HashMap::from([(unread.clone(), UNREAD)]),
            syllables: vec![unread],
            usual: HashMap::new(),
            spellings: HashMap::new(),
            simplified: traditional.collect(),
        }
    }

    /// The number of a syllable.
    pub fn syllable(&mut self, syllable: &str) -> u16 {
        let letters = spelling(syllable);
        if letters.is_empty() {
            return UNREAD;
        }
        if let Some(number) = self.numbers.get(&letters) {
            return *number;
        }
        // Mandarin has some 410; a hostile index may say more, which are then like each other.
        let number = u16::try_from(self.syllables.len()).unwrap_or(UNREAD);
        if number != UNREAD {
            self.syllables.push(letters.clone());
            self.numbers.insert(letters, number);
        }
        number
    }

    /// Whether some character is read so.
    pub fn is_syllable(&self, letters: &[u8]) -> bool {
        self.numbers.contains_key(letters)
    }

    pub fn letters(&self, syllable: u16) -> &[u8] {
        self.syllables.get(usize::from(syllable)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Says how `c` is read as a rule; the first to say so is right.
    pub fn read_as(&mut self, c: char, syllable: u16) {
        self.usual.entry(c).or_insert(syllable);
    }

    /// How `c` is read as a rule; [`UNREAD`] where none is known.
    pub fn usual(&self, c: char) -> u16 {
        self.usual.get(&c).copied().unwrap_or(UNREAD)
    }

    /// The letters that `c` is read as: as a rule, else as a name reads it.
    pub fn reading(&self, c: char) -> Option<&[u8]> {
        let usual = self.usual(c);
        (usual != UNREAD).then(|| self.letters(usual))
    }

    /// Notes the spellings of names.
    pub fn note_spellings(&mut self, vocabulary: &Vocabulary) {
        for id in 0..vocabulary.len() {
            if let Some(c) = vocabulary.han(id) {
                self.spellings.entry(c).or_default().push(id);
            }
        }
    }

    /// The spellings with which names write `c`, ascending.
    pub fn spellings(&self, c: char) -> &[u32] {
        self.spellings.get(&c).map(Vec::as_slice).unwrap_or_default()
    }

    /// The form of `c` that names use: the simplified one, unless they have `c` itself.
    pub fn simplify(&self, c: char) -> char {
        if self.spellings.contains_key(&c) {
            return c;
        }
        self.simplified.get(&c).copied().unwrap_or(c)
    }
}
