//! Search over products by substring: names in both languages, pinyin and initials, county.
//!
//! Knows nothing of facets or pages. A first engine; issue "Search" replaces it behind [`Haystack`].

use crate::text::fold::{fold, initials};

/// What of one product a query is looked for in; folded once.
#[derive(Debug, Clone)]
pub struct Haystack {
    /// Names: a match here ranks before one in `context`.
    names: Vec<String>,
    /// Place names and other words around it.
    context: Vec<String>,
}

/// How well a query fits; the higher the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Somewhere in the context.
    Context,
    /// Inside a name.
    NameInside,
    /// At the start of a name.
    NameStart,
    /// A whole name.
    NameWhole,
}

/// A query, folded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle(Vec<String>);

impl Needle {
    /// Folds what was typed. Words are looked for each on its own.
    pub fn new(typed: &str) -> Self {
        Self(fold(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Haystack {
    /// `names` with their `pinyin` (syllables with spaces between), and texts around them.
    pub fn new<'a>(
        names: impl IntoIterator<Item = &'a str>,
        pinyin: &str,
        context: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let pinyin = fold(pinyin);
        let mut names: Vec<_> = names.into_iter().map(fold).collect();
        names.extend([pinyin.replace(' ', ""), initials(&pinyin), pinyin]);
        names.retain(|name| !name.is_empty());
        Self { names, context: context.into_iter().map(fold).collect() }
    }

    /// How well all words of `needle` fit: as well as the worst of them. `None` if one does not.
    /// An empty needle fits everything as context.
    pub fn fit(&self, needle: &Needle) -> Option<Fit> {
        let whole = needle.0.join(" ");
        if !whole.is_empty() && self.names.contains(&whole) {
            return Some(Fit::NameWhole);
        }
        let fits = needle.0.iter().map(|word| self.fit_word(word));
        fits.min().unwrap_or(Some(Fit::Context))
    }

    fn fit_word(&self, word: &str) -> Option<Fit> {
        let in_names = self.names.iter().filter_map(|name| {
            if name == word {
                Some(Fit::NameWhole)
            } else if name.starts_with(word) {
                Some(Fit::NameStart)
            } else {
                name.contains(word).then_some(Fit::NameInside)
            }
        });
        in_names
            .max()
            .or_else(|| self.context.iter().any(|text| text.contains(word)).then_some(Fit::Context))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zhacai() -> Haystack {
        Haystack::new(
            ["涪陵榨菜", "Fuling Zhacai"],
            "fu ling zha cai",
            ["涪陵区", "Fuling District"],
        )
    }

    #[test]
    fn finds_by_any_script() {
        for (typed, fit) in [
            ("榨菜", Some(Fit::NameInside)),
            ("涪陵榨菜", Some(Fit::NameWhole)),
            ("FULING", Some(Fit::NameStart)),
            ("fuling zhacai", Some(Fit::NameWhole)),
            ("fulingzh", Some(Fit::NameStart)),
            ("flzc", Some(Fit::NameWhole)),
            ("district", Some(Fit::Context)),
            ("榨菜 district", Some(Fit::Context)),
            ("橙", None),
            ("榨菜 橙", None),
            ("", Some(Fit::Context)),
        ] {
            assert_eq!(zhacai().fit(&Needle::new(typed)), fit, "{typed}");
        }
    }
}
