//! Spellings of units, in order, so that a walk over them shares what their beginnings share.

/// Code of what no query has.
pub const NO_LETTER: u8 = 36;

/// A unit as it is written and read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spelling {
    /// ASCII letters and digits.
    pub letters: Vec<u8>,
    /// The character that is read so; `None` for a word.
    pub han: Option<char>,
}

/// All spellings, ascending.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// [`code`]s of all letters, one spelling after the other.
    codes: Vec<u8>,
    ends: Vec<u32>,
    /// How many letters a spelling shares with the one before.
    shared: Vec<u16>,
    han: Vec<Option<char>>,
}

/// The number of a letter, 0 to 35; [`NO_LETTER`] for anything else.
pub const fn code(letter: u8) -> u8 {
    match letter {
        b'a'..=b'z' => letter - b'a',
        b'0'..=b'9' => letter - b'0' + 26,
        _ => NO_LETTER,
    }
}

impl Vocabulary {
    /// Sorts `spellings`; also gives the new number of each.
    pub fn new(spellings: Vec<Spelling>) -> (Self, Vec<u32>) {
        let mut order: Vec<(Spelling, u32)> = spellings.into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut this = Self::default();
        let mut new_ids = vec![0; order.len()];
        let mut before: &[u8] = &[];
        for ((spelling, old_id), new_id) in order.iter().zip(0..) {
            let shared = before.iter().zip(&spelling.letters).take_while(|(a, b)| a == b).count();
            this.shared.push(u16::try_from(shared).unwrap_or(u16::MAX));
            this.codes.extend(spelling.letters.iter().map(|letter| code(*letter)));
            this.ends.push(u32::try_from(this.codes.len()).unwrap_or(u32::MAX));
            this.han.push(spelling.han);
            if let Some(slot) = new_ids.get_mut(*old_id as usize) {
                *slot = new_id;
            }
            before = &spelling.letters;
        }
        (this, new_ids)
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The codes of a spelling.
    pub fn codes(&self, id: u32) -> &[u8] {
        let before = (id as usize).checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or_default() as usize;
        let end = self.ends.get(id as usize).map_or(start, |end| *end as usize);
        self.codes.get(start..end).unwrap_or_default()
    }

    /// How many letters a spelling shares with the one before it.
    pub fn n_shared(&self, id: u32) -> usize {
        self.shared.get(id as usize).copied().map_or(0, usize::from)
    }

    /// Whether it is a word, not the reading of a character.
    pub fn is_word(&self, id: u32) -> bool {
        self.han.get(id as usize).is_some_and(Option::is_none)
    }

    /// The character that is spelled so; `None` for a word.
    pub fn han(&self, id: u32) -> Option<char> {
        self.han.get(id as usize).copied().flatten()
    }
}
