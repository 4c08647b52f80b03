//! Names of places in Latin letters, from their pinyin.

use super::case::capitalized;
use super::short_name::short_township_name;

/// A township's name without its kind in Latin letters, as maps write it: 白帝镇, bai di zhen becomes
/// Baidi. `None` where the pinyin does not have a syllable for each character.
pub fn romanized_township(name_zh: &str, pinyin: &str) -> Option<String> {
    let syllables: Vec<&str> = pinyin.split_whitespace().collect();
    if syllables.len() != name_zh.trim().chars().count() {
        return None;
    }
    let n_chars = short_township_name(name_zh).chars().count();
    let mut joined = String::new();
    for syllable in syllables.iter().take(n_chars) {
        // GB/T 16159: a syllable that begins with a vowel is set off.
        if !joined.is_empty() && syllable.starts_with(['a', 'e', 'o']) {
            joined.push('\'');
        }
        joined.push_str(syllable);
    }
    (!joined.is_empty()).then(|| capitalized(&joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_stem_as_one_word() {
        for (name, pinyin, latin) in [
            ("白帝镇", "bai di zhen", Some("Baidi")),
            ("太和土家族乡", "tai he tu jia zu xiang", Some("Taihe")),
            ("永安街道", "yong an jie dao", Some("Yong'an")),
            ("吕家镇", "lü jia zhen", Some("Lüjia")),
            ("白帝镇", "bai di", None),
            ("", "", None),
        ] {
            assert_eq!(romanized_township(name, pinyin).as_deref(), latin, "{name}");
        }
    }
}
