//! Signs that stand where a rare character was lost: 麦?镇, _水街道, 麦□镇.

use crate::search::letters::is_han;
use crate::text::ideographs::usual;

/// What a text is, as such signs are customary in some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// The name of something: none of them belongs into it.
    Name,
    /// A headline as its source has it: it may ask, and sites put `_` before their own names.
    Title,
    /// Sentences, which have the Chinese question mark.
    Sentences,
}

/// The sign in `text` that likely stands for a lost character.
pub(super) fn lost_sign(text: &str, kind: TextKind) -> Option<char> {
    let chars: Vec<char> = text.chars().collect();
    let at = |idx: Option<usize>| idx.and_then(|idx| chars.get(idx)).copied();
    let is_chinese = |c: Option<char>| c.is_some_and(|c| is_han(usual(c)));
    chars.iter().copied().enumerate().find_map(|(idx, c)| {
        let (before, after) = (at(idx.checked_sub(1)), at(Some(idx + 1)));
        let is_beside = is_chinese(before) || is_chinese(after);
        let is_between = is_chinese(before) && is_chinese(after);
        let is_run = c == '?' && (before == Some('?') || after == Some('?'));
        let is_lost = match (c, kind) {
            // The geta mark, parts of a character, and boxes of fonts.
            ('〓' | '\u{2FF0}'..='\u{2FFF}' | '█', _) => true,
            ('□' | '■' | '▢' | '▯' | '◻' | '◼' | '☐' | '〿', TextKind::Name) => true,
            // At the beginning of a line they are points of a list.
            ('□' | '■' | '▢' | '▯' | '◻' | '◼' | '☐' | '〿', _) => {
                is_chinese(before)
            }
            ('?' | '？' | '_' | '＿', TextKind::Name) => is_beside || is_run,
            ('?', TextKind::Sentences) => is_between || is_run && is_beside && after.is_some(),
            ('?', TextKind::Title) => is_run && is_chinese(after),
            ('_' | '＿', TextKind::Sentences) => is_between,
            _ => false,
        };
        is_lost.then_some(c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_signs_in_the_place_of_characters() {
        for name in [
            "麦?镇",
            "_水街道",
            "麦□镇",
            "麦〓镇",
            "麦？镇",
            "麦＿镇",
            "麦■镇",
            "??镇",
            "麦⿰麦奇镇",
            "???",
        ] {
            assert!(lost_sign(name, TextKind::Name).is_some(), "{name}");
        }
        for text in ["产于麦?镇。", "产于??镇。", "产于麦_镇。", "产于麦□镇。", "产于〓镇。"]
        {
            assert!(lost_sign(text, TextKind::Sentences).is_some(), "{text}");
        }
        for title in ["麦□镇开市", "??镇开市", "〓"] {
            assert!(lost_sign(title, TextKind::Title).is_some(), "{title}");
        }
    }

    #[test]
    fn leaves_questions_and_lists_alone() {
        for title in [
            "重庆特色土特产有哪些?发布会",
            "“酉阳800”是什么?融媒记者揭秘",
            "涪陵榨菜_百度百科",
            "What?",
            "重庆磁器口在哪儿?",
            "真的??",
        ] {
            assert_eq!(lost_sign(title, TextKind::Title), None, "{title}");
        }
        for text in ["这是什么？好。", "好吗?", "□ 甲\n■ 乙", "a_b", "area_mu", "Really? Yes."]
        {
            assert_eq!(lost_sign(text, TextKind::Sentences), None, "{text}");
        }
        for name in ["涪陵榨菜", "W·默科特（合成12）", "a_b", "渝早100"] {
            assert_eq!(lost_sign(name, TextKind::Name), None, "{name}");
        }
    }
}
