//! What hosts are told of a built site: configurations for Caddy and nginx from the templates in
//! `hosting`, and the file `_headers`. Pure; knows no policy and no file.

use std::collections::BTreeSet;

/// What a host must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// Path of the site's root with a slash at its end.
    pub base_path: String,
    /// Policy of pages that no site may show in a frame.
    pub policy: String,
    /// Policy of those that every site may: below `embed/`.
    pub embed_policy: String,
}

/// A configuration that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadHosting {
    /// A folder that would mean something else there.
    #[error(
        "the site was built for {0:?}; a configuration is made for folders of letters, digits and -._~ alone"
    )]
    BasePath(String),
    /// A blank that nobody fills.
    #[error(
        "there is no blank {{{{{0}}}}}; a template has base_path, base_path_without_slash, base_path_encoded, policy, embed_policy and below_root"
    )]
    Blank(String),
}

impl Hosting {
    /// `template` with its blanks filled. A line that begins with `{{below_root}}` stands only in the
    /// configuration of a site in a folder of its host.
    ///
    /// # Errors
    /// If the folder cannot stand in a configuration, or there is an unknown blank.
    pub fn fill(&self, template: &str) -> Result<String, BadHosting> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
        let path = self.base_path.as_str();
        if !path.starts_with('/') || !path.ends_with('/') || !path.chars().all(is_plain) {
            return Err(BadHosting::BasePath(path.to_owned()));
        }
        let mut out = String::with_capacity(template.len() + 2_048);
        for line in template.lines() {
            let line = match line.trim_start().strip_prefix("{{below_root}}") {
                Some(_) if path == "/" => continue,
                Some(line) => line,
                None => line,
            };
            self.fill_line(line, &mut out)?;
            out.push('\n');
        }
        Ok(out)
    }

    fn fill_line(&self, line: &str, out: &mut String) -> Result<(), BadHosting> {
        // As a pattern of what is sent with or without percent signs.
        let encoded = self.base_path.replace('/', "(?:/|%2F)");
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            let (blank, tail) = after.split_once("}}").unwrap_or((after, ""));
            out.push_str(before);
            out.push_str(match blank {
                "base_path" => &self.base_path,
                "base_path_without_slash" => self.base_path.trim_end_matches('/'),
                "base_path_encoded" => &encoded,
                "policy" => &self.policy,
                "embed_policy" => &self.embed_policy,
                _ => return Err(BadHosting::Blank(blank.to_owned())),
            });
            rest = tail;
        }
        out.push_str(rest);
        Ok(())
    }

    /// The file `_headers` for Netlify, Cloudflare Pages and hosts that read the same. `files` are the
    /// paths of all files of the site, without a slash at their beginning.
    ///
    /// Several rules for an address add up, and the same header of two of them is joined by a comma on
    /// some hosts: so no header is set twice, and files that change keep the host's own caching, which is
    /// to ask each time. Policies alone may meet: all of them hold then. So what all files have forbids no
    /// frame, and folders of pages that nobody may frame say so besides.
    pub fn headers_file(&self, files: &[String]) -> String {
        let base = &self.base_path;
        let mut out = format!(
            "# Made by scripts/build; the policy fits this build alone.\n{base}*\n  \
             Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  \
             Referrer-Policy: strict-origin-when-cross-origin\n",
            self.embed_policy
        );
        for rule in unframed(files) {
            out.push_str(&format!(
                "{base}{rule}\n  Content-Security-Policy: frame-ancestors 'none'\n"
            ));
        }
        out.push_str(&format!("{base}embed/v1.js\n  Cache-Control: public, max-age=604800\n"));
        for rule in shared(files) {
            out.push_str(&format!("{base}{rule}\n  Access-Control-Allow-Origin: *\n"));
        }
        let n_left = MAX_RULES.saturating_sub(unframed(files).len() + shared(files).len() + 1);
        for rule in unchanging(files).into_iter().take(n_left) {
            out.push_str(&format!(
                "{base}{rule}\n  Cache-Control: public, max-age=31536000, immutable\n"
            ));
        }
        out
    }
}

/// Cloudflare Pages reads 100 rules. What has none is asked for each time and not sent again.
const MAX_RULES: usize = 98;

/// Rules for the pages that are no widgets: the home page of each language, and each section. What has no
/// file is answered by `404.html`, for which such hosts have no rule: there a frame is not refused.
fn unframed(files: &[String]) -> BTreeSet<String> {
    let pages = files.iter().filter_map(|file| file.strip_suffix("index.html"));
    let is_language = |part: &str| part.len() == 2 && part.chars().all(|c| c.is_ascii_lowercase());
    let rules = pages.flat_map(|folder| {
        let parts: Vec<&str> = folder.split_terminator('/').collect();
        let n_language = usize::from(parts.first().is_some_and(|first| is_language(first)));
        let section = parts.get(..=n_language).map(|section| section.join("/"));
        match (parts.get(n_language..).unwrap_or_default(), section) {
            (["embed", _, ..], _) => vec![],
            // With and without a slash: hosts differ.
            (["embed"] | [], _) => vec![folder.trim_end_matches('/').to_owned(), folder.to_owned()],
            (_, Some(section)) => vec![format!("{section}/*"), section],
            (_, None) => vec![],
        }
    });
    rules.collect()
}

/// Rules for widgets, which frames without an origin ask for like a stranger: those of each language.
fn shared(files: &[String]) -> BTreeSet<String> {
    let widgets = files.iter().filter(|file| file.ends_with("index.html"));
    let before =
        widgets.filter_map(|file| file.split_once("embed/").filter(|(_, own)| own.contains('/')));
    let is_language = |before: &&str| before.is_empty() || before.len() == 3;
    before
        .map(|(before, _)| before)
        .filter(is_language)
        .map(|before| format!("{before}embed/*"))
        .collect()
}

/// Rules for files with names by content, at most [`MAX_RULES`] with those above: a folder that has no others is one.
fn unchanging(files: &[String]) -> Vec<String> {
    let (mut named, changing): (Vec<&str>, Vec<&str>) =
        files.iter().map(String::as_str).partition(|file| is_unchanging(file));
    let mixed: BTreeSet<&str> = changing.into_iter().flat_map(folders).collect();
    // Those that each visit needs come first.
    named.sort_unstable_by_key(|file| (file.matches('/').count(), *file));
    let mut rules: Vec<String> = vec![];
    for file in named {
        let rule = match folders(file).find(|folder| !mixed.contains(folder)) {
            Some(folder) => format!("{folder}*"),
            None => file.to_owned(),
        };
        if rules.len() < MAX_RULES && !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

/// Folders of a file, the outermost first, each with its slash.
fn folders(file: &str) -> impl Iterator<Item = &str> {
    file.match_indices('/').filter_map(|(at, _)| file.get(..=at))
}

/// Whether the name of a file is made from its content: `app-f62c6b3f4209948b.css`,
/// `about.9c6116a7dc.json`. The configurations say the same as a regular expression.
pub fn is_unchanging(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    let Some((stem, extension)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once(['-', '.']) else { return false };
    let is_hash = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (10..=16).contains(&hash.len())
        && hash.chars().all(is_hash)
        && !extension.is_empty()
        && extension.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosting(base_path: &str) -> Hosting {
        Hosting {
            base_path: base_path.to_owned(),
            policy: "default-src 'self'".to_owned(),
            embed_policy: "frame-ancestors *".to_owned(),
        }
    }

    #[test]
    fn blanks_are_filled_and_lines_for_folders_dropped() {
        let template = "a {{base_path}} \"{{policy}}\"\n\t{{below_root}}redir {{base_path_without_slash}}\n{{embed_policy}} {path}";
        assert_eq!(
            hosting("/").fill(template).unwrap(),
            "a / \"default-src 'self'\"\nframe-ancestors * {path}\n"
        );
        assert_eq!(
            hosting("/atlas/").fill(template).unwrap(),
            "a /atlas/ \"default-src 'self'\"\nredir /atlas\nframe-ancestors * {path}\n"
        );
        assert_eq!(hosting("/").fill("{{x}}"), Err(BadHosting::Blank("x".to_owned())));
        for path in ["atlas", "/a b/", "/{x}/", "https://cdn.example/", ""] {
            assert!(matches!(hosting(path).fill(""), Err(BadHosting::BasePath(_))), "{path}");
        }
    }

    #[test]
    fn names_by_content_are_known() {
        for name in [
            "app-f62c6b3f4209948b.css",
            "worker-66329d75fbde51b8_bg.wasm",
            "chunk_10-12b58549c68448e3.wasm",
            "data/v1/catalogue-0.683c0c57ec.json",
            "data/v1/downloads/about.schema.d2ef682ee2.json",
        ] {
            assert!(is_unchanging(name), "{name}");
        }
        for name in [
            "index.html",
            "data/v1/manifest.json",
            "icon-512.png",
            "config.json",
            "a-f62c6b3f4209948b",
            "x.683c.json",
        ] {
            assert!(!is_unchanging(name), "{name}");
        }
    }

    #[test]
    fn headers_are_set_once_for_each_file() {
        let files = [
            "index.html",
            "a-0123456789.js",
            "products/x/index.html",
            "embed/product/x/index.html",
            "en/embed/product/x/index.html",
            "data/v1/manifest.json",
            "data/v1/about.0123456789.json",
            "data/v1/p/index/a.0123456789.json",
            "data/v1/p/b.0123456789.json",
        ];
        let text = hosting("/atlas/").headers_file(&files.map(str::to_owned));
        let rules: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(
            rules,
            [
                "/atlas/*",
                "/atlas/",
                "/atlas/products",
                "/atlas/products/*",
                "/atlas/embed/v1.js",
                "/atlas/embed/*",
                "/atlas/en/embed/*",
                "/atlas/a-0123456789.js",
                "/atlas/data/v1/about.0123456789.json",
                "/atlas/data/v1/p/*"
            ]
        );
        assert!(
            text.contains("/atlas/*\n  Content-Security-Policy: frame-ancestors *\n"),
            "{text}"
        );
        let none = "/atlas/products/*\n  Content-Security-Policy: frame-ancestors 'none'\n";
        assert!(text.contains(none), "{text}");
        assert_eq!(text.matches("Cache-Control").count(), 4);
    }
}
