//! The Content-Security-Policy of a built site, from its finished HTML: what a browser may run, show and
//! ask for. Pure; knows no file and no host.
//!
//! Scripts and style elements that stand in a page are named by their SHA-256 (Content Security Policy
//! Level 3, 2.3.1 and 6.7.3.3), so a policy belongs to one build.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use html5gum::{DefaultEmitter, HtmlString, StartTag, StringReader, Token, Tokenizer};
use sha2::{Digest as _, Sha256};

/// More different scripts or styles in pages than this are made for each page, and a header that names
/// them all would be too long for hosts (Cloudflare Pages takes lines of 2,000 characters).
const MAX_INLINE: usize = 16;

/// Who may show a page inside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// None.
    Nobody,
    /// Every site: a page that is made for it.
    EverySite,
}

/// What the pages of a site need to be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
    origins: BTreeSet<String>,
}

/// HTML that no strict policy allows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A script in an attribute.
    #[error("<{0} {1}=...>: scripts stand in files, or in script elements of index.html")]
    Attribute(String, String),
    /// An address that is a script.
    #[error("<{0} {1}=\"javascript:...\">: an address is no script")]
    Address(String, String),
    /// Too many of them.
    #[error(
        "there are more than {MAX_INLINE} different scripts or styles in pages: those of a page go into files"
    )]
    TooMany,
}

impl Policy {
    /// Allows what a finished page contains.
    ///
    /// # Errors
    /// If it contains what no policy of ours allows.
    pub fn add(&mut self, html: &str) -> Result<(), Refused> {
        let mut open: Option<Raw> = None;
        for token in tokens(html) {
            // Reading from memory does not fail.
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    check(&tag)?;
                    open = Raw::begin(&tag);
                }
                Token::String(text) => {
                    if let Some(raw) = &mut open {
                        raw.text.push_str(&words(&text));
                    }
                }
                Token::EndTag(_) => {
                    if let Some(raw) = open.take() {
                        self.end(&raw)?;
                    }
                }
                _ => {}
            }
        }
        // A page that is cut off ends what is open.
        open.map_or(Ok(()), |raw| self.end(&raw))
    }

    fn end(&mut self, raw: &Raw) -> Result<(), Refused> {
        let known = match raw.kind {
            RawKind::Script => &mut self.scripts,
            RawKind::Style => &mut self.styles,
            // For a browser with scripts this is text; for one without it is HTML.
            RawKind::NoScript => return self.add(&raw.text),
        };
        known.insert(hash(&raw.text));
        if known.len() > MAX_INLINE { Err(Refused::TooMany) } else { Ok(()) }
    }

    /// Allows data and pictures of another site, `https://data.example.org`.
    pub fn allow_data_of(&mut self, origin: &str) {
        self.origins.insert(origin.to_owned());
    }

    /// The value of the header `Content-Security-Policy`.
    pub fn text(&self, framing: Framing) -> String {
        let with = |first: &str, more: &BTreeSet<String>| {
            more.iter().fold(first.to_owned(), |all, own| format!("{all} {own}"))
        };
        let ancestors = match framing {
            Framing::Nobody => "'none'",
            Framing::EverySite => "*",
        };
        [
            "default-src 'self'".to_owned(),
            // The app is WebAssembly, which this allows; it does not allow eval.
            with("script-src 'self' 'wasm-unsafe-eval'", &self.scripts),
            with("style-src 'self'", &self.styles),
            // Bars, maps and the month wheel have lengths of their own in `style` attributes, which are
            // as many as there are figures: none can be named. An attribute styles its element alone; it
            // loads nothing that img-src and font-src do not allow.
            "style-src-attr 'unsafe-inline'".to_owned(),
            // A chart is drawn from a blob before it is saved as PNG; a frame of a widget has its paper-cut inside.
            with("img-src 'self' blob: data:", &self.origins),
            with("connect-src 'self'", &self.origins),
            "worker-src 'self'".to_owned(),
            "object-src 'none'".to_owned(),
            "base-uri 'self'".to_owned(),
            "form-action 'self'".to_owned(),
            format!("frame-ancestors {ancestors}"),
        ]
        .join("; ")
    }
}

/// How a policy names a script or a style that stands in a page.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Scheme, host and port of an `http(s)` address; `None` for a path.
pub fn origin(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    address.get(..scheme.len() + "://".len() + host.len())
}

/// Path of the site's root, with a slash at its end, as the `<base>` of a page says.
pub fn base_path(html: &str) -> Option<String> {
    tokens(html).find_map(|token| match token {
        Ok(Token::StartTag(tag)) if tag.name.as_slice() == b"base" => attribute(&tag, "href"),
        _ => None,
    })
}

/// A page as a browser with scripts reads it: what stands in `script`, `style` and `noscript` is text.
fn tokens(html: &str) -> Tokenizer<StringReader<'_>, DefaultEmitter> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter)
}

/// An element whose text is not HTML.
struct Raw {
    kind: RawKind,
    text: String,
}

enum RawKind {
    Script,
    Style,
    NoScript,
}

impl Raw {
    fn begin(tag: &StartTag<()>) -> Option<Self> {
        let kind = match tag.name.as_slice() {
            b"script" if attribute(tag, "src").is_none() && runs(tag) => RawKind::Script,
            b"style" => RawKind::Style,
            b"noscript" => RawKind::NoScript,
            _ => return None,
        };
        Some(Self { kind, text: String::new() })
    }
}

/// Whether a script element is code, or rules for loading code, and not data (HTML Standard, 4.12.1).
fn runs(tag: &StartTag<()>) -> bool {
    let Some(kind) = attribute(tag, "type") else { return true };
    let kind = kind.trim().to_ascii_lowercase();
    matches!(kind.as_str(), "" | "module" | "importmap" | "speculationrules")
        || kind.ends_with("javascript")
        || kind.ends_with("ecmascript")
}

fn check(tag: &StartTag<()>) -> Result<(), Refused> {
    const ADDRESSES: [&[u8]; 5] = [b"href", b"src", b"action", b"formaction", b"xlink:href"];
    for (name, value) in &tag.attributes {
        let told = || (words(&tag.name), words(name));
        if name.starts_with(b"on") {
            let (element, attribute) = told();
            return Err(Refused::Attribute(element, attribute));
        }
        let is_address = ADDRESSES.contains(&name.as_slice());
        let mut letters = value.iter().filter(|byte| byte.is_ascii_graphic());
        let scheme: Vec<u8> = letters.by_ref().take(b"javascript:".len()).copied().collect();
        if is_address && scheme.eq_ignore_ascii_case(b"javascript:") {
            let (element, attribute) = told();
            return Err(Refused::Address(element, attribute));
        }
    }
    Ok(())
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| words(value))
}

fn words(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(html: &str) -> Policy {
        let mut policy = Policy::default();
        policy.add(html).unwrap();
        policy
    }

    #[test]
    fn hashes_are_those_of_the_specification() {
        // Content Security Policy Level 3, 6.7.3.3 and its example in 7.
        assert_eq!(
            hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
        let policy = policy("<script>alert('Hello, world.');</script>").text(Framing::Nobody);
        assert!(
            policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"),
            "{policy}"
        );
        assert!(!policy.contains("'unsafe-eval'"), "{policy}");
        assert!(!policy.contains("script-src 'self' 'unsafe-inline'"), "{policy}");
    }

    #[test]
    fn code_is_named_and_data_are_not() {
        let html = "<!doctype html><script src=a.js></script><script type=module>a</script>\
            <script nomodule>b</script><SCRIPT type='text/javascript'>c</SCRIPT>\
            <script type=application/json data-file=x>{\"a\":\"<script>\"}</script>\
            <script type=\"application/ld+json\">{}</script><style>d</style>\
            <!-- <script>e</script> --><title><script>f</script></title>";
        let hashes = |all: &[&str]| all.iter().map(|text| hash(text)).collect::<BTreeSet<_>>();
        assert_eq!(policy(html).scripts, hashes(&["a", "b", "c"]));
        assert_eq!(policy(html).styles, hashes(&["d"]));
    }

    #[test]
    fn text_is_hashed_as_a_browser_reads_it() {
        let html = "<script>a && b < c;\r\n\"&amp;\" <!-- x </script>";
        assert_eq!(policy(html).scripts, BTreeSet::from([hash("a && b < c;\n\"&amp;\" <!-- x ")]));
        assert_eq!(policy("<script></script>").scripts, BTreeSet::from([hash("")]));
    }

    #[test]
    fn what_stands_for_browsers_without_scripts_has_styles_too() {
        let html = "<noscript><style>#boot{display:none}</style><p>words</p></noscript>";
        assert_eq!(policy(html).styles, BTreeSet::from([hash("#boot{display:none}")]));
    }

    #[test]
    fn scripts_in_attributes_are_refused() {
        let refused = |html: &str| Policy::default().add(html).unwrap_err().to_string();
        assert!(refused("<link rel=preload onload=\"this.rel='stylesheet'\">").contains("onload"));
        assert!(refused("<noscript><p ONCLICK=x>").contains("onclick"));
        assert!(refused("<a href=' JavaScript:void 0'>").contains("javascript:"));
        assert!(refused("<a href='java\nscript:x'>").contains("javascript:"));
        policy("<a href=/javascript: data-on=x>on</a><p>onload=x</p>");
    }

    #[test]
    fn scripts_of_each_page_are_refused() {
        let mut policy = Policy::default();
        let outcome: Vec<_> =
            (0..=MAX_INLINE).map(|n| policy.add(&format!("<script>{n}</script>"))).collect();
        assert_eq!(outcome.iter().filter(|one| one.is_ok()).count(), MAX_INLINE);
        assert_eq!(outcome.last(), Some(&Err(Refused::TooMany)));
    }

    #[test]
    fn data_elsewhere_and_frames_are_allowed_where_they_are_wanted() {
        let mut policy = Policy::default();
        assert!(policy.text(Framing::Nobody).ends_with("; frame-ancestors 'none'"));
        assert!(policy.text(Framing::EverySite).ends_with("; frame-ancestors *"));
        policy.allow_data_of("https://data.example.org");
        let text = policy.text(Framing::Nobody);
        assert!(text.contains("connect-src 'self' https://data.example.org;"), "{text}");
        assert!(text.contains("img-src 'self' blob: data: https://data.example.org;"), "{text}");
    }

    #[test]
    fn an_origin_is_what_stands_before_the_path() {
        assert_eq!(origin("https://a.example:81/v1/"), Some("https://a.example:81"));
        assert_eq!(origin("http://a.example"), Some("http://a.example"));
        assert_eq!(origin("data/v1/"), None);
    }

    #[test]
    fn the_root_is_read_from_the_page() {
        assert_eq!(base_path("<html><base href=/atlas/><p>").as_deref(), Some("/atlas/"));
        assert_eq!(base_path("<p>"), None);
    }
}
