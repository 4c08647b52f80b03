//! Text for people, in Chinese and, where somebody wrote it, in English.

/// A text in Chinese with an optional English one. Neither is ever an empty string.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// The Chinese text. Empty only where the whole text is absent.
    pub zh: String,
    /// The English text; `None` where there is none, and readers fall back to Chinese.
    pub en: Option<String>,
}

/// A text as it is to be shown, with the language it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Localized<'a> {
    /// What to show.
    pub text: &'a str,
    /// Its language: the wanted one, or the one fallen back to.
    pub lang: &'static str,
}

impl Bilingual {
    /// Both texts, trimmed; an empty English one becomes `None`.
    pub fn new(zh: &str, en: &str) -> Self {
        let en = en.trim();
        Self { zh: zh.trim().to_owned(), en: (!en.is_empty()).then(|| en.to_owned()) }
    }

    /// The text for a reader of `lang` (a BCP 47 tag). Readers of Chinese get Chinese; all others
    /// get English where there is one, else Chinese.
    pub fn localized(&self, lang: &str) -> Localized<'_> {
        match &self.en {
            Some(en) if !lang.starts_with("zh") => Localized { text: en, lang: "en" },
            _ => Localized { text: &self.zh, lang: "zh" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_chinese_and_says_so() {
        let both = Bilingual::new("奉节脐橙", "Fengjie Navel Orange");
        assert_eq!(both.localized("zh").lang, "zh");
        assert_eq!(both.localized("en").text, "Fengjie Navel Orange");
        assert_eq!(both.localized("fr").lang, "en");
        let one = Bilingual::new("柏梓镇", "  ");
        assert_eq!(one.localized("en"), Localized { text: "柏梓镇", lang: "zh" });
    }
}
