//! A built site, and its pages as documents.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use futures::FutureExt as _;

use super::addresses::{Address, Kind};
use super::document::{Parts, Template};
use super::links;
use super::packs::Packs;
use super::render;
use super::structured_data::{Roots, Subject, structured_data};
use super::told;
use crate::browser::outside::{Page, Said};
use crate::data::kept::KeptList;
use crate::data::store::{Loaded, Store};
use crate::data::watch_list;
use crate::embed::oembed;
use crate::embed::widget::Widget;
use crate::i18n::localized::plain;
use crate::i18n::messages::{self, t};
use crate::model::base::DatasetInfo;
use crate::model::id::{CountyCode, OrganizationId, ProductId};
use crate::routes;
use crate::routes::NAMES;
use crate::share_cards::{About, Cards, HEIGHT, WIDTH};
use crate::text::html::escape_html;
use crate::ui::product::photo::plain_path;

/// A file that is no larger stands in the page; larger ones are shared by many pages and come from the
/// browser's cache. Bytes, not compressed: about 4 kB compressed.
const MAX_EMBEDDED: u64 = 16_000;
/// The same for the file of the thing that the page is about, whose words the page has already: 30 kB of
/// it are 7 kB compressed, and 4 kB beside the page.
const MAX_OWN_EMBEDDED: u64 = 40_000;
fn is_style(file: &str) -> bool {
    file.ends_with(".css")
}

/// Pages that show something else with a query string, or what a visitor keeps.
const QUERIED: [&str; 11] = [
    routes::PRODUCTS,
    routes::CHAIN,
    routes::SEARCH,
    routes::SAVED,
    routes::WATCH,
    routes::COMPARE,
    routes::EMBED,
    routes::INDUSTRIES,
    routes::OPPORTUNITIES,
    routes::SERVICES,
    routes::ACHIEVEMENTS,
];

/// What all pages have in common.
pub struct Site {
    /// Folder of its files.
    pub dist: PathBuf,
    /// Its start page.
    pub template: Template,
    /// Its folder on its host, without a slash at its end: empty at the root.
    pub base_path: String,
    /// Scheme, host and port; empty where nobody told it: addresses begin with a slash then.
    pub origin: String,
    /// Whether visitors get their data from the same files.
    pub is_of_files: bool,
    /// The day of the data, ISO 8601.
    pub today: String,
    /// What is known of its data.
    pub dataset: DatasetInfo,
    /// Which code its pages need.
    pub packs: Packs,
    /// Their pictures for chats, in the folder `cards`.
    pub cards: Cards,
    /// Below each language: (its tag, its addresses, the paths of lists among them).
    pub languages: Vec<(&'static str, Vec<Address>, BTreeSet<String>)>,
    /// What stands in frames of other sites.
    pub widgets: Vec<Widget>,
    /// Paths of the pages that have one.
    pub with_widget: BTreeSet<String>,
}

/// What was asked for: files answer at once.
///
/// # Errors
/// In words, where it cannot be had.
pub fn had<T>(asked: impl Future<Output = Loaded<T>>) -> Result<Arc<T>, String> {
    match asked.now_or_never() {
        Some(Ok(Some(value))) => Ok(value),
        Some(Ok(None)) => Err("the data set has no such file".to_owned()),
        Some(Err(error)) => Err(error.to_string()),
        None => Err("the data do not come".to_owned()),
    }
}

impl Site {
    /// What stands in for the browser at a path below the site's root.
    pub fn page(&self, path: String) -> Page {
        Page {
            address: format!("{}{path}", self.base_path),
            base_path: self.base_path.clone(),
            origin: self.origin.clone(),
            folder: self.dist.clone(),
            today: self.today.clone(),
            name: plain(&self.dataset.base.name),
        }
    }

    /// What stands before paths of a language: `/atlas/en`.
    pub fn root(&self, lang: &str) -> String {
        let default = self.languages.first().is_none_or(|(first, ..)| *first == lang);
        if default { self.base_path.clone() } else { format!("{}/{lang}", self.base_path) }
    }

    /// Renders a page of a language as a document.
    pub fn document(&self, lang: &'static str, address: &Address) -> (String, Said) {
        let root = self.root(lang);
        let below = root.strip_prefix(self.base_path.as_str()).unwrap_or_default();
        let shown =
            if address.shown == "/" && !below.is_empty() { "" } else { address.shown.as_str() };
        messages::set_language_of(&format!("{below}{shown}"));
        let (body, mut said) = render::body(self.page(format!("{below}{shown}")));
        told::retell(self, address, &mut said);
        let lists = self.languages.iter().map(|(lang, _, lists)| (self.root(lang), lists));
        let body = links::to_files(&body, &lists.collect::<Vec<_>>());
        let (data, preloads) = self.data(address.kind, &said.read);
        let html = self.template.document(&Parts {
            lang,
            head: self.head(address, &said),
            styles: self.styles(address),
            app_files: self.app_files(address, &preloads),
            body: &body,
            data,
            without_app: t!(shell.without_app),
            without_script: t!(shell.without_script),
            reload: t!(shell.reload),
            names: (format!("{root}{NAMES}"), t!(shell.by_letter)),
        });
        (html, said)
    }

    /// The files that stand in the page, and the addresses of those that it had better ask for soon.
    fn data(&self, kind: Kind, read: &[String]) -> (Vec<(String, String)>, Vec<String>) {
        let (mut embedded, mut asked) = (vec![], vec![]);
        if !self.is_of_files {
            return (embedded, asked);
        }
        for url in read.iter().filter(|url| url.ends_with(".json")) {
            // An operator may change it any time.
            if url.ends_with("/config.json") {
                continue;
            }
            let path = url.strip_prefix(self.base_path.as_str()).unwrap_or(url);
            let file = self.dist.join(path.trim_start_matches('/'));
            let Ok(n_bytes) = std::fs::metadata(&file).map(|file| file.len()) else { continue };
            // The townships of a county share its file.
            let is_shared = kind == Kind::Township && path.contains("/places/");
            let is_own = match kind {
                Kind::Product => path.contains("/products/"),
                Kind::County => path.contains("/places/"),
                _ => false,
            };
            let most = if is_own { MAX_OWN_EMBEDDED } else { MAX_EMBEDDED };
            if n_bytes > most || is_shared {
                asked.push(url.clone());
            } else if let Ok(json) = std::fs::read_to_string(&file) {
                embedded.push((url.clone(), json));
            }
        }
        (embedded, asked)
    }

    /// Elements that fetch what the app asks for first on this page, so that all of it comes at once:
    /// `data`, and code, which pictures go before.
    fn app_files(&self, address: &Address, data: &[String]) -> String {
        let at_root = |file: &str| format!("{}/{file}", self.base_path);
        let link = |attribute: &str, url: &str| {
            let url = escape_html(url);
            format!("<link rel=\"preload\" as=\"fetch\"{attribute} crossorigin href=\"{url}\">")
        };
        let config = at_root("config.json");
        let data = std::iter::once(&config).chain(data).map(|url| link("", url));
        let files = self.packs.of(&address.shown).iter();
        let code = files.filter(|file| !is_style(file));
        data.chain(code.map(|file| link(" fetchpriority=\"low\"", &at_root(file)))).collect()
    }

    /// Links to the style sheets that the page has beside the site's.
    fn styles(&self, address: &Address) -> String {
        let files = self.packs.of(&address.shown).iter().filter(|file| is_style(file));
        let urls = files.map(|file| format!("{}/{file}", self.base_path));
        urls.map(|url| format!("<link rel=\"stylesheet\" href=\"{}\">", escape_html(&url)))
            .collect()
    }

    fn head(&self, address: &Address, said: &Said) -> String {
        let at = |lang: &str| {
            let root = self.root(lang);
            // The home page of the first language is the folder itself: `/atlas/`, but `/atlas/en`.
            let is_folder = root.len() == self.base_path.len();
            let path = if address.path == "/" && !is_folder { "" } else { address.path.as_str() };
            format!("{}{root}{path}", self.origin)
        };
        let lang = messages::lang();
        let canonical = at(lang);
        let mut head = String::new();
        let mut push = |element: &str, values: &[&str]| {
            let mut parts = element.split('@');
            head.push_str(parts.next().unwrap_or_default());
            for (part, value) in parts.zip(values) {
                head.push_str(&escape_html(value));
                head.push_str(part);
            }
        };
        push("<title>@</title>", &[&said.title]);
        push("<meta name=\"description\" content=\"@\">", &[&said.description]);
        push(
            "<meta name=\"atlas-month\" content=\"@\">",
            &[self.today.get(5..7).unwrap_or_default()],
        );
        let is_queried = QUERIED.contains(&address.path.as_str());
        if is_queried || matches!(address.kind, Kind::List | Kind::Industry) {
            // The page of a list that a visitor keeps is that of an empty one.
            let kept = match address.path.as_str() {
                routes::SAVED => KeptList::Saved.storage_key(),
                routes::WATCH => watch_list::STORAGE_KEY,
                routes::COMPARE => KeptList::Compared.storage_key(),
                _ => "",
            };
            push("<meta name=\"atlas-query\" content=\"@\">", &[kept]);
        }
        push("<link rel=\"canonical\" href=\"@\">", &[&canonical]);
        let is_hidden = said.is_hidden || address.kind == Kind::Private;
        if is_hidden {
            push("<meta name=\"robots\" content=\"noindex\">", &[]);
        } else if address.kind != Kind::Letter {
            // Names begin with other letters in other languages.
            for (other, ..) in &self.languages {
                push("<link rel=\"alternate\" hreflang=\"@\" href=\"@\">", &[other, &at(other)]);
            }
            if let Some((default, ..)) = self.languages.first() {
                push("<link rel=\"alternate\" hreflang=\"x-default\" href=\"@\">", &[&at(default)]);
            }
        }
        let bare = match address.kind {
            Kind::List | Kind::Letter => told::bare(&said.title, self),
            _ => said.title.split(" · ").next().unwrap_or_default(),
        };
        for (property, value) in [
            ("og:type", if address.kind == Kind::Product { "product" } else { "website" }),
            ("og:site_name", &plain(&self.dataset.base.name)),
            ("og:title", bare),
            ("og:description", &said.description),
            ("og:url", &canonical),
            ("og:locale", locale(lang)),
        ] {
            push("<meta property=\"@\" content=\"@\">", &[property, value]);
        }
        push("<meta name=\"twitter:card\" content=\"summary_large_image\">", &[]);
        if let Some(card) = self.card(lang, address) {
            let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
            push("<meta property=\"og:image\" content=\"@\">", &[&card]);
            push("<meta property=\"og:image:width\" content=\"@\">", &[&width]);
            push("<meta property=\"og:image:height\" content=\"@\">", &[&height]);
            push("<meta name=\"twitter:image\" content=\"@\">", &[&card]);
        }
        if self.with_widget.contains(&address.path) && !self.origin.is_empty() {
            let root = self.root(lang);
            let below = root.strip_prefix(self.base_path.as_str()).unwrap_or_default();
            let file = oembed::path(below, &address.path, oembed::WIDTHS[0]);
            let url = format!("{}{}/{file}", self.origin, self.base_path);
            push(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"@\" title=\"@\">",
                &[&url, bare],
            );
        }
        if !is_hidden {
            let roots = Roots {
                page: format!("{}{}", self.origin, self.root(lang)),
                file: format!("{}{}", self.origin, self.base_path),
            };
            for json in self.about(address, bare, &canonical, said, &roots) {
                // `<` stands in strings alone, where it has another spelling.
                let json = json.to_string().replace('<', "\\u003c");
                head.push_str(&format!("<script type=\"application/ld+json\">{json}</script>"));
            }
        }
        head
    }

    /// The address of a page's picture for chats.
    fn card(&self, lang: &str, address: &Address) -> Option<String> {
        let file = self.cards.file(lang, &about(address))?;
        Some(format!("{}{}/cards/{file}", self.origin, self.base_path))
    }

    fn about(
        &self,
        address: &Address,
        title: &str,
        url: &str,
        said: &Said,
        roots: &Roots,
    ) -> Vec<serde_json::Value> {
        let store = Store::of_thread(&self.base_path);
        let make = |subject: Option<&Subject<'_>>, photo: Option<&str>| {
            structured_data(address, title, &said.description, subject, photo, url, roots)
        };
        match address.kind {
            Kind::Page if address.path == "/" => make(Some(&Subject::Site(&self.dataset)), None),
            Kind::Page if address.path == routes::DATA => {
                make(Some(&Subject::Data(&self.dataset)), None)
            }
            Kind::Product => {
                let detail =
                    ProductId::parse(&address.id).ok().and_then(|id| had(store.product(&id)).ok());
                let Some(detail) = detail else { return make(None, None) };
                let photo = detail.card.photo.as_ref();
                let photo = photo.map(|own| format!("{}/data/v1/{}", roots.file, plain_path(own)));
                let photo = photo.or_else(|| self.card(messages::lang(), address));
                make(Some(&Subject::Product(&detail)), photo.as_deref())
            }
            Kind::County | Kind::Township => {
                let code = address.id.get(..6).and_then(|code| CountyCode::parse(code).ok());
                let detail = code.and_then(|code| had(store.county(&code)).ok());
                let subject = detail.as_ref().map(|detail| match address.kind {
                    Kind::County => Subject::County(detail),
                    _ => Subject::Township(detail, &address.id),
                });
                make(subject.as_ref(), None)
            }
            Kind::Organization => {
                let id = OrganizationId::parse(&address.id).ok();
                let file = id.and_then(|id| had(store.organization(&id)).ok());
                let row = file.as_ref().and_then(|named| {
                    named.file.organizations.iter().find(|own| own.id == *address.id)
                });
                let county = row.and_then(|row| row.county.as_ref());
                let names = file.as_ref().map(|named| named.catalogue.names());
                let county = county.zip(names).and_then(|(code, names)| names.counties.get(code));
                let county = county.map(|(name, _)| plain(name));
                make(row.map(|row| Subject::Organization(row, county)).as_ref(), None)
            }
            Kind::Opportunity => {
                let file = had(store.opportunities()).ok();
                let row = file
                    .as_ref()
                    .and_then(|named| named.file.rows.iter().find(|own| own.id == *address.id));
                make(row.map(Subject::Opportunity).as_ref(), None)
            }
            _ => make(None, None),
        }
    }

    /// The file of an address.
    pub fn file(&self, lang: &str, path: &str) -> PathBuf {
        let root = self.root(lang);
        let below = root.strip_prefix(self.base_path.as_str()).unwrap_or_default();
        let folder = format!("{below}{path}");
        self.dist.join(folder.trim_matches('/')).join("index.html")
    }
}

/// What the picture of an address is of.
pub fn about(address: &Address) -> About {
    let id = address.id.clone();
    match address.kind {
        Kind::Product => About::Product(id),
        Kind::County => About::County(id),
        Kind::Township => About::County(id.get(..6).unwrap_or_default().to_owned()),
        Kind::Industry | Kind::Dossier => About::Industry(id),
        _ => About::Site,
    }
}

/// A language with a territory, as readers of `og:locale` want it.
fn locale(lang: &str) -> &str {
    match lang {
        "zh" => "zh_CN",
        "en" => "en_US",
        other => other,
    }
}
