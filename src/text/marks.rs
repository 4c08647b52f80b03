//! A text cut where marks begin and end, so that a reader sees what of it fits a search.
//!
//! Knows nothing of how marks are found.

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment<'t> {
    /// Never empty.
    pub text: &'t str,
    /// Whether it is marked.
    pub is_marked: bool,
}

/// The pieces of `text` in order; together they are the whole of it. `marks` are ranges of characters
/// (Unicode scalar values), half open, in any order: they may touch, overlap, be empty or lie beyond
/// the end, for they come from outside.
pub fn segments<'t>(text: &'t str, marks: &[(u32, u32)]) -> Vec<Segment<'t>> {
    let is_marked = |char_idx: u32| marks.iter().any(|(from, to)| (*from..*to).contains(&char_idx));
    let mut segments = Vec::new();
    let mut add = |piece: Option<&'t str>, is_marked| {
        if let Some(text) = piece.filter(|piece| !piece.is_empty()) {
            segments.push(Segment { text, is_marked });
        }
    };
    let (mut start, mut was_marked) = (0, false);
    for (char_idx, (byte_idx, _)) in (0..).zip(text.char_indices()) {
        if is_marked(char_idx) != was_marked {
            add(text.get(start..byte_idx), was_marked);
            (start, was_marked) = (byte_idx, !was_marked);
        }
    }
    add(text.get(start..), was_marked);
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn check(text: &str, marks: &[(u32, u32)], wanted: &str) {
        let shown = |segment: Segment<'_>| match segment.is_marked {
            true => format!("[{}]", segment.text),
            false => segment.text.to_owned(),
        };
        let found: String = segments(text, marks).into_iter().map(shown).collect();
        assert_eq!(found, wanted, "{text} {marks:?}");
    }

    #[test]
    fn marks_characters_and_not_bytes() {
        check("涪陵榨菜", &[(0, 2)], "[涪陵]榨菜");
        check("涪陵榨菜", &[(1, 2), (3, 4)], "涪[陵]榨[菜]");
        check("Fuling Zhacai", &[(7, 13)], "Fuling [Zhacai]");
        check("a𠮷b", &[(1, 2)], "a[𠮷]b");
        check("", &[(0, 1)], "");
    }

    #[test]
    fn takes_marks_as_they_come() {
        check("abc", &[], "abc");
        check("abc", &[(0, 3)], "[abc]");
        check("abc", &[(1, 2), (0, 2)], "[ab]c");
        check("abc", &[(0, 1), (1, 2)], "[ab]c");
        check("abc", &[(2, 99), (7, 9), (1, 1), (2, 0)], "ab[c]");
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_whole(text in ".*", marks in vec((0..40_u32, 0..40_u32), 0..5)) {
            let pieces = segments(&text, &marks);
            let whole: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&whole, &text);
            prop_assert!(pieces.windows(2).all(|two| two[0].is_marked != two[1].is_marked));
        }
    }
}
