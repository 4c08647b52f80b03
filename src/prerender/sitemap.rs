//! What search engines are told of a site: `sitemap.xml` by the protocol of sitemaps.org with the
//! languages of each page, and `robots.txt`. Pure; which pages there are is passed in.

use crate::text::url::is_web_url;
use crate::text::xml::escape_xml;

/// Limits of a file by the protocol.
const LIMITS: Limits = Limits { n_addresses: 50_000, n_bytes: 50_000_000 };
const INDEX: &str = "sitemap.xml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
const TAIL: &str = "</urlset>\n";
const INDEX_HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const INDEX_TAIL: &str = "</sitemapindex>\n";

/// Absolute address of a site's root, with a slash at its end: `https://example.org/atlas/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(String);

/// An address that is not the root of this site.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSiteUrl {
    /// Not an address alone.
    #[error(
        "site_url in base.csv is {0:?}: write the address of the site's root, such as https://atlas.example.org/, without ? and #"
    )]
    Shape(String),
    /// Built for another folder.
    #[error(
        "site_url in base.csv is {0:?}, and the site was built for the folder {1:?}: build with --public-url of the same folder"
    )]
    Folder(String, String),
}

impl SiteUrl {
    /// The root `url` of a site that was built for the folder `base_path`, `/` or `/atlas/`.
    ///
    /// # Errors
    /// If it is no such address.
    pub fn parse(url: &str, base_path: &str) -> Result<Self, BadSiteUrl> {
        if !is_web_url(url) || url.contains(['?', '#']) {
            return Err(BadSiteUrl::Shape(url.to_owned()));
        }
        let url = if url.ends_with('/') { url.to_owned() } else { format!("{url}/") };
        let path = url
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
        if path != Some(base_path) {
            return Err(BadSiteUrl::Folder(url, base_path.to_owned()));
        }
        Ok(Self(url))
    }

    /// The address of a path of this site, which may begin with a slash: `en/products/tea`.
    pub fn at(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        super::policy::origin(&self.0).unwrap_or(&self.0)
    }
}

struct Limits {
    n_addresses: usize,
    n_bytes: usize,
}

/// Makes the files of a sitemap, one after the other: at no time more than one is in memory.
pub struct Sitemap {
    site: SiteUrl,
    limits: Limits,
    text: String,
    n_addresses: usize,
    n_files: usize,
}

/// A file of the site: (name, content).
pub type SiteFile = (String, String);

impl Sitemap {
    /// An empty one.
    pub fn new(site: SiteUrl) -> Self {
        Self { site, limits: LIMITS, text: HEAD.to_owned(), n_addresses: 0, n_files: 0 }
    }

    /// Adds a page by its (language, path) pairs; the first is for readers of any other language. A file
    /// that is full is given back, to be written. The addresses of one page stand in one file.
    pub fn add(&mut self, page: &[(&str, &str)]) -> Option<SiteFile> {
        let entries = self.entries(page);
        let n_bytes = self.text.len() + entries.len() + TAIL.len();
        let is_full = self.n_addresses + page.len() > self.limits.n_addresses
            || n_bytes > self.limits.n_bytes;
        let full = (is_full && self.n_addresses > 0).then(|| self.end_file());
        self.text.push_str(&entries);
        self.n_addresses += page.len();
        full
    }

    /// The last files: `sitemap.xml`, which names the others if there are any.
    pub fn finish(mut self) -> Vec<SiteFile> {
        if self.n_files == 0 {
            let (_, text) = self.end_file();
            return vec![(INDEX.to_owned(), text)];
        }
        let last = self.end_file();
        let mut index = INDEX_HEAD.to_owned();
        for n in 1..=self.n_files {
            let address = self.site.at(&file_name(n));
            index.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape_xml(&address)));
        }
        index.push_str(INDEX_TAIL);
        vec![last, (INDEX.to_owned(), index)]
    }

    fn entries(&self, page: &[(&str, &str)]) -> String {
        let address = |path: &str| escape_xml(&self.site.at(path)).into_owned();
        let link = |(lang, path): &(&str, &str)| {
            let (lang, address) = (escape_xml(lang), address(path));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>\n")
        };
        let mut links = String::new();
        if page.len() > 1 {
            links.extend(page.iter().map(link));
            links.extend(page.first().map(|(_, path)| link(&("x-default", path))));
        }
        page.iter()
            .map(|(_, path)| format!("<url><loc>{}</loc>\n{links}</url>\n", address(path)))
            .collect()
    }

    fn end_file(&mut self) -> SiteFile {
        let mut text = std::mem::replace(&mut self.text, HEAD.to_owned());
        text.push_str(TAIL);
        self.n_addresses = 0;
        self.n_files += 1;
        (file_name(self.n_files), text)
    }
}

fn file_name(n: usize) -> String {
    format!("sitemap-{n}.xml")
}

/// `robots.txt` that names the sitemap of `site`, or none.
pub fn robots(text: &str, site: Option<&SiteUrl>) -> String {
    let is_sitemap = |line: &str| {
        line.trim_start()
            .get(.."sitemap:".len())
            .is_some_and(|s| s.eq_ignore_ascii_case("sitemap:"))
    };
    let kept = text.lines().filter(|line| !is_sitemap(line)).map(|line| format!("{line}\n"));
    let named = site.map(|site| format!("Sitemap: {}\n", site.at(INDEX)));
    kept.chain(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitemap(limits: Limits) -> Sitemap {
        let site = SiteUrl::parse("https://example.org/atlas", "/atlas/").unwrap();
        Sitemap { limits, ..Sitemap::new(site) }
    }

    #[test]
    fn a_page_is_told_in_each_language_with_the_others() {
        let mut sitemap = sitemap(LIMITS);
        assert_eq!(sitemap.add(&[("zh", "/p/x?a=1&b=2"), ("en", "/en/p/x")]), None);
        assert_eq!(sitemap.add(&[("zh", "")]), None);
        let files = sitemap.finish();
        let [(name, text)] = files.as_slice() else { panic!("{files:?}") };
        assert_eq!(name, "sitemap.xml");
        let zh = "https://example.org/atlas/p/x?a=1&amp;b=2";
        let link = |lang: &str, at: &str| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{at}\"/>\n")
        };
        let links =
            [link("zh", zh), link("en", "https://example.org/atlas/en/p/x"), link("x-default", zh)]
                .concat();
        let expected = format!(
            "{HEAD}<url><loc>{zh}</loc>\n{links}</url>\n\
             <url><loc>https://example.org/atlas/en/p/x</loc>\n{links}</url>\n\
             <url><loc>https://example.org/atlas/</loc>\n</url>\n{TAIL}"
        );
        assert_eq!(*text, expected);
    }

    #[test]
    fn files_are_split_and_an_index_names_them() {
        for limits in [
            Limits { n_addresses: 5, n_bytes: 50_000 },
            Limits { n_addresses: 50_000, n_bytes: 1_400 },
        ] {
            let (most, bytes) = (limits.n_addresses, limits.n_bytes);
            let mut sitemap = sitemap(limits);
            let mut files = vec![];
            for n in 0..7 {
                let (zh, en) = (format!("p/{n}"), format!("en/p/{n}"));
                files.extend(sitemap.add(&[("zh", &zh), ("en", &en)]));
            }
            files.extend(sitemap.finish());
            let index = files.pop().unwrap();
            assert_eq!(index.0, "sitemap.xml");
            assert!(files.len() > 2);
            for (n, (name, text)) in (1..).zip(&files) {
                assert_eq!(*name, format!("sitemap-{n}.xml"));
                let n_addresses = text.matches("<loc>").count();
                assert!((1..=most).contains(&n_addresses) && text.len() <= bytes, "{name}");
                assert!(text.starts_with(HEAD) && text.ends_with(TAIL));
                assert!(index.1.contains(&format!("<loc>https://example.org/atlas/{name}</loc>")));
            }
            let n_all: usize = files.iter().map(|(_, text)| text.matches("<loc>").count()).sum();
            assert_eq!(n_all, 14);
            assert_eq!(index.1.matches("<loc>").count(), files.len());
        }
    }

    #[test]
    fn a_site_url_is_the_root_of_this_build() {
        let at = |url, path| SiteUrl::parse(url, path).map(|site| site.at("/en"));
        assert_eq!(at("https://a.example", "/").unwrap(), "https://a.example/en");
        assert_eq!(at("https://a.example:81/b/", "/b/").unwrap(), "https://a.example:81/b/en");
        assert!(matches!(at("https://a.example/b", "/"), Err(BadSiteUrl::Folder(..))));
        assert!(matches!(at("https://a.example/?x", "/"), Err(BadSiteUrl::Shape(_))));
        assert!(matches!(at("a.example", "/"), Err(BadSiteUrl::Shape(_))));
        assert_eq!(
            SiteUrl::parse("https://a.example/b", "/b/").unwrap().origin(),
            "https://a.example"
        );
    }

    #[test]
    fn robots_are_told_one_sitemap() {
        let site = SiteUrl::parse("https://a.example", "/").unwrap();
        let text = "User-agent: *\nAllow: /\nsitemap: https://old.example/x\n";
        let told = robots(text, Some(&site));
        assert_eq!(told, "User-agent: *\nAllow: /\nSitemap: https://a.example/sitemap.xml\n");
        assert_eq!(robots(&told, None), "User-agent: *\nAllow: /\n");
    }
}
