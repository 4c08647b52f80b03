//! Names in a box: as large as it holds, wrapped where a reader would, never beyond its edge.

/// The room for a text, and how it may look. Lengths are pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    /// Longest line.
    pub width: f32,
    /// Height of all lines.
    pub height: f32,
    /// Most lines.
    pub lines: usize,
    /// Largest and smallest size of type.
    pub sizes: (f32, f32),
    /// From line to line, in sizes of the type.
    pub leading: f32,
}

/// A text that was set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// Size of type.
    pub size: f32,
    /// From line to line, pixels.
    pub leading: f32,
    /// One or more lines; none for an empty text.
    pub lines: Vec<String>,
}

impl Block {
    /// Height of all lines.
    pub(super) fn height(&self) -> f32 {
        self.leading * self.lines.len() as f32
    }
}

/// Sizes are tried in steps of this factor.
const STEP: f32 = 0.97;
/// A break where a name has a joint may cost so much of the size.
const JOINT_WORTH: f32 = 0.7;

/// Two lines must be so much larger than one.
const LINE_WORTH: f32 = 1.1;

/// What stays together: a word, or a character with the punctuation that clings to it.
#[derive(Debug, Clone)]
struct Unit {
    text: String,
    /// In sizes of the type.
    width: f32,
    /// A blank before it, where it does not begin a line.
    is_spaced: bool,
}

/// Sets `text`. `em` is the width of a text in sizes of the type. `joint` is where a name is best
/// broken, in bytes; 0 where nobody knows.
pub(super) fn fit(text: &str, joint: usize, em: &dyn Fn(&str) -> f32, room: Room) -> Block {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (largest, smallest) = room.sizes;
    let blank = em(" ");
    let units = units(&text, em, room.width / smallest);
    let mut size = largest;
    let lines = loop {
        let leading = size * room.leading;
        let n_lines = room.lines.min((room.height / leading).max(1.0) as usize);
        match wrap(&units, room.width / size, blank) {
            Some(lines) if lines.len() <= n_lines => break balanced(&units, lines, blank),
            _ if size * STEP < smallest => {
                size = smallest;
                break cut(&units, room.width / size, blank, n_lines, em);
            }
            _ => size *= STEP,
        }
    };
    let whole = Block { size, leading: size * room.leading, lines };
    let least = whole.size * if whole.lines.len() > 1 { JOINT_WORTH } else { LINE_WORTH };
    at_joint(&text, joint, em, room).filter(|own| own.size >= least).unwrap_or(whole)
}

/// Two lines, broken at the joint.
fn at_joint(text: &str, joint: usize, em: &dyn Fn(&str) -> f32, room: Room) -> Option<Block> {
    let (first, second) = text.split_at_checked(joint)?;
    let (first, second) = (first.trim(), second.trim());
    if first.is_empty() || second.is_empty() || room.lines < 2 {
        return None;
    }
    let by_width = room.width / em(first).max(em(second)).max(0.1);
    let size = room.sizes.0.min(by_width).min(room.height / 2.0 / room.leading);
    let lines = vec![first.to_owned(), second.to_owned()];
    (size >= room.sizes.1).then_some(Block { size, leading: size * room.leading, lines })
}

/// The units of `text`. Words that do not fit `widest` even in the smallest type fall into characters.
fn units(text: &str, em: &dyn Fn(&str) -> f32, widest: f32) -> Vec<Unit> {
    let mut units: Vec<Unit> = vec![];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut is_spaced = !units.is_empty();
        for part in parts(word) {
            let width = em(&part);
            if width <= widest {
                units.push(Unit { text: part, width, is_spaced });
            } else {
                for (at, c) in part.chars().enumerate() {
                    let text = c.to_string();
                    let width = em(&text);
                    units.push(Unit { text, width, is_spaced: is_spaced && at == 0 });
                }
            }
            is_spaced = false;
        }
    }
    units
}

/// A word between the places where a line may end: after each ideograph and hyphen, but never before
/// closing punctuation or after opening punctuation.
fn parts(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![];
    let mut before: Option<char> = None;
    for c in word.chars() {
        let can_break = before.is_some_and(|before| {
            !is_opening(before)
                && !is_closing(c)
                && (is_ideograph(before)
                    || is_ideograph(c)
                    || is_closing(before)
                    || "-/·".contains(before))
        });
        match parts.last_mut() {
            Some(part) if !can_break => part.push(c),
            _ => parts.push(c.to_string()),
        }
        before = Some(c);
    }
    parts
}

fn is_opening(c: char) -> bool {
    "（“‘《〈「『【([".contains(c)
}

fn is_closing(c: char) -> bool {
    "，。、；：？！）”’》〉」』】…·)],.;:?!%".contains(c)
}

/// Characters that stand alone: ideographs, kana and what belongs to them.
fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x20000..=0x3FFFF)
        && !is_opening(c)
        && !is_closing(c)
}

/// Lines no wider than `width`, in sizes of the type; `None` where a unit is wider.
fn wrap(units: &[Unit], width: f32, blank: f32) -> Option<Vec<String>> {
    let mut lines: Vec<(String, f32)> = vec![];
    for unit in units {
        if unit.width > width {
            return None;
        }
        let gap = if unit.is_spaced { blank } else { 0.0 };
        match lines.last_mut() {
            Some((line, used)) if *used + gap + unit.width <= width => {
                if unit.is_spaced {
                    line.push(' ');
                }
                line.push_str(&unit.text);
                *used += gap + unit.width;
            }
            _ => lines.push((unit.text.clone(), unit.width)),
        }
    }
    Some(lines.into_iter().map(|(line, _)| line).collect())
}

/// The same number of lines, as equal as they can be.
fn balanced(units: &[Unit], lines: Vec<String>, blank: f32) -> Vec<String> {
    if lines.len() < 2 {
        return lines;
    }
    let all: f32 =
        units.iter().map(|unit| unit.width + if unit.is_spaced { blank } else { 0.0 }).sum();
    // From the least that could do upwards; a tenth of the type is too little to see.
    let least = all / lines.len() as f32;
    let widths = (0..).map(|step| least + 0.1 * step as f32).take_while(|width| *width <= all);
    let mut found = widths.filter_map(|width| wrap(units, width, blank));
    found
        .find(|own| own.len() <= lines.len())
        .filter(|own| own.len() == lines.len())
        .unwrap_or(lines)
}

/// As much as there is room for, and an ellipsis.
fn cut(
    units: &[Unit],
    width: f32,
    blank: f32,
    n_lines: usize,
    em: &dyn Fn(&str) -> f32,
) -> Vec<String> {
    let mut lines = wrap(units, width, blank).unwrap_or_default();
    if lines.len() > n_lines {
        lines.truncate(n_lines);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && em(last) + em("…") > width {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ideographs are as wide as high, all else half of it.
    fn em(text: &str) -> f32 {
        text.chars().map(|c| if is_ideograph(c) { 1.0 } else { 0.5 }).sum()
    }

    const ROOM: Room =
        Room { width: 400.0, height: 330.0, lines: 3, sizes: (120.0, 30.0), leading: 1.2 };

    fn set(text: &str, joint: &str) -> Block {
        let block = fit(text, joint.len(), &em, ROOM);
        assert!(
            block.height() <= ROOM.height + 0.1 && block.lines.len() <= ROOM.lines,
            "{block:?}"
        );
        for line in &block.lines {
            assert!(em(line) * block.size <= ROOM.width + 0.1, "{block:?}");
        }
        block
    }

    #[test]
    fn short_names_are_large_and_long_ones_equal_lines() {
        assert_eq!(set("脐橙", "").lines, ["脐橙"]);
        assert_eq!(set("石柱中益蜂蜜", "").lines, ["石柱中", "益蜂蜜"]);
        assert_eq!(set("Fengjie Navel Orange", "").lines, ["Fengjie", "Navel", "Orange"]);
        assert!(set("脐橙", "").size >= 119.0);
    }

    #[test]
    fn a_name_breaks_at_its_joint_where_that_costs_little() {
        assert_eq!(set("巫溪老鹰茶", "巫溪").lines, ["巫溪", "老鹰茶"]);
        assert_eq!(set("梁平木版年画", "梁平").lines, ["梁平", "木版年画"]);
        assert_eq!(set("荣昌猪", "荣昌").lines, ["荣昌猪"]);
        let long = set("云一二三四五六七八九十一二三四五六七八九", "云");
        assert!(long.lines.len() > 1 && long.lines[0] != "云", "{long:?}");
    }

    #[test]
    fn no_name_leaves_its_room() {
        let latin = "Youyang Tujia and Miao Autonomous County Alpine Buckwheat Noodles";
        for text in [
            "一二三四五六七八九十一二三四五六七八九十",
            latin,
            &"长".repeat(300),
            &latin.repeat(9),
            &"w".repeat(200),
            "（a）",
            "",
            "  ",
            "\u{202e}<b>&amp;</b>",
        ] {
            for joint in ["", "一", "You", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"] {
                set(text, joint);
            }
        }
        assert!(set(&"长".repeat(300), "").lines[2].ends_with('…'));
        assert!(set("", "").lines.is_empty());
    }

    #[test]
    fn punctuation_clings_to_its_word() {
        assert_eq!(parts("甲（乙）丙，丁"), ["甲", "（乙）", "丙，", "丁"]);
        assert_eq!(parts("red-flesh"), ["red-", "flesh"]);
        assert_eq!(parts("A级"), ["A", "级"]);
    }
}
