//! One fold for all that is not prose: what an input method or a word processor wrote, as the keys
//! would have written it.
//!
//! Cells are never read by it; it finds the likely mend, so that `https：//` and `２０２４` are told in
//! their half-width form wherever they stand.

use icu_normalizer::ComposingNormalizer;

use crate::text::fold::is_hidden;

/// `text` in half-width characters: letters, digits and signs of full width and of mathematical
/// alphabets, circled numbers, Chinese punctuation, dashes and quotes as ASCII; nothing hidden, no
/// white space at its ends.
pub(crate) fn half_width_form(text: &str) -> String {
    if text.is_ascii() {
        return text.trim().to_owned();
    }
    let nfkc = ComposingNormalizer::new_nfkc();
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_hidden(*c) || c.is_whitespace()) {
        match c {
            '。' | '｡' => out.push('.'),
            '，' | '、' | '､' => out.push(','),
            '‐'..='―' | '−' | '─' | '﹘' => out.push('-'),
            '〜' | '∼' | '˜' => out.push('~'),
            '“'..='‟' | '″' | '〝' | '〞' => out.push('"'),
            '‘'..='‛' | '′' => out.push('\''),
            '⁄' | '∕' => out.push('/'),
            '∶' => out.push(':'),
            '＋'
            | '－'
            | '\u{FF01}'..='\u{FFEF}'
            | '\u{FE10}'..='\u{FE6F}'
            | '\u{1D400}'..='\u{1D7FF}'
            | '①'..='⑳'
            | '㋀'..='㋋'
            | '㏠'..='㏾' => {
                out.push_str(&nfkc.normalize(c.encode_utf8(&mut [0; 4])));
            }
            _ if c.is_whitespace() => out.push(' '),
            _ => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// The number that Chinese numerals say, as digits: 二〇二四 is `2024`, 十一 is `11`; `None` where
/// there is anything else. Only what years and months need: up to 99, or digit by digit.
pub(crate) fn chinese_number(text: &str) -> Option<String> {
    let digit = |c: char| {
        let position = "〇一二三四五六七八九".chars().position(|known| known == c);
        position.or_else(|| (c == '零' || c == '○').then_some(0))
    };
    if let Some((tens, ones)) = text.split_once('十') {
        let part = |text: &str, empty: usize| {
            let mut chars = text.chars();
            let first = chars.next().map_or(Some(empty), digit)?;
            chars.next().is_none().then_some(first)
        };
        return Some((part(tens, 1)? * 10 + part(ones, 0)?).to_string());
    }
    let digits: Option<String> = text.chars().map(|c| Some(digit(c)?.to_string())).collect();
    digits.filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_the_keys_would_have_written() {
        for (typed, half) in [
            ("https：//a.example／b？c＝１", "https://a.example/b?c=1"),
            ("ｈｔｔｐｓ://a。example", "https://a.example"),
            ("product：fuling－zhacai", "product:fuling-zhacai"),
            ("fuling—zhacai", "fuling-zhacai"),
            ("info＠a.example", "info@a.example"),
            ("\u{3000}２０２４\u{A0}", "2024"),
            ("⑦、８", "7,8"),
            ("“a”；‘b’", "\"a\";'b'"),
            ("𝟐𝟎𝟐𝟒 ﹣ a\u{200B}b", "2024 - ab"),
            ("榨菜", "榨菜"),
            (" a ", "a"),
        ] {
            assert_eq!(half_width_form(typed), half, "{typed}");
        }
    }

    #[test]
    fn reads_chinese_numerals() {
        for (text, number) in [
            ("二〇二四", Some("2024")),
            ("七", Some("7")),
            ("十", Some("10")),
            ("十二", Some("12")),
            ("二十", Some("20")),
            ("二十一", Some("21")),
            ("", None),
            ("七八月", None),
            ("百十", None),
        ] {
            assert_eq!(chinese_number(text).as_deref(), number, "{text}");
        }
    }
}
