//! How a page is cited.

/// A page as it was on a day. Dates are ISO 8601 days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Name of the page.
    pub title: String,
    /// Name of the atlas.
    pub atlas: String,
    /// Who runs it.
    pub publisher: String,
    /// Absolute.
    pub url: String,
    /// When the data were compiled; empty where nobody knows.
    pub updated: String,
    /// When the page was read.
    pub accessed: String,
    /// Version of the data.
    pub version: String,
}

impl Cited {
    /// By GB/T 7714-2015, 8.8 (an electronic resource): `DB/OL` is a database on a network.
    pub fn gb_t_7714(&self) -> String {
        let Self { title, atlas, publisher, url, updated, accessed, .. } = self;
        let updated = if updated.is_empty() { String::new() } else { format!("({updated})") };
        format!("{publisher}. {title}: {atlas}[DB/OL]. {updated}[{accessed}]. {url}.")
    }

    /// As an entry of a BibTeX file, which BibTeX and biblatex both read.
    pub fn bibtex(&self) -> String {
        let path = self.url.split('?').next().unwrap_or_default();
        let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
        let is_plain = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let key: String =
            last.chars().map(|char| if is_plain(char) { char } else { '-' }).collect();
        let year = self.updated.get(..4).or(self.accessed.get(..4)).unwrap_or_default();
        let fields = [
            ("author", format!("{{{}}}", escape(&self.publisher))),
            ("title", format!("{{{}}}: {}", escape(&self.title), escape(&self.atlas))),
            ("year", year.to_owned()),
            ("howpublished", "Online database".to_owned()),
            ("note", format!("Data version {}, accessed {}", escape(&self.version), self.accessed)),
            ("url", self.url.replace(['{', '}', '\\'], "")),
            ("urldate", self.accessed.clone()),
        ];
        let lines = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n"));
        format!("@misc{{{key}-{year},\n{}}}\n", lines.collect::<String>())
    }
}

/// Text that TeX shows as it is.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '#' | '$' | '%' | '&' | '_' => out.extend(['\\', char]),
            char if char.is_control() => out.push(' '),
            char => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Cited {
        Cited {
            title: "涪陵榨菜".to_owned(),
            atlas: "一乡一品图谱".to_owned(),
            publisher: "一乡一品 & 创新基地".to_owned(),
            url: "https://a.example/industries/fuling-zhacai".to_owned(),
            updated: "2026-11-01".to_owned(),
            accessed: "2026-11-30".to_owned(),
            version: "5ef75f0ce8".to_owned(),
        }
    }

    #[test]
    fn a_page_is_cited_by_the_national_standard() {
        let wanted = "一乡一品 & 创新基地. 涪陵榨菜: 一乡一品图谱[DB/OL]. (2026-11-01)[2026-11-30]. https://a.example/industries/fuling-zhacai.";
        assert_eq!(sample().gb_t_7714(), wanted);
        let undated = Cited { updated: String::new(), ..sample() };
        assert!(undated.gb_t_7714().contains("[DB/OL]. [2026-11-30]."));
    }

    #[test]
    fn a_page_is_an_entry_of_bibtex() {
        let wanted = "@misc{fuling-zhacai-2026,
  author = {{一乡一品 \\& 创新基地}},
  title = {{涪陵榨菜}: 一乡一品图谱},
  year = {2026},
  howpublished = {Online database},
  note = {Data version 5ef75f0ce8, accessed 2026-11-30},
  url = {https://a.example/industries/fuling-zhacai},
  urldate = {2026-11-30},
}
";
        assert_eq!(sample().bibtex(), wanted);
    }

    #[test]
    fn no_text_breaks_out_of_its_field() {
        let title = "}, x = {\\input{/etc/passwd} 50% #1 $y$ a_b ~^\n";
        let url = "https://a.example/?q={}\\";
        let entry = Cited { title: title.to_owned(), url: url.to_owned(), ..sample() }.bibtex();
        assert!(entry.contains("{\\}, x = \\{\\textbackslash{}input\\{/etc/passwd\\} 50\\% \\#1"));
        assert!(entry.contains("url = {https://a.example/?q=}"));
    }
}
