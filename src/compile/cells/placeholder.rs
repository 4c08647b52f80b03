//! What programs and people write into a cell that is to be empty.

use crate::text::fold::fold;

const WORDS: [&str; 44] = [
    "null",
    "none",
    "nan",
    "nil",
    "n/a",
    "na",
    "undefined",
    "tbd",
    "todo",
    "unknown",
    "not known",
    "xx",
    "xxx",
    "test",
    "无",
    "暂无",
    "没有",
    "无数据",
    "不详",
    "不明",
    "未知",
    "未填",
    "未填写",
    "未查到",
    "查不到",
    "查无",
    "待定",
    "待补",
    "待补充",
    "待填",
    "待查",
    "待核",
    "待核实",
    "缺",
    "空",
    "略",
    "/",
    "//",
    "\\",
    ".",
    "...",
    "…",
    "……",
    "*",
];

/// What points to another row, which a table that is sorted anew no longer has there.
const DITTOS: [&str; 6] = ["同上", "同前", "同左", "ditto", "〃", "same as above"];

/// What a cell says that says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// That nothing is known.
    Nothing,
    /// That another row says it.
    Ditto,
}

impl Placeholder {
    /// Reads `cell`; `None` where it says something.
    pub(crate) fn of(cell: &str) -> Option<Self> {
        let folded = fold(cell);
        let is_dash = |c: char| matches!(c, '-' | '‐'..='―' | '−' | '─' | '_' | '~');
        let is_dashes = !folded.is_empty() && folded.chars().all(is_dash);
        if is_dashes || WORDS.contains(&folded.as_str()) {
            Some(Self::Nothing)
        } else {
            DITTOS.contains(&folded.as_str()).then_some(Self::Ditto)
        }
    }

    /// What to do about it in a cell that may be empty.
    pub(crate) const fn repair(self) -> &'static str {
        match self {
            Self::Nothing => "Leave the cell empty where nothing is known; nobody need read this.",
            Self::Ditto => "Write what stands above again: each row is read alone.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_stands_for_nothing() {
        for cell in ["-", "—", "——", "－", "--", "暂无", "N/A", "ＮＡ", "未填", "查不到", "/", "…"]
        {
            assert_eq!(Placeholder::of(cell), Some(Placeholder::Nothing), "{cell}");
        }
        assert_eq!(Placeholder::of("同上"), Some(Placeholder::Ditto));
        for cell in ["", "无核黄皮", "-5", "W-默科特", "a", "0", "yes", "不详者"] {
            assert_eq!(Placeholder::of(cell), None, "{cell}");
        }
    }
}
