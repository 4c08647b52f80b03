//! Text in two languages as the document's language has it.

use super::messages::lang;
use crate::model::bilingual::Bilingual;
use crate::text::romanize::romanized_township;

/// Only the text, for titles and labels that cannot be marked with another language.
pub fn plain(text: &Bilingual) -> String {
    text.localized(lang()).text.to_owned()
}

/// A township's name. Where nobody wrote an English one, readers of other languages get the Chinese
/// one in Latin letters, which maps call it by.
pub fn township_name(mut name: Bilingual, pinyin: &str) -> Bilingual {
    if name.en.is_none() && !lang().starts_with("zh") {
        name.en = romanized_township(&name.zh, pinyin);
    }
    name
}
